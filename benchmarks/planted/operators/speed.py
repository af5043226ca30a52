"""A speed that the distance and the time beside it do not make. Oracle: distance over time, half to twice of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from random import Random

from planted.article import Article
from planted.figures import NUMBER, figure, written
from planted.site import Site
from planted.units import UNIT, unit

_HOURS = {"hour": Fraction(1), "minute": Fraction(1, 60), "second": Fraction(1, 3600)}
_DISTANCE = re.compile(rf"(?P<n>{NUMBER})(?: |-)?(?P<unit>{UNIT})")
_TIME = re.compile(rf"\bin (?:about |just |under )?(?P<n>{NUMBER}) (?P<unit>hour|minute|second)s?\b")


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The speed in a sentence with one distance, one duration and one speed that agree."""
    for time in _TIME.finditer(article.text):
        start, end = article.sentence(*time.span())
        measures = [(match, unit(match["unit"])) for match in _DISTANCE.finditer(article.text, start, end)]
        distances = [pair for pair in measures if pair[1].dimension == "length"]
        speeds = [pair for pair in measures if pair[1].dimension == "speed"]
        if len(distances) != 1 or len(speeds) != 1 or article.quoted(start, end):
            continue
        (distance, metres), (speed, pace) = distances[0], speeds[0]
        hours = figure(time["n"]).value * _HOURS[time["unit"]]
        made = figure(distance["n"]).value * metres.factors[0] / hours / pace.factors[0]
        told = figure(speed["n"]).value
        if made * Fraction(9, 10) <= told <= made * Fraction(11, 10):
            wrong = told * random.choice((3, Fraction(1, 3)))
            why = f"{distance[0]} {time[0]} is about {float(made):.0f} {speed['unit']}"
            yield Site(*speed.span("n"), written(wrong, speed["n"]), why, (start, end))
