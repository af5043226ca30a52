"""`dead`: somebody long dead who says or does something in the news.

Judged for full names of people whose day of death the table knows, in articles dated more than `days` later, where the
text has them act on a day around the article's (“appealed for calm on Monday”), or somebody meet them on it, or has
them do something in the present (“urges”, “will fly”, “is visiting”), or say something at the age that they would have.
Silent where somebody alive bears the name or the age is not theirs, where the sentence tells another year, where one of
the words `silent` stands around (obituaries, archives, films), and where the name is only part of a longer one (an
airport's).
"""

from __future__ import annotations

from factlint.checks import _terms
from factlint.claims.follow import ends_phrase, word_before
from factlint.days import WEEKDAYS, printed_text
from factlint.finding import Evidence
from factlint.fragments import AGE, GAP, IGNORECASE, any_of
from factlint.interval import ALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "name", "died", "date")
_FAR = 80  # characters between a verb and its day
_AROUND = 500  # characters to either side in which a word of `silent` counts


class Params:
    """The days after a death on which its news still goes on, and the words that silence."""

    days: int = 14
    silent: list[str] = []
    present: list[str] = []  # what the living do in a headline: says, urges
    doing: list[str] = []  # and what they are at: visiting, flying
    awaiting: list[str] = []  # what others do before “X, who will speak”: wait for
    meeting: list[str] = []  # and with them on a day: met


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What the living do now, and the words that silence."""
    passive = "be|have|never|always|not|forever"
    day = any_of(WEEKDAYS[1:])
    around = rf"(?:{day}|yesterday|tomorrow|today|tonight|(?:this|next){GAP}+(?:week|month))\b"
    return {
        "now": (
            rf"{AGE}(,{GAP}+who)?,?{GAP}+(?:[a-z]{{2,12}}ly{GAP}+)?(?:{any_of(rule.present)}\b"
            rf"|will{GAP}+(?!(?:{passive})\b)|is{GAP}+(?:to{GAP}+(?!be\b)|due|expected|{any_of(rule.doing)}\b))",
            0,
        ),
        "apposed": (rf",{GAP}+(?:the|an?|former){GAP}+[^,.;:()\d]{{3,60}},", 0),  # “, the former president,”
        "age": (rf",{GAP}+(\d{{2,3}}),", 0),
        "did": (
            rf"{AGE},?{GAP}+(?:[a-z]{{2,12}}ly{GAP}+)?(?:(?:has|have){GAP}+)?[a-z]{{2,}}ed\b"
            rf"(?!{GAP}+(?:by|in|as|at|from|of|on|over|with|among|to{GAP}+(?:be|have)|after)\b)",
            0,
        ),
        "governed": (
            rf"\b(?:of|with|from|by|to|for|against|about|under|behind|near|at|like|what|whom|than|after){GAP}+"
            rf"(?:the{GAP}+)?(?:[A-Za-z]+\.?{GAP}+)?$",
            IGNORECASE,
        ),
        "awaited": (
            rf"\b{any_of(rule.awaiting)}{GAP}+(?:[A-Z][a-z]+\.?{GAP}+)?$" if rule.awaiting else r"(?!)",
            0,
        ),
        "met": (
            rf"(?<!had )(?<!have )(?<!has )(?<!they )\b{any_of(rule.meeting)}{GAP}+"
            rf"(?:(?:[Ff]ormer|[A-Z][a-z]+){GAP}+){{0,3}}$"
            if rule.meeting
            else r"(?!)",
            0,
        ),
        "met-on": (
            rf"(?:,{GAP}+[^,.;:()\d]{{3,60}},)?(?:{GAP}+(?:in|at|near|outside){GAP}+(?:the{GAP}+)?[A-Z]\w+(?:{GAP}+[A-Z]\w+)?)?"
            rf"(?:{GAP}+(?:late|early|earlier))?{GAP}+(?:on{GAP}+)?{around}",
            0,
        ),
        "a-day-of": (rf"\b{day},{GAP}+(?:the|its){GAP}+[\w-]+{GAP}+anniversary{GAP}+of{GAP}+", 0),
        "around": (around, 0),
        "opening": (
            rf"(?:on{GAP}+)?{around}(?:{GAP}+(?:morning|afternoon|evening|night))?,?{GAP}+(?:[A-Z][a-z]+\.?{GAP}+)?$",
            IGNORECASE,
        ),
        "other-clause": (
            rf"[,;:()—–“”\"]|\b(?:and|but|or|that|which|who|whose|when|while|where|if|as|than|before|after|since|until)\b"
            rf"|\b(?:is|are|was|were|been|being|due|set|to{GAP}+be)\b",
            0,
        ),
        "silent": (
            rf"\b(?!late{GAP}+(?:on|in|at|last|yesterday|{day}))\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)",
            IGNORECASE,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the first such mention of each."""
    document = claims.document
    seen: set[str] = set()
    for mention in claims.mentions():
        record = mention.records[0]
        if record.kind != "person" or mention.how != "exact" or not record.facts("died") or record.name in seen:
            continue
        dating = document.dating
        low = dating.interval.low
        if dating.interval == ALL or not dating.given or low is None:
            return
        if not all(_dead(rule, person, low) for person in mention.records) or not _acts(
            rule, claims, knowledge, mention
        ):
            continue
        seen.add(record.name)
        died = record.texts("died")[0]
        text = document.text[mention.start : mention.end]
        slots = {"text": text, "name": record.name, "died": printed_text(died), "date": dating.spoken()}
        evidence = (Evidence(record.id, "died", died, sources=record.sources_of("died")), *dating.evidence)
        yield from rule.finding(document, (mention.start, mention.end), slots, evidence, dating.related)


