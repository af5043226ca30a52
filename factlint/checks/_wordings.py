"""Wordings that tie a value to a name: “{record}'s capital {value}”, and whether a text fills one of them.

A wording has `[in|at]` for either of two words, and `*` between name and value for some words of no other clause.
"""

from __future__ import annotations

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    Wording: TypeAlias = tuple[str, str, str]

_SOME = 7  # words that a `*` stands for
# Words that begin another thing where a wording has a gap.
_ARTICLES = frozenset(("a", "an", "the", "some", "its", "their"))
_APART = frozenset(
    ("or", "with", "than", "against", "that", "which", "who", "whose", "alongside", "like", "unlike", "one", "but")
)  # fmt: skip
# Words behind a statement that date it or make another place of its value.
QUALIFIED = frozenset(
    ("until", "till", "from", "before", "between", "during", "under", "since", "after", "region", "oblast")
)


_TIMES = frozenset(("while", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade",
                    "decades", "century", "centuries", "now"))  # fmt: skip


def _qualified(behind: str) -> bool:
    words = [word.strip(".,;)") for word in behind.lstrip(" ,(").lower().split()[:4]]
    if not words:
        return False
    dated = words[0] == "in" and any(c.isdigit() for c in "".join(words[:3]))
    return words[0] in QUALIFIED or dated or (words[0] == "for" and not _TIMES.isdisjoint(words))


def expanded(template: str) -> list[str]:
    """Every wording of a template: “based [in|at]” is “based in” and “based at”."""
    head, opened, rest = template.partition("[")
    if not opened:
        return [template]
    inner, _, tail = rest.partition("]")
    return [wording for word in inner.split("|") for wording in expanded(head + word + tail)]


def gaps(templates: list[str]) -> tuple[set[Wording], set[Wording]]:
    """What stands (before, between, behind) the two: with the name first, and with the value first."""
    before: set[Wording] = set()
    after: set[Wording] = set()
    for template in (wording for each in templates for wording in expanded(each)):
        name, value = template.index("{record}"), template.index("{value}")
        if name < value:
            before.add((template[:name], template[name + 8 : value].lower(), template[value + 7 :]))
        else:
            after.add((template[:value], template[value + 7 : name].lower(), template[name + 8 :]))
    return before, after


def fills(between: str, gap: str) -> bool:
    """Whether a stretch of the text is that of a wording."""
    head, star, tail = gap.partition("*")
    if not star:
        return between == gap
    if len(between) < len(gap) or not (between.startswith(head) and between.endswith(tail)):
        return False
    words = between[len(head) : len(between) - len(tail)].split()
    another = any(one == "and" and other in _ARTICLES for one, other in pairwise(words))
    return 0 < len(words) <= _SOME and not another and not any(word[-1] in ",;:()." or word in _APART for word in words)


def closes(behind: str, tail: str, gap: str, timed: bool) -> bool:
    """Whether the statement ends here: no genitive, no list, no years of its own (“until 1991”, “in the 1920s”)."""
    if tail:
        rest = plain(behind).lower()
        behind = rest[len(tail) :]
        other = behind[:1].isalnum() or behind.startswith(" of ")  # its capitals, its capital of sailing
        set_off = tail[0] == "," and behind[:1] in (",", "")
        if tail[0] == "," and not set_off and behind[:1] not in ".;:)\n" and behind[:2] not in (" –", " —"):
            return False  # “Kazan, its home team said”
        timed = timed or set_off  # “Kazan, its home, before the flight”
        return rest.startswith(tail.lower()) and not other and (timed or not _qualified(behind))
    if behind[:1] in ("'", "’", "-") or (_qualified(behind) and not timed):
        return False
    if gap.endswith(",") or ("*" in gap and behind.startswith((" and ", " or "))):
        return False
    if gap.endswith(", "):  # “Ukraine's capital, Kharkiv and Odesa” is a list, and so is “capital, Odesa, Kharkiv”
        return behind[:1] in ("", ".", ";", ")", "\n") or (behind[:2] == ", " and not behind[2:3].isupper())
    return True


def plain(text: str) -> str:
    """The text as templates are written: straight apostrophes, single spaces."""
    folded = " ".join(("." + text.replace("’", "'") + ".").split())
    return folded[1:-1]
