"""`age`: an age that does not fit the birth told of the same person: “Belousov (born 17 March 1959), 63”, in May 2024.

A birth (`births` and `verbs` are the words that tell of it, `deaths` those behind a life in brackets) and an age
contradict each other when nobody born on such a day can have that age on the day for which it is told: the article's
own day, or that of the event it is tied to. With a year alone an age may be one too high, as many count it. With
`source: age` the birth is that which an age in apposition tells: “Krol, 42, joined the army at 19 in 1975”.

The two must be one person's: the age stands in the apposition, the coordinated verb or the participle of the sentence
that tells of the birth, or in the sentence right before “He was born”. Only `links` may stand between, and with a date
beside the age also a deed in lower case without any of `others`, the words for a second person or clause. With
`tie: name` those are judged that stand apart and are tied by the name alone (see `claims/persons.py`). Silent in
sentences with a word of `silent` (novels, horses), and where an age of today stands beside another year or, unless one
of `present` is there, in what may be a tale of the past.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factlint.claims import ages, births, persons
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Age, Date
from factlint.days import day_text
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal

    from factlint.claims.ages import Aged
    from factlint.claims.births import Birth
    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed", "age")
SLOTS = ("text", "born", "right", "when")
_MOST = 8  # ages of one family name that are looked at
_GREGORIAN = 1924
_OLD_STYLE = 13  # days that a date of the old calendar may be off


class Params:
    """The words that tell of births and deaths, those that may stand between birth and age, and those that may not."""

    births: list[str] = []
    verbs: list[str] = []
    deaths: list[str] = []
    links: list[str]
    others: list[str]
    present: list[str]
    silent: list[str] = []
    source: Literal["birth", "age"] = "birth"
    tie: Literal["words", "name"] = "words"


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(phrase, which list, whether case counts) for the name index."""
    lists = (("born", rule.births), ("verb", rule.verbs), ("death", rule.deaths))
    return [(word, name, False) for name, words in lists for word in words]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The patterns of the readers of births, ages and persons, and what makes a sentence one of today or of no fact."""
    read = births.grammar() | ages.grammar(rule.deaths, lexicon) | persons.grammar(rule.links, rule.others, lexicon)
    silent = rf"\b{any_of(rule.silent)}\b" if rule.silent else "(?!)"
    return read | {"present": (rf"\b{any_of(rule.present)}\b", 0), "silent": (silent, IGNORECASE)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the age and names the birth."""
    pairs = _by_name if rule.params.tie == "name" else _by_words
    for born, aged in pairs(rule, claims, knowledge):
        yield from _found(rule, claims, born, aged)


