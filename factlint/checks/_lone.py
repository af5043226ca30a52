"""A stretch of text in, whether somebody other than one person may be meant there out.

Names, capitalised words that may be names, and nouns for people count; the person's own office (“the foreign
minister”, “as president”) and nouns of the other sex do not.
"""

from __future__ import annotations

from factlint.checks import _terms
from factlint.claims.follow import word_before
from factlint.claims.persons import namesakes
from factlint.days import MONTHS, WEEKDAYS
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

_SHE = ("she", "her", "hers", "herself")
_BODIES = ("organisation", "treaty", "event", "unit")  # of which no “he” or “she” is said
_WHERE = frozenset(("in", "to", "at", "from", "near", "outside", "through", "via", "into"))
_LONG = 6  # letters of a family name that hardly anybody else in the news bears
PRONOUNS = {**dict.fromkeys(("he", "his", "him", "himself"), "he"), **dict.fromkeys(_SHE, "she")}


def grammar(rule: Any) -> dict[str, tuple[str, int]]:
    """Whoever else may be meant: of either sex, of one, and what looks like a doer."""
    either = set(rule.people) - {*rule.men, *rule.women}
    bodies = rf"(?!{any_of(rule.bodies)}\b)" if rule.bodies else ""
    return {
        "pronoun": (r"\b([Hh]e|[Ss]he|[Hh]is|[Hh]ers?|him(?:self)?|herself)\b", 0),
        "doer": (
            rf"\b(?:the|an?|his|her|their|its|one|this|that|some|[a-z]+[’']s){GAP}+"
            rf"(?:(?!(?:to|of|in|for|on|at|by|with|from|and|because|as){GAP})[a-z-]+{GAP}+){{0,2}}?"
            rf"(?!{any_of(rule.things)}\b)[a-z]{{2,}}(?<!ment)(?:er|or|ist|ant|ent|ian|ee|ess|eur|ete|ot|man|iest|op|ess|ero|eer|rd)\b",
            IGNORECASE,
        ),
        "he-people": (rf"{bodies}\b{any_of(either | set(rule.men))}\b", IGNORECASE),
        "she-people": (rf"{bodies}\b{any_of(either | set(rule.women))}\b", IGNORECASE),
        "vessels": (rf"\b{any_of(rule.vessels)}\b" if rule.vessels else r"(?!)", IGNORECASE),
        "within": (rf"\b(?:in|at|near){GAP}+$", 0),
        "placed": (rf"\b(?:in|into|at|near|across|outside|the){GAP}+(?:[A-Z][\w]+{GAP}+)?$", 0),
        "capital": (r"(?<!^)(?<![.!?] )(?<![.!?] [“\"])(?<![“\"‘])\b[A-ZÀ-Ž]\w+", 0),
    }


def unquoted(text: str) -> str:
    """The text, of the same length, without its quotations."""
    for opening, closing in (("“", "”"), ('"', '"')):
        begin = text.find(opening)
        while begin >= 0 and (end := text.find(closing, begin + 1)) >= 0:
            text = text[:begin] + "·" * (end + 1 - begin) + text[end + 1 :]
            begin = text.find(opening, end + 1)
    return text


def stretch(claims: Claims, knowledge: Knowledge, person: Record, low: int, high: int) -> str:
    """The text, of the same length, without the person's own titles, bodies, towns, and people of the same pronoun."""
    document = claims.document
    text = document.text[low:high]
    for other in claims.mentions():
        begin, end = max(low, other.start) - low, min(high, other.end) - low
        if begin < end and (other.records[0].kind in _BODIES or alike(person, other) or _town(document, other)):
            text = text[:begin] + "·" * (end - begin) + text[end:]
    for role in {role for _, office, _ in _terms.held(knowledge, (person,)) for role in office.texts("role")}:
        for words in ("the ", "as ", "’s ", "'s "):
            text = text.replace(words + role, "·" * (len(words) + len(role)))
        text = text.replace(f"as {role.rsplit(' ', 1)[-1]}", "·" * (3 + len(role.rsplit(" ", 1)[-1])))
    return text


def sole(claims: Claims, knowledge: Knowledge, mention: Mention, person: Record) -> bool:
    """Whether a family name alone is this person's: a long one of another script that nobody else of the text bears."""
    family = claims.document.text[mention.start : mention.end]
    if mention.how != "part" or len(mention.records) > 1 or len(family) < _LONG or not person.texts("native"):
        return False
    own = (*person.given, *(title.title() for title in knowledge.lexicon["titles"]), family)
    return not namesakes(claims, knowledge, own, (family,))


def _town(document: Document, other: Mention) -> bool:
    """Whether a town is named as the place of something, so that nobody of its name is meant: “to Tashkent”."""
    if other.records[0].kind != "place" or not other.records[0].texts("country"):
        return False
    text = document.text
    return " " in text[other.start : other.end] or word_before(text, other.start)[0] in _WHERE


def alike(person: Record, other: Mention) -> bool:
    """Whether a pronoun that is wrong for a person is as wrong for another, by what the table says of them."""
    own = person.texts("pronoun")
    return all(record.kind == "person" and record.texts("pronoun") == own for record in other.records)


def somebody(rule: Rule, knowledge: Knowledge, text: str, pronoun: str) -> bool:
    """Whether a noun or a doer whom the pronoun may mean stands in a stretch."""
    return any(rule.pattern(knowledge, name).search(text) for name in (f"{pronoun}-people", "doer"))


def named(claims: Claims, mention: Mention, low: int, high: int) -> bool:
    """Whether another person of the table is named in a stretch, one of whom another pronoun is said."""
    return any(
        other is not mention
        and other.records[0].kind == "person"
        and low <= other.start < high
        and not alike(mention.records[0], other)
        for other in claims.mentions()
    )


def strange(rule: Rule, knowledge: Knowledge, text: str, pronoun: str) -> bool:
    """Whether a capitalised word in a stretch may be somebody's name; for “she” also a land's or a ship's."""
    if pronoun == "she" and rule.pattern(knowledge, "vessels").search(text):
        return True
    capitals = rule.pattern(knowledge, "capital").finditer(text)
    return not all(place(rule, knowledge, text, one.start(), one.end(), pronoun) for one in capitals)


def place(rule: Rule, knowledge: Knowledge, text: str, start: int, end: int, pronoun: str) -> bool:
    """Whether a capitalised word is a day, a place or one of a place's people; for “she” no land."""
    word = text[start:end]
    if word in WEEKDAYS or word in MONTHS or word in rule.params.places:
        return True
    if any(entry[2] in ("area", "land") and not entry[1] for entry in knowledge.names.get(word.lower()) or ()):
        return pronoun != "she" or rule.pattern(knowledge, "within").search(text, max(0, start - 8), start) is not None
    if text[end : end + 1] in ("'", "’"):
        return False
    return rule.pattern(knowledge, "placed").search(text, max(0, start - 32), start) is not None
