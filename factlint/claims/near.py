"""A capitalised word that is a letter or two off a known name: is it that name misspelt?

Only where the text says what is meant (a head noun, an office, a given name, a country, the other words of a longer
name) and one name alone can be. Legal romanisations never come here: they are names of their own; look-alike words
are kept out by the table.
"""

from __future__ import annotations

from factlint.claims.around import country_behind, opens
from factlint.claims.distance import bare, by_hand, close, distance, skeleton
from factlint.claims.follow import bounded, ends_phrase, follow, goes_on, word_before
from factlint.claims.held import RANKS, titled, writes_latin
from factlint.claims.misnamed import misnamed, nearest
from factlint.claims.model import Mention

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.around import Around
    from factlint.claims.slips import Near, Part, Target
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

SURE_LENGTH = 7  # letters of a name that a “system” or “complex” beside it is enough for
SHORTEST_ACRONYM = 6  # letters of an acronym that a slip leaves recognisable
SHORTEST_CAPITALS = 6  # letters of a word in capitals that is no acronym
_LANDS = frozenset(("province", "region", "oblast", "district", "county", "state", "island", "river", "governorate"))
_ARTICLES = frozenset(("a", "an", "the"))
_OTHER_NAMES = 2  # right names of a person that tell who is meant without an office


def near_name(
    document: Document, knowledge: Knowledge, start: int, end: int, near: Near, around: Around
) -> Mention | None:
    """The mention that a near miss stands for; None when unsure."""
    text = document.text
    word = text[start:end]
    joined = start > 0 and text[start - 1] in "-_/@.'’"
    if not bounded(text, end) or "_" in word or (joined and text[start - 1] != "-"):
        return None  # a part of an address, or set in emphasis: “_Moskva_”
    if any("\u0300" <= char <= "\u036f" for char in text[max(0, start - 1) : start] + text[end : end + 1]):
        return None  # a part of a word with marks of its own: I\u0361Uzhno
    parts, people, things = near
    lower = bare(word.lower())
    real = knowledge.protected(lower)
    found = [
        part
        for part in parts
        if _stands(text, start, end, part) and (not real or _meant(text, knowledge, start, end, part, around))
    ]
    if found:
        return _longest(text, knowledge, start, end, lower, found, around)
    if joined:
        return None
    if people and text[end : end + 1] != "-":
        person = misnamed(document, knowledge, start, end, people, around)
        if person is not None:
            return person
    if not things or text[end : end + 1] == "-":
        return None
    return _thing(text, knowledge, start, end, things, around)


def _thing(
    text: str, knowledge: Knowledge, start: int, end: int, targets: list[Target], around: Around
) -> Mention | None:
    """A name of one word, in the plural too: by what stands around it."""
    lower = bare(text[start:end].lower())
    if any(lower == f"{target[0]}s" for target in targets):
        return None
    for form, stop in ((lower, end), (lower[:-1], end - 1)) if lower.endswith("s") else ((lower, end),):
        found = [
            target
            for target in targets
            if close(form, target[0], "name")
            and _same_case(text[start:stop], target[1])
            and (not knowledge.protected(form) or _headed(text, knowledge, start, stop, target, around))
            # A short word that begins otherwise is as near to something unknown: Shaad is no Thaad.
            and (len(form) >= SURE_LENGTH or form[0] == target[0][0])
        ]
        sure = len(form) < SURE_LENGTH or text[start:stop].isupper()
        told: list[Target] = []
        for target in found:
            record = knowledge.record(target[2][0])
            if record.kind == "weapon" and goes_on(text, stop):
                continue  # “the fighter Gegard Mousasi”
            if record.kind == "place":
                sure_of = stop == end and _place(text, knowledge, start, stop, target, around)
            else:
                sure_of = around.beside(text, start, end, record.kind, sure, len(form) >= SURE_LENGTH) or (
                    record.kind == "weapon" and _doubled(text, knowledge, start, stop, form, target[0])
                )
            if sure_of:
                told.append(target)
        meant = nearest(form, told)
        if meant is not None:
            return Mention(start, stop, knowledge.records(meant[2]), "near", meant[1])
    return None


def _headed(text: str, knowledge: Knowledge, start: int, end: int, target: Target, around: Around) -> bool:
    """Whether a real word can only be this thing there: a slip of the hand right before its class: “Grippen jets”."""
    word, kind = bare(text[start:end].lower()), knowledge.record(target[2][0]).kind
    front, at = word_before(text, start)
    return (
        len(word) >= SHORTEST_ACRONYM
        and text[start].isupper()
        and (not front[:1].isupper() or _function(text, at, front, knowledge))
        and by_hand(word, target[0])
        and around.headed(end, kind)
    )


def _meant(text: str, knowledge: Knowledge, start: int, end: int, part: Part, around: Around) -> bool:
    """Whether a real word in a longer name can only be a slip: of a person in office, of a thing before its class, of a
    body by most of its letters."""
    _, whole, sort, numbers, before, after = part
    record = knowledge.record(numbers[0])
    if sort == "kin":
        return whole.count(" ") + whole.count("-") >= _OTHER_NAMES
    if whole[-1].isdigit() or whole[-2:].isupper():
        return True
    begin, stop = start - len(before), end + len(after)
    front, at = word_before(text, begin)
    longer = front[:1].isupper() and not _function(text, at, front, knowledge)
    if (
        longer
        or text[begin - 1 : begin] == "-"
        or (text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].isupper())
    ):
        return False  # of a longer name
    if record.kind == "weapon":
        return around.headed(stop, record.kind)
    swap = len(part[0]) == end - start
    return record.kind in ("organisation", "treaty") and swap and len(before + after) > SHORTEST_ACRONYM


