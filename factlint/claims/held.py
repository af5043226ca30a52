"""A person's card in, the offices that they held out; and the office that stands before a person's given names."""

from __future__ import annotations

from factlint.claims.around import left
from factlint.claims.follow import word_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.claims.around import Around
    from factlint.knowledge import Knowledge
    from factlint.records import Record

_GIVEN_NAMES = 3


def role_before(text: str, at: int, around: Around) -> tuple[tuple[frozenset[str], int] | None, int]:
    """The office before a given name, or before several (“President Recep Tayyip”), and where they begin."""
    begin = at
    for _ in range(_GIVEN_NAMES):
        role = around.role(left(text, begin))
        if role is not None:
            return role, begin
        word, begin = word_before(text, begin)
        if not word[:1].isupper() or (word.endswith(".") and len(word) > 2):
            break
    return None, at


def roles(numbers: tuple[int, ...], knowledge: Knowledge) -> set[str]:
    """The roles of every office that a person held."""
    return {role for office in _held(numbers, knowledge) for role in office.texts("role")}


def offices(numbers: tuple[int, ...], knowledge: Knowledge) -> set[tuple[str, str]]:
    """The roles of every office that a person held, each with its country."""
    return {
        (role, country)
        for office in _held(numbers, knowledge)
        for role in office.texts("role")
        for country in office.texts("country")
    }


def _held(numbers: tuple[int, ...], knowledge: Knowledge) -> Iterable[Record]:
    return [knowledge.record(int(str(term["value"]))) for term in knowledge.record(numbers[0]).facts("offices")]
