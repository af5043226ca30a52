"""`membership`: a state called a member of a body that it does not belong to, or none where it does.

`members` are read from the body's record, with the days on which they joined and left. “NATO member Ukraine”, “Serbia,
a member of the EU” are wrong where the list is `complete` and no term of that state meets the article's date; “As a
member of the EU, Norway”, “EU states such as Norway” likewise; “non-NATO Sweden” and “is not a member” where one covers
it wholly. Within `grace` days of a change nothing is said, nor where a word of `silent` stands before the name, the
sentence tells another year, or the name goes on (“a NATO member candidate”).
"""

from __future__ import annotations

from factlint.checks import _belonged as belonged
from factlint.claims.follow import ends_phrase, word_before
from factlint.claims.guards import sentence_guards
from factlint.claims.neighbours import neighbours
from factlint.days import date as calendar
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import Interval, widened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule


NEEDS = ("2 mention",)
SLOTS = ("text", "name", "body", "right")
_SILENT = frozenset(("hypothesis", "mistake"))


class Params:
    """The kinds of the body and of its members, the field, and the words that silence."""

    of: str
    to: str
    field: str
    test: str  # member or outsider
    silent: list[str] = []
    grace: int = 120


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a body and a state, either way round."""
    is_ = rf"(?:,{GAP}+(?:(?:which|who){GAP}+is{GAP}+|itself{GAP}+)?|{GAP}+is{GAP}+)"
    kind = rf"(?:(?:full|key|founding|longtime|long-time|fellow|leading|loyal|small|big){GAP}+)?"
    return {
        "member": (
            rf"{GAP}+(member(?:{GAP}+state)?){GAP}+"
            rf"|{GAP}+(?:member{GAP}+)?(?:members|states|countries|nations),?{GAP}+(?:such{GAP}+as|including){GAP}+",
            0,
        ),
        "as-a": (
            rf"(?:\A|[.!?;:,“\"]{GAP}*|\n)[Aa]s{GAP}+an?{GAP}+{kind}member(?:{GAP}+state)?{GAP}+of{GAP}+(?:the{GAP}+)?$",
            0,
        ),
        "outsider": (rf"{GAP}+(?:(?:member|country|state){GAP}+)?", 0),
        "of": (rf"{is_}(not{GAP}+)?(?:an?{GAP}+)?{kind}member(?:{GAP}+state)?{GAP}+of{GAP}+(?:the{GAP}+)?", 0),
        "a": (rf"{is_}(not{GAP}+)?an?{GAP}+{kind}", 0),
        "behind": (rf"{GAP}+member(?:{GAP}+state)?(?={GAP}*[.,;:)—–]|{GAP}+(?:and|since|but)\b|\s*\Z)", 0),
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
        if _said(rule, claims, knowledge, body, state) == params.test:
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
        if rule.pattern(knowledge, "as-a").search(text, max(0, body.start - 60), body.start):
            mine = text[body.end : state.start].strip() in (",", ", the") and text[state.end : state.end + 1] == " "
            return "member" if mine else ""
        return "member" if rule.pattern(knowledge, "member").fullmatch(text, body.end, state.start) else ""
    if word_before(text, state.start)[0] in ("and", "or") or belonged.longer(text, state, knowledge):
        return ""
    match = rule.pattern(knowledge, "of").fullmatch(text, state.end, body.start)
    if match is not None and not ends_phrase(text, body.end, knowledge):
        return ""
    if match is None:
        match = rule.pattern(knowledge, "a").fullmatch(text, state.end, body.start)
        if match is None or not rule.pattern(knowledge, "behind").match(text, body.end):
            return ""
    return "outsider" if match[1] else "member"


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
    terms = belonged.terms(record, member, document.text[state.start : state.end], params.field)
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
    named = document.text[body.start : body.end]
    yield from belonged.finding(rule, claims, record, named, state, terms, (low, high))


def _later(day: int | None, days: int) -> int | None:
    return None if day is None else day + days


def _other_time(claims: Claims, low: int, high: int, when: Interval) -> bool:
    """Whether the sentence tells a year that is not the article's."""
    start, end = claims.document.sentence(low)
    own = {calendar.fromordinal(day).year for day in (when.low, when.high) if day is not None}
    years = claims.years_within(max(start, low - 250), min(end, high + 250))
    return any(1900 < year < 2100 and year not in own for _, year in years)
