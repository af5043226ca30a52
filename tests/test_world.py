"""Places and states, treaties, events, bodies and units: what the table knows of them against what is written."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from factlint import Linter
from factlint.checks._wordings import expanded
from factlint.days import MONTHS
from factlint.reference import load
from factlint.reference.load import Cards
from factlint.reference.models import BaseRecord, Dated

ROOT = Path(__file__).parent.parent
Found = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def cards() -> Cards:
    return load.load([ROOT / "reference"])


@pytest.fixture(scope="module")
def checked() -> Linter:
    """The rules over places, treaties, events, bodies and units."""
    return Linter(select=["G1", "G2", "G3", "G4", "U1"], ignore=["G103", "G104", "G105"])


def found(linter: Linter, text: str, day: str | None = None) -> Found:
    """(code, severity, text) of every finding."""
    return [(one.code, one.severity, text[one.start : one.end]) for one in linter.lint(text, date=day).findings]


def values(record: BaseRecord, field: str) -> list[str]:
    """The values of a field as texts."""
    listed = getattr(record, field) or []
    return [
        item.value if isinstance(item, Dated) else item for item in ([listed] if isinstance(listed, str) else listed)
    ]


def of_kind(cards: Cards, kind: str) -> list[BaseRecord]:
    return [record for record in cards.records.values() if record.kind == kind]


@pytest.mark.parametrize(
    ("text", "span", "severity"),
    [
        ("A fire broke out near Baranavichy, Ukraine, on Monday.", "Baranavichy, Ukraine", "error"),
        ("A fire broke out in the Estonian city of Daugavpils.", "Estonian city of Daugavpils", "error"),
        ("Daugavpils, a port in Estonia, was calm.", "Daugavpils, a port in Estonia", "error"),
        ("Daugavpils, an Estonian port, was calm.", "Daugavpils, an Estonian", "error"),
        ("Shops in Estonia's Daugavpils were shut.", "Estonia's Daugavpils", "error"),
        ("A fire broke out in the Hungarian city of Žilina.", "Hungarian city of Žilina", "warning"),
        ("VITEBSK, Lithuania — A fire broke out.", "VITEBSK, Lithuania", "error"),
        ("Baranavichy, in western Ukraine, was calm.", "Baranavichy, in western Ukraine", "error"),
        ("Shopkeepers of Daugavpils, Estonia, went home.", "Daugavpils, Estonia", "error"),
    ],
)
def test_a_town_is_not_in_a_state_that_has_none_of_its_name(
    checked: Linter, text: str, span: str, severity: str
) -> None:
    assert found(checked, text) == [("G102", severity, span)]


def test_a_town_is_in_each_state_that_its_card_names(cards: Cards, checked: Linter) -> None:
    states = {record.name for record in of_kind(cards, "country")}
    places = of_kind(cards, "place")
    for place in random.Random(5).sample(places, 300):
        for state in [*values(place, "country"), *values(place, "namesakes")]:
            if state in states:
                text = f"A fire broke out near {place.name}, {state}, on Monday."
                assert [one for one in found(checked, text) if one[0] == "G102"] == [], text


def test_a_town_is_in_each_state_that_claims_it_and_in_no_other(cards: Cards, checked: Linter) -> None:
    claimed = [place for place in of_kind(cards, "place") if values(place, "claimed_by")]
    assert len(claimed) > 200
    for place in claimed[::7]:
        for state in values(place, "claimed_by"):
            assert found(checked, f"They met in {place.name}, {state}.") == [], (place.id, state)
    assert found(checked, "They met in Kramatorsk, Portugal.") == [("G102", "error", "Kramatorsk, Portugal")]


def test_a_capital_is_the_capital_of_its_state_under_all_its_names(cards: Cards, checked: Linter) -> None:
    for state in of_kind(cards, "country"):
        for capital in state.capital:  # type: ignore[attr-defined]
            if isinstance(capital, Dated) and (capital.since or capital.until):
                continue
            names = [capital] if isinstance(capital, str) else [capital.value, *capital.also]
            for name in names:
                text = f"Talks were held in {state.name}'s capital {name} on Monday."
                assert found(checked, text, "2025-05-05") == [], text


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The IAEA (International Atomic Energy Authority) met.", "International Atomic Energy Authority"),
        ("Its Collective Security Treaty Association (CSTO) met.", "Collective Security Treaty Association"),
        ("OPEC, the Organisation of the Petroleum Exporting Companies, met.",
         "Organisation of the Petroleum Exporting Companies"),
    ],
)  # fmt: skip
def test_a_body_is_not_another_word_off(checked: Linter, text: str, span: str) -> None:
    [one] = checked.lint(text).findings
    assert (one.code, text[one.start : one.end]) == ("G201", span)
    assert one.fix is not None
    assert one.fix.applicability == "unsafe"


def test_every_accepted_wording_of_a_body_may_stand_by_its_acronym(cards: Cards, checked: Linter) -> None:
    for record in of_kind(cards, "organisation"):
        for acronym in values(record, "acronym"):
            for full in values(record, "full"):
                for text in (f"The {full} ({acronym}) met.", f"Envoys of {acronym} ({full}) met."):
                    assert [one for one in found(checked, text) if one[0] == "G201"] == [], text


def test_an_event_may_be_told_in_a_verb_with_its_own_date_alone(cards: Cards, checked: Linter) -> None:
    right, wrong = [], []
    for record in of_kind(cards, "event"):
        day = str(record.began)
        for wording in (
            (one for template in values(record, "told") for one in expanded(template)) if len(day) == 10 else ()
        ):
            year, month, date = (int(part) for part in day.split("-"))
            right += [
                f"The {wording} on {date} {MONTHS[month]} {year}.",
                f"On {date} {MONTHS[month]} {year}, the {wording}.",
                f"The {wording.replace(' was ', ', ')} on {date} {MONTHS[month]} {year}.",
            ]
            wrong.append(f"The {wording} on {date} {MONTHS[month]} {year + 1}.")
    assert [one for one in found(checked, "\n\n".join(right)) if one[0] == "G403"] == []
    assert len([one for one in found(checked, "\n\n".join(wrong)) if one[0] == "G403"]) > 0.95 * len(wrong)


def test_a_treaty_may_go_by_each_of_its_years_and_by_no_other_near(cards: Cards, checked: Linter) -> None:
    flagged = 0
    for record in of_kind(cards, "treaty"):
        dates = [str(day) for field in ("signed", "adopted", "in_force") if (day := getattr(record, field))]
        if not getattr(record, "signed", None) or any(char.isdigit() for char in record.name):
            continue
        for day in dates:
            assert found(checked, f"He praised the {day[:4]} {record.name}.") == [], record.id
        wrong = max(int(day[:4]) for day in dates) + 2
        flagged += [one[0] for one in found(checked, f"He praised the {wrong} {record.name}.")] == ["G301"]
    assert flagged > 40


def test_a_member_is_one_from_its_first_day_to_its_last(cards: Cards, checked: Linter) -> None:
    nato = cards.records["organisation/nato"]
    for member in nato.members:  # type: ignore[attr-defined]
        text = f"NATO member {member.value} sent two ships."
        assert found(checked, text, "2025-05-05") == [], text
        if len(member.since) == 10:
            before = (date.fromisoformat(member.since) - timedelta(days=300)).isoformat()
            assert [one[0] for one in found(checked, text, before)] == ["G303"], text
            year = int(member.since[:4])
            assert found(checked, f"{member.value} joined NATO in {year}.") == []
            assert [one[0] for one in found(checked, f"{member.value} joined NATO in {year - 2}.")] == ["G305"]


def test_no_membership_is_judged_without_the_date_of_the_article(checked: Linter) -> None:
    assert found(checked, "NATO member Austria sent two ships.") == []
    assert found(checked, "NATO member Austria sent two ships.", "2025-05-05") != []


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ("It was built after the Chernobyl disaster of April 1985.", "G401", "April 1985"),
        ("Since the Russian invasion of Ukraine on 22 February 2022 it is shut.", "G401", "22 February 2022"),
        ("The fall of the Berlin Wall in 1990 changed it.", "G401", "1990"),
        ("NATO was founded in 1951.", "G402", "1951"),
        ("New START entered into force in 2010.", "G301", "2010"),
    ],
)  # fmt: skip
def test_a_date_that_is_none_of_its_dates_is_flagged(checked: Linter, text: str, code: str, span: str) -> None:
    assert [(one[0], one[2]) for one in found(checked, text)] == [(code, span)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The 61st Bomber Air Base in Baranavichy was shut.", "U103"),
        ("Ukraine's 120th Guards Mechanised Brigade was shut.", "U104"),
        ("The 14th Mechanised Brigade was formed in 2011.", "U105"),
        ("The 61st Bomber Air Base left Baranavichy.", "U103"),
        ("Cooks of the 10th Mountain Division from Fort Bliss left.", "U107"),
    ],
)
def test_a_unit_of_another_kind_state_or_year_only_warns(checked: Linter, text: str, code: str) -> None:
    assert [(one[0], one[1]) for one in found(checked, text)] == [(code, "warning")]


def test_a_former_name_has_the_present_one_as_its_repair(linter: Linter) -> None:
    report = linter.lint("A delegation flew to Nur-Sultan on Monday.", date="2025-04-07")
    [one] = [one for one in report.findings if one.code == "G103"]
    assert one.severity == "advice"
    assert one.fix is not None
    assert [edit[2] for edit in one.fix.edits] == ["Astana"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # only the month or the year has slipped
        ("Bells rang at the hour of the Crocus City Hall attack on 22 May 2024.", [("G401", "warning", "22 May 2024")]),
        ("Crowds met on the eve of the US-led invasion of Iraq in March 2002.", [("G401", "warning", "March 2002")]),
        # another day may be that of what followed, and the day of a year to come is remembered
        ("The mayor spoke of the Crocus City Hall attack on 23 May 2024.", []),
        ("Candles were lit at a memorial to the Crocus City Hall attack on 22 March 2025.", []),
        ("Bells rang at the hour of the Crocus City Hall attack on 22 March 2024.", []),
        # what is denied before does not deny the clause
        ("He has not slept since the Beslan siege began on 1 October 2004.", [("G401", "error", "1 October 2004")]),
        ("In 1993 the Ottawa Convention was signed in a gym.", [("G301", "error", "1993")]),
        ("In 2002 the Ottawa Convention was signed by Angola.", []),
    ],
)  # fmt: skip
def test_a_date_behind_an_event_may_be_a_slip(checked: Linter, text: str, expected: Found) -> None:
    assert found(checked, text) == expected


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Sailors of the 155th Guards Naval Infantry Brigade of the Baltic Fleet marched.", "Baltic Fleet"),
        ("Russia's 155th Guards Naval Infantry Brigade, part of the Northern Fleet, marched.", "Northern Fleet"),
        ("The 155th Guards Naval Infantry Brigade of Russia's Baltic Fleet marched.", "Baltic Fleet"),
        ("The Baltic Fleet's 155th Guards Naval Infantry Brigade marched.", "Baltic Fleet"),
        ("The 155th Guards Naval Infantry Brigade, part of the Pacific Fleet, marched.", None),
        ("The 155th Guards Naval Infantry Brigade, part of the 36th Combined Arms Army's group, marched.", None),
        ("The 155th Guards Naval Infantry Brigade met the Baltic Fleet.", None),
    ],
)
def test_a_unit_is_of_its_fleet(checked: Linter, text: str, span: str | None) -> None:
    assert found(checked, text) == ([("U106", "warning", span)] if span else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A leaflet on NATO: North African Treaty Organization.", [("G201", "North African Treaty Organization")]),
        ("Tents of UNHCR, the UN High Commissioner for Dogs, stood.", [("G201", "UN High Commissioner for Dogs")]),
        ("UNHCR, the UN High Commissioner Filippo Grandi, met him.", []),
        ("He thought of D-Day, 6 May 1944, on his way.", [("G401", "6 May 1944")]),
        ("He thought of D-Day, 6 June 1944, on his way.", []),
        ("The 2001 treaty on chemical arms, known as the Chemical Weapons Convention, is strict.", [("G301", "2001")]),
        # a garrison told in a clause of its own, and behind another unit
        ("Soldiers of 16 Air Assault Brigade ran in Leeds, where the brigade has its barracks.", [("U108", "Leeds")]),
        ("Soldiers of 16 Air Assault Brigade met a tank regiment in Leeds, where it has its barracks.", []),
        ("From its headquarters in Naples, the US Fifth Fleet sent a doctor.", [("U108", "Naples")]),
        ("The doctor from its headquarters in Naples, the US Fifth Fleet and a cook met.", []),
        ("The 76th Guards Air Assault Division of Tula sang.", [("U109", "Tula")]),
        ("Crew of the 465th Tank Brigade, at Asipovichy, sang.", [("U103", "465th Tank Brigade")]),
        # an opening with a place is over where its sentence has a verb
        ("From Tallinn she went on to Klaipeda, Latvia, by bus.", [("G102", "Klaipeda, Latvia")]),
        ("From the day she moved to Klaipeda, Latvia, by chance, was home.", []),
        # what is left, breached or opens a sentence is not what was signed there
        ("Nobody has withdrawn from the Ottawa Convention, signed in 1995.", [("G301", "1995")]),
        ("Nobody has read the annex to the Ottawa Convention, signed in 1999.", []),
        ("In the Ottawa Convention, signed in 1979, mines are banned.", [("G301", "1979")]),
        ("An accord of sorts was Dayton, the peace deal of 1998.", [("G308", "1998")]),
        # an anniversary is of the event's own day, and nothing is remembered before it was
        ("Bells rang on the anniversary of the bombing of Hiroshima on 9 August 1945.", [("G401", "9 August 1945")]),
        ("Bells rang on the 40th anniversary of the bombing of Hiroshima on 6 August 1985.", []),
        ("Bells rang after the bombing of Hiroshima on 9 August 1945.", []),
        # a clause has its date behind it
        ("Olof Palme, shot on 28 February 1985, lies there.", [("G403", "28 February 1985")]),
        ("On 28 February 1990, Olof Palme, who was shot, was mourned.", []),
        ("Gunmen seized School No. 1 on 1 September 2005.", [("G403", "1 September 2005")]),
        ("The 2001 deal to amend the treaty known as the Chemical Weapons Convention is strict.", []),
    ],
)  # fmt: skip
def test_other_shapes_of_the_same_slips(checked: Linter, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(code, span) for code, _, span in found(checked, text)] == expected
