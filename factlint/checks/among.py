"""`among`: a part told with its whole that is larger: “nine sailors drowned, including 14 cadets”.

The part stands right behind “, including”, or is “of them”, “of whom” or “of which” behind a comma. The whole is the
figure before it with its plural noun; only what became of them (“had been killed”, `states`) may stand between, so
that no other noun can be meant; words of `linking` lead to one. What is included must be counted in the same units: a
sort of `wholes` has parts of `kinds` (none: any plural), or only a place is told (“including 14 in Lyon”). “Of them”
may be of anything but `groups`, whose members may be meant (“of which” of anything but `lots`, since people are
“whom”). Parts in `units` (years, points) count something else.

Silent where the two figures may be equal as printed or hedged, where the whole with earlier figures of the sentence is
as large as the part (“10 men and seven women, 14 of them Danes”), where the part is more than `times` as large, where a
name stands right before the whole (“Flight 90”) or a year may be meant, under negation, and where it is taken back.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.amounts import Number
from factlint.claims.figures import UNSAID, meant, range_ends, vouched
from factlint.claims.follow import word_before
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 number",)
SLOTS = ("text", "count", "whole")
_REACH = 90  # characters between a whole and its part
_BEFORE = 200  # characters before a whole in which it may have begun to be counted
_LEAST = 2 * SCALE
_YEARS = range(1000, 2101)


class Params:
    """What is counted one by one, what has members, and what leads to another noun."""

    wholes: dict[str, list[str]]
    kinds: dict[str, list[str]]
    states: list[str]
    groups: list[str]
    lots: list[str]
    units: list[str]
    linking: list[str]
    times: int = 10
    unsaid: list[str] = UNSAID


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What leads from a whole to its part, and what stands behind the part."""
    link = any_of(rule.linking)
    many = r"(?:[a-z-]{1,30}[^s\W]s|[a-z-]{0,30}(?:men|people|children|aircraft|personnel))(?![’'\w-])"
    word = rf"(?!{link}(?![\w-])|{many})[a-z][a-z’'-]{{0,30}}"
    before = rf"(?:[A-Z]?{word}{GAP}+){{0,3}}"
    became = rf"(?:[a-z]{{2,30}}ed|{any_of(rule.states)})"
    state = rf"(?:{GAP}+(?:were|was|are|had|have|has|been|being)){{0,3}}(?:{GAP}+{became})?"
    where = rf"(?:{GAP}+(?:on|in|at|aboard){GAP}+(?:the|a|an){GAP}+(?!{many})[a-z]{{2,30}})?"
    units = rf"(?!(?:[a-z-]+{GAP}+)?{any_of(rule.units)}\b)"
    place = r"(?:in|at|from|aboard)\b"
    found = {
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "own": (
            rf"{GAP}+{before}(?!{any_of(rule.groups)}\b){many}{state}{where},{GAP}+(of{GAP}+(?:whom|which){GAP}+)?",
            0,
        ),
        "fronted": (rf"\bOf{GAP}+(?:the|its|their|those|these){GAP}+$", 0),
        "did": (rf"{GAP}+(?:were|was|are|is|have|had|has|will|did|died|[a-z]{{2,30}}ed)\b", 0),
        "own-which": (rf"{GAP}+{before}(?!{any_of(rule.lots)}\b){many}{state},{GAP}+(of{GAP}+which{GAP}+)?", 0),
        "of": (rf"{GAP}+of{GAP}+(?:them|whom|(which))\b", IGNORECASE),
    }
    for sort, nouns in rule.wholes.items():
        whole = rf"{GAP}+{before}{any_of(nouns)}(?:s|es)?(?![’'\w-]){state}"
        kinds = rf"{any_of(rule.kinds[sort])}(?:s|es)?(?![’'\w-])" if rule.kinds.get(sort) else many
        found[f"whole {sort}"] = (rf"{whole},?{GAP}+(?:including|among{GAP}+them),?{GAP}+", 0)
        found[f"part {sort}"] = (rf"{GAP}+{units}(?:(?:[A-Z]?{word}{GAP}+){{0,2}}?{kinds}|{place})", 0)
    return found


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the part with its whole."""
    document, text = claims.document, claims.document.text
    ends: set[int] | None = None
    for whole, part in pairwise(claims.of("number")):
        assert isinstance(whole, Number)
        assert isinstance(part, Number)
        if part.start - whole.end > _REACH or not _LEAST <= whole.printed < part.printed:
            continue
        if part.printed > whole.printed * rule.params.times or not _may(whole).before(_may(part)):
            continue
        if not _bound(rule, knowledge, text, whole, part):
            continue
        ends = range_ends(claims) if ends is None else ends
        if id(whole) in ends or id(part) in ends or _named(knowledge, text, whole) or document.masked(part.start):
            continue
        low, high = document.sentence(whole.start)
        if part.start > high or _with_earlier(claims, max(low, whole.start - _BEFORE), whole) >= part.printed:
            continue
        if not vouched(document, knowledge, rule.pattern(knowledge, "unsaid"), whole.start, part.end):
            continue
        k, n = figure(part.printed), figure(whole.printed)
        slots = {"text": text[part.start : part.end], "count": k, "whole": n}
        evidence = (
            Evidence("", "sum", f"{k} is more than {n}"),
            *repairs(f"another figure for “{text[part.at : part.end]}” or “{text[whole.at : whole.end]}”"),
        )
        related = (Related(whole.start, whole.end, f"“{text[whole.start : whole.end]}” here"),)
        yield from rule.finding(document, (part.start, part.end), slots, evidence, related)


def _may(claim: Number) -> Interval:
    """What a figure may be; a hedge is taken at its word."""
    return meant(claim) if claim.hedge == "bare" else claim.possible


def _bound(rule: Rule, knowledge: Knowledge, text: str, whole: Number, part: Number) -> bool:
    """Whether syntax makes the one a part of the other: “nine nuns, including 14”, “Of the nine nuns, 14 sang”."""
    of = rule.pattern(knowledge, "of").match(text, part.end)
    own = rule.pattern(knowledge, "own").fullmatch(text, whole.end, part.start)
    which = rule.pattern(knowledge, "own-which").fullmatch(text, whole.end, part.start)
    if of is not None:
        return own is not None or (of[1] is not None and which is not None)
    if (own and own[1]) or (which and which[1]):
        return True
    if own and rule.pattern(knowledge, "did").match(text, part.end):
        return rule.pattern(knowledge, "fronted").search(text, max(0, whole.start - 16), whole.start) is not None
    return any(
        rule.pattern(knowledge, f"whole {sort}").fullmatch(text, whole.end, part.start)
        and rule.pattern(knowledge, f"part {sort}").match(text, part.end)
        for sort in rule.params.wholes
    )


def _with_earlier(claims: Claims, low: int, whole: Number) -> int:
    """The whole with what is counted before it: “10 men and seven women” may both be meant by “them”."""
    earlier = [claim for claim in claims.within("number", low, whole.start) if isinstance(claim, Number)]
    return whole.printed + sum(claim.printed for claim in earlier)


def _named(knowledge: Knowledge, text: str, whole: Number) -> bool:
    """Whether the whole may be the number of a thing (“Flight 90”) or a year."""
    if text[whole.at : whole.end].isdigit() and whole.printed // SCALE in _YEARS and whole.end - whole.at == 4:
        return True
    word, _ = word_before(text, whole.start)
    owner = word.endswith(("'s", "’s", "s'", "s’"))
    return word[:1].isupper() and not owner and word.lower() not in knowledge.lexicon["function"]
