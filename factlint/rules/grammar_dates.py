"""Lexicon in, the named patterns of the date readers out; see `factlint.rules.grammar`."""

from __future__ import annotations

import re
from typing import Any

from factlint.fragments import GAP, any_of

_NTH = r"(\d{1,2})(?:st|nd|rd|th)"
_DAY = rf"{_NTH}?"
_YEAR = r"(\d{4})(?![\w%]|[.,]\d|[-–—/]\d)"
_TO = rf"{GAP}+(?:to|until|till|through|thru){GAP}+"
_UNTIL = rf"(?:{GAP}?[-–—]{GAP}?|{_TO})"
_PARTS = "(early|earlier|mid|later|late)"
# Lines of the article's own about its publication and revisions.
_OWN = r"(?:story|article|report|piece|page|post|column|review|interview)"
_WAS = rf"(?:(?:was|has{GAP}been){GAP})"
_FIRST = rf"(?:(?:first|originally|initially){GAP})?(?:published|posted|ran|print{GAP}edition|issue)"
_AGAIN = (
    rf"(?:(?:last|most{GAP}recently|later|since|also){GAP})?(?:updated|modified|corrected|amended|revised|edited)"
    rf"|(?:(?:correction|clarification|update){GAP})(?:{_WAS})?(?:added|made|appended|issued)"
)
_STAMP = (
    rf"(?:{GAP}at{GAP}[\w:.]{{1,8}}(?:{GAP}[ap]\.?m\.?)?(?:{GAP}[A-Z]{{2,4}})?)?(?:,?{GAP}(?:on|of))?:?"
    rf"(?:{GAP}{{1,3}}[A-Za-z]{{3,9}},)?{GAP}{{1,3}}$"
)
_HALVES = "fifteen|sixteen|seventeen|eighteen|nineteen|twenty"  # the first half of a year that is spelled out


