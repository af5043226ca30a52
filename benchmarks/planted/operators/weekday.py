"""Another weekday beside a date. Oracle: the calendar, of every year that the date can be of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date
from random import Random

from planted.article import Article, Span
from planted.dates import WEEKDAY, WEEKDAYS, Day, days, exists, weekday_number, years
from planted.site import Site

_BEFORE = re.compile(rf"\b({WEEKDAY})(?:, | | the |, the )$")
_AFTER = re.compile(rf"(?: \(|, a |, )({WEEKDAY})(?=[),.;])")
_REFORM = 1919  # before it some countries still kept the old calendar


def _weekday(text: str, day: Day) -> Span | None:
    """The weekday that stands with a date."""
    if before := _BEFORE.search(text, max(0, day.start - 20), day.start):
        return before.span(1)
    after = _AFTER.match(text, day.end)
    return after.span(1) if after else None


def _site(article: Article, day: Day, told: Span, possible: set[int], random: Random) -> Site | None:
    old = article.text[slice(*told)]
    wrong = [number for number in range(7) if number not in possible]
    if weekday_number(old) not in possible or not wrong:
        return None
    full = WEEKDAYS[random.choice(wrong)]
    new = full if old.endswith("day") else full[:3] + ("." if old.endswith(".") else "")
    truth = "/".join(WEEKDAYS[number] for number in sorted(possible))
    claim = min(day.start, told[0]), max(day.end, told[1])
    return Site(*told, new, f"{article.text[day.start : day.end]} is a {truth}, not a {full}", claim)


def beside_full_date(article: Article, random: Random) -> Iterator[Site]:
    """A weekday next to a date with its year."""
    for day in days(article.text):
        told = _weekday(article.text, day)
        if told and day.date and day.date.year >= _REFORM and not article.quoted(*told):
            site = _site(article, day, told, {day.date.weekday()}, random)
            if site:
                yield site


def beside_yearless_date(article: Article, random: Random) -> Iterator[Site]:
    """A weekday next to a date without a year: right in the year nearest to the article, wrong in any at hand."""
    for day in days(article.text) if article.date else ():
        told = _weekday(article.text, day)
        if article.date is None or told is None or day.year or article.quoted(*told):
            continue
        near = range(article.date.year - 1, article.date.year + 2)
        dates = [Date(year, day.month, day.day) for year in near if exists(year, day.month, day.day)]
        if not dates:
            continue
        ordinal = article.date.toordinal()
        nearest = min(dates, key=lambda date: abs(date.toordinal() - ordinal))
        if weekday_number(article.text[slice(*told)]) != nearest.weekday():
            continue
        named = {year.value for year in years(article.text, *article.sentence(day.start, day.end, reach=1))}
        dates += [Date(year, day.month, day.day) for year in named if exists(year, day.month, day.day)]
        site = _site(article, day, told, {date.weekday() for date in dates}, random)
        if site:
            yield site
