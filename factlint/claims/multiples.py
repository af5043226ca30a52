"""The hit of a word list in, the multiple that it tells out: “nearly tripled”, “three times”, “10-fold”, “a third”."""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.follow import word_before
from factlint.claims.hedges import hedged
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.knowledge import Knowledge

COUNTED = ("times", "fold")  # words that need a numeral before them
_FORMS = ("ed", "ing", "es", "fold", "half", "two")  # what verbs of change end in, here
_AUXILIARIES = frozenset(["to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "did"])


class Multiple:
    """A multiple as the text has it: its factor in billionths, or with `divides` what it divides by.

    `more` tells that one more may be meant (“three times more”, “a threefold increase”), `moves` that it tells of a
    move and is no mere comparison.
    """

    __slots__ = ("divides", "end", "factor", "hedge", "more", "moves", "start")

    def __init__(
        self, start: int, end: int, factor: int, divides: bool, hedge: str, more: bool = False, moves: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.factor = factor
        self.divides = divides
        self.hedge = hedge
        self.more = more
        self.moves = moves


def read(claims: Claims, knowledge: Knowledge, hit: Phrase, words: Any) -> Multiple | None:
    """The multiple of a listed word; `words` has the tables `times`, `parts`, `twice` and `shares` of a rule."""
    text = claims.document.text
    if knowledge.pattern("multiple-again").match(text, hit.end):
        return None
    word = hit.value
    if word not in COUNTED:
        hedge, begin = hedged(text, hit.start, knowledge)
        divides = word in words.parts or word in words.shares
        factor = (words.times | words.parts | words.twice | words.shares)[word] * SCALE
        before, _ = word_before(text, begin)
        if word in words.twice or word in words.shares:
            moving = before.lower() == "to"  # “reduced to a quarter, from …”
        else:
            moving = word.endswith(_FORMS) or before.lower() in _AUXILIARIES  # “to double”, but “the double room”
        return Multiple(begin, hit.end, factor, divides, hedge, word.endswith("fold"), moving)
    for claim in claims.within("number", hit.start - 40, hit.start):
        assert isinstance(claim, Number)
        if claim.end < hit.start and not text[claim.end : hit.start].strip(" -\n\u00a0") and claim.printed > SCALE:
            more = word == "fold" or knowledge.pattern("told-compared").match(text, hit.end) is not None
            return Multiple(claim.start, hit.end, claim.printed, False, claim.hedge, more, word == "fold")
    return None
