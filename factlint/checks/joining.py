"""`joining`: a state joined a body, or left it, on a day on which it did not: “Finland, which joined NATO in 2022”.

`test` says which, `verbs` stand between the state and the body (“joined”), `nouns` behind the state (“Croatia’s entry
into”), `forms` before the body where the state follows (“Since joining NATO in 2021, Finland”). The date stands behind
the body (“in 2022”, “together with Hungary in 2001”) or opens the sentence. `again` lists words for a body that the
text names, and no other that they may mean (“the alliance”). Flagged where none of the state's terms begins (ends) then
and one does within `reach` years.
"""

from __future__ import annotations

from factlint.checks import _belonged as belonged
from factlint.claims.guards import sentence_guards
from factlint.claims.neighbours import by_kind, neighbours
from factlint.claims.times import Date
from factlint.days import printed_days
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import widened

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

    Said: TypeAlias = tuple[Record, str, Mention, Date]  # the body, how it is named, the state, the day

NEEDS = ("mention",)
SLOTS = ("text", "name", "body", "right")
_YEAR = 366
_SILENT = frozenset(("hypothesis", "mistake", "negation"))
_WITH = 80  # characters between a body and the date
_ENDS = {"joined": "from", "left": "to"}


class Params:
    """The kinds of the body and of its members, the field, and the words that tell of a move."""

    of: str
    to: str
    field: str
    test: str
    verbs: list[str] = []
    nouns: list[str] = []
    forms: list[str] = []
    since: bool = False
    again: dict[str, list[str]] = {}
    reach: int = 12


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """The words that mean a body again, for the name index."""
    return [(f"the {word}", word, False) for word in rule.again]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a state, a body and a date, either way round."""
    kind = rf"(?:(?:full|key|founding|longtime|long-time|fellow|leading|loyal|small|big){GAP}+)?"
    verbs, nouns, forms = (any_of(words or ["-"]) for words in (rule.verbs, rule.nouns, rule.forms))
    adverb = rf"(?:(?:formally|officially|only|finally|also|had|has|was|were|itself){GAP}+)*"
    return {
        "verb": (rf"(?:,{GAP}+(?:which|who))?{GAP}+{adverb}{verbs}{GAP}+(?:the{GAP}+)?", 0),
        "noun": (rf"[’']s?{GAP}+(?:(?:formal|official|own){GAP}+)?{nouns}{GAP}+(?:the{GAP}+)?", 0),
        "became": (rf"(?:,{GAP}+(?:which|who))?{GAP}+(?:became|is|was|become){GAP}+(?:the{GAP}+)?", 0),
        "nth": (rf"[’']s?{GAP}+(?:[\w-]+{GAP}+){{0,2}}member(?:{GAP}+state)?{GAP}+(?:in|on){GAP}+", 0),
        "form": (rf"\b{forms}{GAP}+(?:the{GAP}+)?$", IGNORECASE),
        "form-of": (rf"{GAP}+(?:in|on){GAP}+", 0),
        "turned": (rf",{GAP}+which{GAP}+", 0),
        "turned-verb": (rf"{GAP}+{adverb}{verbs}{GAP}+(?:in|on){GAP}+", 0),
        "member-since": (
            rf"(?:,{GAP}+(?:(?:which|who){GAP}+(?:is|has{GAP}+been){GAP}+|itself{GAP}+)?|{GAP}+(?:is|has{GAP}+been){GAP}+)"
            rf"(?:an?{GAP}+)?{kind}(member(?:{GAP}+state)?{GAP}+of{GAP}+(?:the{GAP}+)?)?",
            0,
        ),
        "since": (rf"(?:{GAP}+member(?:{GAP}+state)?)?{GAP}+since{GAP}+", 0),
        "in": (
            rf"(?:{GAP}+member(?:{GAP}+state)?)?(?:,?{GAP}+(?:together|along|alongside|with)\b[^,;:.()]{{1,60}}?,?)?"
            rf"{GAP}+(?:back{GAP}+)?(?:in|on|since){GAP}+",
            0,
        ),
        "opening": (rf"(?:\A|[.!?:;“\"]{GAP}*|\n|,{GAP}+)(?:[Ii]n|[Oo]n){GAP}+$", 0),
        "opened": (rf",?{GAP}+(?:the{GAP}+)?", 0),
        "ends": (
            rf"{GAP}*[.,;:)\]—–]|{GAP}+(?:and|as|but|after|along|together|with|when|while|or|to|at|by|because|under|despite|amid"
            rf"|following|is|was|were|are|has|have|had|will|would|did|[a-z]+ed|brought|meant|made|came|put|gave)\b|\s*\Z",
            0,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date."""
    document, params = claims.document, rule.params
    for body, named, state, when in _said(rule, claims, knowledge):
        said, member = when.interval, state.record
        if said is None or member is None or (len(state.records) > 1):
            continue
        text = document.text
        ended = when.end < state.start or rule.pattern(knowledge, "ends").match(text, when.end)
        if not ended or belonged.longer(text, state, knowledge):
            continue
        spelt = text[state.start : state.end]
        held = [fact for fact in body.facts(params.field) if fact["value"] in (member.name, spelt)]
        ends = [printed_days(str(fact[_ENDS[params.test]])) for fact in held if _ENDS[params.test] in fact]
        reach = params.reach * _YEAR
        if any(end.meets(said) for end in ends) or not any(widened(end, reach, reach).meets(said) for end in ends):
            continue
        low, high = min(state.start, when.start), max(state.end, when.end)
        if not _SILENT.isdisjoint(sentence_guards(document, knowledge, low, high)):
            continue
        terms = belonged.terms(body, member, spelt, params.field)
        yield from belonged.finding(rule, claims, body, named, state, terms, (when.start, when.end))


