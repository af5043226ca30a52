"""`attribute`: a phrase tied to a name says what the record's field denies: “the short-range Oreshnik”.

`phrases` maps values of `field` to the phrases that say them. A record is judged only if its field holds at least one
of the rule's values (or a value that one of them includes: an `intermediate-range ballistic missile` is a `ballistic
missile`), and the phrase is wrong if its value is none of them. `same` lists values that schemes or usage do not keep
apart, `besides` values that may be said of what holds another (not the other way round), `also` further fields whose
values make a phrase right, `denied` a field whose values are wrong whatever else the record says. `where` limits the
rule to records with certain values, `but` excepts records by name, `complete` names the flag without which nothing is
known to be missing, `until` the field with the day up to which that holds. `never` maps the values of one field (a
category) to words that nothing of that value is called; they are wrong whatever the record holds, but for what bears
the word itself. With `areas` (“{area}-made”, “built in {land}”) the words for what belongs to a state are phrases too,
as each of these says them; where there are `nouns`, a bare “{area}” counts only in apposition and before one of them
(“K9s, a Japanese howitzer”). `split` lists by value words that say it around the name, before one of the nouns
`split_by` (“ballistic Kalibr missiles”). `back` lists by category the nouns by which the next sentence may mean the
thing (“the British-built jets”), if it has no word of `contrast`. Negation, reported belief, hypothesis, comparison,
fiction and the words `silent` make it silent, and those of `inside` not far behind it; a field stated by one publisher
only makes it a warning.
"""

from __future__ import annotations

from factlint.checks import _valued as valued
from factlint.checks._again import meant_again, next_word
from factlint.checks._ended import final, participle, split, thing
from factlint.claims.follow import ends_phrase, word_before
from factlint.claims.model import Attribute
from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("attribute",)
SLOTS = ("text", "name", "value", "values")
_SILENT = frozenset(("negation", "belief", "hypothesis", "comparison", "former", "fiction"))
_ONE_OF = frozenset(("a", "an", "one", "another", "his", "her", "its", "their", "this", "that", "our"))
_BESIDE = 14  # characters behind a phrase and its name that a word of `inside` may stand in
_REACH = 120  # characters around a phrase that a word of `silent` may stand in


class Params:
    """The record kind and field, and the phrases that state its values."""

    of: str
    field: str
    phrases: dict[str, list[str]] = {}
    never: dict[str, dict[str, list[str]]] = {}
    areas: list[str] = []
    also: list[str] = []
    denied: str = ""
    complete: str = ""
    until: str = ""
    owned: str = ""  # a field whose values make a bare “{area}” right: whose it is, not who made it
    but: list[str] = []
    silent: list[str] = []
    inside: list[str] = []
    same: list[list[str]] = []
    besides: dict[str, list[str]] = {}
    where: dict[str, list[str]] = {}
    bound: list[str] = ["before", "after", "apposition", "copula"]
    unless_after: list[str] = []  # words behind the phrase that make another noun of it
    nouns: list[str] = []
    split: dict[str, list[str]] = {}
    split_by: list[str] = []
    back: dict[str, list[str]] = {}
    contrast: list[str] = []
    final: bool = False  # the phrase, or the name behind it, must end its noun phrase: “tank”, not “tank hunter”


def phrases(rule: Params, table: Any) -> list[tuple[str, str, bool]]:
    """(phrase, value, whether case counts) for the name index."""
    listed = [(phrase, value) for value, listed in (*rule.phrases.items(), *rule.split.items()) for phrase in listed]
    listed += [(word, word) for words in valued.never(rule).values() for word in words]
    for _, (first, rest, sort, payload) in table.entries:
        if sort == "area":
            mark = f"{{{payload[0]}}}"
            listed += ((said.replace(mark, first + rest), payload[1]) for said in rule.areas if mark in said)
    return [
        (phrase, value, not phrase.islower() and any(char.isdigit() or char.isupper() for char in phrase))
        for phrase, value in listed
    ]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The words that silence, and what makes a phrase in apposition another thing of a list.

    “The carrier Harrow, a cruiser and two destroyers”, “the Harrow, the cruiser Leeds”.
    """
    number = any_of(lexicon["cardinals"])
    return {
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
        "inside": (rf"\b{any_of(rule.inside)}\b" if rule.inside else r"(?!)", IGNORECASE),
        "contrast": (rf"\b{any_of(rule.contrast)}\b" if rule.contrast else r"(?!)", IGNORECASE),
        "noun": (
            rf"(?:{GAP}+(?!{any_of(lexicon['function'])}\b)[a-z][a-z0-9-]*){{0,3}}?{GAP}+{any_of(rule.nouns)}\b(?![-’'])"
            if rule.nouns
            else r"(?!)",
            0,
        ),
        "listed": (
            rf",?{GAP}+(?:and|or|plus|along|together|as{GAP}+well{GAP}+as)\b|{GAP}+[A-Z‘“]"
            rf"|,{GAP}+(?:an?|the|several|\d+|{number})\b",
            0,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the phrase."""
    document = claims.document
    for claim in claims.of("attribute"):
        assert isinstance(claim, Attribute)
        record = claim.mention.record
        if claim.list_name != rule.code or record is None or not _judged(rule.params, claim, record):
            continue
        if rule.params.complete and not _complete(rule.params, claims, record):
            continue
        if not _alone(rule, claim, claims, knowledge):
            continue
        denial = rule.params.denied if claim.phrase in record.texts(rule.params.denied) else ""
        held = valued.held(rule.params, record, claims)
        if not denial and not valued.contradicts(rule.params, claim.phrase, held, record):
            continue
        if claim.phrase in record.texts(rule.params.owned) and _bare(rule.params, document.text, claim):
            continue
        field = denial or rule.params.field
        text = document.text[claim.start : claim.end]
        value = " or ".join(held)
        said = f"not {claim.phrase}" if denial else value
        evidence = (Evidence(record.id, field, said, sources=record.sources_of(field)),)
        mention = claim.mention
        related = (Related(mention.start, mention.end, f"“{document.text[mention.start : mention.end]}” here"),)
        slots = {
            "text": text,
            "name": record.name,
            "value": valued.with_article((held or [said])[0]),
            "values": valued.listed(held),
        }
        proven = record.publishers(field) >= 2
        yield from rule.finding(document, (claim.start, claim.end), slots, evidence, related, proven=proven)


