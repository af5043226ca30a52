"""A cue in, who was born when out; a stretch of text in, who is how old when out. Read on demand, for rules of ages.

A birth is a cue (“born”, “b.”) with the date that is bound to it, or a life in brackets: “(1923–1999)”. An age is told
of a moment: of the article (“is 58”), of a date beside it (“died in 2017 aged 89”), of a clause (“was 27 when she came
to the throne on 6 February 1952”). An age whose moment cannot be told is not read. The patterns are those of the rule.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.times import Age, Anniversary, Date
from factlint.days import years
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Claim
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

OLDEST = 122  # years: nobody was older (Jeanne Calment, 1875–1997)
_LONGEST = 90  # characters between a cue and its date
_WEEK = 7  # days: a weekday may be the last or the next
_MONTH = 31  # days: who “has died” died lately
_PRESENT = ("is", "are", "now", "old", "apposed")


class Birth:
    """When somebody was born: first and last day, whether a single day is printed, and the span with what ties it.

    `form` is fronted (“Born in 1952, the senator”), apposed (“, born in 1952,”, “(b. 1952)”), finite (“was born in”) or bare (“a pilot born in”).
    `death` is the other end of a life in brackets.
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


class Aged:
    """An age from `least` to `most` years that holds on a day of `when`; `form` is the word that tells it."""

    __slots__ = ("end", "form", "least", "most", "start", "when")

    def __init__(self, start: int, end: int, least: int, most: int, form: str) -> None:
        self.start = start
        self.end = end
        self.least = least
        self.most = most
        self.form = form
        self.when: Interval | None = None


def birth(rule: Rule, claims: Claims, knowledge: Knowledge, cue: Phrase) -> Birth | None:
    """The birth that a cue tells of, if a date is bound to it."""
    document = claims.document
    text = document.text
    low, high = document.sentence(cue.start)
    found = _bound_date(rule, claims, knowledge, cue.end, min(high, cue.end + _LONGEST))
    if found is None:
        return None
    date, days = found
    if text[cue.start].isupper():
        opens = rule.pattern(knowledge, "opening").fullmatch(text, max(low, cue.start - 40), cue.start)
        return Birth(cue.start, date, days, "fronted") if opens else None
    before = rule.pattern(knowledge, "before-cue").search(text, max(low, cue.start - 24), cue.start)
    if before is None:
        return Birth(cue.start, date, days, "finite" if cue.value == "verb" else "bare")
    form = "fronted" if before[1] else "apposed" if before[2] else "finite"
    return Birth(cue.start if before[1] else before.start(), date, days, form)


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
    near = claims.within("date", max(low, cue.start - 60), cue.start)
    dates = [single for claim in near if isinstance(claim, Date) for single in claim.singles]
    if not dates or not rule.pattern(knowledge, "life-end").fullmatch(text, dates[-1].end, cue.start):
        return None
    last = dates[-1]
    first = dates[-2] if len(dates) > 1 else last
    opened = rule.pattern(knowledge, "life-start").search(text, max(low, first.start - 4), first.start)
    if opened is None or first.year is None:
        return None
    if first is not last:
        dash = rule.pattern(knowledge, "dash").fullmatch(text, first.end, last.start)
        return (
            Birth(opened.start(), last, first.interval, "apposed", last.interval) if dash and first.interval else None
        )
    if last.last is None or last.last[0] is None or last.month or not last.interval or last.role != "period":
        return None
    return Birth(opened.start(), last, years(first.year, first.year), "apposed", years(last.last[0], last.last[0]))


def ages(rule: Rule, claims: Claims, knowledge: Knowledge, low: int, high: int, death: Interval | None) -> list[Aged]:
    """The ages told in a stretch, those whose moment can be told; `death` is when who “died aged” so did so."""
    found = []
    for claim in [*claims.within("age", low, high), *claims.within("number", low, high)]:
        aged = _aged(rule, claims, knowledge, claim)
        if aged is not None:
            found.append(aged)
    for claim in claims.within("anniversary", low, high):
        if isinstance(claim, Anniversary) and claim.noun == "birthday":
            found.append(Aged(claim.start, claim.end, claim.n, claim.n, "birthday"))
    for match in rule.pattern(knowledge, "decade").finditer(claims.document.text, low, high):
        tens = knowledge.lexicon["cardinals"].get(match[1].lower()[:-3] + "y") or int(match[1][:2])
        found.append(Aged(match.start(1), match.end(), tens, tens + 9, "apposed"))
    for aged in found:
        aged.when = _moment(rule, claims, knowledge, aged, death)
    return [aged for aged in found if aged.when is not None]


