"""Whether a date that is told of a thing is none of its dates, and close enough to be meant for one (`chronicle`)."""

from __future__ import annotations

from factlint.checks import _accepted
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, Related, repairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.claims.stated import When
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.interval import Interval
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

_SILENT = frozenset(("negation", "hypothesis", "mistake"))


def judge(
    rule: Rule,
    claims: Claims,
    knowledge: Knowledge,
    mention: Mention,
    record: Record,
    date: When,
    fields: list[str],
    accepted: list[Interval],
    loose: bool = False,
    tied: bool = False,
) -> Iterator[Finding]:
    """Flags a date that meets no accepted day but is near one; `loose` only warns, `tied` is the name's own."""
    document = claims.document
    said, name = date.interval, document.text[mention.start : mention.end]
    if any(one.meets(said) for one in accepted):
        return
    same_day = any(_accepted.slip(one, said) and one.low == one.high for one in accepted)
    full = f"{record.name} {name}"
    typed = (
        rule.params.typed and any(_accepted.decade(one, said) for one in accepted) and not _accepted.recurs(rule, full)
    )
    if not same_day and not typed and not any(_accepted.near(rule, full, one, said) for one in accepted):
        return
    low, high = min(mention.start, date.start), max(mention.end, date.end)
    guards = _guards(rule, document, knowledge, mention, low, high, tied)
    if document.masked(low) or not _SILENT.isdisjoint(guards):
        return
    field = fields[0]
    shown = [_accepted.printed(rule, name, str(fact["value"])) for name in fields for fact in record.facts(name)[:1]]
    text = document.text[date.start : date.end]
    evidence = (
        *(Evidence(record.id, one, ", ".join(record.texts(one)), sources=record.sources_of(one)) for one in fields),
        *repairs(f"another date for “{text}”", f"another name for “{name}”"),
    )
    related = (Related(mention.start, mention.end, f"“{name}” here"),)
    slots = {"text": text, "name": record.name, "right": ", ".join(shown), "deed": rule.params.deeds.get(field, field)}
    proven = not loose and all(record.publishers(one) >= 2 for one in fields)
    yield from rule.finding(document, (date.start, date.end), slots, evidence, related, proven=proven)


def _guards(
    rule: Rule, document: Document, knowledge: Knowledge, mention: Mention, low: int, high: int, tied: bool
) -> set[str]:
    """What the sentence says of it; a clause of its own takes nothing from what stands before it: “not since the …”.

    Nor does a date that is part of a name, but for what is close: nobody supposes its year.
    """
    start, end = document.sentence(mention.start)
    if tied:
        found = sentence_guards(document, knowledge, low, high, clause=(start, end)) & {"mistake"}
        denied = rule.pattern(knowledge, "denied").search(document.text, max(start, low - 40), low)
        return found | {"negation"} if denied else found
    if (
        document.text[mention.end : mention.end + 1] == "," and mention.end < high
    ):  # “nobody left the treaty, signed in”
        whole = sentence_guards(document, knowledge, low, high) & {"mistake", "belief"}
        return whole | sentence_guards(document, knowledge, low, high, clause=(mention.start, end))
    opens = rule.pattern(knowledge, "clause").search(document.text, max(start, low - 40), low)
    return sentence_guards(document, knowledge, low, high, clause=(opens.start() if opens else start, end))
