"""Text and findings in, mended text out; a file is written whole or not at all."""

from __future__ import annotations

import os

from factlint.errors import FactlintError
from factlint.finding import Finding


def fixed(text: str, findings: list[Finding], unsafe: bool = False) -> str:
    """The text with every certain fix applied (with `unsafe` the others too); of overlapping fixes the first."""
    pieces: list[str] = []
    at = 0
    for start, end, content in _edits(findings, unsafe):
        if start < at:
            continue
        pieces += [text[at:start], content]
        at = end
    return "".join([*pieces, text[at:]])


def _edits(findings: list[Finding], unsafe: bool) -> list[tuple[int, int, str]]:
    chosen = [fix for finding in findings if (fix := finding.fix) and (unsafe or fix.applicability == "safe")]
    return sorted({edit for fix in chosen for edit in fix.edits})


def diff(name: str, before: str, after: str) -> str:
    """What a repair changes, as a unified diff."""
    from difflib import unified_diff

    lines = unified_diff(before.splitlines(True), after.splitlines(True), f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def write(path: str, text: str) -> None:
    """Replaces a file's content, keeping its rights.

    Raises:
        FactlintError: when the file cannot be written; it is then as it was.
    """
    target = os.path.realpath(path)
    part = f"{target}.{os.getpid()}.factlint"
    try:
        with open(part, "wb") as file:
            file.write(text.encode("utf-8"))
        os.chmod(part, os.stat(target).st_mode & 0o777)
        os.replace(part, target)
    except OSError as wrong:
        if os.path.exists(part):
            os.unlink(part)
        raise FactlintError(path, "", f"cannot be written ({wrong.strerror})", "check its rights") from None
