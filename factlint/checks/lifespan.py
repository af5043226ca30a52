"""`lifespan`: a life or reign in brackets behind a name that ends before it begins: “(1957–1932)”.

Years of four figures, from `since` on (earlier ones may be counted backwards, before Christ), or two full dates.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.times import Date
from factlint.finding import Evidence, repairs
from factlint.fragments import GAP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("date",)
SLOTS = ("text", "first", "last")
_NAME = 40  # characters before the bracket in which the name ends


class Params:
    """The first year that is certainly of our era."""

    since: int = 1400


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The end of a name with the bracket, the dash between two dates, and the bracket's end."""
    return {
        "name": (rf"\b[A-Z][\w’'.-]{{1,30}},?{GAP}?\((?:born{GAP}+|b\.{GAP}*)?$", 0),
        "dash": (rf"{GAP}?[-–—]{GAP}?", 0),
        "end": (rf"{GAP}?\)", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags both ends as one."""
    document = claims.document
    text = document.text
    for start, end, first, last in _reversed(rule, claims, knowledge):
        named = rule.pattern(knowledge, "name").search(text, max(0, start - _NAME), start)
        if named is None or rule.pattern(knowledge, "end").match(text, end) is None or document.masked(start):
            continue
        evidence = (
            Evidence("", "sum", f"{last} is earlier than {first}"),
            *repairs(f"another date for “{first}”", f"another date for “{last}”", f"“{last}–{first}”"),
        )
        yield from rule.finding(
            document, (start, end), {"text": text[start:end], "first": first, "last": last}, evidence
        )


def _reversed(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[tuple[int, int, str, str]]:
    """The spans whose end is before their beginning: where they stand, and both ends as they are printed."""
    text = claims.document.text
    since = rule.params.since
    dates = [claim for claim in claims.of("date") if isinstance(claim, Date) and claim.year and claim.year >= since]
    for claim in dates:
        ends = claim.last
        if ends and ends[0] and not claim.month and since <= ends[0] < (claim.year or 0):
            yield claim.start, claim.end, str(claim.year), str(ends[0])
    for one, other in pairwise(dates):
        if one.last or other.last or not one.interval or not other.interval or other.start - one.end > 3:
            continue
        if other.interval.before(one.interval) and rule.pattern(knowledge, "dash").fullmatch(
            text, one.end, other.start
        ):
            yield one.start, other.end, text[one.start : one.end], text[other.start : other.end]
