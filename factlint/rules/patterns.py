"""Patterns written by editors: checked for running time, frozen for the artefact, and told where to be tried.

The engine is Python's `re`, which backtracks. A pattern is accepted when the work at any one place of the text has a
bound: `*` and `+` mean at most 64 repeats, repeats inside repeats and back-references are refused, and the product of
all choices must stay under `MOST_WAYS`. Matching is then linear in the text.
"""

from __future__ import annotations

import _sre
import re
import warnings
from array import array
from functools import cache
from typing import Any
from zlib import compress

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import re._compiler as compiler
    import re._constants as constants
    import re._parser as parser

MOST_REPEATS = 64
MOST_WAYS = 20_000


class UnsafePattern(ValueError):
    """A pattern that could run long, with what to write instead."""


@cache
def frozen(source: str, flags: int = 0) -> tuple[Any, ...]:
    """A trusted pattern as plain data that `knowledge` turns into a pattern without compiling, its source first.

    Raises:
        re.error: when the source is no pattern.
    """
    return _freeze(parser.parse(source, flags), source, flags)


def frozen_safely(source: str, flags: int = 0) -> tuple[Any, ...]:
    """As `frozen`, for a pattern by an editor.

    Raises:
        UnsafePattern: when it could run long on some text.
        re.error: when the source is no pattern.
    """
    if len(source) > 2000:
        raise UnsafePattern("is longer than 2,000 characters; make it several")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tree = parser.parse(source, flags)
    ways = _bound(tree, False)
    if ways > MOST_WAYS:
        raise UnsafePattern(f"can be tried in {ways:,} ways at one place; use narrower repeats such as {{0,3}}")
    return _freeze(tree, source, flags)


def _freeze(tree: Any, source: str, flags: int) -> tuple[Any, ...]:
    code: list[int] = [int(word) for word in compiler._code(tree, flags)]
    index: dict[str, int] = dict(tree.state.groupdict)
    names: list[str | None] = [None] * tree.state.groups
    for name, number in index.items():
        names[number] = name
    packed = compress(array("I", code).tobytes(), 9)
    return (source, packed, int(flags | tree.state.flags), tree.state.groups - 1, index, tuple(names))


def _bound(tree: Any, repeated: bool) -> int:
    """How many ways a parsed pattern can be tried at one place; bounds its open repeats as it goes."""
    ways = 1
    for at, (op, argument) in enumerate(tree):
        if op in (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT):
            least, most, body = argument
            if repeated and most > 1:
                raise UnsafePattern("repeats inside a repeat; write the inner one out")
            if most == constants.MAXREPEAT or most > MOST_REPEATS:
                most = max(least, MOST_REPEATS)
                tree[at] = (op, (least, most, body))
            if most > 1000:
                raise UnsafePattern("repeats more than 1,000 times; use a smaller number")
            inner = _bound(body, repeated or most > 1)
            if inner > 1 and most > 1:
                raise UnsafePattern("has a choice inside a repeat; write the alternatives without the repeat")
            ways *= (int(most) - int(least) + 1) * inner
        elif op is constants.BRANCH:
            ways *= sum(_bound(branch, repeated) for branch in argument[1])
        elif op is constants.SUBPATTERN:
            ways *= _bound(argument[3], repeated)
        elif op in (constants.ASSERT, constants.ASSERT_NOT):
            ways *= _bound(argument[1], repeated)
        elif op is constants.ATOMIC_GROUP:
            ways *= _bound(argument, repeated)
        elif op in (constants.GROUPREF, constants.GROUPREF_EXISTS):
            raise UnsafePattern("refers back to a group; write the alternatives out")
    return ways


def anchors(source: str, flags: int) -> list[str] | None:
    """The lower-case first words with one of which every match begins; None when that cannot be told."""
    try:
        firsts = _firsts(list(parser.parse(source, flags)))
    except re.error:
        return None
    if firsts is None or not all(word.isalnum() for word in firsts):
        return None
    return sorted(firsts)


def _firsts(items: list[Any]) -> set[str] | None:
    """Walks to the first non-word character of every way through; only whole literal words count."""
    ends: set[str] = set()
    open_words = {""}
    for position, (op, argument) in enumerate(items):
        if op is constants.LITERAL:
            char = chr(argument)
            if not (char.isalnum() or char == "_"):
                return ends | open_words
            open_words = {word + char.lower() for word in open_words}
        elif _ends_word(op, argument):
            return ends | open_words
        elif op is constants.AT and argument is constants.AT_BOUNDARY:
            if open_words != {""}:
                return ends | open_words
        elif op is constants.SUBPATTERN:
            rest = items[position + 1 :]
            tails = _firsts([*argument[3], *rest])
            return None if tails is None else ends | {word + tail for word in open_words for tail in tails}
        elif op is constants.BRANCH:
            rest = items[position + 1 :]
            for branch in argument[1]:
                tails = _firsts([*branch, *rest])
                if tails is None:
                    return None
                ends |= {word + tail for word in open_words for tail in tails}
            return ends
        elif op in (constants.MAX_REPEAT, constants.MIN_REPEAT) and argument[:2] == (0, 1):
            rest = items[position + 1 :]
            for body in ([*argument[2], *rest], rest):
                tails = _firsts(body)
                if tails is None:
                    return None
                ends |= {word + tail for word in open_words for tail in tails}
            return ends
        else:
            return None
    return None  # the pattern ends inside a word: any word may go on from it


def _ends_word(op: Any, argument: Any) -> bool:
    """Whether an item of a parsed pattern takes at least one character that is no part of a word."""
    if op in (constants.MAX_REPEAT, constants.MIN_REPEAT):
        return argument[0] >= 1 and all(_ends_word(*item) for item in argument[2][:1])
    if op is not constants.IN:
        return False
    return all(
        (kind is constants.LITERAL and not (chr(value).isalnum() or chr(value) == "_"))
        or (kind is constants.CATEGORY and value is constants.CATEGORY_SPACE)
        for kind, value in argument
    )


SRE_MAGIC: int = _sre.MAGIC
