"""A duration that its endpoint years do not make. Oracle: no two years of the passage are so many apart, nor nearly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.bands import bounded
from planted.dates import year_spans, years
from planted.figures import NUMBER, figure, small_count, written
from planted.site import Site

_Y = r"(?:1[5-9]\d\d|20\d\d)"
_ENDS = re.compile(
    rf"\b(?:from|between|in)\b(?: [A-Z][a-z]+)? (?P<from>{_Y})\b,? "
    rf"(?:to|until|till|and|through)(?: [A-Z][a-z]+)? (?P<to>{_Y})\b"
    rf"|\b(?P<from2>{_Y}) ?[–-] ?(?P<to2>{_Y})\b"
    rf"|\bsince (?:[A-Z][a-z]+ )?(?P<since>{_Y})\b"
)
_YEARS = re.compile(rf"({NUMBER})(?: [a-z]+)?[ -]years?(?![ -](?:old|later|ago|earlier|before|younger|older))\b")
_LATER = re.compile(rf"({NUMBER}) years later,? (?:[a-z]+ )?in (?:[A-Z][a-z]+ )?(?P<to>{_Y})\b")
_NEAR = 60


def _in_name(article: Article, match: re.Match[str]) -> bool:
    """Whether the number is part of a name, as of a plan: written large inside a sentence."""
    return match[1][0].isupper() and match.start() != article.sentence(match.start())[0]


def _site(article: Article, match: re.Match[str], told: int, start: int, end: int, random: Random) -> Site | None:
    """The number of years replaced by one that nothing around it bears out."""
    spans = {told} | year_spans(article, start, end)
    wrong = [told + shift for shift in (4, -4, 5, -5, 7, 9) if told + shift > 1]
    wrong = [other for other in wrong if all(abs(other - span) > 2 for span in spans)]
    if not wrong or article.quoted(*match.span()) or bounded(article.text, match.start()) or _in_name(article, match):
        return None
    other = random.choice(wrong[:2])
    why = f"the years told make {told}, not {other}"
    return Site(*match.span(1), written(other, match[1]), why, (start, end))


def sites(article: Article, random: Random) -> Iterator[Site]:
    """A number of years in one clause with the years it began and ended."""
    text = article.text
    for ends in _ENDS.finditer(text):
        begun = int(ends["from"] or ends["from2"] or ends["since"])
        ended = article.date.year if ends["since"] and article.date else int(ends["to"] or ends["to2"] or begun)
        start, end = article.sentence(*ends.span())
        for match in _YEARS.finditer(text, max(start, ends.start() - _NEAR), min(end, ends.end() + _NEAR)):
            between = text[min(match.end(), ends.end()) : max(match.start(), ends.start())]
            count = figure(match[1]).value
            told = ended - begun
            if not small_count(match[1]) or count < 2 or count not in (told, told + 1) or re.search(r"[;:]", between):
                continue
            if count < 4 and len(between) > 12:
                continue
            site = _site(article, match, told, start, end, random)
            if site:
                yield site


def later(article: Article, random: Random) -> Iterator[Site]:
    """“N years later, in YEAR”, counted from a year of the sentence or the one before."""
    for match in _LATER.finditer(article.text):
        start, end = article.sentence(*match.span(), reach=2)
        told = int(figure(match[1]).value)
        origins = [year.value for year in years(article.text, start, match.start())]
        if told > 1 and int(match["to"]) - told in origins:
            site = _site(article, match, told, start, end, random)
            if site:
                yield site
