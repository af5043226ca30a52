"""Plain data in, the bytes of an artefact out, laid out as `factlint.knowledge` reads them. Runs in the compile step.

The same data gives the same bytes.
"""

from __future__ import annotations

import marshal
from typing import Any
from zlib import crc32

from factlint.knowledge import HEADER, MAGIC

_MARSHAL = 4  # a format that every supported Python reads


def dumped(value: Any) -> bytes:
    """Plain data as bytes that depend on its value alone.

    What marshal writes depends on which equal objects happen to be one; a first pass makes every object new.
    """
    return marshal.dumps(marshal.loads(marshal.dumps(value, 2)), _MARSHAL)


def in_order(value: Any) -> Any:
    """Plain data in a fixed order: dictionaries by key, and sets as dictionaries of their members."""
    if isinstance(value, dict):
        return {key: in_order(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, (set, frozenset)):
        return dict.fromkeys(sorted(value), True)
    return value


def file(sections: list[bytes]) -> bytes:
    """The artefact: a head with the sizes, and the sections."""
    # Sections begin at multiples of four, so that their offset tables can be read in place.
    padded = [section + b"\0" * (-len(section) % 4) for section in sections]
    head = MAGIC.ljust(16, b"\0") + b"".join(len(section).to_bytes(4, "little") for section in padded)
    head += crc32(padded[0]).to_bytes(4, "little")
    return head.ljust(HEADER, b"\0") + b"".join(padded)


def starts(blobs: list[bytes]) -> bytes:
    """Where each of some blobs in a row begins, and where the last ends."""
    offsets = [0]
    for blob in blobs:
        offsets.append(offsets[-1] + len(blob))
    return b"".join(offset.to_bytes(4, "little") for offset in offsets)


def rows(items: list[Any]) -> bytes:
    """Plain data in a row: how many, where each begins, and each: see `knowledge.Rows`."""
    blobs = [dumped(item) for item in items]
    return len(blobs).to_bytes(4, "little") + starts(blobs) + b"".join(blobs)


def table(content: dict[str, Any], least: int) -> bytes:
    """A hash table with a bit filter in front: see `knowledge.Table`."""
    buckets = max(least, len(content)) | 1
    bits = 1024
    while bits < len(content) * 12:
        bits *= 2
    bloom = bytearray(bits // 8)
    filled: list[dict[str, Any]] = [{} for _ in range(buckets)]
    for word in sorted(content):
        code = crc32(word.encode("utf-8", "surrogatepass"))
        bloom[(code & (bits - 1)) >> 3] |= 1 << (code & 7)
        filled[code % buckets][word] = content[word]
    blobs = [dumped(bucket) if bucket else b"" for bucket in filled]
    return (
        buckets.to_bytes(4, "little")
        + len(bloom).to_bytes(4, "little")
        + bytes(bloom)
        + starts(blobs)
        + b"".join(blobs)
    )
