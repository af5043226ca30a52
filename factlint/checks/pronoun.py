"""`pronoun`: “he said” of somebody whom the table calls “she”, or the other way round.

Judged only where the person's full name is the nearest antecedent by far: nobody else, neither a capitalised word that
may be a name nor one of the nouns `people`, stands between it and the pronoun, nor before it in its sentence. Besides
the pronoun of whoever speaks it is the first one behind a name that opens its sentence, in that sentence or as the next
one's first word, where nobody is told of before; then places, days and an apposition may stand between, but nothing
that looks like a doer (the skater), and for “she” no ship or country.
"""

from __future__ import annotations

from factlint.days import MONTHS, WEEKDAYS
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
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "name", "right")
_PRONOUNS = {
    "he": "he",
    "his": "he",
    "him": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "hers": "she",
    "herself": "she",
}
_CONTEXT = 300  # characters before a sentence in which somebody may be told of whom the pronoun means
_FAR = 48  # characters before a name that opens its sentence
_REACH = 200  # characters between a name and its pronoun


class Params:
    """Nouns and pronouns that may stand for somebody else."""

    people: list[str]
    vessels: list[str] = []  # what is called “she”
    places: list[str] = []  # capitalised words that are nobody's name


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The pronoun of whoever speaks, and whoever else may be meant."""
    return {
        "speaks": (rf"\b([Hh]e|[Ss]he){GAP}+(?:said|says|added|told|warned|promised)\b", 0),
        "pronoun": (r"\b([Hh]e|[Ss]he|[Hh]is|[Hh]ers?|him(?:self)?|herself)\b", 0),
        "doer": (
            rf"\b(?:the|an?|his|her|their|its|one|this|that|some|[a-z]+[’']s){GAP}+(?:[a-z-]+{GAP}+){{0,2}}?"
            rf"[a-z]+(?:er|or|ist|ant|ent|ian|ee|ess|eur|ete|ot|man|iest|op|ess|ero|eer|rd)\b",
            IGNORECASE,
        ),
        "opens": (
            rf"\s*(?:[A-Z][A-Z .,]+[–—-]{GAP}*)?(?:(?:[Oo]n|[Ii]n){GAP}+[A-Z][a-z]+,?{GAP}+)?(?:[Tt]he{GAP}+)?"
            rf"((?:[A-Za-z]+\.?{GAP}+){{0,2}})",
            0,
        ),
        "apposed": (rf",{GAP}+[^,;:.()\n]{{3,60}},", 0),
        "vessels": (rf"\b{any_of(rule.vessels)}\b" if rule.vessels else r"(?!)", IGNORECASE),
        "placed": (rf"\b(?:in|into|at|near|across|outside|the){GAP}+(?:[A-Z][\w]+{GAP}+)?$", 0),
        "people": (rf"\b{any_of(rule.people)}s?\b", IGNORECASE),
        "capital": (r"(?<!^)(?<![.!?] )(?<![.!?] [“\"])(?<![“\"‘])\b[A-ZÀ-Ž]\w+", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the pronoun."""
    document = claims.document
    text = document.text
    for mention in claims.mentions():
        person = mention.record
        if person is None or person.kind != "person" or mention.how != "exact" or not person.facts("pronoun"):
            continue
        spoken = _said(rule, claims, knowledge, mention, person) or _first(rule, claims, knowledge, mention, person)
        if spoken is None:
            continue
        low, high = spoken
        slots = {"text": text[low:high], "name": person.name, "right": person.texts("pronoun")[0]}
        evidence = (Evidence(person.id, "pronoun", slots["right"], sources=person.sources_of("pronoun")),)
        related = (Related(mention.start, mention.end, f"“{text[mention.start : mention.end]}” here"),)
        yield from rule.finding(document, (low, high), slots, evidence, related)


def _said(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, person: Record) -> tuple[int, int] | None:
    """The wrong pronoun of whoever speaks, if nobody else can."""
    document = claims.document
    spoken = rule.pattern(knowledge, "speaks").search(document.text, mention.end, mention.end + _REACH)
    if spoken is None or spoken[1].lower() in person.texts("pronoun"):
        return None
    if document.paragraph_number(mention.start) != document.paragraph_number(spoken.start()):
        return None
    low = max(document.sentence(mention.start)[0], mention.start - _REACH)
    return spoken.span(1) if _alone(rule, claims, knowledge, mention, low, spoken.start()) else None


