"""Ranges and stretches of time in their order; bounds beside the figures themselves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter

LINTER = Linter(select=["Q32"])


def found(text: str) -> list[tuple[str, str]]:
    """(code, what is flagged) of a text."""
    return [(finding.code, text[finding.start : finding.end]) for finding in LINTER.lint(text).findings]


@settings(max_examples=60, deadline=None)
@given(
    st.integers(100, 99_999), st.integers(100, 99_999), st.sampled_from(["km", "jars", "tonnes", "euros", "per cent"])
)
def test_between_the_lower_end_stands_first(one: int, other: int, unit: str) -> None:
    low, high = sorted((one, other))
    assert found(f"They have between {low:,} and {high:,} {unit} there.") == []
    assert found(f"They range from {high:,} to {low:,} {unit} there.") == []
    flagged = [code for code, _ in found(f"They have between {high:,} and {low:,} {unit} there.")]
    assert flagged == ([] if low == high else ["Q321"])


@pytest.mark.parametrize(
    ("text", "code", "flagged"),
    [
        ("Bail is between £2m and £800,000.", "Q321", "between £2m and £800,000"),
        ("Poachers face between nine and four years in prison.", "Q321", "between nine and four years"),
        ("Guides aged 24–18 may apply.", "Q321", "aged 24–18"),
        ("The pay is £38,500–£33,000 a year.", "Q322", "£38,500–£33,000"),
        ("Each lorry takes a load of 24 to 14 tonnes.", "Q322", "24 to 14 tonnes"),
        ("He led it from 2014 until 2009.", "Q323", "from 2014 until 2009"),
        ("He led it (2014–2009).", "Q323", "2014–2009"),
        ("The fair runs from 12 May to 3 May.", "Q323", "from 12 May to 3 May"),
        ("The fair runs from 22 to 13 June.", "Q323", "from 22 to 13 June"),
        ("The fair is on May 24–19.", "Q323", "May 24–19"),
        ("The fair runs from 8–3 July.", "Q323", "from 8–3 July"),
        ("Yields fell by between 22% and 17%.", "Q321", "between 22% and 17%"),
        ("It has between 340 and 310 million users.", "Q321", "between 340 and 310 million"),
        ("It grew at between 9-6% a year.", "Q321", "between 9-6%"),
        ("Between 11 and 8 of the 40 sheds are dry.", "Q321", "Between 11 and 8"),
        ("They lifted output by between 9,000 and 4,000 yearly.", "Q321", "between 9,000 and 4,000"),
        ("The mill employs 900–700 women in winter.", "Q322", "900–700"),
        ("The ferry takes 5 to 3 hours in a storm.", "Q322", "5 to 3 hours"),
        ("Sales will grow 9-8% from May on.", "Q322", "9-8%"),
        ("The herd sold at 70-45 euros a head.", "Q322", "70-45 euros"),
        ("In 1921–1919 the guild had no hall.", "Q323", "1921–1919"),
        ("Three led it: Brask (1931 - 1928), Tol and Reck.", "Q323", "1931 - 1928"),
        ("Rents rose between November 2018 and August 2016.", "Q323", "between November 2018 and August 2016"),
        ("It was built between June 2004 and 2003.", "Q323", "between June 2004 and 2003"),
        ("The fair runs from May 24 to 19.", "Q323", "from May 24 to 19"),
        ("Bids are at least $700 and at most $400.", "Q324", "at most $400"),
    ],
)
def test_reversed_ends_are_flagged_whole(text: str, code: str, flagged: str) -> None:
    assert found(text) == [(code, flagged)]


@pytest.mark.parametrize(
    "text",
    [
        "It fell between 500 and 300 metres.",
        "The lake stays between minus 2 and minus 7 degrees, the spring between 31 and 26 degrees.",
        "Between 45 and 35 years ago it closed.",
        "Ayr won 6-2 April 9, lost in May 31-17, and plays Jan 30-4 Feb.",
        "It has between 9 and 1.2 million users.",
        "Ring us between 10 and 4 on Fridays.",
        "Between 9 and 5 workers come and go.",
        "The fort was held between 620 and 540 BC, or from 1190 to 1177 B.C.",
        "Bids lie between €650 and €2.4m, or between 3 million and 5.",
        "The franc was quoted at 163.20-28 yen.",
        "The motion was carried by 61% to 39%.",
        "The fair runs from 12 December to 6 January, and from 28 April to 3 May.",
        "The index fell from 2100 to 1990 points.",
        "The board pushed its target from 2016 to 2015.",
        "The gap between May 2016 and May 2015 is no wider.",
        "The mill is open 9–5 hours and made 110-20 jobs; the 31-17 boys won.",
        "He gave 500 to 60 families.",
        "The staff was cut to 5-3 hours, from about 900 to 700 women.",
        "The pound traded at 190-188 yen.",
        "The 1999-2000 season and the 2008–09 slump.",
        "“Count on between nine and six weeks for a reply,” he joked.",
        "If the fine were between 80 and 40 euros, nobody would pay.",
    ],
)
def test_what_may_run_downwards_is_left_alone(text: str) -> None:
    assert found(text) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(1000, 2199), st.integers(1000, 2199), st.sampled_from(["–", "-"]))
def test_a_stretch_of_years_runs_forwards(one: int, other: int, dash: str) -> None:
    first, last = sorted((one, other))
    assert found(f"He led the bank ({first}{dash}{last}).") == []
    if first < last:
        assert found(f"He led the bank ({last}{dash}{first}).") == [("Q323", f"{last}{dash}{first}")]


@pytest.mark.parametrize(
    ("text", "code", "flagged"),
    [
        ("Nearly half of the pupils (58%) failed.", "Q325", "58%"),
        ("More than 450 cranes came; the exact number was 417.", "Q325", "417"),
        ("Nearly 700 toads were carried, 763 in all.", "Q325", "763"),
        ("Over 70% of the men, 126 of 190, agreed.", "Q326", "126"),
        ("The pit's 31.5 metres is just short of thirty metres.", "Q327", "31.5 metres"),
        ("No fewer than eleven of the nine islands were hit.", "Q328", "No fewer than eleven of the nine"),
        ("Fewer than 30 are left, 18 on the north shore and 14 on the south shore.", "Q329", "14"),
        ("All the flats cost more than £1m, the cheapest being £930,000.", "Q320", "£930,000"),
    ],
)
def test_a_figure_beyond_its_bound_is_flagged(text: str, code: str, flagged: str) -> None:
    assert (Linter(select=[code]).lint(text).findings[0].code, found(text)) == (code, [(code, flagged)])


@pytest.mark.parametrize(
    "text",
    [
        "Nearly half of the pupils (47%) failed, two-fifths (44%) twice.",
        "Nearly half of the girls (58% of the boys) failed.",
        "At least 12 died, officials said; later the final toll was 9.",
        "Nearly 700 toads and 63 newts, 763 animals in all, were carried.",
        "In Graz over 540 applied, in Linz 495.",
        "Up to 40 tents may stand here, and all 62 campers share them.",
        "It is not true that more than 450 cranes came; the exact number was 417.",
        "Up to 25 boats may moor here; 31 lay at the quay.",
        "The 40 km road is less than 30 km from the border.",
        "He read chapter 12 of the ten volumes; some 30 of the two firms' drivers went.",
        "At least 90 were seen, 48 in March and 57 in April.",
        "All but one of the flats cost more than £1m, the cheapest £930,000.",
    ],
)
def test_other_sources_other_things_and_true_bounds_are_left_alone(text: str) -> None:
    assert found(text) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 400), st.data())
def test_no_part_of_a_whole_is_flagged(whole: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(1, whole))
    hedge = data.draw(st.sampled_from(["", "At least ", "Some ", "Nearly ", "No fewer than "]))
    assert found(f"{hedge}{count} of the {whole} islands were hit.") == []
    more = whole + count
    assert [code for code, _ in found(f"At least {more} of the {whole} islands were hit.")] == ["Q328"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The crew, aged between 52 and 31, slept ashore.", ["Q321"]),
        ("A parcel may weigh from 25 to 20 kilograms.", ["Q322"]),
        ("Parcels went from 25 to 20 kilograms.", []),
        ("Lows of 9 degrees and highs of 4 degrees are likely.", ["Q324"]),
        ("The lowest tender was $620,000 and the highest $510,000.", ["Q324"]),
        ("The lowest tender was $620,000 and the highest fee $510,000.", []),
        ("Judges must be at least 45 and no older than 38.", ["Q324"]),
        ("A beam is at least 90 metres long and no wider than 30 metres.", []),
        ("More than half of the growers, 42 per cent, sell direct.", ["Q325"]),
        ("More than half of the growers, 42 per cent of the men, sell direct.", []),
        ("Entry costs less than $15, or $17.40 to be exact.", ["Q325"]),
        ("More than 80% of the 240 growers, 175 of them, signed.", ["Q326"]),
        ("More than 80% of the 240 growers, 195 of them, signed.", []),
    ],
)
def test_limits_and_bounds_are_read_in_the_shapes_of_news_copy(text: str, codes: list[str]) -> None:
    assert [code for code, _ in found(text)] == codes
