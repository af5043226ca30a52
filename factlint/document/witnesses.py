"""Document and claims in, what of the text tells when it was published out: dateline, lines of its own, file name."""

from __future__ import annotations

from bisect import bisect_right

from factlint.claims.times import Date
from factlint.days import days, month_length
from factlint.document.metadata import Stamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.interval import Interval
    from factlint.knowledge import Knowledge

_OPENING = 3  # paragraphs in which a dateline or a line about publication opens the article
_LONGEST_LINE = 300  # characters of a line about publication
_CUE = 90  # characters before a date that tell what it is the date of


def dateline(document: Document, claims: Claims, knowledge: Knowledge) -> Date | None:
    """The date of the dateline that opens one of the first paragraphs, with or without a year."""
    text = document.text
    for start, end in _paragraphs(document):
        match = knowledge.pattern("dateline").match(text[start : min(end, start + 120)])
        if match is None:
            continue
        for claim in claims.within("date", start, start + match.end()):
            assert isinstance(claim, Date)
            if claim.day and claim.last is None and (claim.interval is not None or _exists(claim)):
                claim.role = "dateline"
                return claim
    return None


def _exists(claim: Date) -> bool:
    """Whether a date without a year is a day of some year."""
    return claim.year is None and claim.month is not None and 1 <= (claim.day or 0) <= month_length(None, claim.month)


def _paragraphs(document: Document) -> list[tuple[int, int]]:
    """The paragraphs that may open the article, behind its metadata and without the markup that opens them."""
    found = []
    masks = document.masks
    at = masks[0][1] if masks and masks[0][0] == 0 else 0
    for start, end in document.paragraphs[document.paragraph_number(at) :]:
        while document.masked(start):
            start = masks[bisect_right(masks, (start, len(document.text) + 1)) - 1][1]
        if start < end:
            found.append((start, end))
        if len(found) == _OPENING:
            break
    return found


def lines(document: Document, claims: Claims, knowledge: Knowledge) -> tuple[list[Stamp], list[Stamp]]:
    """What lines of the article's own say of its publication and revisions: “Published: 14 May 2025. Updated: …”.

    Those that open a paragraph with its publication are witnesses to its date, and told a second time.
    """
    found: list[Stamp] = []
    opening: list[Stamp] = []
    for low, high in dict.fromkeys([*_paragraphs(document), document.paragraphs[-1]]):
        before: Stamp | None = None
        for claim in claims.within("date", low, min(high, low + _LONGEST_LINE)):
            assert isinstance(claim, Date)
            if not claim.exact or claim.interval is None or document.quoted(claim.start):
                continue
            stamp = _line(document.text, knowledge, low, claim, claim.interval, before)
            if stamp is None:
                continue
            found.append(stamp)
            before = stamp
            if stamp.role == "published" and document.text.startswith(stamp.label[1:-1], low):
                opening.append(stamp)
    return found, opening[:1]


def _line(text: str, knowledge: Knowledge, low: int, claim: Date, days: Interval, before: Stamp | None) -> Stamp | None:
    """The stamp that a date is: of a line that stands alone, of “this story”, or one that goes on from another."""
    cue = None
    at = claim.start
    if before is not None and claim.start - before.end <= _CUE:
        at = before.end
        cue = knowledge.pattern("stamp-next").fullmatch(text[at : claim.start])
    if cue is None:
        at = max(low, claim.start - _CUE)
        lead = text[at : claim.start]
        alone = knowledge.pattern("stamp-alone").search(lead)
        if alone is not None and (alone.start(1) > 0 or alone.start(2) > 0 or at == low):
            cue = alone
        cue = knowledge.pattern("stamp-own").search(lead) or cue
    if cue is None:
        return None
    role, start = ("published", cue.start(1)) if cue[1] else ("updated", cue.start(2))
    if before is None and cue.start() == 0:
        start = 0
    stamp = Stamp(role, "line", f"“{text[at + start : claim.end]}”", days, claim.start, claim.end)
    _timed(text, knowledge, stamp)
    return stamp


def _timed(text: str, knowledge: Knowledge, stamp: Stamp) -> None:
    """Adds the time of day that stands beside a date, and whose clock it is of."""
    stop = stamp.end + 32
    clock = knowledge.pattern("stamp-clock").match(text, stamp.end, stop)
    tail = stamp.end if clock is None else clock.end()
    clock = clock or knowledge.pattern("stamp-clock-before").search(text, max(0, stamp.start - 32), stamp.start)
    if clock is not None and int(clock[1]) < 24:
        hour = int(clock[1]) if not clock[3] else int(clock[1]) % 12 + (12 if clock[3] in "pP" else 0)
        stamp.minute = hour * 60 + int(clock[2])
    for end in ".;|\n":
        at = text.find(end, tail, stop)
        stop = at if at >= 0 else stop
    where = knowledge.pattern("stamp-where").search(text, tail, stop)
    stamp.where = where[0] if where else ""


def file_name(document: Document, knowledge: Knowledge) -> list[Stamp]:
    """The date in the file's name, or in the folders that it lies in: 2024/05/13/talks.md."""
    path = document.name.replace("\\", "/")
    name = path.rsplit("/", 1)[-1]
    match = knowledge.pattern("name-date").search(name) or knowledge.pattern("folder-date").search(path)
    if match is None or not 1 <= int(match[2]) <= 12 or not 1900 <= int(match[1]) <= 2100:
        return []
    found = days(int(match[1]), int(match[2]), int(match[3]))
    return [Stamp("published", "name", "the file’s name", found, 0, 0)] if found else []
