"""Does a name or phrase of the table go on here? Compares what follows its first word, as print varies it."""

from __future__ import annotations

_DASHES = "-‐‑‒–"
_SPACES = " \t\n\r\u00a0\u202f\u2009"
_FIGURES = {"0": "OoОо", "1": "Il|", "3": "З"}  # what is printed for a digit
_REMEMBERED = 2000  # pairs of characters; hostile text has more
_STATES = frozenset(("ablaze", "afire", "aflame", "aground", "alight", "apart", "ashore", "away", "back", "home"))
_UNUSUAL = frozenset("‐‑‒–\t\n\r\u00a0\u202f\u2009’")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.knowledge import Knowledge


class Tails(dict[str, "list[Any]"]):
    """What may follow a word to make it a name or phrase: under the next two characters, the entries that may go on.

    An entry is a tuple whose first item is the rest of the name after the word; longer rests come first. Which entries
    two characters leave is worked out when they are first met.
    """

    __slots__ = ("_by_lead", "_every", "_numbered")

    def __init__(self, entries: list[Any]) -> None:
        super().__init__()
        self._every = sorted(entries, key=lambda entry: -len(entry[0]))
        self._numbered: list[Any] | None = None
        self._by_lead: dict[str, list[Any]] = {"": [entry for entry in self._every if len(entry[0]) < 2]}
        for entry in self._every:
            lead = entry[0][:2].lower()
            if len(lead) == 2:
                for form in {lead, f" {lead[1]}"} if lead[0] == "-" else {lead}:
                    self._by_lead.setdefault(form, []).append(entry)
        for lead, found in self._by_lead.items():
            found += self._by_lead[""] if lead else []

    def __missing__(self, following: str) -> list[Any]:
        lead = following.lower()
        found = self._by_lead.get(lead)
        if found is None:
            unusual = lead[:1] in _UNUSUAL or lead == "  " or lead[1:] == "\n"
            found = self._every if unusual else self._by_lead[""]
        if len(self) > _REMEMBERED:
            self.clear()
        self[following] = found
        return found

    def numbered(self) -> list[Any]:
        """The entries whose rest has a digit: designations."""
        if self._numbered is None:
            self._numbered = [entry for entry in self._every if any(char.isdigit() for char in entry[0])]
        return self._numbered


def follow(text: str, at: int, rest: str) -> int:
    """The end of `rest` if it stands at `at`, else -1. White space runs are one space; all short dashes are alike."""
    if text.startswith(rest, at):
        return at + len(rest)
    size = len(text)
    for want in rest:
        if at >= size:
            return -1
        have = text[at]
        if want == " ":
            if have not in _SPACES:
                return -1
            while at < size and text[at] in _SPACES:
                at += 1
            continue
        if have != want and not (want == "-" and have in _DASHES) and not (want == "'" and have == "’"):
            return -1
        at += 1
    return at


def follow_phrase(text: str, at: int, rest: str) -> int:
    """As `follow`, in any case; a hyphen may be printed as a space."""
    size = len(text)
    for want in rest:
        if at >= size:
            return -1
        have = text[at]
        if want == " " or (want == "-" and have in _SPACES):
            if have not in _SPACES:
                return -1
            while at < size and text[at] in _SPACES:
                at += 1
            continue
        if have.lower() != want and not (want == "-" and have in _DASHES) and not (want == "'" and have == "’"):
            return -1
        at += 1
    return at


def follow_alike(text: str, at: int, rest: str, alike: dict[int, str]) -> int:
    """As `follow`, reading letters of another script, O for 0 and I or l for 1 as what they look like.

    -1 if all was plain, or no digit was: an I may be a Roman numeral.
    """
    size = len(text)
    replaced = figure = False
    for want in rest:
        if at >= size:
            return -1
        have = text[at]
        if want == " ":
            if have not in _SPACES:
                return -1
        elif have != want and not (want == "-" and have in _DASHES):
            if not (alike.get(ord(have)) == want or have in _FIGURES.get(want, "")):
                return -1
            replaced = True
        elif have.isdigit():
            figure = True
        at += 1
    return at if replaced and (figure or not any(map(str.isdigit, rest))) else -1


def bounded(text: str, end: int) -> bool:
    """Whether a word ends here."""
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_")


def first_word(text: str) -> str:
    """The first word of a stretch, which may be all white space."""
    return "".join(text.split(None, 1)[:1])


def goes_on(text: str, end: int) -> bool:
    """Whether another capitalised word follows, and so a longer name: Beni Ansar, French Guinea."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and text[end + 2 : end + 3].islower()


def word_before(text: str, start: int) -> tuple[str, int]:
    """The word right before an offset (only white space between) and where it begins; "" if there is none."""
    stop = start
    while stop > 0 and text[stop - 1] in " \u00a0\n":
        stop -= 1
    if stop == start or stop == 0:
        return "", start
    at = stop
    floor = max(0, stop - 40)
    while at > floor and (
        text[at - 1].isalnum() or text[at - 1] in "-'’." or (text[at - 1] in "‘ʻ" and text[at - 2].isalnum())
    ):
        at -= 1
    return text[at:stop], at


def ends_phrase(text: str, end: int, knowledge: Knowledge) -> bool:
    """Whether a noun phrase ends here: punctuation, a function word, a verb or a plain head noun follows."""
    if text[end : end + 1] in ("-", "'", "’") and text[end + 1 : end + 2].isalpha():
        return False
    match = knowledge.pattern("next-word").match(text, end)
    if match is None:
        return True
    word = match[1].lower()
    lexicon = knowledge.lexicon
    if word in _STATES or word.endswith("ed"):
        return True
    return word in lexicon["function"] or word in lexicon["verbs"] or word in lexicon["heads"]
