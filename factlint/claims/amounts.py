"""The types of claims about how much: numbers, ordinals, percentages, money, quantities, and ranges of them."""

from __future__ import annotations

from factlint.claims.model import Claim
from factlint.interval import SCALE, Interval, band, figure, meant_step, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Number(Claim):
    """A bare number: the printed figure and the step of its last digit, in billionths, with its hedge.

    `interval` is what hedge and printed precision mean to a careful writer, `possible` what they can mean at all.
    `at` is where the figure itself begins, behind its hedge.
    """

    __slots__ = ("_bands", "at", "hedge", "printed", "step")
    type = "number"

    def __init__(
        self, start: int, at: int, end: int, printed: int, step: int, hedge: str, bands: dict[str, list[Any]]
    ) -> None:
        super().__init__(start, end)
        self.at = at
        self.printed = printed
        self.step = step
        self.hedge = hedge
        self._bands = bands

    @property
    def core(self) -> tuple[int, int]:
        return self.at, self.end

    @property
    def exact(self) -> bool:
        """Whether no hedge stands before it and it is no fraction in words."""
        return self.hedge == "bare"

    @property
    def whole(self) -> int | None:
        """The figure as a whole number, if it is one."""
        return self.printed // SCALE if self.printed % SCALE == 0 else None

    @property
    def interval(self) -> Interval:
        """What a careful writer means."""
        return band(self.printed, meant_step(self.printed, self.step, self.hedge), self._bands["fine"])

    @property
    def possible(self) -> Interval:
        """Outside of this the figure is wrong however kindly it is read."""
        return band(self.printed, meant_step(self.printed, self.step, self.hedge), self._bands["possible"])

    @property
    def rounded(self) -> Interval:
        """What may have been rounded to it: half of its last digit that is not nought, and what its hedge allows."""
        step = self.step
        while self.printed and self.printed % (step * 10) == 0:
            step *= 10
        found = Interval(self.printed - step // 2, self.printed + step // 2)
        if self.hedge == "bare":
            return found
        hedge = self.possible
        low = None if hedge.low is None or found.low is None else min(hedge.low, found.low)
        high = None if hedge.high is None or found.high is None else max(hedge.high, found.high)
        return Interval(low, high)

    def value(self) -> str:
        hedge = "" if self.hedge in ("bare", "fraction") else f"{self.hedge} "
        return f"{hedge}{figure(self.printed)}"

    def fields(self) -> dict[str, Any]:
        return {"number": plain(self.printed), "hedge": self.hedge}


class Quantity(Number):
    """A number with a unit of measure; the intervals are in that unit."""

    __slots__ = ("dimension", "unit")
    type = "quantity"
    dimension: str
    unit: str

    def value(self) -> str:
        return f"{super().value()} {self.unit}"

    def fields(self) -> dict[str, Any]:
        return super().fields() | {"unit": self.unit, "dimension": self.dimension}


class Money(Number):
    """An amount of money: its ISO 4217 code, empty where the word names several currencies, and the unit printed."""

    __slots__ = ("currency", "unit")
    type = "money"
    currency: str
    unit: str

    def value(self) -> str:
        return f"{super().value()} {self.currency or self.unit}"

    def fields(self) -> dict[str, Any]:
        return super().fields() | {"currency": self.currency or self.unit, "unit": self.unit}


class Percentage(Number):
    """A percentage, or with `points` a difference of percentages."""

    __slots__ = ("points",)
    type = "percentage"
    points: bool

    def value(self) -> str:
        return f"{super().value()} {'percentage points' if self.points else '%'}"

    def fields(self) -> dict[str, Any]:
        return super().fields() | {"points": self.points}


class Ordinal(Claim):
    """45th, twenty-first; a bare integer."""

    __slots__ = ("n",)
    type = "ordinal"

    def __init__(self, start: int, end: int, n: int) -> None:
        super().__init__(start, end)
        self.n = n

    def value(self) -> str:
        return str(self.n)

    def fields(self) -> dict[str, Any]:
        return {"number": str(self.n)}


class Range(Claim):
    """Two figures and all between: “between 300 and 500”, “8 to 75 centimetres”, “from 4% to 5%”.

    `form` is the word that ties them: between, from, to, or a dash. Ranges of days and years are dates.
    """

    __slots__ = ("form", "high", "low")
    type = "range"

    def __init__(self, start: int, end: int, low: Number, high: Number, form: str) -> None:
        super().__init__(start, end)
        self.low = low
        self.high = high
        self.form = form

    def value(self) -> str:
        return f"{self.low.value()} to {self.high.value()}"

    def fields(self) -> dict[str, Any]:
        unit = self.high.fields().get("unit", "%" if self.high.type == "percentage" else "")
        return {"low": plain(self.low.printed), "high": plain(self.high.printed), "unit": unit}
