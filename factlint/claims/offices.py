"""Titles and the people beside them in, offices out: “Russian Defence Minister Sergei Shoigu said on Friday”.

A title is tied to the person right behind it, to the one before it in apposition, or by “is”. What stands before the
title tells whose it is; an owner that the table does not know (a club, a province) makes it somebody else's office.
"""

from __future__ import annotations

from factlint.claims.follow import ends_phrase, word_before
from factlint.claims.model import Mention, Office
from factlint.claims.roles import meant
from factlint.claims.titles import qualifiers
from factlint.days import MONTHS, WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.mentions import Phrase
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_ACRONYM = 2  # letters of PM
_NEAR = 90  # characters between a title and its name
# Owners in lower case that are the state or body itself.
_STATES = frozenset(
    ("country", "nation", "alliance", "bloc", "kingdom", "republic", "state", "union", "government", "body")
)
_HEADS = ("head of", "heads ", "leads ")
_DAYS = frozenset((*WEEKDAYS, *MONTHS, "Yesterday", "Today"))


def office(
    document: Document,
    knowledge: Knowledge,
    role: Phrase,
    after: Mention | None,
    before: Mention | None,
    areas: list[Phrase],
) -> Office | None:
    """The person whom the text gives a title; `areas` are the words for countries and bodies, in reading order."""
    text = document.text
    if role.end - role.start == _ACRONYM and not _in_capitals(text, role):
        return None
    area_after = _area_after(text, knowledge, role, areas)
    stop = area_after.end if area_after else role.end
    area_before = _area_before(text, knowledge, role, areas)
    begin = area_before.start if area_before else role.start
    person = _beside(text, knowledge, begin, stop, after, before)
    if person is None:
        return None
    area = area_before or area_after
    end = person.end
    if area is None and person.start >= stop:
        area = _home(text, knowledge, person.end, areas)
        end = area.end if area else end
    name, own = meant(role.value, area.value if area else None)
    if not name:
        return None
    guards = qualifiers(document, knowledge, (begin, stop), (person.start, end))
    if area_before is None and _owned(text, knowledge, document.sentence(begin)[0], begin):
        guards |= {"owned"}
    if area is not None:
        span = (area.start, area.end - 2 if text.endswith(("'s", "’s"), area.start, area.end) else area.end)  # Kyiv's
        return Office(role.start, role.end, name, area.value, span, person, frozenset(guards))
    implied = own[0] if len(own) == 1 else None
    return Office(role.start, role.end, name, implied, None, person, frozenset(guards))


def _in_capitals(text: str, role: Phrase) -> bool:
    """Whether a title of two letters is printed as one: PM, but not of an hour: “at 5 PM”."""
    return (
        text[role.start : role.end].isupper() and not text[max(0, role.start - 2) : role.start].strip()[-1:].isdigit()
    )


def _beside(
    text: str, knowledge: Knowledge, begin: int, stop: int, after: Mention | None, before: Mention | None
) -> Mention | None:
    """The person of a title that stands from `begin` to `stop`."""
    if after is not None and after.start - stop < _NEAR:
        gap = text[stop : after.start]
        if knowledge.pattern("title-gap").fullmatch(gap) and _ends_apposition(text, gap, after.end):
            return after
    if before is not None and begin - before.end < _NEAR:
        gap = text[before.end : begin]
        if knowledge.pattern("apposition-gap").fullmatch(gap) and not _goes_on(text, knowledge, text[begin:stop], stop):
            return before
    return None


def _goes_on(text: str, knowledge: Knowledge, title: str, stop: int) -> bool:
    """Whether what follows a title makes it another's or tells of then.

    A name (“Johnson, Italian Prime Minister Draghi”), a preposition (“president of the club”, “minister under
    Obama”), or a list (“Lavrov, the Turkish foreign minister and their host”).
    """
    named = text[stop : stop + 1] in " \n" and text[stop + 1 : stop + 2].isupper()
    headed = title.lower().startswith(_HEADS) and not ends_phrase(text, stop, knowledge)  # “head of the UN mission”
    return named or headed or knowledge.pattern("goes-on").match(text, stop) is not None


def _ends_apposition(text: str, gap: str, end: int) -> bool:
    """After “the minister, Sergei Shoigu” the name must close the apposition: otherwise it may open a list."""
    return "," not in gap or text[end : end + 1] in (",", ".", "", ")", ";", "\n")


def _owned(text: str, knowledge: Knowledge, low: int, begin: int) -> bool:
    """Whether a word before a title makes it an office that the table does not mean: “Ontario’s premier”."""
    owner = knowledge.pattern("owner-before").search(text, max(low, begin - 32), begin)
    if owner is None:
        return False
    word = owner[1].rstrip(".")
    if owner[2]:
        return word.lower() not in _STATES
    if not word[:1].isupper() or word in _DAYS or word.lower() in knowledge.lexicon["titles"]:
        return False
    at = owner.start()
    if text[low:at].strip(" \n“\"‘'(") == "":
        return word.lower() not in knowledge.lexicon["function"] and not word.endswith("ly")
    return knowledge.pattern("place-before").search(text, max(low, at - 10), at - 1) is None


def _area_before(text: str, knowledge: Knowledge, role: Phrase, areas: list[Phrase]) -> Phrase | None:
    """“Russian defence minister”, “Russia’s defence minister”, “the New Zealand prime minister”."""
    for at in range(_last(areas, role.start), -1, -1):
        area = areas[at]
        if area.end > role.start:
            return area  # the title begins in its body's name: the International Committee of the Red Cross president
        gap = text[area.end : role.start]
        if len(gap) > _NEAR:
            return None
        if knowledge.pattern("area-gap").fullmatch(gap) and _says_whose(text, knowledge, area, gap):
            return area
    return None


def _says_whose(text: str, knowledge: Knowledge, area: Phrase, gap: str) -> bool:
    """Whether a country before a title owns it: not “in Germany Prime Minister Sunak”, “the pro-Syrian president”."""
    if text[area.start - 1 : area.start] == "-":
        return False
    if area.list_name != "land" or gap[:1] in ("'", "’"):
        return True
    word = word_before(text, area.start)[0]
    if knowledge.pattern("place-before").search(text, max(0, area.start - 12), area.start - 1):
        return False
    return not (word[:1].isupper() and word not in ("The", "And", "But", *_DAYS))


def _area_after(text: str, knowledge: Knowledge, role: Phrase, areas: list[Phrase]) -> Phrase | None:
    """“minister of defence of Russia”."""
    at = _last(areas, role.end) + 1
    if at >= len(areas):
        return None
    area = areas[at]
    return area if knowledge.pattern("of-gap").fullmatch(text[role.end : area.start]) else None


def _home(text: str, knowledge: Knowledge, end: int, areas: list[Phrase]) -> Phrase | None:
    """The country said behind a name: “President Olusegun Obasanjo of Nigeria”, not “of Nigeria’s ruling party”."""
    at = _last(areas, end) + 1
    if at >= len(areas):
        return None
    area = areas[at]
    if area.list_name != "land" and not ends_phrase(text, area.end, knowledge):
        return None  # “of Russian descent”; of NATO
    if text[area.end : area.end + 1] in ("-", "'", "’") or text[area.end + 1 : area.end + 2].isupper():
        return None
    return area if knowledge.pattern("home-gap").fullmatch(text, end, area.start) else None


def _last(areas: list[Phrase], offset: int) -> int:
    """The number of the last area that begins before an offset."""
    low, high = 0, len(areas)
    while low < high:
        middle = (low + high) // 2
        if areas[middle].start < offset:
            low = middle + 1
        else:
            high = middle
    return low - 1
