"""A decade phrase far off. Oracle: the years told beside it, against all that the phrase and its hedge may cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.dates import year_spans
from planted.figures import CARDINALS, ORDINAL, ordinal, spelled
from planted.site import Site

_COUNT = "|".join(spelled(number) for number in range(2, 13))
_PHRASE = re.compile(
    r"(?:\b(?P<hedge>nearly|almost|close to|over|more than|about|around|some|roughly) )?"
    rf"\b(?P<count>a|(?i:{_COUNT})) decades?\b"
)
_SINCE = re.compile(r"\bsince (?:[A-Z][a-z]+ )?(?P<from>1[5-9]\d\d|20\d\d)\b")
_SPAN = re.compile(r"\b(?:from|between) (?P<from>1[5-9]\d\d|20\d\d) (?:to|until|and) (?P<to>1[5-9]\d\d|20\d\d)\b")
_ANNIVERSARY = re.compile(rf"({ORDINAL}) anniversary\b")


def _told(article: Article, start: int, end: int) -> int | None:
    """The one number of years that a sentence tells by years or an anniversary."""
    told = {int(match["to"]) - int(match["from"]) for match in _SPAN.finditer(article.text, start, end)}
    told |= {ordinal(match[1]) for match in _ANNIVERSARY.finditer(article.text, start, end)}
    if article.date:
        told |= {article.date.year - int(match["from"]) for match in _SINCE.finditer(article.text, start, end)}
    return told.pop() if len(told) == 1 else None


def _fits(count: int, hedge: str | None, told: int) -> bool:
    """Whether the phrase is a fair one for the years told."""
    full = 10 * count
    if hedge in ("nearly", "almost", "close to"):
        return full - 4 <= told < full
    if hedge in ("over", "more than"):
        return full <= told < full + 10
    return abs(told - full) <= max(2, count)


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The number of decades in a sentence that tells the years too."""
    for match in _PHRASE.finditer(article.text):
        start, end = article.sentence(*match.span())
        told = _told(article, start, end)
        count = CARDINALS.get(match["count"].lower(), 1)
        if told is None or not _fits(count, match["hedge"], told) or article.quoted(*match.span()):
            continue
        spans = {told} | year_spans(article, start, end)
        wrong = [
            other
            for other in (count - 2, count + 2, count + 3)
            if other > 1 and not any(10 * other - 9 <= span <= 10 * other + 14 for span in spans)
        ]
        if wrong:
            phrase = f"{spelled(random.choice(wrong))} decades"
            why = f"the years told make {told}, not “{phrase}”"
            yield Site(match.start("count"), match.end(), phrase, why, (start, end))
