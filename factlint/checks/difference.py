"""`difference`: a change told in its own unit that is not that of its figures: “fell by £70, from £400 to £350”.

The amount has the unit of the two figures of “from … to …” and is tied to them by “by”, by a noun of change (“a rise
of 40”), or, where the unit is printed, by one of `verbs` right before it (“rose £3 from £41 to £45”). Judged by
intervals: every difference that honest roundings of the two figures allow. Silent where something else follows the
amount (“by 40 in Leeds”, “by 40 teachers”), where the direction contradicts the figures (see `direction`), near a word
of `apart`, under negation and hypothesis.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.guards import sentence_guards
from factlint.claims.moves import moves
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.moves import Move
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 number|money|quantity|percentage",)
SLOTS = ("text", "from", "to", "right")
_REACH = 90  # characters between the amount and its figures
_TYPES = ("number", "money", "quantity", "percentage")


class Params:
    """The verbs that an amount may follow without “by”, and the words that tell of other figures."""

    verbs: list[str]
    apart: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What ties an amount to the figures before or behind it."""
    moving, nouns = any_of(lexicon["directions"]["verbs"]), any_of(lexicon["directions"]["nouns"])
    word = rf"(?:{GAP}+(?!(?:{any_of(lexicon['breaks'])}|by)\b)[\w’'-]+)"
    return {
        "before": (rf"\b(?:{moving}{GAP}+by|{nouns}{GAP}+of|({any_of(rule.verbs)})){GAP}+$", IGNORECASE),
        "onward": (rf"{word}{{0,5}}?(?:,|:)?{GAP}+", IGNORECASE),
        "behind": (rf"{word}{{0,5}}?,{GAP}+(?:by|an?{GAP}+(?:[a-z]+{GAP}+)?{nouns}{GAP}+of){GAP}+", IGNORECASE),
        "closed": (rf"\s*(?:[.,;:)—–]|\Z)|{GAP}+(?:since|over|within|during|from|last|this)\b", IGNORECASE),
        "apart": (rf"\b{any_of(rule.apart)}\b" if rule.apart else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the amount and names the two figures."""
    document = claims.document
    text = document.text
    for move in claims.once(moves, knowledge):
        if move.form != "from" or move.share or not move.ends():
            continue
        amount = _before(rule, claims, knowledge, move) or _behind(rule, claims, knowledge, move)
        if amount is None or not _misses(move, amount):
            continue
        start, end = min(amount.start, move.start), max(amount.end, move.end)
        low, high = document.sentence(start)
        if end > high or rule.pattern(knowledge, "apart").search(text, max(low, start - 60), min(high, end + 40)):
            continue
        if not {"negation", "hypothesis"}.isdisjoint(sentence_guards(document, knowledge, start, end)):
            continue
        first, last, said = (text[claim.at : claim.end] for claim in (move.first, move.last, amount))
        right = figure(abs(move.last.printed - move.first.printed))
        slots = {"text": text[amount.start : amount.end], "from": first, "to": last, "right": right}
        evidence = (
            Evidence("", "sum", f"from {first} to {last} is {right}"),
            *repairs(f"{right} for “{said}”", f"another figure for “{first}” or “{last}”"),
        )
        related = (Related(move.start, move.end, f"“{text[move.start : move.end]}” here"),)
        yield from rule.finding(document, (amount.start, amount.end), slots, evidence, related)


def _before(rule: Rule, claims: Claims, knowledge: Knowledge, move: Move) -> Number | None:
    """“fell by £70 in May, from £400 to £350”."""
    text = claims.document.text
    amount = _nearest(claims, max(0, move.start - _REACH), move.start, -1)
    if amount is None or not _same(amount, move):
        return None
    verb = rule.pattern(knowledge, "before").search(text, max(0, amount.start - 40), amount.start)
    bound = rule.pattern(knowledge, "onward").fullmatch(text, amount.end, move.start)
    return amount if verb and bound and not (verb[1] and type(amount) is Number) else None


def _behind(rule: Rule, claims: Claims, knowledge: Knowledge, move: Move) -> Number | None:
    """“from £400 to £350, a fall of £70”."""
    text = claims.document.text
    amount = _nearest(claims, move.end, move.end + _REACH, 0)
    if amount is None or not _same(amount, move):
        return None
    bound = rule.pattern(knowledge, "behind").fullmatch(text, move.end, amount.start)
    return amount if bound and rule.pattern(knowledge, "closed").match(text, amount.end) else None


def _nearest(claims: Claims, low: int, high: int, at: int) -> Number | None:
    """The last (-1) or first (0) figure of a stretch."""
    found = [claim for type_ in _TYPES for claim in claims.within(type_, low, high) if isinstance(claim, Number)]
    return sorted(found, key=lambda claim: claim.start)[at] if found else None


def _same(amount: Number, move: Move) -> bool:
    """Whether an amount has the unit of the later figure."""
    unit, others = (getattr(claim, "unit", "") for claim in (amount, move.last))
    return type(amount) is type(move.last) and unit == others and amount.printed > 0


def _misses(move: Move, amount: Number) -> bool:
    """Whether no rounding of the two figures makes the amount."""
    meant = amount.rounded if amount.exact else amount.possible
    for first, last in move.ends():
        if first.low is None or first.high is None or last.low is None or last.high is None:
            return False
        low, high = last.low - first.high, last.high - first.low
        least = 0 if low <= 0 <= high else min(abs(low), abs(high))
        if Interval(least, max(abs(low), abs(high))).meets(meant):
            return False
    return True
