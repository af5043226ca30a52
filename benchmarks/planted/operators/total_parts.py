"""A total one off its parts. Oracle: the parts printed add up to the old total exactly, so not to the new one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.bands import hedged
from planted.figures import NUMBER, figure, small_count, written
from planted.site import Site

_WORDS = r"(?: (?!and\b|or\b|including\b|to\b)[a-zA-Z'’-]+){1,5}"
_PARTS = rf"{NUMBER}{_WORDS}(?:[,;] {NUMBER}{_WORDS}){{0,6}},? and {NUMBER}(?: [a-zA-Z'’-]+)"
_OPENING = r"(?!including|among)(?:[a-z]+ly )?"
_WHOLE = (
    "people|persons|others|deaths|casualties|victims|passengers|prisoners|hostages|men|soldiers|troops|civilians|vessels|"
    "ships|boats|craft|aircraft|planes|vehicles|guns|missiles|warheads|medals|seats|members|nominations|awards|arrests|killed|"
    "dead|wounded|injured|died"
)
_MARKED = re.compile(
    rf"(?P<total>{NUMBER})(?: [a-z][a-z'’-]*){{0,4}}(?:: | ?[—–] ?| - | -- | \(|; ){_OPENING}(?P<parts>{_PARTS})"
)
_COMMA = re.compile(rf"(?P<total>{NUMBER})(?: [a-z][a-z'’-]*){{0,4}} (?:{_WHOLE}), {_OPENING}(?P<parts>{_PARTS})")
_TRAILING = re.compile(
    rf"(?P<parts>{_PARTS})(?: [a-z'’-]+){{0,3}}(?:, |; | - | ?[—–] ?|\. )(?:for |making |[Ii]n )?"
    rf"(?:[Aa] total of|all|total) (?P<total>{NUMBER})\b"
)
_LISTED = re.compile(rf"\btotal of (?P<total>{NUMBER})[^;:.\n]{{1,60}}[;:](?P<parts>[^.\n]{{5,300}})\.(?=\s|$)")
_NUMBER = re.compile(NUMBER)


def _holds(article: Article, match: re.Match[str], parts: list[re.Match[str]]) -> bool:
    """Whether the parts add up to the total, none of the numbers being hedged or a year."""
    total = figure(match["total"]).value
    if len(parts) < 2 or total != sum(figure(part[0]).value for part in parts) or not small_count(match["total"]):
        return False
    starts = [match.start("total"), *(part.start() for part in parts)]
    return not any(hedged(article.text, start) for start in starts) and not article.quoted(*match.span())


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The total of a list that follows it or goes before it."""
    for match in (
        match for pattern in (_MARKED, _COMMA, _TRAILING, _LISTED) for match in pattern.finditer(article.text)
    ):
        parts = list(_NUMBER.finditer(article.text, *match.span("parts")))
        if not _holds(article, match, parts):
            continue
        total = figure(match["total"]).value
        wrong = total + random.choice((1, -1))
        if all(figure(part[0]).value != wrong for part in parts):
            why = f"{' + '.join(part[0] for part in parts)} = {total}, not {wrong}"
            yield Site(*match.span("total"), written(wrong, match["total"]), why, match.span())
