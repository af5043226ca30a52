"""`location`: a place put into a state that has no such place: “Baranavichy, Ukraine”, “the Polish city of Brest”.

Known are the states of a place's record (`fields`: where it lies, with dates where that changed, and who claims it; and
in `namesakes` those that have a namesake of it); a place or state that the table does not know is silent. The state is
read where the writer ties it to the place: behind a comma (“in Baranavichy, Ukraine.”), with a preposition (“Vitebsk,
in northern Lithuania,”), as its kind of place (“Lviv, a town in Poland”), before it (“the Ukrainian border town of
Homel”, “Germany's Poznań”) and in a dateline. A comma alone also joins lists and opens main clauses, so it counts only
behind a preposition of place, not in what opens a sentence (“As they met in Minsk, Ukraine …”), and where the phrase
ends. Silent where a word of `silent` or a year before `since` tells of another time, and for states whose name is also
a province's (`provinces`). It is certain for places of the types `firm`, with names of `long` letters that recur
nowhere; any other may be a village that nobody knows.
"""

from __future__ import annotations

from factlint.checks import _lies
from factlint.claims.follow import word_before
from factlint.claims.guards import sentence_guards
from factlint.claims.neighbours import neighbours
from factlint.days import date
from factlint.finding import Evidence, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "name", "country", "right")
_SILENT = frozenset(("negation", "hypothesis", "mistake"))


class Params:
    """The kinds of records, the fields that hold states, and the words that tie a place to one."""

    of: str
    to: str
    fields: list[str]
    namesakes: str
    towns: list[str]  # what a place is called: city, port
    traits: list[str]  # what may stand before that: border, northern
    regions: list[str]  # what of a place may be put into a state in its stead: Lviv region
    where: list[str]  # prepositions of place
    opens: list[str]  # words that open a clause before the main one, whose subject may follow the comma
    leads: list[str]  # those of them that no clause follows, so that a verb is the main one's
    relatives: list[str]  # words before a verb that is not the main one's
    goes_on: list[str]  # lower-case words that may follow the phrase
    finite: list[str]  # verbs that are no participles, and
    past: list[str]  # those that may be: “near Zinder, Niger, and left” closes the pair, a name would make a list of it
    silent: list[str]
    since: int = 1992
    provinces: dict[str, str] = {}  # a state whose name is also a part of another
    firm: list[str] = []
    long: int = 6
    common: int = 6  # states with a place of one name, from which on it may be anywhere


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a place and its state, either way round, and around them."""
    traits, towns, where = any_of(rule.traits), any_of(rule.towns), any_of(rule.where)
    kind = rf"(?:{traits}{GAP}+){{0,2}}{towns}"
    side = rf"(?:the{GAP}+)?(?:(?:{traits}|far){GAP}+){{0,2}}"
    finite = any_of(rule.finite)
    verb = rf"(?:[a-z]{{2,}}ed|{finite}|{any_of(rule.past)})"
    no_deed = r"(?!(?:called|named|dubbed|given|is|was|were|has|had|will)\b)"
    did = rf",{GAP}+{no_deed}{verb}{GAP}+(?:its|the|an?|his|her|their|\d[\d,]*)\b"
    return {
        "comma": (rf",{GAP}+{side}|{GAP}+\(", 0),
        "in": (rf"(?:{GAP}+{any_of(rule.regions)})?(,)?{GAP}+in{GAP}+({side})", 0),
        "region": (rf"{GAP}+{any_of(rule.regions)}{GAP}+of{GAP}+", 0),
        "called": (rf",{GAP}+an?{GAP}+{kind}{GAP}+(?:in|of){GAP}+{side}", 0),
        "called-before": (rf",{GAP}+(?:an?|the){GAP}+(?:{traits}{GAP}+){{0,2}}", 0),
        "called-behind": (rf"{GAP}+{kind}\b(?!-|{GAP}+of\b)", 0),
        "town": (rf"(?:[’']s?)?{GAP}+{kind}(?:{GAP}+(?:of{GAP}+)?|(,){GAP}+)", 0),
        "own": (rf"[’']s?{GAP}+", 0),
        "where": (rf"\b({where}){GAP}+(?:the{GAP}+{kind}{GAP}+of{GAP}+)?$|\($", IGNORECASE),
        "ends": (
            rf"\s*(?:[.;:)!?—–]|\Z|\n|,(?!{GAP}+(?:and\b|or\b|[A-Z]))|,{GAP}+and{GAP}+{verb}\b)|{GAP}+{any_of(rule.goes_on)}\b",
            0,
        ),
        "closes": (rf"\s*(?:[.;)!?]|\Z|\n|,(?!{GAP}+(?:and|or|{where})\b|{GAP}+[A-Z]))", 0),
        "acts": (rf"{GAP}+(?:is|was|were|has|have|had|went|will|[a-z]+ed)\b", 0),
        # no participle: “Turku, Sweden, hit by a storm” may be two things
        "one": (rf",{GAP}+{finite}\b|{did}", 0),
        "did": (did, 0),
        "with": (rf"\b[Ww]ith{GAP}+$", 0),
        "so": (rf",{GAP}+(?:in|under|on|off|still|now|cut|without|again)\b", 0),
        "opened": (
            rf"(?:\A|[,;:—–“\"(]{GAP}*|\bthat{GAP}+|\band{GAP}+)(?:{any_of(rule.opens)}\b|[A-Z][a-z]+ing\b)[^,;:—–]*$",
            IGNORECASE,
        ),
        "begun": (
            # a bare name: “From the day he moved to Turku, Finland …” has no main verb
            rf"\A{any_of([word.title() for word in rule.leads])}{GAP}+(?:[A-Z][\w’'-]*{GAP}+){{1,3}}"
            rf"(?:(?!{any_of(rule.relatives)}\b)[^,;:—–])*?"
            rf"\b(?:{finite}|(?:he|she|they|we|it|I){GAP}+[a-z]+ed)\b[^,;:—–]*$",
            0,
        ),
        "stops": (r"[.;:)!?]|\s*\Z|\n", 0),
        "line": (rf"{GAP}*[—–]{GAP}*[A-Z]", 0),
        "dateline": (rf",?{GAP}+[^\n—–]{{0,30}}?(?:—|–|--?{GAP})|{GAP}?\(", 0),
        "silent": (rf"\b{any_of(rule.silent)}\b", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags place and state together."""
    params = rule.params
    pairs = claims.once(neighbours, knowledge)
    for place, said in pairs.get((params.of, params.to), ()):
        state = said.record
        if state is not None and _lies.behind(rule, claims.document, knowledge, place, said, state):
            yield from _judge(rule, claims, knowledge, place, said, state)
    for place, said in pairs.get(("", params.to), ()):  # “SINGAPORE, Malaysia —”: city and state of one name
        state = said.record
        if state is not None and _lies.headed(rule, claims.document, knowledge, place, said):
            yield from _judge(rule, claims, knowledge, place, said, state)
    for said, place in pairs.get((params.to, params.of), ()):
        state = said.record
        if state is not None and _lies.before(rule, claims.document, knowledge, said, place, state):
            yield from _judge(rule, claims, knowledge, place, said, state)


