"""Front matter in, the dates that it tells out. YAML between lines of ---, or TOML between lines of +++.

Only `key: value` lines of the top level are read, as text: which keys tell a publication and which a revision is data
(`rules/lexicon/time.yaml`, `metadata`). A key that stands twice is told twice, so that a check can say so.
"""

from __future__ import annotations

from factlint.days import days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.interval import Interval
    from factlint.knowledge import Knowledge

_FENCES = {"---": ":", "+++": "="}  # what opens and closes front matter, and what stands between key and value
_LONGEST = 8000  # characters of front matter


class Stamp:
    """A day that the article's metadata, or a line of its own, gives for its publication or revision.

    `role` is published or updated, `label` what tells it in an editor's words, `start` and `end` where it stands;
    `minute` of the day and `where` (the words that tell whose clock) are those that a line prints beside it.
    """

    __slots__ = ("end", "interval", "key", "label", "minute", "role", "start", "where")

    def __init__(self, role: str, key: str, label: str, interval: Interval, start: int, end: int) -> None:
        self.role = role
        self.key = key
        self.label = label
        self.interval = interval
        self.start = start
        self.end = end
        self.minute: int | None = None
        self.where = ""


def front_matter(text: str, knowledge: Knowledge) -> tuple[int, list[Stamp]]:
    """Where the front matter ends (0 if there is none), and the dates in it."""
    fence = text[:3]
    if fence not in _FENCES or text[3:].lstrip(" \t\r")[:1] != "\n":
        return 0, []
    end = text.find(f"\n{fence}", 3, _LONGEST)
    if end < 0:
        return 0, []
    stamps: list[Stamp] = []
    at = text.find("\n") + 1
    first = text[at:end].lstrip().partition(_FENCES[fence])[0]
    if not first.replace("_", "").replace("-", "").strip().isalnum():
        return 0, []  # a rule above prose
    while at <= end:
        stop = text.find("\n", at)
        line = text[at : stop if stop >= 0 else len(text)]
        if fence == "+++" and line.startswith("["):
            break  # what follows belongs to a table
        key, mark, value = line.partition(_FENCES[fence])
        if mark and line[:1].isalpha():
            place = at + len(key) + 1
            stamps += stamp(key, value, place, f"the front matter’s “{key.strip()}”", knowledge)
        if stop < 0:
            break
        at = stop + 1
    return end + 4, stamps


def stamp(key: str, value: str, start: int, label: str, knowledge: Knowledge) -> list[Stamp]:
    """The stamp of a key and value of metadata that begin at `start`; none where they tell no date."""
    name = "".join(char for char in key.lower() if char.isalnum())
    known = knowledge.lexicon["stamps"].get(name)
    found = day(value, knowledge) if known else None
    if found is None:
        return []
    interval, low, high = found
    return [Stamp(known[0], name, label, interval, start + low, start + high)]


def day(value: str, knowledge: Knowledge) -> tuple[Interval, int, int] | None:
    """The day or month that a value of metadata begins with, and where in it: “2024-05-13T08:00Z”, “May 13, 2024”."""
    match = knowledge.pattern("stamp").match(value)
    if match is None:
        return None
    year, month, number = match[2] or match[7] or match[10], match[3], match[4] or match[5] or match[9]
    named = int(month) if month else knowledge.lexicon["months"].get((match[6] or match[8]).lower(), 0)
    if not 1 <= named <= 12:
        return None
    interval = days(int(year), named, int(number) if number else None)
    return None if interval is None else (interval, match.end(1), match.end())
