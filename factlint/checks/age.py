"""`age`: an age that does not fit the birth told beside it: “Belousov (born 17 March 1959), 63”, in May 2024.

A birth (`births` and `verbs` are the words that tell of it, `deaths` those behind a life in brackets) and an age
contradict each other when nobody born on such a day can have that age on the day for which it is told: the article's
own day, or that of the event it is tied to. With a year alone an age may be one too high, as many count it.

The two must be one person's: the age stands in the apposition, the coordinated verb or the participle of the sentence
that tells of the birth, or in the sentence right before “He was born”. Only `links` may stand between, and with a date
beside the age also a deed in lower case without any of `others`, the words for a second person or clause. Silent in
sentences with a word of `silent` (novels, horses), and where another year is told with an age of today.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factlint.claims import lives
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.days import day_text
from factlint.finding import Evidence, Related, repairs
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.lives import Aged, Birth
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("listed",)
SLOTS = ("text", "born", "right", "when")
_REACH = 220  # characters from a birth to its age
_GREGORIAN = 1924
_OLD_STYLE = 13  # days that a date of the old calendar may be off


class Params:
    """The words that tell of births and deaths, those that may stand between birth and age, and those that may not."""

    births: list[str]
    verbs: list[str] = []
    deaths: list[str] = []
    links: list[str]
    others: list[str]
    present: list[str]
    silent: list[str] = []


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(phrase, which list, whether case counts) for the name index."""
    lists = (("born", rule.births), ("verb", rule.verbs), ("death", rule.deaths))
    return [(word, name, False) for name, words in lists for word in words]


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What ties a cue to its date, an age to its moment, and the two to each other."""
    name = r"[A-Z][\w’'.-]{0,30}"
    place = rf"(?:,?{GAP}+(?:in|at|near){GAP}+(?:the{GAP}+)?{name}(?:,?{GAP}+{name}){{0,4}})?"
    chain = rf"(?:{any_of(rule.links)}(?:,?{GAP}+|(?=,?$)))*,?{GAP}*"
    other = any_of([*rule.others, *lexicon["verbs"], "of", "to", "by", "he", "she", "they"])
    noun = rf"(?!{other}\b)[\w’'-]{{1,30}}"
    someone = rf"(?:[Hh]e|[Ss]he|[Tt]hey|(?:the|this){GAP}+(?:{noun}{GAP}+){{0,2}}{noun}|{name}(?:{GAP}+{name}){{0,4}})"
    tens = any_of(word[:-1] + "ies" for word in lexicon["cardinals"] if len(word) > 4 and word.endswith("ty"))
    return {
        "opening": (r"[“‘\"'(]*|[^.]*[:;–—] ?", 0),
        "before-cue": (
            rf"(;{GAP}+)$|(,{GAP}+(?:who{GAP}+(?:was|were){GAP}+|who{GAP}+|whose{GAP}+)?|{GAP}*\({GAP}*)$|\b(?:was|were){GAP}+$",
            0,
        ),
        "cue-gap": (
            rf"(?:{GAP}+(?:in|on|at|near|to|of|a|an|the|and|outside|{name}),?){{0,9}}(?<![^n],){GAP}+",
            0,
        ),
        "or-so": (rf"{GAP}*(?:[-–—/?]|,?{GAP}+or\b)|s\b", 0),
        "life-start": (rf"(?:,{GAP}+|\()$", 0),
        "life-end": (rf"\)?,?{GAP}+(?:who{GAP}+)?(?:has{GAP}+)?", 0),
        "dash": (rf"{GAP}*[-–—]{GAP}*", 0),
        "age-cue": (
            rf"\b(is|are|was|were|be|now|(?:makes|making){GAP}+(?:him|her)|(?:boy|girl|man|woman|child|teenager|youth|pensioner){GAP}+of)"
            rf"(?:{GAP}+(?:now|only|just|still|already|at|today|currently|barely|aged))*{GAP}+$",
            IGNORECASE,
        ),
        "old-past": (rf"\b(?:was|were|as|then|once){GAP}+(?:an?{GAP}+)?(?:then{GAP}+)?$", 0),
        "closed": (rf"(?:[\w)],{GAP}+|\w{GAP}*\()$", 0),
        "age-end": (
            rf"(?=[,.;:)]|{GAP}*\(|{GAP}+(?:when|and|on|as|this|last|next|today|tomorrow|the|but|who|in{GAP}+(?=[A-Z\d]))|\s*\Z)(?![.,:]\d)",
            0,
        ),
        "decade": (rf"\b(?:his|her|their){GAP}+(?:(?:early|mid|late)(?:-|{GAP}+))?({tens}|[2-9]0s)\b", IGNORECASE),
        "when": (rf",?{GAP}+when\b", 0),
        "when-gap": (
            rf",?{GAP}+when,?{GAP}+(?:(?!(?:who|which|that|and|since|until|from|by)\b)[\w’'-]+{GAP}+){{0,12}}",
            0,
        ),
        "date-after": (rf",?{GAP}+(?:on{GAP}+|in{GAP}+|late{GAP}+|early{GAP}+)*", 0),
        "date-before": (rf",?{GAP}+(?:at{GAP}+(?:the{GAP}+)?)?", 0),
        "died": (rf"\b(?:{any_of(rule.deaths)})\b[^.;]{{0,40}}$" if rule.deaths else "(?!)", 0),
        "has-died": (rf"\bha(?:s|ve){GAP}+(?:died|passed)\b[^.;]{{0,60}}$", 0),
        "at-present": (rf"[;,]{GAP}+$", 0),
        # birth, then age
        "apposed-age": (rf"{place}(?:\)?,|\)){GAP}+{chain}", 0),
        "finite-age": (rf"{place}(?:[,;]|,?{GAP}+(?:and|but))?{GAP}+(?:(?:he|she|they){GAP}+)?{chain}", 0),
        "fronted-age": (rf"{place},{GAP}+{someone}{GAP}+{chain}", 0),
        "deed": (
            rf"{place}(?:\)?,|\)|{GAP}+and){GAP}+(?:(?!{any_of(rule.others)}\b)[a-z’'-]+{GAP}+){{1,12}},?{GAP}*",
            0,
        ),
        # age, then birth
        "old-birth": (rf"(?:{GAP}+{noun}){{0,5}},?{GAP}*", 0),
        "owned": (rf"\b(?:of|to|by|with|for|from|than|like|and){GAP}+(?:(?:an?|the){GAP}+)?$", 0),
        "other-birth": (
            rf"(?:{GAP}+when{GAP}+(?:he|she|they){GAP}+(?:[a-z’'-]+{GAP}+){{1,8}};|\)|{GAP}+(?:on|in)?)?"
            rf",?(?:{GAP}*(?:and|but)\b)?(?:{GAP}*(?:he|she|they|who)\b)?{GAP}*",
            0,
        ),
        "fronted-birth": (rf",{GAP}+{someone}{GAP}*", 0),
        "new-sentence": (rf"(?:{GAP}+{chain})?\.{GAP}+(?:He|She){GAP}+", 0),
        "sole": (rf"{someone.replace('the|this', '[Tt]he|[Tt]his')}(?:,{GAP}+|{GAP}+{chain})", 0),
        "person": (rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|{name}{GAP}+{name}){GAP}+$", 0),
        "present": (rf"\b{any_of(rule.present)}\b", 0),
        "again": (r"\b(?:he|she|they)\b", 0),
        "several": (rf"\b(?:his|her|their|my|our|{any_of(rule.others)})\b|[’']s\b", IGNORECASE),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else "(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the age and names the birth."""
    document = claims.document
    for cue in claims.listed(rule.code):
        read = lives.life if cue.value == "death" else lives.birth
        born = read(rule, claims, knowledge, cue)
        if born is None or document.quoted(cue.start):
            continue
        opens, high = document.sentence(cue.start)
        low, high = max(opens, born.start - _REACH), min(high, born.end + _REACH)
        if born.form == "finite" and low == opens:
            low = max(document.sentence(max(0, low - 2))[0], low - _REACH)
        for aged in lives.ages(rule, claims, knowledge, low, high, born.death):
            if _one_person(rule, claims, knowledge, born, aged) and _told(rule, claims, knowledge, born, aged):
                yield from _judge(rule, claims, born, aged)


