"""`share`: “38 of 67 drones (67%)”, where 38 of 67 is another share.

Count, total and share stand in one phrase, in any order: “k of the n things (p%)”, “k out of n …, or p per cent”, “of
the n …, k (p%)”, “p% (k of n)”, “k (p%) of n”. The share may be a percentage or a fraction in words. It is right if a
share that rounds to it as printed meets what count and total may be: small counts are exact, large and hedged figures
are as precise as they look. `rates` are nouns that name a share of the whole (“a turnout of 55%”), `wholes` what the
share may be said to be of; a share of anything else is left alone, and so are sums that the writer takes back.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.figures import (
    UNSAID,
    Ratio,
    figures,
    fraction,
    meant,
    ratios,
    share,
    shares,
    unit,
    vouched,
    with_ratios,
)
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Bound: TypeAlias = tuple[Number, Number, bool]  # count, total, whether the share may be that of the others

NEEDS = ("3 number|money|quantity|percentage",)
SLOTS = ("text", "count", "total", "right")
_REACH = 160  # characters between a share and its count and total
_HUNDRED = 100 * SCALE


class Params:
    """The nouns that a share may be called and be said to be of, and the words that take a sum back."""

    rates: list[str]
    wholes: list[str]
    held: list[str]
    unsaid: list[str] = UNSAID


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between count, total and share, and behind the last of them."""
    word = "[^\\W\\d_][\\w’'-]{0,30}"
    owner = rf"(?:(?:{word}{GAP}+){{0,3}}[\w-]{{2,30}}(?:[’']s|s[’']){GAP}+)"
    these = "(?:the|its|their|his|her|our|all|those|these|an?|last|first|total|possible|capacity|of|some|other)"
    whole = rf"of{GAP}+(?:(?:the|its|their|that){GAP}+)?{any_of(rule.wholes)}(?={GAP}*(?:[,.;)]|[–—-]|\Z))"
    told = (
        rf"or{GAP}+|(?:which|that){GAP}+is{GAP}+|i\.?e\.?,?{GAP}+|meaning{GAP}+(?:that{GAP}+)?"
        rf"|(?:an?|the){GAP}+(?:{word}{GAP}+)?{any_of(rule.rates)}{GAP}+of{GAP}+"
    )
    some = r"(?:(?:exactly|precisely|just|only|an?|one)[ \n]+)?"
    return {
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "of": (
            rf"{GAP}+(?:(?:{word}{GAP}+){{0,4}}out{GAP}+|{word}{GAP}+)?of{GAP}+{owner}?(?:{these}{GAP}+){{0,4}}",
            IGNORECASE,
        ),
        "of-before": (
            rf"(?:\b(?:Of|Out of)|(?:[,;:(]{GAP}*|\b(?:that|and|but){GAP}+)(?:out{GAP}+)?of){GAP}+"
            rf"{owner}?(?:{these}{GAP}+){{0,3}}$",
            0,
        ),
        "to-share": (
            rf"(?:[-–]?{word})?(?:{GAP}+{word}){{0,8}}"
            rf"(?:{GAP}*(\()|(?:,{GAP}+|{GAP}+[–—-]{{1,2}}{GAP}+|{GAP}+(?=or{GAP}))({told})|,{GAP}+|{GAP}+[–—-]{{1,2}}{GAP}+){some}",
            IGNORECASE,
        ),
        "of-after": (
            rf"(?:{GAP}+{word}){{0,5}},?{GAP}+of{GAP}+(?:which|whom){GAP}+(?:only{GAP}+|just{GAP}+)?",
            IGNORECASE,
        ),
        "others": (r"\bof (?:whom|which|them|these|those|the (?:rest|others|remain))|[.;]\s", IGNORECASE),
        "of-them": (rf"{GAP}+of{GAP}+(?:them|whom|which){GAP}*\(", IGNORECASE),
        "apposed": (rf"(?:{GAP}+{word}){{1,5}}[,;]{GAP}+", 0),
        "stake": (rf"\bstake{GAP}+of{GAP}+$", IGNORECASE),
        "held": (rf"\b{any_of(rule.held)}{GAP}+$", IGNORECASE),
        "clause": (rf"(?:{GAP}+{any_of(rule.wholes)})?,{GAP}+(?:{word}{GAP}+){{1,8}}", 0),
        "whole": (rf"{GAP}+{whole}", IGNORECASE),
        "of-total": (rf"{GAP}+of{GAP}+(?:{owner}|(?:the|its|their|all){GAP}+)(?:the{GAP}+)?", IGNORECASE),
        "from-share": (
            rf"(?:{GAP}+of{GAP}+(?:{word}{GAP}+){{0,4}}({word}))?(?:{GAP}*\(|{GAP}+[–—-]{{1,2}}{GAP}+|,{GAP}+(?:or{GAP}+)?)",
            IGNORECASE,
        ),
        "bracket-of": (rf"{GAP}*\){GAP}+of{GAP}+{owner}?(?:{these}{GAP}+){{0,3}}", IGNORECASE),
        "bracketed": (rf"{GAP}*(?:[),;]|{whole})", IGNORECASE),
        "alone": (rf"(?=[,.;)]|{GAP}*[–—]|\s*\Z)|{GAP}+{whole}", IGNORECASE),
        "going-on": (rf"(?!{GAP}+(?:of|more|less|higher|lower|fewer|up|down|above|below)\b)|{GAP}+{whole}", IGNORECASE),
        "noun-end": (rf"(?:{GAP}+({word}))?{GAP}*[),–—-]", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the share and names the count."""
    document = claims.document
    text = document.text
    odds = claims.once(ratios, knowledge)
    for said in claims.once(shares, knowledge):
        band = share(said, text)
        if band is None:
            continue
        for count, total, others in _bound(rule, claims, knowledge, said, odds):
            exact = _ratio(count, total)
            if exact is None or exact.meets(band) or (others and _rest(exact).meets(band)):
                continue
            low, high = min(count.start, said.start), max(total.end, said.end)
            if vouched(document, knowledge, rule.pattern(knowledge, "unsaid"), low, high):
                yield from _finding(rule, claims, said, count, total)
            break


def _bound(rule: Rule, claims: Claims, knowledge: Knowledge, said: Number, odds: list[Number]) -> Iterator[Bound]:
    """The count and the total that syntax binds to a share, nearest first."""
    text = claims.document.text
    low, high = claims.document.sentence(said.start)
    near = with_ratios(figures(claims, max(low, said.start - _REACH), min(high, said.end + _REACH)), odds)
    at = next(number for number, claim in enumerate(near) if claim is said)
    before, after = near[max(0, at - 6) : at], near[at + 1 : at + 3]

    def joins(name: str, start: int, end: int) -> bool:
        return rule.pattern(knowledge, name).fullmatch(text, start, end) is not None

    if before:
        opening = rule.pattern(knowledge, "to-share").fullmatch(text, before[-1].end, said.start)
        loose = opening and opening[2] and not isinstance(said, Ratio)
        ends = "bracketed" if opening and opening[1] else "going-on" if loose else "alone"
        if opening and rule.pattern(knowledge, ends).match(text, said.end):
            if rule.pattern(knowledge, "stake").search(text, before[-1].end, said.start):
                at_k = before[-2].start if len(before) > 1 else low
                held = rule.pattern(knowledge, "held").search(text, max(low, at_k - 24), at_k)
                if held is None or not rule.pattern(knowledge, "alone").match(text, said.end):
                    return  # “sold 3 of his 12 shares, a stake of 5%” is a share of the firm
            if len(before) > 1 and joins("of", before[-2].end, before[-1].start):
                yield before[-2], before[-1], False
            if len(before) > 1 and joins("of-them", before[-1].end, said.start):
                if joins("apposed", before[-2].end, before[-1].start):
                    yield before[-1], before[-2], False
                return
            base, begin = _base(rule, knowledge, text, low, before)
            if base and not rule.pattern(knowledge, "others").search(text, begin, said.start):
                yield before[-1], base, bool(opening[2]) and opening[2].lower().startswith("meaning")
        if after and opening and joins("bracket-of", said.end, after[0].start):
            yield before[-1], after[0], False
        alone = after and rule.pattern(knowledge, "alone").match(text, after[0].end)
        if after and opening and (alone or opening[2]) and joins("of-total", said.end, after[0].start):
            yield before[-1], after[0], False
    if (
        len(before) > 1
        and joins("of", before[-2].end, before[-1].start)
        and joins("clause", before[-1].end, said.start)
        and rule.pattern(knowledge, "whole").match(text, said.end)
    ):
        yield before[-2], before[-1], False  # “with 61 seats of 120, the coalition has 55% of the house”
    if len(after) == 2 and joins("of", after[0].end, after[1].start):
        opening = rule.pattern(knowledge, "from-share").fullmatch(text, said.end, after[0].start)
        noun = rule.pattern(knowledge, "noun-end").match(text, after[1].end)
        if opening and noun and (not opening[1] or not noun[1] or opening[1].lower() == noun[1].lower()):
            yield after[0], after[1], False


def _base(rule: Rule, knowledge: Knowledge, text: str, low: int, before: list[Number]) -> tuple[Number | None, int]:
    """The total that its parts follow, and where they begin: “Of the 14 charges, …”, “14 charges, of which …”."""
    for claim, part in zip(before[-2::-1], before[:0:-1], strict=True):
        which = rule.pattern(knowledge, "of-after").fullmatch(text, claim.end, part.start)
        if which is not None:
            return claim, which.end()
        if rule.pattern(knowledge, "of-before").search(text, max(low, claim.start - 60), claim.start):
            return claim, claim.end
    return None, 0


def _ratio(count: Number, total: Number) -> Interval | None:
    """Count to total in per cent; None where the two are no part and whole."""
    if unit(count) != unit(total) or count.type == "percentage" or not 0 < count.printed <= total.printed:
        return None
    part, whole = meant(count), meant(total)
    low = None if part.low is None or whole.high is None else part.low * _HUNDRED // whole.high
    high = None if part.high is None or not whole.low or whole.low < 0 else -(-part.high * _HUNDRED // whole.low)
    return Interval(low, high)


def _rest(exact: Interval) -> Interval:
    """What the others make."""
    return Interval(
        None if exact.high is None else _HUNDRED - exact.high, None if exact.low is None else _HUNDRED - exact.low
    )


def _finding(rule: Rule, claims: Claims, said: Number, count: Number, total: Number) -> Iterator[Finding]:
    document = claims.document
    text = document.text
    start = said.start
    if fraction(said, text) and text[max(0, start - 2) : start].lower() == "a ":
        start -= 2
    exact = count.printed * _HUNDRED // total.printed
    tenth = SCALE // 10
    right = f"{figure((exact + tenth // 2) // tenth * tenth)}%"
    k, n, shown = text[count.at : count.end], text[total.at : total.end], text[start : said.end]
    evidence = (Evidence("", "sum", f"{k} of {n} is {right}, not {shown}"), *repairs(f"“{right}” for “{shown}”"))
    first, last = min(count.start, total.start), max(count.end, total.end)
    related = (Related(first, last, f"“{text[first:last]}” here"),)
    slots = {"text": shown, "count": k, "total": n, "right": right}
    yield from rule.finding(document, (start, said.end), slots, evidence, related)
