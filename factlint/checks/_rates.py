"""The rates of exchange that a text implies or states, each as an interval: “$10m (€9m)”, “90 roubles to the dollar”.

One of two amounts may be rounded, to two digits at least; rates are integers, counted in parts of `FINE`.
"""

from __future__ import annotations

from factlint.checks import _beside
from factlint.claims.amounts import Money
from factlint.claims.guards import sentence_guards
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval
from factlint.measures import close, figure_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Claim
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

FINE = 10**24  # so small that a dong in dollars keeps its digits


class Rate:
    """So much of the second currency of `pair` for one of the first; `one` is None where the rate itself is stated."""

    __slots__ = ("exact", "interval", "one", "other", "pair", "turned")

    def __init__(self, names: tuple[str, str], one: Money | None, other: Money) -> None:
        self.pair = tuple(sorted(names))
        self.turned = self.pair[0] != names[0]  # whether it is the second amount that `exact` is told for one of
        self.one = one
        self.other = other
        first = (SCALE, 1, False) if one is None else figure_of(one)
        near, wide = close(first), close(figure_of(other))
        ends = [(wide.low, first[0]), (wide.high, first[0]), (other.printed, near.low), (other.printed, near.high)]
        rates = [self._rate(over or 1, under or 1) for over, under in ends]
        self.interval = Interval(min(rates), max(rates))
        self.exact = self._rate(other.printed, first[0])

    def _rate(self, over: int, under: int) -> int:
        return FINE * under // over if self.turned else FINE * over // under


def grammar(equals: list[str], buys: list[str], lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What joins two amounts, or an amount and the name of a currency."""
    entries = [(first, *entry) for first, found in lexicon["currency_words"].items() for entry in found]
    names = any_of(f"{first}{rest}" for first, rest, _, _, part in entries if part == 1)
    one = rf"(?:one|an?|the|each|every){GAP}+(?P<name>{names})"
    return _beside.grammar(lexicon) | {
        "equals": (rf",?{GAP}+{any_of(equals)}{GAP}+", IGNORECASE),
        "rate-behind": (rf"{GAP}+(?:to|per|for){GAP}+{one}\b", IGNORECASE),
        "rate-before": (rf"\b{one}{GAP}+{any_of(buys)}{GAP}+$", IGNORECASE),
    }


def read(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Rate]:
    """The rates of a text. Stated ones and equations are passed over behind “if” and “would”."""
    text, document = claims.document.text, claims.document
    amounts = claims.of("money")
    found: list[tuple[str | None, Money | None, Money]] = []
    for at, claim in enumerate(amounts):
        assert isinstance(claim, Money)
        before = amounts[at - 1] if at else claim
        assert isinstance(before, Money)
        stated = _stated(rule, text, knowledge, claim)
        equal = rule.pattern(knowledge, "equals").fullmatch(text, before.end, claim.start)
        if (stated or equal) and "hypothesis" not in sentence_guards(document, knowledge, claim.start, claim.end):
            found.append((stated, None if stated else before, claim))
    for one, other in _beside.pairs(rule, claims, knowledge, "money"):
        first, second = one[0], other[0]
        if len(one) == len(other) == 1 and isinstance(first, Money) and isinstance(second, Money):
            found.append((None, first, second))
    if not found:
        return
    codes = _codes(amounts)
    parts = {entry[2] for entries in knowledge.lexicon["currency_words"].values() for entry in entries if entry[3] != 1}
    for stated, amount, price in found:
        names = stated or (_name(text, amount, codes) if amount else ""), _name(text, price, codes)
        whole = all(claim.unit not in parts and claim.printed > 0 for claim in (amount, price) if claim is not None)
        if whole and names[0] != names[1]:
            yield Rate(names, amount, price)


def _stated(rule: Rule, text: str, knowledge: Knowledge, claim: Money) -> str | None:
    """The currency of which one is so much: “90 roubles to the dollar”, “one euro buys $1.08”."""
    found = rule.pattern(knowledge, "rate-behind").match(text, claim.end) or rule.pattern(
        knowledge, "rate-before"
    ).search(text, max(0, claim.start - 60), claim.start)
    if found is None:
        return None
    words = found["name"].lower().split()
    for rest, code, unit, _ in knowledge.lexicon["currency_words"].get(words[0], ()):
        if rest == "".join(f" {word}" for word in words[1:]):
            return str(code or unit)
    return None


def _codes(amounts: list[Claim]) -> dict[str, set[str]]:
    """The codes of the currencies of each name in the text: dollars of Canada and of Hong Kong."""
    found: dict[str, set[str]] = {}
    for claim in amounts:
        assert isinstance(claim, Money)
        if claim.currency:
            found.setdefault(claim.unit, set()).add(claim.currency)
    return found


def _name(text: str, claim: Money, codes: dict[str, set[str]]) -> str:
    """Which currency is meant; “francs” are Swiss where the text has no other, but “$” is only “$”."""
    known = codes.get(claim.unit, set())
    if claim.currency or text[claim.at] == "$" or len(known) != 1:
        return claim.currency or claim.unit
    return next(iter(known))
