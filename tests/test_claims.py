"""Claims: what the text asserts, each with its exact span and normalised value."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Command

from factlint import Linter
from factlint.claims.moves import moves
from factlint.claims.told import told

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
        ("It has 2 crore people.", "2 crore", "20,000,000"),
        ("It adds up to 560 men.", "560", "560"),
        ("It has up to 560 men.", "up to 560", "up to 560"),
        ("It went up to 560 men.", "560", "560"),
        ("It has 3.5 lakh people.", "3.5 lakh", "350,000"),
        ("It lost at least a dozen men.", "at least a dozen", "at least 12"),
        ("It lost more than three thousand men.", "more than three thousand", "over 3,000"),
        ("The bus, full to Graz, 14 from there on, was late.", "14", "14"),
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
        ("on Thu Nov. 21 in", "Thu Nov. 21", "????-11-21 (Thursday)"),
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
    "text", ["It shut in 1990 after its sale.", "He fled in 1936 and was caught.", "He left in 1990 with his men."]
)
def test_a_year_before_a_new_phrase_is_no_count(linter: Linter, text: str) -> None:
    assert [claim[0] for claim in claims(linter, text, "date", "number")] == ["date"]
    assert [claim[0] for claim in claims(linter, "A force of 1990 young soldiers.", "date", "number")] == ["number"]


@pytest.mark.parametrize(
    "text", ["He was born in 1960 in Minsk.", "He won at the 1980 Moscow Olympics.", "It closed in 1945 in London."]
)
def test_a_year_before_a_place_is_no_time_of_day(linter: Linter, text: str) -> None:
    assert claims(linter, text, "clock") == []
    assert claims(linter, "It fell at 0700 Moscow time, at 0430 in Kyiv.", "clock") != []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("He left last night.", [("last night", "2025-05-06")]),
        ("He left this morning.", [("this morning", "2025-05-07")]),
        ("He leaves tomorrow evening.", [("tomorrow evening", "2025-05-08")]),
        ("It was the last evening of the fair.", []),
    ],
)
def test_parts_of_a_day_hang_on_the_articles_day(linter: Linter, text: str, spans: list[tuple[str, str]]) -> None:
    read = linter.claims(text, date="2025-05-07")
    assert [(text[claim.start : claim.end], claim.value()) for claim in read.of("date")] == spans


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
        ("he died at the age of 76", "age", "age of 76", "aged 76"),
        ("Aged 18, he joined", "age", "Aged 18", "aged 18"),
        ("the base's 45th anniversary", "anniversary", "45th anniversary", "45 years"),
        ("its twenty-fifth anniversary", "anniversary", "twenty-fifth anniversary", "25 years"),
        ("the Golden Jubilee of the park", "anniversary", "Golden Jubilee", "50 years"),
        ("about 17.9 percent of them", "percentage", "about 17.9 percent", "about 17.9 %"),
        ("a 15-per-cent rise", "percentage", "15-per-cent", "15 %"),
        ("imports of 1.5m tonnes", "quantity", "1.5m tonnes", "1,500,000 tonne"),
        ("It closed at 2,114.05.", "number", "2,114.05", "2,114.05"),
        ("rose 5 percentage points", "percentage", "5 percentage points", "5 percentage points"),
        ("a range of 5,500 km", "quantity", "5,500 km", "5,500 kilometre"),
        ("at 300 miles per hour", "quantity", "300 miles per hour", "300 mile per hour"),
        ("a plot of 12 m², fenced", "quantity", "12 m²", "12 square metre"),
        ("a gust of 12m/s came", "quantity", "12m/s", "12 metre per second"),
        ("a 13\u00a0000-km trip", "quantity", "13\u00a0000-km", "13,000 kilometre"),
        ("a disk of 12 MB", "quantity", "12 MB", "12 megabyte"),
        ("he weighs 11st 7lb now", "quantity", "11st 7lb", "11.5 stone"),
        ("a six-foot-three guard", "quantity", "six-foot-three", "6.25 foot"),
        ("it does about Mach 3.5", "quantity", "about Mach 3.5", "about 3.5 Mach"),
        ("a road (more than 90 km) goes", "quantity", "more than 90 km", "over 90 kilometre"),
        ("under the 90 km limit", "quantity", "90 km", "90 kilometre"),
        ("a gun no smaller than the 90 mm M36", "quantity", "90 mm", "90 millimetre"),
        ("nearly the 90 km", "quantity", "nearly the 90 km", "nearly 90 kilometre"),
        ("a bar (1ft 2in) of iron", "quantity", "1ft 2in", "1.166666666 foot"),
        ("a walk of 2 miles, 440 yards", "quantity", "2 miles, 440 yards", "2.25 mile"),
        ("the 31st brigade", "ordinal", "31st", "31"),
        ("a 500m-peso loan", "money", "500m-peso", "500,000,000 peso"),
        ("it cost 3.5m euros", "money", "3.5m euros", "3,500,000 EUR"),
        ("it ended at 8.5p", "money", "8.5p", "8.5 GBP"),
        ("the pipe (0.5 in)", "quantity", "0.5 in", "0.5 inch"),
    ],
)
def test_other_quantities_have_their_types(linter: Linter, text: str, type_: str, span: str, value: str) -> None:
    assert claims(linter, text, type_) == [(type_, span, value)]


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("The mast is 40m (131ft) tall.", ["40m"]),
        ("The mast, 131ft (40m) tall, fell.", ["40m"]),
        ("The pool is 50m x 25m (164ft by 82ft).", ["50m", "25m"]),
        ("A tower of 90m/295ft stands there.", ["90m"]),
        ("Some 40m voted (131ft from here).", []),
        ("It sold 40m (131 times as many).", []),
    ],
)
def test_a_glued_m_is_metres_only_beside_feet_or_yards(linter: Linter, text: str, metres: list[str]) -> None:
    read = claims(linter, text, "quantity")
    assert [claim[1] for claim in read if claim[2].endswith(" metre")] == metres


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
    ("text", "found"),
    [
        ("It is noon in Tokyo.", [("noon in Tokyo", "12:00 Tokyo")]),
        ("Gates shut at 0:30 a.m. on Friday.", [("0:30 a.m.", "00:30")]),
        ("Gates shut at 25:10 and at 14:30 a.m. again.", [("25:10", "25:10"), ("14:30 a.m.", "14:30")]),
        ("The 1993 Oslo accords of 15 am radio stations.", []),
    ],
)
def test_times_of_day_are_read_even_where_no_clock_shows_them(
    linter: Linter, text: str, found: list[tuple[str, str]]
) -> None:
    assert [claim[1:] for claim in claims(linter, text, "clock")] == found


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The short-range Oreshnik was shown.", "before"),
        ("The Oreshnik short-range missile was shown.", "after"),
        ("The Oreshnik system, a mobile, short-range launcher, was shown.", "apposition"),
        ("The Oreshnik is a short-range missile.", "copula"),
        ("Two short-range missiles of the Oreshnik type were shown.", "after"),
        ("Two Oreshniks, short-range missiles with red noses, were shown.", "apposition"),
    ],
)
def test_attributes_are_bound_to_the_name_they_describe(linter: Linter, text: str, bound: str) -> None:
    read = linter.claims(text)
    assert [claim.bound for claim in read.of("attribute") if claim.list_name == "W101"] == [bound]  # type: ignore[attr-defined]


def test_the_names_that_are_listed_are_mentions_and_others_are_not(linter: Linter) -> None:
    found = claims(linter, "The Oreshnik, the Zorblax and the Su-30SM2 met Sergei Lavrov.", "mention")
    assert [claim[1] for claim in found] == ["Oreshnik", "Su-30SM2", "Sergei Lavrov"]


def test_a_namesake_with_another_given_name_is_somebody_else(linter: Linter) -> None:
    assert claims(linter, "We met Pavel Shoigu in the hills.", "mention") == []


def test_markdown_code_links_and_addresses_are_no_prose(linter: Linter) -> None:
    text = (
        "---\ntitle: Orehnik\n---\n\nSee `Orehnik missile` and [it](http://x.org/Orehnik) at http://y.org/Orehnik .\n"
    )
    read = linter.claims(text, name="a.md")
    assert not read.of("mention")


def test_a_quotation_that_is_opened_twice_is_closed_once(linter: Linter) -> None:
    text = 'Tol said: "We wait for a long while. "I think that he comes." Three wait.'
    document = linter.claims(text).document
    quoted = [document.quoted(text.index(word)) for word in ("while", "comes", "Three")]
    assert quoted == [True, True, False]


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


@pytest.mark.parametrize(
    ("text", "form", "first", "last"),
    [
        ("Bookings fell from 90 in May to 63 in June.", "from", "90", "63"),
        ("The rate fell to 6.4 percent from 6.5 percent.", "to", "6.5 %", "6.4 %"),
        ("It made £3bn, down from £3.4bn.", "beside", "3,400,000,000 GBP", "3,000,000,000 GBP"),
        ("Compared with 140 stalls in spring there were 95 this week.", "beside", "140", "95"),
    ],
)
def test_a_move_has_its_earlier_figure_first(linter: Linter, text: str, form: str, first: str, last: str) -> None:
    (move,) = moves(linter.claims(text), linter.knowledge)
    assert (move.form, move.first.value(), move.last.value()) == (form, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "It went from 90 tonnes to 63 euros.",
        "It rose from 90 and was close to 63.",
        "In 2019 it was 90. To 63 it never came.",
        "From 2002 to 2004 it stood.",
    ],
)
def test_figures_that_no_clause_ties_are_no_move(linter: Linter, text: str) -> None:
    assert moves(linter.claims(text), linter.knowledge) == []


@pytest.mark.parametrize(
    ("text", "amount", "direction"),
    [
        ("Bookings fell from 90 to 63, a 27% drop.", "27%", -1),
        ("Bookings fell 27% from 90 to 63.", "27%", -1),
        ("An increase of nearly a third, from 60 to 80, is planned.", "nearly a third", 1),
        ("Profit rose to $140m, up 40% from $100m.", "40%", 1),
        ("It sold 560 cars, 12% more than last year's 500.", "12%", 1),
        ("From 500 last year membership has fallen 20% to 400.", "20%", -1),
    ],
)
def test_the_size_of_a_change_is_tied_to_its_figures(linter: Linter, text: str, amount: str, direction: int) -> None:
    (change,) = told(linter.claims(text), linter.knowledge)
    assert (text[slice(*change.span)], change.direction) == (amount, direction)


def test_a_name_that_begins_with_a_date_is_a_name_too(linter: Linter) -> None:
    text = "The September 11 attacks changed it, and on September 11 he left."
    assert claims(linter, text, "mention", "date") == [
        ("mention", "September 11 attacks", "event/september-11 (exact: September 11 attacks)"),
        ("date", "September 11", "????-09-11"),
        ("date", "September 11", "????-09-11"),
    ]
