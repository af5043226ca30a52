"""Conversions: whatever somebody may honestly have rounded is left alone, and what no rounding explains is told."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest
from conftest import ROOT
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factlint import Linter
from factlint.rules.load import load

LINTER = Linter(select=["Q101", "Q103"])
EVERY = Linter(select=["Q101", "Q103", "Q104", "Q105", "Q106", "Q107"])
RULES = load([ROOT / "rules"])
JUDGED = next(rule for code, rule in RULES.rules.items() if code == "Q101").dimensions  # type: ignore[attr-defined]
MEASURES = RULES.lexicon["measures"]
PAIRS = [
    (one, other)
    for one, other in permutations(MEASURES, 2)
    if MEASURES[one][0] == MEASURES[other][0] and MEASURES[one][0] in JUDGED and MEASURES[one][0] != "temperature"
]
SHAPES = [
    "The load of {} ({}) was seen.",
    "The load of {}, or {}, was seen.",
    "The load of {} – {} – was seen.",
    "The load ({} / {}) was seen.",
    "The load of about {} (some {}) was seen.",
]


def codes(text: str) -> list[str]:
    return [finding.code for finding in LINTER.lint(text).findings]


def size(unit: str, at: int = 0) -> Fraction:
    return Fraction(*MEASURES[unit][1][at])


def to_digits(value: Fraction, digits: int) -> Fraction:
    """Rounded to so many significant digits."""
    step = Fraction(1)
    while value >= step * 10**digits:
        step *= 10
    while value < step * 10 ** (digits - 1):
        step /= 10
    return round(value / step) * step


def printed(value: Fraction) -> str | None:
    """As a newspaper prints it; None where it would not."""
    scaled = value * 10**6
    if scaled.denominator != 1 or not Fraction(1, 1000) <= value < 10**12:
        return None
    whole, rest = divmod(scaled.numerator, 10**6)
    return f"{whole:,}" + (f".{rest:06d}".rstrip("0") if rest else "")


def written(value: Fraction, unit: str) -> str:
    told = printed(value)
    assume(told is not None)
    return f"{told} {MEASURES[unit][2]}"


figures = st.builds(
    lambda digits, power: Fraction(digits) * Fraction(10) ** power, st.integers(1, 9999), st.integers(-3, 4)
)


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(PAIRS), figures, st.integers(1, 4), st.sampled_from(SHAPES), st.booleans())
def test_what_was_converted_and_rounded_is_silent(
    pair: tuple[str, str], value: Fraction, digits: int, shape: str, turned: bool
) -> None:
    one, other = pair
    right = to_digits(value * size(one) / size(other), digits)
    sides = [written(value, one), written(right, other)]
    assert not codes(shape.format(*(reversed(sides) if turned else sides)))


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(PAIRS), figures, st.integers(2, 4), st.integers(2, 4), st.sampled_from(SHAPES))
def test_what_was_rounded_on_both_sides_is_silent(
    pair: tuple[str, str], value: Fraction, digits: int, other_digits: int, shape: str
) -> None:
    one, other = pair
    sides = (
        written(to_digits(value, digits), one),
        written(to_digits(value * size(one) / size(other), other_digits), other),
    )
    assert not codes(shape.format(*sides))


@pytest.mark.parametrize("unit", [unit for unit in MEASURES if len(MEASURES[unit][1]) > 1])
def test_each_size_that_a_word_may_have_is_right(unit: str) -> None:
    dimension, sizes, plural, *_ = MEASURES[unit]
    if dimension not in JUDGED:
        pytest.skip("a dimension that is not converted in the press")
    for other in MEASURES:
        if MEASURES[other][0] != dimension or other == unit:
            continue
        for at in range(len(sizes)):
            right = printed(to_digits(250 * size(unit, at) / size(other), 4))
            if right is not None:
                text = f"The ship carried 250 {plural} ({right} {MEASURES[other][2]}) over the sea."
                assert not codes(text), text


three = st.integers(101, 999).filter(lambda n: n % 10 not in (0, 5))


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(PAIRS), three, st.integers(-2, 3))
def test_a_factor_the_wrong_way_round_is_told(pair: tuple[str, str], digits: int, power: int) -> None:
    one, other = pair
    value = Fraction(digits) * Fraction(10) ** power
    wrong = to_digits(value * size(other) / size(one), 4)
    assume((wrong / last_step(wrong)).numerator % 5 and wrong >= 100 * last_step(wrong))  # no round figure by chance
    ratios = [
        wrong / (value * size(one, at) / size(other, there))
        for at in range(len(MEASURES[one][1]))
        for there in range(len(MEASURES[other][1]))
    ]
    assume(all(abs(ratio - 1) > Fraction(7, 100) for ratio in ratios))
    assert codes(f"The load of {written(value, one)} ({written(wrong, other)}) was seen.") == ["Q101"]


def last_step(value: Fraction) -> Fraction:
    """The step of a figure's last digit that is not nought."""
    step = Fraction(1, 10**9)
    while value % (step * 10) == 0:
        step *= 10
    return step


