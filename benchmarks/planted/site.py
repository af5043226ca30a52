"""What operators give: `Site`, one place with its false wording, and `Operator`, a named finder of such places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from planted.article import Article, Span


class Site(NamedTuple):
    """`start`-`end` becomes `replacement`; `why` it is false then; `claim` spans all that speaks of the matter."""

    start: int
    end: int
    replacement: str
    why: str
    claim: Span

    def planted(self, article: Article) -> Article:
        """The article with the error in it."""
        text = article.text
        return Article(article.id, f"{text[: self.start]}{self.replacement}{text[self.end :]}", article.date)


class Edit(NamedTuple):
    """A harmless respelling: `start`-`end` becomes `content`."""

    start: int
    end: int
    content: str


class Operator(NamedTuple):
    """A kind of error: every site of an article at which it can be proved to be one."""

    name: str
    sites: Callable[[Article, Random], Iterator[Site]]


class Placebo(NamedTuple):
    """A kind of respelling that changes no fact: all its edits of an article, in order, never overlapping."""

    name: str
    edits: Callable[[Article, Random], Iterator[Edit]]
