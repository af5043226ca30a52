"""A birth, death or founding in, what its bearer did in other years out: one chain of verbs with dates and one subject.

Read on demand, for rules of the order of events. The chain begins at an event (see `events.py`) in one of three
forms: fronted (“Born in Bath in 1951, she …”), apposed (“The judge, who was born in 1951, …”, “(born 1951)”) or
finite (“He was born in 1951 and …”). It goes on while the next date ends a clause that opens with a verb of the past
and needs no other subject, in the same sentence or behind a pronoun in the next: “… moved to Rome in 1970. She joined
the party in 1972”.
"""

from __future__ import annotations

from factlint.claims.events import Event, days, subject
from factlint.claims.follow import first_word
from factlint.claims.times import Date
from factlint.fragments import GAP, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.extract import Claims
    from factlint.interval import Interval
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

_REACH = 140  # characters from one date to the next
_WITHIN = ("deed-joined", "deed-listed")
_BEYOND = ("deed-again", "deed-dated")
_STEPS = 5  # dates of one chain
_PREPOSITIONS = ("of", "for", "with", "to", "from", "and", "in", "at", "on", "by")
_OPENING = 90  # characters of a sentence before its first event


class Deed(Event):
    """A verb of the past with its date; `verb` is the verb with the “was” before it and what follows to the date."""

    __slots__ = ("verb",)

    def __init__(self, verb: str, start: int, end: int, date: Date, days: Interval) -> None:
        super().__init__("deed", start, end, date, days)
        self.verb = verb


def grammar(irregular: list[str], links: list[str], stop: list[str], children: list[str]) -> dict[str, tuple[str, int]]:
    """The joints of a chain; `irregular` are the verbs of the past that do not end in -ed."""
    past = rf"(?:[a-z]{{2,20}}ed|{any_of(irregular)})\b"
    modifies = "".join(rf"(?<!\b{word}\s)" for word in ("a", "an", "the", "his", "her", "its", "of", "by", "for", "to"))
    breaks = rf"(?:{any_of(stop)}\b|{past}|{modifies}[a-z]{{2,20}}ing\b|was\b|were\b|had\b)"
    word = rf"{GAP}+(?!{breaks})[\w’'&$£€-]{{1,30}}(?:\.(?={GAP}+[A-Z]))?"
    rest = rf"(?:,?{word}){{0,14}}"
    chain = rf"(?:(?:{any_of(links)}|[a-z]{{2,12}}ly){GAP}+)*"
    group = rf"(?:(?:was|were|had{GAP}+been|had){GAP}+{chain}(?:{past})?|{past})"
    one = rf"{group}(?:{GAP}+[a-z]{{2,20}}ing\b)?{rest}"
    # “studied law, moved to Rome and”; not “moved to a house, built in”
    listed = rf"(?:{one},{GAP}+{chain}){{0,2}}{one},?{GAP}+and{GAP}+{chain}"
    ends_in = rf"(?:{GAP}+[a-z]{{2,20}}ing\b)?{rest}(?:{GAP}+(?:and|or){word}{rest})?{GAP}+(?:in|on){GAP}+"
    single = rf"(?P<verb>{group}){ends_in}"
    deed = rf"(?:{listed})?{single}"
    someone = subject(any_of(stop))
    simple = subject(any_of([*stop, *_PREPOSITIONS]))
    ends = rf"(?:{word}){{0,8}}"
    raised = rf"(?:(?:,|{GAP}+and){GAP}+(?:raised|educated|brought{GAP}+up|schooled){ends})?"
    opener = rf"(?:(?:Educated|Schooled|Raised|Trained)\b{rest},{GAP}+)?"
    pronoun = r"(?P<pronoun>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)"
    child = rf"(?:[Tt]he|[Aa]|[Aa]n){GAP}+(?:[\w-]+{GAP}+)*{any_of(children)}\b"
    return {
        "deed-fronted": (rf"{ends}{raised},{GAP}+(?:{someone}){GAP}+{chain}{deed}", 0),
        "deed-apposed": (rf"{ends}(?:{GAP}+and{GAP}+{chain}{one})?(?:\)?,|\)){GAP}+{chain}{deed}", 0),
        "deed-joined": (rf"{ends},?{GAP}+(?:and|but){GAP}+{chain}{deed}", 0),
        "deed-listed": (rf"{ends},{GAP}+{chain}{listed}{single}", 0),
        "deed-again": (rf"{ends}(?:[.;]|,{GAP}+(?:and|but)){GAP}+{opener}{pronoun}{GAP}+{chain}{deed}", 0),
        "deed-dated": (rf"{ends}\.{GAP}+(?:In|On){GAP}+", 0),
        "deed-behind": (rf",?{GAP}+{pronoun}{GAP}+{chain}(?P<verb>{group})", 0),
        "deed-ends": (
            rf"[.,;:)]|\s*\Z|{GAP}+(?:and|but|at|by|with|when|where|as|to|for|from|near|in|on|aged|after|before)\b"
            rf"|{GAP}+[–—]",
            0,
        ),
        "deed-whose": (rf"(?!{child})(?:{simple})(?:,{GAP}+(?:{simple}))?", 0),
        "deed-subject": (rf"(?!{child})(?:{someone}){GAP}+(?:(?:was|were|had|been){GAP}+)*{chain}", 0),
        "deed-child": (rf"\b{any_of(children)}\b", 0),
        "deed-relative": (rf"(?:,{GAP}+(?:(?:who|which|that){GAP}+(?:(?:was|were){GAP}+)?)?|{GAP}*\({GAP}*)$", 0),
    }


