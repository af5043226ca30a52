"""`written`: a range with “to” or a dash whose higher end stands first: “loads of 20 to 12 tonnes”, “900–700 men”.

Judged are money and quantities with “to” or a dash, percentages with a dash (where they are no two sides of a vote) or
with “from … to” behind “may” and a verb of `ranging`, and bare figures before a noun of `counted` or a time (“4-3
hours”, “60 to 45 days”), with “to” only behind a word of `sized` (“some 900 to 700 men”). Silent for elided ends
(“163.20-28”), hours of a day (“9–5”), years, near a word of `apart` (scores, votes, exchanges) and near one that tells
of a rise or a fall, unless “of”, “by” or the like makes a dashed range its size: “growth of 7–6%”.
"""

from __future__ import annotations

from factlint.checks._descent import clause, descends, scaled
from factlint.claims.amounts import Money, Number, Percentage, Quantity, Range
from factlint.claims.times import Age, Duration
from factlint.finding import Evidence, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Ends: TypeAlias = tuple[int, int, tuple[int, int], tuple[int, int]]  # what to flag, and its two ends

NEEDS = ("range|duration|age|number|money|quantity",)
SLOTS = ("text", "first", "last")
_NEAR = 70  # characters around where a word of `apart` counts
_DAY = 12  # a first figure up to here may be an hour of the day
_FEWEST = 10  # with fewer people a dash may be of a score
_YEARS = range(1500, 2101)


class Params:
    """Words that tell of two sides, verbs that open a range, what is counted, and what makes two figures one size."""

    apart: list[str] = []
    ranging: list[str] = []
    counted: list[str] = []
    sized: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What binds the ends of a range, and what unbinds them."""
    moves = any_of([*lexicon["directions"]["verbs"], *lexicon["directions"]["nouns"]])
    near = "around|about|some|roughly|approximately"
    return {
        "apart": (rf"\b{any_of(rule.apart)}\b" if rule.apart else r"(?!)", IGNORECASE),
        "moves": (rf"\b{moves}\b", IGNORECASE),
        "size": (
            rf"\b(?:(?:by|at|of|worth|weighing|measuring|costing|lasting|{near})|(?:will|to|may|might|could|should){GAP}+[a-z]+){GAP}+$",
            IGNORECASE,
        ),
        "sized": (rf"\b{any_of(rule.sized or ['about'])}{GAP}+$", IGNORECASE),
        "ranging": (rf"\b(?:may|can|could|must|should){GAP}+{any_of(rule.ranging or ['be'])}{GAP}+$", IGNORECASE),
        "from": (r"\bfrom\b", IGNORECASE),
        "between": (rf"\b(?:between{GAP}+(?:{near}|the)?|aged|ages){GAP}*$", IGNORECASE),
        "named": (
            rf"(?:\b(?:[Tt]he|an?|[Ii]ts|[Tt]heir|[Oo]ur)|\b(?!(?:Some|About|Around|For|With)\b)[A-Z][\w.-]*){GAP}+$",
            0,
        ),
        "joint": (rf"([-–])|{GAP}+to{GAP}+", 0),
        "if": (r"\bif\b", IGNORECASE),
        "counted": (
            rf"(?:([-–])|{GAP}+to{GAP}+)(\d{{1,3}}(?:,\d{{3}})*|\d{{4,6}}){GAP}+(?:[a-z]+{GAP}+)?"
            rf"{any_of(rule.counted or ['people'])}\b",
            0,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the range."""
    document = claims.document
    text = document.text
    for (start, end, one, other), dash in (*_ranges(rule, claims, knowledge), *_counts(rule, claims, knowledge)):
        low, high = document.sentence(start)
        low, high = max(low, start - _NEAR), min(high, end + _NEAR)
        if document.masked(start) or rule.pattern(knowledge, "if").search(text, low, start):
            continue
        if rule.pattern(knowledge, "between").search(text, max(low, start - 16), start):
            continue  # `span` judges it
        if rule.pattern(knowledge, "apart").search(text, low, high):
            continue
        size = dash and rule.pattern(knowledge, "size").search(text, max(low, start - 24), start)
        if not size and rule.pattern(knowledge, "moves").search(text, *clause(knowledge, text, start, end, low, high)):
            continue
        first, last = text[slice(*one)], text[slice(*other)]
        evidence = (
            Evidence("", "sum", f"{first} is more than {last}"),
            *repairs(f"“{last}” and “{first}” exchanged", f"another figure for “{first}” or “{last}”"),
        )
        slots = {"text": text[start:end], "first": first, "last": last}
        yield from rule.finding(document, (start, end), slots, evidence)


