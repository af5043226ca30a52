"""Hits in, hits of the lexical rules' patterns out: an anchored pattern runs only where its first word stands."""

from __future__ import annotations

from factlint.claims.model import Claim, Phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.scan import Hit
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge


def read(document: Document, knowledge: Knowledge, hits: list[Hit]) -> list[Claim]:
    """Every match of every lexical pattern, those of one pattern without overlap."""
    text = document.text
    found: list[Claim] = []
    reach: dict[str, int] = {}
    for start, _, triggers in hits:
        for kind, payload in triggers:
            if kind != "entry":
                continue
            for _, _, sort, patterns in payload:
                if sort != "lexical":
                    continue
                for rule, key, name in patterns:
                    if start < reach.get(name, 0):
                        continue
                    match = knowledge.pattern(name).match(text, start)
                    if match is not None and match.end() > start:
                        found.append(Phrase(start, match.end(), rule, key))
                        reach[name] = match.end()
    for rule, key, name in knowledge.lexicon["unanchored"]:
        for match in knowledge.pattern(name).finditer(text):
            if match.end() > match.start() and not document.masked(match.start()):
                found.append(Phrase(match.start(), match.end(), rule, key))
    return found
