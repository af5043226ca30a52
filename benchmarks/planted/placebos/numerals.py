"""Numbers in another legal spelling: in words or digits, with or without commas, “bn” or “billion”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.article import Article
from planted.figures import CARDINALS, ordinal_spelled, spelled
from planted.site import Edit

_TWELVE = "|".join(spelled(number) for number in range(2, 13))
_NOUN = (
    r"(?= (?!percent|per|pct|million|billion|trillion|thousand|hundred|points?|pts|yards?|feet|inches|degrees|knots|"
    r"thirds|quarters|fifths|halves|was|is|has|as|his|this|its|us|plus|versus|minus|does|less|always|across)[a-z]{2,}s\b(?!-))"
)
_DIGITS = re.compile(rf"(?<=[a-z] )(?P<n>[2-9]|1[0-2]){_NOUN}")
_WORDS = re.compile(rf"(?<=[a-z] )(?P<n>{_TWELVE}){_NOUN}")
_NAMED = re.compile(
    r"\b(?:group|page|pages|chapter|section|article|phase|day|type|class|route|room|gate|line|number|mark|and|or|to)$"
)
_ORDINAL = re.compile(
    r"(?<![\w.,-])(?P<n>[1-9]|1\d|20)(?:st|nd|rd|th) (?=anniversary\b|birthday\b|time\b|year\b|day\b)"
)
_THOUSANDS = re.compile(r"(?<=[a-z] )(?P<head>\d{1,3}),(?P<tail>\d{3})(?= [a-z]{3,}s\b)")
_PLAIN = re.compile(r"(?<=[a-z] )(?P<n>[3-9]\d{3}|[1-9]\d{4})(?= [a-z]{3,}s\b)")
_MONEY = re.compile(r"(?<=[$£€])(?P<n>\d{1,3}(?:\.\d+)?)(?P<scale>bn| billion|m| million)\b")
_SCALES = {"bn": " billion", " billion": "bn", "m": " million", " million": "m"}
_HEDGE = re.compile(r"\b(?P<word>nearly|almost)(?= (?:a|half|\d[\d,.]*|[a-z]+) [a-z]+)")
_NUMERIC = re.compile(rf" (?:(?:a|half|{'|'.join(CARDINALS)}|\d[\d,.]*)\b)")
_SWAPS = {"nearly": "almost", "almost": "nearly"}


def in_words(article: Article, random: Random) -> Iterator[Edit]:
    """2 to 12 before a plain plural noun, in words."""
    for match in _DIGITS.finditer(article.text):
        if not _NAMED.search(article.text, max(0, match.start() - 12), match.start() - 1):
            yield Edit(*match.span("n"), spelled(int(match["n"])))


def in_digits(article: Article, random: Random) -> Iterator[Edit]:
    """“two” to “twelve” before a plain plural noun, in digits."""
    for match in _WORDS.finditer(article.text):
        if not _NAMED.search(article.text, max(0, match.start() - 12), match.start() - 1):
            yield Edit(*match.span("n"), str(CARDINALS[match["n"]]))


def ordinal_in_words(article: Article, random: Random) -> Iterator[Edit]:
    """“20th anniversary” as “twentieth anniversary”."""
    for match in _ORDINAL.finditer(article.text):
        yield Edit(match.start(), match.end() - 1, ordinal_spelled(int(match["n"])))


def thousands(article: Article, random: Random) -> Iterator[Edit]:
    """“4,300” as “4300” and the other way about, where no year can be meant."""
    edits = [
        Edit(*match.span(), match["head"] + match["tail"])
        for match in _THOUSANDS.finditer(article.text)
        if match["head"] not in ("1", "2")
    ]
    edits += [Edit(*match.span(), f"{int(match['n']):,}") for match in _PLAIN.finditer(article.text)]
    yield from sorted(edits)


def scales(article: Article, random: Random) -> Iterator[Edit]:
    """“$4.3bn” as “$4.3 billion” and the other way about."""
    for match in _MONEY.finditer(article.text):
        yield Edit(*match.span("scale"), _SCALES[match["scale"]])


def hedges(article: Article, random: Random) -> Iterator[Edit]:
    """“Nearly” as “almost” before a number, and the other way about."""
    for match in _HEDGE.finditer(article.text):
        if _NUMERIC.match(article.text, match.end()):
            yield Edit(*match.span(), _SWAPS[match["word"]])