def _one_person(rule: Rule, claims: Claims, knowledge: Knowledge, born: Birth, aged: Aged) -> bool:
    """Whether the words between birth and age leave only one person whose they can be."""
    text = claims.document.text
    low = claims.document.sentence(min(born.start, aged.start))[0]

    def fits(name: str, gap: str) -> bool:
        return rule.pattern(knowledge, name).fullmatch(gap) is not None

    def ends(name: str, end: int) -> bool:
        return rule.pattern(knowledge, name).search(text, max(low, end - 80), end) is not None

    def several(end: int) -> bool:
        return rule.pattern(knowledge, "several").search(text, max(low, end - _REACH), end) is not None

    if born.form == "bare" and aged.form != "old":
        return False
    if aged.start >= born.end and born.form != "bare":
        gap = _undated(claims, born.end, aged.start)
        if fits(f"{born.form}-age", gap):
            again = born.form == "finite" and rule.pattern(knowledge, "again").search(gap)
            return not again or (not several(born.start) and ends("person", born.start))
        return aged.form == "at" and aged.when is not claims.document.dating.interval and fits("deed", gap)
    gap = _undated(claims, aged.end, born.start)
    if aged.form == "old" and fits("old-birth", gap):
        return not ends("owned", aged.start)
    if aged.form in ("now", "at") and aged.start - low < 40 and fits("fronted-birth", gap):
        return not several(aged.end)
    if fits("other-birth", gap):
        return not (rule.pattern(knowledge, "again").search(gap) and several(aged.start))
    return fits("new-sentence", gap) and aged.start - low < _REACH and fits("sole", _undated(claims, low, aged.start))


