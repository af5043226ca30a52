"""A record in, an index card as text out."""

from __future__ import annotations

from factlint.days import stretch_text
from factlint.interval import Interval, figure, spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.knowledge import Knowledge
    from factlint.records import Record


_HELD = ("offices", "terms")


def card(record: Record, knowledge: Knowledge) -> str:
    """Every fact of a record with its dates, then its sources."""
    about = knowledge.card(record.number)
    rows = [f"{record.name}  ({record.id}, {record.kind})", f"  card: {about['file']}, line {about['line']}"]
    for field, facts in record.fields.items():
        label = field.replace("_", " ")
        rows.extend(f"  {label}: {_fact(field, fact, knowledge)}" for fact in facts)
    rows.append(f"  accepted spellings: {', '.join(about['spellings'])}")
    rows.append("  sources:")
    for source in record.sources:
        told = ", ".join(str(field) for field in source["supports"])  # type: ignore[union-attr]
        told += f"; checked {source['checked']}"
        rows.append(f"    {source['publisher']}, {source['date']}: {source['title']} <{source['url']}> ({told})")
    return "\n".join(rows) + "\n\n"


def _fact(field: str, fact: dict[str, Any], knowledge: Knowledge) -> str:
    value = fact["value"]
    if field in _HELD:
        text = knowledge.record(value).name + (" (acting)" if fact["acting"] else "")
    elif isinstance(value, dict):
        text = spoken(Interval(value["min"], value["max"]))
    elif isinstance(value, int) and not isinstance(value, bool):
        text = figure(value)
    else:
        text = str(value)
    if fact.get("native"):
        text += f" ({fact['native']})"
    if "from" in fact or "to" in fact:
        text += f", {stretch_text(fact.get('from'), fact.get('to'), field in _HELD)}"
    return text
