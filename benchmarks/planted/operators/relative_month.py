"""“Last month, in …” with another month, “last year, in …” with another year. Oracle: the article's date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.dates import MONTHS, month_number
from planted.site import Site

_SHIFTS = {"last": -1, "this": 0, "next": 1}
_NAMES = "|".join(MONTHS)
_MONTH = re.compile(
    rf"\b(?P<which>last|this|next) month(?:, | |, (?:in|on) | in | \()(?:\d{{1,2}} )?(?P<name>{_NAMES})\b"
    rf"|\b(?P<name2>{_NAMES}),? (?P<which2>last|this|next) month\b"
)
_YEAR = re.compile(
    r"\b(?P<which>last|this|next) year(?:, |, in | in | \()(?P<name>20\d\d|19\d\d)\b"
    r"|\b(?P<name2>20\d\d|19\d\d), (?P<which2>last|this|next) year\b"
)


def months(article: Article, random: Random) -> Iterator[Site]:
    """The month that stands with a relative one."""
    for match in _MONTH.finditer(article.text) if article.date else ():
        group = "name" if match["name"] else "name2"
        which = match["which"] or match["which2"]
        assert article.date
        truth = (article.date.month - 1 + _SHIFTS[which]) % 12
        if month_number(match[group]) - 1 == truth and not article.quoted(*match.span()):
            wrong = MONTHS[(truth + random.randint(3, 9)) % 12]
            why = f"“{which} month” is {MONTHS[truth]} for an article of {article.date}"
            yield Site(*match.span(group), wrong, why, match.span())


def years(article: Article, random: Random) -> Iterator[Site]:
    """The year that stands with a relative one."""
    for match in _YEAR.finditer(article.text) if article.date else ():
        group = "name" if match["name"] else "name2"
        which = match["which"] or match["which2"]
        assert article.date
        truth = article.date.year + _SHIFTS[which]
        if int(match[group]) == truth and not article.quoted(*match.span()):
            wrong = truth + random.choice((-5, -4, 4, 5))
            why = f"“{which} year” is {truth} for an article of {article.date}"
            yield Site(*match.span(group), str(wrong), why, match.span())
