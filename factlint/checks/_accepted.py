"""The dates that a record gives an event or treaty, and whether a printed one can be meant for one of them.

Read on demand, for rules with the parameters `others`, `recurring`, `reach` and `deeds`.
"""

from __future__ import annotations

from factlint.days import date as calendar
from factlint.days import printed_days, printed_text, years
from factlint.interval import Interval, widened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.records import Record
    from factlint.rules.rule import Rule

_YEAR = 366  # days


def slip(right: Interval, said: Interval) -> bool:
    """Whether two dates, as exact as each other, are one but for the month or the year."""
    if right.low is None or right.high is None or said.low is None or said.high is None:
        return False
    one, other = calendar.fromordinal(right.low), calendar.fromordinal(said.low)
    if right.low != right.high:
        month = calendar.fromordinal(right.high).month == one.month and said.high - said.low in range(27, 31)
        return month and one.month == other.month and one.year != other.year
    if said.low != said.high or one.day != other.day:
        return False
    return (one.month == other.month) != (one.year == other.year)


def year_of(day: Interval) -> int | None:
    """The year in which an interval begins."""
    return None if day.low is None else calendar.fromordinal(day.low).year


def dates(record: Record, fields: list[str]) -> list[Interval]:
    """The days or years of some fields."""
    return [
        Interval(fact["first"], fact["last"])  # type: ignore[arg-type]
        for field in fields
        for fact in record.facts(field)
    ]


def others(rule: Rule, record: Record) -> list[Interval]:
    """Further dates that a text may rightly name: “2022-02-21: recognition”."""
    values = record.texts(rule.params.others) if rule.params.others else ()
    return [printed_days(value.split(":")[0].strip()) for value in values]


def decade(right: Interval, said: Interval) -> bool:
    """Whether a year is the right one but for its decade, or with its digits swapped: 1963 for 1993, 1979 for 1997."""
    one, other = year_of(right), year_of(said)
    if one is None or other is None or said.low == said.high or one == other or one // 100 != other // 100:
        return False
    return one % 10 == other % 10 or one % 100 == other % 10 * 10 + other % 100 // 10


def recurs(rule: Rule, name: str) -> bool:
    """Whether other things of other years bear such a name too."""
    return any(word in name for word in rule.params.recurring)


def near(rule: Rule, name: str, right: Interval, said: Interval) -> bool:
    """Whether a date may be meant for another; farther off it is of another thing of that name."""
    if recurs(rule, name):
        low, high = (None if day is None else calendar.fromordinal(day).year for day in (right.low, right.high))
        return low is not None and high is not None and years(low, high).meets(said)
    reach = rule.params.reach * _YEAR
    return widened(right, reach, reach).meets(said)


def printed(rule: Rule, field: str, value: str) -> str:
    """“signed on 8 December 1987”."""
    return f"{rule.params.deeds.get(field, field)} {'on' if len(value) == 10 else 'in'} {printed_text(value)}"
