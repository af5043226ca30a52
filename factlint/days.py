"""Calendar sums: the days of a month, of a year, of a printed date, as intervals of ordinals."""

from __future__ import annotations

from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date as date
else:
    from _datetime import date  # the same class, without the module that repeats it in Python

WEEKDAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "",
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
)
_CLEARLY_NEAR = 160  # days: no other year brings it nearer
_HALF_YEAR = 170  # days: a date farther off may belong to another year
_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days(year: int | None, month: int | None, day: int | None) -> Interval | None:
    """The days, as ordinals, that a printed date may be; None without a year, or when there is no such day."""
    if year is None or month is None or not 1 <= year <= 9999:
        return None
    if day is None:
        return Interval(date(year, month, 1).toordinal(), date(year, month, month_length(year, month)).toordinal())
    if not 1 <= day <= month_length(year, month):
        return None
    ordinal = date(year, month, day).toordinal()
    return Interval(ordinal, ordinal)


def nearest(month: int | None, day: int | None, to: int) -> Interval | None:
    """A day without a year, in the year that brings it nearest to another (an ordinal)."""
    told = date.fromordinal(to)
    year = told.year
    ahead = 0 if month is None else (month - told.month) * 30 + (day or 15) - told.day  # or a few days more
    if abs(ahead) < _CLEARLY_NEAR and (found := days(year, month, day)) is not None:
        return found
    near = [near for other in (year - 1, year, year + 1) if (near := days(other, month, day))]
    return min(near, key=lambda near: abs((near.low or 0) - to), default=None)


def only_near(month: int | None, day: int | None, to: int) -> Interval | None:
    """A day without a year, where only one year brings it within half a year of another (an ordinal)."""
    found = nearest(month, day, to)
    return found if found is not None and found.low is not None and abs(found.low - to) <= _HALF_YEAR else None


def years(first: int, last: int) -> Interval:
    """The days of the years from `first` to `last`, both between 1 and 9999."""
    return Interval(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal())


def months(year: int, first: int, last: int) -> Interval:
    """The days from a month of a year to another; months beyond 12 belong to the next year."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    begin_year, begin_month = year + (first - 1) // 12, (first - 1) % 12 + 1
    end = date(end_year, end_month, month_length(end_year, end_month))
    return Interval(date(begin_year, begin_month, 1).toordinal(), end.toordinal())


def month_length(year: int | None, month: int) -> int:
    """How many days a month has; February 29 when the year is not known."""
    if month == 2 and year is not None:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return _LENGTHS[month]


def day_text(ordinal: int) -> str:
    """An ordinal as an editor writes it: 21 November 2024."""
    day = date.fromordinal(ordinal)
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def printed_days(printed: str) -> Interval:
    """The days that a date of a record, printed to the day, month or year, may be."""
    year, *rest = (int(part) for part in printed.split("-"))
    found = days(year, rest[0], rest[1] if len(rest) > 1 else None) if rest else None
    return found or years(year, year)


def stretch_text(since: object, until: object, holds: bool = False) -> str:
    """“2020 to 2024”, “to 2024”, “from 2020”; for what `holds` without an end, “2020 to today”."""
    if since and until:
        return f"{since} to {until}"
    if until:
        return f"to {until}"
    return f"{since} to today" if holds else f"from {since}"


def printed_text(printed: str) -> str:
    """A date of a record, printed to the day, month or year, as an editor writes it: 2018-04 is April 2018."""
    parts = [int(part) for part in printed.split("-")]
    month = f"{MONTHS[parts[1]]} " if len(parts) > 1 else ""
    return (f"{parts[2]} " if len(parts) == 3 else "") + f"{month}{parts[0]}"
