"""Cards in, plain records and name entries out: facts with their dates and sources, and every legal spelling."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from factlint.claims.designators import normal
from factlint.claims.scan import SHORTEST_NEAR
from factlint.days import month_length
from factlint.reference.load import Cards
from factlint.reference.models import Band, BaseRecord, Dated, FieldSpec, Source, Variant
from factlint.reference.romanise import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

Entry = tuple[str, str, str, Any]


class Compiled:
    """What the artefact takes from the table: records by number, entries by first word, near-miss targets."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self.records: list[dict[str, Any]] = []
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
    terms = _terms(cards, made.ids)
    for kind in cards.kinds.values():
        made.heads[kind.kind] = sorted(set(kind.heads))
    for record_id in sorted(cards.records):
        record = cards.records[record_id]
        kind = cards.kinds[record.kind]
        fields = {
            name: facts
            for name, spec in kind.fields.items()
            if spec.type != "holders" and (facts := _facts(getattr(record, name), spec))
        }
        fields["native"] = [{"value": text} for text in dict.fromkeys(record.native.values())]
        fields["variants"] = [_variant(variant) for variant in record.variants]
        fields["closed"] = [{"value": True}] if record.closed else []
        fields = {name: facts for name, facts in fields.items() if facts}
        if record_id in terms:
            fields["offices"] = terms[record_id]
        if getattr(record, "holders", None):
            fields["terms"] = _sure_terms(record, made.ids)
        sources = [made.source(source, cards, record.checked.isoformat()) for source in record.sources]
        made.records.append(
            {"id": record.id, "kind": record.kind, "name": record.name, "fields": fields, "sources": sources}
        )
        made.cards.append(_card(record, cards))
        _names(record, cards, made)
    made.entries.extend(_name_entries(made))
    made.entries.extend(_role_entries(cards))
    for body, names in cards.bodies.items():
        for name in names:
            _area(name, body, made)
    return made


def days(printed: str) -> tuple[int, int]:
    """The first and last day, as ordinals, that a date printed to the day, month or year may be."""
    parts = [int(part) for part in printed.split("-")]
    year = parts[0]
    first_month, last_month = (parts[1], parts[1]) if len(parts) > 1 else (1, 12)
    if len(parts) == 3:
        day = date(*parts).toordinal()
        return day, day
    last = month_length(year, last_month)
    return date(year, first_month, 1).toordinal(), date(year, last_month, last).toordinal()


def _facts(value: Any, spec: FieldSpec) -> list[dict[str, Any]]:
    if value is None:
        return []
    if isinstance(value, Band):
        return [{"value": {"min": _billionths(value.min), "max": _billionths(value.max)}}]
    if spec.type in ("date", "year"):
        first, last = days(value)
        return [{"value": value, "first": first, "last": last}]
    if spec.type == "number":
        return [{"value": _billionths(value)}]
    items = value if isinstance(value, list) else [value]
    return [fact for item in items for fact in _dated(item)]


def _variant(variant: Variant) -> dict[str, Any]:
    fact: dict[str, Any] = {"value": variant.name, "native": " ".join(dict.fromkeys(variant.native.values()))}
    return fact | ({"sources": variant.sources} if variant.sources else {})


def _dated(item: Any) -> list[dict[str, Any]]:
    if not isinstance(item, Dated):
        return [{"value": item}]
    facts = []
    for value in (item.value, *item.also):
        fact: dict[str, Any] = {"value": value, **_term(item.since, item.until)}
        if value != item.value:
            fact["alias"] = True
        if item.sources:
            fact["sources"] = item.sources
        facts.append(fact)
    return facts


def _term(since: str | None, until: str | None) -> dict[str, Any]:
    term: dict[str, Any] = {}
    if since:
        term |= {"from": since, "first": days(since)[0]}
    if until:
        term |= {"to": until, "last": days(until)[1]}
    return term


def _billionths(number: float | int | None) -> int | None:
    from decimal import Decimal

    return None if number is None else int(Decimal(str(number)) * 10**9)


def _terms(cards: Cards, ids: dict[str, int]) -> dict[str, list[dict[str, Any]]]:
    """Every person's terms of office."""
    terms: dict[str, list[dict[str, Any]]] = {}
    for record in cards.records.values():
        for holder in getattr(record, "holders", None) or []:
            complete = getattr(record, "complete_from", None)
            known = getattr(record, "as_of", None)
            term = {
                "value": ids[record.id],
                "acting": holder.acting,
                "sources": holder.sources,
                "weak": holder.weak,
                "complete_from": days(complete)[0] if complete else None,
                "as_of": days(known)[1] if known else None,
                **_term(holder.since, holder.until),
            }
            if holder.announced:
                term["announced"] = days(holder.announced)[0]
            if holder.dismissed:
                term["dismissed"] = days(holder.dismissed)[0]
            terms.setdefault(holder.person, []).append(term)
    for held in terms.values():
        held.sort(key=lambda term: (term.get("first", 0), term["value"]))
    return terms


