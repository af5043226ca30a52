"""A range with its ends exchanged. Oracle: the first end was the smaller or the earlier, so the second is now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.dates import MONTH
from planted.figures import DIGITS, NUMBER, PERCENT, SCALE, figure, small_count
from planted.site import Site
from planted.units import UNIT

_Y = r"(?:1[5-9]\d\d|20\d\d)"
_YEARS = re.compile(
    rf"\b(?:from|[Bb]etween)(?: [A-Z][a-z]+)? (?P<low>{_Y})(?: to | until | and )(?:[A-Z][a-z]+ )?(?P<high>{_Y})"
    r"(?![\w-]|[.,:]\d| (?:people|men))"
    rf"|(?<=\()(?P<low2>{_Y}) ?[–-] ?(?P<high2>{_Y})(?=[);,])"
    rf"|\b(?:in|during|of) (?:the )?(?P<low3>{_Y})[–-](?P<high3>{_Y})(?![\w–-])"
)
_D = r"(?:3[01]|[12]\d|[1-9])"
_DAYS = re.compile(
    rf"\b(?:from|[Bb]etween) (?P<low>{_D})(?: and | to )(?P<high>{_D}) {MONTH}"
    rf"|(?<![\w.,/–-])(?P<low2>{_D}) ?[–-] ?(?P<high2>{_D}) {MONTH}"
    rf"|\b{MONTH} (?P<low3>{_D}) ?[–-] ?(?P<high3>{_D})(?![\w–-]|[.,:]\d| [a-z]+s\b)"
)
_AFTER = (
    rf"(?:{PERCENT}| (?!in\b){UNIT}|{SCALE}| (?:people|men|troops|soldiers|dollars|euros|pounds|years|days|weeks|"
    r"months|hours|minutes)\b)"
)
_END = rf"(?:{NUMBER}|(?<=[$£€]){DIGITS})"
_BETWEEN = re.compile(
    rf"\b[Bb]etween (?:the ages of |about |around )?[$£€]?(?P<low>{_END})(?P<unit>{_AFTER})? and "
    rf"[$£€]?(?P<high>{_END})(?P<unit2>{_AFTER})?(?! {MONTH})"
)
_DASHED = re.compile(rf"(?<![\w.,/:$£€–-])(?P<low>{DIGITS})(?:-|–| to )(?P<high>{DIGITS})(?P<unit>{_AFTER})")
_CHANGE = re.compile(
    rf"\b(?:score|won|lost|beat|lead|led|vote|to|by|down|up|fell|rose|cut|reduced|increased|raised|{MONTH})\W+$|"
    r"\bfrom\b[^.\n]{0,40}$",
    re.IGNORECASE,
)


def _swapped(match: re.Match[str], low: str, high: str, why: str) -> Site:
    middle = match.string[match.end(low) : match.start(high)]
    return Site(match.start(low), match.end(high), f"{match[high]}{middle}{match[low]}", why, match.span())


def _reversed(article: Article, pattern: re.Pattern[str], relation: str) -> Iterator[Site]:
    """The matches of a pattern with several groups of two ends, exchanged where they ascend."""
    for match in pattern.finditer(article.text):
        order = next(order for order in ("", "2", "3") if match[f"low{order}"])
        low, high = f"low{order}", f"high{order}"
        if int(match[low]) < int(match[high]) and not article.quoted(*match.span()):
            yield _swapped(match, low, high, f"{match[high]} is {relation} {match[low]}")


def years(article: Article, random: Random) -> Iterator[Site]:
    """“From 1999 to 2004”, “(1999–2004)”."""
    return _reversed(article, _YEARS, "after")


def days(article: Article, random: Random) -> Iterator[Site]:
    """“Between 5 and 14 March”, “March 5-14”."""
    return _reversed(article, _DAYS, "after")


def between(article: Article, random: Random) -> Iterator[Site]:
    """“Between 300 and 500”."""
    for match in _BETWEEN.finditer(article.text):
        low, high = figure(match["low"]), figure(match["high"])
        plain = match["unit"] in (None, match["unit2"]) and match["low"].lower() != "one" and small_count(match["low"])
        if low.value < high.value and plain and not article.quoted(*match.span()):
            yield _swapped(match, "low", "high", f"{match['high']} is more than {match['low']}")


def dashed(article: Article, random: Random) -> Iterator[Site]:
    """“300-500 km”, “5 to 10 days”: only with a unit after it, and not after words of change or score."""
    for match in _DASHED.finditer(article.text):
        low, high = figure(match["low"]), figure(match["high"])
        before = article.text[max(0, match.start() - 50) : match.start()]
        known = low.value < high.value <= 20 * low.value and small_count(match["low"])
        if known and not _CHANGE.search(before) and not article.quoted(*match.span()):
            yield _swapped(match, "low", "high", f"{match['high']} is more than {match['low']}")
