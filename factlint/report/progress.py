"""How far a long run is, on the terminal's standard error, by rich."""

from __future__ import annotations

import os

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar

from factlint.cli.files import files


class Progress:
    """A bar over the files of a run."""

    def __init__(self, paths: list[str]) -> None:
        total = sum(1 for _ in files(paths, [], False, "."))
        self._bar = Bar(
            TextColumn("reading"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.description}"),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("", total=total)
        self._bar.start()

    def step(self, done: int, path: str) -> None:
        """Moves the bar."""
        self._bar.update(self._task, completed=done, description=os.path.basename(path))

    def stop(self) -> None:
        """Takes the bar away."""
        self._bar.stop()
