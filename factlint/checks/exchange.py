"""`exchange`: two conversions of one pair of currencies in one text that imply different rates.

“$10m (€9m) … $20m (€30m)”: no rate is known here, but one text converts at one rate. A conversion is an amount beside
another (see `_beside.py`), an amount that by a word of `equals` is so much (“is worth”), or a stated rate (“90 roubles
to the dollar”; with a word of `buys`: “one euro buys $1.08”). Each is an interval (see `_rates.py`); told is the one
that lies more than `beyond` (a part) away from the stated rate, from the middle one, or from the first of two.

Silent where rates may differ: in sentences of different years or months, near words of `apart` (another day, another
market), among the cents of a currency, for a name that several currencies of the text share, and where most disagree.
"""

from __future__ import annotations

from factlint.checks import _beside, _rates
from factlint.checks._rates import FINE, Rate
from factlint.claims.times import Date
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import IGNORECASE, any_of
from factlint.interval import SCALE
from factlint.measures import figure_of, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.amounts import Money
    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("2 money",)
SLOTS = ("text", "other", "pair", "right")
_REACH = 200  # characters around a conversion in which words and years tell of another rate


class Params:
    """How far rates may lie apart, and the words that tell of equal amounts, of rates, and of other rates."""

    beyond: float = 0.1
    equals: list[str]
    buys: list[str]
    apart: list[str]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What joins amounts, and what tells that their rate is another."""
    return _rates.grammar(rule.equals, rule.buys, lexicon) | {"apart": (rf"\b{any_of(rule.apart)}\b", IGNORECASE)}


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the second amount of a conversion and names the one that it disagrees with."""
    document = claims.document
    groups: dict[Any, list[Rate]] = {}
    for rate in sorted(_rates.read(rule, claims, knowledge), key=lambda rate: rate.other.start):
        low, high = document.sentence(rate.other.start)
        low, high = max(low, rate.other.start - _REACH), min(high, rate.other.end + _REACH)
        years = {year for _, year in claims.years_within(low, high)}
        if len(years) > 1 or rule.pattern(knowledge, "apart").search(document.text, low, high):
            continue
        if not _beside.misreported(document, knowledge, rate.other.start):
            groups.setdefault((rate.pair, *years), []).append(rate)
    for group in groups.values():
        if len(group) > 1:
            yield from _judge(rule, claims, group)


def _judge(rule: Rule, claims: Claims, group: list[Rate]) -> Iterator[Finding]:
    """Tells the conversions that disagree with the stated rate, the middle one, or the first of two."""
    beyond = 1000 + int(rule.params.beyond * 1000)
    middle = group[0] if len(group) == 2 else sorted(group, key=lambda rate: rate.exact)[len(group) // 2]
    model = next((rate for rate in group if rate.one is None), middle)
    odd = [
        rate
        for rate in group
        if model.interval.scaled(beyond, 1000).before(rate.interval)
        or rate.interval.scaled(beyond, 1000).before(model.interval)
    ]
    if len(odd) * 2 <= len(group):
        for rate in odd:
            if not _apart(claims, rate, model):
                yield from _found(rule, claims.document, rate, model)


def _apart(claims: Claims, one: Rate, other: Rate) -> bool:
    """Whether different months are told with two conversions, or between them where they are near each other."""
    first, last = sorted((one.other.start, other.other.start))
    ends = ((at, *claims.document.sentence(at)) for at in (first, last))
    stretches = [(max(low, at - _REACH), min(high, at + _REACH)) for at, low, high in ends]
    if last - first < _REACH:
        stretches.append((first, last))
    dates = (date for low, high in stretches for date in claims.within("date", low, high) if isinstance(date, Date))
    return len({date.month for date in dates if date.month is not None and date.role != "dateline"}) > 1


def _found(rule: Rule, document: Document, rate: Rate, model: Rate) -> list[Finding]:
    text = document.text
    first, second = rate.one, rate.other
    if first is None:
        return []  # two stated rates are two rates
    said, other = text[second.start : second.end], text[first.start : first.end]
    begin, end = (model.one or model.other).start, model.other.end
    pair = text[begin:end] + (")" if "(" in text[begin:end] else "")
    forth, back = (FINE, model.exact) if rate.turned else (model.exact, FINE)
    right = _amount(text, second, first.printed * forth // back)
    left = _amount(text, first, second.printed * back // forth)
    slots = {"text": said, "other": other, "pair": pair, "right": right}
    related = (Related(first.start, first.end, f"“{other}” here"), Related(begin, end, f"another rate: “{pair}”"))
    sum_ = Evidence("", "sum", f"at the rate of “{pair}”, {other} is about {right}, not {said}")
    ways = repairs(f"{right} for “{said}”", f"{left} for “{other}”", f"another rate in “{pair}”")
    return rule.finding(document, (second.start, second.end), slots, (sum_, *ways), related)


def _amount(text: str, like: Money, value: int) -> str:
    """An amount as another is printed: “€18 million”, “1.2 million roubles”."""
    printed = text[like.at : like.end]
    name, size = next((big for big in _BIG if value >= big[1] * SCALE), ("", 1))
    figure = shown(value // size, figure_of(like)) + name
    sign = "" if printed[0].isalnum() and not printed[:2].isupper() else printed.rstrip("0123456789., -\u00a0bkmnt")
    return f"{sign}{figure}" if sign and sign != printed else f"{figure} {printed.rsplit(None, 1)[-1]}"


_BIG = ((" trillion", 10**12), (" billion", 10**9), (" million", 10**6))
