"""What is told to the user when the run itself fails: one line naming the file, the place and the mend; exit 2."""

from __future__ import annotations


class FactlintError(Exception):
    """A run that cannot go on: `path`, `place` (line or key, may be empty), what is wrong and how to mend it."""

    def __init__(self, path: str, place: str, problem: str, mend: str = "") -> None:
        self.path = path
        self.place = place
        self.problem = problem
        self.mend = mend
        super().__init__(str(self))

    def __str__(self) -> str:
        where = f"{self.path}:{self.place}" if self.place else self.path
        text = f"{where}: {self.problem}" if where else self.problem
        return f"{text}; {self.mend}" if self.mend else text
