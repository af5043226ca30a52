"""`level`: a change, its percentage and the level it led to, which do not fit: “rose 40 points, or 5%, to 4,040”.

The three are tied by their order in one clause: a verb of change, the amount, “or” or a bracket with the percentage,
and “to” or “at” with the level. Whether the level was reached from below or from above is left open: the percentage
must fit one of the two, every figure rounded to its last digit that is not nought, the percentage also cut off at its
last digit. Silent where something is counted behind the level (“at 300 shops”), where the amount is of another unit
than the level or not clearly the smaller, and under negation and hypothesis.
"""

from __future__ import annotations

from factlint.claims.amounts import Money, Number, Percentage
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("percentage",)
SLOTS = ("text", "amount", "level", "right")
_SILENT = ("negation", "hypothesis")
_APART = 40  # characters between two of the three figures
_LEAST = 2  # how many times the amount the level must be


class Params:
    """The units of amount and level, the words that open the amount, and verbs of reaching a level."""

    points: list[str]
    opens: list[str]
    reached: list[str]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands around the three figures."""
    points, reached = any_of(rule.points), any_of(rule.reached)
    return {
        "opens": (rf"\b{any_of(rule.opens)}(?:{GAP}+by)?{GAP}+$", IGNORECASE),
        "or": (rf"(?:{GAP}+{points})?(?:{GAP}+(lower|higher|up|down))?,?{GAP}+(?:\(|or{GAP}+)", IGNORECASE),
        "to": (
            rf"\)?,?{GAP}+(?:to{GAP}+{reached}(?:{GAP}+the{GAP}+(?:session|day|week))?{GAP}+at|to|at){GAP}+",
            IGNORECASE,
        ),
        "counts": (
            rf"[:%-]|\.\d|{GAP}+(?:[AP]\.?M|[A-Z]{{3}}|o'clock)\b|{GAP}+(?!{points}\b)(?:[a-z]+{GAP}+)?[a-z]+s\b(?<!\bits)",
            0,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the percentage and names the other two."""
    document = claims.document
    text = document.text
    for amount, percent, level in _tied(rule, claims, knowledge):
        right = _right(amount, percent, level)
        if right is None or document.masked(percent.start):
            continue
        if not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, amount.start, percent.start)):
            continue
        said, size, end = text[slice(*percent.core)], text[slice(*amount.core)], text[slice(*level.core)]
        evidence = (
            Evidence("", "sum", f"a change of {size} that ends at {end} is {right}"),
            *repairs(f"“{right}” for “{said}”", f"another figure for “{size}” or “{end}”"),
        )
        related = Related(*amount.core, f"“{size}” here"), Related(*level.core, f"“{end}” here")
        slots = {"text": said, "amount": size, "level": end, "right": right}
        yield from rule.finding(document, percent.core, slots, evidence, related)


def _tied(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[tuple[Number, Percentage, Number]]:
    """The amount, its percentage and the level."""
    text = claims.document.text
    for percent in claims.of("percentage"):
        assert isinstance(percent, Percentage)
        to = rule.pattern(knowledge, "to").match(text, percent.end)
        if to is None or percent.points or not percent.exact:
            continue
        near = [*claims.within("number", percent.start - _APART, to.end() + 2)]
        near += claims.within("money", percent.start - _APART, to.end() + 2)
        before = [claim for claim in near if claim.end < percent.start]
        amount = max(before, key=lambda claim: claim.end, default=None)
        level = next((claim for claim in near if claim.start == to.end()), None)
        if not isinstance(amount, Number) or not isinstance(level, Number) or not _alike(amount, level):
            continue
        bound = rule.pattern(knowledge, "or").fullmatch(text, amount.end, percent.start)
        opened = rule.pattern(knowledge, "opens").search(text, max(0, amount.start - 32), amount.start)
        if bound and (opened or bound[1]) and not rule.pattern(knowledge, "counts").match(text, level.end):
            yield amount, percent, level


def _alike(amount: Number, level: Number) -> bool:
    """Whether both are plain figures, or money of one unit, the level the greater."""
    units = [claim.unit if isinstance(claim, Money) else "" for claim in (amount, level)]
    if units[0] != units[1]:
        return False
    return amount.exact and level.exact and 0 < _LEAST * amount.printed < level.printed


def _right(amount: Number, percent: Number, level: Number) -> str | None:
    """What the percentage is, when it is not what is printed."""
    size, end = amount.rounded, level.rounded
    assert size.low is not None
    assert size.high is not None
    assert end.low is not None
    assert end.high is not None
    low = size.low * 100 * SCALE // (end.high + size.high)
    high = size.high * 100 * SCALE // (end.low - size.high) + 1
    if percent.printed - percent.step <= high and low <= percent.printed + percent.step:
        return None
    step = percent.step
    sizes = (
        amount.printed * 100 * SCALE // base
        for base in (level.printed - amount.printed, level.printed + amount.printed)
    )
    return " or ".join(dict.fromkeys(f"{figure((size + step // 2) // step * step)}%" for size in sizes))
