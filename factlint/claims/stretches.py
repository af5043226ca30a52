"""A stretch of days and the name of a part of it in, that part out: “late”, “the third quarter”, “the second Monday”.

A part is a name and a number: (“quarter”, 3), (“week”, 1), (“nth”, 21) for the second Monday, (“early”, 0). The last of
several is the ninth. Weeks begin on Monday, and the first of a month or year is the one that holds its fourth day.
"""

from __future__ import annotations

from factlint.days import date, days, months, years
from factlint.interval import Interval

LAST = 9
THIRDS = {  # in twelfths
    "early": (0, 5),
    "beginning": (0, 5),
    "start": (0, 5),
    "mid": (3, 9),
    "middle": (3, 9),
    "late": (7, 12),
    "end": (7, 12),
}
_BY_YEAR = ("quarter", "half", "month", "date", "season")
_WEEK = {0: (0, 2), 3: (1, 4), 7: (3, 6)}  # Monday to Wednesday is early in the week, Thursday on is late
_LONGEST_MONTH, _SHORTEST_DECADE = 31, 3000  # days


def cut(whole: Interval, part: tuple[str, int], today: int | None = None) -> Interval | None:
    """The likeliest days of a part; None where the stretch has no such part."""
    name, number = part
    low, high = whole.low, whole.high
    assert low is not None
    assert high is not None
    if name in THIRDS:
        return _third(low, high, *THIRDS[name])
    if name in _BY_YEAR:
        return _of_year(low, high, name, number)
    if name == "day":
        first = last = low + number - 1
    elif name == "weekday":
        first = last = _on_or_after(low, number)
    elif name == "nth":
        first = last = _nth_weekday(low, high, *divmod(number, 10))
    elif name == "week":
        first = _monday(high - 3) if number == LAST else _monday(low + 3) + 7 * (number - 1)
        last = first + 6
        return Interval(first, last) if first + 3 <= high else None
    elif name == "week around":
        return Interval(_monday(low), _monday(low) + 6)
    elif name == "from":  # so many days from the first on
        return Interval(low, low + number - 1)
    elif today is None:
        return None
    elif name == "between":  # from today to there, or from there to today
        return Interval(min(low, today), max(high, today))
    elif name == "after":
        return Interval(today + 1, high) if today < high else None
    else:
        first, last = (low, today) if name == "earlier" else (today, high)  # later, rest
    return Interval(first, last) if low <= first <= last <= high else None


def possible(whole: Interval, part: tuple[str, int], today: int | None = None) -> Interval | None:
    """All the days that a part may mean: the first week of a month may also be its first seven days."""
    found = cut(whole, part, today)
    if found is None or part[0] != "week":
        return found
    assert whole.low is not None
    assert whole.high is not None
    assert found.low is not None
    assert found.high is not None
    first = whole.high - 6 if part[1] == LAST else whole.low + 7 * (part[1] - 1)
    return Interval(min(found.low, first), max(found.high, first + 6))


def hull(first: Interval, last: Interval) -> Interval | None:
    """All from the one to the other; None where the order is wrong."""
    return None if last.before(first) else Interval(first.low, last.high)


def _third(low: int, high: int, first: int, last: int) -> Interval:
    """In whole months of a year, years of a decade, days of what is shorter."""
    size = high - low + 1
    begin, end = date.fromordinal(low), date.fromordinal(high)
    if size >= _SHORTEST_DECADE:
        size = end.year - begin.year + 1
        return years(begin.year + first * size // 12, min(begin.year + last * size // 12, end.year))
    if begin.year == end.year and size > 360:
        return months(begin.year, first + 1, last)
    if size == 7:
        return Interval(low + _WEEK[first][0], low + _WEEK[first][1])
    return Interval(low + first * size // 12, max(low + last * size // 12 - 1, low))


def _of_year(low: int, high: int, name: str, number: int) -> Interval | None:
    """A part that the calendar gives a year; half a month is cut at its fifteenth."""
    year = date.fromordinal(low).year
    if name == "quarter":
        return months(year, number * 3 - 2, number * 3)
    if name == "month":
        return months(year, number, number)
    if name == "date":
        return days(year, number // 100, number % 100)
    if name == "season":  # the first and last month; winter runs over the new year
        first, last = divmod(number, 100)
        return months(year, first, last if last > first else last + 12)
    if high - low >= _LONGEST_MONTH:
        return months(year, number * 6 - 5, number * 6)
    return Interval(low, low + 14) if number == 1 else Interval(low + 15, high)


def _monday(day: int) -> int:
    """The Monday of a day's week; the ordinal 1 is one."""
    return day - (day - 1) % 7


def _on_or_after(day: int, weekday: int) -> int:
    return day + (weekday - day) % 7


def _nth_weekday(low: int, high: int, nth: int, weekday: int) -> int:
    return _on_or_after(high - 6, weekday) if nth == LAST else _on_or_after(low, weekday) + 7 * (nth - 1)
