"""An age ten years off. Oracle: the birth told in the article and the other date told beside the age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date
from random import Random
from typing import NamedTuple

from planted.article import Article
from planted.dates import days, years
from planted.site import Site

_BORN = re.compile(r"\b(?:[Bb]orn|b\.)(?! (?:to|into)\b)[^.;()\n]{0,60}?\b(?=\d)")
_LIFESPAN = re.compile(
    r"\((?:[^()\n]{0,30} )?(?P<born>1[5-9]\d\d|20\d\d) ?[–-] ?(?:[^()\n]{0,30} )?(?P<died>1[5-9]\d\d|20\d\d)\)"
)
_AGE = re.compile(
    r"\b(?:aged|at the age of|at age|aged just|was|turned) (?P<age>[1-9]\d)"
    r"(?= years old|[,.;)]| (?:and|in|on|when|at|he|she|from|after)\b)|, (?P<bare>[2-9]\d),"
)
_OFF = 10


class Birth(NamedTuple):
    """A birth, to the day or to the year, and where it is told."""

    start: int
    end: int
    year: int
    date: Date | None


def _births(article: Article) -> list[Birth]:
    found = []
    for match in _BORN.finditer(article.text):
        stop = min(len(article.text), match.end() + 30)
        day = next(iter(days(article.text, match.start(), stop)), None)
        year = next(iter(years(article.text, match.start(), stop)), None)
        if day and day.date:
            found.append(Birth(match.start(), day.end, day.date.year, day.date))
        elif year and not re.search(r"[.;\n]", article.text[match.start() : year.start]):
            found.append(Birth(match.start(), year.end, year.value, None))
    for match in _LIFESPAN.finditer(article.text):
        day = next(iter(days(article.text, match.start(), match.end("born"))), None)
        found.append(Birth(*match.span(), int(match["born"]), day.date if day else None))
    return found


def _ages(birth: Birth, year: int, day: Date | None) -> set[int]:
    """The ages that someone born then can have in a year or on a day."""
    if birth.date and day:
        return {day.year - birth.year - ((day.month, day.day) < (birth.date.month, birth.date.day))}
    return {year - birth.year, year - birth.year - 1}


def sites(article: Article, random: Random) -> Iterator[Site]:
    """An age told with a date, in an article that tells the birth; bare ages (between commas) only beside the birth."""
    births = _births(article)
    for match in _AGE.finditer(article.text) if births else ():
        group = "age" if match["age"] else "bare"
        age = int(match[group])
        start, end = article.sentence(*match.span())
        birth = min(births, key=lambda birth: abs(birth.start - match.start()))
        inside = start <= birth.start < end
        moments: list[tuple[int, Date | None]] = [
            (year.value, next((day.date for day in days(article.text, start, end) if day.end == year.end), None))
            for year in years(article.text, start, end)
            if not birth.start <= year.start < birth.end
        ]
        if lifespan := _LIFESPAN.match(article.text, birth.start):
            moments.append((int(lifespan["died"]), None))
        if article.date and inside:
            moments.append((article.date.year, article.date))
        if article.quoted(*match.span()) or (group == "bare" and not inside):
            continue
        if not any(age in _ages(birth, *moment) for moment in moments):
            continue
        possible = {other for moment in moments for each in births for other in _ages(each, *moment)}
        wrong = [age + shift for shift in (_OFF, -_OFF) if 15 < age + shift < 100]
        wrong = [other for other in wrong if all(abs(other - each) > 2 for each in possible)]
        if wrong:
            other = random.choice(wrong)
            why = f"born in {birth.year}: {age}, not {other}"
            yield Site(*match.span(group), str(other), why, (min(start, match.start()), end))
