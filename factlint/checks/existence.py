"""`existence`: a word or phrase that should not stand in copy.

Each token is a pattern between word boundaries (`raw` without); silent where an `exceptions` text is what was found.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("phrase",)
SLOTS = ("text",)


class Params:
    """Patterns that must not occur."""

    tokens: list[str] = []
    raw: list[str] = []
    ignorecase: bool = True
    exceptions: list[str] = []


def patterns(rule: Params) -> list[tuple[str, str, int]]:
    """(key, source, flags) of each pattern."""
    flags = 2 if rule.ignorecase else 0
    return [(token, rf"\b(?:{token})\b", flags) for token in rule.tokens] + [(raw, raw, flags) for raw in rule.raw]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags every hit."""
    document = claims.document
    passed = {text.lower() for text in rule.params.exceptions}
    for hit in claims.phrases(rule.code):
        text = document.text[hit.start : hit.end]
        if text.lower() not in passed:
            yield from rule.finding(document, (hit.start, hit.end), {"text": text})
