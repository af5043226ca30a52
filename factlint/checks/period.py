"""`period`: a stretch of time whose end lies before its beginning: “2024–2022”, “from 12 May to 3 May”.

Judged are printed ranges of years and of days of one month, and two dates (or a day and a date: “12 to 3 May”) that
“from … to”, “from … until” or “between … and” ties: years, dates with years, and days of one month. Dates of different
months without a year may run over the new year and are passed over; so is what runs backwards by a word of `apart` or
lies before Christ, and years after which something is counted (“from 2100 to 1990 points”). Near a word of `moved`
“from … to” tells of figures that fell or of a date that was brought forward.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.amounts import Number
from factlint.claims.times import Date
from factlint.finding import Evidence, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("date",)
SLOTS = ("text", "first", "last")
_FULL = 9  # characters of two years with four digits each
_NEAR = 70  # characters around where a word of `apart` counts


class Params:
    """The words that tell of time that runs backwards, and those that make of “from … to” a change."""

    apart: list[str] = []
    moved: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What ties two dates to a stretch, and what unties them."""
    scored = "won|wins?|winning|lost|lose|losing|beat|beaten|drew|draw|victory|defeat|by|lead|led|up|down"
    return {
        "apart": (rf"\b{any_of(rule.apart)}(?!\w)" if rule.apart else r"(?!)", IGNORECASE),
        "moved": (rf"\b{any_of(rule.moved)}(?!\w)" if rule.moved else r"(?!)", IGNORECASE),
        "from": (rf"\bfrom{GAP}", IGNORECASE),
        "open": (rf"\b(?:from|years|period|during|(between)){GAP}+(?:the{GAP}+)?$", IGNORECASE),
        "joint": (rf",?{GAP}+(?:to|until|till|through|(and)){GAP}+(?:the{GAP}+)?", IGNORECASE),
        "score": (rf"(?:[\d)]|\b(?:in|{scored})){GAP}+$", IGNORECASE),
        "spaced": (rf"{GAP}[-–—]{GAP}((?:1[5-9]|20)\d\d)(?=\))", 0),
        "days": (rf"(?<!\d)[1-9]\d?(?:[-–—]|{GAP}+(?:to|until|through){GAP}+)[1-9]\d?(?!\d)", 0),
        "more": (rf"{GAP}*(?:\d{{1,2}}(?!\d)|{any_of(lexicon['months'])}\b)", IGNORECASE),
        "name": (rf"(?:Jan|Mar|Jun){GAP}+[A-Z]", 0),
        "counts": (rf"{GAP}+(?!(?:is|was|has|his|as|this|its|does)\b)[a-z]+s\b", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the stretch."""
    document = claims.document
    text = document.text
    for start, end, first, last in _backwards(rule, claims, knowledge):
        low, high = document.sentence(start)
        reach = max(low, start - _NEAR), min(high, end + _NEAR)
        if document.masked(start) or rule.pattern(knowledge, "apart").search(text, *reach):
            continue
        moving = rule.pattern(knowledge, "from").match(text, start)
        if moving and rule.pattern(knowledge, "moved").search(text, reach[0], start):
            continue
        evidence = (
            Evidence("", "sum", f"{last} comes before {first}"),
            *repairs(f"“{last}” and “{first}” exchanged", f"another date for “{first}” or “{last}”"),
        )
        yield from rule.finding(
            document, (start, end), {"text": text[start:end], "first": first, "last": last}, evidence
        )


def _backwards(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[tuple[int, int, str, str]]:
    """The stretches that end before they begin, with their two ends as printed."""
    text = claims.document.text
    wholes = [claim for claim in claims.of("date") if isinstance(claim, Date)]
    dates = [one for whole in wholes for one in whole.singles]
    for date in wholes:
        if date.dates:
            continue  # read below, one with the other
        first, last = (
            (date.year, date.last and date.last[0]) if date.month is None else (date.day, date.last and date.last[2])
        )
        if first is None or last is None or first <= last or (date.month is not None and first > 31):
            continue
        full = date.month is None and date.year is not None and date.end - date.start >= _FULL
        if not full and rule.pattern(knowledge, "score").search(text, max(0, date.start - 12), date.start):
            continue  # “6-2 7-5 Jan Adam”, “won 6-2 April”
        if date.month is not None and not rule.pattern(knowledge, "days").search(text, date.start, date.end):
            continue  # “30 June 51 - 17 Sept”, “Jan 20-05”
        if date.month is not None and rule.pattern(knowledge, "more").match(text, date.end):
            continue  # “28–3 May”, with the month of the first day before; “6-2 April 9”
        if date.month is None or not rule.pattern(knowledge, "name").match(text, date.end - 3):
            yield date.start, date.end, str(first), str(last)
    for date in dates:
        yield from _shared_month(rule, claims, knowledge, date)
        yield from _bracketed(rule, text, knowledge, date)
    for one, other in pairwise(dates):
        if other.start - one.end > 16 or one.last or other.last or one.role or other.role or not _later(one, other):
            continue
        joint = rule.pattern(knowledge, "joint").fullmatch(text, one.end, other.start)
        opened = rule.pattern(knowledge, "open").search(text, max(0, one.start - 16), one.start)
        if joint is None or opened is None or bool(joint[1]) != bool(opened[1]):
            continue
        if other.month is None and rule.pattern(knowledge, "counts").match(text, other.end):
            continue
        yield opened.start(), other.end, text[one.start : one.end], text[other.start : other.end]


def _bracketed(rule: Rule, text: str, knowledge: Knowledge, date: Date) -> Iterator[tuple[int, int, str, str]]:
    """“(1931 - 1928)”."""
    if date.year is None or date.month or date.last or date.role or text[date.start - 1 : date.start] != "(":
        return
    last = rule.pattern(knowledge, "spaced").match(text, date.end)
    if last is not None and int(last[1]) < date.year:
        yield date.start, last.end(1), str(date.year), last[1]


def _shared_month(rule: Rule, claims: Claims, knowledge: Knowledge, date: Date) -> Iterator[tuple[int, int, str, str]]:
    """“from 12 to 3 May”, where only the second day has its month."""
    text = claims.document.text
    if date.day is None or date.last is not None or not text[date.start].isdigit():
        return
    for first in claims.within("number", date.start - 16, date.start)[-1:]:
        assert isinstance(first, Number)
        joint = rule.pattern(knowledge, "joint").fullmatch(text, first.end, date.start)
        opened = rule.pattern(knowledge, "open").search(text, max(0, first.start - 16), first.start)
        if joint is None or opened is None or bool(joint[1]) != bool(opened[1]) or first.whole is None:
            continue
        if date.day < first.whole <= 31 and first.exact:
            yield opened.start(), date.end, text[first.start : first.end], text[date.start : date.end]


def _later(one: Date, other: Date) -> bool:
    """Whether the first of two dates is surely the later."""
    if one.year is not None and other.year is not None:
        if one.interval is None or other.interval is None:
            return False
        return other.interval.before(one.interval)
    if one.year is not None or one.month is None or one.month != other.month:
        return False
    return one.day is not None and other.day is not None and one.day > other.day
