"""`hours`: two times of day in one sentence and a wrong count between: “at 9 a.m. … at noon, five hours later”.

The count stands right behind the second time (a weekday may stand between), with one of the words `words` (“later”).
Compared round the clock: days between are not counted, and of a figure without a half of the day both are tried. Silent
where a third time stands in the sentence, where the two have zones or places that differ, where a time is hedged by one
of `hedges` or the count by anything, and where something else may be compared (“two hours later than planned”).
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.guards import sentence_guards
from factlint.claims.times import Clock, Duration
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 clock", "duration")
SLOTS = ("text", "first", "second", "right")
_DAY = 24 * 60
_REACH = 40  # characters between the second time and the count
_APART = 160  # characters between the two times
_UNITS = {"hour": 60, "minute": 1}


class Params:
    """The words behind a count, those that hedge a time, and those that make it one of something else."""

    words: list[str]
    hedges: list[str] = []
    silent: list[str] = []


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a time and a count, behind the count, and before a time that is hedged."""
    weekdays = any_of(name.capitalize() for name in lexicon["weekdays"] if name.endswith("day"))
    day = rf"(?:(?:,?{GAP}+on)?{GAP}+{weekdays})?(?:{GAP}+the{GAP}+(?:next|following|same){GAP}+(?:day|morning))?"
    place = rf"(?:{GAP}+(?:on|in|at|off|near)(?:{GAP}+[\w’'-]{{1,20}}){{1,4}})?"
    return {
        "joint": (
            rf"\)?(?:{day}|{place})(?:,{GAP}+(?:some{GAP}+)?|{GAP}+[–—-]{{1,2}}{GAP}+|{GAP}*\({GAP}*|,?{GAP}+or{GAP}+)",
            0,
        ),
        "later": (rf"{GAP}+{any_of(rule.words)}(?!{GAP}+(?:than|[a-z]+ed)\b)(?=[,.;:)]|\s|\Z)", IGNORECASE),
        "hedge": (rf"\b{any_of(rule.hedges)}{GAP}+$", IGNORECASE),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the count and names the two times."""
    document = claims.document
    clocks = claims.of("clock")
    for first, second in pairwise(clocks):
        assert isinstance(first, Clock)
        assert isinstance(second, Clock)
        if second.start - first.end > _APART or not (first.exists and second.exists) or document.masked(first.start):
            continue
        count = _count(rule, claims, knowledge, second)
        if count is None or not _bound(rule, claims, knowledge, first, second, count):
            continue
        unit = _UNITS[count.unit]
        told = count.count * unit // SCALE
        slack = unit // 2 if count.count % SCALE == 0 else unit // 4
        apart = (second.hour - first.hour) * 60 + second.minute - first.minute
        turn = _DAY if first.half or second.half or max(first.hour, second.hour) > 12 else _DAY // 2
        off = (told - apart) % turn
        if min(off, turn - off) <= slack or told >= _DAY:
            continue
        right = _spoken(apart % _DAY)
        text = document.text
        one, two = text[first.start : first.end], text[second.start : second.end]
        said = text[count.start : count.end]
        slots = {"text": said, "first": one, "second": two, "right": right}
        sum_ = Evidence("", "sum", f"from {one} to {two} it is {right}")
        evidence = (sum_, *repairs(f"“{right}” for “{said}”", f"another time for “{one}”", f"another time for “{two}”"))
        related = (Related(first.start, first.end, f"“{one}” here"), Related(second.start, second.end, f"“{two}” here"))
        yield from rule.finding(document, (count.start, count.end), slots, evidence, related)


def _count(rule: Rule, claims: Claims, knowledge: Knowledge, second: Clock) -> Duration | None:
    """The hours or minutes that stand behind the second time, counted from another."""
    text = claims.document.text
    for claim in claims.within("duration", second.end, second.end + _REACH)[:1]:
        assert isinstance(claim, Duration)
        plain = claim.unit in _UNITS and claim.hedge == "bare" and claim.at == claim.start
        joint = rule.pattern(knowledge, "joint").fullmatch(text, second.end, claim.start)
        if plain and joint is not None and rule.pattern(knowledge, "later").match(text, claim.end):
            return claim
    return None


def _bound(rule: Rule, claims: Claims, knowledge: Knowledge, first: Clock, second: Clock, count: Duration) -> bool:
    """Whether the count can be meant from the one time to the other."""
    document = claims.document
    low, high = document.sentence(second.start)
    if first.start < low or first.zone != second.zone or document.quoted(first.start) != document.quoted(count.start):
        return False
    low, high = max(low, first.start - 200), min(high, count.end + 200)
    if len(claims.within("clock", low, high)) != 2:
        return False
    hedge = rule.pattern(knowledge, "hedge")
    if any(hedge.search(document.text, max(low, clock.start - 24), clock.start) for clock in (first, second)):
        return False
    if rule.pattern(knowledge, "silent").search(document.text, low, high):
        return False
    return {"negation", "hypothesis", "mistake"}.isdisjoint(
        sentence_guards(document, knowledge, first.start, count.end)
    )


def _spoken(minutes: int) -> str:
    """“3 hours”, “1 hour and 20 minutes”, “45 minutes”."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{n} {unit}{'s' if n != 1 else ''}" for n, unit in ((hours, "hour"), (rest, "minute")) if n]
    return " and ".join(parts) or "no time"
