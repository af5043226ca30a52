"""`conversion`: a quantity and its conversion that cannot both be true: “5,500 km (2,400 miles)”.

The two stand side by side, the second in brackets or behind “or”, in different units of one dimension. Any honest
rounding of either side is right: a figure is as precise as its last digit that is not nought, and hedges widen it.
Flagged where the two intervals do not meet and the figures differ by more than `beyond` (a part of the first).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factlint.claims.model import Quantity
from factlint.finding import Evidence, Related
from factlint.interval import SCALE, Interval, band, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("quantity",)
SLOTS = ("text", "other", "right", "unit")
_ROUNDING = [-500, 500, False, False]  # half of the last digit that counts, on both sides


class Params:
    """The dimensions that are judged, and how far apart the figures must be."""

    dimensions: list[str]
    beyond: float = 0.05


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second quantity and names the first."""
    document = claims.document
    measures = knowledge.lexicon["measures"]
    gap = knowledge.pattern("converts")
    quantities = [claim for claim in claims.of("quantity") if isinstance(claim, Quantity)]
    for one, other in pairwise(quantities):
        if one.dimension != other.dimension or one.unit == other.unit or one.dimension not in rule.params.dimensions:
            continue
        if other.start - one.end > 12 or not gap.fullmatch(document.text[one.end : other.start]):
            continue
        size, (_, other_size, plural) = measures[one.unit][1], measures[other.unit]
        if meant(one).scaled(size, other_size).meets(meant(other)):
            continue
        right = one.printed * size // other_size
        if abs(right - other.printed) <= right * int(rule.params.beyond * 1000) // 1000:
            continue
        text, first = document.text[other.start : other.end], document.text[one.start : one.end]
        shown = figure(_rounded(right))
        sum_ = f"{first} is about {shown} {plural}, not {figure(other.printed)}"
        slots = {"text": text, "other": first, "right": shown, "unit": plural}
        related = (Related(one.start, one.end, f"“{first}” here"),)
        yield from rule.finding(document, (other.start, other.end), slots, (Evidence("", "sum", sum_),), related)


def meant(claim: Quantity) -> Interval:
    """What a figure may be rounded from: half of its last digit that is not nought, and what its hedge allows."""
    step = claim.step
    while claim.printed and claim.printed % (step * 10) == 0:
        step *= 10
    rounded = band(claim.printed, step, _ROUNDING)
    if claim.hedge == "bare":
        return rounded
    hedge = claim.possible
    low = None if hedge.low is None or rounded.low is None else min(hedge.low, rounded.low)
    high = None if hedge.high is None or rounded.high is None else max(hedge.high, rounded.high)
    return Interval(low, high)


def _rounded(value: int) -> int:
    """A figure to three digits."""
    step = 1
    while value // step >= 1000:
        step *= 10
    rounded = (value + step // 2) // step * step
    return rounded if rounded % SCALE == 0 or rounded < 10 * SCALE else (rounded + SCALE // 2) // SCALE * SCALE
