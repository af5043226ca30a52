"""Units in another legal spelling, and the space before them made one that does not break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.site import Edit

_PERCENT = re.compile(r"(?<=\d)(?:%| percent\b| per cent\b)(?![a-z])")
_PERCENTS = ("%", " percent", " per cent")
_LENGTH = re.compile(r"(?<=\d)[ \u00a0]?(?P<unit>km|kilomet(?:re|er)s)\b(?![²/-]| per| an)")
_LENGTHS = (" km", " kilometres", " kilometers")
_MASS = re.compile(r"(?<=\d)[ \u00a0]?(?P<unit>kg|kilograms)\b(?![²/-])")
_MASSES = (" kg", " kilograms")
_SPACE = re.compile(
    r"(?<=\d) (?=(?:km|kg|m|cm|mm|kilomet(?:re|er)s|met(?:re|er)s|miles|feet|percent|tons|tonnes|million|billion)\b)"
)


def percents(article: Article, random: Random) -> Iterator[Edit]:
    """“%”, “percent” and “per cent”: one for another, the same throughout."""
    wanted = random.choice(_PERCENTS)
    for match in _PERCENT.finditer(article.text):
        if match[0] != wanted:
            yield Edit(*match.span(), wanted)


def lengths(article: Article, random: Random) -> Iterator[Edit]:
    """“km” and “kilometres”, “kg” and “kilograms”: one for another, the same throughout."""
    wanted = random.choice(_LENGTHS), random.choice(_MASSES)
    edits = [
        Edit(*match.span(), spelling)
        for pattern, spelling in zip((_LENGTH, _MASS), wanted, strict=True)
        for match in pattern.finditer(article.text)
        if match["unit"] != spelling.strip()
    ]
    yield from sorted(edits)


def spaces(article: Article, random: Random) -> Iterator[Edit]:
    """The space between a number and its unit as a no-break space."""
    for match in _SPACE.finditer(article.text):
        yield Edit(*match.span(), "\u00a0")
