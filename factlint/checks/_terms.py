"""Who may be meant by a title and a name, which terms they had, and who surely held an office on the article's days."""

from __future__ import annotations

from factlint.claims.times import Date
from factlint.days import WEEKDAYS, date, printed_text
from factlint.finding import Evidence, Related
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.claims.model import Office
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge
    from factlint.records import Record

    Term: TypeAlias = tuple[dict[str, Any], Record, Record]  # the term, the office, the person

SILENT = frozenset(
    ("former", "retold", "ended", "acting", "incoming", "below", "owned", "past", "mistake", "hypothesis", "negation")
)

_YEAR = 365  # days
_REACH = 3000  # characters over which a year governs the tale
_OPENS = 30  # characters into a sentence within which a year opens it


def people(claims: Claims, knowledge: Knowledge, claim: Office) -> tuple[Record, ...]:
    """Everybody of the table who may be meant; nobody where that is not sure.

    A family name alone must be one person's: of all, where that person's country or full name stands in the text, or of
    those of the country that the title names.
    """
    person = claim.person
    found = tuple(record for record in person.records if record.kind == "person")
    if person.how != "part" or not found:
        return found
    if claim.area is not None:
        home = [record for record in found if any(area(term[1]) == claim.area for term in held(knowledge, (record,)))]
        if len(home) == 1:
            return (home[0],)
    if len(found) > 1:
        return ()
    if claim.area is not None or any(record is found[0] for record in _told(claims)):
        return found
    return found if _home(claims, knowledge, found[0]) else ()


def _told(claims: Claims) -> Iterable[Record | None]:
    return (mention.record for mention in claims.mentions() if mention.how == "exact")


def _home(claims: Claims, knowledge: Knowledge, person: Record) -> bool:
    """Whether a country or body of a person's offices stands in the text."""
    areas = {area(office) for _, office, _ in held(knowledge, (person,))}
    return any(record.name in areas for mention in claims.mentions() for record in mention.records)


def held(knowledge: Knowledge, persons: Iterable[Record], roles: Iterable[str] | None = None) -> list[Term]:
    """The terms of people, in offices of some roles, the earliest first."""
    found = []
    for person in persons:
        for term in person.facts("offices"):
            office = knowledge.record(int(str(term["value"])))
            if roles is None or any(role in roles for role in office.texts("role")):
                found.append((term, office, person))
    return sorted(found, key=lambda term: (term[0].get("first", 0), term[1].id))


def area(office: Record) -> str:
    """The country or body of an office."""
    return (office.texts("country") or office.texts("body") or [""])[0]


def holder(knowledge: Knowledge, offices: Iterable[Record], low: int, high: int, but: Iterable[Record]) -> Term | None:
    """Who alone surely held one of these offices from one day to another, none of some people and nobody acting."""
    found = []
    others = {person.number for person in but}
    for office in offices:
        if not any(fact["value"] for fact in office.facts("single")):
            return None
        for term in office.facts("terms"):
            first, last = term["low"], term["high"]
            if isinstance(first, int) and isinstance(last, int) and first <= high and low <= last:
                if not (first <= low and high <= last) or term["acting"] or term["value"] in others:
                    return None
                found.append((term, office, knowledge.record(int(str(term["value"])))))
    return found[0] if len(found) == 1 else None


def of_age(day: Interval, people: Iterable[Record], age: int) -> bool:
    """Whether one of some people would be of an age, give or take a year."""
    if day.low is None:
        return False
    born = (fact for person in people for fact in person.facts("born"))
    years = [(day.low - first) // _YEAR for fact in born if isinstance(first := fact.get("first"), int)]
    return any(abs(one - age) <= 1 for one in years)


def proven(term: Term, *ends: str) -> bool:
    """Whether two publishers tell a term, with some of its ends."""
    fact, office, _ = term
    return office.publishers("holders", fact) >= 2 and not any(end in fact["weak"] for end in ends)


def evidence(term: Term, latest: bool = False) -> Evidence:
    """The term, with the sources nearest to the change that decides first: its end, or its beginning."""
    fact, office, person = term
    dated = sorted(office.sources_of("holders", fact), key=lambda source: str(source["date"]), reverse=latest)
    known = [source for source in dated if source["date"] != "undated"]
    sources = (*known, *(source for source in dated if source["date"] == "undated"))
    return Evidence(office.id, "holders", person.name, fact.get("from"), fact.get("to"), sources)


def named(document: Document, claim: Office) -> Related:
    """The person's name, as the other end of the contradiction."""
    person = claim.person
    return Related(person.start, person.end, f"“{document.text[person.start : person.end]}” here")


def day(printed: object) -> str:
    """2024-05-12 as an editor writes it: 12 May 2024."""
    return "today" if printed is None else printed_text(str(printed))


def on(printed: object) -> str:
    """2024-05-12 as the day of something: on 12 May 2024; 2024-05: in May 2024."""
    return f"{'on' if str(printed).count('-') == 2 else 'in'} {day(printed)}"


def tells_other_year(claims: Claims, start: int, end: int) -> bool:
    """Whether the sentence, or the tale that it stands in, is of a time outside the article's days.

    Any year in the sentence counts, but for one to come that is only spoken of (“said it would be ready by 2030”).
    Before it only a year that opens its sentence does (“In June 2023 …”): it governs what follows, until a weekday
    brings the text back to the present.
    """
    document = claims.document
    low, high = document.sentence(start)
    low, high = max(low, start - _REACH), min(high, end + _REACH)
    when = document.dating.interval
    told: list[tuple[int, Interval]] = []
    near = claims.within("date", max(0, low - _REACH), high)
    for dated in (single for claim in near if isinstance(claim, Date) for single in claim.singles):
        if dated.relative is not None and dated.relative[0] in ("weekday", "day", "week", "weekend"):
            continue  # the days around the article
        if dated.interval is not None and dated.role != "dateline":
            told.append((dated.start, dated.interval))
    told += [(at, _year(year)) for at, year in claims.years_within(max(0, low - _REACH), high) if 1900 < year < 2100]
    if any(
        at >= low
        and not interval.meets(when)
        and not (when.before(interval) and _ahead(document.text, low, at, start, end))
        for at, interval in told
    ):
        return True
    opening = [(at, interval) for at, interval in told if at < low and at - document.sentence(at)[0] <= _OPENS]
    if not opening:
        return False
    at, interval = max(opening, key=lambda one: one[0])
    since = document.text[at:end] + document.around(end)
    return not interval.meets(when) and not any(weekday in since for weekday in WEEKDAYS[1:])


def _ahead(text: str, low: int, at: int, start: int, end: int) -> bool:
    """Whether a year to come is only what somebody speaks of: behind the title, or in a clause of its own before it."""
    return at >= end or (at - low > _OPENS and any(mark in text[at:start] for mark in (",", "”", '"')))


def _year(year: int) -> Interval:
    return Interval(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
