"""Text at an offset in, the time of day that stands there out: “10:00 GMT”, “9.30pm”, “0700 GMT”, “noon in Tokyo”."""

from __future__ import annotations

from factlint.claims.times import Clock

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from factlint.knowledge import Knowledge

_LATEST = 29  # hours: “25:30” is a slip for a time of day, “45:30” a score or a running time


def read(text: str, knowledge: Knowledge, start: int) -> Clock | None:
    """The time of day at `start`, with the zone that follows it; None for scores, ratios and running times."""
    follow = text[start + 1 : start + 6]
    if not (":" in follow or "m" in follow.lower() or "0" <= follow[2:3] <= "9"):
        return None  # most figures are settled by this
    match = knowledge.pattern("clock").match(text, start)
    if match is None:
        return None
    hours, minutes, half, military = match[1], match[2] or match[3], match[4], match[5]
    zone = knowledge.pattern("zone").match(text, match.end())
    if military:
        if zone is None or (zone[3] and not knowledge.pattern("clock-at").search(text, max(0, start - 6), start)):
            return None  # “in 1960 in Minsk”, “the 1980 Moscow Olympics”
        hours, minutes = military[:2], military[2:]
    hour, minute = int(hours), int(minutes or 0)
    if (
        not half
        and not military
        and zone is None
        and not knowledge.pattern("clock-before").search(text, max(0, start - 14), start)
    ):
        return None  # a score, a verse, a ratio
    if hour > _LATEST or minute > 99:
        return None
    half = half.lower() if half else ""
    if half and minutes is None and not 1 <= hour <= 12:
        return None  # “15 am radio stations”
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    end = match.end() if zone is None else zone.end()
    return Clock(start, end, hour, minute, *_zone(zone), half)


def named(text: str, knowledge: Knowledge, start: int, end: int, hour: int) -> Clock:
    """Noon or midnight, with the zone that follows."""
    zone = knowledge.pattern("zone").match(text, end)
    return Clock(start, end if zone is None else zone.end(), hour, 0, *_zone(zone))


def _zone(match: re.Match[str] | None) -> tuple[str, bool]:
    """What tells the zone, and whether that is a place."""
    if match is None:
        return "", False
    name = next(group for group in match.groups() if group)
    return name, match[1] is None and name not in ("local", "hours")
