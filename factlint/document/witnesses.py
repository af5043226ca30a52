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
    from factlint.knowledge import Knowledge

_OPENING = 3  # paragraphs in which a dateline or a line about publication opens the article
_LONGEST_LINE = 300  # characters of a line about publication
_CUE = 60  # characters before a date that tell what it is the date of


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
        for claim in claims.within("date", low, min(high, low + _LONGEST_LINE)):
            assert isinstance(claim, Date)
            if not claim.exact or claim.interval is None or document.quoted(claim.start):
                continue
            before = max(low, claim.start - _CUE)
            cue = knowledge.pattern("stamp-before").search(document.text[before : claim.start])
            if cue is None:
                continue
            role, start = ("published", cue.start(1)) if cue[1] else ("updated", cue.start(2))
            label = f"“{document.text[before + start : claim.end]}”"
            stamp = Stamp(role, "line", label, claim.interval, claim.start, claim.end)
            found.append(stamp)
            if role == "published" and cue.start() + before == low:
                opening.append(stamp)
    return found, opening[:1]


def file_name(document: Document, knowledge: Knowledge) -> list[Stamp]:
    """The date in the file's name, or in the folders that it lies in: 2024/05/13/talks.md."""
    path = document.name.replace("\\", "/")
    name = path.rsplit("/", 1)[-1]
    match = knowledge.pattern("name-date").search(name) or knowledge.pattern("folder-date").search(path)
    if match is None or not 1 <= int(match[2]) <= 12 or not 1900 <= int(match[1]) <= 2100:
        return []
    found = days(int(match[1]), int(match[2]), int(match[3]))
    return [Stamp("published", "name", "the file’s name", found, 0, 0)] if found else []
