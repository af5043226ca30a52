"""A rule's verbs in, the events that they tell out: each with the date that is bound to it, and what it is said of.

Read on demand, for rules of the order of events. A verb (“graduated”) or a participle (“was founded in”, “, born in”,
“Founded in”) is an event when a date stands behind it with nothing but a phrase between (“took his degree at Oslo in
1961”), or right before it (“and in 1964 gave birth”). Two events are one subject's when the second verb needs no
subject of its own (“was scrapped in 1986 and launched in 1992”), or repeats the only one with a pronoun.
"""

from __future__ import annotations

from factlint.claims.amounts import Number
from factlint.claims.follow import first_word
from factlint.claims.times import Date
from factlint.days import only_near, years
from factlint.fragments import GAP, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Claim
    from factlint.document.document import Document
    from factlint.interval import Interval
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

REACH = 90  # characters between a verb and its date, and between two events
_PRONOUNS = frozenset(("he", "she", "it", "they"))
NAME = r"[A-Z][\w’'.-]{0,30}"


class Event:
    """A verb with its date: the span of both, whether the verb is a participle, and whether a pronoun stands inside.

    `sure` tells that the date is printed with a verb, not in brackets.
    """

    __slots__ = ("date", "days", "end", "name", "passive", "pronoun", "start", "sure")

    def __init__(
        self, key: str, start: int, end: int, date: Claim, days: Interval, pronoun: bool = False, sure: bool = True
    ) -> None:
        self.name = key.removeprefix("-")
        self.passive = key[0] == "-"
        self.start = start
        self.end = end
        self.date = date
        self.days = days
        self.pronoun = pronoun
        self.sure = sure


def named(active: dict[str, list[str]], passive: dict[str, list[str]]) -> list[tuple[str, str, bool]]:
    """(words, event, whether case counts) for the name index; the names of participles begin with “-”."""
    plain = [(word, name) for name, words in active.items() for word in words]
    found = plain + [(word, f"-{name}") for name, words in passive.items() for word in words]
    return [(words, name, False) for word, name in found for words in spelled(word)]


def spelled(words: str) -> list[str]:
    """The wordings of “took (his|her) (first|) degree”, written out."""
    head, opened, rest = words.partition("(")
    if not opened:
        return [" ".join(words.split())]
    choices, _, tail = rest.partition(")")
    return [full for choice in choices.split("|") for full in spelled(f"{head}{choice}{tail}")]


def subject(stop: str) -> str:
    """A short noun phrase with none of the words of `stop`, or a pronoun or name: the source of a pattern."""
    noun = rf"(?!{stop}\b)[\w-]{{1,30}}(?![’'])"
    common = rf"(?:[Tt]he|[Tt]his|[Aa]n?){GAP}+(?:{noun}{GAP}+){{0,3}}{noun}"
    return rf"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|{common}|{NAME}(?:{GAP}+{NAME}){{0,4}})"


def grammar(links: list[str], stop: list[str]) -> dict[str, tuple[str, int]]:
    """What ties a verb to its date, and one verb to the other's subject."""
    noun = rf"(?!{any_of(stop)}\b)[\w’'-]{{1,30}}"
    someone = subject(any_of(stop))
    chain = rf"(?:(?:{any_of(links)}|[a-z]{{2,12}}ly){GAP}+)*"
    dated = rf"(?:(?:in|on){GAP}+)?"
    pronoun = rf"(?:(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey){GAP}+{chain})?{dated}"
    place = rf"(?:,?{GAP}+(?:in|at|near){GAP}+{NAME}(?:,?{GAP}+{NAME}){{0,5}})?"
    rest = rf"(?:{GAP}+(?!(?:his|her|their|its)\b){noun}){{0,8}}"
    return {
        "dated": (rf"(?:(?:{GAP}+{noun}){{0,9}}{GAP}+(?:in|on))?{GAP}+", 0),
        "bare-year": (rf"{GAP}\d{{4}}(?=[.,;)]|{GAP}+and\b|\s*\Z)", 0),
        "date-before": (rf"\b(?:[Ii]n|[Oo]n){GAP}+$", 0),
        "date-joint": (rf",?{GAP}+((?:he|she|it|they){GAP}+)?{chain}", 0),
        "passive": (rf"(?:\b(?:was|were|been|being)(?:{GAP}+[a-z]{{2,12}}ly)?{GAP}+|,{GAP}+|\({GAP}*)$", 0),
        "apposed": (rf",{GAP}+(?:(?:who|which|that){GAP}+(?:had{GAP}+)?(?:(?:was|were|been){GAP}+)?)?$|\({GAP}*$", 0),
        "coordinated": (rf",?{GAP}+(?:and|but){GAP}+{chain}{dated}", 0),
        "after-apposition": (rf"(?:\)?,|\)){GAP}+{chain}", 0),
        "after-participle": (rf"{place},{GAP}+(?:{dated}{someone}{GAP}+{chain})?", 0),
        "again": (rf"{place}{rest}(?:;|\.|,{GAP}+and){GAP}+{pronoun}", 0),
        "sole": (rf"{someone}{GAP}+{chain}", 0),
        "be": (r"\b(?:was|were|been|being)\b", 0),
    }


