"""`armament`: a launcher fires what belongs to another system: “a Buk fired two 48N6 missiles”.

`launchers` names the systems whose ammunition is fully known: what their cards list in `field` (their parts) or what
belongs to them by the field `of_whole`, and the names listed here besides. A name of the kind `of` whose card is in one
of `sorts` by its field `by`, or a part of some card, is read where `verbs` put it behind the launcher as its object
(“launched dozens of”), or where `links` bring the launcher behind it (“missiles launched from a Buk”). Silent under
negation, hypothesis, belief and mistake, in fiction, near a word of `silent`, and where another name stands between.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.follow import ends_phrase
from factlint.claims.guards import sentence_guards
from factlint.claims.mentions import Phrase
from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "name", "value")
_SILENT = ("negation", "hypothesis", "belief", "mistake", "fiction")
_REACH = 110  # characters between the two names
_AROUND = 100  # characters to either side that a word of `silent` may stand in
_SHOWN = 4


class Params:
    """The kind of record, its fields, the launchers judged, and the words that tell who fires what."""

    of: str
    field: str
    of_whole: str
    by: str
    sorts: list[str]
    systems: list[str] = []
    launchers: dict[str, list[str]]
    verbs: list[str]
    bears: list[str] = []
    links: list[str]
    nouns: list[str]
    apart: list[str] = []
    silent: list[str] = []


def phrases(rule: Params, table: Any) -> list[tuple[str, str, bool]]:
    """Every part that a card lists, with the systems that it is of: (part, “system|system”, True)."""
    owners: dict[str, list[str]] = {}
    for record in table.records:
        if record["kind"] == rule.of:
            for fact in record["fields"].get(rule.field, ()):
                owners.setdefault(str(fact["value"]), []).append(record["name"])
    return [(part, "|".join(names), True) for part, names in sorted(owners.items())]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between a launcher and what it fires, in either order."""
    function = any_of(word for word in lexicon["function"] if word not in ("in", "on", "at", "near", "of", "the", "a"))
    word = rf"(?:(?!{function}\b)[\w’'-]+,?{GAP}+)"
    number = any_of(
        [*lexicon["cardinals"], "a", "an", "its", "their", "the", "several", "dozens", "scores", "many", "more", "some"]
    )
    amount = rf"(?:(?:{number}|of|than|at{GAP}+least|about|new|old|\d+){GAP}+){{0,5}}"
    had = rf"(?:(?:has|have|had|then|also|again){GAP}+)?"
    nouns = any_of(rule.nouns)
    heads = rf"(?:{GAP}+{any_of(sorted(lexicon['heads']))}){{0,2}}"
    bears = (
        rf"(?:,?{GAP}+(?:which|that))?(?:{GAP}+(?:is|are|was|were))?{GAP}+{any_of(rule.bears)}"
        if rule.bears
        else "(?!)"
    )
    return {
        "bears": (rf"s?(?:-class)?{heads},?{bears}{GAP}+{amount}[‘“\"']?", 0),
        "part": (rf"s?{heads}(?:[’']s?)?{GAP}+(?:(?:first|last|old|own|two|new){GAP}+){{0,2}}", 0),
        "from": (rf"s?(?:{GAP}+{nouns}){{1,2}}{GAP}+from{GAP}+(?:an?|one){GAP}+", 0),
        "apart": (rf"\b{any_of(rule.apart)}\b" if rule.apart else r"(?!)", IGNORECASE),
        "fires": (rf"s?[’”\"']?(?:-class)?,?{GAP}+{word}{{0,6}}?{had}{any_of(rule.verbs)}{GAP}+{amount}[‘“\"']?", 0),
        "fired": (
            rf"s?[’”\"']?(?:{GAP}+{nouns}){{0,2}},?{GAP}+(?:(?:was|were|is|are|been|had|that|which){GAP}+){{0,3}}{any_of(rule.links)}{GAP}+"
            rf"(?:(?:{number}|\d+){GAP}+)?(?:(?!{any_of(lexicon['function'])}\b)[a-z-]+{GAP}+){{0,2}}[‘“\"']?",
            0,
        ),
        "noun": (rf"s?[’”\"']?{GAP}+{nouns}\b", 0),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags what is fired."""
    mentions = [one for one in claims.mentions("exact") if one.records[0].kind == rule.params.of]
    launchers = [one for one in mentions if one.record is not None and one.record.name in rule.params.launchers]
    if not launchers:
        return
    fired = _fired(rule, claims, knowledge, mentions)
    starts = [one.start for one in fired]
    others = [one.start for one in mentions]
    for launcher in launchers:
        at = bisect_left(starts, launcher.start)
        for one in fired[max(0, at - 1) : at + 2]:
            first, second = sorted((launcher.start, one.start))
            apart = one.end <= launcher.start or one.start >= launcher.end
            if apart and bisect_left(others, first + 1) == bisect_left(others, second):  # no other name between
                yield from _judge(rule, claims, knowledge, launcher, one)


def _fired(rule: Rule, claims: Claims, knowledge: Knowledge, mentions: list[Mention]) -> list[Phrase]:
    """What may be fired, with the systems that it belongs to, in reading order: parts, and names of such sorts."""
    params = rule.params
    found = {phrase.start: phrase for phrase in claims.listed(rule.code)}
    noun = rule.pattern(knowledge, "noun")
    for one in mentions:
        if one.record is None:
            continue
        text = claims.document.text
        if not set(params.systems).isdisjoint(one.record.texts(params.by)) and noun.match(text, one.end):
            found[one.start] = Phrase(one.start, one.end, "", one.record.name)
        if not set(params.sorts).isdisjoint(one.record.texts(params.by)):
            names = [one.record.name, *one.record.texts(params.of_whole)]
            if one.start in found:
                names.append(found[one.start].value)
            found[one.start] = Phrase(one.start, one.end, rule.code if one.start in found else "", "|".join(names))
    return [found[start] for start in sorted(found)]


def _judge(rule: Rule, claims: Claims, knowledge: Knowledge, launcher: Mention, one: Phrase) -> Iterator[Finding]:
    document, record = claims.document, launcher.record
    assert record is not None
    names = one.value.split("|")
    text = document.text
    own = record.texts(rule.params.field)
    if {record.name, *own, *rule.params.launchers[record.name]} & {*names, text[one.start : one.end]}:
        return
    low, high = min(one.start, launcher.start), max(one.end, launcher.end)
    if not _tied(rule, knowledge, text, launcher, one):
        return
    start, end = document.sentence(low)
    if high > end or not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, low, high)):
        return
    if rule.pattern(knowledge, "silent").search(text, max(start, low - _AROUND), min(end, high + _AROUND)):
        return
    value = " or ".join([*own, *rule.params.launchers[record.name]][:_SHOWN])
    evidence = (Evidence(record.id, rule.params.field, value, sources=record.sources_of(rule.params.field)),)
    related = (Related(launcher.start, launcher.end, f"“{text[launcher.start : launcher.end]}” here"),)
    slots = {"text": text[one.start : one.end], "name": record.name, "value": value}
    yield from rule.finding(document, (one.start, one.end), slots, evidence, related)


def _tied(rule: Rule, knowledge: Knowledge, text: str, launcher: Mention, one: Phrase) -> bool:
    """Whether the launcher fires or bears it (a noun behind it tells), or it is fired from the launcher."""
    part = one.list_name == rule.code
    if 0 < one.start - launcher.end <= _REACH:
        ways = ["fires", "bears"]
        if part and not _coordinated(text, launcher.start) and ends_phrase(text, one.end, knowledge):
            ways.append("part")
        return any(rule.pattern(knowledge, way).fullmatch(text, launcher.end, one.start) for way in ways) and (
            rule.pattern(knowledge, "noun").match(text, one.end) is not None
        )
    if not 0 < launcher.start - one.end <= _REACH:
        return False
    if rule.pattern(knowledge, "fired").fullmatch(text, one.end, launcher.start):
        return True
    return (
        part
        and rule.pattern(knowledge, "from").fullmatch(text, one.end, launcher.start) is not None
        and ends_phrase(text, launcher.end, knowledge)
        and not rule.pattern(knowledge, "apart").search(text, max(0, one.start - _AROUND), one.start)
    )


def _coordinated(text: str, start: int) -> bool:
    """Whether a name is the second of two: “Patriot and Buk 9M317 missiles”."""
    return text[max(0, start - 6) : start].rstrip().endswith((" and", " or", ",", "/"))
