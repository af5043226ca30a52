"""Everything is judged at the article's date, told, printed or implied; never by the clock."""

from __future__ import annotations

import pytest

from factlint import Linter

MINISTER = "Sergei Shoigu, Russia's Minister of Defense, recently repeated the threat"
WEAPON = " to station the Oreshnik missile in the west"


@pytest.mark.parametrize(
    ("text", "name", "date", "spoken"),
    [
        ("Text.", "a.txt", "2024-05-13", "13 May 2024"),
        ("---\ndate: 2024-05-13\n---\n\nText.", "a.md", None, "13 May 2024"),
        ("A headline\n\nMINSK, May 13, 2024 (Agency) — Text.", "a.txt", None, "13 May 2024"),
        ("Text.", "2024-05-13-talks.txt", None, "13 May 2024"),
        ("The Oreshnik missile was shown.", "a.txt", None, "21 November 2024 or later"),
        ("Text.", "a.txt", None, "an unknown day"),
    ],
)
def test_the_date_is_found_where_it_stands(linter: Linter, text: str, name: str, date: str | None, spoken: str) -> None:
    assert linter.lint(text, name=name, date=date).dating.spoken() == spoken


def codes(linter: Linter, text: str, date: str | None = None) -> list[str]:
    """The codes of the findings about officials."""
    return [finding.code for finding in linter.lint(text, date=date).findings if finding.code[0] == "O"]


def test_a_minister_beside_a_weapon_shown_after_he_left_is_an_error(linter: Linter) -> None:
    report = linter.lint(f"{MINISTER}{WEAPON}.")
    found = [finding for finding in report.findings if finding.code == "O101"]
    assert [(finding.severity, finding.start, finding.end) for finding in found] == [("error", 24, 43)]
    assert any(evidence.field == "public_since" for evidence in found[0].evidence)
    assert any("Oreshnik" in related.message for related in found[0].related)


def test_without_the_weapon_the_same_sentence_is_silent(linter: Linter) -> None:
    assert codes(linter, f"{MINISTER}.") == []


def test_at_an_earlier_date_the_same_sentence_is_silent_about_him(linter: Linter) -> None:
    assert codes(linter, f"{MINISTER}{WEAPON}.", "2021-10-21") == []


def test_days_from_a_change_a_title_is_only_a_warning(linter: Linter) -> None:
    text = "Defence Minister Sergei Shoigu said so on Friday."
    severities = {
        date: [finding.severity for finding in linter.lint(text, date=date).findings]
        for date in ("2024-05-12", "2024-05-20", "2024-06-20")
    }
    assert severities == {"2024-05-12": [], "2024-05-20": ["warning"], "2024-06-20": ["error"]}


def test_before_the_list_begins_nothing_is_said(linter: Linter) -> None:
    assert codes(linter, "Defence Minister Andrei Belousov said so on Friday.", "1999-01-01") == []
