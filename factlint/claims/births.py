"""A cue in, who was born when out. Read on demand, for rules of ages; the patterns are those of the rule.

A birth is a cue (“born”, “b.”) with the date that is bound to it, or a life in brackets before a cue of death:
“(1923–1999) died”. An age in apposition is a birth too, so many years before the article: “Ivanov, 42,”.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.times import Age, Date
from factlint.days import date, years
from factlint.fragments import GAP
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Claim
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NAME = r"[A-Z][\w’'.-]{0,30}"
SHORTEST = 20  # years: a shorter stretch in brackets may be a term of office
_LONGEST = 90  # characters between a cue and its date
_GREGORIAN = 1924  # since when every country dates alike
_OLD_STYLE = 13  # days that a date of the old calendar may be off


class Birth:
    """The first and last day on which somebody may have been born, and the span with the words that tie it.

    `form` is fronted (“Born in 1952, the senator”), apposed (“, born in 1952,”, “(b. 1952)”), finite (“was born in”) or
    bare (“a pilot born in”). `death` is the other end of a life in brackets.
    """

    __slots__ = ("date", "death", "end", "first", "form", "last", "start")

    def __init__(self, start: int, date: Claim, days: Interval, form: str, death: Interval | None = None) -> None:
        self.start = start
        self.end = date.end
        self.date = date
        assert days.low is not None
        assert days.high is not None
        self.first, self.last = days.low, days.high
        self.form = form
        self.death = death


def grammar() -> dict[str, tuple[str, int]]:
    """What ties a cue to its date and to its subject."""
    return {
        "opening": (r"[“‘\"'(]*|[^.]{0,38}[:;–—] ?", 0),
        "before-cue": (
            rf"(;{GAP}+)$|((?:,|{GAP}[-–—]){GAP}+(?:who{GAP}+(?:was|were){GAP}+|who{GAP}+|whose{GAP}+)?|{GAP}*\(;?{GAP}*"
            rf"|,{GAP}+an?{GAP}+(?:(?!(?:of|by|to|from|with|whose|who|and)\b)[a-z-]{{2,20}}{GAP}+){{1,4}})$"
            rf"|\b(?:was|were|had{GAP}+been){GAP}+$",
            0,
        ),
        "cue-gap": (rf"(?:{GAP}+(?:in|on|at|near|to|of|a|an|the|and|outside|{NAME}),?){{0,9}}(?<!,){GAP}+", 0),
        "or-so": (rf"[-–—/?]|{GAP}*[-–—]{GAP}*\d|,?{GAP}+or\b|s\b", 0),
        "life-start": (rf"(?:,{GAP}+|\()$", 0),
        "life-end": (rf"\)?,?{GAP}+(?:who{GAP}+)?(?:has{GAP}+)?", 0),
        "dash": (rf"{GAP}*[-–—]{GAP}*", 0),
    }


def birth(rule: Rule, claims: Claims, knowledge: Knowledge, cue: Phrase) -> Birth | None:
    """The birth that a cue tells of, if a date is bound to it."""
    text = claims.document.text
    if text.startswith("B.", cue.start):
        return None  # an initial
    low, high = claims.document.sentence(cue.start)
    found = _bound_date(rule, claims, knowledge, cue.end, min(high, cue.end + _LONGEST))
    if found is None:
        return None
    claim, days = found
    comma = "," in text[cue.end : claim.start]
    # “Born in London, Smith in 1983 joined …”; but “Born in Luton, Bedfordshire, on 5 April 1920, Hailey …”
    doubtful = comma and (days.low != days.high or text[claim.end : claim.end + 1] != ",")
    if text[cue.start].isupper():
        opens = rule.pattern(knowledge, "opening").fullmatch(text, max(low, cue.start - 40), cue.start)
        return Birth(cue.start, claim, days, "fronted") if opens and not doubtful else None
    before = rule.pattern(knowledge, "before-cue").search(text, max(low, cue.start - 60), cue.start)
    if before is None:
        return Birth(cue.start, claim, days, "finite" if cue.value == "verb" else "bare")
    form = "fronted" if before[1] else "apposed" if before[2] else "finite"
    if (form == "fronted" and doubtful) or (
        form == "apposed" and comma and text[claim.end : claim.end + 1] not in ",)"
    ):
        return None
    return Birth(cue.start if before[1] else before.start(), claim, days, form)


def _bound_date(
    rule: Rule, claims: Claims, knowledge: Knowledge, start: int, limit: int
) -> tuple[Claim, Interval] | None:
    """The first date or bare year behind a cue, if nothing but a place and a name stands between."""
    text = claims.document.text
    near = [*claims.within("date", start, limit), *claims.within("number", start, limit)]
    for claim in sorted(near, key=lambda claim: claim.start)[:1]:
        gap = rule.pattern(knowledge, "cue-gap").fullmatch(text, start, claim.start)
        if gap is None or rule.pattern(knowledge, "or-so").match(text, claim.end):
            return None
        if isinstance(claim, Date) and claim.year and not claim.role and not claim.last and claim.interval:
            return claim, claim.interval
        if isinstance(claim, Number) and claim.exact and claim.end - claim.start == 4 and claim.whole:
            return (claim, years(claim.whole, claim.whole)) if 1500 <= claim.whole <= 2200 else None
    return None


def life(rule: Rule, claims: Claims, knowledge: Knowledge, cue: Phrase) -> Birth | None:
    """The life in brackets or between commas right before a cue of death: “(1923–1999) died”."""
    text = claims.document.text
    low, _ = claims.document.sentence(cue.start)
    dates = [claim for claim in claims.within("date", max(low, cue.start - 60), cue.start) if isinstance(claim, Date)]
    if not dates or not rule.pattern(knowledge, "life-end").fullmatch(text, dates[-1].end, cue.start):
        return None
    last = dates[-1]
    first = dates[-2] if len(dates) > 1 else last
    opened = rule.pattern(knowledge, "life-start").search(text, max(low, first.start - 4), first.start)
    if opened is None or first.year is None or first.interval is None:
        return None
    if first is not last:
        dash = rule.pattern(knowledge, "dash").fullmatch(text, first.end, last.start)
        return Birth(opened.start(), last, first.interval, "apposed", last.interval) if dash else None
    if last.dates:  # both are printed whole
        one, other = (found.interval for found in last.dates)
        return Birth(opened.start(), last, one, "apposed", other) if one and other and one.low and other.low else None
    if last.last is None or last.last[0] is None or last.month or last.last[0] - first.year < SHORTEST:
        return None
    return Birth(opened.start(), last, years(first.year, first.year), "apposed", years(last.last[0], last.last[0]))


def implied(claims: Claims, claim: Age) -> Birth | None:
    """The birth that an age in apposition tells, in an article of a known day."""
    dating = claims.document.dating
    today = dating.interval.low
    if claim.form != "apposition" or not dating.given or today is None or today != dating.interval.high:
        return None
    latest = _years_before(today, claim.years)
    return Birth(claim.start, claim, Interval(_years_before(today, claim.years + 1) + 1, latest), "apposed")


def _years_before(ordinal: int, count: int) -> int:
    """The same day so many years before; that after it where there is none."""
    day = date.fromordinal(ordinal)
    leap_day = day.month == 2 and day.day == 29
    return date(max(1, day.year - count), 3 if leap_day else day.month, 1 if leap_day else day.day).toordinal()


def completed(born: Birth, when: Interval) -> tuple[int, int]:
    """The least and most years of life that can be completed on a day of `when`."""
    return lived(born.first, born.last, when)


def lived(first: int, last: int, when: Interval) -> tuple[int, int]:
    """The least and most years completed on a day of `when` by somebody born on a day from `first` to `last`."""
    if first == last:
        day = date.fromordinal(first)
        if day.year < _GREGORIAN:
            first, last = first - _OLD_STYLE, last + _OLD_STYLE
        elif (day.month, day.day) == (2, 29):
            first -= 1  # by some laws a year older on the 28th
    assert when.low is not None
    assert when.high is not None
    return _years(last, when.low), _years(first, when.high)


def _years(born: int, day: int) -> int:
    first, last = date.fromordinal(born), date.fromordinal(day)
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
