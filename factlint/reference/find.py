"""The compiled set asked by an editor: which cards bear a name like this, and who held an office when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.claims.roles import meanings
from factlint.knowledge import Knowledge
from factlint.records import Record

_LEAST = 75  # of 100: how alike a name must be to be shown


def search(knowledge: Knowledge, text: str, most: int = 20) -> list[Record]:
    """Cards whose name, id or native name holds the text or is like it, the likest first."""
    from rapidfuzz import fuzz

    wanted = text.casefold()
    scored = []
    for record in knowledge.every_record():
        names = [
            record.name,
            *record.texts("native"),
            *record.texts("variants"),
            record.id.split("/")[1].replace("-", " "),
        ]
        best = max(100.0 if wanted in name.casefold() else fuzz.ratio(wanted, name.casefold()) for name in names)
        if best >= _LEAST:
            scored.append((-best, len(record.name), record.id, record))
    return [record for *_, record in sorted(scored, key=lambda item: item[:3])[:most]]


class Term:
    """Somebody's term in an office: both records, and the compiled term."""

    __slots__ = ("office", "person", "term")

    def __init__(self, person: Record, office: Record, term: dict[str, Any]) -> None:
        self.person = person
        self.office = office
        self.term = term

    def covers(self, day: int) -> bool:
        """Whether the term may include a day (an ordinal)."""
        return int(self.term.get("first", 0)) <= day <= int(self.term.get("last", 9_999_999))

    @property
    def text(self) -> str:
        """The term in words."""
        acting = " (acting)" if self.term["acting"] else ""
        return f"{self.person.name}{acting}, {self.term.get('from', '…')} to {self.term.get('to', 'today')}"


def terms(knowledge: Knowledge, title: str, of: str) -> Iterator[Term]:
    """The terms of the offices with this title in this country or body, the earliest first.

    `title` is a role or a title that the news uses, `of` the name, another name or a demonym of a country or body.
    """
    roles = {role for listed in knowledge.listed("role", title) for role, _ in meanings(listed)}
    areas = knowledge.listed("area", of) | knowledge.listed("land", of) | {of}
    found = []
    for person in knowledge.every_record():
        for term in person.facts("offices"):
            office = knowledge.record(int(str(term["value"])))
            if not areas.isdisjoint((*office.texts("country"), *office.texts("body"))) and (
                not roles.isdisjoint(office.texts("role")) or title.casefold() == office.name.casefold()
            ):
                found.append(Term(person, office, term))
    yield from sorted(found, key=lambda item: (item.office.name, item.term.get("first", 0), item.person.name))
