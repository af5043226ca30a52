"""`share`: “38 of 67 drones (67%)”, where 38 of 67 is another percentage.

The count, the total and the percentage stand in one phrase: “k of n things (p%)”, “k of the n, or p per cent”. The
percentage is right if a share that rounds to it as printed meets k out of n. Hedged figures are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from factlint.claims.amounts import Number, Percentage
from factlint.finding import Evidence, Related
from factlint.fragments import GAP
from factlint.interval import SCALE, Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("percentage",)
SLOTS = ("text", "count", "total", "right")
_REACH = 90  # characters that the phrase may be long


class Params:
    """No parameters: the sum is the same everywhere."""


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between the count and the total, and between the total and the percentage."""
    return {
        "of": (rf"{GAP}+(?:of|out{GAP}+of){GAP}+(?:(?:the|its|their|all|those|these){GAP}+)?", 0),
        "closing": (rf"(?:{GAP}+[A-Za-z-]+){{0,4}}{GAP}*(?:\(|,{GAP}+or{GAP}+|{GAP}+or{GAP}+)", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the percentage and names the count."""
    document = claims.document
    text = document.text
    of, closing = rule.pattern(knowledge, "of"), rule.pattern(knowledge, "closing")
    for share in claims.of("percentage"):
        assert isinstance(share, Percentage)
        if share.points or share.hedge != "bare":
            continue
        numbers = claims.within("number", share.start - _REACH, share.start)[-2:]
        if len(numbers) < 2:
            continue
        count, total = numbers
        assert isinstance(count, Number)
        assert isinstance(total, Number)
        if count.hedge != "bare" or total.hedge != "bare" or not 0 < count.printed <= total.printed:
            continue
        if not of.fullmatch(text[count.end : total.start]) or not closing.fullmatch(text[total.end : share.start]):
            continue
        # k/n in per cent, to a billionth, against half of the last printed digit on both sides.
        exact = count.printed * 100 * SCALE // total.printed
        half = share.step // 2
        if Interval(share.printed - half, share.printed + half).meets(Interval(exact, exact + 1)):
            continue
        shown = figure(exact // (SCALE // 10) * (SCALE // 10))
        k, n = figure(count.printed), figure(total.printed)
        said = text[share.start : share.end]
        sum_ = f"{k} of {n} is {shown}%, not {figure(share.printed)}%"
        slots = {"text": said, "count": k, "total": n, "right": f"{shown}%"}
        related = (Related(count.start, total.end, f"“{text[count.start : total.end]}” here"),)
        yield from rule.finding(document, (share.start, share.end), slots, (Evidence("", "sum", sum_),), related)
