"""What hangs on the article's day: yesterday, last month, what will be and what has been."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter
from factlint.days import MONTHS, WEEKDAYS, day_text

CODES = ("T502", "T503", "T504", "T505", "T506")
days = st.dates(date(1950, 1, 5), date(2049, 12, 20))
WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1}
STEPS = {"last month": -1, "this month": 0, "next month": 1}


def found(linter: Linter, text: str, day: date | str | None) -> list[tuple[str, str, str]]:
    """(code, severity, span) of the findings about relative time and tense."""
    told = linter.lint(text, date=day if day is None else str(day)).findings
    return [
        (finding.code, finding.severity, text[finding.start : finding.end]) for finding in told if finding.code in CODES
    ]


@settings(max_examples=200, deadline=None)
@given(day=days, word=st.sampled_from(sorted(WORDS)), off=st.integers(-3, 3))
def test_a_weekday_beside_a_relative_day_is_right_late_or_wrong(linter: Linter, day: date, word: str, off: int) -> None:
    named = WEEKDAYS[(day + timedelta(days=WORDS[word] + off)).isoweekday()]
    text = f"The yard was shut {word}, {named}, for repairs."
    severity = {0: [], 1: ["warning"]}.get(abs(off), ["error"])
    assert [finding[1] for finding in found(linter, text, day)] == severity


@settings(max_examples=200, deadline=None)
@given(day=days, word=st.sampled_from(sorted(WORDS)), off=st.integers(-20, 20))
def test_a_day_beside_a_relative_day_too(linter: Linter, day: date, word: str, off: int) -> None:
    named = day_text((day + timedelta(days=WORDS[word] + off)).toordinal()).rsplit(" ", 1)[0]
    severity = {0: [], 1: ["warning"]}.get(abs(off), ["error"])
    assert [
        finding[1] for finding in found(linter, f"The yard was shut {word}, {named}, for repairs.", day)
    ] == severity


@settings(max_examples=100, deadline=None)
@given(
    day=days, step=st.sampled_from([("last month", -1), ("this month", 0), ("next month", 1)]), other=st.integers(0, 11)
)
def test_only_one_month_is_last_month(linter: Linter, day: date, step: tuple[str, int], other: int) -> None:
    right = (day.month + step[1] - 1) % 12
    text = f"Wheat was dear {step[0]}, in {MONTHS[other + 1]}, brokers say."
    assert bool(found(linter, text, day)) == (other != right)


@settings(max_examples=150, deadline=None)
@given(day=days, off=st.integers(-7000, 1000))
def test_what_will_be_is_not_past_and_what_was_not_to_come(linter: Linter, day: date, off: int) -> None:
    told = day_text((day + timedelta(days=off)).toordinal())
    ahead = found(linter, f"The ferry will leave on {told}, the line says.", day)
    behind = found(linter, f"The ferry sank on {told} off the cape.", day)
    assert ahead == ([("T504", "warning", told)] if off < -1 else [])
    assert behind == ([("T505", "warning", told)] if off > 1 else [])


def test_another_date_beside_a_late_future_excuses_it_only_where_it_was_foreseen_then(linter: Linter) -> None:
    day = "2019-10-02"
    assert found(linter, "The lock was widened in 1998 and will be drained on 6 May 2007.", day)
    assert not found(linter, "The board said in May 2006 that the lock will be drained on 6 May 2007.", day)
    assert not found(linter, "The lock will be drained on 6 May 2007, a plan of May 2006 reads.", day)
    assert not found(linter, "In 2004 Dora leaves for Graz. She will return on 6 May 2007.", day)


def test_a_date_without_a_year_is_the_one_that_fits(linter: Linter) -> None:
    assert found(linter, "The ferry sank on 20 December off the cape.", "2025-12-10") == []
    assert found(linter, "The ferry will leave on 13 May.", "2025-06-05") == []
    assert found(linter, "The ferry sank on 20 December this year.", "2025-12-10") == [
        ("T505", "warning", "20 December")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The offer of 6 November 2025 was printed early.",
        "The ferry was due to sail on 6 November 2025.",
        "They voted to sail on 6 November 2025.",
        "He would sink a ferry on 6 November 2025.",
        "In the novel the ferry sank on 6 November 2025.",
        "“The ferry sank on 6 November 2025,” the joker wrote.",
        "Tickets for the concert on 6 November 2025 sold well.",
    ],
)
def test_plans_and_fancies_are_no_past(linter: Linter, text: str) -> None:
    assert found(linter, text, "2025-10-21") == []


@pytest.mark.parametrize(
    "text",
    [
        "The court will look at the raid on 6 May 2025.",
        "The school that opened on 6 May 2025 will grow.",
        "In April she had said that the ferry would leave on 6 May 2025.",
        "On 4 May 1951, a year later, the brothers will sail again.",
        "The leaflet of 3 April 2025 says that the ferry will leave on 6 May 2025.",
    ],
)
def test_what_is_told_of_then_is_no_promise(linter: Linter, text: str) -> None:
    assert found(linter, text, "2025-06-21") == []


def test_a_dateline_of_the_day_before_explains_its_yesterday(linter: Linter) -> None:
    text = "OSLO, July 15, 2025 (Agency) — Divers found the wreck yesterday, Monday, off Moss."
    assert found(linter, text, "2025-07-16") == []
    assert found(linter, text.replace("Monday", "Saturday"), "2025-07-16") == [("T502", "error", "Saturday")]


def test_a_dateline_without_a_year_tells_the_month(linter: Linter) -> None:
    text = "OSLO, July 2 (Agency) — Wheat was dear last month, in May, brokers say."
    assert found(linter, text, None) == [("T506", "warning", "May")]
    assert found(linter, text.replace("in May", "in June"), None) == []


def test_without_a_date_nothing_is_said(linter: Linter) -> None:
    text = (
        "The ferry will leave on 13 May 1999. It lay there yesterday, Sunday, off the cape. It sank last month, in May."
    )
    assert found(linter, text, None) == []
    assert {"T502", "T504", "T506"} <= set(linter.lint(text).unjudged)


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Today is Sunday, and the ferry sails.", "Today is Wednesday, and the ferry sails."),
        ("The ferry sank three days ago, on Thursday.", "The ferry sank three days ago, on Sunday."),
        ("The ferry sails tonight, Monday night, at ten.", "The ferry sails tonight, Wednesday night, at ten."),
        ("The ferry was sold two months ago, in February.", "The ferry was sold two months ago, in April."),
        ("On 9 August 2025 they hauled the ferry ashore.", "On 9 July 2025 they hauled the ferry ashore."),
        ("Moss won the final on 9 August 2025.", "Moss won a place in the final on 9 August 2025."),
        ("The quay opened to visitors in August 2026.", "The quay opened to visitors in August 2024."),
        ("Tickets will go on sale on 9 June 2025.", "Tickets will go on sale on 9 August 2025."),
    ],
)
def test_the_same_words_are_judged_by_their_date(linter: Linter, text: str, silent: str) -> None:
    assert len(found(linter, text, "2025-07-16")) == 1
    assert found(linter, silent, "2025-07-16") == []


def test_the_next_month_may_count_from_another(linter: Linter) -> None:
    text = "The mayor had said in April that the ferry would sail next month, in May."
    assert found(linter, text, "2025-07-16") == []
    assert found(linter, "The ferry sails next month, in May.", "2025-07-16") == [("T506", "warning", "May")]
