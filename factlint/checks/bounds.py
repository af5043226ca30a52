"""`bounds`: a bound and the figure itself, which lies beyond it: “nearly 700 were counted, 763 in all”.

`test` is

- `restated`: the same thing told twice, first with a hedge: in brackets behind it (“nearly half (58%)”), or as a figure
  that a word of `exact` marks as the precise one (“… exactly 417”, “763 to be exact”), “all 62” behind “up to 40”;
- `counted`: a hedged share and the count behind it: “over 70% of the holders, 126 of the 190”;
- `compared`: a figure put on the wrong side of another: “31.5 metres is just short of thirty metres”;
- `parts`: two parts that make more than the most: “at most 80, 45 in March and 52 in April”.

A hedge is judged by what it can possibly mean. Both figures are of one unit, with none between them; a noun behind the
precise one must be the other's. Silent near a word of `apart` (later figures, other sources), under negation and
hypothesis.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.amounts import Number, Percentage
from factlint.claims.guards import sentence_guards
from factlint.claims.moves import figures
from factlint.claims.sizes import sizes
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Pair: TypeAlias = tuple[Number, Number, str]  # the bound, the figure, and the sum

NEEDS = ("number|money|quantity|percentage",)
SLOTS = ("text", "other", "sum")
_REACH = 160  # characters between the two
_LOWER, _UPPER = ("over", "at least"), ("nearly", "under", "up to")


class Params:
    """Which test, the words that mark the precise figure, and those that tell of another."""

    test: Literal["restated", "counted", "compared", "parts"]
    exact: list[str] = []
    apart: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What binds the two figures."""
    function = any_of(lexicon["function"])
    word, exact = rf"(?:{GAP}+(?!(?:{any_of(lexicon['breaks'])})\b)[\w’'-]+)", any_of(rule.exact or ["exactly"])
    return {
        "apart": (rf"\b{any_of(rule.apart)}\b" if rule.apart else r"(?!)", IGNORECASE),
        "bracket": (rf"{word}{{0,6}}?{GAP}*[(\[]", IGNORECASE),
        "beside": (rf"{word}{{0,8}}?(?:[,:]|{GAP}*[(\[]|{GAP}*[–—]|{GAP}+--?){GAP}*(?:or{GAP}+)?", IGNORECASE),
        "marked": (rf"(?:[\w’'-]+{GAP}+)?(?:[.;:,–—]|{GAP}-){GAP}+[^.;]{{0,60}}?\b{exact}{GAP}+$", IGNORECASE),
        "apposed": (
            rf"(?:{GAP}+of|(?={GAP}+(?:the|its|their)\b))(?:{GAP}+(?:the|its|all|their|our|his|her|those|these))?"
            rf"(?:{GAP}+(?!{function}\b)[\w’'-]+){{1,3}}(?:,|{GAP}(?:[–—]|--?)){GAP}(?:or{GAP}+)?",
            IGNORECASE,
        ),
        "parted": (rf"(?:,|{GAP}(?:[–—]|--?)){GAP}", 0),
        "needed": (rf"{GAP}+(?:(?:that{GAP}+)?(?:it|he|she|they)\b|needed|required|threshold|mark|target)", IGNORECASE),
        "fell": (
            rf"{word}{{0,4}}?,{word}{{0,6}}?{GAP}+(?:fell|falls|falling|fallen|was|were|is|are|came|coming){GAP}+",
            IGNORECASE,
        ),
        "share": (rf"{GAP}+of{GAP}+(?:(?:the|its|all|their|our){GAP}+)?", IGNORECASE),
        "whole": (rf"(?:{GAP}+(?!and\b)[a-z’'-]+){{1,4}}?(?:,|{GAP}+[–—]|{GAP}+\(){GAP}*", IGNORECASE),
        "them": (rf"{GAP}+of{GAP}+them(?=[,)]|{GAP}+[–—])", IGNORECASE),
        "marking": (rf"(?:{GAP}+[a-z-]+)?,?{GAP}+{exact}(?={GAP}*[.,;:)—–]|\s*\Z)", IGNORECASE),
        "closed": (r"[.,;:)—–]|\s*\Z", 0),
        "noun": (rf"{GAP}+([a-z]{{3,}}s|people|men|women|children)\b", 0),
        "of": (rf"{GAP}+(?:out{GAP}+)?of{GAP}+(?:(?:the|its|all|their){GAP}+)?", IGNORECASE),
        "is": (rf"(?:{word}{{0,2}}?{GAP}+(?:is|was|are|were|remains)|,{GAP}+(?:is|was){GAP}+worth){GAP}+", IGNORECASE),
        "all": (rf"(?:[\w’'-]+{GAP}+){{0,12}}?(?:,{GAP}+)?and{GAP}+all{GAP}+(?:the{GAP}+)?$", IGNORECASE),
        "part": (rf"{GAP}+(on|in|at|from|near|off|outside){GAP}+(?:[\w’'-]+{GAP}+){{1,4}}?and{GAP}+", IGNORECASE),
        "last": (rf"{GAP}+(on|in|at|from|near|off|outside)(?:{GAP}+[\w’'-]+){{1,5}}?(?:[.,;)]|\s*\Z)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the precise figure and names the bound."""
    document = claims.document
    text = document.text
    find = {"restated": _restated, "counted": _counted, "compared": _compared, "parts": _parts}
    for bound, value, sum_ in find[rule.params.test](rule, claims, knowledge):
        start, end = min(bound.start, value.start), max(bound.end, value.end)
        if document.sentence_distance(start, end) > 1 or document.masked(start):
            continue
        if rule.pattern(knowledge, "apart").search(text, max(document.sentence(start)[0], start - 60), end + 20):
            continue
        if not {"negation", "hypothesis"}.isdisjoint(sentence_guards(document, knowledge, start, start)):
            continue
        said, other = text[value.start : value.end], text[bound.start : bound.end]
        evidence = (Evidence("", "sum", sum_), *repairs(f"another hedge for “{other}”", f"another figure for “{said}”"))
        related = (Related(bound.start, bound.end, f"“{other}” here"),)
        slots = {"text": said, "other": other, "sum": sum_}
        yield from rule.finding(document, (value.start, value.end), slots, evidence, related)


def _restated(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Pair]:
    """“nearly half (58%)”, “more than 450 …: the number was exactly 417”, “nearly 700 …, 763 in all”."""
    text = claims.document.text
    for share in claims.of("percentage"):
        assert isinstance(share, Percentage)
        bracketed = text[share.start - 1 : share.start] in ("(", "[") and text[share.end : share.end + 1] in (")", "]")
        if not bracketed and not rule.pattern(knowledge, "parted").match(text, share.end):
            continue
        for bound, points in sizes(claims, knowledge, max(0, share.start - 80), share.start)[-1:]:
            name = "bracket" if bracketed else "apposed"
            gap = rule.pattern(knowledge, name).fullmatch(text, bound.end, share.start)
            if gap and not points and bound.hedge != "bare" and _misses(bound, share):
                yield bound, share, _told(text, bound, share)
    for bound, value in pairwise(claims.once(figures, knowledge)):
        far = value.start - bound.end > _REACH or _unit(value) != _unit(bound)
        if far or bound.hedge not in _LOWER + _UPPER or not value.exact or not _misses(bound, value):
            continue
        noun = rule.pattern(knowledge, "noun").match(text, value.end)
        same = noun is None or f" {noun[1]}" in text[max(0, bound.start - 40) : min(bound.end + 50, value.start)]
        if same and _marked(rule, text, knowledge, bound, value):
            yield bound, value, _told(text, bound, value)


def _marked(rule: Rule, text: str, knowledge: Knowledge, bound: Number, value: Number) -> bool:
    """Whether words beside the figure tell that it is the precise one."""
    if rule.pattern(knowledge, "marked").search(text, bound.end, value.start):
        return True
    if bound.hedge == "up to" and rule.pattern(knowledge, "all").search(text, bound.end, value.start):
        return True
    gap = rule.pattern(knowledge, "beside").fullmatch(text, bound.end, value.start)
    return gap is not None and rule.pattern(knowledge, "marking").match(text, value.end) is not None


def _counted(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Pair]:
    """“over 70% of the holders, 126 of the 190”, “over 70% of the 190 holders, 126 of them”."""
    text = claims.document.text
    numbers = [claim for claim in claims.of("number") if isinstance(claim, Number) and claim.exact]
    for count, whole in pairwise(numbers):
        if rule.pattern(knowledge, "them").match(text, whole.end):
            count, whole, tie = whole, count, "whole"
        else:
            tie = "of"
        if not whole.printed or not rule.pattern(knowledge, tie).fullmatch(text, *_gap(count, whole)):
            continue
        first, link = (count, "beside") if tie == "of" else (whole, "share")
        for bound, points in sizes(claims, knowledge, max(0, first.start - 80), first.start)[-1:]:
            exact = 100 * SCALE * count.printed // whole.printed
            if points or bound.hedge in ("bare", "fraction") or bound.possible.meets(Interval(exact, exact + 1)):
                continue
            if rule.pattern(knowledge, link).fullmatch(text, bound.end, first.start):
                shown = figure(exact // (SCALE // 10) * (SCALE // 10))
                yield bound, count, f"{figure(count.printed)} of {figure(whole.printed)} is {shown}%"


def _compared(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Pair]:
    """“31.5 metres is just short of thirty metres”, “316 votes, just short of the 300”."""
    text = claims.document.text
    for value, bound in pairwise(claims.once(figures, knowledge)):
        if bound.start - value.end > _REACH or not value.exact or not _beyond(value, bound):
            continue
        hedge = text[bound.start : bound.at].lower().split()
        stretch = value.end, bound.start
        joined = None
        if _unit(value) == _unit(bound) != "" and rule.pattern(knowledge, "closed").match(text, bound.end):
            joined = rule.pattern(knowledge, "is").fullmatch(text, *stretch)
        if "just" in hedge[:1] and "the" in hedge[-1:] and _unit(bound) in ("", _unit(value)):
            joined = joined or rule.pattern(knowledge, "beside").fullmatch(text, *stretch)
            if rule.pattern(knowledge, "needed").match(text, bound.end):
                joined = joined or rule.pattern(knowledge, "fell").fullmatch(text, *stretch)
        if joined:
            yield bound, value, _told(text, bound, value)


def _parts(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Pair]:
    """“at most 80 owls, 45 in March and 52 in April”."""
    text = claims.document.text
    every = claims.once(figures, knowledge)
    for bound, one, other in zip(every, every[1:], every[2:], strict=False):
        if bound.hedge not in _UPPER or not (one.exact and other.exact) or other.start - bound.end > _REACH:
            continue
        sum_ = one.printed + other.printed
        if any(type(claim) is not Number for claim in (bound, one, other)) or sum_ <= (bound.possible.high or sum_):
            continue
        first = rule.pattern(knowledge, "part").fullmatch(text, one.end, other.start)
        last = rule.pattern(knowledge, "last").match(text, other.end)
        if (
            first
            and last
            and first[1] == last[1]
            and rule.pattern(knowledge, "beside").fullmatch(text, bound.end, one.start)
        ):
            yield bound, other, f"{figure(one.printed)} and {figure(other.printed)} make {figure(sum_)}"


def _gap(one: Number, other: Number) -> tuple[int, int]:
    """The stretch between two figures in either order."""
    return min(one.end, other.end), max(one.start, other.start)


def _misses(bound: Number, value: Number) -> bool:
    """Whether a figure lies outside all that a hedge, or a bare fraction to half a part, may mean."""
    half, may = value.step // 2, bound.possible
    if bound.hedge == "fraction":
        may = Interval(bound.printed - bound.step // 2, bound.printed + bound.step // 2)
    return not may.meets(Interval(value.printed - half, value.printed + half))


def _beyond(value: Number, bound: Number) -> bool:
    """Whether a figure, however it was rounded, lies on the wrong side of another."""
    half = value.step // 2
    if bound.hedge in _UPPER:
        return value.printed - half > bound.printed
    return bound.hedge in _LOWER and value.printed + half < bound.printed


def _unit(claim: Number) -> str:
    return "%" if isinstance(claim, Percentage) else str(getattr(claim, "unit", ""))


def _told(text: str, bound: Number, value: Number) -> str:
    word = "more" if value.printed > bound.printed else "less"
    return f"{text[value.at : value.end]} is {word} than {text[bound.at : bound.end]}"
