"""Claims in, what a check of sums reads out: the figures of a stretch in order, and what each of them may be."""

from __future__ import annotations

from factlint.claims.amounts import Money, Number, Percentage, Quantity, Range
from factlint.claims.guards import words_before
from factlint.interval import SCALE, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge, Pattern

_TYPES = ("number", "money", "quantity", "percentage")
_EXACT = 1000 * SCALE  # a bare count below it is meant as it stands
_ROUNDEST = 20  # noughts may hide at most a twentieth of a figure

# Words before a sum after which its writer does not vouch for it.
UNSAID = [
    "if", "unless", "suppose", "supposing", "imagine", "wrongly", "mistakenly", "erroneously", "incorrectly",
    "falsely", "untrue", "false", "mistake", "misstated", "misreported", "misprint", "corrected", "correction",
    "nonsense", "joked", "quipped",
]  # fmt: skip


def figures(claims: Claims, low: int, high: int) -> list[Number]:
    """The figures that begin in a stretch, in reading order: counts, money, quantities and percentages."""
    found = [claim for kind in _TYPES for claim in claims.within(kind, low, high) if isinstance(claim, Number)]
    return sorted(found, key=lambda claim: claim.start)


def range_ends(claims: Claims) -> set[int]:
    """Which figures are ends of ranges, by identity: they are neither totals nor parts."""
    return {id(end) for claim in claims.of("range") if isinstance(claim, Range) for end in (claim.low, claim.high)}


def unit(claim: Number) -> tuple[str, str]:
    """What a figure is counted in; only figures of one unit can be added."""
    if isinstance(claim, (Money, Quantity)):
        return claim.type, claim.unit
    return claim.type, "points" if isinstance(claim, Percentage) and claim.points else ""


def fraction(claim: Number, text: str) -> bool:
    """Whether it is a part of one in words: a quarter, two-thirds."""
    return claim.type == "number" and 0 < claim.printed < SCALE and text[claim.at].isalpha()


def meant(claim: Number) -> Interval:
    """What a figure may be: a small count is itself, others are as precise as their last digit that is not nought."""
    if claim.hedge != "bare":
        return claim.rounded
    value, step = claim.printed, claim.step
    if claim.type == "number" and step == SCALE and abs(value) < _EXACT:
        return Interval(value, value)
    half = step // 2
    if claim.type != "percentage":
        while value and value % (step * 10) == 0:
            step *= 10
        half = max(half, min(step // 2, abs(value) // _ROUNDEST))
    return Interval(value - half, value + half)


def share(claim: Number, text: str) -> Interval | None:
    """What a percentage or a fraction in words may be, in per cent; None for other figures.

    Digits may have been cut off rather than rounded: two of three are 66 per cent to some.
    """
    if fraction(claim, text):
        return claim.possible.scaled(100)
    if not isinstance(claim, Percentage) or claim.points:
        return None
    if claim.hedge != "bare":
        return claim.rounded
    return Interval(claim.printed - claim.step // 2, claim.printed + claim.step, high_open=True)


def vouched(document: Document, knowledge: Knowledge, unsaid: Pattern, start: int, end: int) -> bool:
    """Whether the writer says so: nothing before or within supposes, mocks or takes it back."""
    low, _ = document.sentence(start)
    if "negation" in words_before(document, knowledge, start):
        return False
    return unsaid.search(document.text, max(low, start - 80), end) is None
