"""The command: what an editor, a hook and a pull request see of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import ROOT, Command

WRONG = "Talks were held on Wednesday, 21 November 2024.\n\nHe met the the king.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article with one error and one warning."""
    path = tmp_path / "article.txt"
    path.write_text(WRONG, encoding="utf-8")
    return path


def test_the_text_report_shows_line_mark_sum_and_repairs(factlint: Command, article: Path) -> None:
    done = factlint("article.txt")
    assert done.returncode == 1
    assert done.stdout == (
        "article.txt:1:20: error [T101] 21 November 2024 was a Thursday, not a Wednesday\n"
        "  1 | Talks were held on Wednesday, 21 November 2024.\n"
        "    |                    ^^^^^^^^^\n"
        "    sum  21 November 2024 was a Thursday\n"
        "    mend  “Thursday” for “Wednesday”, or 20 November\n"
        "\n"
        "article.txt:3:12: warning [C102] “the” stands twice\n"
        "  3 | He met the the king.\n"
        "    |            ^^^\n"
        "    fix  Remove the second “the”\n"
        "\n"
        "1 error, 1 warning in 1 file; 1 with a certain fix.\n"
    )


def test_a_clean_article_gives_one_line_and_exit_0(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks were held on Thursday, 21 November 2024.\n", encoding="utf-8")
    done = factlint("a.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing to correct in 1 file.\n", "")


def test_concise_is_a_line_a_finding(factlint: Command, article: Path) -> None:
    done = factlint("article.txt", "--output-format", "concise")
    assert done.stdout.splitlines() == [
        "article.txt:1:20: T101 21 November 2024 was a Thursday, not a Wednesday",
        "article.txt:3:12: C102 “the” stands twice",
    ]


def test_json_has_the_shape_that_tools_rely_on(factlint: Command, article: Path) -> None:
    found = json.loads(factlint("article.txt", "--output-format", "json").stdout)
    assert [item["code"] for item in found] == ["T101", "C102"]
    first = found[0]
    assert set(first) == {
        "code", "name", "severity", "message", "filename", "location", "end_location", "excerpt", "related",
        "evidence", "fix", "url",
    }  # fmt: skip
    assert first["location"] == {"row": 1, "column": 20}
    assert first["end_location"] == {"row": 1, "column": 29}
    assert first["excerpt"] == "Wednesday"
    assert first["fix"] is None  # the day or the weekday may be wrong: nobody but the editor knows
    assert [item["value"] for item in first["evidence"] if item["field"] == "repair"] == [
        "“Thursday” for “Wednesday”",
        "20 November",
    ]
    assert found[1]["fix"] == {
        "applicability": "safe",
        "message": "Remove the second “the”",
        "edits": [{"content": "", "location": {"row": 3, "column": 11}, "end_location": {"row": 3, "column": 15}}],
    }
    assert set(first["evidence"][0]) == {"record", "field", "value", "from", "to", "sources"}


def test_json_evidence_carries_dates_and_sources(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Defence Minister Sergei Shoigu said so on Friday.", encoding="utf-8")
    found = json.loads(factlint("a.txt", "--date", "2025-03-14", "--output-format", "json").stdout)
    evidence = found[0]["evidence"][0]
    assert (evidence["record"], evidence["from"], evidence["to"]) == (
        "office/russia-defence-minister",
        "2012-11-06",
        "2024-05-12",
    )
    assert {"title", "publisher", "date", "url", "checked"} == set(evidence["sources"][0])
    assert len({source["publisher"] for source in evidence["sources"]}) >= 2
    assert found[0]["related"][0]["location"] == {"row": 1, "column": 18}


def test_json_lines_is_an_object_a_line(factlint: Command, article: Path) -> None:
    lines = factlint("article.txt", "--output-format", "json-lines").stdout.splitlines()
    assert [json.loads(line)["code"] for line in lines] == ["T101", "C102"]


def test_github_gets_workflow_commands(factlint: Command, article: Path) -> None:
    lines = factlint("article.txt", "--output-format", "github").stdout.splitlines()
    assert lines[0].startswith(
        "::error file=article.txt,line=1,col=20,endLine=1,endColumn=29,title=factlint T101 (weekday-date)::"
    )
    assert lines[1].startswith("::warning file=article.txt,line=3,col=12,")
    assert "%0A" in lines[0]


def test_standard_input_has_the_name_that_it_is_given(factlint: Command) -> None:
    done = factlint("-", "--stdin-filename", "copy/a.txt", "--output-format", "concise", input=WRONG)
    assert done.stdout.startswith("copy/a.txt:1:20: T101")
    assert factlint("-", input="Nothing here.").stdout == "Nothing to correct in 1 file.\n"


def test_folders_are_walked_and_exclusions_hold(factlint: Command, tmp_path: Path) -> None:
    for name in ("a.txt", "sub/b.md", "sub/c.html", "drafts/d.txt", ".hidden/e.txt", "node_modules/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(WRONG, encoding="utf-8")
    read = factlint(".", "--exclude", "drafts", "--output-format", "concise").stdout
    assert re.findall(r"(?m)^(\S+?):1:", read) == ["./a.txt", "./sub/b.md"]
    named = factlint("drafts/d.txt", "--exclude", "drafts", "--output-format", "concise")
    assert named.returncode == 1
    forced = factlint("drafts/d.txt", "--exclude", "drafts", "--force-exclude", "--output-format", "concise")
    assert (forced.returncode, forced.stdout) == (0, "")


def test_codes_are_selected_and_ignored_by_their_beginnings(factlint: Command, article: Path) -> None:
    def codes(*options: str) -> list[str]:
        out = factlint("article.txt", "--output-format", "json", *options).stdout
        return [item["code"] for item in json.loads(out)]

    assert codes("--select", "T") == ["T101"]
    assert codes("--ignore", "T") == ["C102"]
    assert codes("--select", "T,C102") == ["T101", "C102"]
    assert codes("--select", "ALL", "--ignore", "T101") == ["C102"]
    assert codes("--ignore", "C", "--extend-select", "C102") == ["T101"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--fail-on", "never"], 0),
        (["--select", "C102"], 0),
        (["--select", "C102", "--fail-on", "warning"], 1),
    ],
)
def test_the_exit_code_follows_fail_on(factlint: Command, article: Path, options: list[str], code: int) -> None:
    assert factlint("article.txt", *options).returncode == code


def test_fixes_are_applied_only_when_certain(factlint: Command, article: Path) -> None:
    assert "-He met the the king." in factlint("article.txt", "--diff").stdout
    assert article.read_text(encoding="utf-8") == WRONG
    factlint("article.txt", "--fix")
    assert article.read_text(encoding="utf-8") == WRONG.replace("the the", "the")
    assert "Wednesday, 21 November" in article.read_text(encoding="utf-8")  # two repairs: neither is certain


def test_statistics_count_codes(factlint: Command, article: Path) -> None:
    out = factlint("article.txt", "--statistics", "--quiet").stdout
    assert out.splitlines() == ["      1  C102  warning  doubled-word", "      1  T101  error    weekday-date"]


def test_the_nearest_configuration_holds_and_nothing_merges(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text('ignore = ["T101"]\n')
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "inner" / "pyproject.toml").write_text('[tool.factlint]\nignore = ["C102"]\n')
    out = factlint("a.txt", "inner/a.txt", "--output-format", "concise").stdout
    assert [line.split()[0] + line.split()[1] for line in out.splitlines()] == [
        "a.txt:3:12:C102",
        "inner/a.txt:1:20:T101",
    ]
    (tmp_path / "inner" / "pyproject.toml").write_text('[tool.factlint]\nextend = "../factlint.toml"\n')
    assert "T101" not in factlint("inner/a.txt", "--output-format", "concise").stdout
    assert "T101" in factlint("inner/a.txt", "--isolated", "--output-format", "concise").stdout


def test_a_configuration_sets_severities_and_ignores_by_file(factlint: Command, article: Path, tmp_path: Path) -> None:
    config = tmp_path / "factlint.toml"
    config.write_text('severity = {T101 = "warning", C102 = "error"}\n')
    found = json.loads(factlint("article.txt", "--output-format", "json").stdout)
    assert [item["severity"] for item in found] == ["warning", "error"]
    config.write_text('[per-file-ignores]\n"art*.txt" = ["T"]\n')
    assert "T101" not in factlint("article.txt", "--output-format", "concise").stdout


def test_a_comment_excuses_its_line_and_an_idle_one_is_told(factlint: Command, tmp_path: Path) -> None:
    text = (
        "Talks were held on Wednesday, 21 November 2024. [factlint: ignore T101]\n\n"
        "<!-- factlint: ignore[C102] as quoted -->\nHe met the the king.\n\nAll well. [factlint: ignore T101]\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    out = factlint("a.txt", "--output-format", "concise").stdout
    assert out.splitlines() == ["a.txt:6:11: X001 This comment excuses T101, and there is nothing to excuse"]


def test_colour_is_for_terminals_only(factlint: Command, article: Path) -> None:
    assert "\x1b[" not in factlint("article.txt").stdout
    coloured = factlint("article.txt", "--color", "always").stdout
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == factlint("article.txt").stdout


def test_help_lists_every_option_and_version_is_told(factlint: Command) -> None:
    told = factlint("--help").stdout
    assert "--stdin-filename" in told
    assert factlint("--version").stdout == "factlint 0.1.0\n"


def test_the_hook_is_declared_as_pre_commit_wants_it() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for line in ("id: factlint", "language: python", "types_or:", "--force-exclude"):
        assert line in text
