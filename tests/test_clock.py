"""Times of day: those that no clock shows, and two clocks that cannot tell one moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter
from factlint.rules.zones import offsets

PLACES = {
    "Moscow": "Europe/Moscow",
    "London": "Europe/London",
    "New York": "America/New_York",
    "Delhi": "Asia/Kolkata",
    "Sydney": "Australia/Sydney",
    "Sao Paulo": "America/Sao_Paulo",
    "Kathmandu": "Asia/Kathmandu",
    "Cairo": "Africa/Cairo",
}


def zone(name: str) -> ZoneInfo:
    """A zone of the packaged database, read by the standard library."""
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, name)


ZONES = {place: zone(name) for place, name in PLACES.items()}


def found(linter: Linter, text: str, day: str | None = None) -> list[tuple[str, str, str]]:
    """(code, span, message) of the findings about clocks."""
    findings = linter.lint(text, date=day).findings
    return [(f.code, text[f.start : f.end], f.message) for f in findings if f.code in ("T104", "T501")]


def local(place: str, moment: datetime) -> str:
    """“21:30 in Moscow on 3 June 2021”, with the Greenwich time in brackets."""
    there = moment.astimezone(ZONES[place])
    return f"Guests sat down at {there:%H:%M} in {place} on {there.day} {there:%B} {there.year} ({moment:%H:%M} GMT)."


moments = st.datetimes(datetime(2000, 1, 3), datetime(2029, 12, 28)).map(
    lambda moment: moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0, tzinfo=UTC)
)


@settings(max_examples=300, deadline=None)
@given(place=st.sampled_from(sorted(PLACES)), moment=moments)
def test_a_true_conversion_is_silent_on_every_day_of_thirty_years(linter: Linter, place: str, moment: datetime) -> None:
    assert found(linter, local(place, moment)) == []


@settings(max_examples=300, deadline=None)
@given(place=st.sampled_from(sorted(PLACES)), moment=moments, off=st.integers(2, 22))
def test_hours_off_are_found_whatever_the_season(linter: Linter, place: str, moment: datetime, off: int) -> None:
    text = local(place, moment)
    wrong = text.replace(f"({moment:%H:%M} GMT)", f"({moment + timedelta(hours=off):%H:%M} GMT)")
    assert [code for code, _, _ in found(linter, wrong)] == ["T501"]


def test_the_finding_says_what_would_be_right(linter: Linter) -> None:
    text = "The vote opens at 09:00 in Minsk (09:00 GMT) on 7 March 2025."
    assert found(linter, text) == [("T501", "09:00 GMT", "09:00 in Minsk is 06:00 GMT, not 09:00 GMT")]


def test_summer_time_needs_the_day(linter: Linter) -> None:
    text = "Doors close at 8 p.m. in Oslo ({} GMT) on {}."
    days = [("1800", "20 July"), ("1900", "20 July"), ("1800", "20 January"), ("1900", "20 January")]
    wrong = [bool(found(linter, text.format(*told), "2025-04-20")) for told in days]
    assert wrong == [False, True, True, False]
    assert found(linter, "Doors close at 8 p.m. in Oslo (1800 GMT), or at 8 p.m. in Oslo (1900 GMT).") == []


def test_a_clock_may_show_the_next_day(linter: Linter) -> None:
    assert found(linter, "It was 2 a.m. in Moscow (11 p.m. GMT) on 3 March 2025.") == []
    assert found(linter, "It was 2 a.m. in Moscow (10 p.m. GMT) on 3 March 2025.") != []


def test_on_the_day_when_clocks_change_both_offsets_hold(linter: Linter) -> None:
    text = "It was 3:30 a.m. in London ({} GMT) on 30 March 2025."
    assert [bool(found(linter, text.format(told))) for told in ("0230", "0330", "0430")] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Trams stop at 26:10.", "26:10"),
        ("Trams stop at 23:61 local time.", "23:61 local time"),
        ("Trams stop at 16:20 a.m. on weekdays.", "16:20 a.m."),
    ],
)
def test_no_clock_shows_it(linter: Linter, text: str, span: str) -> None:
    assert [(code, part) for code, part, _ in found(linter, text)] == [("T104", span)]


@pytest.mark.parametrize("text", ["Trams stop at 24:00.", "Trams stop at 0:15 a.m.", "They lost 25:31.", "a 60:40 mix"])
def test_midnight_scores_and_ratios_are_no_slips(linter: Linter, text: str) -> None:
    assert found(linter, text) == []


def test_the_compiled_offsets_are_those_of_the_database_day_by_day() -> None:
    for place, name in PLACES.items():
        spans = offsets(name)
        for ordinal in range(date(1990, 1, 1).toordinal(), date(2031, 1, 1).toordinal(), 9):
            day = date.fromordinal(ordinal)
            noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).astimezone(ZONES[place])
            held = [minutes for since, minutes in spans if since <= ordinal][-1]
            assert timedelta(minutes=held) == noon.utcoffset(), (place, day)


def test_a_zone_that_is_not_in_the_database_is_named() -> None:
    with pytest.raises(ValueError, match="no zone of the tz database"):
        offsets("Europe/Atlantis")


@given(start=st.integers(0, 1439), hours=st.integers(1, 11), off=st.integers(1, 11))
def test_hours_between_two_times_are_counted(linter: Linter, start: int, hours: int, off: int) -> None:
    def spoken(minute: int) -> str:
        hour = minute // 60 % 24
        return f"{(hour - 1) % 12 + 1}:{minute % 60:02d} {'a.m.' if hour < 12 else 'p.m.'}"

    def count(told: int) -> list[str]:
        later = f"{told} hour{'s' if told > 1 else ''} later"
        text = f"The gate shut at {spoken(start)} and opened at {spoken(start + hours * 60)}, {later}."
        return [finding.code for finding in linter.lint(text).findings if finding.code == "T507"]

    assert count(hours) == []
    assert count(hours + off) == ["T507"]
