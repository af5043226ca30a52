"""Two words in, how many edits lie between them out."""

from __future__ import annotations

_TWO_IN_SURNAME = 6  # letters of a word of which two may be wrong
_TWO_IN_NAME = 8
_REARRANGED = 6  # letters of a word of which one may have moved
_STROKED = str.maketrans("łđøıŁĐØ", "ldoiLDO")
_VOWELS = dict.fromkeys(map(ord, "aeiouy"))
_GLIDES = str.maketrans("yj", "ii")
_SHORTEST_KEY = 4
_SOUNDS = str.maketrans("yjcqwzu", "iikkvso")


def close(word: str, name: str, sort: str) -> bool:
    """Whether few enough letters differ from a word of a name: one, or two of a long word, never over a third."""
    two = len(word) >= (_TWO_IN_SURNAME if sort == "surname" else _TWO_IN_NAME) or rearranged(word, name)
    most = 2 if two else 1
    return distance(word, name, most) <= most


def rearranged(word: str, name: str) -> bool:
    """Whether a word has the letters of a name, one of them or its doubling elsewhere: Bhramos, Gutteres.

    That is one slip of the hand, though two edits.
    """
    if len(word) != len(name) or len(word) < _REARRANGED or word[0] != name[0]:
        return False
    return sorted(word) == sorted(name) or _once(word) == _once(name)


def _once(word: str) -> str:
    """The word with each run of a letter once."""
    return "".join(char for char, last in zip(word, " " + word, strict=False) if char != last)


def by_hand(word: str, name: str) -> bool:
    """Whether a slip of the hand makes a word of a name: two neighbours swapped, a letter doubled or one of two lost.

    Not the custom of another shore: centre, center.
    """
    if len(word) == len(name):
        return swapped(word, name) and {word[-2:], name[-2:]} != {"re", "er"}
    return abs(len(word) - len(name)) == 1 and distance(word, name, 1) == 1 and _once(word) == _once(name)


def swapped(word: str, name: str) -> bool:
    """Whether two neighbouring letters behind the first stand the wrong way round, and nothing else is wrong."""
    wrong = [at for at, (one, other) in enumerate(zip(word, name, strict=False)) if one != other]
    return (
        len(word) == len(name)
        and len(wrong) == 2
        and 0 < wrong[0] == wrong[1] - 1
        and word[wrong[0]] == name[wrong[1]]
        and word[wrong[1]] == name[wrong[0]]
    )


def may_be_close(lower: str, name: str) -> bool:
    """False where the letters alone rule out two edits, whatever their order; told without counting edits."""
    most = 2 if len(lower) >= _TWO_IN_SURNAME else 1
    if abs(len(lower) - len(name)) > most:
        return False
    strange = 0
    rest = name
    for letter in lower:
        shorter = rest.replace(letter, "", 1)
        strange += shorter == rest
        rest = shorter
    return max(strange, len(rest)) <= most


def distance(one: str, other: str, most: int = 2) -> int:
    """The edits (insert, delete, replace, swap neighbours) between two words; `most` + 1 for more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    at, least = 0, min(len(one), len(other))
    while at < least and one[at] == other[at]:
        at += 1
    tail = 0
    while tail < least - at and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    left, right = one[at : len(one) - tail], other[at : len(other) - tail]
    if not left or not right:
        return min(max(len(left), len(right)), most + 1)
    if len(left) == len(right) == 1:
        return 1
    if most == 1:
        return 1 if len(left) == 2 and left == right[::-1] else 2
    # The first letters differ: one of four edits mends them, and the rest is asked again.
    rests = [(left[1:], right[1:]), (left[1:], right), (left, right[1:])]
    if left[:2] == right[1::-1]:
        rests.append((left[2:], right[2:]))
    return 1 + min(distance(one, other, most - 1) for one, other in rests)


def bare(word: str) -> str:
    """The word without diacritics: a slip is in the letters."""
    if word.isascii():
        return word
    from unicodedata import normalize

    return "".join(char for char in normalize("NFD", word.translate(_STROKED)) if not "\u0300" <= char <= "\u036f")


def skeleton(word: str) -> str:
    """A word's first letter and consonants, each run of one once, marked: Khrenin and Khranin are both `=khrn`."""
    return "=" + _once(word[0] + word[1:].translate(_VOWELS))


def glided(word: str) -> str:
    """What is left where customs of romanising differ most: y, i and j, and their loss beside e: Sergeyev, Sergeev."""
    return word[:-1].translate(_GLIDES).replace("ie", "e").replace("ei", "e") + word[-1]


def indexed(key: str) -> bool:
    """Whether a key of the index of near misses tells enough: the first letter and two consonants at least."""
    return key[0] != "=" or len(key) >= _SHORTEST_KEY


def sound(word: str) -> str:
    """What several customs of writing a given name have in common: Oleksiy and Oleksii, Victor and Viktor."""
    return _once(word.replace("ph", "f").replace("x", "ks").replace("h", "").translate(_SOUNDS))
