"""Numerals with a unit of time in, durations and ages out."""

from __future__ import annotations

from factlint.claims.hedges import hedged
from factlint.claims.numerals import numeral
from factlint.claims.ordinals import anniversary_after
from factlint.claims.times import Age, Duration
from factlint.claims.units import after
from factlint.interval import SCALE, band, meant_step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.cardinals import Numeral
    from factlint.claims.model import Claim
    from factlint.knowledge import Knowledge

_YEAR = "year"
_HALF = SCALE // 2
_WORDED = 5  # “a dozen years” are 11 to 13, “a hundred years” 90 to 110


def read(
    text: str, knowledge: Knowledge, begin: int, at: int, end: int, unit: str, found: Numeral, hedge: str
) -> Claim | None:
    """A duration whose unit ends at `end`, or the age or anniversary that it makes with what follows."""
    count, step = found.value, found.step
    old = knowledge.pattern("old").match(text, end)
    if old is not None and count % SCALE == 0:
        return Age(begin, old.end(), count // SCALE, unit, "old", hedge)
    aged = knowledge.pattern("aged-before").search(text, max(0, begin - 6), begin) if count % SCALE == 0 else None
    if aged is not None:
        return Age(aged.start(), end, count // SCALE, unit, "aged", hedge)
    marked = anniversary_after(text, knowledge, begin, end, count) if unit == _YEAR else None
    if marked is not None:
        return marked
    half = knowledge.pattern("and-a-half").match(text, end)
    if half is not None:
        count, step, end = count + _HALF, SCALE, half.end()
    else:
        count, step, end, unit = _compound(text, knowledge, count, step, end, unit)
    return _duration(text, knowledge, begin, at, end, unit, count, step, hedge)


def _compound(text: str, knowledge: Knowledge, count: int, step: int, end: int, unit: str) -> tuple[int, int, int, str]:
    """“two years and three months”: in the smaller unit."""
    sizes = knowledge.lexicon["durations"]
    for _ in range(2):
        joint = knowledge.pattern("and-part").match(text, end)
        rest = numeral(text, joint.end(), knowledge) if joint else None
        tail = after(text, knowledge, rest.end) if rest is not None and rest.sort != "ordinal" else None
        if rest is None or tail is None or tail[0] != "duration" or sizes[tail[1]] >= sizes[unit]:
            break
        if knowledge.pattern("old").match(text, tail[2]) or (
            tail[1] == "day" and unit not in ("week", "month", "year")
        ):
            break
        count = count * sizes[unit] // sizes[tail[1]] + rest.value
        step, end, unit = rest.step, tail[2], tail[1]
    return count, step, end, unit


def single(text: str, knowledge: Knowledge, start: int, end: int, unit: str) -> Duration | None:
    """“a decade”, “an hour and a half”, “another month”: one of a unit, where an article says so."""
    cue = knowledge.pattern("one-before").search(text, max(0, start - 24), start)
    if cue is None:
        return None
    at = cue.start(1)
    hedge, begin = hedged(text, at, knowledge)
    half = knowledge.pattern("and-a-half").match(text, end)
    count = SCALE
    if half is not None:
        count, end = SCALE + _HALF, half.end()
    return _duration(text, knowledge, begin, at, end, unit, count, SCALE, hedge)


def span_of_years(text: str, knowledge: Knowledge, start: int, end: int, years: tuple[int, int]) -> Duration:
    """“half a century”: so many years, to so many."""
    value, step = years[0] * SCALE, years[1] * SCALE
    hedge, begin = hedged(text, start, knowledge)
    table = knowledge.lexicon["decade"] if hedge == "bare" else knowledge.lexicon["hedges"][hedge]
    fine, possible = band(value, step, table["fine"]), band(value, step, table["possible"])
    count = value // 100
    return Duration(begin, start, end, "century", count, value, hedge, fine, possible, _elsewhere(text, knowledge, end))


def _duration(
    text: str, knowledge: Knowledge, begin: int, at: int, end: int, unit: str, count: int, step: int, hedge: str
) -> Duration:
    lexicon = knowledge.lexicon
    if unit == "decade" and hedge == "bare":
        table = lexicon["decade"]
    else:
        table = lexicon["hedges"][hedge]
        if unit != "decade":
            step = meant_step(count, step, hedge)
        if hedge == "bare" and step > SCALE:
            step //= _WORDED
    fine, possible = band(count, step, table["fine"]), band(count, step, table["possible"])
    numerator, denominator = lexicon["durations"][unit], lexicon["durations"][_YEAR]
    return Duration(
        begin,
        at,
        end,
        unit,
        count,
        count * numerator // denominator,
        hedge,
        fine.scaled(numerator, denominator),
        possible.scaled(numerator, denominator),
        _elsewhere(text, knowledge, end),
    )


def _elsewhere(text: str, knowledge: Knowledge, end: int) -> bool:
    """Whether it is measured from another event: “nearly five decades after …”."""
    following = knowledge.pattern("next-word").match(text, end)
    return following is not None and following[1].lower() in knowledge.lexicon["measured_from"]
