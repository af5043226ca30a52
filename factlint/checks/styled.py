"""`styled`: a name that is read only behind its noun (“cruiser Moskva”), with a noun that its card denies.

The names are those that the table gives behind one of `nouns`; what follows the noun is the stem. Read are a denied
noun before the stem (“the frigate Moskva”), and behind “the” and the stem in apposition (“the Moskva, a Russian
frigate,”). `denied` is the field of what the thing is not, by value; `since` the date from which nothing else bears
the name: an article that is not known to be later is left alone. Silent under negation, belief and mistake, in
fiction, near a word of `silent`, and where the noun or the name goes on.
"""

from __future__ import annotations

from factlint.checks._again import next_word
from factlint.claims.follow import ends_phrase
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("listed",)
SLOTS = ("text", "name", "value")
_SILENT = frozenset(("negation", "belief", "mistake", "fiction"))  # what may happen to a ship makes it no other
_AROUND = 120  # characters to either side that a word of `silent` may stand in
_APART = frozenset(("and", "or", "plus"))


class Params:
    """The kind of record, its fields, the nouns that stand before such names, and those that may be wrong."""

    of: str
    field: str
    denied: str
    since: str
    nouns: list[str]
    wrong: dict[str, list[str]]
    silent: list[str] = []


def phrases(rule: Params, table: Any) -> list[tuple[str, str, bool]]:
    """Each stem, and each stem behind a noun denied: (phrase, “number|value|noun”, whether case counts)."""
    stems: dict[str, set[int]] = {}
    for spelling, meant in table.names.items():
        for noun in rule.nouns:
            if spelling.startswith(f"{noun} ") and spelling[len(noun) + 1].isupper():
                stems.setdefault(spelling[len(noun) + 1 :], set()).update(number for number, _, _ in meant.values())
    listed = []
    for stem, numbers in sorted(stems.items()):
        record = table.records[min(numbers)]
        if len(numbers) > 1 or record["kind"] != rule.of:
            continue
        listed.append((stem, f"{min(numbers)}||", True))
        for fact in record["fields"].get(rule.denied, ()):
            value = str(fact["value"])
            for noun in rule.wrong.get(value, ()):
                if f"{noun} {stem}" not in table.names:
                    listed.append((f"{noun} {stem}", f"{min(numbers)}|{value}|{noun}", True))
    return listed


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The apposition behind a stem, “the” before it, and the words that silence."""
    words = any_of(word for words in rule.wrong.values() for word in words)
    function = any_of(lexicon["function"])
    article = r"(?:an?|the|its|[A-Z][a-z]+[’']s)"
    return {
        "apposed": (rf",{GAP}+{article}{GAP}+(?:(?!{function}\b)[\w-]+{GAP}+){{0,4}}?({words})\b", 0),
        "shown": (rf"\b[Tt]he{GAP}+[‘“\"']?$", 0),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the noun."""
    document = claims.document
    values = {noun: value for value, nouns in rule.params.wrong.items() for noun in nouns}
    for phrase in claims.listed(rule.code):
        number, value, noun = phrase.value.split("|")
        record = knowledge.record(int(number))
        if not _late(rule, claims, record):
            continue
        span = (phrase.start, phrase.start + len(noun))
        if not noun:
            found = _apposed(rule, claims, knowledge, phrase)
            if found is None:
                continue
            span = found
            value = values[document.text[span[0] : span[1]]]
        elif _goes_on(document.text, phrase.end):
            continue
        if value not in record.texts(rule.params.denied):
            continue
        low, high = document.sentence(phrase.start)
        low, high = max(low, phrase.start - _AROUND), min(high, max(span[1], phrase.end) + _AROUND)
        if rule.pattern(knowledge, "silent").search(document.text, low, high) or _long_ago(
            rule, claims, record, low, high
        ):
            continue
        if _SILENT.isdisjoint(sentence_guards(document, knowledge, phrase.start, max(span[1], phrase.end))):
            yield from _found(rule, claims, record, phrase, span)


def _late(rule: Rule, claims: Claims, record: Record) -> bool:
    """Whether the article is known to be later than the day from which the name is this thing's alone."""
    when = claims.document.dating.interval.low
    return when is not None and any(day <= when for day in _since(rule, record))


def _long_ago(rule: Rule, claims: Claims, record: Record, low: int, high: int) -> bool:
    """Whether a date stands there that is before that day: “the frigate George Washington sailed in 1798”."""
    days = _since(rule, record)
    return any(
        (interval := getattr(date, "interval", None)) is not None
        and interval.high is not None
        and interval.high < max(days)
        for date in claims.within("date", low, high)
    )


def _since(rule: Rule, record: Record) -> list[int]:
    return [day for fact in record.facts(rule.params.since) if isinstance(day := fact.get("first"), int)]


def _apposed(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase) -> tuple[int, int] | None:
    """The noun that an apposition puts to a stem with “the”; None where it may be a further thing of a list."""
    text = claims.document.text
    if rule.pattern(knowledge, "shown").search(text, max(0, phrase.start - 8), phrase.start) is None:
        return None
    match = rule.pattern(knowledge, "apposed").match(text, phrase.end)
    if match is None or not ends_phrase(text, match.end(), knowledge) or next_word(text, match.end()) in _APART:
        return None
    behind = text[match.end() : match.end() + 8]
    if behind.startswith(" of ") and not behind.startswith(" of the"):
        return None  # a destroyer of worlds
    if behind.startswith((", a ", ", an ", ", the ", ", and ", ", two ", ", or ")):
        return None
    return match.start(1), match.end(1)


def _goes_on(text: str, end: int) -> bool:
    """Whether a name goes on as another: “the frigate Moskva Maru”, “Moskva-class”."""
    return text[end : end + 1] in ("-", "'", "’") or (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())


def _found(rule: Rule, claims: Claims, record: Record, phrase: Phrase, span: tuple[int, int]) -> Iterator[Finding]:
    document, field = claims.document, rule.params.denied
    text = document.text[span[0] : span[1]]
    value = " or ".join(record.texts(rule.params.field))
    evidence = (Evidence(record.id, rule.params.field, value, sources=record.sources_of(rule.params.field)),)
    related = (Related(phrase.start, phrase.end, f"“{document.text[phrase.start : phrase.end]}” here"),)
    proven = record.publishers(field) >= 2
    slots = {"text": text, "name": record.name, "value": value}
    yield from rule.finding(document, span, slots, evidence, related, proven=proven)
