"""`deed`: what somebody did before being born or after dying, or a firm before it was founded.

“Born in Bath in 1951, she made her first film in 1948.” `events` and `passive` are the words that tell of a `birth`,
`death` or `founding`, as those of the kind `order`, and each is followed to the other dated verbs of the same subject
(see `claims/deeds.py`). Before its birth a subject can do nothing at all, but for the verbs of `unborn` (“was planned
in”). After its death it cannot have done what the verbs of `living` tell, and before its founding not what those of
`running` do: the dead win prizes and an old house gets a new owner. A life in brackets behind a name, “(1812–1870)”,
is birth and death.

Within one year only full dates count. `irregular` are the verbs of the past that do not end in -ed, `links` may stand
before a verb, none of `stop` inside its clause; `children` are born to others, who the next “she” may be. Silent in
sentences with a word of `silent`: what is posthumous, invented, or is a thing with a date of its own.
"""

from __future__ import annotations

from factlint.claims import deeds, events
from factlint.claims.deeds import Deed
from factlint.claims.events import Event
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.days import years
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("date", "2 date|number")
SLOTS = ("text", "event", "first", "where")
_SHORTEST = 30  # years of a life in brackets; a shorter stretch may be a term of office
_EARLIEST = 1400  # years before it may be counted backwards


class Params:
    """The words of births, deaths and foundings, the deeds that these rule out, and the words that break a chain."""

    events: dict[str, list[str]] = {}
    passive: dict[str, list[str]] = {}
    death: str = "death"
    unborn: list[str] = []
    living: list[str] = []
    running: list[str] = []
    irregular: list[str] = []
    children: list[str]
    links: list[str]
    stop: list[str]
    silent: list[str] = []


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(words, event, whether case counts) for the name index; the names of participles begin with “-”."""
    return events.named(rule.events, rule.passive)


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The patterns of the readers, the verbs of each bound, and what silences a sentence."""
    read = events.grammar(rule.links, rule.stop) | deeds.grammar(rule.irregular, rule.links, rule.stop, rule.children)
    adverb = rf"(?:(?:{any_of(rule.links)}|[a-z]{{2,12}}ly){GAP}+)*"
    was = rf"(?:(?:was|were|had{GAP}+been|had){GAP}+{adverb})?"
    unborn = any_of([*rule.unborn, "born"])
    return read | {
        "birth": (rf"(?!{was}{unborn}\b)", 0),
        "death": (rf"(?:had{GAP}+{adverb})?{_verbs(rule.living)}\b", 0),
        "founding": (rf"(?:had{GAP}+{adverb})?{_verbs(rule.running)}\b", 0),
        "dies": (any_of(rule.events.get("death", ["died"])) + r"\b", 0),
        "life": (rf"{GAP}*\($", 0),
        "silent": ((rf"\b{any_of(rule.silent)}\b|" if rule.silent else "") + r"\bBCE?\b", IGNORECASE),
    }


def _verbs(listed: list[str]) -> str:
    return any_of(full for words in listed for full in events.spelled(words)) if listed else "(?!)"


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date of the deed, and names the event that rules it out."""
    seen: set[int] = set()
    for phrase in claims.listed(rule.code):
        event = events.event(rule, claims, knowledge, phrase)
        if event is not None:
            told = deeds.chain(rule, claims, knowledge, event)
            yield from _judged(rule, claims, knowledge, told[:1], told[1:], seen)
    for claim in claims.of("date"):
        ends = _life(rule, claims, knowledge, claim) if isinstance(claim, Date) and claim.last else []
        if ends:
            told = deeds.chain(rule, claims, knowledge, ends[0])
            yield from _judged(rule, claims, knowledge, ends, told[1:], seen)


def _judged(
    rule: Rule, claims: Claims, knowledge: Knowledge, bounds: list[Event], told: list[Event], seen: set[int]
) -> Iterator[Finding]:
    """The deeds outside the bounds; a death that is told as a deed is a bound to those that follow it."""
    bounds = list(bounds)
    for deed in told:
        assert isinstance(deed, Deed)
        for bound in bounds:
            early = bound.name != "death"
            wrong = deed.days.before(bound.days) if early else bound.days.before(deed.days)
            if not wrong or deed.date.start in seen:
                continue
            if rule.pattern(knowledge, bound.name).match(deed.verb) and _fact(rule, claims, knowledge, bound, deed):
                seen.add(deed.date.start)
                yield from _found(rule, claims, bound, deed)
        if rule.pattern(knowledge, "dies").match(deed.verb) and bounds and bounds[0].name == "birth":
            bounds.append(Event("death", deed.start, deed.end, deed.date, deed.days))


def _life(rule: Rule, claims: Claims, knowledge: Knowledge, claim: Date) -> list[Event]:
    """The birth and death of a life in brackets behind a name."""
    text = claims.document.text
    first, last = claim.year or 0, (claim.last or (0,))[0] or 0
    if claim.month or first < _EARLIEST or last - first < _SHORTEST or text[claim.end : claim.end + 1] != ")":
        return []
    if not rule.pattern(knowledge, "life").search(text, max(0, claim.start - 4), claim.start):
        return []
    ends = (("birth", first), ("death", last))
    return [Event(name, claim.start, claim.end, claim, years(year, year), sure=False) for name, year in ends]


def _fact(rule: Rule, claims: Claims, knowledge: Knowledge, one: Event, other: Event) -> bool:
    """Whether both are told as facts of this life."""
    document = claims.document
    low, high = min(one.start, other.start), max(one.end, other.end)
    # what is said of the deed itself has its place in the grammar: a judge is called to the bar
    guards = sentence_guards(document, knowledge, low, max(one.end, other.start))
    opens, ends = document.sentence(low)[0], document.sentence(high - 1)[1]
    silent = rule.pattern(knowledge, "silent").search(document.text, max(opens, low - 150), min(ends, high + 100))
    return silent is None and not document.quoted(low) and guards.isdisjoint(("negation", "belief", "hypothesis"))


def _found(rule: Rule, claims: Claims, bound: Event, deed: Event) -> Iterator[Finding]:
    """The finding at the date of the deed; across a full stop, or from a life in brackets, a warning."""
    document = claims.document
    text = document.text
    start, end = deed.date.start, deed.date.end
    said, told, first = text[start:end], text[deed.start : deed.end], text[bound.start : bound.end]
    where = "after" if bound.name == "death" else "before"
    fixes = repairs(f"another date for “{said}”", f"another date for “{text[bound.date.start : bound.date.end]}”")
    slots = {"text": said, "event": told, "first": first, "where": where}
    evidence = (Evidence("", "sum", f"“{told}” cannot come {where} “{first}”"), *fixes)
    proven = bound.sure and document.sentence_distance(bound.end, start) == 0
    related = (Related(bound.start, bound.end, f"“{first}” here"),)
    yield from rule.finding(document, (start, end), slots, evidence, related, proven=proven)
