"""Document in, hits out: one pass over the words, each word's meaning looked up once and remembered.

A hit is `(start, end, kind, payload)`. What a word may begin is sorted by who reads it: names, phrases, numbers,
dates, lexical patterns; so no reader looks at another's hits. A cue only tells which rules may have something to say.
"""

from __future__ import annotations

from _operator import eq
from itertools import accumulate, compress

from factlint.claims.designators import WORDS_BY_EYE, latin
from factlint.claims.follow import Tails
from factlint.claims.slips import SHORTEST_NEAR, slip_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from factlint.document.document import Document
    from factlint.knowledge import Entry, Knowledge

    Trigger: TypeAlias = tuple[int, str, Any]  # reader, kind, payload
    Hit: TypeAlias = tuple[int, int, str, Any]

NAMES, PHRASES, NUMBERS, DATES, LEXICAL, DOUBLED, CUES = range(7)  # who reads a hit

_READERS = {
    "names": NAMES,
    "phrases": PHRASES,
    "years": NUMBERS,
    "number": NUMBERS,
    "ordinal": NUMBERS,
    "unit": NUMBERS,
    "jubilee": NUMBERS,
    "metal": NUMBERS,
    "hour": NUMBERS,
    "month": DATES,
    "weekday": DATES,
    "relative-day": DATES,
    "step": DATES,
    **dict.fromkeys(("share", "short-share", "season", "tens", "week", "weekend", "edge"), DATES),
}
_CAPITALISED = ("month", "weekday", "short-share")  # kinds of words that are names: may, march and sun are others
_LONGEST = 64  # characters of a word that may mean something
_STRETCH = 1 << 16  # characters that are cut into words at a time
_REMEMBERED = 200_000  # words; a longer memory would grow with hostile text


class Memo(dict[str, "tuple[int, tuple[Trigger, ...]] | None"]):
    """What each word may begin, looked up when it is first met. Shared by the documents of a run.

    A key is a word with at most one character in front of it, as `scan` cuts the text; its value tells the length of
    what is in front and the triggers. `active` are the codes of the rules that run: the phrases and patterns of
    others are not looked for.
    """

    __slots__ = ("_words", "active", "knowledge")

    def __init__(self, knowledge: Knowledge, active: frozenset[str]) -> None:
        super().__init__()
        self.knowledge = knowledge
        self.active = active
        self._words: dict[str, tuple[Trigger, ...]] = {}

    def __missing__(self, token: str) -> tuple[int, tuple[Trigger, ...]] | None:
        lead = 0 if token[0].isalnum() or token[0] == "_" else 1
        if len(token) > _LONGEST:
            return None
        word = token[lead:]
        triggers = self._words.get(word)
        if triggers is None:
            triggers = self._words[word] = tuple(_triggers(word, self.knowledge, self.active)) if word else ()
        if token[0] == "/" and len(word) == 2 and word.isdecimal():
            triggers = (*triggers, (DATES, "short-year", None))
        if len(self) > _REMEMBERED:
            self.clear()
            self._words.clear()
        found = self[token] = (lead, triggers) if triggers else None
        return found


def scan(document: Document, memo: Memo) -> Iterator[list[list[Hit]]]:
    """The words that may begin a claim, stretch by stretch, each sorted by reader and in reading order.

    In stretches, so that memory stays flat; the loop over words runs in C, and only hits come back to Python.
    What is masked is passed over.
    """
    text = document.text
    tokens_of = memo.knowledge.pattern("token").findall
    begin = 0
    while begin < len(text):
        end = _stretch(text, begin)
        hits: list[list[Hit]] = [[], [], [], [], [], [], []]
        tokens = tokens_of(text, begin, end)
        known = list(map(memo.__getitem__, tokens))
        found = zip(_starts(tokens, begin), tokens, known, strict=False)
        for at, token, meaning in compress(found, known):
            lead, triggers = meaning  # type: ignore[misc]  # compress leaves out what is None
            start = at + lead
            stop = at + len(token)
            for reader, kind, payload in triggers:
                hits[reader].append((start, stop, kind, payload))
        twice = list(map(eq, tokens, tokens[1:]))
        if any(twice):
            for at, token in compress(zip(_starts(tokens, begin), tokens, strict=False), twice):
                if token[0] == " " and len(token) <= _LONGEST:
                    hits[DOUBLED].append((at + 1, at + 2 * len(token), "doubled", token[1:]))
        if document.masks:
            hits = [[hit for hit in found if not document.masked(hit[0])] for found in hits]
        yield hits
        begin = end


def _starts(tokens: list[str], begin: int) -> Iterator[int]:
    """Where each token starts: tokens tile the text."""
    return accumulate(map(len, tokens), initial=begin)


