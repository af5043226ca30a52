"""Rules and records in, one artefact of bytes out, as `factlint.knowledge` reads it: the compile step."""

from __future__ import annotations

import marshal
from pathlib import Path
from typing import Any
from zlib import crc32

from factlint import __version__
from factlint.claims.scan import SHORTEST_NEAR, skeleton
from factlint.knowledge import HEADER, MAGIC
from factlint.reference import load as cards_loader
from factlint.reference.compile import Compiled, compile_cards, split
from factlint.rules import grammar
from factlint.rules import load as rules_loader
from factlint.rules import zones as clock_zones
from factlint.rules.lexicon import word_triggers
from factlint.rules.models import BaseRule, kind_module
from factlint.rules.patterns import SRE_MAGIC, frozen, frozen_safely

_ONLY_BUILT = ("after_dates", "moved")  # word lists that live on in patterns
_MARSHAL = 4  # a format that every supported Python reads


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
        word.lower() for heads in table.heads.values() for head in heads for word in head.split()
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
    near = _near_keys(table)
    parts: dict[str, Any] = {f"word {word}": level for word, level in _protected(cards, table, near).items()}
    words = word_triggers(lexicon)
    patterns = {name: frozen(source, flags) for name, (source, flags) in grammar.patterns(lexicon).items()}
    entries = [*table.entries, *_lexicon_entries(lexicon), *_head_entries(table)]
    lexicon["unanchored"] = []
    lexicon["bound"] = {
        code: str(getattr(rule, "of", "")) for code, rule in rules.rules.items() if rule.kind == "attribute"
    }
    compiled_rules = []
    for code in sorted(rules.rules):
        rule = rules.rules[code]
        compiled_rules.append(_plain(rule))
        entries.extend(_phrase_entries(rule, cards, table))
        entries.extend(_pattern_entries(rule, patterns, lexicon["unanchored"]))
        try:
            made = _grammar(rule, lexicon)
        except ValueError as wrong:
            raise rules.places[code].error(f"{code}: {wrong}", "mend the phrase") from None
        patterns |= {f"{code}/{name}": frozen(source, flags) for name, (source, flags) in made.items()}
    zones = {*lexicon["clocks"].values(), *lexicon["loose_zones"].values()}
    parts |= {f"zone {zone}": clock_zones.offsets(zone) for zone in sorted(zones)}
    for unused in (
        "midday",
        *_ONLY_BUILT,
        "year_phrases",
        "anniversaries",
        "editions",
        "before_years",
        "jubilees",
        "metals",
        "relative_days",
    ):
        lexicon.pop(unused, None)
    records = [_dumped(record) for record in table.records]
    offsets = [0]
    for blob in records:
        offsets.append(offsets[-1] + len(blob))
    core = {
        "version": __version__,
        "sre": SRE_MAGIC,
        "rules": compiled_rules,
        "lexicon": _sorted(lexicon),
        "words": words,
        "records": offsets,
    }
    names = _table(_by_word(entries), 512)
    parts |= {f"record {record_id}": number for record_id, number in table.ids.items()}
    parts |= {f"pattern {name}": pattern for name, pattern in patterns.items()}
    tables = [names, _table(near, 8192), _table(parts, 512)]
    return _file([_dumped(core), *tables, b"".join(records)])


def _dumped(value: Any) -> bytes:
    """Plain data as bytes that depend on its value alone.

    What marshal writes depends on which equal objects happen to be one; a first pass makes every object new.
    """
    return marshal.dumps(marshal.loads(marshal.dumps(value, 2)), _MARSHAL)


def _file(sections: list[bytes]) -> bytes:
    # Sections begin at multiples of four, so that their offset tables can be read in place.
    padded = [section + b"\0" * (-len(section) % 4) for section in sections]
    head = MAGIC.ljust(16, b"\0") + b"".join(len(section).to_bytes(4, "little") for section in padded)
    head += crc32(padded[0]).to_bytes(4, "little")
    return head.ljust(HEADER, b"\0") + b"".join(padded)


