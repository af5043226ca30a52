"""A figure with its cue in, the name that it is said of out (`checks/measure.py`).

“The Oreshnik, which was shown in May, has a range of”, “the Oreshnik’s range”, “the Oreshnik (range: 550 km)”; behind
the figure “With a range of 550 km and a heavy warhead, the Oreshnik”, “the 550-km-range Oreshnik”; by the way “the
Oreshnik, which experts credit with a range of”; “It has a range of”, “The missile’s range” behind a sentence that names
nothing else of the sort; and below its name in a fact box (`checks/_boxed.py`).
"""

from __future__ import annotations

from bisect import bisect_right

from factlint.checks import _boxed
from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

_LONGEST = 60  # characters between a name and its figure, but for a relative clause
_CLAUSE = 200  # characters between them with a relative clause
_AGAIN = ("weapon", "system")  # nouns that mean any of them again
_QUOTE = r"[’”\"']"
_SORT = (
    r"(?:maximum|max|top|estimated|reported|claimed|listed|stated|declared|published|official|operational|effective|full|own"
    r"|total|flight|strike)"
)
_THINGS = (
    r"(?:weapons?|arms|planes?|jets?|bombers?|aircraft|ships?|vessels?|boats?|guns?|bombs?|shells?|carriers?|rivals?|versions?"
    r"|variants?|models?|successors?|alternatives?|another|others?|second|new)"
)
_TELLS = r"(?:say|says|said|credit|credits|credited|insist|insists|boast|boasts|write|writes|wrote|admit|admits)"
_LOAD = r"(?:warhead|payload|load|charge|seeker|speed|price|length|weight|guidance)"


