"""A phrase and the sentence before in, whether its noun means the thing named there: “Rafales. The British-built jets”.

Which nouns can mean a thing again is told by its category. Where the text names two things of which the noun may be
said, or the sentence before has the noun for something else, or names one thing where the noun is of several, or words
behind it tell which is meant, nothing is sure.
"""

from __future__ import annotations

from factlint.claims.follow import ends_phrase, word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.claims.model import Attribute
    from factlint.knowledge import Knowledge
    from factlint.records import Record

_AROUND = 300  # characters of the sentence before
_TELLING = frozenset(  # words that say which of several is meant
    ("of", "from", "that", "which", "whose", "for", "and", "or", "it", "they", "he", "she", "we", "you", "i")
)


def meant_again(claim: Attribute, claims: Claims, knowledge: Knowledge, back: dict[str, list[str]]) -> bool:
    """Whether the noun behind a phrase can mean the thing of the sentence before, and nothing else spoken of there."""
    document, mention = claims.document, claim.mention
    assert mention.record is not None
    text = document.text
    nouns = _nouns(mention.record, back)
    word = next_word(text, claim.end)
    if word not in nouns or any(
        one is not mention.record and one.kind == mention.record.kind and word in _nouns(one, back)
        for one in claims.once(_records, knowledge)
    ):
        return False
    if word.endswith("s") and text[mention.end : mention.end + 1] != "s" and _one(text, mention.start):
        return False  # “the Bohdana. The Russian-made guns” may be those of the others
    end = claim.end + text[claim.end : claim.end + 40].lower().index(word) + len(word)
    low, high = document.sentence(mention.start)
    low, high = max(low, mention.start - _AROUND), min(high, mention.end + _AROUND)
    behind = text[mention.end : high].removeprefix("s").lstrip()
    others = f" {text[low : mention.start]} {behind.removeprefix(word)}".lower()
    return (
        next_word(text, end) not in knowledge.lexicon["heads"]  # a missile regiment
        and (ends_phrase(text, end, knowledge) or (word.endswith("s") and text[end : end + 1] in (" ", ",", ".")))
        and next_word(text, end) not in _TELLING
        and not text[end + 1 : end + 2].isupper()
        and not any(f" {noun}" in others for noun in nouns)
    )


def _one(text: str, start: int) -> bool:
    """Whether a name is told of one, or of a type: “the Bohdana”, “a Krab”."""
    return word_before(text, start)[0].lower() in (
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "this",
        "that",
        "one",
    )


def _records(claims: Claims, knowledge: Knowledge) -> set[Record]:
    """The records that the text names, or may name."""
    return {record for mention in claims.mentions() for record in mention.records}


def _nouns(record: Record, back: dict[str, list[str]]) -> set[str]:
    """The nouns by which a thing may be meant again."""
    return {noun for category in record.texts("category") for noun in back.get(category, ())}


def next_word(text: str, end: int) -> str:
    """The word right behind a phrase, in lower case."""
    return "".join(text[end : end + 30].lower().split()[:1]).strip(".,;:’”\"'")
