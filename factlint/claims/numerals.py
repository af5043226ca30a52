"""Text at an offset in, the numeral that stands there out: digits, words, fractions, magnitudes, ordinals.

“4,300”, “4.3 billion”, “3 hundred and one”, “two hundred thousand”, “twenty-first”, “two and a half”, “three-quarters”,
“half a million”, “2½”, “1/4”.
"""

from __future__ import annotations

from factlint.claims.cardinals import Numeral, cardinal, magnified
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge


_FRACTION = frozenset("/⁄½¼¾⅓⅔")


def numeral(text: str, start: int, knowledge: Knowledge) -> Numeral | None:
    """The numeral that begins at `start`, or None."""
    match = knowledge.pattern("figure").match(text, start)
    if match is None:
        if text[start] in _VULGAR:
            return _printed_fraction(text, start, knowledge)
        return _words(text, start, knowledge)
    whole, decimals = match[1] or "0", match[2] or match[3] or ""
    if len(whole) > 3:
        whole = "".join(filter(str.isdecimal, whole))
    if len(whole) > 18 or len(decimals) > 9:
        return None
    end = match.end()
    following = text[end : end + 3].lstrip(" -")[:1]
    if following and (following in _FRACTION or following.isdigit()):
        fraction = _printed_fraction(text, start, knowledge)
        if fraction is not None:
            return fraction
    value = int(whole) * SCALE + int(decimals.ljust(9, "0")) if decimals else int(whole) * SCALE
    step = SCALE // 10 ** len(decimals)
    found = magnified(text, Numeral(end, value, step, "cardinal", False), knowledge)
    return with_part(text, found, knowledge) if found.end > end else found


def _printed_fraction(text: str, start: int, knowledge: Knowledge) -> Numeral | None:
    """“1/4”, “2 1/2”, “2½”; None for what may be a date or a score."""
    match = knowledge.pattern("vulgar").match(text, start)
    if match is None:
        return None
    if match[2]:
        numerator, denominator = _VULGAR[match[2]]
    else:
        numerator, denominator = int(match[3]), int(match[4])
        if not (match[1] or numerator < denominator) or denominator not in (2, 3, 4, 5, 8, 10, 16, 32, 64, 100):
            return None
    value = (int(match[1]) * SCALE if match[1] else 0) + SCALE * numerator // denominator
    sort = "cardinal" if match[1] else "fraction"
    return magnified(text, Numeral(match.end(), value, SCALE // denominator, sort, False), knowledge)


_VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3)}


def _words(text: str, start: int, knowledge: Knowledge) -> Numeral | None:
    match = knowledge.pattern("letters").match(text, start)
    if match is None:
        return None
    first = match[0].lower()
    lexicon = knowledge.lexicon
    if first in lexicon["denominators"]:
        return _one_part(text, start, match.end(), lexicon["denominators"][first], knowledge)
    if first in lexicon["ordinals"]:
        found = Numeral(match.end(), lexicon["ordinals"][first] * SCALE, SCALE, "ordinal", True)
        return _one_in(text, start, found, knowledge) or found
    words = cardinal(text, start, knowledge)
    if words is None or words.sort == "ordinal":
        if words is None or first in lexicon["magnitudes"]:
            return words  # “a hundred thousandth” is no part of one
        return _one_in(text, start, words, knowledge) or words
    parts = _denominator(text, start, words, knowledge)
    if parts is not None:
        return magnified(text, parts, knowledge)
    return _pointed(text, words, knowledge) or with_part(text, words, knowledge)


