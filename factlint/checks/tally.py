"""`tally`: a word that counts a list of another length: “three conditions: a, b, c and d”, “the duo of A, B and C”.

What counts is a small number before a noun, or a word of `groups` (trio: 3). The list follows behind a colon, to the
end of the sentence, or right behind the noun and a dash; or, of names and titles only, behind a comma, dash or bracket
that is closed again, or behind “are”, “namely”, “consists of”. It is flagged when no reading of the list has that many
items (`claims/lists.py`); a list that is too short only if each of its items is surely one: names, or “a” and a noun.

Silent where another figure stands before the colon or in the list, where a word of `open` says that the list is not
all or counts otherwise (“including”, “each”); short lists also where an item is of `several` (a couple), or counted are
nouns of `again`, of which one name may have several (goals). Plural items are one each where `classes` are counted
(“branches: ground forces and air force”). What is “of its two marks” is counted behind a dash or colon only, and not
where `partial` words or a figure tell that some are listed, or of `teams`, whose members may be.
"""

from __future__ import annotations

from factlint.checks import _enumerated as enumerated
from factlint.claims.amounts import Number
from factlint.claims.figures import UNSAID, range_ends, vouched
from factlint.claims.lists import Piece, counts, pieces
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Anchor: TypeAlias = tuple[int, int, int]  # where the counting word begins and ends, and how many it says

NEEDS = ("number|listed",)
SLOTS = ("text", "count", "items")
_SLIP = 2  # items


class Params:
    """The words that count, and those that leave a list open."""

    groups: dict[str, int]
    open: list[str]
    again: list[str]
    several: list[str]
    classes: list[str]
    partial: list[str]
    teams: list[str]
    fronted: list[str]
    most: int = 12
    unsaid: list[str] = UNSAID


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """The words for groups, for the name index."""
    return [(word, str(count), False) for word, count in rule.groups.items()]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands around a word that counts, and what one item is."""
    return {
        **enumerated.grammar(rule.fronted),
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "open": (rf"\b{any_of(rule.open)}\b", IGNORECASE),
        "again": (rf"(?:{GAP}+[\w-]+){{0,3}}?{GAP}+{any_of(rule.again)}\b", IGNORECASE),
        "noun": (rf"{GAP}+(?:[A-Z][\w-]{{2,30}}{GAP}+)?(?!(?:or|to|and|of|in|at|on|more|other)\b)[a-z]", 0),
        "before": (rf"(?:\b(?:or|and|than|last|first|other|least|top)|[-–])(?:{GAP}+)?$", IGNORECASE),
        "dashed": (
            rf"(?:{GAP}+(?!{any_of(rule.teams)}\b)[a-z][\w’'-]{{0,30}}){{1,4}}(?::|{GAP}+[–—-]{{1,2}}{GAP})",
            0,
        ),
        "classes": (rf"(?:{GAP}+[\w-]+){{0,3}}?{GAP}+{any_of(rule.classes)}\b", IGNORECASE),
        "of-some": (
            rf"(\w[\w-]{{0,20}}){GAP}+of{GAP}+(?:the|its|their|his|her|our|these|those|all)(?:{GAP}+[a-z]+){{0,2}}?{GAP}+$",
            IGNORECASE,
        ),
        "predicate": (rf"\b(?:is|are|was|were){GAP}+$", IGNORECASE),
        "both": (
            rf"\b[Bb]oth{GAP}+(?:[a-z-]+{GAP}+){{0,2}}?(?=(?:[a-z-]{{1,30}}[^s\W]s|men|women|people|children)\b)",
            0,
        ),
        "more": (
            rf"\s*(?:(?:The|A|An){GAP}+)?(?:others?|another|rest|third|fourth|fifth|sixth|last|final|remaining|also|then|later)\b",
            IGNORECASE,
        ),
        "bare": (r"[a-z-]+", 0),
        "single": (
            rf"((?:(?:to|in|on|from|at){GAP}+)?(?:(?:an?|the|his|her|its|their){GAP}+)?[a-z-]+(?:{GAP}+[a-z-]+){{0,2}}?"
            rf"|(?:[a-z-]+{GAP}+){{0,3}}{enumerated.NAME}?|x)"
            rf"(?:{GAP}+(?:of|in|from|near|at){GAP}+(?:the{GAP}+)?{enumerated.NAME})?"
            rf"|((?:an?|the|its|their){GAP}+(?:[a-z-]+{GAP}+)?[a-z-]+){GAP}+(?:to|of|for){GAP}+[^,;:()“”]{{1,60}}",
            0,
        ),
        "several": (rf"(?:\b[a-z-]*[^s\W]s|\b[Tt]he (?:[A-Z][\w-]* )*[A-Z][\w-]*s|\b{any_of(rule.several)})\Z", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the word that counts, and shows the list."""
    document, text = claims.document, claims.document.text
    for start, end, count in _anchors(rule, claims, knowledge):
        found = enumerated.listing(rule, claims, knowledge, start, end)
        if found is None or document.masked(start):
            continue
        low, high = found
        items, readings = pieces(text[low:high], ";" if ";" in text[low:high] else ","), counts(text[low:high])
        if count in readings or not items or not (items[-1].opened or items[-1].joints):
            continue  # a list that no “and” closes may go on
        if count > max(readings) + _SLIP:
            continue  # who strikes an item from a list strikes one or two
        if count > max(readings) and not _singles(rule, knowledge, text, end, count, items):
            continue
        some = rule.pattern(knowledge, "of-some").search(text, max(0, start - 60), start)
        if some and some[1].lower() == "one" and count > max(readings):
            continue  # “one of its three mills – the Asker or the Bamble”
        _, stop = document.sentence(start)
        if rule.pattern(knowledge, "open").search(text, end, min(stop, high + 40)):
            continue
        if count > max(readings) and rule.pattern(knowledge, "more").match(text, stop):
            continue
        if vouched(document, knowledge, rule.pattern(knowledge, "unsaid"), start, high):
            told, shown = min(readings) if count < min(readings) else max(readings), text[start:end]
            related = (Related(low, high, "the list here"),)
            evidence = (
                Evidence("", "sum", f"“{text[low:high]}” has {told} items, not {count}"),
                *repairs(f"“{told}” for “{shown}”"),
            )
            slots = {"text": shown, "count": str(count), "items": str(told)}
            yield from rule.finding(document, (start, end), slots, evidence, related)