def event(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> Event | None:
    """The verb with the date that is bound to it, behind or right before."""
    document = claims.document
    text = document.text
    low, high = document.sentence(phrase.start)
    for claim in claims.within("date", phrase.end, min(high, phrase.end + REACH))[:1]:
        found = days(document, claim)
        if found and rule.pattern(knowledge, "dated").fullmatch(text, phrase.end, claim.start):
            return Event(phrase.value, phrase.start, claim.end, claim, found)
    if rule.pattern(knowledge, "bare-year").match(text, phrase.end):
        for claim in claims.within("number", phrase.end, phrase.end + 2):
            assert isinstance(claim, Number)
            if claim.whole is not None and 1000 <= claim.whole <= 2200:
                year = years(claim.whole, claim.whole)
                return Event(phrase.value, phrase.start, claim.end, claim, year)
    for claim in claims.within("date", max(low, phrase.start - 40), phrase.start)[-1:]:
        found = days(document, claim)
        before = rule.pattern(knowledge, "date-before").search(text, max(low, claim.start - 6), claim.start)
        joint = rule.pattern(knowledge, "date-joint").fullmatch(text, claim.end, phrase.start)
        if found and before and joint:
            return Event(phrase.value, before.start(), phrase.end, claim, found, joint[1] is not None)
    return None


def days(document: Document, claim: Claim) -> Interval | None:
    """The days of a printed date, not of a period; without a year those nearest to an article of a known day."""
    assert isinstance(claim, Date)
    if claim.role or claim.last:
        return None
    if claim.year is not None:
        return claim.interval
    today = document.dating.interval
    if not document.dating.given or today.low is None or today.low != today.high or claim.day is None:
        return None
    return only_near(claim.month, claim.day, today.low)


def tied(rule: Rule, claims: Claims, knowledge: Knowledge, one: Event, other: Event) -> bool:
    """Whether two events, in reading order, are said of one subject."""
    document = claims.document
    text = document.text
    low = document.sentence(one.start)[0]
    if not 0 <= other.start - one.end <= REACH or document.sentence_distance(one.end, other.start) > 1:
        return False

    def before(name: str) -> bool:
        return rule.pattern(knowledge, name).search(text, max(low, one.start - 40), one.start) is not None

    def between(name: str) -> bool:
        return rule.pattern(knowledge, name).fullmatch(text, one.end, other.start) is not None

    opening = one.start == low and one.passive
    if one.passive and not opening and not before("passive"):
        return False
    be = rule.pattern(knowledge, "be").search(text, one.end, other.end) is not None
    if between("coordinated") and not other.pronoun:
        return be or one.passive or not other.passive
    if other.passive and not be:
        return False
    if opening and between("after-participle"):
        return True
    if before("apposed") and between("after-apposition"):
        return not other.pronoun
    # “Ida was born in 1971. She graduated in 1964”: nobody else stands in the first sentence
    if one.start - low > REACH or not rule.pattern(knowledge, "sole").fullmatch(text, low, one.start):
        return False
    first = first_word(text[low : one.start]).lower()
    pronouns = _PRONOUNS.intersection(text[one.end : other.end].lower().split())
    if one.name == rule.params.death and first not in pronouns:
        return False  # “The king died in 1975. He joined the army in 1980” is somebody else
    return bool(pronouns) and between("again") and (first not in _PRONOUNS or first in pronouns)
