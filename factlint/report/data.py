"""Reports in, JSON out: one array, or one object a line, in the shape that `docs` of the command promises."""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.finding import Evidence, Finding, Fix
    from factlint.linter import Report

_URL = "https://github.com/factlint/factlint/blob/main/README.md#"


def objects(name: str, report: Report) -> list[dict[str, Any]]:
    """The findings of one file as plain data."""
    return [_finding(name, report, finding) for finding in report.findings]


def array(found: list[dict[str, Any]]) -> str:
    """All findings as one JSON array."""
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def lines(found: list[dict[str, Any]]) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in found)


def _finding(name: str, report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "filename": name,
        "location": _place(report, finding.start),
        "end_location": _place(report, finding.end),
        "excerpt": report.document.text[finding.start : finding.end],
        "related": [
            {
                "message": related.message,
                "filename": name,
                "location": _place(report, related.start),
                "end_location": _place(report, related.end),
            }
            for related in finding.related
        ],
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "fix": _fix(report, finding.fix),
        "url": f"{_URL}{finding.name}",
    }


def _place(report: Report, offset: int) -> dict[str, int]:
    line, column = report.position(offset)
    return {"row": line, "column": column}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    shown = ("title", "publisher", "date", "url", "checked", "overlay")
    return {
        "record": evidence.record or None,
        "field": evidence.field,
        "value": evidence.value,
        "from": evidence.since,
        "to": evidence.until,
        "sources": [{key: source[key] for key in shown if key in source} for source in evidence.sources],
    }


def _fix(report: Report, fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {
        "applicability": fix.applicability,
        "message": fix.message,
        "edits": [
            {"content": content, "location": _place(report, start), "end_location": _place(report, end)}
            for start, end, content in fix.edits
        ],
    }
