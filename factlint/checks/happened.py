"""`happened`: a date at a sentence that tells a known event in a verb: “the Berlin Wall fell on 9 November 1988”.

The wordings stand on the event's card (`told`, with `[fell|came down]` for either of two). The date is the event's if
it stands behind the wording with “on” or “in” (“fell at last on 9 November”), or before it (“on 9 November 1988, the
Berlin Wall fell”, “9 November 1988, when guards opened the Wall”, “1988, the year the Berlin Wall fell”). It must meet
a date of one of the fields `label` or of `others`; farther off than `reach` years it is of something else. Silent
where a verb or a word of `apart` stands between the two, where a word of `goes_on` makes it tell something else, where
the date is in another place's time, and where the sentence denies, supposes or tells of a mistake.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.checks import _accepted
from factlint.checks._wordings import expanded
from factlint.claims import stated
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.stated import When
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed", "date|number")
SLOTS = ("text", "name", "right")
_FAR = 60  # characters between a wording and its date
_BARE = 4  # characters of a year alone
_CLAUSES = frozenset(("that", "which", "who", "where"))
_SILENT = frozenset(("negation", "hypothesis", "mistake"))


class Params:
    """The kind of record, the field of its wordings, and its dates."""

    of: str
    told: str
    label: list[str]
    others: str = ""
    ties: list[str] = ["on", "in"]  # prepositions before a date behind a wording
    deeds: dict[str, str]  # a field, as the message tells it
    apart: list[str]  # words between a wording and a date that make it another's
    goes_on: list[str]  # words behind a wording with which it tells something else
    recurring: list[str] = []
    reach: int = 6


def phrases(rule: Any, table: Any) -> list[tuple[str, str, bool]]:
    """Every wording with its records: (wording, ids, whether case counts)."""
    found: dict[str, set[str]] = {}
    for record in table.records:
        for fact in record["fields"].get(rule.told, ()) if record["kind"] == rule.of else ():
            for wording in (one for each in expanded(str(fact["value"])) for one in _forms(each)):
                found.setdefault(wording, set()).add(str(record["id"]))
    return [(wording, " ".join(sorted(ids)), True) for wording, ids in sorted(found.items())]


def _forms(wording: str) -> list[str]:
    """A wording, also at the head of a sentence, and as a clause or apposition: “was shot”, “, who was shot”."""
    name, was, deed = wording.partition(" was ")
    found = [wording, f"{name}, {deed}", f"{name}, who was {deed}", f"{name}, which was {deed}"] if was else [wording]
    return found if wording[0].isupper() else [*found, *(one[0].upper() + one[1:] for one in found)]


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a wording and the date behind it, or before it."""
    apart = rf"(?!{any_of([*rule.apart, *lexicon['verbs']])}\b|[a-z]{{2,}}(?:ed|ing)\b)"
    some = rf"(?:{apart}[\w’'-]+{GAP}+)"
    return {
        "behind": (
            rf"{GAP}+{some}{{0,4}}?{any_of(rule.ties)}(?:{GAP}+the{GAP}+(?:night|morning|evening){GAP}+of)?{GAP}+",
            0,
        ),
        "before": (
            rf"(?:,?{GAP}+(?:when|as)|,?{GAP}+the{GAP}+(?:day|night|evening|morning|month|year)(?:{GAP}+(?:when|that|on{GAP}+which))?|,)"
            rf"{GAP}+{some}{{0,4}}?",
            IGNORECASE,
        ),
        "in": (rf"\b(?:on|in|of|since|from){GAP}+(?:the{GAP}+)?$", IGNORECASE),
        "goes-on": (rf"{GAP}+{any_of(rule.goes_on)}\b|-", 0),
        "elsewhere": (rf"{GAP}*\(?(?:[\w.]+{GAP}+){{1,2}}time\b", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date."""
    dates: list[When] | None = None
    for phrase in claims.listed(rule.code):
        dates = claims.once(stated.whens, knowledge) if dates is None else dates
        date = _date(rule, claims, knowledge, phrase, dates)
        if date is not None and not claims.document.masked(phrase.start):
            yield from _judge(rule, claims, knowledge, phrase, date)


def _date(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, dates: list[When]) -> When | None:
    """The date that the sentence gives what the wording tells."""
    text = claims.document.text
    if rule.pattern(knowledge, "goes-on").match(text, phrase.end):
        return None
    at = bisect_left(dates, phrase.start, key=lambda date: date.start)
    after = dates[at] if at < len(dates) and dates[at].start - phrase.end <= _FAR else None
    if after is not None and rule.pattern(knowledge, "behind").fullmatch(text, phrase.end, after.start):
        bare = after.end - after.start == _BARE
        between = text[phrase.end : after.start].split()
        direct = len(between) == 1 or (len(between) == 3 and between[0] in ("in", "at") and between[1][0].isupper())
        return after if direct or not bare else None
    wording = text[phrase.start : phrase.end]
    if "," in wording or not _CLAUSES.isdisjoint(wording.split()):
        return None  # “On 3 May the gunmen who stormed it were sentenced”
    before = dates[at - 1] if at and 0 < phrase.start - dates[at - 1].end <= _FAR else None
    if before is None or rule.pattern(knowledge, "before").fullmatch(text, before.end, phrase.start) is None:
        return None
    told = rule.pattern(knowledge, "in").search(text, max(0, before.start - 10), before.start)
    return before if told else None


def _judge(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, date: When) -> Iterator[Finding]:
    document, params = claims.document, rule.params
    ids = phrase.value.split()
    number = knowledge.number(ids[0]) if len(ids) == 1 else None
    if number is None:
        return
    record = knowledge.record(number)
    fields = [field for field in params.label if record.facts(field)]
    if rule.pattern(knowledge, "elsewhere").match(document.text, date.end):
        return
    accepted = [*_accepted.dates(record, fields), *_accepted.others(rule, record)]
    low, high = min(phrase.start, date.start), max(phrase.end, date.end)
    if not accepted or any(one.meets(date.interval) for one in accepted):
        return
    if not any(_accepted.near(rule, record.name, one, date.interval) for one in accepted):
        return
    if not _SILENT.isdisjoint(sentence_guards(document, knowledge, low, high)):
        return
    text = document.text[date.start : date.end]
    wording = document.text[phrase.start : phrase.end]
    shown = [_accepted.printed(rule, field, str(fact["value"])) for field in fields for fact in record.facts(field)[:1]]
    evidence = (
        *(Evidence(record.id, one, ", ".join(record.texts(one)), sources=record.sources_of(one)) for one in fields),
        *repairs(f"another date for “{text}”", f"another event for “{wording}”"),
    )
    related = (Related(phrase.start, phrase.end, f"“{wording}” here"),)
    slots = {"text": text, "name": record.name, "right": ", ".join(shown)}
    proven = all(record.publishers(one) >= 2 for one in fields)
    yield from rule.finding(document, (date.start, date.end), slots, evidence, related, proven=proven)
