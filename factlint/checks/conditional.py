"""`conditional`: what `first` finds must be introduced by what `second` finds: an acronym by its full form.

The first group of each pattern (or the whole match) is compared. Flagged once a document, at the first use.
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
    """Two patterns, and the texts that need no introduction."""

    first: str
    second: str
    ignorecase: bool = False
    exceptions: list[str] = []


def patterns(rule: Params) -> list[tuple[str, str, int]]:
    """(key, source, flags) of the two patterns."""
    flags = 2 if rule.ignorecase else 0
    return [("first", rule.first, flags), ("second", rule.second, flags)]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags what is never introduced."""
    document = claims.document
    hits = claims.phrases(rule.code)
    first, second = knowledge.pattern(f"{rule.code}/0"), knowledge.pattern(f"{rule.code}/1")
    introduced = set(rule.params.exceptions)
    for hit in hits:
        if hit.key == "second":
            introduced.add(_group(second, document.text, hit.start)[0])
    for hit in hits:
        if hit.key == "first":
            text, span = _group(first, document.text, hit.start)
            if text not in introduced:
                introduced.add(text)
                yield from rule.finding(document, span, {"text": text})


def _group(pattern: object, text: str, at: int) -> tuple[str, tuple[int, int]]:
    match = pattern.match(text, at)  # type: ignore[attr-defined]
    if match is None:
        return "", (at, at)
    group = 1 if match.re.groups else 0
    return match[group] or match[0], match.span(group) if match[group] else match.span()
