"""Where the compiled set comes from: shipped with the package, cached, or built now.

An installed package carries the artefact of its own rules and records. From a checkout, and wherever a desk adds its
own folders, the set is compiled once and kept under the user's cache folder, under the hash of every file's content
and of the program's version. A file of sizes and times beside it tells at a glance that nothing has changed.
"""

from __future__ import annotations

import marshal
import os
import sys
from mmap import ACCESS_READ, mmap

from factlint import __version__
from factlint.knowledge import BrokenArtefact, Knowledge

_HERE = os.path.dirname(os.path.abspath(__file__))
_SOURCES = (".yaml", ".yml", ".py")
_KEPT = 8  # compiled sets that stay in the cache
SHIPPED = os.path.join(_HERE, "builtin", "factlint.bin")


def builtin_folders() -> tuple[str, str]:
    """The folders of the built-in rules and records: inside the package when installed, beside it in a checkout."""
    inside = os.path.join(_HERE, "builtin")
    top = inside if os.path.isdir(os.path.join(inside, "rules")) else os.path.dirname(_HERE)
    return os.path.join(top, "rules"), os.path.join(top, "reference")


def knowledge(rules: tuple[str, ...] = (), reference: tuple[str, ...] = (), cache_dir: str | None = None) -> Knowledge:
    """The compiled set of the built-in folders and the given ones.

    Raises:
        FactlintError: when a rule or record is broken.
    """
    cache = cache_dir or default_cache()
    if not rules and not reference:
        shipped = _open(SHIPPED)
        # Another Python than the one that built the package compiles its patterns once, if it may keep them.
        if shipped is not None and (shipped.ready or not _writable(cache)):
            return shipped
    return _cached(rules, reference, cache)


def _writable(cache: str) -> bool:
    try:
        os.makedirs(cache, exist_ok=True)
    except OSError:
        return False
    return os.access(cache, os.W_OK)


def default_cache() -> str:
    """The user's cache folder for factlint."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "factlint")


def _cached(rules: tuple[str, ...], reference: tuple[str, ...], cache: str) -> Knowledge:
    built = builtin_folders()
    # The artefact of an installed package stands for its thousands of rules, records and modules. In a checkout each of
    # them is looked at, our own code too.
    ours = (SHIPPED,) if os.path.isfile(SHIPPED) else (*built, _HERE)
    folders = tuple(os.path.abspath(folder) for folder in (*ours, *rules, *reference))
    stamp = _stamp(folders)
    from _blake2 import blake2b

    place = blake2b(marshal.dumps((folders, len(rules), __version__), 4), digest_size=10).hexdigest()
    glance = os.path.join(cache, f"{place}.stamp")
    known = _read(glance)
    if known is not None and known[20:] == stamp:
        found = _open(os.path.join(cache, known[:20].decode("ascii", "replace") + ".bin"))
        if found is not None:
            return found
    digest = blake2b(f"{__version__} {sys.version_info[:2]} {len(rules)}".encode(), digest_size=10)
    for path in _files(folders):
        digest.update(path[1].encode("utf-8", "surrogateescape") + b"\0" + (_read(path[0]) or b"") + b"\0")
    key = digest.hexdigest()
    target = os.path.join(cache, f"{key}.bin")
    found = _open(target)
    if found is None:
        from pathlib import Path

        from factlint.artefact import build

        data = build([Path(built[0]), *map(Path, rules)], [Path(built[1]), *map(Path, reference)])
        found = Knowledge(data, __version__)
        _write(target, data)
        _prune(cache)
    _write(glance, key.encode() + stamp)
    return found


def _prune(cache: str) -> None:
    """Leaves the newest sets: what changed rules and old versions left behind goes."""
    try:
        sets = [entry for entry in os.scandir(cache) if entry.name.endswith(".bin")]
        for entry in sorted(sets, key=lambda entry: entry.stat().st_mtime_ns)[:-_KEPT]:
            os.unlink(entry.path)
    except OSError:
        return


def _files(folders: tuple[str, ...]) -> list[tuple[str, str]]:
    """Every source below the folders: (path, path within its folder), in a fixed order."""
    found = []
    for number, folder in enumerate(folders):
        if os.path.isfile(folder):
            found.append((folder, f"{number}/"))
        for parent, inner, names in os.walk(folder):
            inner.sort()
            for name in sorted(names):
                if name.endswith(_SOURCES):
                    path = os.path.join(parent, name)
                    found.append((path, f"{number}/{os.path.relpath(path, folder)}"))
    return found


def _stamp(folders: tuple[str, ...]) -> bytes:
    """Sizes and times of every file and folder: changes when a file is written, added or removed."""
    marks: list[tuple[str, int, int]] = []
    for folder in folders:
        if os.path.isfile(folder):
            seen = os.stat(folder)
            marks.append((folder, seen.st_size, seen.st_mtime_ns))
            continue
        pending = [folder]
        while pending:
            here = pending.pop()
            try:
                with os.scandir(here) as listing:
                    for entry in listing:
                        if entry.is_dir():
                            pending.append(entry.path)
                        elif entry.name.endswith(_SOURCES):
                            seen = entry.stat()
                            marks.append((entry.path, seen.st_size, seen.st_mtime_ns))
            except OSError:
                marks.append((here, -1, -1))
    return marshal.dumps(sorted(marks), 2)


def _open(path: str) -> Knowledge | None:
    """The set in a file, mapped rather than read; None when there is none, or it is damaged or another version's."""
    try:
        with open(path, "rb") as file:
            return Knowledge(mmap(file.fileno(), 0, access=ACCESS_READ), __version__)
    except (OSError, ValueError, BrokenArtefact):
        return None


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _write(path: str, data: bytes) -> None:
    """Writes a cache file whole or not at all; a cache that cannot be written is done without."""
    part = f"{path}.{os.getpid()}.part"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(part, "wb") as file:
            file.write(data)
        os.replace(part, path)
    except OSError:
        try:
            os.unlink(part)
        except OSError:
            return
