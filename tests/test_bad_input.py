"""Bad and hostile input: one clear line that names the file, the place and the mend; exit 2; nothing half-written."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Command

from factlint import Linter

RULE = "- {code: X901, name: x, kind: existence, severity: error, message: 'no {text}', why: because of it, "


def one_line(stderr: str) -> str:
    """The only line of the error output."""
    lines = stderr.splitlines()
    assert len(lines) == 1, stderr
    return lines[0]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"abc\0def", "is a binary file"),
        (b"caf\xe9 in Minsk", "is not UTF-8 text (byte 0xe9)"),
        ("text".encode("utf-16"), "is UTF-16 text; save it as UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(factlint: Command, tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    done = factlint("a.txt")
    assert done.returncode == 2
    assert one_line(done.stderr).startswith("factlint: a.txt:1: ")
    assert told in done.stderr


def test_a_missing_file_is_named(factlint: Command) -> None:
    done = factlint("nowhere.txt")
    assert done.returncode == 2
    assert one_line(done.stderr) == "factlint: nowhere.txt: is not there; check the path"


def test_a_file_that_cannot_be_opened_is_told_of_and_the_others_are_read(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").write_text("He met the the king.", encoding="utf-8")
    done = factlint("a.txt", "b.txt", "--output-format", "concise")
    assert done.returncode == 2
    assert "a.txt: cannot be read" in one_line(done.stderr)
    assert "b.txt:1:12: C102" in done.stdout


@pytest.mark.parametrize(
    ("rules", "place", "told"),
    [
        ("- code: [unclosed", "r.yaml:", "is not valid YAML"),
        ("- code: X901\n\tname: x\n", "r.yaml:2", "is not valid YAML"),
        ("just words", "r.yaml:1", "does not hold a list of rules"),
        (RULE + "tokens: x}\n", "r.yaml:1", "tokens: input should be a valid list"),
        (RULE + "tokens: [x], colour: red}\n", "r.yaml:1", "unknown key 'colour'"),
        (RULE + "tokns: [x]}\n", "r.yaml:1", "did you mean 'tokens'?"),
        (RULE.replace("existence", "existance") + "tokens: [x]}\n", "r.yaml:1", "did you mean 'existence'?"),
        (RULE + "tokens: [x]}\n" + RULE + "tokens: [y]}\n", "r.yaml:2", "X901 is also the code of"),
        (RULE.replace("{text}", "{txt}") + "tokens: [x]}\n", "r.yaml:1", "message has no slot {txt}"),
        (RULE + "tokens: ['(']}\n", "r.yaml:1", "is no pattern"),
        (RULE + "tokens: ['(a+)+b']}\n", "r.yaml:1", "repeats inside a repeat"),
        (RULE + "tokens: ['(a|aa)+b']}\n", "r.yaml:1", "has a choice inside a repeat"),
        (RULE + "tokens: ['a*a*a*a*b']}\n", "r.yaml:1", "can be tried in"),
        (RULE + "tokens: ['(a)\\1']}\n", "r.yaml:1", "refers back to a group"),
        (RULE + "tokens: &t [x], exceptions: *t}\n", "r.yaml:1", "uses a YAML alias"),
        (RULE + "tokens: [x], tokens: [y]}\n", "r.yaml:1", "has the key 'tokens' twice"),
        ("- !!python/object/apply:os.system ['true']\n", "r.yaml:", "is not valid YAML"),
    ],
)
def test_a_broken_rule_is_refused_with_its_place_and_mend(
    factlint: Command, tmp_path: Path, rules: str, place: str, told: str
) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "r.yaml").write_text(rules, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Some text.", encoding="utf-8")
    done = factlint("a.txt", "--rules", "rules", "--cache-dir", "cache")
    assert done.returncode == 2, done.stdout
    line = one_line(done.stderr)
    assert place in line
    assert told in line
    assert not list(tmp_path.glob("cache/*"))


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ("selct = ['T']", "did you mean 'select'?"),
        ("select = 'T'", "select is not a list of texts"),
        ("fail-on = 'sometimes'", "use one of error, warning, advice, never"),
        ("select = ['T999']", "no rule has the code 'T999'"),
        ("severity = {T101 = 'fatal'}", "severity 'fatal' is unknown"),
        ("broken =", "is not valid TOML"),
        ("rules = ['nowhere']", "is not a folder"),
        ("extend = 'factlint.toml'", "extend each other in a circle"),
    ],
)
def test_a_broken_configuration_is_refused(factlint: Command, tmp_path: Path, config: str, told: str) -> None:
    (tmp_path / "factlint.toml").write_text(config, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Some text.", encoding="utf-8")
    done = factlint("a.txt")
    assert done.returncode == 2
    assert told in one_line(done.stderr)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--selct", "T", "a.txt"], "unknown option --selct; did you mean '--select'?"),
        (["--date", "tomorrow", "a.txt"], "'tomorrow' is no date; write it as YYYY-MM-DD"),
        (["--output-format", "yaml", "a.txt"], "'yaml' is unknown; use one of"),
        (["--date"], "--date needs a value"),
        (["check"], "no path is given"),
    ],
)
def test_a_wrong_option_is_refused(factlint: Command, arguments: list[str], told: str) -> None:
    done = factlint(*arguments)
    assert done.returncode == 2
    assert told in one_line(done.stderr)


@pytest.mark.parametrize(
    "text",
    [
        "Minsk " * 50_000,
        "a" * 1_000_000,
        "“" * 200_000,
        "Oreshnik, a " * 20_000,
        "45th anniversary of nearly five decades the base " * 2_000,
        ". " * 400_000,
        "[factlint: ignore " * 10_000,
        "12,345,678," * 20_000,
        "Defence Minister Sergei Shoigu, " * 8_000,
        "the the " * 20_000,
        " \t" * 400_000,
        "Su-30" + "C2-" * 300_000,
    ],
    ids=lambda text: repr(text[:16]),
)
def test_an_enormous_line_is_read_to_its_end(text: str) -> None:
    report = Linter().lint(text)
    assert all(finding.end <= len(text) for finding in report.findings)
    assert report.position(len(text)) == (1, len(text) + 1)  # how long it takes is shown in benchmarks/speed.py
