"""The reference table: enough of it, every fact with its source, and the check that keeps it honest."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml
from conftest import ROOT, Command

from factlint import Linter, yamlfile
from factlint.errors import FactlintError
from factlint.reference.check import problems, stale
from factlint.reference.load import Cards, load
from factlint.reference.models import schema
from factlint.reference.values import facts_of

CARDS = load([ROOT / "reference"])

KINDS = """
kinds:
  - kind: thing
    about: A thing.
    named: thing
    fields: {maker: {type: text, decides: true}, begun: {type: date}}
  - kind: person
    about: A person.
    named: person
    fields: {family: {type: text, required: true}}
  - kind: office
    about: An office.
    named: unnamed
    fields:
      role: {type: text, bookkeeping: true}
      single: {type: flag, bookkeeping: true}
      holders: {type: holders}
      as_of: {type: date, bookkeeping: true}
"""
SOURCE = '[{key: k, title: A page, publisher: A press, date: 2024, url: "https://example.org", supports: [%s]}]'


def table(folder: Path, records: str) -> Cards:
    """A small table of its own."""
    (folder / "kinds.yaml").write_text(KINDS, encoding="utf-8")
    (folder / "records.yaml").write_text(records, encoding="utf-8")
    return load([folder])


def thing(name: str, extra: str = "", supports: str = "maker", maker: str = "maker: [Acme], ") -> str:
    """One card."""
    shown = SOURCE % supports
    head = f"id: thing/{name}, kind: thing, name: {name.title()}"
    return f"- {{{head}, {maker}{extra} sources: {shown}, checked: 2026-01-01}}\n"


def office(holders: str) -> str:
    """An office with its holders, and their cards."""
    people = "".join(
        f"- {{id: person/{name}, kind: person, name: Jo {name.title()}, family: {name.title()}, "
        f"sources: {SOURCE % 'family'}, checked: 2026-01-01}}\n"
        for name in ("ann", "bob")
    )
    return people + (
        f"- {{id: office/chief, kind: office, name: Chief, role: chief, single: true, holders: [{holders}], "
        f"as_of: 2024-01-01, sources: {SOURCE % 'holders'}, checked: 2026-01-01}}\n"
    )


def test_the_built_in_table_has_nothing_wrong() -> None:
    assert [(problem.record, problem.text) for problem in problems(CARDS)] == []


def test_the_built_in_table_is_as_large_as_it_must_be() -> None:
    kinds = Counter(record.kind for record in CARDS.records.values())
    terms = sum(len(getattr(record, "holders", None) or []) for record in CARDS.records.values())
    least = {"weapon": 500, "unit": 250, "country": 190, "place": 1500, "organisation": 200, "treaty": 60, "event": 120}
    assert {kind: kinds[kind] for kind, count in least.items() if kinds[kind] < count} == {}
    assert terms >= 2500


def test_every_fact_that_decides_an_error_has_a_source() -> None:
    for record in CARDS.records.values():
        supported = {field for source in record.sources for field in source.supports}
        for name, spec in CARDS.kinds[record.kind].fields.items():
            if spec.decides and getattr(record, name) and spec.type != "holders":
                assert name in supported, (record.id, name)


def test_every_term_names_its_sources() -> None:
    for record in CARDS.records.values():
        for holder in getattr(record, "holders", None) or []:
            assert holder.sources, (record.id, holder.person)


def test_our_record_files_fit_the_schema_that_editors_use() -> None:
    validator = jsonschema.Draft202012Validator(schema([model for _, model in sorted(CARDS.models.items())]))
    for path in sorted((ROOT / "reference" / "units").rglob("*.yaml")):
        data, _ = yamlfile.read(path)
        plain = json.loads(json.dumps(data, default=str))
        assert not [error.message[:200] for error in validator.iter_errors(plain)], path.name


def test_two_holders_of_a_single_seat_at_once_are_told(tmp_path: Path) -> None:
    cards = table(
        tmp_path,
        office(
            "{person: person/ann, from: 2020-01-01, to: 2022-01-01, sources: [k]}, "
            "{person: person/bob, from: 2021-01-01, sources: [k]}"
        ),
    )
    assert any("overlap" in problem.text for problem in problems(cards))


def test_a_successor_who_begins_on_the_last_day_is_fine(tmp_path: Path) -> None:
    cards = table(
        tmp_path,
        office(
            "{person: person/ann, from: 2020-01-01, to: 2022-01-01, sources: [k]}, "
            "{person: person/bob, from: 2022-01-01, sources: [k]}"
        ),
    )
    assert problems(cards) == []


def test_a_term_that_ends_before_it_starts_is_told(tmp_path: Path) -> None:
    cards = table(tmp_path, office("{person: person/ann, from: 2022-01-01, to: 2020-01-01, sources: [k]}"))
    assert any("ends on 2020-01-01" in problem.text for problem in problems(cards))


def test_a_name_of_two_things_needs_a_word_on_it(tmp_path: Path) -> None:
    def two(extra: str) -> Cards:
        return table(tmp_path, "".join(thing(name, extra, "maker, aliases") for name in ("alpha", "beta")))

    assert any("shares the name 'Zed'" in problem.text for problem in problems(two("aliases: [Zed],")))
    assert problems(two("aliases: [Zed], confusable_with: [Zed],")) == []


def test_an_alias_that_is_listed_as_wrong_is_told(tmp_path: Path) -> None:
    cards = table(tmp_path, thing("alpha", "aliases: [Alfa], misspellings: [Alfa],"))
    assert any("both an alias and a misspelling" in problem.text for problem in problems(cards))


def test_a_misspelling_that_a_card_lists_is_found_beside_its_head_noun(tmp_path: Path) -> None:
    files = {
        "cards/kinds.yaml": "kinds: [{kind: thing, about: A thing., near: true, heads: [engine]}]",
        "cards/records.yaml": thing("alphabeton", "misspellings: [Elfabaton],", maker=""),
        "rules/r.yaml": "- {code: X901, name: x, kind: spelling, of: [thing], severity: error, "
        "message: 'write {right}', why: because of it}",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    cards, rules = str(tmp_path / "cards"), str(tmp_path / "rules")
    desk = Linter(select=["X901"], rules=[rules], reference=[cards], cache_dir=str(tmp_path / "cache"))
    assert [finding.fix.edits[0][2] for finding in desk.lint("The Elfabaton engine ran.").findings if finding.fix] == [
        "Alphabeton"
    ]
    assert desk.lint("Mr Elfabaton ran.").findings == []


def test_a_fact_without_a_source_is_told(tmp_path: Path) -> None:
    cards = table(tmp_path, thing("alpha", supports="begun"))
    assert any("maker has no source" in problem.text for problem in problems(cards))


def test_a_source_that_is_named_twice_or_supports_nothing_is_told(tmp_path: Path) -> None:
    listed = "[{key: a, title: One, publisher: Hall, date: 2024, url: 'https://e.org/1', supports: [maker]}, %s]"
    again = "{key: a, title: Two, publisher: Moor, date: 2024, url: 'https://e.org/2', supports: [maker]}"
    idle = "{key: b, title: Two, publisher: Moor, date: 2024, url: 'https://e.org/2', supports: []}"
    for other, told in ((again, "the source 'a' is named twice"), (idle, "the source 'b' supports nothing")):
        text = thing("alpha").replace(SOURCE % "maker", listed % other)
        assert told in [problem.text for problem in problems(table(tmp_path, text))]


@pytest.mark.parametrize(
    ("card", "told"),
    [
        (thing("alpha", "begun: 2024-02-30,"), "day is out of range"),
        (thing("alpha", "colour: red,"), "unknown key 'colour'"),
        (thing("alpha", "makers: [x],"), "did you mean 'maker'?"),
        (thing("alpha") + thing("alpha"), "is also at"),
        (office("{person: person/eve, from: 2020-01-01, sources: [k]}"), "there is no card 'person/eve'"),
        (office("{person: person/ann, from: 2020-01-01, sources: [q]}"), "there is no source 'q'"),
        ("- {id: thing/a, kind: gadget}\n", "kind 'gadget' is not declared"),
    ],
)
def test_a_broken_card_is_refused_with_its_place(tmp_path: Path, card: str, told: str) -> None:
    with pytest.raises(FactlintError, match=r"records\.yaml:\d+: ") as caught:
        table(tmp_path, card)
    assert told in str(caught.value)


def test_old_lists_are_told_by_the_day_that_is_given(tmp_path: Path) -> None:
    cards = table(tmp_path, office("{person: person/ann, from: 2020-01-01, sources: [k]}"))
    told = [problem.text for problem in stale(cards, date(2024, 2, 1)) if problem.record == "office/chief"]
    assert told == ["known to be complete to 2024-01-01 only"]
    assert stale(cards, date(2024, 1, 1)) == []
    assert len(stale(cards, date(2026, 1, 2))) == 4


def test_the_command_shows_a_card_and_verifies_the_table(factlint: Command) -> None:
    shown = factlint("reference", "show", "Oreshnik")
    assert shown.returncode == 0
    assert "public since: 2024-11-21" in shown.stdout
    checked = factlint("reference", "check")
    assert checked.returncode == 0, checked.stdout
    assert "nothing wrong" in checked.stdout
    unknown = factlint("reference", "show", "Zorblax")
    assert unknown.returncode == 2


def test_every_file_of_ours_is_read_alike_without_the_c_library_of_yaml() -> None:
    files = sorted([*(ROOT / "rules").rglob("*.yaml"), *(ROOT / "reference").rglob("*.yaml")])
    fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert yaml.load(text, yaml.SafeLoader) == yaml.load(text, fast), path  # a bare “?” parses in one of them only


def test_a_founding_may_have_several_years() -> None:
    founded = getattr(CARDS.records["unit/russia-8th-guards-combined-arms-army"], "founded")  # noqa: B009
    facts = facts_of(founded, CARDS.kinds["unit"].fields["founded"])
    assert [fact["value"] for fact in facts] == ["2017", "1943", "1942"]
