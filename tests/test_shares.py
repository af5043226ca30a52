"""Shares of a total: a percentage, its count and its whole say one thing, in whatever order they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter

SUMS = Linter(select=["Q102", "Q201", "Q202"])
ORDERS = [
    "Gunners downed {k} of {n} drones ({p}) at night.",
    "Gunners downed {k} out of {n} drones, or {p}, at night.",
    "Of the {n} drones sent, {k} ({p}) were downed.",
    "Of the {n} drones sent, gunners downed {k}, or {p}.",
    "There were {n} drones, of which {k} ({p}) were downed.",
    "Gunners downed {p} ({k} of {n}) at night.",
    "Gunners downed {k} ({p}) of the {n} drones.",
    "Gunners downed {k} of the {n} drones, a success rate of {p}.",
    "Gunners downed {k} drones, {p} of the {n}, at night.",
]


def found(text: str, linter: Linter = SUMS) -> list[tuple[str, str]]:
    """(code, text) of the findings."""
    return [(finding.code, text[finding.start : finding.end]) for finding in linter.lint(text).findings]


def rounded(k: int, n: int, places: int) -> str:
    """k of n in per cent, halves up, by whole numbers alone."""
    scale = 10**places
    value = (2 * k * 100 * scale + n) // (2 * n)
    return f"{value // scale}.{value % scale:0{places}}%" if places else f"{value}%"


counts = st.integers(1, 999).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n)))


@given(counts, st.integers(0, 2), st.sampled_from(ORDERS))
@settings(max_examples=300)
def test_an_honest_rounding_of_a_true_share_is_never_flagged(pair: tuple[int, int], places: int, order: str) -> None:
    k, n = pair
    assert found(order.format(k=k, n=n, p=rounded(k, n, places))) == []


@given(counts, st.integers(2, 40), st.booleans(), st.sampled_from(ORDERS))
@settings(max_examples=300)
def test_a_share_that_is_two_points_off_is_flagged_in_every_order(
    pair: tuple[int, int], off: int, up: bool, order: str
) -> None:
    k, n = pair
    wrong = 100 * k // n + (off if up else -off)
    if 0 < wrong < 100:
        text = order.format(k=k, n=n, p=f"{wrong}%")
        assert found(text) == [("Q102", f"{wrong}%")]


@given(st.integers(1, 99), st.integers(61, 900_000), st.sampled_from(["{k},", "or {k},", "some {k},"]))
def test_a_true_part_of_a_whole_is_never_flagged(percent: int, whole: int, shape: str) -> None:
    part = (2 * percent * whole + 100) // 200
    text = f"Of the men, {percent}% of the {whole:,} conscripts, {shape.format(k=f'{part:,}')} were sent home."
    assert found(text) == []


@given(st.integers(10, 60), st.integers(1_000, 900_000))
def test_a_part_that_is_half_as_much_again_is_flagged(percent: int, whole: int) -> None:
    part = f"{percent * whole * 3 // 200:,}"
    text = f"The army sent {percent}% of its {whole:,} conscripts, {part}, home."
    assert found(text) == [("Q201", part)]


@given(st.integers(2, 60), st.integers(1, 99))
def test_a_percentage_of_a_few_is_flagged_when_no_number_of_them_rounds_to_it(n: int, percent: int) -> None:
    makes = any(rounded(k, n, 0) == f"{percent}%" or 100 * k // n == percent for k in range(n + 1))
    text = f"Exactly {percent}% of the {n} ferries are fit for sea."
    assert bool(found(text)) == (not makes and 2 * percent * n >= 100)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Thirty of the 120 stalls, a third of the total, are let.", "a third"),
        ("Duties brought in $210m of $1.4bn, 9% of the total.", "9%"),
        ("Four of the mill's nine directors, 34% of the board, left.", "34%"),
        ("Of the 64 boats, 16 came back, meaning that 85% were lost.", "85%"),
        ("The club has 32 members, 23 of them (78%) from abroad.", "78%"),
        ("With 24 seats out of 80, the guild fills 40% of the chamber.", "40%"),
        ("Some 150 of the 1,500 looms, or one in three, stand idle.", "one in three"),
        ("The abbey owns 6 million of the mill's 24 million shares, a stake of 35%.", "35%"),
    ],
)
def test_the_share_is_marked_and_nothing_else(text: str, span: str) -> None:
    assert found(text) == [("Q102", span)]


def test_the_message_shows_the_sum_and_the_repair() -> None:
    text = "Air defence shot down 38 of 67 drones (67%)."
    [finding] = SUMS.lint(text).findings
    assert finding.message == "38 of 67 is 56.7%, not 67%"
    assert [(fact.field, fact.value) for fact in finding.evidence] == [
        ("sum", "38 of 67 is 56.7%, not 67%"),
        ("repair", "“56.7%” for “67%”"),
    ]
    assert finding.fix is None
    assert [text[other.start : other.end] for other in finding.related] == ["38 of 67"]


@pytest.mark.parametrize(
    "text",
    [
        "Two of the three sisters, 66%, can swim.",
        "Air defence shot down nearly 40 of 67 drones (67%).",
        "Air defence shot down 38 of some 60 drones (67%).",
        "He won 9 of 12 sets (60% of them on tie-breaks).",
        "He owns 2 of the 12 ships, or 40% of the tonnage.",
        "Of 300 men 120 were sick, 30 of whom (25%) died.",
        "“We shot down 38 of the 67 drones (67%) that came,” the general told us.",
        "The abbey sold 3 million of its 12 million shares, a stake of 5%.",
        "With 24 of 80 boxes counted, the guild had 45% of the total.",
        "Of the 30 barges, 10 sank, one in three days.",
        "A toll duty of 5% on the $60 cask, $63, is paid at the gate.",
        "Interest of 5% on the $60 loan, $9, is owed for three years.",
        "If 38 of 67 drones (67%) had come down, it would have been a record.",
        "The agency wrongly put it at 38 of 67 drones (67%).",
        "Half of the 60% stake, 30% of the firm, was sold.",
        "A tenth of 1% of the 3 million, 3,000, fell ill.",
        "On average 29% of the 13 ferries are at sea.",
    ],
)
def test_what_is_said_of_something_else_or_taken_back_is_left_alone(text: str) -> None:
    assert found(text) == []
