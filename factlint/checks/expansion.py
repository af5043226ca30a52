"""`expansion`: an acronym that the table knows, spelt out nearly right: “IAEA (International Atomic Energy Authority)”.

Looked for are acronyms in brackets behind a name, and with a name in brackets, or behind a dash, a colon, “stands for”,
or a comma and “the” or “or”. The name is compared word by word with every name (`full`) that a record of that `acronym`
has: spellings in -ise and -ize, -our and -or, hyphens, articles and endings count alike. Flagged is only a name of as
many words, all of them the same but one: that one is a slip; or one that begins and ends the same, at least in three
words, with one or two others between (“Commissioner for Human Rights” for “for Refugees”). Not a slip is one of the
`scopes`, or a land (another body), unless four words are right or, of four, another scope is (North American for North
Atlantic), and the name is nobody else's; nor a name that fits some body of that acronym. A name of three words with the
right initials may be another body's, unless one of the `bodies` stands for another (Authority for Agency), or a word
that is right is neither a scope nor a body (Shanghai).
"""

from __future__ import annotations

from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, Fix, Related
from factlint.fragments import GAP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

    Word: TypeAlias = tuple[int, int, str]  # where it stands, and as it is compared

NEEDS = ("listed",)
SLOTS = ("text", "acronym", "right", "said")
_FAR = 120  # characters of a name
_SHORT = 3  # words: so few may be another body's, whose initials are the same
_LONG = 5  # words: of so many, one that is wrong makes no other body
_AGREED = 3  # words that must be right where more than one is wrong
_WRONG = 2  # words: so many may be wrong, if they stand together
_STEM = 5  # letters
# endings, and none, that make no other word
_ENDINGS = (
    "  i n an al ial ian ary ic ical ion on ional y ie e ist ity ive ve ing ment or er r ed d ant ation"
    " ine ese ish ent ence "
)
_SMALL = frozenset(
    ("of", "the", "for", "and", "on", "in", "to", "a", "an", "de", "against", "with", "from", "at", "by")
)
_SILENT = frozenset(("mistake", "negation"))


class Params:
    """The kind of record, its fields, and the words that make another body, or are the body."""

    of: str
    acronym: str
    full: str
    scopes: list[str]
    bodies: list[str]


