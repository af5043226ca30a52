"""`order`: two dated events of one life or one thing, in an order that no life can have: born 1975, graduated 1970.

`events` are kinds of events by their words, “took (his|her) degree”: plain ones (“graduated”), and with `passive`
participles, which count only as such (“was founded in”, “, founded in”, “Founded in”). A word tells of one event.
`orders` are chains: each event can only come after those before it. A life in brackets behind a name, “(1812–1870)”, is
a birth and a death (`birth`, `death`) to the events that only people have (`human`).

Both must be said of one subject (see `claims/events.py`; `links` may stand before the second verb, and none of `stop`
between a verb and its date). The chains of `forward` can begin again (who was freed in 2010 may be arrested in 2012),
so of them only what is told in the order of the chain is judged, “was arrested in 2012 and freed in 2010”, and is a
warning at most. Sentences with a word of `silent` are passed over: what is posthumous, invented, or begins again.
"""

from __future__ import annotations

from factlint.claims import events
from factlint.claims.events import Event
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.days import years
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed", "2 date|number")
_SHORTEST = 30  # years of a life in brackets; a shorter stretch may be a term of office
SLOTS = ("text", "event", "first", "where")


class Params:
    """The events by their words, those told by participles, the chains, and the words that break a tie."""

    events: dict[str, list[str]] = {}
    passive: dict[str, list[str]] = {}
    orders: list[list[list[str]]]
    forward: list[list[list[str]]] = []
    birth: str = "birth"
    death: str = "death"
    human: list[str] = []
    links: list[str]
    stop: list[str]
    silent: list[str] = []


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(words, event, whether case counts) for the name index; the names of participles begin with “-”."""
    return events.named(rule.events, rule.passive)


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What ties verbs to dates and to each other, and what silences a sentence."""
    silent = rf"\b{any_of(rule.silent)}\b" if rule.silent else "(?!)"
    return events.grammar(rule.links, rule.stop) | {"silent": (rf"{silent}|\bBCE?\b", IGNORECASE)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date of the event that is told second, and names the first."""
    recent: list[Event] = []
    reach = 0
    for phrase in claims.listed(rule.code):
        event = events.event(rule, claims, knowledge, phrase)
        if event is None or event.date.start < reach:
            continue
        again = any(one.name == event.name and one.passive == event.passive for one in recent)
        tied = [one for one in recent if not again and events.tied(rule, claims, knowledge, one, event)]
        for one in (*tied, *_life(rule, claims, knowledge, event)):
            wrong = _wrong(rule, one, event)
            if wrong and _fact(rule, claims, knowledge, one, event):
                yield from _found(rule, claims, one, event, wrong == "proven" and one.sure)
                reach = event.date.end
                break
        recent = [*recent[-2:], event]


def _life(rule: Rule, claims: Claims, knowledge: Knowledge, event: Event) -> list[Event]:
    """The birth and death in brackets right before a verb of what only people do."""
    if event.name not in rule.params.human:
        return []
    text = claims.document.text
    low = claims.document.sentence(event.start)[0]
    for claim in claims.within("date", max(low, event.start - 60), event.start)[-1:]:
        assert isinstance(claim, Date)
        brackets = text[claim.start - 1 : claim.start] + text[claim.end : claim.end + 1]
        if brackets != "()" or not claim.last or not claim.interval or not claim.last[0] or not claim.year:
            return []
        if claim.last[0] - claim.year < _SHORTEST or claim.end - claim.start < 9:
            return []  # a term of office
        if rule.pattern(knowledge, "after-apposition").fullmatch(text, claim.end, event.start):
            ends = ((rule.params.birth, claim.year), (rule.params.death, claim.last[0]))
            return [Event(name, claim.start, claim.end, claim, years(year, year), sure=False) for name, year in ends]
    return []


def _wrong(rule: Rule, one: Event, other: Event) -> str:
    """Whether the two stand in a chain the wrong way round: “proven”, “told” in that order, or empty."""
    if any(_later(chain, other, one) and one.days.before(other.days) for chain in rule.params.orders):
        return "proven"
    for name, chains in (("proven", rule.params.orders), ("told", rule.params.forward)):
        if any(_later(chain, one, other) and other.days.before(one.days) for chain in chains):
            return name
    return ""


def _later(chain: list[list[str]], one: Event, other: Event) -> bool:
    """Whether a chain has the second event behind the first."""
    places = [next((at for at, group in enumerate(chain) if event.name in group), -1) for event in (one, other)]
    return 0 <= places[0] < places[1]


def _fact(rule: Rule, claims: Claims, knowledge: Knowledge, one: Event, other: Event) -> bool:
    """Whether both are told as facts of this life or thing."""
    document = claims.document
    low, high = min(one.start, other.start), max(one.end, other.end)
    guards = sentence_guards(document, knowledge, low, high)
    opens, ends = document.sentence(low)[0], document.sentence(high)[1]
    silent = rule.pattern(knowledge, "silent").search(document.text, max(opens, low - 150), min(ends, high + 150))
    return silent is None and guards.isdisjoint(("negation", "belief", "hypothesis"))


def _found(rule: Rule, claims: Claims, one: Event, other: Event, proven: bool) -> list[Finding]:
    """The finding at the second date."""
    text = claims.document.text
    start, end = other.date.start, other.date.end
    said, first, event = text[start:end], text[one.start : one.end], text[other.start : other.end]
    before = other.days.before(one.days)
    sum_ = f"“{event}” cannot come {'before' if before else 'after'} “{first}”"
    fixes = repairs(f"another date for “{said}”", f"another date for “{text[one.date.start : one.date.end]}”")
    related = (Related(one.start, one.end, f"“{first}” here"),)
    slots = {"text": said, "event": event, "first": first, "where": "before" if before else "after"}
    return rule.finding(
        claims.document, (start, end), slots, (Evidence("", "sum", sum_), *fixes), related, proven=proven
    )
