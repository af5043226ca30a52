"""`undated`: a word of relative time in an article whose date nothing tells: “yesterday” is no day then.

Told once an article, at its first such word, and only where neither `--date` nor the article says when it is of. Silent
in tales of other times (a sentence with a year, “the next day”), in titles (“The Day After Tomorrow”), for “today’s”
and for what `silent` words make fiction or supposition.
"""

from __future__ import annotations

from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.finding import Evidence
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Claim
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("date|duration",)
SLOTS = ("text",)


class Params:
    """The words that make a sentence no news."""

    silent: list[str] = []


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands before a weekday or span of news, before one of a tale, and the words that silence."""
    return {
        "news": (rf"\b(?:on|last|next|this|since|until|by){GAP}+$", IGNORECASE),
        "tale": (rf"(?:\b(?:the|a|an|each|every|no|that|one){GAP}+|-)$", IGNORECASE),
        "recent": (rf"\bthe{GAP}+(?:past|last){GAP}+$", IGNORECASE),
        "silent": (rf"\b{any_of(rule.silent)}\b", IGNORECASE) if rule.silent else (r"(?!)", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the first word of relative time."""
    document = claims.document
    for claim in sorted((*claims.of("date"), *claims.of("duration")), key=lambda claim: claim.start):
        if not _relative(rule, document, knowledge, claim) or document.quoted(claim.start):
            continue
        low, high = document.sentence(claim.start)
        if _dated(claims, max(low, claim.start - 300), min(high, claim.end + 300)):
            continue
        if rule.pattern(knowledge, "silent").search(document.around(claim.start, 200)):
            continue
        if "negation" in sentence_guards(document, knowledge, claim.start, claim.end):
            continue
        if document.dating.given or document.dating.yearless is not None:
            return
        text = document.text[claim.start : claim.end]
        told = Evidence("", "repair", "give the date with --date, in front matter or in a dateline")
        yield from rule.finding(document, (claim.start, claim.end), {"text": text}, (told,))
        return


def _relative(rule: Rule, document: Document, knowledge: Knowledge, claim: Claim) -> bool:
    """Whether a claim hangs on the article's date, and is no title or tale."""
    text = document.text
    if not isinstance(claim, Date):
        return rule.pattern(knowledge, "recent").search(text, max(0, claim.start - 12), claim.start) is not None
    if claim.relative is None or not claim.from_article or document.masked(claim.start):
        return False
    before = max(0, claim.start - 12)
    if rule.pattern(knowledge, "tale").search(text, before, claim.start):
        return False
    if claim.relative[0] == "weekday" and not rule.pattern(knowledge, "news").search(text, before, claim.start):
        return False
    if text[claim.end : claim.end + 1] in ("'", "’", "-") or text.endswith(" day", claim.start, claim.end):
        return False
    if claim.relative[0] == "day":
        if any(char.isupper() for char in text[claim.start + 1 : claim.end]):
            return False
        opens = claim.start == document.sentence(claim.start)[0] and not text[claim.end + 1 : claim.end + 2].isupper()
        return text[claim.start].islower() or opens
    return True


def _dated(claims: Claims, low: int, high: int) -> bool:
    """Whether a stretch names a year or a full date."""
    dated = any(isinstance(claim, Date) and claim.year is not None for claim in claims.within("date", low, high))
    return dated or bool(claims.years_within(low, high))
