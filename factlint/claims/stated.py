"""Names in, the dates beside them out: as their label, with a verb that tells of what, or behind “in”.

Read on demand, for rules of dates of treaties, events, bodies and units; the words are those of the rule. A label is
“the 1997 INF Treaty”, “the Chemical Weapons Convention of 1991”, “the fall of the Berlin Wall in 1990 surprised …”
where a sentence opens, “since the invasion on 22 February 2022”, “died in the attack on 22 May 2024”; a deed “was
signed in 1987”, “, founded in 1949”, “In 1918 the treaty was signed”, “Signed in 1918, the treaty has …”; an object
“signed the Ottawa Convention in 1995”; apposed “D-Day, 6 June 1944,”. A label is also that of something which the name
is given to: “the 1987 pact on missiles, known as the INF Treaty”.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.amounts import Number
from factlint.claims.follow import ends_phrase, word_before
from factlint.claims.neighbours import by_kind
from factlint.claims.times import Date
from factlint.days import years
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

_FAR = 100  # characters between a name and its date
_YEAR = 4  # characters of a year alone


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a name and its date, and before the name; `rule` has verbs, first, acts and governs."""
    verbs = any_of(rule.verbs)
    participles = any_of([verb for verb in rule.verbs if not verb.startswith("was ")])
    helper = (
        rf"(?:(?:was|were|is|had{GAP}+been){GAP}+)?(?:(?:first|formally|officially|originally|only|finally){GAP}+)?"
    )
    hall = rf"(?:the|an?){GAP}+(?:(?!that\b|to\b|which\b)[\w’'-]+{GAP}+){{0,3}}?[\w’'-]+"
    place = rf"(?:{GAP}+(?:in|at){GAP}+(?:[A-Z][\w’'-]+(?:{GAP}+[A-Z][\w’'-]+)?|{hall}),?)?"
    said = rf"{helper}({verbs}){place}{GAP}+(?:in|on){GAP}+"
    return {
        "before": (rf"(?:\b(?:the|this|that|its|their|his|of)|[’']s?){GAP}+$", IGNORECASE),
        "of": (rf"{GAP}+of{GAP}+", IGNORECASE),
        "in": (rf"(,)?{GAP}+(?:in|on){GAP}+", IGNORECASE),
        "apposed": (rf"(?:,{GAP}+|{GAP}*\(|{GAP}+[–—]{GAP}+)", 0),
        "ends": (rf"{GAP}*(?:[.,;:!?)–—”\"]|\Z|\n)", 0),
        "known-as": (
            rf"{GAP}+(?:(?!to\b|that\b|the\b|{any_of(rule.nouns)}\b)[\w’'-]+{GAP}+){{0,4}}{any_of(rule.nouns)}\b"
            rf"(?:{GAP}+(?:with|on|over|between|for){GAP}+(?:(?!to\b|that\b|{any_of(rule.nouns)}\b)[\w’'-]+{GAP}+){{0,4}}[\w’'-]+)?(?:,?{GAP}+(?:(?:better|also|commonly|formally|officially|now){GAP}+)?"
            rf"(?:known{GAP}+as|called|dubbed|named){GAP}+(?:the{GAP}+)?|{GAP}+\((?:the{GAP}+)?|(,){GAP}+(?:the{GAP}+)?)[“‘\"']?"
            if rule.nouns
            else r"(?!)()",
            0,
        ),
        # no list: “the 1987 pact, the INF Treaty, and”
        "set-off": (rf"[.;)]|,(?!{GAP}+(?:and|or|the|an?|[A-Z])\b)", 0),
        "since": (rf"\bsince{GAP}+(?:the{GAP}+)?$", IGNORECASE),
        "opens": (rf"(?:\A|[.!?:;\n”\"])\s*(?:The{GAP}+)?$", 0),
        "for-some": (rf",?{GAP}+(?:for|with|as|when|by{GAP}+(?:the{GAP}+)?(?=[A-Z]))\b", 0),
        "acts": (rf"{GAP}+{any_of(rule.acts)}\b" if rule.acts else r"(?!)", 0),
        "goes-on": (rf",?{GAP}+[a-z]+", 0),
        "verb": (
            rf"(?:{GAP}+of{GAP}+[A-Z][a-z]+)?(?:,?{GAP}+(?:which|that){GAP}+|,{GAP}+|{GAP}+(?:was|were){GAP}+|{GAP}+){said}",
            IGNORECASE,
        ),
        # “the Montreux Convention, governing passage through the Straits, was signed on”
        "aside": (rf",{GAP}+(?!and\b|or\b|but\b)[a-z][^.,;:()\n]{{2,60}},{GAP}+(?:was|were){GAP}+{said}", 0),
        # “New START, which Obama and Medvedev signed in Prague in”
        "which": (
            rf",?{GAP}+(?:which|that){GAP}+((?:[\w.’'-]+{GAP}+){{1,7}}?)({any_of(rule.first)}){place}{GAP}+(?:in|on){GAP}+"
            if rule.first
            else r"(?!)",
            0,
        ),
        "passive": (
            rf"{GAP}+(?:was|were){GAP}+(?:(?:formally|finally){GAP}+)?({participles})"
            rf"(?!{GAP}+(?:by|in{GAP}+[\d(A-Z][a-z]*{GAP}+\d|for|on|as|with)\b)",
            IGNORECASE,
        ),
        "fronted": (rf"[“\"]?({participles}){place}{GAP}+(?:in|on){GAP}+", IGNORECASE),
        "does": (rf"{GAP}+(?:has|had|is|was|will|would|can|now|[a-z]{{2,}}ed)\b", 0),
        "killed": (rf"\b{any_of(rule.killed)}{GAP}+(?:in|during){GAP}+(?:the{GAP}+)?$" if rule.killed else r"(?!)", 0),
        "governed": (rf"\b{any_of(rule.governs)}{GAP}+(?:the{GAP}+)?$" if rule.governs else r"(?!)", IGNORECASE),
        # “pull out of the Kyoto Protocol, adopted in”: no withdrawal is adopted, but a law on it may be
        "free": (rf"\b{any_of(rule.free)}{GAP}+(?:the{GAP}+)?$" if rule.free else r"(?!)", IGNORECASE),
        "object": (rf"\b({any_of(rule.first)}){GAP}+(?:the{GAP}+)?$" if rule.first else r"(?!)", IGNORECASE),
    }


