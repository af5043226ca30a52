"""Lexicon in, the named patterns of the claim readers out. Runs when the set is compiled, never on the article path.

Every pattern is matched at a known place or against a short stretch of text, so that reading stays linear.
"""

from __future__ import annotations

import re
from typing import Any

_GAP = r"(?:[ \t\u00a0\u202f]|\r?\n(?!\r?\n))"  # white space inside a paragraph
_QUOTE = "[’'”\"»)]"
_HONORIFIC = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Gen|General|Lt|Lieutenant|Col|Colonel|Maj|Major|Adm|Admiral|Marshal|Army|Air|Chief|Vice|Rear|Brig|Brigadier|Sen|Senator|the|a|retired)\b\.?"
    + _GAP
    + "+){0,4}"
)


def patterns(lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The source and flags of each pattern."""
    ordinals = _any(lexicon["ordinals"])
    tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    magnitudes = _any(lexicon["magnitudes"])
    words = _any([*lexicon["cardinals"], *[name for name, n in lexicon["magnitudes"].items() if len(name) > 3]])
    full = _any([name.capitalize() for name in lexicon["weekdays"] if name.endswith("day")])
    short = _any([name.capitalize() for name in lexicon["weekdays"] if not name.endswith("day")])
    anniversaries = _any([f"{noun}{end}" for noun in lexicon["anniversaries"] for end in ("", "s")])
    ignore = re.IGNORECASE
    return {
        "word": (r"\w+", 0),
        "token": (r"\W?\w+|\W+(?=\W)|\W", 0),
        "stops": (r"[.!?…](?:[.!?…’”\"')\]»]{0,6})()(?:\s{1,40})(?=[^\sa-z])", 0),
        "marks": ("[“”‘’«»„\"']", 0),
        "address": (r"(?:https?://|www\.)[^\s<>]{1,2000}", 0),
        "mail": (r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}", 0),
        "markdown": (
            r"\A---\r?\n(?s:.{0,4000}?)\n---(?=\r?\n|\Z)"
            r"|^(?P<fence>```|~~~)[^\n]*\n(?s:.{0,60000}?)(?:^(?P=fence)|\Z)"
            r"|<!--(?s:.{0,8000}?)-->|`[^`\n]{1,400}`|\]\([^)\s]{1,2000}\)|<[a-zA-Z/][^>\n]{0,800}>",
            re.MULTILINE,
        ),
        "suffix": (
            r"(?:[ ](?=[A-ZА-Я]{1,3}[0-9]))?([A-ZА-Я0-9][A-Za-z0-9А-Яа-я]{0,7}(?:[-/](?=[A-Z0-9])[A-Z0-9]{1,5}){0,2}"
            r"|-(?:[A-ZА-Я0-9])[A-Z0-9А-Я]{0,6})(?![\w-])",
            0,
        ),
        # numbers
        "figure": (r"(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(\d{1,9})(?![\d.]))?", 0),
        "number-words": (rf"(?:{words})(?:(?:-|{_GAP}+and{_GAP}+|{_GAP}+)(?:{words}))*(?!\w)", ignore),
        "and-a-half": (rf"{_GAP}+and{_GAP}+a{_GAP}+half\b", ignore),
        "magnitude": (rf"[ \u00a0\n-]?({magnitudes})(?!\w)", ignore),
        "follow": (rf"(?:{_GAP}{{0,2}}|-)([^\W\d_]+(?:/[^\W\d_])?|%)", 0),
        "long-unit": (rf"{_GAP}*([a-z]+{_GAP}[a-z]+(?:{_GAP}[a-z]+)?|[a-z]+{_GAP}[a-z]+)\b", ignore),
        "percent": (
            rf"{_GAP}?(?:%({_GAP}+points?\b)?|per{_GAP}?cent({_GAP}+points?)?\b|percentage({_GAP}+points?)\b)",
            ignore,
        ),
        "years-old": (rf"(?:-year-olds?|{_GAP}+years?{_GAP}+old|{_GAP}+years?{_GAP}+of{_GAP}+age)\b", ignore),
        "next-word": (rf"{_GAP}+([A-Za-z’'-]+)", 0),
        "ordinal-figure": (r"(\d{1,4})(?:st|nd|rd|th)\b", ignore),
        "tens-ordinal": (rf"({tens})-({ordinals})\b", ignore),
        "anniversary": (
            rf"(?:-|{_GAP}+)(?:(?:wedding|founding|birth|golden|silver|diamond){_GAP}+)?({anniversaries})\b",
            ignore,
        ),
        # clauses
        "clause-word": (r"[^\W_]+(?:-[^\W_]+)*", 0),
        "guard-word": (r"[a-z]+(?:[-’'][a-z]+)*", 0),
        "owner": (rf"([^\W\d_]{{3,}})[’']s?{_GAP}+(?:own{_GAP}+)?$", 0),
        "relative": (rf",?{_GAP}+(?:that|which|who){_GAP}+(?=has|have|had|is|was|were|[a-z]+ed\b|stood|held|kept)", 0),
        "apposed": (rf",{_GAP}+(?:an?|the|one)\b[^,;]{{3,80}}$", 0),
        "clause-start": (
            rf"(?:;|\bthat(?={_GAP}+(?:the|an?|its|his|her|their|it|this)\b)|\b(?:said|says|told|added|noted|wrote|reported)(?:{_GAP}+(?:that|on{_GAP}+\w+))?,?"
            rf"|,{_GAP}+(?:and|but|while|because|although|though|where|when)){_GAP}+",
            ignore,
        ),
        "of-phrase": (rf"{_GAP}+of{_GAP}+(?:[^\n,;:.()]{{1,160}})", 0),
        # dates
        "day-before": (rf"(?<![\w.,:-])(\d{{1,2}})(?:st|nd|rd|th)?(?:{_GAP}+of)?{_GAP}+$", 0),
        "after-month": (
            rf"\.?{_GAP}+(\d{{1,2}})(?:st|nd|rd|th)?()(?![\w:%]|[.,]\d|-\d)(?:,?{_GAP}+(\d{{4}})(?![\w-]))?",
            0,
        ),
        "year-after": (rf"\.?,?{_GAP}+(\d{{4}})(?![\w%]|[.,]\d)", 0),
        "clock-zone": (
            rf"{_GAP}*(?:GMT|UTC|BST|CET|CEST|EST|EDT|hours|local|[A-Z][a-z]+{_GAP}time|people|men|women|troops|soldiers|protesters)\b",
            0,
        ),
        "weekday-before": (
            rf"\b(?:({full})(?:,{_GAP}*|{_GAP}+)|({short})\.,?{_GAP}+)(?:the{_GAP}+)?$",
            0,
        ),
        "weekday-after": (rf"(?:,{_GAP}+a{_GAP}+({full})\b|{_GAP}+\(({full})\))", 0),
        "iso-date": (r"(\d{4})-(\d{2})-(\d{2})(?![\w-])", 0),
        "dateline": (
            r"\A[A-Z][A-Z'’.\- ]{2,40}(?:,\s[A-Z][\w.' ]{1,24})?(?:,\s|\s\()?"
            r"(?:([A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?))?"
            r"\)?(?:\s?\([^)\n]{1,30}\))?\s?(?:--|[-–—])\s",
            0,
        ),
        "front-date": (
            r"^(?:date|published|pubdate|publish_date|publishdate)\s*:\s*[\"']?(\d{4})-(\d{2})-(\d{2})",
            re.MULTILINE | ignore,
        ),
        "name-date": (r"(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)", 0),
        # bindings
        "title-gap": (rf",?{_GAP}+{_HONORIFIC}", 0),
        "apposition-gap": (
            rf",{_GAP}+(?:who{_GAP}+(?:is|has{_GAP}+been){_GAP}+)?(?:the{_GAP}+|a{_GAP}+)?(?:(?:current|new|incumbent|sitting|long-serving){_GAP}+)?",
            0,
        ),
        "area-gap": (
            rf"(?:[’']s?)?{_GAP}+(?:(?:current|incumbent|sitting|long-serving|powerful|hardline){_GAP}+)?",
            0,
        ),
        "of-gap": (rf"{_GAP}+(?:of|for){_GAP}+(?:the{_GAP}+)?", 0),
        "said-by": (rf"\b(?:said|says|[Aa]ccording{_GAP}+to)(?:{_GAP}+the)?{_GAP}+$", 0),
        "acts": (
            rf"(?:[’']s)?,?{_GAP}+(?:(?:also|again|later|then|[a-z]{{2,12}}ly){_GAP}+)?(?:has{_GAP}+|have{_GAP}+)?(?:(?:also|again|[a-z]{{2,12}}ly){_GAP}+)?"
            rf"(?:says?|said|told|tells|warns?|warned|add(?:s|ed)|announce[sd]?|arrive[sd]?|attend(?:s|ed)|call(?:s|ed)|claim(?:s|ed)|confirm(?:s|ed)"
            rf"|declare[sd]|denie[sd]|describe[sd]|discuss(?:es|ed)|express(?:es|ed)|flew|inform(?:s|ed)|insist(?:s|ed)|meets?|met|note[sd]?|order(?:s|ed)"
            rf"|pledge[sd]|promise[sd]|reiterate[sd]?|repeat(?:s|ed)|report(?:s|ed)|respond(?:s|ed)|reveal(?:s|ed)|state[sd]?|stress(?:es|ed)|tweeted|urge[sd]"
            rf"|visit(?:s|ed)|vow(?:s|ed)|will|wrote|is|plans|wants|believes|thinks|chairs|chaired|spoke|speaks|inspect(?:s|ed)|signed|signs)\b",
            0,
        ),
        "goes-on": (
            rf"(?:{_GAP}+(?:for|until|till|between|during|since|from|in|when|who|whose|under|at|to|of|before|after|over|with|by|as)\b"
            rf"|,?{_GAP}+and\b|-|[’'])",
            0,
        ),
        "has": (
            rf"{_QUOTE}?(?:{_GAP}+(?:missiles?|systems?|complex|drones?|launcher|rocket))?,?"
            rf"(?:{_GAP}+(?:which|that|with|has|have|had|whose|is|are|was|were|its|their|an?|the|maximum|estimated|reported|claimed"
            rf"|operational|effective|first|originally|and)){{0,5}}{_GAP}+",
            0,
        ),
        "converts": (rf"{_GAP}*\({_GAP}*|,?{_GAP}+or{_GAP}+", 0),
        "of-total": (rf"{_GAP}+(?:of|out{_GAP}+of){_GAP}+(?:(?:the|its|their|all|those|these){_GAP}+)?", 0),
        "share-gap": (rf"(?:{_GAP}+[A-Za-z-]+){{0,4}}{_GAP}*(?:\(|,{_GAP}+or{_GAP}+|{_GAP}+or{_GAP}+)", 0),
        "designate": (
            rf"(?:-|{_GAP}+)(?:designate|elect|nominee|in[- ]waiting|candidate|hopeful)\b",
            ignore,
        ),
        "description-gap": (
            rf"{_QUOTE}?((?:{_GAP}+(?!(?:is|was|are|were|remains|an?|the|its|their|which|that)\b)[a-zA-Z-]+){{0,3}}){_QUOTE}?"
            rf"(,{_GAP}+|{_GAP}*\(|{_GAP}+[–—-]{_GAP}+|{_GAP}+)(?:(?:which|that){_GAP}+)?"
            rf"(?:(is|was|are|were|remains){_GAP}+)?((?:an?|the|its|their|[A-Z][a-z]+[’']s){_GAP}+)?"
            rf"((?:(?:NATO|reporting|code|name:?|named|codenamed|code-named|known|to|as|the|by|designated|called|calls){_GAP}+){{0,5}}"
            rf"(?:[A-Z]{{2,3}}-(?:[A-Z]-)?\d{{1,2}}[A-Z]?{_GAP})?)"
            rf"((?:[\w-]+,?{_GAP}+){{0,4}}?)[‘“\"'«(]?",
            0,
        ),
        "ignore": (
            r"(?:<!--\s*|\[)factlint:\s*(ignore-file|ignore)"
            r"(?:\[([A-Z0-9, ]{0,200})\]|\s+([A-Z]\d{0,3}(?:,\s?[A-Z]\d{0,3})*))?[^\]\n>]{0,300}?(?:-->|\]|$)",
            re.MULTILINE,
        ),
    }


def _any(words: Any) -> str:
    """The words as an alternation, longest first."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=lambda word: (-len(word), word)))
