"""The public API: `lint` for one text, a reusable `Linter` for many. Text in, `Report` out."""

from __future__ import annotations

from factlint.claims.extract import Claims, extract
from factlint.claims.resolve import resolve
from factlint.claims.scan import Memo
from factlint.days import date as Date
from factlint.document.dating import Dating, dating
from factlint.document.document import Document
from factlint.document.read import document as make_document
from factlint.finding import SEVERITIES, Finding
from factlint.rules.rule import Rule
from factlint.selection import Selection
from factlint.store import knowledge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from factlint.knowledge import Knowledge


class Report:
    """What one article's check found: `findings` in reading order, and the document that they point into."""

    __slots__ = ("document", "findings", "unjudged")

    def __init__(self, document: Document, findings: list[Finding], unjudged: tuple[str, ...] = ()) -> None:
        self.document = document
        self.findings = findings
        self.unjudged = unjudged  # codes of the rules that had something to judge, but not the article's date

    @property
    def dating(self) -> Dating:
        """The article's date as it was understood, and why."""
        return self.document.dating

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column (from 1, in code points) of an offset in the source."""
        return self.document.position(offset)

    def worst(self) -> str | None:
        """The highest severity found, or None."""
        found = {finding.severity for finding in self.findings}
        return next((severity for severity in reversed(SEVERITIES) if severity in found), None)


class Linter:
    """A compiled set of rules and records, ready for any number of texts. Threads may share one.

    Args:
        select: codes or their beginnings to run instead of all errors and warnings.
        extend_select: further codes, for instance of advice.
        ignore: codes not to run.
        severity: a severity for each code that shall have another than its rule says.
        rules: folders of further rules.
        reference: folders of further records.
        cache_dir: where compiled sets are kept, instead of the user's cache folder.

    Raises:
        FactlintError: when a rule or record is broken, or a code is unknown.
    """

    def __init__(
        self,
        *,
        select: Iterable[str] = (),
        extend_select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        severity: dict[str, str] | None = None,
        rules: Iterable[str] = (),
        reference: Iterable[str] = (),
        cache_dir: str | None = None,
        _knowledge: Knowledge | None = None,
    ) -> None:
        self.knowledge = _knowledge or knowledge(tuple(rules), tuple(reference), cache_dir)
        selection = Selection(self.knowledge.rules, select, extend_select, ignore, severity or {})
        chosen = [Rule(data, level) for data, level in selection.chosen()]
        self._memo = Memo(self.knowledge, frozenset(rule.code for rule in chosen))
        by_needs: dict[Any, list[Rule]] = {}
        for rule in chosen:
            by_needs.setdefault(rule.needs, []).append(rule)
        self._rules_by_needs = list(by_needs.items())

    def lint(self, text: str, *, name: str = "<text>", date: Date | str | None = None) -> Report:
        """Checks one article.

        Args:
            text: the article.
            name: its file's name, which tells the format (`.md`) and may hold its date.
            date: the article's date (a `datetime.date` or YYYY-MM-DD) where it is known.

        Raises:
            ValueError: when `date` is no date.
        """
        claims = self.claims(text, name=name, date=date)
        document = claims.document
        findings: list[Finding] = []
        unjudged: list[str] = []
        dating = document.dating
        undated = dating.day is None
        for needs, rules in self._rules_by_needs:
            for rule in rules if claims.meet(needs) else ():
                if rule.spoken and not claims.spoken(rule.code):
                    continue
                dating.asked = False
                found = list(rule.check(claims, self.knowledge))
                findings += found
                if dating.asked and undated and not found:
                    unjudged.append(rule.code)
        if "factlint:" in text:
            from factlint.suppress import suppressed

            findings = suppressed(document, findings, self.knowledge)
        findings.sort(key=lambda finding: (finding.start, finding.end, finding.code))
        return Report(document, findings, tuple(sorted(unjudged)))

    def claims(self, text: str, *, name: str = "<text>", date: Date | str | None = None) -> Claims:
        """The claims of an article, with its date understood; arguments as for `lint`."""
        told = Date.fromisoformat(date) if isinstance(date, str) else date
        document = make_document(text, name, self.knowledge)
        claims = extract(document, self._memo)
        document.dating = dating(document, claims, self.knowledge, told)
        resolve(claims.of("date"), document.dating.interval)
        return claims


def lint(text: str, *, date: Date | str | None = None, name: str = "<text>") -> Report:
    """Checks one article with the built-in rules and records; see `Linter.lint`."""
    return Linter().lint(text, name=name, date=date)
