"""`repetition`: a word printed twice running. `allowed` are words that are rightly doubled (“had had”)."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.finding import Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

SLOTS = ("text",)


class Params:
    """The words to look at; a hit is one of them, white space, and the same word again."""

    tokens: list[str]


def patterns(rule: Params) -> list[tuple[str, str, int]]:
    """(key, source, flags): each word twice; anchored, so that it is tried only where the word stands."""
    return [(token, rf"\b{token}[ \t\n\r]{{1,3}}{token}\b(?![-'’/])", 2) for token in rule.tokens]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second of the two."""
    document = claims.document
    for hit in claims.phrases(rule.code):
        first = document.text[hit.start : hit.end].split()[0]
        if document.paragraph_number(hit.start) != document.paragraph_number(hit.end - 1):
            continue
        start = hit.end - len(first)
        gap = hit.start + len(first)
        fix = Fix(f"Remove the second “{first}”", ((gap, hit.end, ""),))
        yield from rule.finding(document, (start, hit.end), {"text": first}, fix=fix)
