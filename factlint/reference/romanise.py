"""A native name in, every legal romanisation out, from published schemes; runs when the table is compiled.

Russian comes from the `iuliia` package, other languages from `reference/romanisation/*.yaml`.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

from pydantic import Field

from factlint import yamlfile
from factlint.reference.models import Card, Source


class Scheme(Card):
    """One published table, in the shape that `iuliia` reads: letters, and letters after, before and at the end."""

    name: str
    language: str = Field(pattern="^[a-z]{2}$")
    source: Source
    mapping: dict[str, str]
    prev_mapping: dict[str, str] = Field(default_factory=dict)
    next_mapping: dict[str, str] = Field(default_factory=dict)
    ending_mapping: dict[str, str] = Field(default_factory=dict)
    samples: list[tuple[str, str]] = Field(min_length=1)


class SchemeFile(Card):
    """A file of `reference/romanisation/`."""

    schemes: list[Scheme]


class Romaniser:
    """The schemes of every language; `spellings` applies them."""

    def __init__(self) -> None:
        import iuliia
        from iuliia.schema import TranslitSchema

        self._make = TranslitSchema
        russian = [getattr(iuliia, name) for name in sorted(iuliia.__all__) if name.isupper() and name != "UZ"]
        self._known: dict[tuple[str, str], list[str]] = {}
        self._schemes: dict[str, list[Any]] = {"ru": [scheme for scheme in russian if hasattr(scheme, "translate")]}

    def add(self, path: Path) -> None:
        """Reads a scheme file.

        Raises:
            FactlintError: when the file is broken or a scheme does not give its own samples.
        """
        from factlint.errors import FactlintError

        data, lines = yamlfile.read(path)
        file = yamlfile.validated(SchemeFile, data, path, lines)
        for at, scheme in enumerate(file.schemes):
            made = self._make(
                name=scheme.name,
                mapping=scheme.mapping,
                prev_mapping=scheme.prev_mapping,
                next_mapping=scheme.next_mapping,
                ending_mapping=scheme.ending_mapping,
            )
            for native, latin in scheme.samples:
                if made.translate(native) != latin:
                    line = str(lines.at(("schemes", at, "samples")))
                    given = made.translate(native)
                    raise FactlintError(
                        str(path), line, f"scheme {scheme.name} gives {given!r} for {native}, not {latin!r}",
                        "mend the table or the sample",
                    )  # fmt: skip
            self._schemes.setdefault(scheme.language, []).append(made)

    def spellings(self, language: str, native: str) -> list[str]:
        """Every legal spelling of a native name, with and without diacritics and apostrophes, sorted."""
        known = self._known.get((language, native))
        if known is not None:
            return known
        found: set[str] = set()
        for scheme in self._schemes.get(language, []):
            latin = scheme.translate(native)
            for form in (latin, plain(latin)):
                bare = form.translate(_NO_MARKS)
                for spelling in (form, bare):
                    if spelling and not any("Ѐ" <= char <= "ӿ" for char in spelling):
                        found.add(spelling)
        self._known[language, native] = sorted(found)
        return self._known[language, native]


_NO_MARKS = {ord(mark): None for mark in "'’ʹʺ′″`ʼ”“\""}
_STROKED = str.maketrans({"Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ø": "O", "ø": "o"})


# As German, Danish, Norwegian and Swedish names are written where a keyboard has no such letters.
_SPELT_OUT = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ø": "oe",
        "å": "aa",
        "æ": "ae",
        "ß": "ss",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "Ø": "Oe",
        "Å": "Aa",
        "Æ": "Ae",
    }
)


def in_ascii(text: str) -> list[str]:
    """The text as it is printed, without diacritics, and with its umlauts spelt out; each once."""
    return list(dict.fromkeys((text, plain(text), plain(text.translate(_SPELT_OUT)))))


def plain(text: str) -> str:
    """The text without diacritics."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text.translate(_STROKED))
    return "".join(char for char in apart if not unicodedata.combining(char))
