"""Random misspellings of the table's names: how many are told, and does every legal spelling pass?

    python benchmarks/misspellings.py [--names N] [--seed N] [--show]

Names of six letters or more without figures are drawn from the cards, and made wrong by operators of this file (a
letter left out, doubled, swapped, replaced by its neighbour on the keyboard; a vowel changed; a consonant taken for one
that sounds like it): one slip, in a word of nine letters or more sometimes two, never in the first letter. What is left
is no spelling that the schemes give (applied here, not read from the compiled set), no alias, no given name, no English
word, and nothing that the lists of real names hold. Each is put where a reader would know what is meant: a weapon
before a head noun; a person behind an office held, a rank, or with the full name; a place with its country; an
organisation, treaty, event or unit in full; and in plurals, possessives and capitals. Every legal spelling in the
same sentences must pass. The answers are computed from the cards themselves.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import Any

from factlint import Linter
from factlint.artefact import real_words
from factlint.reference.load import Cards, load
from factlint.reference.romanise import plain

ROOT = Path(__file__).parent.parent
VOWELS = "aeiou"
SOUNDS = {"k": "c", "c": "k", "s": "z", "z": "s", "f": "v", "v": "f", "b": "p", "p": "b", "d": "t", "t": "d", "g": "k",
          "m": "n", "n": "m", "r": "l", "l": "r", "j": "y", "h": "k", "w": "v", "x": "s", "q": "k"}  # fmt: skip
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
SHORTEST = 6
LONG = 9
HEADS = {"missile": "missile", "tank": "tank", "drone": "drone", "aircraft": "fighter", "helicopter": "helicopter",
         "artillery": "howitzer", "armour": "tank", "ship": "frigate"}  # fmt: skip


def neighbours(letter: str) -> str:
    """The letters beside one on the keyboard."""
    row = next((row for row in KEYS if letter in row), "")
    at = row.find(letter)
    return row[max(0, at - 1) : at] + row[at + 1 : at + 2]


def slips(word: str, dice: random.Random) -> Iterator[str]:
    """The word made wrong in one letter, by each operator once; the first letter stays."""
    at = dice.randrange(1, len(word))
    yield word[:at] + word[at + 1 :]
    yield word[:at] + word[at] + word[at:]
    if at + 1 < len(word):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for letters in (
        neighbours(word[at]),
        VOWELS.replace(word[at], "") if word[at] in VOWELS else SOUNDS.get(word[at], ""),
    ):
        if letters:
            yield word[:at] + dice.choice(letters) + word[at + 1 :]


def misspelt(word: str, dice: random.Random) -> str:
    """The word with one slip, or if it is long with two in one case of four."""
    for _ in range(2 if len(word) >= LONG and dice.random() < 0.25 else 1):
        word = dice.choice(list(slips(word, dice)))
    return word


class Oracle:
    """What nobody may call a misspelling: every legal spelling of a name, every real word or name."""

    def __init__(self, cards: Cards) -> None:
        self.cards = cards
        self.words = set(real_words()) | set(cards.lookalikes)
        for record in cards.records.values():
            for spelling in (*spellings(record, cards), *record.confusable_with):
                self.words.update(re.findall(r"[^\W\d_]+", plain(spelling).lower()))

    def legal(self, word: str) -> bool:
        """Whether a word, or what it may be the plural of, is somebody's or something's name, or a word."""
        lower = plain(word).lower()
        return lower in self.words or lower.removesuffix("s") in self.words or f"{lower}s" in self.words


def spellings(record: Any, cards: Cards) -> list[str]:
    """Every legal spelling of a card's name, by its aliases and by every scheme."""
    found = [record.name, *record.aliases]
    for language, native in sorted(record.native.items()):
        found += cards.romaniser.spellings(language, native)
    for variant in record.variants:
        found += [variant.name, *variant.aliases]
    return found


def values(field: Any) -> list[str]:
    """The values of a card's field."""
    items = field if isinstance(field, list) else [field] if field else []
    return [item if isinstance(item, str) else item.value for item in items]


