"""A compiled rule as its checker sees it: code, severity, message, and the kind's parameters as attributes."""

from __future__ import annotations

from factlint.finding import SEVERITIES, Evidence, Finding, Fix, Related

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.document.document import Document


class Rule:
    """One rule of one kind; `params` is an object with the keys of the kind's `Params`."""

    __slots__ = ("code", "kind", "message", "name", "params", "quotes", "severity")

    def __init__(self, data: dict[str, Any], params: Any, severity: str | None = None) -> None:
        self.code: str = data["code"]
        self.name: str = data["name"]
        self.kind: str = data["kind"]
        self.severity: str = severity or data["severity"]
        self.message: str = data["message"]
        self.quotes: str = data["quotes"]
        self.params = params
        params.__dict__.update(data["params"])

    def finding(
        self,
        document: Document,
        span: tuple[int, int],
        slots: dict[str, str],
        evidence: tuple[Evidence, ...] = (),
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
        proven: bool = True,
    ) -> list[Finding]:
        """The finding at a span, or none where the rule is silent in quotations.

        A finding that is not `proven` (one source only, or days from a change) is at most a warning.
        """
        start, end = span
        severity = self.severity
        if not proven and severity == "error":
            severity = "warning"
        if self.quotes != "flag" and document.quoted(start):
            if self.quotes == "skip":
                return []
            severity = SEVERITIES[max(0, SEVERITIES.index(severity) - 1)]
        message = self.message
        for name, value in slots.items():
            message = message.replace("{" + name + "}", value)
        return [Finding(self.code, self.name, severity, start, end, message, evidence, related, fix)]
