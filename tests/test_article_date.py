"""Everything is judged at the article's date, told, printed or implied; never by the clock."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Command

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
        ('---\npublished: "May 13, 2024"\n---\n\nText.', "a.txt", None, "13 May 2024"),
        ("+++\ndate = 2024-05-13T08:00:00Z\n[params]\ndate = 2020-01-01\n+++\n\nText.", "a.md", None, "13 May 2024"),
        ("Text.", "news/2024/05/13/talks.txt", None, "13 May 2024"),
        ("Published: 13 May 2024, 09:00. Updated: 14 May 2024.\n\nText.", "a.txt", None, "13 May 2024"),
        ("A headline\n\nMINSK, May 13 (Agency) — Text.", "2024-05-14.txt", None, "13 May 2024"),
        ("A headline\n\nMINSK, May 13 (Agency) — Text.", "a.txt", None, "13 May of an unknown year"),
        ("MINSK, May 13 (Agency) — The Oreshnik missile flew.", "a.txt", None, "13 May of 2024 or later"),
        ("---\ndate: 2024-05\n---\n\nText.", "a.md", None, "1 May 2024 to 31 May 2024"),
        ("---\nA rule above prose, of date: 2024-05-13\n---\n\nText.", "a.txt", None, "an unknown day"),
        ("The list published on 13 May 2024 was out of date.", "a.txt", None, "an unknown day"),
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


PAGE = """<!DOCTYPE html>
<html><head><title>Talks of 3 March 2020</title>{}</head>
<body><p>Ministers met on <b>Monday, 13 May 2024</b>.</p></body></html>
"""


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-05-14T08:00:00+03:00">',
        '<meta name="dc.date" content="14 May 2024"/>',
        '<meta name="pubdate" content="20240514">',
        '<meta itemprop="datePublished" content="Tue, 14 May 2024 08:00:00 GMT">',
        '<script type="application/ld+json">{"@graph": [{"@type": "Person"}, {"@type": "NewsArticle", '
        '"datePublished": "2024-05-14T08:00Z"}]}</script>',
        '</head><time datetime="2024-05-14">then</time><head>',
    ],
)
def test_a_page_tells_its_date_in_its_head(linter: Linter, head: str) -> None:
    report = linter.lint(PAGE.format(head), name="a.html")
    assert report.dating.spoken() == "14 May 2024"
    assert report.findings == []


def test_the_markup_of_a_page_is_no_prose(linter: Linter) -> None:
    page = PAGE.format('<meta name="note" content="Wednesday, 13 May 2024"><style>/* 31 June */</style>')
    assert linter.lint(page, name="a").findings == []
    wrong = linter.lint(page.replace("<b>Monday", "<b>Sunday"), name="a")
    assert [(found.code, wrong.document.text[found.start : found.end]) for found in wrong.findings] == [
        ("T101", "Sunday")
    ]


def test_what_a_page_says_of_other_pages_does_not_count(linter: Linter) -> None:
    head = '<meta property="article:published_time" content="2024-05-14">'
    page = PAGE.format(head).replace("</body>", '<time datetime="2019-01-01">earlier</time></body>')
    assert linter.lint(page, name="a.html").dating.spoken() == "14 May 2024"


@pytest.mark.parametrize("unit", ["<a ", "<a b='", "<!--", "<![", "</a", "<script>", "<p>", "&"])
def test_broken_markup_is_read_in_pieces(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser is given no more at a time than it can make sense of: what it has kept back stays short."""
    from factlint.document import html

    kept: list[int] = []
    feed = html._Page.feed

    def counted(page: html._Page, data: str) -> None:
        kept.append(len(page.rawdata) + len(data))
        feed(page, data)

    monkeypatch.setattr(html._Page, "feed", counted)
    Linter().lint("<!DOCTYPE html>" + unit * 60_000, name="a.html")
    assert max(kept) <= (600_000 if unit == "<script>" else 70_000)


def test_two_dates_that_disagree_leave_the_date_open_and_are_told(linter: Linter) -> None:
    text = "---\ndate: 2025-03-02\npublished: 2024-03-09\n---\n\nThe ferry sailed yesterday, Sunday, at noon."
    report = linter.lint(text)
    assert [(found.code, text[found.start : found.end]) for found in report.findings] == [("T305", "2024-03-09")]
    assert report.dating.spoken() == "9 March 2024 to 2 March 2025"
    assert "disagree" in report.dating.reason
    assert linter.lint(text, date="2025-03-02").dating.spoken() == "2 March 2025"


def test_a_date_in_the_name_may_contradict_the_dateline(linter: Linter) -> None:
    text = "OSLO, May 27, 2024 (Agency) — Text."
    codes = [
        [found.code for found in linter.lint(text, name=f"{day}.txt").findings] for day in ("2023-05-27", "2024-05-29")
    ]
    assert ["T305" in found for found in codes] == [True, False]


def test_the_command_tells_what_it_could_not_check(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry sank on 3 May 2031, off Bari.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The ferry is new.\n", encoding="utf-8")
    done = factlint("-v", "a.txt", "b.txt")
    assert done.stderr.splitlines() == [
        "a.txt: dated an unknown day, by nothing in the text",
        "a.txt: not checked for want of a date: T504, T505",
        "b.txt: dated an unknown day, by nothing in the text",
    ]
    assert "T505" in factlint("-v", "a.txt", "--date", "2025-05-04").stdout


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Published: 4 March 2025. Updated: 3 March 2025.", "3 March 2025"),
        ("This story, first published on 9 May 2025, was corrected on 7 May 2025.", "7 May 2025"),
        ("This page was amended on 3 May 2025. It was published on 9 May 2025.", "3 May 2025"),
        ("First published: 9 May 2025, 18:00. Last updated: 9 May 2025, 09:00.", "9 May 2025"),
        ("Clarification added on 2 May 2025 to an article published on 9 May 2025.", "2 May 2025"),
    ],
)
def test_prose_tells_the_articles_own_dates(linter: Linter, text: str, wrong: str) -> None:
    assert [(found.code, text[found.start : found.end]) for found in linter.lint(text).findings] == [("T304", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "Published: 4 March 2025. Updated: 4 March 2025.",
        "The report was published on 10 April 2024 and the text was revised on 28 March 2024.",
        "The report was published on 10 April 2024 and the text was revised on 28 May 2024.",
        "First published: 9 May 2025, 09:00 GMT. Last updated: 9 May 2025, 06:00 EDT.",
        "This article was amended on 9 March 2025. It was published on 7 March 2025.",
        "Published 4 March 2025, updated 9 March 2025. The bell was found on 8 March 2025.",
        "Updated on 3 March 2025. The data, published on 4 March 2025, cover Wales.",
    ],
)
def test_other_papers_clocks_and_later_revisions_are_no_slips(linter: Linter, text: str) -> None:
    assert linter.lint(text).findings == []
    assert linter.lint(text, date="2025-03-07").findings == []
