"""Folders in, `Article`s out: the text with its sentences and quotations as this benchmark, not factlint, sees them."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date
from functools import cached_property
from itertools import pairwise
from pathlib import Path

Span = tuple[int, int]

_SENTENCE_END = re.compile(
    r"(?<=[.!?])[\"”’')\]]{0,2}(?:\[\d{1,3}\]){0,5}[ \t]+(?=[\"“‘(\[]?[A-Z0-9])|(?<=[.!?])(?=\[\d)|\n+"
)
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\"“-])(?:[A-Z]|(?:Mrs?|Ms|Dr|St|Lt|Col|Gen|Maj|Capt|Sgt|Cpl|Brig|Adm|Cmdr|Sen|Rep|Gov|Prof|Rev|Nos?|vs|ca?|b|"
    r"approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)|"
    r"(?:[A-Za-z]\.){1,3}[A-Za-z])\.$"
)
_PARAGRAPH = re.compile(r"[^\n]+")
_QUOTATION = re.compile(
    r"(?<![^\s(\[—–-])\"(?=\S)(?:[^\"]|(?<=[\s(\[])\"(?=\S))*(?:\"|$)|“[^”]*(?:”|$)|``(?:[^']|'(?!'))*(?:''|$)"
)


@dataclass(frozen=True)
class Article:
    """One clean article; `date` is None where it is not known or not to be used."""

    id: str
    text: str
    date: Date | None = None

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, in order; together they cover the text."""
        cuts = [0]
        for match in _SENTENCE_END.finditer(self.text):
            before = self.text[max(0, match.start() - 12) : match.start()]
            if "\n" in match[0] or not _ABBREVIATED.search(before):
                cuts.append(match.end())
        cuts = [*dict.fromkeys(cuts), len(self.text)]
        return [(start, end) for start, end in pairwise(cuts) if start < end]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _quotations(self) -> list[Span]:
        return [
            (paragraph.start() + match.start(), paragraph.start() + match.end())
            for paragraph in _PARAGRAPH.finditer(self.text)
            for match in _QUOTATION.finditer(paragraph[0])
        ]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [start for start, _ in self._quotations]

    def sentence(self, start: int, end: int | None = None, reach: int = 0) -> Span:
        """The sentence (or sentences) of a place, with `reach` further ones on each side."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, (end or start) - 1)) - 1
        low, high = max(0, first - reach), min(len(self.sentences) - 1, last + reach)
        return self.sentences[low][0], self.sentences[high][1]

    def quoted(self, start: int, end: int) -> bool:
        """Whether a place touches a quotation."""
        at = bisect_right(self._quotation_starts, end - 1) - 1
        return at >= 0 and self._quotations[at][1] > start


def articles(folder: Path, dated: bool) -> Iterator[Article]:
    """The articles of a folder's `.jsonl` and `.txt` files, in order of name; `dated` gives them their own dates."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".txt":
            yield Article(path.name, path.read_text(encoding="utf-8"))
        elif path.suffix == ".jsonl":
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    row = json.loads(line)
                    day = Date.fromisoformat(row["date"]) if dated and row.get("date") else None
                    yield Article(f"{path.stem}/{row['id']}", row["text"], day)
