"""`era`: a state or alliance that acts before it existed or after it ended.

`test` is `before` (its own clause tells a time before `since`: “NATO aircraft bombed the town in 1943”) or `after` (the
clause tells one after `until`, or the article is of a later day and tells news: “Swaziland's parliament voted on
Monday” in 2025). Only what can act counts: a state's `bodies` (“Swaziland's parliament”, “the army of Swaziland”), and
by its bare name an alliance, a union or a state in full (records with `body`), or whatever did something in a printed
year (“In 1998 Rhodesia sent”, one of `deeds` or a verb in -ed; “was bought by Rhodesia in 1998”) or, a state in full,
on a day of the article's week (“Zaire bought 20 ships on Monday”, “in the north of Zaire overnight”), or was in a year
(“in Zaire in 2021”, for `places`, names that nobody uses of the ground any more). Silent where a second time in the
sentence fits, for the people of a state (they were somebody before it), and where one of the words `silent`, or of
`silent_before` before the name (not of a time: “last year”), tells history. `grace` are the days after an end that news
of it goes on.
"""

from __future__ import annotations

from factlint.checks import _acting
from factlint.claims.when import silenced, told
from factlint.days import printed_text
from factlint.finding import Evidence, Related, repairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.when import Told
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("listed",)
SLOTS = ("text", "name", "day", "date", "now")
_KIND = "era"
_LONGEST = 80  # characters between a deed and its time


class Params:
    """The test, what of a state can act, what an actor does in the news, and the words that silence."""

    test: Literal["before", "after"]
    bodies: list[str]
    deeds: list[str] = []
    done: list[str] = []  # participles of deeds that do not end in -ed: built by
    reports: list[str] = []  # what only a state in being does on a day: ordered, expelled
    places: list[str] = []
    lately: list[str] = []  # a day of the news, right behind a part of a place: “in the south of Rhodesia overnight”
    events: list[str] = []  # nouns in -ing: sent to a meeting
    silent: list[str] = []
    silent_before: list[str] = []
    grace: int = 400


def phrases(rule: Any, table: Any) -> list[tuple[str, str, bool]]:
    """The names of every era: (phrase, record, whether case counts)."""
    return [
        (str(fact["value"]), str(record["id"]), True)
        for record in table.records
        if record["kind"] == _KIND
        for fact in record["fields"]["names"]
    ]


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The patterns of the reader."""
    return _acting.grammar(rule, lexicon)


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the first such mention of each."""
    seen: set[str] = set()
    for phrase in claims.listed(rule.code):
        number = knowledge.number(phrase.value)
        if number is None or phrase.value in seen or claims.document.masked(phrase.start):
            continue
        record = knowledge.record(number)
        found = (_before if rule.params.test == "before" else _after)(rule, claims, knowledge, phrase, record)
        silent = rule.pattern(knowledge, "silent")
        if found is not None and not (
            silenced(claims, knowledge, silent, phrase.start, phrase.end) or _history(rule, claims, knowledge, phrase)
        ):
            seen.add(phrase.value)
            yield from found


def _before(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, record: Record) -> list[Finding] | None:
    """The name in a clause of a time before it stood for anything."""
    since = record.facts("since")
    first = since[0].get("first") if since else None
    if not isinstance(first, int) or not (record.facts("body") or _acting.acts(rule, claims, knowledge, phrase)):
        return None
    times = told(claims, knowledge, phrase.start, phrase.end)
    if not times or any(time.interval.high is None or time.interval.high >= first for time in times):
        return None
    time = next((time for time in times if time.same), None)
    if time is None:  # “in 1948, after Warsaw Pact troops closed the road”
        time = next((time for time in times if _acting.led(rule, claims, knowledge, phrase, time)), None)
    return None if time is None else _finding(rule, claims, phrase, record, "since", time)


def _after(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, record: Record) -> list[Finding] | None:
    """The name in a clause of a time after it ended, or in the news of an article of such a day."""
    until = record.facts("until")
    last = until[0].get("last") if until else None
    if not isinstance(last, int):
        return None
    bare = bool(record.facts("body")) and _acting.news(rule, claims, knowledge, phrase)
    text = claims.document.text
    deed = rule.pattern(knowledge, "deed").match(text, phrase.end)
    by = rule.pattern(knowledge, "agent").search(text, max(0, phrase.start - 32), phrase.start) is not None
    did = deed is not None or by
    bare = bare or (bool(record.facts("body")) and _acting.reported(rule, claims, knowledge, phrase))
    bare = bare or _acting.in_a_part(rule, claims, knowledge, phrase)
    there = record.name in rule.params.places
    if not (bare or did or there or _acting.acts(rule, claims, knowledge, phrase)):
        return None
    last += rule.params.grace
    times = told(claims, knowledge, phrase.start, deed.end() if deed else phrase.end)
    if any(time.interval.low is None or time.interval.low <= last for time in times):
        return None
    printed = [time for time in times if time.same and not _acting.relative(claims, time)]
    if not (bare or _acting.acts(rule, claims, knowledge, phrase)):
        tied = [time for time in printed if deed is not None and _acting.done(rule, claims, knowledge, phrase, time)]
        tied = tied or [
            time
            for time in printed
            if by
            and text[phrase.end : time.start].strip() in ("in", "on")
            and rule.pattern(knowledge, "ends").match(text, time.end)
        ]
        printed = tied or [time for time in printed if there and _acting.in_it(rule, claims, knowledge, phrase, time)]
    if printed:
        return _finding(rule, claims, phrase, record, "until", printed[0])
    dating = claims.document.dating
    if not (bare or _acting.acts(rule, claims, knowledge, phrase)):
        return None
    if not (bare or times or _acting.dated(claims, phrase)) or not dating.given:
        return None
    if not bare and _acting.suffers(rule, claims, knowledge, phrase):
        return None
    low = dating.interval.low
    return _finding(rule, claims, phrase, record, "until", None) if low is not None and low > last else None


def _history(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> bool:
    """Whether a word before the name tells of the past: the last ambassador of Rhodesia."""
    low = max(claims.document.sentence(phrase.start)[0], phrase.start - _LONGEST)
    return rule.pattern(knowledge, "silent-before").search(claims.document.text, low, phrase.start) is not None


def _finding(
    rule: Rule, claims: Claims, phrase: Phrase, record: Record, field: str, time: Told | None
) -> list[Finding]:
    document = claims.document
    text = document.text[phrase.start : phrase.end]
    fact = record.facts(field)[0]
    said = document.text[time.start : time.end] if time else f"an article of {document.dating.spoken()}"
    now = (record.texts("now") or [""])[0]
    day = printed_text(str(fact["value"]))
    slots = {"text": text, "name": record.name, "day": day, "date": said, "now": f", now {now}" if now else ""}
    evidence = (
        Evidence(record.id, field, str(fact["value"]), sources=record.sources_of(field)),
        *repairs(f"“{now}” for “{text}”" if now else f"another name for “{text}”", f"another time for “{said}”"),
    )
    related = (Related(time.start, time.end, f"“{said}” here"),) if time else document.dating.related
    proven = record.publishers(field) >= 2
    return rule.finding(document, (phrase.start, phrase.end), slots, evidence, related, proven=proven)
