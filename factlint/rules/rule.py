"""A compiled rule as its checker sees it: code, severity, message, and the kind's parameters as attributes."""

from __future__ import annotations

from factlint.finding import SEVERITIES, Evidence, Finding, Fix, Related

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge, Pattern


class Parameters:
    """The parameters of a compiled rule, defaults filled in."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__.update(values)


class Rule:
    """One rule of one kind; `params` has the keys of the kind's `Params` as attributes."""

    __slots__ = (
        "_checker",
        "_patterns",
        "code",
        "kind",
        "message",
        "name",
        "needs",
        "params",
        "quotes",
        "severity",
        "spoken",
    )

    # Read when an article first makes a claim that the rule judges.
    message: str
    quotes: str
    params: Any

    def __init__(self, data: dict[str, Any], severity: str | None = None) -> None:
        self.code: str = data["code"]
        self.name: str = data["name"]
        self.kind: str = data["kind"]
        self.severity: str = severity or data["severity"]
        # What an article must have for the rule to say anything: its own words, and so many claims of some types.
        self.spoken: bool = data["spoken"]
        self.needs: tuple[tuple[int, tuple[str, ...]], ...] = data["needs"]
        self._checker: Any = None
        self._patterns: dict[str, Pattern] = {}

    def check(self, claims: Claims, knowledge: Knowledge) -> Iterable[Finding]:
        """The rule's findings in an article that has what it needs."""
        if self._checker is None:
            self._load(knowledge)
        found: Iterable[Finding] = self._checker(self, claims, knowledge)
        return found

    def _load(self, knowledge: Knowledge) -> None:
        body = knowledge.body(self.code)
        self.message = body["message"]
        self.quotes = body["quotes"]
        self.params = Parameters(body["params"])
        self._checker = __import__(f"factlint.checks.{self.kind}", fromlist=["check"]).check

    def pattern(self, knowledge: Knowledge, name: str) -> Pattern:
        """A pattern of its kind's `grammar`."""
        found = self._patterns.get(name)
        if found is None:
            found = self._patterns[name] = knowledge.pattern(f"{self.code}/{name}")
        return found

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
