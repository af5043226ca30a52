"""Rules and records in, one artefact of bytes out, as `factlint.knowledge` reads it: the compile step."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from zlib import compress

from factlint import __version__
from factlint.claims.distance import indexed, skeleton
from factlint.claims.extract import OWN_WORDS
from factlint.claims.slips import SHORTEST_NEAR, SHORTEST_SKELETON
from factlint.container import dumped, file, in_order, rows
from factlint.container import table as hashed
from factlint.reference import load as cards_loader
from factlint.reference.compile import Compiled, compile_cards
from factlint.reference.spellings import split
from factlint.rules import grammar
from factlint.rules import load as rules_loader
from factlint.rules import zones as clock_zones
from factlint.rules.lexicon import word_triggers
from factlint.rules.models import BaseRule, kind_module
from factlint.rules.patterns import SRE_MAGIC, frozen, frozen_safely

_SHARED = ("surname", "lexical", "cue")  # entries of which several with one word are one


def build(rule_folders: list[Path], reference_folders: list[Path]) -> bytes:
    """Compiles a set. The same files give the same bytes.

    Raises:
        FactlintError: when a rule or record is broken.
    """
    rules = rules_loader.load(rule_folders)
    cards = cards_loader.load(reference_folders)
    table = compile_cards(cards)
    lexicon = dict(rules.lexicon)
    lexicon["heads"] = frozenset(
        word.lower()
        for kind, heads in table.heads.items()
        if kind != "place"  # what a place is called does not tell of things
        for head in heads
        for word in head.split()
    )
    lexicon["hedge_ends"] = frozenset(phrase.split()[-1] for phrase in lexicon["hedge_phrases"])
    lexicon["sign_ends"] = frozenset(char for sign in lexicon["signs"] for char in (sign[-1], sign[-1].upper()))
    percents = ("%", "percent", "per", "percentage", "pct", "percents", "yo")
    lexicon["after_figure"] = frozenset(
        [*percents, *lexicon["unit_words"], *lexicon["currency_words"], *lexicon["signs"]]
    )
    lexicon["initials"] = frozenset(magnitude[0] for magnitude in lexicon["magnitudes"])
    lexicon["titles"] = frozenset(cards.titles)
    for plain in ("uncapitalised", "plain_months", "before_months", "before_dates"):
        lexicon[plain] = frozenset(lexicon[plain])
    near = near_keys(table)
    parts: dict[str, Any] = {f"word {word}": level for word, level in _protected(cards, table, near).items()}
    words = word_triggers(lexicon)
    patterns = {name: frozen(source, flags) for name, (source, flags) in grammar.patterns(lexicon).items()}
    entries = [*table.entries, *_lexicon_entries(lexicon), *_head_entries(table)]
    lexicon["unanchored"] = []
    lexicon["bound"] = {
        code: str(getattr(rule, "of", "")) for code, rule in rules.rules.items() if rule.kind == "attribute"
    }
    listed = []
    for code in sorted(rules.rules):
        rule = rules.rules[code]
        listed.append(_headed(rule))
        parts[f"rule {code}"] = _body(rule)
        entries.extend(_phrase_entries(rule, cards, table))
        entries.extend(_cue_entries(rule, lexicon["function"]))
        entries.extend(_pattern_entries(rule, patterns, lexicon["unanchored"]))
        try:
            made = _grammar(rule, lexicon)
        except ValueError as wrong:
            raise rules.places[code].error(f"{code}: {wrong}", "mend the phrase") from None
        patterns |= {f"{code}/{name}": frozen(source, flags) for name, (source, flags) in made.items()}
    zones = {*lexicon["clocks"].values(), *lexicon["loose_zones"].values()}
    parts |= {f"zone {zone}": clock_zones.offsets(zone) for zone in sorted(zones)}
    parts |= {f"list {name}": in_order(words) for name, words in lexicon.items()}
    parts |= {f"record {record_id}": number for record_id, number in table.ids.items()}
    parts |= {f"office {place}": numbers for place, numbers in _offices(table).items()}
    parts |= {f"pattern {name}": ready for name, (_, *ready) in patterns.items()}
    sources = {name: (source, flags) for name, (source, _, flags, *_) in sorted(patterns.items())}
    core = {"version": __version__, "sre": SRE_MAGIC, "rules": listed, "words": words}
    tables = [hashed(_by_word(entries), 512), hashed(near, 8192), hashed(parts, 512)]
    listed_cards = [rows(table.records), rows(list(table.sources)), rows(table.cards)]
    return file([dumped(core), *tables, *listed_cards, compress(dumped(sources), 9)])


def _offices(table: Compiled) -> dict[str, tuple[int, ...]]:
    """The offices of a role in a country or body, as “role@area”."""
    found: dict[str, tuple[int, ...]] = {}
    for number, record in enumerate(table.records):
        fields = record["fields"]
        area = fields.get("country") or fields.get("body")
        if area and "role" in fields:
            place = f"{fields['role'][0]['value']}@{area[0]['value']}"
            found[place] = (*found.get(place, ()), number)
    return found


def _by_word(entries: list[tuple[str, Any]]) -> dict[str, list[Any]]:
    """Entries under their first word, the longest rest first; equal surnames of several people are one entry."""
    found: dict[str, dict[tuple[str, str, str, str], Any]] = {}
    for word, (first, rest, sort, payload) in entries:
        key = (first, rest, sort, str(payload[0]) if sort in ("phrase", "area", "family", "lexical") else "")
        bucket = found.setdefault(word, {})
        if key in bucket and sort in _SHARED:
            bucket[key][3].extend(item for item in payload if item not in bucket[key][3])
        elif key not in bucket:
            bucket[key] = (first, rest, sort, list(payload) if sort in _SHARED else payload)
    return {
        word: sorted(bucket.values(), key=lambda entry: (-len(entry[1]), entry[0], entry[1], entry[2], repr(entry[3])))
        for word, bucket in found.items()
    }


def near_keys(table: Compiled) -> dict[str, list[Any]]:
    """Words of names under themselves and with each letter left out, and under `*word` the names they are of."""
    keys: dict[str, list[Any]] = {}
    for word, *target in sorted(set(table.near)):
        keys.setdefault(f"*{word}", []).append(tuple(target))
    for name in [key[1:] for key in sorted(keys)]:
        shapes = [name, skeleton(name)] if len(name) >= SHORTEST_SKELETON else [name]
        for shape in shapes:
            for key in sorted({shape, *(shape[:at] + shape[at + 1 :] for at in range(len(shape)))}):
                if indexed(key):
                    keys.setdefault(key, []).append(name)
    return keys


def _protected(cards: cards_loader.Cards, table: Compiled, near: dict[str, list[Any]]) -> dict[str, int]:
    """Words that are no near miss whatever they resemble: real words and names, and the table's own names.

    2 protects a word always, 1 unless an office and a given name in front tell who is meant.
    """
    found = {word: 1 for word in real_words() if beside(word, near)}
    found |= {word: 2 if always else 1 for word, always in cards.lookalikes.items()}
    words: set[str] = set()
    givens = (fact["value"] for made in table.records for fact in made["fields"].get("given", ()))
    for given in givens:
        words.update(part.lower() for part in re.split(r"\W+", given))
    for spelling in table.names:
        words.update(part.lower() for part in spelling.replace("-", " ").split())
    for first, entry in table.entries:
        words.add(first)
        words.update(part.lower() for part in entry[1].replace("-", " ").split())
    for card in cards.records.values():
        words.update(part.lower() for word in card.confusable_with for part in word.split())
    found |= dict.fromkeys(words, 2)
    return {word: level for word, level in found.items() if len(word) >= SHORTEST_NEAR}


def real_words() -> set[str]:
    """English words, by pyspellchecker's frequency list."""
    import gzip
    import json
    from importlib.resources import files

    packed = files("spellchecker").joinpath("resources", "en.json.gz").read_bytes()
    return {word for word in json.loads(gzip.decompress(packed)) if len(word) >= SHORTEST_NEAR}


