"""`calendar`: a weekday that is not its date's, or a day that no calendar has.

`test` is `weekday` (for dates with a year), `yearless` (for those without, in the year that brings them nearest to an
article of a known day) or `exists`. Dates before 1924 may be Julian (Russia kept that calendar to 1918, Greece to 1923)
and are passed over. Silent where the words may be a name (“Sheffield Wednesday”, one of `names`, a title in quotation
marks), where the sentence denies or tells of a mistake, and for `yearless` where it or the one before tells of another
year (`elsewhen`), or the weekday is right in a year that the article looks back on: that of a date within a month of
the day, or of an anniversary; but not with “is” or “will”.
"""

from __future__ import annotations

from factlint.claims.guards import sentence_guards, words_before
from factlint.claims.times import Anniversary, Date
from factlint.days import MONTHS, WEEKDAYS, date, day_text, days, month_length, only_near
from factlint.finding import Evidence, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("date",)
SLOTS = ("text", "date", "right", "days")
_MONTHS = tuple(month[:3] for month in MONTHS[1:])
_QUOTES = tuple("“”‘’\"'«»")
_SWEDISH = (1700, 1712)
_NEAR = 40  # characters before a day in which a word makes it unreal
_REACH = 300  # characters of a sentence that are looked at
_GREGORIAN = 1923
_MONTH = 31  # days
_FAR = 2200  # years beyond are of another calendar, or of a novel


class Params:
    """Which of the three tests, and the words that silence it."""

    test: Literal["weekday", "yearless", "exists"]
    names: list[str] = []
    elsewhen: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands before a weekday that is a name; talk of mistakes; of other years; a noun behind a day."""
    weekdays = any_of(name.capitalize() for name in lexicon["weekdays"] if name.endswith("day"))
    names = any_of(rule.names) if rule.names else "(?!)"
    streets = "(?:Avenue|Close|Court|Crescent|Drive|Gardens|Lane|Place|Road|Row|Square|Street|Terrace|Way)"
    return {
        "named": (
            rf"(?:\b{names}|\b(?!(?:{weekdays}|On|By|Late|Early|Last|This|Next|[A-Z][a-z]+ed|Since|Until|Till|From|And|The|A|But)\b)[A-Z][\w’'-]+{GAP}+{weekdays}"
            rf"|\b(?:called|named|titled){GAP}+{weekdays}|{weekdays}{GAP}+(?:and|or|to){GAP}+{weekdays})$",
            0,
        ),
        "elsewhen": (rf"\b{any_of(rule.elsewhen)}\b" if rule.elsewhen else "(?!)", IGNORECASE),
        "now": (r"\b(?:will|shall|is|are)\b", 0),
        "street": (rf"{GAP}+{streets}\b|-", 0),
        "unreal": (rf"\b(?:[Hh]ad{GAP}+there|[Ww]ere{GAP}+there|if{GAP}+there)\b|\bnot,", 0),
        "noun": (
            rf"{GAP}+(?:{streets}"
            rf"|(?!(?:is|was|has|as|his|its|this)\b)[a-z]+s|per{GAP}?cent)\b|-",
            0,
        ),
        "some": (rf"\b(?:an?|one|every|each){GAP}+$", IGNORECASE),
        "this-year": (rf"{GAP}+(?:of{GAP}+)?this{GAP}+year\b", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the weekday, or the date."""
    document = claims.document
    for claim in (one for whole in claims.of("date") if isinstance(whole, Date) for one in whole.singles):
        if claim.day is None or claim.month is None or claim.last is not None or document.masked(claim.start):
            continue
        if rule.params.test == "exists":
            found = _exists(rule, claims, knowledge, claim)
        elif claim.weekday is None or claim.weekday_span is None:
            continue
        elif rule.params.test == "yearless":
            found = _yearless(rule, claims, knowledge, claim)
        elif claim.interval is not None and claim.interval.low and claim.year and _GREGORIAN < claim.year < _FAR:
            found = _weekday(rule, document, claim, claim.interval.low, "")
        else:
            continue
        for finding in found:
            if not _excused(rule, document, knowledge, claim):
                yield finding


