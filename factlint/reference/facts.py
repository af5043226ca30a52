"""Cards in, single facts out: what `check --sample`, `stale` and `diff` list."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from factlint.days import stretch_text
from factlint.reference.load import Cards
from factlint.reference.models import Band, BaseRecord, Dated, Holder, Source, Variant

_COMMON = ("native", "aliases", "variants", "closed")  # fields of every card
_SPELLING = ("aliases", "family")  # how it is written, not what is so


@dataclass(frozen=True)
class Fact:
    """One statement of a card: a field's value, from when to when it holds, and who says so."""

    record: str
    field: str
    value: str
    since: str = ""
    until: str = ""
    sources: tuple[Source, ...] = ()

    @property
    def text(self) -> str:
        """The fact in words, without its record: “class: cruise missile”, “holders: person/ann, 2020 to 2024”."""
        held = self.field == "holders"
        dates = f", {stretch_text(self.since, self.until, held)}" if self.since or self.until else ""
        return f"{self.field.replace('_', ' ')}: {self.value}{dates}"


def facts(cards: Cards, record: BaseRecord) -> Iterator[Fact]:
    """Every fact of a card, in the order of its fields."""
    names = [name for name in cards.kinds[record.kind].fields if getattr(record, name) is not None]
    for name in (*names, *_COMMON):
        value = getattr(record, name)
        general = tuple(source for source in record.sources if name in source.supports)
        known = getattr(record, "as_of", None)
        for item in _items(value):
            keys = getattr(item, "sources", None)
            sources = tuple(source for source in record.sources if source.key in keys) if keys else general
            sources = sources or tuple(record.sources)
            told, since, until = _told(item)
            if isinstance(item, Holder) and not until and known:
                until = f"at least {known}"
            yield Fact(record.id, name, told, since, until, sources)


def _bookkeeping(cards: Cards, record: BaseRecord, field: str) -> bool:
    spec = cards.kinds[record.kind].fields.get(field)
    return spec is not None and spec.bookkeeping


def _items(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [f"{text} ({language})" for language, text in value.items()]  # a native name
    if isinstance(value, list):
        return value
    return [] if value is None or value is False else [value]


def _told(item: Any) -> tuple[str, str, str]:
    """A value in words, and its dates."""
    if isinstance(item, Holder):
        return item.person + (" (acting)" if item.acting else ""), item.since, item.until or ""
    if isinstance(item, Dated):
        return item.value, item.since or "", item.until or ""
    if isinstance(item, Variant):
        return item.name, "", ""
    if isinstance(item, Band):
        if item.min is None or item.max is None:
            return f"at least {item.min}" if item.max is None else f"at most {item.max}", "", ""
        return " to ".join(dict.fromkeys((str(item.min), str(item.max)))), "", ""
    return ("yes" if item is True else str(item)), "", ""


def sample(cards: Cards, count: int, seed: int) -> list[Fact]:
    """Facts of the world drawn by chance, no spellings or bookkeeping; one seed draws the same facts of one table."""
    every = [
        fact
        for record_id in sorted(cards.records)
        for fact in facts(cards, cards.records[record_id])
        if fact.field not in _SPELLING and not _bookkeeping(cards, cards.records[record_id], fact.field)
    ]
    drawn = random.Random(seed).sample(range(len(every)), min(count, len(every)))
    return [every[at] for at in sorted(drawn)]
