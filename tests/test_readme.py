"""What the README says that factlint says."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from conftest import ROOT

from factlint import Linter
from factlint.reference.load import load

README = (ROOT / "README.md").read_text(encoding="utf-8")


def examples() -> list[tuple[str, str, str]]:
    """(date, copy, message) of every row of the tables of examples."""
    rows = []
    for table in re.finditer(r"\| in the copy \| what it says \|\n\|[-|]+\n((?:\|.*\n)+)", README):
        told = re.findall(r"copy\s+of\s+(\d+ \w+ \d{4})", README[: table.start()])[-1]
        date = datetime.strptime(told, "%d %B %Y").date().isoformat()
        rows += [(date, *(cell.strip() for cell in row.strip("|").split("|"))) for row in table[1].splitlines()]
    return rows


@pytest.mark.parametrize(("date", "copy", "message"), examples())
def test_the_examples_are_told_as_the_readme_says(linter: Linter, date: str, copy: str, message: str) -> None:
    found = [finding.message for finding in linter.lint(f"{copy[0].upper()}{copy[1:]}.", date=date).findings]
    parts = [part for part in message.split("…") if part]
    assert any(all(part in told for part in parts) for told in found), found


def test_the_table_is_as_large_as_the_readme_says() -> None:
    cards = load([ROOT / "reference"])
    kinds = [record.kind for record in cards.records.values()]
    offices = [record for record in cards.records.values() if record.kind == "office"]
    counts = {
        "weapon systems": kinds.count("weapon"),
        "terms of office": sum(len(getattr(office, "holders", None) or []) for office in offices),
        "states and": len({office.country for office in offices if office.country}),  # type: ignore[attr-defined]
        "bodies since": len({office.body for office in offices if office.body}),  # type: ignore[attr-defined]
        "units and\nbases": kinds.count("unit"),
        "towns and military airfields": kinds.count("place"),
        "organisations": kinds.count("organisation"),
        "treaties": kinds.count("treaty"),
        "events": kinds.count("event"),
    }
    told = README[README.index("What it knows:") :]
    for what, count in counts.items():
        said = int(re.search(rf"([\d,]+) {what}", told)[1].replace(",", ""))  # type: ignore[index]
        assert said <= count, what
