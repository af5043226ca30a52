"""`factlint reference VERB`: look into the reference table, verify it, and write in it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from factlint.cli.common import Desk
from factlint.errors import FactlintError

_SEED = 1


def reference(arguments: list[str]) -> int:
    """Runs one verb; returns 1 when it finds problems.

    Raises:
        FactlintError: when a card is broken or a name unknown.
    """
    desk = Desk(arguments)
    return _VERBS[desk.verb(tuple(_VERBS), "check")](desk)


def _show(desk: Desk) -> int:
    """The cards of a name, as it may stand in an article, or of an id."""
    from factlint.linter import Linter
    from factlint.report.card import card

    knowledge = desk.knowledge()
    name = _words(desk, "a name", "factlint reference show Oreshnik")
    number = knowledge.number(name)
    found = [knowledge.record(number)] if number is not None else []
    for mention in Linter(_knowledge=knowledge).claims(name).mentions():
        found.extend(record for record in mention.records if record not in found)
    if not found:
        raise FactlintError(
            "", "", f"the table has no {name!r}", f"look for one like it: factlint reference search {name}"
        )
    for record in found:
        sys.stdout.write(card(record, knowledge))
    return 0


def _search(desk: Desk) -> int:
    from factlint.reference.find import search

    found = search(desk.knowledge(), _words(desk, "a name or a part of one", "factlint reference search oresh"))
    for record in found:
        sys.stdout.write(f"{record.name}  ({record.id})\n")
    sys.stdout.write(f"{len(found)} cards.\n")
    return int(not found)


def _who(desk: Desk) -> int:
    """Who held an office; on a day with --on, else everybody."""
    from factlint.reference.find import terms

    if len(desk.options.paths) < 2:
        example = 'factlint reference who "defence minister" Russia --on 2024-05-20'
        raise FactlintError("", "", "an office and a country or body are needed", f"write {example}")
    *title, of = desk.options.paths
    held = list(terms(desk.knowledge(), " ".join(title), of))
    if not held:
        raise FactlintError("", "", f"the table has no {' '.join(title)!r} of {of!r}", "see factlint reference search")
    day: date | None = desk.options.get("on")
    shown = [term for term in held if day is None or term.covers(day.toordinal())]
    for term in shown:
        sys.stdout.write(f"{term.office.name}: {term.text}\n")
        for source in term.office.sources_of("holders", term.term):
            sys.stdout.write(f"    {source['publisher']}, {source['date']}: {source['url']}\n")
    if not shown:
        sys.stdout.write(f"nobody that the table knows of on {day}\n")
    return int(not shown)


def _check(desk: Desk) -> int:
    from factlint.reference import check
    from factlint.reference.facts import sample
    from factlint.reference.load import load

    cards = load(desk.reference_folders())
    wanted = desk.options.get("sample")
    if wanted is not None:
        for fact in sample(cards, wanted, desk.options.get("seed", _SEED)):
            sys.stdout.write(f"{fact.record}: {fact.text}\n")
            for source in fact.sources:
                sys.stdout.write(f"    {source.publisher}, {source.date}: {source.title} <{source.url}>\n")
        return 0
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


def _stale(desk: Desk) -> int:
    from factlint.reference.check import stale
    from factlint.reference.load import load

    before: date | None = desk.options.get("before")
    if before is None:
        raise FactlintError("", "", "stale needs a day to judge by", "add --before YYYY-MM-DD")
    found = stale(load(desk.reference_folders()), before)
    for problem in found:
        sys.stdout.write(f"{problem.record}: {problem.text}\n")
    sys.stdout.write(f"{len(found)} to look up.\n")
    return int(bool(found))


def _schema(desk: Desk) -> int:
    import json

    from factlint.reference.load import load
    from factlint.reference.models import schema
    from factlint.reference.overlay import Overlay

    cards = load(desk.reference_folders())
    chosen = desk.options.paths[0] if desk.options.paths else None
    if chosen is not None and chosen not in cards.models:
        raise FactlintError("", "", f"kind {chosen!r} is not declared", f"use one of {', '.join(cards.models)}")
    models = [cards.models[kind] for kind in sorted(cards.models) if chosen in (None, kind)]
    sys.stdout.write(json.dumps(schema(models, [Overlay]), indent=2, sort_keys=True) + "\n")
    return 0


def _diff(desk: Desk) -> int:
    """What changed between two versions: folders, or revisions of the repository that holds the table."""
    from factlint.reference.diff import diff
    from factlint.reference.load import load
    from factlint.reference.versions import version

    if len(desk.options.paths) not in (1, 2):
        raise FactlintError("", "", "one or two versions are needed", "write factlint reference diff v1.0 [v1.1]")
    kept_in = Path(desk.reference[0]) if desk.reference else desk.reference_folders()[0]
    old, new = (*desk.options.paths, str(kept_in))[:2]
    with version(old, kept_in) as before, version(new, kept_in) as after:
        # A desk's folder leans on the kinds and cards of ours.
        base = desk.reference_folders()[:1] if desk.reference else []
        lines = list(diff(load([*base, before]), load([*base, after])))
    sys.stdout.write("".join(f"{line}\n" for line in lines) + f"{len(lines)} changes.\n")
    return int(bool(lines))


def _add(desk: Desk) -> int:
    """Writes the skeleton of a card into the desk's folder, or into the table of a checkout."""
    from factlint.reference.load import load
    from factlint.reference.skeleton import skeleton, slug

    if len(desk.options.paths) < 2:
        raise FactlintError("", "", "a kind and a name are needed", "write factlint reference add weapon Oreshnik")
    kind, *words = desk.options.paths
    cards = load(desk.reference_folders())
    if kind not in cards.kinds:
        raise FactlintError("", "", f"kind {kind!r} is not declared", f"use one of {', '.join(sorted(cards.kinds))}")
    name = " ".join(words)
    if not slug(name):
        raise FactlintError("", "", f"{name!r} has no Latin letter or digit", "name the card in Latin letters")
    if f"{kind}/{slug(name)}" in cards.records:
        place = cards.places[f"{kind}/{slug(name)}"]
        raise FactlintError(str(place.path), str(place.line), f"{kind}/{slug(name)} is there", "edit or overlay it")
    folder = desk.reference_folders()[-1]
    path = folder / f"{kind}s" / f"{slug(name)}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(skeleton(cards.kinds[kind], name, desk.options.get("date") or date.today()))
    except OSError as wrong:
        raise FactlintError(str(path), "", f"cannot be written ({wrong.strerror})", "choose another folder") from None
    sys.stdout.write(f"{path}: fill in its blanks, then run factlint reference check\n")
    return 0


def _words(desk: Desk, what: str, example: str) -> str:
    if not desk.options.paths:
        raise FactlintError("", "", f"{what} is needed", f"write {example}")
    return " ".join(desk.options.paths)


_VERBS: dict[str, Callable[[Desk], int]] = {
    "show": _show,
    "search": _search,
    "who": _who,
    "check": _check,
    "stale": _stale,
    "schema": _schema,
    "diff": _diff,
    "add": _add,
}