def phrases(rule: Any, table: Any) -> list[tuple[str, str, bool]]:
    """Every acronym with the records that bear it: (acronym, ids, whether case counts)."""
    found: dict[str, list[str]] = {}
    for record in table.records:
        if record["kind"] == rule.of:
            for fact in record["fields"].get(rule.acronym, ()):
                found.setdefault(str(fact["value"]), []).append(str(record["id"]))
    return [(acronym, " ".join(sorted(ids)), True) for acronym, ids in sorted(found.items())]


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """Where a name begins behind its acronym, and the words of a name."""
    return {
        "open": (
            rf"{GAP}*\((?:the{GAP}+)?|{GAP}+[–—-]{GAP}+(?:the{GAP}+)?(?=[A-Z])|,?{GAP}+or{GAP}+(?:the{GAP}+)?"
            rf"|,{GAP}+the{GAP}+(?=[A-Z])|:{GAP}+(?:[Tt]he{GAP}+)?(?=[A-Z])"
            rf"|(?:,?{GAP}+which)?,?{GAP}+(?:stands|stood|standing|short){GAP}+for{GAP}+(?:the{GAP}+)?(?=[“\"‘]?[A-Z])[“\"‘]?",
            0,
        ),
        "word": (r"[^\W_]+(?:[-’'.&][^\W_]+)*", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the name."""
    text = claims.document.text
    for phrase in claims.listed(rule.code):
        said: list[Word] = []
        if text[phrase.start - 1 : phrase.start] == "(" and text[phrase.end : phrase.end + 1] == ")":
            said = _before(rule, knowledge, claims, phrase)
        elif match := rule.pattern(knowledge, "open").match(text, phrase.end):
            said = _behind(rule, knowledge, text, match.end(), "(" in match[0])
        if len(said) < 3 or claims.document.masked(phrase.start):
            continue
        numbers = [knowledge.number(record_id) for record_id in phrase.value.split()]
        records = [knowledge.record(number) for number in numbers if number is not None]
        yield from _judge(rule, claims, knowledge, phrase, said, records)


def _words(rule: Rule, knowledge: Knowledge, text: str, low: int, high: int) -> list[Word]:
    return [
        (at[0], at[1], text[at[0] : at[1]])
        for at in map(_span, rule.pattern(knowledge, "word").finditer(text, low, high))
    ]


def _span(match: Any) -> tuple[int, int]:
    return match.start(), match.end()


def _before(rule: Rule, knowledge: Knowledge, claims: Claims, phrase: Phrase) -> list[Word]:
    """The capitalised words, with the small ones among them, before a bracket."""
    document = claims.document
    low = max(document.sentence(phrase.start)[0], phrase.start - _FAR)
    words = _words(rule, knowledge, document.text, low, phrase.start - 1)
    if not words or document.text[words[-1][1] : phrase.start].strip() != "(":
        return []
    found: list[Word] = []
    for word in reversed(words):
        gap = document.text[word[1] : found[0][0]] if found else ""
        if gap.strip() not in ("", ",", "/") or not (word[2][0].isupper() or word[2] in _SMALL):
            break
        found.insert(0, word)
    return found


def _behind(rule: Rule, knowledge: Knowledge, text: str, at: int, bracket: bool) -> list[Word]:
    """The words in a bracket, or the capitalised ones with small ones among them."""
    if bracket:
        end = text.find(")", at, at + _FAR)
        return _words(rule, knowledge, text, at, end) if end > 0 else []
    found: list[Word] = []
    for word in _words(rule, knowledge, text, at, at + _FAR):
        gap = text[found[-1][1] : word[0]] if found else ""
        if gap.strip() not in ("", "/") or not (word[2][0].isupper() or word[2] in _SMALL):
            break
        found.append(word)
    return found


def _judge(
    rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, said: list[Word], records: list[Record]
) -> Iterator[Finding]:
    """The name against every accepted one; the longest tail of it counts, or its beginning behind an acronym."""
    text = claims.document.text
    plain = [(start, end, _plain(word)) for start, end, word in said if word.lower() not in _SMALL]
    behind = bool(said) and said[0][0] > phrase.start
    slips: dict[str, _Slip] = {}
    for record in records:
        for full in record.texts(rule.params.full):
            right = [word.strip(",") for word in _split(full) if word.lower() not in _SMALL]
            window = plain if behind else plain[-len(right) :]
            wanted = [_plain(word) for word in right]
            if _all_same([word for _, _, word in window[: len(right)]], wanted) or _all_same(
                _expanded(plain), _whole(wanted)
            ):
                return
            slip = _slip(window, wanted, right)
            if slip is not None and (slip.right[-1] != right[-1] or _joined(full, right, slip, said)):
                slip.full, slip.record = full, record
                slips.setdefault(" ".join(map(_plain, slip.right)), slip)
    nearest = min((len(slip.right) for slip in slips.values()), default=0)
    near = [slip for slip in slips.values() if len(slip.right) == nearest]
    if len(near) != 1:
        return
    [slip] = near
    acronym = text[phrase.start : phrase.end]
    if not _sure(rule, claims, knowledge, slip, text, acronym):
        return
    yield from _finding(rule, claims, knowledge, phrase, slip)


def _finding(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, slip: _Slip) -> Iterator[Finding]:
    document = claims.document
    text, record, full = document.text, slip.record, slip.full
    if record is None or not _SILENT.isdisjoint(sentence_guards(document, knowledge, phrase.start, phrase.end)):
        return
    start, end = slip.words[slip.low][0], slip.words[slip.high - 1][1]
    low, high = slip.words[0][0], slip.words[-1][1]
    acronym, right_words = text[phrase.start : phrase.end], " ".join(slip.right)
    evidence = (Evidence(record.id, rule.params.full, full, sources=record.sources_of(rule.params.full)),)
    related = (Related(phrase.start, phrase.end, f"“{acronym}” here"),)
    fix = Fix(f"“{right_words}” for “{text[start:end]}”", ((start, end, right_words),), safe=False)
    slots = {"text": text[low:high], "acronym": acronym, "right": full, "said": text[start:end]}
    proven = record.publishers(rule.params.full) >= 2
    yield from rule.finding(document, (low, high), slots, evidence, related, fix, proven)


class _Slip:
    """A name that is nearly a known one: its words, which of them are wrong, and those that are right."""

    __slots__ = ("full", "high", "low", "record", "right", "words")

    def __init__(self, words: list[Word], low: int, high: int, right: list[str]) -> None:
        self.words = words
        self.low = low
        self.high = high
        self.right = right
        self.full = ""
        self.record: Record | None = None


def _slip(words: list[Word], wanted: list[str], right: list[str]) -> _Slip | None:
    """Where a name differs from a known one, in one place only."""
    size, other = len(words), len(wanted)
    least = min(size, other)
    head = next((at for at in range(least) if not _same(words[at][2], wanted[at])), least)
    tail = next((at for at in range(least - head) if not _same(words[-1 - at][2], wanted[-1 - at])), least - head)
    wrong, missed = size - head - tail, other - head - tail
    one = wrong == missed == 1 and size >= _SHORT
    some = 0 < wrong <= _WRONG and 0 < missed <= _WRONG and head + tail >= _AGREED
    return _Slip(words, head, size - tail, right[head : other - tail]) if one or some else None


def _joined(full: str, right: list[str], slip: _Slip, said: list[Word]) -> bool:
    """Whether a last word that is wrong hangs on as the right one does: “Commissioner for”, not “Commissioner Ito”."""
    words = _split(full)
    joined = len(words) > len(slip.right) and words[-len(slip.right) - 1].lower() in _SMALL
    start = slip.words[slip.low][0]
    before = next((word for word in reversed(said) if word[0] < start), None)
    return not joined or (before is not None and before[2].lower() in _SMALL)


def _sure(rule: Rule, claims: Claims, knowledge: Knowledge, slip: _Slip, text: str, acronym: str) -> bool:
    """Whether the words that are wrong can only be meant for the others."""
    params = rule.params
    words = [text[word[0] : word[1]] for word in slip.words]
    said, others = words[slip.low : slip.high], words[: slip.low] + words[slip.high :]
    scoped = [word for word in said if word in params.scopes or _land(knowledge, word)]
    if scoped and not (len(words) >= _LONG and all(word in params.scopes for word in scoped)):
        swapped = len(others) >= _AGREED and all(word in params.scopes for word in [*said, *slip.right])
        if not swapped or _known(claims, slip):
            return False
    if all(word in params.bodies for word in [*said, *slip.right]):
        return True
    fits = "".join(word[0] for word in words).upper() == acronym.upper()
    return not fits or len(words) > _SHORT or any(word not in params.scopes + params.bodies for word in others)


def _known(claims: Claims, slip: _Slip) -> bool:
    """Whether the name is that of another record."""
    low, high = slip.words[0][0], slip.words[-1][1]
    return any(mention.start <= low and high <= mention.end for mention in claims.mentions())


def _split(full: str) -> list[str]:
    return full.replace("&", " ").replace("/", " ").split()


def _land(knowledge: Knowledge, word: str) -> bool:
    return any(entry[2] == "area" and not entry[1] for entry in knowledge.names.get(word.lower()) or ())


def _plain(word: str) -> str:
    """A word as names are compared: without case, hyphens, plural and the spellings of one language or the other."""
    word = word.lower().replace("’", "'").removesuffix("'s").replace("-", "").replace("'", "").replace(".", "")
    word = (
        word.replace("isation", "ization").replace("ising", "izing").replace("our", "or").replace("defence", "defense")
    )
    word = word.replace("centre", "center").replace("programme", "program")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


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


def _expanded(words: list[Word]) -> list[str]:
    return _whole([word for _, _, word in words])


_SHORTENED = {"un": ["united", "nation"], "us": ["united", "state"], "eu": ["european", "union"]}


def _whole(words: list[str]) -> list[str]:
    """UN and United Nations, US and United States are one."""
    return [part for word in words for part in _SHORTENED.get(word, [word])]
