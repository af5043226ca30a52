"""A place in the text in, the time that its clause tells out: the printed years and dates of its sentence.

A year that is part of an event's name is a time too: “in the Gulf War of 1991”, “during the 1991 Gulf War”. And whether
the sentence tells history, plans or fiction, where a thing out of its time is no slip.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.guards import sentence_guards
from factlint.claims.neighbours import by_kind
from factlint.claims.times import Date
from factlint.days import years
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.knowledge import Knowledge, Pattern

_REACH = 250  # characters to either side


class Told:
    """A time that a sentence tells: where it stands, its days, and whether the clause is the same."""

    __slots__ = ("end", "interval", "same", "start")

    def __init__(self, start: int, end: int, interval: Interval, same: bool) -> None:
        self.start = start
        self.end = end
        self.interval = interval
        self.same = same


def told(claims: Claims, knowledge: Knowledge, start: int, end: int) -> list[Told]:
    """The times that the sentence around a span tells; those without a year only where they are known."""
    document = claims.document
    low, high = document.sentence(start)
    low, high = max(low, start - _REACH), min(high, end + _REACH)
    printed = [*claims.years_within(low, high), *_of_events(claims, knowledge, low, high)]
    found: dict[int, tuple[int, Interval]] = {
        at: (at + 4, years(year, year)) for at, year in printed if 1000 < year < 2200
    }
    for claim in claims.within("date", low, high):
        assert isinstance(claim, Date)
        if claim.interval is not None and claim.role != "dateline":
            found[claim.start] = (claim.end, claim.interval)
    return [
        Told(at, stop, interval, _same(document.text, knowledge, start, end, at, stop))
        for at, (stop, interval) in sorted(found.items())
    ]


def _of_events(claims: Claims, knowledge: Knowledge, low: int, high: int) -> list[tuple[int, int]]:
    """The years in names of events in which something was: (where, year)."""
    text = claims.document.text
    events = claims.once(by_kind, knowledge).get("event", [])
    found = []
    for event in events[bisect_left(events, low, key=lambda mention: mention.start) :]:
        if event.start >= high:
            break
        if text[max(low, event.start - 16) : event.start].lower().split()[-2:-1] in (
            ["in"],
            ["during"],
            ["throughout"],
        ):
            words = [
                (event.start, text[event.start : event.start + 4]),
                (event.end - 4, text[event.end - 4 : event.end]),
            ]
            found += [(at, int(word)) for at, word in words if word.isdigit() and word.isascii()]
    return found


def _same(text: str, knowledge: Knowledge, start: int, end: int, at: int, stop: int) -> bool:
    """Whether nothing between a span and a time opens another clause, and the time is not a noun's: “a jet of 1985”.

    But “in the war of 1985” tells when.
    """
    if text[max(0, at - 4) : at].lower() in (" of ", "\nof "):
        if stop <= start:  # “in the war of 1985, the brigade”
            fought = knowledge.pattern("in-a-war").search(text, max(0, at - 64), at)
            ahead = fought is not None and text[max(0, fought.start() - 2) : fought.start()] in ("", ", ", ". ", ".\n")
            ahead = ahead and text[stop] == "," and " and " not in text[stop:start]
            return ahead and knowledge.pattern("clause-break").search(text, stop, start) is None
        fought = knowledge.pattern("in-a-war").search(text, max(end, at - 64), at)
        return fought is not None and knowledge.pattern("clause-break").search(text, end, fought.start()) is None
    low, high = (stop, start) if stop <= start else (end, at)
    when = knowledge.pattern("when").match(text, stop, start) if stop <= start else None
    if when is not None:  # “in 2011, when the brigade was formed”: the clause is of that time
        low = when.end()
    return knowledge.pattern("clause-break").search(text, low, high) is None


def silenced(claims: Claims, knowledge: Knowledge, silent: Pattern, start: int, end: int) -> bool:
    """Whether a word of `silent` stands in the sentence, or it denies or supposes what it says."""
    document = claims.document
    low, high = document.sentence(start)
    if silent.search(document.text, max(low, start - _REACH), min(high, end + _REACH)):
        return True
    return not {"negation", "hypothesis"}.isdisjoint(sentence_guards(document, knowledge, start, end))
