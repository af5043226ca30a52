"""A stretch of text in, its outline out: lower case, single spaces, and each claim of time a single sign.

Phrases of rules (see `rules/phrases.py`) are looked for in outlines: “{began} in {start} and {ended} in {end}” then
means any dates, however printed.
Only the full stops that end a sentence are kept, dashes are “ - ”, and a figure joined to its noun keeps its hyphen.
"""

from __future__ import annotations

from factlint.claims.times import Anniversary, Date, Duration

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.claims.extract import Claims
    from factlint.claims.model import Claim
    from factlint.document.document import Document
    from factlint.knowledge import Pattern

FIGURE, YEAR, SPAN, YEARLESS, DAY, OTHER = "\ue000\ue001\ue002\ue003\ue004\ue005"
_PLAIN: dict[int, str | None] = {
    **dict.fromkeys(range(ord(FIGURE), ord(OTHER) + 1), " "),
    **{ord(dash): " - " for dash in "–—"},
    ord("’"): "'",
    ord("."): None,
}
_REACH = 300  # characters of a sentence to either side that are looked at
_GOES_ON = ("It ", "They ", "That ", "His ", "Her ", "Its ", "Their ")
_YEAR = 366  # days: a longer date, such as a decade, is no point in time


class Outline:
    """The outline, and the claim behind each sign by its place."""

    __slots__ = ("_seen", "claims", "dates", "text")

    def __init__(self, text: str, claims: list[Claim]) -> None:
        self.text = text
        places = [at for at, char in enumerate(text) if FIGURE <= char <= OTHER]
        self.claims = dict(zip(places, claims, strict=True))
        self.dates = sum(map(text.count, (YEAR, YEARLESS, SPAN)))
        self._seen: dict[str, dict[str, Claim] | None] = {}

    def found(self, names: list[str], named: Callable[[str], Pattern]) -> dict[str, Claim] | None:
        """The claims by slot, where every one of some named patterns is found."""
        slots: dict[str, Claim] = {}
        for name in names:
            if name not in self._seen:
                self._seen[name] = self._slots(named(name))
            new = self._seen[name]
            if new is None:
                return None
            slots |= new
        return slots

    def _slots(self, pattern: Pattern) -> dict[str, Claim] | None:
        match = pattern.search(self.text)
        if match is None:
            return None
        groups = match.groupdict()
        places = {name.rstrip("0123456789"): match.start(name) for name in groups if groups[name]}
        return {name: self.claims[place] for name, place in places.items() if place in self.claims}


def stretch(document: Document, claim: Claim) -> tuple[int, int]:
    """The sentence of a claim; of an enormous one the part nearby."""
    low, high = document.sentence(claim.start)
    return max(low, claim.start - _REACH), min(high, claim.end + _REACH)


def neighbours(document: Document, claim: Claim) -> list[tuple[int, int]]:
    """What a sentence may go on with: two sentences to either side of an anniversary's, which stands in many an
    opening, and the one before a duration's that begins with a pronoun; of enormous ones the parts nearby.
    """
    text = document.text
    found = [stretch(document, claim)]
    low, high = document.sentence(claim.start)
    if isinstance(claim, Duration) and not text.startswith(_GOES_ON, low):
        return found
    for _ in range(1 if isinstance(claim, Duration) else 2):
        if low > 0:
            low, end = document.sentence(low - 1)
            found.insert(0, (max(low, end - _REACH), end))
    for _ in range(0 if isinstance(claim, Duration) else 2):
        gap = len(text[high : high + 40]) - len(text[high : high + 40].lstrip())
        begin, end = document.sentence(high + gap) if high + gap < len(text) else (0, 0)
        if begin >= high:
            found.append((begin, min(end, begin + _REACH)))
            high = end
    return found


def outline(claims: Claims, figure: Claim, parts: list[tuple[int, int]]) -> Outline:
    """The outline of some sentences, or parts of them, around a figure that gets a sign of its own."""
    told: list[str] = []
    shown: list[Claim] = []
    for low, high in parts:
        pieces: list[str] = []
        at = low
        for claim in _in_order(claims, figure, low, high):
            if claim.start >= at:
                pieces += (_plain(claims, at, claim.start), sign(claim, figure), _hyphen(claims, claim))
                shown.append(claim)
                at = claim.end
        pieces.append(_plain(claims, at, high))
        told.append(" ".join("".join(pieces).split()).rstrip("!?… "))
    return Outline(". ".join(told).replace(f" a {FIGURE}", f" {FIGURE}"), shown)


def sign(claim: Claim, figure: Claim) -> str:
    """What stands for a claim: the figure in question, a date in a year, a span of years, a day, or something else."""
    if claim is figure:
        return FIGURE
    if not isinstance(claim, Date) or claim.role == "dateline":
        return OTHER
    if claim.relative is not None:
        return DAY
    if claim.interval is None:
        return YEARLESS if claim.day is not None and claim.year is None and claim.last is None else OTHER
    if claim.dates or (claim.last is not None and claim.last[1] is None):
        return SPAN
    assert claim.interval.low is not None
    assert claim.interval.high is not None
    return YEAR if claim.interval.high - claim.interval.low < _YEAR else OTHER


def _in_order(claims: Claims, figure: Claim, low: int, high: int) -> list[Claim]:
    """The claims of time that lie in a stretch; of two that begin together the duration first."""
    types = (Date.type, Duration.type, Anniversary.type)
    found = [claim for kind in types for claim in claims.within(kind, low, high) if claim.end <= high]
    # “The past nine years” is a date too, and no figure.
    found = [claim for claim in found if claim is figure or claim.end <= figure.start or claim.start >= figure.end]
    return sorted(found, key=lambda claim: (claim.start, claim.type != Duration.type, -claim.end))


def _hyphen(claims: Claims, claim: Claim) -> str:
    """The hyphen of “six-year”, which is no span of its own but tells of what follows."""
    if not isinstance(claim, Duration) or claim.unit == "century":
        return ""
    return "-" if claims.document.text[claim.at : claim.end].lower().endswith(f"-{claim.unit}") else ""


def _plain(claims: Claims, low: int, high: int) -> str:
    return claims.document.text[low:high].translate(_PLAIN).lower()
