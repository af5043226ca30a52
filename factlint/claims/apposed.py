"""Descriptions and names that stand beside each other, and whether the one is said of the other or both are listed."""

from __future__ import annotations

from factlint.claims.follow import ends_phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Mention
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_BEFORE = 90  # characters of a sentence before a name


def of_type(text: str, knowledge: Knowledge, mention: Mention) -> bool:
    """Whether a name is that of a type, and says so: “the Slava class”, “the Tomahawk type”."""
    match = knowledge.pattern("type").match(text, mention.end)
    if match is None and not text.endswith("class", mention.start, mention.end):
        return False
    end = mention.end if match is None else match.end()
    return text[end : end + 1] not in ("-", "'", "’")


def several(text: str, low: int, knowledge: Knowledge, mention: Mention, phrase: Phrase) -> bool:
    """Whether a plural describes a plural, and is no further thing of a list: “Exocets, missiles fired by …, hit”."""
    since = max(0, low - 2, mention.start - _BEFORE)  # with the full stop before the sentence
    return (
        text[mention.end - (text[mention.end] == ",")] in ("s", "S")
        and text.startswith(",", mention.end + (text[mention.end] == "s"))
        and knowledge.pattern("told-more").match(text, phrase.end) is not None
        and knowledge.pattern("fronted-name").search(text, since, mention.start) is None
    )


def fronted(document: Document, knowledge: Knowledge, phrase: Phrase, mention: Mention, gap: str) -> bool:
    """Whether a sentence opens with the description of its subject: “A short-range missile, the Oreshnik was shown”."""
    text = document.text
    low, high = document.sentence(phrase.start)
    return (
        mention.end < high
        and knowledge.pattern("opening-article").fullmatch(text, low, phrase.start) is not None
        and knowledge.pattern("fronted-gap").fullmatch(gap) is not None
        and ends_phrase(text, mention.end, knowledge)
        and not text.startswith((",", ";", ":", " (", " and ", " or "), mention.end)
    )
