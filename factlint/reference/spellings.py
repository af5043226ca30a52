"""A card's names in, entries and near-miss targets out: every legal spelling, by its first word."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from factlint.claims.designators import normal
from factlint.claims.slips import SHORTEST_NEAR
from factlint.reference.forms import forms, plain_forms
from factlint.reference.load import Cards
from factlint.reference.models import BaseRecord, Forms
from factlint.reference.romanise import in_ascii, plain

if TYPE_CHECKING:
    from factlint.reference.compile import Compiled, Entry


def add_names(record: BaseRecord, cards: Cards, made: Compiled) -> None:
    """Puts every spelling of a card's name among the entries and near-miss targets of the set."""
    kind = cards.kinds[record.kind]
    number = made.ids[record.id]
    if kind.named == "unnamed":
        return
    if kind.named == "person":
        _person(record, cards, made, number)
        return
    if kind.named == "area":
        named_bodies = {name for names in cards.bodies.values() for name in names}
        for spelling in [record.name, *record.aliases]:
            short = spelling.replace(".", "").isupper()  # US, U.K.: said before a title as they are
            add_area(spelling, record.name, made, "area" if short else "land")
        for capital in getattr(record, "capital", None) or []:
            town = capital if isinstance(capital, str) else str(capital.value)
            if town != record.name and f"{town}'s" not in named_bodies:
                add_area(f"{town}'s", record.name, made)  # Kyiv's foreign minister; but Brussels's is the Union's
        for demonym in getattr(record, "demonyms", None) or []:
            spelling = demonym if isinstance(demonym, str) else demonym.value
            add_area(spelling, record.name, made)
            _add(made, spelling, number, spelling, False)
    for spelling in [record.name, *record.aliases]:
        _add(made, spelling, number, record.name if spelling == record.name else spelling, False)
        first, _, last = spelling.rpartition(" ")
        if first and last in kind.plain:  # INF treaty, Chemical Weapons convention
            _add(made, f"{first} {last.lower()}", number, spelling, False)
    for spelling in romanised(record.native, cards):
        _add(made, spelling, number, spelling, False)
    for spelling in forms(record, kind.forms):
        if spelling not in made.told:  # the 1st Panzer Division, too, is a 1st Armored Division
            _add(made, spelling, number, spelling, False)
    for variant in record.variants:
        for spelling in [variant.name, *variant.aliases, *romanised(variant.native, cards)]:
            _add(made, spelling, number, variant.name, True)
    _family(record, cards, made, number)
    if kind.near:
        _near_things(record, kind.forms, made, number)


def romanised(native: dict[str, str], cards: Cards) -> list[str]:
    """Every legal Latin spelling of a name's native forms."""
    return [
        spelling for language in sorted(native) for spelling in cards.romaniser.spellings(language, native[language])
    ]


def _add(made: Compiled, spelling: str, number: int, canonical: str, variant: bool) -> None:
    for form in in_ascii(spelling):
        made.names.setdefault(form, {}).setdefault(str(number), [number, canonical, variant])


def add_area(spelling: str, canonical: str, made: Compiled, list_name: str = "area") -> None:
    """Puts a word for a country or body, behind which a title may stand, among the entries."""
    for form in in_ascii(spelling):
        first, rest = split(form)
        made.entries.append((first.lower(), (first, rest, "area", (list_name, canonical))))


