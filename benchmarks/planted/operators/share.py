"""A percentage that k of n does not make. Oracle: k/n with all its rounding, and (n-k)/n and k/(n-k) besides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from random import Random

from planted.article import Article
from planted.bands import bounded, hedged, quotient, stated, tight, wide
from planted.figures import DIGITS, NUMBER, PERCENT, figure, one_digit_off, small_count, written
from planted.site import Site

_THE = r"(?:the |its |their |all |a total of )?"
_K = rf"(?P<k>{NUMBER})"
_N = rf"(?P<n>{NUMBER})"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_K}(?: [a-z]+){{0,2}}[ -](?:out )?of[ -]{_THE}{_N}",
        rf"\b[Oo]f {_THE}{_N}(?: [a-z]+){{1,6}}, (?:only )?{_K}",
        rf"{_N}(?: [a-z]+){{1,6}},? of (?:which|whom|them),? {_K}",
    )
)
_PERCENT = re.compile(rf"(?<![\w.,$£€–-])(?P<p>{DIGITS}){PERCENT}")
_NEAR = 60
_HUNDRED = Fraction(100)


def _claims(article: Article) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """A “k of n” and the one percentage near it that it makes."""
    text = article.text
    for match in (match for pattern in _PATTERNS for match in pattern.finditer(text)):
        k, n = figure(match["k"]), figure(match["n"])
        start, end = article.sentence(*match.span())
        if not 0 < k.value < n.value or n.value < 6 or bounded(text, match.start()) or article.quoted(*match.span()):
            continue
        if not small_count(match["k"]) or not small_count(match["n"]):
            continue
        near = _PERCENT.finditer(text, max(start, match.start() - _NEAR), min(end, match.end() + _NEAR))
        exact = k.value / n.value * _HUNDRED
        right = [each for each in near if not bounded(text, each.start()) and tight(figure(each["p"])).holds(exact)]
        if len(right) == 1:
            yield match, right[0]


def _sites(article: Article, pair: re.Match[str], percent: re.Match[str], options: list[str]) -> list[Site]:
    """The options that are no honest reading of the pair."""
    k, n = figure(pair["k"]), figure(pair["n"])
    loose = hedged(article.text, pair.start()) or hedged(article.text, percent.start())
    rest = k._replace(value=n.value - k.value)
    readings = [quotient(wide(k), wide(n)), quotient(wide(rest), wide(n)), quotient(wide(k), wide(rest))]
    honest = [reading.times(_HUNDRED) for reading in readings if reading]
    claim = min(pair.start(), percent.start()), max(pair.end(), percent.end())
    return [
        Site(*percent.span("p"), text, f"{pair['k']} of {pair['n']} is {percent['p']} %, not {text}", claim)
        for text in options
        if 0 < figure(text).value < 100 and not any(stated(figure(text), loose).meets(reading) for reading in honest)
    ]


def wrong_figure(article: Article, random: Random) -> Iterator[Site]:
    """The percentage with a digit changed or half as much again."""
    for pair, percent in _claims(article):
        half_more = written(figure(percent["p"]).value * 3 / 2, percent["p"])
        wrong = _sites(article, pair, percent, [*one_digit_off(percent["p"]), half_more])
        if wrong:
            yield random.choice(wrong)


def wrong_base(article: Article, random: Random) -> Iterator[Site]:
    """The percentage reckoned upside down: what is left over, by k."""
    for pair, percent in _claims(article):
        k, n = figure(pair["k"]).value, figure(pair["n"]).value
        yield from _sites(article, pair, percent, [written((n - k) / k * 100, percent["p"])])
