"""`zones`: one moment told by two clocks that do not agree: “16:00 in Moscow (19:00 GMT)”.

The two times stand side by side, the second in brackets, behind “or” or “is”, or in apposition. Letters (GMT, EDT) and
places tell how far a clock is from Greenwich, places by the tz database on the days that the sentence may mean: its own
date, or the article's; without either any offset since 2000 will do. A time without a zone is that of the known places
before it, or of the one right behind, if no one speaks and no other name stands before it that may be a place: behind
the place no name at all, before it none with a word like “in” or “near”. Hedged times (`hedges`) may
be `slack` minutes off. Without any zone two clocks still share their minutes, but for quarters of an hour.
"""

from __future__ import annotations

from itertools import pairwise

from factlint.claims.times import Clock, Date
from factlint.days import date, nearest
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 clock",)
SLOTS = ("text", "other", "right")
_DAY = 24 * 60
_QUARTER = 15
_SINCE = date(2000, 1, 1).toordinal()
_EVER = Interval(_SINCE, date(2040, 1, 1).toordinal())
_REACH = 200  # characters before a time in which its place stands
_SEASONS = 200  # days around the article that show both its offsets, summer's and winter's


class Params:
    """The words that hedge a time and by how many minutes, those of speech, and those that tell of a season."""

    hedges: list[str] = []
    slack: int = 15
    speech: list[str] = []
    seasons: list[str] = []


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What joins two clocks, a known place, a name that is none, and the words of the parameters."""
    places = any_of(lexicon["clocks"])
    day = rf"(?:{GAP}+on{GAP}+\w{{1,12}}(?:{GAP}+\w{{1,12}})?(?:,?{GAP}+\d{{4}})?)?"
    months = [name.capitalize() for name in lexicon["months"]]
    return {
        "joint": (
            rf"\)?(?:{GAP}+there)?{day}(?:{GAP}*[(\[]{GAP}*|,?{GAP}+(?:or|that{GAP}+is|i\.e\.),?{GAP}+|{GAP}*/{GAP}*|,{GAP}+"
            rf"|,?{GAP}+(?:(?:which|it){GAP}+)?(?:is|was|will{GAP}+be){GAP}+)(?:already{GAP}+|still{GAP}+)?",
            0,
        ),
        "list": (rf"\)?(?:,?{GAP}+and|,){GAP}+(?:at{GAP}+)?\d", 0),
        "place": (rf"\b({places})(?![\w-]|,?{GAP}+[A-Z])", 0),
        "behind": (rf"(?:{GAP}*\([^()\n]{{1,24}})?\)?{GAP}+in{GAP}+({places})(?![\w-]|,?{GAP}+[A-Z])", 0),
        "local": (
            rf"\b(?:in|at|near|off|of|outside|around|on|to|from|for|over|via|into){GAP}+(?:the{GAP}+)?$",
            IGNORECASE,
        ),
        "elsewhere": (rf"\b(?:from|to|for|with|against|between|and|or){GAP}+$", IGNORECASE),
        "name": (rf"(?<=\s)(?!{any_of(lexicon['zones'])}\b)[A-Z][A-Za-z]+", 0),
        "hedge": (rf"\b{any_of(rule.hedges)}{GAP}+$", IGNORECASE),
        "speech": (rf"\b{any_of(rule.speech)}\b", IGNORECASE),
        "season": (rf"\b{any_of([*rule.seasons, *months])}\b", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second time and names the first."""
    document = claims.document
    text = document.text
    for first, second in pairwise(claims.of("clock")):
        assert isinstance(first, Clock)
        assert isinstance(second, Clock)
        if second.start - first.end > 40 or not second.zone or not (first.exists and second.exists):
            continue
        joint = rule.pattern(knowledge, "joint").fullmatch(text, first.end, second.start)
        if joint is None or document.masked(first.start):
            continue
        if joint[0].startswith(",") and rule.pattern(knowledge, "list").match(text, second.end):
            continue  # one event after another, each by its own clock
        yield from _compared(rule, claims, knowledge, first, second)


def _compared(rule: Rule, claims: Claims, knowledge: Knowledge, first: Clock, second: Clock) -> Iterator[Finding]:
    document = claims.document
    hedge = rule.pattern(knowledge, "hedge")
    hedged = any(hedge.search(document.text, max(0, clock.start - 24), clock.start) for clock in (first, second))
    slack = rule.params.slack if hedged else 0
    ours, theirs = _zones(rule, document, knowledge, first), _zones(rule, document, knowledge, second)
    one, two = first.hour * 60 + first.minute, second.hour * 60 + second.minute
    if (
        not ours
        and not slack
        and first.zone in ("", "local")
        and second.zone in ("GMT", "UTC")
        and (one - two) % _QUARTER
    ):
        half = (first.minute + 30) % 60  # nearly all zones are whole or half hours from Greenwich
        yield from _finding(rule, document, first, second, sorted(second.hour * 60 + at for at in (first.minute, half)))
    when = _when(rule, claims, knowledge, first, second) if ours and theirs else None
    if when is None:
        return
    pairs = {pair for zone in ours for last in theirs for pair in _pairs(knowledge, zone, last, when)}
    rights = sorted({(one - ahead + behind) % _DAY for ahead, behind in pairs})
    if rights and all(min((two - right) % _DAY, (right - two) % _DAY) > slack for right in rights):
        yield from _finding(rule, document, first, second, rights)


