"""A card's names in, the other forms of them out that its kind allows: “Powidz Air Base” as “Powidz military airfield”.

A name that ends with one of the card's kind words (`type`) is also written with each of the others. Behind a number
there may stand the words that a kind declares (“200th Separate Guards …”) and the names that a unit bears (`honours`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import permutations, product

from factlint.reference.models import BaseRecord, Forms
from factlint.reference.values import said

_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)\b")
_SMALL = ("and", "of", "the")


def forms(record: BaseRecord, how: Forms | None) -> list[str]:
    """Every form of the name and its aliases but these themselves, in a set order."""
    if how is None:
        return []
    told = [record.name, *record.aliases]
    made = [*told, *plain_forms(record, how)]
    if set(said(record, "country")) <= set(how.of):
        made += [form for name in made for form in _with_words(name, how.between)]
    made += [form for name in made for form in _paired(name, how.pairs)]
    return sorted(set(made) - set(told))


def plain_forms(record: BaseRecord, how: Forms | None) -> list[str]:
    """The forms with other kind words, and those with honours, without any word between."""
    if how is None or not how.ends:
        return []
    words = said(record, how.ends)
    kinds = [form for name in (record.name, *record.aliases) for form in _with_kinds(name, words)]
    return [*kinds, *_with_honours(record.name, words, said(record, how.honours))]


def _with_kinds(name: str, words: list[str]) -> Iterator[str]:
    """With every other kind word; behind a number with those of two words: “1st Division” may be anybody's."""
    stem = _stem(name, words)
    numbered = _NUMBER.match(stem)
    for word in words if stem else ():
        if not numbered:
            yield f"{stem} {word}"
        if not numbered or " " in word:
            yield f"{stem} {_titled(word)}"


def _with_honours(name: str, words: list[str], honours: list[str]) -> Iterator[str]:
    found = _NUMBER.match(name)
    kinds = [_titled(word) for word in words if " " in word]
    for honour, kind in product(honours, kinds) if found else ():
        start = name[: found.end()] if found else name
        yield from (f"{start} {honour} {kind}", f"{start} {honour} {kind.split()[-1]}")
        yield from (f"{start} {kind} {behind}" for behind in (honour, f"“{honour}”", f"named after {honour}"))


def _with_words(name: str, lists: list[list[str]]) -> Iterator[str]:
    """One word of each list at most behind the number, in any order: Separate, Guards, Separate Guards."""
    found = _NUMBER.match(name)
    if not found or any(word in name.split() for words in lists for word in words):
        return
    for chosen in product(*([*words, ""] for words in lists)):
        told = [word for word in chosen if word]
        for order in permutations(told) if told else ():
            yield f"{found[0]} {' '.join(order)}{name[found.end() :]}"


def _paired(name: str, pairs: Iterable[list[str]]) -> Iterator[str]:
    for one, other in pairs:
        if one in name:
            yield name.replace(one, other)
        if other in name and one not in name:  # Program, but not that of Programme
            yield name.replace(other, one)


def _stem(name: str, words: list[str]) -> str:
    """What stands before the longest kind word at a name's end, or nothing."""
    end = max((word for word in words if name.lower().endswith(f" {word.lower()}")), key=len, default="")
    return name[: -len(end) - 1] if end else ""


def _titled(words: str) -> str:
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words.split())
