"""text in, `Document` out: paragraphs, sentences, headline, quotations and positions, each found once."""

from __future__ import annotations

from bisect import bisect_right

from factlint.document import parting
from factlint.document.parting import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import TypeAlias

    from factlint.document.dating import Dating
    from factlint.document.metadata import Stamp

    Pattern: TypeAlias = re.Pattern[str]


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
        self.paragraphs = parting.paragraphs(text)
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
            found = self._sentences[number] = parting.sentences(self.text, *self.paragraphs[number], self._stops)
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
            quotes = self._quotes[number] = parting.quotations(self.text, *self.paragraphs[number], self._marks)
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


def _headline(text: str, paragraphs: list[Span]) -> Span | None:
    """A first line without final punctuation (a question mark may stand), followed by a blank line."""
    start, end = paragraphs[0]
    line = text[start:end].rstrip()
    if not line or "\n" in line or len(line) > 250 or line[-1] in '.!…:;,”"':
        return None
    rest = text[start + len(line) : start + len(line) + 200].replace("\r", "").lstrip(" \t")
    return (start, start + len(line)) if rest.startswith("\n\n") else None
