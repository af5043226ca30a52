"""Other forms of a name that its kind allows, and which aliases need a source of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT

from factlint.reference.check import problems
from factlint.reference.forms import forms
from factlint.reference.load import Cards, load

CARDS = load([ROOT / "reference"])


def unit(folder: Path, fields: str) -> Cards:
    """One unit with these fields, under the built-in kinds."""
    source = (
        '{title: A page, publisher: A press, date: 2024, url: "https://example.org", supports: [type, country, %s]}'
    )
    supports = ", ".join(name for name in ("native", "honours", "variants") if f"{name}:" in fields) or "garrison"
    (folder / "kinds.yaml").write_text((ROOT / "reference" / "kinds.yaml").read_text("utf-8"), encoding="utf-8")
    (folder / "units.yaml").write_text(
        f"- {{id: unit/one, kind: unit, {fields}, sources: [{source % supports}], checked: 2026-01-01}}\n",
        encoding="utf-8",
    )
    return load([folder])


def forms_of(folder: Path, fields: str) -> list[str]:
    record = unit(folder, fields).records["unit/one"]
    return forms(record, CARDS.kinds["unit"].forms)


def test_a_base_is_written_with_each_of_its_kind_words(tmp_path: Path) -> None:
    told = forms_of(tmp_path, "name: Zalesie Air Base, type: [air base, airbase, military airfield], country: Poland")
    assert told == [
        "Zalesie Airbase",
        "Zalesie Military Airfield",
        "Zalesie air base",
        "Zalesie airbase",
        "Zalesie military airfield",
    ]


def test_words_stand_behind_the_number_of_the_units_of_some_states_only(tmp_path: Path) -> None:
    fields = "name: 7th Rifle Brigade, type: [rifle brigade], country: %s"
    assert forms_of(tmp_path, fields % "Poland") == []
    told = forms_of(tmp_path, fields % "Ukraine")
    assert "7th Separate Rifle Brigade" in told
    assert "7th Guards Separate Rifle Brigade" in told
    assert not any("Separate Independent" in form for form in told)


def test_an_honour_stands_before_and_behind_the_kind(tmp_path: Path) -> None:
    told = forms_of(tmp_path, "name: 7th Rifle Brigade, type: [rifle brigade], honours: [Jan Kos], country: Poland")
    assert told == [
        "7th Jan Kos Brigade",
        "7th Jan Kos Rifle Brigade",
        "7th Rifle Brigade Jan Kos",
        "7th Rifle Brigade named after Jan Kos",
        "7th Rifle Brigade “Jan Kos”",
    ]


def test_a_kind_of_one_word_makes_no_other_units_name(tmp_path: Path) -> None:
    told = forms_of(tmp_path, "name: 7th Tank Division, type: [tank division, division], country: Poland")
    assert "7th Division" not in told


@pytest.mark.parametrize(
    "alias",
    [
        "Zalesie Air Bases",
        "Polish Zalesie air base",
        "Air Base Zálesie",
        "Zalesie airport",
        "Zalesie Guards garrison",
    ],
)
def test_an_alias_of_words_that_the_card_gives_needs_no_source(tmp_path: Path, alias: str) -> None:
    cards = unit(tmp_path, f"name: Zalesie Air Base, aliases: [{alias}], type: [air base], country: Poland")
    country = CARDS.records["country/poland"]
    cards.records[country.id], cards.places[country.id] = country, cards.places["unit/one"]
    assert [problem.text for problem in problems(cards)] == []


@pytest.mark.parametrize("alias", ["Zalesie-Borek Air Base", "Zalezje Air Base", "Base 7"])
def test_an_alias_that_says_more_needs_one(tmp_path: Path, alias: str) -> None:
    cards = unit(tmp_path, f"name: Zalesie Air Base, aliases: [{alias}], type: [air base], country: Poland")
    assert [problem.text for problem in problems(cards)] == [f"no source tells its aliases: {alias}"]


@pytest.mark.parametrize(("field", "value"), [("native", "{ru: База}"), ("variants", "[{name: Zalesie-2}]")])
def test_native_names_and_variants_need_one(tmp_path: Path, field: str, value: str) -> None:
    cards = unit(tmp_path, f"name: Zalesie Air Base, {field}: {value}, type: [air base], country: Poland")
    assert problems(cards) == []
    for source in cards.records["unit/one"].sources:
        source.supports.remove(field)
    assert [problem.text for problem in problems(cards)] == [f"{field} has no source"]