def _finding(rule: Rule, document: Document, first: Clock, second: Clock, rights: list[int]) -> Iterator[Finding]:
    told, other = document.text[second.start : second.end], document.text[first.start : first.end]
    zone = f"in {second.zone}" if second.place else "local time" if second.zone == "local" else second.zone
    right = f"{' or '.join(f'{at // 60:02d}:{at % 60:02d}' for at in rights)} {zone}".rstrip()
    sum_ = Evidence("", "sum", f"{other} is {right}")
    evidence = (sum_, *repairs(f"“{right}” for “{told}”", f"another time for “{other}”"))
    related = (Related(first.start, first.end, f"“{other}” here"),)
    slots = {"text": told, "other": other, "right": right}
    yield from rule.finding(document, (second.start, second.end), slots, evidence, related)


def _zones(rule: Rule, document: Document, knowledge: Knowledge, clock: Clock) -> list[str]:
    """The names of the zones that a time may be told in; none where nothing tells."""
    if clock.zone and clock.zone not in ("local", "hours"):
        text = document.text
        named = text[clock.end : clock.end + 2]
        joined = clock.place and named[:1] in (" ", "\n") and named[1:].isupper()
        return [] if joined else [clock.zone]  # “at 9:00 Moscow Dynamo …”
    low = max(document.sentence(clock.start)[0], clock.start - _REACH)
    text = document.text
    behind = rule.pattern(knowledge, "behind").match(text, clock.end)
    elsewhere = rule.pattern(knowledge, "elsewhere")
    found = list(rule.pattern(knowledge, "place").finditer(text, low, clock.start))
    if any(elsewhere.search(text, max(low, match.start() - 10), match.start()) for match in found):
        return []
    if rule.pattern(knowledge, "speech").search(text, found[0].end() if found else low, clock.start):
        return []
    lexicon = knowledge.lexicon
    local = found[-1].end() if found and _local(rule, text, knowledge, low, found[-1].start()) else low
    for match in rule.pattern(knowledge, "name").finditer(text, low + 1, clock.start):
        known = any(place.start() <= match.start() < place.end() for place in found)
        if match.start() < local and not _local(rule, text, knowledge, low, match.start()):
            continue  # “The Mulian team landed in Rome at 17:00”
        if not known and not (match[0].lower() in lexicon["months"] or match[0].lower() in lexicon["weekdays"]):
            return []  # a place that nobody knows may be meant
    return [match[1] for match in (*found, *([behind] if behind else []))]


def _local(rule: Rule, text: str, knowledge: Knowledge, low: int, at: int) -> bool:
    """Whether a name at a place is told as one: “in Rome”, “near Rome”."""
    return rule.pattern(knowledge, "local").search(text, max(low, at - 16), at) is not None


def _pairs(knowledge: Knowledge, zone: str, other: str, when: Interval) -> set[tuple[int, int]]:
    """The offsets of two zones at the same time, on any of the days."""
    one, two = _offsets(knowledge, zone), _offsets(knowledge, other)
    found: set[tuple[int, int]] = set()
    assert when.low is not None
    assert when.high is not None
    changes = {when.low, *(day for spans in (*one, *two) for day, _ in spans if when.low <= day <= when.high)}
    for day in changes:
        found.update((_at(a, day), _at(b, day)) for a in one for b in two)
    return found


def _offsets(knowledge: Knowledge, zone: str) -> list[tuple[tuple[int, int], ...]]:
    """What a zone's clock may be ahead of Greenwich, since which days: by its letters, by the clocks of its place."""
    lexicon = knowledge.lexicon
    fixed = lexicon["zones"].get(zone)
    place = lexicon["loose_zones"].get(zone) if fixed is not None else lexicon["clocks"][zone]
    found: list[tuple[tuple[int, int], ...]] = [] if fixed is None else [((0, fixed),)]
    return found if place is None else [*found, knowledge.offsets(place)]


def _at(spans: tuple[tuple[int, int], ...], day: int) -> int:
    """The offset on a day."""
    return next((minutes for since, minutes in reversed(spans) if since <= day), spans[0][1])


def _when(rule: Rule, claims: Claims, knowledge: Knowledge, first: Clock, second: Clock) -> Interval | None:
    """The days that the two times may mean; None where they are too long ago."""
    document = claims.document
    low, high = document.sentence(first.start)
    low, high = max(low, first.start - _REACH), min(high, second.end + _REACH)
    if any(1800 < year < 2000 for _, year in claims.years_within(low, high)):
        return None
    today = document.dating.hint
    found: list[int] = []
    for claim in claims.within("date", low, high):
        assert isinstance(claim, Date)
        day = claim.interval
        if day is None and claim.day is not None and claim.year is None and today is not None:
            day = nearest(claim.month, claim.day, today)
        if day is None or day.low is None or day.high is None:
            return _EVER
        found += [day.low, day.high]
    if found:
        return None if min(found) < _SINCE else Interval(min(found) - 1, max(found) + 1)
    if today is None or rule.pattern(knowledge, "season").search(document.text, low, high):
        return _EVER
    return Interval(today - _SEASONS, today + _SEASONS)
