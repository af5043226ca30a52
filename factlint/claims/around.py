"""Phrases in, what stands around a word out: a head noun, an office, a country in front of it or behind.

What proves that a near miss is a name of the table, and which.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.claims.follow import bounded, follow, word_before
from factlint.claims.model import Mention
from factlint.claims.roles import meanings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Claim
    from factlint.knowledge import Knowledge

_AREAS = ("area", "land")
_BLANKS = " \u00a0\n"
_QUOTES = " ‘“\"'«"
_APPOSED = 48  # characters between a name and the title behind it
_ARTICLES = ("the", "its", "country’s", "country's", "nation’s", "nation's", "then", "former", "acting")
_STEPS = 3  # plain words that may stand between a country and the place: “Ukraine’s eastern port city of”


class Around:
    """The phrases of the text and the names read so far, to be asked what stands beside a word."""

    __slots__ = ("_claims", "_ends", "_heads", "_known", "_phrases", "_read", "_starts", "_titles")

    def __init__(self, phrases: list[Phrase], claims: list[Claim]) -> None:
        self._phrases = phrases
        self._claims = claims
        self._read = 0
        self._known: set[int] = set()
        self._heads: list[Phrase] | None = None
        self._starts: list[int] = []
        self._ends: dict[int, list[Phrase]] | None = None
        self._titles: list[Phrase] | None = None

    def known(self, numbers: tuple[int, ...]) -> bool:
        """Whether one of these records was named rightly and in full before."""
        for claim in self._claims[self._read :]:
            if isinstance(claim, Mention) and claim.how == "exact" and claim.record is not None:
                self._known.add(claim.record.number)
        self._read = len(self._claims)
        return not self._known.isdisjoint(numbers)

    def role(self, end: int) -> tuple[frozenset[str], int] | None:
        """The roles that the title ending here may mean (“Prime Minister”), and where it begins."""
        found = (it for it in self._ending(end) if it.list_name == "role")
        return next(((frozenset(role for role, _ in meanings(it.value)), it.start) for it in found), None)

    def roles_behind(self, text: str, end: int) -> frozenset[str]:
        """The roles that a title in apposition behind a name may mean: “, the prime minister,”, “, chairman of …”."""
        for phrase in self._roles_from(end, end + _APPOSED):
            if not text.startswith((", ", ",\n"), end):
                return frozenset()
            words = text[end + 1 : phrase.start].split()
            if len(words) <= _STEPS and all(it[:1].isupper() or it in _ARTICLES for it in words):
                if self._of_another(text, phrase.end):
                    return frozenset()
                return frozenset(role for role, _ in meanings(phrase.value))
        return frozenset()

    def _of_another(self, text: str, end: int) -> bool:
        """Whether a title is of something that is no state or body of the table: “president of the chess club”."""
        of = next((it for it in (" of the ", " of ") if text.startswith(it, end)), None)
        return of is not None and not any(
            phrase.start == end + len(of) and phrase.list_name in _AREAS for phrase in self._phrases
        )

    def area(self, text: str, end: int) -> str:
        """The state whose name or adjective ends here, a possessive s apart: “Belarusian”, “Belarus’s”."""
        for mark in ("'s", "’s", "'", "’", ""):
            if text.endswith(mark, max(0, end - 2), end):
                found = next((it.value for it in self._ending(end - len(mark)) if it.list_name in _AREAS), "")
                if found:
                    return found
        return ""

    def state_before(self, text: str, start: int) -> str:
        """The state that is said right before a place: “the Belarusian city of”, “Ukraine’s port”."""
        at = left(text, start)
        of = text.endswith((" of", "\nof"), max(0, at - 3), at)
        at = left(text, at - 2) if of else at
        head = self._head(at)
        at = left(text, head.start) if head is not None else at
        if of and head is None:
            return ""
        for _ in range(_STEPS):
            area = self.area(text, at)
            if area:
                return area if head is not None or text[at - 2 : at] in ("'s", "’s") else ""
            word, at = word_before(text, at)
            if not word.islower() or not word.isalpha():
                break
            at = left(text, at)
        return ""

    def beside(self, text: str, start: int, end: int, kind: str, sure: bool = False, owner: bool = False) -> bool:
        """Whether a head noun of a kind of records says what the word is.

        Right behind it (“Orehnik missile”, also “Orehnik is a short-range missile”), or right before it (“the missile
        Orehnik”). A noun for people behind the head takes it away (“Bohdan, a drone pilot”). With `sure` only heads
        that name one sort of thing count, not a “system” or “complex”; with `owner` also what belongs to the word
        (“Iskandr’s launcher”).
        """
        for phrase in self._between(start - 24, end + 32):
            if phrase.list_name != f"head {kind}" or (sure and phrase.value in _LOOSE_HEADS):
                continue
            if phrase.start >= end:
                said = (
                    _behind(text[end : phrase.start], owner and phrase.value not in _LOOSE_HEADS)
                    and _next_word(text, phrase.end) not in _PEOPLE
                )
            else:
                said = text[phrase.end : start].strip(_QUOTES) == "" and phrase.end < start
            if said:
                return True
        return False

    def headed(self, end: int, kind: str) -> bool:
        """Whether a head noun of a kind of records stands right behind, one that names one sort of thing."""
        return any(
            phrase.start == end + 1 and phrase.list_name == f"head {kind}" and phrase.value not in _LOOSE_HEADS
            for phrase in self._between(end, end + 2)
        )

    def _roles_from(self, low: int, high: int) -> list[Phrase]:
        if self._titles is None:
            self._titles = [phrase for phrase in self._phrases if phrase.list_name == "role"]
        at = bisect_left(self._titles, low, key=lambda phrase: phrase.start)
        return self._titles[at : bisect_left(self._titles, high, at, key=lambda phrase: phrase.start)]

    def _head(self, end: int) -> Phrase | None:
        return next((phrase for phrase in self._ending(end) if phrase.list_name == "head place"), None)

    def _ending(self, end: int) -> list[Phrase]:
        if self._ends is None:
            self._ends = {}
            for phrase in self._phrases:
                if phrase.list_name in (*_AREAS, "role", "head place"):
                    self._ends.setdefault(phrase.end, []).append(phrase)
        return self._ends.get(end, [])

    def _between(self, low: int, high: int) -> list[Phrase]:
        if self._heads is None:
            self._heads = [phrase for phrase in self._phrases if phrase.list_name.startswith("head ")]
            self._starts = [phrase.start for phrase in self._heads]
        at = bisect_left(self._starts, low)
        return self._heads[at : bisect_left(self._starts, high, at)]


def country_behind(text: str, end: int, knowledge: Knowledge) -> set[str]:
    """The states that the words right behind a place may name: “, Belarus”, “ in Belarus”, “, BELARUS”."""
    at = end
    for gap in (", in ", " in ", ", ", ",\n", " ("):
        if text.startswith(gap, end):
            at = end + len(gap)
            break
    else:
        return set()
    if text.startswith("the ", at):
        at += 4
    stop = at
    while stop < len(text) and text[stop].isalpha():
        stop += 1
    word = text[at:stop]
    found = set()
    for first, rest, sort, payload in knowledge.names.get(word.lower()) or ():
        if sort != "area" or payload[0] not in _AREAS or word not in (first, first.upper()):
            continue
        after = follow(text, stop, rest if word == first else rest.upper()) if rest else stop
        if after >= 0 and bounded(text, after):
            found.add(str(payload[1]))
    return found


def left(text: str, at: int) -> int:
    """The offset without the blanks and commas before it."""
    while at > 0 and text[at - 1] in " \u00a0\n,":
        at -= 1
    return at


def opens(text: str, start: int) -> bool:
    """Whether a sentence or line begins here."""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0“‘\"'(")
    return start == 0 or text[start - 1] == "\n" or before.endswith((".", "!", "?", ":", "\n"))


def _behind(gap: str, owner: bool) -> bool:
    """Whether a gap between a word and a head noun joins them: quotation marks, “is a”, “, a”, one adjective."""
    if gap.startswith(("'s", "’s")):
        gap = gap[2:] if owner else "-"
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
