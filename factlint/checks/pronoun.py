"""`pronoun`: “he said” of somebody whom the table calls “she”, or the other way round.

Judged only where the person's full name is the nearest antecedent by far: nobody else, neither a capitalised word that
may be a name nor one of the nouns `people`, stands between it and the pronoun, nor before it in its sentence. Besides
the pronoun of whoever speaks it is the first one behind a name that opens its sentence, in that sentence or as the next
one's first word (or behind “the foreign minister” there), where nobody is told of before; then places, days and an
apposition may stand between, but nothing that looks like a doer (the skater), and for “she” no ship or country. A name
that does not open its sentence counts so only in an article's first lines, where nobody can have been told of.
"""

from __future__ import annotations

from factlint.checks import _lone
from factlint.days import WEEKDAYS
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
_CONTEXT = 300  # characters before a sentence in which somebody may be told of whom the pronoun means
_FAR = 48  # characters before a name that opens its sentence
_REACH = 200  # characters between a name and its pronoun
_BEHIND = 120  # characters behind a pronoun in which it may be told whom it means


class Params:
    """Nouns and pronouns that may stand for somebody else."""

    people: list[str]
    men: list[str] = []  # those of `people` that are no “she”
    women: list[str] = []  # and no “he”
    things: list[str] = []  # nouns that look like a doer's
    vessels: list[str] = []  # what is called “she”
    places: list[str] = []  # capitalised words that are nobody's name
    bodies: list[str] = []  # names in which a noun for people is nobody


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The pronoun of whoever speaks, what may stand before a name, and whoever else may be meant."""
    titles = rf"((?:[A-Za-z]+\.?{GAP}+){{0,2}})"
    fronted = rf"(?:[A-Z][a-z]+ing|{any_of([word.title() for word in lexicon['guards']['timing']])})"
    return _lone.grammar(rule) | {
        "speaks": (rf"\b([Hh]e|[Ss]he){GAP}+(?:said|says|added|told|warned|promised)\b", 0),
        "opens": (
            rf"\s*(?:[A-Z][A-Z .,]+[–—-]{GAP}*)?(?:(?:[Oo]n|[Ii]n){GAP}+[A-Z][a-z]+,?{GAP}+)?(?:[Tt]he{GAP}+)?{titles}",
            0,
        ),
        "dateline": (rf"\s*[A-Z][A-Z .,]+(?:\([A-Za-z]+\){GAP}*)?[–—-]{{1,2}}{GAP}*", 0),
        "first-word": (r"[“\"‘]?(\w+)", 0),
        "fronted-subject": (rf"{fronted}{GAP}[^,.;:]{{3,120}},{GAP}+{titles}", 0),
        "clause": (
            rf"(?:[,;:–—”\".]|\b(?!(?:which|whom|what|than|like|whose){GAP}){any_of(lexicon['function'])}"
            rf"|\b(?:say|add|insist|warn|claim|hop|argu|declar|promis|believ|joke?|swear|vow)(?:ing|e?s|ed)){GAP}+$",
            IGNORECASE,
        ),
        "titles": (rf"{titles}$", 0),
        "apposed": (rf",{GAP}+[^,;:.()\n]{{3,60}},", 0),
        "parted": (rf"[,;:–—]|\b(?:and|but|as|when|while|after|before|because|although|though|where|if){GAP}", 0),
        "object": (rf"\b(?:has|had|met|saw|found|sent|brought|took|gave|got|[a-z]+ed){GAP}+(?:an?|one){GAP}", 0),
        "onward": (
            rf"(?:(?:Later|Early|Late){GAP}+)?(?:On{GAP}+{any_of(WEEKDAYS[1:])}|Yesterday|Today|Then|Later|Afterwards"
            rf"|(?:The|[Tt]hat|This){GAP}+(?:next{GAP}+|same{GAP}+)?(?:day|week|month|evening|morning|night)|(?:Last|Next){GAP}+(?:week|month|night|year))"
            rf"(?:{GAP}+(?:morning|afternoon|evening|night))?,?",
            0,
        ),
        "owned": (rf"{GAP}+(?!{any_of(lexicon['function'])}\b)[a-z]", 0),
        "teller": (
            rf",{GAP}+(?:the|an?|one|his|her){GAP}+(?:[\w-]+{GAP}+){{1,6}}(?:said|says|told|added|wrote|recalled)\b",
            0,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the pronoun."""
    document = claims.document
    text = document.text
    for mention in claims.mentions():
        person = mention.record
        if person is None or person.kind != "person" or not person.facts("pronoun"):
            continue
        named = mention.how == "exact" or _lone.sole(claims, knowledge, mention, person)
        if document.quoted(mention.start) or not named:
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
    return spoken.span(1) if _alone(rule, claims, knowledge, mention, person, low, spoken.start()) else None


def _alone(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, person: Record, low: int, high: int
) -> bool:
    """Whether nobody else stands from the sentence's beginning to the pronoun."""
    if _lone.named(claims, mention, low, high):
        return False
    pronoun = _other(person)
    people, capital = rule.pattern(knowledge, f"{pronoun}-people"), rule.pattern(knowledge, "capital")
    known = {claims.document.text[other.start : other.end] for other in claims.mentions() if low <= other.start < high}
    for begin, end in ((low, mention.start), (mention.end, high)):
        text = _lone.stretch(claims, knowledge, person, begin, end)
        if people.search(text) or not all(
            any(found[0] in name.split() for name in known)
            or _lone.place(rule, knowledge, text, found.start(), found.end(), pronoun)
            for found in capital.finditer(text)
        ):
            return False
    return True


def _other(person: Record) -> str:
    """The pronoun that would be wrong."""
    return "he" if "she" in person.texts("pronoun") else "she"


