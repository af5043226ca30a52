"""`conversion`: a quantity and its conversion that cannot both be true: “5,500 km (2,400 miles)”.

The two stand side by side, the second in brackets or behind “or”, in different units of one dimension; ranges are
compared end by end. Any honest rounding of either side is right: a figure is as precise as its last digit that is not
nought, hedges widen it, and a word with several sizes (a ton, a gallon, a mile at sea) may mean any of them. Degrees
may be a temperature or a difference of two. Flagged where no reading meets, and the figures differ by more than
`beyond` (a part of the first) and not by more than `until` (0 for no limit), so that one rule tells the gross errors
and another the slight ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factlint.claims.amounts import Number, Quantity, Range
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP
from factlint.interval import SCALE, Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("quantity",)
SLOTS = ("text", "other", "right", "unit")


class Params:
    """The dimensions that are judged, and how far apart the figures must be."""

    dimensions: list[str]
    beyond: float = 0.0
    until: float = 0.0


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between a quantity and its conversion."""
    return {"gap": (rf"{GAP}*[(\[]{GAP}*|,?{GAP}+or{GAP}+|{GAP}*/{GAP}*", 0)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second quantity and names the first."""
    document = claims.document
    measures = knowledge.lexicon["measures"]
    gap = rule.pattern(knowledge, "gap")
    for one, other in pairwise(_sides(claims)):
        first, second = one[-1], other[-1]
        if first.dimension != second.dimension or first.unit == second.unit:
            continue
        if first.dimension not in rule.params.dimensions or len(one) != len(other):
            continue
        start, end = other[0].start, second.end
        if start - first.end > 16 or not gap.fullmatch(document.text[first.end : start]):
            continue
        pairs = [(a, b) for a, b in zip(one, other, strict=True)]
        wrong = next((pair for pair in pairs if not _fits(*pair, measures[first.unit], measures[second.unit])), None)
        if wrong is None:
            continue
        exact = _value(wrong[0].printed, measures[first.unit], measures[second.unit])
        back = _value(wrong[1].printed, measures[second.unit], measures[first.unit])
        off = abs(exact - wrong[1].printed) / abs(exact) if exact else 1
        if off <= rule.params.beyond or (rule.params.until and off > rule.params.until):
            continue
        text, said = document.text[start:end], document.text[one[0].start : first.end]
        plural, other_plural = measures[second.unit][2], measures[first.unit][2]
        right, first_right = _shown(exact, wrong[1]), _shown(back, wrong[0])
        sum_ = f"{figure(wrong[0].printed)} {other_plural} is about {right} {plural}, not {figure(wrong[1].printed)}"
        slots = {"text": text, "other": said, "right": right, "unit": plural}
        related = (Related(one[0].start, first.end, f"“{said}” here"),)
        evidence = (
            Evidence("", "sum", sum_),
            *repairs(f"{right} {plural} for “{text}”", f"{first_right} {other_plural} for “{said}”"),
        )
        yield from rule.finding(document, (start, end), slots, evidence, related)


def _sides(claims: Claims) -> list[tuple[Any, ...]]:
    """Quantities and ranges of them, in reading order; a first end without unit has that of the second."""
    found: list[tuple[int, tuple[Any, ...]]] = []
    ends = set()
    for claim in claims.of("range"):
        assert isinstance(claim, Range)
        if isinstance(claim.high, Quantity):
            found.append((claim.low.start, (claim.low, claim.high)))
            ends |= {id(claim.low), id(claim.high)}
    found += [(claim.start, (claim,)) for claim in claims.of("quantity") if id(claim) not in ends]
    return [side for _, side in sorted(found, key=lambda entry: entry[0])]


def _fits(one: Number, other: Number, unit: Any, other_unit: Any) -> bool:
    """Whether the two meet under one of the sizes that their words may mean."""
    for size in unit[1]:
        for other_size in other_unit[1]:
            if _converted(one.rounded, size, unit[3], other_size, other_unit[3]).meets(other.rounded):
                return True
    if unit[3] != other_unit[3]:  # a difference of temperatures
        none = (0, 1)
        return _converted(one.rounded, unit[1][0], none, other_unit[1][0], none).meets(other.rounded)
    return False


def _converted(
    interval: Interval, size: tuple[int, int], zero: tuple[int, int], other: tuple[int, int], base: tuple[int, int]
) -> Interval:
    def at(value: int | None, up: bool) -> int | None:
        if value is None:
            return None
        exact = (Fraction(value) * Fraction(*size) + SCALE * (Fraction(*zero) - Fraction(*base))) / Fraction(*other)
        return -(-exact.numerator // exact.denominator) if up else exact.numerator // exact.denominator

    return Interval(at(interval.low, False), at(interval.high, True), interval.low_open, interval.high_open)


def _value(printed: int, unit: Any, other: Any) -> int:
    """A figure in the other unit, by the first size of each."""
    low = _converted(Interval(printed, printed), unit[1][0], unit[3], other[1][0], other[3]).low
    assert low is not None
    return low


def _shown(value: int, like: Number) -> str:
    """A figure to three digits, or as precise as the printed one."""
    step = 1
    while abs(value) // step >= 1000:
        step *= 10
    rounded = (value + step // 2) // step * step
    if abs(rounded) >= 10 * SCALE and like.step >= SCALE:
        rounded = (rounded + SCALE // 2) // SCALE * SCALE
    return figure(rounded)
