"""A desk's overlay over a card of another folder: fields that it sets and values that it adds, with its own sources.

- overlay: weapon/oreshnik
  set: {class: [medium-range ballistic missile]}
  add: {aliases: [Oreschnik]}
  sources: [{key: desk, title: …, publisher: …, date: 2026-11-22, url: …, supports: [class, aliases]}]
  checked: 2026-11-22
"""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field, model_validator

from factlint.reference.models import Card

_FIXED = ("id", "kind", "sources", "checked")


class Overlay(Card):
    """What a desk changes of a card. Its sources are the only ones of what it sets."""

    overlay: str
    set: dict[str, Any] = Field(default_factory=dict)
    add: dict[str, Any] = Field(default_factory=dict)
    sources: list[dict[str, Any]] = Field(min_length=1)
    checked: date

    @model_validator(mode="after")
    def _changes_something(self) -> Overlay:
        fixed = [name for name in (*self.set, *self.add) if name in _FIXED]
        if fixed:
            raise ValueError(f"{fixed[0]} cannot be overlaid")
        if not self.set and not self.add:
            raise ValueError("an overlay sets or adds something")
        return self


def overlaid(card: dict[str, Any], change: Overlay, path: str) -> dict[str, Any]:
    """The card with the overlay's changes; what it says is marked with the path of the overlay's file.

    Raises:
        ValueError: when a value is added to a field that holds no list or mapping.
    """
    made = card | change.set
    for name, added in change.add.items():
        made[name] = _joined(name, made.get(name), added)
    kept = [
        source | {"supports": [field for field in source.get("supports", []) if field not in change.set]}
        for source in card["sources"]
    ]
    made["sources"] = [*kept, *(source | {"overlay": path} for source in change.sources)]
    made["checked"] = change.checked
    return made


def _joined(name: str, old: Any, added: Any) -> Any:
    if old is None:
        return added
    if isinstance(old, dict) and isinstance(added, dict):
        return old | added
    if isinstance(added, dict):
        raise ValueError(f"{name} holds a list: add a list")
    before = old if isinstance(old, list) else [old]
    return [*before, *(added if isinstance(added, list) else [added])]