def _judged(params: Params, claim: Attribute, record: Record) -> bool:
    """Whether the rule is about such a record, tied to the phrase in such a way."""
    if record.kind != params.of or record.name in params.but:
        return False
    if claim.bound not in (*params.bound, *(("back",) if params.back else ())) or not _SILENT.isdisjoint(
        claim.qualifiers
    ):
        return False
    return all(not set(values).isdisjoint(record.texts(field)) for field, values in params.where.items())


def _complete(params: Params, claims: Claims, record: Record) -> bool:
    """Whether nothing is missing from the list of values on the article's day."""
    return record.complete(params.complete, params.until, claims.document.dating.latest)


def _alone(rule: Rule, claim: Attribute, claims: Claims, knowledge: Knowledge) -> bool:
    """Whether the phrase describes the name and nothing behind or about it says something else."""
    document = claims.document
    text = document.text
    if next_word(text, claim.end) in rule.params.unless_after or text.startswith(
        "?", max(claim.end, claim.mention.end)
    ):
        return False  # “A short-range Topol? Nonsense”
    said = text[claim.start : claim.end].lower()
    if said in rule.params.split.get(claim.phrase, ()) and not split(text, claim, rule.params.split_by):
        return False
    if claim.bound == "back":
        again = meant_again(claim, claims, knowledge, rule.params.back)
        return again and not any(_silenced(rule, claim, document, knowledge, by) for by in ("silent", "contrast"))
    if _bare(rule.params, text, claim):
        noun = rule.pattern(knowledge, "noun").match(text, claim.end)
        if claim.phrase not in rule.params.where.get(rule.params.field, ()):
            return False  # nothing of theirs is known here: more likely the owner than the maker
        if claim.bound != "apposition" or noun is None or not ends_phrase(text, noun.end(), knowledge):
            return False
        if word_before(text, claim.mention.start)[0].lower() in _ONE_OF:
            return False  # “A Leopard 2, a Polish tank, …” says whose it is
        return not _listed(rule, noun.end(), text, knowledge) and not _silenced(rule, claim, document, knowledge)
    if claim.bound == "before" and rule.params.complete and not thing(text, claim, knowledge):
        return False
    if text.endswith(" and ", 0, claim.mention.start) and text.startswith(" and ", claim.end):
        return False  # “T-72 and BMP-2 tanks and fighting vehicles”: each is one or the other
    if rule.params.final and not final(text, claim, knowledge):
        return False
    if claim.bound == "apposition" and not participle(text, claim) and _listed(rule, claim.end, text, knowledge):
        return False
    return not _silenced(rule, claim, document, knowledge)


def _bare(params: Params, text: str, claim: Attribute) -> bool:
    """Whether a phrase is no more than a state's adjective."""
    return bool(params.nouns) and "-" not in text[claim.start : claim.end] and not participle(text, claim)


def _listed(rule: Rule, end: int, text: str, knowledge: Knowledge) -> bool:
    """Whether what looks like an apposition is a further thing of a list."""
    return rule.pattern(knowledge, "listed").match(text, end) is not None


def _silenced(rule: Rule, claim: Attribute, document: Document, knowledge: Knowledge, by: str = "silent") -> bool:
    low, high = document.sentence(claim.start)
    low, high = max(low, claim.start - _REACH), min(high, claim.end + _REACH)
    end = min(high, max(claim.end, claim.mention.end) + _BESIDE)
    return (
        rule.pattern(knowledge, by).search(document.text, low, high) is not None
        or rule.pattern(knowledge, "inside").search(document.text, low, end) is not None
    )
