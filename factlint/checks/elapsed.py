"""`elapsed`: years that are said to have passed, against the dates between which they passed.

`claim` is an anniversary (“the 45th anniversary of the 1976 revolt”) or a duration (“from 2006 to 2018, 15 years”).
A shape of `shapes` tells how a figure is tied to its two ends: phrases (see `rules/phrases.py`) that must all be found
in the sentence, with `{figure}`, `{start}`, `{end}` or `{span}` for both ends, and the lists of `words`. Without an end
the article's date is meant; `{day}` is a day told from there (“on Friday”, “this year”). The shapes of `across` are
looked for over the sentences around, and must name what links them; those of `top` where an article begins, for what
is told there is told of its own day.

Wrong is what printed precision, hedge and either way of counting do not allow: two years printed alone are as far
apart as the first day of one and the last of the other. A figure that is `sure` years off is proved wrong; less is a
warning, and so is a phrase of decades that is only loose. With `longer` only what is too long is wrong: nobody does
anything for longer than he exists.

Silent: when two dates of the sentence, or one of it, before it or of what a pronoun adds to it and another or the
article's, are as far apart as the figure says; when the sentence holds a date too many for a shape of several phrases;
when the figure is more than `ratio` times too large or small and so tells of something else; when one of the phrases of
`unless` stands there, a hypothesis, or a “not” before it.
"""

from __future__ import annotations

from factlint.claims import ends
from factlint.claims.guards import sentence_guards, words_before
from factlint.claims.outline import SPAN, YEAR, Outline, neighbours, outline, sign, stretch
from factlint.claims.times import Anniversary, Duration
from factlint.finding import Evidence, Related, repairs
from factlint.interval import SCALE, Interval, widened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal, TypeAlias

    from factlint.claims.ends import Ends
    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Years: TypeAlias = Anniversary | Duration

NEEDS = ("{claim}", "date")
SLOTS = ("text", "first", "last", "right")
_REACH = 300  # characters to either side in which other dates excuse a figure
_TOP = 400  # characters: a sentence that begins after so many is no opening
_MOST = 12  # dates nearby: among more of them something always fits
_ONWARD = frozenset(
    ("he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those", "both", "but")
)
_DAY = SCALE * 400 // 146097  # in years; of days both the first and the last may be counted
_SHORT, _WHOLE = ("second", "minute", "hour"), ("year", "decade", "century")


class Params:
    """The figures that are judged, and how they are tied to their dates."""

    claim: Literal["anniversary", "duration"]
    shapes: list[list[str]]
    top: list[list[str]] = []
    across: list[list[str]] = []
    words: dict[str, list[str]] = {}
    unless: list[str] = []
    sure: float = 1.5  # years, or of the unit printed where it is shorter
    ratio: float = 2.5
    about: float = 0.15  # how far, as a part of itself, a figure with “about” may be off
    slack: int = 60  # days before or after an anniversary on which it may be told
    longer: bool = False


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The patterns of the shapes, and of what silences."""
    from factlint.rules.phrases import pattern

    found = {name: (pattern([part], rule.words), 0) for part, name in _names(rule).items()}
    return found | {"unless": (pattern(rule.unless, rule.words) if rule.unless else "(?!)", 0)}


def _names(params: Params) -> dict[str, str]:
    """The pattern of each part of a shape; shapes share parts."""
    parts = dict.fromkeys(part for shape in (*params.shapes, *params.top, *params.across) for part in shape)
    return {part: str(number) for number, part in enumerate(parts)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the figure and names its ends."""
    document = claims.document
    for claim in claims.of(rule.params.claim):
        assert isinstance(claim, (Anniversary, Duration))
        if claim.unit in _SHORT or _name(document, claim):
            continue
        if not _dated(claims, claim, claim.start - 3 * _REACH, claim.end + 3 * _REACH):
            continue
        tied = _tied(rule, claims, knowledge, claim, [stretch(document, claim)])
        if tied is None and rule.params.across and len(around := neighbours(document, claim)) > 1:
            tied = _tied(rule, claims, knowledge, claim, around)
        if tied is None or _fits(rule, claims, claim, tied):
            continue
        if any(document.quoted(end.start) != document.quoted(claim.start) for end in tied.printed):
            continue
        guards = words_before(document, knowledge, claim.start) & {"negation"}
        guards |= sentence_guards(document, knowledge, claim.start, claim.end) & {"hypothesis"}
        if not guards:
            yield from _judge(rule, document, claim, tied)


def _name(document: Document, claim: Years) -> bool:
    """Whether it is part of a name: the Hundred Years' War."""
    text = document.text[claim.start : claim.end]
    return isinstance(claim, Duration) and claim.unit.capitalize() in text and not text.isupper()


def _dated(claims: Claims, claim: Years, low: int, high: int) -> bool:
    return any(sign(found, claim) in (YEAR, SPAN) for found in claims.within("date", low, high))


def _outline(claims: Claims, knowledge: Knowledge, claim: Years, near: list[tuple[int, int]]) -> Outline | None:
    """The outline of a claim's sentence or those around, which several rules look at; None where no date stands."""
    known = claims.once(_outlines, knowledge)
    key = claim, len(near)
    if key not in known:
        known[key] = outline(claims, claim, near) if _dated(claims, claim, near[0][0], near[-1][1]) else None
    return known[key]


def _outlines(claims: Claims, knowledge: Knowledge) -> dict[tuple[Years, int], Outline | None]:
    return {}


