"""A person's card in, the offices that they held out; and whether the words around a name say one of them."""

from __future__ import annotations

from factlint.claims.around import left
from factlint.claims.follow import word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.claims.around import Around
    from factlint.knowledge import Knowledge
    from factlint.records import Record

RANKS = frozenset(
    (
        *("gen", "general", "lt", "lieutenant", "col", "colonel", "adm", "admiral", "marshal", "maj", "major"),
        *("brig", "brigadier", "commodore"),
    )
)
_SOLDIERS = frozenset(("army", "chief", "chiefs", "allied", "commander", "commander-in-chief", "forces"))
_GIVEN_NAMES = 3  # words between an office and a family name


def role_before(text: str, at: int, around: Around) -> tuple[tuple[frozenset[str], int] | None, int]:
    """The office before a given name, or before several (“President Recep Tayyip”), and where they begin."""
    begin = at
    for _ in range(_GIVEN_NAMES):
        role = around.role(left(text, begin))
        if role is not None:
            return role, begin
        word, begin = word_before(text, begin)
        dotted = word.endswith(".") and len(word) > 2 and word[:-1].lower() not in RANKS
        if not word[:1].isupper() or dotted:
            break
    return None, at


def titled(text: str, knowledge: Knowledge, start: int, end: int, around: Around, numbers: tuple[int, ...]) -> bool:
    """Whether an office that somebody held stands in front of their name or behind, or “leader” and their country."""
    own = roles(numbers, knowledge)
    front, _ = role_before(text, start, around)
    if (front is not None and not front[0].isdisjoint(own)) or not around.roles_behind(text, end).isdisjoint(own):
        return True
    word, at = word_before(text, start)
    if word not in knowledge.lexicon["leaders"]:
        return False
    land = around.area(text, left(text, at))
    return bool(land) and any(land == country for _, country in offices(numbers, knowledge))


def roles(numbers: tuple[int, ...], knowledge: Knowledge) -> set[str]:
    """The roles of every office that a person held."""
    return {role for office in _held(numbers, knowledge) for role in office.texts("role")}


def soldierly(numbers: tuple[int, ...], knowledge: Knowledge) -> bool:
    """Whether somebody held an office that soldiers hold, so that a rank is a title of theirs."""
    return any(word in _SOLDIERS for role in roles(numbers, knowledge) for word in role.split())


def offices(numbers: tuple[int, ...], knowledge: Knowledge) -> set[tuple[str, str]]:
    """The roles of every office that a person held, each with its country."""
    return {
        (role, country)
        for office in _held(numbers, knowledge)
        for role in office.texts("role")
        for country in office.texts("country")
    }


def writes_latin(numbers: tuple[int, ...], knowledge: Knowledge) -> bool:
    """Whether somebody's country writes their name in Latin letters, so that no custom of romanising varies it."""
    return any(land in knowledge.lexicon["latin"] for _, land in offices(numbers, knowledge))


def _held(numbers: tuple[int, ...], knowledge: Knowledge) -> Iterable[Record]:
    return [knowledge.record(int(str(term["value"]))) for term in knowledge.record(numbers[0]).facts("offices")]