def _person(record: BaseRecord, cards: Cards, made: Compiled, number: int) -> None:
    """Entries under every legal family name, each with every legal given name."""
    families: set[str] = set()
    givens: set[str] = set()
    canonical = str(getattr(record, "family", record.name))
    known = canonical != record.name  # else nobody knows which of the words it is
    pairs = [(full, family) for full in record.aliases if (family := _family_in(full, canonical) if known else full)]
    other = [(full, family) for full in romanised(record.native, cards) if (family := _family_in(full, canonical))]
    for full, family in [*_own(record.name, canonical), *pairs, *other]:
        families.update(form for written in _articles(family) for form in in_ascii(written))
        given = full.removesuffix(family).strip()
        if full.startswith(family) and not given:
            continue  # a mononym
        if full.startswith(family + " ") and not full.endswith(family):
            given = ""
            _add(made, full, number, record.name, False)  # family name first: Xi Jinping
        for form in in_ascii(given) if given else ():
            givens.update((form, form.split()[-1], form.split()[0]))
    for family in sorted(families):
        first, rest = split(family)
        payload = (number, canonical)
        made.entries.append((first.lower(), (first, rest, "surname", [payload])))
    made.records[number]["fields"]["given"] = [{"value": given} for given in sorted(givens)]
    for family in sorted({canonical, *(family for _, family in pairs)}):
        if family.isalpha() and len(family) >= 5:
            made.near.append((plain(family).lower(), family, "surname", (number,), 0))
    told = record.name.removesuffix(canonical) if canonical.isalpha() else record.name
    if told != record.name or not canonical.isalpha():
        for found in re.finditer(r"[^\W\d_]+", told):
            if len(found[0]) > SHORTEST_NEAR or (len(found[0]) == SHORTEST_NEAR and found.end() == len(told)):
                sort = "kin" if found.start() >= len(told) - len(canonical) and told == record.name else "given"
                made.near.append((plain(found[0]).lower(), record.name, sort, (number,), found.start()))


def _articles(family: str) -> list[str]:
    """A family name with its Arabic article in every way of writing it: Al Thani, al-Thani."""
    article, rest = family[:2], family[3:]
    if article.lower() not in ("al", "el") or family[2:3] not in (" ", "-") or not rest[:1].isupper():
        return [family]
    return [f"{written}{joint}{rest}" for written in (article.lower(), article.title()) for joint in " -"]


def _own(name: str, family: str) -> list[tuple[str, str]]:
    """A card's name with its family name; what follows that may be left out: Teodoro Locsin Jr."""
    before, found, behind = name.partition(f" {family} ")
    return [(name, f"{family} {behind}"), (f"{before} {family}", family)] if found else [(name, family)]


def _family_in(full: str, canonical: str) -> str:
    """The family name in another spelling of a full name: from its first known word on, or as many words at its end."""
    words, known = full.split(), canonical.split()
    at = next((at for at, word in enumerate(words) if at and word in known), len(words) - len(known))
    family = " ".join(words[at:]) if at > 0 else ""
    return family if _alike(family, canonical) else ""


def _alike(one: str, other: str) -> bool:
    """Whether two spellings have half of their letters in common: Zelenskyy and Zelensky, not Khan and Sanaullah."""
    letters, others = Counter(plain(one).lower()), Counter(plain(other).lower())
    return 2 * (letters & others).total() >= max(letters.total(), others.total())


def _family(record: BaseRecord, cards: Cards, made: Compiled, number: int) -> None:
    """A designator family (Su-30) with its variants, to parse what the table does not list."""
    spelled = [name for name in (record.name, *record.aliases) if " " not in name and any(map(str.isdigit, name))]
    for name in spelled[:1]:
        variants = tuple(sorted(variant.name for variant in record.variants if variant.name.startswith(name)))
        if variants:
            _add_family(name, variants, made, number)


def _add_family(name: str, variants: tuple[str, ...], made: Compiled, number: int) -> None:
    first, rest = split(name)
    payload = (number, name, variants)
    made.entries.append((first.lower(), (first, rest, "family", payload)))
    joined = normal(name)
    if joined.lower() != first.lower() and rest and joined.isalnum():
        letters = name.split("-")[0]
        printed = letters + "".join(char for char in rest if char.isalnum())
        made.entries.append((printed.lower(), (printed, "", "family", payload)))


def _near_things(record: BaseRecord, how: Forms | None, made: Compiled, number: int) -> None:
    """Near-miss targets: a one-word name, and each word of a longer one that is long enough to be known again."""
    for name in [record.name, *record.aliases, *plain_forms(record, how)]:
        if name.isalpha() and len(name) >= SHORTEST_NEAR:
            made.near.append((plain(name).lower(), name, "name", (number,), 0))
        elif not name.isalpha():
            _near_words(name, record.kind, number, made)
    for variant in record.variants:
        if re.fullmatch(r"[^\W\d_]+ [A-Z\d]{2,}", variant.name):
            _near_words(variant.name, record.kind, number, made)  # Gripen NG
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


def name_entries(made: Compiled) -> list[tuple[str, Entry]]:
    """The entries of all names that were added, in the order of their spelling."""
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
