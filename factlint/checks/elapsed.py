"""`elapsed`: years that are said to have passed, against the dates between which they passed.

`claim` is an anniversary (“the 45th anniversary of the 1976 revolt”) or a duration (“from 2006 to 2018, 15 years”).
A shape tells how a figure is tied to its two ends: patterns that must all be found in the outline of the sentence (see
`claims/outline.py`), with `{figure}`, `{start}`, `{end}` or `{span}` for both ends, and the lists of `words`. Without
an end the article's date is meant; `{day}` is a day told from there (“on Friday”, “this year”).

Wrong is what printed precision, hedge and either way of counting do not allow: two years printed alone are as far
apart as the first day of one and the last of the other. A figure that is `sure` years off is proved wrong; less is a
warning, and so is a phrase of decades that is only loose. With `longer` only what is too long is wrong: nobody does
anything for longer than he exists.

Silent: when any two dates nearby, or one and the article's, are as far apart as the figure says; when the sentence
holds a date too many for a shape of several patterns; when the figure is more than `ratio` times too large or small
and so tells of something else; when one of the words of `silent` stands there, a hypothesis, or a “not” before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factlint.claims import ends
from factlint.claims.guards import sentence_guards, words_before
from factlint.claims.outline import SPAN, YEAR, YEARLESS, outline, pattern, sign, stretches
from factlint.claims.times import Anniversary, Duration
from factlint.finding import Evidence, Related, repairs
from factlint.interval import SCALE, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias

    from factlint.claims.ends import Ends
    from factlint.claims.extract import Claims
    from factlint.claims.outline import Outline
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.interval import Interval
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Years: TypeAlias = Anniversary | Duration

NEEDS = ("anniversary", "duration")
SLOTS = ("text", "first", "last", "right")
_REACH = 300  # characters of a sentence to either side that are looked at
_MOST = 12  # dates nearby: among more of them something always fits
_WHOLE = ("year", "decade", "century")


class Params:
    """The figures that are judged, and how they are tied to their dates."""

    claim: Literal["anniversary", "duration"]
    shapes: list[list[str]]
    words: dict[str, list[str]] = {}
    silent: list[str] = []
    sure: float = 1.5  # years, or of the unit printed where it is shorter
    ratio: float = 2.5
    slack: int = 60  # days before or after an anniversary on which it may be told
    longer: bool = False


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The patterns of the shapes, and the words that silence."""
    found = {"silent": (rf"\b(?:{'|'.join(rule.silent)})\b" if rule.silent else "(?!)", 0)}
    for at, shape in enumerate(rule.shapes):
        for part, source in enumerate(shape):
            for name, words in reversed(rule.words.items()):  # a list may use those above it
                source = source.replace(f"{{{name}}}", f"(?:{'|'.join(words)})")
            found[f"{at}.{part}"] = (pattern(source), 0)
    return found


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the figure and names its ends."""
    document = claims.document
    for claim in claims.of(rule.params.claim):
        assert isinstance(claim, (Anniversary, Duration))
        nearby = stretches(document, claim)
        dates = claims.within("date", nearby[0][0], nearby[-1][1])
        if not any(sign(found, claim) in (YEAR, SPAN) for found in dates):
            continue
        if document.masked(claim.start) or document.quoted(claim.start):
            continue
        told = outline(claims, claim, nearby)
        tied = _tied(rule, knowledge, document, told)
        if tied is None or rule.pattern(knowledge, "silent").search(told.text) or _fits(rule, claims, claim):
            continue
        guards = words_before(document, knowledge, claim.start) & {"negation"}
        guards |= sentence_guards(document, knowledge, claim.start, claim.end) & {"hypothesis"}
        if not guards:
            yield from _judge(rule, document, claim, tied)


def _tied(rule: Rule, knowledge: Knowledge, document: Document, told: Outline) -> Ends | None:
    """The ends that the first fitting shape ties to the figure."""
    dates = sum(char in (YEAR, YEARLESS, SPAN) for char in told.text)
    seen: dict[str, dict[str, Any] | None] = {}  # shapes share patterns
    for at, shape in enumerate(rule.params.shapes):
        found: dict[str, Any] = {}
        for part, source in enumerate(shape):
            if source not in seen:
                match = rule.pattern(knowledge, f"{at}.{part}").search(told.text)
                seen[source] = None if match is None else told.found(match)
            slots = seen[source]
            if slots is None:
                break
            found |= slots
        else:
            tied = _ends(document, found)
            if tied is not None and (len(shape) == 1 or len(tied.printed) == dates):
                return tied
    return None


def _ends(document: Document, found: dict[str, Any]) -> Ends | None:
    if "years" in found:
        return ends.of_span(found["years"])
    if "end" in found:
        return ends.of_dates(document, found["start"], found["end"])
    return ends.of_article(document, found["start"], found.get("day"))


def _between(rule: Rule, claim: Years, first: tuple[int, int], last: tuple[int, int], today: bool) -> Interval:
    """How many years may lie between two ends: of an anniversary, which is told before and after its day, by years."""
    if isinstance(claim, Duration):
        return ends.apart(first, last)
    slack = rule.params.slack if today else 0
    return ends.apart_by_calendar(first, (last[0] - slack, last[1] + slack))


def _fits(rule: Rule, claims: Claims, claim: Years) -> bool:
    """Whether any two dates nearby, or one and the article's, are as far apart as the figure says."""
    found = [(end, False) for end in ends.around(claims, claim, claim.start - _REACH, claim.end + _REACH)]
    if len(found) > _MOST:
        return True
    today = ends.bounds(claims.document.dating.interval)
    found += [(today, True)] if today is not None else []
    pairs = ((one, last, now) for one, _ in found for last, now in found if one[1] < last[0])
    return any(_between(rule, claim, one, last, now).meets(claim.interval) for one, last, now in pairs)


