"""Text before a figure in, its hedge out: “nearly”, “more than”, “up to”."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge

_LONGEST_HEDGE = 32  # characters of a hedge and of what may stand between it and its figure
_BETWEEN = ("the", "a", "an")
_UP = (["add"], ["adds"], ["added"], ["adding"], ["go"], ["goes"], ["went"], ["gone"], ["going"])  # “adds up to 560”
_PREPOSITIONS = ("under", "over", "above", "below", "about", "around")
_OPENING = "([“‘\"'—–"


def hedged(text: str, start: int, knowledge: Knowledge) -> tuple[str, int]:
    """The hedge that stands before a figure, “bare” if none, and where the claim then begins."""
    before = text[max(0, start - _LONGEST_HEDGE) : start].lower()
    last = before.rsplit(None, 1)[-1:]
    if not last or (last[0].lstrip(_OPENING) not in knowledge.lexicon["hedge_ends"] and last[0] not in _BETWEEN):
        return "bare", start  # told by the last word alone: so it is with most figures
    words = [word.lstrip(_OPENING) for word in before.split()]
    definite = words[-1] == "the"
    while words and words[-1] in _BETWEEN:
        words.pop()
    if definite and words and (words[-1] in _PREPOSITIONS or words[-1] == "than"):
        return "bare", start  # “under the $3bn deal”, “over the 12 months”, “more than the 40 allowed”
    phrases = knowledge.lexicon["hedge_phrases"]
    for count in range(min(4, len(words)), 0, -1):
        name = phrases.get(" ".join(words[-count:]))
        if name is not None:
            at = len(before)
            for word in reversed(words[-count:]):
                at = before.rindex(word, 0, at)
            if name == "up to" and words[-count - 1 : -count] in _UP:
                return "bare", start
            begin = start - len(before) + at
            if at == 0 or not text[begin - 1].isalnum():
                return name, begin
    return "bare", start
