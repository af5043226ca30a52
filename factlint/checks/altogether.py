"""`altogether`: a list of figures and then their sum: “four goals before the break and three after it, eight in all”.

The sum stands right behind the list with one of the words `behind` (“in all”) or `front` (“a combined”), and says
nothing else of what it counts: it has no noun of its own, that of the first figure, or one of `people`. A sum that is
too small is an error; one that is too large is a warning, unless `beyond` (“so far”) says that more is counted, or
another figure nearby may have been added.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.figures import UNSAID, figures, meant, unit, vouched
from factlint.claims.parts import ITEM, Listing, backward, some_make, told, total
from factlint.finding import Related
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("3 number|money|quantity|percentage", "cue")
SLOTS = ("text", "parts", "sum")
_REACH = 90  # characters between the last part and the sum
_NEARBY = 300  # characters before the list whose figures may have been added


class Params:
    """The words of a sum, and those that say that more is counted."""

    behind: list[str]
    front: list[str]
    people: list[str]
    beyond: list[str]
    unsaid: list[str] = UNSAID


def cues(rule: Params) -> list[str]:
    """The words without one of which there is nothing to judge."""
    return [*rule.behind, *rule.front]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands around the sum."""
    word = "[^\\W\\d_][\\w’'-]{0,30}"
    joint = rf"(?:,{GAP}+|{GAP}+[–—-]{{1,2}}{GAP}+|{GAP}*\()"
    return {
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "item": (ITEM, 0),
        "to-sum": (
            rf"[^,;:()\d“”]{{0,80}}?{joint}(?:or{GAP}+)?((?:an?{GAP}+)?(?:(?:for|making|giving){GAP}+)?(?:an?{GAP}+)?"
            rf"{any_of(rule.front)}{GAP}+)?",
            IGNORECASE,
        ),
        "behind": (rf"(?:{GAP}+({word}))?,?{GAP}+{any_of(rule.behind)}\b", IGNORECASE),
        "noun": (rf"{GAP}+({word})", 0),
        "people": (rf"{any_of(rule.people)}\Z", IGNORECASE),
        "beyond": (rf"\b{any_of(rule.beyond)}\b|\b(?:an?|another){GAP}+{word}(?:,|{GAP}+and\b)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the sum."""
    text = claims.document.text
    near = figures(claims, 0, len(text))
    for at, whole in enumerate(near[2:], 2):
        last = near[at - 1]
        if unit(last) != unit(whole) or whole.type == "percentage" or whole.start - last.end > _REACH:
            continue
        opening = rule.pattern(knowledge, "to-sum").fullmatch(text, last.end, whole.start)
        behind = rule.pattern(knowledge, "behind").match(text, whole.end) if opening else None
        if opening is None or not (opening[1] or behind):
            continue
        listing = backward(near, at - 1, text, rule.pattern(knowledge, "item"))
        parts = listing.figures
        if len(parts) < 2 or any(not 0 < part.printed < whole.printed for part in parts):
            continue
        if whole.type == "number" and not _alike(rule, knowledge, text, whole, listing):
            continue
        made, said = total(parts), meant(whole)
        if said.meets(made) or some_make(parts, said):
            continue
        end = behind.end() if behind else whole.end
        short = said.before(made)
        if short or _whole(rule, claims, knowledge, near[max(0, at - 8) : at], whole, listing, end):
            yield from _finding(rule, claims, knowledge, whole, parts, end, short)


def _alike(rule: Rule, knowledge: Knowledge, text: str, whole: Number, listing: Listing) -> bool:
    """Whether the sum counts what the list counts."""
    noun = rule.pattern(knowledge, "noun")
    own = noun.match(text, whole.end)
    if own is None or text[own.start(1) : own.end(1) + 1].lower() == "in ":
        return True
    if own[1].lower() in rule.params.behind or rule.pattern(knowledge, "people").match(own[1]):
        return True
    firsts = [noun.match(text, part.end) for part in listing.figures]
    return any(first is not None and first[1].lower() == own[1].lower() for first in firsts)


def _whole(
    rule: Rule, claims: Claims, knowledge: Knowledge, near: list[Number], whole: Number, listing: Listing, end: int
) -> bool:
    """Whether nothing but the list can have been added up."""
    text = claims.document.text
    start = listing.figures[0].start
    if rule.pattern(knowledge, "beyond").search(text, max(0, start - 60), min(len(text), end + 50)):
        return False
    others = [claim for claim in near if claim.start > start - _NEARBY and unit(claim) == unit(whole)]
    return not some_make(others, meant(whole))


def _finding(
    rule: Rule, claims: Claims, knowledge: Knowledge, whole: Number, parts: list[Number], end: int, proven: bool
) -> Iterator[Finding]:
    document = claims.document
    text = document.text
    if not vouched(document, knowledge, rule.pattern(knowledge, "unsaid"), parts[0].start, end):
        return
    shown, sum_, evidence = told(text, parts, whole)
    related = tuple(Related(part.start, part.end, f"“{text[part.start : part.end]}” here") for part in parts)
    slots = {"text": text[whole.start : whole.end], "parts": shown, "sum": sum_}
    yield from rule.finding(document, (whole.start, whole.end), slots, evidence, related, proven=proven)
