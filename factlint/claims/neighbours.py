"""Claims in, mentions by kind of record out, and which two stand next to each other. Made once for all rules."""

from __future__ import annotations

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.knowledge import Knowledge

    Pair: TypeAlias = tuple[Mention, Mention]

_FAR = 60  # characters between neighbours


def by_kind(claims: Claims, knowledge: Knowledge) -> dict[str, list[Mention]]:
    """The mentions of one kind of record, in reading order; those that may be of several kinds under “”."""
    found: dict[str, list[Mention]] = {}
    for mention in claims.mentions():
        found.setdefault(_kind(mention), []).append(mention)
    return found


def neighbours(claims: Claims, knowledge: Knowledge) -> dict[tuple[str, str], list[Pair]]:
    """The mentions with no other between them and little text, by their kinds, in reading order."""
    found: dict[tuple[str, str], list[Pair]] = {}
    for one, other in pairwise(claims.mentions()):
        if 0 < other.start - one.end <= _FAR:
            found.setdefault((_kind(one), _kind(other)), []).append((one, other))
    return found


def _kind(mention: Mention) -> str:
    first, *others = mention.records
    return first.kind if all(record.kind == first.kind for record in others) else ""
