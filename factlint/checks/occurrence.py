"""`occurrence`: a pattern that may stand at most `max` times, or must stand at least `min` times, in a scope."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from factlint.claims.extract import Claims
    from factlint.claims.model import Phrase
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ()
SLOTS = ("text", "count", "limit")


class Params:
    """A pattern and how often it may stand in a `sentence`, `paragraph` or the `document`."""

    token: str
    max: int | None = None
    min: int | None = None
    scope: Literal["sentence", "paragraph", "document"] = "sentence"
    ignorecase: bool = True


def patterns(rule: Params) -> list[tuple[str, str, int]]:
    """(key, source, flags) of the one pattern."""
    return [("token", rule.token, 2 if rule.ignorecase else 0)]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the first hit beyond `max`; a document with fewer than `min` at its beginning."""
    document = claims.document
    params = rule.params
    counted: dict[tuple[int, int], list[Phrase]] = {}
    for hit in claims.phrases(rule.code):
        counted.setdefault(_scope(rule, claims, hit.start), []).append(hit)
    if params.max is not None:
        for hits in counted.values():
            if len(hits) > params.max:
                hit = hits[params.max]
                text = document.text[hit.start : hit.end]
                slots = {"text": text, "count": str(len(hits)), "limit": str(params.max)}
                yield from rule.finding(document, (hit.start, hit.end), slots)
    if params.min is not None and params.scope == "document":
        found = sum(len(hits) for hits in counted.values())
        if found < params.min and document.text.strip():
            start, end = document.paragraphs[0]
            slots = {"text": "", "count": str(found), "limit": str(params.min)}
            yield from rule.finding(document, (start, min(end, start + 1)), slots)


def _scope(rule: Rule, claims: Claims, offset: int) -> tuple[int, int]:
    document = claims.document
    if rule.params.scope == "sentence":
        return document.sentence(offset)
    if rule.params.scope == "paragraph":
        return document.paragraphs[document.paragraph_number(offset)]
    return (0, len(document.text))