def _sure_terms(record: Any, ids: dict[str, int]) -> list[dict[str, Any]]:
    """Every term of an office, with the days between which it surely lasted: an open one as far as the list goes."""
    known = getattr(record, "as_of", None)
    terms = []
    for holder in record.holders:
        until = holder.dismissed or holder.until or known
        term = {"value": ids[holder.person], "acting": holder.acting, "sources": holder.sources, "weak": holder.weak}
        term |= {"low": days(holder.since)[1], "high": days(until)[0] if until else None, "from": holder.since}
        terms.append(term | ({"to": holder.until} if holder.until else {}))
    return terms


def _names(record: BaseRecord, cards: Cards, made: Compiled) -> None:
    kind = cards.kinds[record.kind]
    number = made.ids[record.id]
    if kind.named == "unnamed":
        return
    if kind.named == "person":
        _person(record, cards, made, number)
        return
    if kind.named == "area":
        for spelling in [record.name, *record.aliases]:
            short = spelling.replace(".", "").isupper()  # US, U.K.: said before a title as they are
            _area(spelling, record.name, made, "area" if short else "land")
        for demonym in getattr(record, "demonyms", None) or []:
            spelling = demonym if isinstance(demonym, str) else demonym.value
            _area(spelling, record.name, made)
            _add(made, spelling, number, spelling, False)
    for spelling in [record.name, *record.aliases]:
        _add(made, spelling, number, record.name if spelling == record.name else spelling, False)
    for spelling in _romanised(record.native, cards):
        _add(made, spelling, number, spelling, False)
    for variant in record.variants:
        for spelling in [variant.name, *variant.aliases, *_romanised(variant.native, cards)]:
            _add(made, spelling, number, variant.name, True)
    _family(record, cards, made, number)
    if kind.near:
        _near_things(record, made, number)


def _card(record: BaseRecord, cards: Cards) -> dict[str, Any]:
    """Where a card stands, and every spelling that is accepted for its name."""
    place = cards.places[record.id]
    folder = next(folder for folder in cards.folders if place.path.is_relative_to(folder))
    spellings = dict.fromkeys([record.name, *record.aliases, *_romanised(record.native, cards)])
    return {"file": place.path.relative_to(folder).as_posix(), "line": place.line, "spellings": list(spellings)}


def _romanised(native: dict[str, str], cards: Cards) -> list[str]:
    return [
        spelling for language in sorted(native) for spelling in cards.romaniser.spellings(language, native[language])
    ]


def _add(made: Compiled, spelling: str, number: int, canonical: str, variant: bool) -> None:
    for form in dict.fromkeys((spelling, plain(spelling))):
        made.names.setdefault(form, {}).setdefault(str(number), [number, canonical, variant])


def _area(spelling: str, canonical: str, made: Compiled, list_name: str = "area") -> None:
    for form in dict.fromkeys((spelling, plain(spelling))):
        first, rest = split(form)
        made.entries.append((first.lower(), (first, rest, "area", (list_name, canonical))))


def _person(record: BaseRecord, cards: Cards, made: Compiled, number: int) -> None:
    """Entries under every legal family name, each with every legal given name."""
    families: set[str] = set()
    givens: set[str] = set()
    canonical = str(getattr(record, "family", record.name))
    pairs = [(record.name, canonical)]
    spelled = [*record.aliases, *_romanised(record.native, cards)]
    pairs += [(full, family) for full in spelled if (family := _family_in(full, canonical))]
    for full, family in pairs:
        families.update((family, plain(family)))
        given = full.removesuffix(family).strip()
        if full.startswith(family) and not given:
            continue  # a mononym
        if full.startswith(family + " ") and not full.endswith(family):
            given = ""
            _add(made, full, number, record.name, False)  # family name first: Xi Jinping
        for form in (given, plain(given)) if given else ():
            givens.update((form, form.split()[-1], form.split()[0]))
    for family in sorted(families):
        first, rest = split(family)
        payload = (number, canonical)
        made.entries.append((first.lower(), (first, rest, "surname", [payload])))
    made.records[number]["fields"]["given"] = [{"value": given} for given in sorted(givens)]
    for family in sorted({canonical, *(pair[1] for pair in pairs[1 : 1 + len(record.aliases)])}):
        if family.isalpha() and len(family) >= 5:
            made.near.append((plain(family).lower(), family, "surname", (number,), 0))
    told = record.name.removesuffix(canonical) if canonical.isalpha() else record.name
    if told != record.name or not canonical.isalpha():
        for found in re.finditer(r"[^\W\d_]+", told):
            if len(found[0]) > SHORTEST_NEAR:
                made.near.append((plain(found[0]).lower(), record.name, "given", (number,), found.start()))