def _judge(rule: Rule, document: Document, claim: Years, tied: Ends) -> Iterator[Finding]:
    params = rule.params
    real = _between(rule, claim, tied.first, tied.last, tied.today)
    low, high = real.low, real.high
    assert low is not None
    assert high is not None
    size, unit = _unit(claim)
    middle = (low + high) // 2
    said = claim.n * SCALE if isinstance(claim, Anniversary) else claim.printed
    if real.meets(claim.interval) or (params.longer and not real.before(claim.possible)):
        return
    if max(said, middle) > params.ratio * (min(said, middle) + size):
        return
    proven = not real.meets(claim.possible) and _off(claim, said, middle) >= int(params.sure * size)
    right = f"{figure(tied.years() * SCALE if high - low > SCALE // 5 else _tenths(middle, size))} {unit}s"
    text = document.text[claim.start : claim.end]
    first, last = tied.names
    slots = {"text": text, "first": first, "last": last, "right": right}
    related = tuple(Related(end.start, end.end, f"“{document.text[end.start : end.end]}” here") for end in tied.printed)
    evidence = (Evidence("", "sum", f"{first} to {last} is {right}"), *repairs(f"{right} for “{text}”"))
    yield from rule.finding(document, (claim.start, claim.end), slots, evidence, related, proven=proven)


def _tenths(years: int, size: int) -> int:
    """Years in a unit, to a tenth of it."""
    return (years * 10 + size // 2) // size * (SCALE // 10)


def _unit(claim: Years) -> tuple[int, str]:
    """What a figure is counted in: its own unit where that is shorter than a year; its size in years and its name."""
    if isinstance(claim, Anniversary) or claim.unit in _WHOLE:
        return SCALE, "year"
    return claim.printed * SCALE // claim.count, claim.unit


def _off(claim: Years, said: int, middle: int) -> int:
    """How far the true figure lies from what is said, or from all that the words can mean."""
    if isinstance(claim, Duration) and (claim.hedge != "bare" or claim.unit != _unit(claim)[1]):
        low, high = claim.possible.low, claim.possible.high
        return max(0 if low is None else low - middle, 0 if high is None else middle - high)
    return abs(said - middle)
