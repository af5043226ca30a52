"""`designation`: a designator that no listed variant bears.

`reading` says which: `look-alike` is a designation read by eye from another script (Су-30СМ2 as Su-30C2), or printed
with letters of it; `unknown` is a variant that the family does not list: of families whose list is complete (`closed`),
or of the others (`open`). Silent for listed variants however they are hyphenated, and without a head noun right beside
it for names as short as E-3, which are also visas and rooms.
"""

from __future__ import annotations

from factlint.claims.follow import word_before
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
_SHORT = 3  # characters
_NEAR = 100  # characters in which another name of the family may stand


class Params:
    """Which reading, and of unknown variants which families."""

    reading: Literal["look-alike", "unknown"]
    lists: Literal["closed", "open"] = "closed"


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
        if wanted == "unknown" and (rule.params.lists == "closed") != bool(claim.family.facts("closed")):
            continue
        if document.masked(claim.start) or (wanted == "unknown" and not _plain(document.text, knowledge, claim)):
            continue
        yield from _flag(rule, claims, (claim.start, claim.end), claim.family, claim.candidates)


def _plain(text: str, knowledge: Knowledge, claim: Designator) -> bool:
    """Whether a designation can be nothing else: its family's name is long enough, or a head noun stands beside it."""
    if len(claim.prefix) > _SHORT:
        return True
    following = knowledge.pattern("next-word").match(text, claim.end)
    beside = (following[1] if following else "", word_before(text, claim.start)[0])
    names = {word for name in (claim.family.name, *claim.family.texts("aliases")) for word in name.split()}
    if any(word.lower() in knowledge.lexicon["heads"] or word in names for word in beside):
        return True
    near = text[max(0, claim.start - _NEAR) : claim.start], text[claim.end : claim.end + _NEAR]
    proper = {word for word in names if len(word) > _SHORT and word[:1].isupper()}
    return any(word in proper for part in near for word in knowledge.pattern("word").findall(part))


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
