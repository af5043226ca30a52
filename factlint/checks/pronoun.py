"""`pronoun`: “he said” of somebody whom the table calls “she”, or the other way round.

Judged only where the person's full name is the nearest antecedent by far: nobody else, neither a capitalised word that
may be a name nor one of the nouns `people`, stands between it and the pronoun, nor before it in its sentence.
"""

from __future__ import annotations

from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "name", "right")
_REACH = 200  # characters between a name and its pronoun


class Params:
    """Nouns and pronouns that may stand for somebody else."""

    people: list[str]


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The pronoun of whoever speaks, and whoever else may be meant."""
    return {
        "speaks": (rf"\b([Hh]e|[Ss]he){GAP}+(?:said|says|added|told|warned|promised)\b", 0),
        "people": (rf"\b{any_of(rule.people)}s?\b", IGNORECASE),
        "capital": (r"(?<!^)(?<![.!?] )(?<![.!?] [“\"])(?<![“\"‘])\b[A-ZÀ-Ž]\w+", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the pronoun."""
    document = claims.document
    text = document.text
    for mention in claims.mentions():
        person = mention.record
        if person is None or person.kind != "person" or mention.how != "exact" or not person.facts("pronoun"):
            continue
        spoken = rule.pattern(knowledge, "speaks").search(text, mention.end, mention.end + _REACH)
        if spoken is None or spoken[1].lower() in person.texts("pronoun"):
            continue
        if document.paragraph_number(mention.start) != document.paragraph_number(spoken.start()):
            continue
        low = max(document.sentence(mention.start)[0], mention.start - _REACH)
        if not _alone(rule, claims, knowledge, mention, low, spoken.start()):
            continue
        slots = {"text": spoken[1], "name": person.name, "right": person.texts("pronoun")[0]}
        evidence = (Evidence(person.id, "pronoun", slots["right"], sources=person.sources_of("pronoun")),)
        related = (Related(mention.start, mention.end, f"“{text[mention.start : mention.end]}” here"),)
        yield from rule.finding(document, spoken.span(1), slots, evidence, related)


def _alone(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, low: int, high: int) -> bool:
    """Whether nobody else stands from the sentence's beginning to the pronoun."""
    text = claims.document.text
    people, capital = rule.pattern(knowledge, "people"), rule.pattern(knowledge, "capital")
    before, behind = text[low : mention.start], text[mention.end : high]
    if (
        people.search(before)
        or people.search(behind)
        or any(
            other is not mention and other.records[0].kind == "person" and low <= other.start < high
            for other in claims.mentions()
        )
    ):
        return False
    known = {text[other.start : other.end] for other in claims.mentions() if low <= other.start < high}
    return all(
        any(found[0] in name.split() for name in known)
        for stretch in (before, behind)
        for found in capital.finditer(stretch)
    )
