"""Paths in, the files to read out: folders are walked in order, exclusions hold."""

from __future__ import annotations

import os

from factlint.document.read import SUFFIXES
from factlint.errors import FactlintError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NEVER = ("node_modules", "__pycache__", "site-packages", "venv")


def files(paths: list[str], exclude: list[str], force: bool, base: str) -> Iterator[str]:
    """The files of a run, each once; named files come as they are, folders give what factlint reads.

    Args:
        exclude: names, paths or `*` patterns, from the folder `base`.
        force: exclude named files too.

    Raises:
        FactlintError: when a path is not there.
    """
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            found = _walk(path, exclude, base)
        elif os.path.exists(path) or os.path.islink(path):
            found = iter(() if force and excluded(path, exclude, base) else (path,))
        else:
            raise FactlintError(path, "", "is not there", "check the path")
        for name in found:
            key = os.path.abspath(name)
            if key not in seen:
                seen.add(key)
                yield name


def _walk(folder: str, exclude: list[str], base: str) -> Iterator[str]:
    for parent, inner, names in os.walk(folder):
        inner[:] = sorted(
            name
            for name in inner
            if not name.startswith(".")
            and name not in _NEVER
            and not excluded(os.path.join(parent, name), exclude, base)
        )
        for name in sorted(names):
            path = os.path.join(parent, name)
            if name.lower().endswith(SUFFIXES) and not name.startswith(".") and not excluded(path, exclude, base):
                yield path


def excluded(path: str, exclude: list[str], base: str) -> bool:
    """Whether a path, one of its folders, or its name is excluded."""
    if not exclude:
        return False
    from fnmatch import fnmatchcase

    relative = os.path.relpath(os.path.abspath(path), os.path.abspath(base)).replace(os.sep, "/")
    parts = relative.split("/")
    for pattern in exclude:
        wanted = pattern.rstrip("/").removeprefix("./")
        heads = ["/".join(parts[: at + 1]) for at in range(len(parts))]
        if any(fnmatchcase(head, wanted) for head in heads) or any(fnmatchcase(part, wanted) for part in parts):
            return True
    return False


def matches(path: str, pattern: str, base: str) -> bool:
    """Whether a path fits one pattern of a table of patterns."""
    return excluded(path, [pattern], base)
