"""`order`: two dated events of one life or one thing, in an order that no life can have: born 1975, graduated 1970.

`events` are kinds of events by their words (patterns): plain ones (“graduated”), and with `passive` participles, which
count only as such (“was founded in”, “, founded in”, “Founded in”). `orders` are chains: each event can only come after
those before it in the chain. A life in brackets behind a name, “(1812–1870)”, is a birth and a death (`birth`, `death`)
to the events that only people have (`human`).

Both must be said of one subject (see `claims/events.py`; `links` may stand before the second verb, and none of `stop`
between a verb and its date). With `forward` a rule judges only what is told in the order of its chain, “was arrested in
2012 and convicted in 2010”: told the other way round, the first may have happened again. Sentences with a word of
`silent` are passed over: what is posthumous, symbolic, invented, or begins again.
"""

from __future__ import annotations

from collections.abc import Iterator

from factlint.claims import events
from factlint.claims.events import Event
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.days import years
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("phrase",)
SLOTS = ("text", "event", "first")


class Params:
    """The events by their words, those told by participles, the chains, and the words that break a tie."""

    events: dict[str, list[str]] = {}
    passive: dict[str, list[str]] = {}
    orders: list[list[list[str]]]
    birth: str = "birth"
    death: str = "death"
    human: list[str] = []
    forward: bool = False
    links: list[str]
    stop: list[str]
    silent: list[str] = []


def patterns(rule: Params) -> list[tuple[str, str, int]]:
    """(event, source, flags); the names of participles begin with “-”."""
    found = [(name, rf"\b(?:{word})\b", IGNORECASE) for name, words in rule.events.items() for word in words]
    return found + [
        (f"-{name}", rf"\b(?:{word})\b", IGNORECASE) for name, words in rule.passive.items() for word in words
    ]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What ties verbs to dates and to each other, and what silences a sentence."""
    silent = rf"\b{any_of(rule.silent)}\b" if rule.silent else "(?!)"
    return events.grammar(rule.links, rule.stop) | {"silent": (rf"{silent}|\bBCE?\b", IGNORECASE)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date of the event that is told second, and names the first."""
    last: Event | None = None
    for phrase in claims.phrases(rule.code):
        event = events.event(rule, claims, knowledge, phrase)
        if event is None:
            continue
        if last is not None and events.tied(rule, claims, knowledge, last, event):
            yield from _judge(rule, claims, knowledge, last, event)
        for end in _life(rule, claims, knowledge, event):
            yield from _judge(rule, claims, knowledge, end, event)
        last = event


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
        if rule.pattern(knowledge, "after-apposition").fullmatch(text, claim.end, event.start):
            ends = ((rule.params.birth, claim.year), (rule.params.death, claim.last[0]))
            return [Event(name, claim.start, claim.end, claim, years(year, year)) for name, year in ends]
    return []


def _judge(rule: Rule, claims: Claims, knowledge: Knowledge, one: Event, other: Event) -> Iterator[Finding]:
    """Flags the second date if the two stand in a chain the wrong way round."""
    document = claims.document
    wrong = False
    for chain in rule.params.orders:
        places = [next((at for at, group in enumerate(chain) if event.name in group), -1) for event in (one, other)]
        if min(places) >= 0 and places[0] != places[1]:
            if places[0] < places[1]:
                wrong = wrong or other.days.before(one.days)
            elif not rule.params.forward:
                wrong = wrong or one.days.before(other.days)
    if not wrong:
        return
    low, high = one.start, other.end
    guards = sentence_guards(document, knowledge, low, high)
    opens, ends = document.sentence(low)[0], document.sentence(high)[1]
    silent = rule.pattern(knowledge, "silent").search(document.text, max(opens, low - 150), min(ends, high + 150))
    if silent or not guards.isdisjoint(("negation", "belief", "hypothesis")):
        return
    start, end = other.date.start, other.date.end
    text, told = document.text[start:end], document.text[one.start : one.end]
    event = document.text[other.start : other.end]
    sum_ = f"“{event}” cannot come {'before' if other.days.before(one.days) else 'after'} “{told}”"
    said = document.text[one.date.start : one.date.end]
    evidence = (Evidence("", "sum", sum_), *repairs(f"another date for “{text}”", f"another date for “{said}”"))
    related = (Related(one.start, one.end, f"“{told}” here"),)
    slots = {"text": text, "event": event, "first": told}
    yield from rule.finding(document, (start, end), slots, evidence, related)
