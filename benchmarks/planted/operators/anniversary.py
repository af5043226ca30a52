"""An anniversary five years off. Oracle: no two years of the passage are so many years apart, nor nearly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.dates import year_spans
from planted.figures import ORDINAL, ordinal, ordinal_written
from planted.site import Site

_Y = r"(?:1[5-9]\d\d|20\d\d)"
_ANNIVERSARY = re.compile(rf"({ORDINAL})[ -](?:[a-z]+ )?(?:anniversary|birthday)\b")
_EVENT = re.compile(rf"[^.,;:\n]{{0,60}}?\b(?P<year>{_Y})\b")
_BEFORE = re.compile(rf"\b(?:in|of|on [^.,;:\n]{{3,20}}) (?P<year>{_Y})\b[^.,;:\n]{{0,60}}$")
_BEGAN = re.compile(
    rf"[^.;\n]{{0,80}}[.;](?:\[\d+\])* [^.\n]{{0,40}}\b(?:founded|formed|established|began|started|launched|born|"
    rf"opened|created|signed|built)\b [^.,;\n]{{0,30}}\b(?P<year>{_Y})\b"
)
_APART = re.compile(r"\b(?:since|until|after|before|by)\b")


def _origins(article: Article, match: re.Match[str]) -> set[int]:
    """The years that stand with the anniversary as its event's, without a pause or in a sentence on its beginning."""
    text = article.text
    start = article.sentence(match.start())[0]
    beside = [
        _EVENT.match(text, match.end()),
        _BEFORE.search(text, max(start, match.start() - 90), match.start()),
        _BEGAN.match(text, match.end()),
    ]
    return {int(each["year"]) for each in beside if each and not _APART.search(each[0])}


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The ordinal of an anniversary whose event's year stands with it, and whose own year is told or the article's."""
    for match in _ANNIVERSARY.finditer(article.text):
        count = ordinal(match[1])
        start, end = article.sentence(*match.span(), reach=1)
        spans = year_spans(article, start, end)
        true = [
            origin
            for origin in _origins(article, match)
            if count in spans and _held(article, origin + count, start, end)
        ]
        if not true or article.quoted(*match.span()):
            continue
        wrong = [count + shift for shift in (5, -5, 10, -10)]
        wrong = [other for other in wrong if other > 0 and all(abs(span - other) > 2 for span in spans)]
        if wrong:
            other = random.choice(wrong)
            why = f"from {true[0]} it is {count} years, not {other}"
            claim = article.sentence(match.start())[0], article.sentence(*match.span(), reach=1)[1]
            yield Site(*match.span(1), ordinal_written(other, match[1]), why, claim)


def _held(article: Article, year: int, start: int, end: int) -> bool:
    """Whether a year is the article's own or told around."""
    own = article.date is not None and article.date.year == year
    return own or re.search(rf"\b{year}\b", article.text[start:end]) is not None
