"""A finding: what is wrong, where, why, and what would be right. Offsets are code points of the source."""

from __future__ import annotations

from factlint.records import Value

SEVERITIES = ("advice", "warning", "error")  # ascending


class Evidence:
    """One fact that proves a finding: the record and field, its value, when it holds, and who says so."""

    __slots__ = ("field", "record", "since", "sources", "until", "value")

    def __init__(
        self,
        record: str,
        field: str,
        value: str,
        since: str | None = None,
        until: str | None = None,
        sources: tuple[dict[str, Value], ...] = (),
    ) -> None:
        self.record = record
        self.field = field
        self.value = value
        self.since = since
        self.until = until
        self.sources = sources


def repairs(*texts: str) -> tuple[Evidence, ...]:
    """Every change that would make a claim true, each in words; a contradiction with several has no fix."""
    return tuple(Evidence("", "repair", text) for text in dict.fromkeys(texts))


class Fix:
    """A repair: `safe` when only this can be meant. Edits are (start, end, content)."""

    __slots__ = ("applicability", "edits", "message")

    def __init__(self, message: str, edits: tuple[tuple[int, int, str], ...], safe: bool = True) -> None:
        self.message = message
        self.edits = edits
        self.applicability = "safe" if safe else "unsafe"


class Related:
    """The other end of a contradiction."""

    __slots__ = ("end", "message", "start")

    def __init__(self, start: int, end: int, message: str) -> None:
        self.start = start
        self.end = end
        self.message = message


class Finding:
    """One finding of one rule at one span."""

    __slots__ = ("code", "end", "evidence", "fix", "message", "name", "related", "severity", "start")

    def __init__(
        self,
        code: str,
        name: str,
        severity: str,
        start: int,
        end: int,
        message: str,
        evidence: tuple[Evidence, ...] = (),
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        self.code = code
        self.name = name
        self.severity = severity
        self.start = start
        self.end = end
        self.message = message
        self.evidence = evidence
        self.related = related
        self.fix = fix

    def __repr__(self) -> str:
        return f"Finding({self.code} {self.severity} {self.start}-{self.end}: {self.message})"
