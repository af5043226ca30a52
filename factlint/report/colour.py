"""Roles in, coloured text out, by rich; imported only on a terminal."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

from factlint.report.plain import Style

_ROLES = {
    "path": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "advice": "bold blue",
    "code": "dim",
    "mark": "bold red",
    "label": "dim",
    "sum": "cyan",
    "fix": "bold green",
}


class ColourStyle(Style):
    """Paints with the colours that the terminal has (rich looks at NO_COLOR and TERM)."""

    def __init__(self) -> None:
        self._out = StringIO()
        self._console = Console(file=self._out, force_terminal=True, width=10_000, highlight=False, soft_wrap=True)

    def paint(self, text: str, role: str) -> str:
        """The text with its escape codes."""
        self._out.seek(0)
        self._out.truncate()
        self._console.print(Text(text, style=_ROLES.get(role, "")), end="")
        return self._out.getvalue()
