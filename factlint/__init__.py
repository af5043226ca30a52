"""factlint: a fact-checking linter for news copy, offline and deterministic.

>>> import factlint
>>> report = factlint.lint("The base is 45 years old.", date="2025-06-01")
>>> report.findings
[]
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.finding import Finding as Finding
    from factlint.linter import Linter as Linter
    from factlint.linter import Report as Report
    from factlint.linter import lint as lint

__version__ = "0.1.0"
__all__ = ["Finding", "Linter", "Report", "__version__", "lint"]


def __getattr__(name: str) -> object:
    # Loaded when asked for: the command line starts without what it does not use.
    if name == "Finding":
        from factlint.finding import Finding

        return Finding
    if name in ("Linter", "Report", "lint"):
        from factlint import linter

        return getattr(linter, name)
    raise AttributeError(f"module 'factlint' has no attribute {name!r}")
