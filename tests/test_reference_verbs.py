"""Working with the table: search, who, sample, stale, diff, add, and a desk's overlays."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jsonschema
import pytest
from conftest import Command
from test_reference import KINDS, office, table, thing

from factlint import Linter
from factlint.errors import FactlintError
from factlint.reference.check import problems, weak
from factlint.reference.diff import diff
from factlint.reference.facts import sample
from factlint.reference.load import load

OVERLAY = """
- overlay: weapon/storm-shadow
  set: {class: [ballistic missile]}
  add: {aliases: [Sturmschatten]}
  sources:
    - {key: one, title: Our own look, publisher: The Desk, date: 2026-01-01, url: "https://a.org/1", supports: [class]}
    - {key: two, title: A further look, publisher: Others, date: 2026-01-02, url: "https://a.org/2", supports: [class]}
  checked: 2026-01-03
"""


def write(folder: Path, **files: str) -> Path:
    """A folder with these files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_who_held_an_office_is_told_by_title_and_demonym(factlint: Command) -> None:
    told = factlint("reference", "who", "defense minister", "Russian", "--on", "2024-05-20")
    assert told.returncode == 0
    assert told.stdout.startswith("Minister of Defence of Russia: Andrei Belousov, 2024-05-14 to ")
    assert "https://" in told.stdout
    every = factlint("reference", "who", "Minister of Defence", "Russia").stdout
    assert every.index("Sergei Shoigu") < every.index("Andrei Belousov")
    assert factlint("reference", "who", "defence minister", "Russia", "--on", "1931-01-01").returncode == 1
    nobody = factlint("reference", "who", "archduke", "Russia")
    assert (nobody.returncode, "no 'archduke' of 'Russia'" in nobody.stderr) == (2, True)


def test_search_finds_a_card_by_a_part_and_by_a_near_spelling(factlint: Command) -> None:
    for asked in ("oreshn", "Oreshnick", "Орешник"):
        assert "weapon/oreshnik" in factlint("reference", "search", asked).stdout
    assert factlint("reference", "search", "qqqqqqqqqq").returncode == 1


def test_a_sample_has_sources_and_depends_on_its_seed_alone(factlint: Command, tmp_path: Path) -> None:
    one = factlint("reference", "check", "--sample", "20", "--seed", "7").stdout
    assert one == factlint("reference", "check", "--sample", "20", "--seed", "7").stdout
    assert one != factlint("reference", "check", "--sample", "20", "--seed", "8").stdout
    facts = [line for line in one.splitlines() if not line.startswith(" ")]
    assert len(facts) == 20
    cards = table(tmp_path, thing("alpha") + thing("beta"))
    drawn = sample(cards, 100, 1)
    assert [fact.text for fact in drawn] == ["maker: Acme", "maker: Acme"]
    assert all(fact.sources for fact in drawn)


def test_stale_wants_a_day_and_lists_what_is_older(factlint: Command, tmp_path: Path) -> None:
    assert factlint("reference", "stale").returncode == 2
    assert factlint("reference", "stale", "--before", "2001-01-01").stdout == "0 to look up.\n"
    assert factlint("reference", "stale", "--before", "soon").returncode == 2
    later = factlint("reference", "stale", "--before", "2026-01-01").stdout
    assert "weapon/caesar: operators known to be complete to 2024-12 only" in later


def test_a_diff_tells_changes_in_words(tmp_path: Path) -> None:
    old = table(
        write(tmp_path / "old"),
        thing("alpha") + thing("beta") + office("{person: person/ann, from: 2020-01-01, sources: [k]}"),
    )
    new = table(
        write(tmp_path / "new"),
        thing("alpha", maker="maker: [Apex], ")
        + thing("gamma")
        + office("{person: person/ann, from: 2020-01-01, to: 2022-03-04, sources: [k]}"),
    )
    assert list(diff(old, new)) == [
        "office/chief: holders: person/ann, 2020-01-01 to at least 2024-01-01 → 2020-01-01 to 2022-03-04",
        "thing/alpha: no longer maker: Acme",
        "thing/alpha: now maker: Apex",
        "thing/beta: removed (Beta)",
        "thing/gamma: added (Gamma, 1 facts)",
    ]
    assert list(diff(new, new)) == []


def test_a_diff_reads_a_revision_of_the_repository(factlint: Command, tmp_path: Path) -> None:
    desk = write(tmp_path / "desk", kinds=KINDS, records=thing("alpha"))

    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", "-C", str(tmp_path), *identity, *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("add", "desk")
    git("commit", "-qm", "One")
    (desk / "records.yaml").write_text(thing("alpha") + thing("beta"), encoding="utf-8")
    told = factlint("reference", "diff", "HEAD", "--reference", "desk")
    # The desk's kinds of person and office are ours too: a clash is told, not guessed at.
    assert told.returncode == 2
    (desk / "kinds.yaml").write_text(KINDS.split("  - kind: person")[0], encoding="utf-8")
    git("commit", "-qam", "Two")
    (desk / "records.yaml").write_text(thing("beta"), encoding="utf-8")
    told = factlint("reference", "diff", "HEAD", "--reference", "desk")
    assert told.stdout == "thing/alpha: removed (Alpha)\n1 changes.\n", told.stderr
    for wrong in ("--output=x", "nowhere"):
        refused = factlint("reference", "diff", "--reference", "desk", "--", wrong)
        assert (refused.returncode, "is no folder and no revision" in refused.stderr) == (2, True)


