"""When a state belonged to a body, and what is said of one that did not."""

from __future__ import annotations

from factlint.claims.follow import word_before
from factlint.days import printed_text
from factlint.finding import Evidence, repairs
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

    Term: TypeAlias = tuple[Interval, str | None, str | None]


def longer(text: str, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a name is a part of a longer one: “Bosnia”, of “Upper Bosnia”."""
    before = word_before(text, mention.start)[0]
    return before[:1].isupper() and before.lower() not in knowledge.lexicon["function"]


def terms(body: Record, state: Record, named: str, field: str) -> list[Term]:
    """When a state belonged to a body."""
    return [
        (Interval(fact.get("first"), fact.get("last")), _text(fact.get("from")), _text(fact.get("to")))  # type: ignore[arg-type]
        for fact in body.facts(field)
        if fact["value"] in (state.name, named)
    ]


def finding(
    rule: Rule, claims: Claims, body: Record, named: str, state: Mention, held: list[Term], span: tuple[int, int]
) -> Iterator[Finding]:
    """What is told of a state that is no member, or was not when the text says; `named` is how it calls the body."""
    text, member, field = claims.document.text, state.record, rule.params.field
    assert member is not None
    told = list(dict.fromkeys(_spoken(since, until) for _, since, until in held))
    fact = member.name if held else f"not {member.name}"
    since, until = held[0][1:] if held else (None, None)
    evidence = (
        Evidence(body.id, field, fact, since, until, body.sources_of(field)),
        *repairs(f"another state for “{text[state.start : state.end]}”", "another body or date"),
    )
    slots = {
        "text": text[slice(*span)],
        "name": member.name,
        "body": named,
        "right": " and ".join(told) or "never was",
    }
    yield from rule.finding(claims.document, span, slots, evidence, proven=body.publishers(field) >= 2)


def _spoken(since: str | None, until: str | None) -> str:
    """A term in words: “since 4 April 2023”, “from 1973 to 31 January 2020”."""
    if until is None:
        return f"since {printed_text(since)}" if since else "still"
    return (f"from {printed_text(since)} " if since else "") + f"to {printed_text(until)}"


def _text(value: object) -> str | None:
    return None if value is None else str(value)
