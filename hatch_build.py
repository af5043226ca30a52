"""Compiles the built-in rules and records into the wheel, so that an installed factlint starts at once."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface[Any]):
    """Adds the artefact to a wheel; an editable install compiles its checkout when it is first used."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before a wheel is put together."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from factlint.artefact import build

            data = build([root / "rules"], [root / "reference"])
        finally:
            sys.path.remove(str(root))
        target = Path(tempfile.mkdtemp()) / "factlint.bin"
        target.write_bytes(data)
        build_data["force_include"][str(target)] = "factlint/builtin/factlint.bin"
