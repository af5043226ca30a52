"""`misplaced`: a known person in an office that they never held.

`where` is what the rule tells: `elsewhere` (they hold that office, but of another country or body: “Ukrainian Defence
Minister Viktor Khrenin”), or `never` (they hold others: “Russian Defence Minister Sergei Lavrov”). Judged only where
the office named is one of the table with one holder at a time; `never` only where the table positively knows who held
it over the article's days and `grace` days around them, and where it is told or plain whose office it is. `alike` lists
roles that usage does not keep apart: who held one of them is not said never to have held another. `bare` are titles
that mean another office when no country stands before them (a province has a premier, a club a president).
"""

from __future__ import annotations

from factlint.checks import _terms
from factlint.claims.model import Office
from factlint.finding import repairs
from factlint.interval import ALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from factlint.checks._terms import Term
    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("office",)
_TIMES = frozenset(("past", "retold", "ended"))  # whenever it was: nobody changes countries
SLOTS = ("text", "name", "office", "title", "holder", "date", "own", "then")


class Params:
    """Which contradiction, the days of grace, roles left alone or not kept apart, and titles that need a country."""

    where: Literal["elsewhere", "never"]
    grace: int = 14
    except_roles: list[str] = []
    alike: list[list[str]] = []
    bare: list[str] = []


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags whose office it is said to be, or the title."""
    for claim in claims.of("office"):
        assert isinstance(claim, Office)
        elsewhere = rule.params.where == "elsewhere"
        silent = {*(_terms.SILENT - _TIMES if elsewhere else _terms.SILENT), "apart"}
        if claim.role in rule.params.except_roles or not silent.isdisjoint(claim.qualifiers):
            continue
        persons = _terms.people(claims, knowledge, claim)
        terms = _terms.held(knowledge, persons)
        if terms:
            judge = _elsewhere if elsewhere else _never
            yield from judge(rule, claims, knowledge, claim, persons, terms)


def _elsewhere(
    rule: Rule, claims: Claims, knowledge: Knowledge, claim: Office, persons: tuple[Record, ...], terms: list[Term]
) -> Iterator[Finding]:
    same = [term for term in terms if claim.role in term[1].texts("role")]
    text = claims.document.text[claim.start : claim.end]
    span = claim.area_span or ((claim.start, claim.end) if (claim.area or "?").lower() in text.lower() else None)
    if not same or claim.area is None or span is None or _goes_on(claims, claim):
        return
    offices = knowledge.offices(claim.role, claim.area)
    if not offices or any(_terms.area(office) == claim.area for _, office, _ in terms):
        return
    other = _other(rule, claims, knowledge, offices, persons)
    yield from _finding(rule, claims, claim, span, same[-1], other, other is not None and _terms.proven(same[-1]))


def _goes_on(claims: Claims, claim: Office) -> bool:
    """Whether an office behind a name opens the next clause: “In a note to Lavrov, the Polish minister hailed …”."""
    text = claims.document.text
    return claim.person.end <= claim.start and text[claim.end : claim.end + 1] == " "


def _never(
    rule: Rule, claims: Claims, knowledge: Knowledge, claim: Office, persons: tuple[Record, ...], terms: list[Term]
) -> Iterator[Finding]:
    document = claims.document
    alike = {claim.role, *(role for group in rule.params.alike if claim.role in group for role in group)}
    areas = {_terms.area(office) for _, office, _ in terms}
    if any(not alike.isdisjoint(office.texts("role")) for _, office, _ in terms):
        return
    if {"acts", "dated", "did", "meanwhile", "object"}.isdisjoint(claim.qualifiers):
        return
    if claim.area_span is None and document.text[claim.start : claim.end].lower() in rule.params.bare:
        return
    area = claim.area or (next(iter(areas)) if len(areas) == 1 else None)
    said = claim.area_span is not None or (area or "?").lower() in document.text[claim.start : claim.end].lower()
    if area is None or not (said or area in areas):
        return
    offices = knowledge.offices(claim.role, area)
    other = _other(rule, claims, knowledge, offices, persons)
    if other is None or _same(claims, claim, other) or _terms.tells_other_year(claims, claim.start, claim.end):
        return
    sure = _terms.proven(other) and claim.person.how == "exact"
    yield from _finding(rule, claims, claim, (claim.start, claim.end), terms[-1], other, sure)


def _other(
    rule: Rule, claims: Claims, knowledge: Knowledge, offices: tuple[Record, ...], persons: tuple[Record, ...]
) -> Term | None:
    """Who surely held the office on the article's days."""
    when = claims.document.dating.interval
    if when == ALL or when.low is None or when.high is None:
        return None
    grace = rule.params.grace
    return _terms.holder(knowledge, offices, when.low - grace, when.high + grace, persons)


def _same(claims: Claims, claim: Office, other: Term) -> bool:
    """Whether the holder may be who is named, under a card of another spelling: they share a family name."""
    person = claim.person
    words = set(claims.document.text[person.start : person.end].replace("-", " ").lower().split())
    family = " ".join(other[2].texts("family")).replace("-", " ").lower().split()
    return not words.isdisjoint(word for word in family if len(word) > 3)


def _finding(
    rule: Rule, claims: Claims, claim: Office, span: tuple[int, int], own: Term, other: Term | None, sure: bool
) -> Iterator[Finding]:
    """The finding, with what would make it right: another person, or another office."""
    document = claims.document
    text, name = document.text[claim.start : claim.end], own[2].name
    area = document.text[claim.area_span[0] : claim.area_span[1]] if claim.area_span else ""
    slots = {"text": text, "name": name, "own": own[1].name, "title": f"{area} {text}".strip()}
    slots["date"] = document.dating.spoken()
    slots |= {"office": other[1].name if other else "", "holder": other[2].name if other else ""}
    slots["then"] = f"; {other[1].name} was {other[2].name}" if other else ""
    shown = [_terms.evidence(own), *([_terms.evidence(other)] if other else [])]
    right = [f"“{other[2].name}” for “{name}”"] if other else []
    shown.extend(repairs(*right, f"“{own[1].name}” for “{text}”"))
    yield from rule.finding(
        document, span, slots, tuple(shown), (_terms.named(document, claim), *document.dating.related), proven=sure
    )
