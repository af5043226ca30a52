"""Dates in, the two ends of a stretch of time out, and how many years may lie between them."""

from __future__ import annotations

from factlint.claims.outline import DAY, SPAN, YEAR, sign
from factlint.claims.times import Anniversary, Date
from factlint.days import date, days, month_length, years
from factlint.interval import SCALE, Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.claims.model import Claim
    from factlint.document.document import Document

    Bounds: TypeAlias = tuple[int, int]  # the first and the last day, as ordinals, that an end may be


class Ends:
    """Two ends: the days that each may be, how it is named, and the dates that are printed."""

    __slots__ = ("first", "last", "names", "printed", "today")

    def __init__(
        self, first: Bounds, last: Bounds, names: tuple[str, str], printed: list[Date], today: bool = False
    ) -> None:
        self.first = first
        self.last = last
        self.names = names
        self.printed = printed
        self.today = today  # whether the last is told from the article's date

    def years(self) -> tuple[int, int]:
        """The calendar years of both."""
        return date.fromordinal(sum(self.first) // 2).year, date.fromordinal(sum(self.last) // 2).year

    def spoken(self, unit: str, size: int) -> str:
        """How long it is in a unit of so many years: to a tenth where the dates are known to the month."""
        real = apart(self.first, self.last)
        assert real.low is not None
        assert real.high is not None
        if real.high - real.low > SCALE // 5:
            first, last = self.years()
            return f"{last - first} year{'' if last - first == 1 else 's'}"
        tenths = ((real.low + real.high) * 5 + size // 2) // size
        return f"{figure(tenths * (SCALE // 10))} {unit}{'' if tenths == 10 else 's'}"


def told(document: Document, found: dict[str, Any]) -> Ends | None:
    """The ends that a shape found: both, a span with both, or a start that is told from the article's date."""
    if "years" in found:
        return of_span(document, found["years"])
    if "end" in found:
        return of_dates(document, found["start"], found["end"])
    return of_article(document, found["start"], found.get("day"))


def of_span(document: Document, span: Date) -> Ends | None:
    """The ends of “1939–1945”, “from May 2010 until June 2015”."""
    if len(span.dates) == 2:
        both = of_dates(document, *span.dates)
        return both if both is None else Ends(both.first, both.last, both.names, [span])
    last = span.last[0] if span.last else None
    if span.year is None or last is None or last < span.year:
        return None
    return Ends(_year(span.year), _year(last), (str(span.year), str(last)), [span])


def of_dates(document: Document, start: Date, end: Date) -> Ends | None:
    """The ends that two dates are; the second may lack its year."""
    first, last = bounds(start.interval), bounds(end.interval) or _following(start, end)
    if first is None or last is None or first[1] >= last[0]:
        return None
    text = document.text
    return Ends(first, last, (text[start.start : start.end], text[end.start : end.end]), [start, end])


def of_article(document: Document, start: Date, day: Date | None) -> Ends | None:
    """From a date to the article's own, or to a day that is told from there."""
    first = bounds(start.interval)
    last = bounds((day and day.interval) or document.dating.interval)
    if first is None or last is None or first[1] >= last[0]:
        return None
    today = document.text[day.start : day.end] if day else f"this article of {document.dating.spoken()}"
    names = (document.text[start.start : start.end], today)
    return Ends(first, last, names, [start], True)


def bounds(interval: Interval | None) -> Bounds | None:
    """Both ends of an interval that has two."""
    if interval is None or interval.low is None or interval.high is None:
        return None
    return interval.low, interval.high


def between(claim: Claim, first: Bounds, last: Bounds, slack: int = 0) -> Interval:
    """How many years a claim may tell of: of an anniversary by the calendar, with `slack` days to tell it in."""
    if isinstance(claim, Anniversary):
        return apart_by_calendar(first, (last[0] - slack, last[1] + slack))
    return apart(first, last)


def apart(first: Bounds, last: Bounds) -> Interval:
    """How many years may lie between two ends, leap years being no longer than others."""
    return Interval(_point(last[0]) - _point(first[1]), _point(last[1]) - _point(first[0]))


def apart_by_calendar(first: Bounds, last: Bounds) -> Interval:
    """How many years an anniversary counts: from calendar year to calendar year."""
    low = date.fromordinal(last[0]).year - date.fromordinal(first[1]).year
    return Interval(low * SCALE, (date.fromordinal(last[1]).year - date.fromordinal(first[0]).year) * SCALE)


def around(claims: Claims, own: Claim, low: int, high: int) -> list[Bounds]:
    """Every end that is told in a stretch, apart from the figure’s own."""
    found: list[Bounds] = []
    for claim in claims.within("date", low, high):
        assert isinstance(claim, Date)
        if claim.start <= own.start < claim.end:
            continue  # “18 years ago” is as far from the article as it says
        kind = sign(claim, own)
        span = of_span(claims.document, claim) if kind == SPAN else None
        if span is not None:
            found += (span.first, span.last)
        elif kind in (YEAR, DAY) and (point := bounds(claim.interval)) is not None:
            found.append(point)
    return found


def _following(start: Date, end: Date) -> Bounds | None:
    """The first day of a date without a year that follows on one with a year."""
    first = bounds(start.interval)
    if first is None or start.year is None:
        return None
    near = (bounds(days(year, end.month, end.day)) for year in (start.year, start.year + 1))
    return next((day for day in near if day is not None and day[0] > first[1]), None)


def _point(ordinal: int) -> int:
    """A day as a point in time, in billionths of a year."""
    year = date.fromordinal(ordinal).year
    return year * SCALE + (ordinal - date(year, 1, 1).toordinal()) * SCALE // (337 + month_length(year, 2))


def _year(number: int) -> Bounds:
    found = bounds(years(number, number))
    assert found is not None
    return found
