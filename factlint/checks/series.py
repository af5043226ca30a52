"""`series`: a variant whose number lies far above all that are known: “M1A7”, where M1A1 to M1A3 are listed.

Variants in `field` that differ in their last number alone make a series, if there are `least` of them and their
beginning has a digit (so that it is a designation). For records of `lettered` origins so do variants that run from A
on without a gap (Gripen A to F), but for the letters `own`, which stand for a state or a service. The next number may
be in somebody's drawer; from `ahead` above the highest on there is none. A designation of one word may be a road or a
room: it is read beside a head noun or one of `nouns`, or where the text names a thing of the kind. `but` excepts
records by name. Silent under negation, hypothesis and mistake, and in fiction.
"""

from __future__ import annotations

from factlint.claims.follow import word_before
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed",)
SLOTS = ("text", "family", "right")
_SILENT = frozenset(("negation", "hypothesis", "mistake", "fiction"))
_HIGHEST = 30


class Params:
    """The record kind, the field of its variants, and what makes a series."""

    of: str
    field: str
    least: int = 3
    ahead: int = 2
    lettered: list[str] = []
    own: str = ""
    skipped: str = "IO"  # letters that are taken for figures
    but: list[str] = []
    nouns: list[str] = []


def phrases(rule: Params, table: Any) -> list[tuple[str, str, bool]]:
    """Every number too high: (variant, “record|highest variant”, True)."""
    known = {str(fact["value"]) for record in table.records for fact in record["fields"].get(rule.field, ())}
    found = []
    for at, record in enumerate(table.records):
        if record["kind"] != rule.of or record["name"] in rule.but:
            continue
        series: dict[str, set[int]] = {}
        for fact in record["fields"].get(rule.field, ()):
            head, number = _split(str(fact["value"]))
            if number and any(map(str.isdigit, head)) and head[-1].isalpha():
                series.setdefault(head, set()).add(number)
        for head, numbers in series.items():
            if len(numbers) >= rule.least:
                highest = max(numbers)
                beyond = (f"{head}{number}" for number in range(highest + rule.ahead, _HIGHEST))
                found += [(name, f"{at}|{head}{highest}", True) for name in beyond if name not in known]
        if not set(rule.lettered).isdisjoint(str(fact["value"]) for fact in record["fields"].get("origin", ())):
            found += [(name, f"{at}|{highest}", True) for name, highest in _lettered(rule, record) if name not in known]
    return found


def _lettered(rule: Params, record: Any) -> Iterator[tuple[str, str]]:
    """(every letter too high, the highest variant) of the record's series of letters."""
    letters = [letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if letter not in rule.skipped]
    series: dict[str, set[str]] = {}
    for fact in record["fields"].get(rule.field, ()):
        head, letter = str(fact["value"])[:-1], str(fact["value"])[-1]
        if letter.isupper() and head and not head[-1].isupper():
            series.setdefault(head, set()).add(letter)
    for head, found in series.items():
        if len(found) > rule.least and found == set(letters[: len(found)]):
            for letter in letters[len(found) + rule.ahead - 1 :]:
                if letter not in rule.own:
                    yield f"{head}{letter}", f"{head}{letters[len(found) - 1]}"
                    if " " in head and any(map(str.isdigit, head)):
                        yield f"{head.replace(' ', '')}{letter}", f"{head}{letters[len(found) - 1]}"


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the variant."""
    document = claims.document
    named = any(mention.records[0].kind == rule.params.of for mention in claims.mentions("exact"))
    for phrase in claims.listed(rule.code):
        number, _, highest = phrase.value.partition("|")
        record = knowledge.record(int(number))
        if document.text[phrase.end : phrase.end + 1] == "-" or document.masked(phrase.start):
            continue
        if not (named or " " in document.text[phrase.start : phrase.end] or _beside(rule, claims, knowledge, phrase)):
            continue
        if not _SILENT.isdisjoint(sentence_guards(document, knowledge, phrase.start, phrase.end)):
            continue
        evidence = (Evidence(record.id, rule.params.field, highest, sources=record.sources_of(rule.params.field)),)
        slots = {"text": document.text[phrase.start : phrase.end], "family": record.name, "right": highest}
        yield from rule.finding(document, (phrase.start, phrase.end), slots, evidence)


def _beside(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> bool:
    """Whether a noun beside it tells that a designation is a thing's."""
    text = claims.document.text
    following = knowledge.pattern("next-word").match(text, phrase.end)
    beside = {following[1].lower() if following else "", word_before(text, phrase.start)[0].lower()}
    return not beside.isdisjoint(knowledge.lexicon["heads"]) or not beside.isdisjoint(rule.params.nouns)


def _split(variant: str) -> tuple[str, int]:
    """A variant's beginning and the number at its end, 0 if there is none: (“M1A”, 2)."""
    head = variant.rstrip("0123456789")
    digits = variant[len(head) :]
    return head, int(digits) if head and 0 < len(digits) <= 2 else 0
