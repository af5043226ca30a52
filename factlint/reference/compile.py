"""Cards in, plain records and name entries out: facts with their dates and sources, and every legal spelling."""

from __future__ import annotations

from typing import Any

from factlint.reference.load import Cards
from factlint.reference.models import BaseRecord, Source
from factlint.reference.spellings import add_area, add_names, name_entries, romanised
from factlint.reference.titles import role_entries
from factlint.reference.values import facts_of, sure_terms, terms_of, variant_of

Entry = tuple[str, str, str, Any]


class Compiled:
    """What the artefact takes from the table: records by number, entries by first word, near-miss targets."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self.records: list[dict[str, Any]] = []
        self.told: set[str] = set()  # every name and alias that stands on a card
        self.names: dict[str, dict[str, list[Any]]] = {}  # spelling: (numbers, canonical, variant)
        self.entries: list[tuple[str, Entry]] = []  # first word in lower case, entry
        self.near: list[
            tuple[Any, ...]
        ] = []  # (word in lower case, name, sort, numbers, where in the name the word stands)
        self.heads: dict[str, list[str]] = {}  # kind of record: its head nouns
        self.cards: list[dict[str, Any]] = []  # where each record's card stands, and how it may be written
        self.sources: list[dict[str, Any]] = []  # every source once
        self._numbers: dict[str, int] = {}  # of the sources, by what they say

    def source(self, source: Source, cards: Cards, checked: str) -> tuple[int, str, list[str]]:
        """A card's source: its number among all, its key on the card and the fields that it supports."""
        told = source.model_dump(exclude_none=True, exclude={"key", "supports"}) | {"checked": checked}
        told["houses"] = list(cards.houses.of(source.publisher))
        number = self._numbers.setdefault(repr(told), len(self.sources))
        if number == len(self.sources):
            self.sources.append(told)
        return number, source.key or "", source.supports


def compile_cards(cards: Cards) -> Compiled:
    """The table as plain data. Deterministic: records are numbered by id."""
    made = Compiled()
    made.ids = {record_id: number for number, record_id in enumerate(sorted(cards.records))}
    made.told = {spelling for record in cards.records.values() for spelling in (record.name, *record.aliases)}
    terms = terms_of(cards, made.ids)
    for kind in cards.kinds.values():
        made.heads[kind.kind] = sorted(set(kind.heads))
    for record_id in sorted(cards.records):
        record = cards.records[record_id]
        kind = cards.kinds[record.kind]
        fields = {
            name: facts
            for name, spec in kind.fields.items()
            if spec.type != "holders" and (facts := facts_of(getattr(record, name), spec))
        }
        fields["native"] = [{"value": text} for text in dict.fromkeys(record.native.values())]
        fields["variants"] = [variant_of(variant) for variant in record.variants]
        fields["closed"] = [{"value": True}] if record.closed else []
        fields = {name: facts for name, facts in fields.items() if facts}
        if record_id in terms:
            fields["offices"] = terms[record_id]
        if getattr(record, "holders", None):
            fields["terms"] = sure_terms(record, made.ids)
        sources = [made.source(source, cards, record.checked.isoformat()) for source in record.sources]
        made.records.append(
            {"id": record.id, "kind": record.kind, "name": record.name, "fields": fields, "sources": sources}
        )
        made.cards.append(_card(record, cards))
        add_names(record, cards, made)
    made.entries.extend(name_entries(made))
    made.entries.extend(role_entries(cards))
    for body, names in cards.bodies.items():
        for name in names:
            add_area(name, body, made)
    return made


def _card(record: BaseRecord, cards: Cards) -> dict[str, Any]:
    """Where a card stands, and every spelling that is accepted for its name."""
    place = cards.places[record.id]
    folder = next(folder for folder in cards.folders if place.path.is_relative_to(folder))
    spellings = dict.fromkeys([record.name, *record.aliases, *romanised(record.native, cards)])
    return {"file": place.path.relative_to(folder).as_posix(), "line": place.line, "spellings": list(spellings)}
