"""`substitution`: a phrase that has a right one to put in its place.

`swap` maps patterns to replacements; `unless_before` and `unless_after` list words that make the phrase right as it
stands. With `fix: true` the replacement is offered as a safe fix, otherwise as one to look at.
"""

from __future__ import annotations

from factlint.finding import Evidence, Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("phrase",)
SLOTS = ("text", "right")


class Params:
    """Patterns and what should stand instead."""

    swap: dict[str, str]
    ignorecase: bool = True
    unless_before: list[str] = []
    unless_after: list[str] = []
    fix: bool = False
    proof: str = ""  # what shows that the phrase is wrong, for the report
    beside: str = ""  # a kind of record of which a name must stand in the same paragraph


def patterns(rule: Params) -> list[tuple[str, str, int]]:
    """(key, source, flags) of each pattern."""
    return [(wrong, rf"\b(?:{wrong})\b", 2 if rule.ignorecase else 0) for wrong in rule.swap]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags every hit whose neighbours do not excuse it."""
    document = claims.document
    params = rule.params
    for hit in claims.phrases(rule.code):
        text = document.text[hit.start : hit.end]
        before = document.text[max(0, hit.start - 30) : hit.start].lower().split()[-1:]
        after = document.text[hit.end : hit.end + 30].lower().split()[:1]
        if any(word.strip("“”‘’\"',.") in params.unless_before for word in before):
            continue
        if any(word.strip("“”‘’\"',.") in params.unless_after for word in after):
            continue
        if params.beside and not _named(claims, hit.start, params.beside):
            continue
        right = as_printed(text, params.swap[hit.key])
        if right == text:
            continue
        fix = Fix(f"Replace with “{right}”", ((hit.start, hit.end, right),), params.fix)
        evidence = (Evidence("", "usage", params.proof),) if params.proof else ()
        yield from rule.finding(document, (hit.start, hit.end), {"text": text, "right": right}, evidence, fix=fix)


def _named(claims: Claims, offset: int, kind: str) -> bool:
    """Whether a name of a kind of record stands in the paragraph, or in the one before."""
    document = claims.document
    at = document.paragraph_number(offset)
    low, high = document.paragraphs[max(0, at - 1)][0], document.paragraphs[at][1]
    found = claims.within("mention", max(low, offset - 2000), min(high, offset + 2000))
    return any(record.kind == kind for mention in found for record in mention.records)  # type: ignore[attr-defined]


def as_printed(text: str, right: str) -> str:
    """The replacement with the capitals of what it replaces."""
    if text.isupper() and len(text) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if text[:1].isupper() else right
