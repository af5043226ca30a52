"""A stretch of text in, who is how old when out. Read on demand, for rules of ages; the patterns are those of the rule.

An age is told of a moment: of the article (“is 58”), of a date beside it (“died in 2017 aged 89”), of a clause (“was 27
when she came to the throne on 6 February 1952”). An age whose moment cannot be told is not read.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.times import Age, Anniversary, Date
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Claim
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

OLDEST = 122  # years: nobody was older (Jeanne Calment, 1875–1997)
_WEEK = 7  # days: a weekday may be the last or the next
_YEAR = 366
_MONTH = 31  # days: who “has died” died lately
_PRESENT = ("is", "are", "now", "old", "apposed")
_PERSON = "boy|girl|man|woman|child|teenager|youth|pensioner"


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


def grammar(deaths: list[str], lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What makes an age of a figure, and what ties it to its moment."""
    tens = any_of(word[:-1] + "ies" for word in lexicon["cardinals"] if len(word) > 4 and word.endswith("ty"))
    return {
        "age-cue": (
            rf"\b(is|are|was|were|be|now|(?:makes|making){GAP}+(?:him|her)|(?:{_PERSON}){GAP}+of)"
            rf"(?:{GAP}+(?:now|only|just|still|already|at|today|currently|barely|aged))*{GAP}+$",
            IGNORECASE,
        ),
        "first-word": (rf"At{GAP}+", 0),
        "old-past": (rf"\b(?:was|were|as|then|once){GAP}+(?:an?{GAP}+)?(?:then{GAP}+)?$", 0),
        "closed": (rf"(?:[\w)],{GAP}+|\w{GAP}*\()$", 0),
        "age-end": (
            rf"(?=[,.;:)]|{GAP}*\(|{GAP}+(?:when|and|on|as|this|last|next|today|tomorrow|the|but|who|he|she)\b"
            rf"|{GAP}+in{GAP}+[A-Z\d]|\s*\Z)(?![.,:]\d)",
            0,
        ),
        "decade": (rf"\b(?:his|her|their){GAP}+(?:(?:early|mid|late)(?:-|{GAP}+))?({tens}|[2-9]0s)\b", IGNORECASE),
        "when": (rf",?{GAP}+when\b", 0),
        "when-gap": (
            rf",?{GAP}+when,?{GAP}+(?:(?!(?:who|which|that|and|since|until|from|by)\b)[\w’'-]+{GAP}+){{0,12}}",
            0,
        ),
        "date-after": (rf",?{GAP}+(?:(?:on|in|late|early){GAP}+)*", 0),
        "date-before": (rf",?{GAP}+(?:at{GAP}+(?:the{GAP}+)?)?", 0),
        "died": (rf"\b{any_of(deaths)}\b[^.;]{{0,40}}$" if deaths else "(?!)", 0),
        "died-then": (rf"(?:{GAP}+(?:in|at|near)(?:{GAP}+[\w’'-]+,?){{1,4}})?\.{GAP}+(?:He|She){GAP}+was{GAP}+(?:(?:only|just|aged){GAP}+)?", 0),
        "has-died": (rf"\bha(?:s|ve){GAP}+(?:died|passed)\b[^.;]{{0,60}}$", 0),
        "has-turned": (rf"\bha(?:s|ve){GAP}+(?:[a-z]{{3,9}}{GAP}+)?turned{GAP}+$", 0),
        "at-present": (rf"[;,]{GAP}+$", 0),
    }


def ages(rule: Rule, claims: Claims, knowledge: Knowledge, low: int, high: int, death: Interval | None) -> list[Aged]:
    """The ages told in a stretch, those whose moment can be told; `death` is when who “died aged” so did so."""
    found = _plain(rule, claims, knowledge, [*claims.within("age", low, high), *claims.within("number", low, high)])
    for claim in claims.within("anniversary", low, high):
        if isinstance(claim, Anniversary) and claim.noun == "birthday":
            found.append(Aged(claim.start, claim.end, claim.n, claim.n, "birthday"))
    for match in rule.pattern(knowledge, "decade").finditer(claims.document.text, low, high):
        tens = knowledge.lexicon["cardinals"].get(match[1].lower()[:-3] + "y") or int(match[1][:2])
        found.append(Aged(match.start(1), match.end(), tens, tens + 9, "apposed"))
    return _dated(rule, claims, knowledge, found, death)


def everywhere(rule: Rule, claims: Claims, knowledge: Knowledge) -> list[Aged]:
    """The ages of the whole text that are told as such, those whose moment can be told."""
    return _dated(rule, claims, knowledge, _plain(rule, claims, knowledge, claims.of("age")), None)


def _dated(rule: Rule, claims: Claims, knowledge: Knowledge, found: list[Aged], death: Interval | None) -> list[Aged]:
    for aged in found:
        aged.when = _beside(rule, claims, knowledge, aged) or _told(rule, claims, knowledge, aged, death)
    return [aged for aged in found if aged.when is not None and aged.when.low is not None]


