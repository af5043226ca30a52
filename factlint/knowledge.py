"""The compiled rules and records, as the article path reads them: one file, opened at once, decoded bit by bit.

Layout (integers little-endian): magic, sizes and checksum; the core (what rules there are, the words of figures); then
three hash tables, of first words of names and phrases, of words with a letter left out (near misses), and of parts
(ready patterns, the rules' parameters, word lists, record numbers, real words); then rows: the records, the sources
that they name, and where each card stands and how it may be written; last the sources of the patterns. What lies behind
the core is fetched only for what occurs in the text, so opening costs the same whatever the number of names and
patterns. `factlint.container` writes it.
"""

from __future__ import annotations

import _sre
import marshal
from itertools import pairwise
from zlib import crc32, decompress

from factlint.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator
    from mmap import mmap
    from typing import Any, TypeAlias

    Pattern: TypeAlias = re.Pattern[str]
    Entry: TypeAlias = tuple[str, str, str, Any]
    Buffer: TypeAlias = bytes | mmap

MAGIC = b"factlint3"
HEADER = 64
SECTIONS = 8  # core, names, near misses, parts, records, their sources, their cards, sources of patterns


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
        self._bits = data[8:at]
        self._offsets = data[at : at + 4 * (buckets + 1)].cast("I")
        self._blob = data[at + 4 * (buckets + 1) :]

    def shortened(self, word: bytes) -> list[bytes]:
        """The word (ASCII) and its forms with one letter left out, those under which something may be stored."""
        bits, mask = self._bits, self._mask
        found = []
        for at in range(-1, len(word)):
            form = word if at < 0 else word[:at] + word[at + 1 :]
            bit = crc32(form) & mask
            if bits[bit >> 3] >> (bit & 7) & 1:
                found.append(form)
        return found

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


class Rows:
    """Plain data in a row inside the artefact, decoded one by one when asked for."""

    __slots__ = ("_blobs", "_starts")

    def __init__(self, data: memoryview) -> None:
        at = 4 * (int.from_bytes(data[:4], "little") + 2)
        self._starts = data[4:at].cast("I")
        self._blobs = data[at:]

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> Any:
        return marshal.loads(self._blobs[self._starts[number] : self._starts[number + 1]])


