"""YAML in, plain data out, with the line of every key; what is broken is refused in one line. Safe loader only."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from factlint.errors import FactlintError

_LARGEST = 16 * 1024 * 1024
_DEEPEST = 40


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader, for which on, off, yes and no are words, as in YAML 1.2: only true and false are flags."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class Lines:
    """Where the parts of a YAML file stand: `at` takes a path of keys and indexes (without a node: `line`)."""

    def __init__(self, node: Any, line: int = 1) -> None:
        self._node = node
        self._line = line

    def at(self, path: tuple[int | str, ...]) -> int:
        """The line (from 1) of the deepest part of the path that exists."""
        node, line = self._node, self._node.start_mark.line + 1 if self._node is not None else self._line
        for step in path:
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    if key.value == str(step):
                        node, line = value, key.start_mark.line + 1
                        break
                else:
                    return int(line)
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line + 1
            else:
                return int(line)
        return int(line)


def read(path: Path) -> tuple[Any, Lines]:
    """The data of a YAML file and the lines of its parts.

    Raises:
        FactlintError: when the file cannot be read, is no YAML, repeats a key, or uses aliases or tags.
    """
    name = str(path)
    try:
        data = path.read_bytes()
    except OSError as wrong:
        raise FactlintError(name, "", f"cannot be read ({wrong.strerror})", "check the path") from None
    if len(data) > _LARGEST:
        raise FactlintError(name, "", "is larger than 16 MiB", "split it")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        raise FactlintError(name, str(line), "is not UTF-8 text", "save it as UTF-8") from None
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None, Lines(None)
        _examine(node, name, 0)
        _dates(node, loader, name)
        return loader.construct_document(node), Lines(node)
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark
        place = f"{mark.line + 1}:{mark.column + 1}" if mark else ""
        problem = (wrong.problem or "is broken").replace("\n", " ")
        raise FactlintError(name, place, f"is not valid YAML: {problem}", "mend the indentation or quoting") from None
    except (yaml.YAMLError, ValueError, RecursionError) as wrong:
        first = str(wrong).splitlines()[0]
        raise FactlintError(name, "", f"is not valid YAML: {first}", "mend or quote the value") from None
    finally:
        loader.dispose()


def _examine(node: Any, name: str, depth: int, seen: set[int] | None = None) -> None:
    """Refuses aliases (they can unfold without end), repeated keys and absurd depth."""
    seen = set() if seen is None else seen
    line = str(node.start_mark.line + 1)
    if depth > _DEEPEST:
        raise FactlintError(name, line, f"is nested deeper than {_DEEPEST} levels", "flatten it")
    if id(node) in seen:
        raise FactlintError(name, line, "uses a YAML alias (*name)", "write the value out")
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key, value in node.value:
            if key.value in keys and isinstance(key, yaml.ScalarNode):
                where = str(key.start_mark.line + 1)
                raise FactlintError(name, where, f"has the key {key.value!r} twice", "remove one of them")
            keys.add(key.value if isinstance(key, yaml.ScalarNode) else "")
            _examine(value, name, depth + 1, seen)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _examine(item, name, depth + 1, seen)


def _dates(node: Any, loader: Any, name: str) -> None:
    """Refuses days that do not exist, with their line."""
    pending = [node]
    while pending:
        here = pending.pop()
        if isinstance(here, yaml.MappingNode):
            pending.extend(part for pair in here.value for part in pair)
        elif isinstance(here, yaml.SequenceNode):
            pending.extend(here.value)
        elif here.tag == "tag:yaml.org,2002:timestamp":
            try:
                loader.construct_yaml_timestamp(here)
            except ValueError as wrong:
                line = str(here.start_mark.line + 1)
                raise FactlintError(name, line, f"{here.value} is no date: {wrong}", "mend it") from None


_Model = TypeVar("_Model", bound=BaseModel)


def validated(
    model: type[_Model], data: Any, path: Path, lines: Lines, at: tuple[int | str, ...] = (), what: str = ""
) -> _Model:
    """The data as a model; `at` says where in the file it stands, `what` names it in the message.

    Raises:
        FactlintError: naming the first thing wrong, its line and the mend.
    """
    try:
        return model.model_validate(data)
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        where = tuple(first["loc"])
        key = ".".join(str(step) for step in where)
        place = str(lines.at((*at, *where)))
        subject = f"{what}: " if what else ""
        if first["type"] == "extra_forbidden":
            known = list(model.model_fields) if len(where) == 1 else []
            mend = suggestion(str(where[-1]), known) or f"known keys are {', '.join(known)}" if known else "remove it"
            raise FactlintError(str(path), place, f"{subject}unknown key {key!r}", mend) from None
        if first["type"] == "missing":
            raise FactlintError(str(path), place, f"{subject}the key {key!r} is missing", "add it") from None
        message = first["msg"].removeprefix("Value error, ")
        message = message[:1].lower() + message[1:]
        given = first.get("input")
        shown = f" (got {given!r})" if isinstance(given, (str, int, float, bool)) or given is None else ""
        problem = f"{subject}{key}: {message}{shown}" if key else f"{subject}{message}"
        raise FactlintError(str(path), place, problem, "mend the value") from None


def suggestion(word: str, known: list[str]) -> str:
    """“did you mean …?”, when one known word is near."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=max(2, len(word) // 3))
    return f"did you mean {found[0]!r}?" if found else ""
