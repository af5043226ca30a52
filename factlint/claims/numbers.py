"""Hits in, numbers out: bare, of years, of units, per cent, ordinal, ages and anniversaries, each with its interval."""

from __future__ import annotations

from factlint.claims.follow import Tails, bounded, follow_phrase
from factlint.claims.model import Age, Anniversary, Claim, Duration, Number, Ordinal, Percentage, Quantity
from factlint.claims.subjects import of_anniversary, of_duration
from factlint.interval import SCALE, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.scan import Hit
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_YEAR = "year"


def read(document: Document, knowledge: Knowledge, hits: list[Hit], taken: list[Claim]) -> list[Claim]:
    """The numeric claims of a document that are not part of a name or date (`taken`)."""
    found: list[Claim] = []
    spans = sorted((claim.start, claim.end) for claim in taken)
    hedges = _Hedges(document.text, knowledge)
    reach, at = 0, 0
    for start, end, kind, payload in hits:
        if kind == "hedge":
            hedges.see(start, end, payload)
            continue
        if start < reach:
            continue
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if at < len(spans) and spans[at][0] <= start:
            continue
        claim = _claim(document, knowledge, start, end, kind, payload, hedges)
        if claim is not None:
            found.append(claim)
            reach = claim.end
    return found


class _Hedges:
    """The last hedge seen, and whether it stands right before a figure."""

    __slots__ = ("end", "hedge", "knowledge", "start", "text")

    def __init__(self, text: str, knowledge: Knowledge) -> None:
        self.text = text
        self.knowledge = knowledge
        self.start = self.end = -1
        self.hedge = "bare"

    def see(self, start: int, end: int, tails: Tails) -> None:
        """Notes a hedge, if one stands here whole."""
        if start < self.end:
            return
        for rest, name in tails.at(self.text, end):
            stop = follow_phrase(self.text, end, rest) if rest else end
            if stop >= 0 and bounded(self.text, stop):
                self.start, self.end, self.hedge = start, stop, name
                return

    def before(self, start: int) -> tuple[str, int]:
        """The hedge of the figure at `start`, and where the claim then begins."""
        gap = self.text[self.end : start] if 0 <= self.end <= start <= self.end + 6 else "x"
        if gap.strip(" \u00a0\n$£€") in ("", "the", "a", "an"):
            return self.hedge, self.start
        return "bare", start


def _claim(
    document: Document, knowledge: Knowledge, start: int, end: int, kind: str, payload: Any, hedges: _Hedges
) -> Claim | None:
    if kind == "number":
        return _number(document, knowledge, start, end, hedges)
    if kind == "ordinal":
        return _ordinal(document, knowledge, start, end, payload)
    for rest, years in payload.at(document.text, end):
        stop = follow_phrase(document.text, end, rest)
        if stop >= 0 and bounded(document.text, stop):
            return _span_of_years(document, knowledge, start, stop, years, hedges)
    return None


