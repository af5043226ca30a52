"""Sums of money: conversions at one rate, and one sum told with one magnitude."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factlint import Linter

RATES = Linter(select=["Q104"])
MAGNITUDES = Linter(select=["Q105"])


def found(linter: Linter, text: str) -> list[str]:
    return [text[finding.start : finding.end] for finding in linter.lint(text).findings]


def two_digits(value: Fraction, digits: int) -> int:
    """Rounded to so many digits, to whole units at least."""
    step = 1
    while value >= step * 10**digits:
        step *= 10
    return int(round(value / step) * step)


amounts = st.integers(20, 900_000)


@settings(max_examples=400, deadline=None)
@given(
    st.fractions(Fraction(1, 50), 50, max_denominator=10_000),
    st.lists(st.tuples(amounts, st.integers(2, 4), st.booleans()), min_size=2, max_size=4),
)
def test_amounts_converted_at_one_rate_are_silent(rate: Fraction, told: list[tuple[int, int, bool]]) -> None:
    parts = []
    for amount, digits, turned in told:
        euros = two_digits(amount * rate, digits)
        assume(euros >= 10)
        parts.append(f"€{euros:,} (${amount:,})" if turned else f"${amount:,} (€{euros:,})")
    assert found(RATES, "The clubs paid " + ", then another ".join(parts) + " for players.") == []


@settings(max_examples=200, deadline=None)
@given(st.integers(110, 999), st.integers(110, 999), st.integers(130, 400))
def test_amounts_converted_at_two_rates_are_told(one: int, other: int, part: int) -> None:
    right, wrong = one * 85 // 100, other * 85 * part // 10_000
    assume(wrong % 10 and right % 10 and one % 10 and other % 10)
    text = f"The club paid ${one}m (€{right}m) for one and ${other}m (€{wrong}m) for another."
    assert found(RATES, text) == [f"€{wrong}m"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("A hat is $40 (€36), a coat $90 (€162).", "€162"),
        ("A hat is $40 (€36; £31), a coat $90 (€81; £99).", "£99"),
        ("A hat is $40, or €36, a coat is $90, or €162.", "€162"),
        ("At 80 roubles to the dollar 4,000 roubles is worth $500.", "$500"),
        ("One euro buys $1.10, and €400 is worth $510.", "$510"),
        ("Prizes are $40m (€36m), $90m (€162m) and $70m (€63m).", "€162m"),
        ("Prizes are $40m (€100m), $90m (€81m) and $70m (€63m).", "€100m"),
        ("He paid 40 Swiss francs ($45) and later 90 francs ($45).", "$45"),
    ],
)
def test_the_conversion_at_another_rate_is_told(text: str, span: str) -> None:
    assert found(RATES, text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "A hat is $40 (€36).",
        "A hat is $40 (€36), a coat $90 (£162).",
        "A hat is A$40 (€24), a coat US$90 (€81).",
        "A hat is $40m-$50m (€36m-€45m), a coat $90m (€81m).",
        "In 1999 the hat was $40 (€36). In 2008 the coat was $90 (€58).",
        "The hat was $40 (€36) then. The coat is $90 (€58).",
        "On the black market he got $40 (€36), at the bank $90 (€162).",
        "The hat was 40 cents (€36), the coat 90 cents (€162).",
        "It was $40 (€36), $90 (€162) and $70 (€20).",
        "The bill wrongly gave $40 (€36) and $90 (€162).",
        "“A hat is $40 (€36), a coat $90 (€162),” said the woman at the till.",
    ],
)
def test_other_rates_and_other_currencies_are_silent(text: str) -> None:
    assert found(RATES, text) == []


def test_a_conversion_says_what_the_other_rate_makes_of_it() -> None:
    text = "The ferry cost $40m (€36m), the pier $90m (€162m)."
    (finding,) = RATES.lint(text).findings
    assert finding.severity == "warning"
    assert finding.message == "“€162m” for “$90m” is not the rate of “$40m (€36m)”: that would make about €81 million"
    told = [evidence.value for evidence in finding.evidence if evidence.field == "repair"]
    assert told == ["€81 million for “€162m”", "$180 million for “$90m”", "another rate in “$40m (€36m)”"]
    assert [text[other.start : other.end] for other in finding.related] == ["$90m", "$40m (€36m"]


@settings(max_examples=200, deadline=None)
@given(st.integers(11, 999), st.sampled_from(["million", "billion"]), st.sampled_from(["deal", "contract", "loan"]))
def test_one_sum_with_one_magnitude_is_silent_and_with_two_is_told(tenths: int, word: str, noun: str) -> None:
    assume(tenths % 10)
    figure, other = f"{tenths / 10:.1f}", "billion" if word == "million" else "million"
    text = "They signed a ${} {} {noun} in May. The ${} {} {noun} runs to June."
    assert found(MAGNITUDES, text.format(figure, word, figure, word, noun=noun)) == []
    assert found(MAGNITUDES, text.format(figure, word, figure, other, noun=noun)) == [f"${figure} {other}"]
    assert found(MAGNITUDES, text.format(figure, word, "9.99", other, noun=noun)) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("A fine of £90m was set. The £90bn fine is too high.", "£90bn"),
        ("A deal worth €4.3bn was signed. Of the €4.3m deal only half is paid.", "€4.3m"),
        (
            "Firm signs $4.3 billion deal\n\nThe firm said the [x] $4.3 million deal is done.".replace("[x] ", ""),
            "$4.3 million",
        ),
        ("A 250-megawatt plant runs. This 250-kilowatt plant is new.", "250-kilowatt"),
        ("A 2.5-tonne bomb was found. The 2.5-kg bomb was blown up.", "2.5-kg"),
        ("It has 12 million members. All 12,000 members will vote.", "12,000"),
        ("It sold the mill for $2.4m, and the $2.4bn it got for the mill was spent.", "$2.4bn"),
    ],
)
def test_one_thing_with_two_magnitudes_is_told(text: str, span: str) -> None:
    assert found(MAGNITUDES, text) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "A fine of £90m was set. A £90bn fine is too high.",
        "A fine of £90m was set. The £90bn firm will pay.",
        "A fine of £90m was set. One wrote, mistakenly, that the £90bn fine is too high.",
        "A fine of £90m was set, not the £90bn fine of which they wrote.",
        "A 250-megawatt plant runs. The 250-kilowatt turbine is new.",
        "A 250-metre path runs there. The 250-kilometre road is new.",
        "Some 12 soldiers fell. The 12,000 soldiers of the corps went on.",
        "It has 12 million members. The 12,000 members in Rome will vote.",
        "A $5bn deal was signed. A week went by. A month went by. A year went by. The $5m deal with us is small.",
        "It cut its debt by $2.4m, and the $2.4bn of debt is a worry.",
        "“A fine of £90m was set and the £90bn fine is too high,” he told us.",
    ],
)
def test_two_things_may_have_two_magnitudes(text: str) -> None:
    assert found(MAGNITUDES, text) == []


def test_a_clash_names_both_ends() -> None:
    (finding,) = MAGNITUDES.lint("A fine of £90m was set. The £90bn fine is too high.").findings
    assert finding.message == "“£90bn” and “£90m” of the fine are a thousand times apart"
    assert [(other.start, other.end) for other in finding.related] == [(10, 14)]
    assert finding.fix is None
