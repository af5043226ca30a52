"""Stretches of time: “1999–2004”, “the 1980s”, “mid-2024”, “the third quarter of 2024”, “late May”."""

from __future__ import annotations

from factlint.claims.times import Date
from factlint.days import days, month_length, months, years
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from factlint.knowledge import Knowledge

_THIRDS = {"early": (0, 5), "beginning": (0, 5), "mid": (3, 9), "middle": (3, 9), "late": (7, 12), "end": (7, 12)}


def before_year(text: str, knowledge: Knowledge, start: int, end: int, floor: int) -> Date | None:
    """A year with what makes a part or a range of it: “1999–2004”, “mid-2024”, “the third quarter of 2024”."""
    year = int(text[start:end])
    if not 1000 <= year <= 2200:
        return None
    if (
        start > 1
        and text[start - 1] in "-–—/."
        and text[start - 2].isalnum()
        and not text[start - 4 : start - 1].isalpha()
    ):
        return None  # the tail of a range or designation
    span = knowledge.pattern("year-range").match(text, end)
    if span is not None:
        last = int(span[1]) if len(span[1]) == 4 else year // 100 * 100 + int(span[1])
        if len(span[1]) == 2 and last < year:
            if last + 100 - year != 1:
                return None  # 1999-00 is a season; 2024-15 is no range
            last += 100
        if not 1000 <= last <= 2200:
            return None
        found = Date(start, span.end(1), year, role="period", last=(last, None, None))
        found.interval = years(year, last) if year <= last else None
        return found
    part = knowledge.pattern("part-before").search(text, max(floor, start - 32), start)
    if part is None:
        return None
    interval = _part(year, part, knowledge)
    return Date(part.start(), end, year, interval=interval, role="period")


def _part(year: int, part: re.Match[str], knowledge: Knowledge) -> Interval:
    if part[1]:  # early, mid, late
        first, last = _THIRDS[part[1].lower()]
        return months(year, first + 1, last)
    if part[2]:  # the third quarter of
        quarter = _NTH[part[2].lower()]
        return months(year, quarter * 3 - 2, quarter * 3)
    if part[3]:
        return months(year, int(part[3]) * 3 - 2, int(part[3]) * 3)
    if part[4]:  # the first half of
        return months(year, 1, 6) if part[4].lower() == "first" else months(year, 7, 12)
    season = knowledge.lexicon["seasons"][part[5].lower()]
    return months(year, season[0], season[1] if season[1] > season[0] else season[1] + 12)


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "opening": 1}


def decade(text: str, knowledge: Knowledge, start: int, end: int, floor: int) -> Date | None:
    """“the 1980s”, “the late 1980s”."""
    year = int(text[start : end - 1])
    if not 1000 <= year <= 2200 or year % 10:
        return None
    width = 100 if year % 100 == 0 and year < 2000 else 10
    part = knowledge.pattern("part-before").search(text, max(floor, start - 32), start)
    first, last = 0, width - 1
    if part is not None and part[1]:
        low, high = _THIRDS[part[1].lower()]
        first, last = low * width // 12, high * width // 12
        start = part.start()
    return Date(start, end, interval=years(year + first, min(year + last, 9999)), role="period")


def part_of_month(
    text: str, knowledge: Knowledge, start: int, end: int, month: int, year: int | None = None
) -> Date | None:
    """“late May”, “early May 2024”."""
    part = knowledge.pattern("part-before").search(text, max(0, start - 32), start)
    if part is None or not part[1]:
        return None
    found = Date(part.start(), end, year, month, role="period")
    if year is not None:
        whole = days(year, month, None)
        length = month_length(year, month)
        low, high = _THIRDS[part[1].lower()]
        assert whole is not None
        assert whole.low is not None
        found.interval = Interval(whole.low + low * length // 12, whole.low + high * length // 12 - 1)
    return found
