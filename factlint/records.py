"""Records as the checks see them: plain compiled dictionaries, with the fact, its dates and its sources at hand."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol, TypeAlias

    class Pool(Protocol):
        """The sources of the whole table, by number."""

        def __getitem__(self, number: int, /) -> dict[str, Any]: ...

    Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"
else:
    Value = object


class Record:
    """One compiled card of the reference table.

    `fields` maps a field's name to a list of facts, each a dictionary with `value`, and where the card says so
    `from`, `to` (ordinals: earliest and latest day of each, see `reference.compile`) and `sources` (keys).
    """

    __slots__ = ("_given", "_named", "_pool", "_sources", "fields", "id", "kind", "name", "number")

    def __init__(self, number: int, data: dict[str, Value], pool: Pool) -> None:
        self.number = number
        self.id = str(data["id"])
        self.kind = str(data["kind"])
        self.name = str(data["name"])
        self.fields: dict[str, list[dict[str, Value]]] = data["fields"]  # type: ignore[assignment]
        self._named: list[tuple[int, str, list[str]]] = data["sources"]  # type: ignore[assignment]
        self._pool = pool
        self._sources: list[dict[str, Value]] | None = None
        self._given: frozenset[str] | None = None

    @property
    def sources(self) -> list[dict[str, Value]]:
        """Who says so: each source with its `key` on this card and the fields that it `supports`."""
        if self._sources is None:
            self._sources = [
                {**self._pool[number], "key": key, "supports": supports}  # type: ignore[dict-item]
                for number, key, supports in self._named
            ]
        return self._sources

    @property
    def given(self) -> frozenset[str]:
        """Every legal given name of a person."""
        if self._given is None:
            self._given = frozenset(self.texts("given"))
        return self._given

    @property
    def namesakes(self) -> bool:
        """Whether other things bear its name, or bore it before: a name alone says nothing of when it was."""
        return bool(self.facts("namesakes"))

    def facts(self, field: str) -> list[dict[str, Value]]:
        """The facts of a field; none when the card is silent."""
        return self.fields.get(field, [])

    def texts(self, field: str) -> list[str]:
        """The values of a field as texts."""
        return [str(fact["value"]) for fact in self.facts(field)]

    def complete(self, flag: str, until: str, latest: int | None) -> bool:
        """Whether a flag says that a list is complete, up to the day in `until` if it has one and not a later one.

        What has namesakes is never known so well: a dog unit is a K9 too.
        """
        if self.namesakes or not self.facts(flag):
            return False
        days = [fact["last"] for fact in self.facts(until) if isinstance(fact.get("last"), int)]
        return not days or (latest is not None and latest <= min(days))  # type: ignore[type-var, operator]

    def sources_of(self, field: str, fact: dict[str, Value] | None = None) -> tuple[dict[str, Value], ...]:
        """The sources that state a field, or one fact of it where the fact names its own."""
        keys = fact.get("sources") if fact else None
        if isinstance(keys, list) and keys:
            return tuple(source for source in self.sources if source.get("key") in keys)
        return tuple(source for source in self.sources if field in source["supports"])  # type: ignore[operator]

    def publishers(self, field: str, fact: dict[str, Value] | None = None) -> int:
        """How many publishers independent of each other state it: two decide an error, one only warns."""
        seen: set[object] = set()
        count = 0
        for source in self.sources_of(field, fact):
            houses: list[object] = source["houses"]  # type: ignore[assignment]
            count += seen.isdisjoint(houses)
            seen.update(houses)
        return count
