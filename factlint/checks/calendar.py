"""`calendar`: a weekday that is not its date's, or a day that no calendar has.

`test` is `weekday` (for dates with a year), `yearless` (for those without, in the year that brings them nearest to an
article of a known day, unless the sentence tells of another year) or `exists`. Dates before 1924 may be Julian (Russia
kept that calendar to 1918, Greece to 1923) and are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.days import MONTHS, WEEKDAYS, day_text, days, month_length
from factlint.finding import Evidence, repairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("date",)
SLOTS = ("text", "date", "right", "days")
_OTHER_YEAR = ("next year", "last year", "that year", "every year", "annual", "years ago", "years later")
_HALF_YEAR = 170  # days: a date farther off may belong to another year
_GREGORIAN = 1923


class Params:
    """Which of the three tests."""

    test: Literal["weekday", "yearless", "exists"]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the weekday, or the date."""
    document = claims.document
    for claim in claims.of("date"):
        assert isinstance(claim, Date)
        if claim.day is None or claim.month is None or document.masked(claim.start):
            continue
        if rule.params.test == "exists":
            yield from _exists(rule, document, knowledge, claim)
        elif claim.weekday is not None and claim.last is None:
            if rule.params.test == "yearless":
                yield from _yearless(rule, claims, claim)
            elif claim.interval is not None and claim.interval.low and claim.year and claim.year >= _GREGORIAN:
                yield from _weekday(rule, document, claim, claim.interval.low, "")


def _weekday(rule: Rule, document: Document, claim: Date, ordinal: int, because: str) -> Iterator[Finding]:
    """Flags the weekday of a claim whose day is `ordinal`, if it is another."""
    right = (ordinal - 1) % 7 + 1
    if right == claim.weekday:
        return
    assert claim.weekday_span is not None
    start, end = claim.weekday_span
    text = document.text[start:end]
    shown = day_text(ordinal)
    verb = "is" if because else "was"
    evidence = (
        Evidence("", "sum", f"{shown} {verb} a {WEEKDAYS[right]}{because}"),
        *repairs(f"“{WEEKDAYS[right]}” for “{text}”", *_other_days(claim, ordinal)),
    )
    slots = {"text": text, "date": shown, "right": WEEKDAYS[right]}
    yield from rule.finding(document, (start, end), slots, evidence)


def _other_days(claim: Date, ordinal: int) -> list[str]:
    """The nearest day that has the printed weekday, and with a printed year the same day a year before or after."""
    assert claim.weekday is not None
    step = (claim.weekday - 1 - (ordinal - 1)) % 7
    near = date.fromordinal(ordinal + (step if step <= 3 else step - 7))
    told = [f"{near.day} {MONTHS[near.month]}"]
    if claim.year is not None:
        for year in (claim.year - 1, claim.year + 1):
            other = days(year, claim.month, claim.day)
            if other is not None and other.low is not None and (other.low - 1) % 7 + 1 == claim.weekday:
                told.append(str(year))
    return told


def _yearless(rule: Rule, claims: Claims, claim: Date) -> Iterator[Finding]:
    """Flags the weekday of a date without year that no year near the article gives."""
    document = claims.document
    when = document.dating.interval
    if claim.year is not None or not document.dating.given or when.low is None or when.low != when.high:
        return
    low, high = document.sentence(claim.start)
    sentence = document.around(claim.start).lower()
    if claims.years_within(max(low, claim.start - 400), min(high, claim.end + 400)) or any(
        word in sentence for word in _OTHER_YEAR
    ):
        return
    year = date.fromordinal(when.low).year
    near = [
        day.low
        for candidate in (year - 1, year, year + 1)
        if (day := days(candidate, claim.month, claim.day)) and day.low and abs(day.low - when.low) <= _HALF_YEAR
    ]
    if len(near) == 1:  # not half a year away on both sides
        yield from _weekday(rule, document, claim, near[0], f"; the article is of {document.dating.spoken()}")


def _exists(rule: Rule, document: Document, knowledge: Knowledge, claim: Date) -> Iterator[Finding]:
    """Flags a day that its month does not have."""
    assert claim.day is not None
    assert claim.month is not None
    longest = month_length(claim.year, claim.month)
    if 1 <= claim.day <= longest or (claim.year is not None and claim.year < _GREGORIAN):
        return
    if claim.year is None and claim.weekday is None and (claim.day > 31 or _counts(document.text, claim.end)):
        return  # “Oct 44” is a month of a year; “In June 31 soldiers” counts soldiers
    if "negation" in sentence_guards(document, knowledge, claim.start, claim.end):
        return
    text = document.text[claim.start : claim.end]
    month = MONTHS[claim.month] + (f" {claim.year}" if claim.month == 2 and claim.year else "")
    told = f"{month} has {longest} days"
    slots = {"text": text, "days": told}
    yield from rule.finding(document, (claim.start, claim.end), slots, (Evidence("", "sum", told),))


def _counts(text: str, end: int) -> bool:
    """Whether a word or hyphen follows that makes a count or compound of the figure."""
    return text[end : end + 1] == "-" or (text[end - 1].isdigit() and text[end : end + 2].strip().islower())