def patterns(lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The source and flags of each pattern."""
    ordinals, months, seasons = any_of(lexicon["ordinals"]), any_of(lexicon["months"]), any_of(lexicon["seasons"])
    full = any_of(name for name in lexicon["weekdays"] if name.endswith("day"))
    short = any_of(name.capitalize() for name in lexicon["weekdays"] if not name.endswith("day"))
    cardinals = lexicon["cardinals"]
    ones = any_of(name for name, n in cardinals.items() if 0 < n < 10)
    teens = any_of(name for name, n in cardinals.items() if 9 < n < 20)
    tens = any_of(name for name, n in cardinals.items() if n > 19)
    two_digits = f"(?:{teens}|{tens}(?:[ -]{ones})?)"
    before_years = any_of(lexicon["before_years"])
    # What may follow a date; a noun would make a count or a designation of its figure: “May 5 to 20 countries”.
    clear = rf"(?=[,.;:!?)\]”\"’]|\s*\Z|\n|{GAP}*[-–—]|{GAP}+(?:{any_of(lexicon['after_dates'])})\b)"
    clear_or_year = rf"(?:{clear}|(?={GAP}+(?:of{GAP}+)?(?:\d{{4}}|{_HALVES}|two{GAP}+thousand)\b))"
    nth = rf"\b(?:(first|second|third|fourth|fifth|final|last|opening)|{_NTH})"
    units = "week|weekend|fortnight|month|year|decade|century|quarter"
    no_noun = rf"{any_of(lexicon['function'])}\b"
    ignore = re.IGNORECASE
    return {
        # a day and its month
        "day-before": (
            rf"(?:(?<![\w.,:/-]){_DAY}(?:({_UNTIL}|{GAP}+and{GAP}+)(?:the{GAP}+)?{_DAY})?"
            rf"|\b(?:({ordinals})|(twenty|thirty)[- ]({ordinals})))(?:{GAP}+(?:day{GAP}+)?of)?{GAP}+$",
            ignore,
        ),
        "after-month": (
            rf"\.?(?:{GAP}+(?:the{GAP}+)?|-|(?=\d)){_DAY}"
            rf"(?:(?:{GAP}?[-–—]{GAP}?{_DAY}|{_TO}(?:the{GAP}+)?{_DAY}{clear_or_year}))?"
            rf"(?![\w:%]|[.,]\d|-\d)(?:,?{GAP}+(\d{{4}})(?![\w-]))?",
            0,
        ),
        "day-words": (
            rf"\.?{GAP}+(the{GAP}+)?(?:({ordinals})|(twenty|thirty)[- ]({ordinals}|{ones}))(?!-)\b{clear_or_year}",
            ignore,
        ),
        "year-after": (rf"\.?,?{GAP}+(?:of{GAP}+)?(\d{{4}})(?![\w%]|[.,]\d)", 0),
        "year-words": (
            rf",?{GAP}+(?:of{GAP}+)?((?:{_HALVES})[ -](?:hundred|(?:oh|o)[ -]{ones}|{two_digits})"
            rf"|two{GAP}+thousand(?:{GAP}+(?:and{GAP}+)?(?:{two_digits}|{ones}))?)(?!-){clear}",
            ignore,
        ),
        "month-year": (rf"(\d{{4}}){GAP}+$", 0),
        "clear": (clear, 0),
        "the-nth": (
            rf"{GAP}+the{GAP}+(?:{_NTH}|({ordinals})|(twenty|thirty)[- ]({ordinals})){clear}",
            ignore,
        ),
        # a year and its parts
        "year-range": (r"(?:[-–—]|/(?=\d{2}\b))(\d{4}|\d{2})(?![\w-]|[.,:]\d)", 0),
        "year-before": (
            rf"(?:\b(?:({before_years})|the|its|his|her|their){GAP}+|[(\[]|,{GAP}+|-)$",
            ignore,
        ),
        "year-noun": (
            rf"{GAP}+(?!{no_noun})(?:[a-z]+{GAP}+(?!{no_noun}))?[a-z]{{2,}}(?:s|men|women|people|personnel)\b"
            rf"(?!{GAP}+(?:its|the|his|her|their|an?)\b)",
            0,
        ),
        "part-before": (
            rf"\b(?:{_PARTS}(?:-|{GAP}+(?:in{GAP}+)?(?:the{GAP}+)?)"
            rf"|(beginning|start|middle|end){GAP}+of{GAP}+(?:the{GAP}+)?|(end)-)$",
            ignore,
        ),
        "nth-before": (rf"{nth}(?:-|{GAP}+)$", ignore),
        "frame": (
            rf"(?:,?{GAP}+(of|in|for|during))?{GAP}+(?:"
            rf"(the|this|next|last|coming|following|previous){GAP}+(month|year|decade|century)\b(?![’'-])"
            rf"|({months})\b(?:\.?,?{GAP}+{_YEAR})?|(?:the{GAP}+year{GAP}+)?{_YEAR})",
            ignore,
        ),
        "decade-before": (
            rf"\b(?:(the)|(early|mid|late)|({_HALVES})|swinging|roaring)(?:-|{GAP}+)[’']?$",
            ignore,
        ),
        "warmth": (r"\b(?:temperatures?|highs?|lows?|degrees|aged?|mercury)\b", ignore),
        "edge": (rf"{GAP}+of{GAP}+(the|this|next|last){GAP}+({units})\b(?![’'-])", ignore),
        "season-before": (
            rf"\b(?:(in|by|during|since|until|till|through|throughout|over|for)(?:{GAP}+(the))?{GAP}+"
            rf"|(?:the{GAP}+)?{_PARTS}(?:-|{GAP}+))$",
            ignore,
        ),
        # what hangs on the article's date
        "step-before": (rf"\b(last|past|previous|next|coming|following|this){GAP}+$", ignore),
        "relative-unit": (
            rf"{GAP}+(?:({units})|(?!fall{GAP}+(?:in|of|from|on)\b)({seasons}))\b(?![’'-])",
            ignore,
        ),
        "day-of-before": (
            rf"(?:\bthe{GAP}+)?(?:(?<!\w){_NTH}|(?<=the )(?:({ordinals})|(twenty|thirty)[- ]({ordinals})))"
            rf"{GAP}+(?:day{GAP}+)?of{GAP}+$",
            ignore,
        ),
        "part-of-day": (rf"{GAP}+(morning|afternoon|evening|night)\b(?![’'-])", ignore),
        "unit-after": (rf"\b(?:the{GAP}+)?(week|weekend|month|year){GAP}+(after|before){GAP}+(?:the{GAP}+)?$", ignore),
        "day-after": (rf"\b(?:the{GAP}+)?day{GAP}+(after|before){GAP}+$", ignore),
        "span-in": (rf"\b(?:in|over|within|during|for|throughout){GAP}+the{GAP}+$", ignore),
        "span-before": (
            rf"\b(?:(within|in|for|over|during){GAP}+)?(?:the{GAP}+|these{GAP}+)?(?:(last|past|previous|next|coming|following|upcoming){GAP}+)?$",
            ignore,
        ),
        "will": (
            rf"(?:\b(?:will|shall|due|expected|scheduled|planned|(?:is|are|going|plans?){GAP}+to)|[’']ll)\b[^.;:!?]{{0,48}}$",
            ignore,
        ),
        "ago": (
            rf"(?:{GAP}+(ago|from{GAP}+(?:now|today))|(,?{GAP}+(?:from|starting|beginning)){GAP}+(today|tomorrow))\b",
            ignore,
        ),
        "week-of": (
            rf"{GAP}+(of|starting|beginning|commencing)(?:{GAP}+on)?{GAP}+(?:the{GAP}+{_NTH}{clear}|(?=\w))",
            ignore,
        ),
        "weekday-apposed": (rf",{GAP}+({full})\b|{GAP}+\(({full})\)", ignore),
        "weekday-before": (
            rf"\b(?:({full})(?:{GAP}+(?:morning|afternoon|evening|night))?(?:,{GAP}*|{GAP}*\(|{GAP}+)"
            rf"|(?<!The )(?<!the )((?-i:{short}))(?:\.?,)?\.?{GAP}+)(?:the{GAP}+)?$",
            ignore,
        ),
        "weekday-after": (
            rf"(?:,{GAP}+(?:an?{GAP}+)?({full})(?=[,.;)]|\s*\Z)|,{GAP}+a{GAP}+({full})\b|{GAP}+\(({full})\)"
            rf"|,?{GAP}+(?:was|is|will{GAP}+be|fell{GAP}+on|falls{GAP}+on){GAP}+(?:an?{GAP}+)?({full})\b(?![’']))",
            ignore,
        ),
        # ranges
        "date-joint": (rf"(?:({GAP}?[-–]{GAP}?)|,?{GAP}+(and){GAP}+|,?{_TO})(?:on{GAP}+)?(?:the{GAP}+)?", ignore),
        "span-open": (rf"\b(between|from){GAP}+(?:the{GAP}+)?$", ignore),
        "span-between": (rf"{GAP}+(?:between|from){GAP}+", ignore),
        "till-now": (rf"{GAP}+(and|to|until|till|through|up{GAP}+to){GAP}+now\b", ignore),
        "moved": (rf"\b(?:{any_of(lexicon['moved'])})\b", ignore),
        # figures
        "clock-zone": (
            rf"{GAP}*(?:GMT|UTC|BST|CET|CEST|EST|EDT|hours|local|[A-Z][a-z]+{GAP}time|people|men|women|troops|soldiers|protesters)\b",
            0,
        ),
        "iso-date": (r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\w-]|[./]\d)", 0),
        "day-month-before": (r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})[./-]$", 0),
        "day-month-slash": (rf"(?:(?<![\w./-])(\d{{1,2}})/(\d{{1,2}})/|\bon{GAP}+(\d{{1,2}})/)$", ignore),
        # the article's own date
        "dateline": (
            r"\A[A-Z][A-Z'’.\- ]{2,40}(?:,\s[A-Z][\w.' ]{1,24})?(?:,\s|\s\()?"
            r"(?:([A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?))?"
            r"\)?(?:\s?\([^)\n]{1,30}\))?\s?(?:--|[-–—])\s",
            0,
        ),
        "stamp": (
            r"(\s*[\"'\[]?\s*)(?:(\d{4})[-/.]?(\d{2}|\d(?!\d))(?:[-/.]?(\d{2}|\d)(?!\d))?(?!\d)"
            r"|(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)"
            r"|(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d))",
            0,
        ),
        "stamp-alone": (
            rf"(?:\A|[.|•·\n]\s*)\(?(?:{_OWN}{GAP})?(?:({_FIRST})|((?:an?{GAP})?(?:{_AGAIN}))){_STAMP}",
            ignore,
        ),
        "stamp-own": (rf"\bthis{GAP}{_OWN},?{GAP}(?:{_WAS})?(?:({_FIRST})|({_AGAIN})){_STAMP}", ignore),
        "stamp-next": (
            rf"(?:[\d:.,;|•·()\s–—-]|\b(?:[ap]\.?m\b|at|in|local|time|(?-i:[A-Z])\w*)\b)*?\b"
            rf"(?:(?:and|then|but){GAP})?(?:(?:it|this{GAP}{_OWN}){GAP}|to{GAP}(?:an|this|our){GAP}{_OWN}{GAP})?(?:{_WAS})?"
            rf"(?:({_FIRST})|({_AGAIN}|made|added|appended)){_STAMP}",
            ignore,
        ),
        "stamp-clock": (rf"(?:,?{GAP}(?:at{GAP})?)(\d{{1,2}})[:.](\d\d)(?:{GAP}?([ap])\.?m\b\.?)?(?!\d)", ignore),
        "stamp-clock-before": (
            rf"\b(\d{{1,2}})[:.](\d\d)(?:{GAP}?([ap])\.?m\b\.?)?(?:,?{GAP}on)?{GAP}(?:[A-Z][a-z]{{2,8}},?{GAP})?$",
            0,
        ),
        "stamp-where": (rf"\b(?:[A-Z]{{2,4}}|in{GAP}[A-Z]\w+(?:{GAP}[A-Z]\w+)?|[A-Z]\w+{GAP}time)\b", 0),
        "name-date": (r"(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)", 0),
        "folder-date": (r"(?:^|/)(\d{4})/(\d{1,2})/(\d{1,2})/[^/]*$", 0),
    }
