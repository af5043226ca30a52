"""What the smaller commands share: options, folders and the compiled set of the working folder's configuration."""

from __future__ import annotations

from pathlib import Path

from factlint.cli import config as configuration
from factlint.cli.options import Options, parse
from factlint.errors import FactlintError
from factlint.knowledge import Knowledge
from factlint.store import builtin_folders, knowledge


class Desk:
    """The rules and records that hold in the working folder."""

    def __init__(self, arguments: list[str]) -> None:
        self.options: Options = parse(arguments)
        if self.options.get("isolated"):
            config = configuration.NONE
        elif self.options.get("config"):
            config = configuration.read(self.options.get("config")) or configuration.NONE
        else:
            config = configuration.find(".")
        self.rules = [str(path) for path in self.options.get("rules", config.values.get("rules", []))]
        self.reference = [str(path) for path in self.options.get("reference", config.values.get("reference", []))]
        self.cache_dir = self.options.get("cache-dir", config.values.get("cache-dir"))

    def rule_folders(self) -> list[Path]:
        """The built-in rule folder and the desk's own."""
        return [Path(builtin_folders()[0]), *map(Path, self.rules)]

    def reference_folders(self) -> list[Path]:
        """The built-in reference folder and the desk's own."""
        return [Path(builtin_folders()[1]), *map(Path, self.reference)]

    def knowledge(self) -> Knowledge:
        """The compiled set."""
        return knowledge(tuple(self.rules), tuple(self.reference), self.cache_dir)

    def verb(self, known: tuple[str, ...], default: str) -> str:
        """The first word after the command.

        Raises:
            FactlintError: when it is none of the known ones.
        """
        verb = self.options.paths.pop(0) if self.options.paths else default
        if verb not in known:
            raise FactlintError("", "", f"{verb!r} is unknown here", f"use one of {', '.join(known)}")
        return verb