def _table(content: dict[str, Any], least: int) -> bytes:
    """A hash table with a bit filter in front: see `knowledge.Table`."""
    buckets = max(least, len(content) // 3) | 1
    bits = 1024
    while bits < len(content) * 12:
        bits *= 2
    bloom = bytearray(bits // 8)
    filled: list[dict[str, Any]] = [{} for _ in range(buckets)]
    for word in sorted(content):
        code = crc32(word.encode("utf-8", "surrogatepass"))
        bloom[(code & (bits - 1)) >> 3] |= 1 << (code & 7)
        filled[code % buckets][word] = content[word]
    blobs = [_dumped(bucket) if bucket else b"" for bucket in filled]
    offsets = [0]
    for blob in blobs:
        offsets.append(offsets[-1] + len(blob))
    return (
        buckets.to_bytes(4, "little")
        + len(bloom).to_bytes(4, "little")
        + bytes(bloom)
        + b"".join(offset.to_bytes(4, "little") for offset in offsets)
        + b"".join(blobs)
    )


def _by_word(entries: list[tuple[str, Any]]) -> dict[str, list[Any]]:
    """Entries under their first word, the longest rest first; equal surnames of several people are one entry."""
    found: dict[str, dict[tuple[str, str, str, str], Any]] = {}
    for word, (first, rest, sort, payload) in entries:
        key = (first, rest, sort, str(payload[0]) if sort in ("phrase", "area", "family", "lexical") else "")
        bucket = found.setdefault(word, {})
        if key in bucket and sort in ("surname", "lexical"):
            bucket[key][3].extend(item for item in payload if item not in bucket[key][3])
        elif key not in bucket:
            bucket[key] = (first, rest, sort, list(payload) if sort in ("surname", "lexical") else payload)
    return {
        word: sorted(bucket.values(), key=lambda entry: (-len(entry[1]), entry[0], entry[1], entry[2], repr(entry[3])))
        for word, bucket in found.items()
    }


def _near_keys(table: Compiled) -> dict[str, list[Any]]:
    """Near-miss targets under themselves and under themselves with each letter left out."""
    keys: dict[str, list[Any]] = {}
    for target in sorted(set(table.near)):
        name = target[0]
        if len(name) < SHORTEST_NEAR:
            continue
        shapes = [name]
        if target[2] == "surname":
            shapes.append(skeleton(name))
        for shape in shapes:
            for key in sorted({shape, *(shape[:at] + shape[at + 1 :] for at in range(len(shape)))}):
                keys.setdefault(key, []).append(target)
    return keys


def _protected(cards: cards_loader.Cards, table: Compiled, near: dict[str, list[Any]]) -> dict[str, int]:
    """Words that are no near miss whatever they resemble: real words and names, and the table's own names.

    2 protects a word always, 1 unless an office and a given name in front tell who is meant.
    """
    found = {word: 1 for word in real_words() if beside(word, near)}
    found |= {word: 2 if always else 1 for word, always in cards.lookalikes.items()}
    words: set[str] = set()
    for spelling in table.names:
        words.update(part.lower() for part in spelling.replace("-", " ").split())
    for first, entry in table.entries:
        words.add(first)
        words.update(part.lower() for part in entry[1].replace("-", " ").split())
    for record in cards.records.values():
        words.update(part.lower() for word in record.confusable_with for part in word.split())
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
    return word in near or any(word[:at] + word[at + 1 :] in near for at in range(len(word)))


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


def _plain(rule: BaseRule) -> dict[str, Any]:
    """A rule as the checks read it: without its texts, the kind's own keys apart."""
    shared = set(BaseRule.model_fields)
    data = rule.model_dump()
    plain = {key: data[key] for key in ("code", "name", "kind", "severity", "message", "quotes")}
    plain["needs"] = tuple(tuple(need.split("|")) for need in kind_module(rule.kind).NEEDS)
    plain["params"] = {key: value for key, value in data.items() if key not in shared}
    return plain


def _phrase_entries(rule: BaseRule, cards: cards_loader.Cards, table: Compiled) -> list[tuple[str, Any]]:
    """What a fact rule wants found in the text: (phrase, value, whether case counts)."""
    make = getattr(kind_module(rule.kind), "phrases", None)
    entries = []
    for phrase, value, cased in make(rule, table) if make else ():
        first, rest = split(phrase if cased else phrase.lower())
        entries.append((first.lower(), (first, rest, "area" if cased else "phrase", (rule.code, value))))
    return entries


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


def _sorted(value: Any) -> Any:
    """Plain data in a fixed order, so that equal input gives equal bytes: sets become dictionaries of their members."""
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, (set, frozenset)):
        return dict.fromkeys(sorted(value), True)
    return value
