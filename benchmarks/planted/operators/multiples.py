"""“Doubled” where it trebled, “trebled” where it doubled. Oracle: the figures, and both readings of “times more”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from random import Random

from planted.article import Article
from planted.bands import Band, hedged, quotient, wide
from planted.figures import DIGITS, PERCENT, SCALE, Figure, figure
from planted.site import Site

_FACTORS = {
    "halved": Fraction(1, 2),
    "doubled": Fraction(2),
    "tripled": Fraction(3),
    "trebled": Fraction(3),
    "quadrupled": Fraction(4),
}
_SWAPS = {
    "halved": "doubled",
    "doubled": "quadrupled",
    "tripled": "halved",
    "trebled": "halved",
    "quadrupled": "doubled",
}


def _amount(name: str) -> str:
    return rf"(?:[$£€])?(?P<{name}>(?<![\w.,-]){DIGITS})(?P<{name}_scale>{SCALE})?(?:{PERCENT})?"


_WORD = rf"\b(?P<word>{'|'.join(_FACTORS)})\b(?P<gap>[^.;\n]{{0,60}}?)"
_PATTERNS = tuple(
    re.compile(_WORD + rest)
    for rest in (
        rf"\bfrom {_amount('old')}[^.;\n]{{0,40}}?,? to {_amount('new')}",
        rf"\bto {_amount('new')}[^.;\n]{{0,40}}?,? from {_amount('old')}",
    )
)


def _read(match: re.Match[str], name: str, other: str) -> Figure:
    return figure(match[name], match[f"{name}_scale"] or match[f"{other}_scale"] or "")


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The verb of a change told by both figures."""
    for match in (match for pattern in _PATTERNS for match in pattern.finditer(article.text)):
        ratio = quotient(wide(_read(match, "new", "old")), wide(_read(match, "old", "new")))
        factor = _FACTORS[match["word"]]
        loose = hedged(article.text, match.start())
        if ratio is None or article.quoted(*match.span()):
            continue
        if not ratio.meets(Band(factor * Fraction(4 if loose else 9, 5 if loose else 10), factor * Fraction(6, 5))):
            continue
        new = _SWAPS[match["word"]]
        wrong = _FACTORS[new]
        readings = [Band(wrong * Fraction(3, 4), (wrong + 1 if wrong > 1 else wrong) * Fraction(5, 4))]
        if not any(ratio.meets(reading) for reading in readings):
            why = f"the figures make {match['word']}, not {new}"
            yield Site(*match.span("word"), new, why, match.span())
