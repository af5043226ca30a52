"""Articles and operators in, what factlint made of each planted error and each respelling out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from random import Random
from typing import NamedTuple

from factlint import Finding, Linter
from planted.article import Article, Span
from planted.site import Edit, Operator, Placebo, Site


class Plant(NamedTuple):
    """An article with one error in it, and whether it was found."""

    article: Article
    site: Site
    found: bool


class Respelling(NamedTuple):
    """An article respelt, and the findings that came or went with it."""

    article: Article
    edits: Sequence[Edit]
    came: Sequence[Finding]
    went: Sequence[Finding]


class Judge:
    """factlint, asked once for each text for what an editor would see by default on times and quantities."""

    def __init__(self) -> None:
        self._linter = Linter()
        self._known: dict[Article, list[Finding]] = {}

    def findings(self, article: Article) -> list[Finding]:
        """The T and Q findings of an article."""
        if article not in self._known:
            report = self._linter.lint(article.text, date=article.date)
            self._known[article] = [finding for finding in report.findings if finding.code[0] in "TQ"]
        return self._known[article]


class Shift:
    """Where the places of a text are after edits."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits

    @cached_property
    def _steps(self) -> list[tuple[int, int, int, int]]:
        steps, moved = [], 0
        for start, end, content in self._edits:
            steps.append((start, end, moved, len(content)))
            moved += len(content) - (end - start)
        return steps

    def span(self, span: Span) -> Span:
        """The span in the edited text; an edit that it touches inside is within it whole."""
        start, end = span
        for low, high, moved, length in reversed(self._steps):
            if low < end:
                end = low + moved + length if high >= end else end + moved + length - (high - low)
                break
        for low, high, moved, length in reversed(self._steps):
            if low < start:
                start = low + moved if high > start else start + moved + length - (high - low)
                break
        return start, end


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _unmatched(findings: Iterable[Finding], spans: Iterable[Span], others: Iterable[tuple[str, Span]]) -> list[Finding]:
    """The findings without one of the same code at the same place among the others, each of which counts once."""
    left = list(others)
    alone = []
    for finding, span in zip(findings, spans, strict=True):
        twin = next((other for other in left if other[0] == finding.code and _touch(other[1], span)), None)
        if twin:
            left.remove(twin)
        else:
            alone.append(finding)
    return alone


def _came_and_went(before: list[Finding], after: list[Finding], shift: Shift) -> tuple[list[Finding], list[Finding]]:
    """The findings of the edited text that are new, and those of the text before that are gone."""
    moved = [shift.span((finding.start, finding.end)) for finding in before]
    now = [(finding.start, finding.end) for finding in after]
    came = _unmatched(after, now, zip((finding.code for finding in before), moved, strict=True))
    went = _unmatched(before, moved, zip((finding.code for finding in after), now, strict=True))
    return came, went


def _places(finding: Finding) -> list[Span]:
    return [(finding.start, finding.end), *((each.start, each.end) for each in finding.related)]


def plant(judge: Judge, article: Article, site: Site) -> Plant:
    """Plants one error; it is found when a new finding, or what one refers to, is within a sentence of it."""
    shift = Shift([Edit(site.start, site.end, site.replacement)])
    planted = site.planted(article)
    came, _ = _came_and_went(judge.findings(article), judge.findings(planted), shift)
    window = shift.span(article.sentence(*site.claim, reach=1))
    found = any(_touch(place, window) for finding in came for place in _places(finding))
    return Plant(article, site, found)


def plants(judge: Judge, articles: Sequence[Article], operator: Operator, seed: int, limit: int) -> list[Plant]:
    """One error an article, in `limit` articles at most, never where factlint objects to the clean text already."""
    chosen = []
    for article in articles:
        random = Random(f"{seed}/{operator.name}/{article.id}")
        sites = list(operator.sites(article, random))
        random.shuffle(sites)
        for site in sites:
            if not any(_touch(site.claim, place) for finding in judge.findings(article) for place in _places(finding)):
                chosen.append((article, site))
                break
    Random(f"{seed}/{operator.name}").shuffle(chosen)
    return [plant(judge, *pair) for pair in chosen[:limit]]


def respell(judge: Judge, article: Article, edits: Sequence[Edit]) -> Respelling:
    """Makes all the edits and compares what factlint says before and after."""
    pieces, at = [], 0
    for start, end, content in edits:
        pieces += [article.text[at:start], content]
        at = end
    respelt = Article(article.id, "".join([*pieces, article.text[at:]]), article.date)
    came, went = _came_and_went(judge.findings(article), judge.findings(respelt), Shift(edits))
    return Respelling(respelt, edits, came, went)


def respellings(
    judge: Judge,
    articles: Sequence[Article],
    placebo: Placebo,
    seed: int,
    limit: int,
    near: Sequence[Span] | None = None,
) -> list[Respelling]:
    """The articles respelt, `limit` at most; with `near` (a place for each article) only those with an edit at it."""
    chosen = []
    for at, article in enumerate(articles):
        edits = list(placebo.edits(article, Random(f"{seed}/{placebo.name}/{article.id}")))
        if edits and (near is None or any(_touch(near[at], edit[:2]) for edit in edits)):
            chosen.append((article, edits))
    Random(f"{seed}/{placebo.name}").shuffle(chosen)
    return [respell(judge, *pair) for pair in chosen[:limit]]
