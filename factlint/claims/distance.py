"""Two words in, how many edits lie between them out."""

from __future__ import annotations

_TWO_IN_SURNAME = 6  # letters of a word of which two may be wrong
_TWO_IN_NAME = 8

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def close(lower: str, target: Any) -> bool:
    """Whether few enough letters differ from a near-miss target: one, or two of a long word, never over a third."""
    shortest = _TWO_IN_SURNAME if target[2] == "surname" else _TWO_IN_NAME
    most = 2 if len(lower) >= shortest else 1
    return distance(lower, target[0], most) <= most


def may_be_close(lower: str, name: str) -> bool:
    """False where the letters alone rule out two edits, whatever their order; told without counting edits."""
    most = 2 if len(lower) >= _TWO_IN_SURNAME else 1
    if abs(len(lower) - len(name)) > most:
        return False
    strange = 0
    rest = name
    for letter in lower:
        shorter = rest.replace(letter, "", 1)
        strange += shorter == rest
        rest = shorter
    return max(strange, len(rest)) <= most


def distance(one: str, other: str, most: int = 2) -> int:
    """The edits (insert, delete, replace, swap neighbours) between two words; `most` + 1 for more than `most`.

    Nought and one are told at sight; two rapidfuzz counts (optimal string alignment), and is loaded only then.
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
    if most < 2 or abs(len(one) - len(other)) > most:
        return most + 1
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=most)
