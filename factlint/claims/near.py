"""A capitalised word that is a letter off a known name: is it that name misspelt?

Only where the text says what kind of thing it is (a head noun, an office, a given name) and one name alone can be
meant. Legal romanisations never come here: they are names of their own; look-alike words are kept out by the table.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.distance import close, distance
from factlint.claims.follow import bounded, follow, word_before
from factlint.claims.model import Mention

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.mentions import Phrase
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge
    from factlint.records import Record

    Target = tuple[str, str, str, tuple[int, ...], str]

RANKS = frozenset(["gen", "general", "lt", "lieutenant", "col", "colonel", "adm", "admiral", "marshal", "maj", "major"])
SURE_LENGTH = 7  # letters of a name that a “system” or “complex” beside it is enough for
SHORTEST_ACRONYM = 6  # letters of an acronym that a slip leaves recognisable
SHORTEST_CAPITALS = 7  # letters of a word in capitals that is no acronym
SHORTEST_UNTITLED = 6  # letters of a family name that a given name alone may identify


def near_name(
    document: Document,
    knowledge: Knowledge,
    start: int,
    end: int,
    targets: list[Any],
    heads: Heads,
    role_ends: dict[int, str],
) -> Mention | None:
    """The mention that a near miss stands for; None when unsure."""
    text = document.text
    word = text[start:end]
    if not bounded(text, end) or "_" in word or (start and text[start - 1] in "-_/@.'’"):
        return None  # a part of an address, or set in emphasis: “_Moskva_”
    capitals = word.isupper()
    lower = word.lower()
    people = [target for target in targets if target[2] == "surname"]
    if people and not capitals and text[end : end + 1] != "-":
        person = _person(document, knowledge, start, end, people, role_ends)
        if person is not None:
            return person
    if knowledge.protected(lower):
        return None
    others = [target for target in targets if target[2] != "surname" and close(lower, target)]
    if any(lower == f"{target[0]}s" for target in others):
        return None  # a plural
    parts = [found for target in others if (found := _part(document.text, start, end, target))]
    if len({target[3] for _, _, target in parts}) == 1:
        begin, stop, target = parts[0]
        return Mention(begin, stop, _records(knowledge, target), "near", target[1])
    if text[end : end + 1] == "-":
        return None
    things = [target for target in others if target[2] == "name" and _same_case(word, target[1])]
    if len({target[3] for target in things}) != 1:
        return None
    records = _records(knowledge, things[0])
    if not heads.beside(document.text, start, end, records[0].kind, len(lower) < SURE_LENGTH or capitals):
        return None
    return Mention(start, end, records, "near", things[0][1])


def _same_case(word: str, name: str) -> bool:
    """An acronym is the slip of an acronym; a long name may stand in a line of capitals."""
    if name.isupper():
        return word.isupper() and len(word) >= SHORTEST_ACRONYM
    return not word.isupper() or len(word) >= SHORTEST_CAPITALS


def _records(knowledge: Knowledge, target: Target) -> tuple[Record, ...]:
    return knowledge.records(target[3])


def _part(text: str, start: int, end: int, target: Target) -> tuple[int, int, Target] | None:
    """A name of several words of which one is a near miss: its span. The right other word proves what is meant."""
    _, _, sort, _, other = target
    if sort == "lead":
        stop = follow(text, end, other)
        return (start, stop, target) if stop >= 0 and bounded(text, stop) else None
    if sort == "tail" and text[max(0, start - len(other)) : start] == other:
        return start - len(other), end, target
    return None


def _person(
    document: Document,
    knowledge: Knowledge,
    start: int,
    end: int,
    people: list[Any],
    role_ends: dict[int, str],
) -> Mention | None:
    """A person: by a given name of theirs in front, and by a rank or an office that they held before that."""
    text = document.text
    word = text[start:end].lower()
    if text[end : end + 1] in " \n" and text[end + 1 : end + 2].isupper():
        return None  # a given name of somebody else
    before, at = word_before(text, start)
    if not before[:1].isupper():
        return None
    given = [target for target in people if before in knowledge.record(target[3][0]).given and close(word, target)]
    if len({target[3] for target in given}) != 1:
        return None
    target = min(given, key=lambda target: (distance(word, target[0]), target))
    if word.startswith(target[0]) or target[0].startswith(word):
        return None  # Putina, Putins: a form of the name in another language, or another name
    role = role_ends.get(_left(text, at))
    title = word_before(text, at)[0].lower().rstrip(".")
    off = distance(word, target[0])
    if (role is not None and role in _roles(target, knowledge)) or (
        off == 1 and title in RANKS and not knowledge.protected(word)
    ):
        strength = "near"
    elif off == 1 and word[0] == target[0][0] and len(word) >= SHORTEST_UNTITLED and not knowledge.protected(word):
        strength = "doubtful"
    else:
        return None
    records = _records(knowledge, target)
    return Mention(start, end, records, strength, (records[0].texts("family") or [target[1]])[0])


def _roles(target: Target, knowledge: Knowledge) -> set[str]:
    """The roles of every office that a person held."""
    terms = knowledge.record(target[3][0]).facts("offices")
    return {role for term in terms for role in knowledge.record(int(str(term["value"]))).texts("role")}


def _left(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in " \u00a0\n,":
        at -= 1
    return at


class Heads:
    """The head nouns of the text (missile, complex, fighter), to be asked which stand beside a word."""

    __slots__ = ("_phrases", "_starts")

    def __init__(self, phrases: list[Phrase]) -> None:
        self._phrases = [phrase for phrase in phrases if phrase.list_name.startswith("head ")]
        self._starts = [phrase.start for phrase in self._phrases]

    def beside(self, text: str, start: int, end: int, kind: str, sure: bool = False) -> bool:
        """Whether a head noun of a kind of records says what the word is.

        Right behind it (“Orehnik missile”, also “Orehnik is a short-range missile”), or right before it (“the missile
        Orehnik”). A noun for people behind the head takes it away (“Bohdan, a drone pilot”). With `sure` only heads
        that name one sort of thing count, not a “system” or “complex”.
        """
        at = bisect_left(self._starts, start - 24)
        for phrase in self._phrases[at : bisect_left(self._starts, end + 32, at)]:
            if phrase.list_name != f"head {kind}" or (sure and phrase.value in _LOOSE_HEADS):
                continue
            if phrase.start >= end:
                said = _behind(text[end : phrase.start]) and _next_word(text, phrase.end) not in _PEOPLE
            else:
                said = text[phrase.end : start].strip(" ‘“\"'«") == "" and phrase.end < start
            if said:
                return True
        return False


def _behind(gap: str) -> bool:
    """Whether a gap between a word and a head noun joins them: quotation marks, “is a”, “, a”, one adjective."""
    if gap.startswith(("'s", "’s")):
        return False
    words = [word for word in gap.replace(",", " , ").split() if word not in ("’", "”", "'", '"')]
    if not words:
        return True
    linked = words[0] in (",", "is", "was") and len(words) > 1 and words[1] in ("a", "an", "the")
    return linked and len(words) <= 3


def _next_word(text: str, end: int) -> str:
    return "".join(text[end : end + 24].lower().split()[:1]).strip(".,;:’”\"'")


_LOOSE_HEADS = frozenset(("system", "systems", "complex", "complexes", "battery", "batteries"))
_PEOPLE = frozenset(
    (
        *("pilot", "pilots", "operator", "operators", "crew", "crews", "gunner", "gunners", "commander", "commanders"),
        *("driver", "drivers", "maker", "makers", "unit", "units", "team", "teams", "hobbyist", "hunter", "hunters"),
        *("brigade", "regiment", "battalion", "company"),
    )
)