def _one_in(text: str, start: int, found: Numeral, knowledge: Knowledge) -> Numeral | None:
    """“a tenth of”, “a twenty-first.”: an ordinal behind “a” that no noun follows is a part of one."""
    n = found.value // SCALE
    if n < 3 or not _article(text, start):
        return None
    if not (
        knowledge.pattern("part-of").match(text, found.end) or knowledge.pattern("clause-end").match(text, found.end)
    ):
        return None
    return Numeral(found.end, SCALE // n, SCALE // n, "fraction", True)


def _pointed(text: str, found: Numeral, knowledge: Knowledge) -> Numeral | None:
    """“five point five”, “two hundred point seventy-one”."""
    point = knowledge.pattern("point").match(text, found.end)
    digits, end = "", point.end() if point else 0
    while point is not None:
        part = cardinal(text, end, knowledge)
        if part is None or part.sort != "cardinal" or len(digits) > 8:
            break
        digits, end = digits + str(part.value // SCALE), part.end
        following = knowledge.pattern("next-letters").match(text, end)
        if following is None or following[1].lower() not in knowledge.lexicon["cardinals"]:
            break
        end = following.start(1)
    if not digits or len(digits) > 9:
        return None
    step = SCALE // 10 ** len(digits)
    return magnified(text, Numeral(end, found.value + int(digits) * step, step, "cardinal", True), knowledge)


def with_part(text: str, found: Numeral, knowledge: Knowledge) -> Numeral:
    """With the part of one that follows: “two and a half”, “3 million and a half”, “three and two-thirds million”."""
    half = knowledge.pattern("and-a-part").match(text, found.end)
    if half is not None:
        word = half[1].lower().replace("-", " ").split()[-1]
        lexicon = knowledge.lexicon
        numerator = 3 if half[1].lower().startswith("three") else 1
        denominator = lexicon["denominators"].get(word) or lexicon["ordinals"][word]
        part = SCALE * numerator // denominator
        found.end = half.end()
        big = knowledge.pattern("magnitude").match(text, found.end) if found.step > SCALE else None
        if big is not None and len(big[1]) > 3:  # a billion and a half million
            found.value, found.end = found.value + part * lexicon["magnitudes"][big[1].lower()], big.end()
            return found
        found.value += found.step * numerator // denominator
        return magnified(text, found, knowledge)
    joint = knowledge.pattern("and-number").match(text, found.end)
    part = cardinal(text, joint.end(), knowledge) if joint else None
    if part is not None and part.sort == "cardinal" and part.value < 100 * SCALE:
        parts = _denominator(text, joint.end() if joint else 0, part, knowledge)
        if parts is not None and parts.value < SCALE:
            more = magnified(text, parts, knowledge) if found.step > SCALE else parts
            worth = 1 if more.value >= SCALE else max(found.step // SCALE, 1)
            found.value, found.end = found.value + worth * more.value, more.end
            return found if found.step > SCALE else magnified(text, found, knowledge)
    return found


def _article(text: str, start: int) -> bool:
    """Whether “a” or “one” stands right before."""
    return text[max(0, start - 3) : start].lower().lstrip("\n ") in ("a ", "a-") or text[
        max(0, start - 4) : start
    ].lower() in ("one ", "one-")


def _one_part(text: str, start: int, end: int, denominator: int, knowledge: Knowledge) -> Numeral | None:
    """“half”, “a quarter of”, “half a million”."""
    found = Numeral(end, SCALE // denominator, SCALE // denominator, "fraction", True)
    big = knowledge.pattern("part-magnitude").match(text, end)
    if big is not None:
        factor = knowledge.lexicon["magnitudes"][big[1].lower()]
        return Numeral(big.end(), SCALE * factor // denominator, SCALE * factor // 10 or SCALE, "cardinal", True)
    if denominator == 2:
        return found
    return found if knowledge.pattern("part-of").match(text, end) and _article(text, start) else None


def _denominator(text: str, start: int, found: Numeral, knowledge: Knowledge) -> Numeral | None:
    """“two-thirds”, “one-fifth”, “three quarters of”; “two hundred and three fifths” is 200.6."""
    lexicon = knowledge.lexicon
    match = knowledge.pattern("next-letters").match(text, found.end)
    if match is None or found.value % SCALE or found.value <= 0:
        return None
    word = match[1].lower()
    plural = word.endswith("s")
    n = lexicon["denominators"].get(word) or lexicon["ordinals"].get(word.removesuffix("s"), 0)
    end = match.end()
    if n in (20, 30, 40, 50, 60, 70, 80, 90) or not n:
        compound = knowledge.pattern("tens-parts").match(text, match.start(1))
        if compound is None:
            return None
        n = lexicon["cardinals"][compound[1].lower()] + lexicon["ordinals"][compound[2].lower()]
        plural, end = bool(compound[3]), compound.end()
    if n == 2 and not word.startswith("hal"):
        return None  # a second
    if plural != (found.value > SCALE) and word != "half":
        return None
    follows = knowledge.pattern("part-of").match(text, end) or knowledge.pattern("clause-end").match(text, end)
    if n == 4 and text[found.end] != "-" and not follows and not knowledge.pattern("magnitude").match(text, end):
        return None  # three quarters running
    before = text.rfind(" and ", start, found.end)
    tail = cardinal(text, before + 5, knowledge) if before >= 0 else None
    if tail is not None:
        base = found.value - tail.value
        worth = max(
            (size for size in lexicon["magnitudes"].values() if size > 100 and not base % (size * SCALE)), default=1
        )
        part = magnified(text, Numeral(end, tail.value // n, SCALE // n, "fraction", True), knowledge)
        if part.end > end:  # one billion and three quarters million
            return Numeral(part.end, base + part.value, SCALE, "cardinal", True)
        return Numeral(end, base + worth * tail.value // n, SCALE * worth // n, "cardinal", True)
    return Numeral(end, found.value // n, SCALE // n, "fraction", True)
