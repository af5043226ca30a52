"""Intervals: two claims contradict each other when, and only when, theirs do not meet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.interval import SCALE, Interval, figure, spoken

ends = st.none() | st.integers(-50, 50)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals that hold at least one whole number."""
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    made = Interval(low, high, draw(st.booleans()), draw(st.booleans()))
    return made if members(made) else Interval(low, high)


def members(interval: Interval) -> set[int]:
    """The whole numbers of an interval between -60 and 60, by definition and not by the code under test."""
    return {
        n
        for n in range(-60, 61)
        if (interval.low is None or n > interval.low or (n == interval.low and not interval.low_open))
        and (interval.high is None or n < interval.high or (n == interval.high and not interval.high_open))
    }


@given(intervals(), intervals())
def test_what_shares_a_number_meets(one: Interval, other: Interval) -> None:
    if members(one) & members(other):
        assert one.meets(other)


@given(intervals(), intervals())
def test_what_lies_before_shares_no_number(one: Interval, other: Interval) -> None:
    if one.before(other):
        assert not members(one) & members(other)
        assert not one.meets(other)


@given(intervals(), intervals())
def test_meeting_is_mutual(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)


@given(intervals(), intervals())
def test_what_both_allow_is_what_each_allows(one: Interval, other: Interval) -> None:
    if members(one) & members(other):
        assert members(one.narrowed(other)) == members(one) & members(other)


@given(intervals(), intervals())
def test_within_means_no_number_outside(one: Interval, other: Interval) -> None:
    if one.within(other):
        assert members(one) <= members(other)


@given(intervals(), st.integers(1, 9), st.integers(1, 9))
def test_a_change_of_unit_keeps_every_number(interval: Interval, numerator: int, denominator: int) -> None:
    scaled = interval.scaled(numerator, denominator)
    for n in members(interval):
        assert Interval(n, n).scaled(numerator, denominator).meets(scaled)


def test_open_ends_that_touch_do_not_meet() -> None:
    assert not Interval(1, 5, high_open=True).meets(Interval(5, 9))
    assert Interval(1, 5).meets(Interval(5, 9))


def test_a_45th_anniversary_is_not_nearly_five_decades() -> None:
    nearly = Interval(45 * SCALE, 52 * SCALE, low_open=True, high_open=True)
    assert not nearly.meets(Interval(45 * SCALE, 45 * SCALE))
    assert nearly.meets(Interval(46 * SCALE, 46 * SCALE))


def test_figures_are_printed_as_an_editor_writes_them() -> None:
    assert figure(45 * SCALE) == "45"
    assert figure(4 * SCALE + SCALE // 2) == "4.5"
    assert figure(17_900 * SCALE) == "17,900"
    assert spoken(Interval(46 * SCALE, 50 * SCALE)) == "46 to 50"
    assert spoken(Interval(40 * SCALE, None)) == "at least 40"
    assert spoken(Interval(None, 9 * SCALE, high_open=True)) == "under 9"
