"""`misnomer`: a name that is read only with its noun (“Apache helicopter”), with the noun of another sort of thing.

The names are those that the table gives in such a way: a spelling that ends in one of the nouns `right` of the record's
value in the field `by`, whose other words are no name of their own. With a noun of `never` behind them they are still
that thing, and the noun is wrong. `but` excepts records by name; words of `silent` in the sentence make it silent, and
so does a noun that goes on (“Apache jet engine”).
"""

from __future__ import annotations

from factlint.claims.follow import ends_phrase
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence
from factlint.fragments import IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed",)
SLOTS = ("text", "name", "value")
_SILENT = frozenset(("negation", "hypothesis", "mistake", "fiction"))
_AROUND = 150  # characters to either side that a word of `silent` may stand in


class Params:
    """The kind of record, the field of its sort, and the right and wrong nouns of each sort."""

    of: str
    by: str
    right: dict[str, list[str]]
    never: dict[str, list[str]]
    but: list[str] = []
    silent: list[str] = []


def phrases(rule: Params, table: Any) -> list[tuple[str, str, bool]]:
    """Each such name with each wrong noun: (phrase, “number|noun”, whether case counts)."""
    found = []
    for spelling, meant in table.names.items():
        stem, _, noun = spelling.rpartition(" ")
        records = [table.records[number] for number, _, _ in meant.values()]
        if not stem or stem in table.names or len(records) != 1 or records[0]["name"] in rule.but:
            continue
        sorts = [str(fact["value"]) for fact in records[0]["fields"].get(rule.by, ())]
        number = next(iter(meant.values()))[0]
        wrong = [word for sort in sorts if noun in rule.right.get(sort, ()) for word in rule.never.get(sort, ())]
        found += [(f"{stem} {word}", f"{number}|{word}", True) for word in wrong]
    return found


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The words that silence."""
    return {"silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the noun."""
    document = claims.document
    text = document.text
    for phrase in claims.listed(rule.code):
        number, _, noun = phrase.value.partition("|")
        record = knowledge.record(int(number))
        start = phrase.end - len(noun)
        low, high = document.sentence(phrase.start)
        low, high = max(low, phrase.start - _AROUND), min(high, phrase.end + _AROUND)
        if rule.pattern(knowledge, "silent").search(text, low, high):
            continue
        ended = (noun.endswith("s") and text[phrase.end : phrase.end + 1] not in ("-", "'", "’")) or ends_phrase(
            text, phrase.end, knowledge
        )
        if not ended or not _SILENT.isdisjoint(sentence_guards(document, knowledge, phrase.start, phrase.end)):
            continue
        value = next(noun for sort in record.texts(rule.params.by) for noun in rule.params.right.get(sort, ()))
        evidence = (Evidence(record.id, "name", record.name, sources=record.sources_of("class")),)
        slots = {"text": text[start : phrase.end], "name": record.name, "value": value}
        yield from rule.finding(document, (start, phrase.end), slots, evidence)
