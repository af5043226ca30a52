"""A counting word one off the list it opens. Oracle: the list, every item of which is one name or one plain noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.figures import CARDINALS, spelled, written
from planted.site import Site

_COUNT = "|".join(spelled(number) for number in range(2, 10))
_ITEM = r"[A-Za-z][^,.;:()\n–—]{1,60}?"
_LIST = re.compile(
    rf"\b(?P<count>(?i:{_COUNT}))(?: [a-z][a-z'’-]*){{1,4}}(?P<open>: | - | – | — |-- | -- )"
    rf"(?P<items>{_ITEM}(?:, {_ITEM}){{0,7}},? and {_ITEM})(?P<close>[.;)]|,? - | – | — | -- |--)"
)
_MEASURE = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|goals?|points?|percent|per cent|games?|times|million|billion|"
    r"sets?|tries|wickets|shots|laps|lengths|decades|miles|of)\b"
)
_COMPOUND = re.compile(
    rf"\b(?:{'|'.join(spelled(number) for number in range(1, 21))}|both|all|several|many|other|others|also|not|"
    r"the latter|who|which|that|is|are|was|"
    r"were|has|have|had|will|would|but|or|with|as well as|including|he|she|they|it|we|\d+)\b|[&/\"“]",
    re.IGNORECASE,
)
_JOINT = re.compile(r", and | and |, ")


def sites(article: Article, random: Random) -> Iterator[Site]:
    """The number before a colon or dash and a list of so many items."""
    for match in _LIST.finditer(article.text):
        items = _JOINT.split(match["items"])
        count = CARDINALS[match["count"].lower()]
        head = article.text[match.end("count") : match.start("open")]
        if len(items) != count or match["items"].count(" and ") != 1 or article.quoted(*match.span()):
            continue
        if _MEASURE.search(head) or _COMPOUND.search(match["items"]) or any(len(item.split()) > 6 for item in items):
            continue
        if len({item[0].isupper() for item in items}) > 1 or _dash_unclosed(match):
            continue
        wrong = count + (1 if count == 2 else random.choice((1, -1)))
        why = f"the list has {count} items"
        yield Site(*match.span("count"), written(wrong, match["count"]), why, match.span())


def _dash_unclosed(match: re.Match[str]) -> bool:
    """Whether a list opened by a colon ends at a dash, which may go on with it."""
    return match["open"] == ": " and match["close"].strip(" ,") in ("-", "–", "—", "--")