def _family_in(full: str, canonical: str) -> str:
    """The family name in another spelling of a full name: from its first known word on, or as many words at its end."""
    words, known = full.split(), canonical.split()
    at = next((at for at, word in enumerate(words) if at and word in known), len(words) - len(known))
    return " ".join(words[at:]) if at > 0 else ""


def _family(record: BaseRecord, cards: Cards, made: Compiled, number: int) -> None:
    """A designator family (Su-30) with its variants, to parse what the table does not list."""
    name = record.name
    if not record.variants or not any(char.isdigit() for char in name) or " " in name:
        return
    variants = tuple(sorted(variant.name for variant in record.variants if variant.name.startswith(name)))
    if not variants:
        return
    first, rest = split(name)
    payload = (number, name, variants)
    made.entries.append((first.lower(), (first, rest, "family", payload)))
    joined = normal(name)
    if joined.lower() != first.lower() and rest and joined.isalnum():
        letters = name.split("-")[0]
        printed = letters + "".join(char for char in rest if char.isalnum())
        made.entries.append((printed.lower(), (printed, "", "family", payload)))


def _near_things(record: BaseRecord, made: Compiled, number: int) -> None:
    """Near-miss targets: a one-word name, and each word of a longer one that is long enough to be known again."""
    for name in [record.name, *record.aliases]:
        if name.isalpha() and len(name) >= SHORTEST_NEAR:
            made.near.append((plain(name).lower(), name, "name", (number,), 0))
        elif not name.isalpha():
            _near_words(name, record.kind, number, made)
    for wrong in record.misspellings:
        if wrong.isalpha() and len(wrong) >= SHORTEST_NEAR:
            made.near.append((wrong.lower(), record.name, "name", (number,), 0))


def _near_words(name: str, kind: str, number: int, made: Compiled) -> None:
    """Each capitalised word of a name as a target, with where in the name it stands.

    What a thing of its kind is called (brigade, missile) only where enough others tell that a name is meant; a word of
    a place only beside one that is no article or saint.
    """
    ordinary = {head.lower() for heads in made.heads.values() for head in heads}
    least = SHORTEST_NEAR if " " in name else SHORTEST_NEAR + 1
    for found in re.finditer(r"[^\W\d_]+", name):
        word = found[0]
        others = re.findall(r"\w{4,}", name[: found.start()] + " " + name[found.end() :])
        if kind == "place" and not others:
            continue  # La Rochelle, Al Basrah: there are La Rochette and Al Kasrah too
        told = word.lower() not in ordinary or name.count(" ") > 1
        if told and word[0].isupper() and not word.isupper() and len(word) >= least:
            made.near.append((plain(word).lower(), name, "part", (number,), found.start()))


def split(spelling: str) -> tuple[str, str]:
    """A name as its first word of letters and digits, and the rest: ("Su", "-30SM")."""
    at = 0
    while at < len(spelling) and (spelling[at].isalnum() or spelling[at] == "_"):
        at += 1
    return spelling[:at], spelling[at:]


def _name_entries(made: Compiled) -> list[tuple[str, Entry]]:
    entries = []
    for spelling in sorted(made.names):
        found = [made.names[spelling][key] for key in sorted(made.names[spelling], key=int)]
        first, rest = split(spelling)
        if not first:
            continue
        payload = (
            tuple(number for number, _, _ in found),
            found[0][1],
            all(variant for _, _, variant in found),
        )
        entries.append((first.lower(), (first, rest, "name", payload)))
    return entries


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


def _role_entries(cards: Cards) -> list[tuple[str, Entry]]:
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
    for text, role, area in _titles_of_states(cards):
        own.setdefault((text, role), set()).add(area)
    phrases |= {(text, f"{role}@{'|'.join(sorted(areas))}") for (text, role), areas in own.items()}
    roles: dict[str, list[str]] = {}
    for phrase, role in sorted(phrases):
        roles.setdefault(phrase, []).append(role)
    entries = []
    for phrase, meant in roles.items():
        first, rest = split(phrase)
        entries.append((first, (first, rest, "phrase", ("role", ";".join(meant)))))
    return entries
