"""Text in, where its paragraphs, sentences and quotations begin and end out."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import TypeAlias

    Pattern: TypeAlias = re.Pattern[str]

Span = tuple[int, int]

_OPENING = "“‘«„\"'"
_CLOSERS = {"“": "”", "‘": "’", "«": "»", "„": "“”", '"': '"', "'": "'"}
# A full stop after one of these does not end a sentence.
_ABBREVIATIONS = frozenset([
    "mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt",
    "prof", "jr", "sr", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "inc", "ltd", "co", "corp", "rev", "hon", "pres", "approx", "est", "fig", "ca", "vol", "art", "u.s",
    "u.k", "u.n", "e.g", "i.e", "a.m", "p.m",
])  # fmt: skip


def paragraphs(text: str) -> list[Span]:
    """Blocks between blank lines; where lines are not hard-wrapped, every line is a block of its own."""
    blocks: list[Span] = []
    lines: list[Span] = []
    at, size = 0, len(text)
    while at < size:
        end = text.find("\n", at)
        end = size if end < 0 else end
        if text[at:end].strip():
            lines.append((at, end))
        else:
            _close_block(text, lines, blocks)
        at = end + 1
    _close_block(text, lines, blocks)
    return blocks or [(0, size)]


def _close_block(text: str, lines: list[Span], blocks: list[Span]) -> None:
    """Joins the lines of a hard-wrapped block: all but the last are of one width and most end in mid-sentence."""
    if not lines:
        return
    inner = [(end - start, text[end - 1 : end]) for start, end in lines[:-1]]
    wrapped = bool(inner) and max(width for width, _ in inner) <= 120 and min(width for width, _ in inner) >= 40
    wrapped = wrapped and sum(char not in '.!?”"' for _, char in inner) * 2 >= len(inner)
    if wrapped:
        blocks.append((lines[0][0], lines[-1][1]))
    else:
        blocks.extend(lines)
    lines.clear()


def sentences(text: str, start: int, end: int, stops: Pattern) -> list[Span]:
    """Splits where `stops` sees an end before white space and a capital, but not after an abbreviation."""
    spans: list[Span] = []
    begin = start
    for match in stops.finditer(text, start, end):
        stop, after = match.span()
        if text[stop] == "." and _abbreviated(text, begin, stop):
            continue
        spans.append((begin, match.end(1)))
        begin = after
    spans.append((begin, end))
    return spans


def _abbreviated(text: str, begin: int, stop: int) -> bool:
    head = text.rfind(" ", begin, stop) + 1 or begin
    word = text[max(head, begin) : stop].lstrip("(“\"'‘").lower()
    return (len(word) == 1 and word.isalpha()) or word in _ABBREVIATIONS


def quotations(text: str, start: int, end: int, marks: Pattern) -> list[Span]:
    """Quotations of four words or more, nested ones too. A single mark between letters is an apostrophe."""
    found: list[Span] = []
    open_marks: list[tuple[str, int]] = []
    for match in marks.finditer(text, start, end):
        at = match.start()
        char = text[at]
        inner = at > start and text[at - 1].isalnum()
        outer = at + 1 < end and text[at + 1].isalnum()
        if inner and outer:
            continue
        if char in _OPENING and not inner and at + 1 < end and not text[at + 1].isspace() and len(open_marks) < 8:
            if char != '"' or all(other != char for other, _ in open_marks):  # two paragraphs may have been joined
                open_marks.append((char, at))
            continue
        for depth in range(len(open_marks) - 1, -1, -1):
            if char in _CLOSERS[open_marks[depth][0]]:
                opened = open_marks[depth][1]
                del open_marks[depth:]
                if text.count(" ", opened, at) >= 3:
                    found.append((opened, at))
                break
    for char, opened in open_marks[:1]:
        # A quotation that runs on into the next paragraph is not closed in this one.
        if char in '“«"' and text.count(" ", opened, end) >= 3:
            found.append((opened, end))
    return sorted(found)
