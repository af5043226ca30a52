"""Whether a time behind a name tells when the name's clause happened (`checks/lifetime.py`).

“F-35s hit the bridge in 1985” tells it; “the bridge opened in 1985”, “the 1985 bridge”, “a bridge from 1985”, “to mark
6 June 1944” and “a bridge built by convicts in 1985” tell something of another thing.
"""

from __future__ import annotations

from factlint.fragments import GAP, IGNORECASE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.when import Told
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

_REACH = 60  # characters before a time in which its preposition and verb stand
_DONE = (
    r"(?:[a-z]+(?:ed|en)|built|rebuilt|made|lost|held|sold|sent|laid|left|bought|brought|fought|sunk|hung|won|shot|hit|struck|cut|put"
    r"|founded)"
)
_IS = r"(?:was|were|is|are|be|been|being|had|has|have|and|or|it|they|he|she|who|which|that|not|never|[a-z]+ly)"


def grammar() -> dict[str, tuple[str, int]]:
    """What stands before a time that tells when, and before one that tells it of another thing."""
    return {
        "tells-when": (
            rf"\b(?:in|on|by|during|throughout|until|till){GAP}+(?:(?:the|early|late|mid|about|around|days?|weeks?|months?|years?"
            rf"|start|end|beginning|of){GAP}+){{0,4}}$",
            IGNORECASE,
        ),
        "the": (rf"\bthe{GAP}+$", IGNORECASE),
        "a-war": (
            rf"s?{GAP}+(?:[\w’'-]+{GAP}+){{0,3}}(?:war|campaign|battle|invasion|uprising|siege|conflict|fighting|offensive|operation)\b"
            r"|s\b",
            IGNORECASE,
        ),
        "of-another": (rf"(\w+),?{GAP}+{_DONE},?{GAP}+(?:in|on|by|during|until|till)\b[^,;]{{0,16}}$", 0),
        "by-others": (rf"(\w+),?{GAP}+{_DONE}{GAP}+by\b", 0),
        "is": (_IS, 0),
    }


def tells(rule: Rule, knowledge: Knowledge, text: str, end: int, time: Told) -> bool:
    """Whether a time tells when what is told of a name that ends at `end` was. A time before the name does."""
    at = time.start
    if at < end:
        return True
    low = max(end, at - _REACH)
    if text[max(0, at - 4) : at].lower() != " of ":  # in a war of that year, or it would be another clause's
        if rule.pattern(knowledge, "tells-when").search(text, low, at) is None:
            return False
        named = rule.pattern(knowledge, "the").search(text, low, at) and text[at].isdigit()
        if named and not rule.pattern(knowledge, "a-war").match(text, time.end):
            return False
    for name in ("of-another", "by-others"):
        found = rule.pattern(knowledge, name).search(text, low, at)
        if found and not rule.pattern(knowledge, "is").fullmatch(found[1]):
            return False
    return True
