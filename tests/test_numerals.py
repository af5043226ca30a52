"""Numerals: whatever can be printed of a number is read back with its exact span and value."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from factlint import Linter

_LINTER = Linter(extend_select=["ALL"])


def read(text: str) -> list[tuple[str, str, str]]:
    """(type, core, number) of the claims that have a number, outermost first."""
    found = []
    for claim in _LINTER.claims(text).all():
        start, end = claim.core
        fields = claim.fields()
        if "number" in fields:
            found.append((claim.type, text[start:end], fields["number"]))
    return found


@given(st.integers(2, 10**12))
def test_whole_numbers_in_words_are_read_back(n: int) -> None:
    words = num2words(n).replace(",", "")
    assert read(f"They counted {words} boxes.") == [("number", words, str(n))]


@given(st.integers(2, 10**12))
def test_words_without_and_are_read_the_american_way(n: int) -> None:
    words = num2words(n).replace(",", "").replace(" and ", " ")
    assert read(f"They counted {words} boxes.") == [("number", words, str(n))]


@given(st.integers(3, 9_999))
def test_ordinals_in_words_are_read_back(n: int) -> None:
    words = num2words(n, to="ordinal").replace(",", "")
    assert read(f"It was the {words} visitor.") == [("ordinal", words, str(n))]


@given(st.integers(0, 10**15), st.integers(1, 6), st.data())
def test_figures_are_read_back_with_separators_and_decimals(n: int, places: int, data: st.DataObject) -> None:
    fraction = data.draw(st.integers(1, 10**places - 1))
    printed = f"{n:,}.{fraction:0{places}d}"
    (claim,) = read(f"They counted {printed} boxes.")
    assert claim[:2] == ("number", printed)
    assert Fraction(claim[2]) == n + Fraction(fraction, 10**places)


@given(
    st.integers(1, 999), st.sampled_from([("million", 10**6), ("billion", 10**9), ("bn", 10**9), ("trillion", 10**12)])
)
def test_magnitudes_multiply(n: int, magnitude: tuple[str, int]) -> None:
    word, factor = magnitude
    printed = f"{n}{word}" if len(word) < 4 else f"{n} {word}"
    assert read(f"They counted {printed} people.") == [("number", printed, str(n * factor))]


@pytest.mark.parametrize(
    ("text", "core", "number"),
    [
        ("Two-thirds of it is gone.", "Two-thirds", "0.666666666"),
        ("It lost three quarters of its men.", "three quarters", "0.75"),
        ("It lost a tenth of its men.", "tenth", "0.1"),
        ("It lost half of its men.", "half", "0.5"),
        ("It lost two and a half million men.", "two and a half million", "2500000"),
        ("It lost 3 million and a half men.", "3 million and a half", "3500000"),
        ("It lost half a million men.", "half a million", "500000"),
        ("It lost 2½ per man.", "2½", "2.5"),
        ("It lost three lakh crore there.", "three lakh crore", "3000000000000"),
        ("It lost 40 000 men.", "40 000", "40000"),
        ("It lost 3 hundred and one men.", "3 hundred and one", "301"),
        ("It lost five point five on the day.", "five point five", "5.5"),
        ("It lost three dozen men.", "three dozen", "36"),
    ],
)
def test_fractions_and_odd_forms(text: str, core: str, number: str) -> None:
    assert [claim[1:] for claim in read(text)] == [(core, number)]


@pytest.mark.parametrize(
    "text",
    [
        "In the second half they scored.",
        "This one is ours, and that one is theirs.",
        "The scp-173m and the 9M723 stood there.",
        "It ran 100m in the rain.",
        "A .com address and v1.2.3.4 of it.",
    ],
)
def test_what_looks_like_a_number_and_is_none(text: str) -> None:
    assert not [claim for claim in read(text) if claim[0] == "number"]


@pytest.mark.parametrize(
    ("text", "type_", "core", "fields"),
    [
        ("a $4.3bn deal", "money", "$4.3bn", {"number": "4300000000", "currency": "dollar"}),
        ("a €300,000 fine", "money", "€300,000", {"number": "300000", "currency": "EUR"}),
        ("about £12m in all", "money", "£12m", {"number": "12000000", "currency": "GBP", "hedge": "about"}),
        ("A$5 million was paid", "money", "A$5 million", {"number": "5000000", "currency": "AUD"}),
        ("500 roubles a day", "money", "500 roubles", {"number": "500", "currency": "RUB"}),
        ("five dollars and forty cents", "money", "five dollars and forty cents", {"number": "5.4"}),
        ("a 5 ft 2 in man", "quantity", "5 ft 2 in", {"number": "5.166666666", "unit": "foot"}),
        ("at 20°C in May", "quantity", "20°C", {"number": "20", "unit": "degree Celsius"}),
        ("minus 5C at night", "quantity", "minus 5C", {"number": "-5", "unit": "degree Celsius"}),
        ("300 square kilometres of it", "quantity", "300 square kilometres", {"unit": "square kilometre"}),
        ("a 12-megawatt plant", "quantity", "12-megawatt", {"number": "12", "unit": "megawatt", "dimension": "power"}),
        ("a ten-month-old child", "age", "ten-month-old", {"number": "10", "unit": "month"}),
        ("Ivan Petrov, 42, said so", "age", "42", {"number": "42", "unit": "year"}),
        ("a man aged 42 years", "age", "aged 42 years", {"number": "42"}),
        ("she turned 42 on Friday", "age", "42", {"number": "42"}),
        (
            "two years and three months later",
            "duration",
            "two years and three months",
            {"number": "27", "unit": "month"},
        ),
        ("an hour and a half of talks", "duration", "an hour and a half", {"number": "1.5", "unit": "hour"}),
        ("half an hour of talks", "duration", "half an hour", {"number": "0.5", "unit": "hour"}),
        ("its 45th edition", "edition", "45th edition", {"number": "45", "noun": "edition"}),
        ("the centenary of it", "anniversary", "centenary", {"number": "100"}),
        ("at 10:00 GMT sharp", "clock", "10:00 GMT", {"hour": 10, "minute": 0, "zone": "GMT"}),
        ("at 9.30pm sharp", "clock", "9.30pm", {"hour": 21, "minute": 30}),
        ("between 300 and 500 men", "range", "between 300 and 500", {"low": "300", "high": "500"}),
        ("8 to 75 centimetres", "range", "8 to 75 centimetres", {"low": "8", "high": "75", "unit": "centimetre"}),
        ("12–14 km off", "range", "12–14 km", {"low": "12", "high": "14", "unit": "kilometre"}),
    ],
)
def test_figures_with_what_they_count(text: str, type_: str, core: str, fields: dict[str, object]) -> None:
    found = [claim for claim in _LINTER.claims(text).all() if claim.type == type_]
    assert [text[claim.core[0] : claim.core[1]] for claim in found] == [core]
    assert fields.items() <= found[0].fields().items()
