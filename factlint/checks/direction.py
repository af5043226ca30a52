"""`direction`: a verb of change whose figures go the other way: “rose from 70 to 56”.

The verb stands right before “from … to …” or “to … from …”. Figures that no rounding can put in the verb's order
contradict it. “Fell from 5 to 10 metres” may tell of how far something fell, so a fall is judged only as “fell to …
from …”, with a verb of `cuts`, or with a time behind the first figure.

Silent for bare figures under `least` (places in a table, times of day, ages), near a word of `apart` (in ranks and
rates of exchange more is less), under negation and hypothesis.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.guards import sentence_guards
from factlint.claims.moves import moves
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.moves import Move
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 number|money|quantity|percentage", "cue")
SLOTS = ("text", "from", "to", "word")
_SILENT = ("negation", "hypothesis")
_NEAR = 80  # characters around where a word of `apart` counts


class Params:
    """The verbs by direction, and what tells that the figures are of another kind."""

    rises: list[str]
    falls: list[str]
    cuts: list[str]
    apart: list[str] = []
    least: int = 32


def cues(rule: Params) -> list[str]:
    """The words without one of which there is nothing to judge."""
    return [*rule.rises, *rule.falls, *rule.cuts]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """A verb right before its figures, and the words that unbind the two."""
    verbs = f"({any_of(rule.rises)})|({any_of(rule.cuts)})|({any_of(rule.falls)})"
    return {
        "verb": (rf"\b(?:{verbs})(?:{GAP}+(?:[a-z]+ly|back|again|further))?{GAP}+$", IGNORECASE),
        "apart": (rf"\b{any_of(rule.apart)}\b" if rule.apart else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the verb and names the figures."""
    document = claims.document
    text = document.text
    for move in claims.once(moves, knowledge):
        if move.form == "beside":
            continue
        low, high = document.sentence(move.start)
        verb = rule.pattern(knowledge, "verb").search(text, max(low, move.start - 40), move.start)
        if verb is None or _small(move, rule.params.least * SCALE) or not _against(claims, move, verb.lastindex or 0):
            continue
        start, end = verb.span(verb.lastindex or 0)
        if rule.pattern(knowledge, "apart").search(text, max(low, start - _NEAR), min(high, move.end + _NEAR)):
            continue
        if not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, start, move.end)):
            continue
        first, last = (text[claim.at : claim.end] for claim in (move.first, move.last))
        word = "fall" if verb.lastindex == 1 else "rise"
        slots = {"text": text[start:end], "from": first, "to": last, "word": word}
        evidence = (
            Evidence("", "sum", f"from {first} to {last} is a {word}"),
            *repairs(f"a word for a {word} instead of “{text[start:end]}”", f"“{last}” and “{first}” exchanged"),
        )
        related = (Related(move.start, move.end, f"“{text[move.start : move.end]}” here"),)
        yield from rule.finding(document, (start, end), slots, evidence, related)


def _small(move: Move, least: int) -> bool:
    """Whether the figures are bare and small: places, times, ages."""
    ends = (move.first, move.last)
    return all(type(end) is Number and end.printed < least for end in ends)


def _against(claims: Claims, move: Move, sort: int) -> bool:
    """Whether the figures go against the verb (1 rise, 2 cut, 3 fall) under every reading."""
    ratios = move.ratios()
    if not ratios:
        return False
    if sort == 1:
        return all(ratio.high is not None and ratio.high < SCALE for ratio in ratios)
    if sort == 3 and move.form == "from" and not claims.within("date", move.first.end, move.last.start):
        return False
    return all(ratio.low is not None and ratio.low > SCALE for ratio in ratios)
