"""Dates that hang on the article's own: “yesterday”, “last month”, “two weeks ago”, “the past five years”, “next May”.

They are read without that date and get their days by `factlint.claims.resolve`, once it is known.
"""

from __future__ import annotations

from factlint.claims.follow import bounded
from factlint.claims.frames import STEPS, with_part
from factlint.claims.numerals import numeral
from factlint.claims.periods import last_week
from factlint.claims.times import Date
from factlint.claims.units import after
from factlint.claims.weekdays import day_in_words
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from factlint.claims.times import Duration
    from factlint.knowledge import Knowledge

_LENGTHS = {  # months, days
    "day": (0, 1),
    "week": (0, 7),
    "fortnight": (0, 14),
    "month": (1, 0),
    "quarter": (3, 0),
    "year": (12, 0),
    "decade": (120, 0),
    "century": (1200, 0),
}
_UNIT_STARTS = frozenset("wfmydcqsaenWFMYDCQSAEN")  # of the units of time, the seasons, the parts of a day
_PARTS_OF_DAY = frozenset("maenMAEN")  # how morning, afternoon, evening, night begin
_STORY = ("last", "next", "previous", "following")  # with “the” these may count from a day in the story


def step(text: str, knowledge: Knowledge, start: int, end: int, word: str, floor: int) -> Date | None:
    """“last week”, “this month”, “next summer”, “the week after next”, “early next year”."""
    if text[end + 1 : end + 2] not in _UNIT_STARTS:
        return _beyond(text, knowledge, start, end, word, floor)
    match = knowledge.pattern("relative-unit").match(text, end)
    if match is None:
        part = knowledge.pattern("part-of-day").match(text, end)
        if part is None:
            return _beyond(text, knowledge, start, end, word, floor)
        if STEPS[word] > 0 or (word == "last") != (part[1].lower() == "night"):
            return None  # “last night” and “this morning”, not “next morning” or “last evening of the season”
        return Date(start, part.end(), role="relative", relative=("day", STEPS[word], 0))
    steps = STEPS[word]
    if match[2]:
        first, last = knowledge.lexicon["seasons"][match[2].lower()]
        found = Date(start, match.end(), role="relative", relative=("season", steps, first * 100 + last))
        return with_part(text, knowledge, found, floor)
    unit = match[1].lower()
    told = text[max(0, start - 4) : start - 1].lower() == "the"
    if word == "last" and text[match.end() : match.end() + 4].lower() in (" of ", " in "):
        of_frame = last_week(text, knowledge, start, match.end()) if unit == "week" else None
        if of_frame is not None or told:
            return of_frame
    if word == "past" or (told and word in _STORY):
        spanned = word == "past" or (word in ("last", "next") and _spanned(text, knowledge, start))
        return _stretch(start, match.end(), unit, steps, word == "past") if spanned and unit in _LENGTHS else None
    if unit == "decade" and steps:
        return _stretch(start, match.end(), unit, steps, False)
    if unit == "month" and (counted := _day_of(text, knowledge, start, match.end(), steps, floor)) is not None:
        return counted
    return with_part(text, knowledge, Date(start, match.end(), role="relative", relative=(unit, steps, 0)), floor)


def _spanned(text: str, knowledge: Knowledge, start: int) -> bool:
    """Whether “over the”, “in the” or the like makes a length of time of the year that follows."""
    return knowledge.pattern("span-in").search(text, max(0, start - 24), start) is not None


def _day_of(text: str, knowledge: Knowledge, start: int, end: int, steps: int, floor: int) -> Date | None:
    """“the 20th of next month”."""
    if start < 8 or text[start - 2] not in "fF":
        return None
    before = knowledge.pattern("day-of-before").search(text, max(floor, start - 36), start)
    if before is None:
        return None
    number = int(before[1]) if before[1] else day_in_words(before[2], before[3], before[4], knowledge)
    return Date(before.start(), end, day=number, role="relative", relative=("month", steps, 0), part=("day", number))


def _stretch(start: int, end: int, unit: str, steps: int, sure: bool) -> Date:
    """So long a time up to the article's day or from it on: “the past year”, “over the next month”."""
    months, days = _LENGTHS[unit]
    return _from_today(start, end, steps * months, steps * days, ("between", 0), sure)


def _from_today(start: int, end: int, months: int, days: int, part: tuple[str, int] | None, sure: bool) -> Date:
    shift = ("day", days, 0) if not months else ("shift", months, days)
    if not sure:
        shift = (f"the {shift[0]}", shift[1], shift[2])
    return Date(start, end, role="relative", relative=shift, part=part)


def _beyond(text: str, knowledge: Knowledge, start: int, end: int, word: str, floor: int) -> Date | None:
    """“the week after next”, “the year before last”."""
    if word not in ("next", "last") or start < 9 or text[start - 2] not in "reRE":
        return None
    before = knowledge.pattern("unit-after").search(text, max(floor, start - 32), start)
    if before is None or (before[2].lower() == "after") != (word == "next"):
        return None
    return Date(before.start(), end, role="relative", relative=(before[1].lower(), 2 * STEPS[word], 0))