def _tied(rule: Rule, claims: Claims, knowledge: Knowledge, claim: Years, near: list[tuple[int, int]]) -> Ends | None:
    """The ends that the first fitting shape ties to the figure, in its sentence or in those around."""
    told = _outline(claims, knowledge, claim, near)
    if told is None:
        return None
    names = _names(rule.params)
    inside = [*rule.params.shapes, *(rule.params.top if near[0][0] < _TOP else ())]
    lone = told.dates < 2 and SPAN not in told.text
    for shape in inside if len(near) == 1 else rule.params.across:
        if lone and any("{span}" in part or "{end}" in part for part in shape):
            continue  # wants two dates
        found = told.found([f"{rule.code}/{names[part]}" for part in shape], knowledge.pattern)
        tied = ends.told(claims.document, found) if found is not None else None
        if tied is not None and (len(shape) == 1 or len(near) > 1 or len(tied.printed) == told.dates):
            return None if rule.pattern(knowledge, "unless").search(told.text) else tied
    return None


def _meets(rule: Rule, claim: Years, real: Interval, kindly: bool = False) -> bool:
    """Whether a figure fits what is meant by it, or `kindly` what can be meant: rounded, or counted in whole years."""
    said, size = claim.possible if kindly else claim.interval, _unit(claim)[0]
    if isinstance(claim, Anniversary):
        return real.meets(said)
    if claim.hedge == "about":
        by = max(size, int(claim.printed * rule.params.about * (1.5 if kindly else 1)))
        said = Interval(claim.printed - by, claim.printed + by)
    completed = size // 2 - 1 if claim.hedge == "bare" else 0
    rounded = SCALE // 100 if claim.hedge == "bare" else 0  # half a year is a day or two more by one count of days
    return widened(real, completed, _DAY if size < SCALE else rounded).meets(said)


def _fits(rule: Rule, claims: Claims, claim: Years, tied: Ends) -> bool:
    """Whether two dates, one of them the sentence's or the article's, are as far apart as the figure says."""
    document = claims.document
    start, end = (edge(at for one in (claim, *tied.printed) for at in (one.start, one.end)) for edge in (min, max))
    low, high = max(start - _REACH, document.sentence(start)[0]), min(end + _REACH, document.sentence(end - 1)[1])
    own = ends.around(claims, claim, low, high)
    other = ends.around(claims, claim, start - _REACH, low)
    if _goes_on(document, high):
        other += ends.around(claims, claim, high, end + _REACH)
    if len(own) + len(other) > _MOST:
        return True
    today = ends.bounds(document.dating.interval)
    found = [(day, 0) for day in own] + ([(today, rule.params.slack)] if today is not None else [])
    others = [(day, 0) for day in other]
    couples = [
        *((one, last) for one in found for last in found + others),
        *((one, last) for one in others for last in found),
    ]
    pairs = ((one, last, slack) for (one, _), (last, slack) in couples if one[1] < last[0])
    return any(_meets(rule, claim, ends.between(claim, *pair)) for pair in pairs)


def _goes_on(document: Document, at: int) -> bool:
    """Whether the next sentence speaks of the same subject."""
    word = document.text[at : at + 12].lstrip('“"‘ ').split(None, 1)
    return bool(word) and word[0].lower() in _ONWARD


def _judge(rule: Rule, document: Document, claim: Years, tied: Ends) -> Iterator[Finding]:
    params = rule.params
    real = ends.between(claim, tied.first, tied.last, params.slack if tied.today else 0)
    if _meets(rule, claim, real) or (params.longer and not real.before(claim.possible)):
        return
    exact = ends.between(claim, tied.first, tied.last)
    assert exact.low is not None
    assert exact.high is not None
    size, unit = _unit(claim)
    middle = (exact.low + exact.high) // 2
    said = claim.n * SCALE if isinstance(claim, Anniversary) else claim.printed
    if max(said, middle) > params.ratio * (min(said, middle) + size):
        return
    proven = not _meets(rule, claim, real, kindly=True) and _off(claim, said, middle) >= int(params.sure * size)
    right = tied.spoken(unit, size)
    text = document.text[claim.start : claim.end]
    slots = {"text": text, "first": tied.names[0], "last": tied.names[1], "right": right}
    related = tuple(Related(end.start, end.end, f"“{document.text[end.start : end.end]}” here") for end in tied.printed)
    evidence = (Evidence("", "sum", f"{' to '.join(tied.names)} is {right}"), *_repairs(claim, tied, right, text))
    yield from rule.finding(document, (claim.start, claim.end), slots, evidence, related, proven=proven)


def _repairs(claim: Years, tied: Ends, right: str, text: str) -> tuple[Evidence, ...]:
    """What would make it true: another figure, or another year where one is printed alone and the figure is exact."""
    told = [f"{right} for “{text}”"]
    first, last = tied.years()
    if isinstance(claim, Anniversary) or (claim.unit == "year" and claim.hedge == "bare"):
        years = claim.n if isinstance(claim, Anniversary) else claim.count // SCALE
        others = ((str(first), last - years), (str(last), first + years))
        told += [f"“{other}” for “{year}”" for year, other in others if year in tied.names]
    return repairs(*told)


def _unit(claim: Years) -> tuple[int, str]:
    """What a figure is counted in: its own unit where that is shorter than a year; its size in years and its name."""
    if isinstance(claim, Anniversary) or claim.unit in _WHOLE:
        return SCALE, "year"
    return claim.printed * SCALE // claim.count, claim.unit


def _off(claim: Years, said: int, middle: int) -> int:
    """How far the true figure lies from what is said, or from all that the words can mean."""
    if isinstance(claim, Duration) and (claim.hedge != "bare" or claim.unit != _unit(claim)[1]):
        least, most = claim.possible.low, claim.possible.high
        return max(0 if least is None else least - middle, 0 if most is None else middle - most)
    return abs(said - middle)
