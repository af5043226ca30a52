"""`agreement`: two claims about one event that do not meet: a 45th anniversary and “nearly five decades”.

`first` and `second` are claim types whose intervals are years. They are judged only when tied to the same event with
`score` points or more (see `claims/same.py`) within `within` sentences; `apart` are the verbs that tell of another
event. Only a second claim that is longer than the first contradicts it: a base of 45 years may have done anything for
two decades, but nothing for fifty years.

Outside what the phrase can possibly mean it is an error; with `loose` a rule tells what lies outside what it means to
a careful writer.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.same import tie
from factlint.claims.times import Anniversary, Duration
from factlint.finding import Evidence, Related
from factlint.interval import SCALE, spoken, widened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Years: TypeAlias = Anniversary | Duration

NEEDS = ("anniversary",)
SLOTS = ("text", "other", "years", "range", "noun")


class Params:
    """The two types of claim, the printed units that count, and how they are tied."""

    first: Literal["anniversary", "duration"]
    second: Literal["anniversary", "duration"]
    unit: list[str] = []
    score: int = 3
    within: int = 3
    apart: list[str] = []
    nouns: list[str] = ["anniversary", "jubilee"]
    near: int = 10  # years: what lies farther off tells of something else
    loose: bool = False  # tell what is only unusual, rather than what is impossible


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second claim and names the first."""
    document = claims.document
    params = rule.params
    firsts = [claim for claim in claims.of(params.first) if isinstance(claim, (Anniversary, Duration))]
    for second in claims.of(params.second):
        assert isinstance(second, (Anniversary, Duration))
        if second.elsewhere or (params.unit and second.unit not in params.unit):
            continue
        for first in _around(firsts, second):
            if first is second:
                continue
            if isinstance(first, Anniversary) and first.noun not in params.nouns:
                continue
            if not second.possible.meets(widened(first.interval, params.near * SCALE, params.near * SCALE)):
                continue
            wrong = first.interval.before(second.possible)
            unusual = not wrong and first.interval.before(second.interval)
            if not (unusual if params.loose else wrong):
                continue
            bond = tie(document, knowledge, first, second, params.apart, params.within)
            if bond.score < params.score or not bond.nouns or document.quoted(first.start):
                continue
            text = document.text[second.start : second.end]
            other = document.text[first.start : first.end]
            years = spoken(first.interval)
            band = second.interval
            shown = spoken(band.scaled(1, SCALE // 10).scaled(SCALE // 10))
            sum_ = f"“{other}” is {years} years; “{text}” is {shown} years"
            slots = {"text": text, "other": other, "years": years, "range": shown, "noun": bond.nouns[0]}
            related = (Related(first.start, first.end, f"“{other}” here ({bond.spoken()})"),)
            evidence = (Evidence("", "sum", sum_),)
            yield from rule.finding(document, (second.start, second.end), slots, evidence, related)
            break


def _around(firsts: list[Years], second: Years) -> list[Years]:
    """The nearest claims of the other type, so that a long text stays linear."""
    at = bisect_left(firsts, second.start, key=lambda first: first.start)
    return sorted(firsts[max(0, at - 3) : at + 3], key=lambda first: abs(first.start - second.start))
