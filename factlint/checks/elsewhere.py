"""`elsewhere`: “here in Minsk” under the dateline of another place.

A dateline tells where the writer is; “here in” another place is where somebody else is, or the dateline is wrong.
Judged where both places are known and are not one, nor of one record; silent in quotations (somebody else speaks) and
under datelines of several places.
"""

from __future__ import annotations

from factlint.finding import Related
from factlint.fragments import GAP, IGNORECASE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("cue", "2 mention")
SLOTS = ("text", "name")
_OPENING = 3  # paragraphs in which a dateline may stand


class Params:
    """The kind of record, and the word that says where the writer is."""

    of: str
    word: str


def cues(rule: Params) -> list[str]:
    """The word."""
    return [rule.word]


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The word before a place."""
    return {"here": (rf"\b({rule.word}{GAP}+(?:in|at){GAP}+)$", IGNORECASE)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the place that is not the dateline's."""
    document = claims.document
    places = [mention for mention in claims.mentions() if all(one.kind == rule.params.of for one in mention.records)]
    line = _dateline(claims, knowledge, places)
    if line is None:
        return
    own = {record.number for record in line.records}
    for place in places:
        match = rule.pattern(knowledge, "here").search(document.text, max(0, place.start - 16), place.start)
        if match is None or own & {record.number for record in place.records}:
            continue
        name = document.text[line.start : line.end]
        related = (Related(line.start, line.end, f"dateline “{name}” here"),)
        slots = {"text": document.text[match.start() : place.end], "name": name}
        yield from rule.finding(document, (match.start(), place.end), slots, related=related)


def _dateline(claims: Claims, knowledge: Knowledge, places: list[Mention]) -> Mention | None:
    """The place that a dateline names."""
    document = claims.document
    for start, end in document.paragraphs[:_OPENING]:
        match = knowledge.pattern("dateline").match(document.text[start : min(end, start + 120)])
        if match is not None:
            found = [place for place in places if start <= place.start < start + match.end()]
            return found[0] if len(found) == 1 and found[0].start == start else None
    return None
