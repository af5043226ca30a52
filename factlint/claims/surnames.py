"""The hit of a family name in, the mention of its bearer out, with the given names in front of it."""

from __future__ import annotations

from factlint.claims.follow import first_word, word_before
from factlint.claims.misnamed import wrong_given
from factlint.claims.model import Mention
from factlint.days import WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.around import Around
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge
    from factlint.records import Record

_PARTICLES = ("bin", "ibn", "bint", "ben")  # behind a given name


def read(
    document: Document, knowledge: Knowledge, start: int, end: int, payload: list[tuple[int, str]], around: Around
) -> Mention | None:
    """A person by family name: with a given name of theirs in front, or the family name alone.

    A family name that is no name alone (Mahmoud Abbas, Charles III) is printed on the card with the given one.
    """
    text = document.text
    before, at = word_before(text, start)
    exact = [entry for entry in payload if before and before in knowledge.record(entry[0]).given]
    if exact:
        people = [knowledge.record(number) for number, _ in exact]
        begins = [_given(text, start, at, record) for record in people]
        at = min(begins)  # of several people those with most of the name
        records = _by_this_name(text[at:end], [one for one, begin in zip(people, begins, strict=True) if begin == at])
        return Mention(at, end, records, "exact", f"{text[at:start].strip()} {exact[0][1]}")
    if before[:1].isupper() and not _opens_or_titles(text, at, before, knowledge):
        return wrong_given(text, knowledge, at, end, before, payload, around)  # somebody else, or a slip
    if _goes_on(text, end):
        return None  # a given name of somebody else: “Minister Charles Michel”
    records = tuple(knowledge.record(number) for number, _ in payload)
    whole = " " in payload[0][1] and all(payload[0][1] == record.name for record in records)
    return Mention(start, end, records, "exact" if whole else "part", payload[0][1])


def _by_this_name(name: str, people: list[Record]) -> tuple[Record, ...]:
    """Of several people those whose card bears just this name: Idriss Deby is not Mahamat Idriss Deby."""
    return tuple(one for one in people if one.name == name) or tuple(people)


def _given(text: str, start: int, at: int, record: Record) -> int:
    """Where the given names before a family name begin: all of them, or the first and a middle initial."""
    for given in record.given:
        if " " in given and text.endswith(given, 0, start - 1):
            at = min(at, start - 1 - len(given))
    return at


def _goes_on(text: str, end: int) -> bool:
    """Whether another capitalised word follows that makes a longer name: “Charles Michel”, not “Michel Tuesday”."""
    word = first_word(text[end + 1 : end + 24]) if text[end : end + 1] in (" ", "-") else ""
    if word in _PARTICLES:
        return True  # Mohammed bin Abdulrahman
    if not word[:1].isupper():
        return False
    plain = word.rstrip(".,;:")
    if len(word) == 1:  # George W Bush
        at = end + 2 + len(word)
        return text[at : at + 1].isupper()
    return (not plain.isupper() or (len(plain) == 1 and word[1:2] == ".")) and plain not in WEEKDAYS


def _opens_or_titles(text: str, at: int, word: str, knowledge: Knowledge) -> bool:
    """Whether a capitalised word before a family name is a title or only the sentence's first word."""
    lower = word.lower().rstrip(".")
    if lower in knowledge.lexicon["titles"] or word.endswith(("’s", "'s")):
        return True
    before = text[max(0, at - 3) : at].strip()
    opens = at == 0 or text[at - 1] == "\n" or before.endswith((".", "!", "?", ":"))
    return opens and lower in knowledge.lexicon["function"]
