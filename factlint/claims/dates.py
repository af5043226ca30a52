"""Hits in, dates out: each hit goes to the reader of its kind, and what belongs together is made one."""

from __future__ import annotations

from factlint.claims import months, numeric, periods, relative, spans, weekdays, years
from factlint.claims.frames import part_before, partly, with_part
from factlint.claims.times import Date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.model import Claim
    from factlint.claims.scan import Hit
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

# Who reads a hit: the text, the knowledge, the span of the word, what the word means, and the end of the last date.
_READERS: dict[str, Any] = {
    "month": months.read,
    "month-day": months.run_together,
    "weekday": weekdays.read,
    "relative-day": relative.day,
    "step": relative.step,
    "decade": years.decade,
    "tens": years.short_decade,
    "short-year": numeric.short,
    "share": periods.share,
    "short-share": periods.short_share,
    "season": periods.season,
    "week": periods.week,
    "weekend": periods.weekend,
    "edge": periods.edge,
}
_NEAR = 12  # characters between a date and the year that a range leads to


def read(document: Document, knowledge: Knowledge, hits: list[Hit]) -> list[Claim]:
    """The dates of a document; what is impossible is kept, without interval."""
    found: list[Date] = []
    text = document.text
    reach = floor = 0  # the end of the last date, and of the last that is not a weekday alone
    week: tuple[int, int, tuple[str, int]] | None = None  # where “the week of” begins and ends
    beside = False  # whether some date stands near enough to another to be one with it
    for start, end, kind, payload in hits:
        if start < reach:
            continue
        claim: Date | None
        if kind == "year":
            claim = _year(text, knowledge, start, end, floor, found[-1].end if found else -1)
        else:
            claim = _READERS[kind](text, knowledge, start, end, payload, floor)
        if claim is None:
            if kind == "week":
                week = periods.week_of(text, knowledge, start, end)
            continue
        if kind in ("decade", "tens"):
            with_part(text, knowledge, claim, floor)
        begin = claim.start
        if week is not None and begin == week[1] and periods.is_day(claim):
            claim = periods.wrapped(week[0], claim, week[2])
        while found and found[-1].end > begin:
            found.pop()  # “Friday” of “Friday, 21 November”
        beside = beside or spans.may_join(text, found[-1] if found else None, claim)
        found.append(claim)
        reach = claim.end
        if claim.role != spans.LOOSE:
            floor = begin if kind == "weekday" else reach
    return spans.joined(text, knowledge, found) if beside else found  # type: ignore[return-value]  # lists of dates are lists of claims


def _year(text: str, knowledge: Knowledge, start: int, end: int, floor: int, last: int) -> Date | None:
    """What begins at a figure of four digits; a bare year is a date only as one end of a range, else a number."""
    found = numeric.full(text, knowledge, start, floor)
    if found is not None or not years.is_year(text, start, end):
        return found
    found = years.year_range(text, knowledge, start, end)
    if found is not None:
        return found
    if text[end : end + 2] in ("'s", "’s") and text[end - 1] == "0" and text[start - 4 : start - 1].lower() == "the":
        return years.decade(text, knowledge, start, end + 2, 0, floor)
    part = part_before(text, knowledge, start, floor)
    tied = 0 <= start - last <= _NEAR or spans.joint_ahead(text, end)
    if part is None and not (tied and text[start - 1 : start] in ("", " ", "\n", "(")):
        return None
    year = int(text[start:end])
    found = Date(start, end, year, role=spans.LOOSE, interval=years.of(year))
    return found if part is None else partly(found, *part)
