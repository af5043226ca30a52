"""A capitalised word that is a letter off a known name: is it that name misspelt?

Only where the text says what kind of thing it is (a head noun, an office, a given name) and one name alone can be
meant. Legal romanisations never come here: they are names of their own; look-alike words are kept out by the table.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.follow import bounded, word_before
from factlint.claims.model import Mention

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.mentions import Phrase
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

    Target = tuple[str, str, str, tuple[int, ...]]

SHORTEST_UNTITLED = 6  # letters of a family name that a given name alone may identify


def near_name(
    document: Document,
    knowledge: Knowledge,
    start: int,
    end: int,
    targets: list[Any],
    heads: Heads,
    role_ends: dict[int, str],
) -> Mention | None:
    """The mention that a near miss stands for; None when unsure."""
    text = document.text
    word = text[start:end]
    if not bounded(text, end) or (start and text[start - 1] in "-_/@.'’") or text[end : end + 1] == "-":
        return None
    if word.isupper() and len(word) < 8:
        return None  # an acronym
    lower = word.lower()
    close = [target for target in targets if distance(lower, target[0]) <= _allowed(lower, target)]
    things = [target for target in close if target[2] == "name" and target[1].isupper() == word.isupper()]
    people = [target for target in close if target[2] == "surname"]
    if people:
        found = _person(document, knowledge, start, end, people, role_ends)
        if found is not None:
            return found
    if len({target[3] for target in things}) != 1 or people:
        return None
    target = things[0]
    records = tuple(knowledge.record(number) for number in target[3])
    if not heads.beside(document.text, start, end, records[0].kind):
        return None
    return Mention(start, end, records, "near", target[1])


def _allowed(lower: str, target: Target) -> int:
    """How many letters may differ: one, from nine letters two, never more than a third."""
    return 1 if target[2] == "name" and len(lower) < 9 else min(2, len(lower) // 3)


def _person(
    document: Document,
    knowledge: Knowledge,
    start: int,
    end: int,
    people: list[Any],
    role_ends: dict[int, str],
) -> Mention | None:
    """A person: by a given name of theirs in front, and by an office that they held before that, or by the one."""
    text = document.text
    word = text[start:end].lower()
    if text[end : end + 1] in " \n" and text[end + 1 : end + 2].isupper():
        return None  # a given name of somebody else
    before, at = word_before(text, start)
    given = [target for target in people if before and before in knowledge.record(target[3][0]).given]
    if len({target[3] for target in given}) != 1:
        return None
    role = role_ends.get(_left(text, at))
    if role is not None and role in _roles(given[0], knowledge):
        strength = "near"
    elif distance(word, given[0][0]) == 1 and word[0] == given[0][0][0] and len(word) >= SHORTEST_UNTITLED:
        strength = "doubtful"
    else:
        return None
    records = tuple(knowledge.record(number) for number in given[0][3])
    return Mention(start, end, records, strength, given[0][1])


def _roles(target: Target, knowledge: Knowledge) -> set[str]:
    """The roles of every office that a person held."""
    terms = knowledge.record(target[3][0]).facts("offices")
    return {role for term in terms for role in knowledge.record(int(str(term["value"]))).texts("role")}


def _left(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in " \u00a0\n,":
        at -= 1
    return at


class Heads:
    """The head nouns of the text (missile, complex, fighter), to be asked which stand beside a word."""

    __slots__ = ("_phrases", "_starts")

    def __init__(self, phrases: list[Phrase]) -> None:
        self._phrases = [phrase for phrase in phrases if phrase.list_name.startswith("head ")]
        self._starts = [phrase.start for phrase in self._phrases]

    def beside(self, text: str, start: int, end: int, kind: str) -> bool:
        """Whether a head noun of a kind of records stands within three words of a span, in the same clause."""
        at = bisect_left(self._starts, start - 40)
        for phrase in self._phrases[at : bisect_left(self._starts, end + 24, at)]:
            if phrase.list_name != f"head {kind}":
                continue
            gap = text[end : phrase.start] if phrase.start >= end else text[phrase.end : start]
            if len(gap) <= 24 and gap.count(" ") <= 3 and not any(mark in gap for mark in ".;:()\n"):
                return True
        return False


def distance(one: str, other: str) -> int:
    """The edits (insert, delete, replace, swap neighbours) between two words.

    Nought and one are told at sight; for more, rapidfuzz counts (optimal string alignment), and is loaded only then.
    """
    if one == other:
        return 0
    at, least = 0, min(len(one), len(other))
    while at < least and one[at] == other[at]:
        at += 1
    tail = 0
    while tail < least - at and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    left, right = one[at : len(one) - tail], other[at : len(other) - tail]
    if len(left) <= 1 and len(right) <= 1:
        return 1
    if len(left) == 2 and left == right[::-1]:
        return 1
    if abs(len(one) - len(other)) > 2:
        return 3
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=2)
