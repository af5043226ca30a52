"""Two figures with units in, how far apart they are beyond any honest rounding out. Exact integers only.

A figure is honest beside its conversion if one was worked out from the other as printed and then rounded to any number
of digits, or if both were rounded from one truth, to two digits at least. A last digit 5 may come from rounding to
fives; up to 100 is rounded what is near it. A hedge (“about 300”, “nearly seven”) allows one more step of the last
digit that is not nought.
"""

from __future__ import annotations

from factlint.interval import SCALE, Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from factlint.claims.amounts import Number

    Ratio: TypeAlias = tuple[int, int]
    # As in the lexicon: dimension, sizes, plural, zero, and words without which only the first size is meant.
    Measure: TypeAlias = tuple[str, list[Ratio], str, Ratio, list[str]]
    Figure: TypeAlias = tuple[int, int, bool]  # value and step of the last printed digit in billionths, hedged

_TENS = 10 * SCALE  # temperatures are rounded to tens at most: digits tell nothing on a scale with another nought


def figure_of(claim: Number) -> Figure:
    """What a claim prints."""
    return claim.printed, claim.step, claim.hedge not in ("bare", "fraction")


def missed(one: Figure, other: Figure, unit: Measure, other_unit: Measure, degrees: int, differences: bool) -> int:
    """How far two figures are from any honest reading, in millionths of the right one; 0 where one fits.

    Every size that a unit's word may mean is tried. A temperature is told in millionths of so many `degrees` of the
    base unit; with `differences` scales are compared without their zeros.
    """
    scales = unit[3] != other_unit[3]
    most = _TENS if scales else 0
    readings = (
        (_exact(one), rounded(other, most)),
        (rounded(one, most), _exact(other)),
        (close(one, most), close(other, most)),
    )
    zero, base = _zeros(unit, other_unit, differences)
    least = None
    for size in unit[1]:
        for other_size in other_unit[1]:
            gap = min(apart(_converted(ours, size, zero, other_size, base), theirs) for ours, theirs in readings)
            if gap == 0:
                return 0
            right = _converted(_exact((abs(one[0]), 0, False)), size, (0, 1), other_size, (0, 1)).high
            whole = degrees * other_size[1] // other_size[0] if scales else right
            part = gap * 10**6 // max(whole or 0, 1)
            least = part if least is None else min(least, part)
    assert least is not None
    return max(least, 1)


def equal(one: Figure, other: Figure, unit: Measure, other_unit: Measure, differences: bool) -> bool:
    """Whether two figures are one quantity, to two digits at least: a stricter question than whether they may be."""
    zero, base = _zeros(unit, other_unit, differences)
    ours = _converted(close(one, 0), unit[1][0], zero, other_unit[1][0], base)
    return apart(ours, close(other, 0)) == 0


def converted(value: int, unit: Measure, other: Measure, differences: bool) -> int:
    """A figure in another unit, by the first size of each."""
    zero, base = _zeros(unit, other, differences)
    low = _converted(Interval(value, value), unit[1][0], zero, other[1][0], base).low
    assert low is not None
    return low


def shown(value: int, like: Figure) -> str:
    """A figure to three digits, or as precise as a printed one."""
    step = 1
    while abs(value) // step >= 1000:
        step *= 10
    short = (value + step // 2) // step * step
    if abs(short) >= 10 * SCALE and like[1] >= SCALE:
        short = (short + SCALE // 2) // SCALE * SCALE
    return figure(short)


def rounded(told: Figure, most: int = 0) -> Interval:
    """What may have been rounded to a figure, to any number of digits (to steps of `most` at most)."""
    value, step, hedged = told
    last = step
    while (value or most) and value % (last * 10) == 0 and not (most and last >= most):
        last *= 10
    fives = (abs(value) > last * 10 or most > 0) and value % (last * 10) == last * 5
    # A hedge on a figure of one digit that counts adds little: it is half as wide as the figure already.
    loose = last if abs(value) >= last * 10 else last * 3 // 4
    found = _around(value, max(last * 5 // 2 if fives else 0, loose if hedged else last // 2))
    if value == last > SCALE and not most:  # 60 is not rounded up to 100
        found.low = value - last * (35 if hedged else 25) // 100
    return found


def apart(one: Interval, other: Interval) -> int:
    """How far two closed intervals lie apart; 0 where they meet."""
    assert one.low is not None
    assert one.high is not None
    assert other.low is not None
    assert other.high is not None
    return max(0, other.low - one.high, one.low - other.high)


def _zeros(unit: Measure, other: Measure, differences: bool) -> tuple[Ratio, Ratio]:
    return ((0, 1), (0, 1)) if differences else (unit[3], other[3])


def _exact(told: Figure) -> Interval:
    return Interval(told[0], told[0])


def close(told: Figure, most: int = 0) -> Interval:
    """What may have been rounded to a figure, to two digits at least; a nought behind the point is meant."""
    value, step, hedged = told
    last = step
    while last >= SCALE and value % (last * 10) == 0 and abs(value) >= last * 100 and not (most and last >= most):
        last *= 10
    return _around(value, last if hedged else last // 2)


def _around(value: int, half: int) -> Interval:
    return Interval(value - half, value + half)


def _converted(interval: Interval, size: Ratio, zero: Ratio, other: Ratio, base: Ratio) -> Interval:
    """An interval in another unit, rounded outwards by less than a billionth; zeros are told in the base unit."""
    assert interval.low is not None
    assert interval.high is not None
    shift = SCALE * size[1] * (zero[0] * base[1] - base[0] * zero[1])
    scale = zero[1] * base[1]
    under = size[1] * scale * other[0]
    low = (interval.low * size[0] * scale + shift) * other[1] // under
    high = -(-(interval.high * size[0] * scale + shift) * other[1] // under)
    return Interval(low, high)
