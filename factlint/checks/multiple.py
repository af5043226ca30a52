"""`multiple`: a word for a multiple beside two figures that have another ratio: “tripled, from 40,000 to 80,000”.

`times` are the verbs with what they multiply by, `parts` those with what they divide by (two for “halved”), `twice` and
`shares` (“a third”) the same for words that only compare; “times” and “fold” behind a numeral count for themselves. The
figures stand

- in a move behind the verb or before it: “doubled in a year, from 400 to 560”, “from 400 to 560, doubling in a year”;
- on both sides of it: “at 48 it was twice the 12 of winter”, “600 metres, double the 150 metres allowed”.

A multiple is right where a rounding of the figures is from `under` to `over` per cent of what it says and the printed
ones are from `least` to `most` per cent (“doubled to $3m from $1m” is wrong to any reader); hedges (“nearly tripled”)
widen it by the table, “times more” may mean one more. Silent for what is doubled twice, again, in steps or every year,
near a word of `apart`, under negation and hypothesis.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.guards import sentence_guards
from factlint.claims.moves import Move, alike, bare, figures, joined, moves
from factlint.claims.multiples import COUNTED, Multiple, read
from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval, band, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.amounts import Number
    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed",)
SLOTS = ("text", "from", "to", "right")
_SILENT = ("negation", "hypothesis")
_REACH = 110  # characters between the word and its figures


class Params:
    """The words with their factors, the bands around a factor, and the words that tell of something else."""

    times: dict[str, int]
    parts: dict[str, int]
    twice: dict[str, int]
    shares: dict[str, int]
    apart: list[str] = []
    under: int = 90
    over: int = 125
    least: int = 76
    most: int = 145


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(phrase, value, whether case counts) for the name index."""
    return [(word, word, False) for word in (*rule.times, *rule.parts, *rule.twice, *rule.shares, *COUNTED)]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between the word and its figures."""
    breaks = any_of([*lexicon["breaks"], "by"])
    moving = any_of(set(lexicon["directions"]["verbs"]) - {"up", "down"})
    word = rf"(?:{GAP}+(?!(?:{breaks}|{moving})\b)[\w’'-]+|{GAP}+between{GAP}+\w+{GAP}+and{GAP}+\w+)"
    compared = any_of(lexicon["directions"]["compared"])
    article = f"(?:the|its|their|his|her|our|this|an?|{GAP}?[A-Z][\\w-]+[’']s|last{GAP}+year[’']s)"
    nouns = any_of(lexicon["directions"]["nouns"])
    measure = (
        "(?:size|height|length|weight|width|depth|number|price|cost|amount|rate|value|speed|area|capacity|distance|age)"
    )
    return {
        "onward": (rf"(?:{GAP}+{nouns})?{word}{{0,7}}?(?:,|:|{GAP}*[–—])?{GAP}+", IGNORECASE),
        "back": (rf"{word}{{0,5}}?(?:,|{GAP}*[–—]){GAP}+(?:(?:or|an?|which{GAP}+is|that{GAP}+is){GAP}+)?", IGNORECASE),
        "than": (rf"{GAP}+(?:as|the|that|what|of|its|their|his|her|last|this|{compared}|an?)\b", IGNORECASE),
        "base": (
            rf"(?:{GAP}+of|{GAP}+(?:the|its){GAP}+{measure}{GAP}+of|{GAP}+as{GAP}+[a-z]+{GAP}+as|{GAP}+{compared}(?:{GAP}+[a-z]+)?{GAP}+than)?{GAP}+{article}{GAP}+"
            rf"(?:(?!(?:{breaks}|in|on|at|to|from|for)\b)[\w’'-]+{GAP}+){{0,4}}?(?:of{GAP}+(?:{article}{GAP}+)?)?",
            IGNORECASE,
        ),
        "apposed": (
            rf"{GAP}+(?:as{GAP}+[a-z]+{GAP}+as|the{GAP}+[a-z]+{GAP}+of|{compared}(?:{GAP}+[a-z]+)?{GAP}+than)(?:{GAP}+(?!(?:{breaks})\b)[\w’'-]+){{1,5}}?,{GAP}+"
            rf"(?:(?:when|which|who|with|at|whose)(?:{GAP}+[a-z’'-]+){{0,3}}?{GAP}+)?",
            IGNORECASE,
        ),
        "closed": (rf"[.,;:)—”\"]|{GAP}*\Z|{GAP}+[–—-]", 0),
        "beside": (
            rf"(?:{GAP}+[\w’'-]+){{0,3}}?(?:,|{GAP}+[–—]|,?{GAP}+(?:is|was|are|were)){GAP}+(?:(?:or|that’s|that's){GAP}+)?",
            IGNORECASE,
        ),
        "at": (rf"(?:(?:\A|[.!?”\"]|\n)\s*|[,;]{GAP}+)(?:at|with){GAP}+$", IGNORECASE),
        "behind-at": (rf"(?:,?{GAP}+(?!(?:{breaks})\b)[\w’'-]+){{0,9}}?,?{GAP}+", IGNORECASE),
        "apart": (rf"\b{any_of(rule.apart)}\b" if rule.apart else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the word and names the figures."""
    document = claims.document
    text = document.text
    hits = claims.listed(rule.code)
    found = [multiple for hit in hits if (multiple := read(claims, knowledge, hit, rule.params))]
    if not found:
        return
    told = claims.once(moves, knowledge)
    every = claims.once(figures, knowledge)
    for multiple in found:
        move = _beside(rule, text, knowledge, multiple, told) or _around(rule, text, knowledge, multiple, every)
        if move is None or _fits(rule.params, knowledge, multiple, move):
            continue
        low, high = document.sentence(multiple.start)
        start, end = min(multiple.start, move.start), max(multiple.end, move.end)
        if start < low or end > high or rule.pattern(knowledge, "apart").search(text, max(low, start - 60), end):
            continue
        if not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, start, end)):
            continue
        first, last = (text[claim.at : claim.end] for claim in (move.first, move.last))
        right = figure(move.last.printed * 100 // move.base() * (SCALE // 100))
        slots = {"text": text[multiple.start : multiple.end], "from": first, "to": last, "right": right}
        evidence = (Evidence("", "sum", f"{last} is {right} times {first}"),)
        related = (Related(move.start, move.end, f"“{text[move.start : move.end]}” here"),)
        yield from rule.finding(document, (multiple.start, multiple.end), slots, evidence, related)


def _beside(rule: Rule, text: str, knowledge: Knowledge, multiple: Multiple, told: list[Move]) -> Move | None:
    """The move that stands right behind the word, or right before it."""
    if not multiple.moves:
        return None
    at = bisect_left(told, multiple.start, key=lambda move: move.start)
    behind = told[at] if at < len(told) and told[at].form != "beside" else None
    if behind is not None and 0 < behind.start - multiple.end <= _REACH:
        gap = rule.pattern(knowledge, "onward").fullmatch(text, multiple.end, behind.start)
        if gap is not None:
            return behind
    before = told[at - 1] if at else None
    if before is None or not 0 < multiple.start - before.end <= _REACH:
        return None
    if rule.pattern(knowledge, "than").match(text, multiple.end):
        return None  # “from 30 to 40, twice the 20 of last year”
    return before if rule.pattern(knowledge, "back").fullmatch(text, before.end, multiple.start) else None


def _around(rule: Rule, text: str, knowledge: Knowledge, multiple: Multiple, every: list[Number]) -> Move | None:
    """The figures on both sides of the word, the one behind it being the base."""
    at = bisect_left(every, multiple.start, key=lambda claim: claim.start)
    before = every[at - 1] if at else None
    base = next((claim for claim in every[at : at + 3] if claim.at > multiple.end), None)
    if before is None or base is None or base.at - multiple.end > _REACH or multiple.start - before.end > _REACH:
        return None
    stretch = multiple.end, base.at
    if not alike(base, before) or not (
        rule.pattern(knowledge, "base").fullmatch(text, *stretch)
        or (
            rule.pattern(knowledge, "apposed").fullmatch(text, *stretch)
            and rule.pattern(knowledge, "closed").match(text, base.end)
        )
    ):
        return None
    opened = rule.pattern(knowledge, "at").search(text, max(0, before.start - 12), before.start)
    gap = rule.pattern(knowledge, "behind-at" if opened else "beside")
    if not gap.fullmatch(text, before.end, multiple.start):
        return None
    return joined(text, knowledge, before.start, base.end, bare(base, knowledge), before, "than")


def _fits(params: Any, knowledge: Knowledge, multiple: Multiple, move: Move) -> bool:
    """Whether the figures as printed may have the ratio that the word says."""
    ratios = [ratio for ratio in move.ratios(tightly=True) if ratio.low and ratio.high]
    share = multiple.divides and multiple.hedge != "bare" and not multiple.moves  # half of, not halved
    if multiple.divides and not share:
        ratios = [Interval(SCALE**2 // (ratio.high or 1), SCALE**2 // (ratio.low or 1)) for ratio in ratios]
    factor = multiple.factor
    if multiple.hedge == "bare":
        ratio = move.last.printed * SCALE // max(1, move.base())
        printed = SCALE**2 // max(1, ratio) if multiple.divides else ratio
        least, most = factor * params.least // 100, (factor + SCALE * multiple.more) * params.most // 100
        if len(move.scales) == 1 and move.first.exact and move.last.exact and not least <= printed <= most:
            return False
        said = Interval(factor * params.under // 100, (factor + SCALE * multiple.more) * params.over // 100)
    else:
        bands = knowledge.lexicon["hedges"][multiple.hedge]
        # “More than half” is more than 0.5, not more than a division by two.
        value, step = (SCALE**2 // factor, SCALE**2 // factor // 5) if share else (factor, max(SCALE, factor // 5))
        said = band(value, step, bands["possible"])
    return not ratios or any(ratio.meets(said) for ratio in ratios)
