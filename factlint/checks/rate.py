"""`rate`: a rate, a time and a total that do not agree: “480 km in four minutes at a steady 2,900 km/h”.

A rate is a speed, or a length, a sum of money or a count “a day”, “per minute”. In one clause it is held against a time
and the one other figure of its kind, or against a second such rate of a longer time (“20 rounds a minute, 2,400 an
hour”). Judged only where a word of `steady` tells that the rate holds all the time, or the three stand in one breath
(“700 km in five minutes at 3,000 km/h”), and not where a word of `unsteady` tells otherwise (“top speed”). Each figure
is an interval (see `measures.py`); told is what is more than `beyond` (a part) outside of all of them.
"""

from __future__ import annotations

from factlint.checks._beside import misreported
from factlint.claims.amounts import Money, Number, Quantity
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Duration
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval
from factlint.measures import apart, close, figure_of, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("quantity|money|number",)
SLOTS = ("text", "rate", "time", "right")
_SORTS = ("quantity", "money", "number")
_REACH = 160  # characters of a clause to either side
_PLAIN = ("bare", "about", "fraction")  # hedges that leave a figure where it is


class Params:
    """Words that tell that a rate holds all the time, or not; and how far off is wrong."""

    steady: list[str]
    unsteady: list[str]
    beyond: float = 0.05


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What makes a figure a rate, and the words that tell how steady it is."""
    forms = "|".join(name for name, seconds in lexicon["durations"].items() if seconds < 10**8)
    return {
        "per": (rf"(?:(?:{GAP}+|-)[a-z]+){{0,2}}?{GAP}+(?:an?|per|each|every){GAP}+({forms})\b", IGNORECASE),
        "steady": (rf"\b{any_of(rule.steady)}\b", IGNORECASE),
        "unsteady": (rf"\b{any_of(rule.unsteady)}\b", IGNORECASE),
        "breath": (rf"{GAP}+at{GAP}+", IGNORECASE),
        "clause": (r"[;:]", 0),
    }


class _Told:
    """A figure: what kind of thing it counts, in which base unit, and the seconds that it is told for (or 0)."""

    __slots__ = ("claim", "end", "kind", "seconds", "unit")

    def __init__(self, claim: Number, kind: str, unit: tuple[int, int], seconds: int, end: int) -> None:
        self.claim = claim
        self.kind = kind
        self.unit = unit
        self.seconds = seconds
        self.end = end

    def interval(self) -> Interval:
        return close(figure_of(self.claim)).scaled(*self.unit)


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the last of the figures and names the others."""
    document, year = claims.document, knowledge.lexicon["durations"]["year"]
    for claim in sorted((claim for sort in _SORTS for claim in claims.of(sort)), key=lambda claim: claim.start):
        assert isinstance(claim, Number)
        rate = _told(rule, knowledge, document.text, claim)
        if rate is None or not rate.seconds or claim.hedge not in _PLAIN:
            continue
        low, high = _clause(rule, knowledge, document, claim)
        figures = [_told(rule, knowledge, document.text, other) for other in _numbers(claims, low, high)]
        totals = [told for told in figures if told and told.kind == rate.kind and told.claim is not claim]
        spans = [(told.claim.start, told.end) for told in (rate, *totals)]
        times = [
            time
            for time in claims.within("duration", low, high)
            if isinstance(time, Duration) and not any(start <= time.start < end for start, end in spans)
        ]
        if len(totals) != 1 or len(times) > 1 or totals[0].claim.hedge not in _PLAIN:
            continue
        total, time = totals[0], times[0] if times else None
        if not _fit(rate, total, time, year) or not _steady(rule, knowledge, document, rate, time, low, high):
            continue
        yield from _judge(rule, document, rate, total, None if total.seconds else time, year)


def _fit(rate: _Told, total: _Told, time: Duration | None, year: int) -> bool:
    """Whether a rate, a total and a time may make one sum; a second rate bears no time but its own."""
    if time is not None and time.hedge not in _PLAIN:
        return False
    if not total.seconds:
        return time is not None
    alike = time is None or abs(time.printed * year - total.seconds * SCALE) < 60 * SCALE
    return total.seconds > rate.seconds and alike


