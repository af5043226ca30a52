"""Words that name a stretch of time in, periods out: “the third quarter of 2024”, “H1”, “in summer”.

Readers take the text, the knowledge, the span of the word, its payload, and the end of the last date before it.
"""

from __future__ import annotations

from factlint.claims.follow import bounded, word_before
from factlint.claims.frames import STEPS, Frame, frame, part_of
from factlint.claims.stretches import LAST, cut
from factlint.claims.times import Date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge

_SPANS = ("in", "during", "for", "since", "by", "of", "until")  # what stands before a bare “Q3”
_WORDS = {"final": LAST, "last": LAST, "opening": 1}


def nth_before(text: str, knowledge: Knowledge, start: int, floor: int) -> tuple[int, int] | None:
    """The ordinal right before an offset and where it begins: “third”, “2nd”, “last”."""
    if start < 4 or text[start - 2] not in "tdhlgTDHLG":
        return None
    found = knowledge.pattern("nth-before").search(text, max(floor, start - 12), start)
    if found is None:
        return None
    if found[2]:
        return int(found[2]), found.start()
    word = found[1].lower()
    return _WORDS.get(word) or knowledge.lexicon["ordinals"][word], found.start()


def share(text: str, knowledge: Knowledge, start: int, end: int, unit: str, floor: int) -> Date | None:
    """“the third quarter of 2024”, “the first half of this year”: of a named year, for matches have quarters too."""
    nth = nth_before(text, knowledge, start, floor)
    if nth is None:
        return None
    number, begin = nth
    most = 4 if unit == "quarter" else 2
    number = most if number == LAST else number
    whole = frame(text, knowledge, end)
    if whole is None or not 1 <= number <= most or not (whole.of_years or unit == "half"):
        return None
    return part_of(begin, whole, (unit, number))


def short_share(text: str, knowledge: Knowledge, start: int, end: int, payload: str, floor: int) -> Date | None:
    """“Q3 2024”, “H1 this year”, “2016 Q2”; “in Q3” is of a year near the article's."""
    unit, number = ("quarter" if payload[0] == "q" else "half"), int(payload[1])
    whole = frame(text, knowledge, end)
    if whole is not None and whole.of_years:
        return part_of(start, whole, (unit, number))
    before = knowledge.pattern("month-year").search(text, max(floor, start - 8), start)
    if before is not None:
        return part_of(before.start(), Frame(end, False, int(before[1]), None), (unit, number))
    if unit == "quarter" and word_before(text, start)[0].lower() in _SPANS:
        return Date(start, end, role="period", part=("season", (number * 3 - 2) * 100 + number * 3))
    return None


def season(text: str, knowledge: Knowledge, start: int, end: int, payload: str, floor: int) -> Date | None:
    """“summer 2016”, “the spring of next year”, “in winter”, “mid-summer”; a season alone has no days of its own."""
    if not bounded(text, end) or text[end : end + 1] in ("-", "’", "'"):
        return None
    first, last = knowledge.lexicon["seasons"][payload]
    code = first * 100 + last
    whole = frame(text, knowledge, end)
    if whole is not None and whole.of_years:
        return part_of(start, whole, ("season", code))
    if knowledge.pattern("clear").match(text, end) is None:
        return None  # the Winter War, the autumn tests
    before = knowledge.pattern("season-before").search(text, max(floor, start - 20), start)
    if before is None or (payload in ("fall", "spring") and text[end : end + 4].lower() in (" of ", " in ", " fro")):
        return None
    if payload in ("fall", "spring") and before[1] and before[1].lower() in ("over", "for", "through", "throughout"):
        return None
    begin = before.start(3) if before[3] else start
    return Date(begin, end, role="period", part=("season", code))


def week(text: str, knowledge: Knowledge, start: int, end: int, payload: str, floor: int) -> Date | None:
    """“the third week of May”, “the first week of 2015”, “the week of the 18th”."""
    nth = nth_before(text, knowledge, start, floor)
    if nth is not None:
        whole = frame(text, knowledge, end)
        holds = whole is not None and (whole.tied or whole.relative is not None)
        return part_of(nth[1], whole, ("week", nth[0])) if whole is not None and holds else None
    of = knowledge.pattern("week-of").match(text, end)
    if of is None or not of[2]:
        return None
    return Date(start, of.end(), day=int(of[2]), role="period", part=_week_part(of[1]))


def week_of(text: str, knowledge: Knowledge, start: int, end: int) -> tuple[int, int, tuple[str, int]] | None:
    """“the week of …”, “the week starting on …”: where it begins and ends, and what it makes of the day behind it."""
    of = knowledge.pattern("week-of").match(text, end)
    return None if of is None else (start, of.end(), _week_part(of[1]))


def _week_part(word: str) -> tuple[str, int]:
    return ("week around", 0) if word.lower() == "of" else ("from", 7)


def is_day(claim: Date) -> bool:
    """Whether a date is of one day."""
    return claim.last is None and (
        claim.day is not None or (claim.relative is not None and claim.relative[0] in ("day", "weekday"))
    )


def last_week(text: str, knowledge: Knowledge, start: int, end: int) -> Date | None:
    """“last week of May”, of a `last` at `start` and a `week` up to `end`."""
    whole = frame(text, knowledge, end)
    return part_of(start, whole, ("week", LAST)) if whole is not None and whole.tied else None


def weekend(text: str, knowledge: Knowledge, start: int, end: int, payload: str, floor: int) -> Date | None:
    """“the weekend”: the one nearest to the article's day."""
    if text[max(0, start - 4) : start - 1].lower() != "the" or text[end : end + 1] in ("-", "’", "'"):
        return None
    if text[end : end + 4].lower() in (" of ", " aft", " bef"):
        return None
    return Date(start, end, role="relative", relative=("the weekend", 0, 0))


def edge(text: str, knowledge: Knowledge, start: int, end: int, payload: str, floor: int) -> Date | None:
    """“the rest of the week”, “the end of the year”, “the start of next month”."""
    of = knowledge.pattern("edge").match(text, end)
    if of is None:
        return None
    step, unit = of[1].lower(), of[2].lower()
    unit = f"the {unit}" if step == "the" else unit
    return Date(start, of.end(), role="relative", relative=(unit, STEPS[step], 0), part=(payload, 0))


def wrapped(start: int, inner: Date, part: tuple[str, int]) -> Date:
    """“the week of 18 May”: a stretch around or from a printed day."""
    found = Date(start, inner.end, inner.year, inner.month, inner.day, role="period", part=part)
    found.dates = (inner,)
    found.interval = cut(inner.interval, part) if inner.interval else None
    return found
