"""Pieces that patterns are put together from, and the names of their flags; no pattern is compiled here."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

GAP = r"(?:[ \t\u00a0\u202f]|\r?\n(?!\r?\n))"  # white space inside a paragraph
AGE = rf"(?:,{GAP}+\d{{2,3}}(?=,))?"  # behind a name: “Vladimir Putin, 72, said”
IGNORECASE = 2  # as `re.IGNORECASE`


def any_of(words: Iterable[str], space: str = f"{GAP}+") -> str:
    """A pattern for any of the words, the longest that stands there; a space in them is any white space inside a
    paragraph.

    What words have in common is written once, so that hundreds of them stay small and quick:
    “was cut”, “was cut off” and “is cut” become “(?:wa|i)s cut(?: off)?”.
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}  # a word ends here
    head, tail = _branches(tree, space)
    return f"(?:{head}{tail})"


def any_plain(words: Iterable[str]) -> str:
    """As `any_of`, for words that are printed with plain spaces."""
    return any_of(words, " ")


def _branches(node: dict[str, Any], space: str) -> tuple[str, str]:
    """The patterns of what goes on from a node of a tree of letters: up to the next space or fork, and from there."""
    import re

    heads: dict[str, list[str]] = {}  # by what follows them
    for char in sorted(node):
        if not char:
            continue
        head, tail = _branches(node[char], space)
        if char == " ":
            heads.setdefault(f"{space}{head}{tail}", []).append("")
        else:
            heads.setdefault(tail, []).append(re.escape(char) + head)
    ways = [("|".join(some), tail) for tail, some in heads.items()]
    if len(ways) == 1 and "" not in node:
        [(head, tail)] = ways
        return (f"(?:{head})" if "|" in head else head), tail
    forks = "|".join(f"(?:{head}){tail}" if "|" in head else f"{head}{tail}" for head, tail in ways)
    return "", f"(?:{forks}){'?' if '' in node else ''}" if forks else ""
