"""`clock`: a time of day that no clock shows: “25:30”, “19:75 local time”, “14:30 a.m.”.

24:00 is the end of a day, 23:59:60 a leap second, and “0:30 a.m.” half past midnight. A figure without a zone or half
of the day behind it is a time only after one of the words `cues`; a sentence with one of the words `silent` may tell
running times, scores or hours past midnight on purpose.
"""

from __future__ import annotations

from factlint.claims.guards import sentence_guards
from factlint.claims.times import Clock
from factlint.finding import Evidence
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("clock",)
SLOTS = ("text", "why")


class Params:
    """The words in front of a time, and those that make a sentence one of other figures."""

    cues: list[str]
    silent: list[str] = []


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands before a time of day, and the words that silence."""
    return {
        "cue": (rf"\b{any_of(rule.cues)}{GAP}+(?:(?:about|around){GAP}+)?$", IGNORECASE),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the time."""
    document = claims.document
    for claim in claims.of("clock"):
        assert isinstance(claim, Clock)
        if claim.exists or document.masked(claim.start):
            continue
        cue = rule.pattern(knowledge, "cue").search(document.text, max(0, claim.start - 24), claim.start)
        if claim.zone == "hours" or (cue is None and not claim.half and not claim.zone):
            continue  # 1275 hours may be a long time
        if rule.pattern(knowledge, "silent").search(document.around(claim.start, 200)):
            continue
        if "negation" in sentence_guards(document, knowledge, claim.start, claim.end):
            continue
        if claim.minute > 59:
            why = "an hour has 60 minutes, 00 to 59"
        elif claim.half:
            why = f"{claim.hour} o’clock is no hour of the morning"
        else:
            why = "a day has 24 hours"
        slots = {"text": document.text[claim.start : claim.end], "why": why}
        yield from rule.finding(document, (claim.start, claim.end), slots, (Evidence("", "sum", why),))
