"""Where the compiled set comes from, what a run imports, and that every kind of install finds rules and records."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from conftest import DESK, ROOT, Command

from factlint import Linter, __version__, store
from factlint.artefact import build
from factlint.knowledge import BrokenArtefact, Knowledge

HEAVY = {
    "pydantic", "yaml", "rich", "rapidfuzz", "argparse", "json", "typing", "dataclasses", "tomllib", "difflib",
    "iuliia", "hypothesis", "logging", "subprocess", "pathlib", "re", "enum", "collections", "datetime",
}  # fmt: skip
TEXT = "The Oreshnik was shown on Wednesday, 21 November 2024.\n"


def test_the_article_path_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    Linter()  # compiled before
    code = (
        "import sys; from factlint.cli.main import main; main(['--isolated', 'a.txt']); "
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "T101" in done.stdout
    base = subprocess.run(
        [sys.executable, "-I", "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True
    )
    already = {name.split(".")[0] for name in base.stdout.split()}
    assert (set(done.stderr.split()) - already) & HEAVY == set()


def test_only_the_checkers_of_what_the_article_claims_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code = (
        "import sys; from factlint.cli.main import main; main(['--isolated', 'a.txt']); "
        "print(*sorted(name for name in sys.modules if name.startswith('factlint.checks.')), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "factlint.checks.calendar" in done.stderr
    assert "factlint.checks.holder" not in done.stderr
    assert "factlint.checks.substitution" not in done.stderr
    assert "factlint.checks.relative" not in done.stderr  # which compares two dates


@pytest.fixture(scope="module")
def artefact() -> bytes:
    """The built-in set, compiled."""
    return build([ROOT / "rules"], [ROOT / "reference"])


def test_what_is_read_at_once_does_not_grow_with_the_table(artefact: bytes) -> None:
    larger = build([ROOT / "rules"], [ROOT / "reference", DESK / "reference"])
    assert len(larger) > len(artefact)
    assert larger[16:20] == artefact[16:20]  # the size of the core, which is decoded when the set is opened


def test_the_same_sources_give_the_same_set(artefact: bytes) -> None:
    code = (
        "import sys, hashlib, pathlib; from factlint.artefact import build; "
        f"print(hashlib.sha256(build([pathlib.Path({str(ROOT / 'rules')!r})], "
        f"[pathlib.Path({str(ROOT / 'reference')!r})])).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(digests) == 1


def test_another_pythons_patterns_work_and_are_made_its_own_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linter: Linter
) -> None:
    monkeypatch.setattr("factlint.artefact.SRE_MAGIC", 1)
    (tmp_path / "foreign.bin").write_bytes(build([ROOT / "rules"], [ROOT / "reference"]))
    monkeypatch.undo()
    monkeypatch.setattr("factlint.store.SHIPPED", str(tmp_path / "foreign.bin"))
    own = store.knowledge(cache_dir=str(tmp_path / "cache"))
    assert own.ready
    assert list((tmp_path / "cache").glob("*.bin"))
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    foreign = store.knowledge(cache_dir=str(tmp_path / "file"))
    assert not foreign.ready
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found = [
            [
                (finding.code, finding.start, finding.end, finding.message)
                for finding in Linter(_knowledge=one).lint(text).findings
            ]
            for one in (own, foreign)
        ]
        assert found[0] == found[1]


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "foreign", "other version"])
def test_a_damaged_set_is_told_from_a_sound_one(artefact: bytes, damage: str) -> None:
    data = {
        "empty": b"",
        "cut": artefact[:-100],
        "flipped": artefact[:200] + bytes([artefact[200] ^ 1]) + artefact[201:],
        "foreign": b"PK\x03\x04" + artefact[4:],
        "other version": artefact,
    }[damage]
    with pytest.raises(BrokenArtefact):
        Knowledge(data, "9.9.9" if damage == "other version" else __version__)


def test_a_broken_cache_is_rebuilt_without_a_word(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    options = ["--rules", str(DESK / "rules"), "--reference", str(DESK / "reference"), "--cache-dir", "cache"]
    first = factlint("a.txt", *options)
    cached = next((tmp_path / "cache").glob("*.bin"))
    whole = cached.read_bytes()
    for damage in (b"", whole[:1000], b"x" * len(whole)):
        cached.write_bytes(damage)
        again = factlint("a.txt", *options)
        assert (again.stdout, again.stderr, again.returncode) == (first.stdout, first.stderr, first.returncode)
        assert cached.read_bytes() == whole
    assert not list((tmp_path / "cache").glob("*.part"))


def test_a_changed_rule_is_noticed(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One gizmo.\n", encoding="utf-8")
    (tmp_path / "rules").mkdir()
    rule = "- {code: X901, name: x, kind: existence, severity: error, message: never, why: because of it, tokens: [%s]}"
    for word, code in (("gizmo", 1), ("gadget", 0), ("gizmo", 1)):
        (tmp_path / "rules" / "r.yaml").write_text(rule % word, encoding="utf-8")
        os.utime(tmp_path / "rules" / "r.yaml", ns=(0, hash(word) & 0xFFFFFFFF))
        assert factlint("a.txt", "--rules", "rules", "--cache-dir", "cache").returncode == code


def test_a_cache_that_cannot_be_written_is_done_without(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    assert "T101" in factlint("a.txt", "--cache-dir", "cache").stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel."""
    target = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(target), str(ROOT)],
        check=True,
    )
    return next(target.glob("*.whl"))


@pytest.mark.parametrize("kind", ["checkout", "editable", "wheel"])
def test_every_install_finds_its_rules_and_records(kind: str, wheel: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The Orehnik missile was shown.\n", encoding="utf-8")
    place = tmp_path / "env"
    venv.create(place, with_pip=False, system_site_packages=False)
    python = place / "bin" / "python"
    packages = next(place.glob("lib/python*/site-packages"))
    ours = next(Path(entry) for entry in sys.path if entry.endswith("site-packages"))
    if kind != "wheel":
        # The compile step's packages are this environment's own; the wheel below has to do without them.
        (packages / "deps.pth").write_text(str(ours), encoding="utf-8")
    environment = {"PATH": os.environ["PATH"], "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [str(python), "-m", "factlint", "a.txt", "--output-format", "concise"]
    if kind == "checkout":
        environment["PYTHONPATH"] = str(ROOT)
    elif kind == "editable":
        (packages / "factlint_editable.pth").write_text(str(ROOT), encoding="utf-8")
    else:
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(packages), str(wheel)],
            check=True,
        )
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.stdout.startswith("a.txt:1:5: N101"), done.stderr
    assert list((tmp_path / "cache").rglob("*.bin")) == [] if kind == "wheel" else True
