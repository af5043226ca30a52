"""The compiled rules and records, as the article path reads them: one file, opened at once, decoded bit by bit.

Layout (integers little-endian): magic, sizes and checksum; the core (rules, word lists, ready patterns); then two
hash tables of words, one of exact first words of names and phrases, one of words with a letter left out (near
misses); then the records. Everything behind the core is fetched only for words that occur in the text.
`factlint.compile` writes it.
"""

from __future__ import annotations

import marshal
from zlib import crc32

import _sre

from factlint.records import Record, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any, TypeAlias

    Pattern: TypeAlias = re.Pattern[str]
    Entry: TypeAlias = tuple[str, str, str, Any]

MAGIC = b"factlint1"
HEADER = 64


class BrokenArtefact(Exception):
    """The compiled file is damaged, or made by another version: it is rebuilt."""


class Table:
    """A hash table of words inside the artefact: a word's bucket is decoded when it is asked for."""

    __slots__ = ("_bits", "_blob", "_mask", "_offsets")

    def __init__(self, data: memoryview) -> None:
        buckets = int.from_bytes(data[:4], "little")
        bloom = int.from_bytes(data[4:8], "little")
        at = 8 + bloom
        self._mask = bloom * 8 - 1
        self._bits = bytes(data[8:at])
        self._offsets = data[at : at + 4 * (buckets + 1)].cast("I")
        self._blob = data[at + 4 * (buckets + 1) :]

    def get(self, word: str) -> Any:
        """What is stored under a word, or None."""
        code = crc32(word.encode("utf-8", "surrogatepass"))
        bit = code & self._mask
        if not self._bits[bit >> 3] >> (bit & 7) & 1:
            return None
        bucket = code % (len(self._offsets) - 1)
        start, end = self._offsets[bucket], self._offsets[bucket + 1]
        if start == end:
            return None
        return marshal.loads(self._blob[start:end]).get(word)


class Knowledge:
    """Rules, word lists, names and records of one compiled set; read-only, so threads may share it."""

    __slots__ = ("_core", "_patterns", "_records", "_view", "lexicon", "names", "near", "rules", "words")

    def __init__(self, data: bytes, version: str) -> None:
        """Reads an artefact.

        Raises:
            BrokenArtefact: when the bytes are no artefact of this version, or damaged.
        """
        if data[: len(MAGIC)] != MAGIC or len(data) < HEADER:
            raise BrokenArtefact("no artefact")
        sizes = [int.from_bytes(data[16 + 4 * at : 20 + 4 * at], "little") for at in range(5)]
        core_end = HEADER + sizes[0]
        if HEADER + sum(sizes[:4]) != len(data) or crc32(data[HEADER:core_end]) != sizes[4]:
            raise BrokenArtefact("damaged")
        try:
            core = marshal.loads(data[HEADER:core_end])
            if core["version"] != version:
                raise BrokenArtefact("another version")
        except (ValueError, EOFError, TypeError, KeyError) as wrong:
            raise BrokenArtefact(str(wrong)) from None
        view = memoryview(data)
        names_end = core_end + sizes[1]
        near_end = names_end + sizes[2]
        self._core: dict[str, Any] = core
        self.rules: list[dict[str, Any]] = core["rules"]
        self.lexicon: dict[str, Any] = core["lexicon"]
        self.words: dict[str, tuple[str, Any]] = core["words"]
        self.names = Table(view[core_end:names_end])
        self.near = Table(view[names_end:near_end])
        self._view = view[near_end:]
        self._records: dict[int, Record] = {}
        self._patterns: dict[str, Pattern] = {}

    def pattern(self, name: str) -> Pattern:
        """A pattern by name, made ready when it is first needed."""
        found = self._patterns.get(name)
        if found is None:
            found = self._patterns[name] = thaw(self._core["patterns"][name], self._core["sre"])
        return found

    def record(self, number: int) -> Record:
        """A record by its number."""
        found = self._records.get(number)
        if found is None:
            start, end = self._core["records"][number : number + 2]
            data: dict[str, Value] = marshal.loads(self._view[start:end])
            found = self._records[number] = Record(number, data)
        return found

    def record_count(self) -> int:
        """How many records there are."""
        return len(self._core["records"]) - 1

    def number(self, record_id: str) -> int | None:
        """The number of a record by its id."""
        number: int | None = self._core["ids"].get(record_id)
        return number


def thaw(frozen: tuple[Any, ...], magic: int) -> Pattern:
    """A pattern from its compiled code; another interpreter's code is compiled again from the source."""
    source, flags, code, groups, groupindex, indexgroup = frozen
    if magic != _sre.MAGIC:
        import re

        return re.compile(source, flags & ~re.UNICODE)
    return _sre.compile(source, flags, code, groups, groupindex, indexgroup)  # type: ignore[no-any-return]