def _place(text: str, knowledge: Knowledge, start: int, end: int, target: Target, around: Around) -> bool:
    """Whether the country in front or behind tells that this place is meant.

    Not where another capitalised word makes it a part of a longer name, nor an adjective of it: Donetske for Donetsk.
    """
    word = bare(text[start:end].lower())
    before, at = word_before(text, start)
    state = around.state_before(text, start)
    own = {
        country
        for record in knowledge.records(target[2])
        for country in (*record.texts("country"), *record.texts("claimed_by"))
    }
    if not (country_behind(text, end, knowledge) | {state}) & own:
        return False
    if not text[start:end].isupper():
        if before[:1].isupper() and not state and not _function(text, at, before, knowledge):
            return False
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            return False
    if word.startswith(target[0]) and len(word) == len(target[0]) + 1 and word[-1] != word[-2]:
        return False
    if "".join(text[end : end + 24].split()[:1]).rstrip(",.;:’'s").lower() in _LANDS:
        return False  # Zhejiang province is no city of Zhenjiang
    # Two slips turn one village into another: only where the consonants, or the letters in another order, are right.
    return distance(word, target[0]) == 1 or (
        word[0] == target[0][0] and (skeleton(word) == skeleton(target[0]) or sorted(word) == sorted(target[0]))
    )


def _custom(word: str, part: Part, knowledge: Knowledge) -> bool:
    """Whether a given name differs in vowels only, where its country has another script: Mohamad, Mohamed."""
    if skeleton(word) != skeleton(part[0]) or writes_latin(part[3], knowledge):
        return False
    return not any(record.texts("native") for record in knowledge.records(part[3]))


def _doubled(text: str, knowledge: Knowledge, start: int, end: int, form: str, name: str) -> bool:
    """Whether an article shows a thing, whose name has one letter twice: “the Grippen”. People are not called so."""
    twice = len(form) == len(name) + 1 and any(
        form[at] == form[at + 1] and form[:at] + form[at + 1 :] == name for at in range(1, len(name))
    )
    article = word_before(text, start)[0].lower() in _ARTICLES
    return (
        twice
        and article
        and len(name) >= SHORTEST_ACRONYM
        and text[start].isupper()
        and not text[start:end].isupper()
        and not knowledge.protected(form)
        and text[end : end + 1] != ","  # “the Martlett, a pub”
        and ends_phrase(text, end, knowledge)
    )


def _function(text: str, at: int, word: str, knowledge: Knowledge) -> bool:
    """Whether a capitalised word is plain, at the head of a sentence: “The”, “Two”."""
    lower = word.lower()
    return opens(text, at) and (lower in knowledge.lexicon["function"] or lower in knowledge.words)


def _same_case(word: str, name: str) -> bool:
    """An acronym is the slip of an acronym; a long name may stand in a line of capitals."""
    if name.isupper():
        return word.isupper() and len(word) >= SHORTEST_ACRONYM
    return not word.isupper() or len(word) >= SHORTEST_CAPITALS


def _stands(text: str, start: int, end: int, part: Part) -> bool:
    """Whether the other words of a name of several stand around one that is a near miss: they prove what is meant."""
    _, _, _, _, before, after = part
    if text[start:end].isupper():
        before, after = before.upper(), after.upper()
    begin = start - len(before)
    if begin < 0 or not text.startswith(before, begin) or (before and begin and text[begin - 1].isalnum()):
        return False
    stop = follow(text, end, after) if after else end
    return stop >= 0 and bounded(text, stop)


def _longest(
    text: str, knowledge: Knowledge, start: int, end: int, word: str, parts: list[Part], around: Around
) -> Mention | None:
    """The longest name that one wrong word is a part of; None where that word may be either of two."""
    longest = max(parts, key=lambda part: (len(part[4]) + len(part[5]), part))
    _, _, sort, _, before, after = longest
    same = [part for part in parts if part[4:] == longest[4:] and part[2] == sort]
    begin = start - len(before)
    stop = follow(text, end, after.upper() if text[start:end].isupper() else after)
    how = "near"
    if sort in ("given", "kin"):
        same = [part for part in same if not _custom(word, part, knowledge)]
        if not same:
            return None
        held = [part for part in same if titled(text, knowledge, begin, stop, around, part[3])]
        if not held and knowledge.protected(word):
            return None
        if not held and longest[1].count(" ") + longest[1].count("-") < _OTHER_NAMES:
            return None
        ranked = word_before(text, begin)[0].lower().rstrip(".") in RANKS
        how = "near" if held or ranked else "doubtful"
        same = held or same
    target = nearest(word, [(name, whole, numbers) for name, whole, _, numbers, _, _ in same])
    return Mention(begin, stop, knowledge.records(target[2]), how, target[1]) if target is not None else None
