"""Which rules run, and how severe each is: codes or their beginnings, selected, ignored, promoted."""

from __future__ import annotations

from factlint.errors import FactlintError
from factlint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


class Selection:
    """Chooses among compiled rules. Without `select`, errors and warnings run and advice does not.

    Raises:
        FactlintError: when a code selects nothing or a severity is none.
    """

    def __init__(
        self,
        rules: list[dict[str, Any]],
        select: Iterable[str],
        extend_select: Iterable[str],
        ignore: Iterable[str],
        severity: dict[str, str],
    ) -> None:
        self._rules = rules
        codes = [rule["code"] for rule in rules]
        self._select = _known(select, codes)
        self._extend = _known(extend_select, codes)
        self._ignore = _known(ignore, codes)
        self._severity = dict(zip(_known(severity, codes), severity.values(), strict=True))
        for level in self._severity.values():
            if level not in SEVERITIES:
                raise FactlintError("", "", f"severity {level!r} is unknown", f"use one of {', '.join(SEVERITIES)}")

    def chosen(self) -> list[tuple[dict[str, Any], str]]:
        """The rules that run, each with its severity."""
        found = []
        for rule in self._rules:
            code = rule["code"]
            level = rule["severity"]
            for prefix in sorted(self._severity, key=len):
                if code.startswith(prefix):
                    level = self._severity[prefix]
            if self._select:
                wanted = _best(code, self._select) or _best(code, self._extend)
            else:
                wanted = 1 if level != "advice" else _best(code, self._extend)
            if wanted and _best(code, self._ignore) < max(wanted, 1):
                found.append((rule, level))
        return found


def _best(code: str, prefixes: list[str]) -> int:
    """The length of the longest prefix that fits, so that a narrower choice beats a broader one; ALL counts one."""
    return max(
        (
            1 if prefix == "ALL" else len(prefix) + 1
            for prefix in prefixes
            if prefix == "ALL" or code.startswith(prefix)
        ),
        default=0,
    )


def _known(prefixes: Iterable[str], codes: list[str]) -> list[str]:
    found = []
    for prefix in prefixes:
        if prefix != "ALL" and not any(code.startswith(prefix) for code in codes):
            raise FactlintError("", "", f"no rule has the code {prefix!r}", "see `factlint rules list`")
        found.append(prefix)
    return found
