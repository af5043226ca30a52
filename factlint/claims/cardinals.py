"""Cardinals and ordinals: text at an offset in, the whole number in words that stands there out, with magnitudes.

“two hundred thousand”, “4.3 billion”, “3 hundred and one”, “twenty-first”. What goes on beyond a well-formed numeral is
left: “five four-man teams” is five.
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


def magnified(text: str, found: Numeral, knowledge: Knowledge) -> Numeral:
    """With the magnitudes that follow: “4.3 billion”, “12 hundred thousand”, “3 hundred and one”."""
    lexicon = knowledge.lexicon
    while True:
        end = found.end
        if text[end : end + 2].strip(" -\u00a0\n")[:1].lower() not in lexicon["initials"]:
            return found
        match = knowledge.pattern("magnitude").match(text, end)
        if match is None:
            return found
        word = match[1].lower().removesuffix("s")
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
            rest = cardinal(text, tail.end(), knowledge) if tail else None
            if rest is not None and rest.value < 100 * SCALE:
                found.end, found.value, found.step = rest.end, found.value + rest.value, SCALE
            return found


def cardinal(text: str, start: int, knowledge: Knowledge) -> Numeral | None:
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
        elif len(word) > 3 and not joined and (factor := _factor(word, magnitudes, end >= 0)):
            if factor < 100 and (group or end < 0):
                size = factor * SCALE
                return Numeral(_of(text, match.end(), word), max(group, 1) * size, size, "cardinal", True)
            if word.endswith("s") or factor == 100:
                break
            if group == 0 and total and factor >= last:
                total, end, step = total * factor, match.end(), factor * SCALE  # three lakh crore
                match = None
                break
            if (group == 0 and end >= 0) or factor >= last:
                break
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


def _factor(word: str, magnitudes: dict[str, int], counted: bool) -> int:
    """What a magnitude multiplies by; in the plural only behind a figure: “three dozens”, but not “dozens”."""
    return magnitudes.get(word) or (magnitudes.get(word[:-1], 0) if counted and word[-1] == "s" else 0)


def _of(text: str, end: int, word: str) -> int:
    """Where “a couple of” ends: its “of” belongs to it."""
    return end + 3 if word == "couple" and text[end : end + 4].lower() == " of " else end
