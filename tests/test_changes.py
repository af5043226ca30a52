"""Changes told with both their ends: percentages, points, differences, directions, multiples."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter

LINTER = Linter(select=["Q30", "Q31"])


def found(text: str) -> list[tuple[str, str]]:
    """(code, what is flagged) of a text."""
    return [(finding.code, text[finding.start : finding.end]) for finding in LINTER.lint(text).findings]


def percent(first: int, last: int, places: int) -> Decimal:
    """How much more or less the second is, in per cent of the first, without its sign."""
    exact = abs(Decimal(last) - Decimal(first)) * 100 / Decimal(first)
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@pytest.mark.parametrize(
    "text",
    [
        "Bookings fell from 90 to 63, a [27%] drop.",
        "Bookings fell [27%] from 90 to 63.",
        "Bookings fell by [27 per cent] last year, from 90 in May to 63 in June.",
        "Bookings fell [27%] to 63 from 90.",
        "Bookings were cut from 90 to 63, or by [27%].",
        "Bookings were cut from 90 to 63, which is [27%] less.",
        "Bookings fell to 63, down [27%] from 90.",
        "The plan is a reduction of [27%], from 90 to 63.",
        "From 90 last year bookings have fallen [27%] to 63.",
        "It took 63 bookings, [27%] fewer than the 90 of last year.",
        "A [27%] drop in bookings, which fell from 90 to 63, was told.",
        "Bookings fell from 90 to 63 (-[27%]).".replace("-[27%]", "[-27%]"),
    ],
)
def test_a_percentage_that_the_two_figures_do_not_make_is_flagged_in_any_shape_of_clause(text: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    assert found(plain) == [("Q301", text[text.index("[") + 1 : text.index("]")])]


@pytest.mark.parametrize(
    "text",
    [
        "“Bookings fell from 90 to 63, a 27% drop,” she said.",
        "If bookings fell from 90 to 63, a 27% drop, we would close.",
        "It is not true that bookings fell 27%, from 90 to 63.",
        "Bookings fell from 90 to 63, and costs by 27%.",
        "Bookings fell from 90 to 63, or 27% a year.",
        "Bookings fell from 90 to 63, 27% of them online.",
        "Bookings fell from 90 to 63, a real decline of 27%.",
        "Oil fell 2% on Monday to $70, down from $90 in June.",
        "It lost 27% of its staff, going from 90 to 63.",
    ],
)
def test_what_is_no_claim_about_the_two_figures_is_left_alone(text: str) -> None:
    assert found(text) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(11, 90_000), st.integers(11, 90_000), st.integers(0, 2))
def test_any_honest_percentage_is_silent(first: int, last: int, places: int) -> None:
    size = percent(first, last, places)
    verb, noun = ("rose", "rise") if last > first else ("fell", "fall")
    assert found(f"Output {verb} from {first:,} to {last:,} tonnes, a {noun} of {size}%.") == []
    assert found(f"Output {verb} {size}% to {last:,} tonnes from {first:,} tonnes.") == []


@settings(max_examples=60, deadline=None)
@given(st.integers(1_000_000, 9_000_000_000), st.integers(1_000_000, 9_000_000_000), st.integers(0, 1))
def test_any_percentage_of_unrounded_sums_is_silent_beside_the_rounded_ones(first: int, last: int, places: int) -> None:
    size = percent(first, last, places)
    verb = "rose" if last > first else "fell"
    shown = [f"${Decimal(sum_) / 10**9:.2f}bn" for sum_ in (first, last)]
    if shown[0] != "$0.00bn":
        assert found(f"Sales {verb} {size}%, from {shown[0]} to {shown[1]}.") == []


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 99), st.integers(1, 99))
def test_points_are_the_plain_difference(first: int, last: int) -> None:
    verb = "rose" if last > first else "fell"
    text = f"Turnout {verb} from {first}% to {last}%, by {{}} percentage points."
    assert found(text.format(abs(last - first))) == []
    wrong = abs(last - first) + 12
    assert [code for code, _ in found(text.format(wrong))] == ["Q304"]


def test_a_percentage_that_is_the_difference_of_two_percentages_is_asked_about() -> None:
    (finding,) = LINTER.lint("Turnout fell from 60% to 50%, a drop of 10 per cent.").findings
    assert (finding.code, finding.severity) == ("Q303", "warning")
    assert "16.7%, or 10 percentage points" in finding.message
    assert found("Turnout fell from 60% to 50%, a drop of 17 per cent.") == []


def test_a_finding_tells_the_sum_and_every_repair() -> None:
    (finding,) = LINTER.lint("Bookings fell from 90 to 63, a 27% drop.").findings
    assert finding.severity == "error"
    assert finding.message == "From 90 to 63 is a fall of 30%, not 27%"
    assert [(entry.field, entry.value) for entry in finding.evidence] == [
        ("sum", "from 90 to 63 is a fall of 30%"),
        ("repair", "“30%” for “27%”"),
    ]
    assert finding.fix is None


@settings(max_examples=60, deadline=None)
@given(st.integers(40, 90_000), st.integers(40, 90_000))
def test_a_verb_that_goes_with_its_figures_is_silent_and_one_that_does_not_is_flagged(first: int, last: int) -> None:
    right, wrong = ("rose", "fell") if last > first else ("fell", "rose")
    assert found(f"Attendance {right} to {last:,} from {first:,}.") == []
    if abs(last - first) * 4 > max(first, last) * 3:
        assert found(f"Attendance {wrong} to {last:,} from {first:,}.") == [("Q305", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "Rocks fell from 40 to 60 metres.",
        "She climbed from 45 to 38 in the rankings.",
        "The peso fell to 58.20 from 57.90.",
        "The fog rose from 7 to 5.",
    ],
)
def test_figures_that_may_run_against_their_verb_are_left_alone(text: str) -> None:
    assert found(text) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(11, 90_000), st.integers(11, 90_000))
def test_any_true_difference_is_silent_and_a_wrong_one_is_flagged(first: int, last: int) -> None:
    verb = "grew" if last > first else "shrank"
    assert found(f"The roll {verb} by {abs(last - first):,}, from {first:,} to {last:,} pupils.") == []
    wrong = f"The roll {verb} by {2 * (first + last):,}, from {first:,} to {last:,} pupils."
    if first != last:
        assert found(wrong) == [("Q306", f"{2 * (first + last):,}")]


@settings(max_examples=60, deadline=None)
@given(st.integers(3, 40_000), st.sampled_from([(2, "doubled"), (3, "tripled"), (3, "trebled"), (4, "quadrupled")]))
def test_any_true_multiple_is_silent_and_its_half_is_flagged(first: int, multiple: tuple[int, str]) -> None:
    factor, word = multiple
    assert found(f"Ridership {word} in a year, from {first:,} to {first * factor:,} passengers.") == []
    assert found(f"Ridership {word} to {first * factor:,} passengers from {first:,}.") == []
    if first > 30:
        text = f"Ridership {word} in a year, from {first:,} to {first * factor // 2:,} passengers."
        assert ("Q311", word) in found(text)


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Losses halved to $12m from $18m.", "halved"),
        ("The load of 900 kg was six times the allowed 300 kg.", "six times"),
        ("The price has risen 10-fold, from $20 to $80.", "10-fold"),
        ("It had 40 ships, nearly twice the 12 of 1914.", "nearly twice"),
        ("At 120 metres it is three times higher than the church, at 60 metres.", "three times"),
        ("The troupe was cut to a fifth, from 300 dancers to 150.", "a fifth"),
    ],
)
def test_a_multiple_is_flagged_with_its_hedge(text: str, flagged: str) -> None:
    assert found(text) == [("Q311", flagged)]


@pytest.mark.parametrize(
    "text",
    [
        "The dose was tripled twice, from 2 mg to 18 mg.",
        "The price nearly doubled, from $10 to $17.",
        "The port took three times more: 12m tonnes, up from 3m tonnes.",
        "Demand doubled since the toll was cut from $4 to $3.",
        "The double room costs from $30 to $90.",
        "Interest rates rose five times, from 1% to 3%.",
        "The ship is 200 metres long, twice as long as the pier, which is 3 metres wide.",
    ],
)
def test_multiples_of_something_else_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Lifting the fare from $20 to $25 cut trips by 12%.", []),
        ("Lifting the fare from $20 to $25 saw trips fall 12%.", []),
        ("The abbey cut its staff by 20%, from 60 to 40.", ["Q302"]),
        ("The abbey cut spending by 7%, from 60 projects to 40.", []),
        ("The fare rose from $40 to $50, a 20% rise.", ["Q302"]),
        ("The fare rose from $40 to $50, a 25% rise.", []),
        ("The bank cut its rate by half a point, from 4% to 3.5%.", []),
        ("Its share, 36% last year, is now 27%, a slide of 9 per cent.", ["Q303"]),
        ("The reds had 31% and the blues 45%, a lead of 24 points.", ["Q304"]),
        ("The reds had 31% and the blues 45%, a lead of 14 points.", []),
        ("The reds had 31% and the blues 45%, a lead of 24 points among farmers.", []),
        ("Takings doubled to $3m from $1m.", ["Q311"]),
        ("Takings doubled to $3m from $1.4m.", []),
    ],
)
def test_an_amount_belongs_to_what_its_verb_has_for_object(text: str, codes: list[str]) -> None:
    assert [code for code, _ in found(text)] == codes


def test_a_percentage_fits_its_amount_and_the_level_reached() -> None:
    linter = Linter(select=["Q307"])
    right = "The wool index slid 24.50 points, or 0.7 percent, to end the day at 3,415.20."
    assert linter.lint(right).findings == []
    (finding,) = linter.lint(right.replace("0.7", "1.7")).findings
    assert finding.message == "A change of 24.50 that ends at 3,415.20 is 0.7%, not 1.7 percent"
    assert linter.lint(right.replace("0.7", "1.7").replace("points", "sheep")).findings == []
