"""`expansion`: an acronym that the table knows, spelt out nearly right: “IAEA (International Atomic Energy Authority)”.

Looked for are acronyms in brackets behind a name, and with a name in brackets, or behind a dash, or a comma and “the”
or “or”. The name is compared word by word with every name (`full`) that a record of that `acronym` has: spellings in
-ise and -ize, -our and -or, hyphens, articles and endings count alike. Flagged is only a name of as many words, all of
them the same but one: that one is a slip; not where it is one of the `scopes` or names a land (another body), nor where
the name fits some body of that acronym, unless four words are right. A name of three words with the right initials may
be another body's, unless one of the `bodies` stands for another (Authority for Agency), or a word that is right is
neither a scope nor a body (Shanghai).
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
_STEM = 5  # letters
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
            rf"{GAP}*\((?:the{GAP}+)?|{GAP}+[–—-]{GAP}+(?:the{GAP}+)?(?=[A-Z])|,?{GAP}+or{GAP}+(?:the{GAP}+)?|,{GAP}+the{GAP}+(?=[A-Z])",
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
        if gap.strip() not in ("", ",") or not (word[2][0].isupper() or word[2] in _SMALL):
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
        if gap.strip() not in ("",) or not (word[2][0].isupper() or word[2] in _SMALL):
            break
        found.append(word)
    return found


def _judge(
    rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, said: list[Word], records: list[Record]
) -> Iterator[Finding]:
    """The name against every accepted one; the longest tail of it counts, or its beginning behind an acronym."""
    document = claims.document
    text = document.text
    plain = [(start, end, _plain(word)) for start, end, word in said if word.lower() not in _SMALL]
    behind = bool(said) and said[0][0] > phrase.start
    slips: dict[str, tuple[list[Word], int, str, str, Record]] = {}
    for record in records:
        for full in record.texts(rule.params.full):
            right = [word for word in full.replace("&", " ").split() if word.lower() not in _SMALL]
            size = len(right)
            window = plain[:size] if behind else plain[-size:]
            wanted = [_plain(word) for word in right]
            if _all_same([word for _, _, word in window], wanted) or _all_same(_expanded(plain), _whole(wanted)):
                return
            if len(window) != size or size < 3 or (behind and len(plain) != size):
                continue
            wrong = [at for at in range(size) if not _same(window[at][2], wanted[at])]
            if len(wrong) == 1:
                slips.setdefault(wanted[wrong[0]], (window, wrong[0], right[wrong[0]], full, record))
    if len(slips) != 1:
        return
    [(window, at, right_word, full, record)] = slips.values()
    start, end, _ = window[at]
    low, high = window[0][0], window[-1][1]
    printed = [text[word[0] : word[1]] for word in window]
    if not _slip(rule, knowledge, at, right_word, printed, text[phrase.start : phrase.end]):
        return
    if not _SILENT.isdisjoint(sentence_guards(document, knowledge, phrase.start, phrase.end)):
        return
    acronym = text[phrase.start : phrase.end]
    evidence = (Evidence(record.id, rule.params.full, full, sources=record.sources_of(rule.params.full)),)
    related = (Related(phrase.start, phrase.end, f"“{acronym}” here"),)
    fix = Fix(f"“{right_word}” for “{text[start:end]}”", ((start, end, right_word),), safe=False)
    slots = {"text": text[low:high], "acronym": acronym, "right": full, "said": text[start:end]}
    proven = record.publishers(rule.params.full) >= 2
    yield from rule.finding(document, (low, high), slots, evidence, related, fix, proven)


def _slip(rule: Rule, knowledge: Knowledge, at: int, right: str, words: list[str], acronym: str) -> bool:
    """Whether the word at a place in a name can only be meant for another."""
    params = rule.params
    said, others = words[at], words[:at] + words[at + 1 :]
    if (said in params.scopes and len(words) < _LONG) or _land(knowledge, said):
        return False
    if said in params.bodies and right in params.bodies:
        return True
    fits = "".join(word[0] for word in words).upper() == acronym.upper()
    return not fits or len(words) > _SHORT or any(word not in params.scopes + params.bodies for word in others)


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
    """Whether two words are one but for their endings: Israeli for Israel, Revolution for Revolutionary."""
    if one == other:
        return True
    stem = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return stem >= _STEM and 2 * stem > max(len(one), len(other))


def _all_same(some: list[str], others: list[str]) -> bool:
    return len(some) == len(others) and all(map(_same, some, others))


def _expanded(words: list[Word]) -> list[str]:
    return _whole([word for _, _, word in words])


_SHORTENED = {"un": ["united", "nation"], "us": ["united", "state"], "eu": ["european", "union"]}


def _whole(words: list[str]) -> list[str]:
    """UN and United Nations, US and United States are one."""
    return [part for word in words for part in _SHORTENED.get(word, [word])]
