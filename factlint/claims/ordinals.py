"""Ordinals in, what they number out: anniversaries, editions, centuries, or bare ordinals."""

from __future__ import annotations

from factlint.claims.amounts import Ordinal
from factlint.claims.frames import with_part
from factlint.claims.times import Anniversary, Date, Edition
from factlint.days import years
from factlint.interval import SCALE, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.model import Claim
    from factlint.knowledge import Knowledge


def read(text: str, knowledge: Knowledge, start: int, end: int, n: int) -> Claim:
    """The claim that the ordinal n from `start` to `end` makes with the words behind it."""
    marked = knowledge.pattern("anniversary").match(text, end)
    if marked is not None:
        return _anniversary(start, marked.end(), n, marked[1])
    century = knowledge.pattern("century").match(text, end)
    if (
        century is not None
        and 1 <= n <= 21
        and text[max(0, start - 4) : start - 1].lower() not in ("his", "her", "eir")
    ):
        # As everybody but the strictest counts, and ISO 8601: the 21st century began with 2000.
        whole = years(max(n * 100 - 100, 1), n * 100 - 1)
        return with_part(text, knowledge, Date(start, century.end(), interval=whole, role="period"), 0)
    edition = knowledge.pattern("edition").match(text, end)
    if edition is not None:
        return Edition(start, edition.end(), n, edition[1].lower())
    return Ordinal(start, end, n)


def anniversary_after(text: str, knowledge: Knowledge, start: int, end: int, count: int) -> Anniversary | None:
    """“50-year anniversary”, “golden jubilee”."""
    marked = knowledge.pattern("anniversary").match(text, end) if count % SCALE == 0 else None
    return _anniversary(start, marked.end(), count // SCALE, marked[1]) if marked else None


def jubilee(start: int, end: int, years: int) -> Anniversary:
    """“centenary”, “bicentennial”: the number lies in the word."""
    return _anniversary(start, end, years, "anniversary")


def _anniversary(start: int, end: int, n: int, noun: str) -> Anniversary:
    years = Interval(n * SCALE, n * SCALE)
    return Anniversary(start, end, n, noun.lower().removesuffix("s"), years)
