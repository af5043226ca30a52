"""Records as the checks see them: plain compiled dictionaries, with the fact, its dates and its sources at hand."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"
else:
    Value = object


class Record:
    """One compiled card of the reference table.

    `fields` maps a field's name to a list of facts, each a dictionary with `value`, and where the card says so
    `from`, `to` (ordinals: earliest and latest day of each, see `reference.compile`) and `sources` (keys).
    """

    __slots__ = ("_given", "fields", "id", "kind", "name", "number", "sources")

    def __init__(self, number: int, data: dict[str, Value]) -> None:
        self.number = number
        self.id = str(data["id"])
        self.kind = str(data["kind"])
        self.name = str(data["name"])
        fields = data["fields"]
        sources = data["sources"]
        assert isinstance(fields, dict)
        assert isinstance(sources, list)
        self.fields: dict[str, list[dict[str, Value]]] = fields  # type: ignore[assignment]
        self.sources: list[dict[str, Value]] = sources  # type: ignore[assignment]

        self._given: frozenset[str] | None = None

    @property
    def given(self) -> frozenset[str]:
        """Every legal given name of a person."""
        if self._given is None:
            self._given = frozenset(self.texts("given"))
        return self._given

    def facts(self, field: str) -> list[dict[str, Value]]:
        """The facts of a field; none when the card is silent."""
        return self.fields.get(field, [])

    def texts(self, field: str) -> list[str]:
        """The values of a field as texts."""
        return [str(fact["value"]) for fact in self.facts(field)]

    def sources_of(self, field: str, fact: dict[str, Value] | None = None) -> tuple[dict[str, Value], ...]:
        """The sources that state a field, or one fact of it where the fact names its own."""
        keys = fact.get("sources") if fact else None
        if isinstance(keys, list) and keys:
            return tuple(source for source in self.sources if source.get("key") in keys)
        return tuple(source for source in self.sources if field in source["supports"])  # type: ignore[operator]

    def publishers(self, field: str, fact: dict[str, Value] | None = None) -> int:
        """How many independent publishers state it: two decide an error, one only warns."""
        return len({str(source["publisher"]).casefold() for source in self.sources_of(field, fact)})
