"""Deeds outside a life, and the stages of an undertaking that are told in the wrong order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter

Found = list[tuple[str, str, str]]


def found(linter: Linter, text: str) -> Found:
    """(code, severity, text) of the findings."""
    findings = linter.lint(text).findings
    return [(f.code, f.severity, text[f.start : f.end]) for f in findings if f.code.startswith("T41")]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Born in Leeds in 1960 to Polish parents, Ms Kowal opened a shop in 1952.", "1952"),
        ("The actress, who was born in 1950 and grew up in Cardiff, made her stage debut in 1948.", "1948"),
        ("She was born in 1972, studied law at Leiden and became a judge in 1968.", "1968"),
        ("The painter, who was born in 1920 and died in 1980, moved to Bath in 1988.", "1988"),
        ("The explorer died in 1931 and visited Greenland in 1938.", "1938"),
        ("The band was formed in 1999 and released an album in 1991.", "1991"),
        ("The rower, born on 4 May 1971, was sworn in on 3 May 1970.", "3 May 1970"),
    ],
)
def test_any_verb_of_the_same_subject_is_a_deed_of_the_living(linter: Linter, text: str, span: str) -> None:
    assert found(linter, text) == [("T414", "error", span)]


def test_across_a_full_stop_it_is_a_warning(linter: Linter) -> None:
    text = "The economist was born in Delhi in 1955. He moved to Britain in 1951."
    assert found(linter, text) == [("T414", "warning", "1951")]


@pytest.mark.parametrize(
    "text",
    [
        "Born in 1960, he played in a stadium built in 1931.",
        "The economist was born in Delhi in 1955 and his family moved to Britain in 1951.",
        "Their son was born in 1990. They had married in 1985.",
        "The poet, who died in 1963, won the prize in 1982.",
        "The painter died in 1890. He sold his shop in 1901.",
        "The university was founded in 1965 and moved into the old barracks, built in 1880.",
        "The company was founded in 1988 by two men who met in 1979.",
        "The wife of the painter, who was born in 1960, moved to Bath in 1958.",
    ],
)
def test_what_others_did_and_the_dates_of_things_pass(linter: Linter, text: str) -> None:
    assert not found(linter, text)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Work on the tunnel started in 1988 and was completed in 1984.", "1984"),
        ("Construction began in 2009 and the tower opened in 2004.", "2004"),
        ("The carrier was commissioned in 1986 and launched in 1989.", "1989"),
        ("The trial began on 3 March 2021 and the verdict was delivered on 12 January 2021.", "12 January 2021"),
        ("The accord was signed in 2015 after talks that started in 2018.", "2018"),
    ],
)
def test_each_stage_has_its_own_subject(linter: Linter, text: str, span: str) -> None:
    assert found(linter, text) == [("T415", "warning", span)]


@pytest.mark.parametrize(
    "text",
    [
        "Work on the bridge began in 1998; the tunnel opened in 1994.",
        "Work on the bridge began in 1998. The tunnel opened in 1994.",
        "Work on the bridge began in 1998, and the old bridge was completed in 1894.",
        "Talks on the treaty began in 2011, after the agreement was signed in 2009.",
        "Construction started in 1960 on the site where the station opened in 1880.",
    ],
)
def test_two_undertakings_are_not_one(linter: Linter, text: str) -> None:
    assert not found(linter, text)


@settings(max_examples=40, deadline=None)
@given(st.integers(1900, 1950), st.integers(0, 90))
def test_what_is_done_in_a_life_is_never_flagged(linter: Linter, born: int, after: int) -> None:
    assert not found(linter, f"Born in Bath in {born}, she opened a school in {born + after}.")
