"""`subset`: more of a number of things than there are: “no fewer than nine of the seven judges”.

Judged where a count stands right before “of the”, “of its”, “out of” and a bare number of things with their noun.
Silent for what is numbered (“chapter 12 of the ten”: a word of `numbered` or with a capital) or scored (`scores`:
points), for hedges that bound the count from above only, for numbers that open a compound or belong to a possessor
(“30 of the two firms' drivers”), where the count is more than `times` as large, under negation and hypothesis.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.amounts import Number
from factlint.claims.follow import word_before
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import figure

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
_SILENT = ("negation", "hypothesis")


class Params:
    """How many times as large as its whole a count may be and still be a slip; what is numbered, and what is scored."""

    times: int = 5
    numbered: list[str] = []
    scores: list[str]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What ties a count to its whole, and the noun behind it."""
    return {
        "of": (
            rf"{GAP}+(?:out{GAP}+of{GAP}+|of{GAP}+(?=the|its|their|his|her|our|those|these))"
            rf"(?:(?:the|its|their|his|her|our|those|these){GAP}+)?(?:[\w-]{{2,30}}[’']s{GAP}+)?"
            rf"(?:(?:other|remaining|original|total){GAP}+)?",
            IGNORECASE,
        ),
        "noun": (
            rf"{GAP}+(?!{any_of(rule.scores)}\b)(?:[a-z]+{GAP}+)?[a-z]+(?:s|men|women|people|children)(?![’'\w-])",
            0,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the count with its whole."""
    document = claims.document
    text = document.text
    for count, whole in pairwise(claims.of("number")):
        assert isinstance(count, Number)
        assert isinstance(whole, Number)
        least = count.possible.low if count.hedge != "bare" else count.printed
        if whole.start - count.end > 50 or not whole.exact or least is None or not 0 < whole.printed < least:
            continue
        if least > whole.printed * rule.params.times:
            continue
        if not rule.pattern(knowledge, "of").fullmatch(text, count.end, whole.start):
            continue
        word, _ = word_before(text, count.start)
        if word.lower() in rule.params.numbered or (
            word[:1].isupper() and word.lower() not in knowledge.lexicon["function"]
        ):
            continue
        if document.masked(count.start) or not rule.pattern(knowledge, "noun").match(text, whole.end):
            continue
        if not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, count.start, count.start)):
            continue
        k, n = figure(count.printed), figure(whole.printed)
        slots = {"text": text[count.start : whole.end], "count": k, "whole": n}
        evidence = (
            Evidence("", "sum", f"{k} is more than {n}"),
            *repairs(f"another figure for “{text[count.at : count.end]}” or “{text[whole.at : whole.end]}”"),
        )
        yield from rule.finding(document, (count.start, whole.end), slots, evidence)