def _dead(rule: Rule, person: Record, low: int) -> bool:
    """Whether somebody was long dead on a day."""
    died = person.facts("died")
    last = died[0].get("last") if died else None
    return isinstance(last, int) and low > last + rule.params.days


def _acts(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention) -> bool:
    """Whether the text has the person act now, and nothing tells that it means the past or a namesake."""
    document = claims.document
    text = document.text
    if " " not in text[mention.start : mention.end] or document.masked(mention.start):
        return False
    low, high = document.sentence(mention.start)
    before, at = word_before(text, mention.start)
    titled = before.lower().rstrip(".") in knowledge.lexicon["titles"]
    if before[:1].isupper() and at > low and not titled and not knowledge.pattern("days-around").fullmatch(before):
        return False  # Camp Robert Mugabe
    around = max(0, mention.start - _AROUND), mention.end + _AROUND
    if _silenced(rule, knowledge, text, *around):
        return False
    if _terms.tells_other_year(claims, mention.start, mention.end):
        return False
    age = rule.pattern(knowledge, "age").match(text, mention.end)
    if age is not None and not _terms.of_age(document.dating.interval, mention.records, int(age[1])):
        return False  # a namesake
    now = rule.pattern(knowledge, "now").match(text, mention.end)
    if (
        now is not None
        and now[1]
        and rule.pattern(knowledge, "awaited").search(text, max(low, mention.start - 40), mention.start)
    ):
        return True
    met = rule.pattern(knowledge, "met").search(text, max(low, mention.start - 64), mention.start)
    if met is not None:
        return _met(rule, knowledge, text, (max(low, met.start() - _FAR), met.start()), mention.end)
    said = knowledge.pattern("said-by").search(text, max(low, mention.start - 32), mention.start)
    if said is None and _governed(rule, knowledge, text, low, mention.start):
        return False  # a nephew of Robert Mugabe
    if now is not None or _did(rule, claims, knowledge, mention):
        return True
    opens = titled or not text[low : mention.start].strip("“\"‘' \n")
    apposed = rule.pattern(knowledge, "apposed").match(text, mention.end) if opens else None
    acts = knowledge.pattern("acts").match(text, apposed.end() if apposed else mention.end)
    if said is None and (acts is None or acts[0].split()[-1] in ("will", "is")):
        return False
    if age is not None:
        return True
    return (
        knowledge.pattern("days-around").search(text, max(low, mention.start - 150), min(high, mention.end + 90))
        is not None
    )


def _met(rule: Rule, knowledge: Knowledge, text: str, before: tuple[int, int], end: int) -> bool:
    """Whether a day around the article's is said behind the name, or before whoever meets them, with no other verb."""
    if rule.pattern(knowledge, "met-on").match(text, end):
        return True
    day = rule.pattern(knowledge, "around").search(text, *before)
    if day is None or not ends_phrase(text, end, knowledge):
        return False
    words = text[day.end() : before[1]].lower().split()
    other = rule.pattern(knowledge, "other-clause").search(text, day.end(), before[1])
    return other is None and not any(word.endswith("ed") or word in knowledge.lexicon["verbs"] for word in words)


def _silenced(rule: Rule, knowledge: Knowledge, text: str, low: int, high: int) -> bool:
    """Whether a word of `silent` stands in a stretch; the day's own anniversary is none: “on Monday, the 20th …”."""
    days = [found.span() for found in rule.pattern(knowledge, "a-day-of").finditer(text, low, high)]
    return any(
        not any(begin <= one.start() < end for begin, end in days)
        for one in rule.pattern(knowledge, "silent").finditer(text, low, high)
    )


def _did(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention) -> bool:
    """Whether a verb right behind the name is told of a day around the article: “appealed for calm on Monday”."""
    document = claims.document
    text = document.text
    low, high = document.sentence(mention.start)
    deed = rule.pattern(knowledge, "did").match(text, mention.end)
    if deed is None:
        return False
    if rule.pattern(knowledge, "opening").fullmatch(text, low, mention.start):
        return True
    day = rule.pattern(knowledge, "around").search(text, deed.end(), min(high, deed.end() + _FAR))
    other = rule.pattern(knowledge, "other-clause")
    return day is not None and other.search(text, deed.end(), day.start()) is None


def _governed(rule: Rule, knowledge: Knowledge, text: str, low: int, start: int) -> bool:
    """Whether a preposition stands before a name, with a title at most between."""
    match = rule.pattern(knowledge, "governed").search(text, max(low, start - 32), start)
    if match is None:
        return False
    words = match[0].split()
    between = [word.lower().rstrip(".") for word in words[1:] if word.lower() != "the"]
    return not between or between[0] in knowledge.lexicon["titles"] or between[0] in ("president", "former")
