"""A name that spells an acronym out, against a known one: word by word, and in one place, or by kin, wrong.

Spellings in -ise and -ize, -our and -or, hyphens, articles and endings count alike, and so do UN and United Nations.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from factlint.records import Record

    Word: TypeAlias = tuple[int, int, str]  # where it stands, and as it is compared

_SHORT = 3  # words: so few may be another body's, whose initials are the same
_AGREED = 3  # words that must be right where more than one is wrong
_WRONG = 2  # words: so many may be wrong, if they stand together
_STEM = 5  # letters
# endings, and none, that make no other word
_ENDINGS = (
    "  i n an al ial ian ary ic ical ion on ional y ie e ist ity ive ve ing ment or er r ed d ant ation"
    " ine ese ish ent ence "
)
_ARTICLES = frozenset(("the", "a", "an", "and", "de"))
SMALL = _ARTICLES | frozenset(("of", "for", "on", "in", "to", "against", "with", "from", "at", "by"))
_SHORTENED = {"un": ["united", "nation"], "us": ["united", "state"], "eu": ["european", "union"]}


class Slip:
    """A name that is nearly a known one: its words, which of them are wrong, and those that are right."""

    __slots__ = ("full", "high", "low", "record", "right", "words")

    def __init__(self, words: list[Word], low: int, high: int, right: list[str]) -> None:
        self.words = words
        self.low = low
        self.high = high
        self.right = right
        self.full = ""
        self.record: Record | None = None


def great(words: list[Word]) -> list[Word]:
    """The words of a name but for its small ones, as they are compared."""
    return [(start, end, plain(word)) for start, end, word in words if word.lower() not in SMALL]


def known(full: str) -> list[str]:
    """The words of a known name but for its small ones, as they are printed."""
    return [word.strip(",") for word in _split(full) if word.lower() not in SMALL]


def agrees(words: list[Word], right: list[str]) -> bool:
    """Whether the great words of a name are those of a known one, or begin with them."""
    wanted = [plain(word) for word in right]
    said = [word for _, _, word in words]
    return _all_same(said[: len(wanted)], wanted) or _all_same(_whole(said), _whole(wanted))


def slip(words: list[Word], right: list[str], kin: list[list[str]]) -> Slip | None:
    """Where a name differs from a known one: in one place, or in words that are kin but for one that begins alike."""
    wanted = [plain(word) for word in right]
    size, other = len(words), len(wanted)
    least = min(size, other)
    head = next((at for at in range(least) if not _same(words[at][2], wanted[at])), least)
    tail = next((at for at in range(least - head) if not _same(words[-1 - at][2], wanted[-1 - at])), least - head)
    wrong, missed = size - head - tail, other - head - tail
    one = wrong == missed == 1 and size >= _SHORT
    some = 0 < wrong <= _WRONG and 0 < missed <= _WRONG and head + tail >= _AGREED
    if not one and not some:
        differ = [at for at in range(least) if not _same(words[at][2], wanted[at])]
        strange = [at for at in differ if not related(words[at][2], wanted[at], kin)]
        akin = not strange or (len(strange) == 1 and words[strange[0]][2][0] == wanted[strange[0]][0])
        if size != other or not akin or not 0 < 2 * len(differ) <= size or size <= _SHORT:
            return None
    return Slip(words, head, size - tail, right[head : other - tail])


def related(one: str, other: str, kin: list[list[str]]) -> bool:
    """Whether one word stands for another where names are spelt from memory: Warfare for Weapons."""
    return any({one, other} <= {plain(word) for word in group} for group in kin)


def by_kin(slip: Slip, kin: list[list[str]]) -> bool:
    """Whether each wrong word of a slip is kin to the right one."""
    said = [word for _, _, word in slip.words[slip.low : slip.high]]
    right = [plain(word) for word in slip.right]
    return len(said) == len(right) and all(
        _same(one, other) or related(one, other, kin) for one, other in zip(said, right, strict=True)
    )


def small(said: list[Word], full: str) -> tuple[Word, str] | None:
    """The small word in which alone a name differs from a known one, and the right one: for, not in."""
    one, other = _joints(said), _joints([(0, 0, word.strip(",")) for word in _split(full)])
    one = one[-len(other) :]
    if not _all_same([word for word, _ in one], [word for word, _ in other]):
        return None
    differ = [(a, b) for (_, a), (_, b) in zip(one[1:], other[1:], strict=True) if a[2].lower() != b[2].lower()]
    return (differ[0][0], differ[0][1][2]) if len(differ) == 1 and differ[0][0][2] and differ[0][1][2] else None


def joined(full: str, right: list[str], slip: Slip, said: list[Word]) -> bool:
    """Whether a last word that is wrong hangs on as the right one does: “Commissioner for”, not “Commissioner Ito”."""
    words = _split(full)
    hangs = len(words) > len(slip.right) and words[-len(slip.right) - 1].lower() in SMALL
    start = slip.words[slip.low][0]
    before = next((word for word in reversed(said) if word[0] < start), None)
    return slip.right[-1] != right[-1] or not hangs or (before is not None and before[2].lower() in SMALL)


def stretch(full: str, right: list[str]) -> str:
    """The words of a known name with the small ones among them: “Exporting Countries”, “Prohibition of Chemical”."""
    words = _split(full)
    great = [at for at, word in enumerate(words) if word.lower() not in SMALL]
    names = [words[at].strip(",") for at in great]
    for at in range(len(names) - len(right) + 1):
        if names[at : at + len(right)] == right:
            return " ".join(words[great[at] : great[at + len(right) - 1] + 1]).strip(",")
    return " ".join(right)


def plain(word: str) -> str:
    """A word as names are compared: without case, hyphens, plural and the spellings of one language or the other."""
    word = word.lower().replace("’", "'").removesuffix("'s").replace("-", "").replace("'", "").replace(".", "")
    word = (
        word.replace("isation", "ization").replace("ising", "izing").replace("our", "or").replace("defence", "defense")
    )
    word = word.replace("centre", "center").replace("programme", "program")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _split(full: str) -> list[str]:
    return full.replace("&", " ").replace("/", " ").split()


def _joints(words: Iterable[Word]) -> list[tuple[str, Word]]:
    """The great words, each with the small one before it, if there is one alone."""
    found: list[tuple[str, Word]] = []
    before: list[Word] = []
    for word in words:
        if word[2].lower() in SMALL:
            before += [word] if word[2].lower() not in _ARTICLES else []
            continue
        first, *others = _whole([plain(word[2])])
        found.append((first, before[0] if len(before) == 1 else (0, 0, "")))
        found += [(other, (0, 0, "")) for other in others]
        before = []
    return found


def _same(one: str, other: str) -> bool:
    """Whether two words are one but for their endings: Israeli for Israel, not Petrol for Petroleum."""
    if one == other:
        return True
    stem = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return stem >= _STEM and 2 * stem > max(len(one), len(other)) and _ending(one[stem:]) and _ending(other[stem:])


def _ending(text: str) -> bool:
    return f" {text} " in _ENDINGS


def _all_same(some: list[str], others: list[str]) -> bool:
    return len(some) == len(others) and all(map(_same, some, others))


def _whole(words: list[str]) -> list[str]:
    """UN and United Nations, US and United States are one."""
    return [part for word in words for part in _SHORTENED.get(word, [word])]
