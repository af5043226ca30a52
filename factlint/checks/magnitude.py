"""`magnitude`: one sum told with another magnitude: “a $4.3 billion deal … the $4.3 million deal”.

Two figures have the same digits, the same currency or kind of unit, and are a thousand, a million or a billion times
apart (also by their units: megawatts and kilowatts). They are of one thing when the second is a definite phrase (“the”,
“this”, “its”, with a word of `adjectives` or without) and

- both have the same head noun: “a fine of £90m … the £90bn fine”, “a deal worth … the … deal”; or
- the noun of the second stands before the first: “tabled an offer that values it at £1.3bn … Smith’s £1.3m offer”; or
- the second is “the sum of” so much, or has no noun of its own and tells what repeats a noun around the first, in the
  same sentence or the next: “bought the drawing for $1.7m, and the $1.7bn it paid for the drawing”.

Figures of one digit coincide easily: they are compared with the sentences next to them only, and by their nouns. Bare
counts are compared only where the second counts “all” of them. Silent where the text says that one is wrong, or not so.
"""

from __future__ import annotations

from factlint.checks._beside import misreported
from factlint.claims.amounts import Money, Number, Quantity
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 money|quantity|number",)
SLOTS = ("text", "other", "noun", "times")
_SORTS = ("money", "quantity", "number")
_NEAR = 2  # sentences within which figures of one digit, and figures without a noun, are compared
_REACH = 60  # characters before a figure in which its clause names its thing
_HEAD = 4  # words of a noun phrase behind a figure


