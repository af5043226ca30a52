"""Text at an offset in, the numeral that stands there out: digits, words, fractions, magnitudes, ordinals.

“4,300”, “4.3 billion”, “3 hundred and one”, “two hundred thousand”, “twenty-first”, “two and a half”, “three-quarters”,
“half a million”, “2½”, “1/4”. What goes on beyond a well-formed numeral is left: “five four-man teams” is five.
"""

from __future__ import annotations

from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge

_OPEN = 1000  # the place value below which a group of three digits may still be filled


class Numeral:
    """A numeral up to `end`: its value and the step of its last digit, in billionths.

    `sort` is `cardinal`, `ordinal` or `fraction`; the step of a fraction is one of its parts.
    """

    __slots__ = ("end", "sort", "step", "value", "worded")

    def __init__(self, end: int, value: int, step: int, sort: str, worded: bool) -> None:
        self.end = end
        self.value = value
        self.step = step
        self.sort = sort
        self.worded = worded


def numeral(text: str, start: int, knowledge: Knowledge) -> Numeral | None:
    """The numeral that begins at `start`, or None."""
    match = knowledge.pattern("figure").match(text, start)
    if match is None:
        return _words(text, start, knowledge)
    whole, decimals = match[1], match[2] or ""
    if not whole.isdecimal():
        whole = "".join(filter(str.isdecimal, whole))  # 13,000 or, with a no-break space, 13 000
    if len(whole) > 18 or len(decimals) > 9:
        return None
    end = match.end()
    if text[end : end + 1] in "/⁄½¼¾⅓⅔ " and (fraction := _printed_fraction(text, start, end, int(whole), knowledge)):
        return fraction
    value = int(whole) * SCALE + int(decimals.ljust(9, "0") or "0") if decimals else int(whole) * SCALE
    step = SCALE // 10 ** len(decimals)
    return _magnified(text, Numeral(end, value, step, "cardinal", False), knowledge)


def _magnified(text: str, found: Numeral, knowledge: Knowledge) -> Numeral:
    """With the magnitudes that follow: “4.3 billion”, “12 hundred thousand”, “3 hundred and one”."""
    lexicon = knowledge.lexicon
    while True:
        end = found.end
        if text[end : end + 2].strip(" -\u00a0\n")[:1].lower() not in lexicon["initials"]:
            return found
        match = knowledge.pattern("magnitude").match(text, end)
        if match is None:
            return found
        word = match[1].lower()
        if word == "m" and text[end : end + 1] in " -\u00a0\n":
            return found  # “1,000 m” are metres
        if len(word) < 4 and found.worded:
            return found
        factor = lexicon["magnitudes"][word]
        found.end, found.value = match.end(), found.value * factor
        if found.sort != "fraction":
            found.step *= factor
        if factor == 100 and not found.worded:
            tail = knowledge.pattern("and-number").match(text, found.end)
            rest = _cardinal(text, tail.end(), knowledge) if tail else None
            if rest is not None and rest.value < 100 * SCALE:
                found.end, found.value, found.step = rest.end, found.value + rest.value, SCALE
            return found


def _printed_fraction(text: str, start: int, end: int, whole: int, knowledge: Knowledge) -> Numeral | None:
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
    return _magnified(text, Numeral(match.end(), value, SCALE // denominator, sort, False), knowledge)


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
        n: int = lexicon["ordinals"][first]
        if n > 2 and knowledge.pattern("part-of").match(text, match.end()) and _article(text, start):
            return _one_part(text, start, match.end(), n, knowledge)
        return Numeral(match.end(), n * SCALE, SCALE, "ordinal", True)
    found = _cardinal(text, start, knowledge)
    if found is None or found.sort == "ordinal":
        return found
    parts = _denominator(text, found, knowledge)
    if parts is not None:
        return _magnified(text, parts, knowledge)
    half = knowledge.pattern("and-a-part").match(text, found.end)
    if half is not None:
        part = half[1].lower()
        numerator = 3 if part.startswith("three") else 1
        denominator = 2 if part.endswith("half") else 3 if "third" in part else 4
        found.value += found.step * numerator // denominator
        found.end = half.end()
        return _magnified(text, found, knowledge)
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


def _denominator(text: str, found: Numeral, knowledge: Knowledge) -> Numeral | None:
    """“two-thirds”, “one-fifth”, “three quarters of”."""
    lexicon = knowledge.lexicon
    match = knowledge.pattern("next-letters").match(text, found.end)
    if match is None or found.value % SCALE or not 0 < found.value < 100 * SCALE:
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
    if n == 4 and text[found.end] != "-" and not knowledge.pattern("part-of").match(text, end):
        return None  # three quarters of a year long
    return Numeral(end, found.value // n, SCALE // n, "fraction", True)


def _cardinal(text: str, start: int, knowledge: Knowledge) -> Numeral | None:
    """A numeral in words as far as it is well formed; an ordinal where its last word is one."""
    lexicon = knowledge.lexicon
    cardinals, magnitudes, ordinals = lexicon["cardinals"], lexicon["magnitudes"], lexicon["ordinals"]
    total, group, place, last = 0, 0, _OPEN, 10**18
    at, end, joined = start, -1, False
    letters, following = knowledge.pattern("letters"), knowledge.pattern("next-number-word")
    match = letters.match(text, at)
    step = SCALE
    while match is not None:
        word = match[match.lastindex or 0].lower()
        worth = cardinals.get(word)
        if worth is not None:
            size = 1 if worth < 10 else 10 if worth >= 20 else 1
            fits = place == _OPEN or place == 100 or (place == 10 and worth < 10)
            if not fits or (worth == 0 and end >= 0) or (joined and place != 100 and not (place == _OPEN and total)):
                break
            group, place, step = group + worth, size, SCALE
        elif word == "hundred" and not joined and ((group == 0 and end < 0) or 0 < group < 100) and place != 100:
            group, place, step = max(group, 1) * 100, 100, 100 * SCALE
        elif word in magnitudes and len(word) > 3 and not joined and word != "hundred":
            factor = magnitudes[word]
            if (group == 0 and end >= 0) or factor >= last:
                break
            if factor < 100:
                return Numeral(match.end(), max(group, 1) * factor * SCALE, factor * SCALE, "cardinal", True)
            total, group, place, last = total + max(group, 1) * factor, 0, _OPEN, factor
            step = factor * SCALE
        else:
            n = ordinals.get(word)
            if n is None or end < 0 or (joined and place not in (100, _OPEN)):
                break
            if n >= 100 and n % 100 == 0:
                return Numeral(match.end(), (total + max(group, 1) * n) * SCALE, SCALE, "ordinal", True)
            if place in (_OPEN, 100) or (place == 10 and n < 10):
                return Numeral(match.end(), (total + group + n) * SCALE, SCALE, "ordinal", True)
            break
        end = match.end()
        match = following.match(text, end)
        joined = match is not None and bool(match[1])
    if end < 0:
        return None
    return Numeral(end, (total + group) * SCALE, step, "cardinal", True)
