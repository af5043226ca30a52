"""`ballot`: more votes than a chamber has members: “the nine-member court ruled 6-4”.

The size of the chamber is a number joined to one of `members` (“the 100-seat house”). The vote is two figures, “55 to
48” or “55-48”, behind one of `verbs` in the same clause and without a comma in between, or right before “in the
100-seat house”. Abstentions and absences only make it worse, so nothing else need be known.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.figures import UNSAID, vouched
from factlint.claims.numerals import numeral
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("number", "cue")
SLOTS = ("text", "votes", "members")
_REACH = 90  # characters between the chamber and the vote


class Params:
    """The nouns that tell a chamber's size, and the verbs of a vote."""

    members: list[str]
    verbs: list[str]
    unsaid: list[str] = UNSAID


def cues(rule: Params) -> list[str]:
    """The words without one of which there is nothing to judge."""
    return [*rule.verbs]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The vote behind a chamber, and before one."""
    figure = r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)"
    score = (
        rf"({figure})(?:{GAP}+votes)?(?:[-–]|{GAP}+(?:votes{GAP}+)?to{GAP}+"
        rf"|{GAP}+(?:in{GAP}+favou?r|for){GAP}+(?:and|to|with|,){GAP}+(?={figure}{GAP}+(?:votes{GAP}+)?against\b))"
        rf"({figure})(?![\w-]|{GAP}+(?!(?:votes|was|as|this|its|his)\b)[a-z-]+s\b)"
    )
    body = rf"(?:{GAP}+of{GAP}+(?:the|its)(?:{GAP}+[\w-]+){{1,3}}?)?"
    return {
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "sized": (
            rf"[- ]{any_of(rule.members)}\b"
            rf"|{GAP}+(?:member|seat|judge)(s)(?={body},?{GAP}+(?:has{GAP}+)?{any_of(rule.verbs)}\b)",
            IGNORECASE,
        ),
        "having": (rf"\b(?:has|have|had|with|of|the|its|all){GAP}+$", IGNORECASE),
        "behind": (
            rf"{body},?[^.,;:()“”]{{0,50}}?\b{any_of(rule.verbs)}\b[^.,;:()“”]{{0,30}}?(?<!from){GAP}{score}",
            IGNORECASE,
        ),
        "before": (
            rf"\b{any_of(rule.verbs)}\b[^.,;:()“”]{{0,30}}?(?<!from){GAP}{score}(?:{GAP}+[a-z]+){{0,5}}?"
            rf"{GAP}+in{GAP}+(?:the|its){GAP}+$",
            IGNORECASE,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the vote and names the chamber's size."""
    document = claims.document
    text = document.text
    for claim in claims.of("number"):
        assert isinstance(claim, Number)
        size = claim.whole
        sized = rule.pattern(knowledge, "sized").match(text, claim.end)
        if sized is None or size is None or size < 2 or claim.hedge != "bare":
            continue
        low, high = document.sentence(claim.start)
        having = rule.pattern(knowledge, "having")
        if sized[1] and not having.search(text, max(low, claim.start - 8), claim.start):
            continue  # “20 members sat while the house voted 120-90”
        behind, before = rule.pattern(knowledge, "behind"), rule.pattern(knowledge, "before")
        vote = behind.match(text, sized.end(), min(high, sized.end() + _REACH))
        vote = vote or before.search(text, max(low, claim.start - _REACH), claim.start)
        votes = _votes(text, knowledge, vote) if vote else None
        if vote is None or votes is None or votes[0] + votes[1] <= size:
            continue
        first, last = min(claim.start, vote.start()), max(sized.end(), vote.end(2))
        if not vouched(document, knowledge, rule.pattern(knowledge, "unsaid"), first, last):
            continue
        start, end = vote.start(1), vote.end(2)
        said, made = text[start:end], sum(votes)
        evidence = (
            Evidence("", "sum", f"{votes[0]} + {votes[1]} = {made}, more than {size}"),
            *repairs(f"“{made}” or more for “{text[claim.start : claim.end]}”", f"fewer votes for “{said}”"),
        )
        related = (Related(claim.start, sized.end(), f"“{text[claim.start : sized.end()]}” here"),)
        slots = {"text": said, "votes": str(made), "members": str(size)}
        yield from rule.finding(document, (start, end), slots, evidence, related)


def _votes(text: str, knowledge: Knowledge, vote: re.Match[str]) -> tuple[int, int] | None:
    """The two figures of a vote."""
    found = [numeral(text, vote.start(group), knowledge) for group in (1, 2)]
    if any(each is None or each.sort != "cardinal" for each in found):
        return None
    one, other = (each.value // SCALE for each in found if each is not None)
    return one, other
