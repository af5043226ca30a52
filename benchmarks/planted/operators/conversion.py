"""A conversion that does not hold. Oracle: both figures with all their rounding, under every meaning of both units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import NamedTuple

from planted.article import Article
from planted.bands import Band, hedged, tight, wide
from planted.figures import DIGITS, NUMBER, SCALE, figure, one_digit_off, written
from planted.site import Site
from planted.units import UNIT, Unit, unit

_PAIR = re.compile(
    rf"(?P<a>{NUMBER})(?P<as>{SCALE})?[ \u00a0-]?(?P<au>{UNIT})(?: \(| ?/ ?|,? or )"
    rf"(?:(?:about|around|some|roughly|approximately|nearly|almost|over|more than|just over|just under) )?"
    rf"(?P<b>{DIGITS})(?P<bs>{SCALE})?[ \u00a0-]?(?P<bu>{UNIT})"
)
_ROUGH = Fraction(1, 4)


class Pair(NamedTuple):
    """One quantity in two units, as printed."""

    site: re.Match[str]
    first: Unit
    second: Unit
    loose: bool


def _pairs(article: Article) -> Iterator[Pair]:
    for match in _PAIR.finditer(article.text):
        first, second = unit(match["au"]), unit(match["bu"])
        if first.dimension == second.dimension and first != second and not article.quoted(*match.span()):
            loose = hedged(article.text, match.start()) or hedged(article.text, match.start("b"))
            pair = Pair(match, first, second, loose)
            if _holds(pair):
                yield pair


def _in_base(pair: Pair, band: Band, of: Unit) -> list[Band]:
    """A band in the base unit of its dimension, for every size that the unit may have."""
    if pair.first.dimension == "temperature":
        zero = Fraction(32) if of.factors[0] != 1 else Fraction(0)
        band = Band(band.low - zero, band.high - zero)
    return [band.times(factor) for factor in of.factors]


def _meet(pair: Pair, first: Band, second: Band) -> bool:
    ones, others = _in_base(pair, first, pair.first), _in_base(pair, second, pair.second)
    return any(one.meets(other) for one in ones for other in others)


def _holds(pair: Pair) -> bool:
    """Whether the printed pair is right to its rounding."""
    first = figure(pair.site["a"], pair.site["as"] or "")
    second = figure(pair.site["b"], pair.site["bs"] or "")
    return first.value > 0 and second.value > 0 and _meet(pair, tight(first), tight(second))


def _false(pair: Pair, text: str) -> bool:
    """Whether the pair is wrong in every reading with this for its second figure."""
    first = figure(pair.site["a"], pair.site["as"] or "")
    second = figure(text, pair.site["bs"] or "")
    return second.value > 0 and not _meet(pair, wide(first, pair.loose), wide(second, pair.loose))


def _site(pair: Pair, text: str) -> Site:
    why = f"{pair.site['a']} {pair.site['au']} is {pair.site['b']} {pair.site['bu']}, not {text}"
    return Site(*pair.site.span("b"), text, why, pair.site.span())


def wrong_figure(article: Article, random: Random) -> Iterator[Site]:
    """The second figure with one digit changed, or off by a quarter or more."""
    for pair in _pairs(article):
        old = pair.site["b"]
        value = figure(old).value
        quarter = [written(value * (1 + sign * _ROUGH), old) for sign in (1, -1)]
        options = [text for text in [*one_digit_off(old), *quarter] if text != old and _false(pair, text)]
        if options:
            yield _site(pair, random.choice(options))


def inverted(article: Article, random: Random) -> Iterator[Site]:
    """The second figure reached with the factor upside down (for temperatures, without the 32 degrees)."""
    for pair in _pairs(article):
        old = pair.site["b"]
        first = figure(pair.site["a"], pair.site["as"] or "").value
        factor = pair.second.factors[0] / pair.first.factors[0]
        if pair.first.dimension == "temperature":
            factor = pair.first.factors[0] / pair.second.factors[0]
        value = first * factor / (figure("1", pair.site["bs"] or "").value)
        digits = 10 ** max(0, len(str(int(value))) - 2)
        like = old.partition(".")[0] if value >= 100 else old
        text = written(round(value / digits) * digits if value >= 10 else value, like)
        if figure(text).value > 0 and _false(pair, text):
            yield _site(pair, text)
