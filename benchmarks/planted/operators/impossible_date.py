"""A day that its month does not have. Oracle: the calendar, of any year."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.dates import MONTHS, days, exists
from planted.site import Site

_LEAP = 2024


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The 31st of a month of 30 days, the 30th of February."""
    for day in days(article.text):
        wrong = 30 if day.month == 2 else 31
        if exists(_LEAP, day.month, wrong) or article.quoted(day.start, day.end):
            continue
        old = article.text[slice(*day.day_span)]
        ending = "" if old.isdigit() else "th" if wrong == 30 else "st"
        why = f"{MONTHS[day.month - 1]} has no {wrong} days"
        yield Site(*day.day_span, f"{wrong}{ending}", why, (day.start, day.end))
