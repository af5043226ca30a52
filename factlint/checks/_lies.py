"""Whether a text puts a place into a state: the wordings of `location`, behind it, before it, and in a dateline."""

from __future__ import annotations

from factlint.claims.follow import goes_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.model import Mention
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule


def headed(rule: Rule, document: Document, knowledge: Knowledge, place: Mention, said: Mention) -> bool:
    """Whether the two are a dateline."""
    text = document.text
    if place.start != document.sentence(place.start)[0] or not text[place.start : place.end].isupper():
        return False
    if rule.params.of not in (one.kind for one in place.records) or text[said.start : said.end].isupper():
        return False
    comma = rule.pattern(knowledge, "comma").fullmatch(text, place.end, said.start)
    return comma is not None and rule.pattern(knowledge, "dateline").match(text, said.end) is not None


def behind(rule: Rule, document: Document, knowledge: Knowledge, place: Mention, said: Mention, state: Record) -> bool:
    """Whether a state behind a place is said to be the place's."""
    text = document.text
    named = text[said.start : said.end] not in state.texts("demonyms")
    low, high = place.end, said.end
    if text[high : high + 1] in ("-", "’", "'") or text[low : low + 1] == "-":
        return False
    if not named:
        before = rule.pattern(knowledge, "called-before").fullmatch(text, low, said.start)
        return before is not None and rule.pattern(knowledge, "called-behind").match(text, high) is not None
    if rule.pattern(knowledge, "comma").fullmatch(text, low, said.start):
        return _comma(rule, document, knowledge, place, high)
    if rule.pattern(knowledge, "called").fullmatch(text, low, said.start):
        return True
    if rule.pattern(knowledge, "region").fullmatch(text, low, said.start):
        return True
    inside = rule.pattern(knowledge, "in").fullmatch(text, low, said.start)
    if inside is None:
        return False
    if not _led(rule, document, knowledge, place):  # “Turku, in Finland, was hit”: an apposition
        return bool(inside[1]) and _set_off(rule, document, knowledge, place, high)
    # “flew from Minsk in Ukraine on Monday”: only a side of the state, or commas, make it the place's own
    closed = rule.pattern(knowledge, "closes").match(text, high) is not None  # no list: “in Minsk, in Syria, in Libya”
    return bool(inside[2]) or (bool(inside[1]) and closed)


def _set_off(rule: Rule, document: Document, knowledge: Knowledge, place: Mention, end: int) -> bool:
    """Whether a comma or the sentence's end closes what a comma opened behind a place, in the main clause."""
    text = document.text
    low, _ = document.sentence(place.start)
    if rule.pattern(knowledge, "opened").search(text[max(low, place.start - 150) : place.start]):
        return False  # “After Turku, in Finland, the band …”
    return rule.pattern(knowledge, "closes").match(text, end) is not None


def _comma(rule: Rule, document: Document, knowledge: Knowledge, place: Mention, end: int) -> bool:
    text = document.text
    low, _ = document.sentence(place.start)
    if place.start == low:
        if rule.pattern(knowledge, "one").match(text, end) or rule.pattern(knowledge, "line").match(text, end):
            return True
        shouted = text[place.start : place.end].isupper()
        return shouted and rule.pattern(knowledge, "dateline").match(text, end) is not None
    ways: tuple[str, ...] = ("one", "ends")  # “Turku, Sweden, has” is one thing
    if rule.pattern(knowledge, "with").search(text, max(low, place.start - 8), place.start):
        ways = ("so",)  # “With Turku, Sweden, in the dark”
    elif not _led(rule, document, knowledge, place):
        ways = ("one",)
    elif rule.pattern(knowledge, "opened").search(before := text[max(low, place.start - 150) : place.start]):
        begun = rule.pattern(knowledge, "begun").search(before)
        ways = ways if begun else ("stops", "did")  # “In Warsaw, Ukraine is …”
    return any(rule.pattern(knowledge, way).match(text, end) for way in ways)


def _led(rule: Rule, document: Document, knowledge: Knowledge, place: Mention) -> bool:
    """Whether a preposition of place stands before the name."""
    low, _ = document.sentence(place.start)
    low = max(low, place.start - 60)
    return rule.pattern(knowledge, "where").search(document.text, low, place.start) is not None


def before(rule: Rule, document: Document, knowledge: Knowledge, said: Mention, place: Mention, state: Record) -> bool:
    """Whether a state before a place is said to be the place's."""
    text = document.text
    between = text[said.end : place.start]
    demonym = text[said.start : said.end] in state.texts("demonyms")
    if not demonym and between[:1] not in ("'", "’"):
        return False
    if text[place.end : place.end + 1] == "-" or (text[place.end : place.end + 1] in "'’" and not demonym):
        return False
    town = rule.pattern(knowledge, "town").fullmatch(between)
    if goes_on(text, place.end):
        return False
    if town is not None:
        return not town[1] or rule.pattern(knowledge, "ends").match(text, place.end) is not None
    if rule.pattern(knowledge, "own").fullmatch(between) is None:
        return False
    led = text[max(0, said.start - 12) : said.start].split()
    closed = any(rule.pattern(knowledge, name).match(text, place.end) for name in ("ends", "acts"))
    return closed and bool(led) and led[-1].lower() in rule.params.where