def _said(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Said]:
    """Who moved, where and when."""
    params, text = rule.params, claims.document.text
    pairs = claims.once(neighbours, knowledge)
    for state, body in pairs.get((params.to, params.of), ()):
        if body.record is not None and params.field in body.record.fields:
            when = _behind(rule, claims, knowledge, state, (body.start, body.end)) or _before(
                rule, claims, knowledge, state, body.start
            )
            if when is not None:
                yield body.record, text[body.start : body.end], state, when
    for body, state in pairs.get((params.of, params.to), ()):
        if body.record is not None and params.field in body.record.fields:
            when = _turned(rule, claims, knowledge, body, state)
            if when is not None:
                yield body.record, text[body.start : body.end], state, when
    yield from _again(rule, claims, knowledge)


def _behind(rule: Rule, claims: Claims, knowledge: Knowledge, state: Mention, body: tuple[int, int]) -> Date | None:
    """The date behind the body: “Finland joined NATO in 2022”, “Sweden, a NATO member since 2021”."""
    text = claims.document.text
    date = _date(claims, body[1], body[1] + _WITH)
    if date is None:
        return None
    tied = any(rule.pattern(knowledge, name).fullmatch(text, state.end, body[0]) for name in ("verb", "noun"))
    if tied and rule.pattern(knowledge, "in").fullmatch(text, body[1], date.start):
        return date
    if rule.pattern(knowledge, "became").fullmatch(text, state.end, body[0]) and rule.pattern(
        knowledge, "nth"
    ).fullmatch(text, body[1], date.start):
        return date
    if rule.params.since and rule.pattern(knowledge, "member-since").fullmatch(text, state.end, body[0]):
        return date if rule.pattern(knowledge, "since").fullmatch(text, body[1], date.start) else None
    return None


def _before(rule: Rule, claims: Claims, knowledge: Knowledge, state: Mention, body: int) -> Date | None:
    """The date that opens the sentence: “In 2002, Poland joined NATO”."""
    text = claims.document.text
    found = [date for date in claims.within("date", max(0, state.start - 40), state.start) if isinstance(date, Date)]
    if not found or not found[-1].year or not rule.pattern(knowledge, "verb").fullmatch(text, state.end, body):
        return None
    date = found[-1]
    opens = _opens(rule, knowledge, text, date)
    return date if opens and rule.pattern(knowledge, "opened").fullmatch(text, date.end, state.start) else None


def _opens(rule: Rule, knowledge: Knowledge, text: str, date: Date) -> bool:
    return rule.pattern(knowledge, "opening").search(text, max(0, date.start - 8), date.start) is not None


def _turned(rule: Rule, claims: Claims, knowledge: Knowledge, body: Mention, state: Mention) -> Date | None:
    """“Since joining NATO in 2021, Finland”, “NATO, which Sweden joined in 2022”."""
    text = claims.document.text
    if rule.pattern(knowledge, "form").search(text, max(0, body.start - 40), body.start):
        date = _date(claims, body.end, state.start)
        ties = date is not None and rule.pattern(knowledge, "form-of").fullmatch(text, body.end, date.start)
        return date if ties and date and text[date.end : state.start].strip() in (",", ", the") else None
    if rule.pattern(knowledge, "turned").fullmatch(text, body.end, state.start):
        date = _date(claims, state.end, state.end + _WITH)
        if date is not None and rule.pattern(knowledge, "turned-verb").fullmatch(text, state.end, date.start):
            return date
    return None


def _again(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Said]:
    """“Poland joined the alliance in 1998”, where the text names one body that may be meant."""
    found = claims.listed(rule.code)
    if not found:
        return
    kinds = claims.once(by_kind, knowledge)
    bodies = {
        one.record for one in kinds.get(rule.params.of, ()) if one.record and rule.params.field in one.record.fields
    }
    for phrase in found:
        meant = [body for body in bodies if body.name in rule.params.again[phrase.value]]
        before = [one for one in kinds.get(rule.params.to, ()) if 0 < phrase.start - one.end <= _WITH]
        if len(meant) == 1 and before:
            when = _behind(rule, claims, knowledge, before[-1], (phrase.start, phrase.end))
            if when is not None:
                yield meant[0], meant[0].name, before[-1], when


def _date(claims: Claims, low: int, high: int) -> Date | None:
    """The first date with a year in a stretch."""
    for claim in claims.within("date", low, high):
        if isinstance(claim, Date) and claim.year and claim.interval is not None:
            return claim
    return None
