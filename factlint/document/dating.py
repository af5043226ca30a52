"""The article's date: an interval of days and why. Never the clock, never the file's time stamp.

The first of these that is there counts: `--date`, front matter, the dateline, the file's name. What the text implies
(a weapon that nobody knew before a day) then narrows an open interval from below.
"""

from __future__ import annotations

from datetime import date

from factlint.claims.model import Mention
from factlint.claims.times import Date
from factlint.days import day_text, days
from factlint.finding import Evidence, Related
from factlint.interval import ALL, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge


class Dating:
    """The days, as ordinals, on which the article may have been published, and what shows it."""

    __slots__ = ("evidence", "given", "interval", "reason", "related")

    def __init__(
        self,
        interval: Interval,
        reason: str,
        given: bool,
        evidence: tuple[Evidence, ...] = (),
        related: tuple[Related, ...] = (),
    ) -> None:
        self.interval = interval
        self.reason = reason  # in an editor's words
        self.given = given  # printed or told, not implied
        self.evidence = evidence
        self.related = related

    def spoken(self) -> str:
        """“20 May 2025”, “21 November 2024 or later”, “an unknown day”."""
        low, high = self.interval.low, self.interval.high
        if low is not None and low == high:
            return day_text(low)
        if low is not None and high is not None:
            return f"{day_text(low)} to {day_text(high)}"
        if low is not None:
            return f"{day_text(low)} or later"
        return "an unknown day" if high is None else f"{day_text(high)} or earlier"


def dating(document: Document, claims: Claims, knowledge: Knowledge, told: date | None) -> Dating:
    """The article's date from what is told, printed or implied."""
    if told is not None:
        ordinal = told.toordinal()
        return Dating(Interval(ordinal, ordinal), "the date given", True)
    return (
        _front_matter(document, knowledge)
        or _dateline(document, claims, knowledge)
        or _file_name(document, knowledge)
        or _implied(document, claims)
    )


def _front_matter(document: Document, knowledge: Knowledge) -> Dating | None:
    text = document.text
    if not text.startswith("---"):
        return None
    end = text.find("\n---", 3, 8000)
    match = knowledge.pattern("front-date").search(text, 0, end) if end > 0 else None
    found = days(int(match[1]), int(match[2]), int(match[3])) if match and 1 <= int(match[2]) <= 12 else None
    return Dating(found, "the front matter", True) if found else None


def _dateline(document: Document, claims: Claims, knowledge: Knowledge) -> Dating | None:
    """The full date of the dateline that opens the first paragraph of the body."""
    at = 1 if document.headline and len(document.paragraphs) > 1 else 0
    start, end = document.paragraphs[at]
    opening = document.text[start : min(end, start + 120)]
    match = knowledge.pattern("dateline").match(opening)
    if match is None:
        return None
    for claim in claims.of("date"):
        assert isinstance(claim, Date)
        if start <= claim.start < start + match.end() and claim.year and claim.day and claim.interval:
            claim.role = "dateline"
            return Dating(claim.interval, "the dateline", True)
    return None


def _file_name(document: Document, knowledge: Knowledge) -> Dating | None:
    name = document.name.replace("\\", "/").rsplit("/", 1)[-1]
    match = knowledge.pattern("name-date").search(name)
    if match is None or not 1 <= int(match[2]) <= 12 or not 1900 <= int(match[1]) <= 2100:
        return None
    found = days(int(match[1]), int(match[2]), int(match[3]))
    return Dating(found, "the file’s name", True) if found else None


def _implied(document: Document, claims: Claims) -> Dating:
    """What the text names cannot be younger than the text."""
    latest: tuple[int, Mention, Evidence] | None = None
    for mention in claims.mentions():
        record = mention.record
        if record is None:
            continue
        for fact in record.facts("public_since"):
            first = fact.get("first")
            if isinstance(first, int) and record.publishers("public_since") >= 2 and (not latest or first > latest[0]):
                evidence = Evidence(
                    record.id, "public_since", str(fact["value"]), sources=record.sources_of("public_since")
                )
                latest = (first, mention, evidence)
    if latest is None:
        return Dating(ALL, "nothing in the text", False)
    first, mention, evidence = latest
    text = document.text[mention.start : mention.end]
    related = Related(mention.start, mention.end, f"“{text}” was not known before {day_text(first)}")
    return Dating(Interval(first, None), f"what the text names ({mention.spelling})", False, (evidence,), (related,))
