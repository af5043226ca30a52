"""A card's values in, plain facts with their days out: what a record of the compiled set holds."""

from __future__ import annotations

from datetime import date
from typing import Any

from factlint.days import month_length
from factlint.reference.load import Cards
from factlint.reference.models import Band, BaseRecord, Dated, FieldSpec, Variant


def days(printed: str) -> tuple[int, int]:
    """The first and last day, as ordinals, that a date printed to the day, month or year may be."""
    parts = [int(part) for part in printed.split("-")]
    year = parts[0]
    first_month, last_month = (parts[1], parts[1]) if len(parts) > 1 else (1, 12)
    if len(parts) == 3:
        day = date(*parts).toordinal()
        return day, day
    last = month_length(year, last_month)
    return date(year, first_month, 1).toordinal(), date(year, last_month, last).toordinal()


def facts_of(value: Any, spec: FieldSpec) -> list[dict[str, Any]]:
    """The values of a field, each as a fact: its value, its dates and the keys of its own sources."""
    if value is None:
        return []
    if isinstance(value, Band):
        return [{"value": {"min": _billionths(value.min), "max": _billionths(value.max)}}]
    if spec.type in ("date", "year"):
        printed = value if isinstance(value, list) else [value]
        return [{"value": one, "first": days(one)[0], "last": days(one)[1]} for one in printed]
    if spec.type == "number":
        return [{"value": _billionths(value)}]
    items = value if isinstance(value, list) else [value]
    return [fact for item in items for fact in _dated(item)]


def variant_of(variant: Variant) -> dict[str, Any]:
    """A variant as a fact."""
    fact: dict[str, Any] = {"value": variant.name, "native": " ".join(dict.fromkeys(variant.native.values()))}
    return fact | ({"sources": variant.sources} if variant.sources else {})


def _dated(item: Any) -> list[dict[str, Any]]:
    if not isinstance(item, Dated):
        return [{"value": item}]
    facts = []
    for value in (item.value, *item.also):
        fact: dict[str, Any] = {"value": value, **_term(item.since, item.until)}
        if value != item.value:
            fact["alias"] = True
        if item.sources:
            fact["sources"] = item.sources
        facts.append(fact)
    return facts


def _term(since: str | None, until: str | None) -> dict[str, Any]:
    term: dict[str, Any] = {}
    if since:
        term |= {"from": since, "first": days(since)[0]}
    if until:
        term |= {"to": until, "last": days(until)[1]}
    return term


def _billionths(number: float | int | None) -> int | None:
    from decimal import Decimal

    return None if number is None else int(Decimal(str(number)) * 10**9)


def terms_of(cards: Cards, ids: dict[str, int]) -> dict[str, list[dict[str, Any]]]:
    """Every person's terms of office."""
    terms: dict[str, list[dict[str, Any]]] = {}
    for record in cards.records.values():
        for holder in getattr(record, "holders", None) or []:
            complete = getattr(record, "complete_from", None)
            known = getattr(record, "as_of", None)
            term = {
                "value": ids[record.id],
                "acting": holder.acting,
                "sources": holder.sources,
                "weak": holder.weak,
                "complete_from": days(complete)[0] if complete else None,
                "as_of": days(known)[1] if known else None,
                **_term(holder.since, holder.until),
            }
            if holder.announced:
                term["announced"] = days(holder.announced)[0]
            if holder.dismissed:
                term["dismissed"] = days(holder.dismissed)[0]
            terms.setdefault(holder.person, []).append(term)
    for held in terms.values():
        held.sort(key=lambda term: (term.get("first", 0), term["value"]))
    return terms


def sure_terms(record: Any, ids: dict[str, int]) -> list[dict[str, Any]]:
    """Every term of an office, with the days between which it surely lasted: an open one as far as the list goes."""
    known = getattr(record, "as_of", None)
    terms = []
    for holder in record.holders:
        until = holder.dismissed or holder.until or known
        term = {"value": ids[holder.person], "acting": holder.acting, "sources": holder.sources, "weak": holder.weak}
        term |= {"low": days(holder.since)[1], "high": days(until)[0] if until else None, "from": holder.since}
        terms.append(term | ({"to": holder.until} if holder.until else {}))
    return terms


def said(record: BaseRecord, field: str) -> list[str]:
    """The words of a field, without their dates; none where the card is silent."""
    told = getattr(record, field, None) or []
    values = told if isinstance(told, list) else [told]
    return [value.value if isinstance(value, Dated) else str(value) for value in values]