class Frames:
    """Sentences for a name, by what proves which one is meant."""

    def __init__(self, cards: Cards) -> None:
        self.cards = cards
        self.terms: dict[str, list[str]] = {}
        for record in cards.records.values():
            for holder in getattr(record, "holders", None) or []:
                self.terms.setdefault(holder.person, []).append(record.id)

    def of(self, record: Any) -> list[tuple[str, str]]:
        """(kind, frame) of a card: `{}` stands for its name; for a person, `{given}` and `{}` for the family name."""
        if record.kind == "weapon":
            head = next((head for word, head in HEADS.items() if word in str(record.category)), "missile")
            return [
                ("weapon with head", f"The ministry said that a {{}} {head} was seen near the depot on Friday."),
                ("weapon plural", f"Several {{}} {head}s were lost, the report said."),
                ("weapon possessive", f"The {{}}’s launcher was hit, and a {{}} {head} burned out."),
                ("weapon in capitals", f"^{{}} {head} hits depot"),
            ]
        if record.kind == "person":
            return self._person(record)
        if record.kind == "place":
            country = values(record.country)[0]
            return [
                ("place with country", f"The bridge at {{}}, {country}, was closed on Friday."),
                ("place with country", f"A train left {{}} in {country} late on Friday."),
                ("place in a dateline", f"{{}}, {country} — Rain fell all day."),
                ("place in capitals", f"^Flood hits {{}}, {country}"),
            ]
        if record.kind in ("organisation", "treaty", "event", "unit"):
            acronym = values(getattr(record, "acronym", None))
            beside = f" ({acronym[0]})" if acronym else ""
            return [
                (record.kind, f"Officials spoke about the {{}}{beside} on Friday."),
                (record.kind, "The {}’s history was told again."),
                (f"{record.kind} in capitals", "^{} in the news"),
            ]
        return []

    def _person(self, record: Any) -> list[tuple[str, str]]:
        frames = [
            ("person with full name", "On Friday {given} {} flew home."),
            ("person with rank", "Gen. {given} {} spoke."),
        ]
        for office in self.terms.get(record.id, [])[:1]:
            card = self.cards.records[office]
            role = self.cards.roles.get(str(getattr(card, "role", "")), [])
            country = values(getattr(card, "country", None))
            if role:
                title = role[0] if role[0][:1].isupper() else role[0].title()
                frames += [
                    ("person with office", f"{title} {{given}} {{}} flew home."),
                    ("person with office", f"{title} {{given}} {{}}’s plane was late."),
                    ("person in capitals", f"^{title} {{given}} {{}} flies home"),
                ]
                if country:
                    frames.append(("person by office and country", f"{country[0]}’s {title} {{}} flew home."))
        return frames


def put(frame: str, name: str, given: str = "") -> str:
    """The sentence of a frame; one that begins with a caret is in capitals."""
    text = frame.replace("{given}", given).replace("{}", name)
    return text[1:].upper() if frame.startswith("^") else text


def drawn(record: Any) -> tuple[str, str]:
    """The name of a card that is to be misspelt, and the given names in front of it."""
    if record.kind != "person":
        return record.name, ""
    family = str(record.family)
    told = record.name.endswith(family)
    return family, record.name.removesuffix(family).strip() if told else ""


def findings(linter: Linter, text: str) -> list[Any]:
    """What is told of names: errors and warnings."""
    return [it for it in linter.lint(text).findings if it.code < "N2" and it.severity != "advice"]


def interval(right: int, total: int) -> str:
    """A share with its 95% interval (Wilson)."""
    share, z = right / total, 1.96
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    wide = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return f"{right}/{total} = {share:.1%} ({max(0, middle - wide):.1%} to {min(1, middle + wide):.1%})"


def wrong(name: str, oracle: Oracle, dice: random.Random) -> tuple[str, str] | None:
    """The name with one word of it misspelt, and that word."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) >= SHORTEST and word[0].isupper()]
    if not words:
        return None
    word = dice.choice(words)
    for _ in range(20):
        slip = misspelt(word.lower(), dice).capitalize()
        if not word.isupper() and len(slip) >= SHORTEST and plain(slip) != plain(word) and not oracle.legal(slip):
            return name.replace(word, slip, 1), slip
    return None


def main() -> None:
    """Prints recall by kind, and what legal spellings were told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    cards = load([ROOT / "reference"])
    oracle, frames = Oracle(cards), Frames(cards)
    linter = Linter(select=["N1"])
    kinds: dict[str, list[Any]] = {}
    for record_id in sorted(cards.records):
        record = cards.records[record_id]
        name, given = drawn(record)
        if record.kind == "person" and not given:
            continue  # called by one name, or by the family's first
        if frames.of(record) and re.search(r"[^\W\d_]{6}", name):
            kinds.setdefault(record.kind, []).append(record)
    told: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    alarms = passed = 0
    for _ in range(options.names):
        record = dice.choice(kinds[dice.choice(sorted(kinds))])
        name, given = drawn(record)
        kind, frame = dice.choice(frames.of(record))
        slip = wrong(name, oracle, dice)
        if slip is not None:
            text = put(frame, slip[0], given)
            at = text.lower().find(slip[1].lower())
            right = any(it.start <= at < it.end for it in findings(linter, text))
            asked[kind] += 1
            told[kind] += right
            if options.show and not right:
                print(f"missed ({kind}): {name}: {text}")
        for spelling in legal(record, cards):
            text = put(frame, spelling, given)
            found = findings(linter, text)
            passed += 1
            alarms += bool(found)
            if found:
                print(f"alarm: {text}: {found[0].code} {found[0].message}")
    for kind in sorted(asked):
        print(f"{kind:30} {interval(told[kind], asked[kind])}")
    print(f"{'all misspellings':30} {interval(sum(told.values()), sum(asked.values()))}")
    print(f"{'legal spellings that pass':30} {interval(passed - alarms, passed)}")
    sys.exit(alarms > 0)


def legal(record: Any, cards: Cards) -> list[str]:
    """The legal spellings of what is drawn, with and without diacritics."""
    found = [drawn(record)[0]]
    if record.kind == "person":
        for language, native in sorted(record.native.items()):
            found += [full.split()[-1] for full in cards.romaniser.spellings(language, native) if " " in full]
    else:
        found = [it for it in spellings(record, cards) if len(it) >= SHORTEST and it[0].isupper()]
    return sorted({form for spelling in found for form in (spelling, plain(spelling))})


if __name__ == "__main__":
    main()
