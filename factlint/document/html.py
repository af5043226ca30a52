"""HTML in, what of it is no prose and the dates that its metadata tells out. Loaded only for a text that is HTML.

Read with the standard library's parser, in pieces: on malformed tags that parser takes time that grows with the square
of what it cannot make sense of, so reading ends where a tag does not.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser

from factlint.document.document import line_starts
from factlint.document.metadata import Stamp, stamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.document.parting import Span
    from factlint.knowledge import Knowledge

_PIECE = 2048  # characters fed at a time
_LONGEST_TAG = 1 << 16  # characters, as of a picture that is written out; a longer one is taken for garbage
_LONGEST_SCRIPT = 1 << 19
_UNREAD = ("head", "script", "style", "template", "svg", "nav")  # elements without prose
_ARTICLES = ("Article", "Posting", "Report", "Review", "WebPage")  # how the types of pages end, in JSON-LD
_DEEPEST = 6  # levels of JSON-LD


def read(text: str, knowledge: Knowledge) -> tuple[list[Span], list[Stamp]]:
    """The spans that are markup, and the stamps of the metadata in the order of the page."""
    page = _Page(text, knowledge)
    try:
        for at in range(0, len(text), _PIECE):
            page.feed(text[at : at + _PIECE])
            unread = len(page.rawdata)
            if unread > (_LONGEST_SCRIPT if page.cdata_elem else _LONGEST_TAG):
                break
        else:
            page.close()
    except (AssertionError, RecursionError):  # the parser gives up on some broken declarations
        pass
    return page.masks(), page.stamps


class _Page(HTMLParser):
    """Collects the spans of prose and the dates."""

    def __init__(self, text: str, knowledge: Knowledge) -> None:
        super().__init__(convert_charrefs=False)
        self._text = text
        self._knowledge = knowledge
        self._lines = line_starts(text)
        self._prose: list[Span] = []
        self._unread: list[str] = []  # open elements without prose
        self._linked = False  # whether a script of JSON-LD is open
        self._reached = 0
        self.stamps: list[Stamp] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._here()
        self._reached = start + len(self.get_starttag_text() or "")
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            key = given.get("property") or given.get("name") or given.get("itemprop") or ""
            self._stamp(key, given.get("content", ""), start, "the page’s “{}”")
        elif tag == "time" and given.get("datetime"):
            key = given.get("itemprop") or ("pubdate" if "pubdate" in given else "time")
            self._stamp(key, given["datetime"], start, "the page’s “{}”")
        elif tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self._linked = True
        if tag in _UNREAD:
            self._unread.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        depth = len(self._unread)
        self.handle_starttag(tag, attrs)
        del self._unread[depth:]
        self._linked = False

    def handle_endtag(self, tag: str) -> None:
        end = self._text.find(">", self._here())
        self._reached = end + 1 if end >= 0 else len(self._text)
        if tag in self._unread:
            while self._unread.pop() != tag:
                pass
        self._linked = False

    def handle_data(self, data: str) -> None:
        start = self._here()
        self._reached = start + len(data)
        if self._linked:
            self._json(data, start)
        elif not self._unread and data.strip():
            self._prose.append((start, start + len(data)))

    def masks(self) -> list[Span]:
        """All that is no prose, up to where the parser came."""
        found: list[Span] = []
        at = 0
        for start, end in self._prose:
            if at < start:
                found.append((at, start))
            at = end
        return [*found, (at, self._reached)] if at < self._reached else found

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _stamp(self, key: str, value: str, start: int, label: str) -> None:
        place = max(self._text.find(value, start), start)
        for found in stamp(key, value, place, label.format(key), self._knowledge):
            if all(found.key != other.key for other in self.stamps):  # a page may tell of other articles below
                self.stamps.append(found)

    def _json(self, data: str, start: int) -> None:
        """The dates of the first article that a script of JSON-LD describes."""
        try:
            described = _article(json.loads(data), _DEEPEST)
        except (ValueError, RecursionError):
            return
        for key in ("datePublished", "dateModified"):
            value = (described or {}).get(key)
            if isinstance(value, str):
                self._stamp(key, value, start, "the page’s “{}”")


def _article(linked: Any, depth: int) -> dict[str, Any] | None:
    """The first object that is an article with a date of publication."""
    if isinstance(linked, dict):
        kinds = linked.get("@type", "")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if "datePublished" in linked and any(str(kind).endswith(_ARTICLES) for kind in kinds):
            return linked
        inner = list(linked.values()) if depth else []
    else:
        inner = linked if isinstance(linked, list) and depth else []
    return next((found for item in inner if (found := _article(item, depth - 1)) is not None), None)
