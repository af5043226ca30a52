"""The word lists of `rules/lexicon/`: their models, and the plain tables that the claim readers use."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, RootModel


class _List(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Ends(_List):
    """The ends of a band in steps; from/to are included, above/below are not."""

    since: float | None = Field(default=None, alias="from")
    above: float | None = None
    until: float | None = Field(default=None, alias="to")
    below: float | None = None

    def plain(self) -> list[Any]:
        """[low, high, low open, high open], in thousandths of a step."""
        low = self.above if self.since is None else self.since
        high = self.below if self.until is None else self.until
        return [
            None if low is None else round(low * 1000),
            None if high is None else round(high * 1000),
            self.since is None,
            self.until is None,
        ]


class Hedge(_List):
    """A hedge and what it does to a figure."""

    name: str
    phrases: list[str]
    fine: Ends
    possible: Ends


class YearPhrase(_List):
    """Words for a span of years."""

    phrases: list[str]
    years: int
    step: int


class Looseness(_List):
    """Bands of a bare decade."""

    fine: Ends
    possible: Ends


class Numbers(_List):
    """`numbers.yaml`."""

    cardinals: dict[str, int]
    ordinals: dict[str, int]
    magnitudes: dict[str, int]
    hedges: list[Hedge]
    year_phrases: list[YearPhrase]
    decade: Looseness


class Time(_List):
    """`time.yaml`."""

    months: dict[str, int]
    weekdays: dict[str, int]
    durations: dict[str, float]
    anniversaries: list[str]
    measured_from: list[str]


class Guards(_List):
    """`guards.yaml`."""

    negation: list[str]
    belief: list[str]
    hypothesis: list[str]
    former: list[str]
    acting: list[str]
    incoming: list[str]
    below: list[str]
    retold: list[str]
    past: list[str]


class Unit(_List):
    """A unit of measure."""

    name: str
    plural: str = ""
    forms: list[str]
    size: str


class Units(RootModel[dict[str, list[Unit]]]):
    """`units.yaml`: dimension, units."""


class Words(_List):
    """`words.yaml`."""

    function: list[str]
    verbs: list[str]
    lookalike: dict[str, str]


LEXICON: dict[str, type[BaseModel]] = {
    "numbers": Numbers, "time": Time, "guards": Guards, "units": Units, "words": Words,
}  # fmt: skip


def merged(lexicon: dict[str, Any], name: str, model: BaseModel) -> None:
    """Adds a word list to the plain lexicon; a desk's own lists add to ours."""
    if isinstance(model, Numbers):
        for table in ("cardinals", "ordinals", "magnitudes"):
            lexicon.setdefault(table, {}).update(getattr(model, table))
        for hedge in model.hedges:
            bands = {"fine": hedge.fine.plain(), "possible": hedge.possible.plain()}
            lexicon.setdefault("hedges", {})[hedge.name] = bands
            phrases = lexicon.setdefault("hedge_phrases", {})
            phrases.update({phrase.lower(): hedge.name for phrase in hedge.phrases})
        spans = lexicon.setdefault("year_phrases", {})
        spans.update({phrase: (span.years, span.step) for span in model.year_phrases for phrase in span.phrases})
        lexicon["decade"] = {"fine": model.decade.fine.plain(), "possible": model.decade.possible.plain()}
    elif isinstance(model, Time):
        lexicon.setdefault("months", {}).update({name.lower(): n for name, n in model.months.items()})
        lexicon.setdefault("weekdays", {}).update({name.lower(): n for name, n in model.weekdays.items()})
        sizes = {name: int(Decimal(str(size)) * 1_000_000) for name, size in model.durations.items()}
        lexicon.setdefault("durations", {}).update(sizes)
        lexicon.setdefault("anniversaries", []).extend(model.anniversaries)
        lexicon["measured_from"] = frozenset(lexicon.get("measured_from", ())) | set(model.measured_from)
    elif isinstance(model, Guards):
        guards = lexicon.setdefault("guards", {})
        for guard, words in model.model_dump().items():
            guards[guard] = frozenset(guards.get(guard, ())) | {word.lower() for word in words}
    elif isinstance(model, Units):
        table = lexicon.setdefault("measures", {})
        for dimension, units in model.root.items():
            for unit in units:
                plural = unit.plural or f"{unit.name}s"
                table[unit.name] = (dimension, int(Decimal(unit.size) * 10**12), plural)
                for form in unit.forms:
                    lexicon.setdefault("units", {})[form.lower()] = (dimension, unit.name)
    elif isinstance(model, Words):
        lexicon["function"] = frozenset(lexicon.get("function", ())) | set(model.function)
        lexicon["verbs"] = frozenset(lexicon.get("verbs", ())) | set(model.verbs)
        alike = {ord(letter): latin for letter, latin in model.lookalike.items()}
        lexicon["lookalike"] = lexicon.get("lookalike", {}) | alike


def word_triggers(lexicon: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    """The single words at which a claim of number or time may begin."""
    words: dict[str, tuple[str, Any]] = {}
    for ordinal, n in lexicon["ordinals"].items():
        words[ordinal] = ("ordinal", n)
    for tens, n in lexicon["cardinals"].items():
        words[tens] = ("number", n)
    for magnitude, n in lexicon["magnitudes"].items():
        if len(magnitude) > 3:  # “a dozen”, “a hundred”; m, bn and k need a figure in front
            words[magnitude] = ("number", n)
    for month, n in lexicon["months"].items():
        words[month] = ("month", n)
    for name in lexicon["durations"]:
        for form in (name, f"{name}s", f"{name[:-1]}ies"):
            lexicon["units"].setdefault(form, ("duration", name))
    return words
