"""The public API: typed, reusable, safe for threads, and the same bytes out for the same bytes in."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import ROOT, Command
from hypothesis import given, settings
from hypothesis import strategies as st

import factlint
from factlint import Linter
from factlint.fix import fixed

SPECIMENS = sorted((ROOT / "seeds").glob("*.txt"))
PIECES = (
    "The base's 45th anniversary", "nearly five decades", "Su-30C2", "the Orehnik system", "Sergei Shoigu,",
    "Russia's defence minister,", "on Wednesday, 21 November 2024", "31 June", "the the", "“", "”", "’s", "\n\n", ". ",
    " ", "—", "🙂", "é", "Iskander-M", "cruise missile", "\t", "Kazakhstan's capital Almaty",
)  # fmt: skip

GAPS = ("      ", "\n       ", ".        ", "\n\n      ", "\u00a0\u00a0\u00a0\u00a0 ", ". \t\t\t ")


def plain(report: factlint.Report) -> list[tuple[str, int, int, str]]:
    """A report as comparable data."""
    return [(finding.code, finding.start, finding.end, finding.message) for finding in report.findings]


def test_one_call_lints_a_text() -> None:
    report = factlint.lint("Talks were held on Wednesday, 21 November 2024.", date="2024-11-22")
    assert [finding.code for finding in report.findings] == ["T101"]
    assert report.worst() == "error"
    assert report.position(report.findings[0].start) == (1, 20)


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="tomorrow"):
        factlint.lint("Text.", date="tomorrow")


def test_threads_share_a_linter() -> None:
    shared = Linter()
    texts = [path.read_text(encoding="utf-8") for path in SPECIMENS] * 4
    alone = [plain(Linter().lint(text)) for text in texts[: len(SPECIMENS)]] * 4
    with ThreadPoolExecutor(8) as pool:
        assert [plain(report) for report in pool.map(shared.lint, texts)] == alone


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_any_text_is_read_and_every_span_lies_inside_it(text: str) -> None:
    report = factlint.lint(text)
    for finding in report.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        line, column = report.position(finding.start)
        assert text.split("\n")[line - 1][column - 1] == text[finding.start]
        for related in finding.related:
            assert 0 <= related.start < related.end <= len(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_arbitrary_unicode_does_no_harm(text: str) -> None:
    factlint.lint(text)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(SPECIMENS),
    st.lists(st.tuples(st.integers(0, 4000), st.sampled_from(GAPS)), min_size=1, max_size=20),
)
def test_white_space_anywhere_does_no_harm(path: Path, gaps: list[tuple[int, str]]) -> None:
    text = path.read_text(encoding="utf-8")
    for at, gap in gaps:
        text = text[:at] + gap + text[at:]
    factlint.lint(text, date="2024-11-21")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_a_repaired_text_needs_no_second_repair(text: str) -> None:
    shared = Linter()
    once = fixed(text, shared.lint(text).findings)
    assert fixed(once, shared.lint(once).findings) == once or len(once) != len(text)


@pytest.mark.parametrize("name", ["PYTHONHASHSEED", "TZ", "LC_ALL"])
def test_seed_time_zone_and_locale_change_nothing(name: str) -> None:
    values = {"PYTHONHASHSEED": ("0", "4242"), "TZ": ("UTC", "Pacific/Kiritimati"), "LC_ALL": ("C", "C.UTF-8")}[name]
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "factlint", "--isolated", "--output-format", "json", *map(str, SPECIMENS)],
            env=os.environ | {name: value},
            capture_output=True,
            check=False,
        ).stdout
        for value in values
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())


def test_the_order_of_files_changes_only_the_order_of_the_report(factlint: Command, tmp_path: Path) -> None:
    names = [str(path) for path in SPECIMENS[:3]]
    outputs = [
        sorted(json.loads(factlint("--isolated", "--output-format", "json", *order).stdout), key=json.dumps)
        for order in itertools.permutations(names)
    ]
    assert all(output == outputs[0] for output in outputs)
