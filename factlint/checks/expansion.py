"""`expansion`: an acronym that the table knows, spelt out nearly right: “IAEA (International Atomic Energy Authority)”.

Looked for are acronyms behind a name, in brackets or after a word of `called` (“or”, “known as”), and with a name in
brackets, or behind a dash, a colon, one of the words `spelt` (“stands for”), or a comma and “the” or “or”. The name is
compared word by word with every name (`full`) that a record of that `acronym` has. Flagged is only a name of as many
words, all of them the same but one: that one is a slip; or one that begins and ends the same, at least in three words,
with one or two others between (“Commissioner for Human Rights” for “for Refugees”); or one of which at least half is
right and every wrong word of one of the groups `kin` with the right one (Warfare for Weapons), but for one that begins
like it. Not a slip is one of the `scopes`, or a land (another body), unless four words are right or, of four, another
scope is (North American for North Atlantic), and the name is nobody else's; nor a name that fits some body of that
acronym. A name of three words with the right initials may be another body's, unless one of the `bodies` stands for
another (Authority for Agency), or a word that is right is neither a scope nor a body (Shanghai). A small word alone
(“in Lebanon”, not “for”) only warns.
"""

from __future__ import annotations

from factlint.checks import _spelt
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, Fix, Related
from factlint.fragments import GAP, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.checks._spelt import Slip, Word
    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("listed",)
SLOTS = ("text", "acronym", "right", "said")
_FAR = 120  # characters of a name
_SHORT = 3  # words: so few may be another body's, whose initials are the same
_LONG = 5  # words: of so many, one that is wrong makes no other body
_AGREED = 3  # words that must be right where a scope is swapped for another
_SILENT = frozenset(("mistake", "negation"))


class Params:
    """The kind of record, its fields, the words that make another body or are the body, and what ties the two."""

    of: str
    acronym: str
    full: str
    scopes: list[str]
    bodies: list[str]
    kin: list[list[str]] = []
    topics: list[str] = []
    laws: list[str] = []
    spelt: list[str]
    called: list[str]


