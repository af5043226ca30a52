"""The word lists of `rules/lexicon/` as pydantic models, one a file; see `lexicon.py` for what becomes of them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, RootModel, field_validator

from factlint.rules.zones import offsets


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
    denominators: dict[str, int] = {}
    magnitudes: dict[str, int]
    hedges: list[Hedge]
    year_phrases: list[YearPhrase]
    decade: Looseness


class Season(_List):
    """The months of a season, the last before the first where it runs over the new year."""

    since: int = Field(alias="from", ge=1, le=12)
    until: int = Field(alias="to", ge=1, le=12)


class TimeUnit(_List):
    """A unit of time."""

    seconds: int
    forms: list[str]


class Stamps(_List):
    """The keys of metadata that tell an article's date, the weightiest first, and how far apart they may be."""

    published: list[str]
    updated: list[str]
    apart: int


class Time(_List):
    """`time.yaml`."""

    months: dict[str, int]
    weekdays: dict[str, int]
    uncapitalised: list[str] = []
    plain_months: list[str] = []
    seasons: dict[str, Season]
    decades: dict[str, int] = {}
    relative_days: dict[str, int]
    durations: dict[str, TimeUnit]
    anniversaries: list[str]
    jubilees: dict[str, int]
    metals: dict[str, int] = {}
    editions: list[str]
    measured_from: list[str]
    before_years: list[str]
    before_months: list[str] = []
    before_dates: list[str] = []
    after_dates: list[str] = []
    moved: list[str] = []
    zones: dict[str, float]
    loose_zones: dict[str, str] = {}
    clocks: dict[str, str]
    midday: dict[str, int] = {}
    metadata: Stamps | None = None

    @field_validator("clocks", "loose_zones")
    @classmethod
    def _zones(cls, value: dict[str, str]) -> dict[str, str]:
        for zone in value.values():
            offsets(zone)  # says so if the tz database has no such zone
        return value


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
    ended: list[str]
    leavings: list[str]
    doing_now: list[str]
    timing: list[str]
    times: list[str]
    fronting: list[str]
    past: list[str]
    mistake: list[str]
    fiction: list[str]


class Unit(_List):
    """A unit of measure."""

    name: str
    plural: str = ""
    forms: list[str]
    symbols: list[str] = []
    bracketed: list[str] = []
    size: str
    also: list[str] = []
    near: list[str] = []
    zero: str = "0"


class Units(RootModel[dict[str, list[Unit]]]):
    """`units.yaml`: dimension, units."""


class Currency(_List):
    """A currency, or a part of one, by its names and signs."""

    code: str
    unit: str = ""
    part: int = 1
    names: list[str]
    signs: list[str]


class Currencies(RootModel[list[Currency]]):
    """`currencies.yaml`."""


class Beside(_List):
    """`beside.yaml`."""

    before: list[str]
    behind: list[str]
    per: list[str]
    difference: list[str]
    absolute: list[str]
    other: list[str]
    mistaken: list[str]


class Words(_List):
    """`words.yaml`."""

    function: list[str]
    verbs: list[str]
    deeds: list[str]
    leaders: list[str]
    latin: list[str]
    lookalike: dict[str, str]


class Direction(_List):
    """The words of a change in one direction."""

    verbs: list[str]
    nouns: list[str]
    compared: list[str]


class Changes(_List):
    """`changes.yaml`."""

    rise: Direction
    fall: Direction
    level: list[str]
    breaks: list[str]


LEXICON: dict[str, type[BaseModel]] = {
    "numbers": Numbers, "time": Time, "guards": Guards, "units": Units, "currencies": Currencies,
    "words": Words, "changes": Changes, "beside": Beside,
}  # fmt: skip
