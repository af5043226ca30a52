"""Cards in, what is wrong with the table out: overlaps, shared names, ends before starts, facts without source."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from factlint.reference.derived import Derived
from factlint.reference.load import Cards
from factlint.reference.models import BaseRecord, Dated, Holder
from factlint.reference.skeleton import unfilled
from factlint.reference.values import days, said

_MARGIN = 1  # days: a successor may begin on the predecessor's last day


class Problem:
    """One thing wrong with a card."""

    __slots__ = ("record", "text")

    def __init__(self, record: str, text: str) -> None:
        self.record = record
        self.text = text


def problems(cards: Cards) -> list[Problem]:
    """Everything wrong, by record."""
    found: list[Problem] = []
    derived = Derived(cards)
    for record_id in sorted(cards.records):
        record = cards.records[record_id]
        found += _terms(record)
        found += _dated(record, cards)
        found += _sources(record, cards)
        found += _spellings(record, derived)
        found += _wrong_names(record)
        if unfilled(record):
            found.append(Problem(record_id, "is a skeleton still: fill in its blanks"))
    found += _shared(cards)
    return sorted(found, key=lambda problem: (problem.record, problem.text))


def weak(cards: Cards) -> list[Problem]:
    """Facts that could decide an error but have one publisher only: rules over them warn at most."""
    found = []
    for record_id in sorted(cards.records):
        record = cards.records[record_id]
        for name, spec in cards.kinds[record.kind].fields.items():
            if not spec.decides or getattr(record, name) is None or spec.type == "holders":
                continue
            if cards.houses.independent(source for source in record.sources if name in source.supports) == 1:
                found.append(Problem(record_id, f"{name} has one publisher only"))
    return found


def stale(cards: Cards, before: date) -> list[Problem]:
    """Cards last checked before a day, and what is known to be complete only to before it.

    That are offices with a present holder, and lists with a field of their own for it (`operators_as_of`).
    """
    found = []
    for record_id in sorted(cards.records):
        record = cards.records[record_id]
        if record.checked < before:
            found.append(Problem(record_id, f"checked on {record.checked}"))
        known = getattr(record, "as_of", None)
        holders: list[Holder] = getattr(record, "holders", None) or []
        if known and days(known)[1] < before.toordinal() and any(holder.until is None for holder in holders):
            found.append(Problem(record_id, f"known to be complete to {known} only"))
        for name in cards.kinds[record.kind].fields:
            until = getattr(record, name) if name.endswith("_as_of") else None
            if until and days(until)[1] < before.toordinal():
                found.append(Problem(record_id, f"{name.removesuffix('_as_of')} known to be complete to {until} only"))
    return found


def _terms(record: BaseRecord) -> list[Problem]:
    holders: list[Holder] = getattr(record, "holders", None) or []
    found = []
    for holder in holders:
        if holder.until and days(holder.until)[1] < days(holder.since)[0]:
            found.append(Problem(record.id, f"{holder.person}: ends on {holder.until}, before {holder.since}"))
    if not getattr(record, "single", None):
        return found
    in_turn = (holder for holder in holders if not holder.acting)
    ordered = sorted(in_turn, key=lambda holder: (holder.until is None, days(holder.since)[0]))
    for one, other in pairwise(ordered):
        if one.until is None:
            found.append(Problem(record.id, f"{one.person} has no end, but {other.person} follows"))
        elif days(other.since)[1] < days(one.until)[0] - _MARGIN:
            found.append(
                Problem(
                    record.id,
                    f"{one.person} (to {one.until}) and {other.person} (from {other.since}) overlap",
                )
            )
    return found


def _dated(record: BaseRecord, cards: Cards) -> list[Problem]:
    found = []
    for name in cards.kinds[record.kind].fields:
        value = getattr(record, name)
        for item in value if isinstance(value, list) else []:
            if isinstance(item, Dated) and item.since and item.until and days(item.until)[1] < days(item.since)[0]:
                found.append(Problem(record.id, f"{name}: {item.value} ends before it begins"))
    return found


def _sources(record: BaseRecord, cards: Cards) -> list[Problem]:
    """Fields that no source supports, unless every value of theirs names its own; keys named twice; idle sources."""
    supported = {field for source in record.sources for field in source.supports}
    keys = [source.key for source in record.sources]
    found = [
        Problem(record.id, f"the source {key!r} is named twice") for key in dict.fromkeys(keys) if keys.count(key) > 1
    ]
    found += [
        Problem(record.id, f"the source {one.key!r} supports nothing") for one in record.sources if not one.supports
    ]
    for name, spec in cards.kinds[record.kind].fields.items():
        value = getattr(record, name)
        if value in (None, []) or spec.bookkeeping or name in supported:
            continue
        if not (isinstance(value, list) and all(getattr(item, "sources", None) for item in value)):
            found.append(Problem(record.id, f"{name} has no source"))
    return found


def _spellings(record: BaseRecord, derived: Derived) -> list[Problem]:
    """Native names, variants, and aliases that say more than the card, without a source."""
    supported = {field for source in record.sources for field in source.supports}
    found = []
    if record.native and "native" not in supported:
        found.append(Problem(record.id, "native has no source"))
    if "variants" not in supported and not all(variant.sources for variant in record.variants):
        found.append(Problem(record.id, "variants has no source"))
    unsourced = derived.unsourced(record)
    if unsourced:
        found.append(Problem(record.id, f"no source tells its aliases: {', '.join(unsourced)}"))
    return found


def _wrong_names(record: BaseRecord) -> list[Problem]:
    right = {record.name, *record.aliases, *(variant.name for variant in record.variants)}
    both = sorted(right & set(record.misspellings))
    return [Problem(record.id, f"{name!r} is both an alias and a misspelling") for name in both]


def _shared(cards: Cards) -> list[Problem]:
    """One name for two things, where neither card says with what it can be confused.

    A base and its airfield, or a state and its only city, are two kinds of card for one spot: they may share a name.
    """
    owners: dict[str, set[str]] = {}
    for record in cards.records.values():
        if cards.kinds[record.kind].named in ("person", "unnamed"):
            continue
        for name in (record.name, *record.aliases, *(variant.name for variant in record.variants)):
            owners.setdefault(name, set()).add(record.id)
    found = []
    for name, ids in owners.items():
        owning = [cards.records[record_id] for record_id in sorted(ids)]
        if len(owning) == 1 or all(name in record.confusable_with for record in owning):
            continue
        kinds = {record.kind for record in owning}
        if len(kinds) == len(owning) and set.intersection(*(_states(record) for record in owning)):
            continue
        others = ", ".join(record.id for record in owning[1:])
        found.append(Problem(min(ids), f"shares the name {name!r} with {others}; list it in confusable_with of each"))
    return found


def _states(record: BaseRecord) -> set[str]:
    """The states that a card is of; a state is of itself."""
    return {record.name, *said(record, "country")}
