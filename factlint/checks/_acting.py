"""What a state or alliance is told to have done, and when: by its name, or by a body of it, as grammar shows it.

Read on demand, for rules with the parameters `bodies`, `deeds`, `done`, `reports`, `silent` and `silent_before`.
"""

from __future__ import annotations

from factlint.claims.times import Date
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.when import Told
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

_LONGEST = 80  # characters between a deed and its time
_PART = r"(?:(?:north|south|east|west)+ern|central|upper|rural)"
_NEAR = ("day", "weekday", "week", "month", "weekend", "named month")


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """A state's body behind and before its name, what a bare name does, and the words that silence."""
    bodies = any_of(rule.bodies)
    acts = any_of({"says", "said", "will", "has", "had", "is", "was", *rule.deeds})
    return {
        "body-behind": (
            rf"[’']s?{GAP}+(?:[a-z]+{GAP}+)?{bodies}\b"
            + (rf"|{GAP}+{bodies}(?={GAP}+(?:{acts}|[a-z]{{2,}}ed)\b)" if rule.test == "after" else ""),
            0,
        ),
        "body-before": (rf"\b{bodies}{GAP}+(?:of|from){GAP}+(?:the{GAP}+)?$", IGNORECASE),
        "body-in": (
            rf"[‘“\"']?(?:The{GAP}+)?(?:[A-Za-z]+{GAP}+)?{bodies}{GAP}+in{GAP}+(?:the{GAP}+)?(?:{_PART}{GAP}+)?",
            IGNORECASE,
        ),
        "deed": (
            rf"{GAP}+(?:(?!(?:need|us|bas|ceas|collaps|found|form|exist|end|suppos|locat|situat)ed\b)[a-z]{{2,}}ed(?!{GAP}+(?:by|in|as|to{GAP}+be)\b)"
            rf"|{any_of(rule.deeds)}\b)"
            if rule.deeds
            else r"(?!)",
            0,
        ),
        "other-deed": (
            rf"[,;:]|\b(?:and|or|but|is|are|was|were|has|by|to{GAP}+be|[a-z]{{2,}}e[dn]"
            rf"|(?!{any_of(rule.events or ['-'])}\b)[a-z]+ing|{any_of([*lexicon['verbs'], *rule.deeds])})\b",
            0,
        ),
        "place": (rf"\b(?:in|across|throughout|inside){GAP}+(?:{_PART}{GAP}+)?$", IGNORECASE),
        "part": (
            rf"\b(?:in|across){GAP}+(?:the{GAP}+(?:north|south|east|west|centre|center|{_PART}{GAP}+part)(?:-(?:east|west))?{GAP}+of|{_PART}){GAP}+$",
            IGNORECASE,
        ),
        "lately": (rf"{GAP}+{any_of(rule.lately)}\b" if rule.lately else r"(?!)", 0),
        "led": (rf",?{GAP}+(?:after|when){GAP}+(?:the{GAP}+)?$", 0),
        "opens": (r"(?:\A|[,;:]|\b(?:the|The|and|when|while))\s*$", 0),
        "news": (
            rf",?{GAP}+(?:will|is{GAP}+to|has{GAP}+(?!been\b)[a-z]+ed|says|said|announced|denied|plans|warned|wants)\b",
            0,
        ),
        "report": (rf"{GAP}+{any_of(rule.reports)}\b(?!{GAP}+by\b)" if rule.reports else r"(?!)", 0),
        "ends": (rf"{GAP}*(?:[.,;:!?)”\"]|\Z)|{GAP}+(?:and|but|to|for|with|when|at|is|was|has|had|will|as)\b", 0),
        "governed": (rf"\b(?:of|about|on|to|by|for){GAP}+(?:(?:the|an?){GAP}+)?(?:[a-z]+{GAP}+)?$", 0),
        "suffers": (rf"{GAP}+(?:was|were|is|are|(?:has|have|had){GAP}+been){GAP}", 0),
        "agent": (
            rf"\b(?:[a-z]{{2,}}ed|{any_of(rule.done)})(?:{GAP}+(?:for|to|off|out|up))?{GAP}+by{GAP}+(?:the{GAP}+)?$"
            if rule.done
            else r"(?!)",
            0,
        ),
        "silent-before": (
            rf"\b{any_of(rule.silent_before)}\b(?!{GAP}+(?:year|month|week|weekend|night|spring|summer|autumn|winter|(?-i:[A-Z])))"
            if rule.silent_before
            else r"(?!)",
            IGNORECASE,
        ),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
    }


