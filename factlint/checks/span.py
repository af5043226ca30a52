"""`span`: a range of figures whose ends stand in the wrong order: “between 500 and 300 km”, “loads of 20 to 12 tonnes”.

`test` is

- `between`: the higher figure first behind “between”, or behind “aged” with a dash or “to”; of durations and ages too;
- `written`: the same of money and quantities with “to” or a dash, of percentages too with a dash, where they are no two
  sides of a vote, or with “from … to” behind “may” and a verb of `ranging`, where nothing near by tells of a change;
- `limits`: a least that is more than the most: “at least $500 and at most $300”.

Both ends must be of one unit. Silent for what may run downwards: figures under nought and temperatures, what lies
before an event (“between 30 and 20 minutes before”), elided ends (“163.20-28”, “between 9 and 1 million”), bare figures
that count nothing, near a word of `apart` (falls, differences, choices) unless “by” or “at” makes the two a size.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.amounts import Money, Number, Percentage, Quantity, Range
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
_FALLING = ("temperature", "angle")  # dimensions whose ranges are told from the higher end too


class Params:
    """Which test, the words that tell of something that runs downwards, and verbs that open a range."""

    test: Literal["between", "written", "limits"]
    apart: list[str] = []
    ranging: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What binds the ends of a range, and what unbinds them."""
    apart = list(rule.apart)
    if rule.test == "written":
        apart += [*lexicon["directions"]["verbs"], *lexicon["directions"]["nouns"]]
    told = rf"(?:{GAP}+([a-z]+)(?:{GAP}+[a-z]+)?)??{GAP}+(?:of|is|was|will{GAP}+be|at)"
    least = rf"(?:minimum|lows?|lower|lowest|least|smallest){told}"
    most = rf"(?:maximum|highs?|upper|highest|most|largest)(?:{told}|{GAP}+([a-z]+)|)"
    times = "today|tonight|tomorrow|yesterday|overnight|then|later"
    function, counted = any_of(lexicon["function"]), "(?:[a-z]+s|people|(?:[a-z]*)(?:men|women|children))"
    before = rf"{GAP}+(?:ago|before|prior|earlier|from|to{GAP}+go|until|till|left|remaining|out|BCE?|B\.C)\b"
    return {
        "apart": (rf"\b{any_of(apart)}\b" if apart else r"(?!)", IGNORECASE),
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
        "aged": (rf"\b(?:aged|ages|(between{GAP}+the{GAP}+ages{GAP}+of)){GAP}+(\d{{1,2}})$", IGNORECASE),
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
        "ranging": (
            rf"\b(?:may|can|could|must|should){GAP}+{any_of(rule.ranging or ['be'])}{GAP}+$",
            IGNORECASE,
        ),
        "from": (r"\bfrom\b", IGNORECASE),
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
        if document.masked(start) or rule.pattern(knowledge, "if").search(text, reach[0], start):
            continue
        size = rule.params.test == "between" and rule.pattern(knowledge, "size").search(text, max(0, start - 4), start)
        if not size and rule.pattern(knowledge, "apart").search(text, *reach):
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
        if claim.form != "between" or not counts or not (_descends(claim) or _scaled(claim)):
            continue
        if timeless or not before.match(text, claim.end):
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
    for at, age in _ages(claims):
        last = rule.pattern(knowledge, "age").match(text, at)
        begin = rule.pattern(knowledge, "aged").search(text, max(0, at - 32), at)
        if last is not None and begin is not None and bool(last[1]) == bool(begin[1]) and int(last[2]) < age:
            yield begin.start(), last.end(2), begin.span(2), last.span(2)


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
    hours = claim.low.printed <= 12 * SCALE and text[claim.low.at].isdigit()
    return not hours and rule.pattern(knowledge, "counts").match(text, claim.end) is not None


def _written(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Ends]:
    """“20 to 12 tonnes”, “£52,000–£41,000”."""
    text = claims.document.text
    for claim in claims.of("range"):
        assert isinstance(claim, Range)
        low, high = claim.low, claim.high
        ranging = claim.form == "from" and rule.pattern(knowledge, "ranging").search(
            text, max(0, claim.start - 48), claim.start
        )
        if not ranging and rule.pattern(knowledge, "from").search(text, max(0, claim.start - _NEAR), claim.end + _NEAR):
            continue
        if not (ranging or claim.form in ("to", "dash")) or not _descends(claim) or not (low.exact and high.exact):
            continue
        shares = ranging or (claim.form == "dash" and not _split(low, high))
        plain = type(low) is not Money and isinstance(high, (Quantity, Percentage) if shares else Quantity)
        if not plain and not (isinstance(low, Money) and isinstance(high, Money)):
            continue
        if claim.form == "dash":
            whole = len(str(low.printed // SCALE)) == len(str(high.printed // SCALE))
            full = isinstance(low, Money) or (whole and low.step == high.step)  # “163.20-28 yen” is elided
            if text[low.end : high.start] not in ("-", "–") or not full:
                continue
        yield claim.start, claim.end, low.core, high.core


def _split(low: Number, high: Number) -> bool:
    """Whether two percentages may be two sides of a vote: together they come near a hundred."""
    return 70 * SCALE <= low.printed + high.printed <= 100 * SCALE


def _descends(claim: Range) -> bool:
    """Whether the first end is the higher, and both are figures that stand in order."""
    low, high = claim.low, claim.high
    if not low.printed > high.printed > 0 or getattr(high, "dimension", "") in _FALLING:
        return False
    if "fraction" in (low.hedge, high.hedge):
        return False  # “between one and two-thirds”: of thirds
    if isinstance(low, Quantity) and isinstance(high, Quantity) and low.unit != high.unit:
        return False
    elided = type(high) is Number and type(low) is not Number and high.printed < 1000 * SCALE
    return not elided and low.printed < 1000 * high.printed  # “between 2 million and 3”


def _scaled(claim: Range) -> bool:
    """Whether the second end has the scale of both, and the first is higher: “between 250 and 200 million”."""
    low, high = claim.low, claim.high
    scale = next((size for size in (10**12, 10**9, 10**6) if high.printed >= size * SCALE), 0)
    if not scale or low.printed >= 1000 * SCALE or not (low.exact and high.exact):
        return False
    return high.printed < low.printed * scale < 2 * high.printed


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
