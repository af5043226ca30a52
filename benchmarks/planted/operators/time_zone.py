"""A clock time and its translation apart by what no zone is. Oracle: the zone's or place's offsets, all year round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.site import Site

_HOURS = {
    "GMT": (0,),
    "UTC": (0,),
    "BST": (1,),
    "CET": (1,),
    "CEST": (2,),
    "EST": (-5,),
    "EDT": (-4,),
    "ET": (-5, -4),
    "Eastern": (-5, -4),
    "CST": (-6,),
    "PST": (-8,),
    "PDT": (-7,),
    "PT": (-8, -7),
    "Moscow": (3, 4),
    "Kyiv": (2, 3),
    "Kiev": (2, 3),
    "Minsk": (2, 3),
    "London": (0, 1),
    "British": (0, 1),
    "Paris": (1, 2),
    "Berlin": (1, 2),
    "Brussels": (1, 2),
    "Helsinki": (2, 3),
    "Warsaw": (1, 2),
    "Istanbul": (2, 3),
    "Beirut": (2, 3),
    "Baghdad": (3, 4),
    "Jerusalem": (2, 3),
    "Tokyo": (9,),
    "Nikkei": (9,),
    "Hong Kong": (8,),
    "Beijing": (8,),
    "Sydney": (10, 11),
    "Singapore": (8,),
    "New York": (-5, -4),
    "Washington": (-5, -4),
    "Mecca": (3,),
    "Riyadh": (3,),
    "Tehran": (3.5, 4.5),
    "Kabul": (4.5,),
    "Karachi": (5,),
    "Islamabad": (5, 6),
    "New Delhi": (5.5,),
    "Mumbai": (5.5,),
    "Colombo": (5.5, 6),
    "Dhaka": (6,),
    "Bangkok": (7,),
    "Jakarta": (7,),
    "Manila": (8,),
    "Taipei": (8,),
    "Taiwan": (8,),
    "Seoul": (9,),
    "Japan": (9,),
    "Santiago": (-4, -3),
    "Buenos Aires": (-3, -2),
    "Cairo": (2, 3),
    "Damascus": (2, 3),
    "Gaza": (2, 3),
    "Nairobi": (3,),
    "Mogadishu": (3,),
    "Johannesburg": (2,),
    "Lagos": (1,),
}
_PLACE = re.compile(rf"\b({'|'.join(sorted(_HOURS, key=len, reverse=True))})(?:'s|’s)?\b")
_CLOCK = r"(?P<hour{0}>[0-2]?\d)(?:[:.]?(?P<minute{0}>[0-5]\d))?(?: ?(?P<half{0}>[ap]\.?m\b\.?))?"
_PAIR = re.compile(
    rf"(?<![\d.,:])\b{_CLOCK.format(1)}(?P<zone>[^\d().;]{{0,25}}?) ?[(/] ?(?:or )?{_CLOCK.format(2)} ?(?:GMT|UTC)\b"
)
_LEGAL_MINUTES = (0, 30, 45, 15)


def _minutes(match: re.Match[str], which: int) -> int:
    """Minutes since midnight."""
    hour, half = int(match[f"hour{which}"]), match[f"half{which}"] or ""
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return hour * 60 + int(match[f"minute{which}"] or 0)


def _respelled(match: re.Match[str], minutes: int) -> str:
    """The second time in its own manner."""
    hour, minute = divmod(minutes % 1440, 60)
    old = match.string[match.start("hour2") : match.end("minute2")]
    between = match.string[match.end("hour2") : match.start("minute2")]
    return f"{hour:0{len(match['hour2'])}}{between}{minute:02}" if len(old) > 2 else f"{hour}"


def two_hours_off(article: Article, random: Random) -> Iterator[Site]:
    """The time in Greenwich two hours off, where the sentence names one zone or place that fixes the difference."""
    for match in _PAIR.finditer(article.text):
        start, _ = article.sentence(*match.span())
        named = set(_PLACE.findall(match["zone"])) or set(_PLACE.findall(article.text, start, match.start()))
        if len(named) != 1 or match["minute2"] is None or match["half2"] or article.quoted(*match.span()):
            continue
        hours = _HOURS[named.pop()]
        local, world = _minutes(match, 1), _minutes(match, 2)
        if (local - world) % 1440 not in [hour * 60 % 1440 for hour in hours]:
            continue
        legal = {(hour + grace) * 60 % 1440 for hour in hours for grace in (-1, 0, 1)}
        wrong = [world + shift for shift in (120, -120) if (local - world - shift) % 1440 not in legal]
        if wrong:
            new = _respelled(match, random.choice(wrong))
            why = f"the difference is {' or '.join(map(str, hours))} hours"
            yield Site(match.start("hour2"), match.end("minute2"), new, why, match.span())


def odd_minutes(article: Article, random: Random) -> Iterator[Site]:
    """Minutes that differ by what no zone does, be the place which it may."""
    for match in _PAIR.finditer(article.text):
        local, world = _minutes(match, 1), _minutes(match, 2)
        if match["minute2"] is None or match["half2"] or (local - world) % 60 or article.quoted(*match.span()):
            continue
        wrong = [shift for shift in (10, 20, 40, 50) if (local - world - shift) % 60 not in _LEGAL_MINUTES]
        new = _respelled(match, world // 60 * 60 + (world + random.choice(wrong)) % 60)
        why = "no zone differs from Greenwich by so many minutes"
        yield Site(match.start("hour2"), match.end("minute2"), new, why, match.span())
