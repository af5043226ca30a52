"""Years said to have passed, against the dates between which they passed: T203 to T207."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factlint import Linter

RULES = Linter(select=["T201", "T202", "T203", "T204", "T205", "T206", "T207"])
Told = list[tuple[str, str, str]]


def told(text: str, day: str | None = None) -> Told:
    """(code, severity, flagged text) of what is found."""
    found = RULES.lint(text, date=day).findings
    return [(finding.code, finding.severity, text[finding.start : finding.end]) for finding in found]


@pytest.mark.parametrize(
    ("text", "day", "code", "span"),
    [
        ("The port marks on Friday the 30th anniversary of the 1986 storm.", "2024-03-08", "T203", "30th anniversary"),
        ("On Tuesday, the 20th anniversary of the May 1999 crash, all met.", "2024-05-21", "T203", "20th anniversary"),
        ("The choir, founded in 1976, celebrates its 45th anniversary.", "2026-03-08", "T203", "45th anniversary"),
        ("Opened in 1985, the mill celebrated its 30th anniversary in 2012.", None, "T203", "30th anniversary"),
        ("The town keeps the bicentenary of his birth in 1820.", "2024-03-08", "T203", "bicentenary"),
        ("Tuesday is the golden jubilee of the park, opened in 1986.", "2024-03-05", "T203", "golden jubilee"),
        ("Twenty years ago, in 1996, the pier burned.", "2024-03-08", "T204", "Twenty years"),
        ("The pier burned in 1996, 20 years ago.", "2024-03-08", "T204", "20 years"),
        ("The pier has been shut since 2014, for six years.", "2024-03-08", "T204", "six years"),
        ("The mill, founded in 1984, is marking 30 years in business.", "2024-03-08", "T204", "30 years"),
        ("He was in office for nine years (2012–2024).", None, "T205", "nine years"),
        ("The 1990–1994 siege lasted seven years.", None, "T205", "seven years"),
        ("The six-year siege (1990–1993) is forgotten.", None, "T205", "six-year"),
        ("She kept the inn from 1988 to 2017, almost four decades.", None, "T205", "almost four decades"),
        ("The inn was opened in 1990 and closed in 2001, six years later.", None, "T206", "six years"),
        ("He joined the guild in 2010 and left it after six years, in 2020.", None, "T206", "six years"),
        ("The truce began on May 3, 2024, and collapsed on May 30, three months later.", None, "T206", "three months"),
        ("The fire of 1911 came too late. In 1931, 40 years after 1911, all was new.", None, "T206", "40 years"),
        ("Founded in 1985, the mill has ground for nearly five decades.", "2024-03-08", "T207", "nearly five decades"),
        ("The mill was founded in 1985. It has ground for half a century.", "2024-03-08", "T207", "half a century"),
    ],
)
def test_a_figure_that_no_reading_of_its_dates_gives_is_an_error(text: str, day: str, code: str, span: str) -> None:
    assert told(text, day) == [(code, "error", span)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He served from May 2010 until June 2015, six years.", None),
        ("The choir, founded in 1976, celebrates its 46th anniversary.", "2023-06-08"),
        ("Founded in 1985, the mill has ground for over four decades.", "2024-03-08"),
        ("Signed in 1980, the pact has held for nearly five decades.", "2024-03-08"),
    ],
)
def test_a_figure_that_is_a_year_off_is_a_warning(text: str, day: str | None) -> None:
    assert [severity for _, severity, _ in told(text, day)] == ["warning"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He wrote in 2007 of the 20th anniversary of her death in 1987.", "2014-03-08"),
        ("The choir, founded in 1976, is entering its 49th year.", "2024-03-08"),
        ("The fair, founded in 1976, opens its 45th edition on Friday.", "2024-03-08"),
        ("The hall, opened in 1905 and rebuilt in 2004, celebrates its 20th anniversary.", "2024-03-08"),
        ("In the hall, opened in 1905, the choir celebrates its 50th anniversary.", "2024-03-08"),
        ("The choir marked its 30th anniversary on Friday. The bridge, opened in 1955, was shut.", "2024-03-08"),
        ("Had it lasted, the league, formed in 1976, would celebrate its 40th anniversary on Friday.", "2024-03-08"),
        ("It is not the 30th anniversary of the 1986 storm that the port marks on Friday.", "2024-03-08"),
        ("The chronicler had the 30th anniversary of the 1986 storm marked on Friday, wrongly.", "2024-03-08"),
        ("By the lunar calendar the order, founded in 1925, celebrates its 110th anniversary.", "2024-03-08"),
        ("“We mark on Friday the 30th anniversary of the 1986 storm,” she said.", "2024-03-08"),
        ("The pier burned in 1996, 20 years ago.", None),
        ("From 1990 to 2000 the archive lost 14 years of letters.", None),
        ("He was in office from 2012 to 2024, after 30 years as a clerk.", None),
        ("He sat from 1994 to 2000 and from 2004 to 2010, 12 years in all.", None),
        ("The siege began in 1990 and ended in 1999; the truce in it lasted four years.", None),
        ("He joined the guild in 1990 and resigned as its head in 2002 after five years.", None),
        ("Founded in 1985, the mill is run by a man who has ground for five decades.", "2024-03-08"),
        ("Founded in 1985, the mill has ground for two decades by steam.", "2024-03-08"),
        ("The judge, appointed in 2015, has worked in the law for nearly five decades.", "2024-03-08"),
    ],
)
def test_what_tells_of_something_else_is_let_be(text: str, day: str | None) -> None:
    assert told(text, day) == []


_YEARS = st.integers(1850, 2010)
_SPANS = st.integers(3, 60)


@given(_YEARS, _SPANS, st.sampled_from([-1, 0, 1]))
def test_years_between_years_may_be_counted_either_way(first: int, span: int, off: int) -> None:
    assert told(f"She kept the inn from {first} to {first + span}, {span + off} years.") == []
    assert told(f"The war lasted {span + off} years, from {first} to {first + span}.") == []
    assert told(f"The inn was opened in {first} and closed in {first + span}, {span + off} years later.") == []


@given(_YEARS, _SPANS, st.integers(2, 3), st.booleans())
def test_two_years_off_is_an_error_in_every_wording(first: int, span: int, off: int, more: bool) -> None:
    last, said = first + span + 3, span + 3 + (off if more else -off)
    for text in (
        f"She kept the inn from {first} to {last}, {said} years.",
        f"The war lasted {said} years, from {first} to {last}.",
        f"In office for {said} years ({first}–{last}), he built it.",
    ):
        assert [(code, severity) for code, severity, _ in told(text)] == [("T205", "error")]


@given(st.dates(date(1900, 1, 1), date(2000, 12, 31)), st.integers(1, 90), st.integers(-40, 40))
@settings(deadline=None)
def test_a_true_anniversary_is_silent_before_and_after_its_day(event: date, years: int, away: int) -> None:
    told_on = date(event.year + years, event.month, min(event.day, 28)) + timedelta(days=away)
    suffix = "th" if 10 < years % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(years % 10, "th")
    text = f"The port marks the {years}{suffix} anniversary of the storm of {event.day} {event:%B} {event.year}."
    assert told(text, told_on.isoformat()) == []


@given(st.dates(date(1900, 1, 1), date(1960, 12, 31)), st.dates(date(1961, 1, 1), date(2020, 12, 31)))
@example(first=date(1951, 8, 1), last=date(2001, 1, 30))  # half a year by days, a day less by months
@settings(deadline=None)
def test_completed_and_rounded_years_are_both_right(first: date, last: date) -> None:
    completed = last.year - first.year - ((last.month, last.day) < (first.month, first.day))
    rounded = round((last - first).days / 365.2425)
    for years in {completed, rounded} - {0, 1}:
        begun, ended = (f"{day.day} {day:%B} {day.year}" for day in (first, last))
        assert told(f"He reigned from {begun} until {ended}, {years} years.") == []


def test_the_sum_and_every_repair_are_told() -> None:
    text = "The guild was formed in 1921 and in 2021 celebrated its 125th anniversary."
    finding = RULES.lint(text).findings[0]
    assert finding.message == "“125th anniversary” does not fit: 1921 to 2021 is 100 years"
    assert [evidence.value for evidence in finding.evidence] == [
        "1921 to 2021 is 100 years",
        "100 years for “125th anniversary”",
        "“1896” for “1921”",
        "“2046” for “2021”",
    ]
    assert [text[end.start : end.end] for end in finding.related] == ["1921", "2021"]


def test_the_articles_own_date_is_the_other_end_and_is_named() -> None:
    text = "MINSK, 4 May 2021 — The town marks the 45th anniversary of the 1966 founding of the base."
    assert RULES.lint(text).findings[0].message.endswith("1966 to this article of 4 May 2021 is 55 years")


def test_a_sentence_with_many_dates_is_left_alone() -> None:
    years = ", ".join(f"in {year}" for year in range(1950, 1990, 3))
    assert told(f"It burned {years}. She kept the inn from 1988 to 2017, 20 years.") == []


def test_an_enormous_sentence_is_read_near_its_figures_only() -> None:
    text = "and on it went " * 20_000 + "from 1988 to 2017, 20 years, " + "and on it went " * 20_000
    assert [code for code, _, _ in told(text)] == ["T205"]