@settings(max_examples=300, deadline=None)
@given(st.integers(-60, 200), st.sampled_from([1, 5, 10]), st.booleans())
def test_a_temperature_rounded_to_whole_degrees_fives_or_tens_is_silent(celsius: int, to: int, turned: bool) -> None:
    fahrenheit = round((Fraction(celsius) * 9 / 5 + 32) / to) * to
    sides = [f"{celsius}C", f"{fahrenheit}F"]
    assert not codes("It was {} ({}) there.".format(*(reversed(sides) if turned else sides)))


@settings(max_examples=200, deadline=None)
@given(st.integers(20, 99), st.integers(5, 60).filter(lambda n: n % 5))
def test_a_temperature_that_is_off_by_degrees_is_told(celsius: int, off: int) -> None:
    exact = Fraction(celsius) * 9 / 5 + 32
    wrong = round(exact) + off
    assume(wrong % 5 and celsius % 5 and abs(Fraction(celsius) * 9 / 5 - wrong) > 3)
    assert codes(f"It was {celsius}C ({wrong}F) there.") == ["Q101"]


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ("A 460-kilometre (740-mile) road.", "Q101", "740-mile"),
        ("A 460-kilometre road (740 miles) was built.", "Q101", "740 miles"),
        ("It is 460 km long (740 miles).", "Q101", "740 miles"),
        ("A 460 km-long road (740 miles) was built.", "Q101", "740 miles"),
        ("They found 460 kg of cocaine (209 lb) on board.", "Q101", "209 lb"),
        ("It is 460 km (about 740 miles long).", "Q101", "about 740 miles"),
        ("It is 460 km – 740 miles – away.", "Q101", "740 miles"),
        ("It is 460 km, or 740 miles, away.", "Q101", "740 miles"),
        ("It lies 460 km, or 740 miles.", "Q101", "740 miles"),
        ("It lies 460 km/740 miles from here.", "Q101", "740 miles"),
        ("It lies 460 km (286 miles; 148 nautical miles) off.", "Q101", "148 nautical miles"),
        ("It lies 460 km (286 miles, or 1.5 million yards) off.", "Q101", "1.5 million yards"),
        ("It lies 460 km [740 miles] off.", "Q101", "740 miles"),
        ("It has 10 to 12 km (16 to 19 miles) of beach.", "Q101", "16 to 19 miles"),
        ("It has 10–12 km (6–9 miles) of beach.", "Q101", "6–9 miles"),
        ("A hall of 5 by 3 metres (16 by 6 feet).", "Q101", "16 by 6 feet"),
        ("A hall of 5m x 3m (16ft x 6ft).", "Q101", "16ft x 6ft"),
        ("A box, 6.1 × 2.4 × 2.6 m (20 × 9.2 × 8.5 ft).", "Q101", "20 × 9.2 × 8.5 ft"),
        ("She is 5ft 9in (1.57m) tall.", "Q101", "1.57m"),
        ("She is 1.75m (5ft 2in) tall.", "Q101", "5ft 2in"),
        ("The 5-foot-9-inch (1.57-metre) guard.", "Q101", "1.57-metre"),
        ("He weighs 13st 3lb (74kg).", "Q101", "74kg"),
        ("He walked 3 miles and 600 yards (6.4 km).", "Q101", "6.4 km"),
        ("It fell to minus 20C (minus 36F).", "Q101", "minus 36F"),
        ("It warmed by 3C (37.4F).", "Q101", "37.4F"),
        ("It was 3C (37.4F) warmer.", "Q101", "37.4F"),
        ("It covers 230 square miles (370 square kilometres).", "Q101", "370 square kilometres"),
        ("A flow of 1,250 litres (4.4 cubic feet).", "Q101", "4.4 cubic feet"),
        ("A pressure of 36 psi (4.1 bar).", "Q101", "4.1 bar"),
        ("He ate 2,260 kilocalories (539 kilojoules).", "Q101", "539 kilojoules"),
        ("A rope of 1.25 km (125 m) was cut.", "Q101", "125 m"),
        ("A road of 463 km (296 miles).", "Q103", "296 miles"),
    ],
)
def test_a_wrong_conversion_is_told_at_the_second_figure(text: str, code: str, span: str) -> None:
    found = [(finding.code, text[finding.start : finding.end]) for finding in LINTER.lint(text).findings]
    assert found == [(code, span)]


