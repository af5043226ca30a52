"""`holder`: somebody named in an office that they do not hold at the article's date.

`when` is what the rule tells: `left` (the last term ended before the article), `not yet` (the first begins after it),
or `elsewhere` (they hold that office, but of another country or body). Judged only for people whose terms in such an
office the table knows, at dates for which the office's list is complete, and never where the text says former, acting
or incoming, tells of the past, or quotes another year. Within `grace` days of a change, where one publisher alone
tells of the change, it is at most a warning. Where neither a verb
shows that they say or do something nor a weekday that it is of now, nothing is said.
"""

from __future__ import annotations

from factlint.claims.model import Office
from factlint.claims.times import Date
from factlint.days import WEEKDAYS, date
from factlint.finding import Evidence, Related
from factlint.interval import ALL, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("office",)
SLOTS = ("text", "name", "office", "from", "to", "date", "area", "right")
_SILENT = frozenset(("former", "retold", "acting", "incoming", "below", "past", "hypothesis", "negation"))

_REACH = 3000  # characters over which a year governs the tale
_OPENS = 30  # characters into a sentence within which a year opens it


class Params:
    """Which contradiction, for which roles (all but `except_roles`), and the days of grace around a change."""

    when: Literal["left", "not yet", "elsewhere"]
    grace: int = 14
    except_roles: list[str] = []


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the title."""
    document = claims.document
    for claim in claims.of("office"):
        assert isinstance(claim, Office)
        person = claim.person.record
        if person is None or not _SILENT.isdisjoint(claim.qualifiers) or claim.role in rule.params.except_roles:
            continue
        terms = [
            (term, knowledge.record(int(str(term["value"]))))
            for term in person.facts("offices")
            if claim.role in knowledge.record(int(str(term["value"]))).texts("role")
        ]
        if not terms:
            continue
        if rule.params.when == "elsewhere":
            yield from _elsewhere(rule, document, claim, person, terms)
        elif (
            not {"acts", "dated"}.isdisjoint(claim.qualifiers)
            and document.dating.interval != ALL
            and not _tells_other_year(claims, claim)
        ):
            here = [(term, office) for term, office in terms if claim.area is None or claim.area == _area(office)]
            yield from _other_time(rule, document, claim, person, here)


def _elsewhere(
    rule: Rule, document: Document, claim: Office, person: Record, terms: list[tuple[dict[str, Any], Record]]
) -> Iterator[Finding]:
    areas = {_area(office) for _, office in terms}
    if claim.area is None or claim.area in areas:
        return
    term, office = terms[-1]
    slots = {"text": document.text[claim.start : claim.end], "name": person.name, "office": office.name}
    slots |= {"area": claim.area, "right": _area(office)}
    span = claim.area_span or (claim.start, claim.end)
    proven = office.publishers("holders", term) >= 2 and claim.person.how != "part"
    yield from rule.finding(
        document, span, slots, (_evidence(office, person, term),), (_named(document, claim),), proven=proven
    )


def _other_time(
    rule: Rule, document: Document, claim: Office, person: Record, terms: list[tuple[dict[str, Any], Record]]
) -> Iterator[Finding]:
    """The article's interval against every term of the person in such an office."""
    when = document.dating.interval
    if not terms:
        return
    held = [Interval(term.get("first"), term.get("last")) for term, _ in terms]
    if any(when.meets(term) for term in held):
        return
    left = all(term.before(when) for term in held)
    not_yet = all(when.before(term) for term in held)
    if (rule.params.when == "left" and not left) or (rule.params.when == "not yet" and not not_yet):
        return
    term, office = terms[-1] if left else terms[0]
    if not left and (term["complete_from"] is None or when.high is None or when.high < term["complete_from"]):
        return  # before the list begins
    near = Interval(term.get("first"), term.get("last"))
    grace = rule.params.grace
    wide = Interval(None if near.low is None else near.low - grace, None if near.high is None else near.high + grace)
    slots = {
        "text": document.text[claim.start : claim.end],
        "name": person.name,
        "office": office.name,
        "from": _day(term.get("from")),
        "to": _day(term.get("to")),
        "date": document.dating.spoken(),
    }
    evidence = [_evidence(office, person, term, latest=left)]
    evidence.extend(document.dating.evidence)
    known = office.publishers("holders", term) >= 2 and ("to" if left else "from") not in term["weak"]
    if when.meets(wide) and "acts" not in claim.qualifiers:
        return  # the reshuffle's own story: “fired the minister on Thursday”
    proven = known and not when.meets(wide)
    yield from rule.finding(
        document,
        (claim.start, claim.end),
        slots,
        tuple(evidence),
        (_named(document, claim), *document.dating.related),
        proven=proven,
    )


def _tells_other_year(claims: Claims, claim: Office) -> bool:
    """Whether the sentence, or the tale that it stands in, is of a time outside the article's days.

    Any year in the sentence counts. Before it only a year that opens its sentence does (“In June 2023 …”): it governs
    what follows, until a weekday brings the text back to the present.
    """
    document = claims.document
    low, high = document.sentence(claim.start)
    low, high = max(low, claim.start - _REACH), min(high, claim.end + _REACH)
    when = document.dating.interval
    told: list[tuple[int, Interval]] = []
    near = claims.within("date", max(0, low - _REACH), high)
    for dated in (single for claim in near if isinstance(claim, Date) for single in claim.singles):
        if dated.relative is not None and dated.relative[0] in ("weekday", "day", "week", "weekend"):
            continue  # the days around the article
        if dated.interval is not None and dated.role != "dateline":
            told.append((dated.start, dated.interval))
    told += [(at, _year(year)) for at, year in claims.years_within(max(0, low - _REACH), high) if 1900 < year < 2100]
    if any(at >= low and not interval.meets(when) for at, interval in told):
        return True
    opening = [(at, interval) for at, interval in told if at < low and at - document.sentence(at)[0] <= _OPENS]
    if not opening:
        return False
    at, interval = max(opening, key=lambda one: one[0])
    since = document.text[at : claim.end] + document.around(claim.end)
    return not interval.meets(when) and not any(day in since for day in WEEKDAYS[1:])


def _year(year: int) -> Interval:
    return Interval(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())


def _area(office: Record) -> str:
    return (office.texts("country") or office.texts("body") or [""])[0]


def _evidence(office: Record, person: Record, term: dict[str, Any], latest: bool = False) -> Evidence:
    """The term, with the sources nearest to the change that decides first: its end, or its beginning."""
    dated = sorted(office.sources_of("holders", term), key=lambda source: str(source["date"]), reverse=latest)
    known = [source for source in dated if source["date"] != "undated"]
    sources = (*known, *(source for source in dated if source["date"] == "undated"))
    return Evidence(office.id, "holders", person.name, term.get("from"), term.get("to"), sources)


def _named(document: Document, claim: Office) -> Related:
    person = claim.person
    return Related(person.start, person.end, f"“{document.text[person.start : person.end]}” here")


def _day(printed: object) -> str:
    """2024-05-12 as an editor writes it: 12 May 2024."""
    from factlint.days import MONTHS

    if printed is None:
        return "today"
    parts = [int(part) for part in str(printed).split("-")]
    if len(parts) == 3:
        return f"{parts[2]} {MONTHS[parts[1]]} {parts[0]}"
    return f"{MONTHS[parts[1]]} {parts[0]}" if len(parts) == 2 else str(parts[0])
