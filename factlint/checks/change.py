"""`change`: a change told with its two figures and its size, which is another: “from 70 to 56, a 14% drop”.

The two figures and the amount are tied by the words of one clause (see `claims/moves.py` and `claims/told.py`): a verb
or noun of change beside the amount, “from … to …”, “to … from …”, “… more than …”. `test` is

- `sum`: no honest rounding of the figures gives the percentage. A figure may have been rounded to its last digit that
  is not nought, a percentage to a multiple of `coarse`; hedges widen both;
- `printed`: the figures as they are printed do not give it, though rounder ones might;
- `points`: the figures are percentages and the amount is their difference, printed as a percentage;
- `difference`: the amount is in percentage points and not the difference of the two.

Silent where a word of `apart` near by tells of other figures (annual rates, real terms, averages), where the words of
direction contradict the figures (see `direction`), under negation and hypothesis, and where an end is open.
"""

from __future__ import annotations

from factlint.claims.guards import sentence_guards
from factlint.claims.told import told
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import IGNORECASE, any_of
from factlint.interval import SCALE, Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.claims.amounts import Number
    from factlint.claims.extract import Claims
    from factlint.claims.moves import Move
    from factlint.claims.told import Told
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 number|money|quantity|percentage",)
SLOTS = ("text", "from", "to", "right", "points")
_SILENT = ("negation", "hypothesis")
_NEAR = 80  # characters around the figures where a word of `apart` counts


class Params:
    """Which test, the words that tell of other figures, and how coarsely percentages are rounded."""

    test: Literal["sum", "printed", "points", "difference"]
    apart: list[str] = []
    coarse: int = 5


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The words that tell of other figures."""
    return {"apart": (rf"\b{any_of(rule.apart)}\b" if rule.apart else r"(?!)", IGNORECASE)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the amount and names the two figures."""
    document = claims.document
    text = document.text
    for change in claims.once(told, knowledge):
        if not _wrong(change, rule.params.test, rule.params.coarse * SCALE):
            continue
        move, (start, end) = change.move, change.span
        low, high = document.sentence(start)
        reach = max(low, min(start, move.start) - _NEAR), min(high, max(end, move.end) + _NEAR)
        if rule.pattern(knowledge, "apart").search(text, *reach):
            continue
        if not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, *sorted((start, move.start)))):
            continue
        first, last = (text[claim.at : claim.end] for claim in (move.first, move.last))
        right, points = _size(change), figure(abs(move.last.printed - move.first.printed))
        slots = {"text": text[start:end], "from": first, "to": last, "right": right, "points": points}
        said = text[move.start : move.end]
        sum_ = f"from {first} to {last} is a {right}"
        if move.share:
            sum_ += f", or {points} percentage points"
        evidence = (Evidence("", "sum", sum_), *_repairs(change, text[start:end], right, points))
        related = (Related(move.start, move.end, f"“{said}” here"),)
        yield from rule.finding(document, (start, end), slots, evidence, related)


def _wrong(change: Told, test: str, coarse: int) -> bool:
    """Whether the test finds fault with the amount."""
    move, amount = change.move, change.amount
    widely = amount.possible if amount.hedge == "fraction" else amount.rounded
    if test == "difference":
        differs = _differs(move)
        meant = _near(_printed(amount), amount, coarse) if amount.exact else widely
        return change.points and move.share and bool(differs) and not _meets(differs, meant)
    loosely = [interval for interval in _changes(move) if change.direction * _sign(interval) >= 0]
    if change.points or not loosely:
        return False
    tightly = _changes(move, tightly=True)
    printed = _printed(amount) if amount.exact else widely
    if move.share and _meets(_differs(move, tightly=True), printed) and not _meets(tightly, printed):
        return test == "points"
    if not _meets(loosely, _near(widely, amount, coarse)):
        return test == "sum"
    return test == "printed" and (not _meets(tightly, _near(printed, amount, coarse)) or _slipped(change, coarse))


def _printed(amount: Number) -> Interval:
    """What may have been rounded to the last printed digit."""
    return Interval(amount.printed - amount.step // 2, amount.printed + amount.step // 2)


def _slipped(change: Told, coarse: int) -> bool:
    """Whether the figures at their word give another change, and what is printed is that of the wrong base.

    “From 20 to 25, up 20%” is a fifth of the later figure. Percentages are taken at their word for another size too:
    they are seldom told from finer ones than the printed.
    """
    move, amount = change.move, change.amount
    first, last = move.base(change.direction), move.last.printed
    if not (move.first.exact and move.last.exact) or min(first, last) < 10 * move.last.step or first == last:
        return False
    if max(move.first.step, move.last.step) > SCALE:
        return False  # millions and billions are rounded
    difference = abs(last - first) * 100 * SCALE
    right, wrong = difference // first, difference // last
    off = abs(right - amount.printed)
    if amount.hedge == "fraction":
        return abs(wrong - amount.printed) < amount.step // 100 and off > coarse
    if not amount.exact or off <= max(coarse // 2, amount.step):
        return False
    return abs(wrong - amount.printed) <= amount.step // 2 or (move.share and 3 * off > right)


def _changes(move: Move, tightly: bool = False) -> list[Interval]:
    """What the change may be, in billionths of a per cent, under every reading of the figures."""
    hundred = 100 * SCALE
    return [
        Interval(ratio.low * 100 - hundred, ratio.high * 100 - hundred)
        for ratio in move.ratios(tightly)
        if ratio.low is not None and ratio.high is not None
    ]


def _differs(move: Move, tightly: bool = False) -> list[Interval]:
    """The difference of two percentages."""
    return [
        Interval(last.low - first.high, last.high - first.low)
        for first, last in move.ends(tightly)
        if first.low is not None and first.high is not None and last.low is not None and last.high is not None
    ]


def _meets(changes: list[Interval], amount: Interval) -> bool:
    """Whether a change, without its sign, may be the amount."""
    return any(_size_of(change).meets(amount) for change in changes)


def _size_of(interval: Interval) -> Interval:
    """A change without its sign."""
    assert interval.low is not None
    assert interval.high is not None
    if interval.low >= 0:
        return interval
    if interval.high <= 0:
        return Interval(-interval.high, -interval.low)
    return Interval(0, max(-interval.low, interval.high))


def _sign(interval: Interval) -> int:
    """1 for what is surely a rise, -1 for what is surely a fall."""
    return 1 if (interval.low or 0) > 0 else -1 if (interval.high or 0) < 0 else 0


def _near(interval: Interval, amount: Number, coarse: int) -> Interval:
    """The interval, or half of `coarse` to both sides where the amount is a multiple of it."""
    if not coarse or amount.printed % coarse or not amount.exact or interval.low is None or interval.high is None:
        return interval
    half = coarse // 2
    return Interval(min(interval.low, amount.printed - half), max(interval.high, amount.printed + half))


def _size(change: Told) -> str:
    """“fall of 20%”: the change by the figures as printed, to a tenth."""
    first, last = change.move.base(change.direction), change.move.last.printed
    thousandths = (abs(last - first) * 1000 + first // 2) // first
    return f"{'rise' if last > first else 'fall'} of {figure(thousandths * SCALE // 10)}%"


def _repairs(change: Told, said: str, right: str, points: str) -> tuple[Evidence, ...]:
    """The sizes that the figures have."""
    sizes = [right.rpartition(" ")[2]]
    if change.move.share:
        sizes.append(f"{points} percentage points")
    return repairs(*(f"“{size}” for “{said}”" for size in sizes))
