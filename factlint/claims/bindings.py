"""Phrases and mentions in, offices and attributes out: which words describe which name.

English ties them in few ways: right before the name (“the short-range Oreshnik”), right after it (“Oreshnik cruise
missile”), in apposition (“the Oreshnik system, a mobile, short-range launcher”), or with a form of “be”. A gap with
any other word in it binds nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from factlint.claims.guards import sentence_guards, words_before
from factlint.claims.model import Attribute, Claim, Mention, Office
from factlint.days import WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.mentions import Phrase
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_NEAR = 90  # characters between a phrase and its name; longer noun phrases are rare and unsafe


def read(document: Document, knowledge: Knowledge, mentions: list[Mention], phrases: list[Phrase]) -> list[Claim]:
    """The offices and attributes of a document."""
    beside = _Beside(mentions)
    areas = [phrase for phrase in phrases if phrase.list_name in ("area", "land")]
    kinds: dict[str, str] = knowledge.lexicon["bound"] | {"role": "person"}
    found: list[Claim] = []
    for phrase in phrases:
        kind = kinds.get(phrase.list_name)
        if kind is None or document.masked(phrase.start):
            continue
        before, after = beside.of_kind(kind, phrase)
        claim: Claim | None
        if phrase.list_name == "role":
            claim = _office(document, knowledge, phrase, after, before, areas)
        else:
            claim = _attribute(document, knowledge, phrase, after, before)
        if claim is not None:
            found.append(claim)
    return found


class _Beside:
    """The mentions by kind of record, to be asked which stand last before and first behind a phrase."""

    __slots__ = ("_by_kind", "_mentions")

    def __init__(self, mentions: list[Mention]) -> None:
        self._mentions = mentions
        self._by_kind: dict[str, tuple[list[Mention], list[int], list[int]]] = {}

    def of_kind(self, kind: str, phrase: Phrase) -> tuple[Mention | None, Mention | None]:
        """The neighbours of a phrase: (before, after)."""
        if kind not in self._by_kind:
            found = [one for one in self._mentions if any(record.kind == kind for record in one.records)]
            self._by_kind[kind] = found, [mention.start for mention in found], [mention.end for mention in found]
        found, starts, ends = self._by_kind[kind]
        after = bisect_left(starts, phrase.end)
        before = bisect_right(ends, phrase.start) - 1
        return found[before] if before >= 0 else None, found[after] if after < len(found) else None


def _office(
    document: Document,
    knowledge: Knowledge,
    role: Phrase,
    after: Mention | None,
    before: Mention | None,
    areas: list[Phrase],
) -> Office | None:
    text = document.text
    area_after = _area_after(text, knowledge, role, areas)
    stop = area_after.end if area_after else role.end
    area_before = _area_before(text, knowledge, role, areas)
    begin = area_before.start if area_before else role.start
    person: Mention | None = None
    if after is not None and after.start - stop < _NEAR and _is_person(after):
        gap = text[stop : after.start]
        if knowledge.pattern("title-gap").fullmatch(gap) and _ends_apposition(text, gap, after.end):
            person = after
    if person is None and before is not None and begin - before.end < _NEAR and _is_person(before):
        gap = text[before.end : begin]
        if knowledge.pattern("apposition-gap").fullmatch(gap) and not _goes_on(text, knowledge, stop):
            person = before
    if person is None:
        return None
    area = area_before or area_after
    guards = sentence_guards(document, knowledge, min(role.start, person.start), max(role.end, person.end))
    guards |= words_before(document, knowledge, begin)
    guards |= words_before(document, knowledge, person.start) & {"former", "acting", "incoming"}
    if knowledge.pattern("designate").match(text, stop):
        guards |= {"incoming"}
    said = knowledge.pattern("said-by").search(text, max(0, begin - 24), begin)
    if said is not None or knowledge.pattern("acts").match(text, max(stop, person.end)):
        guards |= {"acts"}
    sentence = document.around(role.start)
    if any(f" {day}" in sentence for day in WEEKDAYS[1:]):
        guards |= {"dated"}
    span = (area.start, area.end) if area else None
    return Office(role.start, role.end, role.value, area.value if area else None, span, person, frozenset(guards))


def _goes_on(text: str, knowledge: Knowledge, stop: int) -> bool:
    """Whether what follows a title makes it another's or tells of then.

    A name (“Johnson, Italian Prime Minister Draghi”), a preposition (“president of the club”, “minister under
    Obama”), or a list (“Lavrov, the Turkish foreign minister and their host”).
    """
    named = text[stop : stop + 1] in " \n" and text[stop + 1 : stop + 2].isupper()
    return named or knowledge.pattern("goes-on").match(text, stop) is not None


def _is_person(mention: Mention) -> bool:
    return any(record.kind == "person" for record in mention.records)


def _ends_apposition(text: str, gap: str, end: int) -> bool:
    """After “the minister, Sergei Shoigu” the name must close the apposition: otherwise it may open a list."""
    return "," not in gap or text[end : end + 1] in (",", ".", "", ")", ";", "\n")


def _area_before(text: str, knowledge: Knowledge, role: Phrase, areas: list[Phrase]) -> Phrase | None:
    """“Russian defence minister”, “Russia’s defence minister”."""
    at = _last(areas, role.start)
    if at < 0:
        return None
    area = areas[at]
    gap = text[area.end : role.start]
    if area.list_name == "land" and gap[:1] not in ("'", "’"):
        return None  # “in Germany Prime Minister Sunak”: only “German” and “Germany’s” tell whose minister
    return area if knowledge.pattern("area-gap").fullmatch(gap) else None


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


def _attribute(
    document: Document, knowledge: Knowledge, phrase: Phrase, after: Mention | None, before: Mention | None
) -> Attribute | None:
    text = document.text
    if text[phrase.start - 1 : phrase.start] == "-":
        return None  # anti-ballistic missile
    if after is not None and after.start - phrase.end < _NEAR:
        gap = text[phrase.end : after.start]
        if _only_nouns(gap, knowledge) and not _joined(text, phrase.start):
            return _bound(document, knowledge, phrase, after, "before")
    if before is None or phrase.start - before.end > _NEAR or _describes_next(text, knowledge, phrase, after):
        return None
    gap = text[before.end : phrase.start]
    match = knowledge.pattern("description-gap").fullmatch(gap)
    if match is None:
        return None
    between = knowledge.pattern("word").findall(match[6])
    if any(word.lower() in knowledge.lexicon["function"] for word in between):
        return None
    comma = bool(match[2].strip())
    told = match[4] or match[5] or (comma and text[phrase.end : phrase.end + 1] in (")", "’", "”", "'", '"'))
    if (between or comma) and not told:
        return None  # only an article makes one noun phrase of it: “ATACMS, cruise missiles and F-16s” is a list
    if text[phrase.end : phrase.end + 1] == "-":
        return None  # an ICBM-derived missile
    heads = knowledge.lexicon["heads"]
    if any(word.lower() not in heads for word in knowledge.pattern("word").findall(match[1] or "")):
        return None
    kind = "copula" if match[3] else ("apposition" if comma or match[4] else "after")
    if (kind == "after" and match[1]) or (kind != "after" and _coordinated(text, before.start)):
        return None  # a phrase right behind the last of several names describes that one at least
    return _bound(document, knowledge, phrase, before, kind)


def _coordinated(text: str, start: int) -> bool:
    """Whether a name is one of several, of which a phrase behind them may describe another: “Iskander and Kalibr”."""
    before = text[max(0, start - 8) : start].rstrip(" \n‘“\"'").lower()
    return before.endswith((" and", " or", "/", " and the", " or the"))


def _describes_next(text: str, knowledge: Knowledge, phrase: Phrase, after: Mention | None) -> bool:
    """Whether the phrase belongs to a later name of the same kind of thing: “the Oreshnik and short-range Iskander”."""
    if after is None or after.start - phrase.end >= _NEAR:
        return False
    return _only_nouns(text[phrase.end : after.start], knowledge)


def _only_nouns(gap: str, knowledge: Knowledge) -> bool:
    """Whether only head nouns and quotation marks stand between a phrase and the name behind it."""
    if not gap or any(mark in gap for mark in ",;:.()\n–—"):
        return False
    heads = knowledge.lexicon["heads"]
    return all(word.lower() in heads for word in knowledge.pattern("word").findall(gap))


def _joined(text: str, start: int) -> bool:
    """Whether the phrase is the second of a pair: “long- and short-range”."""
    return text[max(0, start - 6) : start].lower().rstrip().endswith(("- and", "- or", "/"))


def _bound(document: Document, knowledge: Knowledge, phrase: Phrase, mention: Mention, how: str) -> Attribute:
    low, high = min(phrase.start, mention.start), max(phrase.end, mention.end)
    guards = sentence_guards(document, knowledge, low, high)
    guards |= words_before(document, knowledge, phrase.start)
    following = knowledge.pattern("next-word").match(document.text, phrase.end)
    if following is not None and following[1].lower() in ("than", "version", "variant", "mode"):
        guards |= {"comparison"}
    return Attribute(phrase.start, phrase.end, phrase.list_name, phrase.value, mention, how, frozenset(guards))
