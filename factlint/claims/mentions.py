"""Hits in, names and phrases of the table out: exact, in another script's letters, or a letter off."""

from __future__ import annotations

from factlint.claims import surnames
from factlint.claims.around import Around, left
from factlint.claims.designators import WORDS_BY_EYE, designator
from factlint.claims.follow import Tails, bounded, follow, follow_alike, follow_phrase
from factlint.claims.model import Claim, Mention
from factlint.claims.near import near_name

_NATIVE = 120  # characters around a designation in its own script
_JOINS = ("-", "‐", "‑", "–")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.scan import Hit
    from factlint.document.document import Document
    from factlint.knowledge import Entry, Knowledge


class Phrase:
    """A phrase of a word list of the rules or the table: a role, an area, a head noun, an attribute."""

    __slots__ = ("end", "list_name", "start", "value")

    def __init__(self, start: int, end: int, list_name: str, value: str) -> None:
        self.start = start
        self.end = end
        self.list_name = list_name
        self.value = value


class Named:
    """What `read` returns: mentions, phrases, and all claims among them."""

    __slots__ = ("claims", "mentions", "phrases")

    def __init__(self, claims: list[Claim], mentions: list[Mention], phrases: list[Phrase]) -> None:
        self.claims = claims
        self.mentions = mentions
        self.phrases = phrases


def read(
    document: Document, knowledge: Knowledge, names: list[Hit], phrase_hits: list[Hit], taken: list[Claim]
) -> Named:
    """The names and phrases of a document; of overlapping names the first and longest counts.

    Args:
        names: hits of names, designators and near misses.
        phrase_hits: hits of word lists.
        taken: claims whose words are no names (the May of 27 May).
    """
    phrases = _phrases(document.text, phrase_hits)
    spans = [(claim.start, claim.end) for claim in taken]
    claims: list[Claim] = []
    around = Around(phrases, claims)
    reach = at = 0
    for start, end, kind, payload in names:
        if start < reach:
            continue
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        within = at < len(spans) and spans[at][0] <= start
        if within and (kind != "names" or spans[at][0] < start):
            continue
        claim: Claim | None
        if kind == "names":
            claim = _name(document, knowledge, start, end, payload, around)
        elif kind == "plural":
            claim = _name(document, knowledge, start, end - 1, payload, around)
        elif kind == "by eye":
            claim = _by_eye(document.text, knowledge, start, end, payload, around)
        elif kind == "near":
            claim = near_name(document, knowledge, start, end, payload, around)
        else:
            claim = _in_other_letters(document.text, knowledge, start, end, payload)
        if _acronym(document.text, claim, around):
            continue
        # More than a date: the September 11 attacks, Robert Friday.
        if claim is not None and not (within and spans[at][0] <= claim.start and claim.end <= spans[at][1]):
            while claims and claims[-1].start >= claim.start and isinstance(claims[-1], Mention):
                claims.pop()  # the Thomas of Thomas de Maizière
            claims.append(claim)
            reach = claim.end
    mentions = [claim for claim in claims if isinstance(claim, Mention)]
    return Named(claims, mentions, phrases)


def _acronym(text: str, claim: Claim | None, around: Around) -> bool:
    """Whether capitals that look like a family name are a body's: PACE is no General Pace."""
    if not isinstance(claim, Mention) or claim.how != "part":
        return False
    return text[claim.start : claim.end].isupper() and bool(around.area(text, claim.end))


def _phrases(text: str, hits: list[Hit]) -> list[Phrase]:
    """Every phrase that stands in the text, the longest of each list."""
    found: list[Phrase] = []
    reach: dict[str, int] = {}
    for start, end, _, tails in hits:
        for rest, sort, list_name, value in tails[text[end : end + 2]]:
            if start < reach.get(list_name, 0):
                continue
            go_on = follow if sort == "area" else follow_phrase
            stop = go_on(text, end, rest) if rest else end
            if stop >= 0 and bounded(text, stop):
                found.append(Phrase(start, stop, list_name, value))
                reach[list_name] = stop
    return found


