"""`repetition`: a word printed twice running. `tokens` are the words that are never rightly doubled (not “had had”)."""

from __future__ import annotations

from factlint.claims.model import Doubled
from factlint.finding import Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("doubled",)
SLOTS = ("text",)


class Params:
    """The words to look at, in lower case."""

    tokens: list[str]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second of the two."""
    document = claims.document
    words = set(rule.params.tokens)
    for claim in claims.of("doubled"):
        assert isinstance(claim, Doubled)
        if claim.word not in words or document.text[claim.end : claim.end + 1] in ("-", "'", "’", "/"):
            continue
        first_end = claim.start + len(claim.word)
        fix = Fix(f"Remove the second “{claim.word}”", ((first_end, claim.end, ""),))
        yield from rule.finding(document, (first_end + 1, claim.end), {"text": claim.word}, fix=fix)
