"""Cards in, the aliases out that say more than the card: those that need a source of their own.

An alias that only puts together words of the name, of the card's facts, of its native name in Latin letters, of states,
and of what things of its kind are called (“Krab howitzers”, “the Polish Krab”) follows from them. Hyphens, accents,
plurals, a person's initials, Roman figures and British or American spelling make no other word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from factlint.reference.load import Cards
from factlint.reference.models import BaseRecord, Dated
from factlint.reference.romanise import plain
from factlint.reference.spellings import romanised

_SAME = (
    ("defense", "defence"),
    ("grey", "gray"),
    ("armor", "armour"),
    ("center", "centre"),
    ("ized", "ised"),
    ("ization", "isation"),
)
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "å": "aa"})
_FIGURES = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ROMAN = {roman: str(figure) for figure, roman in enumerate(_FIGURES, 1)}
_SMALL = {"and", "at", "by", "class", "for", "from", "in", "mark", "mk", "of", "on", "the", "to", "with"}


class Derived:
    """The words that are nobody's own: of states, and of each kind of card."""

    def __init__(self, cards: Cards) -> None:
        self._cards = cards
        self._states: set[str] = set()
        self._common: dict[str, set[str]] = {}
        for kind in cards.kinds.values():
            self._common[kind.kind] = set(_words([*kind.heads, *kind.plain, *kind.describing]))
        for record in cards.records.values():
            said = [getattr(record, field, None) for field in ("class", "type")]
            self._common[record.kind].update(_words(_texts(said)))
            if record.kind == "country":
                self._states.update(_words([record.name, *record.aliases, *_texts(getattr(record, "demonyms", None))]))

    def unsourced(self, record: BaseRecord) -> list[str]:
        """The aliases of a card with a word that nothing else on it gives, if no source tells its aliases."""
        if not record.aliases or any("aliases" in source.supports for source in record.sources):
            return []
        fields = [getattr(record, name) for name in self._cards.kinds[record.kind].fields]
        said = [record.name, *_texts(fields), *romanised(record.native, self._cards)]
        own = {*_words(said), *_words(text.translate(_GERMAN) for text in said)}
        known = own | self._common[record.kind] | self._states | _SMALL
        initials = self._cards.kinds[record.kind].named == "person"
        return [
            alias
            for alias in record.aliases
            if "".join(_words([alias])) != "".join(_words([record.name]))
            and any(word not in known and not (initials and len(word) == 1) for word in _words([alias]))
        ]


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        folded = re.sub(r"\b([a-z])\.", r"\1", plain(text).lower().replace("’", "'").replace("'s", ""))
        for one, other in _SAME:
            folded = folded.replace(one, other)
        for word in re.findall(r"[^\W\d_]+|\d+", folded):
            yield _ROMAN.get(word) or (word[:-1] if len(word) > 3 and word.endswith("s") else word)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Dated):
        yield from (value.value, *value.also)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, int | float):
        yield str(value)
