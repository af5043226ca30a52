"""`portion`: “10% of the 12,000 troops, 2,400”, where a tenth of the whole is another figure.

A share (a percentage or a fraction in words) is said to be “of” a figure, and a second figure of the same unit is put
in apposition to it, in brackets or behind “or”. What the share may be of what the whole may be must meet what is
printed. A charge “on” a price (`charges`: tax, fee) and a stake that “is worth” so much are read alike, as warnings; a
part that is only some of the share (“9 of them”, `some`: women) is flagged where it exceeds it.

`bases` are nouns that carry the whole (“of its capacity of 6,000”); `people` are nouns that may be said of
any whole. A list that goes on, another noun than the whole's, and “plus” or “including” in between unbind the two.
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
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("3 number|money|quantity|percentage",)
SLOTS = ("text", "share", "total", "right")
_REACH = 160  # characters between the share and the figures
_HUNDRED = 100 * SCALE


class Params:
    """The nouns that bind, and the words that take a sum back."""

    bases: list[str]
    people: list[str]
    some: list[str]
    charges: list[str]
    unsaid: list[str] = UNSAID


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between the share, the whole and the part, and behind the part."""
    word = "[^\\W\\d_][\\w’'-]{0,30}"
    these = "(?:the|its|their|his|her|our|all|those|these|that|total|last|first|remaining|other|full|entire|original)"
    unbinding = "and|or|plus|minus|including|excluding|except|but|than|while|with|without|between|per"
    plain = rf"(?!(?:{unbinding})\b){word}"
    owner = rf"(?:(?:{word}{GAP}+){{0,4}}[\w-]{{2,30}}(?:[’']s|s[’']){GAP}+)"
    dash = rf"{GAP}+[–—-]{{1,2}}{GAP}+"
    return {
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "of": (
            rf"(?:{GAP}+share)?{GAP}+of{GAP}+{owner}?(?:{these}{GAP}+){{0,3}}"
            rf"(?:(?:annual{GAP}+|total{GAP}+)?{any_of(rule.bases)}{GAP}+of{GAP}+)?",
            IGNORECASE,
        ),
        "half": (rf"{GAP}+{owner}?(?:{these}{GAP}+){{1,3}}", IGNORECASE),
        "on": (rf"(?:{GAP}+{word})?{GAP}+on{GAP}+{owner}?(?:{these}{GAP}+){{1,3}}", IGNORECASE),
        "stake": (
            rf"{GAP}+(?:(?:stake|share|holding){GAP}+)?(?:of|in){GAP}+{owner}?(?:{these}{GAP}+){{0,3}}",
            IGNORECASE,
        ),
        "comes-to": (
            rf"(?:[-–]?{word})?(?:{GAP}+{plain}){{0,3}}{GAP}+"
            rf"(?:(?:is|was|are|were){GAP}+(?:(?:thus|now|therefore|then|so){GAP}+)?(?:worth|valued{GAP}+at)"
            rf"|(?:comes|came|amounts|amounted){GAP}+to|equals){GAP}+",
            IGNORECASE,
        ),
        "charges": (rf"\b{any_of(rule.charges)}\b", IGNORECASE),
        "exactly": (rf"\b(?:exactly|precisely){GAP}+$", IGNORECASE),
        "of-them": (rf"{GAP}+of{GAP}+(?:them|these|those)(?=[,.;)]|\s*\Z)", IGNORECASE),
        "some": (rf"{any_of(rule.some)}\Z", IGNORECASE),
        "of-before": (rf"(?:\bOf|[,;:]{GAP}+of){GAP}+{owner}?(?:{these}{GAP}+){{0,3}}$", 0),
        "to-share": (rf"(?:[-–]?{word})?(?:{GAP}+{plain}){{0,5}},{GAP}+(?:an?{GAP}+|one{GAP}+)?", IGNORECASE),
        "to-part": (
            rf"(?:[-–]{word})?(?:{GAP}+{plain}){{0,7}}"
            rf"(?:(?:,{GAP}+|{dash})(?:(or{GAP}+|(?:that|which){GAP}+is,?{GAP}+|i\.?e\.?,?{GAP}+)"
            rf"|(meaning{GAP}+(?:that{GAP}+)?))|{GAP}+or{GAP}+|{GAP}*\(|:{GAP}+|,{GAP}+|{dash})",
            IGNORECASE,
        ),
        "only-of": (rf"{GAP}+of{GAP}+", IGNORECASE),
        "word": (rf"(?:[-–]|{GAP}+)({word})", 0),
        "end": (rf"(?:{GAP}+{word})?(?=[,.;)]|{dash}|\s*\Z)", IGNORECASE),
        "no-end": (rf"-|{GAP}+(?:of|more|less|fewer|times|and|to|or|out|in{GAP}+every)\b", IGNORECASE),
        "generic": (rf"{any_of(rule.people)}\Z", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the part and names share and whole."""
    document = claims.document
    text = document.text
    odds = claims.once(ratios, knowledge)
    for said in claims.once(shares, knowledge):
        band = share(said, text)
        bound = _bound(rule, claims, knowledge, said, odds) if band is not None else None
        if band is None or bound is None:
            continue
        whole, part, how = bound
        if unit(whole) != unit(part) or whole.type == "percentage" or whole.printed <= 0:
            continue
        exactly = rule.pattern(knowledge, "exactly").search(text, max(0, said.start - 12), said.start) is not None
        right = _of(_narrow(said, band, text, exactly), meant(whole))
        if right.meets(_made(part)) or (how == "part" and not right.before(_made(part))):
            continue
        if how == "on" and _added(right, meant(whole), _made(part)):
            continue
        proven = not how and not _of(band, meant(whole)).meets(_made(part))
        unsaid = rule.pattern(knowledge, "unsaid")
        if vouched(document, knowledge, unsaid, min(said.start, whole.start), part.end):
            yield from _finding(rule, claims, said, whole, part, proven)


def _bound(
    rule: Rule, claims: Claims, knowledge: Knowledge, said: Number, odds: list[Number]
) -> tuple[Number, Number, str] | None:
    """The whole and the part that syntax binds to a share; how, if not all of the share need be the part."""
    document = claims.document
    text = document.text
    low, high = document.sentence(said.start)
    near = with_ratios(figures(claims, max(low, said.start - _REACH), min(high, said.end + _REACH)), odds)
    at = next(number for number, claim in enumerate(near) if claim is said)
    before, after = near[at - 1] if at else None, near[at + 1 : at + 3]
    if before and rule.pattern(knowledge, "only-of").fullmatch(text, before.end, said.start):
        return None  # a tenth of 1% of the 3 million

    def leads(name: str, start: int, end: int) -> bool:
        return rule.pattern(knowledge, name).fullmatch(text, start, end) is not None

    half = fraction(said, text) and text[said.at : said.end].lower() == "half"
    if len(after) == 2 and leads("stake", said.end, after[0].start) and leads("comes-to", after[0].end, after[1].start):
        whole, part = after
        ended = rule.pattern(knowledge, "end").match(text, part.end)
        return (whole, part, "worth") if whole.type == "money" and ended else None
    if len(after) == 2 and leads("on", said.end, after[0].start):
        whole, part, since, how = after[0], after[1], after[0].end, "on"
        charged = rule.pattern(knowledge, "charges").search(text, max(low, said.start - 40), whole.start)
        if whole.type != "money" or charged is None:
            return None
        if leads("comes-to", since, part.start) and rule.pattern(knowledge, "end").match(text, part.end):
            return whole, part, how
    elif len(after) == 2 and (
        leads("of", said.end, after[0].start) or (half and leads("half", said.end, after[0].start))
    ):
        whole, part, since, how = after[0], after[1], after[0].end, ""
    elif after and before and rule.pattern(knowledge, "to-share").fullmatch(text, before.end, said.start):
        if not rule.pattern(knowledge, "of-before").search(text, max(low, before.start - 60), before.start):
            return None
        whole, part, since, how = before, after[0], said.end, ""
    else:
        return None
    opening = rule.pattern(knowledge, "to-part").fullmatch(text, since, part.start)
    if opening is not None and rule.pattern(knowledge, "of-them").match(text, part.end):
        return whole, part, "part"
    if opening is None or rule.pattern(knowledge, "no-end").match(text, part.end):
        return None
    if opening[1]:  # “or”, “that is”: whatever noun follows means the same
        return whole, part, how
    if not opening[2] and not rule.pattern(knowledge, "end").match(text, part.end):
        return None
    word = rule.pattern(knowledge, "word")
    noun, owner = word.match(text, part.end), word.match(text, whole.end)
    if noun and rule.pattern(knowledge, "some").match(noun[1]):
        return whole, part, "part"
    if noun and not (owner and owner[1] == noun[1]) and not rule.pattern(knowledge, "generic").match(noun[1]):
        return None
    return whole, part, how


def _narrow(said: Number, band: Interval, text: str, exactly: bool) -> Interval:
    """What a bare fraction in words may be where its figure stands beside it: a tenth more or less than it says."""
    if not fraction(said, text) or isinstance(said, Ratio) or said.hedge != "fraction":
        return band
    percent = said.printed * 100
    slack = percent // (1000 if exactly else 10)
    return Interval(percent - slack, percent + slack)


def _added(share: Interval, whole: Interval, part: Interval) -> bool:
    """Whether a figure is the whole with a tax on it, or less a discount."""
    if share.low is None or share.high is None or whole.low is None or whole.high is None:
        return True
    more = Interval(whole.low + share.low, whole.high + share.high)
    return part.meets(more) or part.meets(Interval(whole.low - share.high, whole.high - share.low))


def _of(band: Interval, whole: Interval) -> Interval:
    """What a share, in per cent, of a whole may be."""
    low = None if band.low is None or whole.low is None else band.low * whole.low // _HUNDRED
    high = None if band.high is None or whole.high is None else -(-band.high * whole.high // _HUNDRED)
    return Interval(low, high)


def _made(part: Number) -> Interval:
    """What may have been made a part: a share of things that are whole is rounded up or down."""
    if part.whole is None or part.hedge != "bare" or meant(part).low != part.printed:
        return meant(part)
    return Interval(part.printed - SCALE, part.printed + SCALE, low_open=True, high_open=True)


def _finding(rule: Rule, claims: Claims, said: Number, whole: Number, part: Number, proven: bool) -> Iterator[Finding]:
    document = claims.document
    text = document.text
    percent = said.printed if said.type == "percentage" else said.printed * 100
    right = _rounded(percent * whole.printed // _HUNDRED, SCALE // 100)
    other = _rounded(part.printed * _HUNDRED // whole.printed, SCALE // 10)
    shown, total, given = text[said.at : said.end], text[whole.at : whole.end], text[part.start : part.end]
    evidence = (
        Evidence("", "sum", f"{shown} of {total} is {right}, not {figure(part.printed)}"),
        *repairs(f"“{right}” for “{given}”", f"“{other}%” for “{shown}”"),
    )
    first, last = min(said.start, whole.start), max(said.end, whole.end)
    related = (Related(first, last, f"“{text[first:last]}” here"),)
    slots = {"text": given, "share": shown, "total": total, "right": right}
    yield from rule.finding(document, (part.start, part.end), slots, evidence, related, proven=proven)


def _rounded(value: int, step: int) -> str:
    return figure((value + step // 2) // step * step)