def phrases(rule: Any, table: Any) -> list[tuple[str, str, bool]]:
    """Every acronym with the records that bear it: (acronym, ids, whether case counts)."""
    found: dict[str, list[str]] = {}
    for record in table.records:
        if record["kind"] == rule.of:
            for fact in record["fields"].get(rule.acronym, ()):
                found.setdefault(str(fact["value"]), []).append(str(record["id"]))
    return [(acronym, " ".join(sorted(ids)), True) for acronym, ids in sorted(found.items())]


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """Where a name begins behind its acronym or ends before it, and the words of a name."""
    the, quote = rf"(?:[Tt]he{GAP}+)?", r"[“\"‘]?"
    spelt = rf"{any_of(rule.spelt)}{GAP}+{the}(?={quote}[A-Z]){quote}"
    return {
        "open": (
            rf"{GAP}*\((?:{spelt}|{the})|(?:{GAP}*[–—]{GAP}*|{GAP}+-{GAP}+)(?:{spelt}|{the}(?=[A-Z]))"
            rf"|,?{GAP}+or{GAP}+{the}|,{GAP}+the{GAP}+(?=[A-Z])|:{GAP}+{the}(?=[A-Z])|{GAP}+={GAP}+(?=[A-Z])"
            rf"|(?:,?{GAP}+which)?,?{GAP}+{spelt}",
            0,
        ),
        "close": (rf"{GAP}*\((?:{any_of(rule.called)}{GAP}+)?{the}$|,?{GAP}+{any_of(rule.called)}{GAP}+{the}$", 0),
        "listed": (rf"{GAP}*\(|,?{GAP}+and{GAP}+the\b|,{GAP}+the\b", 0),
        "word": (r"[^\W_]+(?:[-’'.&][^\W_]+)*", 0),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the name."""
    document = claims.document
    text = document.text
    for phrase in claims.listed(rule.code):
        said: list[Word] = []
        low = max(document.sentence(phrase.start)[0], phrase.start - _FAR)
        closes = rule.pattern(knowledge, "close").search(text, low, phrase.start)
        shuts = text[phrase.end : phrase.end + 1]
        if closes and (shuts == ")" if "(" in closes[0] else shuts in ",.;:" or not shuts):
            said = _before(rule, knowledge, text, low, closes.start())
        elif match := rule.pattern(knowledge, "open").match(text, phrase.end):
            said = _behind(rule, knowledge, text, match.end(), "(" in match[0])
            if said and match[0].startswith(",") and rule.pattern(knowledge, "listed").match(text, said[-1][1]):
                continue  # “the FDP, the Social Democratic Party (SPD) and the Greens”
        if len(said) < _SHORT or document.masked(phrase.start):
            continue
        numbers = [knowledge.number(record_id) for record_id in phrase.value.split()]
        records = [knowledge.record(number) for number in numbers if number is not None]
        yield from _judge(rule, claims, knowledge, phrase, said, records)


def _words(rule: Rule, knowledge: Knowledge, text: str, low: int, high: int) -> list[Word]:
    return [
        (match.start(), match.end(), match[0]) for match in rule.pattern(knowledge, "word").finditer(text, low, high)
    ]


def _before(rule: Rule, knowledge: Knowledge, text: str, low: int, high: int) -> list[Word]:
    """The capitalised words, with the small ones among them, before what ties an acronym to them."""
    found: list[Word] = []
    for word in reversed(_words(rule, knowledge, text, low, high)):
        gap = text[word[1] : found[0][0] if found else high]
        if gap.strip(" \n,/" if found else " \n") or not _named(word[2]):
            break
        found.insert(0, word)
    while found and found[0][2] in _spelt.SMALL:
        found.pop(0)
    return found


def _behind(rule: Rule, knowledge: Knowledge, text: str, at: int, bracket: bool) -> list[Word]:
    """The words in a bracket, or the capitalised ones with small ones among them."""
    if bracket:
        end = text.find(")", at, at + _FAR)
        return _words(rule, knowledge, text, at, end) if end > 0 else []
    found: list[Word] = []
    for word in _words(rule, knowledge, text, at, at + _FAR):
        gap = text[found[-1][1] : word[0]] if found else ""
        if gap.strip() not in ("", "/") or not _named(word[2]):
            break
        found.append(word)
    return found


def _named(word: str) -> bool:
    return word[0].isupper() or word in _spelt.SMALL


def _judge(
    rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, said: list[Word], records: list[Record]
) -> Iterator[Finding]:
    """The name against every accepted one; the longest tail of it counts, or its beginning behind an acronym."""
    kin = [*rule.params.kin, rule.params.bodies]
    great = _spelt.great(said)
    behind = said[0][0] > phrase.start
    slips: dict[str, Slip] = {}
    smalls: list[tuple[Word, str, str, Record]] = []
    for record in records:
        for full in record.texts(rule.params.full):
            right = _spelt.known(full)
            window = great if behind else great[-len(right) :]
            if _spelt.agrees(window, right) or _spelt.agrees(great, right):
                joint = _spelt.small(said, full)
                if joint is None:
                    return
                smalls.append((*joint, full, record))
                continue
            slip = _spelt.slip(window, right, kin)
            if slip is not None and _spelt.joined(full, right, slip, said):
                slip.full, slip.record = full, record
                slips.setdefault(" ".join(map(_spelt.plain, slip.right)), slip)
    if smalls:
        yield from _small(rule, claims, knowledge, phrase, said, *smalls[0])
        return
    nearest = min((len(slip.right) for slip in slips.values()), default=0)
    near = [slip for slip in slips.values() if len(slip.right) == nearest]
    # of a Tariff Organization it is the Trade one that is meant; and the Labour Office is the Labour Organization
    near = [slip for slip in near if _spelt.by_kin(slip, kin)] or near
    one = len(near) == 1 or all(slip.record is near[0].record and _spelt.by_kin(slip, kin) for slip in near)
    if near and one and _sure(rule, claims, knowledge, near[0], phrase, kin):
        slip = near[0]
        meant = _spelt.stretch(slip.full, slip.right)
        span, whole = (slip.words[slip.low][0], slip.words[slip.high - 1][1]), (slip.words[0][0], slip.words[-1][1])
        assert slip.record is not None
        yield from _finding(rule, claims, knowledge, phrase, slip.record, slip.full, meant, span, whole)


def _small(
    rule: Rule,
    claims: Claims,
    knowledge: Knowledge,
    phrase: Phrase,
    said: list[Word],
    word: Word,
    right: str,
    full: str,
    record: Record,
) -> Iterator[Finding]:
    """The small word that is wrong."""
    whole = (said[0][0], said[-1][1])
    yield from _finding(rule, claims, knowledge, phrase, record, full, right, (word[0], word[1]), whole, False)


def _finding(
    rule: Rule,
    claims: Claims,
    knowledge: Knowledge,
    phrase: Phrase,
    record: Record,
    full: str,
    right: str,
    span: tuple[int, int],
    whole: tuple[int, int],
    proven: bool = True,
) -> Iterator[Finding]:
    document = claims.document
    text, (start, end), (low, high) = document.text, span, whole
    if not _SILENT.isdisjoint(sentence_guards(document, knowledge, phrase.start, phrase.end)):
        return
    acronym = text[phrase.start : phrase.end]
    evidence = (Evidence(record.id, rule.params.full, full, sources=record.sources_of(rule.params.full)),)
    related = (Related(phrase.start, phrase.end, f"“{acronym}” here"),)
    fix = Fix(f"“{right}” for “{text[start:end]}”", ((start, end, right),), safe=False)
    slots = {"text": text[low:high], "acronym": acronym, "right": full, "said": text[start:end]}
    proven = proven and record.publishers(rule.params.full) >= 2
    yield from rule.finding(document, whole, slots, evidence, related, fix, proven)


def _sure(rule: Rule, claims: Claims, knowledge: Knowledge, slip: Slip, phrase: Phrase, kin: list[list[str]]) -> bool:
    """Whether the words that are wrong can only be meant for the others."""
    params, text = rule.params, claims.document.text
    if _spelt.by_kin(slip, kin):
        return not _elsewhere(claims, slip)
    words = [text[word[0] : word[1]] for word in slip.words]
    if words[-1] in params.laws:
        return False  # the ICC, the Interstate Commerce Act and a court
    said, others = words[slip.low : slip.high], words[: slip.low] + words[slip.high :]
    scoped = [word for word in said if word in params.scopes or _land(knowledge, word)]
    if scoped and not len(words) >= _LONG:
        swapped = len(others) >= _AGREED and all(word in params.scopes for word in [*said, *slip.right])
        if not swapped or _elsewhere(claims, slip):
            return False
    fits = "".join(word[0] for word in words).upper() == text[phrase.start : phrase.end].upper()
    return (
        not fits
        or len(words) > _SHORT
        or any(word not in params.scopes + params.bodies + params.topics for word in others)
    )


def _elsewhere(claims: Claims, slip: Slip) -> bool:
    """Whether the name is that of another record."""
    low, high = slip.words[0][0], slip.words[-1][1]
    return any(mention.start <= low and high <= mention.end for mention in claims.mentions())


def _land(knowledge: Knowledge, word: str) -> bool:
    return any(entry[2] == "area" and not entry[1] for entry in knowledge.names.get(word.lower()) or ())
