"""The command line in, the report on the console out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from planted.article import Article, Span, articles
from planted.operators import OPERATORS
from planted.placebos import PLACEBOS
from planted.report import changes, misses, plant_table, respelling_table
from planted.trial import Judge, Plant, plants, respellings

_LIMIT = 150


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="planted", description="How many planted errors of time and quantity are found."
    )
    parser.add_argument("folder", type=Path, help="clean articles: .jsonl (id, date, text) or .txt")
    parser.add_argument("--date-from", choices=["jsonl"], help="use the articles' own dates (else they are undated)")
    parser.add_argument("--limit", type=int, default=_LIMIT, help="sites an operator (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="which sites, and which errors (default: %(default)s)")
    parser.add_argument("--operator", help="only this error or placebo")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show N missed sites or changes of each")
    return parser.parse_args()


def _spoilt(judge: Judge, found: list[Plant]) -> tuple[list[Article], list[Span]]:
    """The texts with a planted error that was found, and where."""
    texts = [plant.site.planted(plant.article) for plant in found]
    places = [
        text.sentence(plant.site.claim[0], plant.site.start + len(plant.site.replacement))
        for text, plant in zip(texts, found, strict=True)
    ]
    return texts, places


def _report(options: argparse.Namespace) -> Iterator[str]:
    corpus = list(articles(options.folder, options.date_from == "jsonl"))
    judge = Judge()
    already = sum(len(judge.findings(article)) for article in corpus)
    yield f"{len(corpus)} articles, {already} findings of T and Q in them as they are"
    results = {
        operator.name: plants(judge, corpus, operator, options.seed, options.limit)
        for operator in OPERATORS
        if options.operator in (None, operator.name)
    }
    if results:
        yield from ("", *plant_table(results))
    for name, planted in results.items():
        yield from misses(name, planted, options.show)

    placebos = [placebo for placebo in PLACEBOS if options.operator in (None, placebo.name)]
    clean = {each.name: respellings(judge, corpus, each, options.seed, options.limit) for each in placebos}
    found = [plant for planted in results.values() for plant in planted if plant.found]
    spoilt, places = _spoilt(judge, found)
    kept = {each.name: respellings(judge, spoilt, each, options.seed, options.limit, places) for each in placebos}
    for title, outcome in (("placebo, clean text", clean), ("placebo, error found", kept)):
        if outcome:
            yield from ("", *respelling_table(title, outcome))
        for name, respelt in outcome.items():
            yield from changes(name, respelt, options.show)


def main() -> None:
    """Runs the benchmark and prints its report."""
    options = _arguments()
    names = [each.name for each in (*OPERATORS, *PLACEBOS)]
    if options.operator not in (None, *names):
        raise SystemExit(f"no such operator: {options.operator}; there are {', '.join(names)}")
    for line in _report(options):
        print(line, flush=True)
