"""`relation`: a text puts a value to a name that the record gives to another: “Kazakhstan’s capital Almaty”.

`templates` are the wordings that state the relation, with `{record}` for the name and `{value}` for the value,
`[in|at]` for either of two words, and `*` between the two for some words of no other clause. Only values that some
record has (or that name a record of the kind `known`) are read, so an unknown value is silent; a value that the record
had at the article's date is right; `then-`, former and future make it silent, and so does a time behind the value, but
with `timed`, where it dates the relation (“signed in Prague in 2010”). With `sort` only values of the right one's sort,
its last word, are judged: a fleet against a fleet.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.checks import _wordings
from factlint.claims.follow import goes_on, word_before
from factlint.claims.guards import sentence_guards, words_before
from factlint.claims.mentions import Phrase
from factlint.claims.neighbours import by_kind, neighbours
from factlint.finding import Evidence, Related
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Protocol

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

    class Span(Protocol):
        """Anything that stands somewhere in the text."""

        start: int
        end: int


NEEDS = ("listed|mention",)
SLOTS = ("text", "name", "value")
_GRACE = 30  # days
_FAR = 80  # characters between the two
_SILENT = frozenset(("former", "incoming", "negation", "belief", "hypothesis"))


class Params:
    """The record kind and field, the wordings, and the kind of record whose names are values too."""

    of: str
    field: str
    templates: list[str]
    known: str = ""
    sort: bool = False  # only values with the last word of the right one: another fleet, another division
    named: str = ""  # only records whose name has this word
    places: list[str] = []  # only values with one of these words
    timed: bool = False
    numbered: bool = False  # only names that begin with a number
    apart: list[str] = []  # words that none of a `*` may be: another regiment, of which the rest may tell
    governs: list[str] = []  # prepositions behind which the name is part of another: an annex to the treaty, signed in


def phrases(rule: Params, table: Any) -> list[tuple[str, str, bool]]:
    """Every value that the field has in the table: (phrase, value, whether case counts)."""
    values: set[str] = set()
    for record in table.records:
        if record["kind"] == rule.of:
            values.update(str(fact["value"]) for fact in record["fields"].get(rule.field, ()))
    if rule.places:
        values = {value for value in values if not set(rule.places).isdisjoint(value.split())}
    # “The Hague” is looked for as “Hague”: an index under “the” would be asked at every other word.
    return [(value.removeprefix("The ").removeprefix("the "), value, True) for value in sorted(values)]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the value."""
    document = claims.document
    values = _values(rule, claims, knowledge)
    if not values:
        return
    mentions = [mention for mention in claims.once(by_kind, knowledge).get(rule.params.of, ()) if mention.record]
    if not mentions:
        return
    starts = [mention.start for mention in mentions]
    near: list[tuple[Phrase, Mention, bool]] = []  # a value and a name, and whether the name stands first
    for value in values:
        at = bisect_left(starts, value.start)
        if at > 0 and mentions[at - 1].end > value.start:
            at -= 1  # the value is a part of a name: Russia's Pacific Fleet
        if at > 0 and 0 <= value.start - mentions[at - 1].end <= _FAR:
            near.append((value, mentions[at - 1], True))
        at = bisect_left(starts, value.end)
        if at < len(mentions) and mentions[at].start - value.end <= _FAR:
            near.append((value, mentions[at], False))
    before, after = _wordings.gaps(rule.params.templates) if near else (set(), set())
    for value, mention, first in near:
        held = (
            _stands(rule, document, mention, value, before) if first else _stands(rule, document, value, mention, after)
        )
        if held and mention.record is not None:
            span = (value.start, value.end, value.value)
            yield from _judge(rule, document, knowledge, span, mention, mention.record)


def _values(rule: Rule, claims: Claims, knowledge: Knowledge) -> list[Phrase]:
    """The values in reading order: those that the field has, and the names of other things of the kind `known`."""
    found = claims.listed(rule.code)
    if not rule.params.known:
        return found
    taken = {phrase.start for phrase in found}
    pairs = claims.once(neighbours, knowledge)
    near = [one for one, _ in pairs.get((rule.params.known, rule.params.of), ())]
    near += [other for _, other in pairs.get((rule.params.of, rule.params.known), ())]
    others = [
        Phrase(mention.start, mention.end, rule.code, mention.record.name)
        for mention in near
        if mention.record is not None and mention.how == "exact" and mention.start not in taken
    ]
    return sorted([*found, *others], key=lambda phrase: phrase.start)


