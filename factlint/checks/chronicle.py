"""`chronicle`: a date beside the name of a treaty, event, body or unit that is none of its dates.

The date is the name's own where it labels it (“the 1997 INF Treaty”, “the Chemical Weapons Convention of 1991”, “the
fall of the Berlin Wall in 1990 surprised …” where a sentence opens, “since the invasion on 22 February 2022”): then it
must meet a date of one of the `label` fields, with `span` any day from the first to the second, or of `others` (days
with a remark). With `slips`, “the attack on 22 May 2024” is its own date too, as a warning, where only the month or the
year is not the event's: another day may be that of what followed it. Or a verb tells which date it is (`verbs`: “was
signed in”, “, founded in”, “In 1918 the treaty was signed”): then one of that verb's fields. With `first`, verbs whose
object is the name (“signed the Ottawa Convention in 1995”) only contradict dates before the first.

Silent where what it should be is not known, farther off than `reach` years (another thing of that name), behind a
preposition or another name (the verb may be of something else), where the name goes on (“the 2018 INF Treaty talks”,
but for the verbs `acts`), for names with a word of `recurring` in another year, and with one of `lasting` in any year
after they began, unless their end is known.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.checks.attribute import ends_phrase
from factlint.claims.amounts import Number
from factlint.claims.follow import word_before
from factlint.claims.guards import sentence_guards
from factlint.claims.neighbours import by_kind
from factlint.claims.times import Date
from factlint.days import date as calendar
from factlint.days import days, printed_text, years
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval, widened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("mention", "date|number")
SLOTS = ("text", "name", "right", "deed")
_FAR = 60  # characters between a name and its date
_YEAR = 366  # days
_BARE = 4  # characters of a year alone
_SILENT = frozenset(("negation", "hypothesis", "mistake"))


class Params:
    """The kinds of records, and which of their dates a label or a verb tells."""

    of: list[str]
    label: list[str] = []
    span: bool = False
    slips: bool = False
    recalls: list[str] = []  # words of a sentence that tells of remembrance: the day is the event's, the year is not
    others: str = ""
    verbs: dict[str, list[str]]  # words before “in 1987”: the fields of which one date must fit
    first: list[str] = []  # verbs with the name as their object: nothing of the sort was before the first date
    deeds: dict[str, str]  # a field, as the message tells it: signed, founded
    acts: list[str] = []  # verbs that may follow the name; another word may make a longer name of it
    lasting: list[str] = []
    recurring: list[str] = []  # words of names that other things of other years have too
    governs: list[str] = []  # prepositions behind which a verb may be of something else
    reach: int = 12


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a name and its date, and before the name."""
    verbs = any_of(rule.verbs)
    participles = any_of([verb for verb in rule.verbs if not verb.startswith("was ")])
    helper = (
        rf"(?:(?:was|were|is|had{GAP}+been){GAP}+)?(?:(?:first|formally|officially|originally|only|finally){GAP}+)?"
    )
    said = rf"{helper}({verbs}){GAP}+(?:in|on){GAP}+"
    return {
        "before": (rf"(?:\b(?:the|this|that|its|their|his|of)|[’']s?){GAP}+$", IGNORECASE),
        "of": (rf"{GAP}+of{GAP}+", IGNORECASE),
        "in": (rf"(,)?{GAP}+(?:in|on){GAP}+", IGNORECASE),
        "clause": (
            rf"\b(?:since|before|after|when|where|during|until){GAP}+(?:(?:the|that|this){GAP}+)?(?:[A-Z][\w’']*{GAP}+)?$",
            0,
        ),
        "recalls": (rf"\b{any_of(rule.recalls)}" if rule.recalls else r"(?!)", IGNORECASE),
        "since": (rf"\bsince{GAP}+(?:the{GAP}+)?$", IGNORECASE),
        "opens": (rf"(?:\A|[.!?:;\n”\"])\s*(?:The{GAP}+)?$", 0),
        "for-some": (rf",?{GAP}+(?:for|with|as|when)\b", 0),
        "acts": (rf"{GAP}+{any_of(rule.acts)}\b" if rule.acts else r"(?!)", 0),
        "goes-on": (rf",?{GAP}+[a-z]+", 0),
        "verb": (
            rf"(?:{GAP}+of{GAP}+[A-Z][a-z]+)?(?:,?{GAP}+(?:which|that){GAP}+|,{GAP}+|{GAP}+(?:was|were){GAP}+|{GAP}+){said}",
            IGNORECASE,
        ),
        "passive": (
            rf"{GAP}+(?:was|were){GAP}+(?:(?:formally|finally){GAP}+)?({participles})"
            rf"(?!{GAP}+(?:by|in{GAP}+[\d(A-Z][a-z]*{GAP}+\d|for|on|as|with)\b)",
            IGNORECASE,
        ),
        "governed": (rf"\b{any_of(rule.governs)}{GAP}+(?:the{GAP}+)?$" if rule.governs else r"(?!)", IGNORECASE),
        "object": (rf"\b({any_of(rule.first)}){GAP}+(?:the{GAP}+)?$" if rule.first else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date."""
    kinds = claims.once(by_kind, knowledge)
    document = claims.document
    mentions = [mention for kind in rule.params.of for mention in kinds.get(kind, ()) if mention.record]
    if not mentions:
        return
    dates = claims.once(_whens, knowledge)
    starts = [date.start for date in dates]
    for mention in mentions:
        record = mention.record
        assert record is not None
        at = bisect_left(starts, mention.start)
        before = dates[at - 1] if at and dates[at - 1].end <= mention.start <= dates[at - 1].end + 6 else None
        at = bisect_left(starts, mention.end)
        after = dates[at] if at < len(dates) and dates[at].start - mention.end <= _FAR else None
        found = _labelled(rule, claims, knowledge, mention, before, after)
        if found is not None:
            yield from _label(rule, claims, knowledge, mention, record, found)
        elif before is not None and (deed := _opening(rule, knowledge, document.text, mention, before)):
            yield from _deed(rule, claims, knowledge, mention, record, before, deed)
        elif after is not None:
            yield from _told(rule, claims, knowledge, mention, record, after)
            if rule.params.slips and rule.pattern(knowledge, "in").fullmatch(document.text, mention.end, after.start):
                yield from _slipped(rule, claims, knowledge, mention, record, after)


class _When:
    """A printed date with its year, or a bare year."""

    __slots__ = ("end", "interval", "start")

    def __init__(self, start: int, end: int, interval: Interval) -> None:
        self.start = start
        self.end = end
        self.interval = interval


def _whens(claims: Claims, knowledge: Knowledge) -> list[_When]:
    found = [
        _When(date.start, date.end, date.interval)
        for date in claims.of("date")
        if isinstance(date, Date) and date.year and date.interval is not None and date.role != "dateline"
    ]
    for number in claims.of("number"):
        if number.end - number.start == 4 and isinstance(number, Number) and number.printed % SCALE == 0:
            year = number.printed // SCALE
            if 1800 < year < 2100:
                found.append(_When(number.start, number.end, years(year, year)))
    return sorted(found, key=lambda when: when.start)


def _labelled(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, before: _When | None, after: _When | None
) -> _When | None:
    """The date that is part of the name: before it, or behind it with a preposition."""
    text = claims.document.text
    if before is not None and text[before.end : mention.start].strip() in ("", ","):
        determined = rule.pattern(knowledge, "before").search(text, max(0, before.start - 12), before.start)
        acts = ends_phrase(text, mention.end, knowledge) or rule.pattern(knowledge, "acts").match(text, mention.end)
        return before if determined and acts else None
    if after is None:
        return None
    if rule.pattern(knowledge, "of").fullmatch(text, mention.end, after.start):
        return after
    told = rule.pattern(knowledge, "in").fullmatch(text, mention.end, after.start)
    if told is not None and (not told[1] or text[after.end : after.end + 1] == ","):
        low = max(claims.document.sentence(mention.start)[0] - 1, mention.start - 40, 0)
        if rule.pattern(knowledge, "since").search(text, low, mention.start):
            return after
        opens = mention.start - claims.document.sentence(mention.start)[0] <= 4
        if opens and rule.pattern(knowledge, "opens").search(text, low, mention.start):
            return after if rule.pattern(knowledge, "goes-on").match(text, after.end) else None
    return None


def _label(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, record: Record, date: _When
) -> Iterator[Finding]:
    params = rule.params
    fields = [field for field in params.label if record.facts(field)]
    if not fields or (params.label[0] not in record.fields and not params.span):
        return  # which date the name goes by is not known
    accepted = _dates(record, fields)
    if params.span:
        lasting = any(word in claims.document.text[mention.start : mention.end].lower() for word in params.lasting)
        goes_on = lasting and params.label[-1] not in record.fields and date.end - date.start == _BARE
        low = None if params.label[0] not in record.fields else min(one.low or 0 for one in accepted)
        accepted = [Interval(low, None if goes_on else max(one.high or 0 for one in accepted))]
    yield from _judge(rule, claims, knowledge, mention, record, date, fields, [*accepted, *_others(rule, record)])


def _slipped(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, record: Record, date: _When
) -> Iterator[Finding]:
    """A date behind the name that is the event's but for its month, or its year."""
    fields = rule.params.label[:1]
    accepted = [*_dates(record, fields), *_others(rule, record)]
    document = claims.document
    if date.end - date.start == _BARE or not any(_slip(one, date.interval) for one in accepted):
        return
    if "and" in document.text[date.end : date.end + 5] or document.text[date.end : date.end + 2] in ("'s", "’s"):
        return
    low, high = document.sentence(mention.start)
    if rule.pattern(knowledge, "recalls").search(document.text, max(low, date.start - 300), min(high, date.end + 300)):
        return
    yield from _judge(rule, claims, knowledge, mention, record, date, fields, accepted, loose=True)


def _slip(right: Interval, said: Interval) -> bool:
    """Whether two dates, as exact as each other, are one but for the month or the year."""
    if right.low is None or right.high is None or said.low is None or said.high is None:
        return False
    one, other = calendar.fromordinal(right.low), calendar.fromordinal(said.low)
    if right.low != right.high:
        month = calendar.fromordinal(right.high).month == one.month and said.high - said.low in range(27, 31)
        return month and one.month == other.month and one.year != other.year
    if said.low != said.high or one.day != other.day:
        return False
    return (one.month == other.month) != (one.year == other.year)


def _told(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, record: Record, date: _When
) -> Iterator[Finding]:
    """A date that a verb behind the name, or before it, tells."""
    text = claims.document.text
    low = max(0, mention.start - 30)
    match = rule.pattern(knowledge, "verb").fullmatch(text, mention.end, date.start)
    if match is not None:
        if rule.pattern(knowledge, "governed").search(text, low, mention.start) or _part(text, mention, knowledge):
            return
        if rule.pattern(knowledge, "for-some").match(text, date.end):
            return  # “began on 22 June 1941 for the Soviet Union”
        yield from _deed(rule, claims, knowledge, mention, record, date, match[1])
        return
    if rule.pattern(knowledge, "in").fullmatch(text, mention.end, date.start) is None:
        return
    if rule.pattern(knowledge, "object").search(text, low, mention.start):
        fields = [field for field in rule.params.label if record.facts(field)]
        accepted = _dates(record, fields)
        if accepted:
            first = Interval(min(one.low or 0 for one in accepted), None)
            yield from _judge(rule, claims, knowledge, mention, record, date, fields, [first])


def _opening(rule: Rule, knowledge: Knowledge, text: str, mention: Mention, date: _When) -> str:
    """The verb of “In 1918, the Treaty of Versailles was signed”, where no other date follows it."""
    if text[max(0, date.start - 3) : date.start].lower() not in ("in ", "on "):
        return ""
    if text[date.end : mention.start].lower().replace(",", "").split() not in ([], ["the"]):
        return ""
    match = rule.pattern(knowledge, "passive").match(text, mention.end)
    return match[1] if match else ""


def _deed(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, record: Record, date: _When, verb: str
) -> Iterator[Finding]:
    """A date that a verb tells."""
    fields = [field for field in rule.params.verbs[" ".join(verb.lower().split())] if record.facts(field)]
    accepted = _dates(record, fields)
    if accepted:
        accepted += _others(rule, record)
        yield from _judge(rule, claims, knowledge, mention, record, date, fields, accepted)


def _part(text: str, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether the name is part of a longer one, or the last of several."""
    before = word_before(text, mention.start)[0]
    if before in ("and", "or"):
        return True
    if before.endswith(("’s", "'s")):
        return False
    return before[:1].isupper() and before.lower() not in knowledge.lexicon["function"]


def _dates(record: Record, fields: list[str]) -> list[Interval]:
    return [
        Interval(fact["first"], fact["last"])  # type: ignore[arg-type]
        for field in fields
        for fact in record.facts(field)
    ]


def _others(rule: Rule, record: Record) -> list[Interval]:
    """Further dates that a text may rightly name: “2022-02-21: recognition”."""
    found = []
    for value in record.texts(rule.params.others) if rule.params.others else ():
        parts = [int(part) for part in value.split(":")[0].strip().split("-")]
        year, month, day = (*parts, None, None)[:3]
        interval = years(parts[0], parts[0]) if month is None else days(year, month, day)
        if interval is not None:
            found.append(interval)
    return found


def _judge(
    rule: Rule,
    claims: Claims,
    knowledge: Knowledge,
    mention: Mention,
    record: Record,
    date: _When,
    fields: list[str],
    accepted: list[Interval],
    loose: bool = False,
) -> Iterator[Finding]:
    document = claims.document
    said, name = date.interval, document.text[mention.start : mention.end]
    if any(one.meets(said) for one in accepted):
        return
    same_day = any(_slip(one, said) and one.low == one.high for one in accepted)
    if not same_day and not any(_near(rule, f"{record.name} {name}", one, said) for one in accepted):
        return
    low, high = min(mention.start, date.start), max(mention.end, date.end)
    guards = _guards(rule, document, knowledge, mention, low, high)
    if document.text[date.end : mention.start] == " ":
        guards.discard("hypothesis")  # a canal that would sidestep the 1946 convention: its year is supposed by nobody
    if document.masked(low) or not _SILENT.isdisjoint(guards):
        return
    field = fields[0]
    shown = [_dated(rule, name, str(fact["value"])) for name in fields for fact in record.facts(name)[:1]]
    text = document.text[date.start : date.end]
    evidence = (
        *(Evidence(record.id, one, ", ".join(record.texts(one)), sources=record.sources_of(one)) for one in fields),
        *repairs(f"another date for “{text}”", f"another name for “{name}”"),
    )
    related = (Related(mention.start, mention.end, f"“{name}” here"),)
    slots = {"text": text, "name": record.name, "right": ", ".join(shown), "deed": rule.params.deeds.get(field, field)}
    proven = not loose and all(record.publishers(one) >= 2 for one in fields)
    yield from rule.finding(document, (date.start, date.end), slots, evidence, related, proven=proven)


def _guards(rule: Rule, document: Document, knowledge: Knowledge, mention: Mention, low: int, high: int) -> set[str]:
    """What the sentence says of it; a clause of its own takes nothing from what stands before it: “not since the …”."""
    start, end = document.sentence(mention.start)
    opens = rule.pattern(knowledge, "clause").search(document.text, max(start, low - 40), low)
    return sentence_guards(document, knowledge, low, high, clause=(opens.start() if opens else start, end))


def _near(rule: Rule, name: str, right: Interval, said: Interval) -> bool:
    """Whether a date may be meant for another; farther off it is of another thing of that name."""
    if any(word in name for word in rule.params.recurring):
        low, high = (None if day is None else calendar.fromordinal(day).year for day in (right.low, right.high))
        return low is not None and high is not None and years(low, high).meets(said)
    reach = rule.params.reach * _YEAR
    return widened(right, reach, reach).meets(said)


def _dated(rule: Rule, field: str, value: str) -> str:
    """“signed on 8 December 1987”."""
    return f"{rule.params.deeds.get(field, field)} {'on' if len(value) == 10 else 'in'} {printed_text(value)}"
