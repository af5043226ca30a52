"""Hits in, figures out: bare numbers, percentages, money, quantities, durations, ages, ordinals, times of day."""

from __future__ import annotations

from factlint.claims import clocks, durations, ordinals, ranges, relative, units
from factlint.claims.amounts import Number, Percentage
from factlint.claims.follow import bounded, follow_phrase
from factlint.claims.hedges import hedged
from factlint.claims.numerals import numeral
from factlint.claims.times import Age, Date, Duration
from factlint.days import years
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any

    from factlint.claims.cardinals import Numeral
    from factlint.claims.model import Claim
    from factlint.claims.scan import Hit
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_JOINTS = frozenset("-/.–—")
_AGES = frozenset(["age", "aged", "at", "of", "turn", "turns", "turned", "turning"])
_OLDEST = 122  # years: nobody was older (Jeanne Calment, 1875–1997)


def read(document: Document, knowledge: Knowledge, hits: list[Hit], taken: list[Claim]) -> list[Claim]:
    """The numeric claims of a document that are not part of a name or date (`taken`)."""
    found: list[Claim] = []
    spans = sorted((claim.start, claim.end) for claim in taken)
    reach, at = 0, 0
    for start, end, kind, payload in hits:
        if start < reach:
            continue
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if at < len(spans) and spans[at][0] <= start:
            continue
        claim = _claim(document, knowledge, start, end, kind, payload, reach)
        if claim is not None:
            found.append(claim)
            reach = claim.end
    text = document.text
    spans_of_time = [claim for claim in found if isinstance(claim, Duration)]
    ago = [day for claim in spans_of_time if (day := relative.from_duration(text, knowledge, claim)) is not None]
    return [*found, *ranges.read(text, knowledge, found), *ago]


def _claim(
    document: Document, knowledge: Knowledge, start: int, end: int, kind: str, payload: Any, reach: int
) -> Claim | None:
    text = document.text
    if kind == "number" or kind == "ordinal":
        return _number(text, knowledge, start, end, reach)
    if kind == "unit":
        return durations.single(text, knowledge, start, end, payload)
    if kind == "jubilee":
        return ordinals.jubilee(start, end, payload)
    if kind == "metal":
        return ordinals.anniversary_after(text, knowledge, start, end, payload * SCALE)
    if kind == "hour":
        return clocks.named(text, knowledge, start, end, payload)
    for rest, span in payload[text[end : end + 2]]:
        stop = follow_phrase(text, end, rest)
        if stop >= 0 and bounded(text, stop):
            return durations.span_of_years(text, knowledge, start, stop, span)
    return None


