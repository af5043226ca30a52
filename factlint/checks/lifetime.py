"""`lifetime`: a name in an article that is older than the thing, or younger than its end.

`starts` are the fields that say since when the name can stand in an article, `ends` those that say until when. Only
the article's date is judged, never the dates inside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factlint.finding import Evidence
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "name", "since", "date")


def _headed(text: str, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a noun beside the name says what it is: Oreshnik is a village too, and palianytsia a bread."""
    around = text[max(0, mention.start - 24) : mention.start], text[mention.end : mention.end + 24]
    heads = knowledge.lexicon["heads"]
    before, behind = (knowledge.pattern("word").findall(stretch) for stretch in around)
    return any(word.lower() in heads for word in (*before[-1:], *behind[:1]))


class Params:
    """The fields that bound a thing's life in the news."""

    starts: list[str] = []
    ends: list[str] = []


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the first mention of each thing."""
    document = claims.document
    if not document.dating.given:
        return  # a date that only the text implies cannot contradict the text
    when = document.dating.interval
    seen: set[int] = set()
    for mention in claims.mentions():
        record = mention.record
        if record is None or record.number in seen or not _headed(document.text, mention, knowledge):
            continue
        for field in (*rule.params.starts, *rule.params.ends):
            for fact in record.facts(field):
                first, last = fact.get("first"), fact.get("last")
                if not isinstance(first, int) or not isinstance(last, int):
                    continue
                life = Interval(first, None) if field in rule.params.starts else Interval(None, last)
                if life.meets(when):
                    continue
                seen.add(record.number)
                value = str(fact["value"])
                slots = {"text": document.text[mention.start : mention.end], "name": record.name}
                slots |= {"since": value, "date": document.dating.spoken()}
                evidence = (Evidence(record.id, field, value, sources=record.sources_of(field)),)
                proven = record.publishers(field) >= 2
                yield from rule.finding(document, (mention.start, mention.end), slots, evidence, proven=proven)
