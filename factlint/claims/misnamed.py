"""A capitalised word that is a letter or two off a known person's name, family or given: is it that person?

Where a given name of theirs, a rank or an office says who is meant: in front of the name (“Georgian leader Mikheil”) or
behind it (“Mark Miley, the army chief”). Without, a long name is told as a doubt.
"""

from __future__ import annotations

from factlint.claims.around import left
from factlint.claims.distance import bare, distance, glided, rearranged, swapped
from factlint.claims.follow import word_before
from factlint.claims.held import RANKS, offices, role_before, roles, soldierly, titled, writes_latin
from factlint.claims.model import Mention
from factlint.days import MONTHS, WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.around import Around
    from factlint.claims.slips import Target
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_SURE_LENGTH = 7  # letters of a family name behind a rank
_SHORTEST_UNTITLED = 6  # letters of a family name that a given name alone may identify
_SHORTEST_SWAPPED = 4  # letters of a given name of which two may stand the wrong way round
_SHORTEST_GIVEN = 5  # letters of a given name of which one may be wrong
_NEARBY = 4_000  # characters to either side in which a name may stand once more
_LONG = 9  # letters of a family name of which a given name alone tells, even two slips on


def nearest(word: str, targets: list[Target]) -> Target | None:
    """The nearest target; None where two records or more are as near, by names that differ."""
    if not targets:
        return None
    least = min(distance(word, target[0]) for target in targets)
    closest = [target for target in targets if distance(word, target[0]) == least]
    several = len({target[0] for target in closest}) > 1 and len({target[2] for target in closest}) > 1
    return None if several else closest[0]


def misnamed(
    document: Document, knowledge: Knowledge, start: int, end: int, people: list[Target], around: Around
) -> Mention | None:
    """A person: by a given name of theirs in front, a rank or an office that they held before that; or by an office
    of a country, where the family name stands alone."""
    text = document.text
    word = bare(text[start:end].lower())
    capitals = text[start:end].isupper()
    if text[end : end + 1] in " \n" and text[end + 1 : end + 2].isupper() and not capitals:
        return None  # a given name of somebody else
    before, at = word_before(text, start)
    if not before[:1].isupper() and around.role(left(text, start)) is None:
        return None
    if capitals and before.isupper():
        before = before.title()
    given = [it for it in people if before in knowledge.record(it[2][0]).given]
    if not given:
        return _by_office(text, knowledge, start, end, people, around)
    role, at = role_before(text, at, around)
    real = knowledge.protected(word)
    if real > 1:
        return _other_name(text, knowledge, (start, end), at, given, around)
    if len({it[2] for it in given}) != 1 and role is not None:
        given = [it for it in given if not role[0].isdisjoint(roles(it[2], knowledge))]
    target = nearest(word, given)
    if target is None or (capitals and role is None) or _custom(word, target, knowledge):
        return None
    held = role is not None and not role[0].isdisjoint(roles(target[2], knowledge))
    held = held or titled(text, knowledge, at, end, around, target[2])
    if _form(word, target[0]) and not (held and target[0].startswith(word)):
        return None
    title = word_before(text, at)[0]
    off = 1 if rearranged(word, target[0]) else distance(word, target[0])
    if held or (
        title.lower().rstrip(".") in RANKS
        and soldierly(target[2], knowledge)
        and not real
        and (off == 1 or (len(word) >= _SURE_LENGTH and word[0] == target[0][0]))
    ):
        return _read_as(start, end, knowledge, target, "near")
    if real > (off == 1 and len(word) > _LONG) or word[0] != target[0][0]:
        return None
    if len(word) < (_SHORTEST_UNTITLED if off == 1 else _LONG):
        return None
    if title[:1].isupper() and title not in knowledge.record(target[2][0]).given and _is_given(title, knowledge):
        return None  # “Carlos José Castilho” has another name in front
    if title.islower() and not _verb(title, knowledge) and title not in knowledge.lexicon["function"]:
        return None  # singer, actor, driver: somebody else of nearly that name
    if _again(text, start, end) or _hails(text, end, target[2], knowledge):
        return None
    return _read_as(start, end, knowledge, target, "doubtful")


def _hails(text: str, end: int, numbers: tuple[int, ...], knowledge: Knowledge) -> bool:
    """Whether an age or a home behind a name tells of somebody else: “, 34,”, “of Haifa”, but no leader “of Niger”."""
    behind = text[end : end + 40].removeprefix(",").lstrip()
    home = next((behind[len(word) :] for word in ("of ", "from ") if behind.startswith(word)), "")
    own = any(home.startswith(country) for _, country in offices(numbers, knowledge))
    return (home[:1].isupper() and not own) or (text[end : end + 1] == "," and behind[:2].isdigit())


def _is_given(word: str, knowledge: Knowledge) -> bool:
    """Whether a word is a name of the table itself, as given names are, and no day: “On Friday Selma …”."""
    return word not in WEEKDAYS and word not in MONTHS and knowledge.protected(bare(word.lower())) > 1