def acts(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> bool:
    """Whether a body of the state is named: its parliament, its army."""
    text = claims.document.text
    if rule.pattern(knowledge, "body-behind").match(text, phrase.end):
        return True
    if rule.pattern(knowledge, "body-before").search(text, max(0, phrase.start - 48), phrase.start):
        return True
    low, _ = claims.document.sentence(phrase.start)
    return phrase.start - low < 60 and bool(rule.pattern(knowledge, "body-in").fullmatch(text, low, phrase.start))


def in_a_part(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> bool:
    """Whether something happened in a part of it just now: “in the south of Rhodesia overnight”."""
    text = claims.document.text
    placed = rule.pattern(knowledge, "part").search(text, max(0, phrase.start - 40), phrase.start)
    return placed is not None and rule.pattern(knowledge, "lately").match(text, phrase.end) is not None


def led(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, time: Told) -> bool:
    """Whether what it did led to what a clause of that time tells: “in 1948, after Warsaw Pact troops closed it”."""
    text = claims.document.text
    if not time.end < phrase.start <= time.end + _LONGEST:
        return False
    opens = rule.pattern(knowledge, "led").search(text, time.end, phrase.start)
    if opens is None or knowledge.pattern("clause-break").search(text, time.end, opens.start()):
        return False
    return " and " not in text[time.end : opens.start()]


def suffers(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> bool:
    """Whether the body is no subject, or of a passive: files of Rhodesia's police; its police were praised."""
    text = claims.document.text
    behind = rule.pattern(knowledge, "body-behind").match(text, phrase.end)
    before = rule.pattern(knowledge, "body-before").search(text, max(0, phrase.start - 48), phrase.start)
    begin, end = before.start() if before else phrase.start, behind.end() if behind else phrase.end
    if rule.pattern(knowledge, "suffers").match(text, end):
        return True
    return rule.pattern(knowledge, "governed").search(text, max(0, begin - 32), begin) is not None


def done(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, time: Told) -> bool:
    """Whether the name did its deed at the time: “In 1998 Rhodesia sent”, “Rhodesia sent 300 men to Kabul in 1998”."""
    document = claims.document
    text = document.text
    if time.end <= phrase.start:
        return text[time.end : phrase.start].strip(" ,\n") in ("", "the")
    low, _ = document.sentence(phrase.start)
    deed = rule.pattern(knowledge, "deed").match(text, phrase.end)
    if (
        deed is None
        or text[low : phrase.start].strip(" \n‘’“”\"'") not in ("", "The")
        or time.start - deed.end() > _LONGEST
    ):
        return False
    return rule.pattern(knowledge, "other-deed").search(text, deed.end(), time.start) is None


def in_it(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, time: Told) -> bool:
    """Whether something was in the place at the time: “in Zaire in 2021”."""
    text = claims.document.text
    if not rule.pattern(knowledge, "place").search(text, max(0, phrase.start - 24), phrase.start):
        return False
    gap = text[phrase.end : max(phrase.end, time.start)]
    return gap.strip(" ,\n") in ("in", "on", "since", "early in", "late in")


def news(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> bool:
    """Whether the bare name opens a clause and does what is done in the news."""
    document = claims.document
    low = max(document.sentence(phrase.start)[0], phrase.start - 24)
    opens = rule.pattern(knowledge, "opens").search(document.text[low : phrase.start])
    return opens is not None and rule.pattern(knowledge, "news").match(document.text, phrase.end) is not None


def reported(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> bool:
    """Whether the name opens a sentence, and its deed is told of a day around the article: “on Monday”."""
    document = claims.document
    low, high = document.sentence(phrase.start)
    deed = rule.pattern(knowledge, "report").match(document.text, phrase.end)
    if deed is None or document.text[low : phrase.start].strip(" \n‘’“”\"'") not in ("", "The"):
        return False
    other = rule.pattern(knowledge, "other-deed")
    return any(
        isinstance(day, Date)
        and day.relative is not None
        and day.relative[0] in _NEAR[:2]
        and other.search(document.text, deed.end(), day.start) is None
        for day in claims.within("date", deed.end(), min(high, deed.end() + _LONGEST))
    )


def dated(claims: Claims, phrase: Phrase) -> bool:
    """Whether a day around the article stands in the sentence: on Monday, tomorrow."""
    low, high = claims.document.sentence(phrase.start)
    days = claims.within("date", max(low, phrase.start - 250), min(high, phrase.end + 250))
    return any(isinstance(day, Date) and day.relative is not None and day.relative[0] in _NEAR for day in days)


def relative(claims: Claims, time: Told) -> bool:
    """Whether a time hangs on the article's."""
    days = claims.within("date", time.start, time.start + 1)
    return any(isinstance(day, Date) and day.relative is not None for day in days)
