"""Hits in, calendar dates out: full, yearless, month and year, ISO, numeric, ranges, with the weekday beside them."""

from __future__ import annotations

from factlint.claims import periods, relative
from factlint.claims.times import Date
from factlint.days import days, years
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.model import Claim
    from factlint.claims.scan import Hit
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge


def read(document: Document, knowledge: Knowledge, hits: list[Hit]) -> list[Claim]:
    """The dates of a document. A bare month is no date; what is impossible is kept, without interval."""
    found: list[Claim] = []
    text = document.text
    reach = floor = 0  # the end of the last date, and of the last that is not a weekday alone
    for start, end, kind, payload in hits:
        if start < reach:
            continue
        if kind == "month":
            claim = _around_month(text, knowledge, start, end, payload, floor)
        elif kind == "year":
            claim = _numeric(text, knowledge, start, floor) or periods.before_year(text, knowledge, start, end, floor)
        elif kind == "decade":
            claim = periods.decade(text, knowledge, start, end, floor)
        else:
            claim = relative.read(text, knowledge, start, end, kind, payload, floor)
        if claim is not None:
            while found and found[-1].end > claim.start:
                found.pop()  # “Friday” of “Friday, 21 November”
            found.append(claim)
            reach = claim.end
            floor = claim.start if kind == "weekday" else reach
    return found


def _around_month(text: str, knowledge: Knowledge, start: int, end: int, month: int, floor: int) -> Date | None:
    """21 November 2024, Nov. 21, 2024, Thursday, November 21, November 2024, 12–14 November."""
    day = year = last_day = None
    begin = start
    before = knowledge.pattern("day-before").search(text, max(floor, start - 32), start)
    after = knowledge.pattern("after-month").match(text, end)
    if before is not None:
        if before[2]:
            day, last_day = int(before[2]), int(before[3])
        else:
            day = int(before[1]) if before[1] else _day_in_words(before[4], before[5], before[6], knowledge)
        begin = before.start()
        tail = knowledge.pattern("year-after").match(text, end)
        if tail is not None:
            year, end = int(tail[1]), tail.end()
    elif after is not None:
        day, end = int(after[1]), after.end()
        last_day = int(after[2]) if after[2] else None
        year = int(after[3]) if after[3] else None
    else:
        worded = knowledge.pattern("day-words").match(text, end)
        if worded is not None:
            day, end = _day_in_words(worded[1], worded[2], worded[3], knowledge), worded.end()
        tail = knowledge.pattern("year-after").match(text, end)
        if tail is not None:
            year, end = int(tail[1]), tail.end()
        elif day is None:
            return relative.month(text, knowledge, start, end, month) or periods.part_of_month(
                text, knowledge, start, end, month
            )
    if day is not None and year is not None and knowledge.pattern("clock-zone").match(text, end):
        end, year = end - 4, None  # “Tuesday, 1 March 2000 GMT” tells a time of day
        while end > begin and text[end - 1] in " ,":
            end -= 1
    if day is None:
        part = periods.part_of_month(text, knowledge, start, end, month, year)
        if part is not None:
            return part
    found = Date(begin, end, year, month, day, interval=days(year, month, day))
    if last_day is not None:
        found.last = (year, month, last_day)
        low, high = days(year, month, day), days(year, month, last_day)
        found.interval = Interval(low.low, high.high) if low and high and low.before(high) else None
    elif day is not None:
        _weekday(found, text, knowledge, floor)
    return found


def _day_in_words(ordinal: str | None, tens: str | None, ones: str | None, knowledge: Knowledge) -> int:
    """“first”, “twenty-first”, “twenty one”."""
    lexicon = knowledge.lexicon
    if ordinal is not None:
        return int(lexicon["ordinals"][ordinal.lower()])
    assert tens is not None
    assert ones is not None
    ending = lexicon["ordinals"].get(ones.lower()) or lexicon["cardinals"][ones.lower()]
    return int(lexicon["cardinals"][tens.lower()] + ending)


def _weekday(found: Date, text: str, knowledge: Knowledge, floor: int) -> None:
    """Takes in the weekday that stands beside a date."""
    named = knowledge.pattern("weekday-before").search(text, max(floor, found.start - 16), found.start)
    if named is not None:
        group = 1 if named[1] else 2
        found.start = named.start(group)
    else:
        named = knowledge.pattern("weekday-after").match(text, found.end)
        if named is None:
            return
        group = named.lastindex or 0
    found.weekday, found.weekday_span = knowledge.lexicon["weekdays"][named[group].lower()], named.span(group)


def _numeric(text: str, knowledge: Knowledge, start: int, floor: int) -> Date | None:
    """2024-11-21, 21.11.2024, 11/21/2024; of two orders only where a single one gives a day."""
    if text[start + 4 : start + 5] in ("-", "/", ".") and (match := knowledge.pattern("iso-date").match(text, start)):
        return _possible(start, match.end(), int(match[1]), int(match[3]), int(match[4]))
    if start < 4 or text[start - 1] not in "./-":
        return None
    match = knowledge.pattern("day-month-before").search(text, max(floor, start - 7), start)
    if match is None:
        return None
    year, one, other = int(text[start : start + 4]), int(match[1]), int(match[3])
    orders = {(year, b, a) for a, b in ((one, other), (other, one)) if b <= 12 and days(year, b, a)}
    if match[2] == ".":
        orders = {(year, other, one)} if other <= 12 and days(year, other, one) else set()  # only days first
    if not orders:
        return None
    if len(orders) > 1:
        found = Date(match.start(), start + 4, year, interval=years(year, year))
        found.role = "period"
        return found
    return _possible(match.start(), start + 4, *orders.pop())


def _possible(start: int, end: int, year: int, month: int, day: int) -> Date | None:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return Date(start, end, year, month, day, interval=days(year, month, day))
