"""A printed publisher in, the houses behind it out: an agency's report in two newspapers is one source, not two."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factlint.reference.models import Source


class Houses:
    """Which words of a publisher's name tell whose work it carries (`houses` of `sources.yaml`)."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._pattern: re.Pattern[str] | None = None
        self._known: dict[str, tuple[str, ...]] = {}

    def add(self, houses: dict[str, list[str]]) -> None:
        """Takes in more houses, each with the words that name it."""
        self._words |= {word: house for house, words in houses.items() for word in words}
        longest = sorted(self._words, key=lambda word: (-len(word), word))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)") if longest else None
        self._known.clear()

    def of(self, publisher: str) -> tuple[str, ...]:
        """The houses that a publisher's name tells, sorted; if none, the name without what stands in brackets."""
        found = self._known.get(publisher)
        if found is None:
            told = {self._words[word] for word in self._pattern.findall(publisher)} if self._pattern else set()
            alone = re.sub(r"\s*\(.*", "", publisher).casefold()
            found = self._known[publisher] = tuple(sorted(told)) or (alone or publisher.casefold(),)
        return found

    def independent(self, sources: Iterable[Source]) -> int:
        """How many of the sources share no house with one before them."""
        seen: set[str] = set()
        count = 0
        for source in sources:
            houses = self.of(source.publisher)
            count += seen.isdisjoint(houses)
            seen.update(houses)
        return count
