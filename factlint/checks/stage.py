"""`stage`: two dated stages of one undertaking in the wrong order: building begun 1941, the bridge opened 1937.

`courses` are undertakings as lists of stages in their order. A stage has `nouns`, the subjects that it is told of
(“talks”, “the jury”), and `verbs` (“began”, “returned its verdict”). The first stage told is known by its noun; the
second is the very next clause of the sentence with a bare noun of its own stage (which must be the very thing that
the first names, if it names one of them: “Work on the dam began in 1998; the dam opened in 1991”), or the same
subject: a pronoun of `same` or none. Nothing but a short phrase may stand between a noun, its verb and its date (none
of `stop`); what comes behind “after” can only be the first stage. One noun may have two such courses, so a finding is
a warning by default.

Silent in sentences with a word of `silent`, and where a date is not that of the event.
"""

from __future__ import annotations

from factlint.claims.events import days, spelled
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed", "2 date")
SLOTS = ("text", "event", "first", "where")
_REACH = 130  # characters from a noun to its date, and from one date to the next


class Params:
    """The undertakings, each a list of stages with their nouns and verbs, and the words that break a clause off."""

    courses: dict[str, list[dict[str, list[str]]]]
    same: list[str] = ["it", "they", "she"]
    stop: list[str]
    silent: list[str] = []


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(noun, course, whether case counts) for the name index."""
    return [
        (noun, name, False)
        for name, course in rule.courses.items()
        for noun in dict.fromkeys(noun for stage in course for noun in stage["nouns"])
    ]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """For each stage what follows its noun, and how it is told behind another."""
    word = rf"{GAP}+(?!{any_of(rule.stop)}\b)[\w’'-]{{1,30}}"
    about = rf"(?:{GAP}+(?:of|on|for|between|with|over|into|against){word}(?:{word}){{0,7}})?"
    adverb = rf"(?:{GAP}+(?:had|then|first|finally|also|later|[a-z]{{2,12}}ly))*"
    joint = rf",?(?:{GAP}+[A-Z][\w’'-]*){{0,2}}(?:;|,|,?{GAP}+(?:and|but|while))"
    owner = rf"(?:{GAP}+(?:[Tt]he|[Ii]ts|[Hh]er|[Aa]n?|[Tt]heir))?"
    same = any_of([*rule.same, *(one.capitalize() for one in rule.same)])
    found = {"silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else "(?!)", IGNORECASE)}
    for name, course in rule.courses.items():
        for at, stage in enumerate(course):
            listed = [full for words in stage["verbs"] for full in spelled(words)]
            verbs, bare = any_of(listed), any_of({full.removeprefix("was ").removeprefix("were ") for full in listed})
            date = rf"(?:{word}){{0,5}}{GAP}+(?:in|on){GAP}+"
            told = rf"{adverb}{GAP}+{verbs}{date}"
            noun = rf"{any_of(stage['nouns'])}"
            ways = [rf"{GAP}+and{told}", rf"{joint}{owner}{GAP}+{noun}{told}", rf"(?:{joint}|\.){GAP}+{same}{told}"]
            ways.append(rf"(?:{GAP}+and|,){GAP}+{bare}{GAP}+(?:in|on){GAP}+")
            if at == 0:
                ways.append(
                    rf",?{GAP}+(?:after|following){owner}{GAP}+{any_of(stage['nouns'])}(?:{GAP}+(?:that|which))?{told}"
                )
            found[f"{name} {at}"] = (rf"{any_of(stage['nouns'])}{about}{told}", IGNORECASE)
            found[f"{name} {at} next"] = ("|".join(ways), 0)
    return found


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the date of the stage that is told second, and names the first."""
    for noun in claims.listed(rule.code):
        places = range(len(rule.params.courses[noun.value]))
        stages = ((at, _dated(rule, claims, knowledge, f"{noun.value} {at}", noun.start, noun.end)) for at in places)
        place, one = next(((at, date) for at, date in stages if date), (0, None))
        if one is None:
            continue
        for at in places:
            name = f"{noun.value} {at} next"
            other = _dated(rule, claims, knowledge, name, one.end, one.end) if at != place else None
            if other is None:
                continue
            first, second = days(claims.document, one), days(claims.document, other)
            later = at > place
            wrong = first and second and (second.before(first) if later else first.before(second))
            if wrong and _same(claims, rule.params.courses[noun.value][at]["nouns"], noun, one, other):
                yield from _found(rule, claims, knowledge, noun, one, other, "before" if later else "after")
            break


def _same(claims: Claims, nouns: list[str], noun: Phrase, one: Date, other: Date) -> bool:
    """Whether the second names the thing that the first does, if both name one: not a tunnel behind a bridge."""
    text = claims.document.text
    first = [word for word in nouns if word in text[noun.end : one.start].lower().split()]
    second = [word for word in nouns if word in text[one.end : other.start].lower().split()]
    return not first or not second or first == second


def _dated(rule: Rule, claims: Claims, knowledge: Knowledge, name: str, start: int, end: int) -> Date | None:
    """The next date, if the pattern of that name leads to it."""
    text = claims.document.text
    for claim in claims.within("date", end, end + _REACH)[:1]:
        if isinstance(claim, Date) and rule.pattern(knowledge, name).fullmatch(text, start, claim.start):
            return claim
    return None


def _found(
    rule: Rule, claims: Claims, knowledge: Knowledge, noun: Phrase, one: Date, other: Date, where: str
) -> Iterator[Finding]:
    """The finding at the second date, where both stages are told as facts."""
    document = claims.document
    text = document.text
    guards = sentence_guards(document, knowledge, noun.start, other.end)
    low, high = (
        max(document.sentence(noun.start)[0], noun.start - 100),
        min(document.sentence(other.end - 1)[1], other.end + 100),
    )
    if rule.pattern(knowledge, "silent").search(text, low, high) or not guards.isdisjoint(
        ("negation", "belief", "hypothesis")
    ):
        return
    said, first, event = (
        text[other.start : other.end],
        text[noun.start : one.end],
        text[one.end : other.end].strip(" ,;."),
    )
    fixes = repairs(f"another date for “{said}”", f"another date for “{text[one.start : one.end]}”")
    slots = {"text": said, "event": event, "first": first, "where": where}
    evidence = (Evidence("", "sum", f"“{event}” cannot come {where} “{first}”"), *fixes)
    related = (Related(noun.start, one.end, f"“{first}” here"),)
    yield from rule.finding(document, (other.start, other.end), slots, evidence, related)
