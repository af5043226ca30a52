"""What a record's field says, and whether a phrase can mean it (`attribute`)."""

from __future__ import annotations

from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.records import Record

_SHOWN = 5  # values that a message prints


def never(params: Any) -> dict[tuple[str, str], list[str]]:
    """The words that nothing is called that holds a value of a field."""
    return {(field, value): words for field, values in params.never.items() for value, words in values.items()}


def held(params: Any, record: Record, claims: Claims) -> list[str]:
    """The values of the field, those of the article's time where the record dates them."""
    facts = record.facts(params.field)
    if not params.complete and any("first" in fact or "last" in fact for fact in facts):
        when = claims.document.dating.interval
        facts = [fact for fact in facts if Interval(fact.get("first"), fact.get("last")).meets(when)]  # type: ignore[arg-type]
    return [str(fact["value"]) for fact in facts]


def contradicts(params: Any, said: str, held: list[str], record: Record) -> bool:
    """Whether the record has values of the sort that the rule judges, and none that the phrase may mean."""
    if params.never:
        kinds = [words for (field, value), words in never(params).items() if value in record.texts(field)]
        singular = said.removesuffix("s")
        return bool(kinds) and all(said in words for words in kinds) and not any(singular in have for have in held)
    judged = {said, *params.phrases, *(value for group in params.same for value in group)}
    if not params.areas and not any(includes(value, have) for have in held for value in judged):
        return False
    right = [*held, *(text for field in params.also for text in record.texts(field))]
    if any(includes(said, value) for have in held for value in params.besides.get(have, ())):
        return False
    return bool(held) and not any(includes(value, have) for value in _alike(said, params.same) for have in right)


def listed(values: list[str]) -> str:
    """The values as a message prints them: “France or Jordan”; more than a few are counted, “31 others”."""
    return " or ".join(values) if len(values) <= _SHOWN else f"{len(values)} others"


def includes(general: str, special: str) -> bool:
    """Whether a value is the other or a broader one: `ballistic missile` includes `short-range ballistic missile`."""
    return general == special or special.endswith(f" {general}")


def with_article(noun: str) -> str:
    """a ballistic missile, an intercontinental one; proper names stand alone."""
    if noun[:1].isupper() or not noun:
        return noun
    return ("an " if noun[0] in "aeio" else "a ") + noun


def _alike(value: str, same: list[list[str]]) -> set[str]:
    found = {value}
    for group in same:
        if value in group:
            found.update(group)
    return found
