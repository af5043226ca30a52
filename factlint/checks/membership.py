"""`membership`: a state called a member of a body that it does not belong to, or none where it does.

`members` are read from the body's record, with the days on which they joined and left. “NATO member Ukraine”, “Serbia,
a member of the EU” are wrong where the list is `complete` and no term of that state meets the article's date; “non-NATO
Sweden” and “is not a member” where one covers it wholly; “Finland, which joined NATO in 2022” where no term of that
state began then (`joined`, `left`: the verbs). Within `grace` days of a change nothing is said, nor where a word of
`silent` stands before the name, the sentence tells another year, or the name goes on (“a NATO member candidate”).
"""

from __future__ import annotations

from factlint.claims.follow import ends_phrase, word_before
from factlint.claims.guards import sentence_guards
from factlint.claims.neighbours import neighbours
from factlint.claims.times import Date
from factlint.days import date as calendar
from factlint.days import printed_text
from factlint.finding import Evidence, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import Interval, widened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

    Term: TypeAlias = tuple[Interval, str | None, str | None]

NEEDS = ("2 mention",)
SLOTS = ("text", "name", "body", "right")
_YEAR = 366
_SILENT = frozenset(("hypothesis", "mistake"))


class Params:
    """The kinds of the body and of its members, the field, the verbs, and the words that silence."""

    of: str
    to: str
    field: str
    test: str  # member, outsider, joined or left
    verbs: list[str] = []
    silent: list[str] = []
    grace: int = 120
    reach: int = 12


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a body and a state, either way round."""
    is_ = rf"(?:,{GAP}+(?:(?:which|who){GAP}+is{GAP}+|itself{GAP}+)?|{GAP}+is{GAP}+)"
    kind = rf"(?:(?:full|key|founding|longtime|long-time|fellow|leading|loyal|small|big){GAP}+)?"
    return {
        "member": (rf"{GAP}+(member(?:{GAP}+state)?){GAP}+", 0),
        "outsider": (rf"{GAP}+(?:(?:member|country|state){GAP}+)?", 0),
        "of": (rf"{is_}(not{GAP}+)?(?:an?{GAP}+)?{kind}member(?:{GAP}+state)?{GAP}+of{GAP}+(?:the{GAP}+)?", 0),
        "a": (rf"{is_}(not{GAP}+)?an?{GAP}+{kind}", 0),
        "behind": (rf"{GAP}+member(?:{GAP}+state)?(?={GAP}*[.,;:)—–]|{GAP}+(?:and|since|but)\b|\s*\Z)", 0),
        "verb": (
            rf"(?:,{GAP}+which)?{GAP}+(?:(?:formally|officially|only){GAP}+)?"
            rf"({any_of(rule.verbs or ['-'])}){GAP}+(?:the{GAP}+)?",
            0,
        ),
        "in": (rf"(?:{GAP}+member(?:{GAP}+state)?)?{GAP}+(?:in|on|since){GAP}+", 0),
        "since": (rf"(?:{GAP}+member(?:{GAP}+state)?)?{GAP}+since{GAP}+", 0),
        "silent": (rf"\b(?:{any_of(rule.silent or ['-'])})[ -]+(?:the )?$", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the statement."""
    params = rule.params
    pairs = claims.once(neighbours, knowledge)
    before = pairs.get((params.of, params.to), [])
    behind = [(body, state) for state, body in pairs.get((params.to, params.of), ())]
    for body, state in [*before, *behind]:
        if body.record is None or state.record is None or params.field not in body.record.fields:
            continue
        if claims.document.text[state.start : state.end] in state.record.texts("demonyms"):
            continue
        if params.test in ("joined", "left"):
            yield from _moved(rule, claims, knowledge, body, state)
        elif _said(rule, claims, knowledge, body, state) == params.test:
            yield from _judge(rule, claims, knowledge, body, state)


def _said(rule: Rule, claims: Claims, knowledge: Knowledge, body: Mention, state: Mention) -> str:
    """What the text says of the state: member, outsider, or nothing."""
    text = claims.document.text
    if body.start < state.start:
        before = text[max(0, body.start - 4) : body.start].lower()
        if before in ("non-", "non‑"):
            return "outsider" if rule.pattern(knowledge, "outsider").fullmatch(text, body.end, state.start) else ""
        if rule.pattern(knowledge, "silent").search(text, max(0, body.start - 30), body.start):
            return ""
        return "member" if rule.pattern(knowledge, "member").fullmatch(text, body.end, state.start) else ""
    if word_before(text, state.start)[0] in ("and", "or") or _longer(text, state, knowledge):
        return ""
    match = rule.pattern(knowledge, "of").fullmatch(text, state.end, body.start)
    if match is not None and not ends_phrase(text, body.end, knowledge):
        return ""
    if match is None:
        match = rule.pattern(knowledge, "a").fullmatch(text, state.end, body.start)
        if match is None or not rule.pattern(knowledge, "behind").match(text, body.end):
            return ""
    return "outsider" if match[1] else "member"


def _longer(text: str, mention: Mention, knowledge: Knowledge) -> bool:
    before = word_before(text, mention.start)[0]
    return before[:1].isupper() and before.lower() not in knowledge.lexicon["function"]


def _terms(body: Record, state: Record, named: str, field: str) -> list[Term]:
    """When a state belonged to a body."""
    return [
        (Interval(fact.get("first"), fact.get("last")), _text(fact.get("from")), _text(fact.get("to")))  # type: ignore[arg-type]
        for fact in body.facts(field)
        if fact["value"] in (state.name, named)
    ]


