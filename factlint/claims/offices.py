"""Titles and the people beside them in, offices out: “Russian Defence Minister Sergei Shoigu said on Friday”.

A title is tied to the person right behind it, to the one before it in apposition, or by “is”. What stands before the
title tells whose it is; an owner that the table does not know (a club, a province) makes it somebody else's office.
"""

from __future__ import annotations

from factlint.claims.follow import word_before
from factlint.claims.guards import sentence_guards, words_before
from factlint.claims.model import Mention, Office
from factlint.claims.roles import meant
from factlint.days import MONTHS, WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.mentions import Phrase
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_NEAR = 90  # characters between a title and its name
_LEAD = 300  # characters of an article: a plain past tense in its first sentences is news
_REACH = 150  # characters of the sentence in which a guard counts
# Owners in lower case that are the state or body itself.
_STATES = frozenset(
    ("country", "nation", "alliance", "bloc", "kingdom", "republic", "state", "union", "government", "body")
)
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
    area_after = _area_after(text, knowledge, role, areas)
    stop = area_after.end if area_after else role.end
    area_before = _area_before(text, knowledge, role, areas)
    begin = area_before.start if area_before else role.start
    person = _beside(text, knowledge, begin, stop, after, before)
    if person is None:
        return None
    area = area_before or area_after
    name, own = meant(role.value, area.value if area else None)
    if not name:
        return None
    low, high = min(begin, person.start), max(stop, person.end)
    clause = _clause(document, knowledge, low, high)
    governed = knowledge.pattern("governed-before").search(text, max(0, low - 40), low)
    news = knowledge.pattern("news").match(text, high) if clause[0] <= _LEAD and governed is None else None
    if news is not None:
        clause = clause[0], _circumstance(knowledge, text, news.end(), clause[1])
    guards = sentence_guards(document, knowledge, low, high, clause=clause)
    guards |= words_before(document, knowledge, begin, clause[0])
    since = stop if person.start >= stop else None
    guards |= words_before(document, knowledge, person.start, since) & {"former", "acting", "incoming"}
    if knowledge.pattern("designate").match(text, stop):
        guards |= {"incoming"}
    if knowledge.pattern("of-before").search(text, max(0, begin - 16), begin):
        guards |= {"retold"}
    if area_before is None and _owned(text, knowledge, document.sentence(begin)[0], begin):
        guards |= {"owned"}
    said = knowledge.pattern("said-by").search(text, max(0, begin - 32), begin)
    said = said or knowledge.pattern("acts-on").search(text, max(0, begin - 32), begin)
    is_now = person.start < begin and text[person.end : begin].split()[:1] in (["is"], ["remains"])
    if said is not None or is_now or news is not None or knowledge.pattern("acts").match(text, high):
        guards |= {"acts"}
    if knowledge.pattern("days-around").search(document.around(role.start)):
        guards |= {"dated"}
    if area is not None:
        span = (area.start, area.end)
        return Office(role.start, role.end, name, area.value, span, person, frozenset(guards))
    implied = own[0] if len(own) == 1 else None
    return Office(role.start, role.end, name, implied, None, person, frozenset(guards))


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
        if knowledge.pattern("apposition-gap").fullmatch(gap) and not _goes_on(text, knowledge, stop):
            return before
    return None


def _clause(document: Document, knowledge: Knowledge, begin: int, end: int) -> tuple[int, int]:
    """The part of the sentence whose words guard the title: without the speech that its holder is told to have made.

    “The talks would go on, the minister said on Friday.” “The minister said on Friday that it had been a mistake.”
    """
    text = document.text
    low, high = document.sentence(begin)
    low, high = max(low, begin - _REACH), min(high, end + _REACH)
    speech = knowledge.pattern("speech").match(text, end, high)
    said = knowledge.pattern("said-by").search(text, max(low, begin - 32), begin)
    opens = said.start() if said else begin
    before = text[low:opens].rstrip()
    if before.lower().endswith((" the", "\nthe")):
        before = before[:-4].rstrip()
    parted = before.endswith((",", "”", '"', "’", "—", "–"))
    if said is not None:
        return (opens if parted else low), high
    if speech is None:
        return low, high
    if knowledge.pattern("speech-ends").match(text, speech.end(), high):
        return (begin if parted else low), high
    return low, speech.end()


def _circumstance(knowledge: Knowledge, text: str, low: int, high: int) -> int:
    """Where what the news came after begins: “ordered three days of mourning after the blast” is no tale of then."""
    match = knowledge.pattern("circumstance").search(text, low, high)
    return high if match is None else match.start()


def _goes_on(text: str, knowledge: Knowledge, stop: int) -> bool:
    """Whether what follows a title makes it another's or tells of then.

    A name (“Johnson, Italian Prime Minister Draghi”), a preposition (“president of the club”, “minister under
    Obama”), or a list (“Lavrov, the Turkish foreign minister and their host”).
    """
    named = text[stop : stop + 1] in " \n" and text[stop + 1 : stop + 2].isupper()
    return named or knowledge.pattern("goes-on").match(text, stop) is not None


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
