"""A zone of the tz database in, its offsets from Greenwich since 1990 out. Runs when the set is compiled.

Only the `tzdata` package is read, never the system's database: the same files give the same set everywhere.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

_FIRST = date(1990, 1, 1).toordinal()
_LAST = date(2040, 12, 31).toordinal()  # what governments will do later nobody knows
_STEP = 14  # days: hardly an offset was kept for less


@cache
def offsets(zone: str) -> tuple[tuple[int, int], ...]:
    """Since which day (ordinal) the zone has been how many minutes ahead of Greenwich, in order.

    Raises:
        ValueError: when the tz database has no such zone.
    """
    folder, _, name = zone.rpartition("/")
    if not name.replace("_", "").replace("-", "").isalnum():
        raise ValueError(f"{zone!r} is no zone of the tz database")
    place = files("tzdata").joinpath("zoneinfo", *folder.split("/"), name)
    try:
        with place.open("rb") as file:
            rules = ZoneInfo.from_file(file, zone)
    except OSError:
        raise ValueError(f"{zone!r} is no zone of the tz database") from None
    found = [(_FIRST, _minutes(rules, _FIRST))]
    for day in range(_FIRST + _STEP, _LAST + 1, _STEP):
        if _minutes(rules, day) != found[-1][1]:
            low, high = day - _STEP, day
            while high - low > 1:
                middle = (low + high) // 2
                if _minutes(rules, middle) == found[-1][1]:
                    low = middle
                else:
                    high = middle
            found.append((high, _minutes(rules, high)))
    return tuple(found)


def _minutes(rules: ZoneInfo, day: int) -> int:
    """The offset at noon, Greenwich time, of a day."""
    moment = datetime.combine(date.fromordinal(day), datetime.min.time(), UTC) + timedelta(hours=12)
    offset = rules.utcoffset(moment.astimezone(rules))
    assert offset is not None
    return int(offset.total_seconds()) // 60
