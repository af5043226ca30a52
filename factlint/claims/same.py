"""Two claims in, how strongly they are tied to one event out, as a score with its reasons.

Two claims contradict each other only when they are about the same thing. What speaks for it and against it, in points:

- they stand in one sentence or the next (2), or within three sentences (1);
- they are said of the same thing: the head noun of the one's subject is that of the other's (2), or both name
  things and none is shared (-2);
- one is measured from another event: “nearly five decades after …” (-3);
- a second founding or dating verb stands between them, or in the sentence of either (-3);
- one stands in a quotation and the other does not (-1).

A rule says how many points it wants (`score`); a shared subject nearby makes 3 to 4.
"""

from __future__ import annotations

from factlint.claims.subjects import of_anniversary, of_duration
from factlint.claims.times import Anniversary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.model import Claim
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge


class Tie:
    """What ties two claims: the points, the shared head nouns, and the reasons in an editor's words."""

    __slots__ = ("nouns", "reasons", "score")

    def __init__(self, score: int, nouns: tuple[str, ...], reasons: tuple[str, ...]) -> None:
        self.score = score
        self.nouns = nouns
        self.reasons = reasons

    def spoken(self) -> str:
        """“both of the base, in one sentence”."""
        return ", ".join(self.reasons)


def tie(document: Document, knowledge: Knowledge, one: Claim, other: Claim, apart: list[str], within: int = 3) -> Tie:
    """How strongly two claims are tied; `apart` are the verbs that tell of a second event."""
    score = 0
    reasons: list[str] = []
    distance = document.sentence_distance(one.start, other.start)
    if distance > within:
        return Tie(-9, (), ())
    score += 2 if distance <= 1 else 1
    ours, theirs = subject(document, knowledge, one), subject(document, knowledge, other)
    nouns = tuple(sorted(ours & theirs))
    if nouns:
        score += 2
        reasons.append(f"both of the {nouns[0]}")
    elif ours and theirs:
        score -= 2
    reasons.append("in one sentence" if distance == 0 else "in the next sentence" if distance == 1 else "close by")
    if getattr(one, "elsewhere", False) or getattr(other, "elsewhere", False):
        score -= 3
    told = f" {document.around(one.start)} {document.around(other.start)} ".lower()
    if any(f" {verb} " in told for verb in apart):
        score -= 3
    if document.quoted(one.start) != document.quoted(other.start):
        score -= 1
    return Tie(score, nouns, tuple(reasons))


def subject(document: Document, knowledge: Knowledge, claim: Claim) -> frozenset[str]:
    """The head nouns of what a claim is said of, in lower case."""
    if isinstance(claim, Anniversary):
        return of_anniversary(document, knowledge, claim.start, claim.end)
    return of_duration(document, knowledge, claim.start)
