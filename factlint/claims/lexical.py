"""Hits in, hits of the lexical rules' patterns out: an anchored pattern runs only where its first word stands."""

from __future__ import annotations

from factlint.claims.model import Claim, Phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.scan import Hit
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge


def read(document: Document, knowledge: Knowledge, hits: list[Hit]) -> list[Claim]:
    """The matches of patterns where their first words stand, those of one pattern without overlap."""
    text = document.text
    found: list[Claim] = []
    reach: dict[str, int] = {}
    for start, _, _, patterns in hits:
        for rule, key, name in patterns:
            if start < reach.get(name, 0):
                continue
            match = knowledge.pattern(name).match(text, start)
            if match is not None and match.end() > start:
                found.append(Phrase(start, match.end(), rule, key))
                reach[name] = match.end()
    return found


def everywhere(document: Document, knowledge: Knowledge, active: frozenset[str]) -> list[Claim]:
    """The matches of patterns without a known first word, of the rules that run."""
    found: list[Claim] = []
    for rule, key, name in knowledge.lexicon["unanchored"]:
        if rule not in active:
            continue
        for match in knowledge.pattern(name).finditer(document.text):
            if match.end() > match.start() and not document.masked(match.start()):
                found.append(Phrase(match.start(), match.end(), rule, key))
    return found
