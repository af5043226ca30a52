"""Findings in, those that the text does not excuse out: `factlint: ignore[T201] reason` on or above a line."""

from __future__ import annotations

from factlint.finding import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge


def suppressed(document: Document, findings: list[Finding], knowledge: Knowledge) -> list[Finding]:
    """The findings that no comment excuses, and an advice for every comment that excuses none.

    A comment on a line of its own also covers the next line. Without codes it covers all of them.
    """
    kept = findings
    unused: list[Finding] = []
    for match in knowledge.pattern("ignore").finditer(document.text):
        codes = [code.strip() for code in (match[2] or match[3] or "").split(",") if code.strip()]
        if match[1] == "ignore-file":
            lines = range(1, 1 << 62)
        else:
            line, _ = document.position(match.start())
            start, end = document.line_span(line)
            alone = document.text[start:end].strip() == match[0].strip()
            lines = range(line, line + 2) if alone else range(line, line + 1)
        rest = [
            finding
            for finding in kept
            if not (
                document.position(finding.start)[0] in lines
                and (not codes or any(finding.code.startswith(code) for code in codes))
            )
        ]
        if len(rest) == len(kept):
            what = ", ".join(codes) or "anything"
            message = f"This comment excuses {what}, and there is nothing to excuse"
            unused.append(Finding("X001", "unused-ignore", "warning", match.start(), match.end(), message))
        kept = rest
    return kept + unused
