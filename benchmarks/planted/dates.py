"""Days and years as they stand in copy: text in, `Day`s and `Year`s with the spans of their parts out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date
from typing import NamedTuple

from planted.article import Article, Span

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH_OF = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)"
_NUMBER = r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
_YEAR = r"(?:,? (?P<year>1[0-9]\d\d|20\d\d)(?![\d,.:]\d|\d| ?(?:GMT|UTC|BST|hours|hrs|local)\b))?"
_DAY = re.compile(
    rf"(?<![\w.,:/$£€–-]){_NUMBER}(?: of)? (?P<month>{MONTH})(?![a-z]){_YEAR}"
    rf"|\b(?P<month2>{MONTH})(?![a-z]) {_NUMBER.replace('day>', 'day2>')}(?!\d|[.,:/]\d|[–-])"
    rf"{_YEAR.replace('year>', 'year2>')}"
)
_BARE_YEAR = re.compile(
    r"(?<![\w.,:/$£€#-])(?:1[5-9]\d\d|20\d\d)(?![\w%]|[.,:/]\d|-\w| (?:people|men|troops|soldiers|tons)\b)"
)


class Day(NamedTuple):
    """A day of the calendar, with or without its year."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    day_span: Span
    month_span: Span
    year_span: Span | None

    @property
    def date(self) -> Date | None:
        """The date, where the year is told and the day exists."""
        return Date(self.year, self.month, self.day) if self.year and exists(self.year, self.month, self.day) else None


class Year(NamedTuple):
    """A year on its own or the year of a date."""

    start: int
    end: int
    value: int


def exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        Date(year, month, day)
    except ValueError:
        return False
    return True


def month_number(name: str) -> int:
    """The number of a month by its name or abbreviation."""
    return _MONTH_OF[name[:3]]


def weekday_number(name: str) -> int:
    """Monday is 0; by name or abbreviation."""
    return next(number for number, full in enumerate(WEEKDAYS) if full.startswith(name.rstrip(".")[:3]))


def days(text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """The days named between two places."""
    for match in _DAY.finditer(text, start, len(text) if end is None else end):
        order = "" if match["day"] else "2"
        day, month, year = f"day{order}", f"month{order}", f"year{order}"
        yield Day(
            *match.span(),
            int(re.sub(r"\D", "", match[day])),
            month_number(match[month]),
            int(match[year]) if match[year] else None,
            match.span(day),
            match.span(month),
            match.span(year) if match[year] else None,
        )


def years(text: str, start: int = 0, end: int | None = None) -> list[Year]:
    """The years named between two places, those of full dates among them."""
    return [
        Year(*match.span(), int(match[0]))
        for match in _BARE_YEAR.finditer(text, start, len(text) if end is None else end)
    ]


def year_spans(article: Article, start: int, end: int) -> set[int]:
    """Every number of years that can be read between two of the years at a place, the article's own year among them."""
    values = {year.value for year in years(article.text, start, end)}
    if article.date:
        values |= {article.date.year - 1, article.date.year, article.date.year + 1}
    return {later - earlier for earlier in values for later in values if later > earlier}
