"""`sequence`: a sentence that says which of two dated events came first, and dates that say the opposite.

“The truce collapsed on 18 March, weeks after it was signed on 15 April.” The word that orders the two stands right
behind the first date, with nothing but a stretch of time between, and its clause ends with the second date. What the
words of `after` open came first (also “having left …”); what “before” opens, second, where a verb follows or one of the
`deeds` (“before his death”). The pluperfect of the next clause or sentence (“He left in 2008. He had joined in 2012”;
`participles` are those that do not end in -ed) tells of what came first, and is a warning only.

Both dates must be dates of the events (“in 2012”, “on 6 June”), not of things (“the 2010 election”), and certain: no
“by”, no plan (`stop` are the words that break the clause off), no negation or hypothesis. A day without year is read
in the year that brings it nearest to an article of a known day. Silent in sentences with a word of `silent`.
"""

from __future__ import annotations

from factlint.claims.events import days
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.days import day_text
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.interval import Interval
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed", "2 date")
SLOTS = ("text", "other", "sum", "word")
_BEFORE = 70  # characters from the first date to the word
_BEHIND = 130  # from the word to the second


class Params:
    """The words that order two events, those that may follow “before” and “had”, and those that break a clause off."""

    after: list[str]
    deeds: list[str]
    participles: list[str]
    stop: list[str]
    silent: list[str] = []


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(word, what it means, whether case counts) for the name index."""
    return [(word, "after", False) for word in rule.after] + [("before", "before", False), ("had", "had", False)]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What ties the word to the two dates."""
    units = any_of([f"{unit}s" for unit in lexicon["durations"]] + list(lexicon["durations"]) + ["centuries"])
    whither = rf"to(?={GAP}+(?:[A-Z]|(?:the|it|him|her|them)\b))|for(?={GAP}+[A-Z])"
    word = rf"(?:{whither}|(?!{any_of(rule.stop)}\b)[\w’'-]{{1,40}})"
    length = rf"(?:[\w-]{{1,20}}{GAP}+){{0,5}}{units}|some{GAP}+time|shortly|soon|long|immediately|just|only"
    time = rf"(?:,?{GAP}+(?:{length}))?,?{GAP}+"
    owner = rf"(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he)(?:{GAP}+{word}){{1,3}}"
    subject = rf"[.;,]{GAP}+(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|{owner}){GAP}+"
    deed = rf"(?:his|her|its|their){GAP}+{any_of(rule.deeds)}"
    return {
        "after": ("", 0),
        "before": (rf"{GAP}+(?:[a-z]{{2,20}}ing|he|she|it|they|{deed})\b", 0),
        "had": (rf"{GAP}+(?:been|[a-z]{{2,20}}ed|{any_of(rule.participles)})\b", 0),
        "time": (time, 0),
        "subject": (subject, 0),
        "dated": (rf"\b(?:[Ii]n|[Oo]n){GAP}+$", 0),
        "clause": (rf"(?:{GAP}+{word}){{0,14}}(?:,{GAP}+aged{GAP}+[\w-]+,)?{GAP}+(?:in|on){GAP}+", 0),
        "ends": (rf"[.,;:)]|\s*\Z|{GAP}+(?:and|but|at|by|with|on|near|he|she|it|they)\b|{GAP}+[–—]", 0),
        "front": (rf",{GAP}+(?:{word}{GAP}+){{1,14}}(?:in|on){GAP}+", 0),
        "fronted": (rf"(?!In\b|On\b|By\b)[A-Z][a-z]+(?:{GAP}+[a-z]+){{0,4}}{GAP}+(?:in|on){GAP}+", 0),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else "(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date of the clause that the word opens, and names the other."""
    document = claims.document
    for word in claims.listed(rule.code):
        low, high = document.sentence(word.start)
        opened = rule.pattern(knowledge, word.value).match(document.text, word.end)
        inner = _inner(rule, claims, knowledge, opened.end(), high) if opened else None
        if opened is None or inner is None:
            continue
        if word.start == low and word.value != "had":
            outer = _following(rule, claims, knowledge, inner, high)
        else:
            outer = _leading(rule, claims, knowledge, word, low)
        if outer is None:
            continue
        first, second = days(document, inner), days(document, outer)
        if first is None or second is None:
            continue
        later = second.before(first)
        if not (first.before(second) if word.value == "before" else later):
            continue
        if not _certain(rule, document, knowledge, min(inner.start, outer.start), max(inner.end, outer.end)):
            continue
        text, other = document.text[inner.start : inner.end], document.text[outer.start : outer.end]
        sum_ = (
            f"{_spoken(inner, text, first)} is {'later' if later else 'earlier'} than {_spoken(outer, other, second)}"
        )
        slots = {"text": text, "other": other, "sum": sum_, "word": document.text[word.start : opened.end()]}
        evidence = (Evidence("", "sum", sum_), *repairs(f"another date for “{text}”", f"another date for “{other}”"))
        related = (Related(outer.start, outer.end, f"“{other}” here"),)
        span = (inner.start, inner.end)
        yield from rule.finding(document, span, slots, evidence, related, proven=word.value != "had")


def _inner(rule: Rule, claims: Claims, knowledge: Knowledge, start: int, high: int) -> Date | None:
    """The date that ends the clause that the word opens."""
    text = claims.document.text
    for claim in claims.within("date", start, min(high, start + _BEHIND))[:1]:
        assert isinstance(claim, Date)
        if not rule.pattern(knowledge, "clause").fullmatch(text, start, claim.start):
            continue
        if rule.pattern(knowledge, "ends").match(text, claim.end):  # not “after the games in 2004 went to Athens”
            return claim
    return None


def _leading(rule: Rule, claims: Claims, knowledge: Knowledge, word: Phrase, low: int) -> Date | None:
    """The date right before the word: “in 1988, four years after”."""
    text = claims.document.text
    if word.value == "had":
        low = claims.document.sentence(max(0, low - 2))[0]
    for claim in claims.within("date", max(low, word.start - _BEFORE), word.start)[-1:]:
        assert isinstance(claim, Date)
        dated = rule.pattern(knowledge, "dated").search(text, max(low, claim.start - 10), claim.start)
        between = "subject" if word.value == "had" else "time"
        if not dated or not rule.pattern(knowledge, between).fullmatch(text, claim.end, word.start):
            continue
        opens = claims.document.sentence(claim.start)[0]
        if between == "time" or text[claim.end] != ",":
            return claim
        # “Repealed in 1972, the act had been passed in 1979”; but “In 1972, the act had …” is of one year only
        if claim.start - opens < _BEFORE and rule.pattern(knowledge, "fronted").fullmatch(text, opens, claim.start):
            return claim
    return None


def _following(rule: Rule, claims: Claims, knowledge: Knowledge, inner: Date, high: int) -> Date | None:
    """The date of the main clause behind one that the word opens: “After leaving in 1993, she graduated in 1988”."""
    for claim in claims.within("date", inner.end, min(high, inner.end + _BEHIND))[:1]:
        assert isinstance(claim, Date)
        if rule.pattern(knowledge, "front").fullmatch(claims.document.text, inner.end, claim.start):
            return claim
    return None


def _certain(rule: Rule, document: Document, knowledge: Knowledge, low: int, high: int) -> bool:
    """Whether both events are told as facts."""
    guards = sentence_guards(document, knowledge, low, high)
    first, last = max(document.sentence(low)[0], low - 150), min(document.sentence(high)[1], high + 80)
    silent = rule.pattern(knowledge, "silent").search(document.text, first, last)
    return silent is None and guards.isdisjoint(("negation", "belief", "hypothesis"))


def _spoken(claim: Date, text: str, found: Interval) -> str:
    """A date with its year."""
    return day_text(found.low) if claim.year is None and found.low is not None else text
