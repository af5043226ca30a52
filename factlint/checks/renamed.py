"""`renamed`: a place or state by a name that it gave up before the article: “Two districts of Dnipropetrovsk” in 2025.

The names are those of `field` with a last day, looked for by the rule; `grace` days after it nothing is said. Silent
where the name stands beside another capitalised word (an organisation or work has it in its own name) or one of
`before` and `goes_on`, where today's name stands within `beside` characters or a year of the old one near (a tale of
then), with a word of `silent` in the sentence, and in quotations. `preferred` are further spellings that a house does
without: the one to be printed, by the one that is not.
"""

from __future__ import annotations

from factlint.claims.follow import word_before
from factlint.days import printed_text
from factlint.finding import Evidence, Fix
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

    Today: TypeAlias = tuple[str, str, tuple[Evidence, ...]]  # today's name, since when, and the proof

NEEDS = ("listed",)
SLOTS = ("text", "name", "since")
_TALE = 1500  # characters over which a year governs the tale


class Params:
    """The kinds of records, the field of their former names, and what silences."""

    of: list[str]
    field: str
    silent: list[str]
    before: list[str] = []  # words that do so in front: chicken
    goes_on: list[str] = []  # nouns that make another thing's name of it: cake, process
    preferred: dict[str, str] = {}
    grace: int = 365
    beside: int = 80


def phrases(rule: Any, table: Any) -> list[tuple[str, str, bool]]:
    """Every former name that nothing bears now, and the spellings not preferred: (name, record, if case counts)."""
    records = [record for record in table.records if record["kind"] in rule.of]
    now = {str(record["name"]) for record in table.records}
    found = dict.fromkeys(rule.preferred, "")
    for record in records:
        for fact in record["fields"].get(rule.field, ()):
            if "last" in fact and str(fact["value"]) not in now:
                found[str(fact["value"])] = str(record["id"])
    return [(name, record_id or name, True) for name, record_id in sorted(found.items())]


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The words that silence, and what goes on."""
    return {
        "silent": (rf"\b{any_of(rule.silent)}\b", IGNORECASE),
        "goes-on": (rf",{GAP}+[A-Z]|[-’']?{GAP}*(?:[A-Z][a-z]|{any_of(rule.goes_on or ['-'])}\b)|-", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the first such name of each place."""
    document = claims.document
    seen: set[str] = set()
    for phrase in claims.listed(rule.code):
        if phrase.value in seen or document.masked(phrase.start) or _named_after(rule, knowledge, claims, phrase):
            continue
        found = _today(rule, claims, knowledge, phrase)
        if found is None:
            continue
        name, since, evidence = found
        seen.add(phrase.value)
        text = document.text[phrase.start : phrase.end]
        fix = Fix(f"“{name}” for “{text}”", ((phrase.start, phrase.end, name),), safe=False)
        slots = {"text": text, "name": name, "since": since}
        yield from rule.finding(document, (phrase.start, phrase.end), slots, evidence, fix=fix)


def _today(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> Today | None:
    if phrase.value in rule.params.preferred:
        return rule.params.preferred[phrase.value], "", ()
    number = knowledge.number(phrase.value)
    return None if number is None else _given_up(rule, claims, phrase, knowledge.record(number))


def _given_up(rule: Rule, claims: Claims, phrase: Phrase, record: Record) -> Today | None:
    """Today's name, since when, and the proof, if the name was given up before the article."""
    document = claims.document
    spelled = document.text[phrase.start : phrase.end]
    facts = [fact for fact in record.facts(rule.params.field) if str(fact["value"]).lower() == spelled.lower()]
    low = document.dating.interval.low
    last = max((fact["last"] for fact in facts if isinstance(fact.get("last"), int)), default=None)  # type: ignore[type-var]
    if not isinstance(last, int) or low is None or low <= last + rule.params.grace or not document.dating.given:
        return None
    reach = rule.params.beside
    if record.name in document.text[max(0, phrase.start - reach) : phrase.end + reach]:
        return None
    years = claims.years_within(max(0, phrase.start - _TALE), phrase.end + _TALE)
    if any(1000 < year <= _year(str(facts[0]["to"])) for _, year in years):
        return None
    until = str(facts[0]["to"])
    sources = record.sources_of(rule.params.field, facts[0])
    evidence = Evidence(record.id, rule.params.field, spelled, _text(facts[0].get("from")), until, sources)
    return record.name, printed_text(until), (evidence,)


def _year(printed: str) -> int:
    return int(printed.split("-")[0])


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _named_after(rule: Rule, knowledge: Knowledge, claims: Claims, phrase: Phrase) -> bool:
    """Whether it is part of another name, or the sentence tells of then."""
    document = claims.document
    text = document.text
    before = word_before(text, phrase.start)[0]
    low, high = document.sentence(phrase.start)
    function = knowledge.lexicon["function"]
    if (before[:1].isupper() and before.lower() not in function) or before.lower() in rule.params.before:
        return True
    if rule.pattern(knowledge, "goes-on").match(text, phrase.end):
        return True
    low, high = max(low, phrase.start - 250), min(high, phrase.end + 250)
    return rule.pattern(knowledge, "silent").search(text, low, high) is not None
