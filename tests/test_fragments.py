"""Alternations of words: small, and the same as the words one by one."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from factlint.fragments import any_of, any_plain

WORDS = st.lists(st.from_regex(r"[ab.-]{1,3}( [ab]{1,2}){0,2}", fullmatch=True), min_size=1, max_size=12)


@given(WORDS, st.from_regex(r"[ab. -]{0,9}", fullmatch=True))
def test_an_alternation_finds_the_longest_word_that_stands_there(words: list[str], text: str) -> None:
    found = re.match(any_plain(words), text)
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    assert (found and found[0]) == longest


@given(WORDS)
def test_an_alternation_matches_its_words_and_no_others(words: list[str]) -> None:
    pattern = re.compile(any_of(words))
    for word in words:
        assert pattern.fullmatch(word)
        assert pattern.fullmatch(word.replace(" ", "\n "))
        assert (pattern.fullmatch(f"{word}b") is not None) == (f"{word}b" in words)


def test_what_words_share_is_written_once() -> None:
    pattern = any_plain(f"{one} {two} {three}" for one in "abc" for two in ("its", "the") for three in ("x", "y"))
    assert pattern.count("its") == 1
    assert len(pattern) < 60
