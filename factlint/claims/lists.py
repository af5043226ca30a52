"""The text of a list in, how many items it may have out: “a, b and c” has three, “a, b and c, and d” three to four.

What stands in brackets and quotation marks is of one piece; ages are none. An “and” may join the last two items or
stand inside one; a list may end where its “and” was, and go on as something else; a piece that opens like an
apposition (“Harrow, the champions”) may be an item or not. A semicolon may part items or end the list. All such
readings count.
"""

from __future__ import annotations

from factlint.claims.follow import first_word

_OPEN = {"(": ")", "[": "]", "“": "”", "‘": "’", '"': '"'}
_JOINTS = (" and ", " or ", " & ")
_DETERMINERS = ("the ", "a ", "an ", "his ", "her ", "its ", "their ", "both ", "all ", "one ")
_ASIDES = (
    "who ", "which ", "where ", "whose ", "now ", "then ", "formerly ", "aged ", "in ", "on ", "at ", "with ", "by ",
    "from ", "after ", "before ", "above ", "but ", "not ", "also ", "born ", "known ", "called ", "once ",
)  # fmt: skip


class Piece:
    """What stands between two commas (or semicolons): its text, and whether “and” opens it."""

    __slots__ = ("opened", "text")

    def __init__(self, text: str) -> None:
        lower = text.lower()
        joint = next((word for word in ("and ", "or ") if lower.startswith(word)), "")
        self.opened = bool(joint)
        self.text = text[len(joint) :].strip()

    @property
    def joints(self) -> int:
        """How many “and” it has inside."""
        padded = f" {self.text} "
        return sum(padded.count(joint) for joint in _JOINTS)


def pieces(text: str, mark: str = ",") -> list[Piece]:
    """The text cut at its commas, or at another mark."""
    found = [Piece(piece.strip()) for piece in _flat(text).split(mark)]
    return [piece for piece in found if piece.text and not piece.text.isdigit()]


def counts(text: str) -> set[int]:
    """How many items the list may have, under every reading."""
    parts = pieces(text, ";")
    if len(parts) < 2:
        return _counts(pieces(text))
    found = {len(parts)} | {len(parts) + piece.joints for piece in parts}
    return found | _counts(pieces(text[: text.index(";")]))


def _counts(items: list[Piece]) -> set[int]:
    """How many items the pieces between commas may be."""
    found: set[int] = set()
    for end in range(1, len(items) + 1):
        prefix = items[:end]
        last = prefix[-1]
        if end < len(items) and not last.opened and not last.joints:
            continue  # a list does not end before its “and”
        inner = sum(piece.joints for piece in prefix)
        closed = 0 if last.opened or not last.joints else 1
        most = end + inner
        least = end + closed - sum(1 for at in range(1, end) if _aside(items, at))
        if closed and inner > last.joints:
            least = min(least, end)  # pairs: “Moss and Field, Reed and Hill”
        if last.opened:  # “health, wealth and wisdom for his son, and peace”
            least = min([least, *(end - at for at in range(end - 1) if prefix[at].joints)])
        found |= set(range(max(1, least), most + 1))
        if last.joints > 1:  # “red, white and rose wines and beers”: one of the two may close the list, or neither
            found |= set(range(2, least))
        if last.opened and len(items) > 2 and len(items) % 2 == 0:
            found.add(len(items) // 2)  # “Rome, Oregon, and Cairo, Illinois”
    return found


def verbs(text: str, known: frozenset[str]) -> int:
    """How many pieces have a verb behind their first word, and so are sentences rather than items."""
    words = [piece.text.split()[1:] for piece in pieces(text)]
    return sum(any(word.endswith("ed") or word in known for word in some) for some in words)


def _aside(items: list[Piece], at: int) -> bool:
    """Whether a piece may be said of the one before it, rather than be an item of its own."""
    text, before = items[at].text.lower() + " ", items[at - 1].text.lower() + " "
    first = first_word(text)
    if before.startswith(first + " "):
        return False
    if text.startswith(_ASIDES) or (first.endswith(("ing", "ed")) and not first.endswith("eed")):
        return True
    if items[at].joints and items[at - 1].text[:1].islower():
        return False  # “ice, a leak and a fault”: where “and” closes the list, nothing closes an aside
    return text.startswith(_DETERMINERS) and not items[at].opened


def _flat(text: str) -> str:
    """The text with everything in brackets and quotation marks as one word."""
    found: list[str] = []
    close = ""
    for at, char in enumerate(text):
        if close:
            if char == close:
                close = ""
                found.append("x")
        elif char in _OPEN and (char not in '‘"' or at == 0 or text[at - 1] in " ("):
            close = _OPEN[char]
        else:
            found.append(char)
    return "".join(found)
