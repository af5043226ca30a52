"""`staleness`: an office whose list of holders is known to be complete only to a day well before the article.

What the table says of such an office may be out of date, and findings over it are silent: its holder is to be looked
up. `days` is how much newer than the list the article must be. Once for each office that the article names with its
holder.
"""

from __future__ import annotations

from factlint.claims.model import Office
from factlint.days import day_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("office",)
SLOTS = ("text", "name", "day")


class Params:
    """The days for which a list is fresh."""

    days: int


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the holder's name."""
    document = claims.document
    low = document.dating.interval.low
    if low is None or not document.dating.given:
        return
    seen: set[int] = set()
    for office in claims.of("office"):
        assert isinstance(office, Office)
        person = office.person.record
        if person is None or not {"former", "past"}.isdisjoint(office.qualifiers):
            continue
        for term in person.facts("offices"):
            number, known = term["value"], term.get("as_of")
            assert isinstance(number, int)
            record = knowledge.record(number)
            if number in seen or "last" in term or office.role not in record.texts("role"):
                continue
            if isinstance(known, int) and low > known + rule.params.days:
                seen.add(number)
                mention = office.person
                slots = {
                    "text": document.text[mention.start : mention.end],
                    "name": record.name,
                    "day": day_text(known),
                }
                yield from rule.finding(document, (mention.start, mention.end), slots)
