"""Figures in, moves out: two figures of one thing, before and after: “from 70 to 56”, “to 5.0 from 4.0”.

Read on demand by the checks that judge changes. The two are of one unit and one sentence, with nothing between them
that opens another clause. `first` is the earlier figure in either order of words.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.amounts import Money, Number, Percentage, Quantity
from factlint.interval import SCALE, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.knowledge import Knowledge

_WIDEST = 110  # characters between the two
_LEAD = 40  # characters of the words before a figure that may bind it
_TYPES = ("number", "money", "quantity", "percentage")


class Move:
    """A figure before and a figure after. `scales` is what the earlier one may be multiplied with: “3 to 5 million”.

    `form` is how they are told: from (“from a to b”), to (“to b from a”), beside (“b, against a”; “b, up from a”;
    “a last year, is now b”), than (“b is more than a”). `shared` tells that both are printed in one magnitude: they
    are then rounded alike, and “from 3% to 3.5%” begins at 3.0, “from 70 to 56” at 70 and not at 65 to 75. `share`
    tells that they are percentages.
    """

    __slots__ = ("end", "first", "form", "last", "scales", "share", "shared", "start")

    def __init__(self, start: int, end: int, first: Number, last: Number, form: str) -> None:
        self.start = start
        self.end = end
        self.first = first
        self.last = last
        self.form = form
        self.scales: tuple[int, ...] = (1,)
        self.shared = False
        self.share = isinstance(last, Percentage) or isinstance(first, Percentage)

    def ends(self, tightly: bool = False) -> list[tuple[Interval, Interval]]:
        """What the two may be, under every reading; none where an end is open.

        That is all that an honest writer may have rounded to them, or `tightly` what they are when every printed
        nought is taken at its word.
        """
        first, last = self.first, self.last
        steps = (first.step, last.step) if tightly else (_digit(first), _digit(last))
        if self.shared and first.exact and last.exact and (tightly or max(steps) <= 10 * min(steps)):
            steps = (min(steps), min(steps))
        before, after = (_meaning(claim, step) for claim, step in zip((first, last), steps, strict=True))
        if before.low is None or before.high is None or after.low is None or after.high is None:
            return []
        return [(before.scaled(scale), after) for scale in self.scales]

    def base(self, direction: int = 0) -> int:
        """The earlier figure in the reading that goes with a direction (1 up, -1 down) and is nearest to the later."""
        last = self.last.printed
        readings = [self.first.printed * scale for scale in self.scales]
        fitting = [value for value in readings if (last - value) * direction >= 0] or readings
        return min(fitting, key=lambda value: max(value, last) // max(1, min(value, last)))

    def ratios(self, tightly: bool = False) -> list[Interval]:
        """What the later figure may be in parts of the earlier one, in billionths."""
        found = []
        for first, last in self.ends(tightly):
            assert first.low is not None
            assert first.high is not None
            assert last.low is not None
            assert last.high is not None
            if first.low > 0 and last.low >= 0:
                found.append(Interval(last.low * SCALE // first.high, -(-last.high * SCALE // first.low)))
        return found


def _digit(claim: Number) -> int:
    """The size of the last digit that is not nought."""
    step = claim.step
    while claim.printed and claim.printed % (step * 10) == 0:
        step *= 10
    return step


def _meaning(claim: Number, step: int) -> Interval:
    if not claim.exact:
        return claim.rounded
    return Interval(claim.printed - step // 2, claim.printed + step // 2)


def figures(claims: Claims, knowledge: Knowledge) -> list[Number]:
    """Every figure that a move may be made of, in reading order: no points, parts, pronouns (“one”) or bare years."""
    text = claims.document.text
    found = [claim for type_ in _TYPES for claim in claims.of(type_) if isinstance(claim, Number)]
    plain = (claim for claim in found if not (getattr(claim, "points", False) or _no_figure(text, claim)))
    return sorted(plain, key=lambda claim: claim.start)


def _no_figure(text: str, claim: Number) -> bool:
    if type(claim) is not Number:
        return False
    word = text[claim.at : claim.end]
    return (
        word.lower() == "one"
        or claim.hedge == "fraction"
        or (len(word) == 4 and word.isdigit() and 1500 <= int(word) < 2150)
    )


def moves(claims: Claims, knowledge: Knowledge) -> list[Move]:
    """The moves of a document, in reading order."""
    text = claims.document.text
    onward, back = knowledge.pattern("move-onward"), knowledge.pattern("move-back")
    found: list[Move] = []
    for one, other in pairwise(claims.once(figures, knowledge)):
        if other.start - one.end > _WIDEST or not alike(one, other):
            continue
        match = onward.fullmatch(text, one.end, other.start)
        if match is not None:
            opened = knowledge.pattern("move-from").search(text, max(0, one.start - _LEAD), one.start)
            if opened is not None:
                form = "from" if opened[1].lower() == "from" else "beside"
                if (form == "from") == (match.lastindex is None):
                    found.append(joined(text, knowledge, opened.start(), other.end, one, other, form))
            continue
        match = back.fullmatch(text, one.end, other.start)
        if match is None:
            if knowledge.pattern("move-now").fullmatch(text, one.end, other.start):
                found.append(joined(text, knowledge, one.start, other.end, one, other, "beside"))
            continue
        opened = knowledge.pattern("move-to").search(text, max(0, one.start - _LEAD), one.start)
        if opened is not None:
            found.append(joined(text, knowledge, opened.start(), other.end, other, one, "to"))
        elif match.lastindex is not None:
            found.append(joined(text, knowledge, one.start, other.end, other, one, "beside"))
    return found


def joined(text: str, knowledge: Knowledge, start: int, end: int, first: Number, last: Number, form: str) -> Move:
    """A move of two figures, with what their magnitudes tell."""
    found = Move(start, end, first, last, form)
    ours, theirs = (knowledge.pattern("magnitude").search(text, claim.at, claim.end) for claim in (first, last))
    found.shared = (ours and ours[1].lower()) == (theirs and theirs[1].lower())
    if type(first) is Number and first.printed < 1000 * SCALE and ours is None and theirs is not None:
        found.scales = (1, knowledge.lexicon["magnitudes"][theirs[1].lower()])
    return found


def alike(one: Number, other: Number) -> bool:
    """Whether two figures may be of one thing: of one unit, or one of them without any."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.unit == other.unit
    if isinstance(one, Money) and isinstance(other, Money):
        return one.unit == other.unit
    if type(one) is Number or type(other) is Number:
        return not isinstance(one, Percentage)  # “5% of 300”; but “from 7 to 9 per cent”
    return type(one) is type(other)


def bare(claim: Number, knowledge: Knowledge) -> Number:
    """A figure without what reads as its hedge but is a comparison: “12% more than the 500”, “as many as the 30”."""
    bands = knowledge.lexicon["hedges"]["bare"]
    kind = Percentage if isinstance(claim, Percentage) else Number
    return kind(claim.at, claim.at, claim.end, claim.printed, claim.step, "bare", bands)
