"""text in, `Document` out: paragraphs, sentences, headline, quotations and positions, each found once."""

from __future__ import annotations

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import TypeAlias

    from factlint.document.dating import Dating
    from factlint.document.metadata import Stamp

    Pattern: TypeAlias = re.Pattern[str]

Span = tuple[int, int]

_OPENING = "“‘«„\"'"
_CLOSERS = {"“": "”", "‘": "’", "«": "»", "„": "“”", '"': '"', "'": "'"}
# A full stop after one of these does not end a sentence.
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "sen",
        "rep",
        "gov",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "cmdr",
        "adm",
        "sgt",
        "prof",
        "jr",
        "sr",
        "vs",
        "no",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "inc",
        "ltd",
        "co",
        "corp",
        "rev",
        "hon",
        "pres",
        "approx",
        "est",
        "fig",
        "ca",
        "vol",
        "art",
        "u.s",
        "u.k",
        "u.n",
        "e.g",
        "i.e",
        "a.m",
        "p.m",
    ]
)


class Document:
    """One article. All offsets are code points of `text`, the source as it was read."""

    __slots__ = (
        "_lines",
        "_marks",
        "_quotes",
        "_sentence_starts",
        "_sentences",
        "_starts",
        "_stops",
        "dating",
        "headline",
        "masks",
        "name",
        "paragraphs",
        "stamps",
        "text",
    )

    def __init__(
        self, text: str, name: str, masks: list[Span], stops: Pattern, marks: Pattern, stamps: list[Stamp]
    ) -> None:
        self.text = text
        self._stops = stops  # where a sentence may end
        self._marks = marks  # quotation marks
        self.name = name
        self.masks = masks  # what is not prose (code, addresses, front matter): no claim is read there
        self.stamps = stamps  # the dates that its metadata tells
        self.paragraphs = _paragraphs(text)
        self._starts = [start for start, _ in self.paragraphs]
        self.headline = _headline(text, self.paragraphs)
        self._sentences: dict[int, list[Span]] = {}
        self._sentence_starts: dict[int, list[int]] = {}
        self._quotes: dict[int, list[Span]] = {}
        self._lines: list[int] | None = None
        self.dating: Dating

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted from 1."""
        if self._lines is None:
            self._lines = line_starts(self.text)
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """Where a line (from 1) begins and ends, without its line break."""
        if self._lines is None:
            self._lines = line_starts(self.text)
        start = self._lines[line - 1]
        end = self._lines[line] if line < len(self._lines) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def paragraph_number(self, offset: int) -> int:
        """The number of the paragraph that holds an offset, from 0."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence(self, offset: int) -> Span:
        """The sentence around an offset."""
        number = self.paragraph_number(offset)
        begins = self._begins(number)
        return self._sentences[number][max(0, bisect_right(begins, offset) - 1)]

    def sentences(self, number: int) -> list[Span]:
        """The sentences of a paragraph."""
        found = self._sentences.get(number)
        if found is None:
            found = self._sentences[number] = _sentences(self.text, *self.paragraphs[number], self._stops)
        return found

    def sentence_distance(self, one: int, other: int) -> int:
        """How many sentence ends lie between two offsets; a paragraph's end counts as one."""
        low, high = min(one, other), max(one, other)
        first, last = self.paragraph_number(low), self.paragraph_number(high)
        if last - first > 8:
            return last - first
        return sum(
            bisect_right(begins, high) - bisect_right(begins, low)
            for begins in (self._begins(number) for number in range(first, last + 1))
        )

    def _begins(self, number: int) -> list[int]:
        """Where the sentences of a paragraph begin."""
        found = self._sentence_starts.get(number)
        if found is None:
            found = self._sentence_starts[number] = [start for start, _ in self.sentences(number)]
        return found

    def quoted(self, offset: int) -> bool:
        """Whether an offset stands inside a quotation of a sentence's length; scare quotes and titles do not count."""
        number = self.paragraph_number(offset)
        quotes = self._quotes.get(number)
        if quotes is None:
            quotes = self._quotes[number] = _quotations(self.text, *self.paragraphs[number], self._marks)
        at = bisect_right(quotes, (offset, 0)) - 1
        return any(start < offset < end for start, end in quotes[max(0, at - 8) : at + 1])

    def around(self, offset: int, reach: int = 400) -> str:
        """The sentence around an offset, but never more than `reach` characters to either side: a line may be one
        enormous sentence, and what asks is asked often."""
        low, high = self.sentence(offset)
        return self.text[max(low, offset - reach) : min(high, offset + reach)]

    def zone(self, offset: int) -> str:
        """Where an offset stands: `headline`, `quotation` or `body`."""
        if self.headline is not None and self.headline[0] <= offset < self.headline[1]:
            return "headline"
        return "quotation" if self.quoted(offset) else "body"

    def masked(self, offset: int) -> bool:
        """Whether an offset stands in what is not prose."""
        at = bisect_right(self.masks, (offset, len(self.text) + 1)) - 1
        return at >= 0 and self.masks[at][0] <= offset < self.masks[at][1]


def line_starts(text: str) -> list[int]:
    """Where each line begins."""
    starts = [0]
    find = text.find
    at = find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = find("\n", at + 1)
    return starts


def _paragraphs(text: str) -> list[Span]:
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


def _headline(text: str, paragraphs: list[Span]) -> Span | None:
    """A first line without final punctuation (a question mark may stand), followed by a blank line."""
    start, end = paragraphs[0]
    line = text[start:end].rstrip()
    if not line or "\n" in line or len(line) > 250 or line[-1] in '.!…:;,”"':
        return None
    rest = text[start + len(line) : start + len(line) + 200].replace("\r", "").lstrip(" \t")
    return (start, start + len(line)) if rest.startswith("\n\n") else None


def _sentences(text: str, start: int, end: int, stops: Pattern) -> list[Span]:
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


def _quotations(text: str, start: int, end: int, marks: Pattern) -> list[Span]:
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