class Params:
    """Words that may stand in a definite phrase before its figure, those that tie a noun to it, words for a sum itself,
    and nouns that add nothing to the one before them (“settlement deal”)."""

    adjectives: list[str]
    of: list[str]
    sums: list[str]
    hollow: list[str]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """A definite phrase up to its figure, a noun up to its figure, and what follows a figure of one thing."""
    owners = "the|its|their|his|her|our|those|these"
    adjectives, sums = any_of(rule.adjectives), any_of(rule.sums)
    return {
        "definite": (
            rf"\b(?:(all)(?:{GAP}+of)?(?:{GAP}+(?:{owners}))?|(?:{owners}|this|that)(?:{GAP}+{sums}{GAP}+of)?"
            rf"|[^\W\d_]{{2,30}}[’']s)(?:{GAP}+{adjectives})?{GAP}+$",
            IGNORECASE,
        ),
        "sum": (rf"\bthe{GAP}+{sums}{GAP}+of{GAP}+$", IGNORECASE),
        "valued": (rf"\bvalu(?:es|ed|ing)(?:{GAP}+[\w’'-]+){{0,3}}{GAP}+at{GAP}+$", IGNORECASE),
        "aside": (rf"{GAP}*\([^()\n]{{1,40}}\)", 0),
        "noun-of": (rf"([a-z-]{{3,30}}),?{GAP}+{any_of(rule.of)}{GAP}+$", IGNORECASE),
        "of-its": (rf"{GAP}+of(?:{GAP}+(?:{owners}))?(?={GAP})", IGNORECASE),
        "onward": (
            rf"(?={GAP}+(?:it|he|she|they|we|the|that|which|of|set|{owners}|[a-z]{{2,30}}ed)\b)([^.;:()\n]{{4,{_REACH}}})",
            IGNORECASE,
        ),
        "change": (rf"\b(?:by|to|from){GAP}+$", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second figure and names the first."""
    document = claims.document
    earlier: dict[Any, list[Number]] = {}
    figures = [claim for sort in _SORTS for claim in claims.of(sort) if isinstance(claim, Number) and claim.printed > 0]
    for claim in sorted(figures, key=lambda claim: claim.start):
        key, size = _measure(claim, knowledge)
        others = earlier.setdefault(key, [])
        apart = [other for other in others[-8:] if _thousands(size, _measure(other, knowledge)[1])]
        others.append(claim)
        for other in reversed(apart):
            noun = _same(rule, document, knowledge, other, claim)
            if noun:
                yield from _found(rule, document, knowledge, claim, other, noun)
                break


def _measure(claim: Number, knowledge: Knowledge) -> tuple[Any, int]:
    """What figures are compared by (the kind of unit, and the digits), and the size of the figure."""
    digits = claim.printed
    while digits % 10 == 0:
        digits //= 10
    if isinstance(claim, Money):
        return ("money", claim.currency or claim.unit, digits), claim.printed
    if isinstance(claim, Quantity):
        over, under = knowledge.lexicon["measures"][claim.unit][1][0]
        return (claim.dimension, "", digits), claim.printed * over * SCALE // under
    return ("number", "", digits), claim.printed


def _thousands(one: int, other: int) -> bool:
    """Whether two figures are 1,000, a million or a billion times apart."""
    low, high = min(one, other), max(one, other)
    return low > 0 and any(low * times == high for times in (10**3, 10**6, 10**9))


def _same(rule: Rule, document: Document, knowledge: Knowledge, one: Number, other: Number) -> str:
    """The noun that shows that two figures are of one thing; empty where nothing shows it."""
    text = document.text
    definite = rule.pattern(knowledge, "definite").search(text, max(0, other.at - 50), other.at)
    if definite is None or (type(other) is Number and not definite[1]):
        return ""
    if "negation" in sentence_guards(document, knowledge, other.start, other.end):
        return ""
    if any(misreported(document, knowledge, claim.start) for claim in (one, other)):
        return ""
    near = document.sentence_distance(one.start, other.start) <= _NEAR
    single = one.printed == _leading(one.printed)
    if single and not near:
        return ""
    heads = _heads(rule, text, knowledge, other)
    shared = _heads(rule, text, knowledge, one) & heads
    if shared or single:
        return min(shared, default="")
    if near and rule.pattern(knowledge, "sum").search(text, max(0, other.at - 30), other.at):
        return "sum"
    low, high = document.sentence(one.start)
    before = _nouns(text[max(low, one.start - _REACH) : one.start], knowledge)
    valued = rule.pattern(knowledge, "valued").search(text, max(low, one.at - 40), one.at)
    if valued and document.sentence_distance(one.start, other.start) <= 3 * _NEAR and before & heads:
        return min(before & heads)
    onward = rule.pattern(knowledge, "onward").match(text, other.end)
    if not near or onward is None or rule.pattern(knowledge, "change").search(text, one.start - 8, one.start):
        return ""
    behind = text[one.end : min(high, other.start, one.end + _REACH)]
    return min((before | _nouns(behind, knowledge)) & _nouns(onward[1], knowledge), default="")


def _leading(value: int) -> int:
    """The first digit of a figure, with noughts for the others."""
    step = 1
    while value // step >= 10:
        step *= 10
    return value // step * step


def _heads(rule: Rule, text: str, knowledge: Knowledge, claim: Number) -> set[str]:
    """The head nouns of the phrase that a figure stands in: “the £90bn fine”, “a fine of £90m”, “£90m of debt”."""
    before = rule.pattern(knowledge, "noun-of").search(text, max(0, claim.start - 50), claim.start)
    found = {_singular(before[1])} if before else set()
    of = rule.pattern(knowledge, "of-its").match(text, claim.end)
    aside = rule.pattern(knowledge, "aside").match(text, claim.end)
    at, head = of.end() if of else aside.end() if aside else claim.end, ""
    for _ in range(_HEAD):
        match = knowledge.pattern("next-word").match(text, at)
        if (
            match is None
            or not match[1][:1].isalpha()
            or _singular(match[1]) in knowledge.lexicon["function"]
            or _verb(match[1], knowledge)
        ):
            break
        if head and match[1] != _singular(match[1]):
            break  # “the 640-kilowatt turbine feeds”
        if head and (match[1].lower() in rule.params.hollow or match[1].endswith(("way", "ly"))):
            found.add(_singular(head))
        head, at = match[1], match.end()
    found.add(_singular(head))
    return {noun for noun in found if noun and noun not in knowledge.lexicon["function"]}


def _nouns(text: str, knowledge: Knowledge) -> set[str]:
    """The words of a stretch that may be nouns."""
    words = {_singular(match[0]) for match in knowledge.pattern("clause-word").finditer(text)}
    function = knowledge.lexicon["function"]
    return {word for word in words if len(word) > 3 and word not in function and not _verb(word, knowledge)}


def _singular(word: str) -> str:
    word = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _verb(word: str, knowledge: Knowledge) -> bool:
    return (word.endswith("ed") and word.islower()) or word in knowledge.lexicon["verbs"]


def _found(
    rule: Rule, document: Document, knowledge: Knowledge, claim: Number, other: Number, noun: str
) -> list[Finding]:
    text, said = document.text[claim.start : claim.end], document.text[other.start : other.end]
    sizes = sorted((_measure(claim, knowledge)[1], _measure(other, knowledge)[1]))
    times = {10**3: "a thousand", 10**6: "a million", 10**9: "a billion"}[sizes[1] // sizes[0]]
    slots = {"text": text, "other": said, "noun": noun, "times": times}
    related = (Related(other.start, other.end, f"“{said}” here (both of the {noun})"),)
    sum_ = Evidence("", "sum", f"“{text}” and “{said}” are {times} times apart")
    return rule.finding(
        document,
        (claim.start, claim.end),
        slots,
        (sum_, *repairs(f"“{said}” for “{text}”", f"“{text}” for “{said}”")),
        related,
    )
