"""The cards of offices in, what their holders are called out: titles, with whose they are where they say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.reference.load import Cards
from factlint.reference.spellings import split

if TYPE_CHECKING:
    from factlint.reference.compile import Entry


def _titles_of_states(cards: Cards) -> Iterator[tuple[str, str, str]]:
    """Titles with their state inside: “chief of Poland's general staff”, “commander of the Estonian defence forces”."""
    states = {str(record.name): record for record in cards.records.values() if record.kind == "country"}
    for record in cards.records.values():
        state = states.get(str(getattr(record, "country", None)))
        if record.kind != "office" or state is None:
            continue
        role = str(getattr(record, "role", ""))
        titles = [getattr(title, "value", title) for title in getattr(record, "titles", None) or []]
        for title in {str(title).lower() for title in [*cards.roles.get(role, ()), *titles]}:
            head, of, tail = title.partition(" of the ")
            if of:
                yield f"{head} of {state.name.lower()}'s {tail}", role, str(state.name)
                for word in getattr(state, "demonyms", None) or []:
                    yield f"{head} of the {str(getattr(word, 'value', word)).lower()} {tail}", role, str(state.name)


def _titles_with_bodies(cards: Cards) -> Iterator[tuple[str, str, str]]:
    """Titles of a role that say whose they are: “president of the European Council”."""
    for record in cards.records.values():
        body, role = str(getattr(record, "body", None) or ""), str(getattr(record, "role", ""))
        if record.kind == "office" and body:
            for title in cards.roles.get(role, ()):
                if re.search(rf"\b{re.escape(body)}\b", title, re.IGNORECASE):
                    yield title.lower(), role, body
            own = [str(getattr(title, "value", title)) for title in getattr(record, "titles", None) or []]
            if any(title.endswith(" chief") for title in own):
                yield from ((title, role, body) for title in _headships(cards.bodies.get(body, [body])))


def _headships(names: list[str]) -> Iterator[str]:
    """What whoever leads a body is called and does: “NATO's chief”, “head of the IMF”, “(who) leads the alliance”."""
    for name in (name.lower() for name in names):
        yield f"{name}'s chief"
        for doing in ("head of", "heads", "leads"):
            yield f"{doing} {name}"
            yield f"{doing} the {name}"


def role_entries(cards: Cards) -> list[tuple[str, Entry]]:
    """Titles: those of a role, and those on a card that only its country or body uses: “role@United States”.

    What one title may mean is joined: “chief of the defence staff@Estonia;commander-in-chief of the armed forces”.
    """
    phrases = {(phrase.lower(), role) for role, all_ in cards.roles.items() for phrase in all_}
    own: dict[tuple[str, str], set[str]] = {}
    for record in cards.records.values():
        role = str(getattr(record, "role", ""))
        area = str(getattr(record, "country", None) or getattr(record, "body", None) or "")
        for title in getattr(record, "titles", None) or []:
            text = (title if isinstance(title, str) else title.value).lower()
            if (text, role) not in phrases:
                own.setdefault((text, role), set()).add(area)
    for text, role, area in (*_titles_of_states(cards), *_titles_with_bodies(cards)):
        own.setdefault((text, role), set()).add(area)
    phrases = {pair for pair in phrases if pair not in own}
    phrases |= {(text, f"{role}@{'|'.join(sorted(areas))}") for (text, role), areas in own.items()}
    roles: dict[str, list[str]] = {}
    for phrase, role in sorted(phrases):
        roles.setdefault(phrase, []).append(role)
    entries = []
    for phrase, meant in roles.items():
        first, rest = split(phrase)
        entries.append((first, (first, rest, "phrase", ("role", ";".join(meant)))))
    return entries
