"""Document in, hits out: one pass over the words, each word's meaning looked up once and remembered.

A hit is `(start, end, triggers)`; a trigger is `(kind, payload)`. Kinds of the word list (`number`, `month`, …) come
from the lexicon; `entry` are names and phrases that may begin here; `near` is a word one letter away from a name.
"""

from __future__ import annotations

from factlint.claims.designators import CYRILLIC

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from factlint.document.document import Document
    from factlint.knowledge import Entry, Knowledge

    Trigger: TypeAlias = tuple[str, Any]
    Hit: TypeAlias = tuple[int, int, tuple[Trigger, ...]]

_CAPITALISED = ("month", "weekday")
_REMEMBERED = 200_000  # words; a longer memory would grow with hostile text
SHORTEST_NEAR = 5  # letters: shorter names have too many neighbours


class Memo(dict[str, "tuple[Trigger, ...] | None"]):
    """What each word may begin, looked up when it is first met. Shared by the documents of a run."""

    __slots__ = ("knowledge",)

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__()
        self.knowledge = knowledge

    def __missing__(self, word: str) -> tuple[Trigger, ...] | None:
        if len(self) > _REMEMBERED:
            self.clear()
        found = self[word] = _triggers(word, self.knowledge) or None
        return found


def scan(document: Document, memo: Memo) -> list[Hit]:
    """The words that may begin a claim, in reading order; what is masked is passed over."""
    hits: list[Hit] = []
    for match in memo.knowledge.pattern("word").finditer(document.text):
        triggers = memo[match[0]]
        if triggers:
            start, end = match.span()
            hits.append((start, end, triggers))
    if document.masks:
        hits = [hit for hit in hits if not document.masked(hit[0])]
    return hits


def _triggers(word: str, knowledge: Knowledge) -> tuple[Trigger, ...]:
    if len(word) > 64:
        return ()
    first = word[0]
    lower = word.lower()
    found: list[Trigger] = []
    if "0" <= first <= "9":
        found.append(("figure", None))
    else:
        known = knowledge.words.get(lower)
        if known is not None and (known[0] not in _CAPITALISED or first.isupper()):
            found.append(known)
    entries: list[Entry] = knowledge.names.get(lower) or []
    if entries:
        found.append(("entry", entries))
    elif first.isupper() and lower.endswith("s"):
        entries = [entry for entry in knowledge.names.get(lower[:-1]) or [] if entry[2] == "name" and not entry[1]]
        if entries:
            found.append(("plural", entries))
            return tuple(found)
    if first.isupper():
        forms = [(form, knowledge.names.get(form.lower()) or []) for form in fold(word, knowledge)]
        if any(entries for _, entries in forms):
            found.append(("folded", forms))
        elif len(word) >= SHORTEST_NEAR and not any(kind == "entry" for kind, _ in found):
            near = _near(lower, knowledge)
            if near:
                found.append(("near", near))
    return tuple(found)


def fold(word: str, knowledge: Knowledge) -> list[str]:
    """The word with letters of another script read as the Latin ones that they look like, and those that they mean."""
    if word.isascii():
        return []
    by_eye = word.translate(knowledge.lexicon["lookalike"])
    meant = "".join(CYRILLIC.get(char, char) for char in word)
    return [form for form in dict.fromkeys((by_eye, meant)) if form != word and form.isascii()]


def _near(lower: str, knowledge: Knowledge) -> list[Any]:
    """The names that share a form with one letter left out, or have one letter more or less."""
    if lower in knowledge.lexicon["protected"]:
        return []
    get = knowledge.near.get
    found: dict[str, Any] = {}
    for at in range(-1, len(lower)):
        key = lower if at < 0 else lower[:at] + lower[at + 1 :]
        for target in get(key) or ():
            found[target[0]] = target
    return [found[name] for name in sorted(found) if name != lower]
