"""Dates: what can be printed of a day or a stretch of days is read back with its exact span and value."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from num2words import num2words

from factlint import Linter
from factlint.claims.stretches import cut, possible
from factlint.claims.times import Date
from factlint.days import MONTHS, WEEKDAYS, days, years
from factlint.interval import Interval

_LINTER = Linter(select=[])
_DAYS = st.dates(date(1801, 1, 1), date(2199, 12, 31))
_NAMES = ("", "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_LOWER = [month for month in range(1, 13) if MONTHS[month] not in ("March", "May", "August")]
Days = tuple[str | None, str | None]


def read(text: str, told: date | str | None = None) -> list[tuple[str, Days]]:
    """The dates of a text, as printed, with their first and last day; those told of durations too."""
    claims = _LINTER.claims(text, date=told)
    return [
        (text[claim.start : claim.end], (claim.fields()["first"], claim.fields()["last"]))
        for claim in claims.of("date")
    ]


def one(day: date) -> Days:
    return str(day), str(day)


def ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def printed(day: date) -> list[str]:
    """A day as newspapers and the web print it."""
    month, weekday, words = MONTHS[day.month], WEEKDAYS[day.isoweekday()], num2words(day.day, to="ordinal")
    forms = [
        f"{day.day} {month} {day.year}",
        f"{ordinal(day.day)} {month}, {day.year}",
        f"{ordinal(day.day)} of {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{_NAMES[day.month]} {day.day}, {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{month.upper()} {day.day}, {day.year}",
        f"{words} of {month} {day.year}",
        f"{month} the {words}, {day.year}",
        f"{day:%Y-%m-%d}",
        f"{day.day}.{day.month}.{day.year}",
    ]
    if day.month in _LOWER:
        forms.append(f"{weekday.lower()}, {month.lower()} {ordinal(day.day)}, {day.year}")
    if day.day > 12:
        forms += [f"{day.day}/{day.month:02d}/{day.year}", f"{day.month:02d}/{day.day}/{day.year}"]
    return forms


@given(_DAYS, st.data())
def test_a_day_is_read_back_in_every_form(day: date, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(printed(day)))
    assert read(f"It was signed on {form}, in Bern.") == [(form, one(day))]


@given(st.dates(date(1501, 1, 1), date(2099, 12, 31)))
def test_a_year_in_words_is_read_back(day: date) -> None:
    year = num2words(day.year, to="year").replace("oh-", "oh ")
    form = f"{MONTHS[day.month]} the {num2words(day.day, to='ordinal')}, {year}"
    assert read(f"It was signed on {form}.") == [(form, one(day))]
    month = f"{MONTHS[day.month]} of {year}"
    assert read(f"It was signed in {month}.")[0][0] == month


@given(st.dates(date(1999, 1, 1), date(2040, 12, 31)), st.integers(-175, 175), st.booleans())
def test_a_day_without_year_is_the_one_nearest_to_the_article(told: date, away: int, american: bool) -> None:
    day = told + timedelta(away)
    assume((day.month, day.day) != (2, 29))
    form = f"{MONTHS[day.month]} {day.day}" if american else f"{day.day} {MONTHS[day.month]}"
    text = f"It was signed on {form}, in Bern."
    (claim,) = _LINTER.claims(text, date=told).of("date")
    assert isinstance(claim, Date)
    assert (text[claim.start : claim.end], claim.near) == (form, Interval(day.toordinal(), day.toordinal()))
    assert claim.interval is None  # likely is not proven
    assert read(text) == [(form, (None, None))]


@given(
    _DAYS, st.integers(1, 2000), st.sampled_from(["from {} to {}", "from {} until {}", "between {} and {}"]), st.data()
)
def test_a_range_of_two_days_is_one_date(first: date, length: int, joint: str, data: st.DataObject) -> None:
    last = first + timedelta(length)
    assume(last.year < 2200)
    at = data.draw(st.integers(0, 9))
    form = joint.format(printed(first)[at], printed(last)[at])
    text = f"It ran {form}, in Bern."
    assert read(text) == [(form, (str(first), str(last)))]
    (claim,) = _LINTER.claims(text).of("date")
    assert isinstance(claim, Date)
    assert (claim.year, claim.month, claim.day) == (first.year, first.month, first.day)
    assert claim.last == (last.year, last.month, last.day)
    assert [text[single.start : single.end] for single in claim.singles] == [printed(first)[at], printed(last)[at]]


@given(
    st.integers(1801, 2199),
    st.integers(1, 12),
    st.integers(1, 27),
    st.integers(1, 4),
    st.sampled_from(
        [
            "from {0} to {1} {m} {y}",
            "between {0} and {1} {m} {y}",
            "{0}–{1} {m} {y}",
            "{m} {0} to {1}, {y}",
            "{m} {0}-{1}, {y}",
        ]
    ),
)
def test_days_of_one_month_are_one_date(year: int, month: int, first: int, length: int, joint: str) -> None:
    last = first + length
    assume(days(year, month, last))
    form = joint.format(first, last, m=MONTHS[month], y=year)
    assert read(f"It ran {form}, in Bern.") == [(form, (str(date(year, month, first)), str(date(year, month, last))))]


@given(
    st.integers(1801, 2190),
    st.integers(1, 9),
    st.sampled_from(["from {} to {}", "between {} and {}", "{} through {}", "{}–{}"]),
)
def test_years_of_a_range_are_one_date(year: int, length: int, joint: str) -> None:
    form = joint.format(year, year + length)
    assert read(f"It grew {form}.") == [(form, (f"{year}-01-01", f"{year + length}-12-31"))]


@given(_DAYS, _DAYS)
def test_months_with_years_make_a_range(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assume((first.year, first.month) != (last.year, last.month))
    form = f"{MONTHS[first.month]} {first.year} to {MONTHS[last.month]} {last.year}"
    whole = days(last.year, last.month, None)
    assert whole is not None
    assert read(f"It ran {form}.") == [(form, (f"{first:%Y-%m}-01", str(date.fromordinal(whole.high or 0))))]


@given(_DAYS, st.integers(-300, 300))
def test_days_and_weeks_are_counted_from_the_article(told: date, count: int) -> None:
    assume(abs(count) > 1)
    day = told + timedelta(count)
    word = f"{abs(count)} days ago" if count < 0 else f"{count} days from now"
    assert (word, one(day)) in read(f"It was signed {word}.", told)
    week = told + timedelta(7 * count)
    word = f"{abs(count)} weeks ago" if count < 0 else f"{count} weeks from now"
    assert (word, one(week)) in read(f"It was signed {word}.", told)


@given(_DAYS, st.integers(1, 7), st.sampled_from([("last", -7), ("this", 0), ("next", 7)]))
def test_a_weekday_of_a_week_is_that_day(told: date, weekday: int, step: tuple[str, int]) -> None:
    day = told - timedelta(told.weekday()) + timedelta(weekday - 1 + step[1])
    for form in (f"{WEEKDAYS[weekday]} {step[0]} week", f"{step[0]} week {WEEKDAYS[weekday]}"):
        assert read(f"It closed {form}.", told) == [(form, one(day))]


@given(_DAYS, st.integers(1, 5), st.integers(1, 7))
def test_the_nth_weekday_of_a_month_is_that_day(day: date, nth: int, weekday: int) -> None:
    month = [date(day.year, day.month, 1) + timedelta(ahead) for ahead in range(31)]
    named = [other for other in month if other.month == day.month and other.isoweekday() == weekday]
    form = f"{num2words(nth, to='ordinal')} {WEEKDAYS[weekday]} of {MONTHS[day.month]} {day.year}"
    found = one(named[nth - 1]) if nth <= len(named) else (None, None)
    assert read(f"It meets on the {form}.") == [(form, found)]
    form = f"last {WEEKDAYS[weekday]} of {MONTHS[day.month]} {day.year}"
    assert read(f"It meets on the {form}.") == [(form, one(named[-1]))]


@given(st.integers(1801, 2199), st.integers(1, 4))
def test_quarters_and_halves_are_parts_of_their_year(year: int, quarter: int) -> None:
    first, last = date(year, quarter * 3 - 2, 1), date(year + quarter // 4, quarter * 3 % 12 + 1, 1) - timedelta(1)
    word = num2words(quarter, to="ordinal")
    for form in (f"{word} quarter of {year}", f"Q{quarter} {year}"):
        assert read(f"Sales fell in the {form}.") == [(form, (str(first), str(last)))]
    half = (f"{year}-01-01", f"{year}-06-30") if quarter < 3 else (f"{year}-07-01", f"{year}-12-31")
    assert read(f"Sales fell in H{(quarter + 1) // 2} {year}.") == [(f"H{(quarter + 1) // 2} {year}", half)]


@given(st.integers(1801, 2199), st.integers(1, 12), st.sampled_from(["early", "mid", "late", "end", "middle"]))
def test_a_part_lies_within_its_whole(year: int, month: int, word: str) -> None:
    for whole in (years(year, year), days(year, month, None)):
        assert whole is not None
        part = cut(whole, (word, 0))
        assert part is not None
        assert part.within(whole)
        assert part != whole


@given(st.integers(1801, 2199), st.integers(1, 12), st.integers(1, 4))
def test_a_week_of_a_month_is_one_of_the_calendar_and_may_be_seven_days(year: int, month: int, nth: int) -> None:
    whole = days(year, month, None)
    assert whole is not None
    assert whole.low is not None
    week, loose = cut(whole, ("week", nth)), possible(whole, ("week", nth))
    assert week is not None
    assert loose is not None
    assert week.low is not None
    assert date.fromordinal(week.low).isoweekday() == 1
    assert week.within(loose)
    assert Interval(whole.low + 7 * (nth - 1), whole.low + 7 * nth - 1).within(loose)


# Words that are dates in other company.
_PLAIN = [
    "may",
    "march",
    "second",
    "fall",
    "spring",
    "summer",
    "sun",
    "sat",
    "mar",
    "wed",
    "mon",
    "first",
    "half",
    "quarter",
    "rest",
    "end",
    "week",
    "year",
    "month",
    "day",
    "last",
    "next",
    "past",
    "this",
    "minute",
    "august",
    "jan",
    "tens",
    "third",
    "will",
    "seven",
    "twenty",
    "70",
    "summit",
    "middle",
    "start",
    "hundred",
    "thousand",
    "seventies",
]


@given(st.lists(st.sampled_from(_PLAIN), max_size=12))
def test_words_of_other_meanings_are_no_dates(words: list[str]) -> None:
    assert read(", ".join(words), "2016-11-07") == []


@pytest.mark.parametrize(
    "text",
    [
        "He may march on in second place.",
        "The spring of hope came before the fall of Kabul.",
        "They sat in the sun and mar the view.",
        "A quarter of them, half in all, rest at the end.",
        "It will last 45 days.",
        "A woman in her late sixties met a man in his 40s.",
        "Highs in the 70s are forecast.",
        "The last week of the war was the worst.",
        "The next day they left.",
        "The third quarter of the match was poor.",
        "In the first half he scored.",
        "H1N1 spread, and F1 fans saw Q3 end.",
        "The 22nd Brigade fought the 21st.",
        "May resigned after May’s deputy had.",
        "They won 4/22 and lost 9-18.",
        "Two thousand marched.",
        "He scored his fifth century.",
        "They fought in the Winter War and in winter camp.",
        "The next five-year term begins.",
        "Sales rose from the previous year.",
    ],
)
def test_what_news_means_otherwise_is_no_date(text: str) -> None:
    assert read(text, "2016-11-07") == []


@pytest.mark.parametrize(
    ("text", "told", "span", "found"),
    [
        ("It opens next Sunday.", "2016-11-07", "next Sunday", ("2016-11-20", "2016-11-20")),
        ("It opened last September.", "2016-11-07", "last September", ("2016-09-01", "2016-09-30")),
        ("It opened in June last year.", "2016-11-07", "June last year", ("2015-06-01", "2015-06-30")),
        ("It opened in 2016 November.", None, "2016 November", ("2016-11-01", "2016-11-30")),
        ("It opens the week after next.", "2016-11-07", "the week after next", ("2016-11-21", "2016-11-27")),
        ("It opens early next week.", "2016-11-07", "early next week", ("2016-11-14", "2016-11-16")),
        ("It shut earlier this month.", "2018-05-13", "earlier this month", ("2018-05-01", "2018-05-13")),
        ("It opens later this year.", "2017-11-08", "later this year", ("2017-11-08", "2017-12-31")),
        ("It is shut for the rest of the week.", "2016-11-07", "rest of the week", ("2016-11-07", "2016-11-13")),
        ("It grew over the past five years.", "2016-11-07", "past five years", ("2011-11-07", "2016-11-07")),
        ("It will end within ten months.", "2017-11-08", "ten months", ("2017-11-08", "2018-09-08")),
        ("It fell 1 month and 21 days ago.", "2017-11-23", "1 month and 21 days ago", ("2017-10-02", "2017-10-02")),
        ("It meets the 20th of next month.", "2017-12-07", "the 20th of next month", ("2018-01-20", "2018-01-20")),
        ("It met on Thursday the 21st.", "2017-09-27", "Thursday the 21st", ("2017-09-21", "2017-09-21")),
        ("In the week of May 18, 2015, it fell.", None, "week of May 18, 2015", ("2015-05-18", "2015-05-24")),
        ("The week starting May 20, 2015 is free.", None, "week starting May 20, 2015", ("2015-05-20", "2015-05-26")),
        ("Open Monday through Friday.", "2016-11-09", "Monday through Friday", ("2016-11-07", "2016-11-11")),
        ("It grew between 2015 and Feb 2018.", None, "between 2015 and Feb 2018", ("2015-01-01", "2018-02-28")),
        ("It ran from Oct. 2, 2020, to Oct. 5.", None, "from Oct. 2, 2020, to Oct. 5", ("2020-10-02", "2020-10-05")),
        (
            "It ran from 30 December to 4 January 2017.",
            None,
            "from 30 December to 4 January 2017",
            ("2016-12-30", "2017-01-04"),
        ),
        ("She led it in the ’90s.", None, "’90s", ("1990-01-01", "1999-12-31")),
        ("She led it in the 1970's.", None, "1970's", ("1970-01-01", "1979-12-31")),
        ("She led it in the late nineteen seventies.", None, "late nineteen seventies", ("1975-01-01", "1979-12-31")),
        ("It is the 21st century.", None, "21st century", ("2000-01-01", "2099-12-31")),
        ("It opened in summer 2016.", None, "summer 2016", ("2016-06-01", "2016-09-30")),
        ("It opened on October2.", "2016-11-07", "October2", ("2016-10-02", "2016-10-02")),
        ("It opened on 05/05/71.", None, "05/05/71", ("1971-05-05", "1971-05-05")),
        ("It met on 3-7-2017.", None, "3-7-2017", ("2017-01-01", "2017-12-31")),
    ],
)
def test_what_newsrooms_write_of_time_is_read(text: str, told: str | None, span: str, found: Days) -> None:
    assert (span, found) in read(text, told)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("It opens next Friday.", (date(2016, 11, 11), date(2016, 11, 18))),  # the first to come, or that of next week
        ("It opened last September.", (date(2015, 9, 1), date(2016, 9, 30))),
        ("It rained in the first week of October 2016.", (date(2016, 10, 1), date(2016, 10, 9))),
        ("It opens over the next year.", None),  # maybe counted from the story
        ("It rained at the weekend.", None),
        ("It opened in Q3.", None),
    ],
)
def test_the_sure_days_hold_every_reading(text: str, bounds: tuple[date, date] | None) -> None:
    (claim,) = _LINTER.claims(text, date="2016-11-07").of("date")
    assert isinstance(claim, Date)
    assert claim.interval == (bounds and Interval(bounds[0].toordinal(), bounds[1].toordinal()))
    assert claim.near is not None
    assert claim.interval is None or claim.near.within(claim.interval)


def test_a_date_that_was_moved_is_no_range() -> None:
    found = read("The vote was postponed from 5 May 2015 to 7 June 2015.")
    assert [span for span, _ in found] == ["5 May 2015", "7 June 2015"]


def test_the_ends_of_a_range_keep_their_weekdays(linter: Linter) -> None:
    text = "It ran from Monday, 5 June 2017 to Saturday, 9 June 2017."
    findings = linter.lint(text).findings
    assert [(text[finding.start : finding.end], finding.code) for finding in findings] == [("Saturday", "T101")]


@given(st.text(alphabet=st.characters(exclude_categories=("N", "Cs")), max_size=80))
def test_text_without_figures_or_names_of_days_tells_no_sure_day(text: str) -> None:
    assume(not any(word.lower() in text.lower() for word in ("day", "tonight", "yesterday", "tomorrow")))
    assert read(text) == [] or not any(first for _, (first, _) in read(text))
