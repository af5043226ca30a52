"""`attribute`: a phrase tied to a name says what the record's field denies: “the short-range Oreshnik”.

`phrases` maps values of `field` to the phrases that say them. A record is judged only if its field holds at least one
of the rule's values (or a value that one of them includes: an `intermediate-range ballistic missile` is a `ballistic
missile`), and the phrase is wrong if its value is none of them. `same` lists values that schemes or usage do not keep
apart. `where` limits the rule to records with certain values. Negation, reported belief, hypothesis and comparison
make it silent; a field stated by one publisher only makes it a warning.
"""

from __future__ import annotations

from factlint.claims.model import Attribute
from factlint.finding import Evidence, Related

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("attribute",)
SLOTS = ("text", "name", "value", "values")
_SILENT = frozenset(("negation", "belief", "hypothesis", "comparison", "former"))


class Params:
    """The record kind and field, and the phrases that state its values."""

    of: str
    field: str
    phrases: dict[str, list[str]]
    same: list[list[str]] = []
    where: dict[str, list[str]] = {}
    bound: list[str] = ["before", "after", "apposition", "copula"]
    unless_after: list[str] = []  # words behind the phrase that make another noun of it
    final: bool = False  # the phrase, or the name behind it, must end its noun phrase: “tank”, not “tank hunter”


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(phrase, value, whether case counts) for the name index."""
    return [
        (phrase, value, not phrase.islower() and any(char.isdigit() or char.isupper() for char in phrase))
        for value, listed in rule.phrases.items()
        for phrase in listed
    ]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the phrase."""
    document = claims.document
    params = rule.params
    for claim in claims.of("attribute"):
        assert isinstance(claim, Attribute)
        record = claim.mention.record
        if claim.list_name != rule.code or record is None or record.kind != params.of:
            continue
        if claim.bound not in params.bound or not _SILENT.isdisjoint(claim.qualifiers):
            continue
        if any(not set(record.texts(field)) & set(values) for field, values in params.where.items()):
            continue
        if _next(document.text, claim.end) in params.unless_after:
            continue
        last = max(claim.end, claim.mention.end)
        if params.final and not ends_phrase(document.text, last, knowledge):
            continue
        held = record.texts(params.field)
        judged = {*params.phrases, *(value for group in params.same for value in group)}
        if not any(includes(value, have) for have in held for value in judged):
            continue
        if any(includes(value, have) for value in _alike(claim.phrase, params.same) for have in held):
            continue
        text = document.text[claim.start : claim.end]
        value = " or ".join(held)
        evidence = (Evidence(record.id, params.field, value, sources=record.sources_of(params.field)),)
        mention = claim.mention
        related = (Related(mention.start, mention.end, f"“{document.text[mention.start : mention.end]}” here"),)
        slots = {"text": text, "name": record.name, "value": with_article(held[0]), "values": value}
        proven = record.publishers(params.field) >= 2
        yield from rule.finding(document, (claim.start, claim.end), slots, evidence, related, proven=proven)


def includes(general: str, special: str) -> bool:
    """Whether a value is the other or a broader one: `ballistic missile` includes `short-range ballistic missile`."""
    return general == special or special.endswith(f" {general}")


def ends_phrase(text: str, end: int, knowledge: Knowledge) -> bool:
    """Whether a noun phrase ends here: punctuation, a function word, a verb or a plain head noun follows."""
    if text[end : end + 1] in ("-", "'", "’") and text[end + 1 : end + 2].isalpha():
        return False
    match = knowledge.pattern("next-word").match(text, end)
    if match is None:
        return True
    word = match[1].lower()
    lexicon = knowledge.lexicon
    return word in lexicon["function"] or word in lexicon["verbs"] or word in lexicon["heads"] or word.endswith("ed")


def _next(text: str, end: int) -> str:
    """The word right behind a phrase, in lower case."""
    return "".join(text[end : end + 30].lower().split()[:1]).strip(".,;:’”\"'")


def with_article(noun: str) -> str:
    """a ballistic missile, an intercontinental one; proper names stand alone."""
    if noun[:1].isupper() or not noun:
        return noun
    return ("an " if noun[0] in "aeio" else "a ") + noun


def _alike(value: str, same: list[list[str]]) -> set[str]:
    found = {value}
    for group in same:
        if value in group:
            found.update(group)
    return found
