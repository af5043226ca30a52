"""`age`: an age that does not fit the birth told of the same person: “Belousov (born 17 March 1959), 63”, in May 2024.

A birth (`births` and `verbs` are the words that tell of it, `deaths` those behind a life in brackets) and an age
contradict each other when nobody born on such a day can have that age on the day for which it is told: the article's
own day, or that of the event it is tied to. With a year alone an age may be one too high, as many count it.

The two must be one person's: the age stands in the apposition, the coordinated verb or the participle of the sentence
that tells of the birth, or in the sentence right before “He was born”. Only `links` may stand between, and with a date
beside the age also a deed in lower case without any of `others`, the words for a second person or clause. Two ties
are only warnings: by the name alone, where birth and age stand apart (`names`; see `claims/persons.py`), and from an
age of today to one of another year (`ages`): “Krol, 42, joined the army at 19 in 1975”. Silent in
sentences with a word of `silent` (novels, horses), and where an age of today stands beside another year, beside a
word of `past` or, unless one of `present` is there, in what may be a tale of the past.
"""

from __future__ import annotations

from factlint.claims import ages, births, persons
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Age, Date
from factlint.days import date, day_text
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.ages import Aged
    from factlint.claims.births import Birth
    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed|age",)
SLOTS = ("text", "born", "right", "when")
_NEXT = 40  # characters of the next sentence in which its subject's age may stand
_MOST = 8  # ages of one family name, and pairs of names, that are looked at