def _aged(rule: Rule, claims: Claims, knowledge: Knowledge, claim: Claim) -> Aged | None:
    """An age, or a figure that stands where ages stand: “is 58 and”, “will be 28 on”, “a boy of 12,”."""
    text = claims.document.text
    cue = rule.pattern(knowledge, "age-cue").search(text, max(0, claim.start - 40), claim.start)
    if isinstance(claim, Age):
        if claim.unit != "year" or claim.hedge != "bare":
            return None
        form = {"old": "old", "apposition": "apposed", "turned": "turned"}.get(claim.form, "at")
        if form == "turned" and not text.startswith("turned", claim.start - 7):
            form = "turns"
        past = rule.pattern(knowledge, "old-past")
        if form == "old" and past.search(text, max(0, claim.start - 24), claim.start):
            form = "was"
        return Aged(claim.start, claim.end, claim.years, claim.years, form)
    assert isinstance(claim, Number)
    if not claim.exact or claim.whole is None or not 0 < claim.whole <= OLDEST:
        return None
    if rule.pattern(knowledge, "age-end").match(text, claim.end) is None:
        return None
    if cue is not None:
        form = cue[1].lower()
    elif rule.pattern(knowledge, "closed").search(text, max(0, claim.start - 4), claim.start):
        form = "apposed"
    else:
        return None
    form = "apposed" if form.endswith(("of", "him", "her")) else form
    return Aged(claim.start, claim.end, claim.whole, claim.whole, form)


def _moment(rule: Rule, claims: Claims, knowledge: Knowledge, aged: Aged, death: Interval | None) -> Interval | None:
    """The days of which one is the day when somebody has this age."""
    text = claims.document.text
    if rule.pattern(knowledge, "when").match(text, aged.end):
        for claim in claims.within("date", aged.end, aged.end + 100)[:1]:
            if rule.pattern(knowledge, "when-gap").fullmatch(text, aged.end, claim.start):
                return _days(claim)
        return None
    after = claims.within("date", aged.end, aged.end + 24)[:1]
    if after and rule.pattern(knowledge, "date-after").fullmatch(text, aged.end, after[0].start):
        told = _days(after[0])
        assert isinstance(after[0], Date)
        return None if aged.form in _PRESENT and after[0].year else told
    if aged.form == "at":
        before = [claim for claim in claims.within("date", aged.start - 60, aged.start) if claim.end <= aged.start][-1:]
        if before and rule.pattern(knowledge, "date-before").fullmatch(text, before[0].end, aged.start):
            return _days(before[0])
    if (
        aged.form == "at"
        and death is not None
        and rule.pattern(knowledge, "died").search(
            text, max(claims.document.sentence(aged.start)[0], aged.start - 40), aged.start
        )
    ):
        return death
    today = claims.document.dating.interval if claims.document.dating.given else None
    if today is None or today.low is None or today.high is None:
        return None
    if aged.form in _PRESENT:
        return today
    if aged.form == "turns":
        return Interval(today.low, today.high + 366)
    if aged.form == "at":
        low = max(claims.document.sentence(aged.start)[0], aged.start - 80)
        if rule.pattern(knowledge, "has-died").search(text, low, aged.start):
            return Interval(today.low - _MONTH, today.high)
        return today if rule.pattern(knowledge, "at-present").search(text, max(0, aged.start - 6), aged.start) else None
    return None


def _days(claim: Claim) -> Interval | None:
    """The days of a date; a weekday may be the last or the next, and a birthday is kept when there is time."""
    assert isinstance(claim, Date)
    found = claim.interval
    if found is None or found.low is None or found.high is None:
        return None
    if claim.relative is not None and claim.relative[0] == "weekday":
        return Interval(found.low - _WEEK, found.high + _WEEK)
    return found
