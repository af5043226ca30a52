"""The types of claims. Each has a span (code points of the source) and a normalised value; none judges."""

from __future__ import annotations

from factlint.interval import Interval, band, figure, meant_step, spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.records import Record


class Claim:
    """A span of the text that asserts something; `type` names what."""

    __slots__ = ("end", "start")
    type = "claim"

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    def value(self) -> str:
        """The normalised value in words, for people."""
        return ""


class Mention(Claim):
    """A name of the reference table.

    `how` is `exact` (a legal spelling), `near` (a near miss of one name only), `look-alike` (right but for letters
    of another script), or `part` (a family name alone). `spelling` is the right spelling nearest to what is written.
    """

    __slots__ = ("how", "records", "spelling", "variant")
    type = "mention"

    def __init__(
        self,
        start: int,
        end: int,
        records: tuple[Record, ...],
        how: str,
        spelling: str,
        variant: bool = False,
    ) -> None:
        super().__init__(start, end)
        self.records = records
        self.how = how
        self.spelling = spelling
        self.variant = variant

    @property
    def record(self) -> Record | None:
        """The record meant, if only one can be."""
        return self.records[0] if len(self.records) == 1 else None

    def value(self) -> str:
        return f"{' or '.join(record.id for record in self.records)} ({self.how}: {self.spelling})"


class Designator(Claim):
    """A designation of a known family with a variant that the table does not list: Su-30 with `C2`."""

    __slots__ = ("candidates", "family", "prefix", "reading", "suffix")
    type = "designator"

    def __init__(
        self,
        start: int,
        end: int,
        family: Record,
        prefix: str,
        suffix: str,
        candidates: tuple[str, ...],
        reading: str,
    ) -> None:
        super().__init__(start, end)
        self.family = family
        self.prefix = prefix
        self.suffix = suffix
        self.candidates = candidates  # variants that it may be a corruption of
        self.reading = reading  # how the corruption came about: "look-alike" or "order"

    def value(self) -> str:
        return f"{self.family.id}: {self.prefix} + {self.suffix}"


class Number(Claim):
    """A bare number: the printed figure and the step of its last digit, in billionths, with its hedge.

    `interval` is what hedge and printed precision mean to a careful writer, `possible` what they can mean at all.
    """

    __slots__ = ("_bands", "hedge", "printed", "step")
    type = "number"

    def __init__(self, start: int, end: int, printed: int, step: int, hedge: str, bands: dict[str, list[Any]]) -> None:
        super().__init__(start, end)
        self.printed = printed
        self.step = step
        self.hedge = hedge
        self._bands = bands

    @property
    def interval(self) -> Interval:
        """What a careful writer means."""
        return band(self.printed, meant_step(self.printed, self.step, self.hedge), self._bands["fine"])

    @property
    def possible(self) -> Interval:
        """Outside of this the figure is wrong however kindly it is read."""
        return band(self.printed, meant_step(self.printed, self.step, self.hedge), self._bands["possible"])

    def value(self) -> str:
        hedge = "" if self.hedge == "bare" else f"{self.hedge} "
        return f"{hedge}{figure(self.printed)}"


class Quantity(Number):
    """A number with a unit of measure; the interval is in that unit."""

    __slots__ = ("dimension", "unit")
    type = "quantity"
    dimension: str
    unit: str

    def value(self) -> str:
        return f"{super().value()} {self.unit}"


class Percentage(Number):
    """A percentage, or with `points` a difference of percentages."""

    __slots__ = ("points",)
    type = "percentage"
    points: bool

    def value(self) -> str:
        return f"{super().value()} {'percentage points' if self.points else '%'}"


class Ordinal(Claim):
    """45th, twenty-first; a bare integer."""

    __slots__ = ("n",)
    type = "ordinal"

    def __init__(self, start: int, end: int, n: int) -> None:
        super().__init__(start, end)
        self.n = n

    def value(self) -> str:
        return str(self.n)


class Duration(Claim):
    """A length of time. Intervals are in years, counted in billionths; `unit` is the printed unit.

    `of` are the lower-case nouns that the duration may be said of; `elsewhere` tells that it is measured from
    another event ("nearly five decades after …").
    """

    __slots__ = ("elsewhere", "hedge", "interval", "of", "possible", "printed", "unit")
    type = "duration"

    def __init__(
        self,
        start: int,
        end: int,
        unit: str,
        printed: int,
        hedge: str,
        fine: Interval,
        possible: Interval,
        of: frozenset[str],
        elsewhere: bool,
    ) -> None:
        super().__init__(start, end)
        self.unit = unit
        self.printed = printed
        self.hedge = hedge
        self.interval = fine
        self.possible = possible
        self.of = of
        self.elsewhere = elsewhere

    def value(self) -> str:
        return f"{spoken(self.interval)} years"


