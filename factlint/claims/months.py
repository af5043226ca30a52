"""A month's name in, the date around it out: “21 November 2024”, “May twenty-one”, “4 to 22 January”, “since May”."""

from __future__ import annotations

from factlint.claims import relative
from factlint.claims.follow import bounded, word_before
from factlint.claims.frames import frame, part_before, part_of, partly, with_part
from factlint.claims.spans import LOOSE, joint_ahead
from factlint.claims.times import Date
from factlint.claims.weekdays import day_in_words
from factlint.claims.years import year_in_words
from factlint.days import days
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from factlint.claims.frames import Frame
    from factlint.knowledge import Knowledge

_DAY_ENDS = frozenset("0123456789hdtfHDTF")  # how a day before a month ends: 21, 4th, 2nd, first, 3rd of
_GAPS = " \n\u00a0\u202f\t"


def read(text: str, knowledge: Knowledge, start: int, end: int, month: int, floor: int) -> Date | None:
    """The date around a month; a bare month where a preposition of time stands before it."""
    found = _with_day(text, knowledge, start, end, month, floor)
    if found is not None:
        return found
    tail = knowledge.pattern("year-after").match(text, end)
    if tail is not None:
        whole = Date(start, tail.end(), int(tail[1]), month, interval=days(int(tail[1]), month, None))
        return with_part(text, knowledge, whole, floor)
    spelled = year_in_words(text, knowledge, end)
    if spelled is not None:
        return Date(start, spelled[1], spelled[0], month, interval=days(spelled[0], month, None))
    return (
        relative.month(text, knowledge, start, end, month, floor)
        or _of_near_year(text, knowledge, start, end, month)
        or _after_year(text, knowledge, start, end, month, floor)
        or _bare(text, knowledge, start, end, month, floor)
    )


def run_together(
    text: str, knowledge: Knowledge, start: int, end: int, payload: tuple[int, int], floor: int
) -> Date | None:
    """“October2”: a month of so many letters with its day."""
    month, letters = payload
    return _with_day(text, knowledge, start, start + letters, month, floor)


def _with_day(text: str, knowledge: Knowledge, start: int, end: int, month: int, floor: int) -> Date | None:
    """The date with its day, its year where one follows, and the weekday beside it."""
    begin, day, last, after = start, None, None, end
    before = None
    if start > 2 and text[start - 1] in _GAPS and text[start - 2] in _DAY_ENDS:
        before = knowledge.pattern("day-before").search(text, max(floor, start - 32), start)
    year = None
    if before is not None:
        begin, day, last = _day_before(text, knowledge, before)
    elif (match := knowledge.pattern("after-month").match(text, end)) is not None:
        day, after = int(match[1]), match.end()
        last = int(match[2] or match[3]) if match[2] or match[3] else None
        year = int(match[4]) if match[4] else None
    elif (match := knowledge.pattern("day-words").match(text, end)) is not None:
        day, after = day_in_words(match[2], match[3], match[4], knowledge), match.end()
    if day is None:
        return None
    if year is None and (tail := knowledge.pattern("year-after").match(text, after)) is not None:
        year, after = int(tail[1]), tail.end()
    if year is not None and knowledge.pattern("clock-zone").match(text, after):
        after, year = after - 4, None  # “Tuesday, 1 March 2000 GMT” tells a time of day
        while after > begin and text[after - 1] in " ,":
            after -= 1
    elif year is None and (spelled := year_in_words(text, knowledge, after)) is not None:
        year, after = spelled
    found = Date(begin, after, year, month, day, interval=days(year, month, day))
    if last is not None:
        found.last = (year, month, last)
        low, high = days(year, month, day), days(year, month, last)
        found.interval = Interval(low.low, high.high) if low and high and low.before(high) else None
        return _opened(text, knowledge, found, floor)
    _weekday(found, text, knowledge, floor)
    if year is None and (whole := _near_year(text, knowledge, found.end)) is not None and whole.relative is not None:
        found.part = ("of year", whole.relative[1])  # “5 May last year”: the year stays a claim of its own
    return found