def _plain(rule: Rule, claims: Claims, knowledge: Knowledge, told: list[Claim]) -> list[Aged]:
    read = (_aged(rule, claims, knowledge, claim) for claim in told)
    return [aged for aged in read if aged is not None]


def _aged(rule: Rule, claims: Claims, knowledge: Knowledge, claim: Claim) -> Aged | None:
    """An age, or a figure that stands where ages stand: “is 58 and”, “will be 28 on”, “a boy of 12,”."""
    text = claims.document.text
    if isinstance(claim, Age):
        if claim.unit != "year" or claim.hedge != "bare":
            return None
        form = {"old": "old", "apposition": "apposed", "turned": "turned"}.get(claim.form, "at")
        if form == "turned" and not text.startswith("turned", claim.start - 7):
            form = "turns"
        if form == "old" and rule.pattern(knowledge, "old-past").search(text, max(0, claim.start - 24), claim.start):
            form = "was"
        return Aged(claim.start, claim.end, claim.years, claim.years, form)
    assert isinstance(claim, Number)
    if not claim.exact or claim.whole is None or not 0 < claim.whole <= OLDEST:
        return None
    if rule.pattern(knowledge, "age-end").match(text, claim.end) is None:
        return None
    cue = rule.pattern(knowledge, "age-cue").search(text, max(0, claim.start - 40), claim.start)
    opens = claims.document.sentence(claim.start)[0]
    if claim.start - opens < 8 and rule.pattern(knowledge, "first-word").fullmatch(text, opens, claim.start):
        form = "at"
    elif cue is not None:
        form = cue[1].lower() if len(cue[1]) < 5 else "apposed"
    elif rule.pattern(knowledge, "closed").search(text, max(0, claim.start - 4), claim.start):
        form = "apposed"
    else:
        return None
    return Aged(claim.start, claim.end, claim.whole, claim.whole, form)


def _beside(rule: Rule, claims: Claims, knowledge: Knowledge, aged: Aged) -> Interval | None:
    """The day of the date that stands beside an age, or in the clause that “when” opens behind it.

    Where there is one that tells no day, or a year beside an age of today, the interval is empty of ends.
    """
    text = claims.document.text
    unknown = Interval(None, None)
    if rule.pattern(knowledge, "when").match(text, aged.end):
        for claim in claims.within("date", aged.end, aged.end + 100)[:1]:
            if rule.pattern(knowledge, "when-gap").fullmatch(text, aged.end, claim.start):
                return _days(claim) or unknown
        return unknown
    for claim in claims.within("date", aged.end, aged.end + 24)[:1]:
        if rule.pattern(knowledge, "date-after").fullmatch(text, aged.end, claim.start):
            assert isinstance(claim, Date)
            return unknown if aged.form in _PRESENT and claim.year else _days(claim) or unknown
    if aged.form in ("at", "was"):
        name = "date-before" if aged.form == "at" else "died-then"
        before = [claim for claim in claims.within("date", aged.start - 60, aged.start) if claim.end <= aged.start]
        if before and rule.pattern(knowledge, name).fullmatch(text, before[-1].end, aged.start):
            at = before[-1].start
            if name == "died-then" and not rule.pattern(knowledge, "died").search(text, max(0, at - 50), at):
                return None
            return _days(before[-1]) or unknown
    return None


def _told(rule: Rule, claims: Claims, knowledge: Knowledge, aged: Aged, death: Interval | None) -> Interval | None:
    """The moment of an age without a date: of a death in brackets, or of the article where the words tell so."""
    document = claims.document
    low = document.sentence(aged.start)[0]

    def before(name: str, reach: int) -> bool:
        pattern = rule.pattern(knowledge, name)
        return pattern.search(document.text, max(low, aged.start - reach), aged.start) is not None

    if death is not None and aged.form == "at" and before("died", 48):
        return death
    today = document.dating.interval
    if not document.dating.given or today.low is None or today.high is None:
        return None
    if aged.form in _PRESENT or (aged.form == "at" and (aged.start - low < 8 or before("at-present", 6))):
        return today
    if aged.form == "turns":
        return Interval(today.low, today.high + _YEAR)
    if aged.form == "turned" and before("has-turned", 30):
        return Interval(today.low - _YEAR, today.high)
    return Interval(today.low - _MONTH, today.high) if aged.form == "at" and before("has-died", 80) else None


def _days(claim: Claim) -> Interval | None:
    """The days of a date; a weekday may be the last or the next."""
    assert isinstance(claim, Date)
    found = claim.interval
    if found is None or found.low is None or found.high is None:
        return None
    if claim.relative is not None and claim.relative[0] == "weekday":
        return Interval(found.low - _WEEK, found.high + _WEEK)
    return found
