"""`formation`: a unit by its number, with a kind of unit or a state that the table's is not of.

`test` is `kind` (“the 61st Tank Brigade at Baranavichy”, where one unit of that number is stationed and is no tank
unit) or `state` (“Ukraine's 120th Guards Mechanised Brigade”, a name that only a Belarusian unit bears). Numbers recur:
every state has its own, and so has every branch of its forces. So a kind is judged only at a garrison, with a place of
few units (`crowded`), by one of the words `arms`, of which those of a group are not kept apart; and a state only where
the name is more than a number and a kind, or all of the state's units are listed (`listed`). Silent where a year before
`since` or one of the words `silent` tells of other armies.
"""

from __future__ import annotations

from factlint.claims.guards import sentence_guards
from factlint.claims.neighbours import neighbours
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("listed|mention",)
SLOTS = ("text", "name", "right", "place")
_TIES = (["in"], ["at"], ["of"], ["near"], ["from"], ["left"], ["to"])  # the last word before a garrison
_FAR = 110  # characters of a unit's name and what ties it to a place
_SILENT = frozenset(("negation", "hypothesis", "mistake", "former"))


class Params:
    """The kind of record and its fields, the words of a unit's kind, and what silences."""

    test: Literal["kind", "state"]
    of: str
    state: str = ""
    units: list[str] = []  # brigade, regiment
    arms: list[list[str]] = []
    crowded: int = 3
    listed: list[str] = []
    silent: list[str] = []
    since: int = 1992


