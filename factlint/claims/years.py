"""Years and what is printed with them in, periods out: “1999–2004”, “mid-2024”, “the 1980s”, “the seventies”."""

from __future__ import annotations

from factlint.claims.times import Date
from factlint.days import years
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge

_FIRST, _LAST = 1000, 2200
_OLD_TENS = 30  # “the thirties” and what comes later are those of the twentieth century


def year_range(text: str, knowledge: Knowledge, start: int, end: int) -> Date | None:
    """“1999–2004”, “1999/2000”, “2015-16”."""
    if text[end : end + 1] not in "-–—/" or end >= len(text):
        return None
    span = knowledge.pattern("year-range").match(text, end)
    if span is None:
        return None
    year = int(text[start:end])
    last = int(span[1]) if len(span[1]) == 4 else year // 100 * 100 + int(span[1])
    if len(span[1]) == 2 and last < year:
        if last + 100 - year != 1:
            return None  # 1999-00 is a season; 2024-15 is no range
        last += 100
    if not _FIRST <= last <= _LAST:
        return None
    found = Date(start, span.end(1), year, role="period", last=(last, None, None))
    found.interval = years(year, last) if year <= last else None
    return found


def of(year: int) -> Interval:
    """The days of a year."""
    return years(year, year)


def is_year(text: str, start: int, end: int) -> bool:
    """Whether a figure of four digits may be a year, and is not the tail of a range or designation."""
    if not _FIRST <= int(text[start:end]) <= _LAST:
        return False
    joined = start > 1 and text[start - 1] in "-–—/." and text[start - 2].isalnum()
    return not joined or text[start - 4 : start - 1].isalpha()


def year_in_words(text: str, knowledge: Knowledge, at: int) -> tuple[int, int] | None:
    """A year that is spelled out, and its end: “nineteen ninety-nine”, “, two thousand and eighteen”."""
    match = knowledge.pattern("year-words").match(text, at)
    if match is None:
        return None
    cardinals = knowledge.lexicon["cardinals"]
    words = match[1].lower().replace("-", " ").split()
    if words[1] == "thousand":
        year = 2000 + sum(cardinals.get(word, 0) for word in words[2:])
    else:
        year = cardinals[words[0]] * 100 + sum(cardinals.get(word, 0) for word in words[1:])
    return year, match.end()


def decade(text: str, knowledge: Knowledge, start: int, end: int, payload: int, floor: int) -> Date | None:
    """“the 1980s”, “the late 1980s”, “the 1900s”, which are a hundred years."""
    year = int(text[start : start + 4])
    if not _FIRST <= year <= _LAST or year % 10:
        return None
    width = 100 if year % 100 == 0 and year < 2000 else 10
    return Date(start, end, interval=years(year, min(year + width - 1, 9999)), role="period")


def short_decade(text: str, knowledge: Knowledge, start: int, end: int, tens: int, floor: int) -> Date | None:
    """“the ’40s”, “the 70's”, “the nineteen seventies”, “the noughties”; not the years of a life or degrees."""
    if text[end - 1].isdigit():
        if text[end : end + 2] not in ("'s", "’s"):
            return None
        end += 2
    first, century, article = start, 0, False
    for _ in range(3):
        before = knowledge.pattern("decade-before").search(text, max(floor, first - 12), first)
        if before is None:
            break
        if before[1]:
            article = True
            break
        first = before.start()
        if before[3]:
            century, start = knowledge.lexicon["cardinals"][before[3].lower()], first
    if not (article or century) or (tens == 10 and not century):
        return None
    if not century and knowledge.pattern("warmth").search(text, max(0, start - 50), start):
        return None
    if start and text[start - 1] in "'’" and text[start].isdigit():
        start -= 1
    year = century * 100 + tens if century else 2000 if tens == 0 else 1900 + tens
    if century or tens >= _OLD_TENS or tens == 0:
        return Date(start, end, interval=years(year, year + 9), role="period")
    return Date(start, end, role="period", relative=("the tens", 0, tens))
