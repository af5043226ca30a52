"""`spelling`: a near miss of one known name.

Silent for legal romanisations and aliases (they are names of their own), for listed look-alikes and real words, for
unknown names, and where more than one name could be meant. `how` is the strength of the reading: `near` has an
office, a head noun or a full name to prove what is meant, `doubtful` only a given name.
"""

from __future__ import annotations

from factlint.finding import Evidence, Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "right", "name", "native")


class Params:
    """Which kinds of records, and how sure the reading must be."""

    of: list[str]
    how: Literal["near", "doubtful"] = "near"


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags each near miss; the fix is safe, since one name alone can be meant."""
    document = claims.document
    for mention in claims.mentions(rule.params.how):
        record = mention.record
        if record is None or record.kind not in rule.params.of:
            continue
        text = document.text[mention.start : mention.end]
        right = mention.spelling.upper() if text.isupper() else mention.spelling
        sources = record.sources_of("name") or record.sources[:2]
        native = record.texts("native")
        both = f"{record.name} ({native[0]})" if native else record.name
        evidence = (Evidence(record.id, "name", both, sources=tuple(sources)),)
        fix = Fix(f"Replace with “{right}”", ((mention.start, mention.end, right),), rule.params.how == "near")
        slots = {"text": text, "right": right, "name": record.name, "native": both}
        yield from rule.finding(document, (mention.start, mention.end), slots, evidence, fix=fix)
