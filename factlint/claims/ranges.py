"""Figures in, ranges out: two figures that “to”, “and” behind “between”, or a dash ties together."""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.amounts import Money, Number, Percentage, Quantity, Range

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.model import Claim
    from factlint.knowledge import Knowledge

_WIDEST = 12  # characters between the two


def read(text: str, knowledge: Knowledge, found: list[Claim]) -> list[Claim]:
    """The ranges among the figures of a stretch, in reading order; their two ends stay claims of their own."""
    ranges: list[Claim] = []
    for low, high in pairwise(found):
        if high.start - low.end > _WIDEST or not isinstance(low, Number) or not isinstance(high, Number):
            continue
        joint = knowledge.pattern("range-joint").fullmatch(text, low.end, high.start)
        if joint is None or not _alike(low, high):
            continue
        opened = knowledge.pattern("range-open").search(text, max(0, low.start - 24), low.start)
        if joint[1]:
            form = "dash"
        elif joint[2]:  # “and”
            if opened is None or opened[1].lower() != "between":
                continue
            form = "between"
        else:
            form = "from" if opened is not None and opened[1].lower() == "from" else "to"
        start = opened.start(1) if opened is not None and form in ("between", "from") else low.start
        ranges.append(Range(start, high.end, low, high, form))
    return ranges


def _alike(low: Number, high: Number) -> bool:
    """Whether two figures may be the ends of one range: of one unit, or the first without one."""
    if type(low) is Number:
        return True
    if isinstance(low, Quantity) and isinstance(high, Quantity):
        return low.dimension == high.dimension
    if isinstance(low, Money):
        return type(high) is Number or (isinstance(high, Money) and high.unit == low.unit)
    return isinstance(low, Percentage) and isinstance(high, Percentage)