def _number(text: str, knowledge: Knowledge, start: int, stop: int, reach: int) -> Claim | None:
    """What begins with the digits or the number word from `start` to `stop`."""
    before = text[start - 1] if start else ""
    digits = text[start].isdigit()
    joined = before in _JOINTS and start > 1 and text[start - 2].isalnum()
    if joined and not (before in "-–—/" and reach == start - 1):
        return None  # the tail of a designation or a score: read there or not at all
    if digits:
        if before == "," and stop - start == 3 and start > 1 and text[start - 2].isdigit():
            return None  # the tail of a figure that was passed over: “1,200–1,500”
        if before == ".":
            start -= 1
            if start and text[start - 1] not in " \n(":
                return None  # the tail of an address or a version
        clock = clocks.read(text, knowledge, start)
        if clock is not None:
            return clock
        if text[stop - 1].isalpha():
            ordinal = knowledge.pattern("ordinal-figure").match(text, start)
            if ordinal is not None:
                return ordinals.read(text, knowledge, start, ordinal.end(), int(ordinal[1]))
    found = numeral(text, start, knowledge)
    if found is None:
        return None
    if not digits:
        if found.sort == "ordinal":
            return ordinals.read(text, knowledge, start, found.end, found.value // SCALE)
        if found.end - start == 3 and knowledge.pattern("pronoun-one").search(text, max(0, start - 9), found.end):
            return None
    claim = _measured(text, knowledge, start, found)
    if joined and type(claim) is Number:
        return None  # a score, a telephone number, a date
    return claim


def _measured(text: str, knowledge: Knowledge, start: int, found: Numeral) -> Claim | None:
    """What a numeral counts, by what stands before and behind it."""
    at = units.signed(text, start, found)
    money = units.signed_money(text, knowledge, at, found)
    if money is not None:
        return money
    fast = units.mach(text, knowledge, at, found)
    if fast is not None:
        return fast
    end = found.end
    last = text[end - 1]
    follow = knowledge.pattern("follow").match(text, end)
    if (
        last in "mMbB"
        and text[end - 2].isdigit()
        and (last in "mM" or not found.step % (SCALE * 10**9))
        and units.after(text, knowledge, end) is None
        and (follow is None or follow[1].lower() not in knowledge.lexicon["currency_words"])
    ):
        # “100m” may be metres, minutes or millions; “1.2b” are billions, “1.5m tonnes” millions
        hedge, begin = hedged(text, at, knowledge)
        return units.metres(text, knowledge, begin, at, found, hedge) if last in "mM" else None
    if found.sort == "fraction" and found.worded:
        part = knowledge.pattern("part-unit").match(text, end)
        follow = knowledge.pattern("follow").match(text, part.end()) if part else follow
    if follow is not None and follow[1].lower() in knowledge.lexicon["after_figure"]:
        claim = _counted(text, knowledge, at, found, follow)
        if claim is not None:
            return claim
    if found.sort == "fraction" and text[at:end].lower() == "half" and not _of_something(text, at, end, knowledge):
        return None  # half-time, the second half
    if not bounded(text, end):
        return None  # 30C2, 9M723: a designation
    hedge, begin = hedged(text, at, knowledge)
    special = _age(text, knowledge, begin, at, found) or _year(text, knowledge, at, found)
    if special is not None:
        return special
    hedge = _hedge(hedge, found)
    return Number(begin, at, end, found.value, found.step, hedge, knowledge.lexicon["hedges"][hedge])


def _counted(text: str, knowledge: Knowledge, at: int, found: Numeral, follow: re.Match[str]) -> Claim | None:
    """A numeral with the word behind it: a percentage, money, a duration, an age, a quantity."""
    hedge, begin = hedged(text, at, knowledge)
    hedge = _hedge(hedge, found)
    percent = knowledge.pattern("percent").match(text, found.end)
    if percent is not None:
        bands = knowledge.lexicon["hedges"][hedge]
        share = Percentage(begin, at, percent.end(), found.value, found.step, hedge, bands)
        share.points = percent.lastindex is not None
        return share
    money = units.named_money(text, knowledge, begin, at, found, follow, hedge)
    if money is not None:
        return money
    if follow[1].lower() == "yo" and found.value % SCALE == 0:
        return Age(begin, follow.end(), found.value // SCALE, "year", "old", hedge)
    unit = units.named(text, knowledge, follow)
    if unit is None:
        return None
    if unit[0] == "duration":
        return durations.read(text, knowledge, begin, at, unit[2], unit[1], found, hedge)
    return units.measured(text, knowledge, begin, at, found, unit, hedge)


def _of_something(text: str, at: int, end: int, knowledge: Knowledge) -> bool:
    """Whether “half” is a number here: “half of them”, “by a half.”"""
    if knowledge.pattern("fraction-of").match(text, end):
        return True
    return text[max(0, at - 2) : at].lower() == "a " and knowledge.pattern("clause-end").match(text, end) is not None


def _hedge(hedge: str, found: Numeral) -> str:
    return "fraction" if hedge == "bare" and found.sort == "fraction" else hedge


def _age(text: str, knowledge: Knowledge, begin: int, at: int, found: Numeral) -> Age | None:
    """“aged 42”, “turned 42”, “Ivanov, 42,”."""
    age = found.value // SCALE
    if not 0 < age <= _OLDEST or found.value % SCALE or at < 4:
        return None
    if text[at - 2] != "," and text[max(0, at - 9) : at].rpartition(" ")[0].rpartition(" ")[2].lower() not in _AGES:
        return None  # most figures are settled by the word before them
    cue = knowledge.pattern("age-before").search(text, max(0, at - 24), at)
    if cue is None:
        return None
    if cue[1]:
        form = "turned" if cue[1].lower().startswith("turn") else "aged"
        behind = knowledge.pattern("age-after" if form == "turned" or cue[1] == "at" else "age-end")
        if behind.match(text, found.end) is None:
            return None
        return Age(at if form == "turned" else cue.start(1), found.end, age, "year", form)
    if not 4 < age < 116 or knowledge.pattern("apposed-age").match(text, found.end) is None or begin != at:
        return None
    return Age(at, found.end, age, "year", "apposition")


def _year(text: str, knowledge: Knowledge, at: int, found: Numeral) -> Date | None:
    """A bare figure of four digits that stands where years stand."""
    if found.end - at != 4 or found.worded or not 1000 * SCALE <= found.value < 2200 * SCALE:
        return None
    cue = knowledge.pattern("year-before").search(text, max(0, at - 12), at)
    if cue is None:
        return None
    year = found.value // SCALE
    noun = knowledge.pattern("year-noun").match(text, found.end)
    if noun is not None and (cue[1] or year < 1800):
        return None  # “of 1200 soldiers”; but “the 1976 revolution”
    return Date(at, found.end, year, interval=years(year, year))
