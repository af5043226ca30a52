"""`fielding`: whoever is told to have a thing is none of those who have it: “the Danish air force lost an F-22”.

`forces` (“{area} air force”) and `lands` (“{land}”) are the words for what belongs to a state, as the table has them,
`phrases` further ones by state. A record is judged if its flag `complete` says that `field` lists them all; `also` are
fields whose values are right as well, `same` values that are not told apart. What ties the two: a verb of `keeps` with
“its” before the thing (“showed its Challenger 2 tanks”), of forces also one of `loses` with any article, and one of
`runs` with any (“which still flies the F-14”), also behind a count of all who do (“one of three countries that still
operate the F-14”). Silent under negation, hypothesis, belief and mistake, in fiction, near a word of `silent`, and
where the thing's name goes on as another noun (“a B-2 pilot”).
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.follow import ends_phrase
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed", "mention")
SLOTS = ("text", "name", "values")
_SILENT = ("negation", "hypothesis", "belief", "mistake", "fiction")
_REACH = 110  # characters between the two
_AROUND = 100  # characters to either side that a word of `silent` may stand in
_LAST = 3  # names of states before a thing that may be meant


class Params:
    """The kind of record, its fields, and the words that tell who has what."""

    of: str
    field: str
    complete: str
    also: list[str] = []
    same: list[list[str]] = []
    forces: list[str]
    lands: list[str]
    phrases: dict[str, list[str]] = {}
    keeps: list[str]
    loses: list[str]
    runs: list[str]
    among: list[str]
    silent: list[str] = []


def phrases(rule: Params, table: Any) -> list[tuple[str, str, bool]]:
    """What belongs to a state, and the states: (phrase, “force|state”, True)."""
    listed = [(phrase, f"force|{state}", True) for state, said in rule.phrases.items() for phrase in said]
    for _, (first, rest, sort, payload) in table.entries:
        if sort == "area":
            mark = f"{{{payload[0]}}}"
            listed += (
                (said.replace(mark, first + rest), f"force|{payload[1]}", True) for said in rule.forces if mark in said
            )
            listed += (
                (said.replace(mark, first + rest), f"land|{payload[1]}", True) for said in rule.lands if mark in said
            )
    return listed


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between who has a thing and the thing."""
    number = any_of(lexicon["cardinals"])
    aux = rf"(?:{GAP}+(?:has|have|had|will|also|still|now|then|already|is{GAP}+to|was{GAP}+to)){{0,3}}"
    such = rf"(?:{GAP}+(?!{any_of(lexicon['function'])}\b)[\w-]+){{0,3}}"
    some = rf"(?:{GAP}+(?:{number}|some|most|many|all|one|\d+){GAP}+of)?"
    own = rf"(?:{GAP}+(?:up|back|out|off|away|down|on|in))?{some}{GAP}+(?:its|their)(?:{GAP}+own)?{such}"
    article = rf"(?:{GAP}+(?:an?|the|its|their|of|one|some|several|more|{number}|\d+)){{0,4}}{such}"
    aside = rf"(?:,{GAP}+[^,;:.()\n]{{3,60}},)?"
    few = rf"(?:{GAP}+(?:of|only|just|the|a|other|few|handful|{number})){{0,6}}"
    count = rf",{GAP}+(?:one|two|the{GAP}+only){few}{GAP}+{any_of(rule.among)}"
    but = (
        rf"(?:{GAP}+(?:besides|but|outside|other{GAP}+than|apart{GAP}+from)(?:{GAP}+the)?(?:{GAP}+[A-Z][a-z]+){{1,2}})?"
    )
    who = rf"{but}(?:{GAP}+in{GAP}+the{GAP}+world)?{GAP}+(?:(?:that|which|to){GAP}+)?(?:(?:still|also|ever|now){GAP}+)?"
    runs = rf"{any_of(rule.runs)}{article}{GAP}+"
    return {
        "land": (
            rf"(?:{aside}{aux}{GAP}+(?:{any_of(rule.keeps)}{own}{GAP}+|{runs})|,{GAP}+which{aux}{GAP}+{runs}|{count}{who}{runs})",
            0,
        ),
        "force": (rf"{aside}{aux}{GAP}+{any_of(rule.loses)}{article}{GAP}+", 0),
        "heads": (rf"s?(?:{GAP}+{any_of(sorted(lexicon['heads']))})*", 0),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags whoever is told to have the thing."""
    params = rule.params
    owners = claims.listed(rule.code)
    starts = [phrase.start for phrase in owners]
    for mention in claims.mentions("exact"):
        record = mention.record
        if record is None or record.kind != params.of or not record.facts(params.complete):
            continue
        at = bisect_left(starts, mention.start)
        right = {value for field in (params.field, *params.also) for value in record.texts(field)}
        right.update(value for group in params.same if right.intersection(group) for value in group)
        for phrase in reversed(owners[max(0, at - _LAST) : at]):
            if phrase.value.partition("|")[2] not in right and _tied(rule, claims, knowledge, phrase, mention):
                yield from _found(rule, claims, phrase, mention)
                break


def _tied(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, mention: Mention) -> bool:
    """Whether the text says that they have, lose or keep it, and means it."""
    document = claims.document
    text = document.text
    if not 0 < mention.start - phrase.end <= _REACH:
        return False
    sort = phrase.value.partition("|")[0]
    if not any(
        rule.pattern(knowledge, name).fullmatch(text, phrase.end, mention.start)
        for name in ("land", "force")
        if name in ("land", sort)
    ):
        return False
    heads = rule.pattern(knowledge, "heads").match(text, mention.end)
    low, high = document.sentence(phrase.start)
    if heads is None or mention.end > high or not _ends(text, heads.end(), knowledge):
        return False
    if not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, phrase.start, mention.end)):
        return False
    low, high = max(low, phrase.start - _AROUND), min(high, mention.end + _AROUND)
    return rule.pattern(knowledge, "silent").search(text, low, high) is None


def _ends(text: str, end: int, knowledge: Knowledge) -> bool:
    """Whether the noun phrase of the thing ends here, as a plural does: “its B-2s north”, not “a B-2 pilot”."""
    plural = text[end - 1] == "s" and text[end : end + 1] not in ("-", "'", "’")
    return plural or ends_phrase(text, end, knowledge)


def _found(rule: Rule, claims: Claims, phrase: Phrase, mention: Mention) -> Iterator[Finding]:
    document, record = claims.document, mention.record
    assert record is not None
    field = rule.params.field
    values = " or ".join(record.texts(field))
    evidence = (Evidence(record.id, field, values, sources=record.sources_of(field)),)
    related = (Related(mention.start, mention.end, f"“{document.text[mention.start : mention.end]}” here"),)
    slots = {"text": document.text[phrase.start : phrase.end], "name": record.name, "values": values}
    proven = record.publishers(field) >= 2
    yield from rule.finding(document, (phrase.start, phrase.end), slots, evidence, related, proven=proven)
