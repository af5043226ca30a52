"""Events in an impossible order. Oracle: nobody acts or dies before being born, nothing ends before it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.site import Site

_Y = r"(?:1[5-9]\d\d|20\d\d)"
_DATE = r"(?:[^().;\n]{0,25} )?"
_ACTS = (
    "died|graduated|joined|entered|enlisted|enrolled|attended|married|retired|became|began|studied|moved|served|"
    "was commissioned|was drafted|was promoted|was appointed|was elected|was killed|passed away"
)
_BIRTH = re.compile(
    rf"\b(?:was|were) born\b[^.;\n]{{0,60}}?\b(?P<first>{_Y})\b(?P<between>[^\n]{{0,260}}?)"
    rf"\b(?:{_ACTS})\b[^.;\n]{{0,60}}?\b(?P<second>{_Y})\b"
)
_FOUNDED = re.compile(
    rf"\b(?:founded|formed|established|created|raised|commissioned|opened)\b[^.;,\n]{{0,40}}?\b(?P<first>{_Y})\b"
    r"(?P<between>[^.;\n]{0,100}?)"
    r"\b(?:until|disbanded|dissolved|abolished|inactivated|deactivated|decommissioned|scrapped|demolished|sunk)\b"
    rf"[^.;,\n]{{0,40}}?\b(?P<second>{_Y})\b"
)
_LIFESPAN = re.compile(rf"\b[A-Z][\w.'’-]*[\"”’,]? \({_DATE}(?P<first>{_Y}) ?[–-] ?{_DATE}(?P<second>{_Y})\)")
_ANEW = re.compile(r"\. (?:He|She|It|They) ")
_OTHER = re.compile(
    r"\b(?:who|whose|which|father|mother|parents?|brother|sister|son|daughter|wife|husband|had|predecessor)\b"
)


def reversed_lifespan(article: Article, random: Random) -> Iterator[Site]:
    """The two years of a lifespan in brackets, exchanged."""
    for match in _LIFESPAN.finditer(article.text):
        born, died = int(match["first"]), int(match["second"])
        if 16 <= died - born <= 110 and not article.quoted(*match.span()):
            inside = article.text[match.end("first") : match.start("second")]
            swapped = f"{match['second']}{inside}{match['first']}"
            why = f"{died} is after {born}"
            yield Site(match.start("first"), match.end("second"), swapped, why, match.span())


def _too_early(article: Article, pattern: re.Pattern[str], random: Random) -> Iterator[Site]:
    for match in pattern.finditer(article.text):
        first, second = int(match["first"]), int(match["second"])
        own = _ANEW.split(match["between"])[-1]  # a new sentence on the same subject forgets parents and children
        if first < second and not _OTHER.search(own) and not article.quoted(*match.span()):
            wrong = first - random.randint(3, 12)
            why = f"the one is of {first}, so the other cannot be of {wrong}"
            yield Site(*match.span("second"), str(wrong), why, match.span())


def before_birth(article: Article, random: Random) -> Iterator[Site]:
    """Something done, or a death, years before the birth told in the same breath."""
    return _too_early(article, _BIRTH, random)


def before_founding(article: Article, random: Random) -> Iterator[Site]:
    """An end before the beginning told in the same sentence."""
    return _too_early(article, _FOUNDED, random)
