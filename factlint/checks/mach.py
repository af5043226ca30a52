"""`mach`: a Mach number and a speed that no height gives: “Mach 10, about 1,200 km/h”.

How fast sound is depends on the air's temperature alone, and so on the height. In the standard atmosphere (ISO
2533:1975) it makes 340.3 m/s at sea level (288.15 K), 295.1 from 11 to 20 km (216.65 K), 329.8 from 47 to 51 km
(270.65 K) and 293.7 at 71 km (214.65 K); on a day of 25 degrees Celsius 346. `slowest` and `fastest` are the band, in
metres a second; told is what lies more than `beyond` (a part) outside of it however the two figures were rounded.

The two stand side by side, either first, with nothing between them but brackets, commas, dashes or words of `joints`.
Speeds that say how much faster or slower are passed over, and ranges of speeds.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.checks._beside import misreported
from factlint.claims.amounts import Quantity
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import Interval
from factlint.measures import apart, close, figure_of, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.measures import Measure
    from factlint.rules.rule import Rule

NEEDS = ("quantity",)
SLOTS = ("text", "mach", "low", "high", "unit")
_SOUND, _SPEED = "speed of sound", "speed"
_HOURLY = (18, 5)  # metres a second in kilometres an hour, the base of speeds


class Params:
    """The band of the speed of sound in metres a second, how far outside of it is wrong, and what joins the two."""

    slowest: int = 295
    fastest: int = 345
    beyond: float = 0.05
    joints: list[str]
    compared: list[str]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between the two, and what must not stand behind them."""
    joint = rf"{GAP}*[,(\[]?{GAP}*|{GAP}*[–—/]{GAP}*|{GAP}+--?{GAP}+"
    return {
        "joint": (rf"(?:{joint})(?:{any_of(rule.joints)}{GAP}+){{0,2}}", IGNORECASE),
        "from": (rf"\d{GAP}?(?:to|and|[-–—]){GAP}?$", IGNORECASE),
        "compared": (
            rf"(?:{GAP}+|-){any_of(rule.compared)}\b|[-–—]\d|{GAP}+to{GAP}+(?:mach{GAP}+)?\d",
            IGNORECASE,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second of the two."""
    document = claims.document
    for one, other in pairwise(claims.of("quantity")):
        assert isinstance(one, Quantity)
        assert isinstance(other, Quantity)
        if {one.dimension, other.dimension} != {_SOUND, _SPEED}:
            continue
        joint, compared = rule.pattern(knowledge, "joint"), rule.pattern(knowledge, "compared")
        if one.end == other.start or not joint.fullmatch(document.text, one.end, other.start):
            continue
        if any(compared.match(document.text, claim.end) for claim in (one, other)):
            continue
        if rule.pattern(knowledge, "from").search(document.text, max(0, one.start - 10), one.start):
            continue
        mach, speed = (one, other) if one.dimension == _SOUND else (other, one)
        unit: Measure = knowledge.lexicon["measures"][speed.unit]
        band = _band(rule, mach, unit)
        told = close(figure_of(speed))
        assert told.low is not None
        assert told.high is not None
        most = int(rule.params.beyond * 1000) * min(abs(end) for end in (told.low, told.high))
        if apart(band, told) * 1000 > most and not misreported(document, knowledge, one.start):
            yield from _found(rule, document, mach, speed, other, unit)


def _band(rule: Rule, mach: Quantity, unit: Measure) -> Interval:
    """The speeds that a Mach number may be, in a unit."""
    told = close(figure_of(mach))
    over, under = _HOURLY[0] * unit[1][0][1], _HOURLY[1] * unit[1][0][0]
    assert told.low is not None
    assert told.high is not None
    return Interval(told.low * rule.params.slowest * over // under, -(-told.high * rule.params.fastest * over // under))


def _found(
    rule: Rule, document: Document, mach: Quantity, speed: Quantity, last: Quantity, unit: Measure
) -> list[Finding]:
    text = document.text
    figure = figure_of(speed)
    over, under = _HOURLY[0] * unit[1][0][1], _HOURLY[1] * unit[1][0][0]
    low, high = (
        shown(mach.printed * sound * over // under, figure) for sound in (rule.params.slowest, rule.params.fastest)
    )
    right = speed.printed * under // (over * (rule.params.slowest + rule.params.fastest) // 2)
    fast, said = text[speed.start : speed.end], text[mach.start : mach.end]
    first = mach if last is speed else speed
    related = (Related(first.start, first.end, f"“{text[first.start : first.end]}” here"),)
    sum_ = Evidence("", "sum", f"Mach {shown(mach.printed, (0, 1, False))} is {low} to {high} {unit[2]}, by height")
    ways = repairs(f"{low} to {high} {unit[2]} for “{fast}”", f"about Mach {shown(right, (0, 1, False))} for “{said}”")
    slots = {"text": fast, "mach": said, "low": low, "high": high, "unit": unit[2]}
    return rule.finding(document, (last.start, last.end), slots, (sum_, *ways), related)
