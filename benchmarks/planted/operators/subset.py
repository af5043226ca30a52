"""A part larger than its whole. Oracle: what is included cannot be more than what includes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.bands import bounded, hedged
from planted.figures import NUMBER, PERCENT, figure, small_count, written
from planted.site import Site

_WHOLE = rf"(?P<whole>{NUMBER})(?: [a-z][a-z'’-]*){{1,4}}"
_INCLUDING = re.compile(
    rf"{_WHOLE},? (?:including|among them|among whom were) (?P<part>{NUMBER})"
    rf"(?!{PERCENT}| ?[-–] ?\d| (?:million|billion|to)\b) [a-z]"
)
_OF_THEM = re.compile(rf"{_WHOLE},? ?(?:—|–|-|\()? ?(?P<part>{NUMBER}) of (?:them|whom|which)\b")
_TIME = re.compile(r" (?:years|months|weeks|days|hours|minutes|times|games|matches)\b")
_OPEN = re.compile(r"(?:[$£€]|(?:some|about|first|[Tt]op) )$")


def _closed(article: Article, match: re.Match[str]) -> bool:
    """Whether both numbers are plain counts that stand for themselves."""
    text, start = article.text, match.start("whole")
    if bounded(text, start) or hedged(text, start) or hedged(text, match.start("part")) or _TIME.search(match[0]):
        return False
    if _OPEN.search(text, max(0, start - 8), start) or article.quoted(*match.span()):
        return False
    return small_count(match["whole"]) and small_count(match["part"])


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The part of “N …, including M …” or “N …, M of them …”."""
    for match in (match for pattern in (_INCLUDING, _OF_THEM) for match in pattern.finditer(article.text)):
        whole, part = int(figure(match["whole"]).value), figure(match["part"])
        if 1 < part.value < whole and _closed(article, match):
            grain = min(int(part.coarse), whole)
            wrong = (whole // grain + random.randint(1, 4) + whole // grain // 5) * grain
            why = f"{wrong} cannot be among {whole}"
            yield Site(*match.span("part"), written(wrong, match["part"]), why, match.span())