def _told(rule: Rule, knowledge: Knowledge, text: str, claim: Number) -> _Told | None:
    """A figure as a rate, or as a total; None for quantities that do not move."""
    kind, unit = "number", (1, 1)
    if isinstance(claim, Money):
        kind = claim.currency or claim.unit
    elif isinstance(claim, Quantity):
        kind = claim.dimension
        if kind not in ("length", "speed"):
            return None
        over, under = knowledge.lexicon["measures"][claim.unit][1][0]
        unit = (over * 1000, under) if kind == "speed" else (over, under)
        if kind == "speed":  # kilometres an hour as metres
            return _Told(claim, "length", unit, 3600, claim.end)
    per = rule.pattern(knowledge, "per").match(text, claim.end)
    if per is None:
        return _Told(claim, kind, unit, 0, claim.end)
    return _Told(claim, kind, unit, knowledge.lexicon["durations"][per[1].lower()], per.end())


def _numbers(claims: Claims, low: int, high: int) -> list[Number]:
    found = (claim for sort in _SORTS for claim in claims.within(sort, low, high))
    return [claim for claim in found if isinstance(claim, Number)]


def _clause(rule: Rule, knowledge: Knowledge, document: Document, claim: Number) -> tuple[int, int]:
    """The stretch around a figure to the next semicolon or colon on both sides, inside its sentence."""
    low, high = document.sentence(claim.start)
    low, high = max(low, claim.start - _REACH), min(high, claim.end + _REACH)
    for match in rule.pattern(knowledge, "clause").finditer(document.text, low, high):
        if match.end() <= claim.start:
            low = match.end()
        elif match.start() >= claim.end:
            return low, match.start()
    return low, high


def _steady(
    rule: Rule, knowledge: Knowledge, document: Document, rate: _Told, time: Duration | None, low: int, high: int
) -> bool:
    """Whether the text says that the rate holds all the time, and nothing against it."""
    text = document.text
    if rule.pattern(knowledge, "unsteady").search(text, low, high) or misreported(document, knowledge, low):
        return False
    if not {"hypothesis", "negation"}.isdisjoint(sentence_guards(document, knowledge, rate.claim.start, rate.end)):
        return False
    if rule.pattern(knowledge, "steady").search(text, low, high):
        return True
    breath = rule.pattern(knowledge, "breath")
    return time is not None and breath.fullmatch(text, time.end, rate.claim.start) is not None


def _judge(
    rule: Rule, document: Document, rate: _Told, total: _Told, time: Duration | None, year: int
) -> Iterator[Finding]:
    seconds = time.possible.scaled(year) if time else Interval(total.seconds * SCALE, total.seconds * SCALE)
    each, whole = rate.interval(), total.interval()
    if seconds.low is None or seconds.high is None or each.low is None or each.high is None:
        return
    if min(seconds.low, each.low) <= 0:
        return
    under = rate.seconds * SCALE
    made = Interval(each.low * seconds.low // under, -(-each.high * seconds.high // under))
    assert made.low is not None
    if apart(made, whole) * 1000 <= int(rule.params.beyond * 1000) * made.low:
        return
    text = document.text
    printed = time.printed * year if time else total.seconds * SCALE
    base = rate.claim.printed * rate.unit[0] * printed // (rate.unit[1] * under)
    right = shown(base * total.unit[1] // total.unit[0], figure_of(total.claim))
    pace = total.claim.printed * total.unit[0] * under // (total.unit[1] * printed)
    wanted = shown(pace * rate.unit[1] // rate.unit[0], figure_of(rate.claim))
    first, last = sorted([(rate.claim.start, rate.claim.end), (total.claim.start, total.claim.end)])
    others = [first, (time.start, time.end)] if time else [first]
    fast, all_ = text[rate.claim.start : rate.end], text[total.claim.start : total.end]
    long = text[time.start : time.end] if time else "the longer time"
    sum_ = Evidence("", "sum", f"“{fast}” for {long} makes about {right}, not “{all_}”")
    ways = repairs(f"{right} for “{all_}”", f"{wanted} for “{fast}”", *([f"another time for “{long}”"] if time else []))
    related = tuple(Related(start, end, f"“{text[start:end]}” here") for start, end in others)
    slots = {"text": all_, "rate": fast, "time": long, "right": right}
    yield from rule.finding(document, last, slots, (sum_, *ways), related)
