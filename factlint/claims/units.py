"""What follows or precedes a numeral: units of measure and money."""

from __future__ import annotations

from factlint.claims.amounts import Money, Number, Quantity
from factlint.claims.follow import bounded, follow_phrase
from factlint.claims.hedges import hedged
from factlint.claims.numerals import numeral
from factlint.interval import SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from factlint.claims.cardinals import Numeral
    from factlint.knowledge import Knowledge

    Unit = tuple[str, str, int]  # dimension, name, where it ends


def after(text: str, knowledge: Knowledge, end: int) -> Unit | None:
    """The unit of measure or of time that follows a numeral, the longest one."""
    match = knowledge.pattern("follow").match(text, end)
    return named(text, knowledge, match) if match is not None else None


def named(text: str, knowledge: Knowledge, match: re.Match[str]) -> Unit | None:
    """The unit that begins with the word matched by `follow`."""
    word, stop = match[1], match.end()
    for rest, dimension, name, symbol in knowledge.lexicon["unit_words"].get(word.lower(), ()):
        if symbol and not symbol.startswith(word):
            continue
        ends = follow_phrase(text, stop, rest) if rest else stop
        if ends < 0 or (text[ends - 1].isalnum() and not bounded(text, ends)):
            continue
        if symbol and (text[ends : ends + 1] == "-" or (len(symbol) == 1 and text[match.start() : stop][:1] == "-")):
            continue  # 20 F-16s, a 5-m run
        if symbol.endswith(")") and text[ends : ends + 1] != ")":
            continue  # 155 mm (6.1 in), but “12 in custody”
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
    if text[start - 1 : start] != " " or text[start - 2 : start - 1] not in "se":
        return start
    before = text[max(0, start - 9) : start].lower()
    for word in ("minus ", "negative "):
        if before.endswith(word):
            found.value = -found.value
            return start - len(word)
    return start


def signed_money(text: str, knowledge: Knowledge, at: int, found: Numeral) -> Money | None:
    """An amount of money by the sign before it: “$4.3bn”, “nearly € 300”."""
    lexicon = knowledge.lexicon
    last = text[at - 1 : at]
    if last == " " or last == "\u00a0":
        last = text[at - 2 : at - 1]
    if last not in lexicon["sign_ends"]:
        return None
    sign = knowledge.pattern("sign").search(text, max(0, at - 5), at)
    if sign is None:
        return None
    if text[found.end : found.end + 2] == " m" and bounded(text, found.end + 2):
        found.value, found.step, found.end = found.value * 10**6, found.step * 10**6, found.end + 2
    hedge, begin = hedged(text, sign.start(1), knowledge)
    return _money(begin, sign.start(1), found.end, found, lexicon["signs"][sign[1].lower()], hedge, knowledge)


def named_money(
    text: str, knowledge: Knowledge, begin: int, at: int, found: Numeral, follow: re.Match[str], hedge: str
) -> Money | None:
    """An amount of money by the name or sign behind it: “500 roubles”, “10 €”, “five dollars and forty cents”."""
    lexicon = knowledge.lexicon
    word = follow[1].lower()
    if word in lexicon["signs"] and (follow[1].isupper() or not word.isalpha()):
        return _money(begin, at, follow.end(), found, lexicon["signs"][word], hedge, knowledge)
    for rest, code, unit, part in lexicon["currency_words"].get(word, ()):
        stop = follow_phrase(text, follow.end(), rest) if rest else follow.end()
        if stop < 0 or not bounded(text, stop) or (len(word) == 1 and follow.start(1) > found.end):
            continue  # “12p”, but “page 12 p”
        joint = knowledge.pattern("and-part").match(text, stop) if part == 1 else None
        cents = numeral(text, joint.end(), knowledge) if joint else None
        tail = knowledge.pattern("follow").match(text, cents.end) if cents else None
        if cents is not None and tail is not None and tail[1].lower() in ("cents", "pence", "cent"):
            found.value, found.step, stop = found.value + cents.value // 100, SCALE // 100, tail.end()
        return _money(begin, at, stop, found, (code, unit), hedge, knowledge)
    return None


def _money(
    begin: int, at: int, end: int, found: Numeral, currency: tuple[str, str], hedge: str, knowledge: Knowledge
) -> Money:
    amount = Money(begin, at, end, found.value, found.step, hedge, knowledge.lexicon["hedges"][hedge])
    amount.currency, amount.unit = currency
    return amount
