"""The name that a line of a fact box is about (`checks/measure.py`): “Range: 900 km” under “Missile: Storm Shadow”.

Such a line begins with its label. Above it stand only lines like it, and then one that holds nothing but a name: a
heading, or a label with the name behind it.
"""

from __future__ import annotations

from factlint.fragments import GAP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

_LINES = 6  # between a figure and the name
_LONGEST = 160  # characters of a line
_MARK = r"(?:[-–•*·]\s*)?"


def grammar(heads: str, sort: str) -> dict[str, tuple[str, int]]:
    """A line's label, the line with the name before it and behind, and other lines. `heads` and `sort` are patterns."""
    return {
        "box-label": (rf"{_MARK}(?:(?:The|[A-Z][a-z]+|{sort}){GAP}+){{0,2}}", 0),
        "box-ahead": (
            rf"{_MARK}(?:(?:[Tt]he{GAP}+)?(?:[A-Za-z-]+{GAP}+)?(?i:{heads}|weapon|name|model|type|designation|gun|jet|aircraft|ship){GAP}*:{GAP}*)?"
            r"(?:[Tt]he\s+)?[‘“\"']?",
            0,
        ),
        "box-behind": (rf"s?[’”\"']?(?:{GAP}+(?:{heads})){{0,3}}(?:{GAP}*\([^()\n]{{1,40}}\))?[.:;]?\s*", 0),
        "box-line": (r"[^\n:]{1,40}:[^\n]*\s*", 0),
    }


def of(
    rule: Rule, claims: Claims, knowledge: Knowledge, mentions: list[Mention], at: int, begin: int
) -> Mention | None:
    """The name above the line in which a figure's label begins. `mentions[at]` is the last before it."""
    document = claims.document
    low, _ = document.sentence(begin)
    if at < 0 or rule.pattern(knowledge, "box-label").fullmatch(document.text, low, begin) is None:
        return None
    mention = mentions[at]
    for _ in range(_LINES):
        stop = _text_before(document.text, low)
        if stop <= mention.start:
            return None
        low, high = document.sentence(stop - 1)
        if high - low > _LONGEST:
            return None
        if low <= mention.start:
            ahead = rule.pattern(knowledge, "box-ahead").fullmatch(document.text, low, mention.start)
            behind = rule.pattern(knowledge, "box-behind").fullmatch(document.text, mention.end, high)
            return mention if ahead and behind else None
        if rule.pattern(knowledge, "box-line").fullmatch(document.text, low, high) is None:
            return None
    return None


def _text_before(text: str, at: int) -> int:
    """The end of what is printed before an offset."""
    floor = max(0, at - 8)
    while at > floor and text[at - 1].isspace():
        at -= 1
    return at
