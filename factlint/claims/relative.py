"""Dates that hang on the article's own: “yesterday”, “on Friday”, “last month”, “two weeks ago”, “next May”.

They are read without that date and get their days by `resolve`, once it is known.
"""

from __future__ import annotations

from datetime import date

from factlint.claims.follow import bounded
from factlint.claims.times import Date
from factlint.days import days, months, years
from factlint.interval import SCALE, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.model import Claim
    from factlint.claims.times import Duration
    from factlint.knowledge import Knowledge

_DAYS = {"day": 1, "days": 1, "weeks": 7, "fortnights": 14}  # what tells a day; “last week” tells seven
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "this": 0}


def read(text: str, knowledge: Knowledge, start: int, end: int, kind: str, payload: Any, floor: int) -> Date | None:
    """What a word of relative time says: yesterday, a weekday, “last month”, “two weeks ago”."""
    if kind == "relative-day":
        return _day(text, knowledge, start, end, payload)
    if kind == "weekday":
        if knowledge.pattern("feast").search(text, max(floor, start - 24), start) is not None:
            return None  # Good Friday, Bloody Sunday
        step = knowledge.pattern("step-before").search(text, max(floor, start - 24), start)
        if step is not None:
            found = Date(step.start(1), end, role="relative", relative=("weekday", _STEPS[step[1].lower()], payload))
        elif text[end - 1].isalpha() and end - start < 6 and text[end : end + 1] != ".":
            return None  # Sun, Sat, Wed: words of their own
        else:
            found = Date(start, end, role="relative", relative=("weekday", 0, payload))
        found.weekday, found.weekday_span = payload, (start, end)
        return found
    unit = knowledge.pattern("relative-unit").match(text, end)
    if unit is None:
        return None
    return Date(start, unit.end(), role="relative", relative=(unit[1].lower(), _STEPS[payload], 0))


def _day(text: str, knowledge: Knowledge, start: int, end: int, offset: int) -> Date:
    found = Date(start, end, role="relative", relative=("day", offset, 0))
    edge = knowledge.pattern("day-after").search(text, max(0, start - 24), start)
    if edge is not None and offset:
        found.start = edge.start()
        found.relative = ("day", offset + (1 if edge[1].lower() == "after" else -1), 0)
    named = knowledge.pattern("weekday-apposed").match(text, end)
    if named is not None:
        group = 1 if named[1] else 2
        found.weekday, found.weekday_span = knowledge.lexicon["weekdays"][named[group].lower()], named.span(group)
    return found


def month(text: str, knowledge: Knowledge, start: int, end: int, number: int) -> Date | None:
    """“last May”, “this October”."""
    step = knowledge.pattern("step-before").search(text, max(0, start - 24), start)
    if step is None or not bounded(text, end):
        return None
    return Date(
        step.start(1), end, month=number, role="relative", relative=("named month", _STEPS[step[1].lower()], number)
    )


def from_duration(text: str, knowledge: Knowledge, found: Duration) -> Date | None:
    """“two weeks ago”, “three days from now”: a duration with the direction that makes a day of it."""
    away = knowledge.pattern("ago").match(text, found.end)
    if away is None or found.count % SCALE or found.hedge != "bare":
        return None
    count = found.count // SCALE * (-1 if away[1].lower() == "ago" else 1)
    return Date(found.start, away.end(), role="relative", relative=(f"{found.unit}s", count, 0))


def resolve(found: list[Claim], today: Interval) -> None:
    """Gives relative and yearless dates their days, for an article of one known day."""
    if today.low is None or today.low != today.high:
        return
    told = date.fromordinal(today.low)
    for claim in found:
        if isinstance(claim, Date) and claim.relative is not None:
            claim.interval = _days(told, *claim.relative)


def _days(told: date, unit: str, count: int, number: int) -> Interval | None:
    today = told.toordinal()
    if unit in _DAYS:
        return Interval(today + count * _DAYS[unit], today + count * _DAYS[unit])
    if unit == "weekday":
        return _weekday(told, count, number)
    if unit == "week":
        monday = today - told.weekday() + 7 * count
        return Interval(monday, monday + 6)
    if unit in ("month", "months"):
        return months(told.year, told.month + count, told.month + count) if 1 < told.year + count // 12 < 9990 else None
    if unit == "named month":
        year = told.year + (
            -1 if count < 0 and number >= told.month else 1 if count > 0 and number <= told.month else 0
        )
        return days(year, number, None)
    if unit in ("year", "years"):
        return years(told.year + count, told.year + count) if 1 < told.year + count < 9990 else None
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        first = (told.year // size + count) * size
        return years(first, first + size - 1) if 1 < first < 9900 else None
    if unit == "weekend":
        saturday = today - told.weekday() + 5 + 7 * count
        return Interval(saturday, saturday + 1)
    return None


def _weekday(told: date, count: int, number: int) -> Interval:
    """The last such weekday before the article, or with “next” the first after it."""
    today = told.toordinal()
    if count > 0:
        ahead = (number - 1 - told.weekday()) % 7 or 7
        return Interval(today + ahead, today + ahead)
    back = (told.weekday() - (number - 1)) % 7
    if count < 0 and back == 0:
        back = 7
    return Interval(today - back, today - back)
