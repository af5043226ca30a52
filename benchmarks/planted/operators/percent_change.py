"""A percentage that the figures beside it do not make. Oracle: the change over the old figure with all its rounding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import NamedTuple

from planted.article import Article, Span
from planted.bands import Band, bounded, hedged, quotient, stated, tight
from planted.figures import DIGITS, PERCENT, SCALE, Figure, figure, one_digit_off, written
from planted.site import Site

_MONEY = r"(?:(?:US|A|C|HK)?[$£€¥])?"


def _amount(name: str) -> str:
    return rf"(?P<{name}_money>{_MONEY})(?P<{name}>(?<![\w.,-]){DIGITS})(?P<{name}_scale>{SCALE})?"


_FROM_TO = re.compile(rf"\bfrom {_amount('old')}[^.;%\n]{{0,50}}?,? to {_amount('new')}(?!{PERCENT}|,\d)")
_TO_FROM = re.compile(
    rf"\b(?:to|at|of|was|were|totalled) {_amount('new')}[^.;%\n]{{0,60}}?,? (?:up |down )?"
    rf"(?:from|compared with|compared to|against|after) {_amount('old')}(?!{PERCENT})"
)
_TO = r"(?: to| at| on| to (?:close|end|finish|stand) at| to end the session at| to an? (?:[a-z]+ ){1,2}of)"
_LEVEL = re.compile(
    rf"(?P<change>(?<![\w.,-]){DIGITS})(?: ?(?:points?|pence|p|cents?|dollars?|pts?|yen))?,? ?(?:\(|or )"
    rf"(?P<p>{DIGITS}){PERCENT}\)?,?{_TO} (?P<level>[$£€]?{DIGITS})"
)
_PERCENT = re.compile(rf"(?<![\w.,$£€–-])(?P<p>{DIGITS}){PERCENT}")
_HUNDRED = Fraction(100)
_GRACE = Fraction(1, 10)


class Change(NamedTuple):
    """A percentage printed, the figures it is of, all that it may honestly be, and the span of the whole."""

    percent: re.Match[str]
    old: Fraction
    new: Fraction
    honest: Band
    loose: bool
    claim: Span


def _exact(old: Fraction, new: Fraction) -> Fraction:
    """The change in percent, rises and falls alike above 0."""
    return abs(new / old - 1) * _HUNDRED


def _relative(old: Band, new: Band) -> Band | None:
    """The same for bands; None when the change can be nothing at all."""
    ratio = quotient(new, old)
    if ratio is None or ratio.holds(Fraction(1)):
        return None
    low, high = sorted(abs(end - 1) * _HUNDRED for end in ratio)
    return Band(low, high)


def _read(match: re.Match[str], name: str, other: str) -> Figure:
    return figure(match[name], match[f"{name}_scale"] or match[f"{other}_scale"] or "")


def _between_figures(article: Article, match: re.Match[str]) -> Iterator[Change]:
    """The one percentage of the sentence that is the change from one figure to the other."""
    text = article.text
    old, new = _read(match, "old", "new"), _read(match, "new", "old")
    honest = _relative(tight(old), tight(new))
    if honest is None or match["old_money"] != match["new_money"]:
        return
    exact = _exact(old.value, new.value)
    percents = [
        each
        for each in _PERCENT.finditer(text, *article.sentence(*match.span()))
        if not match.start() <= each.start() < match.end() and tight(figure(each["p"])).holds(exact)
    ]
    if len(percents) == 1 and not bounded(text, percents[0].start()):
        percent = percents[0]
        loose = any(hedged(text, start) for start in (percent.start(), match.start("old"), match.start("new")))
        claim = min(match.start(), percent.start()), max(match.end(), percent.end())
        yield Change(percent, old.value, new.value, honest, loose, claim)


def _to_level(match: re.Match[str]) -> Iterator[Change]:
    """A change, its percentage and the level reached, as of shares: whether a rise or a fall, what comes out right."""
    change, level = figure(match["change"]).value, figure(match["level"].lstrip("$£€")).value
    for old in (level - change, level + change):
        if old > 0 and change > 0 and tight(figure(match["p"])).holds(_exact(old, level)):
            exact = _exact(old, level)
            honest = Band(exact * (1 - _GRACE), exact * (1 + _GRACE))
            yield Change(match, old, level, honest, False, match.span())
            return


def _changes(article: Article) -> Iterator[Change]:
    """The right claims of a change in percent, outside quotations."""
    for pattern in (_FROM_TO, _TO_FROM):
        for match in pattern.finditer(article.text):
            yield from (each for each in _between_figures(article, match) if not article.quoted(*each.claim))
    for match in _LEVEL.finditer(article.text):
        if not article.quoted(*match.span()):
            yield from _to_level(match)


def _sites(change: Change, options: list[str]) -> list[Site]:
    """The options that no rounding of the figures can hold."""
    why = f"from {float(change.old):g} to {float(change.new):g} is {change.percent['p']} %, not "
    return [
        Site(*change.percent.span("p"), text, f"{why}{text}", change.claim)
        for text in options
        if figure(text).value > 0 and not stated(figure(text), change.loose).meets(change.honest)
    ]


def wrong_figure(article: Article, random: Random) -> Iterator[Site]:
    """The percentage with one digit changed, or doubled."""
    for change in _changes(article):
        old = change.percent["p"]
        wrong = _sites(change, [*one_digit_off(old), written(figure(old).value * 2, old)])
        if wrong:
            yield random.choice(wrong)


def wrong_base(article: Article, random: Random) -> Iterator[Site]:
    """The percentage reckoned over the new figure instead of the old."""
    for change in _changes(article):
        if change.new > 0:
            yield from _sites(change, [written(_exact(change.new, change.old), change.percent["p"])])
