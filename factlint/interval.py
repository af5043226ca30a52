"""Intervals: what a printed figure or date may mean. Two claims contradict each other when theirs do not meet.

Ends are exact integers in the unit of the claim (figures are counted in billionths, see `SCALE`; dates in proleptic
Gregorian ordinals, as `datetime.date.toordinal` counts them). `None` is an end without limit.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SCALE = 10**9  # one whole unit: figures are exact multiples of a billionth, never floats


class Interval:
    """The numbers from `low` to `high`; an open end is not itself included."""

    __slots__ = ("high", "high_open", "low", "low_open")

    def __init__(self, low: int | None, high: int | None, low_open: bool = False, high_open: bool = False) -> None:
        self.low = low
        self.high = high
        self.low_open = low_open and low is not None
        self.high_open = high_open and high is not None

    def meets(self, other: Interval) -> bool:
        """Whether one number lies in both."""
        return not (self.before(other) or other.before(self))

    def before(self, other: Interval) -> bool:
        """Whether every number here is smaller than every number of `other`."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def within(self, other: Interval) -> bool:
        """Whether no number here lies outside `other`."""
        return _not_below(self, other) and _not_above(self, other)

    def scaled(self, numerator: int, denominator: int = 1) -> Interval:
        """The interval in another unit; rounds outwards by less than a billionth."""
        low = None if self.low is None else self.low * numerator // denominator
        high = None if self.high is None else -(-self.high * numerator // denominator)
        return Interval(low, high, self.low_open, self.high_open)

    def narrowed(self, other: Interval) -> Interval:
        """The numbers in both; callers make sure that the two meet."""
        low, low_open = self.low, self.low_open
        if other.low is not None and (low is None or (other.low, other.low_open) > (low, low_open)):
            low, low_open = other.low, other.low_open
        high, high_open = self.high, self.high_open
        if other.high is not None and (high is None or (-other.high, other.high_open) > (-high, high_open)):
            high, high_open = other.high, other.high_open
        return Interval(low, high, low_open, high_open)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Interval) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        return f"{left}{self.low}, {self.high}{right}"

    def _key(self) -> tuple[int | None, int | None, bool, bool]:
        return (self.low, self.high, self.low_open, self.high_open)


def _not_below(inner: Interval, outer: Interval) -> bool:
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low > outer.low or inner.low_open or not outer.low_open


def _not_above(inner: Interval, outer: Interval) -> bool:
    if outer.high is None:
        return True
    if inner.high is None or inner.high > outer.high:
        return False
    return inner.high < outer.high or inner.high_open or not outer.high_open


ALL = Interval(None, None)


def widened(interval: Interval, below: int, above: int) -> Interval:
    """The interval with so much more at either end."""
    low = None if interval.low is None else interval.low - below
    high = None if interval.high is None else interval.high + above
    return Interval(low, high, interval.low_open, interval.high_open)


def band(value: int, step: int, ends: list[Any]) -> Interval:
    """A band around a figure, told in thousandths of a step: [low, high, low open, high open]."""
    low = None if ends[0] is None else value + step * ends[0] // 1000
    high = None if ends[1] is None else value + step * ends[1] // 1000
    return Interval(low, high, ends[2], ends[3])


def meant_step(value: int, step: int, hedge: str) -> int:
    """The size of the last digit that a writer meant: a hedged round figure is as precise as that digit."""
    if hedge != "bare" and step == SCALE:
        while value and value % (step * 10) == 0:
            step *= 10
    return step


def figure(value: int) -> str:
    """A figure in billionths as an editor writes it: 45, 4.5, 17,900."""
    whole, rest = divmod(abs(value), SCALE)
    sign = "-" if value < 0 else ""
    text = f"{whole:,}"
    if rest:
        text += "." + f"{rest:09d}".rstrip("0")
    return sign + text


def spoken(interval: Interval) -> str:
    """An interval in words that fit a message: “46 to 50”, “at least 40”, “under 300”."""
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "any figure"
    if low is None:
        assert high is not None
        return ("under " if interval.high_open else "at most ") + figure(high)
    if high is None:
        return ("more than " if interval.low_open else "at least ") + figure(low)
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"


def plain(value: int) -> str:
    """A figure in billionths as data: 4300000000, 0.125, -5."""
    return figure(value).replace(",", "")
