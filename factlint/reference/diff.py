"""Two versions of the table in, what changed between them in words out."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.days import stretch_text
from factlint.reference.facts import Fact, facts
from factlint.reference.load import Cards


def diff(old: Cards, new: Cards) -> Iterator[str]:
    """One line a change, by record: cards that came, went and changed, fact by fact."""
    for record_id in sorted({*old.records, *new.records}):
        if record_id not in new.records:
            yield f"{record_id}: removed ({old.records[record_id].name})"
        elif record_id not in old.records:
            count = sum(1 for _ in facts(new, new.records[record_id]))
            yield f"{record_id}: added ({new.records[record_id].name}, {count} facts)"
        else:
            yield from _changes(record_id, old, new)


def _changes(record_id: str, old: Cards, new: Cards) -> Iterator[str]:
    before, after = old.records[record_id], new.records[record_id]
    if before.name != after.name:
        yield f"{record_id}: name: {before.name} → {after.name}"
    gone = {fact.text: fact for fact in facts(old, before)}
    came = {fact.text: fact for fact in facts(new, after)}
    lost = [fact for text, fact in gone.items() if text not in came]
    won = [fact for text, fact in came.items() if text not in gone]
    for fact in lost:
        redated = next((other for other in won if (other.field, other.value) == (fact.field, fact.value)), None)
        if redated is None:
            yield f"{record_id}: no longer {fact.text}"
        else:
            won.remove(redated)
            yield f"{record_id}: {fact.text} → {_dates(redated)}"
    yield from (f"{record_id}: now {fact.text}" for fact in won)
    for text, fact in came.items():
        if text in gone and _urls(fact) != _urls(gone[text]):
            yield f"{record_id}: other sources for {text}"


def _dates(fact: Fact) -> str:
    return stretch_text(fact.since, fact.until, fact.field == "holders")


def _urls(fact: Fact) -> list[str]:
    return sorted(source.url for source in fact.sources)