class When:
    """A printed date with its year, or a bare year."""

    __slots__ = ("end", "interval", "start")

    def __init__(self, start: int, end: int, interval: Interval) -> None:
        self.start = start
        self.end = end
        self.interval = interval


class Stated:
    """A date beside a name: how it is tied (label, deed, early, object, apposed or in), and of a deed its verb."""

    __slots__ = ("date", "how", "mention", "verb")

    def __init__(self, mention: Mention, date: When, how: str, verb: str = "") -> None:
        self.mention = mention
        self.date = date
        self.how = how
        self.verb = verb


def stated(rule: Rule, claims: Claims, knowledge: Knowledge, kinds: list[str]) -> Iterator[Stated]:
    """The dates beside the names of records of some kinds."""
    by = claims.once(by_kind, knowledge)
    mentions = [mention for kind in kinds for mention in by.get(kind, ()) if mention.record]
    if not mentions:
        return
    dates = claims.once(whens, knowledge)
    starts = [date.start for date in dates]
    for mention in mentions:
        at = bisect_left(starts, mention.start)
        earlier = dates[at - 1] if at and 0 <= mention.start - dates[at - 1].end <= _FAR else None
        before = earlier if earlier and mention.start - earlier.end <= 6 else None
        at = bisect_left(starts, mention.end)
        after = dates[at] if at < len(dates) and dates[at].start - mention.end <= _FAR else None
        label = _label(rule, claims, knowledge, mention, before, after)
        if label is None and before is None and earlier and _named(rule, claims, knowledge, mention, earlier):
            label = earlier
        if label is not None:
            yield Stated(mention, label, "label")
        elif before is not None and (verb := _opening(rule, knowledge, claims, mention, before)):
            yield Stated(mention, before, "deed", verb)
        elif after is not None:
            yield from _behind(rule, knowledge, claims.document, mention, after)


def whens(claims: Claims, knowledge: Knowledge) -> list[When]:
    """The dates with a year, and the bare years, of an article."""
    found = [
        When(date.start, date.end, date.interval)
        for date in claims.of("date")
        if isinstance(date, Date) and date.year and date.interval is not None and date.role != "dateline"
    ]
    for number in claims.of("number"):
        if number.end - number.start == 4 and isinstance(number, Number) and number.printed % SCALE == 0:
            year = number.printed // SCALE
            if 1800 < year < 2100:
                found.append(When(number.start, number.end, years(year, year)))
    return sorted(found, key=lambda when: when.start)


