"""Figures in, dates out: 2024-11-21, 21.11.2024, 11/21/2024, 21/11/99, “on 4/22”."""

from __future__ import annotations

from factlint.claims.times import Date
from factlint.days import days, years

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge

_LATE, _EARLY = 30, 50  # “/30” is 2030, “/50” is 1950; what lies between is not read


def full(text: str, knowledge: Knowledge, start: int, floor: int) -> Date | None:
    """A date with a year of four digits at `start`; of two orders only where a single one gives a day."""
    if text[start + 4 : start + 5] in ("-", "/", ".") and (match := knowledge.pattern("iso-date").match(text, start)):
        return _possible(start, match.end(), int(match[1]), int(match[3]), int(match[4]))
    if start < 4 or text[start - 1] not in "./-":
        return None
    match = knowledge.pattern("day-month-before").search(text, max(floor, start - 7), start)
    if match is None:
        return None
    year = int(text[start : start + 4])
    found = _either(match.start(), start + 4, year, int(match[1]), int(match[3]), match[2] == ".")
    if found is None and len(_orders(year, int(match[1]), int(match[3]), match[2] == ".")) > 1:
        return Date(match.start(), start + 4, year, interval=years(year, year), role="period")
    return found


def short(text: str, knowledge: Knowledge, start: int, end: int, payload: None, floor: int) -> Date | None:
    """“05/05/71”, of whose last figure only the two digits are at `start`; “on 4/22”."""
    match = knowledge.pattern("day-month-slash").search(text, max(floor, start - 12), start)
    if match is None or text[end : end + 1] in ("/", "-") or text[end : end + 2].strip(".,").isdigit():
        return None
    last = int(text[start:end])
    if match[1]:
        if _LATE < last < _EARLY:
            return None
        year = last + (2000 if last <= _LATE else 1900)
        return _either(match.start(), end, year, int(match[1]), int(match[2]), False)
    found = _either(match.start(3), end, 2000, int(match[3]), last, False)
    if found is not None:
        found.year = found.interval = None
    return found


def _orders(year: int, one: int, other: int, dotted: bool) -> set[tuple[int, int]]:
    """The months and days that two figures may be; with dots the day comes first."""
    pairs = {(other, one)} if dotted else {(other, one), (one, other)}
    return {(month, day) for month, day in pairs if 1 <= month <= 12 and days(year, month, day)}


def _either(start: int, end: int, year: int, one: int, other: int, dotted: bool) -> Date | None:
    orders = _orders(year, one, other, dotted)
    return _possible(start, end, year, *orders.pop()) if len(orders) == 1 else None


def _possible(start: int, end: int, year: int, month: int, day: int) -> Date | None:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return Date(start, end, year, month, day, interval=days(year, month, day))
