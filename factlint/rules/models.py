"""A rule as a pydantic model: what every rule has, and what its kind adds. Only the compile step imports this.

A kind is a module of `factlint.checks`; the annotations of its class `Params` are the keys that an editor may write.
"""

from __future__ import annotations

import importlib
import pkgutil
import typing
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model

import factlint.checks


class Example(BaseModel):
    """A text that a rule must flag or pass, with the article's date where it matters."""

    model_config = ConfigDict(extra="forbid")

    text: str
    date: Annotated[str, BeforeValidator(str), Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None


def _example(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


Examples = list[Annotated[Example, BeforeValidator(_example, json_schema_input_type=str | Example)]]


class BaseRule(BaseModel):
    """The keys of every rule."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    code: str = Field(pattern=r"^[A-Z]\d{3}$")
    name: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    kind: str
    severity: Literal["error", "warning", "advice"]
    message: str = Field(min_length=5)
    why: str = Field(min_length=10)
    quotes: Literal["flag", "skip", "downgrade"] = "skip"
    flags: Examples = Field(default_factory=list)
    passes: Examples = Field(default_factory=list)


def kinds() -> list[str]:
    """The kinds of rules: the modules of `factlint.checks`."""
    return sorted(module.name for module in pkgutil.iter_modules(factlint.checks.__path__) if module.name[0] != "_")


def kind_module(kind: str) -> Any:
    """The checker of a kind."""
    return importlib.import_module(f"factlint.checks.{kind}")


def rule_model(kind: str) -> type[BaseRule]:
    """The model of a kind's rules, from the annotations of its `Params`."""
    params = kind_module(kind).Params
    hints = typing.get_type_hints(params, globalns=vars(typing) | {"Literal": Literal})
    fields: dict[str, Any] = {
        name: (hint, getattr(params, name)) if hasattr(params, name) else (hint, ...) for name, hint in hints.items()
    }
    fields["kind"] = (Literal[kind], ...)
    model: type[BaseRule] = create_model(f"{kind}-rule", __base__=BaseRule, __doc__=params.__doc__, **fields)
    return model


def schema() -> dict[str, Any]:
    """The JSON Schema of a rule file."""
    items = [rule_model(kind).model_json_schema() for kind in kinds()]
    definitions: dict[str, Any] = {}
    for item in items:
        definitions |= item.pop("$defs", {})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factlint rules",
        "type": "array",
        "items": {"anyOf": items},
        "$defs": definitions,
    }
