"""`belonging`: a value put to a name that the table gives to others only: “S-400 (SA-20 Gargoyle)”.

Every value of `fields` in the table is read where `cues` tie it to a name (“known to NATO as”, “built by”), with
`words` and designations between them; `plain` values stand right behind a name too, in brackets, or before it in
brackets. A record is judged if it has such values, or with `apart` (a field: the home of a maker) if its values there
and those of the value's owners have nothing in common. `same` lists values that are not told apart; a letter or
number behind a name or code is its version (Flanker-C, SS-N-30A), so versions are not told apart either. `where`
limits owners and records to those with certain values, `but` excepts records by name, `ahead` ties a value to the
name behind it (“Boeing, the maker of”), `beside` one right behind its name (“the HIMARS maker Boeing”), with `owns` a
value stands right before its name (“a Boeing C-17”) or owns what is said behind it (“the C-17, Boeing’s airlifter”),
one of the nouns `owns`; with `does` a value is the subject of a relative clause behind its name (“the C-17 that Boeing
builds”), with `behind` it stands in an aside behind it, before one of these (“, or SA-15 in NATO parlance”), with
`asides` in brackets that open with one of these, some words on (“a Su-34 lost in May (NATO name: Felon)”); `leave` are
values that prove nothing (everyday words, builders of other people's designs), `only` the values that exclude each
other. Silent under negation and hypothesis, near a word of `silent`, where the text speaks of a mistake, and where
what stands there goes on as another name.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.checks._puts import puts
from factlint.claims.follow import ends_phrase
from factlint.claims.guards import sentence_guards
from factlint.finding import Evidence, Related

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("listed", "mention")
SLOTS = ("text", "name", "value", "owner")
_SILENT = ("negation", "hypothesis", "mistake", "fiction")
_REACH = 90  # characters between a name and the value
_SHOWN = 4  # values and owners that a message lists


class Params:
    """The record kind, the fields whose values are read, what ties them to a name, and who is told apart."""

    of: str
    fields: list[str]
    cues: list[str]
    words: list[str] = []
    plain: bool = False
    apart: str = ""
    same: list[list[str]] = []
    where: dict[str, list[str]] = {}
    leave: list[str] = []
    only: list[str] = []
    silent: list[str] = []
    but: list[str] = []
    ahead: list[str] = []
    beside: list[str] = []
    owns: list[str] = []
    does: list[str] = []
    behind: list[str] = []
    asides: list[str] = []


def phrases(rule: Params, table: Any) -> list[tuple[str, str, bool]]:
    """Every value in the table with who owns it and their homes: (value, “value|owners|homes”, True)."""
    owners: dict[str, dict[str, list[str]]] = {}
    for record in table.records:
        fields = {field: [str(fact["value"]) for fact in facts] for field, facts in record["fields"].items()}
        if record["kind"] == rule.of and _fits(fields, rule.where):
            values = {value for field in rule.fields for value in fields.get(field, ())}.difference(rule.leave)
            for value in values.intersection(rule.only or values):
                owners.setdefault(value, {})[record["name"]] = fields.get(rule.apart, [])
    listed = []
    for value, found in sorted(owners.items()):
        homes = ";".join(sorted({home for homes in found.values() for home in homes}))
        listed.append((value, f"{value}|{_list(found)}|{homes}", True))
        if rule.plain and value.isalpha() and not value.endswith("s"):
            listed.append((f"{value}s", f"{value}|{_list(found)}|{homes}", True))  # NATO calls them Fencers
    return listed


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between a name and a value, and behind both."""
    return puts(rule, lexicon)


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the value."""
    mentions = [mention for mention in claims.mentions() if mention.records[0].kind == rule.params.of]
    starts = [mention.start for mention in mentions]
    for phrase in claims.listed(rule.code):
        at = bisect_left(starts, phrase.start)
        before = mentions[at - 1] if at else None
        if (before is not None and before.end > phrase.start) or starts[at : at + 1] == [phrase.start]:
            continue  # a name of the table in its own right
        behind = bisect_left(starts, phrase.end)
        found = None
        if before is not None and _linked(rule, claims, knowledge, before, phrase):
            found = before
        elif any(
            wanted and tied(rule, claims, knowledge, phrase, mentions[behind : behind + 1])
            for wanted, tied in (
                (rule.params.ahead, _ahead),
                (rule.params.plain, _reversed),
                (rule.params.owns, _owner),
            )
        ):
            found = mentions[behind]
        if found is not None and found.how == "exact" and found.record is not None:
            yield from _judge(rule, claims, knowledge, phrase, found, found.record)


def _linked(rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, phrase: Phrase) -> bool:
    """Whether the value is put to the name before it, and goes on as no other name: “a Bear Bryant poster”."""
    text = claims.document.text
    if phrase.start - mention.end > _REACH:
        return False
    if rule.pattern(knowledge, "beside").fullmatch(text, mention.end, phrase.start):
        return not _goes_on(text, phrase.end)
    if rule.params.owns and rule.pattern(knowledge, "owned").match(text, phrase.end):
        behind = text[mention.end : phrase.start].lstrip("s’”\"'")
        return behind.strip() == "," and _only_one(rule, claims, phrase)
    if rule.params.does and rule.pattern(knowledge, "does").match(text, phrase.end):
        subject = rule.pattern(knowledge, "subject").fullmatch(text, mention.end, phrase.start)
        return subject is not None and _only_one(rule, claims, phrase)
    # “Fullback and Felon” are of two names, and so may what follows the second of them be.
    before = text[max(0, mention.start - 8) : mention.start].rstrip(" \n‘“\"'").lower()
    two = before.endswith((" and", " or", "/", " and the", " or the", " and a"))
    if rule.params.behind and rule.pattern(knowledge, "behind").match(text, phrase.end):
        return not two and rule.pattern(knowledge, "aside").fullmatch(text, mention.end, phrase.start) is not None
    link = rule.pattern(knowledge, "link").fullmatch(text, mention.end, phrase.start)
    if link is None or _goes_on(text, phrase.end):
        return False
    if "(" in link[0] and text[phrase.end : phrase.end + 1] == " ":
        return False  # “(a Bear in size)”
    return not (two and text[mention.end : phrase.start].isspace())


def _reversed(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, behind: list[Mention]) -> bool:
    """Whether the name explains the value in brackets: “the SA-21 (S-400)”."""
    text = claims.document.text
    return any(
        mention.start - phrase.end <= _REACH
        and text[mention.end : mention.end + 1] == ")"
        and rule.pattern(knowledge, "back").fullmatch(text, phrase.end, mention.start) is not None
        for mention in behind
    )


def _ahead(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, behind: list[Mention]) -> bool:
    """Whether the value owns the name behind it, as no other value of the rule in the sentence might."""
    text = claims.document.text
    return any(
        mention.start - phrase.end <= _REACH
        and rule.pattern(knowledge, "ahead").fullmatch(text, phrase.end, mention.start) is not None
        and ends_phrase(text, mention.end, knowledge)
        and _only_one(rule, claims, phrase)
        for mention in behind
    )


def _owner(rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, behind: list[Mention]) -> bool:
    """Whether the value stands right before the name, as a maker's does: “a Boeing C-17”, “Boeing's C-17”."""
    text = claims.document.text
    return any(
        mention.start - phrase.end <= len("’s ")
        and rule.pattern(knowledge, "owns").fullmatch(text, phrase.end, mention.start) is not None
        and (
            text.startswith("s", mention.end)
            or ends_phrase(text, mention.end, knowledge)
            or rule.pattern(knowledge, "followed").match(text, mention.end)
        )
        and _only_one(rule, claims, phrase)
        for mention in behind
    )


def _only_one(rule: Rule, claims: Claims, phrase: Phrase) -> bool:
    """Whether no other value of the rule stands in the sentence."""
    low, high = claims.document.sentence(phrase.start)
    return not any(low <= one.start < high for one in claims.listed(rule.code) if one.value != phrase.value)


def _goes_on(text: str, end: int) -> bool:
    behind = text[end : end + 6]
    if behind[:1] in ("-", "'", "’", "/"):
        return behind[1:2].isalnum()
    return (behind[:1] in (" ", "\n") and behind[1:2].isupper()) or behind.startswith((" and ", " or ", " & "))


def _judge(
    rule: Rule, claims: Claims, knowledge: Knowledge, phrase: Phrase, mention: Mention, record: Record
) -> Iterator[Finding]:
    document, params = claims.document, rule.params
    value, owner, homes = phrase.value.split("|")
    own = [text for field in params.fields for text in record.texts(field)]
    if record.name in params.but:
        return
    held = {field: record.texts(field) for field in params.where}
    if record.kind != params.of or not _fits(held, params.where) or (params.only and set(params.only).isdisjoint(own)):
        return
    decides = params.apart or params.fields[0]
    if not record.texts(decides) or _alike(_bases([value]), _bases(own), params.same):
        return
    if params.apart and (not homes or _alike(set(homes.split(";")), set(record.texts(decides)), params.same)):
        return
    low, high = min(phrase.start, mention.start), max(phrase.end, mention.end)
    if not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, low, high)):
        return
    text = document.text
    start, end = document.sentence(phrase.start)
    if rule.pattern(knowledge, "silent").search(text, max(start, low - _REACH), min(end, high + _REACH)):
        return
    shown = _list([one for one in own if " " in one and not params.apart] or own or record.texts(decides))
    evidence = (Evidence(record.id, decides, _list(record.texts(decides)), sources=record.sources_of(decides)),)
    related = (Related(mention.start, mention.end, f"“{text[mention.start : mention.end]}” here"),)
    slots = {"text": text[phrase.start : phrase.end], "name": record.name, "value": shown, "owner": owner}
    proven = record.publishers(decides) >= 2
    yield from rule.finding(document, (phrase.start, phrase.end), slots, evidence, related, proven=proven)


def _fits(fields: dict[str, list[str]], where: dict[str, list[str]]) -> bool:
    return all(not set(values).isdisjoint(fields.get(field, ())) for field, values in where.items())


def _bases(values: list[str]) -> set[str]:
    """Names and codes and their parts without what tells versions apart: SS-N-30A, SS-X-29, Flanker-C, Satan II."""
    found = set()
    for value in values:
        for part in (value, *value.split(" ")):
            base = part.replace("-NX-", "-N-").replace("-X-", "-").removesuffix(" II").removesuffix(" 2")
            if base[-1:].isupper() and base[-2:-1].isdigit():
                base = base[:-1]
            name, dash, version = base.partition("-")
            if dash and name.isalpha() and not name.isupper() and len(version) <= 2:
                base = name
            if len(base) > 2:
                found.add(base)
    return found


def _alike(values: set[str], others: set[str], same: list[list[str]]) -> bool:
    groups = [set(group) for group in same]
    return not values.isdisjoint(others) or any(group & values and group & others for group in groups)


def _list(values: Iterable[str]) -> str:
    return " or ".join(list(dict.fromkeys(values))[:_SHOWN])