def _number(document: Document, knowledge: Knowledge, start: int, end: int, hedges: _Hedges) -> Claim | None:
    text = document.text
    if start and text[start - 1] in "-/.–" and start > 1 and text[start - 2].isalnum():
        return None  # the tail of a designation, a score, a range: read there or not at all
    ordinal = knowledge.pattern("ordinal-figure").match(text, start)
    if ordinal is not None:
        return _ordinal(document, knowledge, start, ordinal.end(), int(ordinal[1]))
    if knowledge.pattern("tens-ordinal").match(text, start):
        return _ordinal(document, knowledge, start, end, 0)
    parsed = parse(text, start, knowledge)
    if parsed is None:
        return None
    end, value, step = parsed
    hedge, begin = hedges.before(start)
    follow = knowledge.pattern("follow").match(text, end)
    if follow is not None:
        word = follow[1].lower()
        stop = follow.end()
        years_old = knowledge.pattern("years-old").match(text, end)
        if years_old is not None and value % SCALE == 0:
            return Age(begin, years_old.end(), value // SCALE)
        unit = knowledge.lexicon["units"].get(word)
        if word in ("%", "percent", "per", "percentage"):
            percent = knowledge.pattern("percent").match(text, end)
            if percent is not None:
                share = Percentage(begin, percent.end(), value, hedge, *bands(value, step, hedge, knowledge))
                share.points = percent.lastindex is not None
                return share
        elif unit is not None and unit[0] == "duration":
            return _duration(document, knowledge, begin, stop, unit[1], value, step, hedge)
        elif unit is not None:
            longer = knowledge.pattern("long-unit").match(text, end)
            if longer is not None and longer[1].lower().replace("\n", " ") in knowledge.lexicon["units"]:
                unit, stop = knowledge.lexicon["units"][longer[1].lower().replace("\n", " ")], longer.end()
            size = Quantity(begin, stop, value, hedge, *bands(value, step, hedge, knowledge))
            size.dimension, size.unit = unit
            return size
    if not bounded(text, end):
        return None  # 30C2, 9M723: a designation
    return Number(begin, end, value, hedge, *bands(value, step, hedge, knowledge))


def parse(text: str, start: int, knowledge: Knowledge) -> tuple[int, int, int] | None:
    """Reads a number in digits or words: (end, value, step), value and step in billionths; None if there is none."""
    match = knowledge.pattern("figure").match(text, start)
    if match is not None:
        end = match.end()
        whole, decimals = match[1].replace(",", ""), match[2] or ""
        if len(whole) > 18 or len(decimals) > 9:
            return None
        value = int(whole) * SCALE + int(decimals.ljust(9, "0") or "0") if decimals else int(whole) * SCALE
        step = SCALE // 10 ** len(decimals)
    else:
        match = knowledge.pattern("number-words").match(text, start)
        if match is None:
            return None
        end = match.end()
        value = _words_value(match[0], knowledge)
        step = SCALE
        half = knowledge.pattern("and-a-half").match(text, end)
        if half is not None:
            end, value = half.end(), value + SCALE // 2
    magnitude = knowledge.pattern("magnitude").match(text, end)
    if magnitude is not None and (text[end : end + 1] in " -\u00a0\n" or magnitude[1].lower() != "m"):
        factor = knowledge.lexicon["magnitudes"].get(magnitude[1].lower())
        if factor:
            return magnitude.end(), value * factor, step * factor
    return end, value, step


def _words_value(words: str, knowledge: Knowledge) -> int:
    total = current = 0
    for word in words.replace("-", " ").split():
        lower = word.lower()
        if lower in knowledge.lexicon["cardinals"]:
            current += knowledge.lexicon["cardinals"][lower]
        elif lower == "hundred":
            current = max(current, 1) * 100
        elif lower in knowledge.lexicon["magnitudes"]:
            total += max(current, 1) * knowledge.lexicon["magnitudes"][lower]
            current = 0
    return (total + current) * SCALE


def bands(value: int, step: int, hedge: str, knowledge: Knowledge) -> tuple[Interval, Interval]:
    """What a hedged figure means: (fine, possible). A hedged round figure is as precise as its last digit."""
    if hedge != "bare" and step == SCALE:
        while value and value % (step * 10) == 0:
            step *= 10
    table = knowledge.lexicon["hedges"][hedge]
    return _band(value, step, table["fine"]), _band(value, step, table["possible"])


def _band(value: int, step: int, ends: list[Any]) -> Interval:
    """A band told in thousandths of a step: [low, high, low open, high open]."""
    low = None if ends[0] is None else value + step * ends[0] // 1000
    high = None if ends[1] is None else value + step * ends[1] // 1000
    return Interval(low, high, ends[2], ends[3])


def _duration(
    document: Document,
    knowledge: Knowledge,
    start: int,
    end: int,
    unit: str,
    value: int,
    step: int,
    hedge: str,
) -> Duration | None:
    lexicon = knowledge.lexicon
    if unit == "decade" and hedge == "bare":
        table = lexicon["decade"]
        fine, possible = _band(value, step, table["fine"]), _band(value, step, table["possible"])
    elif unit == "decade":
        table = lexicon["hedges"][hedge]
        fine, possible = _band(value, step, table["fine"]), _band(value, step, table["possible"])
    else:
        fine, possible = bands(value, step, hedge, knowledge)
    # Sizes are thousandths of a day; a year has 365.2425 days.
    numerator, denominator = lexicon["durations"][unit], lexicon["durations"][_YEAR]
    return _said_of(
        document,
        knowledge,
        start,
        end,
        unit,
        value * numerator // denominator,
        hedge,
        fine.scaled(numerator, denominator),
        possible.scaled(numerator, denominator),
    )


def _span_of_years(
    document: Document, knowledge: Knowledge, start: int, end: int, years: tuple[int, int], hedges: _Hedges
) -> Duration:
    """“half a century”: so many years, to so many."""
    value, step = years[0] * SCALE, years[1] * SCALE
    hedge, begin = hedges.before(start)
    table = knowledge.lexicon["decade"] if hedge == "bare" else knowledge.lexicon["hedges"][hedge]
    fine, possible = _band(value, step, table["fine"]), _band(value, step, table["possible"])
    return _said_of(document, knowledge, begin, end, "century", value, hedge, fine, possible)


def _said_of(
    document: Document,
    knowledge: Knowledge,
    start: int,
    end: int,
    unit: str,
    value: int,
    hedge: str,
    fine: Interval,
    possible: Interval,
) -> Duration:
    following = knowledge.pattern("next-word").match(document.text, end)
    elsewhere = following is not None and following[1].lower() in knowledge.lexicon["measured_from"]
    of = of_duration(document, knowledge, start)
    return Duration(start, end, unit, value, hedge, fine, possible, of, elsewhere)


def _ordinal(document: Document, knowledge: Knowledge, start: int, end: int, n: int) -> Claim | None:
    text = document.text
    tens = knowledge.pattern("tens-ordinal").match(text, start)
    if tens is not None:
        n = knowledge.lexicon["cardinals"][tens[1].lower()] + knowledge.lexicon["ordinals"][tens[2].lower()]
        end = tens.end()
    match = knowledge.pattern("anniversary").match(text, end)
    if match is not None:
        of = of_anniversary(document, knowledge, start, match.end())
        noun = match[1].lower().removesuffix("s")
        return Anniversary(start, match.end(), n, noun, of, Interval(n * SCALE, n * SCALE))
    return Ordinal(start, end, n)