def _ranges(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[tuple[Ends, bool]]:
    """“20 to 12 tonnes”, “£52,000–£41,000”, “14-11 euros”; and whether a dash ties them."""
    text = claims.document.text
    for claim in claims.of("range"):
        assert isinstance(claim, Range)
        low, high = claim.low, claim.high
        dash = claim.form == "dash"
        ranging = claim.form == "from" and rule.pattern(knowledge, "ranging").search(
            text, max(0, claim.start - 48), claim.start
        )
        if not ranging and _from(rule, text, knowledge, claim.start, claim.end, dash):
            continue
        if not (ranging or claim.form == "to" or dash) or not (low.exact and high.exact):
            continue
        if not (descends(claim) or (dash and scaled(claim))):
            continue
        shares = ranging or (dash and not _split(low, high))
        plain = type(low) is not Money and isinstance(high, (Quantity, Percentage) if shares else Quantity)
        if not plain and not (isinstance(high, Money) and (dash or isinstance(low, Money))):
            continue
        if dash:
            whole = len(str(low.printed // SCALE)) == len(str(high.printed // SCALE)) or scaled(claim)
            even = low.step == high.step or isinstance(high, Percentage) or scaled(claim)
            full = isinstance(low, Money) or (whole and even)  # “163.20-28 yen” is elided
            if text[low.end : high.start] not in ("-", "–") or not full:
                continue
        yield (claim.start, claim.end, low.core, high.core), dash


def _counts(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[tuple[Ends, bool]]:
    """“900–700 men”, “about 5 to 3 minutes”."""
    text = claims.document.text
    for claim in claims.of("number"):
        assert isinstance(claim, Number)
        found = rule.pattern(knowledge, "counted").match(text, claim.end)
        if found is None or claim.whole is None:
            continue
        last = int(found[2].replace(",", ""))
        if last < claim.whole >= _FEWEST and _bound(rule, text, knowledge, claim, found.start(2), last, bool(found[1])):
            yield (claim.at, found.end(2), claim.core, found.span(2)), bool(found[1])
    for time in (*claims.of("duration"), *claims.of("age")):
        assert isinstance(time, (Duration, Age))
        value = time.count if isinstance(time, Duration) else time.years * SCALE
        for low in claims.within("number", time.start - 12, time.start)[-1:]:
            assert isinstance(low, Number)
            joint = rule.pattern(knowledge, "joint").fullmatch(text, low.end, time.start)
            if joint is None or low.whole is None or value % SCALE or not low.printed > value:
                continue
            if _bound(rule, text, knowledge, low, time.start, value // SCALE, bool(joint[1])):
                yield (low.at, time.end, low.core, time.core), bool(joint[1])


def _bound(rule: Rule, text: str, knowledge: Knowledge, low: Number, last_at: int, last: int, dash: bool) -> bool:
    """Whether two bare figures before a noun are the ends of one range."""
    first = low.whole
    assert first is not None
    if not text[low.at].isdigit() or text[low.at - 1 : low.at] in ("-", "–", ",", ".", "/"):
        return False
    if len(str(first)) != len(str(last)) and dash:
        return False  # “110-20” is elided
    if not dash and first > 3 * last:
        return False  # “a crew of 60 to 12 passengers”
    bare = "," not in text[low.at : low.end]
    if (bare and first in _YEARS and last in _YEARS) or (first, last) == (24, 7):
        return False
    if dash and 7 <= first <= _DAY and last <= 7 and "hour" in text[last_at : last_at + 12]:
        return False  # “9–5 hours” are hours of the day
    if dash and rule.pattern(knowledge, "named").search(text, max(0, low.at - 24), low.at):
        return False  # “Flight 370-240 passengers”, “the 31-17 boys”
    if _from(rule, text, knowledge, low.start, last_at, dash):
        return False
    sized = low.hedge == "about" or rule.pattern(knowledge, "sized").search(text, max(0, low.at - 24), low.at)
    return dash or bool(sized)


def _from(rule: Rule, text: str, knowledge: Knowledge, start: int, end: int, dash: bool) -> bool:
    """Whether “from” may make of two figures a change: beside a dash only right before it."""
    stretch = (max(0, start - 12), start) if dash else (max(0, start - _NEAR), end + _NEAR)
    return rule.pattern(knowledge, "from").search(text, *stretch) is not None


def _split(low: Number, high: Number) -> bool:
    """Whether two percentages may be two sides of a vote: together they come near a hundred."""
    return 70 * SCALE <= low.printed + high.printed <= 100 * SCALE
