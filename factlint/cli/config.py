"""A path in, the configuration that holds for it out: the nearest factlint.toml, .factlint.toml or pyproject.toml.

Nothing merges unless `extend = "…"` says so. Only found when there is a file: TOML is not read otherwise.
"""

from __future__ import annotations

import os

from factlint.cli.options import BY_NAME, OPTIONS, checked, nearest
from factlint.errors import FactlintError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NAMES = ("factlint.toml", ".factlint.toml", "pyproject.toml")
_EXTRA = ("extend", "severity", "per-file-ignores")
_DEEPEST = 10


class Config:
    """The values of a configuration file, and the folder that its paths start from."""

    __slots__ = ("folder", "path", "values")

    def __init__(self, values: dict[str, Any], folder: str, path: str) -> None:
        self.values = values
        self.folder = folder
        self.path = path


NONE = Config({}, ".", "")


def find(start: str) -> Config:
    """The configuration for a file or folder: that of the nearest folder upwards that has one.

    Raises:
        FactlintError: when the file found is broken.
    """
    folder = os.path.abspath(start)
    if not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    while True:
        for name in _NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                config = read(path)
                if config is not None:
                    return config
        parent = os.path.dirname(folder)
        if parent == folder:
            return NONE
        folder = parent


def read(path: str, depth: int = 0) -> Config | None:
    """A configuration file; None for a pyproject.toml without `[tool.factlint]`.

    Raises:
        FactlintError: naming the key that is wrong and what would be right.
    """
    import tomllib

    try:
        with open(path, "rb") as file:
            data: dict[str, Any] = tomllib.load(file)
    except OSError as wrong:
        raise FactlintError(path, "", f"cannot be read ({wrong.strerror})", "check the path") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise FactlintError(path, "", f"is not valid TOML: {wrong}", "mend it") from None
    if os.path.basename(path) == "pyproject.toml":
        data = data.get("tool", {}).get("factlint")
        if data is None:
            return None
    folder = os.path.dirname(os.path.abspath(path))
    values = _checked(data, path)
    _anchor(values, folder)
    base = values.pop("extend", None)
    if base is not None:
        if depth >= _DEEPEST:
            raise FactlintError(path, "extend", "files extend each other in a circle", "remove one `extend`")
        extended = read(os.path.join(folder, base), depth + 1)
        values = (extended.values if extended else {}) | values
    return Config(values, folder, path)


def _checked(data: dict[str, Any], path: str) -> dict[str, Any]:
    known = [option.name for option in OPTIONS if option.in_config] + list(_EXTRA)
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key not in known:
            raise FactlintError(path, key, f"unknown key {key!r}", nearest(key, known))
        values[key] = _value(key, value, path)
    return values


def _value(key: str, value: Any, path: str) -> Any:
    if key == "extend":
        return _typed(value, str, "a path", key, path)
    if key == "severity":
        table = _typed(value, dict, 'a table such as {T202 = "error"}', key, path)
        return {code: _typed(level, str, "a severity", f"severity.{code}", path) for code, level in table.items()}
    if key == "per-file-ignores":
        table = _typed(value, dict, "a table of patterns and codes", key, path)
        return {pattern: _texts(codes, f"{key}.{pattern}", path) for pattern, codes in table.items()}
    option = BY_NAME[key]
    if option.takes in ("codes", "paths"):
        return _texts(value, key, path)
    if option.takes == "flag":
        return _typed(value, bool, "true or false", key, path)
    return checked(option, _typed(value, str, "a text", key, path), path, key, key)


def _texts(value: Any, key: str, path: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise FactlintError(path, key, f"{key} is not a list of texts", f'write {key} = ["…"]')
    return list(value)


def _typed(value: Any, wanted: type, shown: str, key: str, path: str) -> Any:
    if not isinstance(value, wanted) or (wanted is str and isinstance(value, bool)):
        raise FactlintError(path, key, f"{key} is not {shown}", "mend the value")
    return value


def _anchor(values: dict[str, Any], folder: str) -> None:
    """Paths in a configuration file start from its folder."""
    for key in ("rules", "reference"):
        if key in values:
            values[key] = [os.path.normpath(os.path.join(folder, path)) for path in values[key]]