def _day_before(text: str, knowledge: Knowledge, match: re.Match[str]) -> tuple[int, int, int | None]:
    """Where the day or days before a month begin, the day, and the last day of a range."""
    if not match[1]:
        return match.start(), day_in_words(match[4], match[5], match[6], knowledge), None
    if not match[3]:
        return match.start(), int(match[1]), None
    day, last = int(match[1]), int(match[3])
    if match[2].strip().lower() == "and":
        opened = knowledge.pattern("span-open").search(text, max(0, match.start() - 16), match.start())
        if opened is None or opened[1].lower() != "between":
            return match.start(3), last, None
    return (match.start(), day, last) if day < last or not match[2].strip().isalpha() else (match.start(3), last, None)


def _opened(text: str, knowledge: Knowledge, found: Date, floor: int) -> Date:
    """Takes in the “from” or “between” of a range."""
    opened = knowledge.pattern("span-open").search(text, max(floor, found.start - 16), found.start)
    if opened is not None:
        found.start = opened.start(1)
    return found


def _weekday(found: Date, text: str, knowledge: Knowledge, floor: int) -> None:
    """Takes in the weekday that stands beside a date."""
    start, end = found.start, found.end
    named = None
    if start > 4 and (text[start - 2] in "y,.eY" or not text[start - 6 : start - 3].islower()):  # Monday, Thurs, Sat
        named = knowledge.pattern("weekday-before").search(text, max(floor, start - 16), start)
    if named is not None:
        group = 1 if named[1] else 2
        found.start = named.start(group)
    else:
        named = knowledge.pattern("weekday-after").match(text, end) if text[end : end + 1] in (",", " ") else None
        if named is None:
            return
        group = named.lastindex or 0
    found.weekday, found.weekday_span = knowledge.lexicon["weekdays"][named[group].lower()], named.span(group)


def _near_year(text: str, knowledge: Knowledge, end: int) -> Frame | None:
    """The “last year” or “of next year” that stands behind a date."""
    if text[end + 1 : end + 2] not in ("l", "n", "t", "o"):
        return None
    whole = frame(text, knowledge, end)
    return None if whole is None or whole.relative is None or whole.relative[0] != "year" else whole


def _of_near_year(text: str, knowledge: Knowledge, start: int, end: int, month: int) -> Date | None:
    """“June next year”."""
    whole = _near_year(text, knowledge, end)
    if whole is None:
        return None
    found = part_of(start, whole, ("month", month))
    found.month = month
    return found


def _after_year(text: str, knowledge: Knowledge, start: int, end: int, month: int, floor: int) -> Date | None:
    """“2016 November”, where the sentence does not go on with a name: “In 2016 May said”."""
    if start < 5 or not text[start - 2].isdigit():
        return None
    before = knowledge.pattern("month-year").search(text, max(floor, start - 8), start)
    if before is None or (text[end : end + 1] == " " and not joint_ahead(text, end)):
        return None
    year = int(before[1])
    return Date(before.start(), end, year, month, interval=days(year, month, None))


def _bare(text: str, knowledge: Knowledge, start: int, end: int, month: int, floor: int) -> Date | None:
    """“in February”, “since May”, “late May”; a month that may be a name or a verb needs a preposition of time."""
    word = text[start:end].lower()
    if text[end : end + 1] in ("'", "’") or not bounded(text, end):
        return None
    part = part_before(text, knowledge, start, floor)
    if part is not None:
        return partly(Date(start, end, None, month), *part)
    lexicon = knowledge.lexicon
    before = word_before(text, start)[0]
    prep, plain = before.lower(), word in lexicon["plain_months"]
    named = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    if prep in lexicon["before_months"] and (plain or not named):
        return Date(start, end, None, month)
    if plain and (prep in lexicon["before_dates"] or not (before[:1].isupper() or named or text[start].islower())):
        return Date(start, end, None, month)
    tied = prep in lexicon["before_dates"] or joint_ahead(text, end)
    return Date(start, end, None, month, role=LOOSE) if tied else None
