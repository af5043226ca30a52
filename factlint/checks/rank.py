"""`rank`: a military rank before a name that this person cannot have.

`test` is `role` (a holder, at the article's date, of one of the `roles` of an item of `never` with one of its `ranks`:
“Captain Valery Gerasimov, chief of the General Staff”; an item may be for some `countries` only, and of the roles
`titled` it is told only where the text says the office) or `date` (the table knows the person's ranks with their days,
and the rank is none of those of the article's date). `ranks` are the spellings of each rank; `covers` are ranks for
which a shorter title stands (any general is “General”). Silent where the sentence tells of another time, for family
names alone, and for namesakes: “one Sergeant Petrov”, an age or a town that is not the commander's, one of the words
`namesakes`, or none of the words `bonds` in the sentence, which say that this is a commander (but for `senior` ranks).
"""

from __future__ import annotations

from factlint.checks import _terms
from factlint.claims.follow import word_before
from factlint.claims.model import Office
from factlint.finding import Evidence
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import ALL, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "name", "rank", "right", "office", "date")
_BEFORE = 40  # characters before a name in which its rank stands
_AROUND = 300  # characters of the sentence in which a namesake is told of


class Params:
    """The test, the spellings of ranks, and for `role` offices with the ranks that none of their holders has."""

    test: Literal["role", "date"]
    ranks: dict[str, list[str]]
    covers: dict[str, list[str]] = {}
    never: list[dict[Literal["roles", "ranks", "countries"], list[str]]] = []
    titled: list[str] = []
    bonds: list[str] = []
    senior: list[str] = []  # ranks of so few that no bond is asked
    longer: list[str] = []  # words before a rank that make another of it: “Air Chief Marshal”
    namesakes: list[str] = []


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """A rank right before a name; abbreviations may have points: “Maj. Gen.”."""
    spellings = any_of([spelling for listed in rule.ranks.values() for spelling in listed], rf"\.?{GAP}+")
    return {
        "rank": (rf"(?<![\w-]){spellings}(?=\.?{GAP}+$)", 0),
        "some": (rf"\b(?:one|an?|any|some|another|no){GAP}+(?:[a-z-]+{GAP}+)?$", IGNORECASE),
        "age": (rf",{GAP}+(\d{{2}})\b", 0),
        "hails": (rf"(?:,{GAP}+\d{{2}})?,?{GAP}+(?:of|from){GAP}+(?!the\b)[A-Z]", 0),
        "bonds": (rf"\b{any_of(rule.bonds)}\b" if rule.bonds else r"", IGNORECASE),
        "namesakes": (rf"\b{any_of(rule.namesakes)}\b" if rule.namesakes else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the rank."""
    document = claims.document
    for mention in claims.mentions():
        person = mention.record
        if person is None or person.kind != "person" or mention.how != "exact":
            continue
        field = "offices" if rule.params.test == "role" else "ranks"
        when = document.dating.interval if person.facts(field) else ALL
        if when == ALL:
            continue
        low = max(document.sentence(mention.start)[0], mention.start - _BEFORE)
        found = rule.pattern(knowledge, "rank").search(document.text, low, mention.start)
        if found is None or _terms.tells_other_year(claims, mention.start, mention.end):
            continue
        rank = _rank(rule, found[0])
        if word_before(document.text, found.start())[0] in rule.params.longer:
            continue
        if _namesake(rule, claims, knowledge, person, (found.start(), mention.end), rank):
            continue
        judge = _of_role if rule.params.test == "role" else _of_date
        yield from judge(rule, claims, knowledge, person, (found.start(), mention), rank)


def _namesake(
    rule: Rule, claims: Claims, knowledge: Knowledge, person: Record, span: tuple[int, int], rank: str
) -> bool:
    """Whether the words around a rank and a name show that somebody else bears it."""
    document = claims.document
    start, end = span
    text = document.text
    low, high = document.sentence(start)
    low, high = max(low, start - _AROUND), min(high, end + _AROUND)
    if rule.pattern(knowledge, "namesakes").search(text, low, high):
        return True
    if rank not in rule.params.senior and rule.pattern(knowledge, "bonds").search(text, low, high) is None:
        return True
    if rule.pattern(knowledge, "some").search(text, max(low, start - _BEFORE), start):
        return True
    if rule.pattern(knowledge, "hails").match(text, end):
        return True
    age = rule.pattern(knowledge, "age").match(text, end)
    return age is not None and not _terms.of_age(document.dating.interval, (person,), int(age[1]))


def _rank(rule: Rule, text: str) -> str:
    """The rank that a spelling says."""
    plain = " ".join(text.replace(".", " ").split())
    return next(str(rank) for rank, spellings in rule.params.ranks.items() if plain in spellings)


def _of_role(
    rule: Rule, claims: Claims, knowledge: Knowledge, person: Record, at: tuple[int, Mention], rank: str
) -> Iterator[Finding]:
    when = claims.document.dating.interval
    then = _of_then(person, when)
    if then and all("first" in fact for fact in then):
        return  # the test `date` tells the rank itself
    for item in rule.params.never:
        if rank not in item["ranks"]:
            continue
        roles = [role for role in item["roles"] if role not in rule.params.titled or _titled(claims, at[1], role)]
        for term in _terms.held(knowledge, (person,), roles):
            if item.get("countries") and _terms.area(term[1]) not in item["countries"]:
                continue
            if when.within(Interval(term[0].get("first"), term[0].get("last"))) and not term[0]["acting"]:
                yield from _finding(rule, claims, person, at, rank, (_terms.evidence(term),), office=term[1].name)
                return


def _of_then(person: Record, when: Interval) -> list[dict[str, Any]]:
    """The ranks that the table knows of a time."""
    return [
        fact
        for fact in person.facts("ranks")
        if Interval(fact.get("first"), fact.get("last")).meets(when)  # type: ignore[arg-type]
    ]


def _titled(claims: Claims, mention: Mention, role: str) -> bool:
    """Whether the text says the office beside the name."""
    return any(
        isinstance(claim, Office) and claim.person.start == mention.start and claim.role == role
        for claim in claims.of("office")
    )


def _of_date(
    rule: Rule, claims: Claims, knowledge: Knowledge, person: Record, at: tuple[int, Mention], rank: str
) -> Iterator[Finding]:
    when = claims.document.dating.interval
    now = _of_then(person, when)
    right = [str(fact["value"]) for fact in now]
    covered = rule.params.covers.get(rank, [])
    if not now or rank in right or any(value in covered for value in right) or any("first" not in fact for fact in now):
        return
    shown = (Evidence(person.id, "ranks", right[0], sources=person.sources_of("ranks", now[0])),)
    yield from _finding(rule, claims, person, at, rank, shown, right=right[0])


def _finding(
    rule: Rule,
    claims: Claims,
    person: Record,
    at: tuple[int, Mention],
    rank: str,
    shown: tuple[Evidence, ...],
    **more: str,
) -> list[Finding]:
    document = claims.document
    start, mention = at
    end = mention.start
    while end > start and document.text[end - 1] in " \u00a0\n":
        end -= 1
    slots = {"text": document.text[start:end], "name": person.name, "rank": rank, "date": document.dating.spoken()}
    evidence = (*shown, *document.dating.evidence)
    return rule.finding(document, (start, end), slots | more, evidence, document.dating.related)
