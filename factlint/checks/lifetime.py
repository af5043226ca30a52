"""`lifetime`: a thing named at a time when nobody knew it.

`test` is `article` (an article older than the thing; only the article's date is judged, never dates inside it) or
`year` (a year or date in its own clause: “in 1995 an S-400 regiment”). `starts` are the fields that say since when
the name can stand for something; for `year` also `service`, those that say when it entered service, `early` years
after somebody may have spoken of it, and `of` kinds of records, all if none are named; `ahead` is for how many years
before its beginning plans may have named it, `acronym` the letters of an acronym that needs no noun beside it. Silent
for what has namesakes, where a second time in the sentence fits, and where one of the words `silent` tells of what was
to come, of development, of fiction, or of a namesake.
"""

from __future__ import annotations

from factlint.checks import _happening
from factlint.claims.when import silenced, told
from factlint.days import printed_text
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.claims.when import Told
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("mention",)
SLOTS = ("text", "name", "since", "began", "date")
_YEAR = 366  # days
_ZONES = 1  # days: what is shown on a morning in Pyongyang is in the evening papers of the day before in New York


class Params:
    """The test, the fields that bound a thing's life in the news, and the words that silence."""

    test: Literal["article", "year"] = "article"
    starts: list[str] = []
    service: list[str] = []
    deeds: dict[str, str] = {}  # a field, as the message tells it: entered service
    early: int = 10
    used: list[str] = []  # verbs right before the name that tell of service, and
    used_early: int = 3  # how many years ahead of it that may be
    carriers: list[str] = []  # who uses it, or what it has, behind a designation: an F-35 squadron, the F-35's engine
    handled: list[str] = []  # what is done to a thing in use: “flew the F-35”
    acted: list[str] = []  # what a thing in use did: “F-35s, which won the battle in 1991”
    of: list[str] = []
    ahead: int = 0
    acronym: int = 0
    acronym_early: int = 15  # a programme may bear an acronym for long
    silent: list[str] = []


