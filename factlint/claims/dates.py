"""Hits in, calendar dates out: full, yearless, month and year, ISO, with the weekday that stands beside them."""

from __future__ import annotations

from datetime import date

from factlint.claims.model import Claim, Date
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.scan import Hit
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def read(document: Document, knowledge: Knowledge, hits: list[Hit]) -> list[Claim]:
    """The dates of a document. A bare month or weekday is no date; what is impossible is kept, without interval."""
    found: list[Claim] = []
    reach = 0
    for start, end, kind, payload in hits:
        if start < reach:
            continue
        if kind == "month":
            claim = _around_month(document, knowledge, start, end, payload, reach)
        else:
            claim = _iso(document.text, knowledge, start)
        if claim is not None:
            found.append(claim)
            reach = claim.end
    return found


def _around_month(
    document: Document, knowledge: Knowledge, start: int, end: int, month: int, floor: int
) -> Date | None:
    """21 November 2024, Nov. 21, 2024, Thursday, November 21, November 2024."""
    text = document.text
    lexicon = knowledge.lexicon
    day = year = weekday = None
    weekday_span = None
    begin = start
    before = knowledge.pattern("day-before").search(text, max(floor, start - 12), start)
    after = knowledge.pattern("after-month").match(text, end)
    if before is not None:
        day, begin = int(before[1]), before.start(1)
        tail = knowledge.pattern("year-after").match(text, end)
        if tail is not None:
            year, end = int(tail[1]), tail.end()
    elif after is not None and after[1]:
        day, end = int(after[1]), after.end(2)
        if after[3]:
            year, end = int(after[3]), after.end(3)
    else:
        tail = knowledge.pattern("year-after").match(text, end)
        if tail is None:
            return None
        year, end = int(tail[1]), tail.end()
    if day is not None and year is not None and knowledge.pattern("clock-zone").match(text, end):
        end, year = end - 4, None  # “Tuesday, 1 March 2000 GMT” tells a time of day
        while end > begin and text[end - 1] in " ,":
            end -= 1
    if day is not None:
        named = knowledge.pattern("weekday-before").search(text, max(floor, begin - 16), begin)
        if named is not None:
            group = 1 if named[1] else 2
            weekday, weekday_span = lexicon["weekdays"][named[group].lower()], named.span(group)
            begin = named.start(group)
        elif (behind := knowledge.pattern("weekday-after").match(text, end)) is not None:
            group = 1 if behind[1] else 2
            weekday, weekday_span = lexicon["weekdays"][behind[group].lower()], behind.span(group)
    return Date(begin, end, year, month, day, weekday, weekday_span, days(year, month, day))


def _iso(text: str, knowledge: Knowledge, start: int) -> Date | None:
    match = knowledge.pattern("iso-date").match(text, start)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return Date(start, match.end(), year, month, day, None, None, days(year, month, day))


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


def month_length(year: int | None, month: int) -> int:
    """How many days a month has; February 29 when the year is not known."""
    if month == 2 and year is not None:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return _LENGTHS[month]
