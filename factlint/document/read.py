"""bytes in, `Document` out, with what its metadata tells; what cannot be read as text is refused in one line."""

from __future__ import annotations

from factlint.document.document import Document
from factlint.document.metadata import Stamp, front_matter
from factlint.document.parting import Span
from factlint.errors import FactlintError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge

SUFFIXES = (".txt", ".md", ".markdown", ".text")
_HTML = (".html", ".htm", ".xhtml")
_DOCTYPES = ("<!doctype html", "<html")
_LARGEST = 64 * 1024 * 1024  # bytes; an article is a few thousand, an archive file a few million


def decode(data: bytes, name: str) -> str:
    """The text of a file.

    Raises:
        FactlintError: when the bytes are not UTF-8 text, or are more than 64 MiB.
    """
    if len(data) > _LARGEST:
        raise FactlintError(name, "", f"is {len(data):,} bytes long", "split it: factlint reads files up to 64 MiB")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FactlintError(name, "1", "is UTF-16 text", "save it as UTF-8")
    zero = data.find(b"\0")
    if zero >= 0:
        line = data.count(b"\n", 0, zero) + 1
        raise FactlintError(name, str(line), "is a binary file", "give factlint plain text, or add it to `exclude`")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        byte = data[wrong.start]
        raise FactlintError(name, str(line), f"is not UTF-8 text (byte 0x{byte:02x})", "save it as UTF-8") from None
    return text


def document(text: str, name: str, knowledge: Knowledge) -> Document:
    """The document of a text; the name tells the format."""
    masks: list[Span] = []
    stamps: list[Stamp] = []
    if name.lower().endswith(_HTML) or text[:64].lstrip("\ufeff \r\n\t").lower().startswith(_DOCTYPES):
        from factlint.document.html import read

        masks, stamps = read(text, knowledge)
    else:
        front, stamps = front_matter(text, knowledge)
        masks = [(0, front)] if front else []
    if name.endswith((".md", ".markdown")):
        masks += _markdown(text, knowledge)
    if "://" in text or "www." in text:
        masks += [match.span() for match in knowledge.pattern("address").finditer(text)]
    if "@" in text:
        masks += [match.span() for match in knowledge.pattern("mail").finditer(text)]
    return Document(text, name, _merged(masks), knowledge.pattern("stops"), knowledge.pattern("marks"), stamps)


def _markdown(text: str, knowledge: Knowledge) -> list[Span]:
    """Front matter, fenced and inline code, comments and link targets: markup is not prose."""
    return [match.span() for match in knowledge.pattern("markdown").finditer(text)]


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