def _by_words(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[tuple[Birth, Aged]]:
    """The births and ages that contradict each other, tied by the words between them."""
    document = claims.document
    for born in _births(rule, claims, knowledge):
        opens, high = document.sentence(born.end)
        low, high = max(opens, born.start - persons.REACH), min(high, born.end + persons.REACH)
        if born.form == "finite" and low == opens:
            low = max(document.sentence(max(0, low - 2))[0], low - persons.REACH)
        for aged in ages.ages(rule, claims, knowledge, low, high, born.death):
            if (
                aged.start == born.start
                or not _wrong(born, aged)
                or not persons.bound(rule, claims, knowledge, born, aged)
            ):
                continue
            first, last = min(born.start, aged.start), max(born.end, aged.end)
            told_now = "(" in document.text[born.start : born.start + 2] or born.form == "finite"
            if _fact(rule, claims, knowledge, first, last, born, aged, told_now):
                yield born, aged


def _by_name(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[tuple[Birth, Aged]]:
    """Those that stand apart, tied by the name of their bearer."""
    document = claims.document
    named: dict[str, list[tuple[Aged, tuple[str, ...]]]] | None = None
    for born in _births(rule, claims, knowledge):
        bearer = persons.owner(rule, claims, knowledge, born.start, born.end)
        if not bearer or born.form == "bare":
            continue
        if named is None:
            named = {}
            for aged in ages.everywhere(rule, claims, knowledge):
                name = persons.owner(rule, claims, knowledge, aged.start, aged.end)
                if name and len(named.setdefault(name[-1], [])) < _MOST:
                    named[name[-1]].append((aged, name))
        for aged, name in named.get(bearer[-1], ()):
            apart = document.sentence_distance(born.start, aged.start) > 0 and _wrong(born, aged)
            if not apart or persons.namesakes(claims, knowledge, bearer, name):
                continue
            if all(
                _fact(rule, claims, knowledge, start, end, born, aged, True)
                for start, end in ((born.start, born.end), (aged.start, aged.end))
            ):
                yield born, aged


def _births(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Birth]:
    """The births that the text tells, or that its ages imply."""
    if rule.params.source == "age":
        for claim in claims.of("age"):
            assert isinstance(claim, Age)
            born = births.implied(claims, claim)
            if born is not None:
                yield born
    for cue in claims.listed(rule.code):
        read = births.life if cue.value == "death" else births.birth
        born = read(rule, claims, knowledge, cue)
        if born is not None:
            yield born


def _fact(
    rule: Rule, claims: Claims, knowledge: Knowledge, low: int, high: int, born: Birth, aged: Aged, told_now: bool
) -> bool:
    """Whether a stretch tells a fact of the writer's, of people, and with an age of today nothing of the past."""
    document = claims.document
    guards = sentence_guards(document, knowledge, low, high)
    if document.quoted(low) or not guards.isdisjoint(("negation", "belief")):
        return False
    first, last = max(document.sentence(low)[0], low - 150), min(document.sentence(high)[1], high + 150)
    if rule.pattern(knowledge, "silent").search(document.text, first, last):
        return False
    if aged.when is not document.dating.interval:
        return True
    dates = [
        claim for claim in claims.within("date", first, last) if isinstance(claim, Date) and claim is not born.date
    ]
    year = date.fromordinal(aged.when.low or 1).year
    if not guards.isdisjoint(("hypothesis", "past")) or any(claim.year and claim.year < year for claim in dates):
        return False
    present = told_now or aged.form not in ("old", "apposed") or any(claim.relative for claim in dates)
    return present or rule.pattern(knowledge, "present").search(document.text, first, last) is not None


def _span(born: Birth, aged: Aged) -> tuple[int, int]:
    """The least and most years that somebody can have completed when the age is told."""
    assert aged.when is not None
    first, last = born.first, born.last
    if first == last:
        day = date.fromordinal(first)
        if day.year < _GREGORIAN:
            first, last = first - _OLD_STYLE, last + _OLD_STYLE
        elif (day.month, day.day) == (2, 29):
            first -= 1  # by some laws a year older on the 28th
    return _completed(last, aged.when.low or 1), _completed(first, aged.when.high or 1)


def _wrong(born: Birth, aged: Aged) -> bool:
    """Whether nobody born then can have that age; absurd differences tell of another person or time."""
    least, most = _span(born, aged)
    slack = 0 if born.first == born.last else 1
    low = 1 if isinstance(born.date, Age) else 0
    if born.death is not None and max(least - aged.most, aged.least - most) > births.SHORTEST:
        return False  # a long reign in brackets
    return (aged.most < least - low or aged.least > most + slack) and -ages.OLDEST < least <= ages.OLDEST


def _found(rule: Rule, claims: Claims, born: Birth, aged: Aged) -> list[Finding]:
    """The finding at the age."""
    text = claims.document.text
    when = aged.when
    assert when is not None
    assert when.low is not None
    assert when.high is not None
    least, most = _span(born, aged)
    said, told = text[aged.start : aged.end], text[born.start : born.end].lstrip(" ,(")
    right = (
        "no age yet"
        if most < 0
        else str(most)
        if least == most
        else f"{least} {'or' if most == least + 1 else 'to'} {most}"
    )
    moment = f"on {day_text(when.low)}" if when.low == when.high else f"in {date.fromordinal(when.high).year}"
    slots = {"text": said, "born": told, "right": right, "when": moment}
    first, last = date.fromordinal(when.low).year - aged.most - 1, date.fromordinal(when.high).year - aged.least
    evidence = (
        Evidence("", "sum", f"{told}: {right} {moment}"),
        *repairs(f"{right} for “{said}”", f"a birth between {first} and {last}"),
    )
    related = (Related(born.start, born.end, f"“{told}” here"),)
    return rule.finding(claims.document, (aged.start, aged.end), slots, evidence, related)


def _completed(born: int, day: int) -> int:
    """The years of life completed on a day."""
    first, last = date.fromordinal(born), date.fromordinal(day)
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
