"""`chronicle`: a date beside the name of a treaty, event, body or unit that is none of its dates.

The date is the name's own where it labels it (“the 1997 INF Treaty”, “the Chemical Weapons Convention of 1991”, “the
fall of the Berlin Wall in 1990 surprised …” where a sentence opens, “since the invasion on 22 February 2022”): then it
must meet a date of one of the `label` fields, with `span` any day from the first to the second, or of `others` (days
with a remark). With `slips`, “the attack on 22 May 2024” is its own date too, as a warning, where only the month or the
year is not the event's (so is “D-Day, 6 July 1944,”): another day may be that of what followed it, but not one of the
event's own year behind words of `kept` (“the anniversary of the bombing on 9 August 1945”). Or a verb tells which date
it is (`verbs`: “was signed in”, “, founded in”, “In 1918 the treaty was signed”): then one of that verb's fields. With
`first`, verbs whose object is the name (“signed the Ottawa Convention in 1995”) only contradict dates before the first;
with `joint`, where two people did it together, all dates but the first. With `typed`, a year that is wrong by its
decade alone, or by two digits swapped, is a slip however far off it is.

Silent where what it should be is not known, farther off than `reach` years (another thing of that name), behind a
preposition (the verb may be of something else, but in `free`: “withdrew from”) or another name, where the name goes on
(“the 2018 INF Treaty talks”, but for the verbs `acts`), for names with a word of `recurring` in another year, and with
one of `lasting` in any year after they began, unless their end is known.
"""

from __future__ import annotations

from factlint.checks import _accepted
from factlint.checks import _misdated as misdated
from factlint.claims import stated as dates
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.claims.stated import When
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("mention", "date|number")
SLOTS = ("text", "name", "right", "deed")
_BARE = 4  # characters of a year alone
_FAR = 120  # characters before a name in which they stand who signed it


class Params:
    """The kinds of records, and which of their dates a label or a verb tells."""

    of: list[str]
    label: list[str] = []
    span: bool = False
    slips: bool = False
    killed: list[str] = []  # what people did or suffered in it, on its day
    kept: list[str] = []  # what is of the thing itself (“the anniversary of”): a day of its year is meant for its own
    recalls: list[str] = []  # words of a sentence that tells of remembrance: the day is the event's, the year is not
    others: str = ""
    verbs: dict[str, list[str]]  # words before “in 1987”: the fields, and maybe `others`, of which one date must fit
    first: list[str] = []  # verbs with the name as their object: nothing of the sort was before the first date
    deeds: dict[str, str]  # a field, as the message tells it: signed, founded
    acts: list[str] = []  # verbs that may follow the name; another word may make a longer name of it
    lasting: list[str] = []
    joint: dict[str, list[str]] = {}  # verbs that two people do together on the first day only: its fields
    nouns: list[str] = []  # what the things are: “the 1987 pact on missiles, known as the INF Treaty”
    typed: bool = False  # whether a year that is off by its decade alone is a slip, however far off
    recurring: list[str] = []  # words of names that other things of other years have too
    governs: list[str] = []  # prepositions behind which a verb may be of something else
    free: list[str] = []  # what ends in one of those, and is nothing to which a verb may belong: “pull out of”
    reach: int = 12


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The patterns of the reader, and what makes a clause of its own or a tale of remembrance."""
    return dates.grammar(rule, lexicon) | {
        "clause": (
            rf"\b(?:since|before|after|when|where|during|until){GAP}+(?:(?:the|that|this){GAP}+)?(?:[A-Z][\w’']*{GAP}+)?$",
            0,
        ),
        "together": (
            rf"\b[A-Z][\w.’'-]+{GAP}+and{GAP}+(?:[\w.’'-]+{GAP}+){{1,6}}?(?:had{GAP}+)?(?:jointly{GAP}+)?"
            rf"{any_of(rule.joint)}{GAP}+(?:the{GAP}+)?$"
            if rule.joint
            else r"(?!)",
            0,
        ),
        "together-behind": (
            rf",?{GAP}+(?:which|that){GAP}+(?:[\w.’'-]+{GAP}+){{0,3}}?[A-Z][\w.’'-]+{GAP}+and{GAP}+(?:[\w.’'-]+{GAP}+){{1,6}}?"
            rf"(?:had{GAP}+)?(?:jointly{GAP}+)?{any_of(rule.joint)}\b"
            if rule.joint
            else r"(?!)",
            0,
        ),
        "denied": (
            rf"\b(?:no|not|never|neither|nor|other{GAP}+than|unlike|rather{GAP}+than|instead{GAP}+of|[a-z]+n[’']t){GAP}+"
            rf"(?:(?:the|an?|any){GAP}+)?$",
            IGNORECASE,
        ),
        "kept": (
            rf"\b{any_of(rule.kept)}{GAP}+(?:(?:the|last){GAP}+)?(?:[a-z][\w-]*{GAP}+){{0,2}}$"
            if rule.kept
            else r"(?!)",
            IGNORECASE,
        ),
        "recalls": (rf"\b{any_of(rule.recalls)}" if rule.recalls else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date."""
    for told in dates.stated(rule, claims, knowledge, rule.params.of):
        record = told.mention.record
        assert record is not None
        if told.how == "label":
            yield from _label(rule, claims, knowledge, told.mention, record, told.date)
        elif told.how in ("deed", "early"):
            yield from _deed(rule, claims, knowledge, told.mention, record, told.date, told.verb, told.how == "early")
        else:
            if told.how == "object":
                yield from _object(rule, claims, knowledge, told.mention, record, told.date, told.verb)
            if rule.params.slips:
                yield from _slipped(rule, claims, knowledge, told.mention, record, told.date, told.how == "apposed")


