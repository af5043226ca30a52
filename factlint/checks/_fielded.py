"""Who is told to have a thing, and the thing: “the Danish air force lost an F-22” (`fielding`, `early`)."""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.follow import ends_phrase
from factlint.claims.guards import sentence_guards

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Mention
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

_SILENT = ("negation", "hypothesis", "belief", "mistake", "fiction")
_REACH = 110  # characters between the two
_AROUND = 100  # characters to either side that a word of `silent` may stand in
_LAST = 3  # names of states before a thing that may be meant


def phrases(rule: Any, table: Any) -> list[tuple[str, str, bool]]:
    """What belongs to a state, and the states: (phrase, “force|state”, True)."""
    listed = [(phrase, f"force|{state}", True) for state, said in rule.phrases.items() for phrase in said]
    for _, (first, rest, sort, payload) in table.entries:
        if sort == "area":
            mark = f"{{{payload[0]}}}"
            for name, words in (("force", rule.forces), ("land", rule.lands)):
                listed += (
                    (said.replace(mark, first + rest), f"{name}|{payload[1]}", True) for said in words if mark in said
                )
    return listed


def pairs(rule: Rule, claims: Claims) -> Iterator[tuple[Mention, list[Phrase]]]:
    """Each thing of the rule's kind, with the states or forces named not far before it, the nearest first."""
    owners = claims.listed(rule.code)
    starts = [phrase.start for phrase in owners]
    for mention in claims.mentions("exact"):
        if mention.record is None or mention.record.kind != rule.params.of:
            continue
        at = bisect_left(starts, mention.start)
        near = [phrase for phrase in owners[max(0, at - _LAST) : at] if 0 < mention.start - phrase.end <= _REACH]
        if near:
            yield mention, near[::-1]


def tied(
    rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, mention: Mention, names: tuple[str, ...]
) -> bool:
    """Whether one of the named patterns lies between the two, and the text means the thing and means it so."""
    document = claims.document
    text = document.text
    if not any(rule.pattern(knowledge, name).fullmatch(text, phrase.end, mention.start) for name in names):
        return False
    heads = rule.pattern(knowledge, "heads").match(text, mention.end)
    low, high = document.sentence(phrase.start)
    if heads is None or mention.end > high or not _ends(text, heads.end(), knowledge):
        return False
    if not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, phrase.start, mention.end)):
        return False
    low, high = max(low, phrase.start - _AROUND), min(high, mention.end + _AROUND)
    return rule.pattern(knowledge, "silent").search(text, low, high) is None


def alike(state: str, same: list[list[str]]) -> set[str]:
    """A state and those that are not told apart from it."""
    return {state, *(name for group in same if state in group for name in group)}


def _ends(text: str, end: int, knowledge: Knowledge) -> bool:
    """Whether the noun phrase of the thing ends here, as a plural does: “its B-2s north”, not “a B-2 pilot”."""
    plural = text[end - 1] == "s" and text[end : end + 1] not in ("-", "'", "’")
    return plural or ends_phrase(text, end, knowledge)
