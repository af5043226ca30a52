"""The words around a claim that change what it asserts: former, acting, not, believed, if, at the time."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_NOUN_PHRASE = ("former", "acting", "incoming", "below", "retold", "ended")
_CLAUSE = ("negation", "belief", "hypothesis", "past", "mistake", "fiction")
_ANYWHERE = ("past", "mistake", "fiction")


def words_before(document: Document, knowledge: Knowledge, start: int, low: int | None = None) -> set[str]:
    """The guards among the three words before an offset (in its sentence, or since `low`): “the former Russian” one."""
    low = document.sentence(start)[0] if low is None else low
    guards = knowledge.lexicon["guards"]
    text = document.text[max(low, start - 40) : start].lower()
    words = [match[0] for match in knowledge.pattern("guard-word").finditer(text)][-3:]
    return {name for name in (*_NOUN_PHRASE, "negation") for word in words if word in guards[name]}


def sentence_guards(
    document: Document, knowledge: Knowledge, start: int, end: int, *, clause: tuple[int, int] | None = None
) -> set[str]:
    """The guards around a claim: negation, belief and hypothesis before it, past and mistake anywhere near.

    They are looked for in its sentence, or in the clause that the caller tells.
    """
    low, high = clause or document.sentence(start)
    text = document.text
    guards = knowledge.lexicon["guards"]
    before = _lower(text[max(low, start - 80) : start])
    inside = _lower(text[start:end])
    around = _lower(text[max(low, start - 150) : min(high, end + 150)])
    found: set[str] = set()
    for name in _CLAUSE:
        where = around if name in _ANYWHERE else before + inside
        single = {match[0] for match in knowledge.pattern("guard-word").finditer(where)}
        if not guards[name].keys().isdisjoint(single) or any(
            phrase in where for phrase in guards[name] if " " in phrase or not phrase[0].isalpha()
        ):
            found.add(name)
    return found


def _lower(text: str) -> str:
    """Lower case, but for the month and for numbers: May is not may, and No. 1 is not no."""
    return text.replace("May", "Mai").replace("No. ", "Nr. ").lower()
