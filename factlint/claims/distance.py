"""Two words in, how many edits lie between them out."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def close(lower: str, target: Any) -> bool:
    """Whether few enough letters differ: one, in a surname and from nine letters on two, never more than a third."""
    most = _most(lower, target)
    return distance(lower, target[0], most) <= most


def may_be_close(lower: str, target: Any) -> bool:
    """False where the letters alone rule it out, whatever their order; told without counting edits."""
    most = _most(lower, target)
    rest = target[0]
    if abs(len(lower) - len(rest)) > most:
        return False
    strange = 0
    for letter in lower:
        shorter = rest.replace(letter, "", 1)
        strange += shorter == rest
        rest = shorter
    return max(strange, len(rest)) <= most


def _most(lower: str, target: Any) -> int:
    return 1 if target[2] != "surname" and len(lower) < 9 else min(2, len(lower) // 3)


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