@pytest.mark.parametrize(
    "text",
    [
        "It is 460 km (286 miles; 248 nautical miles) away.",
        "He rode 460 km (90 miles of it in the rain).",
        "He rode 460 km (90 miles in the rain) that day.",
        "A 460-km ride (90 miles in the rain) is long.",
        "They found 460 kg of fish (90 lb of cod) on board.",
        "He rode 460 km, or 90 miles a day.",
        "You may ride 460 km, or 90 miles, or 20 km.",
        "He rode 460 km – 90 miles in the rain – that day.",
        "The path is 12 km (900 m) and steep.",
        "He walked 10.2 km (6 miles, 600 yards) to town.",
        "The paper wrongly gave 460 km (740 miles).",
        "The ship did 100 miles (185 km) a day.",
        "Warming of 1.5C (2.7F) is the limit.",
        "Temperature anomalies of 0.5C (0.9F) were found.",
        "It is 460 km (if the map is right).",
        "From 10 km (6 miles) to 20 km (12 miles).",
        "It has 10 to 12 km (7 miles) of beach.",
        "Between 1990 and 20 km (12 miles) later.",
        "It flew 13 000 km (8,100 miles).",
        "It flew 13\u00a0000 km (8,100 miles).",
        "The .50-calibre (12.7 mm) gun.",
        "A half-mile (800-metre) track and a quarter of a mile (400 m) of rail.",
        "£500 (200 pounds) or 500 pounds ($600).",
    ],
)
def test_what_is_no_conversion_or_a_right_one_is_silent(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("A road of 60 km (97 miles).", "60 miles (97 kilometres): the units may have changed places"),
        ("A mast of 120 m (39 ft).", "390 for 39: a digit may be left out"),
        ("A mast of 120 m (3,940 ft).", "394 for 3,940: a digit may be too many"),
        ("A mast of 120 m (39 ft).", "394 feet for “39 ft”"),
        ("A mast of 120 m (39 ft).", "12 metres for “120 m”"),
    ],
)
def test_every_repair_is_told(text: str, repair: str) -> None:
    (finding,) = LINTER.lint(text).findings
    assert repair in [evidence.value for evidence in finding.evidence if evidence.field == "repair"]
    assert finding.fix is None


def test_the_message_does_the_sum() -> None:
    (finding,) = LINTER.lint("The missile flies 5,500 km (2,400 miles).").findings
    assert finding.message == "“2,400 miles” is not “5,500 km”: that is about 3,420 miles"
    assert finding.evidence[0].value == "5,500 kilometres is about 3,420 miles, not 2,400"
    assert [(other.start, other.end) for other in finding.related] == [(18, 26)]


def test_the_work_grows_with_the_text_and_not_with_its_square(monkeypatch: pytest.MonkeyPatch) -> None:
    from factlint.checks import conversion

    asked = []
    real = conversion.missed
    monkeypatch.setattr(conversion, "missed", lambda *told: asked.append(1) or real(*told))
    counts = []
    for times in (50, 100):
        asked.clear()
        LINTER.lint("It has 5 km, 6 miles, 7 km (4 miles, 7 km, 4 miles) and 10 to 12 km by 14 km. " * times)
        counts.append(len(asked))
    assert counts[1] == 2 * counts[0] > 0


JUMBLE = [
    "5",
    "0",
    "000",
    "1,000",
    "½",
    "minus",
    "about",
    "a",
    "two",
    "km",
    "miles",
    "6ft 4in",
    "st",
    "lb",
    "C",
    "0F",
    "mph",
    "Mach",
    "$5m",
]
JUMBLE += [
    "€0",
    "roubles",
    "to the dollar",
    "is worth",
    "(",
    ")",
    ",",
    "/",
    "–",
    "by",
    "x",
    "to",
    "or",
    "of",
    "a day",
    "hours",
    "steady",
    "the",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(JUMBLE), min_size=5, max_size=40), st.sampled_from(["", " ", "-"]))
def test_no_jumble_of_figures_and_units_breaks_a_check(words: list[str], gap: str) -> None:
    text = gap.join(words)
    for finding in EVERY.lint(text).findings:
        assert 0 <= finding.start < finding.end <= len(text)


@pytest.mark.parametrize("hedge", ["", "some ", "around "])
@pytest.mark.parametrize("figure", [100, 1000])
def test_a_one_with_noughts_is_rounded_up_from_what_is_near_it_only(hedge: str, figure: int) -> None:
    honest = f"It lay {hedge}{figure:,} km ({figure * 62 // 100} miles) away."
    wrong = f"It lay {hedge}{figure:,} km ({figure * 32 // 100} miles) away."
    linter = Linter(select=["Q101"])
    assert not linter.lint(honest).findings
    assert [finding.code for finding in linter.lint(wrong).findings] == ["Q101"]
