"""`conversion`: a quantity and its conversion that cannot both be true: “5,500 km (2,400 miles)”.

The two stand side by side (see `_beside.py`), in different units of one dimension; several figures are compared one by
one. Any honest rounding of either is right (see `measures.py`), and a word with several sizes (a ton, a gallon) may
mean any of them, a mile only near the sea. Degrees may be a temperature or a difference of two; what stands right
before the first (“by”, “warming of”) or behind the last (“warmer”) may tell that they are a difference, and what
stands before the first (“at”) that they are none.

Flagged is what is more than `beyond` (a part of the figure) outside all honest readings, and not more than `until` (0
for no limit), so that one rule tells the gross errors and another the slight ones. A temperature's part is that of
`degrees` degrees Celsius. A conversion within the decimal system is judged only where it has the same digits. Silent
where the text itself reports a slip (“wrongly”). The words are those of `rules/lexicon/beside.yaml`.
"""

from __future__ import annotations

from factlint.checks import _beside
from factlint.claims.amounts import Quantity
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, figure
from factlint.measures import converted, equal, figure_of, missed, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.measures import Figure, Measure
    from factlint.rules.rule import Rule

NEEDS = ("2 quantity",)
SLOTS = ("text", "other", "right", "unit")


class Params:
    """The dimensions that are judged, and how far apart the figures must be."""

    dimensions: list[str]
    beyond: float = 0.0
    until: float = 0.0
    degrees: float = 20.0


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between a quantity and its conversion, and what tells of a difference of temperatures."""
    words, absolute = any_of(lexicon["beside"]["difference"]), any_of(lexicon["beside"]["absolute"])
    return _beside.grammar(lexicon) | {
        "difference-before": (rf"\b{words}{GAP}+$", IGNORECASE),
        "difference-behind": (rf"{GAP}*[)\]]?{GAP}+{words}\b", IGNORECASE),
        "absolute": (rf"\b{absolute}{GAP}+$", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second quantity and names the first."""
    document = claims.document
    least, most = (int(part * 10**6) for part in (rule.params.beyond, rule.params.until))
    degrees = int(rule.params.degrees * SCALE)
    for one, other in _beside.pairs(rule, claims, knowledge, "quantity"):
        first, second = one[-1], other[-1]
        assert isinstance(first, Quantity)
        assert isinstance(second, Quantity)
        if first.dimension not in rule.params.dimensions or first.dimension != second.dimension:
            continue
        if first.unit == second.unit or len(one) != len(other) > 1:
            continue
        unit, other_unit = _sized(document, knowledge, first), _sized(document, knowledge, second)
        ways = _readings(rule, knowledge, document.text, one, other, unit[3] != other_unit[3])
        told = []
        for a, b in zip(one[-len(other) :], other, strict=True):
            cases = [_Told(figure_of(a), figure_of(b), unit, other_unit, way) for way in ways]
            told.append(min(((case.off(degrees), case) for case in cases), key=lambda found: found[0]))
        off, worst = max(told, key=lambda found: found[0])
        if off <= least or (most and off > most) or not worst.converts():
            continue
        if not _beside.misreported(document, knowledge, first.start):
            yield from _found(rule, document, one, other, [case for _, case in told], worst)


class _Told:
    """A figure and its conversion, read as differences of temperatures or not."""

    __slots__ = ("differences", "one", "other", "other_unit", "unit")

    def __init__(self, one: Figure, other: Figure, unit: Measure, other_unit: Measure, differences: bool) -> None:
        self.one = one
        self.other = other
        self.unit = unit
        self.other_unit = other_unit
        self.differences = differences

    def off(self, degrees: int) -> int:
        """How far beyond honest rounding the second is, in millionths of it or of so many degrees Celsius."""
        return missed(self.one, self.other, self.unit, self.other_unit, degrees, self.differences)

    def converts(self) -> bool:
        """Whether it is a conversion at all: metres beside kilometres may be a climb beside a distance."""
        (top, bottom), (other_top, other_bottom) = self.unit[1][0], self.other_unit[1][0]
        if self.unit[3] != self.other_unit[3] or _digits(top * other_bottom) != _digits(bottom * other_top):
            return True
        return _digits(self.one[0]) == _digits(self.other[0])

    def right(self) -> str:
        """What the second should be."""
        return shown(converted(self.one[0], self.unit, self.other_unit, self.differences), self.other)

    def left(self) -> str:
        """What the first should be, if the second is right."""
        return shown(converted(self.other[0], self.other_unit, self.unit, self.differences), self.one)

    def slips(self) -> Iterator[str]:
        """What one slip of the hand explains: units that changed places, a digit left out or too many."""
        if equal(self.one, self.other, self.other_unit, self.unit, self.differences):
            swapped = f"{figure(self.one[0])} {self.other_unit[2]} ({figure(self.other[0])} {self.unit[2]})"
            yield f"{swapped}: the units may have changed places"
        value, step, hedged = self.other
        for mended, slip in (((value * 10, step * 10, hedged), "left out"), ((value // 10, step, hedged), "too many")):
            if equal(self.one, mended, self.unit, self.other_unit, self.differences):
                yield f"{figure(mended[0])} for {figure(value)}: a digit may be {slip}"


def _sized(document: Document, knowledge: Knowledge, claim: Quantity) -> Measure:
    """The unit, with its first size only where none of the words is near that its other sizes need."""
    unit: Measure = knowledge.lexicon["measures"][claim.unit]
    if not unit[4]:
        return unit
    around = document.around(claim.start, 300).lower()
    words = {match[0] for match in knowledge.pattern("guard-word").finditer(around)}
    return (unit[0], unit[1][:1], *unit[2:]) if words.isdisjoint(unit[4]) else unit


def _readings(
    rule: Rule, knowledge: Knowledge, text: str, one: _beside.Side, other: _beside.Side, zeros: bool
) -> tuple[bool, ...]:
    """Whether the figures may be temperatures, differences of temperatures, or both."""
    if not zeros:
        return (False,)
    before, behind = (rule.pattern(knowledge, f"difference-{place}") for place in ("before", "behind"))
    if before.search(text, max(0, one[0].start - 40), one[0].start) or behind.match(text, other[-1].end):
        return (True,)
    told = rule.pattern(knowledge, "absolute").search(text, max(0, one[0].start - 40), one[0].start)
    return (False,) if told or any(claim.printed < 0 for claim in (*one, *other)) else (False, True)


def _digits(value: int) -> int:
    """A figure without its noughts: 1,500, 0.15 and 15 have the same."""
    while value and value % 10 == 0:
        value //= 10
    return value


def _found(
    rule: Rule, document: Document, one: _beside.Side, other: _beside.Side, told: list[_Told], worst: _Told
) -> list[Finding]:
    first, start, end = one[-len(other)].start, other[0].start, other[-1].end
    text, said = document.text[start:end], document.text[first : one[-1].end]
    unit, other_unit = worst.unit[2], worst.other_unit[2]
    right, left = (
        " and ".join(figures) for figures in ([case.right() for case in told], [case.left() for case in told])
    )
    sum_ = f"{figure(worst.one[0])} {unit} is about {worst.right()} {other_unit}, not {figure(worst.other[0])}"
    ways = (f"{right} {other_unit} for “{text}”", f"{left} {unit} for “{said}”", *worst.slips())
    slots = {"text": text, "other": said, "right": right, "unit": other_unit}
    related = (Related(first, one[-1].end, f"“{said}” here"),)
    return rule.finding(document, (start, end), slots, (Evidence("", "sum", sum_), *repairs(*ways)), related)
