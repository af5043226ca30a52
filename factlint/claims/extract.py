"""Document in, `Claims` out: every claim of the text, extracted once, by type and in reading order."""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims import bindings, dates, lexical, mentions, numbers
from factlint.claims.amounts import Number
from factlint.claims.mentions import Phrase as Listed
from factlint.claims.model import Claim, Doubled, Mention, Phrase
from factlint.claims.scan import CUES, DATES, DOUBLED, LEXICAL, NAMES, NUMBERS, PHRASES, Memo, scan
from factlint.claims.times import Date
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

    T = TypeVar("T")

OWN_WORDS = ("phrase", "listed", "cue")  # needs that are met by a pattern, phrase or cue of the rule's own


class Claims:
    """The claims of one document; read-only once made."""

    __slots__ = ("_by_how", "_by_type", "_listed", "_once", "_phrases", "_spoken", "_stretches", "document")

    def __init__(self, document: Document, found: list[Claim], phrases: list[Listed], cued: set[str]) -> None:
        self.document = document
        self._by_type: dict[str, list[Claim]] = {}
        for claim in sorted(found, key=lambda claim: (claim.start, -claim.end)):
            self._by_type.setdefault(claim.type, []).append(claim)
        self._stretches: dict[str | tuple[str, ...], tuple[list[Claim], list[int]]] = {}
        self._once: dict[Any, Any] = {}
        self._phrases: dict[str, list[Phrase]] = {}
        for hit in self._by_type.get("phrase", ()):
            assert isinstance(hit, Phrase)
            self._phrases.setdefault(hit.rule, []).append(hit)
        self._by_how: dict[str, list[Mention]] = {}
        for mention in self.mentions():
            self._by_how.setdefault(mention.how, []).append(mention)
        self._listed: dict[str, list[Listed]] = {}
        for phrase in phrases:
            self._listed.setdefault(phrase.list_name, []).append(phrase)
        self._spoken = cued.union(self._phrases, self._listed)

    def of(self, claim_type: str) -> list[Claim]:
        """The claims of a type, in reading order."""
        return self._by_type.get(claim_type, [])

    def mentions(self, how: str = "") -> list[Mention]:
        """The names of the table, in reading order; with `how` those of one reading."""
        if how:
            return self._by_how.get(how, [])
        return self._by_type.get("mention", [])  # type: ignore[return-value]

    def phrases(self, rule: str) -> list[Phrase]:
        """The hits of a lexical rule's patterns, in reading order."""
        return self._phrases.get(rule, [])

    def spoken(self, rule: str) -> bool:
        """Whether a pattern, phrase or cue of a rule's own stands in the text."""
        return rule in self._spoken

    def meet(self, needs: tuple[tuple[int, tuple[str, ...]], ...]) -> bool:
        """Whether there is what a rule needs: so many claims of some types, and so many of others.

        For a type may stand the code of a rule that is spoken of, or `stamp`, what tells the article's date.
        """
        dating = self.document.dating
        for least, types in needs:
            count = 0
            for sort in types:
                if sort in self._by_type:
                    count += len(self._by_type[sort])
                elif sort in self._spoken or (sort == "stamp" and (dating.stamps or dating.conflict)):
                    count += 1
            if count < least:
                return False
        return True

    def listed(self, name: str) -> list[Listed]:
        """The phrases of a word list or of a rule's phrases, in reading order."""
        return self._listed.get(name, [])

    def within(self, claim_type: str | tuple[str, ...], low: int, high: int) -> list[Claim]:
        """The claims of a type, or of several, that begin in a stretch of the text, in reading order."""
        known = self._stretches.get(claim_type)
        if known is None:
            types = (claim_type,) if isinstance(claim_type, str) else claim_type
            claims = sorted((claim for sort in types for claim in self.of(sort)), key=lambda claim: claim.start)
            known = self._stretches[claim_type] = claims, [claim.start for claim in claims]
        claims, starts = known
        return claims[bisect_left(starts, low) : bisect_left(starts, high)]

    def years_within(self, low: int, high: int) -> list[tuple[int, int]]:
        """The years printed alone in a stretch, and the bare whole numbers that may be years: (where, year)."""
        found = [
            (date.start, date.year)
            for claim in self.within("date", low, high)
            if isinstance(claim, Date)
            for date in claim.singles
            if date.year is not None and date.month is None
        ]
        for claim in self.within("number", low, high):
            assert isinstance(claim, Number)
            if claim.end - claim.start == 4 and claim.printed % SCALE == 0:
                found.append((claim.start, claim.printed // SCALE))
        return sorted(found)

    def once(self, make: Callable[[Claims, Knowledge], T], knowledge: Knowledge) -> T:
        """What a reader makes of the claims (moves, say), made when a rule first asks for it and kept."""
        if make not in self._once:
            self._once[make] = make(self, knowledge)
        return self._once[make]  # type: ignore[no-any-return]

    def all(self) -> list[Claim]:
        """Every claim, in reading order."""
        return sorted(
            (claim for claims in self._by_type.values() for claim in claims),
            key=lambda claim: (claim.start, -claim.end, claim.type),
        )


def extract(document: Document, memo: Memo) -> Claims:
    """Reads the claims of a document."""
    knowledge = memo.knowledge
    found: list[Claim] = lexical.everywhere(document, knowledge, memo.active)
    listed: list[Listed] = []
    cued: set[str] = set()
    for hits in scan(document, memo):
        dated = dates.read(document, knowledge, hits[DATES])
        named = mentions.read(document, knowledge, hits[NAMES], hits[PHRASES], dated)
        found += dated
        found += named.claims
        found += numbers.read(document, knowledge, hits[NUMBERS], [*named.claims, *dated])
        found += lexical.read(document, knowledge, hits[LEXICAL])
        found += (Doubled(start, end, word) for start, end, _, word in hits[DOUBLED])
        found += bindings.read(document, knowledge, named.mentions, named.phrases)
        listed += (phrase for phrase in named.phrases if phrase.list_name in memo.active)
        for _, _, _, codes in hits[CUES]:
            cued.update(codes)
    return Claims(document, found, listed, cued)