def _anchors(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Anchor]:
    """The small bare numbers before a noun, and the words for groups."""
    text, ends = claims.document.text, range_ends(claims)
    for claim in claims.of("number"):
        assert isinstance(claim, Number)
        count = claim.whole
        if count is None or id(claim) in ends or claim.hedge != "bare" or not 1 < count <= rule.params.most:
            continue
        if rule.pattern(knowledge, "before").search(text, max(0, claim.start - 16), claim.start):
            continue
        if text[claim.start].isdigit() and text[max(0, claim.start - 2) : claim.start].startswith("."):
            continue  # “No. 3 mills”
        if _some(rule, claims, knowledge, claim):
            continue
        named = rule.pattern(knowledge, "noun").match(text, claim.end)
        told = rule.pattern(knowledge, "predicate").search(text, max(0, claim.start - 8), claim.start)
        if named or (told and text[claim.end : claim.end + 1] == ":"):
            yield claim.start, claim.end, count
    for group in claims.listed(rule.code):
        if not text[group.start : group.end].lower().startswith("both") or rule.pattern(knowledge, "both").match(
            text, group.start
        ):
            yield group.start, group.end, int(group.value)


def _some(rule: Rule, claims: Claims, knowledge: Knowledge, claim: Number) -> bool:
    """Whether others than those counted may be listed: “three of the five directors, Moen, Lund and Vik”.

    Behind a dash or colon the list is that of the noun before it: “sales of its two marks – Lund and Vik”.
    """
    text = claims.document.text
    some = rule.pattern(knowledge, "of-some").search(text, max(0, claim.start - 60), claim.start)
    if some is None:
        return False
    word = some[1].lower()
    if word != "one" and (word in rule.params.partial or claims.within("number", some.start(1), some.end(1))):
        return True
    return rule.pattern(knowledge, "dashed").match(text, claim.end) is None


def _singles(rule: Rule, knowledge: Knowledge, text: str, end: int, count: int, items: list[Piece]) -> bool:
    """Whether each item is surely one thing, and not several by one name."""
    if rule.pattern(knowledge, "again").match(text, end):
        return False
    parts = [part.strip() for piece in items for part in piece.text.replace(" or ", " and ").split(" and ")]
    heads = [rule.pattern(knowledge, "single").fullmatch(part) for part in parts]
    word = rule.pattern(knowledge, "bare")
    plural = sum(part.endswith("s") for part in parts)
    if all(word.fullmatch(part) for part in parts) and 2 * plural < len(parts) == count - 1:
        return not any(part in knowledge.lexicon["function"] or part in rule.params.several for part in parts)
    if not all(heads) or any(part.lower() in knowledge.lexicon["function"] for part in parts):
        return False
    if rule.pattern(knowledge, "classes").match(text, end):
        return not any(part in rule.params.several for part in parts)
    return not any(head is None or rule.pattern(knowledge, "several").search(head[1] or head[2]) for head in heads)
