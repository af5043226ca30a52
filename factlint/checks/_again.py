"""A phrase and the sentence before in, whether its noun means the thing named there: “Rafales. The British-built jets”.

Which nouns can mean a thing again is told by its category. Where two things of which the noun may be said are named, or
the sentence before has the noun for something else, or words behind it tell which is meant, nothing is sure.
"""

from __future__ import annotations

from factlint.claims.follow import ends_phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.extract import Claims
    from factlint.claims.model import Attribute
    from factlint.knowledge import Knowledge
    from factlint.records import Record

_TELLING = frozenset(("of", "from", "that", "which", "whose", "for", "and", "or"))  # which of several is meant
_BACK = 600  # characters in which another name of its sort makes it unsure what is meant again


def meant_again(claim: Attribute, claims: Claims, knowledge: Knowledge, back: dict[str, list[str]]) -> bool:
    """Whether the noun behind a phrase can mean the thing of the sentence before, and nothing else spoken of there."""
    document, mention = claims.document, claim.mention
    assert mention.record is not None
    text = document.text
    nouns = _nouns(mention.record, back)
    word = next_word(text, claim.end)
    if word not in nouns or any(
        claim.start - _BACK < other.start < claim.start
        and other.records != mention.records
        and any(one.kind == mention.record.kind and word in _nouns(one, back) for one in other.records)
        for other in claims.mentions()
    ):
        return False
    end = claim.end + text[claim.end : claim.end + 40].lower().index(word) + len(word)
    low, high = document.sentence(mention.start)
    behind = text[mention.end : high].removeprefix("s").lstrip()
    others = f" {text[low : mention.start]} {behind.removeprefix(word)}".lower()
    return (
        (ends_phrase(text, end, knowledge) or (word.endswith("s") and text[end : end + 1] in (" ", ",", ".")))
        and next_word(text, end) not in _TELLING
        and not any(f" {noun}" in others for noun in nouns)
    )


def _nouns(record: Record, back: dict[str, list[str]]) -> set[str]:
    """The nouns by which a thing may be meant again."""
    return {noun for category in record.texts("category") for noun in back.get(category, ())}


def next_word(text: str, end: int) -> str:
    """The word right behind a phrase, in lower case."""
    return "".join(text[end : end + 30].lower().split()[:1]).strip(".,;:’”\"'")
