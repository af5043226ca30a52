"""Percent for percentage points. Oracle: the percentages told make the points exactly, and no such percent change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from random import Random

from planted.article import Article
from planted.bands import Band, hedged, stated
from planted.figures import DIGITS, NUMBER, PERCENT, figure
from planted.site import Site

_POINTS = re.compile(rf"(?P<n>{NUMBER})(?P<unit>(?: |-)(?:percentage[ -])?points?)\b")
_LEVELS = re.compile(
    rf"\bfrom (?P<old>{DIGITS}){PERCENT}?[^.;\n]{{0,40}}? to (?P<new>{DIGITS}){PERCENT}"
    rf"|\bto (?P<new2>{DIGITS}){PERCENT}?[^.;\n]{{0,40}}?,? from (?P<old2>{DIGITS}){PERCENT}"
)


def sites(article: Article, random: Random) -> Iterator[Site]:
    """“N points” in a sentence that tells the percentages before and after."""
    for match in _POINTS.finditer(article.text):
        start, end = article.sentence(*match.span())
        for levels in _LEVELS.finditer(article.text, start, end):
            old = figure(levels["old"] or levels["old2"]).value
            new = figure(levels["new"] or levels["new2"]).value
            points = figure(match["n"])
            if old <= 0 or abs(new - old) != points.value or article.quoted(*match.span()):
                continue
            change = abs(new - old) / old * 100
            reading = Band(change * Fraction(9, 10), change * Fraction(11, 10))
            if not stated(points, hedged(article.text, match.start())).meets(reading):
                why = f"from {float(old):g} % to {float(new):g} % is a change of {float(change):.3g} %"
                claim = min(match.start(), levels.start()), max(match.end(), levels.end())
                yield Site(*match.span("unit"), " percent", why, claim)