def _judge(
    rule: Rule, claims: Claims, knowledge: Knowledge, place: Mention, said: Mention, state: Record
) -> Iterator[Finding]:
    document = claims.document
    params = rule.params
    when = document.dating.interval
    if when.high is not None and when.high < date(params.since, 1, 1).toordinal():
        return
    fields = (*params.fields, params.namesakes)
    records = [record for record in place.records if record.kind == params.of]
    states = {str(fact["value"]) for record in records for field in fields for fact in record.facts(field)}
    if len(states) >= params.common or state.name in states or params.provinces.get(state.name) in states:
        return
    low, high = min(place.start, said.start), max(place.end, said.end)
    if _part(document, knowledge, low) or _other_time(rule, claims, knowledge, low, high):
        return
    record = records[0]
    field = params.fields[0]
    right = " or ".join(dict.fromkeys(value for one in records for value in one.texts(field)[:1]))
    name = document.text[place.start : place.end]
    evidence = (
        Evidence(record.id, field, right, sources=record.sources_of(field)),
        *repairs(f"another place for “{name}”", f"“{right}” for “{document.text[said.start : said.end]}”"),
    )
    slots = {"text": document.text[low:high], "name": name, "country": state.name, "right": right}
    proven = all(one.publishers(field) >= 2 and _unique(rule, one, name) for one in records)
    yield from rule.finding(document, (low, high), slots, evidence, proven=proven)


def _unique(rule: Rule, record: Record, name: str) -> bool:
    """Whether hardly a village elsewhere bears the name: long, of a city, and with no namesake known."""
    params = rule.params
    return (
        not record.facts(params.namesakes)
        and len(name) >= params.long
        and not set(record.texts("type")).isdisjoint(params.firm)
    )


def _part(document: Document, knowledge: Knowledge, start: int) -> bool:
    """Whether a name is part of a longer one, or a person's: New Brest, Mr Brest."""
    before = word_before(document.text, start)[0]
    return before[:1].isupper() and before.lower() not in knowledge.lexicon["function"]


def _other_time(rule: Rule, claims: Claims, knowledge: Knowledge, low: int, high: int) -> bool:
    """Whether the sentence tells of a time with other borders, denies, or supposes."""
    document = claims.document
    start, end = document.sentence(low)
    start, end = max(start, low - 250), min(end, high + 250)
    if rule.pattern(knowledge, "silent").search(document.text, start, end):
        return True
    if any(1000 < year < rule.params.since for _, year in claims.years_within(start, end)):
        return True
    return not _SILENT.isdisjoint(sentence_guards(document, knowledge, low, high))
