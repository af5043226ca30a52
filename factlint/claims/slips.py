"""Unknown word in, the names of which it may be a slip out. Whether it is one, `claims/near.py` decides."""

from __future__ import annotations

from factlint.claims.distance import bare, by_hand, close, distance, indexed, may_be_close, skeleton, sound

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from factlint.knowledge import Knowledge

    # A word of a name in plain small letters, the whole name, the records; of a part its sort and what is around it.
    Target: TypeAlias = tuple[str, str, tuple[int, ...]]
    Part: TypeAlias = tuple[str, str, str, tuple[int, ...], str, str]
    Near: TypeAlias = tuple[list[Part], list[Target], list[Target]]

SHORTEST_NEAR = 5  # letters: shorter names have too many neighbours
SHORTEST_SKELETON = 6  # letters of a word of which two may be wrong
_DIGITS = "0123456789"
_ALWAYS = 2  # how a word is protected that is a name of the table itself
_ARTICLES = ("al-", "Al-", "el-", "El-", "Al ", "El ", "bin ", "ibn ")  # what Arabic names have


def slip_of(lower: str, knowledge: Knowledge) -> Near | None:
    """The names of which this word may be a slip: those it is one word of, family names, and names of one word."""
    near = knowledge.near
    found: set[str] = set()
    lower = bare(lower)
    for shape in (lower, skeleton(lower)) if len(lower) >= SHORTEST_SKELETON else (lower,):
        # By the filter first: this is asked of every unknown name, and most are near nothing.
        for form in near.shortened(shape.encode("utf-8", "replace")):
            key = form.decode("utf-8", "replace")
            if key and indexed(key):
                found.update(near.get(key) or ())
    forms = (lower, lower[:-1]) if lower.endswith("s") else (lower,)
    names = [name for name in found if any(may_be_close(form, name) for form in forms)]
    level = knowledge.protected(lower) if names else 0
    parts, people, things = [], [], []
    for name in sorted(names):
        if lower == f"{name}s" or (lower[-1].isdigit() and lower.rstrip(_DIGITS) == name):
            continue  # a plural, or the number of a note: United Nations1
        for whole, sort, numbers, at in near.get(f"*{name}") or ():
            if name == lower and (sort != "name" or bare(whole.lower()) == name):
                continue  # as it is written; a misspelling that a card lists stands for another name
            if sort == "surname":
                if close(lower, name, sort) and (level < _ALWAYS or distance(lower, name, 1) == 1):
                    people.append((name, whole, numbers))
            elif sort == "name":
                if level < _ALWAYS and any(by_hand(form, name) if level else close(form, name, sort) for form in forms):
                    things.append((name, whole, numbers))
            elif _may_be_part(lower, name, whole, sort, level):
                parts.append((name, whole, sort, numbers, whole[:at], whole[at + len(name) :]))
    return (parts, people, things) if parts or people or things else None


def _may_be_part(lower: str, name: str, whole: str, sort: str, level: int) -> bool:
    """Whether a word may be a slip of this word of a longer name.

    A real word may only beside the number of a designation, as one of several family names, or by a slip of the hand;
    a given name has as many forms as languages.
    """
    if name.endswith("um") and lower == name[:-2] + "a":
        return False  # memoranda
    if sort in ("given", "kin"):  # a given name, or one of several family names
        if any(mark in whole for mark in _ARTICLES) and skeleton(lower) == skeleton(name):
            return False  # vowels are a matter of custom: al-Bashir, al-Beshir
        if level > (sort == "kin"):
            return False
        return distance(lower, name, 1) == 1 and (sort == "kin" or sound(lower) != sound(name))
    if level and (name.startswith(lower) or lower.startswith(name)):
        return False  # Challenge 2 is no Challenger 2
    designation = _ALWAYS if whole[-1].isdigit() else int(whole[-2:].isupper())
    if level > designation:
        return sort == "part" and by_hand(lower, name)
    if distance(lower, name, 1) > 1 and (designation or lower[0] != name[0]):
        return False  # Jiangwei II is no Jiangkai II, softball no football
    return close(lower, name, sort)
