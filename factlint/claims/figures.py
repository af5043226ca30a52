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
_MOST_IN = 100 * SCALE  # one in so many is a share, one in more (“one in 1999”) may be something else
_ROUNDEST = 20  # noughts may hide at most a twentieth of a figure

# Words before a sum after which its writer does not vouch for it.
UNSAID = [
    "if", "unless", "suppose", "supposing", "imagine", "wrongly", "mistakenly", "erroneously", "incorrectly",
    "falsely", "untrue", "false", "mistake", "misstated", "misreported", "misprint", "corrected", "correction",
    "nonsense", "joked", "quipped", "is wrong", "was wrong", "be wrong", "wrong to",
]  # fmt: skip


class Ratio(Number):
    """“One in five”: a share whose second figure has been rounded, so it may be one in 4.5 to 5.5."""

    __slots__ = ("_most",)

    def __init__(self, one: Number, other: Number) -> None:
        printed = one.printed * SCALE // other.printed
        super().__init__(one.start, one.at, other.end, printed, 1, "fraction", {})
        half = SCALE // 2
        self._most = Interval(
            one.printed * SCALE // (other.printed + half), -(-one.printed * SCALE // (other.printed - half))
        )

    @property
    def possible(self) -> Interval:
        return self._most


def figures(claims: Claims, low: int, high: int) -> list[Number]:
    """The figures that begin in a stretch, in reading order: counts, money, quantities and percentages."""
    return [claim for claim in claims.within(_TYPES, low, high) if isinstance(claim, Number)]


def range_ends(claims: Claims) -> set[int]:
    """Which figures are ends of ranges, by identity: they are neither totals nor parts."""
    return {id(end) for claim in claims.of("range") if isinstance(claim, Range) for end in (claim.low, claim.high)}


def shares(claims: Claims, knowledge: Knowledge) -> list[Number]:
    """Every figure that tells a share: percentages, parts of one in words, “one in five”."""
    text = claims.document.text
    numbers = [claim for claim in claims.of("number") if isinstance(claim, Number) and fraction(claim, text)]
    percentages = [claim for claim in claims.of("percentage") if isinstance(claim, Number)]
    return [*percentages, *numbers, *claims.once(ratios, knowledge)]


def ratios(claims: Claims, knowledge: Knowledge) -> list[Number]:
    """Shares said as “one in five” or “two in every three”, each as one figure."""
    text = claims.document.text
    found: list[Number] = []
    near = [claim for claim in claims.of("number") if isinstance(claim, Number)]
    for at, one in enumerate(near[:-1]):
        other = near[at + 1]
        if not 0 < one.printed < other.printed <= _MOST_IN or one.hedge != "bare" or other.hedge != "bare":
            continue
        if text[one.end : other.start].lower().split() in (["in"], ["in", "every"]) and one.whole and other.whole:
            found.append(Ratio(one, other))
    return found


def with_ratios(near: list[Number], ratios: list[Number]) -> list[Number]:
    """Figures in reading order, where a ratio stands for the two that make it."""
    own = [claim for claim in near if not any(ratio.start <= claim.start < ratio.end for ratio in ratios)]
    if not near or len(own) == len(near):
        return near
    inside = [ratio for ratio in ratios if near[0].start <= ratio.start <= near[-1].start]
    return sorted([*own, *inside], key=lambda claim: claim.start)


def unit(claim: Number) -> tuple[str, str]:
    """What a figure is counted in; only figures of one unit can be added."""
    if isinstance(claim, (Money, Quantity)):
        return claim.type, claim.unit
    return claim.type, "points" if isinstance(claim, Percentage) and claim.points else ""


def fraction(claim: Number, text: str) -> bool:
    """Whether it is a part of one in words: a quarter, two-thirds."""
    if isinstance(claim, Ratio):
        return True
    return claim.type == "number" and 0 < claim.printed < SCALE and text[claim.at].isalpha()


def meant(claim: Number, finest: int | None = None) -> Interval:
    """What a figure may be: a small or unround count is itself, others are as precise as their last digit but noughts.

    `finest` is a step that is known to have been printed beside it: noughts above it were not rounded away.
    """
    if claim.hedge != "bare":
        return claim.rounded
    value, step = claim.printed, claim.step
    if claim.type == "number" and step == SCALE and (abs(value) < _EXACT or value % (10 * SCALE)):
        return Interval(value, value)
    half = step // 2
    if claim.type != "percentage":
        while value and value % (step * 10) == 0 and (finest is None or step * 10 <= finest):
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


def finest(claims: list[Number]) -> int | None:
    """The smallest step that bare figures printed in one way are told in; None where they are printed in several."""
    if any(claim.hedge != "bare" or claim.step != claims[0].step for claim in claims):
        return None
    steps = []
    for claim in claims:
        step = claim.step
        while claim.printed and claim.printed % (step * 10) == 0:
            step *= 10
        steps.append(step)
    return min(steps)


def vouched(document: Document, knowledge: Knowledge, unsaid: Pattern, start: int, end: int) -> bool:
    """Whether the writer says so: nothing before or within supposes, mocks or takes it back."""
    low, _ = document.sentence(start)
    if "negation" in words_before(document, knowledge, start):
        return False
    return unsaid.search(document.text, max(low, start - 80), end) is None
