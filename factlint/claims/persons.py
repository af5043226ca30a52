"""A birth and an age in, whether they can only be one person's out: by the words between them, or by the name.

In one sentence the age stands in the apposition, the coordinated verb or the participle that tells of the birth; across
a full stop only in “The actor turned 60 on Tuesday. He was born …”. Told apart, “Krol was born in 1960” and “Ivan Krol,
55,” are one person's where the family name is one, no given names differ, and nobody else in the article bears it.
"""

from __future__ import annotations

from factlint.claims.births import NAME
from factlint.claims.follow import first_word
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.ages import Aged
    from factlint.claims.births import Birth
    from factlint.claims.extract import Claims
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

REACH = 220  # characters from a birth to its age
# fmt: off
_NO_NAMES = ("The", "A", "An", "This", "His", "Her", "Their", "He", "She", "They", "Its", "In", "At", "On", "But",
             "And", "Now")
# fmt: on
_TITLES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lady", "Lord", "Prof", "Gen", "Col"))


def grammar(links: list[str], others: list[str], own: list[str], lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between birth and age: `links` are words of no weight, `others` tell of another person.

    “His” and “her” do not, before a word of `own`.
    """
    place = rf"(?:,?{GAP}+(?:in|at|near){GAP}+(?:the{GAP}+)?{NAME}(?:,?{GAP}+{NAME}){{0,4}})?"
    chain = rf"(?:{any_of(links)}(?:{GAP}*,?{GAP}+|(?=,?$)))*,?{GAP}*"
    other = any_of([*others, *lexicon["verbs"], "of", "to", "by", "he", "she", "they"])
    noun = rf"(?!{other}\b)[\w-]{{1,30}}(?![’'])"
    common = rf"[Tt]h(?:e|is){GAP}+(?:{noun}{GAP}+){{0,2}}{noun}"
    someone = rf"(?:[Hh]e|[Ss]he|[Tt]hey|{common}|{NAME}(?:{GAP}+{NAME}){{0,4}})"
    lower = rf"(?:(?:his|her|their){GAP}+{any_of(own)}|(?!{any_of(others)}\b)[a-z’'-]{{1,30}}){GAP}+"
    appositive = rf"(?:an?{GAP}+(?:(?!{any_of(others)}\b)[a-z-]{{2,20}}{GAP}*){{1,5}},{GAP}+)?"
    place_of = rf"(?:in|to|for|at|from|of|the){GAP}+{NAME}(?:{GAP}+{NAME}){{0,3}}{GAP}+"
    when = rf"{GAP}+when{GAP}+(?:he|she|they){GAP}+(?:[a-z’'-]{{1,30}}{GAP}+){{1,8}};"
    return {
        # birth, then age
        "apposed-age": (rf"{place}(?:\)?,|\)|{GAP}[-–—]){GAP}+{appositive}{chain}", 0),
        "finite-age": (rf"{place}(?:[,;]|,?{GAP}+(?:and|but))?{GAP}+(?:(?:he|she|they){GAP}+)?{chain}", 0),
        "fronted-age": (rf"{place},{GAP}+(?:{someone}{GAP}+)?{chain}", 0),
        "deed": (rf"{place}(?:\)?,|\)|{GAP}+and){GAP}+(?:who{GAP}+)?(?:{place_of}|{lower}){{1,12}},?{GAP}*", 0),
        "listed-deed": (
            rf"{place},{GAP}+(?:(?:{place_of}|(?:until|since|from){GAP}{{2}}|{lower}){{1,12}}(?:,{GAP}*|and{GAP}+)){{1,3}}{chain}",
            0,
        ),
        "died-age": (
            rf"{place}\)?(?:,|{GAP}+and){GAP}+(?:{someone}{GAP}+)?{chain}(?:{place_of})?{chain}\.{GAP}+(He|She){GAP}+was{GAP}+"
            rf"(?:(?:only|just|aged){GAP}+)?",
            0,
        ),
        "sentence-age": (rf"{place}\.{GAP}+(?:At{GAP}+|(He|She){GAP}+(?:is|turned){GAP}+(?:now{GAP}+)?)", 0),
        "age-pronoun": (rf",?{GAP}+(he|she)\b", 0),
        "fronted-deed": (rf"{place},{GAP}+{someone}{GAP}+(?:{place_of}|{lower}){{1,12}},?{GAP}*", 0),
        # age, then birth
        "old-birth": (rf"(?:{GAP}+{noun}){{0,5}},?{GAP}*", 0),
        "owned": (
            rf"\b(?:of|to|by|with|for|from|than|like|and|has|have|had|met){GAP}+(?:(?:an?|the|his|her|their){GAP}+)?$"
            rf"|\b(?:his|her|their|whose){GAP}+$",
            0,
        ),
        "other-birth": (
            rf"(?:{when}|\)|{GAP}+(?:(?:on|in){GAP}*)?)?[,;]?(?:{GAP}*(?:and|but)\b)?(?:{GAP}*(?:he|she|they|who)\b)?{GAP}*",
            0,
        ),
        "fronted-birth": (rf",{GAP}+{someone}{GAP}*", 0),
        "new-sentence": (rf"(?:{GAP}+{chain})?\.{GAP}+(?:He|She){GAP}+", 0),
        "sole": (rf"{someone}(?:,{GAP}+|{GAP}+{chain})", 0),
        "bearer": (rf"{someone}(?:,{GAP}+{someone})?,?{GAP}*", 0),
        "person": (rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|{NAME}{GAP}+{NAME}){GAP}+$", 0),
        "again": (r"\b(?:he|she|they)\b", 0),
        "several": (
            rf"\b(?:(?:his|her|their)\b(?!{GAP}+{any_of(own)}\b)|my\b|our\b|(?!his\b|her\b|their\b){any_of(others)}\b)|[’']s\b",
            IGNORECASE,
        ),
        # names
        "owner": (
            rf"(?<![\w’'-])(?!{any_of(_NO_NAMES)}\b)({NAME}(?:{GAP}+{NAME}){{0,4}})(?:,[^,.;()\n]{{1,80}},(?={GAP}+has\b))?"
            rf"(?:,?{GAP}+(?:(?:{any_of(links)}|in{GAP}+{NAME}),?{GAP}+){{0,8}}(?:of{GAP}+(?:[a-z]{{2,20}}{GAP}+){{1,4}})?)?$",
            0,
        ),
        "owner-behind": (rf",?{GAP}+(?!{any_of(_NO_NAMES)}\b)({NAME}(?:{GAP}+{NAME}){{0,4}})", 0),
    }


def bound(rule: Rule, claims: Claims, knowledge: Knowledge, born: Birth, aged: Aged) -> bool:
    """Whether the words between birth and age leave only one person whose they can be."""
    text = claims.document.text
    low = claims.document.sentence(min(born.start, aged.start))[0]

    def fits(name: str, gap: str) -> bool:
        return rule.pattern(knowledge, name).fullmatch(gap) is not None

    def ends(name: str, end: int, reach: int = 80) -> bool:
        return rule.pattern(knowledge, name).search(text, max(low, end - reach), end) is not None

    owned = aged.form == "old" and ends("owned", aged.start)  # “his”, “has a”: another's age
    if aged.start >= born.end:
        gap = _undated(claims, born.end, aged.start)
        if owned:
            return False
        if born.form != "bare" and fits(f"{born.form}-age", gap):
            again = born.form == "finite" and rule.pattern(knowledge, "again").search(gap)
            return not again or (not ends("several", born.start, REACH) and ends("person", born.start))
        deed = "fronted-deed" if born.form == "fronted" else "deed"
        dated = aged.form == "at" and aged.when is not claims.document.dating.interval
        if dated and (fits(deed, gap) or (born.form == "finite" and fits("listed-deed", gap))):
            return True
        return _resumed(rule, claims, knowledge, born, aged, gap)
    gap = _undated(claims, aged.end, born.start)
    if aged.form == "old" and fits("old-birth", gap):
        return not owned
    if born.form == "bare":
        return False
    if aged.form in ("now", "at", "birthday") and aged.start - low < 40 and fits("fronted-birth", gap):
        return not ends("several", aged.end, REACH)
    if fits("other-birth", gap):
        return not (rule.pattern(knowledge, "again").search(gap) and ends("several", aged.start, REACH))
    return fits("new-sentence", gap) and aged.start - low < REACH and fits("sole", _undated(claims, low, aged.start))


def _resumed(rule: Rule, claims: Claims, knowledge: Knowledge, born: Birth, aged: Aged, gap: str) -> bool:
    """Whether the next sentence goes on about who was born in this one: “… died in 2019. She was 93.”"""
    text = claims.document.text
    low = claims.document.sentence(born.start)[0]
    found = rule.pattern(knowledge, "died-age").fullmatch(gap)
    if found is None and born.form == "finite":
        found = rule.pattern(knowledge, "sentence-age").fullmatch(gap)
    if found is None or (born.start > low and not rule.pattern(knowledge, "bearer").fullmatch(text, low, born.start)):
        return False
    said = found[1] or ""
    if not said:
        behind = rule.pattern(knowledge, "age-pronoun").match(text, aged.end)
        said = behind[1] if behind else ""
    first = first_word(text[low : low + 4]).lower()
    return bool(said) and (first not in ("he", "she") or first == said.lower())


def _undated(claims: Claims, low: int, high: int) -> str:
    """A stretch of the text without its dates."""
    parts = []
    for claim in claims.within("date", low, high):
        parts.append(claims.document.text[low : max(low, claim.start)])
        low = claim.end
    return "".join(parts) + claims.document.text[low:high]


def owner(rule: Rule, claims: Claims, knowledge: Knowledge, start: int, end: int) -> tuple[str, ...]:
    """The words of the name right before what is told of its bearer, or right behind; none where there is no name."""
    document = claims.document
    low = max(document.sentence(start)[0], start - REACH // 2)
    before = _undated(claims, low, start).replace(" on ,", ",").replace(" in ,", ",")
    found = rule.pattern(knowledge, "owner").search(before)
    found = found or rule.pattern(knowledge, "owner-behind").match(document.text, end)
    words = (word.removesuffix("’s").removesuffix("'s").strip(".") for word in found[1].split()) if found else ()
    return tuple(word for word in words if word not in _TITLES)


def namesakes(claims: Claims, knowledge: Knowledge, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be two persons' in this article."""
    if not one or not other or one[-1] != other[-1]:
        return True
    givens = {*one[:-1], *other[:-1]}
    if len(one) > 1 and len(other) > 1 and not set(one[:-1]) & set(other[:-1]):
        return True
    text, family, lexicon = claims.document.text, one[-1], knowledge.lexicon
    at = text.find(family)
    while at >= 0:
        words = text[max(0, at - 40) : at].rsplit(None, 1) if text[at - 1 : at] in (" ", "\n") else []
        word = words[-1] if words else ""
        ends = len(word) > 3 and not word[-1].isalnum()  # the end of a sentence; an initial is somebody's
        if word[:1].isupper() and not ends and word.strip(".") not in givens | _TITLES:
            lower = word.lower()
            if not (lower in lexicon["function"] or lower in lexicon["weekdays"] or lower in lexicon["months"]):
                return True
        at = text.find(family, at + 1)
    return False
