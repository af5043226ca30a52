"""The order of events: what a sentence says came first, what can only come first, and lives in brackets."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter

Found = list[tuple[str, str, str]]


def found(linter: Linter, text: str, day: str | None = None) -> Found:
    """(code, severity, text) of the findings of order."""
    findings = linter.lint(text, date=day).findings
    return [(f.code, f.severity, text[f.start : f.end]) for f in findings if f.code.startswith("T41")]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("She was freed on 4 March 2020, two days after she was seized on 6 March 2020.", "6 March 2020"),
        ("The firm was sold in 2001, barely two years after it was founded in 2003.", "2003"),
        ("The strike ended on 4 March 2020, having begun on 9 March 2020.", "9 March 2020"),
        ("In 2010, five years after founding it in 2015, he left the firm.", "2015"),
        ("He became mayor in 1990 before he was elected in 1988.", "1988"),
        ("He was buried on 5 May 2020, three days before his death on 2 May 2020.", "2 May 2020"),
        ("He left school in 1990, years after starting there, aged five, in 1999.", "1999"),
    ],
)
def test_a_sentence_that_tells_the_order_is_taken_at_its_word(linter: Linter, text: str, span: str) -> None:
    assert found(linter, text) == [("T411", "error", span)]


@pytest.mark.parametrize(
    "text",
    [
        "The award was made in 2001 after the games in 2004 went to Athens.",
        "He quit in 2010 following an offer of a post in 2012.",
        "He quit in 2010, having been told that he would be moved in 2012.",
        "The bridge closed in 2005, having been due to reopen in 2007.",
        "Named in 2005 after the general killed in 2007, the street is short.",
        "She left in 2009 after it had decided to meet in 2011.",
        "He appeared in 2012 before a court set up in 2010.",
        "Talks opened in 2009, after the 2010 budget was passed.",
        "The pact expires in 2030 after being extended in 2026.",
        "Perhaps he left in 1999, three years after joining in 2006.",
        "“He left in 1999, three years after joining in 2006,” she said.",
    ],
)
def test_plans_and_the_dates_of_things_are_no_dates_of_events(linter: Linter, text: str) -> None:
    assert not found(linter, text)


def test_the_pluperfect_looks_back_and_is_a_warning(linter: Linter) -> None:
    assert found(linter, "Her term ended in 2011. She had been appointed in 2017.") == [("T411", "warning", "2017")]
    assert found(linter, "The mill shut in 1989; its walls had been raised in 1992.") == [("T411", "warning", "1992")]
    assert not found(linter, "Her term ended in 2011. She had a son in 2017.")
    assert not found(linter, "In 1972, the act had been law since the vote in 1979.")


def test_days_without_year_are_read_near_the_article(linter: Linter) -> None:
    text = "The coach quit on 4 {}, ten days after he was hired on 22 {}."
    assert found(linter, text.format("March", "March"), "2025-04-02") == [("T411", "error", "22 March")]
    assert not found(linter, text.format("January", "December"), "2025-02-02")
    assert not found(linter, text.format("March", "March"))
    told = "The clerk was arrested on 9 June and charged on 3 June."
    assert found(linter, told, "2025-06-20") == [("T412", "warning", "3 June")]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Krol, who was born in 1975, graduated from Oslo in 1970.", "1970"),
        ("Krol was born in Oslo in 1975 and died in 1957.", "1957"),
        ("Krol was born in 1975. He graduated in 1970.", "1970"),
        ("Dr Roe, born in 1968, took her medical degree in 1961.", "1961"),
        ("He died in 2019 and retired in 2021.", "2021"),
        ("Her mother died in 1961, and in 1964 gave birth to her.", "1964"),
        ("The ship was scrapped in 1986 and launched at Kiel in 1992.", "1992"),
        ("The ship was scrapped in 1986. It was launched in 1992.", "1992"),
        ("Krol, born 1975, graduated 1970.", "1970"),
        ("He was hanged in 1950 and tried in 1951.", "1951"),
        ("Laid down in 1940, the ship was launched in 1938.", "1938"),
        ("The bank was founded in 1931 and opened its doors in 1913.", "1913"),
    ],
)
def test_no_life_runs_backwards_however_it_is_told(linter: Linter, text: str, span: str) -> None:
    assert found(linter, text) == [("T412", "error", span)]


@pytest.mark.parametrize(
    "text",
    [
        "The king died in 1975. He joined the army in 1980.",
        "The husband died in 1975. She married in 1980.",
        "His mother died in 1975, and he joined the army in 1980.",
        "Krol was born in 1975. His mother graduated in 1970.",
        "Krol, whose father was born in 1975, died in 1950.",
        "The school where Krol was born in 1975 and his father graduated in 1970 is gone.",
        "Born in the house in 1975, the twins' mother graduated in 1970.",
        "He founded the club in 1931 and launched a ship in 1925.",
    ],
)
def test_the_events_of_two_lives_have_no_order(linter: Linter, text: str) -> None:
    assert not found(linter, text)


@pytest.mark.parametrize(
    "text",
    [
        "The major, killed in 2022, took command in 2023, posthumously.",
        "He died in 1977 and entered the Hall of Fame in 1986.",
        "The law was passed in 1970, repealed in 1972 and passed in 1979 in a new form.",
        "The law was repealed in 1972, and passed again in 1979.",
        "He was killed in 44 BC and was born in 100 BC.",
        "In the film he dies; he died in 1950 and enlisted in 1960.",
    ],
)
def test_what_is_posthumous_or_begins_again_is_right(linter: Linter, text: str) -> None:
    assert not found(linter, text)


def test_what_may_begin_again_is_judged_only_when_told_forward(linter: Linter) -> None:
    forward = "The clerk was arrested in 2012 and convicted in 2010."
    assert found(linter, forward) == [("T412", "warning", "2010")]
    assert not found(linter, "The clerk was released in 2010 and arrested in 2012.")
    assert not found(linter, "The shop closed in 1996 and opened in 2007.")


def test_a_life_in_brackets_bounds_the_deeds(linter: Linter) -> None:
    assert found(linter, "The poet (1812–1870) wrote his last verses in 1883.") == [("T412", "warning", "1883")]
    assert not found(linter, "The poet (1812–1870) wrote his first verses in 1830.")
    assert not found(linter, "President Roe (1993–2001) married in 1975.")


def test_a_life_in_brackets_does_not_end_before_it_begins(linter: Linter) -> None:
    assert found(linter, "The etcher Ida Brask (1957–1932) lived here.") == [("T413", "error", "1957–1932")]
    reversed_days = "17 March 1959 – 3 June 1920"
    assert found(linter, f"Ida Brask ({reversed_days}) lived here.") == [("T413", "error", reversed_days)]
    assert not found(linter, "Ramesses (1279–1213) lived here.")
    assert not found(linter, "The etchings of 1957–1932 are here.")


DAYS = st.dates(date(1930, 1, 1), date(2024, 12, 31))


@settings(max_examples=60, deadline=None)
@given(one=DAYS, other=DAYS)
def test_only_dates_against_the_told_order_are_flagged(linter: Linter, one: date, other: date) -> None:
    first, second = min(one, other), max(one, other)
    text = "The warden left on {:%-d %B %Y}, some time after he was hired on {:%-d %B %Y}."
    assert not found(linter, text.format(second, first))
    assert bool(found(linter, text.format(first, second))) == (first != second)


@settings(max_examples=40, deadline=None)
@given(years=st.lists(st.integers(1700, 2020), min_size=3, max_size=3).map(sorted))
def test_every_life_that_runs_forward_is_right(linter: Linter, years: list[int]) -> None:
    born, study, death = years
    text = f"Ida Brask was born in {born}. She graduated in {study} and died in {death}."
    assert not found(linter, text)
    if study < death:
        wrong = f"Ida Brask died in {study} and graduated in {death}."
        assert found(linter, wrong) == [("T412", "error", str(death))]


def test_work_grows_with_the_text_and_no_faster(linter: Linter) -> None:
    import sys

    def calls(text: str) -> int:
        count = 0

        def note(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += event in ("call", "c_call")

        sys.setprofile(note)
        try:
            linter.lint(text, date="2025-06-10")
        finally:
            sys.setprofile(None)
        return count

    for unit in (
        "Ida Krol, 42, was born in 1960, is 42, 43, 44 and died in 2010 aged 42 after 2011, ",
        "Ida Krol, 42, was born in 1960. ",
        "founded in 1931 and opened in 1913, after joining in 1999 before leaving in 1998 ",
    ):
        short, long = calls(unit * 200), calls(unit * 400)
        assert long < 2.3 * short, unit
