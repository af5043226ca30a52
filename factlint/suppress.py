"""Findings in, those that the text does not excuse out: `factlint: ignore[T201] reason` on or above a line."""

from __future__ import annotations

from factlint.finding import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from factlint.document.document import Document
    from factlint.knowledge import Knowledge


def suppressed(document: Document, findings: list[Finding], knowledge: Knowledge) -> list[Finding]:
    """The findings that no comment excuses, and a warning for every comment that excuses none.

    A comment on a line of its own also covers the next line. Without codes it covers all of them.
    """
    comments = list(knowledge.pattern("ignore").finditer(document.text))
    by_line: dict[int, list[int]] = {}  # line: numbers of the comments that cover it; 0 for the whole file
    for number, match in enumerate(comments):
        for line in _covered(document, match):
            by_line.setdefault(line, []).append(number)
    used: set[int] = set()
    kept = []
    for finding in findings:
        line, _ = document.position(finding.start)
        excuses = [
            number for number in (*by_line.get(line, ()), *by_line.get(0, ())) if _fits(finding.code, comments[number])
        ]
        used.update(excuses)
        if not excuses:
            kept.append(finding)
    for number, match in enumerate(comments):
        if number not in used:
            told = f"This comment excuses {', '.join(_codes(match)) or 'anything'}, and there is nothing to excuse"
            kept.append(Finding("X001", "unused-ignore", "warning", match.start(), match.end(), told))
    return kept


def _covered(document: Document, match: re.Match[str]) -> tuple[int, ...]:
    """The lines that a comment covers; 0 stands for the whole file."""
    if match[1] == "ignore-file":
        return (0,)
    line, _ = document.position(match.start())
    start, end = document.line_span(line)
    alone = end - start < 1000 and document.text[start:end].strip() == match[0].strip()
    return (line, line + 1) if alone else (line,)


def _codes(match: re.Match[str]) -> list[str]:
    return [code.strip() for code in (match[2] or match[3] or "").split(",") if code.strip()]


def _fits(code: str, match: re.Match[str]) -> bool:
    codes = _codes(match)
    return not codes or any(code.startswith(prefix) for prefix in codes)