class Params:
    """The words that tell of births and deaths, those that may stand between birth and age, and those that may not."""

    births: list[str] = []
    verbs: list[str] = []
    deaths: list[str] = []
    links: list[str]
    others: list[str]
    own: list[str]
    present: list[str]
    past: list[str] = []
    silent: list[str] = []
    ages: bool = True
    names: bool = True


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(phrase, which list, whether case counts) for the name index."""
    lists = (("born", rule.births), ("verb", rule.verbs), ("death", rule.deaths))
    return [(word, name, False) for name, words in lists for word in words]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The patterns of the readers of births, ages and persons, and what makes a sentence one of today or of no fact."""
    read = (
        births.grammar()
        | ages.grammar(rule.deaths, lexicon)
        | persons.grammar(rule.links, rule.others, rule.own, lexicon)
    )
    silent = rf"\b{any_of(rule.silent)}\b" if rule.silent else "(?!)"
    past = rf"\b{any_of(rule.past)}\b" if rule.past else "(?!)"
    return read | {
        "present": (rf"\b{any_of(rule.present)}\b", 0),
        "past": (past, IGNORECASE),
        "silent": (silent, IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the age and names the birth."""
    told: list[Birth] = []
    for cue in claims.listed(rule.code):
        born = (births.life if cue.value == "death" else births.birth)(rule, claims, knowledge, cue)
        if born is not None:
            told.append(born)
    found = [(*pair, True) for pair in _by_words(rule, claims, knowledge, told)]
    if rule.params.names and told:
        found += [(*pair, False) for pair in _by_name(rule, claims, knowledge, told)]
    if rule.params.ages:
        implied = (births.implied(claims, claim) for claim in claims.of("age") if isinstance(claim, Age))
        known = [born for born in implied if born is not None]
        found += [(*pair, False) for pair in _by_words(rule, claims, knowledge, known)]
    seen: set[int] = set()
    for born, aged, proven in found:
        if aged.start not in seen:
            seen.add(aged.start)
            yield from _found(rule, claims, born, aged, proven)


def _by_words(rule: Rule, claims: Claims, knowledge: Knowledge, told: list[Birth]) -> Iterator[tuple[Birth, Aged]]:
    """The births and ages that contradict each other, tied by the words between them."""
    document = claims.document
    for born in told:
        opens, high = document.sentence(born.end)
        low, high = max(opens, born.start - persons.REACH), min(high, born.end + persons.REACH)
        after = document.sentence(min(len(document.text) - 1, high + 1))[1]
        high = max(high, min(after, high + _NEXT))  # “She was 93.”
        if born.form == "finite" and low == opens:
            low = max(document.sentence(max(0, low - 2))[0], low - persons.REACH)
        for aged in ages.ages(rule, claims, knowledge, low, high, born.death):
            if aged.start == born.start or not _wrong(born, aged):
                continue
            if persons.bound(rule, claims, knowledge, born, aged):
                span = min(born.start, aged.start), max(born.end, aged.end)
                told_now = "(" in document.text[born.start : born.start + 2] or born.form == "finite"
                if _fact(rule, claims, knowledge, span, born, aged, told_now):
                    yield born, aged


def _by_name(rule: Rule, claims: Claims, knowledge: Knowledge, told: list[Birth]) -> Iterator[tuple[Birth, Aged]]:
    """Those that stand apart, tied by the name of their bearer."""
    named: dict[str, list[tuple[Aged, tuple[str, ...]]]] = {}
    for aged in ages.everywhere(rule, claims, knowledge):
        name = persons.owner(rule, claims, knowledge, aged.start, aged.end)
        if name and len(named.setdefault(name[-1], [])) < _MOST:
            named[name[-1]].append((aged, name))
    looked: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}
    for born in told:
        bearer = persons.owner(rule, claims, knowledge, born.start, born.end) if named else ()
        if not bearer or born.form == "bare":
            continue
        for aged, name in named.get(bearer[-1], ()):
            if claims.document.sentence_distance(born.start, aged.start) == 0 or not _wrong(born, aged):
                continue
            if (bearer, name) not in looked:
                if len(looked) == _MOST:
                    return
                looked[bearer, name] = persons.namesakes(claims, knowledge, bearer, name)
            spans = ((born.start, born.end), (aged.start, aged.end))
            if not looked[bearer, name] and all(
                _fact(rule, claims, knowledge, span, born, aged, True) for span in spans
            ):
                yield born, aged


def _fact(
    rule: Rule, claims: Claims, knowledge: Knowledge, span: tuple[int, int], born: Birth, aged: Aged, told_now: bool
) -> bool:
    """Whether a stretch tells a fact of the writer's, of people, and with an age of today nothing of the past."""
    document = claims.document
    low, high = span
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
    past = rule.pattern(knowledge, "past").search(document.text, first, last)
    if told_now and aged.form == "apposed":  # “The baker, 41, was born in 1984 and came to Ulm in 1999”
        dates = [claim for claim in dates if low <= claim.start < high]
    if past or "hypothesis" in guards or any(claim.year and claim.year < year for claim in dates):
        return False
    if (told_now and aged.form != "at") or aged.form not in ("old", "apposed", "at"):
        return True
    return (
        any(claim.relative for claim in dates)
        or rule.pattern(knowledge, "present").search(document.text, first, last) is not None
    )


def _wrong(born: Birth, aged: Aged) -> bool:
    """Whether nobody born then can have that age; absurd differences tell of another person or time."""
    assert aged.when is not None
    least, most = births.completed(born, aged.when)
    slack = 0 if born.first == born.last else 1
    low = 1 if isinstance(born.date, Age) else 0
    if born.death is not None and max(least - aged.most, aged.least - most) > births.SHORTEST:
        return False  # a long reign in brackets
    return (aged.most < least - low or aged.least > most + slack) and -ages.OLDEST < least <= ages.OLDEST


def _found(rule: Rule, claims: Claims, born: Birth, aged: Aged, proven: bool) -> list[Finding]:
    """The finding at the age."""
    text, when = claims.document.text, aged.when
    assert when is not None
    assert when.low is not None
    assert when.high is not None
    least, most = births.completed(born, when)
    right = str(most) if least == most else f"{least} {'or' if most == least + 1 else 'to'} {most}"
    right = "no age yet" if most < 0 else right
    moment = f"on {day_text(when.low)}" if when.low == when.high else f"in {date.fromordinal(when.high).year}"
    said, told = text[aged.start : aged.end], text[born.start : born.end].lstrip(" ,(–—-;")
    first, last = date.fromordinal(when.low).year - aged.most - 1, date.fromordinal(when.high).year - aged.least
    slots = {"text": said, "born": told, "right": right, "when": moment}
    evidence = (
        Evidence("", "sum", f"{told}: {right} {moment}"),
        *repairs(f"{right} for “{said}”", f"a birth between {first} and {last}"),
    )
    related = (Related(born.start, born.end, f"“{told}” here"),)
    return rule.finding(claims.document, (aged.start, aged.end), slots, evidence, related, proven=proven)
