"""Hits in, numbers out: bare, of years, of units, per cent, ordinal, ages and anniversaries, each with its interval."""

from __future__ import annotations

from factlint.claims.follow import bounded, follow_phrase
from factlint.claims.model import Age, Anniversary, Claim, Duration, Number, Ordinal, Percentage, Quantity
from factlint.claims.subjects import of_anniversary, of_duration
from factlint.interval import SCALE, Interval, band, meant_step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.scan import Hit
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_YEAR = "year"
_LONGEST_HEDGE = 32  # characters of a hedge and of what may stand between it and its figure
_BETWEEN = ("the", "a", "an", "$", "£", "€")


def read(document: Document, knowledge: Knowledge, hits: list[Hit], taken: list[Claim]) -> list[Claim]:
    """The numeric claims of a document that are not part of a name or date (`taken`)."""
    found: list[Claim] = []
    spans = sorted((claim.start, claim.end) for claim in taken)
    reach, at = 0, 0
    for start, end, kind, payload in hits:
        if start < reach:
            continue
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if at < len(spans) and spans[at][0] <= start:
            continue
        claim = _claim(document, knowledge, start, end, kind, payload)
        if claim is not None:
            found.append(claim)
            reach = claim.end
    return found


def hedged(text: str, start: int, knowledge: Knowledge) -> tuple[str, int]:
    """The hedge that stands before a figure, “bare” if none, and where the claim then begins."""
    before = text[max(0, start - _LONGEST_HEDGE) : start].lower()
    last = before.rsplit(None, 1)[-1:]
    if not last or (last[0] not in knowledge.lexicon["hedge_ends"] and last[0] not in _BETWEEN):
        return "bare", start  # told by the last word alone: so it is with most figures
    words = before.split()
    while words and words[-1] in _BETWEEN:
        words.pop()
    phrases = knowledge.lexicon["hedge_phrases"]
    for count in range(min(4, len(words)), 0, -1):
        name = phrases.get(" ".join(words[-count:]))
        if name is not None:
            at = len(before)
            for word in reversed(words[-count:]):
                at = before.rindex(word, 0, at)
            begin = start - len(before) + at
            if at == 0 or not text[begin - 1].isalnum():
                return name, begin
    return "bare", start


def _claim(document: Document, knowledge: Knowledge, start: int, end: int, kind: str, payload: Any) -> Claim | None:
    if kind == "number":
        return _number(document, knowledge, start, end)
    if kind == "ordinal":
        return _ordinal(document, knowledge, start, end, payload)
    for rest, years in payload.at(document.text, end):
        stop = follow_phrase(document.text, end, rest)
        if stop >= 0 and bounded(document.text, stop):
            return _span_of_years(document, knowledge, start, stop, years)
    return None


def _number(document: Document, knowledge: Knowledge, start: int, end: int) -> Claim | None:
    text = document.text
    if start > 1 and text[start - 1] in "-/.–" and text[start - 2].isalnum():
        return None  # the tail of a designation, a score, a range: read there or not at all
    if start and text[start - 1] == "." and text[start].isdigit():
        return None  # .50 calibre
    if text[end - 1].isalpha():
        ordinal = knowledge.pattern("ordinal-figure").match(text, start)
        if ordinal is not None:
            return _ordinal(document, knowledge, start, ordinal.end(), int(ordinal[1]))
        if text[end : end + 1] == "-" and knowledge.pattern("tens-ordinal").match(text, start):
            return _ordinal(document, knowledge, start, end, 0)
    parsed = parse(text, start, knowledge)
    if parsed is None:
        return None
    end, value, step = parsed
    hedge, begin = hedged(text, start, knowledge)
    follow = knowledge.pattern("follow").match(text, end)
    if follow is not None:
        word = follow[1].lower()
        unit = knowledge.lexicon["units"].get(word)
        if unit is not None:
            return _measured(document, knowledge, begin, end, follow.end(), unit, value, step, hedge)
        if word in ("%", "percent", "per", "percentage"):
            percent = knowledge.pattern("percent").match(text, end)
            if percent is not None:
                share = Percentage(begin, percent.end(), value, step, hedge, knowledge.lexicon["hedges"][hedge])
                share.points = percent.lastindex is not None
                return share
    if not bounded(text, end):
        return None  # 30C2, 9M723: a designation
    return Number(begin, end, value, step, hedge, knowledge.lexicon["hedges"][hedge])


def _measured(
    document: Document,
    knowledge: Knowledge,
    begin: int,
    end: int,
    stop: int,
    unit: tuple[str, str],
    value: int,
    step: int,
    hedge: str,
) -> Claim | None:
    """A number whose unit ends at `stop`: an age, a duration or a quantity."""
    text = document.text
    if unit[0] == "duration":
        years_old = knowledge.pattern("years-old").match(text, end) if unit[1] == _YEAR else None
        if years_old is not None and value % SCALE == 0:
            return Age(begin, years_old.end(), value // SCALE)
        return _duration(document, knowledge, begin, stop, unit[1], value, step, hedge)
    longer = knowledge.pattern("long-unit").match(text, end)
    if longer is not None and longer[1].lower().replace("\n", " ") in knowledge.lexicon["units"]:
        unit, stop = knowledge.lexicon["units"][longer[1].lower().replace("\n", " ")], longer.end()
    size = Quantity(begin, stop, value, step, hedge, knowledge.lexicon["hedges"][hedge])
    size.dimension, size.unit = unit
    return size


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
    if text[end : end + 2].strip(" -\u00a0\n")[:1].lower() not in knowledge.lexicon["initials"]:
        return end, value, step
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
        fine, possible = band(value, step, table["fine"]), band(value, step, table["possible"])
    elif unit == "decade":
        table = lexicon["hedges"][hedge]
        fine, possible = band(value, step, table["fine"]), band(value, step, table["possible"])
    else:
        table = lexicon["hedges"][hedge]
        step = meant_step(value, step, hedge)
        fine, possible = band(value, step, table["fine"]), band(value, step, table["possible"])
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


def _span_of_years(document: Document, knowledge: Knowledge, start: int, end: int, years: tuple[int, int]) -> Duration:
    """“half a century”: so many years, to so many."""
    value, step = years[0] * SCALE, years[1] * SCALE
    hedge, begin = hedged(document.text, start, knowledge)
    table = knowledge.lexicon["decade"] if hedge == "bare" else knowledge.lexicon["hedges"][hedge]
    fine, possible = band(value, step, table["fine"]), band(value, step, table["possible"])
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
