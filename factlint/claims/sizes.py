"""A stretch of text in, the sizes of change printed there out, in per cent: “14%”, “nearly a third”, “half a point”."""

from __future__ import annotations

from factlint.claims.amounts import Number, Percentage
from factlint.claims.hedges import hedged
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from factlint.claims.extract import Claims
    from factlint.claims.model import Claim
    from factlint.knowledge import Knowledge


def sizes(claims: Claims, knowledge: Knowledge, low: int, high: int) -> list[tuple[Number, bool]]:
    """The percentages, points and fractions in words of a stretch, with whether they are points."""
    text = claims.document.text
    found = [unsigned(claim, knowledge) for claim in claims.within("percentage", low, high)]
    for claim in claims.within("number", low, high):
        unit = knowledge.pattern("told-points").match(text, claim.end)
        if unit is not None and isinstance(claim, Number):
            found.append((_points(claim, unit, knowledge), True))
    for match in knowledge.pattern("told-part").finditer(text, low, high):
        part, unit = _part(text, match, knowledge), knowledge.pattern("told-part-point").match(text, match.end())
        found.append((part, False) if unit is None else (_of_a_point(part, unit, knowledge), True))
    return sorted(found, key=lambda entry: entry[0].start)


def _points(claim: Number, unit: re.Match[str], knowledge: Knowledge) -> Number:
    """“13 points”, “25 basis points” (hundredths), as points."""
    divisor = 100 if unit[1] else 1
    bands = knowledge.lexicon["hedges"][claim.hedge]
    step = max(1, claim.step // divisor)
    return Number(claim.start, claim.at, unit.end(), claim.printed // divisor, step, claim.hedge, bands)


def _of_a_point(part: Number, unit: re.Match[str], knowledge: Knowledge) -> Number:
    """“half a point”, “a quarter point”."""
    hedge = "bare" if part.hedge == "fraction" else part.hedge
    bands = knowledge.lexicon["hedges"][hedge]
    return Number(part.start, part.at, unit.end(), part.printed // 100, SCALE // 10, hedge, bands)


def _part(text: str, match: re.Match[str], knowledge: Knowledge) -> Number:
    """“a third”, “two-fifths”, “nearly half”, in per cent; with another hedge half of such a part is the step."""
    lexicon = knowledge.lexicon
    word = (match[2] or match[3]).lower()
    parts = lexicon["denominators"].get(word) or lexicon["ordinals"][word.removesuffix("s")]
    count = lexicon["cardinals"].get((match[1] or "one").lower(), 1)
    hedge, begin = hedged(text, match.start(), knowledge)
    name, step = ("fraction", 100 * SCALE // parts) if hedge == "bare" else (hedge, 50 * SCALE // parts)
    return Number(begin, match.start(), match.end(), 100 * SCALE * count // parts, step, name, lexicon["hedges"][name])


def unsigned(claim: Claim, knowledge: Knowledge) -> tuple[Number, bool]:
    """A percentage and whether it is in points; “(-14%)” is a fall of 14%."""
    assert isinstance(claim, Percentage)
    if claim.printed >= 0:
        return claim, claim.points
    bands = knowledge.lexicon["hedges"][claim.hedge]
    return Number(claim.start, claim.at, claim.end, -claim.printed, claim.step, claim.hedge, bands), claim.points
