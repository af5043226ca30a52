"""Reports in, text for an editor out: place, code, message, the line with the span marked, evidence, fix."""

from __future__ import annotations

from factlint.days import stretch_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.finding import Evidence, Finding
    from factlint.linter import Report

WIDTH = 100  # characters of a line that are shown around a span


class Style:
    """How each part is coloured: plain text leaves all as it is. `paint(text, role)` returns the text to print."""

    def paint(self, text: str, role: str) -> str:
        """The text in the style of `role`: path, error, warning, advice, code, mark, label, sum, fix."""
        return text


def full(name: str, report: Report, style: Style) -> str:
    """Everything about every finding of one file."""
    return "".join(_finding(name, report, finding, style) + "\n" for finding in report.findings)


def concise(name: str, report: Report, style: Style) -> str:
    """One line a finding: path:line:column: code message."""
    lines = []
    for finding in report.findings:
        line, column = report.position(finding.start)
        head = f"{style.paint(name, 'path')}:{line}:{column}: {style.paint(finding.code, finding.severity)}"
        lines.append(f"{head} {finding.message}\n")
    return "".join(lines)


def summary(errors: int, warnings: int, advice: int, files: int, fixable: int) -> str:
    """The closing line."""
    where = "1 file" if files == 1 else f"{files:,} files"
    if not errors and not warnings and not advice:
        return f"Nothing to correct in {where}."
    parts = [_count(errors, "error"), _count(warnings, "warning"), _count(advice, "advice", "advice")]
    told = ", ".join(part for part in parts if part)
    fixes = f"; {fixable} with a certain fix" if fixable else ""
    return f"{told} in {where}{fixes}."


def _count(number: int, one: str, many: str = "") -> str:
    if not number:
        return ""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _finding(name: str, report: Report, finding: Finding, style: Style) -> str:
    line, column = report.position(finding.start)
    head = (
        f"{style.paint(name, 'path')}:{line}:{column}: {style.paint(finding.severity, finding.severity)} "
        f"{style.paint(f'[{finding.code}]', 'code')} {finding.message}"
    )
    rows = [head, *_excerpt(report, finding, line, style)]
    for related in finding.related:
        other_line, other_column = report.position(related.start)
        rows.append(f"    {style.paint('see', 'label')}  line {other_line}, column {other_column}: {related.message}")
    for evidence in finding.evidence:
        rows.extend(_evidence(evidence, style))
    mends = [evidence.value for evidence in finding.evidence if evidence.field == "repair"]
    if mends:
        rows.append(f"    {style.paint('mend', 'label')}  {', or '.join(mends)}")
    if finding.fix is not None:
        label = "fix" if finding.fix.applicability == "safe" else "fix?"
        rows.append(f"    {style.paint(label, 'fix')}  {finding.fix.message}")
    return "\n".join(rows) + "\n"


def _excerpt(report: Report, finding: Finding, line: int, style: Style) -> list[str]:
    """The line of the finding, cut around the span, and the mark below it."""
    document = report.document
    start, end = document.line_span(line)
    stop = min(finding.end, end)
    left = max(start, finding.start - WIDTH // 2)
    right = min(end, max(stop + WIDTH // 2, left + WIDTH))
    if left > start:
        space = document.text.find(" ", left, finding.start)
        left = space + 1 if space >= 0 else left
    if right < end:
        space = document.text.rfind(" ", stop, right)
        right = space if space > stop else right
    before, after = ("…" if left > start else ""), ("…" if right < end else "")
    shown = f"{before}{document.text[left:right]}{after}".replace("\t", " ")
    number = str(line)
    pad = " " * (len(before) + finding.start - left)
    mark = style.paint("^" * max(1, stop - finding.start), "mark")
    return [f"  {number} | {shown}", f"  {' ' * len(number)} | {pad}{mark}"]


def _evidence(evidence: Evidence, style: Style) -> list[str]:
    if evidence.field == "sum":
        return [f"    {style.paint('sum', 'sum')}  {evidence.value}"]
    if evidence.field == "repair":
        return []
    if not evidence.record:
        return [f"    {style.paint('why', 'label')}  {evidence.value}"]
    dates = ""
    if evidence.since or evidence.until:
        dates = f", {stretch_text(evidence.since, evidence.until, evidence.field == 'holders')}"
    label = evidence.field.replace("_", " ")
    rows = [f"    {style.paint('fact', 'label')} {evidence.record}, {label}: {_short(evidence.value)}{dates}"]
    for source in evidence.sources[:2]:
        rows.append(f"         {source['publisher']}, {source['date']}: {source['title']} <{source['url']}>")
    desk = sorted({str(source["overlay"]) for source in evidence.sources if "overlay" in source})
    rows.extend(f"         this desk's own fact, over the built-in card: {path}" for path in desk)
    return rows


def _short(value: str) -> str:
    return value if len(value) <= 160 else value[:157].rsplit(",", 1)[0] + ", …"
