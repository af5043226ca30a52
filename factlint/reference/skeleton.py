"""A kind and a name in, a card to fill in out: valid as it stands, and reported until its blanks are filled."""

from __future__ import annotations

import unicodedata
from datetime import date

from factlint.reference.models import BaseRecord, FieldSpec, Kind
from factlint.reference.romanise import plain

BLANK = "TO BE FILLED IN"
_VALID = {
    "text": f'"{BLANK}"',
    "band": "{min: 0}",
    "number": "0",
    "date": "1000",
    "year": "1000",
    "holders": "[]",
    "flag": "true",
}
_SHAPES = {
    "text": "[…, {value: …, from: YYYY-MM-DD, to: YYYY-MM-DD}]",
    "band": "{min: …, max: …}",
    "number": "…",
    "date": "YYYY-MM-DD",
    "year": "YYYY",
    "holders": "[{person: person/…, from: YYYY-MM-DD, to: YYYY-MM-DD, sources: [source]}]",
    "flag": "true",
}


def slug(name: str) -> str:
    """A name as the second part of an id and as a file's name: plain lower-case letters, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", plain(name)).encode("ascii", "ignore").decode().lower()
    return "-".join(part for part in "".join(c if c.isalnum() else " " for c in letters).split() if part)


def skeleton(kind: Kind, name: str, checked: date) -> str:
    """The card. Required fields are blank; every other one stands as a comment with its shape."""
    rows = [f"- id: {kind.kind}/{slug(name)}", f"  kind: {kind.kind}", f"  name: {_quoted(name)}"]
    rows += [f"  {field}: {_VALID[spec.type]}" for field, spec in kind.fields.items() if spec.required]
    rows += [f"  # {field}: {_shape(spec)}" for field, spec in kind.fields.items() if not spec.required]
    rows += [
        "  # native: {ru: …, uk: …}",
        "  # aliases: […]",
        "  # confusable_with: […]",
        "  sources:",
        "    - key: source",
        f"      title: {_quoted(BLANK)}",
        f"      publisher: {_quoted(BLANK)}",
        "      date: undated",
        '      url: "https://example.org/"',
        "      supports: []",
        f"  checked: {checked.isoformat()}",
    ]
    return "\n".join(rows) + "\n"


def unfilled(record: BaseRecord) -> bool:
    """Whether a card is still a skeleton."""
    texts = [getattr(record, name) for name in type(record).model_fields]
    return BLANK in texts or any(BLANK in (source.title, source.publisher) for source in record.sources)


def _shape(spec: FieldSpec) -> str:
    return _SHAPES[spec.type] + ("   (decides an error: needs two sources)" if spec.decides else "")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