def _again(text: str, start: int, end: int) -> bool:
    """Whether a name stands nearby once more as it is written here: who writes it so twice means it."""
    name = text[start:end]
    return name in text[max(0, start - _NEARBY) : start] or name in text[end : end + _NEARBY]


def _other_name(
    text: str, knowledge: Knowledge, span: tuple[int, int], at: int, people: list[Target], around: Around
) -> Mention | None:
    """Another known name for one that is a letter off, as a doubt: “Prime Minister Boris Johnston”.

    An office that the person held must be told; only of people whose country writes their name itself.
    """
    word = bare(text[slice(*span)].lower())
    meant = [it for it in people if word[0] == it[0][0] and not _form(word, it[0]) and not _zed(word, it[0])]
    target = nearest(word, meant)
    if target is None or len(word) < _SHORTEST_UNTITLED or not writes_latin(target[2], knowledge):
        return None
    told = titled(text, knowledge, at, span[1], around, target[2])
    return _read_as(*span, knowledge, target, "doubtful") if told else None


def _zed(word: str, name: str) -> bool:
    """Whether two names are one in two languages: Gonzales, González."""
    return word.replace("z", "s") == name.replace("z", "s")


def wrong_given(
    text: str, knowledge: Knowledge, start: int, end: int, word: str, payload: list[tuple[int, str]], around: Around
) -> Mention | None:
    """A person whose given name has two letters the wrong way round, or one wrong: “Prime Minister Kier Starmer”.

    Names as short as these are near many others, so an office that the person held must stand in front or behind. One
    wrong letter is a doubt, and only of people whose country writes their name itself.
    """
    if len(word) < _SHORTEST_SWAPPED or not word.isalpha():
        return None
    lower = bare(word.lower())
    meant = {
        (number, family, it): _slip(lower, bare(it.lower()), knowledge.protected(lower))
        for number, family in payload
        for it in knowledge.record(number).given
    }
    if any(lower == bare(given.lower()) for _, _, given in meant):
        return None  # as it is written, in capitals
    near = [it for it, slip in meant.items() if slip]
    if len({it[0] for it in near}) != 1:
        return None
    number, family, given = near[0]
    role, _ = role_before(text, start, around)
    held = role is not None and not role[0].isdisjoint(roles((number,), knowledge))
    if not held and not titled(text, knowledge, start, end, around, (number,)):
        return None
    how = meant[near[0]]
    if how == "doubtful" and not writes_latin((number,), knowledge):
        return None
    return Mention(start, end, knowledge.records((number,)), how, f"{given} {family}")


def _slip(word: str, name: str, real: int) -> str:
    """How a given name may be meant by another word: surely, as a doubt, or not at all.

    A word that is no name of its own and one letter off is read by `near_name`.
    """
    if not real:
        return "near" if swapped(word, name) else ""
    one = min(len(word), len(name)) >= _SHORTEST_GIVEN and word[0] == name[0] and distance(word, name, 1) == 1
    return "doubtful" if one else ""


def _verb(word: str, knowledge: Knowledge) -> bool:
    """Whether a word tells what somebody does: “tweeted”, “said”."""
    return word.endswith("ed") or word in knowledge.lexicon["verbs"] or word in knowledge.lexicon["deeds"]


def _form(word: str, name: str) -> bool:
    """Whether a word is a name with an ending more or less: Putina, Putins, Medvedevs; Zelenskii has one letter twice,
    but that is a custom too."""
    slip = len(word) == len(name) + 1 and word[-1] == word[-2] and word[-1] != "i"
    return (word.startswith(name) and not slip) or name.startswith(word)


def _by_office(
    text: str, knowledge: Knowledge, start: int, end: int, people: list[Target], around: Around
) -> Mention | None:
    """A family name alone, behind an office of a country (“French President Marcon”) or of somebody named before."""
    word = bare(text[start:end].lower())
    role = around.role(left(text, start))
    real = knowledge.protected(word)
    if role is None or len(word) < _SHORTEST_UNTITLED or real > 1:
        return None
    state = around.area(text, left(text, role[1]))
    held = [
        it
        for it in people
        if word[0] == it[0][0]
        and distance(word, it[0]) == 1
        and not _form(word, it[0])
        and (
            (not real and around.known(it[2]))
            or (state and any((one, state) in offices(it[2], knowledge) for one in role[0]))
        )
    ]
    target = nearest(word, held)
    if target is None or _custom(word, target, knowledge):
        return None
    return _read_as(start, end, knowledge, target, "near")


def _custom(word: str, target: Target, knowledge: Knowledge) -> bool:
    """Whether a family name is only romanised otherwise: Sergeev, Rushaylo. A native name has its own schemes."""
    if glided(word) != glided(target[0]) or writes_latin(target[2], knowledge):
        return False
    return not any(record.texts("native") for record in knowledge.records(target[2]))


def _read_as(start: int, end: int, knowledge: Knowledge, target: Target, how: str) -> Mention:
    records = knowledge.records(target[2])
    return Mention(start, end, records, how, (records[0].texts("family") or [target[1]])[0])
