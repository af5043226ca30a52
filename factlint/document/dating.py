"""The article's date: an interval of days and why. Never the clock, never the file's time stamp.

What is told (`--date`) counts alone. Else the printed witnesses do: metadata, the dateline, a line that says when the
article was published, the file's name. The first of them in this order is the date; where two lie farther apart than
filing late explains, the date is somewhere from the one to the other, and a check reports it. A dateline without a year
takes it from another witness; without one it tells a day of an unknown year. What the text implies (a weapon that
nobody knew before a day) then narrows an open interval from below.
"""

from __future__ import annotations

from factlint.claims.model import Mention
from factlint.claims.times import Date
from factlint.days import MONTHS, date, day_text, nearest
from factlint.document.metadata import Stamp
from factlint.document.witnesses import dateline, file_name, lines
from factlint.finding import Evidence, Related
from factlint.interval import ALL, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge


class Dating:
    """The days, as ordinals, on which the article may have been published, and what shows it.

    `asked` tells whether a check has looked at it: what asked in vain had something to judge. `stamps` are the
    witnesses in the order of their weight, `conflict` the two that cannot both be right.
    """

    __slots__ = ("_given", "_interval", "asked", "conflict", "evidence", "reason", "related", "stamps", "yearless")

    def __init__(
        self,
        interval: Interval,
        reason: str,
        given: bool,
        evidence: tuple[Evidence, ...] = (),
        related: tuple[Related, ...] = (),
    ) -> None:
        self._interval = interval
        self._given = given
        self.reason = reason  # in an editor's words
        self.evidence = evidence
        self.related = related
        self.asked = False
        self.stamps: list[Stamp] = []
        self.conflict: tuple[Stamp, Stamp] | None = None
        self.yearless: tuple[int, int] | None = None  # month and day of a dateline whose year nothing tells

    @property
    def interval(self) -> Interval:
        """The ordinals of the days."""
        self.asked = True
        return self._interval

    @property
    def given(self) -> bool:
        """Whether it is printed or told, not implied."""
        self.asked = True
        return self._given

    @property
    def day(self) -> int | None:
        """The ordinal of the day, where it is given as one."""
        self.asked = True
        return self.hint

    @property
    def hint(self) -> int | None:
        """As `day`, for what can be judged without it too."""
        low = self._interval.low
        return low if self._given and low == self._interval.high else None

    @property
    def latest(self) -> int | None:
        """The last day that the article may be of, with its last revision."""
        high = self.interval.high
        ends = [stamp.interval.high for stamp in self.stamps if stamp.role == "updated"]
        return None if high is None else max([high, *(end for end in ends if end is not None)])

    def stamped(self, offset: int) -> bool:
        """Whether what stands at an offset tells of the article's own publication, and is no event."""
        return any(stamp.start <= offset < stamp.end for stamp in self.stamps)

    def spoken(self) -> str:
        """“20 May 2025”, “21 November 2024 or later”, “27 May of an unknown year”, “an unknown day”."""
        low, high = self._interval.low, self._interval.high
        if low is not None and low == high:
            return day_text(low)
        if low is not None and high is not None:
            return f"{day_text(low)} to {day_text(high)}"
        year = "an unknown year" if low is None else f"{date.fromordinal(low).year} or later"
        if self.yearless is not None:
            return f"{self.yearless[1]} {MONTHS[self.yearless[0]]} of {year}"
        if low is not None:
            return f"{day_text(low)} or later"
        return "an unknown day" if high is None else f"{day_text(high)} or earlier"


def dating(document: Document, claims: Claims, knowledge: Knowledge, told: date | None) -> Dating:
    """The article's date from what is told, printed or implied."""
    line = dateline(document, claims, knowledge)
    own, opening = lines(document, claims, knowledge)
    stamps = [*document.stamps, *own]
    if line is not None and line.interval is not None:
        stamps.append(Stamp("published", "dateline", "the dateline", line.interval, line.start, line.end))
    if told is not None:
        ordinal = told.toordinal()
        found = Dating(Interval(ordinal, ordinal), "the date given", True)
    else:
        ranks = knowledge.lexicon["stamps"]
        witnesses = [stamp for stamp in document.stamps if stamp.role == "published"]
        witnesses.sort(key=lambda stamp: int(ranks[stamp.key][1]))
        witnesses += [stamp for stamp in stamps if stamp.key == "dateline"]
        if len(witnesses) > 1:
            witnesses = [stamp for stamp in witnesses if stamp.key != "time"]  # a page gives other times too
        printed = _agreed([*witnesses, *opening, *file_name(document, knowledge)], line, knowledge)
        found = printed or _implied(document, claims, line)
    found.stamps = stamps
    return found


def _agreed(witnesses: list[Stamp], line: Date | None, knowledge: Knowledge) -> Dating | None:
    """The date that the witnesses give together; None without any."""
    if not witnesses:
        return None
    if line is not None and line.interval is None:
        witnesses = _with_yearless(witnesses, line)
    first = witnesses[0]
    for other in witnesses[1:]:
        apart = 0 if other.key == first.key else knowledge.lexicon["apart"]
        if _gap(first.interval, other.interval) > apart:
            low, high = sorted((first.interval, other.interval), key=lambda interval: interval.low or 0)
            found = Dating(Interval(low.low, high.high), f"{first.label} or {other.label}, which disagree", True)
            found.conflict = (first, other)
            return found
    return Dating(first.interval, first.label, True)


def _with_yearless(witnesses: list[Stamp], line: Date) -> list[Stamp]:
    """The witnesses and a dateline that takes its year from the first of them.

    It goes before the file's name, which may tell the day of saving.
    """
    near = nearest(line.month, line.day, witnesses[0].interval.low or 0)
    if near is None:
        return witnesses
    added = Stamp("published", "dateline", "the dateline", near, line.start, line.end)
    at = 0 if witnesses[0].key == "name" else 1
    return [*witnesses[:at], added, *witnesses[at:]]


def _gap(one: Interval, other: Interval) -> int:
    """The days between two intervals that do not meet."""
    assert one.low is not None
    assert one.high is not None
    assert other.low is not None
    assert other.high is not None
    return max(one.low - other.high, other.low - one.high, 0)


def _implied(document: Document, claims: Claims, line: Date | None) -> Dating:
    """What the text names cannot be younger than the text; a dateline may tell the day without the year."""
    found = _named(document, claims)
    if line is not None and line.interval is None:
        assert line.month is not None
        assert line.day is not None
        found.yearless = (line.month, line.day)
        found.reason = "the dateline" if found.interval == ALL else f"the dateline and {found.reason}"
    return found


def _named(document: Document, claims: Claims) -> Dating:
    """From the day on which the youngest thing that the text names was first known."""
    latest: tuple[int, Mention, Evidence] | None = None
    for mention in claims.mentions():
        record = mention.record
        if record is None or record.namesakes:
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
