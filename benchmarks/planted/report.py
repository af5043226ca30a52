"""Plants and respellings in, the lines of the report out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from factlint import Finding
from planted.article import Article
from planted.site import Site
from planted.trial import Plant, Respelling

FEW = 8
_Z = 1.959964  # two-sided 95 %
_CONTEXT = 100


def wilson(hits: int, trials: int) -> tuple[float, float]:
    """The 95 % Wilson interval of a share."""
    share, square = hits / trials, _Z * _Z
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    reach = _Z * sqrt(share * (1 - share) / trials + square / (4 * trials * trials)) / (1 + square / trials)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def _row(name: str, trials: int, hits: int) -> str:
    if not trials:
        return f"{name:<24}{0:>7}{'':>29}  no sites"
    low, high = wilson(hits, trials)
    note = "  too few sites" if trials < FEW else ""
    return f"{name:<24}{trials:>7}{hits:>8}{hits / trials:>8.1%}{low:>7.0%} –{high:>4.0%}{note}"


def plant_table(results: dict[str, list[Plant]]) -> Iterator[str]:
    """A row an operator, and their sum."""
    yield f"{'error':<24}{'sites':>7}{'found':>8}{'recall':>8}{'95 %':>13}"
    for name, plants in results.items():
        yield _row(name, len(plants), sum(plant.found for plant in plants))
    together = [plant for plants in results.values() for plant in plants]
    yield _row("all", len(together), sum(plant.found for plant in together))


def respelling_table(title: str, results: dict[str, list[Respelling]]) -> Iterator[str]:
    """A row a placebo, and their sum: texts respelt, texts with the same findings as before."""
    yield f"{title:<24}{'texts':>7}{'same':>8}{'share':>8}{'95 %':>13}"
    for name, respellings in results.items():
        yield _row(name, len(respellings), sum(_same(each) for each in respellings))
    together = [each for respellings in results.values() for each in respellings]
    yield _row("all", len(together), sum(_same(each) for each in together))


def _same(respelling: Respelling) -> bool:
    return not respelling.came and not respelling.went


def _excerpt(article: Article, start: int, end: int, instead: str) -> str:
    text = article.text
    shown = f"{text[max(0, start - _CONTEXT) : start]}[[{instead}]]{text[end : end + _CONTEXT]}"
    return " ".join(shown.split())


def _line(site: Site, article: Article) -> str:
    instead = f"{article.text[site.start : site.end]} → {site.replacement}"
    return (
        f"  {article.id} {article.date or ''}\n    {_excerpt(article, site.start, site.end, instead)}\n    {site.why}"
    )


def misses(name: str, plants: Sequence[Plant], count: int) -> Iterator[str]:
    """The first missed sites of an operator, in their context."""
    missed = [plant for plant in plants if not plant.found][:count]
    if missed:
        yield f"{name}: missed"
        yield from (_line(plant.site, plant.article) for plant in missed)


def changes(name: str, respellings: Iterable[Respelling], count: int) -> Iterator[str]:
    """The first findings that came or went with a placebo."""
    changed = [each for each in respellings if not _same(each)][:count]
    if changed:
        yield f"{name}: changed"
    for each in changed:
        yield from (_finding("came", finding, each.article) for finding in each.came)
        yield from (_finding("went", finding) for finding in each.went)


def _finding(what: str, finding: Finding, article: Article | None = None) -> str:
    place = (
        f"\n    {_excerpt(article, finding.start, finding.end, article.text[finding.start : finding.end])}"
        if article
        else ""
    )
    return f"  {what} {finding.code}: {finding.message}{place}"
