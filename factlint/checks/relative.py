"""`relative`: a word of relative time and the day named beside it that are not one day: “yesterday, Sunday”.

The two stand in apposition: “yesterday, Sunday,”, “tomorrow (14 May)”, “on Friday, today,”. Judged from the article's
day, and from its dateline's where it has another. `least` and `most` are the days between the two that a rule tells
of: one may be late filing or another time zone. Silent where the sentence tells of another date.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.days import WEEKDAYS, day_text, nearest
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 date",)
SLOTS = ("text", "other", "right", "date")
_REACH = 300


class Params:
    """How many days the two are apart, at least and (0 for no limit) at most."""

    least: int = 1
    most: int = 0


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What joins the two, what closes them, and what stands before a word that counts from another day."""
    return {
        "joint": (
            rf",{GAP}+(?:on{GAP}+)?|{GAP}*[(\[]{GAP}*|{GAP}[–—-]{{1,2}}{GAP}|(?:{GAP}+is|[’']s){GAP}+"
            rf"|[’']s{GAP}+\w{{1,20}}(?:{GAP}+\w{{1,20}})?,{GAP}+on{GAP}+",
            0,
        ),
        "closed": (
            rf"(?:{GAP}+(?:morning|afternoon|evening|night|lunchtime))?"
            rf"(?:[,.;:)\]](?!{GAP}+(?:and|or){GAP}+(?:on{GAP}+)?(?:[A-Z\d]|(?:today|tomorrow|yesterday|last|next|this|again)\b))"
            rf"|{GAP}[–—-]|\s*\Z)",
            0,
        ),
        "counted": (rf"\b(?:ago|weeks?|fortnight|months?|years?|as){GAP}+$|[“‘\"'«]$", 2),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the named day and names the relative word."""
    document = claims.document
    for one, other in pairwise(claims.of("date")):
        assert isinstance(one, Date)
        assert isinstance(other, Date)
        if other.start - one.end > 45 or document.masked(one.start):
            continue
        for word, named in ((one, other), (other, one)):
            if _is_word(document, word) and _is_day(named) and _joined(rule, document, knowledge, one, other):
                yield from _compared(rule, claims, knowledge, word, named)
                break


def _is_word(document: Document, claim: Date) -> bool:
    """Yesterday, tonight, two days ago; but “the next day” follows another day, not the article's."""
    if claim.relative is None or claim.part is not None:
        return False
    days_off = claim.relative[0] == "day" or (claim.relative[0] == "days" and -7 < claim.relative[1] < 0)
    return days_off and not document.text.endswith(" day", claim.start, claim.end)


def _is_day(claim: Date) -> bool:
    """A weekday alone, or a day of a month."""
    if claim.relative is not None:
        return claim.relative[:2] == ("weekday", 0)
    return claim.day is not None and claim.month is not None and claim.last is None and claim.role == ""


def _joined(rule: Rule, document: Document, knowledge: Knowledge, one: Date, other: Date) -> bool:
    text = document.text
    return (
        rule.pattern(knowledge, "joint").fullmatch(text, one.end, other.start) is not None
        and rule.pattern(knowledge, "closed").match(text, other.end) is not None
        and rule.pattern(knowledge, "counted").search(text, max(0, one.start - 12), one.start) is None
    )


def _compared(rule: Rule, claims: Claims, knowledge: Knowledge, word: Date, named: Date) -> Iterator[Finding]:
    """Compares the two from every day that may be the article's."""
    document = claims.document
    today = document.dating.day
    if today is None or _tells_other(claims, word, named):
        return
    assert word.relative is not None
    ahead = word.relative[1]
    lines = [
        stamp.interval.low for stamp in document.dating.stamps if stamp.key == "dateline" or stamp.role == "updated"
    ]
    todays = [today, *(day for day in lines if day is not None)]
    off = min((_apart(named, day + ahead) for day in todays), default=0)
    counted = word.relative[0] == "days"  # “two days ago” may count the day itself
    if off < rule.params.least + counted * (rule.params.least == 1) or (rule.params.most and off > rule.params.most):
        return
    if not {"negation", "hypothesis"}.isdisjoint(sentence_guards(document, knowledge, word.start, named.end)):
        return
    day = today + ahead
    right = WEEKDAYS[(day - 1) % 7 + 1]
    shown = right if named.day is None else day_text(day) if named.year else day_text(day).rsplit(" ", 1)[0]
    text, other = document.text[named.start : named.end], document.text[word.start : word.end]
    slots = {"text": text, "other": other, "right": shown, "date": document.dating.spoken()}
    evidence = (
        Evidence("", "sum", f"the article is of {WEEKDAYS[(today - 1) % 7 + 1]}, {day_text(today)}"),
        *repairs(f"“{shown}” for “{text}”", f"another word for “{other}”", "another date of the article"),
    )
    related = (Related(word.start, word.end, f"“{other}” here"), *document.dating.related)
    yield from rule.finding(document, (named.start, named.end), slots, evidence, related)


def _apart(named: Date, day: int) -> int:
    """How many days the named day is from another; of a weekday alone the nearest such."""
    if named.day is None:
        assert named.weekday is not None
        off = (named.weekday - 1 - (day - 1)) % 7
        return min(off, 7 - off)
    found = named.interval if named.year is not None else nearest(named.month, named.day, day)
    return 0 if found is None or found.low is None else abs(found.low - day)


def _tells_other(claims: Claims, word: Date, named: Date) -> bool:
    """Whether the sentence names a further date, from which the word may count."""
    document = claims.document
    low, high = document.sentence(word.start)
    low, high = max(low, word.start - _REACH), min(high, named.end + _REACH)
    dates = claims.within("date", low, high)
    return bool(claims.years_within(low, high)) or any(
        isinstance(date, Date) and date.relative is None and date.role != "dateline" and date not in (word, named)
        for date in dates
    )
