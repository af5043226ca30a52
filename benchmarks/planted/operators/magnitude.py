"""Million for billion in one of two mentions of a sum. Oracle: the same digits of the same thing with another scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.site import Site

_SUM = re.compile(
    r"(?P<money>(?:US|A|C|HK)?[$£€])(?P<digits>\d{1,3}(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<scale>(?: |-)?(?:million|billion)|bn|m)\b"
    r"|(?<![\w.,-])(?P<digits2>\d{1,3}(?:\.\d+)?)(?P<scale2>[ -](?:million|billion)|bn|m)"
    r"[ -](?P<money2>(?:US )?dollars?|euros?|yen|won|pounds)\b"
)
_OTHER = {"million": "billion", "billion": "million", "m": "bn", "bn": "m"}
_WORD = re.compile(r"[a-z]{4,}")
_COMMON = frozenset(
    [
        "about",
        "after",
        "also",
        "been",
        "before",
        "below",
        "down",
        "euros",
        "dollars",
        "from",
        "have",
        "into",
        "last",
        "less",
        "more",
        "month",
        "most",
        "near",
        "over",
        "past",
        "previous",
        "same",
        "said",
        "some",
        "that",
        "than",
        "their",
        "this",
        "those",
        "while",
        "will",
        "with",
        "worth",
        "would",
        "year",
        "years",
        "million",
        "billion",
    ]
)
_REACH = 80


def _company(article: Article, match: re.Match[str]) -> set[str]:
    """The content words around a sum, in its own sentence."""
    start, end = article.sentence(*match.span())
    before = article.text[max(start, match.start() - _REACH) : match.start()].lower()
    after = article.text[match.end() : min(end, match.end() + _REACH)].lower()
    return {word.rstrip("s") for word in _WORD.findall(f"{before} {after}")} - _COMMON


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The scale word of a sum told twice of the same thing, with two digits at least."""
    sums: dict[tuple[str, str, str], list[re.Match[str]]] = {}
    for match in _SUM.finditer(article.text):
        digits = match["digits"] or match["digits2"]
        scale = (match["scale"] or match["scale2"]).strip(" -")
        if len(digits.replace(".", "").strip("0")) > 1 and not article.quoted(*match.span()):
            sums.setdefault(
                (match["money"] or match["money2"], digits, {"m": "million", "bn": "billion"}.get(scale, scale)), []
            ).append(match)
    for (_, digits, scale), matches in sums.items():
        if len(matches) < 2 or not set.intersection(*(_company(article, match) for match in matches)):
            continue
        changed = random.choice(matches)
        group = "scale" if changed["scale"] else "scale2"
        old = changed[group].strip(" -")
        at = changed.end(group) - len(old)
        other = next(match for match in matches if match is not changed)
        why = f"{digits} {scale} as in “{other[0]}”"
        yield Site(at, changed.end(group), _OTHER[old], why, changed.span())
