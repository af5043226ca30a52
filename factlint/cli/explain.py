"""`factlint explain CODE`: what a rule says, why, and the texts that prove it."""

from __future__ import annotations

import sys

from factlint.cli.common import Desk
from factlint.cli.options import nearest
from factlint.errors import FactlintError
from factlint.rules.load import load
from factlint.rules.models import BaseRule


def explain(arguments: list[str]) -> int:
    """Prints the entry of each code.

    Raises:
        FactlintError: when a code is unknown.
    """
    desk = Desk(arguments)
    if not desk.options.paths:
        raise FactlintError("", "", "no code is named", "write factlint explain T201")
    rules = load(desk.rule_folders()).rules
    for code in desk.options.paths:
        if code not in rules:
            raise FactlintError("", "", f"no rule has the code {code!r}", nearest(code, list(rules)))
        sys.stdout.write(entry(rules[code]))
    return 0


def entry(rule: BaseRule) -> str:
    """A rule as a style-book entry."""
    quoted = {"flag": "judged as well", "skip": "left alone", "downgrade": "judged one step milder"}
    rows = [
        f"{rule.code} {rule.name}",
        "",
        f"{rule.severity.capitalize()}; kind {rule.kind}; quotations are {quoted[rule.quotes]}.",
        "",
        rule.why.strip(),
        "",
        f"Says: {rule.message}",
    ]
    for title, examples in (("Flags", rule.flags), ("Passes", rule.passes)):
        rows += ["", f"{title}:"]
        for example in examples:
            date = f"  (article of {example.date})" if example.date else ""
            rows.append(f"  - {example.text}{date}")
    return "\n".join(rows) + "\n\n"