def beside(word: str, near: dict[str, list[Any]]) -> bool:
    """Whether a word would be looked at as a near miss."""
    shapes = (word, skeleton(word)) if len(word) >= SHORTEST_SKELETON else (word,)
    return any(shape[:at] + shape[at + 1 :] in near for shape in shapes for at in range(len(shape) + 1))


def _lexicon_entries(lexicon: dict[str, Any]) -> list[tuple[str, Any]]:
    entries: list[tuple[str, Any]] = []
    for phrase, span in sorted(lexicon["year_phrases"].items()):
        first, rest = split(phrase)
        entries.append((first, (first, rest, "years", span)))
    return entries


def _head_entries(table: Compiled) -> list[tuple[str, Any]]:
    entries = []
    for kind, heads in sorted(table.heads.items()):
        for head in heads:
            first, rest = split(head.lower())
            entries.append((first, (first, rest, "phrase", (f"head {kind}", head))))
    return entries


def _headed(rule: BaseRule) -> dict[str, Any]:
    """What every run asks of a rule: whether it is selected, and what an article must have for it."""
    needs = [need.format_map(vars(rule)) for need in kind_module(rule.kind).NEEDS]
    claims = tuple(_need(rule.code, need) for need in needs if need not in OWN_WORDS)
    head = {"code": rule.code, "name": rule.name, "kind": rule.kind, "severity": rule.severity}
    return head | {"spoken": len(claims) < len(needs), "needs": claims}


