"""Ages against births: exact with full dates, forgiving with years, and silent unless both are one person's."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter

TODAY = "2025-06-10"
Found = list[tuple[str, str, str]]


def found(linter: Linter, text: str, day: str | None = TODAY) -> Found:
    """(code, severity, text) of the findings of ages."""
    findings = linter.lint(text, date=day).findings
    return [(f.code, f.severity, text[f.start : f.end]) for f in findings if f.code.startswith("T40")]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The warden (b. 1983) is 38.", "38"),
        ("The warden, born in Lviv in 1983, turned 45 on Sunday.", "45"),
        ("Lena Mohr was born in Lviv on 3 May 1983 and is now 39.", "39"),
        ("Lena Mohr was born on 3 May 1983 and died on 2 June 2021 aged 40.", "aged 40"),
        ("Lena Mohr (3 May 1953 – 2 June 2021) died aged 70.", "aged 70"),
        ("Born on 3 May 1983, Lena Mohr will be 45 next week.", "45"),
        ("The 47-year-old, born in 1988, has two sons.", "47-year-old"),
        ("Lena Mohr, 42, was born in Kyiv in 1988.", "42"),
        ("Lena Mohr, 42 (born 3 May 1988), was named.", "42"),
        ("Lena Mohr, who was born in 1980, was 19 when she joined the army in 2004.", "19"),
        ("Lena Mohr, born in 1980, joined the army in 2004 at the age of 19.", "age of 19"),
        ("The singer turns 50 tomorrow. She was born on 11 June 1970.", "50"),
        ("The singer, in her fifties, was born in 1990.", "fifties"),
        ("The bishop, born in 1930, has died aged 80.", "aged 80"),
        ("At 55, the bishop, born in 1960, is the youngest of all.", "55"),
        ("The bishop – born in 1960 – is 55.", "55"),
        ("The twins, born on 3 May 2015, are eight.", "eight"),
        ("Lena Mohr, born in 1980, celebrates her 50th birthday today.", "50th birthday"),
    ],
)
def test_an_age_that_the_birth_beside_it_does_not_give_is_an_error(linter: Linter, text: str, span: str) -> None:
    assert found(linter, text) == [("T401", "error", span)]


@pytest.mark.parametrize(
    "text",
    [
        "The warden, born in 1983, is 41.",
        "The warden, born in 1983, is 43.",
        "The warden was born in 1953 and will be 80 in 2033.",
        "Born in 1953, he will be 75 when the term ends in 2028.",
        "The warden, born on 29 February 2004, turned 21 on 28 February 2025.",
        "The warden was born on 10 June 1960 and is 65.",
    ],
)
def test_an_age_that_fits_is_right(linter: Linter, text: str) -> None:
    assert not found(linter, text)


@pytest.mark.parametrize(
    "text",
    [
        "Lena Mohr, 42, whose mother was born in 1953, is a nurse.",
        "Lena Mohr, 42, and Ivan Krol, born in 1953, were named.",
        "Ivan Krol was born in 1953, and his son is 42.",
        "Ivan Krol's wife was born in 1953; he is 42.",
        "The park was born in 1953, and he is 42.",
        "Krol, born in 1953, met Anna, 42, in the park.",
        "Lena Mohr, 42, met Ivan Krol on Tuesday. He was born in 1953.",
        "The trainer of the 12-year-old was born in 1970.",
        "Jan, born in 1990 to Lena, 30, and Ivan, 40, is 35.",
        "The actor who played him is 42. He was born in 1953.",
    ],
)
def test_a_second_person_is_somebody_else(linter: Linter, text: str) -> None:
    assert not found(linter, text)


@pytest.mark.parametrize(
    "text",
    [
        "Krol, born in 1953, joined the navy at 18.",
        "The 30-year-old Krol, born in 1953, was sent to Kabul in 1983.",
        "The 30-year-old Krol, born in 1953, was sent to Kabul when the war began.",
        "At 30, Krol, born in 1953, was sent to Kabul.",
        "Krol, who was 30 at the time, was born in 1953.",
        "The late Krol, born in 1953, was 42.",
        "Krol, born in 1953, was 42 when bad light stopped play.",
    ],
)
def test_an_age_of_a_day_that_cannot_be_told_is_not_judged(linter: Linter, text: str) -> None:
    assert not found(linter, text)


@pytest.mark.parametrize(
    "text",
    [
        "Krol, born in 1953, is 42 in the rankings.",
        "Krol, born in 1953, was 42 not out.",
        "Born in 2010, the club is 42 points behind.",
        "The brand, born in 2010, is at 42, down from 40.",
        "No. 42, born in 1999, came on late.",
        "Twins born in 2010 are 42 per cent of patients.",
    ],
)
def test_other_figures_are_no_ages(linter: Linter, text: str) -> None:
    assert not found(linter, text)


@pytest.mark.parametrize(
    "text",
    [
        "He claims to be 30 but was born in 1953.",
        "If he was born in 1953, he is 30.",
        "He was reportedly born in 1953 and is 30.",
        "The warden, born in 1953, is not 30.",
        "“He was born in 1953 and he is 30,” said his neighbour.",
    ],
)
def test_what_the_writer_does_not_assert_is_not_judged(linter: Linter, text: str) -> None:
    assert not found(linter, text)


def test_an_age_of_today_needs_the_articles_date(linter: Linter) -> None:
    assert not found(linter, "The warden, born on 3 May 1983, is 30.", None)
    assert found(linter, "Lena Mohr, born on 3 May 1983, died on 1 May 2003 aged 30.", None)


def test_apart_they_are_tied_by_the_name_and_a_warning(linter: Linter) -> None:
    text = "Ivan Krol, 55, takes office on Monday.\n\n{} was born in Minsk in 1960."
    assert found(linter, text.format("Krol")) == [("T401", "warning", "55")]
    assert not found(linter, text.format("Pavel Krol"))
    assert not found(linter, text.format("Krol") + " Pavel Krol, his brother, is a judge.")
    assert not found(linter, text.format("She"))


def test_two_ages_of_one_person_are_two_ends_of_one_sum(linter: Linter) -> None:
    assert found(linter, "Ivan Krol, 42, joined the army at 19 in 1975.") == [("T401", "warning", "at 19")]
    assert not found(linter, "Ivan Krol, 69, joined the army at 19 in 1975.")


def test_a_term_of_office_in_brackets_is_no_life(linter: Linter) -> None:
    assert not found(linter, "President Krol (1993–2001) died aged 94.")
    assert not found(linter, "Queen Ida (1837–1901) died aged 92.")


def test_a_birth_of_the_old_calendar_may_lie_thirteen_days_off(linter: Linter) -> None:
    assert not found(linter, "Krol, born on 25 December 1900, died on 1 January 1950 aged 48.")
    assert found(linter, "Krol, born on 25 December 1950, died on 1 January 2000 aged 48.")


def test_the_finding_shows_the_sum_and_every_repair(linter: Linter) -> None:
    text = "The warden, born on 9 August 1962, is 58 and has two sons."
    (finding,) = linter.lint(text, date="2024-05-20").findings
    assert finding.message == "“58” does not fit “born on 9 August 1962”: that makes 61 on 20 May 2024"
    assert [(e.field, e.value) for e in finding.evidence][1:] == [
        ("repair", "61 for “58”"),
        ("repair", "a birth between 1965 and 1966"),
    ]
    assert [text[other.start : other.end] for other in finding.related] == [", born on 9 August 1962"]


BIRTHS = st.dates(date(1930, 1, 1), date(2000, 12, 31))
LATER = st.integers(366 * 6, 366 * 90)


@settings(max_examples=60, deadline=None)
@given(born=BIRTHS, lived=LATER, slip=st.sampled_from([-10, -3, -2, -1, 1, 2, 3, 10]))
def test_with_full_dates_the_age_is_exact(linter: Linter, born: date, lived: int, slip: int) -> None:
    day = born + timedelta(days=lived)
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    text = f"The warden, born on {born:%-d %B %Y}, died on {day:%-d %B %Y} aged "
    assert not found(linter, f"{text}{years}.", None)
    if (born.month, born.day) != (2, 29) and 0 < years + slip < 110:
        assert found(linter, f"{text}{years + slip}.", None)


@settings(max_examples=60, deadline=None)
@given(born=BIRTHS, lived=LATER)
def test_with_a_year_alone_every_honest_age_is_right(linter: Linter, born: date, lived: int) -> None:
    day = born + timedelta(days=lived)
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    assert not found(linter, f"The warden, born in {born.year}, is {years}.", day.isoformat())
    assert not found(
        linter, f"Born in {born.year}, the warden turns {day.year - born.year} this year.", day.isoformat()
    )
