"""`holder`: somebody named in an office that they do not hold at the article's date.

`when` is what the rule tells: `left` (a term ended before the article, and none goes on), `not yet` (the first begins
after it), or `unsure` (they hold it as far as the table knows, which is not as far as the article). Judged only for
people whose terms in such an office the table knows, at dates for which its list is complete, and never where the text
says former, acting or incoming, tells of the past, or quotes another year. Within `grace` days of a change, where one
publisher alone tells of the change, or where the table does not know who held the office instead, it is at most a
warning. Where neither a verb shows that they say or do something nor a weekday that it is of now, nothing is said.

`roles` or `except_roles` limit the offices, and `area` the titles: `told` are those with a country or body (“French
president”), `bare` those without (“President Hollande”, by which a former one is still called).
"""

from __future__ import annotations

from factlint.checks import _terms
from factlint.claims.model import Office
from factlint.interval import ALL, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.checks._terms import Term
    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("office",)
SLOTS = ("text", "name", "office", "from", "to", "date", "holder")
_YEAR = 366  # days
_STALE = 90  # days after which a list that nobody looked at may have changed


class Params:
    """Which contradiction, the days of grace around a change, which roles and which titles."""

    when: Literal["left", "not yet", "unsure"]
    grace: int = 14
    roles: list[str] = []
    except_roles: list[str] = []
    area: Literal["any", "told", "bare"] = "any"


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the title."""
    document = claims.document
    for claim in claims.of("office"):
        assert isinstance(claim, Office)
        if not _judged(rule, claim) or document.dating.interval == ALL:
            continue
        persons = _terms.people(claims, knowledge, claim)
        terms = _terms.held(knowledge, persons, (claim.role,))
        if claim.area is not None:
            terms = [term for term in terms if _terms.area(term[1]) == claim.area]
        if terms and not _terms.tells_other_year(claims, claim.start, claim.end):
            yield from _other_time(rule, claims, knowledge, claim, persons, terms)


def _judged(rule: Rule, claim: Office) -> bool:
    """Whether the rule is for this title, and the text tells of now."""
    params = rule.params
    now = {"acts", "dated", "did"} | ({"meanwhile"} if params.when == "not yet" else set())
    if now.isdisjoint(claim.qualifiers) or not _terms.SILENT.isdisjoint(claim.qualifiers):
        return False
    if (params.roles and claim.role not in params.roles) or claim.role in params.except_roles:
        return False
    return bool(params.area == "any" or (params.area == "told") == (claim.area is not None))


def _other_time(
    rule: Rule, claims: Claims, knowledge: Knowledge, claim: Office, persons: tuple[Record, ...], terms: list[Term]
) -> Iterator[Finding]:
    """The article's interval against every term in such an office of whoever may be meant."""
    document = claims.document
    when = document.dating.interval
    spans = [Interval(term.get("first"), term.get("last")) for term, _, _ in terms]
    if any(when.meets(span) for span in spans):
        if rule.params.when == "unsure" and len(terms) == 1:
            yield from _unsure(rule, claims, claim, terms[0])
        return
    gone = [term for term, span in zip(terms, spans, strict=True) if span.before(when)]
    coming = [term for term, span in zip(terms, spans, strict=True) if when.before(span)]
    if len(gone) + len(coming) < len(terms) or rule.params.when != ("left" if gone else "not yet"):
        return
    term, office, person = decisive = gone[-1] if gone else coming[0]
    if not gone and (term["complete_from"] is None or when.high is None or when.high < term["complete_from"]):
        return  # before the list begins
    grace = rule.params.grace
    first, last = term.get("first"), term.get("last")
    if not gone and "announced" in term:
        first = min(first, term["announced"])
    near = when.meets(Interval(None if first is None else first - grace, None if last is None else last + grace))
    if near and "acts" not in claim.qualifiers:
        return  # the reshuffle's own story: “fired the minister on Thursday”
    day = when.low if gone else when.high
    other = None if day is None else _terms.holder(knowledge, (office,), day, day, persons)
    if other is not None and any(other[2].name == record.name for record in persons):
        return  # two cards of one person
    if other is None and gone and (coming or _unheard(term, when)):
        return  # between two terms, or so long after the list that they may be back
    slots = {"text": document.text[claim.start : claim.end], "name": person.name, "office": office.name}
    slots |= {"from": _terms.on(term.get("from")), "to": _terms.day(term.get("to")), "date": document.dating.spoken()}
    slots["holder"] = f", when {other[2].name} held it" if other else ""
    shown = [_terms.evidence(decisive, latest=bool(gone)), *([_terms.evidence(other)] if other else [])]
    yield from rule.finding(
        document,
        (claim.start, claim.end),
        slots,
        (*shown, *document.dating.evidence),
        (_terms.named(document, claim), *document.dating.related),
        proven=_terms.proven(decisive, "to" if gone else "from") and not near and other is not None,
    )


def _unheard(term: dict[str, Any], when: Interval) -> bool:
    """Whether the article is of a time of which the office's list knows nothing."""
    known = term.get("as_of")
    return known is None or (when.low is not None and when.low > int(known) + _YEAR)


def _unsure(rule: Rule, claims: Claims, claim: Office, held: Term) -> Iterator[Finding]:
    """A holder whose term the table knows to no later day than long before the article."""
    document = claims.document
    term, office, person = held
    known, low = term.get("as_of"), document.dating.interval.low
    if "to" in term or not isinstance(known, int) or low is None or low <= known + _STALE or not document.dating.given:
        return
    slots = {"text": document.text[claim.start : claim.end], "name": person.name, "office": office.name, "holder": ""}
    slots |= {"from": _terms.on(term.get("from")), "date": document.dating.spoken()}
    slots["to"] = _terms.day(office.texts("as_of")[0])
    shown = (_terms.evidence(held), *document.dating.evidence)
    yield from rule.finding(document, (claim.start, claim.end), slots, shown, (_terms.named(document, claim),))
