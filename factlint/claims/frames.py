"""Text at an offset in, the month or year out that a part before it belongs to: “of next month”, “of May 2017”."""

from __future__ import annotations

from factlint.claims.stretches import cut, possible
from factlint.claims.times import Date
from factlint.claims.years import year_in_words
from factlint.days import days, years

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge

STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "this": 0, "the": 0}
_SINGLE_DAYS = ("nth", "day", "weekday", "date")


class Frame:
    """A month, a year, or what is counted from the article's date, up to `end`; `tied` where “of” or “in” ties it."""

    __slots__ = ("end", "month", "relative", "tied", "year")

    def __init__(
        self, end: int, tied: bool, year: int | None, month: int | None, relative: tuple[str, int, int] | None = None
    ) -> None:
        self.end = end
        self.tied = tied
        self.year = year
        self.month = month
        self.relative = relative

    @property
    def of_years(self) -> bool:
        """Whether it is a year, printed or counted."""
        return self.month is None and (self.relative is None or self.relative[0].endswith("year"))


def frame(text: str, knowledge: Knowledge, at: int) -> Frame | None:
    """The month or year at an offset, with the preposition in front."""
    match = knowledge.pattern("frame").match(text, at)
    if match is None:
        spelled = year_in_words(text, knowledge, at)
        return None if spelled is None else Frame(spelled[1], True, spelled[0], None)
    tied = match[1] is not None
    if match[3]:
        step, unit = match[2].lower(), match[3].lower()
        return Frame(match.end(), tied, None, None, (f"the {unit}" if step == "the" else unit, STEPS[step], 0))
    if match[4]:
        year = int(match[5]) if match[5] else None
        return Frame(match.end(), tied, year, knowledge.lexicon["months"][match[4].lower()])
    year = int(match[6])
    return Frame(match.end(), tied, year, None) if 1000 <= year <= 2200 else None


def part_of(start: int, whole: Frame, part: tuple[str, int]) -> Date:
    """The date that a part makes with its month or year."""
    single = part[0] in _SINGLE_DAYS
    role = "relative" if whole.relative else "" if single else "period"
    found = Date(start, whole.end, whole.year, whole.month, role=role, relative=whole.relative, part=part)
    stretch = (
        days(whole.year, whole.month, None) if whole.month else years(whole.year, whole.year) if whole.year else None
    )
    if stretch is not None:
        found.interval = possible(stretch, part)
        found.near = cut(stretch, part)
    return found


def part_before(text: str, knowledge: Knowledge, start: int, floor: int) -> tuple[str, int] | None:
    """What names a part of the stretch that begins at `start`, and where: “early”, “the end of”."""
    if start < 3 or text[start - 1] not in "- \n\u00a0" or text[start - 2] not in _ENDS:
        return None
    before = knowledge.pattern("part-before").search(text, max(floor, start - 28), start)
    return None if before is None else ((before[1] or before[2] or before[3]).lower(), before.start())


def with_part(text: str, knowledge: Knowledge, found: Date, floor: int) -> Date:
    """Takes in what stands before a stretch and names a part of it: “early next week”, “the end of May”."""
    part = part_before(text, knowledge, found.start, floor)
    return found if part is None else partly(found, *part)


def partly(found: Date, name: str, start: int) -> Date:
    """Makes a date the part of it that a word at `start` names."""
    if found.relative is None:
        name = _PLAIN.get(name, name)  # “later in 2024”: the article's day says nothing of that
        found.role = "period"
    found.start, found.part = start, (name, 0)
    if found.interval is not None:
        found.interval = cut(found.interval, found.part)
    return found


_ENDS = "yrdefnYRDEFN"  # the last letters of early, later, mid, the, of, in
_PLAIN = {"earlier": "early", "later": "late"}
