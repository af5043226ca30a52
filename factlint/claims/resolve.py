"""Dates that hang on the article's own, or lack a year, and that day in; their days out."""

from __future__ import annotations

from factlint.claims.stretches import cut, hull, possible
from factlint.claims.times import Date
from factlint.days import date, days, month_length, months, nearest, years
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.model import Claim

_DAYS = {"day": 1, "days": 1, "weeks": 7, "fortnights": 14}  # what tells a day; “last week” tells seven
_MIDWEEK = 2  # Wednesday, counted from 0


def resolve(found: list[Claim], today: Interval) -> None:
    """Gives relative dates their days and yearless ones their likeliest, for an article of one known day."""
    if today.low is None or today.low != today.high:
        return
    told = date.fromordinal(today.low)
    for claim in found:
        assert isinstance(claim, Date)
        if not claim.dates:
            _settle(claim, told)
            continue
        for single in claim.dates:
            _settle(single, told)
        if claim.last is not None:
            _join(claim)
        else:
            claim.interval, claim.near = _partly(claim, claim.dates[0].interval, claim.dates[0].near, told)


def _settle(claim: Date, told: date) -> None:
    if claim.relative is not None:
        _relative(claim, told)
    elif claim.interval is None and claim.year is None:
        claim.near = _nearest(claim, told)


def _relative(claim: Date, told: date) -> None:
    assert claim.relative is not None
    unit, count, number = claim.relative
    if unit == "weekday":
        claim.interval, claim.near = _weekday(told, count, number, claim.part is not None)
        return
    if unit == "named month":
        claim.interval, claim.near = _named_month(told, count, number)
        return
    if unit == "season":
        claim.near = _season(told, count, number)
        return
    sure = claim.from_article
    if unit == "the weekend" and told.weekday() < _MIDWEEK:
        count -= 1  # on Monday and Tuesday the weekend is the one just past
    whole = _days(told, unit if sure else unit[4:], count, number)
    if sure:
        claim.interval, claim.near = _partly(claim, whole, None, told)
    elif whole is not None:
        claim.near = whole if claim.part is None else cut(whole, claim.part, told.toordinal())


def _partly(
    claim: Date, sure: Interval | None, near: Interval | None, told: date
) -> tuple[Interval | None, Interval | None]:
    """What a claim's part leaves of its stretch: all that it may mean, and the likeliest where that is less."""
    if claim.part is None:
        return sure, near
    today = told.toordinal()
    likely = near or sure
    found = None if likely is None else cut(likely, claim.part, today)
    return None if sure is None else possible(sure, claim.part, today), found


def _join(claim: Date) -> None:
    """From the first day of the one date to the last day of the other."""
    first, last = claim.dates
    if first.interval and last.interval:
        claim.interval = hull(first.interval, last.interval)
    low, high = first.near or first.interval, last.near or last.interval
    if low is None or high is None:
        return
    claim.near = hull(low, _later(last, high) if high.before(low) else high)


def _later(claim: Date, found: Interval) -> Interval:
    """The next such weekday or yearless day: that of “Monday to Friday”, or “December to March”."""
    if found.low is None or found.high is None:
        return found
    if claim.relative is not None:
        return Interval(found.low + 7, found.high + 7) if claim.relative[0] == "weekday" else found
    return found if claim.year else days(date.fromordinal(found.low).year + 1, claim.month, claim.day) or found


def _nearest(claim: Date, told: date) -> Interval | None:
    """The days of a yearless date, a month, a range or part of it, or a day of the month, nearest to the article's."""
    if claim.month is None:
        if claim.part is not None and claim.part[0] == "season":
            return _season(told, 0, claim.part[1])
        return _day_of_month(claim, told) if claim.day is not None else None
    part = claim.part
    if part is not None and part[0] == "of year":  # “5 May last year”
        found = days(told.year + part[1], claim.month, claim.day)
        part = None
    else:
        found = nearest(claim.month, claim.day, told.toordinal())
    if found is None or found.low is None:
        return None
    if claim.last is not None:
        last = days(date.fromordinal(found.low).year, claim.last[1], claim.last[2])
        return None if last is None else hull(found, last)
    return found if part is None else cut(found, part)