def _excused(rule: Rule, document: Document, knowledge: Knowledge, claim: Date) -> bool:
    """Whether the words are a name or a title, or the sentence denies them or tells of a mistake."""
    text = document.text
    if text[claim.start - 1 : claim.start] in _QUOTES and text[claim.end : claim.end + 1] in _QUOTES:
        return True
    if "negation" in words_before(document, knowledge, claim.start):
        return True
    if "mistake" in sentence_guards(document, knowledge, claim.start, claim.end):
        return True
    if claim.weekday_span is None:
        return False
    start, end = claim.weekday_span
    return rule.pattern(knowledge, "named").search(text, max(document.sentence(start)[0], start - 40), end) is not None


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


def _yearless(rule: Rule, claims: Claims, knowledge: Knowledge, claim: Date) -> Iterator[Finding]:
    """Flags the weekday of a date without year that no year near the article gives."""
    document = claims.document
    when = document.dating.interval
    if claim.year is not None or not document.dating.given or when.low is None or when.low != when.high:
        return
    if rule.pattern(knowledge, "some").search(document.text, max(0, claim.start - 8), claim.start):
        return  # “one Monday, 21 June” is told of any year
    low, high = document.sentence(claim.start)
    low, high = max(low, claim.start - _REACH), min(high, claim.end + _REACH)
    before = max(document.paragraphs[document.paragraph_number(low)][0], low - _REACH)
    if claims.years_within(low, high) or rule.pattern(knowledge, "elsewhen").search(document.text, before, high):
        return
    near = only_near(claim.month, claim.day, when.low)
    now = rule.pattern(knowledge, "now").search(document.text, low, high)
    if near is not None and near.low is not None and (now or not _remembered(claims, claim, near.low)):
        yield from _weekday(rule, document, claim, near.low, f"; the article is of {document.dating.spoken()}")


def _remembered(claims: Claims, claim: Date, near: int) -> bool:
    """Whether the weekday is that of a year which the article looks back on."""
    if (near - 1) % 7 + 1 == claim.weekday:
        return False
    today = date.fromordinal(near).year
    told = {today - mark.n for mark in claims.of("anniversary") if isinstance(mark, Anniversary)}
    for other in claims.of("date"):
        assert isinstance(other, Date)
        day = days(other.year, claim.month, claim.day)
        if day is None or day.low is None or other.interval is None:
            continue
        low, high = other.interval.low, other.interval.high
        if low is not None and high is not None and high - low <= _MONTH and low - _MONTH <= day.low <= high + _MONTH:
            told.add(date.fromordinal(day.low).year)
    remembered = (days(year, claim.month, claim.day) for year in told if year > _GREGORIAN)
    return any(day is not None and day.low is not None and (day.low - 1) % 7 + 1 == claim.weekday for day in remembered)


def _exists(rule: Rule, claims: Claims, knowledge: Knowledge, claim: Date) -> Iterator[Finding]:
    """Flags a day that its month does not have."""
    assert claim.day is not None
    assert claim.month is not None
    document = claims.document
    year = claim.year
    if year is None and rule.pattern(knowledge, "this-year").match(document.text, claim.end):
        when = document.dating.interval
        year = date.fromordinal(when.low).year if when.low and when.low == when.high else None
    longest = month_length(year, claim.month)
    if 1 <= claim.day <= longest:
        return
    if claim.month == 2 and claim.day == 29 and year is not None and year <= _GREGORIAN:
        return  # a leap day of the old calendar
    if claim.month == 2 and any(told in _SWEDISH for _, told in claims.years_within(claim.start, claim.end + 60)):
        return  # Sweden had a 30 February in 1712
    if rule.pattern(knowledge, "unreal").search(document.text, max(0, claim.start - _NEAR), claim.start):
        return
    if claim.year is None and claim.weekday is None:
        if claim.day > 31 and document.text[max(0, claim.start - 3) : claim.start].lower() != "on ":
            return  # “Oct 44” is a month of a year
        the = document.text[max(0, claim.start - 4) : claim.start].lower() == "the "
        dated = the and document.text[claim.start].isdigit()  # “the 31 September riots”, not “31 April frosts”
        if rule.pattern(knowledge, "street" if dated else "noun").match(document.text, claim.end):
            return  # “In June 31 soldiers” counts soldiers; 31 April Close is an address
        if document.text[claim.start].isupper() and not document.text[claim.start : claim.end].startswith(_MONTHS):
            return  # The Thirty-First of June is a title
    text = document.text[claim.start : claim.end]
    month = MONTHS[claim.month] + (f" {year}" if claim.month == 2 and year else "")
    told = f"{month} has {longest} days"
    slots = {"text": text, "days": told}
    yield from rule.finding(document, (claim.start, claim.end), slots, (Evidence("", "sum", told),))
