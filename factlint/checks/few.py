"""`few`: “34% of the 12 ships”, a percentage that no whole number of so few things makes.

Judged where a bare percentage stands right before “of” and the number of things, up to `largest` of them, with a
determiner (“of the 12 ships”, “of its 22 pilots”). Fives and tens are taken for round figures, but for those behind
“exactly”. `divisible` are things that have parts, of which any percentage may be told, and `rates` words near by that
make an average of it.
"""

from __future__ import annotations

from factlint.claims.amounts import Percentage
from factlint.claims.figures import UNSAID, figures, share, vouched
from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval, figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("percentage", "number")
SLOTS = ("text", "total", "near")
_REACH = 90  # characters between the percentage and the number
_HUNDRED = 100 * SCALE


class Params:
    """How many are few, what may be divided, and the words that take a figure back."""

    divisible: list[str]
    rates: list[str]
    largest: int = 60
    unsaid: list[str] = UNSAID


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between the percentage and the number, and the things behind it."""
    word = "[^\\W\\d_][\\w-]{0,30}"
    these = "(?:the|its|their|his|her|our|all|those|these)"
    owner = rf"(?:{word}{GAP}+){{0,4}}{word}(?:[’']s|s[’']){GAP}+"
    return {
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "rates": (rf"\b{any_of(rule.rates)}\b", IGNORECASE),
        "exactly": (rf"\b(?:exactly|precisely){GAP}+$", IGNORECASE),
        "of": (rf"{GAP}+of{GAP}+(?:{owner}|{these}{GAP}+(?:{these}{GAP}+|total{GAP}+|last{GAP}+)?)", IGNORECASE),
        "things": (
            rf"(?:{GAP}+(?!(?:and|or|to|of|in)\b){word}){{0,2}}?{GAP}+(?!{any_of(rule.divisible)}\b)"
            r"(?:[a-z-]{1,30}[^s\W]s|men|women|people|children|crew|aircraft|police)(?![’'\w-])",
            0,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the percentage and names the number."""
    document = claims.document
    text = document.text
    for said in claims.of("percentage"):
        assert isinstance(said, Percentage)
        exactly = rule.pattern(knowledge, "exactly").search(text, max(0, said.start - 12), said.start) is not None
        if said.hedge != "bare" or (said.printed % (5 * SCALE) == 0 and not exactly):
            continue
        total = next(iter(figures(claims, said.end, said.end + _REACH)), None)
        n = total.whole if total is not None and total.type == "number" and total.exact else None
        if total is None or n is None or not 1 < n <= rule.params.largest:
            continue
        if not rule.pattern(knowledge, "of").fullmatch(text, said.end, total.start):
            continue
        band = share(said, text)
        made = [k * _HUNDRED // n for k in range(n + 1)]
        if said.printed * 2 < made[1]:
            continue  # less than half of one: no count
        if band is None or any(Interval(each, each + 1).meets(band) for each in made):
            continue
        if not rule.pattern(knowledge, "things").match(text, total.end):
            continue
        low, high = document.sentence(said.start)
        if rule.pattern(knowledge, "rates").search(text, max(low, said.start - 80), min(high, total.end + 80)):
            continue
        if vouched(document, knowledge, rule.pattern(knowledge, "unsaid"), said.start, total.end):
            shown, printed = text[said.start : said.end], text[total.start : total.end]
            near = _near(made, said.printed)
            slots = {"text": shown, "total": printed, "near": near}
            related = (Related(total.start, total.end, f"“{printed}” here"),)
            evidence = (Evidence("", "sum", near),)
            yield from rule.finding(document, (said.start, said.end), slots, evidence, related)


def _near(made: list[int], printed: int) -> str:
    """The two nearest percentages that can be made: “4 of 12 is 33.3% and 5 of 12 is 41.7%”."""
    tenth = SCALE // 10
    nearest = sorted(sorted(range(len(made)), key=lambda k: abs(made[k] - printed))[:2])
    shown = [figure((made[k] + tenth // 2) // tenth * tenth) for k in nearest]
    return " and ".join(f"{k} of {len(made) - 1} is {each}%" for k, each in zip(nearest, shown, strict=True))