def _name(document: Document, knowledge: Knowledge, start: int, end: int, tails: Tails, around: Around) -> Claim | None:
    text = document.text
    word = text[start:end]
    best: Claim | None = None
    for rest, first, sort, payload in tails[text[end : end + 2]]:
        if sort == "name":
            stop = _printed(text, end, word, first, rest) if rest else end
            if stop < 0 or (best is not None and stop <= best.end):
                continue
            if not bounded(text, stop) and not (text[stop] == "s" and bounded(text, stop + 1)):
                continue
            numbers, spelling, variant = payload
            best = Mention(start, stop, knowledge.records(numbers), "exact", spelling, variant)
        elif sort == "surname":
            stop = _printed(text, end, word, first, rest) if rest else end
            if stop >= 0 and bounded(text, stop) and (best is None or stop >= best.end):
                found = surnames.read(document, knowledge, start, stop, payload, around)
                if found is not None and (best is None or stop > best.end or found.how == "exact"):
                    best = found  # Angus Houston is nobody's town
        elif best is None or best.end <= end + len(rest):
            # A designation longer than any listed one: Su-30 with something that the table does not know.
            longer = designator(text, knowledge, start, end, word, first, rest, payload)
            if longer is not None and (best is None or longer.end > best.end):
                best = longer
    if best is None and len(word) > 3 and any("\u0400" <= char <= "\u04ff" for char in text[end : end + 8]):
        best = _alike(text, knowledge, start, end, tails)  # Leopard 2А6
    bare = best is None or (isinstance(best, Mention) and best.how == "part" and best.end == end)
    if bare and len(word) < 4 and text[end : end + 1] in _JOINS:
        return _alike(text, knowledge, start, end, tails) or best
    return best


def _printed(text: str, end: int, word: str, first: str, rest: str) -> int:
    if word == first:
        return follow(text, end, rest)
    if word == first.upper() and len(word) > 1:
        stop = follow(text, end, rest.upper())
        return stop if stop >= 0 else follow(text, end, rest)
    return -1


def _alike(text: str, knowledge: Knowledge, start: int, end: int, tails: Tails) -> Mention | None:
    """A name whose tail has a letter of another script, or O for 0: S-4OO."""
    for rest, first, sort, payload in tails.numbered():
        if sort == "name" and text[start:end] == first:
            stop = follow_alike(text, end, rest, knowledge.lexicon["lookalike"])
            if stop >= 0 and _ends(text, stop):
                records = knowledge.records(payload[0])
                return Mention(start, stop, records, "look-alike", payload[1], payload[2])
    return None


def _ends(text: str, stop: int) -> bool:
    """Whether a designation ends here, or its plural: MiG-31s."""
    return bounded(text, stop) or (text[stop] == "s" and text[stop - 1].isdigit() and bounded(text, stop + 1))


def _by_eye(text: str, knowledge: Knowledge, start: int, end: int, tails: Tails, around: Around) -> Mention | None:
    """A designation whose letters were copied by eye: С-400 as C-400, Су-24 as Cu-24.

    A head noun must tell that it is a thing; with two letters left, so does a state before it (“Russian Cu-24”).
    """
    word = text[start:end]
    for rest, first, _, payload in tails.numbered():
        if first != WORDS_BY_EYE[word] or rest[0] != "-" or not rest[1:].isdigit():
            continue
        stop = follow(text, end, rest)
        plural = len(word) > 1 and stop >= 0 and text[stop : stop + 1] == "s"
        if stop < 0 or not bounded(text, stop + plural) or text[stop : stop + 1] == "-":
            continue
        records = knowledge.records(payload[0])
        owned = len(word) > 1 and around.area(text, left(text, start))
        if owned or around.beside(text, start, stop + plural, records[0].kind):
            return Mention(start, stop, records, "look-alike", payload[1], payload[2])
    return None


def _in_other_letters(
    text: str, knowledge: Knowledge, start: int, end: int, forms: list[tuple[str, list[Entry]]]
) -> Mention | None:
    """A name printed with some letters of another script; a word inside a passage of that script is just native."""
    if _beside_cyrillic(text, start, end):
        return None
    for form, entries in forms:
        for first, rest, sort, payload in entries:
            numbered = any(map(str.isdigit, rest))
            if sort != "name" or form.lower() != first.lower() or (form != first and not numbered):
                continue
            stop = follow(text, end, rest)
            if stop < 0:
                stop = follow_alike(text, end, rest, knowledge.lexicon["lookalike"])
            if stop >= 0 and _ends(text, stop) and not _native(text, start, stop, payload[1], knowledge):
                records = knowledge.records(payload[0])
                return Mention(start, stop, records, "look-alike", payload[1], payload[2])
    return None


def _native(text: str, start: int, end: int, name: str, knowledge: Knowledge) -> bool:
    """Whether a name with no Latin letter is given in its own script on purpose.

    So it is if a letter of it looks like no Latin one (“Бук”), if its Latin twin stands near, or a word for the script
    or language (“in Cyrillic”).
    """
    letters = [char for char in text[start:end] if char.isalpha()]
    if any(char.isascii() for char in letters):
        return False
    if any(ord(char) not in knowledge.lexicon["lookalike"] for char in letters):
        return True
    near = text[max(0, start - _NATIVE) : start] + text[end : end + _NATIVE]
    return name in near or any(word in near for word in ("Cyrillic", " Russian name", " in Russian"))


def _beside_cyrillic(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 12) : start] + text[end : end + 12]
    return any("Ѐ" <= char <= "ӿ" for char in around)