def _stretch(text: str, begin: int) -> int:
    """The end of the next stretch: at a line's end, else a sentence's, at least not within a word."""
    end = begin + _STRETCH
    if end >= len(text):
        return len(text)
    for stop in ("\n", ". "):
        at = text.find(stop, end, end + _STRETCH // 8)
        if at >= 0:
            return at + len(stop)
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return end


def _triggers(word: str, knowledge: Knowledge, active: frozenset[str]) -> list[Trigger]:
    lower = word.lower()
    entries: list[Entry] = knowledge.names.get(lower) or []
    if not entries and lower == word and word.isalpha():
        return _meanings(word, lower, knowledge) if word in knowledge.words else []  # most words are this: plain
    found = _figures(word) if "0" <= word[0] <= "9" or word[0] in "½¼¾⅓⅔" else _meanings(word, lower, knowledge)
    sorted_out: dict[str, list[Any]] = {}
    for first, rest, sort, payload in entries:
        if sort in ("name", "surname", "family"):
            if word in (first, first.upper()):
                sorted_out.setdefault("names", []).append((rest, first, sort, payload))
        elif sort == "lexical":
            patterns = [pattern for pattern in payload if pattern[0] in active]
            if patterns:
                found.append((LEXICAL, sort, patterns))
        elif sort == "cue":
            codes = [code for code in payload if code in active]
            if codes:
                found.append((CUES, sort, codes))
        elif sort == "years":
            sorted_out.setdefault(sort, []).append((rest, payload))
        elif (sort == "phrase" or word == first) and (payload[0] in active or not _is_code(payload[0])):
            sorted_out.setdefault("phrases", []).append((rest, sort, *payload))
    # Longer readings first: “half a century” before “half”.
    found = [(_READERS[kind], kind, Tails(tails)) for kind, tails in sorted_out.items()] + found
    if "names" not in sorted_out and (word[0].isupper() or (word[0].isdigit() and not word.isascii())):
        found.extend(_beside(word, lower, entries, knowledge))
    elif word[0].isupper() and len(word) >= SHORTEST_NEAR:
        found.extend(_slips(lower, knowledge))
    if word in WORDS_BY_EYE:
        meant = [entry for entry in knowledge.names.get(WORDS_BY_EYE[word].lower()) or [] if entry[2] == "name"]
        if meant:
            tails = Tails([(rest, first, sort, payload) for first, rest, sort, payload in meant])
            found.append((NAMES, "by eye", tails))
    return found


def _figures(word: str) -> list[Trigger]:
    """What a word that begins with a digit may begin: a number, and a date of some sort."""
    found: list[Trigger] = [(NUMBERS, "number", None)]
    if len(word) == 4 and word.isdecimal():
        found.append((DATES, "year", None))
    elif len(word) == 5 and word[4] == "s" and word[:4].isdecimal():
        found.append((DATES, "decade", None))
    elif len(word) in (2, 3) and word[1] == "0" and word[2:] in ("", "s"):
        found.append((DATES, "tens", int(word[0]) * 10))
    return found


def _meanings(word: str, lower: str, knowledge: Knowledge) -> list[Trigger]:
    """What the word lists say that a word may begin: a number, a date, or both (“quarter”)."""
    found: list[Trigger] = []
    known = knowledge.words.get(lower)
    if known and (known[0] not in _CAPITALISED or word[0].isupper() or word in knowledge.lexicon["uncapitalised"]):
        found.append((_READERS[known[0]], *known))
    stretch = knowledge.lexicon["stretches"].get(lower) if known else None
    if stretch and stretch != known:
        found.append((DATES, *stretch))
    if not word.isalpha() and "0" <= word[-1] <= "9" and (month := knowledge.words.get(lower.rstrip("0123456789"))):
        letters = len(lower.rstrip("0123456789"))
        if month[0] == "month" and word[0].isupper() and len(word) - letters < 3:
            found.append((DATES, "month-day", (month[1], letters)))
    return found


def _beside(word: str, lower: str, entries: list[Entry], knowledge: Knowledge) -> list[Trigger]:
    """What a capitalised word that is no name itself may stand for."""
    if lower.endswith("s"):
        singular = knowledge.names.get(lower[:-1]) or []
        names = [entry for entry in singular if entry[2] == "name" and not entry[1] and word[:-1] == entry[0]]
        if names:
            return [
                (
                    NAMES,
                    "plural",
                    Tails([(rest, first, sort, payload) for first, rest, sort, payload in names]),
                )
            ]
    forms = [(form, knowledge.names.get(form.lower()) or []) for form in fold(word, knowledge)]
    if any(found for _, found in forms):
        return [(NAMES, "folded", forms)]
    return _slips(lower, knowledge) if len(word) >= SHORTEST_NEAR else []


def _slips(lower: str, knowledge: Knowledge) -> list[Trigger]:
    """What a word may be a slip of; one that is a name itself is read so only where it is no such name there."""
    near = slip_of(lower, knowledge)
    return [(NAMES, "near", near)] if near else []


def _is_code(name: str) -> bool:
    """Whether a word list is a rule's own: its name is the rule's code."""
    return len(name) == 4 and name[1:].isdigit()


def fold(word: str, knowledge: Knowledge) -> list[str]:
    """The word with letters of another script read as the Latin ones that they look like, and those that they mean.

    A small l among capitals is read as the I that it looks like.
    """
    if word.isascii():
        tall = word.replace("l", "I")  # MlG-29, in a word of capitals
        return [tall] if tall != word and tall.isupper() else []
    by_eye = word.translate(knowledge.lexicon["lookalike"])
    forms = [by_eye, latin(word)]
    forms += [WORDS_BY_EYE[form] for form in forms if form in WORDS_BY_EYE]  # a Latin C and a Cyrillic у: Su
    return [form for form in dict.fromkeys(forms) if form != word and form.isascii()]
