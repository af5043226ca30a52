"""Phrases and mentions in, attributes out (and, by `offices`, offices): which words describe which name.

English ties them in few ways: right before the name (“the short-range Oreshnik”), right after it (“Oreshnik cruise
missile”), in apposition (“the Oreshnik system, a mobile, short-range launcher”; “A short-range missile, the Oreshnik
was shown”), with a form of “be”, or as what it belongs to (“F-22s of the Japanese air force”). A gap with any other
word in it binds nothing. Behind a sentence that names a thing, “the short-range missile” may be that thing: bound
`back`, for rules that say how it is meant.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from factlint.claims.apposed import fronted, of_type, several
from factlint.claims.guards import sentence_guards, words_before
from factlint.claims.model import Attribute, Claim, Mention
from factlint.claims.offices import office

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.mentions import Phrase
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_SENTENCE = 300  # characters of a sentence that may stand behind a phrase
_NEAR = 90  # characters between a phrase and its name; longer noun phrases are rare and unsafe
_BACK = 300  # characters between a name and a phrase of the next sentence
_IN_ADJECTIVES = frozenset(("and", "most", "own", "only"))  # “newest and biggest”, “most modern”
_CONDITIONS = frozenset(("if", "unless", "whether", "hypothetical", "hypothetically"))


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
            claim = office(document, knowledge, phrase, after, before, areas)
        else:
            claim = _attribute(document, knowledge, phrase, after, before) or _fired(document, knowledge, phrase, after)
            if claim is None and before is not None:
                claim = _back(document, knowledge, phrase, after, before)
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
        if knowledge.pattern("type-gap").fullmatch(gap) and of_type(text, knowledge, after):
            return _bound(document, knowledge, phrase, after, "after")  # frigates of the Slava class
        if fronted(document, knowledge, phrase, after, gap):
            return _bound(document, knowledge, phrase, after, "apposition")
    if before is None or phrase.start - before.end > _NEAR or _describes_next(text, knowledge, phrase, after):
        return None
    gap = text[before.end : phrase.start]
    if not text[phrase.start : phrase.end].isalpha() or text[phrase.start : phrase.end].isupper():
        owner = knowledge.pattern("owner-gap").fullmatch(gap)
        if owner is not None:
            return _bound(document, knowledge, phrase, before, "of")
    match = knowledge.pattern("description-gap").fullmatch(gap)
    if match is None:
        return None
    between = knowledge.pattern("word").findall(match[6])
    if not _adjectives(between, knowledge):
        return None
    comma = bool(match[2].strip())
    told = match[4] or match[5] or (comma and text[phrase.end : phrase.end + 1] in (")", "’", "”", "'", '"'))
    told = told or (comma and not between and _participle(text[phrase.start : phrase.end]))
    told = told or (comma and several(text, document.sentence(before.start)[0], knowledge, before, phrase))
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
    claim = _bound(document, knowledge, phrase, before, kind)
    if kind in ("apposition", "copula") and (
        _asked(document, knowledge, phrase, before, gap) or knowledge.pattern("condition").match(text, phrase.end)
    ):
        claim.qualifiers |= {"hypothesis"}
    return claim


def _fired(document: Document, knowledge: Knowledge, phrase: Phrase, after: Mention | None) -> Attribute | None:
    """What a thing is told to fire: “a shell from a Gepard”."""
    if after is None or after.start - phrase.end >= _NEAR or document.text[phrase.start - 1 : phrase.start] == "-":
        return None
    if knowledge.pattern("fired-gap").fullmatch(document.text[phrase.end : after.start]) is None:
        return None
    return _bound(document, knowledge, phrase, after, "fired")


def _adjectives(words: list[str], knowledge: Knowledge) -> bool:
    """Whether words may stand before a phrase in its noun phrase: “newest and biggest”, but not “a tank and”."""
    heads = knowledge.lexicon["heads"]
    return not any(
        word.lower() in knowledge.lexicon["function"]
        and (word not in _IN_ADJECTIVES or (word == "and" and words[at - 1 : at] and words[at - 1] in heads))
        for at, word in enumerate(words)
    )


def _participle(phrase: str) -> bool:
    """Whether a phrase says how a thing came about: “built in Sweden”."""
    return phrase[0].islower() and " in " in phrase


def _back(
    document: Document, knowledge: Knowledge, phrase: Phrase, after: Mention | None, mention: Mention
) -> Attribute | None:
    """An attribute of the thing that the sentence before names last: “… the Oreshnik. The short-range missile …”."""
    low, high = document.sentence(phrase.start)
    if not mention.end <= low <= mention.end + _BACK or phrase.start - mention.end > _BACK:
        return None
    if document.sentence_distance(mention.start, phrase.start) != 1 or (after is not None and after.start < high):
        return None
    if knowledge.pattern("definite").search(document.text, max(low, phrase.start - 30), phrase.start) is None:
        return None
    guards = sentence_guards(document, knowledge, phrase.start, phrase.end)
    return Attribute(phrase.start, phrase.end, phrase.list_name, phrase.value, mention, "back", frozenset(guards))


def _asked(document: Document, knowledge: Knowledge, phrase: Phrase, mention: Mention, gap: str) -> bool:
    """Whether a question asks it or an inverted condition supposes it: “Were the Yars a short-range missile, …”."""
    _, high = document.sentence(phrase.end)
    text = document.text
    if high - phrase.end < _SENTENCE and text[phrase.end : high].rstrip(" \n’”\"'").endswith("?"):
        return True
    return (
        "," not in gap
        and knowledge.pattern("inverted").search(text, max(0, mention.start - 60), mention.start) is not None
    )


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
    if how == "apposition" and "hypothesis" in guards and not _supposed(document, knowledge, mention.start, phrase.end):
        guards -= {"hypothesis"}
    guards |= words_before(document, knowledge, phrase.start)
    following = knowledge.pattern("next-word").match(document.text, phrase.end)
    if following is not None and following[1].lower() in ("than", "version", "variant", "mode"):
        guards |= {"comparison"}
    return Attribute(phrase.start, phrase.end, phrase.list_name, phrase.value, mention, how, frozenset(guards))


def _supposed(document: Document, knowledge: Knowledge, start: int, end: int) -> bool:
    """Whether an apposition is a part of what is supposed: what may happen to a thing does not change what it is."""
    low, high = document.sentence(start)
    if "hypothesis" in sentence_guards(document, knowledge, start, end, clause=(start, high)):
        return True
    before = document.text[max(low, start - 80) : start].lower()
    return not _CONDITIONS.isdisjoint(match[0] for match in knowledge.pattern("guard-word").finditer(before))
