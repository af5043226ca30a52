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

from factlint.checks import _fielded as fielded
from factlint.checks import _valued as valued
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


class Params:
    """The kind of record, its fields, and the words that tell who has what."""

    of: str
    field: str
    complete: str
    until: str = ""  # the field with the day up to which it is complete, where more may come
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


phrases = fielded.phrases


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
    for mention, owners in fielded.pairs(rule, claims):
        record = mention.record
        assert record is not None
        if not record.complete(params.complete, params.until, claims.document.dating.latest):
            continue
        right = {value for field in (params.field, *params.also) for value in record.texts(field)}
        right.update(value for group in params.same if right.intersection(group) for value in group)
        for phrase in owners:
            sort, _, state = phrase.value.partition("|")
            names = ("land", "force") if sort == "force" else ("land",)
            if state not in right and fielded.tied(rule, claims, knowledge, phrase, mention, names):
                yield from _found(rule, claims, phrase, mention)
                break


def _found(rule: Rule, claims: Claims, phrase: Phrase, mention: Mention) -> Iterator[Finding]:
    document, record = claims.document, mention.record
    assert record is not None
    field = rule.params.field
    values = " or ".join(record.texts(field))
    evidence = (Evidence(record.id, field, values, sources=record.sources_of(field)),)
    related = (Related(mention.start, mention.end, f"“{document.text[mention.start : mention.end]}” here"),)
    text, shown = document.text[phrase.start : phrase.end], valued.listed(record.texts(field))
    slots = {"text": text, "name": record.name, "values": shown}
    proven = record.publishers(field) >= 2
    yield from rule.finding(document, (phrase.start, phrase.end), slots, evidence, related, proven=proven)
