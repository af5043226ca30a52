"""A tense that the date belies. Oracle: the article's date, two days' grace."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from random import Random

from planted.article import Article
from planted.dates import Day, days
from planted.site import Site

_BASES = {
    "arrived": "arrive",
    "began": "begin",
    "came": "come",
    "departed": "depart",
    "died": "die",
    "ended": "end",
    "expired": "expire",
    "happened": "happen",
    "met": "meet",
    "occurred": "occur",
    "opened": "open",
    "resigned": "resign",
    "retired": "retire",
    "returned": "return",
    "started": "start",
    "took place": "take place",
    "went": "go",
}
_PARTICIPLE = (
    r"(?:[a-z]{2,}ed|held|sent|shot|made|built|sold|paid|won|lost|hit|cut|set|put|sunk|brought|taken|given|struck)"
)
_PAST = re.compile(
    rf"\b(?:(?P<be>was|were) (?:[a-z]+ly )?{_PARTICIPLE}|(?P<verb>{'|'.join(_BASES)}))\b"
    r"(?P<gap>[^.,;:()\n]{0,50}?) (?:on|from) $"
)
_REPORTED = re.compile(r"\b(?:that|which|who|when|where|after|before|if|whether|had|said|because|since)\b")
_AGO = timedelta(days=2)
_RECENT = timedelta(days=20 * 366)


def _past(article: Article, day: Day) -> re.Match[str] | None:
    """The verb in the past before a full date that is past."""
    if article.date is None or day.date is None or not article.date - _RECENT < day.date < article.date - _AGO:
        return None
    start = max(article.sentence(day.start, day.end)[0], day.start - 90)
    match = _PAST.search(article.text, start, day.start)
    if match is None or _REPORTED.search(match["gap"]) or article.quoted(match.start(), day.end):
        return None
    return match


def future_for_past(article: Article, random: Random) -> Iterator[Site]:
    """“Will” with a full date that is past; of the last twenty years, as older ones may stand in a historic future."""
    for day in days(article.text):
        match = _past(article, day)
        if match:
            group = "be" if match["be"] else "verb"
            new = "will be" if match["be"] else f"will {_BASES[match['verb']]}"
            why = f"{day.date} is past for an article of {article.date}"
            yield Site(*match.span(group), new, why, (match.start(), day.end))


def past_for_future(article: Article, random: Random) -> Iterator[Site]:
    """A past tense with a full date that is yet to come: the year changed."""
    for day in days(article.text):
        if day.year_span and article.date and _past(article, day):
            year = article.date.year + random.randint(2, 8)
            why = f"{year} is yet to come for an article of {article.date}"
            yield Site(*day.year_span, str(year), why, (day.start, day.end))
