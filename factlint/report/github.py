"""Reports in, GitHub workflow commands out: each becomes an annotation on the pull request's line."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.linter import Report

_LEVELS = {"error": "error", "warning": "warning", "advice": "notice"}


def commands(name: str, report: Report) -> str:
    """One workflow command a finding."""
    rows = []
    for finding in report.findings:
        line, column = report.position(finding.start)
        end_line, end_column = report.position(finding.end)
        place = f"file={_property(name)},line={line},col={column},endLine={end_line}"
        if end_line == line:
            place += f",endColumn={end_column}"
        title = _property(f"factlint {finding.code} ({finding.name})")
        message = finding.message
        for related in finding.related:
            other, _ = report.position(related.start)
            message += f"\nSee line {other}: {related.message}"
        for evidence in finding.evidence:
            if evidence.field == "repair":
                message += f"\nOr: {evidence.value}"
            if evidence.sources:
                source = evidence.sources[0]
                message += f"\n{source['publisher']}, {source['date']}: {source['url']}"
        if finding.fix is not None:
            message += f"\n{finding.fix.message}"
        rows.append(f"::{_LEVELS[finding.severity]} {place},title={title}::{_data(message)}\n")
    return "".join(rows)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
