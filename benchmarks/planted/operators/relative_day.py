"""“Yesterday”, “today”, “tomorrow” with another weekday. Oracle: the article's date, a day's grace either way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.dates import WEEKDAY, WEEKDAYS, weekday_number
from planted.site import Site

_SHIFTS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_PAIR = re.compile(
    rf"\b(?P<day>(?i:yesterday|today|tomorrow))(?:, | \(|,? on )(?P<week>{WEEKDAY})\b"
    rf"|\b(?P<week2>{WEEKDAY})(?:, | \()(?P<day2>yesterday|today|tomorrow)\b"
)


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The weekday that stands with a relative day."""
    for match in _PAIR.finditer(article.text) if article.date else ():
        group = "week" if match["week"] else "week2"
        word = match["day"] or match["day2"]
        assert article.date
        truth = (article.date.weekday() + _SHIFTS[word.lower()]) % 7
        if weekday_number(match[group]) == truth and not article.quoted(*match.span()):
            wrong = WEEKDAYS[(truth + random.randint(2, 5)) % 7]
            why = f"“{word}” is a {WEEKDAYS[truth]} for an article of {article.date}"
            yield Site(*match.span(group), wrong, why, match.span())
