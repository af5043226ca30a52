"""Dates in another legal spelling: the order of day and month, the names of months and weekdays short or full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.dates import MONTHS, WEEKDAYS, days
from planted.site import Edit

_SHORT = {name: f"{name[:4] if name == 'September' else name[:3]}." for name in MONTHS if len(name) > 5}
_FULL = {short: name for name, short in _SHORT.items()}
_SHARED = re.compile(
    r"\d ?(?:and|to|or|until|[–-]) ?$"
)  # “between 5 and 14 March 2021”: the month is also the first day's
_WEEKDAY = re.compile(rf"\b(?P<name>{'|'.join(WEEKDAYS)})(?=,? $)")


def order(article: Article, random: Random) -> Iterator[Edit]:
    """“21 November 2024” as “November 21, 2024” and the other way about."""
    for day in days(article.text):
        if day.year and not _SHARED.search(article.text, max(0, day.start - 8), day.start):
            month = article.text[slice(*day.month_span)]
            first = day.day_span < day.month_span
            yield Edit(
                day.start, day.end, f"{month} {day.day}, {day.year}" if first else f"{day.day} {month} {day.year}"
            )


def months(article: Article, random: Random) -> Iterator[Edit]:
    """“Nov.” for “November” beside a day, and the other way about."""
    for day in days(article.text):
        name = article.text[slice(*day.month_span)]
        full = _FULL.get(name) if day.month_span < day.day_span else None  # at the end its stop may be the sentence's
        other = _SHORT.get(name) or full
        if other:
            yield Edit(*day.month_span, other.rstrip(".") if article.text.startswith(".", day.month_span[1]) else other)


def weekdays(article: Article, random: Random) -> Iterator[Edit]:
    """“Thu” for “Thursday” before a date."""
    for day in days(article.text):
        match = _WEEKDAY.search(article.text, max(0, day.start - 12), day.start)
        if match:
            yield Edit(*match.span("name"), match["name"][:3])
