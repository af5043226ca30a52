"""`aged`: an age beside an official that does not fit their day of birth in the table: “President Putin, 70,”.

Read where the age stands in apposition right behind the name, in an article whose date is told, and only of people
whom an office beside the name makes sure: full names have namesakes. Silent where the sentence tells of another time.
"""

from __future__ import annotations

from factlint.checks import _terms
from factlint.claims.births import lived
from factlint.claims.model import Office
from factlint.claims.times import Age
from factlint.finding import Evidence
from factlint.fragments import GAP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("office", "age")
SLOTS = ("text", "name", "born", "right", "date")
_UNSURE = frozenset(("retold", "mistake", "hypothesis", "negation", "belief"))
_NEAR = 12  # characters between a name and its age


class Params:
    """Nothing to set."""


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a name and an age in apposition, and behind it."""
    return {"gap": (rf",{GAP}+(?:now{GAP}+)?|{GAP}+[(]", 0), "closed": (r"[,).;]|$", 0)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the age."""
    dating = claims.document.dating
    when = dating.interval
    if not dating.given or when.low is None or when.high is None:
        return
    for claim in claims.of("office"):
        assert isinstance(claim, Office)
        person = _known(claims, knowledge, claim)
        age = _age(rule, claims, knowledge, claim.person.end) if person is not None else None
        if person is None or age is None or _terms.tells_other_year(claims, claim.start, age.end):
            continue
        born = person.facts("born")[0]
        least, most = lived(born["first"], born["last"], when)  # type: ignore[arg-type]
        if not least <= age.years <= most:
            yield from _finding(rule, claims, person, age, f"{least}" if least == most else f"{least} or {most}")


def _known(claims: Claims, knowledge: Knowledge, claim: Office) -> Record | None:
    """The one person of a title, with a known birth, if they hold or held that office."""
    if claim.person.how != "exact" or not _UNSURE.isdisjoint(claim.qualifiers):
        return None
    persons = _terms.people(claims, knowledge, claim)
    if len(persons) != 1 or not persons[0].facts("born"):
        return None
    held = _terms.held(knowledge, persons, (claim.role,))
    return persons[0] if any(claim.area in (None, _terms.area(office)) for _, office, _ in held) else None


def _age(rule: Rule, claims: Claims, knowledge: Knowledge, end: int) -> Age | None:
    """The age in apposition right behind a name."""
    text = claims.document.text
    for age in claims.within("age", end, end + _NEAR)[:1]:
        assert isinstance(age, Age)
        apposed = rule.pattern(knowledge, "gap").fullmatch(text, end, age.start)
        plain = age.unit == "year" and age.hedge == "bare" and text[age.start : age.end].isdecimal()
        if apposed and plain and rule.pattern(knowledge, "closed").match(text, age.end):
            return age
    return None


def _finding(rule: Rule, claims: Claims, person: Record, age: Age, right: str) -> list[Finding]:
    document = claims.document
    born = person.texts("born")[0]
    slots = {"text": document.text[age.start : age.end], "name": person.name, "right": right}
    slots |= {"born": _terms.day(born), "date": document.dating.spoken()}
    shown = (Evidence(person.id, "born", born, sources=person.sources_of("born")), *document.dating.evidence)
    proven = person.publishers("born") >= 2
    return rule.finding(document, (age.start, age.end), slots, shown, document.dating.related, proven=proven)
