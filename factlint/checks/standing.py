"""`standing`: something said to be in force that ended before the article: “the INF Treaty, still in force,”.

`field` is the end, and `phrases` what says right behind the name, in the present, that it still holds, and `holds`
what says so right before it (“are still bound by New START”). Judged only
where the article's date is given and `grace` days after the end; silent where the sentence denies, supposes or reports.
"""

from __future__ import annotations

from factlint.claims.guards import sentence_guards
from factlint.claims.neighbours import by_kind
from factlint.days import printed_text
from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "name", "day")
_SILENT = frozenset(("negation", "hypothesis", "mistake", "belief", "past"))


class Params:
    """The kind of record, the field of its end, and the wordings of its life."""

    of: str
    field: str
    phrases: list[str]
    holds: list[str] = []
    grace: int = 30


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What says it right behind the name."""
    still = rf"(?:(?:still|currently|now){GAP}+)?"
    return {
        "standing": (
            rf"(?:{GAP}+of{GAP}+\d{{4}}|{GAP}*\(\d{{4}}\)|,{GAP}+signed{GAP}+in{GAP}+(?:[A-Z][a-z]+{GAP}+in{GAP}+)?\d{{4}})?"
            rf",?{GAP}+(?:(?P<relative>which|that){GAP}+)?(?P<said>(?:is{GAP}+{still}|remains{GAP}+{still}"
            rf"|still{GAP}+){any_of(rule.phrases)})\b",
            IGNORECASE,
        ),
        "held": (
            rf"\b(?:is|are|remains?){GAP}+(?P<said>(?:(?:still|now|currently){GAP}+)?{any_of(rule.holds)}){GAP}+(?:the{GAP}+)?$"
            if rule.holds
            else r"(?!)",
            IGNORECASE,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags what says that it holds."""
    document = claims.document
    for mention in claims.once(by_kind, knowledge).get(rule.params.of, ()):
        record = mention.record
        if record is None or not record.facts(rule.params.field):
            continue
        text = document.text
        match = rule.pattern(knowledge, "standing").match(text, mention.end)
        match = match or rule.pattern(knowledge, "held").search(text, max(0, mention.start - 60), mention.start)
        fact = record.facts(rule.params.field)[0]
        low, last = document.dating.interval.low, fact.get("last")
        if match is None or low is None or not isinstance(last, int) or low <= last + rule.params.grace:
            continue
        if not document.dating.given or document.masked(mention.start):
            continue
        start, end = min(mention.start, match.start("said")), max(mention.end, match.end("said"))
        relative = match.groupdict().get("relative")
        clause = (start, document.sentence(start)[1]) if relative else None  # “may sail under it, which is in force”
        if not _SILENT.isdisjoint(sentence_guards(document, knowledge, start, end, clause=clause)):
            continue
        day = str(fact["value"])
        evidence = (Evidence(record.id, rule.params.field, day, sources=record.sources_of(rule.params.field)),)
        related = (Related(mention.start, mention.end, f"“{document.text[mention.start : mention.end]}” here"),)
        slots = {"text": match["said"], "name": record.name, "day": printed_text(day)}
        proven = record.publishers(rule.params.field) >= 2
        yield from rule.finding(document, match.span("said"), slots, evidence, related, proven=proven)
