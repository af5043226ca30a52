"""What follows or precedes a numeral: units of measure and money."""

from __future__ import annotations

from factlint.claims.amounts import Money, Number, Quantity
from factlint.claims.follow import bounded, follow_phrase
from factlint.claims.hedges import hedged
from factlint.claims.numerals import numeral
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.numerals import Numeral
    from factlint.knowledge import Knowledge

    Unit = tuple[str, str, int]  # dimension, name, where it ends


def after(text: str, knowledge: Knowledge, end: int) -> Unit | None:
    """The unit of measure or of time that follows a numeral, the longest one."""
    match = knowledge.pattern("follow").match(text, end)
    if match is None:
        return None
    word, stop = match[1], match.end()
    for rest, dimension, name, symbol in knowledge.lexicon["unit_words"].get(word.lower(), ()):
        if symbol and not symbol.startswith(word):
            continue
        ends = follow_phrase(text, stop, rest) if rest else stop
        if ends < 0 or (text[ends - 1].isalnum() and not bounded(text, ends)):
            continue
        if symbol and (text[ends : ends + 1] == "-" or (len(symbol) == 1 and text[match.start() : stop][:1] == "-")):
            continue  # 20 F-16s, a 5-m run
        return dimension, name, ends
    return None


def measured(text: str, knowledge: Knowledge, begin: int, at: int, found: Numeral, unit: Unit, hedge: str) -> Number:
    """A quantity; feet and inches, pounds and ounces are added up."""
    dimension, name, end = unit
    value, step = found.value, found.step
    smaller = _PARTS.get(name)
    if smaller is not None and value % SCALE == 0:
        part = knowledge.pattern("and-part").match(text, end)
        next_ = part.end() if part else end + 1 if name == "foot" and text[end : end + 1] == "-" else end
        rest = numeral(text, next_, knowledge) if next_ > end else None
        tail = after(text, knowledge, rest.end) if rest else None
        if rest is not None and tail is None and part is None and bounded(text, rest.end):
            tail = (dimension, "inch", rest.end)  # six-foot-four
        if rest is not None and tail is None and name == "foot":
            inch = rest.end + (text[rest.end : rest.end + 1] in (" ", "\u00a0"))
            tail = (dimension, "inch", inch + 2) if text[inch : inch + 2] == "in" and bounded(text, inch + 2) else None
        parts = smaller.get(tail[1], 0) if tail is not None else 0
        if rest is not None and tail is not None and rest.value < parts * SCALE:
            value, step, end = value + rest.value // parts, max(rest.step // parts, 1), tail[2]
    size = Quantity(begin, at, end, value, step, hedge, knowledge.lexicon["hedges"][hedge])
    size.dimension, size.unit = dimension, name
    return size


_PARTS = {
    "foot": {"inch": 12},
    "mile": {"yard": 1760, "furlong": 8},
    "pound": {"ounce": 16},
    "stone": {"pound": 14},
    "metre": {"centimetre": 100},
    "kilogram": {"gram": 1000},
}


def metres(text: str, knowledge: Knowledge, begin: int, at: int, found: Numeral, hedge: str) -> Quantity | None:
    """“100m” where a length in feet, yards or miles beside it tells that the m is not for millions."""
    if not (
        knowledge.pattern("metres-after").match(text, found.end)
        or knowledge.pattern("metres-before").search(text, max(0, begin - 40), begin)
    ):
        return None
    value, step = found.value // 10**6, found.step // 10**6
    size = Quantity(begin, at, found.end, value, step, hedge, knowledge.lexicon["hedges"][hedge])
    size.dimension, size.unit = "length", "metre"
    return size


def mach(text: str, knowledge: Knowledge, at: int, found: Numeral) -> Quantity | None:
    """“Mach 5”: a unit that stands in front."""
    before = knowledge.pattern("mach").search(text, max(0, at - 8), at) if text[at - 2 : at - 1] in "hH" else None
    if before is None:
        return None
    hedge, begin = hedged(text, before.start(), knowledge)
    end = found.end
    size = Quantity(begin, before.start(), end, found.value, found.step, hedge, knowledge.lexicon["hedges"][hedge])
    size.dimension, size.unit = "speed of sound", "Mach"
    return size


def signed(text: str, start: int, found: Numeral) -> int:
    """Where a numeral begins with its minus sign, whose value it then has."""
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2] in " (\n\u00a0"):
        found.value = -found.value
        return start - 1
    before = text[max(0, start - 9) : start].lower()
    for word in ("minus ", "negative "):
        if before.endswith(word):
            found.value = -found.value
            return start - len(word)
    return start


def priced(text: str, knowledge: Knowledge, at: int, found: Numeral) -> Money | None:
    """An amount of money, by the sign before or the name behind: “$4.3bn”, “500 roubles”."""
    lexicon = knowledge.lexicon
    last = text[at - 1 : at]
    if last and last in " \u00a0":
        last = text[at - 2 : at - 1]
    if last in lexicon["sign_ends"]:
        sign = knowledge.pattern("sign").search(text, max(0, at - 5), at)
        if sign is not None:
            if text[found.end : found.end + 2] == " m" and bounded(text, found.end + 2):
                found.value, found.step, found.end = found.value * 10**6, found.step * 10**6, found.end + 2
            code, unit = lexicon["signs"][sign[1]]
            return _money(sign.start(1), found.end, found, code, unit, knowledge)
    match = knowledge.pattern("follow").match(text, found.end)
    for rest, code, unit, part in lexicon["currency_words"].get(match[1].lower(), ()) if match else ():
        assert match is not None
        stop = follow_phrase(text, match.end(), rest) if rest else match.end()
        if stop < 0 or not bounded(text, stop):
            continue
        cents = knowledge.pattern("and-part").match(text, stop) if part == 1 else None
        rest_ = numeral(text, cents.end(), knowledge) if cents else None
        tail = knowledge.pattern("follow").match(text, rest_.end) if rest_ else None
        if rest_ is not None and tail is not None and tail[1].lower() in ("cents", "pence", "cent"):
            found.value, found.step, stop = found.value + rest_.value // 100, SCALE // 100, tail.end()
        return _money(at, stop, found, code, unit, knowledge)
    return None


def _money(at: int, end: int, found: Numeral, code: str, unit: str, knowledge: Knowledge) -> Money:
    amount = Money(at, at, end, found.value, found.step, "bare", knowledge.lexicon["hedges"]["bare"])
    amount.currency, amount.unit = code, unit
    return amount
