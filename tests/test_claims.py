"""Claims: what the text asserts, each with its exact span and normalised value."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Command

from factlint import Linter

Found = list[tuple[str, str, str]]


def claims(linter: Linter, text: str, *types: str) -> Found:
    """(type, text, value) of the claims of some types."""
    read = linter.claims(text)
    return [(claim.type, text[claim.start : claim.end], claim.value()) for claim in read.all() if claim.type in types]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("It has 12 aircraft.", "12", "12"),
        ("It has twenty-one aircraft.", "twenty-one", "21"),
        ("It lost 4,300 men.", "4,300", "4,300"),
        ("It has 4.3 billion people.", "4.3 billion", "4,300,000,000"),
        ("It has 4.3bn people.", "4.3bn", "4,300,000,000"),
        ("It lost two hundred and six men.", "two hundred and six", "206"),
        ("It lost nearly 300 men.", "nearly 300", "nearly 300"),
        ("It lost at least a dozen men.", "at least a dozen", "at least 12"),
        ("It lost more than three thousand men.", "more than three thousand", "over 3,000"),
    ],
)
def test_numbers_are_read_in_digits_words_and_magnitudes(linter: Linter, text: str, span: str, value: str) -> None:
    found = claims(linter, text, "number")
    assert [(claim[1], claim[2]) for claim in found] == [(span, value)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("It has served for nearly five decades.", "nearly five decades", "47 to 50 years"),
        ("It has served for over four decades.", "over four decades", "40 to 50 years"),
        ("It has served for about four decades.", "about four decades", "30 to 50 years"),
        ("It has served for half a century.", "half a century", "48 to 52 years"),
        ("It has served for 45 years.", "45 years", "44.5 to 45.5 years"),
        ("It has served for a dozen years.", "dozen years", "10.8 to 13.2 years"),
    ],
)
def test_durations_carry_the_interval_of_their_hedge(linter: Linter, text: str, span: str, value: str) -> None:
    assert claims(linter, text, "duration") == [("duration", span, value)]


def test_a_duration_measured_from_another_event_says_so(linter: Linter) -> None:
    read = linter.claims("It opened nearly five decades after the regiment was raised.")
    assert [claim.elsewhere for claim in read.of("duration")] == [True]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("on Thursday, 21 November 2024, in", "Thursday, 21 November 2024", "2024-11-21 (Thursday)"),
        ("on November 21, 2024, in", "November 21, 2024", "2024-11-21"),
        ("on Nov. 21 in", "Nov. 21", "????-11-21"),
        ("on 21st of November in", "21st of November", "????-11-21"),
        ("in September 2021, Russia", "September 2021", "2021-09"),
        ("on 2024-11-21 in", "2024-11-21", "2024-11-21"),
        ("on Tuesday, 1 March 2000 GMT, at", "Tuesday, 1 March", "????-03-01 (Tuesday)"),
        ("and in 2021 celebrated its", "2021", "2021"),
        ("signed in 1999 and lapses", "1999", "1999"),
        ("the pact of 1949 reaches its", "1949", "1949"),
    ],
)
def test_dates_are_read_whole(linter: Linter, text: str, span: str, value: str) -> None:
    assert claims(linter, text, "date") == [("date", span, value)]


@pytest.mark.parametrize(
    "text", ["He was born in 1960 in Minsk.", "He won at the 1980 Moscow Olympics.", "It closed in 1945 in London."]
)
def test_a_year_before_a_place_is_no_time_of_day(linter: Linter, text: str) -> None:
    assert claims(linter, text, "clock") == []
    assert claims(linter, "It fell at 0700 Moscow time, at 0430 in Kyiv.", "clock") != []


@pytest.mark.parametrize("text", ["the Good Friday Agreement", "on Black Monday", "Bloody Sunday"])
def test_a_feast_is_no_day_of_this_week(linter: Linter, text: str) -> None:
    assert claims(linter, text, "date") == []


@pytest.mark.parametrize("text", ["He may march on.", "May said so.", "The march of 20,000 men", "Sun and moon"])
def test_words_that_are_also_months_are_no_dates(linter: Linter, text: str) -> None:
    assert claims(linter, text, "date") == []


@pytest.mark.parametrize(
    ("text", "type_", "span", "value"),
    [
        ("the 42-year-old pilot", "age", "42-year-old", "aged 42"),
        ("he is 42 years old", "age", "42 years old", "aged 42"),
        ("the base's 45th anniversary", "anniversary", "45th anniversary", "45 years"),
        ("its twenty-fifth anniversary", "anniversary", "twenty-fifth anniversary", "25 years"),
        ("the Golden Jubilee of the park", "anniversary", "Golden Jubilee", "50 years"),
        ("about 17.9 percent of them", "percentage", "about 17.9 percent", "about 17.9 %"),
        ("rose 5 percentage points", "percentage", "5 percentage points", "5 percentage points"),
        ("a range of 5,500 km", "quantity", "5,500 km", "5,500 kilometre"),
        ("at 300 miles per hour", "quantity", "300 miles per hour", "300 mile per hour"),
        ("the 31st brigade", "ordinal", "31st", "31"),
    ],
)
def test_other_quantities_have_their_types(linter: Linter, text: str, type_: str, span: str, value: str) -> None:
    assert claims(linter, text, type_) == [(type_, span, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Defence Minister Sergei Shoigu spoke.", "defence minister: Sergei Shoigu"),
        ("Sergei Shoigu, Russia's Minister of Defense, spoke.", "defence minister of Russia: Sergei Shoigu"),
        ("The Russian defence minister, Sergei Shoigu, spoke.", "defence minister of Russia: Sergei Shoigu"),
        ("The defence minister of Russia, Sergei Shoigu, spoke.", "defence minister of Russia: Sergei Shoigu"),
    ],
)
def test_offices_are_read_with_country_and_holder(linter: Linter, text: str, value: str) -> None:
    assert [claim[2].split(" [")[0] for claim in claims(linter, text, "office")] == [value]


@pytest.mark.parametrize(
    ("text", "guard"),
    [
        ("Former Defence Minister Sergei Shoigu spoke.", "former"),
        ("The then-defence minister Sergei Shoigu spoke.", "former"),
        ("Acting Defence Minister Andrei Belousov spoke.", "acting"),
        ("Incoming Defence Minister Andrei Belousov spoke.", "incoming"),
        ("If Defence Minister Sergei Shoigu spoke, he lied.", "hypothesis"),
        ("Sergei Shoigu was then Russia's powerful man; Defence Minister Sergei Shoigu spoke at the time.", "past"),
    ],
)
def test_the_words_that_change_a_title_are_seen(linter: Linter, text: str, guard: str) -> None:
    read = linter.claims(text)
    assert any(guard in claim.qualifiers for claim in read.of("office"))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The short-range Oreshnik was shown.", "before"),
        ("The Oreshnik short-range missile was shown.", "after"),
        ("The Oreshnik system, a mobile, short-range launcher, was shown.", "apposition"),
        ("The Oreshnik is a short-range missile.", "copula"),
    ],
)
def test_attributes_are_bound_to_the_name_they_describe(linter: Linter, text: str, bound: str) -> None:
    read = linter.claims(text)
    assert [claim.bound for claim in read.of("attribute") if claim.list_name == "W101"] == [bound]  # type: ignore[attr-defined]


def test_the_names_that_are_listed_are_mentions_and_others_are_not(linter: Linter) -> None:
    found = claims(linter, "The Oreshnik, the Zorblax and the Su-30SM2 met Sergei Lavrov.", "mention")
    assert [claim[1] for claim in found] == ["Oreshnik", "Su-30SM2", "Sergei Lavrov"]


def test_a_namesake_with_another_given_name_is_somebody_else(linter: Linter) -> None:
    assert claims(linter, "We met Pavel Shoigu in Kazan.", "mention") == []


def test_markdown_code_links_and_addresses_are_no_prose(linter: Linter) -> None:
    text = (
        "---\ntitle: Orehnik\n---\n\nSee `Orehnik missile` and [it](http://x.org/Orehnik) at http://y.org/Orehnik .\n"
    )
    read = linter.claims(text, name="a.md")
    assert not read.of("mention")


def test_every_claim_has_its_zone(linter: Linter) -> None:
    text = "Oreshnik Shown in Minsk\n\nThe Oreshnik is here. “We have seen the Oreshnik,” she said. A ‘Oreshnik’ sign."
    document = linter.claims(text).document
    zones = [document.zone(claim.start) for claim in linter.claims(text).mentions() if claim.spelling == "Oreshnik"]
    assert zones == ["headline", "body", "quotation", "body"]


def test_the_command_lists_claims_as_text_and_data(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The base's 45th anniversary.\n", encoding="utf-8")
    done = factlint("claims", "a.txt")
    assert "a.txt:1:12: anniversary “45th anniversary”  45 years" in done.stdout
    data = json.loads(factlint("claims", "a.txt", "--output-format", "json").stdout)
    assert {"type": "anniversary", "text": "45th anniversary", "value": "45 years"}.items() <= data[0].items()
    assert data[0]["location"] == {"row": 1, "column": 12}
