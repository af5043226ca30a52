"""The types of claims about when and how long: dates, times of day, durations, ages, anniversaries."""

from __future__ import annotations

from factlint.claims.amounts import Ordinal
from factlint.claims.model import Claim
from factlint.days import WEEKDAYS, date
from factlint.interval import Interval, plain, spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Duration(Claim):
    """A length of time. Intervals are in years, counted in billionths; `unit` is the printed unit, `count` how many.

    `elsewhere` tells that it is measured from another event (“nearly five decades after …”); `at` is where the figure
    begins, behind its hedge.
    """

    __slots__ = ("at", "count", "elsewhere", "hedge", "interval", "possible", "printed", "unit")
    type = "duration"

    def __init__(
        self,
        start: int,
        at: int,
        end: int,
        unit: str,
        count: int,
        printed: int,
        hedge: str,
        fine: Interval,
        possible: Interval,
        elsewhere: bool,
    ) -> None:
        super().__init__(start, end)
        self.at = at
        self.unit = unit
        self.count = count
        self.printed = printed
        self.hedge = hedge
        self.interval = fine
        self.possible = possible
        self.elsewhere = elsewhere

    @property
    def core(self) -> tuple[int, int]:
        return self.at, self.end

    def value(self) -> str:
        return f"{spoken(self.interval)} years"

    def fields(self) -> dict[str, Any]:
        return {"number": plain(self.count), "unit": self.unit, "hedge": self.hedge}


class Anniversary(Claim):
    """The Nth anniversary of something: exactly N years; `noun` is anniversary, birthday, jubilee."""

    __slots__ = ("interval", "n", "noun", "possible", "unit")
    type = "anniversary"
    elsewhere = False

    def __init__(self, start: int, end: int, n: int, noun: str, years: Interval) -> None:
        super().__init__(start, end)
        self.n = n
        self.noun = noun
        self.interval = self.possible = years
        self.unit = "year"

    def value(self) -> str:
        return f"{self.n} years"

    def fields(self) -> dict[str, Any]:
        return {"number": str(self.n), "noun": self.noun}


class Edition(Ordinal):
    """The Nth edition, year or season of something: the first is the first, so N - 1 years after it."""

    __slots__ = ("noun",)
    type = "edition"

    def __init__(self, start: int, end: int, n: int, noun: str) -> None:
        super().__init__(start, end, n)
        self.noun = noun

    def value(self) -> str:
        return f"{self.noun} no. {self.n}"

    def fields(self) -> dict[str, Any]:
        return {"number": str(self.n), "noun": self.noun}


class Age(Claim):
    """A person's age, in completed units (years where nothing else is printed).

    `form` is the shape: old (“42-year-old”), aged, turned, apposition (“Ivanov, 42,”).
    """

    __slots__ = ("form", "hedge", "unit", "years")
    type = "age"

    def __init__(self, start: int, end: int, years: int, unit: str, form: str, hedge: str = "bare") -> None:
        super().__init__(start, end)
        self.years = years  # how many of the unit
        self.unit = unit
        self.form = form
        self.hedge = hedge

    def value(self) -> str:
        return f"aged {self.years}" if self.unit == "year" else f"aged {self.years} {self.unit}s"

    def fields(self) -> dict[str, Any]:
        return {"number": str(self.years), "unit": self.unit}


class Date(Claim):
    """A calendar date as far as it is printed; months, days and weekdays from 1 (Monday), absent parts None.

    `interval` are the ordinals of the days that it may be, where print and the article's date settle that; `near` are
    the likeliest days, where it is known only that (a date without year, “the first week of May”): good to show, no
    proof. `last` is the end of a printed range (year, month, day: “12–14 May”, “1999–2004”), and `dates` are the two
    dates that it is made of where both are printed whole; so is the day of “the week of 18 May”. `role` is dateline,
    relative, period (a decade, a quarter, a range, “mid-2024”), or empty.

    `relative` tells what hangs on the article's date: a unit, how many of it from that date, and which month or
    weekday; a unit that begins with “the” may be counted from another day in the story. `part` is what part of the
    stretch so named is meant: (“early”, 0), (“quarter”, 3); see `factlint.claims.stretches`.
    """

    __slots__ = (
        "dates",
        "day",
        "interval",
        "last",
        "month",
        "near",
        "part",
        "relative",
        "role",
        "weekday",
        "weekday_span",
        "year",
    )
    type = "date"

    def __init__(
        self,
        start: int,
        end: int,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        weekday: int | None = None,
        weekday_span: tuple[int, int] | None = None,
        interval: Interval | None = None,
        role: str = "",
        last: tuple[int | None, int | None, int | None] | None = None,
        relative: tuple[str, int, int] | None = None,
        part: tuple[str, int] | None = None,
    ) -> None:
        super().__init__(start, end)
        self.year = year
        self.month = month
        self.day = day
        self.weekday = weekday
        self.weekday_span = weekday_span
        self.interval = interval
        self.near: Interval | None = None
        self.role = role
        self.last = last
        self.relative = relative
        self.part = part
        self.dates: tuple[Date, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether one day of one year is printed."""
        return self.year is not None and self.day is not None and self.last is None and self.part is None

    @property
    def from_article(self) -> bool:
        """Whether it counts from the article's own day, not maybe from another in the story."""
        return self.relative is not None and not self.relative[0].startswith("the ")

    @property
    def singles(self) -> tuple[Date, ...]:
        """The printed dates that it is made of; itself, where it is one."""
        return self.dates or (self,)

    def value(self) -> str:
        if self.role in ("relative", "period") or self.last:
            days = self.near or self.interval
            if days is None or days.low is None or days.high is None:
                return self.relative[0].removeprefix("the ") if self.relative else "?"
            first, last = date.fromordinal(days.low), date.fromordinal(days.high)
            return str(first) if first == last else f"{first} to {last}"
        year = "????" if self.year is None else f"{self.year:04d}"
        month = "" if self.month is None else f"-{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}"
        weekday = "" if self.weekday is None else f" ({WEEKDAYS[self.weekday]})"
        return f"{year}{month}{day}{weekday}"

    def fields(self) -> dict[str, Any]:
        days = self.near or self.interval
        ends = (None, None) if days is None else (days.low, days.high)
        first, last = (None if end is None else str(date.fromordinal(end)) for end in ends)
        parts = {"year": self.year, "month": self.month, "day": self.day, "weekday": self.weekday}
        return {"first": first, "last": last} | parts


class Clock(Claim):
    """A time of day. `zone` is what tells its zone (“GMT”, “Moscow”, “local”), empty where nothing does; `place` tells
    whether that is a place.

    It may be one that no clock shows: “25:30”, “19:75”, or with `half` (a or p) against its hour “14:30 a.m.”.
    """

    __slots__ = ("half", "hour", "minute", "place", "zone")
    type = "clock"

    def __init__(
        self, start: int, end: int, hour: int, minute: int, zone: str, place: bool = False, half: str = ""
    ) -> None:
        super().__init__(start, end)
        self.hour = hour
        self.minute = minute
        self.zone = zone
        self.half = half
        self.place = place

    @property
    def exists(self) -> bool:
        """Whether a clock shows it; 24:00 is the end of a day, and 0:30 a.m. half past midnight."""
        return self.hour <= 24 and self.minute < 60 and not (self.half == "a" and self.hour > 12)

    def value(self) -> str:
        return f"{self.hour:02d}:{self.minute:02d}" + (f" {self.zone}" if self.zone else "")

    def fields(self) -> dict[str, Any]:
        return {"hour": self.hour, "minute": self.minute, "zone": self.zone}