def grammar(rule: Any, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The words that silence."""
    return {
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
        "carried": (rf"(?:[’']s?)?{GAP}+{any_of(rule.carriers)}\b" if rule.carriers else r"(?!)", 0),
        "handled": (
            rf"\b{any_of(rule.handled)}{GAP}+(?:(?:an?|the|its|his|her|their|[a-z]+){GAP}+)?$"
            if rule.handled
            else r"(?!)",
            0,
        ),
        "acted": (
            rf"s?(?:{GAP}+[a-z]+)?(?:,?{GAP}+(?:which|that))?{GAP}+{any_of(rule.acted)}\b" if rule.acted else r"(?!)",
            0,
        ),
        **_happening.grammar(),
        "used": (
            rf"\b{any_of(rule.used)}{GAP}+(?:(?:the|its|their|an?|[a-z]+{GAP}+of){GAP}+)?(?:[\w-]+{GAP}+){{0,2}}$"
            if rule.used
            else r"(?!)",
            0,
        ),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the first mention of each thing."""
    text = claims.document.text
    fields = (*rule.params.starts, *rule.params.service)
    seen: set[int] = set()
    for mention in claims.mentions():
        record = mention.record
        if record is None or record.number in seen or record.namesakes:
            continue
        if not any(field in record.fields for field in fields) or not (
            record.kind in rule.params.of or not rule.params.of
        ):
            seen.add(record.number)
            continue
        name = text[mention.start : mention.end]
        lives = _lives(rule, record, name)
        sure = _acronym(rule, name)
        sure = sure or rule.pattern(knowledge, "carried").match(text, mention.end) is not None
        sure = sure or rule.pattern(knowledge, "acted").match(text, mention.end) is not None
        sure = (
            sure
            or rule.pattern(knowledge, "handled").search(text, max(0, mention.start - 32), mention.start) is not None
        )
        if not lives or not (sure or _headed(text, mention, knowledge) or _alone(text, mention)):
            continue
        if rule.params.test == "article":
            found = list(_article(rule, claims, knowledge, mention, record, lives))
        else:
            found = list(_year(rule, claims, knowledge, mention, record, lives))
        if found:
            seen.add(record.number)
            yield from found


def _lives(rule: Rule, record: Record, name: str) -> list[tuple[str, str, int]]:
    """(field, value as printed, first day on which the name can stand for something)."""
    found = []
    for field in (*rule.params.starts, *rule.params.service):
        served = field in rule.params.service
        acronym = _acronym(rule, name)
        if served and not (acronym or any(char.isdigit() or char == " " for char in name)):
            continue  # Hawk, Harpoon, Tomahawk: older things bear plain words too
        facts = [
            (fact["first"], str(fact["value"])) for fact in record.facts(field) if isinstance(fact.get("first"), int)
        ]
        if facts:
            first, value = min(facts)
            early = max(rule.params.early, rule.params.acronym_early if acronym else 0)
            before = (early if served else rule.params.ahead) * _YEAR
            found.append((field, value, first - before - _ZONES))
    return found


def _acronym(rule: Rule, name: str) -> bool:
    """Whether a name is capitals, and enough of them to be no word: THAAD."""
    return bool(rule.params.acronym and name.isupper() and name.isalpha() and len(name) >= rule.params.acronym)


def _article(
    rule: Rule,
    claims: Claims,
    knowledge: Knowledge,
    mention: Mention,
    record: Record,
    lives: list[tuple[str, str, int]],
) -> Iterator[Finding]:
    """The thing in an article that is older."""
    dating = claims.document.dating
    if not dating.given:
        return  # a date that only the text implies cannot contradict the text
    if rule.params.silent and silenced(
        claims, knowledge, rule.pattern(knowledge, "silent"), mention.start, mention.end
    ):
        return
    for field, value, first in lives:
        if not Interval(first, None).meets(dating.interval):
            slots = {
                "text": _text(claims, mention),
                "name": record.name,
                "since": printed_text(value),
                "began": printed_text(value),
                "date": dating.spoken(),
            }
            evidence = (Evidence(record.id, field, value, sources=record.sources_of(field)),)
            proven = record.publishers(field) >= 2
            span = (mention.start, mention.end)
            yield from rule.finding(claims.document, span, slots, evidence, proven=proven)
            return


def _year(
    rule: Rule,
    claims: Claims,
    knowledge: Knowledge,
    mention: Mention,
    record: Record,
    lives: list[tuple[str, str, int]],
) -> Iterator[Finding]:
    """The thing in a clause that tells an older year."""
    document = claims.document
    times = told(claims, knowledge, mention.start, mention.end)
    used = rule.pattern(knowledge, "used").search(document.text, max(0, mention.start - 60), mention.start)
    served = [life for life in lives if life[0] in rule.params.service] if used else []
    for field, value, first in (served or lives)[:1]:
        if served:
            first += (rule.params.early - rule.params.used_early) * _YEAR
        time = _before(document.text, times, first) or _acting(rule, claims, knowledge, mention, times, first)
        if time is not None and not _happening.tells(rule, knowledge, document.text, mention.end, time):
            return
        if time is None or silenced(claims, knowledge, rule.pattern(knowledge, "silent"), mention.start, mention.end):
            return
        said = document.text[time.start : time.end]
        if not any(map(str.isdigit, said)):
            return  # “on Friday”: the article is older, which is the other test's
        slots = {"text": _text(claims, mention), "name": record.name, "since": printed_text(value), "date": said}
        slots["began"] = (
            f"{rule.params.deeds.get(field, 'began')} {'on' if len(value) == 10 else 'in'} {printed_text(value)}"
        )
        evidence = (
            Evidence(record.id, field, value, sources=record.sources_of(field)),
            *repairs(f"another name for “{_text(claims, mention)}”", f"another time for “{said}”"),
        )
        related = (Related(time.start, time.end, f"“{said}” here"),)
        proven = field in rule.params.starts and record.publishers(field) >= 2
        span = (mention.start, mention.end)
        yield from rule.finding(document, span, slots, evidence, related, proven=proven)


def _before(text: str, times: list[Told], first: int) -> Told | None:
    """The time in the same clause, with figures if one has any, if all that the sentence tells lie before a day."""
    if not times or any(time.interval.high is None or time.interval.high >= first for time in times):
        return None
    same = [time for time in times if time.same]
    figures = (time for time in same if any(map(str.isdigit, text[time.start : time.end])))
    return next(figures, same[0] if same else None)


def _acting(
    rule: Rule, claims: Claims, knowledge: Knowledge, mention: Mention, times: list[Told], first: int
) -> Told | None:
    """The time of what the thing did in a clause about it: “F-35s, which won the battle in 1991”."""
    text = claims.document.text
    deed = rule.pattern(knowledge, "acted").match(text, mention.end)
    if deed is None or any(time.interval.high is None or time.interval.high >= first for time in times):
        return None
    time = next((time for time in times if time.start >= deed.end()), None)
    if time is None or knowledge.pattern("clause-break").search(text, deed.end(), time.start):
        return None
    noun = text[max(0, time.start - 4) : time.start] == " of "  # “those of 1991”
    return None if noun else time


def _headed(text: str, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a noun beside the name says what it is: Oreshnik is a village too, and palianytsia a bread."""
    around = text[max(0, mention.start - 24) : mention.start], text[mention.end : mention.end + 24]
    heads = knowledge.lexicon["heads"]
    before, behind = (knowledge.pattern("word").findall(stretch) for stretch in around)
    return any(word.lower() in heads for word in (*before[-1:], *behind[:1]))


def _alone(text: str, mention: Mention) -> bool:
    """Whether a name of several words is no part of a longer one: the Black Hawk War."""
    name = text[mention.start : mention.end]
    behind = text[mention.end : mention.end + 2]
    before = text[max(0, mention.start - 24) : mention.start].split()
    named = bool(before) and before[-1][:1].isupper() and before[-1][-1].isalnum()
    named = named and not before[-1].endswith(("’s", "'s"))  # the army's Leopard 2
    part = named or (behind[:1] == " " and behind[1:].isupper())
    return " " in name and not part


def _text(claims: Claims, mention: Mention) -> str:
    return claims.document.text[mention.start : mention.end]
