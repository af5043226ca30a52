"""`early`: whoever is told to use a thing did not have it yet: “Poland's F-16s flew over the sea in 1999”.

`forces`, `lands` and `phrases` say who is meant, as in `fielding`; `field` lists who has the thing since when, `same`
states that are not told apart. Judged are states of that list only. What ties the two: a verb of `uses` (“Ukraine fired
ATACMS missiles”), in an older article or a clause of an older time, or nothing but adjectives (“Ukrainian F-16s”), in a
clause of an older time or before a verb of `acted`. What is told must be at least `least` days older, twice as many
where only the year is known, and four times where one publisher alone tells it: sources differ by a year. Silent as
`fielding` is.
"""

from __future__ import annotations

from factlint.checks import _fielded as fielded
from factlint.checks import _happening
from factlint.claims.when import told
from factlint.days import printed_text
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("listed", "mention")
SLOTS = ("state", "name", "since", "date")
_YEAR = 4  # characters of a date that is a year
_HOUSES = 2  # publishers that make a fact sure
_BEFORE = 60  # characters before a time in which its preposition stands


class Params:
    """The kind of record, its field, and the words that tell who uses what."""

    of: str
    field: str
    same: list[list[str]] = []
    forces: list[str]
    lands: list[str]
    phrases: dict[str, list[str]] = {}
    uses: list[str]
    acted: list[str] = []  # what a thing in use did, behind it: “Ukrainian F-16s shot down”
    least: int = 183
    silent: list[str] = []


phrases = fielded.phrases


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between a user and a thing, and before a time."""
    number = any_of(lexicon["cardinals"])
    such = rf"(?:{GAP}+(?!{any_of(lexicon['function'])}\b)[\w-]+){{0,3}}"
    aux = rf"(?:{GAP}+(?:has|have|had|also|then|already|first|recently)){{0,2}}"
    troops = rf"(?:{GAP}+(?:forces|troops|soldiers|pilots|gunners|crews|jets|warplanes|aircraft))?"
    article = rf"(?:{GAP}+(?:an?|the|its|their|of|one|some|several|more|at|least|{number}|\d+)){{0,4}}{such}"
    return {
        "uses": (rf"{troops}{aux}{GAP}+{any_of(rule.uses)}{article}{GAP}+", 0),
        "own": (rf"(?:{GAP}+(?:new|newer|newest|old|older|oldest|ageing|aging|modern|own|few|{number}|\d+))?{GAP}+", 0),
        "heads": (rf"s?(?:{GAP}+{any_of(sorted(lexicon['heads']))})*", 0),
        "acted": (
            rf"s?(?:{GAP}+{any_of(sorted(lexicon['heads']))})*(?:{GAP}+(?:has|have|had|also|then|later))?{GAP}+{any_of(rule.acted)}\b"
            if rule.acted
            else r"(?!)",
            0,
        ),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
        **_happening.grammar(),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags whoever is told to use the thing."""
    for mention, owners in fielded.pairs(rule, claims):
        record = mention.record
        assert record is not None
        for phrase in owners:
            sort, _, state = phrase.value.partition("|")
            since = _since(rule.params, record, state)
            if since is None:
                continue
            names = ("uses", "own") if sort == "force" else ("uses",)
            how = next((one for one in names if fielded.tied(rule, claims, knowledge, phrase, mention, (one,))), "")
            date = _date(rule, claims, knowledge, (phrase, mention), since, how) if how else ""
            if date:
                yield from _found(rule, claims, phrase, mention, since, date)
                break


def _since(params: Params, record: Record, state: str) -> dict[str, Any] | None:
    """The fact that tells since when a state has a thing."""
    states = fielded.alike(state, params.same)
    facts = [fact for fact in record.facts(params.field) if fact["value"] in states]
    if not facts or not all(isinstance(fact.get("first"), int) for fact in facts):
        return None
    first: dict[str, Any] = min(facts, key=lambda fact: int(fact["first"]))
    return first


def _date(
    rule: Rule, claims: Claims, knowledge: Knowledge, at: tuple[Phrase, Mention], since: dict[str, Any], how: str
) -> str:
    """The time told, as it is printed, if the sentence and the article lie well before the thing came."""
    text = claims.document.text
    last = since["first"] - _slack(rule.params, at[1].record, since)
    times = told(claims, knowledge, at[0].start, at[1].end)
    if any(time.interval.high is None or time.interval.high >= last for time in times):
        return ""
    printed = [time for time in times if any(map(str.isdigit, text[time.start : time.end]))]
    for time in printed:
        when = rule.pattern(knowledge, "tells-when").search(text, max(0, time.start - _BEFORE), time.start)
        if time.same and when and _happening.tells(rule, knowledge, text, at[1].end, time):
            return text[time.start : time.end]
    dating = claims.document.dating
    used = how == "uses" or rule.pattern(knowledge, "acted").match(text, at[1].end)
    latest = dating.latest if used and not printed and dating.given else None
    return dating.spoken() if latest is not None and latest < last else ""


def _slack(params: Params, record: Record | None, since: dict[str, Any]) -> int:
    """The days by which sources may differ on when a thing came."""
    if record is None or record.publishers(params.field, since) < _HOUSES:
        return 4 * params.least
    return params.least * (2 if len(str(since["from"])) == _YEAR else 1)


def _found(
    rule: Rule, claims: Claims, phrase: Phrase, mention: Mention, since: dict[str, Any], date: str
) -> Iterator[Finding]:
    document, record = claims.document, mention.record
    assert record is not None
    field, began = rule.params.field, str(since["from"])
    evidence = (
        Evidence(record.id, field, str(since["value"]), began, None, record.sources_of(field, since)),
        *repairs(f"another thing than “{record.name}”", f"another time than {date}"),
    )
    related = (Related(mention.start, mention.end, f"“{document.text[mention.start : mention.end]}” here"),)
    slots = {"state": str(since["value"]), "name": record.name, "since": printed_text(began), "date": date}
    yield from rule.finding(document, (phrase.start, phrase.end), slots, evidence, related)
