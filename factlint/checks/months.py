"""`months`: “last month, in August” in an article of October, for which last month is September.

`phrases` are the words by how many months they are from the article's own. The month stands in apposition to them,
before or behind. Judged where the article's days all lie in one month, or its dateline tells that without the year.
Silent where a full date stands before them in the sentence: they may count from that.
"""

from __future__ import annotations

from factlint.claims.times import Date
from factlint.days import MONTHS, date
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Phrase
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("phrase",)
SLOTS = ("text", "other", "right", "date")
_REACH = 40


class Params:
    """The phrases, under how many months they are from the article's."""

    phrases: dict[int, list[str]]


def patterns(rule: Any) -> list[tuple[str, str, int]]:
    """The phrases, to be looked for in the text."""
    by_step = [(str(step), phrase) for step, phrases in rule.phrases.items() for phrase in phrases]
    return [(step, phrase.replace(" ", "[ \\n]") + r"\b", IGNORECASE) for step, phrase in by_step]


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """A month behind and before a phrase."""
    month = "|".join(name.capitalize() for name in lexicon["months"] if name.capitalize() in MONTHS)
    return {
        "behind": (
            rf"(?:(?:,|{GAP}[–—-]){GAP}+(?:that{GAP}+is,?{GAP}+)?(?:in{GAP}+|on{GAP}+\d{{1,2}}{GAP}+)?({month})"
            rf"(?=[,.;)]|{GAP}+[–—-]|{GAP}+\d{{1,2}}[,.;]|{GAP}+\d{{4}}[,.;)])|{GAP}+\(({month})\)|{GAP}+(?:was|is){GAP}+({month})(?=[,.;]))",
            0,
        ),
        "elsewhere": (rf"\bthe{GAP}+$", IGNORECASE),
        "reported": (
            rf"\bhad{GAP}+(?:[a-z]+ly{GAP}+)?(?:said|told|announced|promised|warned|agreed|decided|planned|hoped|written)\b",
            0,
        ),
        "before": (rf"\b({month}),{GAP}+(?:the{GAP}+)?$", 0),
        "closed": (rf"(?:{GAP}+(?:yesterday|today|on{GAP}+\w{{6,9}}))?[,.;)]", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the month and names the phrase."""
    document = claims.document
    for phrase in claims.phrases(rule.code):
        span = _month(rule, document, knowledge, phrase)
        if span is None or document.quoted(phrase.start) or _counted(rule, claims, knowledge, phrase):
            continue
        own = _own(document)
        if own is None:
            return
        named = knowledge.lexicon["months"][document.text[span[0] : span[1]].lower()]
        right = (own + int(phrase.key) - 1) % 12 + 1
        loose = int(document.text[phrase.end - 3 : phrase.end].lower() == "ago")  # “two months ago” is not to the day
        if min((named - right) % 12, (right - named) % 12) <= loose:
            continue
        text, other = document.text[span[0] : span[1]], document.text[phrase.start : phrase.end]
        slots = {"text": text, "other": other, "right": MONTHS[right], "date": document.dating.spoken()}
        evidence = (
            Evidence("", "sum", f"the article is of {document.dating.spoken()}"),
            *repairs(f"“{MONTHS[right]}” for “{text}”", f"“in {text}” alone", "another date of the article"),
        )
        related = (Related(phrase.start, phrase.end, f"“{other}” here"),)
        yield from rule.finding(document, span, slots, evidence, related)


def _month(rule: Rule, document: Document, knowledge: Knowledge, phrase: Phrase) -> tuple[int, int] | None:
    """Where the month in apposition stands."""
    text = document.text
    behind = rule.pattern(knowledge, "behind").match(text, phrase.end)
    if behind is not None:
        return next(behind.span(group) for group in (1, 2, 3) if behind[group])
    before = rule.pattern(knowledge, "before").search(text, max(0, phrase.start - _REACH), phrase.start)
    if before is None or rule.pattern(knowledge, "closed").match(text, phrase.end) is None:
        return None
    return before.span(1)


def _counted(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> bool:
    """Whether it counts from another day: “the next month”, behind a full date or what had been said before."""
    text = claims.document.text
    low, _ = claims.document.sentence(phrase.start)
    low = max(low, phrase.start - 300)
    told = text[phrase.start : phrase.end].lower().startswith(("next", "last"))
    if told and rule.pattern(knowledge, "elsewhere").search(text, max(low, phrase.start - 6), phrase.start):
        return True
    return rule.pattern(knowledge, "reported").search(text, low, phrase.start) is not None or any(
        isinstance(claim, Date) and not claim.role and (claim.day is not None or claim.year is not None)
        for claim in claims.within("date", low, phrase.start)
    )


def _own(document: Document) -> int | None:
    """The month of the article."""
    dating = document.dating
    low, high = dating.interval.low, dating.interval.high
    if dating.yearless is not None:
        return dating.yearless[0]
    if not dating.given or low is None or high is None:
        return None
    first, last = date.fromordinal(low), date.fromordinal(high)
    return first.month if (first.year, first.month) == (last.year, last.month) else None
