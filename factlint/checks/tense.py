"""`tense`: what will happen on a day that is past, or has happened on one that is to come, at the article's date.

`tense` is `future` (“will arrive on 13 May 2025” in an article of June) or `past` (“arrived on 13 May 2025” in one of
April). A verb of `verbs` and the date must belong together: “VERB … on DATE”, “On DATE … VERB”, or of `happened` “the
flood on DATE killed …”. A date that may belong to a noun is passed over: behind one of `nouns`, a participle, in a
clause of its own. So is one without a year (but for “this year”), and what `silent` words make planned, imagined or
told before. `grace` are the days of time zones. For the future also what is more than `within` days ago, more than
`recent` where the passage tells history in the present (“In 1998 he joins” with a verb of `narrated`), and a sentence
with another date that tells what was foreseen then (`foreseen`), or that shows no past.
"""

from __future__ import annotations

from factlint.checks import _retold as retold
from factlint.claims.times import Date
from factlint.claims.when import silenced
from factlint.days import date, day_text, days
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.interval import Interval
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Span = tuple[int, int]

NEEDS = ("date",)
SLOTS = ("text", "verb", "date")
_REACH = 120  # characters between a verb and its date
_SENTENCE = 300  # characters of a sentence that are looked at on either side


class Params:
    """Which tense, its verbs, the nouns that may own a date, the words that silence, and the bands in days."""

    tense: Literal["future", "past"]
    verbs: list[str] = []
    never: list[str] = []
    idioms: list[str] = []
    happened: list[str] = []
    completed: list[str] = []
    toward: list[str] = []
    goods: list[str] = []
    participles: list[str] = []
    nouns: list[str] = []
    silent: list[str] = []
    grace: int = 1
    within: int = 0
    recent: int = 0
    narrated: list[str] = []
    foreseen: list[str] = []


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The verb group before and behind a date, and what must not stand between."""
    from factlint.rules.verbs import WORD, beside, clearly, happened, to_come

    past = rule.tense == "past"
    group = happened([*rule.verbs, *rule.happened], rule.never) if past else to_come(rule.never, rule.idioms)
    toward = "|" + "|".join(rule.toward) if rule.toward else ""
    whole_day = rf"(?:{GAP}+the{GAP}+(?:morning|afternoon|evening|night|eve){GAP}+of)?"
    return retold.grammar(rule.narrated, rule.foreseen) | {
        "on": (rf"\b(?:on{whole_day}|in|during|{'of' if past else 'by|for|until|till'}){GAP}+$", IGNORECASE),
        "group": (f"{group}|{beside(rule.never)}" if past else f"{group}()", 0),
        "between": (rf"{WORD}{{0,10}}{GAP}*", 0),
        "owned": (
            rf"\b(?:to{GAP}+(?!(?:the|an?|its|his|her|their|this|that{toward})\b)[a-z]+|for|that|which|who|whose|whom|whether|if|when|where|while|because"
            rf"|after|before|until|since|as|than|not|of{GAP}+those|(?!down\b|town\b)[a-z]{{2,}}(?:ed|wn|lt)|{'|'.join(rule.participles)})\b"
            rf"|\b{any_of(rule.nouns)}(?:{GAP}+(?:in|at|near|on){GAP}+(?:the{GAP}+)?[A-Z]\w+(?:{GAP}+[A-Z]\w+)?)?{GAP}*$",
            0,
        ),
        "opening": (r"(?:\A|[,;“]|\b(?:and|but|that))\s*$", 0),
        "behind": (rf",?{WORD}{{0,9}}?{GAP}+({f'{group}|{clearly(rule.never)}' if past else group})", 0),
        "completed": (rf"{any_of(rule.completed)}{GAP}+(?:an?|the|its|his|her|their|one)(?:{GAP}+[\w’'-]+){{1,4}}", 0)
        if past
        else (r"(?!)", 0),
        "preposition": (r"\b(?:for|to|in|at|of|from|about|with|and|or|on|against|into|that|which)\b", 0),
        "direct": (rf"{GAP}+(?:(had){GAP}+)?({group})", 0),
        "unreal": (
            rf"\b(?:(?:to|will|would|shall|should|could|can|may|might|must|be|is|are|not|never|if)(?:{GAP}+(?!(?:and|but)\b)\w+){{0,3}}"
            rf"|an?|the|its|his|her|their|this|of|for|any|no|one|another){GAP}+$",
            0,
        ),
        "goes-on": (rf"{GAP}+(?:was|were|had|is|are|has)\b|[’'-]", 0),
        "silent": (rf"\b(?!(?-i:May)\b){any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
        "cut": (r"[;:—“”\"()]|\s[–-]\s", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date and names the verb."""
    document = claims.document
    dates = claims.of("date")
    for at, claim in enumerate(dates):
        assert isinstance(claim, Date)
        if claim.role or claim.relative is not None or (claim.month is None and claim.day is not None):
            continue
        if document.dating.stamped(claim.start):
            continue
        when = _when(document, claim, dates[at + 1] if at + 1 < len(dates) else None)
        if when is None or not _contradicts(rule, document, when) or document.masked(claim.start):
            continue
        on = rule.pattern(knowledge, "on").search(document.text, max(0, claim.start - 24), claim.start)
        if on is None and not (claim.exact and rule.params.tense == "past"):
            continue
        verb = _verb(rule, document, knowledge, claim, on.start() if on else claim.start, on is not None)
        if verb is not None and rule.params.tense == "future" and retold.old(rule, document, claim):
            beside = verb[1] <= (on.start() if on else claim.start)
            if not beside or not (claim.exact or verb[1] + 1 >= claim.start - 4):
                continue  # “On 3 May 2011 she will sing” may be told as history, “more than it made in 2011” is
        if verb is not None and not _silent(rule, claims, knowledge, claim, verb):
            yield from _finding(rule, document, (claim.start, claim.end), verb, when)


