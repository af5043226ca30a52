"""Rules in, failures of their own texts out: each `flags` text must be flagged at its mark, no `passes` text at all."""

from __future__ import annotations

from factlint.linter import Linter
from factlint.rules.load import LEAST_FLAGS, LEAST_PASSES, RuleSet
from factlint.rules.models import BaseRule, Example

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge


class Failure:
    """A text that a rule does not treat as it says, and what happened instead."""

    __slots__ = ("code", "problem", "text")

    def __init__(self, code: str, text: str, problem: str) -> None:
        self.code = code
        self.text = text
        self.problem = problem


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its [[marks]], and the spans that they stood around."""
    plain = ""
    spans: list[tuple[int, int]] = []
    while "[[" in text:
        before, rest = text.split("[[", 1)
        inside, text = rest.split("]]", 1)
        plain += before
        spans.append((len(plain), len(plain) + len(inside)))
        plain += inside
    return plain + text, spans


def prove(rules: RuleSet, knowledge: Knowledge) -> list[Failure]:
    """Runs every rule's texts."""
    failures: list[Failure] = []
    for code in sorted(rules.rules):
        rule = rules.rules[code]
        linter = Linter(select=[code], _knowledge=knowledge)
        for example in rule.flags:
            failures.extend(_flags(linter, rule, example))
        for example in rule.passes:
            found = linter.lint(example.text, date=example.date).findings
            if found:
                span = example.text[found[0].start : found[0].end]
                failures.append(Failure(code, example.text, f"must pass, but “{span}” is flagged"))
    return failures


def thin(rules: RuleSet) -> list[Failure]:
    """The rules that prove too little: fewer than one text to flag or two to pass."""
    return [
        Failure(
            code,
            "",
            f"has {len(rule.flags)} flags and {len(rule.passes)} passes; at least 1 and 2 are needed",
        )
        for code, rule in sorted(rules.rules.items())
        if len(rule.flags) < LEAST_FLAGS or len(rule.passes) < LEAST_PASSES
    ]


def _flags(linter: Linter, rule: BaseRule, example: Example) -> list[Failure]:
    text, spans = marked(example.text)
    if not spans:
        return [Failure(rule.code, text, "marks no span: put [[ ]] around what must be flagged")]
    found = [(finding.start, finding.end) for finding in linter.lint(text, date=example.date).findings]
    if found == spans:
        return []
    told = ", ".join(f"“{text[start:end]}”" for start, end in found) or "nothing"
    return [Failure(rule.code, text, f"must be flagged at {[text[a:b] for a, b in spans]}, but {told} is")]