def _judge(rule: Rule, claims: Claims, knowledge: Knowledge, body: Mention, state: Mention) -> Iterator[Finding]:
    """A membership of now."""
    document, params = claims.document, rule.params
    record, member = body.record, state.record
    assert record is not None
    assert member is not None
    when, grace = document.dating.interval, params.grace
    if when.low is None or when.high is None or not document.dating.given:
        return
    low, high = min(body.start, state.start), max(body.end, state.end)
    if document.text[max(0, low - 4) : low].lower() == "non-":
        low -= 4
    terms = _terms(record, member, document.text[state.start : state.end], params.field)
    if params.test == "member":
        if not record.facts("complete") or any(widened(term, grace, grace).meets(when) for term, _, _ in terms):
            return
    elif not any(when.within(Interval(_later(term.low, grace), _later(term.high, -grace))) for term, _, _ in terms):
        return
    if _other_time(claims, low, high, when):
        return
    silent = _SILENT if params.test == "outsider" else _SILENT | {"negation"}
    if not silent.isdisjoint(sentence_guards(document, knowledge, low, high)):
        return
    yield from _finding(rule, claims, body, state, terms, low, high)


def _later(day: int | None, days: int) -> int | None:
    return None if day is None else day + days


def _other_time(claims: Claims, low: int, high: int, when: Interval) -> bool:
    """Whether the sentence tells a year that is not the article's."""
    start, end = claims.document.sentence(low)
    own = {calendar.fromordinal(day).year for day in (when.low, when.high) if day is not None}
    years = claims.years_within(max(start, low - 250), min(end, high + 250))
    return any(1900 < year < 2100 and year not in own for _, year in years)


def _moved(rule: Rule, claims: Claims, knowledge: Knowledge, body: Mention, state: Mention) -> Iterator[Finding]:
    """“Finland joined NATO in 2022”."""
    document, params = claims.document, rule.params
    text = document.text
    record, member = body.record, state.record
    assert record is not None
    assert member is not None
    link = _link(rule, knowledge, text, state.end, body.start)
    if link is None:
        return
    if word_before(text, state.start)[0] in ("and", "or") or _longer(text, state, knowledge):
        return
    dates = [
        claim
        for claim in claims.within("date", body.end, body.end + 24)
        if isinstance(claim, Date) and claim.year and claim.interval is not None
    ]
    if not dates or not rule.pattern(knowledge, link).fullmatch(text, body.end, dates[0].start):
        return
    said = dates[0].interval
    assert said is not None
    field = "first" if params.test == "joined" else "last"
    held = [
        fact for fact in record.facts(params.field) if fact["value"] in (member.name, text[state.start : state.end])
    ]
    ends = [_printed_days(str(fact[name])) for fact in held if (name := {"first": "from", "last": "to"}[field]) in fact]
    reach = params.reach * _YEAR
    if (
        not ends
        or any(end.meets(said) for end in ends)
        or not any(widened(end, reach, reach).meets(said) for end in ends)
    ):
        return
    if not (_SILENT | {"negation"}).isdisjoint(sentence_guards(document, knowledge, state.start, dates[0].end)):
        return
    terms = _terms(record, member, text[state.start : state.end], params.field)
    yield from _finding(rule, claims, body, state, terms, dates[0].start, dates[0].end)


def _link(rule: Rule, knowledge: Knowledge, text: str, low: int, high: int) -> str | None:
    """What must stand before the date of a state that “joined”, or of “Sweden, a NATO member since 2021”."""
    if rule.pattern(knowledge, "verb").fullmatch(text, low, high):
        return "in"
    if rule.params.test != "joined":
        return None
    matches = (rule.pattern(knowledge, name).fullmatch(text, low, high) for name in ("of", "a"))
    return "since" if any(match is not None and not match[1] for match in matches) else None


def _printed_days(printed: str) -> Interval:
    """The days that a date of a record may be."""
    from factlint.days import days, years

    parts = [int(part) for part in printed.split("-")]
    found = days(parts[0], parts[1], parts[2] if len(parts) > 2 else None) if len(parts) > 1 else None
    return found or years(parts[0], parts[0])


def _finding(
    rule: Rule, claims: Claims, body: Mention, state: Mention, terms: list[Term], low: int, high: int
) -> Iterator[Finding]:
    document = claims.document
    record, member = body.record, state.record
    assert record is not None
    assert member is not None
    spoken = [_spoken(since, until) for _, since, until in terms]
    evidence = (
        Evidence(
            record.id,
            rule.params.field,
            member.name if terms else f"not {member.name}",
            terms[0][1] if terms else None,
            terms[0][2] if terms else None,
            record.sources_of(rule.params.field),
        ),
        *repairs(f"another state for “{document.text[state.start : state.end]}”", "another body or date"),
    )
    slots = {
        "text": document.text[low:high],
        "name": member.name,
        "body": document.text[body.start : body.end],
        "right": " and ".join(spoken) or "never was",
    }
    proven = record.publishers(rule.params.field) >= 2
    yield from rule.finding(document, (low, high), slots, evidence, proven=proven)


def _spoken(since: str | None, until: str | None) -> str:
    """A term in words: “since 4 April 2023”, “from 1973 to 31 January 2020”."""
    if until is None:
        return f"since {printed_text(since)}" if since else "still"
    return (f"from {printed_text(since)} " if since else "") + f"to {printed_text(until)}"


def _text(value: object) -> str | None:
    return None if value is None else str(value)
