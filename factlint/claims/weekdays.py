"""Weekdays in, dates out: “Friday”, “next Sunday”, “the second Monday of May”, “Thursday the 21st”."""

from __future__ import annotations

from factlint.claims.frames import STEPS, frame, part_of
from factlint.claims.periods import nth_before
from factlint.claims.spans import LOOSE, joint_ahead
from factlint.claims.times import Date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge


def read(text: str, knowledge: Knowledge, start: int, end: int, weekday: int, floor: int) -> Date | None:
    """A weekday that does not belong to a printed date; the reader of months takes in one that does."""
    found = None
    if text[start - 2 : start - 1] in _ENDS:
        found = _nth(text, knowledge, start, end, weekday, floor)
        found = found or _stepped(text, knowledge, start, end, weekday, floor)
    if found is None:
        if start > 3 and knowledge.pattern("feast").search(text, max(floor, start - 24), start) is not None:
            return None  # Good Friday, Bloody Sunday
        found = Date(start, end, role="relative", relative=("weekday", 0, weekday))
        if end - start < 6 and text[end : end + 1] != ".":
            if not joint_ahead(text, end) and text[start - 4 : start] != " to ":
                return None  # Sun, Sat, Wed: words of their own
            found.role = LOOSE
        day = knowledge.pattern("the-nth").match(text, end) if text[end : end + 5].lower() == " the " else None
        if day is not None:
            number = int(day[1]) if day[1] else day_in_words(day[2], day[3], day[4], knowledge)
            found = Date(start, day.end(), day=number)
    found.weekday, found.weekday_span = weekday, (start, end)
    return found


_ENDS = frozenset("tdhlgsTDHLGS")  # the last letters of first, second, fourth, final, coming, this


def _nth(text: str, knowledge: Knowledge, start: int, end: int, weekday: int, floor: int) -> Date | None:
    """“the first Friday of May”, “the last Sunday in this month”."""
    nth = nth_before(text, knowledge, start, floor)
    whole = frame(text, knowledge, end) if nth is not None else None
    if nth is None or whole is None or not whole.tied or whole.of_years:
        return None
    return part_of(nth[1], whole, ("nth", nth[0] * 10 + weekday))


def _stepped(text: str, knowledge: Knowledge, start: int, end: int, weekday: int, floor: int) -> Date | None:
    """“last Friday”, “this Friday”, “next Friday”."""
    step = knowledge.pattern("step-before").search(text, max(floor, start - 24), start)
    if step is None:
        return None
    word = step[1].lower()
    part = ("this", 0) if word == "this" else None
    return Date(step.start(1), end, role="relative", relative=("weekday", STEPS[word], weekday), part=part)


def day_in_words(ordinal: str | None, tens: str | None, ones: str | None, knowledge: Knowledge) -> int:
    """“first”, “twenty-first”, “twenty one”."""
    lexicon = knowledge.lexicon
    if ordinal is not None:
        return int(lexicon["ordinals"][ordinal.lower()])
    assert tens is not None
    assert ones is not None
    ending = lexicon["ordinals"].get(ones.lower()) or lexicon["cardinals"][ones.lower()]
    return int(lexicon["cardinals"][tens.lower()] + ending)