def _label(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, before: When | None, after: When | None
) -> When | None:
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
        if (
            not told[1]
            and after.end - after.start > 4
            and rule.pattern(knowledge, "killed").search(text, low, mention.start)
        ):
            return after
        opens = mention.start - claims.document.sentence(mention.start)[0] <= 4
        if opens and rule.pattern(knowledge, "opens").search(text, low, mention.start):
            return after if rule.pattern(knowledge, "goes-on").match(text, after.end) else None
    return None


def _named(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, date: When) -> bool:
    """Whether the name is given to what the date labels: “the 1987 pact on missiles, known as the INF Treaty”."""
    text = claims.document.text
    match = rule.pattern(knowledge, "known-as").fullmatch(text, date.end, mention.start)
    if match is None or (match[1] and not rule.pattern(knowledge, "set-off").match(text, mention.end)):
        return False
    return rule.pattern(knowledge, "before").search(text, max(0, date.start - 12), date.start) is not None


def _behind(rule: Rule, knowledge: Knowledge, document: Document, mention: Mention, date: When) -> Iterator[Stated]:
    """A date that a verb behind the name, or before it, tells, or “in” alone."""
    text, low = document.text, max(0, mention.start - 30)
    match = rule.pattern(knowledge, "verb").fullmatch(text, mention.end, date.start)
    match = match or rule.pattern(knowledge, "aside").fullmatch(text, mention.end, date.start)
    if match is not None:
        rules = rule.pattern(knowledge, "governed").search(text, low, mention.start)
        # “In the Helsinki Final Act, signed in”: what opens a sentence hangs on nothing before it
        governed = rules is not None and rules.start() != document.sentence(mention.start)[0]
        free = governed and rule.pattern(knowledge, "free").search(text, low, mention.start) is not None
        # “began on 22 June 1941 for the Soviet Union” is another's
        if (
            governed == free
            and not _part(text, mention, knowledge)
            and not rule.pattern(knowledge, "for-some").match(text, date.end)
        ):
            yield Stated(mention, date, "early" if free else "deed", match[1])
    elif match := rule.pattern(knowledge, "which").fullmatch(text, mention.end, date.start):
        yield Stated(mention, date, "object", match[2])
    elif told := rule.pattern(knowledge, "in").fullmatch(text, mention.end, date.start):
        objected = rule.pattern(knowledge, "object").search(text, low, mention.start)
        set_off = "apposed" if told[1] and text[date.end : date.end + 1] == "," else "in"
        yield Stated(mention, date, "object" if objected else set_off, objected[1] if objected else "")
    elif rule.pattern(knowledge, "apposed").fullmatch(text, mention.end, date.start) and rule.pattern(
        knowledge, "ends"
    ).match(text, date.end):
        yield Stated(mention, date, "apposed")


def _opening(rule: Rule, knowledge: Knowledge, claims: Claims, mention: Mention, date: When) -> str:
    """The verb of “In 1918, the Treaty of Versailles was signed”, or of “Signed in 1918, the treaty has …”."""
    text = claims.document.text
    if text[max(0, date.start - 3) : date.start].lower() not in ("in ", "on "):
        return ""
    between = text[date.end : mention.start].lower()
    if between.replace(",", "").split() not in ([], ["the"]):
        return ""
    match = rule.pattern(knowledge, "passive").match(text, mention.end)
    if match is None and between.startswith(","):
        low = max(claims.document.sentence(date.start)[0], date.start - _FAR)
        acts = ends_phrase(text, mention.end, knowledge) or rule.pattern(knowledge, "does").match(text, mention.end)
        acts = acts or rule.pattern(knowledge, "acts").match(text, mention.end)
        match = rule.pattern(knowledge, "fronted").fullmatch(text, low, date.start) if acts else None
    return match[1] if match else ""


def _part(text: str, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether the name is part of a longer one, or the last of several."""
    before = word_before(text, mention.start)[0]
    if before in ("and", "or"):
        return True
    if before.endswith(("’s", "'s")):
        return False
    return before[:1].isupper() and before.lower() not in knowledge.lexicon["function"]
