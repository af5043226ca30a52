"""A bound that the exact number contradicts. Oracle: order of the two numbers, by a tenth at least."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.figures import NUMBER, figure, small_count, written
from planted.site import Site

_LEAST = "more than|over|at least"
_MOST = "fewer than|less than|under|up to|at most|nearly|almost"
_PAIR = re.compile(
    rf"\b(?P<bound>(?i:{_LEAST}|{_MOST})) (?P<limit>{NUMBER})(?: [a-z]+){{1,3}}(?:,| -| –| —|:| \()[^.;\n]{{0,30}}?"
    rf"\b(?:exactly|precisely|to be (?:exact|precise),?|a total of|the exact (?:number|figure) (?:was|is)) "
    rf"(?P<exact>{NUMBER})(?! of (?:them|whom|which)\b)"
)


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The exact number told after “more than N”, “nearly N”."""
    for match in _PAIR.finditer(article.text):
        limit, exact = figure(match["limit"]).value, figure(match["exact"]).value
        least = match["bound"].lower() in _LEAST.split("|")
        if (exact >= limit) != least or limit < 5 or not small_count(match["exact"]) or article.quoted(*match.span()):
            continue
        wrong = int(limit) * (8 if least else 13) // 10
        why = f"{wrong} is not “{match['bound']} {match['limit']}”"
        yield Site(*match.span("exact"), written(wrong, match["exact"]), why, match.span())
