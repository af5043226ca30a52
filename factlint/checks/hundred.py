"""`hundred`: percentages of one whole that cannot make a hundred: “52% for, 43% against and 15% undecided”.

All percentages of a sentence are taken for parts of one whole where each has a word of one line of `answers` behind or
before it, where the last is that of the others (`rest`: “all other parties”), or where all stand in brackets behind a
word of `owned` (“owned by the town (56%), …”). Their rounding counts. More than a
hundred is flagged; with a word of `rest` less than a hundred too, if no fraction in words stands in the sentence.
Silent where `unbound` words tell of another whole, another time or several answers.
"""

from __future__ import annotations

from factlint.claims.amounts import Number, Percentage
from factlint.claims.figures import UNSAID, vouched
from factlint.claims.parts import some_make, told, total
from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 percentage",)
SLOTS = ("text", "parts", "sum")
_REACH = 300  # characters of a sentence that are looked at
_HUNDRED = Interval(100 * SCALE, 100 * SCALE)
_HALF = Interval(50 * SCALE, 50 * SCALE)


class Params:
    """Words that exclude each other, words of a remainder, and words that unbind."""

    answers: list[list[str]]
    owned: list[str]
    rest: list[str]
    unbound: list[str]
    unsaid: list[str] = UNSAID


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The words of the lists."""
    found = {
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "unbound": (rf"\b{any_of(rule.unbound)}\b", IGNORECASE),
        "rest": (rf"(?<!of )\b{any_of(rule.rest)}\b[^,;.%]{{0,40}}$", IGNORECASE),
        "fraction": (
            r"\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|majority|most|many|few|some|several)\b",
            IGNORECASE,
        ),
        "owned": (rf"\b{any_of(rule.owned)}{GAP}+[^,;:().“”]{{1,60}}\($", IGNORECASE),
        "elsewhere": (r"\b(?:in|at|among|within)\b", IGNORECASE),
        "of": (rf"{GAP}+of{GAP}+(?!the{GAP}+(?:vote|total|electorate)\b)", IGNORECASE),
    }
    for number, line in enumerate(rule.answers):
        found[f"answers {number}"] = (rf"\b{any_of(line)}\b", IGNORECASE)
    return found


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the last percentage."""
    document = claims.document
    text = document.text
    done = -1
    for first in claims.of("percentage"):
        low, high = document.sentence(first.start)
        if first.start < done:
            continue
        done = min(high, first.start + _REACH)
        parts = [claim for claim in claims.within("percentage", first.start, done) if isinstance(claim, Percentage)]
        if len(parts) < 2 or any(part.points or part.hedge != "bare" for part in parts):
            continue
        low = max(low, first.start - 80)
        made = total([*parts])
        residual = rule.pattern(knowledge, "rest").search(text, parts[-2].end, parts[-1].start) is not None
        owned = _owned(rule, knowledge, text, parts)
        if made.meets(_HUNDRED) or not (residual or owned or _answers(rule, knowledge, text, parts, low, done)):
            continue
        if made.before(_HALF):
            continue  # the rest stands elsewhere
        if made.before(_HUNDRED) and (not residual or rule.pattern(knowledge, "fraction").search(text, low, done)):
            continue
        if some_make([*parts], _HUNDRED) or sum(1 for part in parts if _of(rule, knowledge, text, part)) > 1:
            continue
        if rule.pattern(knowledge, "unbound").search(text, low, done):
            continue
        if rule.pattern(knowledge, "elsewhere").search(text, first.end, parts[-1].start) and not residual:
            continue  # “in the north 60% voted yes, in the south 55% voted no”
        if vouched(document, knowledge, rule.pattern(knowledge, "unsaid"), first.start, done):
            yield from _finding(rule, claims, parts)


def _of(rule: Rule, knowledge: Knowledge, text: str, part: Number) -> bool:
    """Whether it is said of something of its own: “60% of men”."""
    return rule.pattern(knowledge, "of").match(text, part.end) is not None


def _owned(rule: Rule, knowledge: Knowledge, text: str, parts: list[Percentage]) -> bool:
    """Whether all stand in brackets behind the owners of one thing: “owned by the town (56%), a guild (31%) and …”."""
    if any(text[part.end : part.end + 1] != ")" or text[part.start - 1] != "(" for part in parts):
        return False
    first = parts[0].start
    return rule.pattern(knowledge, "owned").search(text, max(0, first - 90), first) is not None


def _answers(rule: Rule, knowledge: Knowledge, text: str, parts: list[Percentage], low: int, high: int) -> bool:
    """Whether each percentage has another word of one line behind it, or each has one before it."""
    ends = [*(part.start for part in parts[1:]), high]
    starts = [low, *(part.end for part in parts[:-1])]
    for number in range(len(rule.params.answers)):
        word = rule.pattern(knowledge, f"answers {number}")
        behind = [word.search(text, part.end, end) for part, end in zip(parts, ends, strict=True)]
        before = [word.search(text, start, part.start) for part, start in zip(parts, starts, strict=True)]
        for found in (behind, before):
            words = {match[0].lower() for match in found if match}
            if len(words) == len(parts):
                return True
    return False


def _finding(rule: Rule, claims: Claims, parts: list[Percentage]) -> Iterator[Finding]:
    text = claims.document.text
    last = parts[-1]
    shown, sum_, _ = told(text, [*parts], last)
    evidence = (Evidence("", "sum", f"{shown} = {sum_}, not 100"),)
    related = tuple(Related(part.start, part.end, f"“{text[part.start : part.end]}” here") for part in parts[:-1])
    slots = {"text": text[last.start : last.end], "parts": shown, "sum": sum_}
    yield from rule.finding(claims.document, (last.start, last.end), slots, evidence, related)