def chain(rule: Rule, claims: Claims, knowledge: Knowledge, event: Event) -> list[Event]:
    """The event with the deeds of its bearer that follow it; none where its bearer is not certain."""
    document = claims.document
    text = document.text
    low = document.sentence(event.start)[0]
    if event.start - low > _OPENING:
        return []
    relative = rule.pattern(knowledge, "deed-relative").search(text, max(low, event.start - 24), event.start)
    before = rule.pattern(knowledge, "passive").search(text, max(low, event.start - 40), event.start)
    if event.passive and event.start > low and before is None:
        return []  # “He founded the club”
    opens = relative.start() if relative else event.start
    if event.start == low:
        joints = ["deed-fronted"] if event.passive else []
    elif rule.pattern(knowledge, "deed-whose" if relative else "deed-subject").fullmatch(text, low, opens):
        joints = ["deed-apposed", *_WITHIN] if relative else [*_WITHIN, *_BEYOND]
    elif before and not relative and not rule.pattern(knowledge, "deed-child").search(text, low, opens):
        joints = ["deed-joined"]  # whoever “was born in 1958 and joined the army”, both are said of one
    else:
        joints = []
    return [event, *_deeds(rule, claims, knowledge, event, joints)] if joints else []


def _deeds(rule: Rule, claims: Claims, knowledge: Knowledge, one: Event, joints: list[str]) -> Iterator[Deed]:
    """The deeds behind an event, by the joints that its form allows first."""
    document = claims.document
    text = document.text
    low = document.sentence(one.start)[0]
    first = first_word(text[low : low + 4]).lower()
    end = one.end
    for _ in range(_STEPS):
        date = next(iter(claims.within("date", end, end + _REACH)), None)
        when = days(document, date) if isinstance(date, Date) else None
        if not isinstance(date, Date) or when is None:
            return
        deed = None
        for joint in joints:
            found = rule.pattern(knowledge, joint).fullmatch(text, end, date.start)
            if found and joint == "deed-dated":
                found = rule.pattern(knowledge, "deed-behind").match(text, date.end)
            elif found and not rule.pattern(knowledge, "deed-ends").match(text, date.end):
                found = None
            if found is None:
                continue
            said = (found.groupdict().get("pronoun") or "").lower()
            if said and one.name == rule.params.death and first != said:
                return  # “The king died in 1975. He joined the army” is somebody else
            if said and first in ("he", "she", "it", "they") and first != said:
                return
            start, end = found.start("verb"), max(date.end, found.end())
            deed = Deed(text[start:end], min(start, date.start), end, date, when)
            break
        if deed is None:
            return
        yield deed
        if joints[0] == "deed-apposed" and joint in _WITHIN:
            continue  # still inside the relative clause: “, who was born in 1932 and died in 1998, …”
        joints = [*_WITHIN, *_BEYOND]