def day(text: str, knowledge: Knowledge, start: int, end: int, offset: int, floor: int) -> Date:
    """“yesterday”, “the day after tomorrow”, “tomorrow, Friday”."""
    found = Date(start, end, role="relative", relative=("day", offset, 0))
    edge = knowledge.pattern("day-after").search(text, max(floor, start - 24), start) if offset else None
    if edge is not None:
        found.start = edge.start()
        found.relative = ("day", offset + (1 if edge[1].lower() == "after" else -1), 0)
    part = knowledge.pattern("part-of-day").match(text, end) if text[end + 1 : end + 2] in _PARTS_OF_DAY else None
    if part is not None:
        found.end = end = part.end()
    named = knowledge.pattern("weekday-apposed").match(text, end) if text[end : end + 1] in (",", " ") else None
    if named is not None:
        group = 1 if named[1] else 2
        found.weekday, found.weekday_span = knowledge.lexicon["weekdays"][named[group].lower()], named.span(group)
    return found


def month(text: str, knowledge: Knowledge, start: int, end: int, number: int, floor: int) -> Date | None:
    """“last May”, “this October”."""
    if start < 5 or text[start - 2] not in "tsgTSG":
        return None
    before = knowledge.pattern("step-before").search(text, max(floor, start - 24), start)
    if before is None or not bounded(text, end):
        return None
    relative = ("named month", STEPS[before[1].lower()], number)
    return Date(before.start(1), end, month=number, role="relative", relative=relative)


def from_duration(text: str, knowledge: Knowledge, found: Duration) -> Date | None:
    """A duration with what ties an end of it to the article's day: “two weeks ago”, “within ten months”."""
    if found.hedge != "bare" or "-" in text[found.at : found.end].rsplit(None, 1)[-1]:
        return None  # “a five-year term”
    away = knowledge.pattern("ago").match(text, found.end)
    before = None
    if not _SPAN_WORDS.isdisjoint(text[max(0, found.at - 10) : found.at].lower().split()[-1:]):
        before = knowledge.pattern("span-before").search(text, max(0, found.at - 24), found.at)
    if away is None and before is None:
        return None
    length = _length(text, knowledge, found)
    if length is None:
        return None
    months, days = length
    opening = before[1].lower() if before is not None and before[1] else ""
    start = found.start if before is None or not before[2] else before.start(2)
    if away is not None:
        return _away(found, start, away, opening, months, days)
    assert before is not None
    if opening == "within":
        return _from_today(start, found.end, months, days, ("between", 0), False)
    if before[2] and text[found.end : found.end + 4].lower() != " of ":
        word = before[2].lower()
        if word in ("last", "past", "previous"):
            if before.start() == before.start(2):
                return None  # “will last 45 days”
            return _from_today(start, found.end, -months, -days, ("between", 0), word != "previous")
        return _from_today(start, found.end, months, days, ("after", 0), False)
    planned = opening == "in" and not months and before.end() - before.end(1) < 3
    if planned and knowledge.pattern("will").search(text, max(0, start - 60), start):
        return _from_today(start, found.end, 0, days, None, False)
    return None


_SPAN_WORDS = frozenset(
    ("in", "for", "within", "the", "last", "past", "previous", "next", "coming", "following", "upcoming")
)


def _away(found: Duration, start: int, away: re.Match[str], opening: str, months: int, days: int) -> Date | None:
    """“two weeks ago”, “three weeks from tomorrow”, “for three days from today”, “a week starting tomorrow”."""
    offset = 1 if (away[3] or "").lower() == "tomorrow" else 0
    if (away[1] or "").lower() == "ago":
        count = found.count // SCALE
        whole = found.count % SCALE == 0
        shift = (f"{found.unit}s", -count, 0) if whole else ("shift", -months, -days)
        return Date(found.start, away.end(), role="relative", relative=shift)
    joint = (away[2] or "").lower()
    if opening == "within":
        return _from_today(start, away.end(), months, days, ("between", 0), True) if offset == 0 else None
    if opening == "for" or "ing" in joint or "," in joint:
        if months:
            return None
        return Date(start, away.end(), role="relative", relative=("day", offset, 0), part=("from", days))
    if months and offset:
        return None
    if months:
        return Date(found.start, away.end(), role="relative", relative=(f"{found.unit}s", found.count // SCALE, 0))
    return _from_today(found.start, away.end(), 0, days + offset, None, True)


def _length(text: str, knowledge: Knowledge, found: Duration) -> tuple[int, int] | None:
    """The whole months and days of a duration, part by part: “1 month and 21 days”; None where it has others."""
    if found.count % SCALE == 0:
        months, days = _LENGTHS.get(found.unit, (0, 0))
        count = found.count // SCALE
        return (months * count, days * count) if months or days else None
    months = days = 0
    at = found.at
    while at < found.end:
        figure = numeral(text, at, knowledge)
        unit = after(text, knowledge, figure.end) if figure is not None else None
        if figure is None or unit is None or unit[1] not in _LENGTHS or figure.value % SCALE:
            return None
        count = figure.value // SCALE
        months, days = months + count * _LENGTHS[unit[1]][0], days + count * _LENGTHS[unit[1]][1]
        joint = knowledge.pattern("and-part").match(text, unit[2])
        at = joint.end() if joint is not None and unit[2] < found.end else found.end
    return months, days
