"""What the tests share: a linter over the built-in set, and the command as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factlint import Linter

ROOT = Path(__file__).parent.parent
DESK = Path(__file__).parent / "desk"
Command = Callable[..., "subprocess.CompletedProcess[str]"]

os.environ.setdefault("XDG_CACHE_HOME", str(Path(__file__).parent / ".cache"))


@pytest.fixture(scope="session")
def linter() -> Linter:
    """All the rules, advice too."""
    return Linter(extend_select=["ALL"])


@pytest.fixture(scope="session")
def desk() -> Linter:
    """The built-in set and the football desk's own rules and records."""
    return Linter(rules=[str(DESK / "rules")], reference=[str(DESK / "reference")])


@pytest.fixture
def factlint(tmp_path: Path) -> Command:
    """Runs the command in an empty folder; keyword arguments go to `subprocess.run`."""

    def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
        settings: dict[str, object] = {"cwd": tmp_path, "capture_output": True, "text": True, "encoding": "utf-8"}
        settings |= options
        return subprocess.run([sys.executable, "-m", "factlint", *arguments], **settings)  # type: ignore[call-overload,no-any-return]

    return run