class Anniversary(Claim):
    """The Nth anniversary of something: exactly N years. `of` are the nouns of what it may be the anniversary."""

    __slots__ = ("elsewhere", "interval", "n", "noun", "of", "possible", "unit")
    type = "anniversary"

    def __init__(self, start: int, end: int, n: int, noun: str, of: frozenset[str], years: Interval) -> None:
        super().__init__(start, end)
        self.n = n
        self.noun = noun  # anniversary, birthday, jubilee
        self.of = of
        self.interval = self.possible = years
        self.unit = "year"
        self.elsewhere = False

    def value(self) -> str:
        return f"{self.n} years"


class Date(Claim):
    """A calendar date as far as it is printed; months, days and weekdays from 1 (Monday), absent parts None."""

    __slots__ = ("day", "interval", "month", "role", "weekday", "weekday_span", "year")
    type = "date"

    def __init__(
        self,
        start: int,
        end: int,
        year: int | None,
        month: int | None,
        day: int | None,
        weekday: int | None,
        weekday_span: tuple[int, int] | None,
        interval: Interval | None,
        role: str = "",
    ) -> None:
        super().__init__(start, end)
        self.year = year
        self.month = month
        self.day = day
        self.weekday = weekday
        self.weekday_span = weekday_span
        self.interval = interval  # ordinals of the days that it may be, where the year is printed
        self.role = role  # "dateline" for the date that opens the body

    def value(self) -> str:
        year = "????" if self.year is None else f"{self.year:04d}"
        month = "" if self.month is None else f"-{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}"
        weekday = "" if self.weekday is None else f" ({WEEKDAYS[self.weekday]})"
        return f"{year}{month}{day}{weekday}"


class Age(Claim):
    """A person's age in completed years."""

    __slots__ = ("years",)
    type = "age"

    def __init__(self, start: int, end: int, years: int) -> None:
        super().__init__(start, end)
        self.years = years

    def value(self) -> str:
        return f"aged {self.years}"


class Office(Claim):
    """A person named with a title. The span is the title alone: “Minister of Defense”.

    `qualifiers` are the guards seen around it: former, acting, incoming, below, past, hypothesis, negation; and `acts`
    where the person says or does something now, as a verb right behind tells, `dated` where a weekday stands by.
    """

    __slots__ = ("area", "area_span", "person", "person_span", "qualifiers", "role")
    type = "office"

    def __init__(
        self,
        start: int,
        end: int,
        role: str,
        area: str | None,
        area_span: tuple[int, int] | None,
        person: Mention,
        qualifiers: frozenset[str],
    ) -> None:
        super().__init__(start, end)
        self.role = role
        self.area = area  # the country or body whose office it is, where the text says so
        self.area_span = area_span
        self.person = person
        self.qualifiers = qualifiers

    def value(self) -> str:
        area = f" of {self.area}" if self.area else ""
        guards = f" [{', '.join(sorted(self.qualifiers))}]" if self.qualifiers else ""
        record = self.person.record
        return f"{self.role}{area}: {record.name if record else self.person.spelling}{guards}"


class Attribute(Claim):
    """A phrase of a rule bound to the name that it describes; `list_name` says which rule's list holds it."""

    __slots__ = ("bound", "list_name", "mention", "phrase", "qualifiers")
    type = "attribute"

    def __init__(
        self,
        start: int,
        end: int,
        list_name: str,
        phrase: str,
        mention: Mention,
        bound: str,
        qualifiers: frozenset[str],
    ) -> None:
        super().__init__(start, end)
        self.list_name = list_name
        self.phrase = phrase
        self.mention = mention
        self.bound = bound  # how it is tied: before, after, apposition, copula
        self.qualifiers = qualifiers

    def value(self) -> str:
        record = self.mention.record
        guards = f" [{', '.join(sorted(self.qualifiers))}]" if self.qualifiers else ""
        return f"{self.list_name}={self.phrase} of {record.id if record else self.mention.spelling}{guards}"


class Phrase(Claim):
    """A hit of a lexical pattern: `rule` is the code it belongs to, `key` which of its patterns."""

    __slots__ = ("key", "rule")
    type = "phrase"

    def __init__(self, start: int, end: int, rule: str, key: str) -> None:
        super().__init__(start, end)
        self.rule = rule
        self.key = key

    def value(self) -> str:
        return f"{self.rule}: {self.key}"


class Doubled(Claim):
    """A word printed twice running, one space between."""

    __slots__ = ("word",)
    type = "doubled"

    def __init__(self, start: int, end: int, word: str) -> None:
        super().__init__(start, end)
        self.word = word

    def value(self) -> str:
        return f"{self.word} twice"


WEEKDAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
