"""A future with a past date in, whether it is told from then out: as foreseen, or as history in the present."""

from __future__ import annotations

from factlint.claims.times import Date
from factlint.days import MONTHS
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Span = tuple[int, int]

_SENTENCE = 300  # characters of a sentence that are looked at on either side


def grammar(narrated: list[str], foreseen: list[str]) -> dict[str, tuple[str, int]]:
    """History in the present, the words of foresight, a past, and the name of a month."""
    return {
        "narrated": (
            rf"\b(?:[Ii]n|[Oo]n|[Bb]y|[Aa]fter|[Ss]ince){GAP}+(?:[\w.,]+{GAP}+){{0,3}}?\d{{4}},?{GAP}+(?:[\w.’'-]+{GAP}+){{1,4}}?"
            rf"{any_of(narrated)}\b"
            if narrated
            else r"(?!)",
            0,
        ),
        "foreseen": (rf"\b{any_of(foreseen)}\b" if foreseen else r"(?!)", IGNORECASE),
        "tells-past": (r"\b(?:was|were|had|did|began|became|took|came|went|left|held|[a-z]{3,}ed)\b", 0),
        "month": (rf"\b(?:{'|'.join(MONTHS[1:])})\b", 0),
    }


def foreseen(rule: Rule, claims: Claims, knowledge: Knowledge, claim: Date, verb: Span) -> bool:
    """Whether the sentence has another time than the date's and the article's, from which the future may be told."""
    document = claims.document
    text = document.text
    low, high = document.sentence(claim.start)
    low, high = max(low, claim.start - _SENTENCE), min(high, claim.end + _SENTENCE)
    today = document.dating.interval
    others = []
    for other in claims.within("date", low, high):
        assert isinstance(other, Date)
        near = other.relative is not None and other.relative[0] in ("weekday", "day", "year")
        if other is not claim and not near and (other.interval is None or not other.interval.meets(today)):
            others.append(other.start)
    months = rule.pattern(knowledge, "month").finditer(text, low, high)
    others += [month.start() for month in months if not claim.start <= month.start() < claim.end]
    if not others:
        return False
    plan = rule.pattern(knowledge, "foreseen")
    if plan.search(text, low, verb[0]) or plan.search(text, verb[1], high):
        return True
    return min(others) < claim.start and rule.pattern(knowledge, "tells-past").search(text, low, claim.start) is None


def narrated(rule: Rule, document: Document, knowledge: Knowledge, claim: Date) -> bool:
    """Whether a date long ago stands in a passage that tells history in the present: “In 1998 he joins …”."""
    if not old(rule, document, claim):
        return False
    low, high = document.paragraphs[document.paragraph_number(claim.start)]
    low, high = max(low - _SENTENCE, claim.start - 2 * _SENTENCE, 0), min(high, claim.end + _SENTENCE)
    return rule.pattern(knowledge, "narrated").search(document.text, low, high) is not None


def old(rule: Rule, document: Document, claim: Date) -> bool:
    """Whether a date is so long ago that history may be told of it."""
    today, when = document.dating.interval.low, claim.interval
    return today is not None and when is not None and (when.high or today) < today - int(rule.params.recent)
