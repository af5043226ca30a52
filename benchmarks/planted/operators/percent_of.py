"""A number that the percentage of the whole beside it does not make. Oracle: the product with all its rounding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from random import Random

from planted.article import Article
from planted.bands import Band, bounded, hedged, tight, wide
from planted.figures import DIGITS, NUMBER, PERCENT, SCALE, figure, one_digit_off
from planted.site import Site

_OF = re.compile(
    rf"(?P<p>(?<![\w.,-]){DIGITS}){PERCENT} of (?:the |its |their |all |some |about )?"
    rf"(?P<money>[$£€]?)(?P<n>(?<![\w.,-]){DIGITS})(?P<n_scale>{SCALE})?"
    r"[^.;\n%]{0,50}?(?:, or |, about |, | \(|\bor |- )(?:about |some |around |roughly )?"
    rf"(?P<money2>[$£€]?)(?P<k>{NUMBER})(?P<k_scale>{SCALE})?"
)


def _product(percent: Band, whole: Band) -> Band:
    return Band(percent.low * whole.low / 100, percent.high * whole.high / 100)


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The number told as so many percent of another."""
    for match in _OF.finditer(article.text):
        percent, whole = figure(match["p"]), figure(match["n"], match["n_scale"] or "")
        part = figure(match["k"], match["k_scale"] or "")
        if article.quoted(*match.span()) or match["money"] != match["money2"] or bounded(article.text, match.start()):
            continue
        exact = percent.value * whole.value / Fraction(100)
        if not _product(tight(percent), tight(whole)).meets(tight(part)) or abs(part.value - exact) > exact / 20:
            continue
        loose = hedged(article.text, match.start("k")) or hedged(article.text, match.start())
        honest = _product(wide(percent, loose), wide(whole, loose))
        options = one_digit_off(match["k"]) if match["k"][0].isdigit() else []
        wrong = [text for text in options if not wide(figure(text, match["k_scale"] or ""), loose).meets(honest)]
        if wrong:
            text = random.choice(wrong)
            why = f"{match['p']} % of {match['n']} is {match['k']}, not {text}"
            yield Site(*match.span("k"), text, why, match.span())
