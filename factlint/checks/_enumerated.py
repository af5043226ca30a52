"""Where the list stands that a word counts: behind a colon or dash, in brackets, as a run of names."""

from __future__ import annotations

from factlint.claims.figures import figures
from factlint.claims.lists import verbs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from factlint.claims.extract import Claims
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

    Stretch: TypeAlias = tuple[int, int]

_CAPITAL = "[A-ZÀ-ÖØ-Þ][\\w’'.-]{0,30}"
NAME = (
    rf"(?:[Tt]he{GAP}+)?{_CAPITAL}"
    rf"(?:{GAP}+(?:(?:of|de|del|des|di|du|da|la|le|von|van|der|bin|al|the|on|&){GAP}+){{0,2}}{_CAPITAL}){{0,5}}"
)
_TITLE = r"[“\"‘](?=[A-Z0-9])[^”\"’]{1,80}[”\"’]"
_DASH = rf"{GAP}+[–—-]{{1,2}}{GAP}+"
_MADE = r"(?:consist(?:s|ed|ing)?|made up|composed|compris(?:es?|ed|ing))(?:[ \n]of)?"
_WITHIN = r"[^.,;:()“”\d]{0,70}?"
_LONGEST = 300  # characters of a list


def grammar(fronted: list[str]) -> dict[str, tuple[str, int]]:
    """How a list is opened, what a name is, and how a list of names is closed."""
    return {
        "plain": (rf"(?:{GAP}+[a-z][\w’'-]{{0,30}}){{1,4}}{_DASH}", 0),
        "plain-end": (rf"{GAP}+[–—-]{{1,2}}{GAP}", 0),
        "as": (rf"{_WITHIN}{GAP}+(?:(?:were|was){GAP}+)?(?:named|identified|listed){GAP}+as{GAP}+(?={NAME},)", 0),
        "named": (rf"\b(?:named|names|identified|identifies){GAP}+(?:the{GAP}+|its{GAP}+)?$", IGNORECASE),
        "named-as": (rf"{_WITHIN}{GAP}+as{GAP}+(?={NAME}(?:,|{GAP}+and\b))", 0),
        "colon": (rf"{_WITHIN}:{GAP}+", 0),
        "names": (
            rf"(?:(?:{_WITHIN}[ \n-][a-z][\w’'-]{{0,30}})?({_DASH}|{GAP}*\(|,{GAP}+)"
            rf"|{_WITHIN},?{GAP}+(?:which{GAP}+)?(?:are|were|namely:?|{_MADE}){GAP}+)"
            rf"(?:the{GAP}+[a-z]{{2,30}}s{GAP}+)?(?={_TITLE}|{NAME}(?:,|{GAP}+and\b))",
            0,
        ),
        "made": (rf"{_WITHIN},?{GAP}+{_MADE}{GAP}+", 0),
        "of": (rf"{GAP}+of{GAP}+(?=(?:the{GAP}+)?[A-Z])", 0),
        "name": (rf"(?:{_TITLE}|{NAME})(?:,{GAP}+\d{{1,2}}(?=,))?", 0),
        "joint": (rf",{GAP}+(?:and{GAP}+|or{GAP}+)?|{GAP}+(?:and|or){GAP}+", 0),
        "closing": (rf"{GAP}*(?:[,.;:)]|[–—]|-{{1,2}}\s|\Z)", 0),
        "fronted": (rf"{any_of(fronted)}\b[^,]*$", IGNORECASE),
        "clause": (
            r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|said|says|while|because|as|although"
            r"|it|he|she|they|we|I|you|there)\b",
            0,
        ),
    }


def listing(rule: Rule, claims: Claims, knowledge: Knowledge, start: int, end: int) -> Stretch | None:
    """Where the list that a word counts begins and ends, if syntax is clear about it."""
    document = claims.document
    text = document.text
    low, high = document.sentence(start)
    stop = min(high, end + _LONGEST)
    colon = rule.pattern(knowledge, "colon").match(text, end, stop)
    if colon is None:
        colon = rule.pattern(knowledge, "made").match(text, end, stop)
    if colon is not None and stop == high:
        told = figures(claims, max(low, start - 100), colon.end())
        told = [each for each in told if text[each.start - 1 : each.start] != "["]  # the number of a note
        alone = len(told) <= 1 and not figures(claims, colon.end(), high)
        listed = text[colon.end() : high]
        clause = rule.pattern(knowledge, "clause").search(listed) or verbs(listed, knowledge.lexicon["verbs"]) > 1
        if alone and not clause:
            return colon.end(), colon.end() + len(listed.rstrip(" \n\r.!?…"))
    plain = _plain(rule, claims, knowledge, end, stop, high)
    if plain is not None:
        return plain
    names = rule.pattern(knowledge, "names").match(text, end, stop)
    closed = names is not None
    if names is None:
        names = rule.pattern(knowledge, "of").match(text, end, stop)
    if names is None:
        named = rule.pattern(knowledge, "named").search(text, max(low, start - 24), start)
        names = rule.pattern(knowledge, "named-as" if named else "as").match(text, end, stop)
        closed = True
    # “In two games, Lund, Dahl and Vik fell” has another list than “In two games — Lund, Dahl and Vik — …”
    fronting = names is not None and names.lastindex and names[1].startswith(",")
    if names is None or (fronting and rule.pattern(knowledge, "fronted").match(text, low, start)):
        return None
    last = _names(rule, knowledge, text, names.end(), stop)
    if last is None or (closed and not rule.pattern(knowledge, "closing").match(text, last)):
        return None
    return (names.end(), last) if not figures(claims, names.end(), last) else None


def _plain(rule: Rule, claims: Claims, knowledge: Knowledge, end: int, stop: int, high: int) -> Stretch | None:
    """The list of lower-case items between dashes, or from a dash to the end of the sentence."""
    text = claims.document.text
    noun = rule.pattern(knowledge, "plain").match(text, end, stop)
    if noun is None or not text[noun.end()].islower():
        return None
    ending = rule.pattern(knowledge, "plain-end").search(text, noun.end(), stop)
    if ending is None and stop != high:
        return None
    listed = text[noun.end() : ending.start() if ending else high]
    if rule.pattern(knowledge, "clause").search(listed) or verbs(listed, knowledge.lexicon["verbs"]):
        return None
    if figures(claims, noun.end(), noun.end() + len(listed)):
        return None
    return noun.end(), noun.end() + len(listed.rstrip(" \n\r.!?…"))


def _names(rule: Rule, knowledge: Knowledge, text: str, at: int, stop: int) -> int | None:
    """Where a run of names ends that “and” closes; None where there is no such run."""
    name, joint = rule.pattern(knowledge, "name"), rule.pattern(knowledge, "joint")
    end, closed = None, False
    while (found := name.match(text, at, stop)) is not None:
        end = found.end()
        following = joint.match(text, end, stop)
        if following is None:
            break
        at = following.end()
        if name.match(text, at, stop) is None:
            break
        closed = closed or "and" in following[0] or "or" in following[0]
    if end is not None and text[end - 1] == "." and not text[end:stop].strip():
        end -= 1  # the stop of the sentence, and not of an initial
    return end if closed else None
