"""Figures in, lists of them out: “five men, six women and two children”, each item opened by its figure."""

from __future__ import annotations

from factlint.claims.figures import meant, unit
from factlint.finding import Evidence, repairs
from factlint.fragments import GAP
from factlint.interval import Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.amounts import Number
    from factlint.knowledge import Pattern

_MOST = 10  # items of a list that is read
_WIDEST = 90  # characters of an item

# Between two figures: what the first counts, and a comma or “and”.
ITEM = (
    rf"([^,;:()\n“”]{{0,80}}?)(?:[,;]{GAP}+(?:and{GAP}+|plus{GAP}+)?|{GAP}+and{GAP}+)"
    rf"(?:(?:an?|the|another|a{GAP}+further|the{GAP}+other|some){GAP}+)?"
)
TAIL = r"([^,;:()\n“”]{0,80}?)(?=[,;:.()“”]|\s[–—-]{1,2}\s|\s*\Z)"  # what the last figure counts


class Listing:
    """The figures of a list, what stands behind each of them, and where the list ends."""

    __slots__ = ("end", "figures", "texts")

    def __init__(self, figures: list[Number], texts: list[str], end: int) -> None:
        self.figures = figures
        self.texts = texts
        self.end = end


def forward(near: list[Number], at: int, text: str, item: Pattern, tail: Pattern) -> Listing:
    """The list that begins with a figure, as long as figures of its unit go on."""
    found, texts = [near[at]], []
    for following in near[at + 1 : at + _MOST]:
        joint = _joint(found[-1], following, text, item, near[at])
        if joint is None:
            break
        texts.append(joint)
        found.append(following)
    last = tail.match(text, found[-1].end)
    texts.append(last[1] if last else "")
    return Listing(found, texts, last.end(1) if last else found[-1].end)


def backward(near: list[Number], at: int, text: str, item: Pattern) -> Listing:
    """The list that ends with a figure; what stands behind that one is left to the caller."""
    found: list[Number] = [near[at]]
    texts: list[str] = [""]
    for earlier in near[max(0, at - _MOST) : at][::-1]:
        joint = _joint(earlier, found[0], text, item)
        if joint is None:
            break
        texts.insert(0, joint)
        found.insert(0, earlier)
    return Listing(found, texts, found[-1].end)


def _joint(one: Number, other: Number, text: str, item: Pattern, first: Number | None = None) -> str | None:
    """What stands behind a figure, if a comma or “and” leads on to the next."""
    elliptic = first is not None and first.type == "quantity" and _elliptic(first, other, text)
    if (unit(one) != unit(other) and not elliptic) or other.start - one.end > _WIDEST:
        return None
    joint = item.fullmatch(text, one.end, other.start)
    return joint[1] if joint else None


def _elliptic(first: Number, other: Number, text: str) -> bool:
    """Whether a bare figure goes on in the unit of the first: “40 hectares of wood, 30 of meadow”."""
    if other.type not in ("number", first.type) or (other.type == first.type and unit(other) != unit(first)):
        return False
    return other.type == first.type or (other.printed * 100 > first.printed and text.startswith(" of ", other.end))


def total(parts: list[Number], finest: int | None = None) -> Interval:
    """What the parts may add up to."""
    low: int | None = 0
    high: int | None = 0
    for part in parts:
        each = meant(part, finest)
        low = None if low is None or each.low is None else low + each.low
        high = None if high is None or each.high is None else high + each.high
    return Interval(low, high)


def some_make(parts: list[Number], whole: Interval, least: int = 2) -> bool:
    """Whether some of the parts, `least` of them or more, may add up to the whole."""
    from itertools import combinations

    return any(
        total(list(some)).meets(whole) for size in range(least, len(parts) + 1) for some in combinations(parts, size)
    )


def told(text: str, parts: list[Number], whole: Number) -> tuple[str, str, tuple[Evidence, ...]]:
    """The sum of the parts in an editor's words (“4 + 4 + 5”, “13”), and what proves and would mend it."""
    sum_ = sum(part.printed for part in parts)
    off = sum_ - whole.printed
    shown = " + ".join(figure(part.printed) for part in parts)
    mends = [f"“{figure(part.printed - off)}” for “{text[part.at : part.end]}”" for part in parts if part.printed > off]
    evidence = (
        Evidence("", "sum", f"{shown} = {figure(sum_)}, not {figure(whole.printed)}"),
        *repairs(f"“{figure(sum_)}” for “{text[whole.at : whole.end]}”", *mends),
    )
    return shown, figure(sum_), evidence