def _verb(rule: Rule, document: Document, knowledge: Knowledge, claim: Date, on: int, told: bool) -> Span | None:
    """The verb group that the date belongs to; None where it may belong to a noun or another clause."""
    text = document.text
    low, high = document.sentence(claim.start)
    low, high = max(low, on - _SENTENCE), min(high, claim.end + _SENTENCE)
    for cut in rule.pattern(knowledge, "cut").finditer(text, low, on):
        low = cut.end()
    past = rule.params.tense == "past"
    if told and rule.pattern(knowledge, "opening").search(text[low:on]):
        behind = rule.pattern(knowledge, "behind").match(text, claim.end, high)
        if behind is not None and not rule.pattern(knowledge, "owned").search(text, claim.end, behind.start(1)):
            return _real(rule, knowledge, text, claim.end, behind.span(1))
    if past and told:
        direct = rule.pattern(knowledge, "direct").match(text, claim.end, high)
        owner = text[on : on + 2].lower() == "of"
        if direct is not None and (
            direct[1] or ((not owner or claim.exact) and direct[2].lower() in rule.params.happened)
        ):
            return direct.span(2)
        if owner:
            return None  # “the date of 6 November was agreed on”
    if rule.pattern(knowledge, "goes-on").match(text, claim.end, high):
        return None  # “whether the vote on 26 May was fair”
    *_, group = [None, *rule.pattern(knowledge, "group").finditer(text, max(low, on - _REACH), claim.start)]
    if group is None or rule.pattern(knowledge, "between").fullmatch(text, group.end(), on) is None:
        return None
    apart = group.end() + 1 < on  # not “died March 30, 2026”, “is set for 3 May”, “issued on”
    owned = rule.pattern(knowledge, "owned").search(text[group.end() : on])
    if owned and claim.month is not None and _completed(rule, knowledge, text, group.start(), on):
        owned = None
    if owned or (apart and (not told or group[1] or text.startswith("for", on))):
        return None
    if not apart and not claim.exact and (group[1] or group[0].lower() in rule.params.goods):
        return None  # “wheat delivered in March”, “homes furnished in 2027” may be a future
    return _real(rule, knowledge, text, low, group.span())


def _completed(rule: Rule, knowledge: Knowledge, text: str, start: int, on: int) -> bool:
    """Whether the verb itself ends what the date belongs to: “won the final on”, not “a place in the final on”."""
    stop = on - 1 if text[on - 1 : on].isspace() else on
    if rule.pattern(knowledge, "completed").fullmatch(text, start, stop) is None:
        return False
    return rule.pattern(knowledge, "preposition").search(text, start, stop) is None


def _real(rule: Rule, knowledge: Knowledge, text: str, low: int, verb: Span) -> Span | None:
    """The verb, unless the words before it make no past of it: “to have been sold”, “is not shut”, “a hit”."""
    unreal = rule.pattern(knowledge, "unreal").search(text, max(low, verb[0] - 40), verb[0])
    return None if unreal and rule.params.tense == "past" else verb


def _when(document: Document, claim: Date, following: object) -> Interval | None:
    """The days of a date; without a year only where “this year” stands beside it."""
    today = document.dating.day
    if claim.year is not None or today is None:
        return claim.interval
    if claim.last is not None or not isinstance(following, Date) or following.relative is None:
        return None
    beside = document.text[claim.end : following.start].strip() in ("", ",", "of")
    year = date.fromordinal(today).year + following.relative[1]
    return days(year, claim.month, claim.day) if beside and following.relative[0] == "year" else None


def _contradicts(rule: Rule, document: Document, when: Interval) -> bool:
    """Whether the days lie on the wrong side of the article's."""
    dating = document.dating
    today = dating.interval
    if not dating.given or today.low is None or today.high is None or when.low is None or when.high is None:
        return False
    grace: int = rule.params.grace
    if rule.params.tense == "past":
        return when.low > (dating.latest or today.high) + grace
    length = when.high - when.low
    grace += length // 4 if length > 31 else length // 15  # what a year brought is estimated for months
    return today.low - int(rule.params.within) <= when.high < today.low - grace


def _silent(rule: Rule, claims: Claims, knowledge: Knowledge, claim: Date, verb: Span) -> bool:
    """Whether the sentence tells of plans, of what was said another day, or of nothing real."""
    if silenced(claims, knowledge, rule.pattern(knowledge, "silent"), claim.start, claim.end):
        return True
    if rule.params.tense == "past":
        return False
    foreseen = retold.foreseen(rule, claims, knowledge, claim, verb)
    return foreseen or retold.narrated(rule, claims.document, knowledge, claim)


def _finding(rule: Rule, document: Document, span: Span, verb: Span, when: Interval) -> Iterator[Finding]:
    text, said = document.text[slice(*span)], document.text[slice(*verb)]
    assert when.low is not None
    side = "after" if rule.params.tense == "past" else "before"
    day = day_text(when.low) if when.low == when.high else text
    today = document.dating.spoken()
    changes = repairs(f"another date for “{text}”", f"another tense for “{said}”", "another date of the article")
    evidence = (Evidence("", "sum", f"{day} is {side} {today}, the article’s date"), *changes)
    related = (Related(*verb, f"“{said}” here"), *document.dating.related)
    yield from rule.finding(document, span, {"text": text, "verb": said, "date": today}, evidence, related)
