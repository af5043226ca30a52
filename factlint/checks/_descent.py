"""Whether the first end of a range of figures is the higher one, and no unit, scale or elision makes it otherwise."""

from __future__ import annotations

from factlint.claims.amounts import Number, Quantity
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.amounts import Range
    from factlint.knowledge import Knowledge

_FALLING = ("temperature", "angle")  # dimensions whose ranges are told from the higher end too
_SCALES = (10**12, 10**9, 10**6)


def descends(claim: Range) -> bool:
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


def scaled(claim: Range) -> bool:
    """Whether the second end has the scale of both, and the first is higher: “between 250 and 200 million”."""
    low, high = claim.low, claim.high
    scale = next((size for size in _SCALES if high.printed >= size * SCALE), 0)
    if not scale or low.printed >= 1000 * SCALE or not (low.exact and high.exact):
        return False
    return high.printed < low.printed * scale < 2 * high.printed


def clause(knowledge: Knowledge, text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """The clause around a range, within bounds."""
    cut = knowledge.pattern("clause-break")
    for found in cut.finditer(text, low, start):
        low = found.end()
    behind = cut.search(text, end, high)
    return low, behind.start() if behind else high
