"""Speeds: a Mach number fits every speed that some height gives, and a steady rate times the time is the way."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factlint import Linter

MACH = Linter(select=["Q106"])
RATE = Linter(select=["Q107"])
UNITS = {"km/h": Fraction(18, 5), "mph": Fraction(18, 5) / Fraction("1.609344"), "metres per second": Fraction(1)}


def found(linter: Linter, text: str) -> list[str]:
    return [text[finding.start : finding.end] for finding in linter.lint(text).findings]


def to_digits(value: Fraction, digits: int) -> int:
    step = 1
    while value >= step * 10**digits:
        step *= 10
    return int(round(value / step) * step)


@settings(max_examples=300, deadline=None)
@given(st.integers(10, 250), st.integers(295, 345), st.sampled_from(sorted(UNITS)), st.integers(2, 4))
def test_a_mach_number_at_any_height_is_silent(tenths: int, sound: int, unit: str, digits: int) -> None:
    speed = to_digits(Fraction(tenths, 10) * sound * UNITS[unit], digits)
    for text in ("It flew at Mach {} ({:,} {}).", "It flew at Mach {}, or {:,} {}, for hours."):
        assert found(MACH, text.format(tenths / 10, speed, unit)) == []


@settings(max_examples=300, deadline=None)
@given(st.integers(30, 250), st.sampled_from(sorted(UNITS)), st.sampled_from([40, 60, 160, 250, 1000]))
def test_a_mach_number_at_no_height_is_told(tenths: int, unit: str, percent: int) -> None:
    speed = to_digits(Fraction(tenths, 10) * 320 * UNITS[unit] * percent / 100, 3)
    assert found(MACH, f"It flew at Mach {tenths / 10} ({speed:,} {unit}).") == [f"{speed:,} {unit}"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It flies at Mach 10, about 1,200 km/h.", "about 1,200 km/h"),
        ("It flies at Mach 10 – 1,200 km/h – at dawn.", "1,200 km/h"),
        ("It flies at 1,200 km/h (Mach 10).", "Mach 10"),
        ("It flies at Mach 10, which is 3.4 metres per second.", "3.4 metres per second"),
    ],
)
def test_a_mach_number_beside_a_wrong_speed_is_told(text: str, span: str) -> None:
    assert found(MACH, text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "It flies at Mach 10 and lands at 300 km/h.",
        "It flies at Mach 10, 300 km/h faster than before.",
        "It flies at Mach 3-4 (1,900 km/h).",
        "It flies at Mach 3 to Mach 4 (1,900 km/h).",
        "Ernst Mach, 2,400 km/h and a gun.",
        "The paper wrongly gave Mach 10 as 1,200 km/h, or Mach 10 (1,200 km/h).",
    ],
)
def test_a_speed_of_something_else_is_silent(text: str) -> None:
    assert found(MACH, text) == []


@settings(max_examples=300, deadline=None)
@given(st.integers(20, 900), st.integers(2, 30), st.integers(2, 4), st.integers(2, 4))
def test_a_steady_speed_times_the_time_is_silent(speed: int, hours: int, digits: int, other_digits: int) -> None:
    pace, way = to_digits(Fraction(speed), digits), to_digits(Fraction(speed * hours), other_digits)
    assert found(RATE, f"She rode the {way:,} km in {hours} hours at a steady {pace} km/h.") == []


@settings(max_examples=300, deadline=None)
@given(st.integers(20, 900), st.integers(5, 30), st.sampled_from([50, 75, 130, 200]))
def test_a_steady_speed_that_makes_another_way_is_told(speed: int, hours: int, percent: int) -> None:
    way = speed * hours * percent // 100
    assume(way % 10 and speed % 10)
    text = f"She rode the {way:,} km in {hours} hours at a steady {speed} km/h."
    assert found(RATE, text) == [f"{speed} km/h"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It covers 700 km in five minutes at 3,000 km/h.", "3,000 km/h"),
        ("At a constant 60 km/h the trip of 300 km takes nine hours.", "300 km"),
        ("It bores 15 metres a day on average and dug 90 metres in 30 days.", "90 metres"),
        ("It fires 20 rounds a minute, or 2,400 an hour without pause.", "2,400"),
        ("A wage of £400 a week comes to £12,000 a year.", "£12,000"),
    ],
)
def test_a_rate_that_makes_another_total_is_told(text: str, span: str) -> None:
    assert found(RATE, text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "It covers 700 km in five hours; its top speed is 300 km/h.",
        "It covers 700 km in five hours at up to 300 km/h.",
        "It covers 700 km in five hours, averaging 300 km/h between stops.",
        "It covers 700 km in five hours and flew home at 300 km/h.",
        "It bores 15 metres a day and dug 90 metres in 30 days.",
        "It fires 20 rounds a minute, 400 an hour.",
        "If it kept a steady 60 km/h, the 300 km would take nine hours.",
        "It rode 300 km in two days and 80 km in nine hours at a steady 20 km/h.",
        "“It covers 700 km in five minutes at 3,000 km/h,” the envoy told them.",
    ],
)
def test_what_is_not_steady_or_not_one_way_is_silent(text: str) -> None:
    assert found(RATE, text) == []


def test_the_sum_is_in_the_message() -> None:
    (finding,) = RATE.lint("It covers 700 km in five minutes at 3,000 km/h.").findings
    assert finding.message == "“3,000 km/h” for five minutes makes about 250, not “700 km”"
    assert finding.severity == "advice"
