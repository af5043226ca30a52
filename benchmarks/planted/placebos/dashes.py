"""Ranges with a hyphen or an en dash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.site import Edit

_RANGE = re.compile(
    r"(?<![\w.,/–-])(?:\d{1,3}(?P<dash>[–-])\d{1,3}(?= [a-z])"
    r"|(?:1[5-9]|20)\d\d(?P<dash2>[–-])(?:(?:1[5-9]|20)\d\d|\d\d)(?![\w–-]))"
)
_OTHER = {"-": "–", "–": "-"}


def ranges(article: Article, random: Random) -> Iterator[Edit]:
    """One for the other between two numbers or two years."""
    for match in _RANGE.finditer(article.text):
        group = "dash" if match["dash"] else "dash2"
        yield Edit(*match.span(group), _OTHER[match[group]])