def phrases(rule: Any, table: Any) -> list[tuple[str, str, bool]]:
    """Every garrison with its units: (place, ids, whether case counts)."""
    found: dict[str, set[str]] = {}
    for record in table.records if rule.test == "kind" else ():
        if record["kind"] == rule.of and record["fields"].get("number"):
            for fact in record["fields"].get("garrison", ()):
                found.setdefault(str(fact["value"]), set()).add(str(record["id"]))
    return [(place, " ".join(sorted(ids)), True) for place, ids in sorted(found.items()) if len(ids) <= rule.crowded]


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """A unit's name before its garrison, the word of its kind, and a state before or behind a name."""
    units = any_of([unit.title() for unit in rule.units] or ["-"])
    words = rf"((?:(?:[A-Z][\w-]*|of|and){GAP}+){{0,6}}{units})"
    stands = rf"(?:,?{GAP}+(?:(?:is|was|are|were){GAP}+)?(?:based|stationed|garrisoned|headquartered))?"
    tied = rf"(?:{stands}{GAP}+(?:in|at|near|of|from)|,{GAP}+(?:at|of|from)|{GAP}+(?:left|returned{GAP}+to)){GAP}+$"
    arms = any_of([word for group in rule.arms for word in group] or ["-"])
    return {
        "named": (rf"\b(\d{{1,3}})(?:st|nd|rd|th){GAP}+{words}{tied}", 0),
        "home": (
            rf"(?:,{GAP}+(?:the{GAP}+)?(?:home|garrison|base)(?:{GAP}+town)?{GAP}+(?:of|to){GAP}+the|[’']s){GAP}+"
            rf"(\d{{1,3}})(?:st|nd|rd|th){GAP}+{words}",
            0,
        ),
        "arm": (rf"\b({arms})\b", IGNORECASE),
        "before": (rf"(?:[’']s?)?{GAP}+", 0),
        "behind": (rf"{GAP}+of{GAP}+", 0),
        "beside": (rf"\bnot{GAP}+(?:far|long){GAP}+(?:from|after|before){GAP}+(?:[a-z]+{GAP}+){{0,5}}$", IGNORECASE),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the unit's name, or the state's."""
    if rule.params.test == "state":
        yield from _states(rule, claims, knowledge)
        return
    text = claims.document.text
    for phrase in claims.listed(rule.code):
        match = rule.pattern(knowledge, "home").match(text, phrase.end)
        if match is None and text[max(0, phrase.start - 8) : phrase.start].split()[-1:] in _TIES:
            match = rule.pattern(knowledge, "named").search(text, max(0, phrase.start - _FAR), phrase.start)
        if match is not None and not _other_time(rule, claims, knowledge, match.start(1), match.end(2)):
            yield from _kind(rule, claims, knowledge, phrase, match)


def _kind(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, match: Any) -> Iterator[Finding]:
    """A kind that the garrison's unit of that number is not."""
    numbers = [knowledge.number(record_id) for record_id in phrase.value.split()]
    records = [knowledge.record(number) for number in numbers if number is not None]
    records = [record for record in records if record.facts("number")[0]["value"] == int(match[1]) * 10**9]
    said = [word.lower() for word in rule.pattern(knowledge, "arm").findall(match[2])]
    if len(records) != 1 or not said or not records[0].texts("type"):
        return
    [record] = records
    types = " / ".join([*record.texts("type"), record.name]).lower()
    alike = {word for group in rule.params.arms if not set(group).isdisjoint(said) for word in group}
    if any(word in types for word in alike):
        return
    document = claims.document
    place = document.text[phrase.start : phrase.end]
    related = (Related(phrase.start, phrase.end, f"“{place}” here"),)
    yield from _finding(rule, claims, record, "type", match.start(1), match.end(2), record.name, place, related)


def _states(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """A unit's name beside a state that has no such unit."""
    text = claims.document.text
    params = rule.params
    pairs = claims.once(neighbours, knowledge)
    before = [(unit, said, "before") for said, unit in pairs.get((params.state, params.of), ())]
    behind = [(unit, said, "behind") for unit, said in pairs.get((params.of, params.state), ())]
    for unit, said, wording in [*before, *behind]:
        one, other = (said, unit) if wording == "before" else (unit, said)
        if said.record is None or not rule.pattern(knowledge, wording).fullmatch(text, one.end, other.start):
            continue
        demonym = text[said.start : said.end] in said.record.texts("demonyms")
        if demonym == (text[one.end : one.end + 1] in "’'" or wording == "behind"):
            continue
        states = {value for record in unit.records for value in record.texts("country")}
        state = said.record.name
        if state in states or not (_peculiar(unit, text) or state in rule.params.listed):
            continue
        if not _other_time(rule, claims, knowledge, one.start, other.end):
            right = " or ".join(sorted(states))
            related = (Related(unit.start, unit.end, f"“{text[unit.start : unit.end]}” here"),)
            yield from _finding(
                rule,
                claims,
                unit.records[0],
                "country",
                said.start,
                said.end,
                right,
                text[unit.start : unit.end],
                related,
            )


def _peculiar(unit: Mention, text: str) -> bool:
    """Whether a unit's name is more than its number and kind, as any army's may be."""
    name = text[unit.start : unit.end].lower().split(" ", 1)[-1]
    types = {value for record in unit.records for value in record.texts("type")}
    return name not in types and name.removeprefix("separate ").removeprefix("independent ") not in types


def _other_time(rule: Rule, claims: Claims, knowledge: Knowledge, low: int, high: int) -> bool:
    """Whether the sentence tells of other armies, denies, or supposes."""
    document = claims.document
    start, end = document.sentence(low)
    start, end = max(start, low - 250), min(end, high + 250)
    if document.masked(low) or rule.pattern(knowledge, "silent").search(document.text, start, end):
        return True
    if any(1000 < year < rule.params.since for _, year in claims.years_within(start, end)):
        return True
    # “not far from the brigade” denies nothing
    beside = rule.pattern(knowledge, "beside").search(document.text, start, low)
    clause = (low, end) if beside else None
    return not _SILENT.isdisjoint(sentence_guards(document, knowledge, low, high, clause=clause))


def _finding(
    rule: Rule,
    claims: Claims,
    record: Record,
    field: str,
    low: int,
    high: int,
    right: str,
    place: str,
    related: tuple[Related, ...],
) -> list[Finding]:
    document = claims.document
    text = document.text[low:high]
    evidence = (
        Evidence(record.id, field, ", ".join(record.texts(field)), sources=record.sources_of(field)),
        *repairs(f"“{right}” for “{text}”", "another unit"),
    )
    slots = {"text": text, "name": record.name, "right": right, "place": place}
    return rule.finding(document, (low, high), slots, evidence, related, proven=record.publishers(field) >= 2)