def _need(code: str, need: str) -> tuple[int, tuple[str, ...]]:
    """“2 number|money”: how many claims, and of which types; a rule's own words are known by its code."""
    count, _, types = need.rpartition(" ")
    return int(count or 1), tuple(code if sort in OWN_WORDS else sort for sort in types.split("|"))


def _body(rule: BaseRule) -> dict[str, Any]:
    """What a rule needs to judge: without its texts, the kind's own keys apart."""
    params = {key: value for key, value in rule.model_dump().items() if key not in BaseRule.model_fields}
    return {"message": rule.message, "quotes": rule.quotes, "params": params}


def _phrase_entries(rule: BaseRule, cards: cards_loader.Cards, table: Compiled) -> list[tuple[str, Any]]:
    """What a fact rule wants found in the text: (phrase, value, whether case counts)."""
    make = getattr(kind_module(rule.kind), "phrases", None)
    entries = []
    for phrase, value, cased in make(rule, table) if make else ():
        first, rest = split(phrase if cased else phrase.lower())
        entries.append((first.lower(), (first, rest, "area" if cased else "phrase", (rule.code, value))))
    return entries


def _cue_entries(rule: BaseRule, function: list[str]) -> list[tuple[str, Any]]:
    """The words without one of which a rule has nothing to say: of each phrase the one that is likely the rarest."""
    make = getattr(kind_module(rule.kind), "cues", None)
    words = set()
    for cue in make(rule) if make else ():
        words.add(max(re.findall(r"\w+", cue.lower()), key=lambda word: (word not in function, len(word))))
    return [(word, (word, "", "cue", [rule.code])) for word in sorted(words)]


def _grammar(rule: BaseRule, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The patterns of a rule's kind, by name: (source, flags)."""
    make = getattr(kind_module(rule.kind), "grammar", None)
    found: dict[str, tuple[str, int]] = make(rule, lexicon) if make else {}
    return found


def _pattern_entries(
    rule: BaseRule, patterns: dict[str, tuple[Any, ...]], unanchored: list[tuple[str, str, str]]
) -> list[tuple[str, Any]]:
    entries: list[tuple[str, Any]] = []
    for at, (key, source, flags) in enumerate(rules_loader.kind_patterns(rule)):
        name = f"{rule.code}/{at}"
        patterns[name] = frozen_safely(source, flags)
        words = rules_loader.anchor_words(source, flags)
        if words is None:
            unanchored.append((rule.code, key, name))
        for word in words or ():
            entries.append((word, (word, "", "lexical", [(rule.code, key, name)])))
    return entries
