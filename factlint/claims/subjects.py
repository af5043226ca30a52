"""What a duration or an anniversary is said of: the head nouns of the clause, in lower case.

A noun counts when it heads its phrase: the last word of a run of capitals (“50th Mixed Aviation Base”) or a noun
with a determiner that no further noun follows (“the base”, but not “the base commander”).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge


def of_duration(document: Document, knowledge: Knowledge, start: int) -> frozenset[str]:
    """The subject of the clause that a duration stands in.

    In a relative clause (“the Base, an installation that has served”) that is what stands before the pronoun, with
    what it is in apposition to; else the first head noun of the clause. A duration that opens the sentence looks
    behind itself.
    """
    low, high = document.sentence(start)
    text = document.text
    before = text[max(low, start - 400) : start]
    if not heads(before, knowledge):
        behind = text[start : min(high, start + 160)]
        return frozenset(heads(behind.partition(",")[2] or behind, knowledge)[:1])
    clause = _clause(before, knowledge)
    relatives = list(knowledge.pattern("relative").finditer(clause))
    if not relatives:
        return frozenset(heads(clause, knowledge)[:1])
    phrase = clause[: relatives[-1].start()]
    apposed = knowledge.pattern("apposed").search(phrase) is not None
    return frozenset(heads(phrase, knowledge)[-2 if apposed else -1 :])


def _clause(before: str, knowledge: Knowledge) -> str:
    """What follows the last word that opens a new clause."""
    cut = 0
    for match in knowledge.pattern("clause-start").finditer(before):
        cut = match.end()
    return before[cut:]


def of_anniversary(document: Document, knowledge: Knowledge, start: int, end: int) -> frozenset[str]:
    """Whose anniversary it is: the possessor, what stands after “of”, or else the subject of the clause."""
    text = document.text
    low, high = document.sentence(start)
    owner = knowledge.pattern("owner").search(text, max(low, start - 60), start)
    if owner is not None:
        return frozenset({owner[1].lower()})
    after = knowledge.pattern("of-phrase").match(text, end, min(high, end + 200))
    if after is not None:
        return frozenset(heads(after[0], knowledge)[:1])
    return frozenset(heads(_clause(text[max(low, start - 300) : start], knowledge), knowledge)[:1])


def heads(clause: str, knowledge: Knowledge) -> list[str]:
    """The head nouns of a clause, in order."""
    found: list[str] = []
    function = knowledge.lexicon["function"]
    words = [(match[0], match.start(), match.end()) for match in knowledge.pattern("clause-word").finditer(clause)]
    for at, (word, _, end) in enumerate(words):
        lower = word.lower()
        if len(lower) < 3 or lower in function or not word[0].isalpha():
            continue
        possessive = clause[end : end + 2] in ("’s", "'s")
        following = words[at + 1] if at + 1 < len(words) else None
        adjoining = following is not None and clause[end : following[1]].isspace()
        ends_phrase = (
            not adjoining or following is None or following[0].lower() in function or _verb(following[0], knowledge)
        )
        if possessive or not ends_phrase:
            continue
        before = words[at - 1][0] if at else ""
        if word[0].isupper() or before.lower() in _DETERMINERS or _modifies(words, at, function):
            found.append(lower)
    return found


_DETERMINERS = frozenset(["the", "a", "an", "this", "that", "its", "his", "her", "their", "our"])


def _modifies(words: list[tuple[str, int, int]], at: int, function: frozenset[str]) -> bool:
    """Whether up to three content words back a determiner opens the phrase: “a strategic installation”."""
    for back in range(1, 4):
        if at - back < 0:
            return False
        word = words[at - back][0].lower()
        if word in _DETERMINERS or word.endswith(("’s", "'s")):
            return True
        if word in function:
            return False
    return False


def _verb(word: str, knowledge: Knowledge) -> bool:
    return (word.endswith("ed") and word.islower()) or word in knowledge.lexicon["verbs"]