def _first(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, person: Record
) -> tuple[int, int] | None:
    """The first pronoun behind a name that opens its sentence, if it is wrong."""
    document = claims.document
    text = document.text
    low, high = document.sentence(mention.start)
    if text[mention.end : mention.end + 1] in ("'", "’", "-") or mention.start - low > _FAR:
        return None
    opens = rule.pattern(knowledge, "opens").fullmatch(text, low, mention.start)
    titles = knowledge.lexicon["titles"]
    if opens is None or not all(word.lower().rstrip(".") in titles for word in opens[1].split()):
        return None
    found = rule.pattern(knowledge, "pronoun").search(text, mention.end, mention.end + _REACH)
    if found is None or _PRONOUNS[found[1].lower()] in person.texts("pronoun"):
        return None
    if found.start() >= high and (not found[1][0].isupper() or text[high : found.start()].strip()):
        return None  # the next sentence does not begin with it
    if document.paragraph_number(mention.start) != document.paragraph_number(found.start()):
        return None
    between = text[mention.end : found.start()]
    if between.count("“") != between.count("”") or between.count('"') % 2:
        return None
    if _told_of(rule, claims, knowledge, max(0, low - _CONTEXT), low, _PRONOUNS[found[1].lower()]):
        return None
    apposition = rule.pattern(knowledge, "apposed").match(text, mention.end)
    begin = apposition.end() if apposition and apposition.end() <= found.start() else mention.end
    if _PRONOUNS[found[1].lower()] == "she" and rule.pattern(knowledge, "vessels").search(
        text, mention.end, found.start()
    ):
        return None
    if any(rule.pattern(knowledge, name).search(text, begin, found.start()) for name in ("people", "doer")):
        return None
    others = (other for other in claims.mentions() if low <= other.start < found.start() and other is not mention)
    if any(other.records[0].kind == "person" for other in others):
        return None
    capitals = rule.pattern(knowledge, "capital").finditer(text, mention.end, found.start())
    woman = _PRONOUNS[found[1].lower()] == "she"
    return found.span(1) if all(_place(rule, knowledge, text, one, woman) for one in capitals) else None


def _told_of(rule: Rule, claims: Claims, knowledge: Knowledge, low: int, high: int, pronoun: str) -> bool:
    """Whether somebody else, whom the pronoun may mean, stands in the text before."""
    text = claims.document.text
    if any(
        _PRONOUNS[one[1].lower()] == pronoun for one in rule.pattern(knowledge, "pronoun").finditer(text, low, high)
    ):
        return True
    if rule.pattern(knowledge, "people").search(text, low, high):
        return True
    return any(low <= one.start < high and one.records[0].kind == "person" for one in claims.mentions())


def _place(rule: Rule, knowledge: Knowledge, text: str, found: Any, woman: bool) -> bool:
    """Whether a capitalised word is a day, a place or one of a place's people; for “she” no land."""
    word = found[0]
    if word in WEEKDAYS or word in MONTHS or word in rule.params.places:
        return True
    if any(entry[2] in ("area", "land") and not entry[1] for entry in knowledge.names.get(word.lower()) or ()):
        return not woman
    if text[found.end() : found.end() + 1] in ("'", "’"):
        return False
    return rule.pattern(knowledge, "placed").search(text, max(0, found.start() - 32), found.start()) is not None


def _alone(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, low: int, high: int) -> bool:
    """Whether nobody else stands from the sentence's beginning to the pronoun."""
    text = claims.document.text
    people, capital = rule.pattern(knowledge, "people"), rule.pattern(knowledge, "capital")
    before, behind = text[low : mention.start], text[mention.end : high]
    if (
        people.search(before)
        or people.search(behind)
        or any(
            other is not mention and other.records[0].kind == "person" and low <= other.start < high
            for other in claims.mentions()
        )
    ):
        return False
    known = {text[other.start : other.end] for other in claims.mentions() if low <= other.start < high}
    return all(
        any(found[0] in name.split() for name in known)
        for stretch in (before, behind)
        for found in capital.finditer(stretch)
    )