def _undated(claims: Claims, low: int, high: int) -> str:
    """A stretch of the text without its dates."""
    parts = []
    for claim in claims.within("date", low, high):
        parts.append(claims.document.text[low : max(low, claim.start)])
        low = claim.end
    return "".join(parts) + claims.document.text[low:high]


def _told(rule: Rule, claims: Claims, knowledge: Knowledge, born: Birth, aged: Aged) -> bool:
    """Whether the sentence tells both as facts, of people, and an age of today with no other year beside it."""
    document = claims.document
    low, high = min(born.start, aged.start), max(born.end, aged.end)
    guards = sentence_guards(document, knowledge, low, high)
    today = aged.when is document.dating.interval
    if not guards.isdisjoint(("negation", "belief", "hypothesis", "past") if today else ("negation", "belief")):
        return False
    first, last = document.sentence(low)[0], document.sentence(high)[1]
    first, last = max(first, low - 150), min(last, high + 150)
    if rule.pattern(knowledge, "silent").search(document.text, first, last):
        return False
    if today and aged.form in ("old", "apposed") and born.form != "finite" and document.text[born.start] != "(":
        relative = any(isinstance(claim, Date) and claim.relative for claim in claims.within("date", first, last))
        if not relative and not rule.pattern(knowledge, "present").search(document.text, first, last):
            return False
    assert aged.when is not None
    year = date.fromordinal(aged.when.low or 1).year
    dates = [
        claim for claim in claims.within("date", first, last) if isinstance(claim, Date) and claim is not born.date
    ]
    return not (today and any(claim.year is not None and claim.year < year for claim in dates))


def _judge(rule: Rule, claims: Claims, born: Birth, aged: Aged) -> Iterator[Finding]:
    """Flags the age if nobody born then can have it."""
    text = claims.document.text
    when = aged.when
    assert when is not None
    assert when.low is not None
    assert when.high is not None
    old_style = _OLD_STYLE if born.first == born.last and date.fromordinal(born.first).year < _GREGORIAN else 0
    least = _completed(born.last + old_style, when.low)
    leap_day = day_text(born.first).startswith("29 February")  # by some laws a year older on the 28th
    most = _completed(born.first - old_style - leap_day, when.high)
    slack = 0 if born.first == born.last else 1
    if (aged.most >= least and aged.least <= most + slack) or not 0 <= least <= lives.OLDEST:
        return
    said, told = text[aged.start : aged.end], text[born.start : born.end].lstrip(" ,(")
    right = str(most) if least == most else f"{least} {'or' if most == least + 1 else 'to'} {most}"
    moment = f"on {day_text(when.low)}" if when.low == when.high else f"in {date.fromordinal(when.high).year}"
    slots = {"text": said, "born": told, "right": right, "when": moment}
    years = f"{date.fromordinal(when.low).year - aged.most - 1} to {date.fromordinal(when.high).year - aged.least}"
    evidence = (
        Evidence("", "sum", f"{told}: {right} {moment}"),
        *repairs(f"{right} for “{said}”", f"a birth in {years}"),
    )
    related = (Related(born.start, born.end, f"“{told}” here"),)
    yield from rule.finding(claims.document, (aged.start, aged.end), slots, evidence, related)


def _completed(born: int, day: int) -> int:
    """The years of life completed on a day."""
    first, last = date.fromordinal(born), date.fromordinal(day)
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
