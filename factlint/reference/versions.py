"""A version of the table: a folder, or a revision of the git repository that the folder is kept in."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from factlint.errors import FactlintError


@contextmanager
def version(name: str, kept_in: Path) -> Iterator[Path]:
    """The folder of a version: `name` itself when it is a folder, else that revision of `kept_in`.

    Raises:
        FactlintError: when it is neither.
    """
    if Path(name).is_dir():
        yield Path(name)
        return
    # A revision never begins with a dash: git would take it for an option.
    command = ["git", "-C", str(kept_in), "archive", "--format=tar", name]
    try:
        packed = subprocess.run(command, capture_output=True, check=False) if not name.startswith("-") else None
    except OSError as wrong:
        raise FactlintError("", "", f"git cannot be run: {wrong}", "name two folders instead") from None
    if packed is None or packed.returncode:
        raise FactlintError(
            "", "", f"{name!r} is no folder and no revision of {kept_in}", "name a folder or a revision"
        )
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
            archive.extractall(folder, filter="data")
        yield Path(folder)
