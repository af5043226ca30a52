"""`factlint reference [show NAME|check|stale|schema]`: look into the reference table and verify it."""

from __future__ import annotations

import sys
from datetime import date

from factlint.cli.common import Desk
from factlint.errors import FactlintError
from factlint.reference.check import Problem


def reference(arguments: list[str]) -> int:
    """Runs one of the four; returns 1 when the table has problems.

    Raises:
        FactlintError: when a card is broken or a name unknown.
    """
    desk = Desk(arguments)
    verb = desk.verb(("show", "check", "stale", "schema"), "check")
    from factlint.reference.load import load

    cards = load(desk.reference_folders())
    if verb == "schema":
        import json

        from factlint.reference.models import schema

        chosen = desk.options.paths[0] if desk.options.paths else None
        if chosen is not None and chosen not in cards.models:
            raise FactlintError("", "", f"kind {chosen!r} is not declared", f"use one of {', '.join(cards.models)}")
        models = [cards.models[chosen]] if chosen else [model for _, model in sorted(cards.models.items())]
        sys.stdout.write(json.dumps(schema(models), indent=2, sort_keys=True) + "\n")
        return 0
    if verb == "show":
        return _show(desk)
    from factlint.reference import check

    if verb == "stale":
        return _stale(check.stale(cards, _today(desk)))
    found = check.problems(cards)
    for problem in found:
        place = cards.places[problem.record]
        sys.stdout.write(f"{place.path}:{place.line}: {problem.record}: {problem.text}\n")
    weak = check.weak(cards)
    if desk.options.get("verbose"):
        for problem in weak:
            sys.stdout.write(f"note: {problem.record}: {problem.text}\n")
    counts: dict[str, int] = {}
    for record in cards.records.values():
        counts[record.kind] = counts.get(record.kind, 0) + 1
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
    terms = sum(len(getattr(record, "holders", None) or []) for record in cards.records.values())
    state = "nothing wrong" if not found else f"{len(found)} wrong"
    sys.stdout.write(
        f"{len(cards.records)} records ({told}; {terms} terms of office): {state}; "
        f"{len(weak)} facts rest on one publisher and can only warn (--verbose lists them).\n"
    )
    return int(bool(found))


def _today(desk: Desk) -> date:
    told: date | None = desk.options.get("date")
    if told is None:
        raise FactlintError("", "", "stale needs a day to judge by", "add --date YYYY-MM-DD")
    return told


def _stale(found: list[Problem]) -> int:
    for problem in found:
        sys.stdout.write(f"{problem.record}: {problem.text}\n")
    sys.stdout.write(f"{len(found)} offices to look up.\n")
    return int(bool(found))


def _show(desk: Desk) -> int:
    """The cards of a name, as it may stand in an article, or of an id."""
    from factlint.linter import Linter
    from factlint.report.card import card

    knowledge = desk.knowledge()
    if not desk.options.paths:
        raise FactlintError("", "", "no name is given", "write factlint reference show Oreshnik")
    name = " ".join(desk.options.paths)
    number = knowledge.number(name)
    found = [knowledge.record(number)] if number is not None else []
    for mention in Linter(_knowledge=knowledge).claims(name).mentions():
        found.extend(record for record in mention.records if record not in found)
    if not found:
        raise FactlintError("", "", f"the table has no {name!r}", "an unknown name is never an error in copy")
    for record in found:
        sys.stdout.write(card(record, knowledge))
    return 0