class Knowledge:
    """Rules, word lists, names and records of one compiled set; read-only, so threads may share it."""

    __slots__ = (
        "_cards",
        "_parts",
        "_records",
        "_rows",
        "_sources",
        "_sre",
        "_tuples",
        "lexicon",
        "names",
        "near",
        "pattern",
        "rules",
        "words",
    )

    def __init__(self, data: Buffer, version: str) -> None:
        """Reads an artefact from bytes or a mapped file.

        Raises:
            BrokenArtefact: when the bytes are no artefact of this version, or damaged.
        """
        if data[: len(MAGIC)] != MAGIC or len(data) < HEADER:
            raise BrokenArtefact("no artefact")
        sizes = [int.from_bytes(data[16 + 4 * at : 20 + 4 * at], "little") for at in range(SECTIONS + 1)]
        ends = [HEADER + sum(sizes[: at + 1]) for at in range(SECTIONS)]
        core_bytes = data[HEADER : ends[0]]
        if ends[-1] != len(data) or crc32(core_bytes) != sizes[SECTIONS]:
            raise BrokenArtefact("damaged")
        try:
            core = marshal.loads(core_bytes)
            if core["version"] != version:
                raise BrokenArtefact("another version")
        except (ValueError, EOFError, TypeError, KeyError) as wrong:
            raise BrokenArtefact(str(wrong)) from None
        view = memoryview(data)
        names, near, parts, records, sources, cards, written = (view[low:high] for low, high in pairwise(ends))
        self.rules: list[dict[str, Any]] = core["rules"]
        self.words: dict[str, tuple[str, Any]] = core["words"]
        self.names = Table(names)
        self.near = Table(near)
        self._parts = Table(parts)
        self._rows = Rows(records)
        self._sources = Rows(sources)
        self._cards = Rows(cards)
        self._records: dict[int, Record] = {}
        self._tuples: dict[tuple[int, ...], tuple[Record, ...]] = {}
        self._sre: int = core["sre"]
        self.lexicon: dict[str, Any] = _Lexicon(self._parts)
        # A pattern by name, made ready when it is first needed; a bound method of C, since it is asked for so often.
        patterns = _Patterns(self._parts) if self.ready else _Written(written)
        self.pattern: Callable[[str], Pattern] = patterns.__getitem__

    @property
    def ready(self) -> bool:
        """Whether its patterns are this interpreter's own code; others work too, but are compiled at each start."""
        return bool(self._sre == _sre.MAGIC)

    def record(self, number: int) -> Record:
        """A record by its number."""
        found = self._records.get(number)
        if found is None:
            found = self._records[number] = Record(number, self._rows[number], self._sources)
        return found

    def records(self, numbers: tuple[int, ...]) -> tuple[Record, ...]:
        """Several records; the same tuple for the same numbers."""
        found = self._tuples.get(numbers)
        if found is None:
            found = self._tuples[numbers] = tuple(self.record(number) for number in numbers)
        return found

    def every_record(self) -> Iterator[Record]:
        """All records, by number: for looking into the table, never on the way of an article."""
        return map(self.record, range(len(self._rows)))

    def card(self, number: int) -> dict[str, Any]:
        """Where a record's card stands (`file`, within its folder, and `line`), and its accepted `spellings`."""
        card: dict[str, Any] = self._cards[number]
        return card

    def listed(self, list_name: str, phrase: str) -> set[str]:
        """What a phrase stands for in a word list of the name index: the role of “defense minister”, for one."""
        first = phrase.split(" ")[0].lower()
        first = first[: next((at for at, char in enumerate(first) if not char.isalnum()), len(first))]
        return {
            str(payload[1])
            for word, rest, _, payload in self.names.get(first) or ()
            if payload[0] == list_name and (word + rest).casefold() == phrase.casefold()
        }

    def body(self, code: str) -> dict[str, Any]:
        """What a rule needs to judge: its message, what it does in quotations, and the parameters of its kind."""
        body: dict[str, Any] = self._parts.get(f"rule {code}")
        return body

    def number(self, record_id: str) -> int | None:
        """The number of a record by its id."""
        number: int | None = self._parts.get(f"record {record_id}")
        return number

    def offices(self, role: str, area: str) -> tuple[Record, ...]:
        """The offices of a role in a country or body."""
        return self.records(self._parts.get(f"office {role}@{area}") or ())

    def offsets(self, zone: str) -> tuple[tuple[int, int], ...]:
        """Since which days (ordinals, in order) a zone of the tz database has been how many minutes ahead of GMT."""
        found: tuple[tuple[int, int], ...] = self._parts.get(f"zone {zone}") or ()
        return found

    def protected(self, word: str) -> int:
        """Whether a word, in lower case, is a real word or name that no near miss may be read into.

        2 always, 1 unless an office and a given name in front tell who is meant, 0 not at all.
        """
        level: int = self._parts.get(f"word {word}") or 0
        return level


class _Lexicon(dict[str, "Any"]):
    """Word lists by name, decoded when first asked for."""

    __slots__ = ("_parts",)

    def __init__(self, parts: Table) -> None:
        super().__init__()
        self._parts = parts

    def __missing__(self, name: str) -> Any:
        found = self[name] = self._parts.get(f"list {name}")
        return found


class _Patterns(dict[str, "Pattern"]):
    """Patterns by name, made of their compiled code when first asked for."""

    __slots__ = ("_parts",)

    def __init__(self, parts: Table) -> None:
        super().__init__()
        self._parts = parts

    def __missing__(self, name: str) -> Pattern:
        packed, flags, groups, numbers, names = self._parts.get(f"pattern {name}")
        code = memoryview(decompress(packed)).cast("I").tolist()
        found: Pattern = _sre.compile(None, flags, code, groups, numbers, names)
        self[name] = found
        return found


class _Written(dict[str, "Pattern"]):
    """Patterns by name for an interpreter that cannot run the compiled code: compiled anew when first asked for."""

    __slots__ = ("_sources",)

    def __init__(self, packed: memoryview) -> None:
        super().__init__()
        self._sources: dict[str, tuple[str, int]] = marshal.loads(decompress(packed))

    def __missing__(self, name: str) -> Pattern:
        import re

        source, flags = self._sources[name]
        found = self[name] = re.compile(source, flags & ~re.UNICODE)
        return found