def _first(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, person: Record
) -> tuple[int, int] | None:
    """The first pronoun behind a name that nobody else's comes before, if it is wrong."""
    document = claims.document
    text = document.text
    low, high = document.sentence(mention.start)
    wrong = _other(person)
    if wrong in person.texts("pronoun") or text[mention.end : mention.end + 1] in ("'", "’", "-"):
        return None
    found = _pronoun(rule, claims, knowledge, mention, person)
    if found is None or _lone.PRONOUNS[text[slice(*found)].lower()] != wrong:
        return None
    begin, end = found
    opens = mention.start - low <= _FAR and _opens(rule, knowledge, text, low, mention.start)
    if not opens and not (_leads(rule, claims, knowledge, mention, person) and begin < high):
        return None
    subject = text[begin:end].lower() in ("he", "she")
    if subject and begin < high and not rule.pattern(knowledge, "clause").search(text, mention.end, begin):
        return None  # “at a joke she had told”
    told = text[begin:end] == "him" or (
        text[begin:end] == "her" and not rule.pattern(knowledge, "owned").match(text, end)
    )
    if told and not rule.pattern(knowledge, "parted").search(text, mention.end, begin):
        return None  # “Penny Wong told him”: that is nobody who tells
    if opens and _told_of(rule, claims, knowledge, mention, person, max(0, low - _CONTEXT), low):
        return None
    apposition = rule.pattern(knowledge, "apposed").match(text, mention.end)
    after = apposition.end() if apposition and apposition.end() <= begin else mention.end
    if _lone.somebody(rule, knowledge, _lone.stretch(claims, knowledge, person, after, begin), wrong):
        return None
    between = _lone.stretch(claims, knowledge, person, mention.end, begin)
    if begin >= high and rule.pattern(knowledge, "object").search(between):
        return None  # “had a guide. He …”
    if _lone.strange(rule, knowledge, between, wrong) or _lone.named(claims, mention, low, begin):
        return None
    return None if not opens and _told_behind(rule, claims, knowledge, mention, end, high) else found


def _pronoun(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, person: Record
) -> tuple[int, int] | None:
    """Where the first pronoun behind a name stands, outside of quotations: in its sentence, or bound to it by the next.

    The next sentence begins with it, or tells of “the foreign minister” where the person is one.
    """
    document = claims.document
    text = document.text
    high = document.sentence(mention.start)[1]
    plain = _lone.unquoted(_lone.stretch(claims, knowledge, person, mention.end, mention.end + _REACH))
    found = rule.pattern(knowledge, "pronoun").search(plain)
    if found is None:
        return None
    begin, end = mention.end + found.start(), mention.end + found.end()
    if document.paragraph_number(mention.start) != document.paragraph_number(begin):
        return None
    quoted = text[mention.end : begin]
    if quoted.count("“") != quoted.count("”") or quoted.count('"') % 2:
        return None
    between = plain[high - mention.end : found.start()].strip(" ·")
    said = plain[max(0, high - mention.end) : found.start()]
    bound = found[1][0].isupper() if not between else rule.pattern(knowledge, "onward").fullmatch(between) is not None
    if begin >= high and not bound and not ("· " in said and "the " not in said and "." not in said.rstrip(" ")):
        return None
    return begin, end


def _opens(rule: Rule, knowledge: Knowledge, text: str, low: int, start: int) -> bool:
    """Whether a name opens its sentence, a dateline, a day and titles apart."""
    opens = rule.pattern(knowledge, "opens").fullmatch(text, low, start)
    titles = knowledge.lexicon["titles"]
    return opens is not None and all(word.lower().rstrip(".") in titles for word in opens[1].split())


def _leads(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, person: Record) -> bool:
    """Whether a name stands in an article's first lines, with nobody before it."""
    text = claims.document.text
    if mention.start > _CONTEXT:
        return False
    dateline = rule.pattern(knowledge, "dateline").match(text, 0, mention.start)
    low = dateline.end() if dateline else 0
    first = rule.pattern(knowledge, "first-word").match(text, low, mention.start)
    if first is None or "\n" in text[low : mention.start].strip():
        return False
    at, end = first.span(1)
    land = any(_lone.place(rule, knowledge, text, at, stop, "he") for stop in (end, end - (text[end - 1] == "s")))
    if not land and rule.pattern(knowledge, "fronted-subject").fullmatch(text, low, mention.start) is None:
        return False
    return not _told_of(rule, claims, knowledge, mention, person, low, mention.start)


def _told_of(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, person: Record, low: int, high: int
) -> bool:
    """Whether somebody else, whom the pronoun may mean, stands in the text before."""
    pronoun = _other(person)
    text = _lone.stretch(claims, knowledge, person, low, high)
    said = rule.pattern(knowledge, "pronoun").finditer(text)
    if any(_lone.PRONOUNS[one[1].lower()] == pronoun for one in said):
        return True
    if rule.pattern(knowledge, f"{pronoun}-people").search(text) or _lone.named(claims, mention, low, high):
        return True
    if high != mention.start:
        return False
    titled = rule.pattern(knowledge, "titles").search(text)
    own = (
        titled.start()
        if titled and all(word.lower().rstrip(".") in knowledge.lexicon["titles"] for word in titled[1].split())
        else len(text)
    )
    return _lone.strange(rule, knowledge, text[:own], pronoun) or _lone.somebody(rule, knowledge, text[:own], pronoun)


def _told_behind(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, end: int, high: int) -> bool:
    """Whether who is meant may be told only behind the pronoun: “as he took the oath, Obrador smiled”."""
    text = claims.document.text[end : min(high, end + _BEHIND)]
    if _lone.named(claims, mention, end, high) or rule.pattern(knowledge, "teller").search(text):
        return True
    return _lone.strange(rule, knowledge, text, "he")
