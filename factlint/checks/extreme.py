"""`extreme`: what is said of all, and the highest or lowest of them beyond it: “all cost over £1m, the least £940,000”.

A bound that one of `all` (“every”) or `none` (“never”) opens, and behind it in the sentence a word of `highest` or
`lowest` with a figure of the same unit on the wrong side of the bound. Silent near a word of `apart`, which tells of an
exception, and under hypothesis.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.amounts import Number
from factlint.claims.guards import sentence_guards
from factlint.claims.moves import alike, figures
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 number|money|quantity|percentage", "cue")
SLOTS = ("text", "other")
_REACH = 140  # characters between the bound and the figure
_OPENED = 90  # characters between the word for all and the bound


class Params:
    """The words for all and none, for the highest and the lowest, and for an exception."""

    all: list[str]
    none: list[str]
    highest: list[str]
    lowest: list[str]
    apart: list[str] = []


def cues(rule: Params) -> list[str]:
    """The words without one of which there is nothing to judge."""
    return [*rule.highest, *rule.lowest]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The words, each behind the last."""
    return {
        "all": (rf"\b(?:{any_of(rule.all)}|({any_of(rule.none)}))\b[^.;]{{0,{_OPENED}}}$", IGNORECASE),
        "highest": (rf"\b{any_of(rule.highest)}\b[^.;]*$", IGNORECASE),
        "lowest": (rf"\b{any_of(rule.lowest)}\b[^.;]*$", IGNORECASE),
        "apart": (rf"\b{any_of(rule.apart)}\b" if rule.apart else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the figure and names the bound."""
    document = claims.document
    text = document.text
    for bound, value in pairwise(claims.once(figures, knowledge)):
        if bound.hedge not in ("over", "at least", "under", "up to") or not value.exact:
            continue
        low, high = document.sentence(bound.start)
        if value.end > high or value.start - bound.end > _REACH or not alike(bound, value) or not alike(value, bound):
            continue
        told = rule.pattern(knowledge, "all").search(text, max(low, bound.start - _OPENED), bound.start)
        if told is None or document.masked(bound.start):
            continue
        upper = (bound.hedge in ("under", "up to")) != bool(told[1])  # “never above” is a bound from above
        if rule.pattern(knowledge, "highest" if upper else "lowest").search(text, bound.end, value.start) is None:
            continue
        if not _beyond(value, bound, upper):
            continue
        if rule.pattern(knowledge, "apart").search(text, max(low, bound.start - _OPENED), value.end):
            continue
        if "hypothesis" in sentence_guards(document, knowledge, bound.start, value.end):
            continue
        said, other = text[value.start : value.end], text[bound.start : bound.end]
        evidence = (
            Evidence("", "sum", f"{said} is {'more' if upper else 'less'} than {text[bound.at : bound.end]}"),
            *repairs(f"another figure for “{said}”", f"another bound for “{other}”", "no word for all of them"),
        )
        related = (Related(told.start(), bound.end, f"“{text[told.start() : bound.end]}” here"),)
        slots = {"text": said, "other": other}
        yield from rule.finding(document, (value.start, value.end), slots, evidence, related)


def _beyond(value: Number, bound: Number, upper: bool) -> bool:
    """Whether a figure, however it was rounded, lies on the wrong side of a bound."""
    half = value.step // 2
    return value.printed - half > bound.printed if upper else value.printed + half < bound.printed