def _stands(rule: Rule, document: Document, first: Span, second: Span, wordings: set[_wordings.Wording]) -> bool:
    """Whether one of the wordings holds the two together."""
    text = document.text
    if document.paragraph_number(first.end) != document.paragraph_number(second.start):
        return False
    between = _wordings.plain(text[first.end : second.start]).lower()  # CAPITAL, in a headline
    if rule.params.timed and between[:4] == " of " and between[4:8].isdigit():
        between = between[8:]  # “the Treaty of 1992, signed in”
    behind = text[second.end : second.end + 60]
    another = any(word in between for word in rule.params.apart)
    return any(
        _wordings.fills(between, gap)
        and not (another and "*" in gap)
        and _wordings.closes(behind, tail, gap, rule.params.timed)
        and (not head or _led(_wordings.plain(text[max(0, first.start - 40) : first.start]), head))
        for head, gap, tail in wordings
    )


def _led(before: str, head: str) -> bool:
    """Whether a wording's beginning stands there; with a capital it opens a sentence."""
    return before.endswith(head) or (head.islower() and before.lower().endswith(head))


def _judge(
    rule: Rule,
    document: Document,
    knowledge: Knowledge,
    value: tuple[int, int, str],
    mention: Mention,
    record: Record,
) -> Iterator[Finding]:
    start, end, said = value
    last = max(end, mention.end)
    last += len(" Capital") if document.text.startswith(" Capital", last) else 0
    if goes_on(document.text, last):
        return  # the capital of French Guinea; Victoria, the Australian Capital Territory
    before = word_before(document.text, mention.start)[0]
    owner = before.endswith(("'s", "’s"))  # “Russia's 155th Brigade”
    if before[:1].isupper() and not owner and before.lower() not in knowledge.lexicon["function"]:
        return  # Northern Ireland, New Mexico
    if rule.params.governs and start > mention.start:
        led = document.text[max(0, mention.start - 20) : mention.start].lower().removesuffix("the ").split()
        if led and led[-1] in rule.params.governs:
            return
    given = document.dating.interval
    when = Interval(  # a name may change while an article is in the making
        None if given.low is None else given.low - _GRACE, None if given.high is None else given.high + _GRACE
    )
    facts = record.facts(rule.params.field)
    own = document.text[mention.start : mention.end]
    if (
        not facts
        or rule.params.named not in record.name
        or (rule.params.numbered and not own[:1].isdigit())
        or said.split()[-1].lower() in _wordings.QUALIFIED
        or said in own
    ):
        return
    if rule.params.sort and not any(_same_sort(said, str(fact["value"])) for fact in facts):
        return
    for fact in facts:
        held = Interval(fact.get("first"), fact.get("last"))  # type: ignore[arg-type]
        if fact["value"] == said and held.meets(when):
            return
    low, high = min(start, mention.start), max(end, mention.end)
    guards = sentence_guards(document, knowledge, low, high) | words_before(document, knowledge, low)
    told = document.text[max(0, low - 20) : high].lower()
    if not _SILENT.isdisjoint(guards) or "then" in told[-(high - low) - 6 :] or "de facto" in told:
        return
    now = [fact for fact in facts if Interval(fact.get("first"), fact.get("last")).meets(when)]  # type: ignore[arg-type]
    shown = [fact for fact in now if "alias" not in fact] or now
    right = " or ".join(dict.fromkeys(str(fact["value"]) for fact in shown)) or "another"
    since = [fact for fact in facts if fact["value"] == said]
    dated = since[0] if since else {}
    evidence = (
        Evidence(record.id, rule.params.field, right, sources=record.sources_of(rule.params.field)),
        *(
            [Evidence(record.id, rule.params.field, said, _text(dated.get("from")), _text(dated.get("to")))]
            if since
            else []
        ),
    )
    related = (Related(mention.start, mention.end, f"“{own}” here"),)
    slots = {"text": document.text[start:end], "name": record.name, "value": right}
    proven = record.publishers(rule.params.field) >= 2
    yield from rule.finding(document, (start, end), slots, evidence, related, proven=proven)


def _same_sort(said: str, right: str) -> bool:
    """Whether two values are of one sort, and not one number's: “7th Guards Mountain Division” is the 7th Division."""
    one, other = said.split(), right.split()
    return one[-1] == other[-1] and not (one[0] == other[0] and one[0][:1].isdigit())


def _text(value: object) -> str | None:
    return None if value is None else str(value)
