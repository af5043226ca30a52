"""Quotation marks and apostrophes straight or curly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.site import Edit

_PARAGRAPH = re.compile(r"[^\n]+")
_STRAIGHT = re.compile(r"(?P<double>\"[^\"]*\")|(?<=[A-Za-z])'(?=[a-z])")
_CURLY = re.compile(r"[“”]|(?<=[A-Za-z])’(?=[a-z])")


def marks(article: Article, random: Random) -> Iterator[Edit]:
    """Curly for straight; where there are curly ones already, straight for curly."""
    if _CURLY.search(article.text):
        for match in _CURLY.finditer(article.text):
            yield Edit(*match.span(), "'" if match[0] == "’" else '"')
        return
    for paragraph in _PARAGRAPH.finditer(article.text):
        if paragraph[0].count('"') % 2:
            continue
        opened = False
        for at, letter in enumerate(paragraph[0], paragraph.start()):
            if letter == '"':
                opened = not opened
                yield Edit(at, at + 1, "“" if opened else "”")
            elif letter == "'" and article.text[at - 1 : at].isalpha() and article.text[at + 1 : at + 2].isalpha():
                yield Edit(at, at + 1, "’")