def grammar(lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What stands between a name and its figure, on either side, and how the next sentence takes the name up."""
    heads = any_of(lexicon["heads"])
    has = rf"(?:{GAP}+(?:has|have|had|boasts?|with|is|said|to|reportedly|an?|its|their|the|both|also|now|{_SORT}))"
    return {
        "opens": (
            rf"(?:\A|[.!?:;’”\"]\s*|\n|, )(?:[Ww]ith|[Bb]oasting|[Hh]aving|[Oo]ffering|[Cc]redited{GAP}+with"
            rf"|[Tt]hanks{GAP}+to|[Gg]iven){GAP}+"
            rf"(?:(?:an?|its|the|[a-z]+ed|maximum|operational){GAP}+){{0,3}}$|(?:\A|[.!?’”\"]{GAP}+|\n)$",
            0,
        ),
        "ahead": (
            rf"(?:{GAP}+away)?(?:{GAP}+\([^()\n]{{1,20}}\))?"
            rf"(?:{GAP}+and{GAP}+(?:[\w.-]+{GAP}+){{0,4}}{_LOAD}(?:{GAP}+of{GAP}+[\w.,/ -]{{1,24}}?)?)?"
            rf",{GAP}+(?:(?:the|its|their|[A-Z][a-z]+[’']s){GAP}+)?"
            rf"(?:(?!{any_of(lexicon['function'])}\b)[a-z-]+{GAP}+){{0,3}}[‘“\"']?",
            0,
        ),
        "right-ahead": (rf"{GAP}+(?:(?:{heads}){GAP}+){{0,2}}[‘“\"']?", 0),
        "goes-on": (rf"{_QUOTE}?(?:['’]|-[a-z]|{GAP}+(?:carrier|launch|crew|family))", 0),
        "possessor": (rf"{_QUOTE}?(?:{GAP}+(?:{heads}))?[’']s?{GAP}+(?:{_SORT}{GAP}+){{0,2}}", 0),
        "bracket": (
            rf"s?{_QUOTE}?(?:{GAP}+(?:{heads})){{0,3}}{GAP}+[(\[–—]{GAP}*(?:[^()\[\]–—]{{1,60}}[,;]{GAP}*)?(?:{_SORT}\.?{GAP}+)?",
            0,
        ),
        "colon": (
            rf"s?{_QUOTE}?(?:{GAP}+(?:{heads})){{0,2}}{GAP}*[:–—]{GAP}*(?:[^;:\n]{{1,50}}[,;]{GAP}+)?(?:{_SORT}{GAP}+)?",
            0,
        ),
        "of-it": (
            rf"{GAP}+(?:(?:the|its|an?|[A-Z][a-z]+[’']s){GAP}+)?(?:(?:{heads}|[A-Z][a-z]+){GAP}+){{0,2}}[‘“\"']?",
            0,
        ),
        "it-is": (
            rf"s?{_QUOTE}?(?:{GAP}+(?:{heads})){{0,3}}(?::|{GAP}+(?:is|was|are|were))"
            rf"(?:{GAP}+(?:put|given|estimated|said|believed|thought|about|only|some|to|be|at|now)){{0,4}}{GAP}+",
            0,
        ),
        "line": (r"(?:[-–•*·]\s*)?(?:The\s+)?[‘“\"']?", 0),
        "apposed": (rf"s?{_QUOTE}?(?:{GAP}+(?:{heads})){{0,2}},{GAP}+{_SORT}{GAP}+", 0),
        "said": (
            rf"s?{_QUOTE}?(?:{GAP}+(?:{heads})){{0,2}},?(?:{GAP}+(?:which|that|is|are|said|believed|thought|estimated|reckoned|known|boasts?|offers?|to|reportedly|officially|credited|now|also|still|has|have"
            rf"|had|with|an?|the|its|their|{_SORT})){{1,9}}{GAP}+",
            0,
        ),
        "credited": (
            rf"s?{_QUOTE}?(?:{GAP}+(?:{heads})){{0,2}},?{GAP}+(?:which|that){GAP}+(?:(?:the|its|their|some|most|many){GAP}+)?"
            rf"(?:(?!{any_of(lexicon['function'])}\b)[\w’'.-]+{GAP}+){{1,3}}{_TELLS}{GAP}+(?:(?:it|they){GAP}+)?"
            rf"(?:(?:with|has|have|had|to{GAP}+have){GAP}+)?(?:(?:an?|the|its){GAP}+)?(?:{_SORT}{GAP}+){{0,2}}",
            0,
        ),
        **_boxed.grammar(heads, _SORT),
        "inserted": (
            rf",{GAP}+(?!(?:and|or|but)\b)[a-z][^,;:()“”\n]+,(?={GAP}+(?:has|have|had|boasts?){GAP})",
            0,
        ),
        "of-insertion": (rf",{GAP}+(?:(?:an?|the|its|their|new|dubbed|called|named){GAP}+)*[‘“\"']?", 0),
        "again": (
            rf"[‘“\"']?(?:(?:It|They|(?:The|This|These|Those){GAP}+([a-z-]+?)s?){has}{{1,5}}{GAP}+"
            rf"|(?:Its|Their|(?:The|This){GAP}+([a-z-]+?)(?:[’']s|s[’'])){GAP}+(?:{_SORT}{GAP}+){{0,2}})",
            0,
        ),
        "joined": (rf"\band{GAP}+(?:an?|some|other|several){GAP}+$", 0),
        "thing": (rf"\b(?:{heads}|{_THINGS})\b", IGNORECASE),
        "of-name": (rf"s?{_QUOTE}?(?:{GAP}+(?:{heads})\b){{1,3}}", IGNORECASE),
        "name-of": (rf"(?:\b(?:{heads}){GAP}+){{1,3}}[‘“\"']?$", IGNORECASE),
    }


def of(
    rule: Rule,
    claims: Claims,
    knowledge: Knowledge,
    mentions: list[Mention],
    starts: list[int],
    figure: tuple[int, int],
    inside: tuple[int, int] | None,
) -> Mention | None:
    """The name that a figure and its cue, together a stretch of text, are said of. `starts` are those of `mentions`.

    `inside` is what stands between a cue and the figure behind it.
    """
    document = claims.document
    begin, _ = figure
    at = bisect_right(starts, begin)
    if inside and at < len(mentions) and mentions[at].start < inside[1]:
        return _between(rule, knowledge, document.text, mentions[at], inside)
    return (
        _before(rule, document, knowledge, mentions, at - 1, begin)
        or _behind(rule, document, knowledge, mentions[at] if at < len(mentions) else None, figure)
        or _again(rule, document, knowledge, mentions, at - 1, begin)
        or _boxed.of(rule, claims, knowledge, mentions, at - 1, begin)
    )


def _between(rule: Rule, knowledge: Knowledge, text: str, mention: Mention, inside: tuple[int, int]) -> Mention | None:
    """The name between a cue and its figure: “The range of the Oreshnik is 550 km”."""
    low, high = inside
    if not low < mention.start < mention.end < high:
        return None
    ahead = rule.pattern(knowledge, "of-it").fullmatch(text, low, mention.start)
    return mention if ahead and rule.pattern(knowledge, "it-is").fullmatch(text, mention.end, high) else None


def _before(
    rule: Rule, document: Document, knowledge: Knowledge, mentions: list[Mention], at: int, begin: int
) -> Mention | None:
    """The one name of the sentence before a figure, if only what ties them stands between."""
    low, _ = document.sentence(begin)
    if at < 0 or mentions[at].start < low:
        return None
    if at > 0 and mentions[at - 1].start >= low and mentions[at - 1].records != mentions[at].records:
        return None
    between = document.text[mentions[at].end : begin]
    if len(between) > _CLAUSE:
        return None
    comma = document.text.rfind(",", low, mentions[at].start)
    if between.startswith(",") and comma > 0 and not _apposed(rule, document, knowledge, comma, mentions[at].start):
        return None  # “The drone, built after the Storm Shadow, has a range of”
    if document.text[begin].isdigit() and rule.pattern(knowledge, "joined").search(between):
        return None  # “Storm Shadows and a 2,000-km missile”
    for tie in (between, rule.pattern(knowledge, "inserted").sub("", between)):
        if len(tie) <= _LONGEST and (
            knowledge.pattern("has").fullmatch(tie)
            or rule.pattern(knowledge, "possessor").fullmatch(tie)
            or any(rule.pattern(knowledge, name).fullmatch(tie) for name in ("bracket", "apposed", "said", "credited"))
        ):
            return mentions[at]
    lined = rule.pattern(knowledge, "line").fullmatch(document.text, low, mentions[at].start)
    return mentions[at] if lined and rule.pattern(knowledge, "colon").fullmatch(between) else None


def _apposed(rule: Rule, document: Document, knowledge: Knowledge, comma: int, start: int) -> bool:
    """Whether a name stands alone behind a comma."""
    return rule.pattern(knowledge, "of-insertion").fullmatch(document.text, comma, start) is not None


def _behind(
    rule: Rule, document: Document, knowledge: Knowledge, mention: Mention | None, figure: tuple[int, int]
) -> Mention | None:
    """The name that opens the main clause behind a figure (“With a range of 550 km, …”) or stands right behind it."""
    text = document.text
    begin, end = figure
    if mention is None or not 0 < mention.start - end <= 2 * _LONGEST:
        return None
    if document.sentence(begin) != document.sentence(mention.start):
        return None
    if rule.pattern(knowledge, "goes-on").match(text, mention.end):
        return None
    right = rule.pattern(knowledge, "right-ahead").fullmatch(text, end, mention.start) and text[end - 1].isalpha()
    opens = rule.pattern(knowledge, "opens").search(text, max(0, begin - 50), begin)
    ahead = rule.pattern(knowledge, "ahead").fullmatch(text, end, mention.start)
    return mention if right or (opens and ahead) else None


def _again(
    rule: Rule, document: Document, knowledge: Knowledge, mentions: list[Mention], at: int, begin: int
) -> Mention | None:
    """The one thing of the sentence before that a sentence takes up: “It has a range of”, “The missile’s range is”."""
    text = document.text
    low, _ = document.sentence(begin)
    again = rule.pattern(knowledge, "again").fullmatch(text, low, begin)
    if again is None or at < 0 or not low:
        return None
    first, last = document.sentence(low - 1)
    mention = mentions[at]
    if not first <= mention.start < last <= low or "\n" in text[last:low].strip(" "):
        return None
    noun = again[1] or again[2]
    if (
        noun
        and noun not in _AGAIN
        and not any(
            value.split()[-1] == noun for field in ("category", "class") for value in mention.records[0].texts(field)
        )
    ):
        return None
    others = [one for one in mentions[: at + 1] if one.start >= first and one.records != mention.records]
    own = rule.pattern(knowledge, "of-name").match(text, mention.end, last)
    ahead = rule.pattern(knowledge, "name-of").search(text, first, mention.start)
    rest = (text[first : ahead.start() if ahead else mention.start], text[own.end() if own else mention.end : last])
    if others or any(rule.pattern(knowledge, "thing").search(part) for part in rest):
        return None
    return mention
