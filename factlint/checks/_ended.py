"""Does a phrase say it of the name and of nothing more: the ends of the noun phrase that the two of them make."""

from __future__ import annotations

from factlint.checks._again import next_word
from factlint.claims.follow import ends_phrase, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.model import Attribute
    from factlint.knowledge import Knowledge

_DETERMINERS = frozenset(("a", "an", "the", "its", "their", "his", "her"))


def thing(text: str, claim: Attribute, knowledge: Knowledge) -> bool:
    """Whether a name is no family name: with a figure, a plural s or a noun (“F-22”, “Leclercs”, “Leclerc tank”)."""
    end = claim.mention.end
    return not text[claim.mention.start : end].isalpha() or (
        text[end : end + 1] == "s" or next_word(text, end) in knowledge.lexicon["heads"]
    )


def split(text: str, claim: Attribute, nouns: list[str]) -> bool:
    """Whether a phrase goes around the name: “ballistic Kalibr missiles”, but “cruise and ballistic” is of two."""
    return (
        text[claim.end : claim.mention.start].isspace()
        and (next_word(text, claim.mention.end) in nouns or text.endswith(tuple(nouns), 0, claim.mention.end))
        and word_before(text, claim.start)[0].lower() not in ("and", "or", "both")
    )


def participle(text: str, claim: Attribute) -> bool:
    """Whether a phrase is “built in Japan”, not “Japanese”."""
    return text[claim.start].islower() and " in " in text[claim.start : claim.end]


def final(text: str, claim: Attribute, knowledge: Knowledge) -> bool:
    """Whether the noun phrase of name and phrase ends: “tanks”, “battleship Moskva”, but not “tank hunter”."""
    if claim.bound == "of" and _verb_behind(text, claim.end):
        return True
    if claim.bound == "fired":
        return ends_phrase(text, claim.mention.end, knowledge)
    if " of " in text[claim.end : claim.mention.start]:
        return True  # of the Bradley type
    if claim.start > claim.mention.end:
        if text[claim.end - 1] == "s" and text[claim.end : claim.end + 1] not in ("-", "'", "’"):
            return True
        if (
            text[claim.start].islower()
            and text[claim.end : claim.end + 1] == " "
            and text[claim.end + 1 : claim.end + 2].isupper()
        ):
            return True
    name = text[claim.mention.start : claim.mention.end].lower().split()
    if claim.start < claim.mention.start and len(name) > 1 and name[-1] in knowledge.lexicon["heads"]:
        return True
    return ends_phrase(text, max(claim.end, claim.mention.end), knowledge)


def _verb_behind(text: str, end: int) -> bool:
    """Whether the next word, before an article, is a verb: “of the Egyptian army threw a track”."""
    words = text[end : end + 40].split()[:2]
    return text[end : end + 1] == " " and len(words) == 2 and words[0].isalpha() and words[1] in _DETERMINERS