def test_a_skeleton_is_valid_and_reported_until_it_is_filled(factlint: Command, tmp_path: Path) -> None:
    write(tmp_path / "desk")
    made = factlint("reference", "add", "weapon", "Šípová", "střela", "--reference", "desk", "--date", "2026-01-02")
    path = tmp_path / "desk" / "weapons" / "sipova-strela.yaml"
    assert (made.returncode, path.is_file()) == (0, True), made.stderr
    checked = factlint("reference", "check", "--reference", "desk")
    assert (checked.returncode, "weapon/sipova-strela: is a skeleton still" in checked.stdout) == (1, True)
    again = factlint("reference", "add", "weapon", "Šípová", "střela", "--reference", "desk")
    assert again.returncode == 2
    assert factlint("reference", "add", "gadget", "X1", "--reference", "desk").returncode == 2


def test_an_overlay_changes_a_card_of_ours_and_says_so(factlint: Command, tmp_path: Path) -> None:
    desk = write(tmp_path / "desk", own=OVERLAY)
    text = "Kyiv fired a Storm Shadow cruise missile at the depot.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert Linter().lint(text).findings == []
    found = json.loads(factlint("a.txt", "--reference", "desk", "--output-format", "json").stdout)
    assert [finding["code"] for finding in found] == ["W102"]
    sources = found[0]["evidence"][0]["sources"]
    assert {Path(source["overlay"]).name for source in sources} == {"own.yaml"}
    shown = factlint("a.txt", "--reference", "desk").stdout
    assert "this desk's own fact, over the built-in card: " in shown
    linter = Linter(reference=[str(desk)])
    assert [mention.spelling for mention in linter.claims("The Sturmschatten flew.").mentions()] == ["Sturmschatten"]


@pytest.mark.parametrize(
    ("overlay", "told"),
    [
        (OVERLAY.replace("storm-shadow", "storm-shade"), "there is no card 'weapon/storm-shade' to overlay"),
        (OVERLAY.replace("set: {class:", "set: {clas:"), "unknown key 'clas'"),
        (OVERLAY.replace("set: {class:", "set: {id:"), "id cannot be overlaid"),
        (
            OVERLAY.replace("  set: {class: [ballistic missile]}\n  add: {aliases: [Sturmschatten]}\n", ""),
            "sets or adds",
        ),
        (OVERLAY.replace("date: 2026-01-01", "date: someday"), "date"),
    ],
)
def test_a_broken_overlay_is_refused_with_its_place(factlint: Command, tmp_path: Path, overlay: str, told: str) -> None:
    write(tmp_path / "desk", own=overlay)
    refused = factlint("reference", "check", "--reference", "desk")
    assert refused.returncode == 2
    assert told in refused.stderr
    assert "own.yaml:" in refused.stderr


def test_a_source_of_many_cards_stands_once(tmp_path: Path) -> None:
    shared = "sources: {almanac: {title: The Almanac, publisher: A Press, date: 2024, url: 'https://example.org'}}"
    card = (
        "- {id: thing/alpha, kind: thing, name: Alpha, maker: [Acme], checked: 2026-01-01, "
        "sources: [{shared: almanac, supports: [maker]}]}"
    )
    write(tmp_path, kinds=KINDS, sources=shared, things=card)
    cards = load([tmp_path])
    assert problems(cards) == []
    assert [(source.key, source.publisher) for source in cards.records["thing/alpha"].sources] == [
        ("almanac", "A Press")
    ]
    write(tmp_path, things=card.replace("almanac", "almanack"))
    with pytest.raises(FactlintError, match="no shared source 'almanack'"):
        load([tmp_path])


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Gulf News (AFP)", "AFP (at Taipei Times)", 1),
        ("English Wikipedia", "Wikidata (ministers)", 1),
        ("The Times (copy)", "The Times", 1),
        ("Gulf News (AFP)", "Gulf News", 2),
        ("Deutsche Welle (PTI, dpa)", "dpa", 1),
        ("The Tapas Review", "AP", 2),
    ],
)
def test_an_agencys_report_in_two_papers_is_one_source(tmp_path: Path, one: str, other: str, count: int) -> None:
    houses = "houses: {AFP: [AFP], Wikimedia: [Wikipedia, Wikidata], dpa: [dpa], PTI: [PTI], AP: [AP]}"
    sources = ", ".join(
        f"{{key: k{at}, title: A page, publisher: '{name}', date: 2024, url: 'https://example.org', supports: [maker]}}"
        for at, name in enumerate((one, other))
    )
    card = f"- {{id: thing/alpha, kind: thing, name: Alpha, maker: [Acme], checked: 2026-01-01, sources: [{sources}]}}"
    cards = load([write(tmp_path, kinds=KINDS, sources=houses, things=card)])
    assert cards.houses.independent(cards.records["thing/alpha"].sources) == count
    assert len(weak(cards)) == (count == 1)


def test_overlays_and_shared_sources_fit_the_schema(factlint: Command) -> None:
    import yaml

    validator = jsonschema.Draft202012Validator(json.loads(factlint("reference", "schema").stdout))
    for text in (
        OVERLAY,
        "- {id: event/a, kind: event, name: Alpha, checked: '2026-01-01', sources: [{shared: k, supports: [began]}]}",
    ):
        assert not list(validator.iter_errors(json.loads(json.dumps(yaml.safe_load(text), default=str))))
    wrong = [{"overlay": "a/b", "sources": [], "checked": "2026-01-01", "colour": 1}]
    assert list(validator.iter_errors(wrong))