def _day_of_month(claim: Date, told: date) -> Interval | None:
    """The nearest such day of this month, the last or the next; if it names its weekday, one with that."""
    best: tuple[bool, int, int] | None = None
    assert claim.day is not None
    for shift in (-1, 0, 1):
        year, month = divmod(told.year * 12 + told.month - 1 + shift, 12)
        found = days(year, month + 1, claim.day)
        if found is not None and found.low is not None:
            wrong = claim.weekday is not None and (found.low - 1) % 7 + 1 != claim.weekday
            score = (wrong, abs(found.low - told.toordinal()), found.low)
            best = score if best is None else min(best, score)
    if best is None:
        return None
    found = Interval(best[2], best[2])
    return found if claim.part is None else cut(found, claim.part)


def _days(told: date, unit: str, count: int, number: int) -> Interval | None:
    today = told.toordinal()
    if unit in _DAYS:
        return Interval(today + count * _DAYS[unit], today + count * _DAYS[unit])
    if unit == "week":
        monday = today - told.weekday() + 7 * count
        return Interval(monday, monday + 6)
    if unit == "fortnight":
        monday = today - told.weekday() + 14 * count
        return Interval(monday, monday + 13)
    if unit in ("month", "months"):
        return months(told.year, told.month + count, told.month + count) if 1 < told.year + count // 12 < 9990 else None
    if unit == "shift":
        return _shifted(told, count, number)
    if unit == "quarter":
        first = (told.month - 1) // 3 * 3 + 1 + 3 * count
        return months(told.year, first, first + 2)
    if unit in ("year", "years"):
        return years(told.year + count, told.year + count) if 1 < told.year + count < 9990 else None
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        first = (told.year // size + count) * size
        return years(first, first + size - 1) if 1 < first < 9900 else None
    if unit == "tens":
        first = told.year // 100 * 100 + number
        first -= 100 if first > told.year else 0
        return years(first, first + 9) if first > 1 else None
    if unit == "weekend":
        saturday = today - told.weekday() + 5 + 7 * count
        return Interval(saturday, saturday + 1)
    return None


def _shifted(told: date, count: int, extra: int) -> Interval | None:
    """So many months and days from the article's day; a month too short gives its last day."""
    year, month = divmod(told.year * 12 + told.month - 1 + count, 12)
    if not 1 <= year <= 9990:
        return None
    day = date(year, month + 1, min(told.day, month_length(year, month + 1))).toordinal() + extra
    return Interval(day, day) if day > 0 else None


def _weekday(told: date, count: int, number: int, this: bool) -> tuple[Interval, Interval | None]:
    """The last such weekday before the article; with “next” that of the next week, but it may be the first to come."""
    today = told.toordinal()
    monday = today - told.weekday()
    if count > 0:
        ahead = (number - 1 - told.weekday()) % 7 or 7
        near = monday + 6 + number
        return Interval(today + ahead, near), Interval(near, near)
    if this:
        near = monday + number - 1
        return Interval(near, near if near >= today else near + 7), Interval(near, near)
    back = (told.weekday() - (number - 1)) % 7
    if count < 0 and back == 0:
        back = 7
    return Interval(today - back, today - back), None


def _named_month(told: date, count: int, number: int) -> tuple[Interval | None, Interval | None]:
    """“last September” in November is the one just past, but some mean that of last year; so too with “next”."""
    passed = number < told.month if count < 0 else count > 0 and number > told.month
    far = days(told.year + count, number, None)
    near = days(told.year, number, None) if passed else far
    if near is None or far is None:
        return None, None
    return (hull(far, near) if count < 0 else hull(near, far)), near


def _season(told: date, count: int, code: int) -> Interval | None:
    """The last, nearest or next stretch of months: a season, whose bounds are a convention, or “Q3”."""
    found = [cut(years(year, year), ("season", code)) for year in range(told.year - 1, told.year + 3)]
    seasons = [(season.low, season) for season in found if season is not None and season.low is not None]
    today = told.toordinal()
    if count > 0:
        return next((season for low, season in seasons if low > today), None)
    if count < 0:
        return next(
            (season for _, season in reversed(seasons) if season.high is not None and season.high < today), None
        )
    return min(seasons, key=lambda one: abs(one[0] + 45 - today))[1]
