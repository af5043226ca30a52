"""What a printed number may honestly mean, as an interval: tight to accept a claim as true, wide to call one false."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from planted.figures import Figure

_HEDGE = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|close to|just|just under|just over|estimated|"
    r"more than|over|less than|fewer than|under|up to|at least|at most|as many as|as much as|only|well)\W{1,3}$",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:more than|over|less than|fewer than|under|below|above|up to|at least|at most|as many as|as much as|"
    r"minimum of|maximum of|or more|exceeding|nearly|almost|close to)\W{1,3}(?:[$£€])?$",
    re.IGNORECASE,
)
_REACH = 22


class Band(NamedTuple):
    """All values from `low` to `high`."""

    low: Fraction
    high: Fraction

    def meets(self, other: Band) -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, value: Fraction) -> bool:
        """Whether a value is inside."""
        return self.low <= value <= self.high

    def times(self, factor: Fraction) -> Band:
        """The same in another unit (a factor above 0)."""
        return Band(self.low * factor, self.high * factor)


def hedged(text: str, start: int) -> bool:
    """Whether the words before a number make it an approximate one or a bound."""
    return _HEDGE.search(text[max(0, start - _REACH) : start]) is not None


def bounded(text: str, start: int) -> bool:
    """Whether the words before a number make it a bound, which a value far from it can still meet."""
    return _BOUND.search(text[max(0, start - _REACH) : start]) is not None


def tight(number: Figure) -> Band:
    """The values that round to the number, a round number being to its last digit that is not 0, but within 5 %."""
    reach = max(number.step, min(number.coarse, abs(number.value) / 10)) / 2
    return Band(number.value - reach, number.value + reach)


def wide(number: Figure, loose: bool = False) -> Band:
    """All that the number can be defended as: one off in its last digit that is not 0, and `loose` when hedged."""
    value = abs(number.value)
    reach = max(number.step, min(number.coarse, value / 5)) + (value / 8 if loose else 0)
    return Band(number.value - reach, number.value + reach)


def stated(percent: Figure, loose: bool = False) -> Band:
    """All that a printed percentage can be defended as: one off in its last printed digit, more when it is hedged."""
    reach = max(percent.step, percent.value / 40) + (percent.value / 8 if loose else 0)
    return Band(percent.value - reach, percent.value + reach)


def quotient(over: Band, under: Band) -> Band | None:
    """All quotients of two bands; None when the divisor may be 0."""
    if under.low <= 0:
        return None
    ends = [top / bottom for top in over for bottom in under]
    return Band(min(ends), max(ends))
