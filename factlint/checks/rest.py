"""`rest`: a remainder that is not what is left: “60 were hurt; 22 went home and the remaining 48 stayed”.

`cues` stand right before the remainder (“the remaining”, “the other”, “leaving”). Before it the same sentence has
two figures of its unit, a whole and a part: “of the n …, k …”, “k of the n …”, or “n …; k …” behind `firm` cues. The
remainder must be the whole less the part, and be said of the same things: what follows it is the whole's noun or none.
One that is too small is only a warning, and nothing behind “the other”, who may not be all the others. Silent where
figures of this sentence or the ones before make another remainder that fits.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.figures import UNSAID, figures, meant, unit, vouched
from factlint.claims.parts import total
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("3 number|money|quantity|percentage", "cue")
SLOTS = ("text", "whole", "part", "right")
_REACH = 260  # characters before the remainder in which its whole may stand


class Params:
    """The words of a remainder."""

    cues: list[str]
    firm: list[str]
    states: list[str]
    unsaid: list[str] = UNSAID


def cues(rule: Params) -> list[str]:
    """The words without one of which there is nothing to judge."""
    return [*rule.cues, *rule.firm]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands before and behind the remainder, and between the whole and its part."""
    word = "[^\\W\\d_][\\w’'-]{0,30}"
    these = "(?:the|its|their|his|her|our|all|those|these|total)"
    plural = r"[a-z-]{1,30}[^s\W]s|men|women|people|children"
    return {
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "cue": (rf"\b({any_of([*rule.cues, *rule.firm])}){GAP}+(?:just{GAP}+|only{GAP}+)?$", IGNORECASE),
        "of": (rf"{GAP}+(?:out{GAP}+)?of{GAP}+(?:{these}{GAP}+){{0,2}}", IGNORECASE),
        "of-before": (rf"(?:\bOf|[,;:]{GAP}+of){GAP}+(?:{these}{GAP}+){{0,2}}$", 0),
        "clause": (rf"[^.:()\d]{{1,120}}?[,;]{GAP}+(?:and{GAP}+|but{GAP}+)?", 0),
        "noun": (rf"(?:{GAP}+[a-z-]+){{0,2}}?{GAP}+({plural})\b", 0),
        "states": (rf"{GAP}+(?:(?:were|was|are|is){GAP}+)?{any_of(rule.states)}\b", IGNORECASE),
        "own": (rf"{GAP}+(?:(?:{word}{GAP}+)?({plural})\b|[A-Z\d])", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the remainder and names whole and part."""
    document = claims.document
    text = document.text
    near = figures(claims, 0, len(text))
    for at, rest in enumerate(near[2:], 2):
        cue = rule.pattern(knowledge, "cue").search(text, max(0, rest.start - 32), rest.start)
        if cue is None or rest.type == "percentage" or rest.printed <= 0:
            continue
        low, high = document.sentence(rest.start)
        before = [
            claim
            for claim in near[max(0, at - 6) : at]
            if unit(claim) == unit(rest) and document.sentence_distance(claim.start, rest.start) <= 1
        ]
        after = [claim for claim in near[at + 1 : at + 3] if claim.start < high and unit(claim) == unit(rest)]
        inside = [claim for claim in before if claim.start >= max(low, rest.start - _REACH)]
        if len(inside) != 2:
            continue
        bound = _bound(rule, knowledge, text, inside[0], inside[1], cue[1].lower() in rule.params.firm)
        result = not cue[1].lower().startswith("the")  # “leaving 30 dead” tells what came of it, not who is left
        if bound is None or not _alike(rule, knowledge, text, rest, bound[0], result):
            continue
        whole, part = bound
        if not whole.printed > part.printed > 0 or _fits([*before, *after], rest):
            continue
        if cue[1].lower() not in rule.params.firm and text[rest.end : rest.end + 1] == ",":
            continue  # “the other three, on the second plane, …”
        over = _left(whole, [part]).before(meant(rest))
        if not over and not result and cue[1].lower() not in rule.params.firm:
            continue
        if vouched(document, knowledge, rule.pattern(knowledge, "unsaid"), inside[0].start, rest.end):
            yield from _finding(rule, claims, whole, part, rest, over)


def _bound(
    rule: Rule, knowledge: Knowledge, text: str, one: Number, other: Number, firm: bool
) -> tuple[Number, Number] | None:
    """Which of two figures is the whole and which the part, if syntax says so."""
    if rule.pattern(knowledge, "of").fullmatch(text, one.end, other.start):
        return other, one
    if other.start - one.end > _REACH // 2 or not rule.pattern(knowledge, "clause").fullmatch(
        text, one.end, other.start
    ):
        return None
    opened = rule.pattern(knowledge, "of-before").search(text, max(0, one.start - 24), one.start)
    return (one, other) if opened or firm else None


def _alike(rule: Rule, knowledge: Knowledge, text: str, rest: Number, whole: Number, result: bool) -> bool:
    """Whether the remainder has no noun of its own, or that of the whole."""
    if result and rule.pattern(knowledge, "states").match(text, rest.end):
        return False
    own, noun = (
        rule.pattern(knowledge, "own").match(text, rest.end),
        rule.pattern(knowledge, "noun").match(text, whole.end),
    )
    return own is None or own[1] == "people" or (noun is not None and noun[1] == own[1])


def _fits(before: list[Number], rest: Number) -> bool:
    """Whether some figure less some of the others may leave the remainder."""
    from itertools import combinations

    for whole in before:
        others = [claim for claim in before if claim is not whole]
        for size in range(1, len(others) + 1):
            if any(_left(whole, list(some)).meets(meant(rest)) for some in combinations(others, size)):
                return True
    return False


def _left(whole: Number, parts: list[Number]) -> Interval:
    """What is left of a figure."""
    from_, taken = meant(whole), total(parts)
    low = None if from_.low is None or taken.high is None else from_.low - taken.high
    high = None if from_.high is None or taken.low is None else from_.high - taken.low
    return Interval(low, high)


def _finding(rule: Rule, claims: Claims, whole: Number, part: Number, rest: Number, proven: bool) -> Iterator[Finding]:
    text = claims.document.text
    n, k, said = figure(whole.printed), figure(part.printed), text[rest.start : rest.end]
    right = figure(whole.printed - part.printed)
    evidence = (
        Evidence("", "sum", f"{n} less {k} is {right}, not {figure(rest.printed)}"),
        *repairs(
            f"“{right}” for “{said}”",
            f"“{figure(part.printed + rest.printed)}” for “{text[whole.at : whole.end]}”",
            *(
                [f"“{figure(whole.printed - rest.printed)}” for “{text[part.at : part.end]}”"]
                if whole.printed > rest.printed
                else []
            ),
        ),
    )
    related = tuple(
        Related(claim.start, claim.end, f"“{text[claim.start : claim.end]}” here") for claim in (whole, part)
    )
    slots = {"text": said, "whole": n, "part": k, "right": right}
    yield from rule.finding(claims.document, (rest.start, rest.end), slots, evidence, related, proven=proven)
