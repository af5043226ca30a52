"""`factlint rules [list|test|schema]`: the catalogue, the proof of every rule, the JSON Schema for editors' YAML."""

from __future__ import annotations

import sys

from factlint.cli.common import Desk


def rules(arguments: list[str]) -> int:
    """Runs one of the three; returns 1 when a rule fails its own texts."""
    desk = Desk(arguments)
    verb = desk.verb(("list", "test", "schema"), "list")
    if verb == "schema":
        import json

        from factlint.rules.models import schema

        sys.stdout.write(json.dumps(schema(), indent=2, sort_keys=True) + "\n")
        return 0
    from factlint.rules.load import load

    found = load(desk.rule_folders())
    if verb == "list":
        for code, rule in sorted(found.rules.items()):
            sys.stdout.write(f"{code}  {rule.severity:<8} {rule.kind:<13} {rule.name}\n")
        return 0
    from factlint.rules.proof import prove, thin

    failures = prove(found, desk.knowledge()) + thin(found)
    for failure in failures:
        place = found.places[failure.code]
        sys.stdout.write(f"{place.path}:{place.line}: {failure.code} {failure.problem}\n")
        if failure.text:
            sys.stdout.write(f"    {failure.text}\n")
    texts = sum(len(rule.flags) + len(rule.passes) for rule in found.rules.values())
    bad = "all as they say" if not failures else f"{len(failures)} not as they say"
    sys.stdout.write(f"{len(found.rules)} rules, {texts} texts: {bad}.\n")
    return int(bool(failures))
