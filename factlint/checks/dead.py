"""`dead`: somebody long dead who says or does something in the news.

Judged for full names of people whose day of death the table knows, in articles dated more than `days` later, where the
text has them act on a weekday (“told reporters on Monday”) or in the present (“says”, “will fly”). Silent where
somebody alive bears the name, where the sentence tells another year, where one of the words `silent` stands around
(obituaries, archives, films), and where the name is only part of a longer one (an airport's).
"""

from __future__ import annotations

from factlint.checks import _terms
from factlint.claims.follow import word_before
from factlint.days import printed_text
from factlint.finding import Evidence
from factlint.fragments import GAP, IGNORECASE, any_of
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
_AROUND = 500  # characters to either side in which a word of `silent` counts


class Params:
    """The days after a death on which its news still goes on, and the words that silence."""

    days: int = 14
    silent: list[str] = []


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What the living do now, and the words that silence."""
    passive = "be|have|never|always|not|forever"
    return {
        "now": (
            rf",?{GAP}+(?:[a-z]{{2,12}}ly{GAP}+)?(?:says|tells|warns|denies|insists|plans|wants"
            rf"|will{GAP}+(?!(?:{passive})\b)|is{GAP}+(?:to{GAP}+(?!be\b)|due|expected|visiting|meeting|flying))",
            0,
        ),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
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
    if rule.pattern(knowledge, "silent").search(text, *around):
        return False
    if _terms.tells_other_year(claims, mention.start, mention.end):
        return False
    if rule.pattern(knowledge, "now").match(text, mention.end):
        return True
    said = knowledge.pattern("said-by").search(text, max(low, mention.start - 32), mention.start)
    acts = knowledge.pattern("acts").match(text, mention.end)
    if said is None and (acts is None or acts[0].split()[-1] in ("will", "is")):
        return False
    return (
        knowledge.pattern("days-around").search(text, max(low, mention.start - 150), min(high, mention.end + 90))
        is not None
    )
