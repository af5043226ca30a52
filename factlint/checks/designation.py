"""`designation`: a designator that no listed variant bears.

`reading` says which: `look-alike` is a designation read by eye from another script (Су-30СМ2 as Su-30C2), or printed
with letters of it; `unknown` is a variant that the family does not list, told only of families whose list is closed
unless `closed_only` is off. Silent for listed variants however they are hyphenated.
"""

from __future__ import annotations

from factlint.claims.model import Designator
from factlint.finding import Evidence, Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("mention|designator",)
SLOTS = ("text", "right", "family")


class Params:
    """Which reading, and whether only closed families count."""

    reading: Literal["look-alike", "unknown"]
    closed_only: bool = True


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags each designation; a fix where one variant alone can be meant."""
    document = claims.document
    wanted = rule.params.reading
    if wanted == "look-alike":
        for mention in claims.mentions("look-alike"):
            if mention.record is not None:
                yield from _flag(rule, claims, (mention.start, mention.end), mention.record, (mention.spelling,))
    for claim in claims.of("designator"):
        assert isinstance(claim, Designator)
        if claim.reading != wanted:
            continue
        if wanted == "unknown" and rule.params.closed_only and not claim.family.facts("closed"):
            continue
        if document.masked(claim.start):
            continue
        yield from _flag(rule, claims, (claim.start, claim.end), claim.family, claim.candidates)


def _both(variant: dict[str, Any]) -> str:
    """A variant with its own script: Su-30SM2 (Су-30СМ2)."""
    return f"{variant['value']} ({variant['native']})" if variant.get("native") else str(variant["value"])


def _flag(
    rule: Rule, claims: Claims, span: tuple[int, int], family: Record, candidates: tuple[str, ...]
) -> Iterator[Finding]:
    document = claims.document
    text = document.text[span[0] : span[1]]
    fix = None
    if len(candidates) == 1:
        fix = Fix(f"Replace with “{candidates[0]}”", ((span[0], span[1], candidates[0]),))
    meant = [fact for fact in family.facts("variants") if fact["value"] in candidates]
    evidence = tuple(
        Evidence(family.id, "variants", _both(fact), sources=family.sources_of("variants", fact)) for fact in meant
    ) or (Evidence(family.id, "variants", ", ".join(family.texts("variants")) or family.name),)
    right = " or ".join(candidates) or f"a listed {family.name}"
    slots = {"text": text, "right": right, "family": family.name}
    yield from rule.finding(document, span, slots, evidence, fix=fix)
