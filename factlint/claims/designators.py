"""A designation of a known family with an unlisted variant, and what it may be a corruption of.

Cyrillic letters that look Latin are copied by eye: С is an S but looks like a C, so Су-30СМ2 becomes Su-30C2 when
a letter is lost on the way. `READ_BY_EYE` maps what was printed to what was meant.
"""

from __future__ import annotations

from factlint.claims.follow import follow
from factlint.claims.model import Claim, Designator, Mention

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.knowledge import Knowledge

# Latin letter that was printed: Latin letter that the Cyrillic one of the same shape stands for.
READ_BY_EYE = {"C": "S", "P": "R", "H": "N", "B": "V", "X": "KH", "Y": "U"}
# Words before a number, as they are read by eye: Су-24 as Cu-24 or Cy-24, Ту-95 as Ty-95.
WORDS_BY_EYE = {**READ_BY_EYE, "Cu": "Su", "Cy": "Su", "Ty": "Tu"}
# Cyrillic letters that stand in a designation of Latin letters: what they stand for.
CYRILLIC = {
    "А": "A", "Б": "B", "В": "V", "Г": "G", "Д": "D", "Е": "E", "З": "Z", "И": "I", "К": "K", "Л": "L", "М": "M",
    "Н": "N", "О": "O", "П": "P", "Р": "R", "С": "S", "Т": "T", "У": "U", "Ф": "F", "Х": "KH", "Э": "E", "Я": "YA",
}  # fmt: skip


def latin(word: str) -> str:
    """The word with its Cyrillic letters as the Latin ones that they mean, in their case: MиG is MiG."""
    return "".join(
        CYRILLIC[char.upper()].lower()
        if char.lower() == char and char.upper() in CYRILLIC
        else CYRILLIC.get(char, char)
        for char in word
    )


def designator(
    text: str,
    knowledge: Knowledge,
    start: int,
    end: int,
    word: str,
    first: str,
    rest: str,
    payload: tuple[int, str, tuple[str, ...]],
) -> Claim | None:
    """A claim for a family's name with something behind it; None where only the family's name stands.

    A variant that is listed but printed with other separators or in other case counts as that variant.
    """
    if word not in (first, first.upper()):
        return None
    at = follow(text, end, rest)
    if at < 0:
        return None
    number, family, variants = payload
    match = knowledge.pattern("suffix").match(text, at)
    if match is None:
        return None
    stop, suffix = match.end(), match[1]
    if suffix[0].isdigit() and text[at - 1].isdigit():
        return None  # a BTR-40 is no BTR-4
    shape = normal(suffix)
    by_shape = {normal(variant[len(family) :]): variant for variant in variants if variant.startswith(family)}
    record = knowledge.record(number)
    if shape in by_shape:
        return Mention(start, stop, (record,), "exact", by_shape[shape], True)
    if suffix.isascii() and shape.endswith("S") and suffix[-1] == "s" and shape[:-1] in by_shape:
        return Mention(start, stop - 1, (record,), "exact", by_shape[shape[:-1]], True)  # a plural
    candidates, reading = _meant(shape, by_shape)
    return Designator(start, stop, record, family, suffix, candidates, reading)


def normal(suffix: str) -> str:
    """A variant without separators, in capitals."""
    return "".join(char for char in suffix.upper() if char.isalnum())


def _meant(shape: str, by_shape: dict[str, str]) -> tuple[tuple[str, ...], str]:
    """The listed variants that a misread designation may stand for, and how it was misread."""
    cyrillic = "".join(CYRILLIC.get(char, char) for char in shape)
    if cyrillic != shape:
        return tuple(_nearest(cyrillic, by_shape)), "look-alike"
    by_eye = "".join(READ_BY_EYE.get(char, char) for char in shape)
    if "C" in shape and len(shape) > 1:  # B, H, P and X are common in Latin designations, and a lone C may be NATO's
        found = _nearest(by_eye, by_shape)
        if found:
            return tuple(found), "look-alike"
    return (), "unknown"


def _nearest(shape: str, by_shape: dict[str, str]) -> list[str]:
    """The variant of this shape, or those of which it has lost one letter."""
    if shape in by_shape:
        return [by_shape[shape]]
    return sorted(
        variant
        for known, variant in by_shape.items()
        if len(known) == len(shape) + 1 and any(known[:at] + known[at + 1 :] == shape for at in range(len(known)))
    )
