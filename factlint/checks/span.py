"""`span`: a range of figures whose ends stand in the wrong order: “between 500 and 300 km”, “loads of 20 to 12 tonnes”.

`test` is

- `between`: the higher figure first behind “between”, or behind “aged” with a dash or “to”; of durations and ages too;
- `written`: the same of money and quantities with “to” or a dash, where nothing near by tells of a change;
- `limits`: a least that is more than the most: “at least $500 and at most $300”.

Both ends must be of one unit. Silent for what may run downwards: figures under nought and temperatures, what lies
before an event (“between 30 and 20 minutes before”), elided ends (“126.45-47”, “between 2 and 1 million”), bare figures
that count nothing, near a word of `apart` (falls, differences, choices, suppositions).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factlint.claims.amounts import Money, Number, Quantity, Range
from factlint.claims.times import Age, Duration
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Ends: TypeAlias = tuple[int, int, tuple[int, int], tuple[int, int]]  # what to flag, and its two ends
    Figure: TypeAlias = Number | Duration

NEEDS = ("range", "duration", "age", "number", "money", "quantity")
SLOTS = ("text", "first", "last")
_NEAR = 70  # characters around where a word of `apart` counts
_FALLING = ("temperature", "angle")  # dimensions whose ranges are told from the higher end too


class Params:
    """Which test, and the words that tell of something that runs downwards."""

    test: Literal["between", "written", "limits"]
    apart: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What binds the ends of a range, and what unbinds them."""
    apart = list(rule.apart)
    if rule.test == "written":
        apart += [*lexicon["directions"]["verbs"], *lexicon["directions"]["nouns"], "from"]
    least = rf"(?:minimum|low|lowest|least)(?:{GAP}+[a-z]+){{0,2}}?{GAP}+of"
    most = rf"(?:maximum|high|highest|most)(?:{GAP}+[a-z]+){{0,2}}?{GAP}+of"
    function, counted = any_of(lexicon["function"]), "(?:[a-z]+s|people|(?:[a-z]*)(?:men|women|children))"
    before = rf"{GAP}+(?:ago|before|prior|earlier|from|to{GAP}+go|until|till|left|remaining|out|BCE?|B\.C)\b"
    return {
        "apart": (rf"\b{any_of(apart)}\b" if apart else r"(?!)", IGNORECASE),
        "between": (rf"\bbetween{GAP}+(?:the{GAP}+|about{GAP}+|some{GAP}+)?$", IGNORECASE),
        "and": (rf"{GAP}+and{GAP}+", IGNORECASE),
        "counts": (rf"{GAP}+(?:of\b|(?:(?!{function}\b)[a-z-]+{GAP}+)?(?!{function}\b){counted}\b)", 0),
        "before": (before, IGNORECASE),
        "age": (rf"(?:[-–]|{GAP}+to{GAP}+)(\d{{1,2}})(?!\d|[-–.,:]\d|{GAP}+(?:months|weeks|days))", IGNORECASE),
        "least": (rf"\b{least}{GAP}+$", IGNORECASE),
        "most": (rf"(?:{GAP}+[a-z]+)?,?{GAP}+(?:and|to|but){GAP}+(?:an?{GAP}+|the{GAP}+)?{most}{GAP}+", IGNORECASE),
        "and-most": (rf",?{GAP}+(?:and|but){GAP}+", IGNORECASE),
        "noun": (rf"{GAP}+([a-z]+s)\b", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the range, or the limit that crosses the other."""
    document = claims.document
    text = document.text
    find = {"between": _between, "written": _written, "limits": _limits}[rule.params.test]
    for start, end, one, other in find(rule, claims, knowledge):
        low, high = document.sentence(start)
        reach = max(low, start - _NEAR), min(high, end + _NEAR)
        if document.masked(start) or rule.pattern(knowledge, "apart").search(text, *reach):
            continue
        first, last = text[slice(*one)], text[slice(*other)]
        evidence = (
            Evidence("", "sum", f"{first} is more than {last}"),
            *repairs(f"“{last}” and “{first}” exchanged", f"another figure for “{first}” or “{last}”"),
        )
        related = () if start <= one[0] else (Related(*one, f"“{first}” here"),)
        yield from rule.finding(
            document, (start, end), {"text": text[start:end], "first": first, "last": last}, evidence, related
        )


def _between(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Ends]:
    """“between 500 and 300 km”, “between ten and five years”, “aged 16–11”."""
    text = claims.document.text
    before = rule.pattern(knowledge, "before")
    for claim in claims.of("range"):
        assert isinstance(claim, Range)
        counts = type(claim.high) is not Number or rule.pattern(knowledge, "counts").match(text, claim.end)
        if claim.form == "between" and counts and _descends(claim) and not before.match(text, claim.end):
            yield claim.start, claim.end, claim.low.core, claim.high.core
    for time in (*claims.of("duration"), *claims.of("age")):
        assert isinstance(time, (Duration, Age))
        value = time.count if isinstance(time, Duration) else time.years * SCALE
        for low in claims.within("number", time.start - 24, time.start)[-1:]:
            assert isinstance(low, Number)
            opened = rule.pattern(knowledge, "between").search(text, max(0, low.start - 16), low.start)
            bound = rule.pattern(knowledge, "and").fullmatch(text, low.end, time.start)
            if opened and bound and low.printed > value and not before.match(text, time.end):
                yield opened.start(), time.end, low.core, time.core
        if isinstance(time, Age) and time.form == "aged":
            dash = rule.pattern(knowledge, "age").match(text, time.end)
            if dash is not None and int(dash[1]) < time.years:
                yield time.start, dash.end(1), (time.end - len(str(time.years)), time.end), dash.span(1)


def _written(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Ends]:
    """“20 to 12 tonnes”, “£52,000–£41,000”."""
    text = claims.document.text
    for claim in claims.of("range"):
        assert isinstance(claim, Range)
        low, high = claim.low, claim.high
        if claim.form not in ("to", "dash") or not _descends(claim) or not (low.exact and high.exact):
            continue
        if (
            isinstance(low, Money) != isinstance(high, Money)
            or not isinstance(high, (Money, Quantity))
            or low.step != high.step
        ):
            continue
        if claim.form == "dash":
            whole = len(str(low.printed // SCALE)) == len(str(high.printed // SCALE))
            if text[low.end : high.start] not in ("-", "–") or not (whole or isinstance(low, Money)):
                continue
        yield claim.start, claim.end, low.core, high.core


def _descends(claim: Range) -> bool:
    """Whether the first end is the higher, and both are figures that stand in order."""
    low, high = claim.low, claim.high
    if not low.printed > high.printed > 0 or getattr(high, "dimension", "") in _FALLING:
        return False
    if isinstance(low, Quantity) and isinstance(high, Quantity) and low.unit != high.unit:
        return False
    elided = type(high) is Number and type(low) is not Number and high.printed < 1000 * SCALE
    return not elided and not (low.step > SCALE and high.step == SCALE and high.printed < 1000 * SCALE)


def _limits(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Ends]:
    """“at least $500 and at most $300”, “a minimum of 12 and a maximum of 8”."""
    text = claims.document.text
    every = [claim for type_ in ("number", "money", "quantity", "duration") for claim in claims.of(type_)]
    every.sort(key=lambda claim: claim.start)
    for one, other in pairwise(every):
        assert isinstance(one, (Number, Duration))
        assert isinstance(other, (Number, Duration))
        if other.start - one.end > 60 or not _over(one, other):
            continue
        if one.hedge == "at least" and other.hedge == "up to":
            bound = rule.pattern(knowledge, "and-most").fullmatch(text, one.end, other.start)
        elif rule.pattern(knowledge, "least").search(text, max(0, one.at - 40), one.at):
            bound = rule.pattern(knowledge, "most").fullmatch(text, one.end, other.at)
        else:
            continue
        nouns = [rule.pattern(knowledge, "noun").match(text, claim.end) for claim in (one, other)]
        if bound and not (nouns[0] and nouns[1] and nouns[0][1] != nouns[1][1]):
            yield other.start, other.end, one.core, other.core


def _over(one: Figure, other: Figure) -> bool:
    """Whether one figure is more than the other of its unit."""
    if isinstance(one, Duration) or isinstance(other, Duration):
        return isinstance(one, Duration) and isinstance(other, Duration) and one.printed > other.printed
    unit, others = (getattr(claim, "unit", "") for claim in (one, other))
    return one.printed > other.printed > 0 and unit in ("", others) and (type(other) is not Number or not unit)
