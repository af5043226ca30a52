"""`dating`: what an article prints about its own date and cannot be right.

The dates are those of its metadata (front matter, a page's head), its dateline, lines such as “Published: …”, and the
file's name. `test` is `order` (a revision dated more than `grace` days before the publication: a day may be another
time zone, but not in lines that tell one clock, where times of day count too) or `conflict` (two dates of publication
farther apart than filing late explains; the same key twice always). A date told with `--date` settles the second,
so nothing is said.
"""

from __future__ import annotations

from factlint.days import day_text
from factlint.finding import Evidence, Related, repairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from factlint.claims.extract import Claims
    from factlint.document.document import Document
    from factlint.document.metadata import Stamp
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("stamp",)
SLOTS = ("text", "date", "other", "label", "other_label")


class Params:
    """Which of the two tests, and the days that time zones explain."""

    test: Literal["order", "conflict"]
    grace: int = 1


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags a revision before its publication, or the later printed of two dates of publication."""
    document = claims.document
    if rule.params.test == "order":
        yield from _order(rule, document)
    elif document.dating.conflict is not None:
        one, other = document.dating.conflict
        if one.start > other.start or other.end == 0:
            one, other = other, one  # the file's name has no place in the text
        yield from _between(rule, document, other, one)


def _order(rule: Rule, document: Document) -> Iterator[Finding]:
    """Every revision that is older than all that tells of a publication."""
    stamps = document.dating.stamps
    published = [stamp for stamp in stamps if stamp.role == "published"]
    if not published:
        return
    first = min(published, key=lambda stamp: stamp.interval.low or 0)
    for stamp in stamps:
        if stamp.role == "updated" and _older(rule, stamp, first):
            yield from _between(rule, document, stamp, first)


def _older(rule: Rule, revised: Stamp, first: Stamp) -> bool:
    """Whether a revision is older: by a day where another clock may be meant, by a minute on one day of one clock."""
    assert revised.interval.high is not None
    assert first.interval.low is not None
    one_clock = revised.key == first.key == "line" and revised.where == first.where
    if one_clock and revised.interval == first.interval and revised.minute is not None and first.minute is not None:
        return revised.minute < first.minute
    grace = 0 if one_clock else int(rule.params.grace)
    return revised.interval.high + grace < first.interval.low


def _between(rule: Rule, document: Document, wrong: Stamp, other: Stamp) -> Iterator[Finding]:
    text = document.text[wrong.start : wrong.end]
    date, known = _spoken(wrong), _spoken(other)
    slots = {"text": text, "date": date, "other": known, "label": wrong.label, "other_label": other.label}
    related = (Related(other.start, other.end, f"{other.label} tells {known}"),) if other.end else ()
    evidence = (Evidence("", "sum", f"{wrong.label}: {date}; {other.label}: {known}"), *repairs(known, date))
    yield from rule.finding(document, (wrong.start, wrong.end), slots, evidence, related)


def _spoken(stamp: Stamp) -> str:
    low, high = stamp.interval.low, stamp.interval.high
    assert low is not None
    assert high is not None
    if stamp.minute is not None:
        return f"{day_text(low)}, {stamp.minute // 60:02d}:{stamp.minute % 60:02d}"
    return day_text(low) if low == high else f"{day_text(low)} to {day_text(high)}"
