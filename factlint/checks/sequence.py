"""`sequence`: a sentence that says which of two dated events came first, and dates that say the opposite.

“The truce collapsed on 18 March, weeks after it was signed on 15 April.” The word that orders the two (`tokens`) stands
right behind the first date, with nothing but a stretch of time between; the second date ends the clause that the word
opens. `word` is what it means: `after` (also “having”, and “had been” in the clause after: what they tell
came first) or `before`. Between the first date and the word stands a `time`, or the `subject` of the new clause.

Both dates must be dates of the events (“in 2012”, “on 6 June”), not of things (“the 2010 election”), and certain: no
“by”, no plan (`stop` are the words that break the clause off), no negation or hypothesis. A day without year is read
in the year that brings it nearest to an article of a known day. Silent in sentences with a word of `silent`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.days import day_text, days
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal

    from factlint.claims.extract import Claims
    from factlint.claims.model import Phrase
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.interval import Interval
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("phrase",)
SLOTS = ("text", "other", "word")
_BEFORE = 70  # characters from the first date to the word
_BEHIND = 130  # from the word to the second
_HALF_YEAR = 170  # days: a date farther off may belong to another year


class Params:
    """The words that order two events, what may stand between the first date and them, and what breaks a clause off."""

    word: Literal["after", "before"]
    tokens: list[str]
    between: Literal["time", "subject"] = "time"
    stop: list[str]
    silent: list[str] = []


def patterns(rule: Params) -> list[tuple[str, str, int]]:
    """(key, source, flags) of the words that order."""
    return [(token, rf"\b(?:{token})\b", IGNORECASE) for token in rule.tokens]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What ties the word to the two dates."""
    units = any_of([f"{unit}s" for unit in lexicon["durations"]] + list(lexicon["durations"]) + ["centuries"])
    whither = rf"to(?={GAP}+(?:[A-Z]|(?:the|it|him|her|them)\b))|for(?={GAP}+[A-Z])"
    word = rf"(?:{whither}|(?!{any_of(rule.stop)}\b)[\w’'-]{{1,40}})"
    time = rf"(?:,?{GAP}+(?:(?:[\w-]{{1,20}}{GAP}+){{0,5}}{units}|shortly|soon|long|immediately|just|only))?,?{GAP}+"
    owner = rf"(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he)(?:{GAP}+{word}){{1,3}}"
    subject = rf"[.;,]{GAP}+(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|{owner}){GAP}+"
    return {
        "between": (time if rule.between == "time" else subject, 0),
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
    for word in claims.phrases(rule.code):
        low, high = document.sentence(word.start)
        if rule.params.between == "subject":
            low = document.sentence(max(0, low - 2))[0]
        inner = _inner(rule, claims, knowledge, word, high)
        if inner is None:
            continue
        if word.start == low:
            outer = _following(rule, claims, knowledge, inner, high)
        else:
            outer = _leading(rule, claims, knowledge, word, low)
        if outer is None:
            continue
        first, second = _day(document, inner), _day(document, outer)
        if first is None or second is None:
            continue
        wrong = second.before(first) if rule.params.word == "after" else first.before(second)
        if not wrong or not _certain(
            rule, document, knowledge, min(inner.start, outer.start), max(inner.end, outer.end)
        ):
            continue
        text, other = document.text[inner.start : inner.end], document.text[outer.start : outer.end]
        said = document.text[word.start : word.end]
        sum_ = f"{_spoken(document, inner, first)} is {_later(rule)} {_spoken(document, outer, second)}"
        slots = {"text": text, "other": other, "word": said}
        evidence = (Evidence("", "sum", sum_), *repairs(f"another date for “{text}”", f"another date for “{other}”"))
        related = (Related(outer.start, outer.end, f"“{other}” here"),)
        yield from rule.finding(document, (inner.start, inner.end), slots, evidence, related)


def _inner(rule: Rule, claims: Claims, knowledge: Knowledge, word: Phrase, high: int) -> Date | None:
    """The date that ends the clause that the word opens."""
    text = claims.document.text
    for claim in claims.within("date", word.end, min(high, word.end + _BEHIND))[:1]:
        assert isinstance(claim, Date)
        if not rule.pattern(knowledge, "clause").fullmatch(text, word.end, claim.start):
            continue
        if rule.pattern(knowledge, "ends").match(text, claim.end):  # not “after the games in 2004 went to Athens”
            return claim
    return None


def _leading(rule: Rule, claims: Claims, knowledge: Knowledge, word: Phrase, low: int) -> Date | None:
    """The date right before the word: “in 1988, four years after”."""
    text = claims.document.text
    for claim in claims.within("date", max(low, word.start - _BEFORE), word.start)[-1:]:
        assert isinstance(claim, Date)
        dated = rule.pattern(knowledge, "dated").search(text, max(low, claim.start - 10), claim.start)
        if not dated or not rule.pattern(knowledge, "between").fullmatch(text, claim.end, word.start):
            continue
        opens = claims.document.sentence(claim.start)[0]
        if rule.params.between == "time" or text[claim.end] != ",":
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


def _day(document: Document, claim: Date) -> Interval | None:
    """The days of a printed date; without a year those nearest to the article's day."""
    if claim.role or claim.last:
        return None
    if claim.year is not None:
        return claim.interval
    today = document.dating.interval
    if not document.dating.given or today.low is None or today.low != today.high or claim.day is None:
        return None
    year = date.fromordinal(today.low).year
    near = [found for other in (year - 1, year, year + 1) if (found := days(other, claim.month, claim.day))]
    near = [found for found in near if found.low is not None and abs(found.low - today.low) <= _HALF_YEAR]
    return near[0] if len(near) == 1 else None


def _certain(rule: Rule, document: Document, knowledge: Knowledge, low: int, high: int) -> bool:
    """Whether both events are told as facts."""
    guards = sentence_guards(document, knowledge, low, high)
    first, last = max(document.sentence(low)[0], low - 150), min(document.sentence(high)[1], high + 80)
    silent = rule.pattern(knowledge, "silent").search(document.text, first, last)
    return silent is None and guards.isdisjoint(("negation", "belief", "hypothesis"))


def _spoken(document: Document, claim: Date, found: Interval) -> str:
    """A date with its year."""
    if claim.year is None and found.low is not None:
        return day_text(found.low)
    return document.text[claim.start : claim.end]


def _later(rule: Rule) -> str:
    return "later than" if rule.params.word == "after" else "earlier than"
