"""The cards of the reference table as pydantic models: what an editor may write, checked before it is compiled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def _printed_date(value: Any) -> Any:
    """Dates may be printed to the day, month or year; YAML turns some of them into dates or numbers."""
    if isinstance(value, bool):
        return value
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, int) else value


def _checked_date(value: str) -> str:
    match = _DAY.fullmatch(value)
    if match is None:
        raise ValueError(f"write the date as YYYY-MM-DD, YYYY-MM or YYYY, not {value!r}")
    year, month, day = match.groups()
    date(int(year), int(month or 1), int(day or 1))
    return value


PartialDate = Annotated[
    str, BeforeValidator(_printed_date, json_schema_input_type=str | int), Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
]


class Card(BaseModel):
    """Shared settings: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class Source(Card):
    """Who says so. `supports` names the fields that this source states."""

    key: str | None = None
    title: str = Field(min_length=3)
    publisher: str = Field(min_length=2)
    date: Annotated[
        str,
        BeforeValidator(_printed_date, json_schema_input_type=str | int),
        Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?|undated)$"),
    ]
    url: str = Field(pattern=r"^https?://[^\s/]+")
    supports: list[str] = Field(default_factory=list)
    overlay: str | None = None  # the desk's file that says so over a card of ours; set by the loader


class Band(Card):
    """The lowest and highest figure that a serious source accepts."""

    min: float | int | None = None
    max: float | int | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Band:
        if self.min is None and self.max is None:
            raise ValueError("a band needs min, max or both")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("min is larger than max")
        return self


class Dated(Card):
    """A value that holds from a day to a day, both included; an absent end is open."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    value: str
    since: PartialDate | None = Field(default=None, alias="from")
    until: PartialDate | None = Field(default=None, alias="to")
    also: list[str] = Field(default_factory=list)
    sources: list[str] = Field(default_factory=list)


class Variant(Card):
    """A named variant of a family."""

    name: str
    native: dict[str, str] = Field(default_factory=dict)
    aliases: list[str] = Field(default_factory=list)
    reporting_names: list[str] = Field(default_factory=list)
    sources: list[str] = Field(default_factory=list)

    @field_validator("native", mode="before")
    @classmethod
    def _one_script(cls, value: Any) -> Any:
        return {"ru": value} if isinstance(value, str) else value


class Holder(Card):
    """A term of office; `to` is the last day, absent for the present holder."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    person: str
    since: PartialDate = Field(alias="from")
    until: PartialDate | None = Field(default=None, alias="to")
    announced: PartialDate | None = None  # the day on which the news of the appointment came, before it took effect
    dismissed: PartialDate | None = None  # the day on which the news of the end came, before it took effect
    acting: bool = False
    sources: list[str] = Field(min_length=1)
    weak: list[Literal["from", "to"]] = Field(default_factory=list)  # ends that one publisher alone tells


class BaseRecord(Card):
    """What every card has; a kind adds its own fields."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9.-]*$")
    kind: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    name: str = Field(min_length=1)
    native: dict[str, str] = Field(default_factory=dict)
    aliases: list[str] = Field(default_factory=list)
    misspellings: list[str] = Field(default_factory=list)
    confusable_with: list[str] = Field(default_factory=list)
    variants: list[Variant] = Field(default_factory=list)
    closed: bool = False
    sources: list[Source] = Field(min_length=1)
    checked: date

    @field_validator("native", mode="before")
    @classmethod
    def _one_script(cls, value: Any) -> Any:
        return {"ru": value} if isinstance(value, str) else value


class FieldSpec(Card):
    """A field that a kind of record may have.

    `text` is a word or phrase, several of them, or values with dates; `band` a lowest and highest figure; `number`,
    `date` one value, `year` one or, where sources differ, several; `holders` terms of office; `flag` yes or no.
    """

    type: Literal["text", "band", "number", "date", "year", "holders", "flag"]
    required: bool = False
    decides: bool = False  # an error may rest on it: needs two independent sources
    bookkeeping: bool = False  # what the table says of itself or how it sorts; no fact of the world to be sampled


class Forms(Card):
    """How else a name may be written: see `forms.py`."""

    ends: str = ""  # the field with the words that a name may end with, each for the other
    honours: str = ""  # the field with names that may stand beside them
    between: list[list[str]] = Field(default_factory=list)  # one of each list may stand behind a number
    of: list[str] = Field(default_factory=list)  # the states whose units these words are for
    pairs: list[list[str]] = Field(default_factory=list)  # two ways of writing one word


class Kind(Card):
    """A kind of record, declared in YAML: its fields, and how its names behave in prose."""

    kind: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    about: str
    fields: dict[str, FieldSpec] = Field(default_factory=dict)
    named: Literal["thing", "person", "area", "unnamed"] = "thing"
    near: bool = False  # whether near misses of its names are misspellings
    heads: list[str] = Field(default_factory=list)  # nouns that stand beside its names: missile, brigade
    plain: list[str] = Field(default_factory=list)  # last words of names that are printed without a capital too: treaty
    describing: list[str] = Field(default_factory=list)  # words that only describe such a thing, in a name or beside it
    forms: Forms | None = None


class KindFile(Card):
    """`kinds.yaml`."""

    kinds: list[Kind]


class RolesFile(Card):
    """`roles.yaml`: an office's role and the titles that say it, and the bodies that have offices."""

    roles: dict[str, list[str]]
    titles: list[str] = Field(default_factory=list)
    bodies: dict[str, list[str]] = Field(default_factory=dict)


class SourceFile(Card):
    """`sources.yaml`: sources that many cards share, by key, and the words that tell a publisher's house."""

    sources: dict[str, dict[str, Any]] = Field(default_factory=dict)
    houses: dict[str, list[str]] = Field(default_factory=dict)


class LookalikeFile(Card):
    """`lookalikes.yaml`: real words and names that a near miss must never be taken for."""

    words: list[str]
    always: bool = False  # not even a name behind the right office may be read into them


def field_type(spec: FieldSpec) -> Any:
    """The Python type of a declared field."""
    text = str | list[str | Dated]
    types: dict[str, Any] = {
        "text": text,
        "band": Band,
        "number": float | int,
        "date": PartialDate,
        "year": PartialDate | list[PartialDate],
        "holders": list[Holder],
        "flag": bool,
    }
    return types[spec.type]


def check_date(value: str) -> str:
    """A printed date that exists.

    Raises:
        ValueError: when there is no such day.
    """
    return _checked_date(value)


def schema(models: Sequence[type[BaseModel]], further: Sequence[type[BaseModel]] = ()) -> dict[str, Any]:
    """The JSON Schema of a file of records of these kinds; `further` are other entries that such a file may hold."""
    items = [model.model_json_schema() for model in (*models, *further)]
    definitions: dict[str, Any] = {}
    for item in items:
        definitions |= item.pop("$defs", {})
    for model, item in zip(models, items, strict=False):
        item["properties"]["kind"] = {"const": model.__name__.removesuffix("-record")}
        item["properties"]["sources"]["items"] = {"anyOf": [{"$ref": "#/$defs/Source"}, _SHARED]}
    definitions["Source"]["properties"].pop("overlay")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factlint records",
        "type": "array",
        "items": {"anyOf": items},
        "$defs": definitions,
    }


_SHARED = {
    "type": "object",
    "properties": {"shared": {"type": "string"}, "supports": {"type": "array", "items": {"type": "string"}}},
    "required": ["shared"],
    "additionalProperties": False,
}
