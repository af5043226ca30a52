"""The specimens in `seeds/`: each gets exactly the findings of its sidecar at error and warning level, and no other.

Every specimen goes through the public API and through the command, and the two must tell the same.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import factlint

SEEDS = Path(__file__).parent.parent / "seeds"
SPECIMENS = sorted(SEEDS.glob("*.txt"))

by_specimen = pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda path: path.stem)


class Found(NamedTuple):
    """One finding as an editor sees it; columns count code points from 1."""

    line: int
    column: int
    span: str
    code: str
    severity: str
    related: tuple[str, ...]
    fix: str | None


@pytest.fixture(scope="module")
def linter() -> factlint.Linter:
    return factlint.Linter()


def sidecar(specimen: Path) -> dict[str, Any]:
    """What is expected of a specimen; `date` is what --date is given."""
    expected: dict[str, Any] = yaml.safe_load(specimen.with_suffix(".expected.yaml").read_text(encoding="utf-8"))
    return expected


def by_api(linter: factlint.Linter, specimen: Path) -> list[Found]:
    """The findings that the public API returns."""
    text = specimen.read_text(encoding="utf-8")
    report = linter.lint(text, name=specimen.name, date=sidecar(specimen).get("date"))
    return [
        Found(
            *report.position(finding.start),
            text[finding.start : finding.end],
            finding.code,
            finding.severity,
            tuple(text[other.start : other.end] for other in finding.related),
            "".join(content for _, _, content in finding.fix.edits) if finding.fix else None,
        )
        for finding in report.findings
    ]


def by_command(specimen: Path) -> list[Found]:
    """The findings that `factlint --output-format json` prints; its exit code must fit them."""
    date = sidecar(specimen).get("date")
    command = [sys.executable, "-m", "factlint", "--isolated", "--output-format", "json"]
    command += ["--date", str(date)] if date else []
    ran = subprocess.run([*command, str(specimen)], capture_output=True, encoding="utf-8", check=False)
    found = json.loads(ran.stdout)
    assert ran.returncode == any(one["severity"] == "error" for one in found), ran.stderr
    lines = specimen.read_text(encoding="utf-8").split("\n")

    def words(place: dict[str, Any]) -> str:
        start, end = place["location"], place["end_location"]
        assert start["row"] == end["row"]
        line: str = lines[start["row"] - 1]
        return line[start["column"] - 1 : end["column"] - 1]

    return [
        Found(
            one["location"]["row"],
            one["location"]["column"],
            words(one),
            one["code"],
            one["severity"],
            tuple(words(other) for other in one["related"]),
            "".join(edit["content"] for edit in one["fix"]["edits"]) if one["fix"] else None,
        )
        for one in found
    ]


def compare(specimen: Path, found: list[Found]) -> None:
    """Every finding expected, in order, and no other; where a related span is named it must be among those found."""
    told = [one for one in found if one.severity != "advice"]
    expected = sidecar(specimen)["findings"]
    assert [one._replace(related=()) for one in told] == [Found(**{**one, "related": ()}) for one in expected]
    for one, wanted in zip(told, expected, strict=True):
        assert wanted.get("related", "") in (*one.related, ""), one


@by_specimen
def test_the_linter_says_what_the_sidecar_says_and_no_more(linter: factlint.Linter, specimen: Path) -> None:
    compare(specimen, by_api(linter, specimen))


@by_specimen
def test_the_command_says_what_the_sidecar_says_and_no_more(specimen: Path) -> None:
    compare(specimen, by_command(specimen))


@by_specimen
def test_a_specimen_is_a_news_article_with_a_headline(specimen: Path) -> None:
    text = specimen.read_text(encoding="utf-8")
    headline, blank, _ = text.split("\n", 2)
    assert headline
    assert not headline.endswith(".")
    assert not blank
    assert 150 <= len(text.split()) <= 400


def test_every_specimen_has_its_sidecar_and_every_sidecar_its_specimen() -> None:
    assert {path.stem for path in SPECIMENS} == {path.name.split(".")[0] for path in SEEDS.glob("*.expected.yaml")}


def test_there_are_specimens_enough_and_clean_ones_among_them() -> None:
    assert len(SPECIMENS) >= 6
    assert sum(not sidecar(specimen)["findings"] for specimen in SPECIMENS) >= 2