def _label(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, record: Record, date: When
) -> Iterator[Finding]:
    params = rule.params
    fields = [field for field in params.label if record.facts(field)]
    if not fields or (params.label[0] not in record.fields and not params.span):
        return  # which date the name goes by is not known
    accepted = _accepted.dates(record, fields)
    if params.span:
        lasting = any(word in claims.document.text[mention.start : mention.end].lower() for word in params.lasting)
        goes_on = lasting and params.label[-1] not in record.fields and date.end - date.start == _BARE
        low = None if params.label[0] not in record.fields else min(one.low or 0 for one in accepted)
        accepted = [Interval(low, None if goes_on else max(one.high or 0 for one in accepted))]
    yield from misdated.judge(
        rule, claims, knowledge, mention, record, date, fields, [*accepted, *_accepted.others(rule, record)], tied=True
    )


def _slipped(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, record: Record, date: When, apposed: bool
) -> Iterator[Finding]:
    """A date behind the name that is the event's but for its month, or its year."""
    fields = rule.params.label[:1]
    accepted = [*_accepted.dates(record, fields), *_accepted.others(rule, record)]
    document = claims.document
    kept = rule.pattern(knowledge, "kept").search(document.text, max(0, mention.start - 60), mention.start)
    own_year = all(_accepted.year_of(one) == _accepted.year_of(date.interval) for one in accepted)
    if kept and own_year and date.end - date.start > _BARE:
        yield from misdated.judge(rule, claims, knowledge, mention, record, date, fields, accepted, tied=True)
        return
    if date.end - date.start == _BARE or not any(_accepted.slip(one, date.interval) for one in accepted):
        return
    if "and" in document.text[date.end : date.end + 5] or document.text[date.end : date.end + 2] in ("'s", "’s"):
        return
    low, high = document.sentence(mention.start)
    years_on = not (apposed and any(_accepted.year_of(one) == _accepted.year_of(date.interval) for one in accepted))
    recalls = rule.pattern(knowledge, "recalls")
    later = any((one.low or 0) < (date.interval.low or 0) for one in accepted)  # nothing is remembered before it was
    if years_on and later and recalls.search(document.text, max(low, date.start - 300), min(high, date.end + 300)):
        return
    yield from misdated.judge(
        rule, claims, knowledge, mention, record, date, fields, accepted, loose=True, tied=apposed
    )


def _object(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, record: Record, date: When, verb: str
) -> Iterator[Finding]:
    """A date on which somebody “signed” it: none before its first, and where two people did together, no other."""
    together = _together(rule, claims, knowledge, mention) and rule.params.joint.get(verb.lower(), ())
    fields = [field for field in together or () if record.facts(field)]
    if fields:
        accepted = [*_accepted.dates(record, fields), *_accepted.others(rule, record)]
        yield from misdated.judge(rule, claims, knowledge, mention, record, date, fields, accepted)
        return
    fields = [field for field in rule.params.label if record.facts(field)]
    accepted = _accepted.dates(record, fields)
    if accepted:
        first = Interval(min(one.low or 0 for one in accepted), None)
        yield from misdated.judge(rule, claims, knowledge, mention, record, date, fields, [first])


def _together(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention) -> bool:
    """Whether two people, of whom the table knows one, did it: before the name, or behind “which”."""
    low, high = claims.document.sentence(mention.start)
    low, high = max(low, mention.start - _FAR), min(high, mention.end + _FAR)
    match = rule.pattern(knowledge, "together").search(claims.document.text, low, mention.start)
    match = match or rule.pattern(knowledge, "together-behind").match(claims.document.text, mention.end, high)
    if match is None:
        return False
    people = (one for one in claims.mentions() if match.start() <= one.start and one.end <= match.end())
    return any(one.records[0].kind == "person" for one in people)


def _deed(
    rule: Rule,
    claims: Claims,
    knowledge: Knowledge,
    mention: Mention,
    record: Record,
    date: When,
    verb: str,
    early: bool,
) -> Iterator[Finding]:
    """A date that a verb tells; what the name is governed by may be of a later one."""
    told = rule.params.verbs[" ".join(verb.lower().split())]
    fields = [field for field in told if field != rule.params.others and record.facts(field)]
    accepted = _accepted.dates(record, fields)
    if early and any((one.low or 0) < (date.interval.low or 0) for one in _accepted.dates(record, rule.params.label)):
        return
    if accepted:
        accepted += _accepted.others(rule, record) if rule.params.others in told else []
        yield from misdated.judge(rule, claims, knowledge, mention, record, date, fields, accepted)
