"""Neighbouring dates in, one date out where they are one: “from 2015 to May 2017”, “Friday next week”, “May–July”.

A year or month that only a range makes a date (“2014” in “2014 through 2018”) comes as `LOOSE`, and goes if none does.
"""

from __future__ import annotations

from factlint.claims.stretches import hull
from factlint.claims.times import Date
from factlint.claims.units import after
from factlint.days import days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge

LOOSE = "loose"
_WIDEST = 16  # characters between two dates that may be one
_JOINT_STARTS = frozenset("tuaTUA-–")  # of to, till, through, until, and


def joint_ahead(text: str, end: int) -> bool:
    """Whether what follows may tie a date to another."""
    if text[end : end + 1] in ("-", "–"):
        return True
    at = end + 1 if text[end : end + 1] == "," else end
    return text[at : at + 1] in (" ", "\n") and text[at + 1 : at + 2] in _JOINT_STARTS


def may_join(text: str, before: Date | None, claim: Date) -> bool:
    """Whether a date may be one with that before it, or with “now” behind it; so few are that it is asked first."""
    return (
        (before is not None and claim.start - before.end <= _WIDEST)
        or claim.role == LOOSE
        or " now" in text[claim.end : claim.end + 12]
    )


def joined(text: str, knowledge: Knowledge, found: list[Date]) -> list[Date]:
    """The dates of a stretch in reading order, with those made one that belong together."""
    out: list[Date] = []
    last = -_WIDEST - 1
    for claim in found:
        out.append(claim)
        near, last = claim.start - last <= _WIDEST, claim.end
        while near and len(out) > 1:
            both = _in_week(text, out[-2], out[-1]) or _range(text, knowledge, out[-2], out[-1])
            if both is None:
                break
            out[-2:] = [both]
        if text[last + 1 : last + 2] in _JOINT_STARTS and " now" in text[last : last + 12]:
            out[-1] = _till_now(text, knowledge, out[-1]) or out[-1]
    return [claim for claim in out if claim.role != LOOSE]


def _in_week(text: str, one: Date, other: Date) -> Date | None:
    """“this week Friday”, “Friday next week”, “next week between Wednesday and Friday”."""
    gap = text[one.end : other.start].strip().lower()
    if _is_week(one) and gap in ("", "on"):
        if _is_weekday(other):
            return _weekday_of(other, one, one.start, other.end)
        if gap == "" and other.dates and all(map(_is_weekday, other.dates)):
            other.dates = tuple(_weekday_of(day, one, day.start, day.end) for day in other.dates)
            other.start = one.start
            return other
    if _is_weekday(one) and _is_week(other) and gap in ("", "of"):
        return _weekday_of(one, other, one.start, other.end)
    return None


def _is_week(claim: Date) -> bool:
    return claim.relative is not None and claim.relative[0] == "week" and claim.part is None and not claim.dates


def _is_weekday(claim: Date) -> bool:
    """Whether it is a weekday of no printed week."""
    return claim.relative is not None and claim.relative[:2] == ("weekday", 0) and claim.part is None


def _weekday_of(day: Date, week: Date, start: int, end: int) -> Date:
    found = Date(start, end, None, None, None, day.weekday, day.weekday_span, role="relative", relative=week.relative)
    found.part = ("weekday", day.weekday or 1)
    return found


def _range(text: str, knowledge: Knowledge, first: Date, last: Date) -> Date | None:
    """“from 5 May to 7 June”, “May 2015 to June 2018”, “between 2015 and Feb 2018”, “Monday through Friday”."""
    if not (joint_ahead(text, first.end) and _may_end(first) and _may_end(last)):
        return None
    joint = knowledge.pattern("date-joint").fullmatch(text, first.end, last.start)
    if joint is None:
        return None
    opened = knowledge.pattern("span-open").search(text, max(0, first.start - 16), first.start)
    word = opened[1].lower() if opened is not None else ""
    if not (_dashed(joint[1], first, last) if joint[1] else word == "between" if joint[2] else _alike(first, last)):
        return None
    if LOOSE in (first.role, last.role) and not _firm(text, knowledge, first, last, word or joint[0].strip()):
        return None
    if word == "from" and knowledge.pattern("moved").search(text, max(0, first.start - 60), first.start):
        return None  # “postponed from 5 May to 7 June”
    _share_year(first, last)
    if not word and first.interval and last.interval and last.interval.before(first.interval):
        return None
    return _made(opened.start(1) if opened is not None else first.start, first, last)


def _may_end(claim: Date) -> bool:
    return claim.last is None and not claim.dates and claim.role != "dateline"


def _dashed(dash: str, first: Date, last: Date) -> bool:
    """Whether a dash between two dates means “to”: not in “LONDON, May 5 – Yesterday”."""
    if first.month is None or last.month is None or first.relative or last.relative:
        return False
    whole = first.day is not None and last.day is not None and (first.year is None) == (last.year is None)
    return whole or dash.strip() == dash


def _alike(first: Date, last: Date) -> bool:
    """Whether “to” may lead from the one to the other: a year does not lead to a month without one."""
    if first.relative or last.relative:
        return True
    return first.year is None or first.month is not None or last.year is not None


def _firm(text: str, knowledge: Knowledge, first: Date, last: Date, word: str) -> bool:
    """Whether loose figures and names are dates after all: no count or unit follows, and a word of ranges opens."""
    if last.relative is not None:
        return word.lower() in ("between", "from")
    if last.month is None and last.role == LOOSE:
        end = last.end
        noun = knowledge.pattern("year-noun").match(text, end) or knowledge.pattern("clock-zone").match(text, end)
        if noun is not None or text[end : end + 1] == "%" or after(text, knowledge, end) is not None:
            return False
    if word.lower() in ("between", "from", "through", "thru", "until", "till", "and") or first.month or last.month:
        return True
    return knowledge.pattern("year-before").search(text, max(0, first.start - 12), first.start) is not None


def _share_year(first: Date, last: Date) -> None:
    """A year printed once counts for both: “5 May to 7 June 2018”."""
    if first.relative or last.relative or first.month is None or last.month is None:
        return
    later = (last.month, last.day or 31) >= (first.month, first.day or 1)
    if first.year is None and last.year is not None and first.part is None:
        first.year = last.year if later else last.year - 1
        first.interval = days(first.year, first.month, first.day)
    elif last.year is None and first.year is not None and last.part is None:
        last.year = first.year if later else first.year + 1
        last.interval = days(last.year, last.month, last.day)


def _made(start: int, first: Date, last: Date) -> Date:
    """The range from the one to the other."""
    for claim in (first, last):
        if claim.role == LOOSE:
            claim.role = "relative" if claim.relative else ""
    role = "relative" if first.relative or last.relative else "period"
    found = Date(start, last.end, first.year, first.month, first.day, role=role)
    found.last, found.dates = (last.year, last.month, last.day), (first, last)
    if first.interval and last.interval:
        found.interval = hull(first.interval, last.interval)
    return found


def _till_now(text: str, knowledge: Knowledge, first: Date) -> Date | None:
    """“between Jan 22 and now”, “from May until now”."""
    match = knowledge.pattern("till-now").match(text, first.end)
    opened = knowledge.pattern("span-open").search(text, max(0, first.start - 16), first.start)
    if match is None or opened is None or not _may_end(first):
        return None
    if (match[1].lower() == "and") != (opened[1].lower() == "between"):
        return None
    today = Date(match.end() - 3, match.end(), role="relative", relative=("day", 0, 0))
    return _made(opened.start(1), first, today)
