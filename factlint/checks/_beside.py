"""Figures set side by side in a sentence: “5,500 km (3,400 miles)”, “€9m, or $10m,”, “5 by 3 metres (16 by 10 ft)”.

A side is one figure with a unit, or several with one: “8 to 75 cm”, “50m x 25m”. Sides are paired where the second
stands in brackets (with others behind it: “12 km (39,000 feet, or 7.5 miles)”; also “a 40-km road (25 miles)” and “9
tonnes of fish (20,000 lb)”), behind a comma and “or” and before a comma or stop, between dashes, or behind a slash;
temperatures also behind “or” alone. What follows the second must show that nothing else is said of it: “5,500 km away
(2,400 miles more than last year)” is no conversion.
"""

from __future__ import annotations

from factlint.claims.amounts import Number, Quantity
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.claims.model import Claim
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Side: TypeAlias = tuple[Number, ...]

_REACH = 60  # characters between two sides
_JOINT = 8  # characters between the figures of one side
_MOST = 4  # figures of one side


def grammar(lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The patterns by which sides are joined, with the words of `rules/lexicon/beside.yaml`."""
    before = any_of(lexicon["beside"]["before"])
    behind = rf"(?:(?:{GAP}+|-)({any_of(lexicon['beside']['behind'])}))?"
    said = rf"(?:{before},?{GAP}*)?"
    patterns = {
        "joint": rf"{GAP}?[-–—x×]{GAP}?|{GAP}(?:to|by|x|and|or){GAP}",
        "open": rf"{behind}(?:{GAP}+{any_of(lexicon['beside']['per'])})?{GAP}*[(\[]{GAP}*(?:or{GAP}+)?{said}",
        "of": rf"{GAP}+of(?:{GAP}+[a-z]+){{1,2}}{GAP}+\({said}",
        "noun": rf"{behind}(?:{GAP}+[a-z]+){{1,2}}{GAP}+\({said}",
        "inner": rf"{behind}(?:{GAP}*[,;/=]{GAP}*(?:or{GAP}+)?|{GAP}+or{GAP}+){said}",
        "closed": rf"{behind}{GAP}*(?:[)\];,/=]|or\b)",
        "or": rf"{behind},{GAP}+(?:or{GAP}+{said}|{before},?{GAP}+)",
        "stop": rf"{behind}(?:,(?!{GAP}+or\b)|[.;:)\]!?]|{GAP}*[–—]|\s*\Z)",
        "dash": rf"{behind}(?:{GAP}*[–—]{GAP}*|{GAP}+--?{GAP}+)(?:or{GAP}+)?{said}",
        "dashed": rf"{behind}(?:{GAP}*[–—]|{GAP}+--?{GAP})",
        "slash": rf"{GAP}?/{GAP}?",
        "scale": rf"{GAP}+or{GAP}+{said}",
        "end": r"(?!\w)",
    }
    return {name: (source, IGNORECASE) for name, source in patterns.items()}


_JOINS = (("open", "closed"), ("of", "closed"), ("or", "stop"), ("dash", "dashed"), ("slash", "end"))


def pairs(rule: Rule, claims: Claims, knowledge: Knowledge, claim_type: str) -> Iterator[tuple[Side, Side]]:
    """The sides of one kind of quantity that are set beside each other, in reading order.

    In brackets each side behind the first stands beside the side in front of the bracket that it may convert.
    """
    text = claims.document.text
    before: Side | None = None
    group: list[Side] = []
    for side in _sides(rule, claims, knowledge, claim_type):
        if before is None or not 0 < side[0].start - before[-1].end <= _REACH:
            group = []
        elif group and _joined(rule, knowledge, text, before, side, "inner", "closed"):
            group.append(side)
            yield next((other for other in group if _alike(other[-1], side[-1])), before), side
        else:
            joins = [*_JOINS, ("noun", "closed")] if "-" in text[before[0].start : before[-1].end + 1] else _JOINS
            if _degrees(before[-1], side[-1]):
                joins = [*joins, ("scale", "end")]
            join = next((join for join in joins if _joined(rule, knowledge, text, before, side, *join)), None)
            group = [before, side] if join and join[1] == "closed" else []
            if join is not None:
                yield before, side
        before = side


def misreported(document: Document, knowledge: Knowledge, offset: int) -> bool:
    """Whether the sentence itself tells that the figure is a slip."""
    around = f" {document.around(offset, 150).lower()}"
    return any(f" {word}" in around for word in knowledge.lexicon["beside"]["mistaken"])


def _joined(rule: Rule, knowledge: Knowledge, text: str, one: Side, other: Side, join: str, end: str) -> bool:
    if join == "or" and text[max(0, one[0].start - 4) : one[0].start].lower() == " or ":
        return False  # a choice of several
    between = rule.pattern(knowledge, join).fullmatch(text, one[-1].end, other[0].start)
    closing = rule.pattern(knowledge, end).match(text, other[-1].end) if between else None
    if between is None or closing is None:
        return False
    if end != "closed" or join == "of" or closing[1] is None or between[1] is not None:
        return True
    # “a 100-km (20-mile-wide) strip” is told its length and its width
    return " ".join(closing[1].lower().split()) not in knowledge.lexicon["beside"]["other"]


def _degrees(one: Number, other: Number) -> bool:
    """Whether both are temperatures of different scales: nobody chooses between “538°C or 1,000°F”."""
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit == other.unit:
        return False
    return one.dimension == other.dimension == "temperature"


def _alike(one: Number, other: Number) -> bool:
    """Whether the one may be a conversion of the other: money always, quantities of one dimension."""
    return not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.dimension == other.dimension


def _sides(rule: Rule, claims: Claims, knowledge: Knowledge, claim_type: str) -> list[Side]:
    """The figures of a type, those of one unit that are joined taken together."""
    text = claims.document.text
    joint = rule.pattern(knowledge, "joint")
    found: list[Side] = []
    for claim in claims.of(claim_type):
        assert isinstance(claim, Number)
        if _split_thousands(text, claim):
            continue
        side: Side = (claim,)
        while len(side) < _MOST:
            figure = _figure_before(text, claims, found, side[0], claim)
            if figure is None or joint.fullmatch(text, figure.end, side[0].start) is None:
                break
            side = (*found.pop(), *side) if found and found[-1][-1] is figure else (figure, *side)
        found.append(side)
    return found


def _figure_before(text: str, claims: Claims, found: list[Side], first: Number, claim: Number) -> Number | None:
    """The bare number, or the figure of the same unit, that ends right before a side; both in digits or in words."""
    near: list[Claim] = claims.within("number", first.start - 40, first.start)
    numbers = [number for number in near[-1:] if isinstance(number, Number) and _worded(text, number, first)]
    if found:
        last = found[-1][-1]
        if getattr(last, "unit", None) == getattr(claim, "unit", None):
            numbers.append(last)
    return next((number for number in numbers if 0 < first.start - number.end <= _JOINT), None)


def _worded(text: str, *figures: Number) -> bool:
    """Whether all figures are in digits, or all in words: “for one and $5” counts two things."""
    return len({any(map(str.isdigit, text[figure.at : figure.end])) for figure in figures}) == 1


def _split_thousands(text: str, claim: Number) -> bool:
    """Whether the figure is the tail of “13 000”."""
    before = text[max(0, claim.at - 2) : claim.at]
    return len(before) == 2 and before[0].isdigit() and before[1] == " " and text[claim.at : claim.at + 3].isdigit()
