"""Pieces that patterns are put together from, and the names of their flags; no pattern is compiled here."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

GAP = r"(?:[ \t\u00a0\u202f]|\r?\n(?!\r?\n))"  # white space inside a paragraph
IGNORECASE = 2  # as `re.IGNORECASE`


def any_of(words: Iterable[str]) -> str:
    """The words as an alternation, longest first; a space in them is any white space inside a paragraph."""
    import re

    escaped = (re.escape(word).replace(r"\ ", f"{GAP}+") for word in sorted(words, key=lambda word: (-len(word), word)))
    return "(?:" + "|".join(escaped) + ")"
