"""`consistency`: two right forms of which an article should keep to one.

`either` maps one form to the other. Where both stand, the rarer one is flagged (the later on a tie) and the first of
the others named.
"""

from __future__ import annotations

from factlint.finding import Related

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("phrase",)
SLOTS = ("text", "other")


class Params:
    """Pairs of forms."""

    either: dict[str, str]
    ignorecase: bool = True


def patterns(rule: Params) -> list[tuple[str, str, int]]:
    """(key, source, flags) of both forms of each pair."""
    flags = 2 if rule.ignorecase else 0
    return [(form, rf"\b(?:{form})\b", flags) for pair in rule.either.items() for form in pair]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the rarer form of each pair of which both forms stand in the article."""
    document = claims.document
    hits = [hit for hit in claims.phrases(rule.code) if not document.quoted(hit.start)]
    for one, other in rule.params.either.items():
        ones = [hit for hit in hits if hit.key == one]
        others = [hit for hit in hits if hit.key == other]
        if not ones or not others:
            continue
        kept, odd = ones, others
        if len(others) > len(ones) or (len(others) == len(ones) and others[0].start < ones[0].start):
            kept, odd = others, ones
        first = kept[0]
        shown = document.text[first.start : first.end]
        for hit in odd:
            slots = {"text": document.text[hit.start : hit.end], "other": shown}
            related = (Related(first.start, first.end, f"“{shown}” here"),)
            yield from rule.finding(document, (hit.start, hit.end), slots, related=related)
