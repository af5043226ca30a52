"""`span`: a range of figures whose ends stand in the wrong order: “between 500 and 300 km”, “aged 16–11”.

`test` is

- `between`: the higher figure first behind “between”, or behind “aged” with a dash or “to”; of durations and ages too;
- `limits`: a least that is more than the most: “at least $500 and at most $300”.

Both ends must be of one unit. Silent for what may run downwards: figures under nought and temperatures, what lies
before an event (“between 30 and 20 minutes before”), elided ends (“between 9 and 1 million”), bare figures that count
nothing, in one clause with a word of `apart` (falls, differences, choices) unless “by” or “at” makes the two a size.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.checks._descent import clause, descends, scaled
from factlint.claims.amounts import Money, Number, Percentage, Range
from factlint.claims.times import Age, Duration
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Ends: TypeAlias = tuple[int, int, tuple[int, int], tuple[int, int]]  # what to flag, and its two ends
    Figure: TypeAlias = Number | Duration

NEEDS = ("range|duration|age|number|money|quantity",)
SLOTS = ("text", "first", "last")
_NEAR = 70  # characters around where a word of `apart` counts


class Params:
    """Which test, and the words that tell of something that runs downwards."""

    test: Literal["between", "limits"]
    apart: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What binds the ends of a range, and what unbinds them."""
    told = rf"(?:{GAP}+([a-z]+)(?:{GAP}+[a-z]+)?)??{GAP}+(?:of|is|was|will{GAP}+be|at)"
    least = rf"(?:minimum|lows?|lower|lowest|least|smallest){told}"
    most = rf"(?:maximum|highs?|upper|highest|most|largest)(?:{told}|{GAP}+([a-z]+)|)"
    times = "today|tonight|tomorrow|yesterday|overnight|then|later"
    function, counted = any_of(lexicon["function"]), "(?:[a-z]+s|people|(?:[a-z]*)(?:men|women|children))"
    people = "men|women|boys|girls|people|patients|adults|children|those"
    before = rf"{GAP}+(?:ago|before|prior|earlier|from|to{GAP}+go|until|till|left|remaining|out|BCE?|B\.C)\b"
    return {
        "apart": (rf"\b{any_of(rule.apart)}\b" if rule.apart else r"(?!)", IGNORECASE),
        "between": (rf"\bbetween{GAP}+(?:the{GAP}+|about{GAP}+|some{GAP}+)?$", IGNORECASE),
        "and": (rf"{GAP}+and{GAP}+", IGNORECASE),
        "counts": (
            rf"{GAP}+(?:of\b|(?:(?!{function}\b)[A-Za-z-]+{GAP}+)?(?!{function}\b){counted}\b|[A-Z][a-z]+(?:an|[lnqt]i|er)s\b)",
            0,
        ),
        "before": (before, IGNORECASE),
        "if": (r"\bif\b", IGNORECASE),
        "size": (rf"\b(?:by|at){GAP}+$", IGNORECASE),
        "age": (
            rf"(?:[-–]|{GAP}+(?:to|(and)){GAP}+)(\d{{1,2}})(?!\d|[-–.,:]\d|{GAP}+(?:months|weeks|days))",
            IGNORECASE,
        ),
        "aged": (
            rf"\b(?:aged|ages|(?:{people}){GAP}+age|(between{GAP}+the{GAP}+ages{GAP}+of)){GAP}+(\d{{1,2}})$",
            IGNORECASE,
        ),
        "least": (rf"\b{least}{GAP}+$", IGNORECASE),
        "most": (
            rf"(?:{GAP}+(?!(?:{times})\b)[a-z]+)?,?{GAP}+(?:and|to|but){GAP}+(?:an?{GAP}+|the{GAP}+)?{most}{GAP}+",
            IGNORECASE,
        ),
        "and-most": (rf",?{GAP}+(?:and|but){GAP}+", IGNORECASE),
        "not-more": (
            rf",?{GAP}+(?:and|but){GAP}+(?:[a-z]+{GAP}+)?(?:no|not){GAP}+(?:more|older|larger|bigger|longer|taller|heavier"
            rf"|higher|greater|wider){GAP}+than{GAP}+",
            IGNORECASE,
        ),
        "opened-age": (rf"\b(?:aged|ages){GAP}+$", IGNORECASE),
        "of-these": (rf"{GAP}+of{GAP}+(?:the|its|his|her|their|our|these|those|all)\b", IGNORECASE),
        "noun": (rf"{GAP}+([a-z]+s)\b", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the range, or the limit that crosses the other."""
    document = claims.document
    text = document.text
    find = {"between": _between, "limits": _limits}[rule.params.test]
    for start, end, one, other in find(rule, claims, knowledge):
        low, high = document.sentence(start)
        reach = max(low, start - _NEAR), min(high, end + _NEAR)
        if document.masked(start) or rule.pattern(knowledge, "if").search(text, reach[0], start):
            continue
        size = rule.params.test == "between" and rule.pattern(knowledge, "size").search(text, max(0, start - 4), start)
        if not size and rule.pattern(knowledge, "apart").search(text, *clause(knowledge, text, start, end, *reach)):
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
        ages = rule.pattern(knowledge, "opened-age").search(text, max(0, claim.start - 8), claim.start)
        counts = ages or type(claim.high) is not Number or _counts(rule, text, knowledge, claim)
        timeless = isinstance(claim.high, (Money, Percentage))
        start = claim.start if claim.form == "between" else _opened(rule, text, knowledge, claim)
        if start is None or not counts or not (descends(claim) or scaled(claim)):
            continue
        if timeless or not before.match(text, claim.end):
            yield start, claim.end, claim.low.core, claim.high.core
    for time in (*claims.of("duration"), *claims.of("age")):
        assert isinstance(time, (Duration, Age))
        value = time.count if isinstance(time, Duration) else time.years * SCALE
        for low in claims.within("number", time.start - 24, time.start)[-1:]:
            assert isinstance(low, Number)
            opened = rule.pattern(knowledge, "between").search(text, max(0, low.start - 16), low.start)
            bound = rule.pattern(knowledge, "and").fullmatch(text, low.end, time.start)
            if opened and bound and low.printed > value and not before.match(text, time.end):
                yield opened.start(), time.end, low.core, time.core
    for at, age in _ages(claims):
        last = rule.pattern(knowledge, "age").match(text, at)
        begin = rule.pattern(knowledge, "aged").search(text, max(0, at - 32), at)
        if last is not None and begin is not None and bool(last[1]) == bool(begin[1]) and int(last[2]) < age:
            yield begin.start(), last.end(2), begin.span(2), last.span(2)


def _opened(rule: Rule, text: str, knowledge: Knowledge, claim: Range) -> int | None:
    """Where “between” opens a range that a dash ties: “between 15-10%”."""
    if claim.form != "dash" or isinstance(claim.low, Money) or not (claim.low.exact and claim.high.exact):
        return None
    opened = rule.pattern(knowledge, "between").search(text, max(0, claim.start - 16), claim.start)
    return opened.start() if opened else None


def _ages(claims: Claims) -> Iterator[tuple[int, int]]:
    """Where whole numbers of two digits end that may be ages, with the numbers."""
    for claim in (*claims.of("age"), *claims.of("number")):
        years = claim.years if isinstance(claim, Age) else claim.whole if isinstance(claim, Number) else None
        if years is not None and years < 100:
            yield claim.end, years


def _counts(rule: Rule, text: str, knowledge: Knowledge, claim: Range) -> bool:
    """Whether bare figures count things; “between 9 and 5” tells times of day, whoever follows."""
    if claim.high.printed >= 1_000_000 * SCALE:
        return True
    if rule.pattern(knowledge, "of-these").match(text, claim.end):
        return True
    changed = text[max(0, claim.start - 3) : claim.start].lower() == "by "
    if changed and claim.high.printed >= 1000 * SCALE and "," in text[claim.high.at : claim.high.end]:
        return True
    hours = claim.low.printed <= 12 * SCALE and text[claim.low.at].isdigit()
    return not hours and rule.pattern(knowledge, "counts").match(text, claim.end) is not None


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
        elif one.hedge == "at least":
            bound = rule.pattern(knowledge, "not-more").fullmatch(text, one.end, other.at)
        else:
            least = rule.pattern(knowledge, "least").search(text, max(0, one.at - 40), one.at)
            bound = least and rule.pattern(knowledge, "most").fullmatch(text, one.end, other.at)
            if not least or not bound or (least[1] and (bound[1] or bound[2] or least[1]) != least[1]):
                continue  # “the lowest bid … the highest price”
        nouns = [rule.pattern(knowledge, "noun").match(text, claim.end) for claim in (one, other)]
        if bound and not (nouns[0] and nouns[1] and nouns[0][1] != nouns[1][1]):
            yield other.start, other.end, one.core, other.core


def _over(one: Figure, other: Figure) -> bool:
    """Whether one figure is more than the other of its unit."""
    if isinstance(one, Duration) or isinstance(other, Duration):
        return isinstance(one, Duration) and isinstance(other, Duration) and one.printed > other.printed
    unit, others = (getattr(claim, "unit", "") for claim in (one, other))
    return one.printed > other.printed > 0 and unit in ("", others) and (type(other) is not Number or not unit)
