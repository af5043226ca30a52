"""Lexicon in, the named patterns of the claim readers out. Runs when the set is compiled, never on the article path.

Every pattern is matched at a known place or against a short stretch of text, so that reading stays linear.
"""

from __future__ import annotations

import re
from typing import Any

from factlint.fragments import GAP, any_of, any_plain
from factlint.rules import grammar_changes, grammar_dates, grammar_offices

_QUOTE = "[’'”\"»)]"


def patterns(lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The source and flags of each pattern."""
    ordinals = any_plain(lexicon["ordinals"])
    tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    magnitudes = any_plain(lexicon["magnitudes"])
    anniversaries = any_plain([f"{noun}{end}" for noun in lexicon["anniversaries"] for end in ("", "s")])
    editions = any_plain([f"{noun}{end}" for noun in lexicon["editions"] for end in ("", "s")])
    imperial = "ft|feet|foot|ins?|inch|inches|yds?|yards?|miles?"
    signs, zones, clocks = any_plain(lexicon["signs"]), any_plain(lexicon["zones"]), any_plain(lexicon["clocks"])
    symbols = "".join(sorted(re.escape(sign) for sign in lexicon["signs"] if len(sign) == 1 and not sign.isalpha()))
    ignore = re.IGNORECASE
    told = rf"(?:(?!{GAP}(?:and|or){GAP})[^,;:.()\n–—])"
    finite = rf"{GAP}(?:{any_of(lexicon['verbs'])}|were|are|have|would|could|can|may|did|[a-z]{{2,}}ed)\b"
    goes_on = (
        rf",{GAP}+(?:{any_of(lexicon['verbs'])}|were|are|have|could|can|may|in|at|on|from|to|for|with|by|as(?!{GAP}+well)|before|after|when"
        rf"|while|which|but)\b"
    )
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
        "figure": (
            r"(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?: 000)+(?!\d)|\d+)"
            r"(?:\.(\d{1,9})(?!\d|\.\d))?|\.(\d{1,9})(?!\d|\.\d)",
            0,
        ),
        "vulgar": (
            r"(?:(\d+)(?: {1,2}(?=\d{1,3}[/⁄])|-(?=\d{1,3}[/⁄])| ?(?=[½¼¾⅓⅔])))?"
            r"(?:([½¼¾⅓⅔])|(\d{1,3})[/⁄](\d{1,3})(?![\w/⁄]|[.,]\d))",
            0,
        ),
        "letters": (r"[A-Za-z]+", 0),
        "next-letters": (rf"(?:-|{GAP}+)([A-Za-z]+)", 0),
        "next-number-word": (rf"(?:-|{GAP}+(and{GAP}+)?)([A-Za-z]+)", ignore),
        "tens-parts": (rf"({tens})-({ordinals})(s?)\b", ignore),
        "and-number": (rf"{GAP}+and{GAP}+", ignore),
        "and-a-part": (
            rf"{GAP}+and{GAP}+((?:an?|one)[ -](?:half|quarter|{ordinals})|three[ -]quarters)\b(?!{GAP}+of\b)",
            ignore,
        ),
        "and-a-half": (rf"{GAP}+and{GAP}+a{GAP}+half\b", ignore),
        "part-of": (rf"{GAP}+of\b", ignore),
        "clause-end": (rf"(?=[,.;:)]|{GAP}*\Z)", 0),
        "point": (rf"{GAP}+point{GAP}+(?=[a-z])", ignore),
        "pronoun-one": (rf"\b(?:this|that|which|each|every|any|no|the|another|only){GAP}+one$", ignore),
        "fraction-of": (
            rf"(?:{GAP}+(?:of|the|its|their|his|her|our|all|those|these|that|this|an?|as)\b|{GAP}*\()",
            ignore,
        ),
        "part-unit": (rf"(?:-|{GAP}+)?(?:of{GAP}+)?(?:an?{GAP}+)?(?=[a-z])", ignore),
        "part-magnitude": (
            rf"(?:-|{GAP}+)(?:of{GAP}+)?(?:an?{GAP}+)?(dozen|hundred|thousand|million|billion|trillion)\b",
            ignore,
        ),
        "magnitude": (rf"[ \u00a0\n-]?((?:dozens|dozs)|{magnitudes})(?!\w|/s(?:ec)?\b|\.p\.h\b)", ignore),
        "follow": (rf"(?:{GAP}{{0,2}}|-)([^\W\d_²³]+|%|[°º]|[{symbols}])", 0),
        # “100m” are metres where feet, yards or miles stand beside it.
        "metres-before": (
            rf"(?<![A-Za-z])(?:{imperial})\.?(?:{GAP}?[(/]{GAP}?|,?{GAP}or{GAP})(?:(?:about|some|nearly|almost){GAP})?"
            rf"(?:[\d.,]+m?(?:{GAP}?[x×–-]{GAP}?|{GAP}(?:to|by|and){GAP})){{0,2}}$",
            ignore,
        ),
        "metres-after": (
            rf"(?:{GAP}?[x×–-]{GAP}?[\d.,]+m|{GAP}(?:to|by){GAP}[\d.,]+m){{0,2}}(?:{GAP}?[(/]|,?{GAP}or{GAP})"
            rf"(?:(?:about|some|nearly|almost|more{GAP}than|over|up{GAP}to){GAP})?"
            rf"(?:[\d.,]+(?:{GAP}?[x×–-]{GAP}?|{GAP}(?:to|by){GAP})){{0,2}}[\d.,]+(?:{GAP}|-)?(?:{imperial})(?![\w])",
            ignore,
        ),
        "mach": (rf"\bMach(?:{GAP}|-){{1,2}}$", ignore),
        "percent": (
            rf"(?:{GAP}|-)?(?:%({GAP}+points?\b)?|per(?:{GAP}|-)?cents?\b({GAP}+points?\b)?|percents?\b({GAP}+points?\b)?|percentage({GAP}+points?)?\b"
            rf"|pct\b)",
            ignore,
        ),
        "old": (rf"(?:-olds?|{GAP}+olds?|{GAP}+of{GAP}+age)\b", ignore),
        "and-part": (rf"(?:,?{GAP}+and{GAP}+|,?{GAP}+)(?=[\w½¼¾])", ignore),
        "one-before": (rf"\b(an?|one|another|(?:a|the){GAP}+full){GAP}+$", ignore),
        "next-word": (rf"{GAP}+([A-Za-z’'-]+)", 0),
        # “16st” and “11st 4lb” are stones.
        "ordinal-figure": (
            r"(?!(?:1[1-3]|\d?[02-9])st\b|\d{1,2}st[ ]?\d{1,2}lbs?\b)(\d{1,4})(?:st|nd|rd|th)\b",
            ignore,
        ),
        "anniversary": (
            rf"(?:-|{GAP}+)(?:(?:wedding|founding|birth|golden|silver|diamond|platinum){GAP}+)?({anniversaries})\b",
            ignore,
        ),
        "edition": (rf"(?:-|{GAP}+)(?:(?:annual|consecutive|straight|full){GAP}+)?({editions})\b", ignore),
        "century": (rf"(?:-|{GAP}+)(?:century|centuries)\b", ignore),
        "sign": (rf"(?<![A-Za-z$])({signs})[ \u00a0]?$", ignore),
        "age-before": (
            rf"(?:\b([Aa]ge(?:d|{GAP}+of)?|turn(?:s|ed|ing)?|at){GAP}+|(?:[A-ZÀ-Ž][\w’'-]+),{GAP}+)$",
            0,
        ),
        "aged-before": (rf"\baged{GAP}+$", ignore),
        "age-after": (
            rf"(?=[,.;:)”\"]|{GAP}+(?:on|in|this|last|next|today|tomorrow|yesterday|and|when|while|as|after|before|during|later)\b|\s*\Z)",
            0,
        ),
        "age-end": (rf"(?!-|{GAP}+(?:per{GAP}?cent|percent|minutes?)\b|[.,:]\d|%)", 0),
        "apposed-age": (rf"(?=,|\)|\.(?:\s|\Z)|;|{GAP}+(?:and|who)\b)", 0),
        "range-joint": (
            rf"(?:{GAP}*([-–—]){GAP}*|{GAP}+(and){GAP}+(?:nearly{GAP}+|about{GAP}+)?|{GAP}+(?:to|till|until|through){GAP}+(?:nearly{GAP}+|about{GAP}+)?)",
            0,
        ),
        "range-open": (rf"\b(between|from){GAP}+(?:about{GAP}+|some{GAP}+|around{GAP}+|roughly{GAP}+)?$", ignore),
        # time of day
        "clock": (
            rf"(\d{{1,2}})(?::(\d{{2}})(?::\d{{2}})?(?![\d:]|\.\d)|\.(\d{{2}})(?={GAP}?[ap]\.?m\b)|(?={GAP}?[ap]\.?m\b))"
            rf"(?:{GAP}?([ap])\.?m\b\.?)?|(\d{{4}})(?!\d)",
            ignore,
        ),
        "clock-before": (
            rf"\b(?:at|by|until|till|from|between|around|about|after|before|since|and|to|near|past){GAP}+$",
            ignore,
        ),
        "clock-at": (rf"\bat{GAP}+$", ignore),
        "zone": (
            rf"{GAP}*\(?\b(?:({zones})\b(?:{GAP}+(?:(?:standard|daylight){GAP}+)?time\b)?|(local|{clocks}){GAP}+(?:standard{GAP}+|daylight{GAP}+)?time\b|(?:in{GAP}+)?({clocks})\b|(hours)\b)",
            0,
        ),
        # clauses
        "clause-word": (r"[^\W_]+(?:-[^\W_]+)*", 0),
        "guard-word": (r"(?<!\w)[a-z]+(?:[-’'][a-z]+)*", 0),
        "owner": (rf"([^\W\d_]{{3,}})[’']s?{GAP}+(?:own{GAP}+)?$", 0),
        "relative": (rf",?{GAP}+(?:that|which|who){GAP}+(?=has|have|had|is|was|were|[a-z]+ed\b|stood|held|kept)", 0),
        "apposed": (rf",{GAP}+(?:an?|the|one)\b[^,;]{{3,80}}$", 0),
        "clause-start": (
            rf"(?:;|\bthat(?={GAP}+(?:the|an?|its|his|her|their|it|this)\b)|\b(?:said|says|told|added|noted|wrote|reported)(?:{GAP}+(?:that|on{GAP}+\w+))?,?"
            rf"|,{GAP}+(?:and|but|while|because|although|though|where|when)){GAP}+",
            ignore,
        ),
        "when": (rf",?{GAP}+when\b", 0),
        "in-a-war": (
            rf"\b(?:in|during|throughout){GAP}+the{GAP}+(?:[\w’'-]+{GAP}+){{0,3}}(?:war|campaign|invasion|uprising|siege|battle)"
            rf"{GAP}+of{GAP}+$",
            ignore,
        ),
        "clause-break": (
            r"[;:()\[\]“”\"—–]|\b(?:that|which|who|whose|whom|where|when|while|if|whether|because|although|though|until|since|before|after"
            r"|but|than|unlike|so|as|becoming|became|called|named|renamed|known)\b",
            0,
        ),
        "of-phrase": (rf"{GAP}+of{GAP}+(?:[^\n,;:.()]{{1,160}})", 0),
        "feast": (
            rf"\b(?:Good|Black|Ash|Bloody|Easter|Palm|Whit|Maundy|Shrove|Cyber|Super|Holy|Remembrance|Red){GAP}+$",
            0,
        ),
        **grammar_dates.patterns(lexicon),
        **grammar_changes.patterns(lexicon),
        # bindings
        **grammar_offices.patterns(lexicon),
        "inverted": (
            rf"\b(?:is|are|was|were|make|makes|made|making){GAP}+(?:(?:the|an?|its|their|this|that|[A-Z][a-z]+[’']s){GAP}+)?(?:[\w-]+{GAP}+){{0,2}}[‘“\"']?$",
            ignore,
        ),
        "has": (
            rf"s?{_QUOTE}?(?:(?:{GAP}+(?:naval|sea|maritime|surface|coastal|defence|defense|ballistic|cruise|anti-ship|strike|attack|loitering"
            rf"|one-way|long-range|short-range|medium-range|intermediate-range|intercontinental|hypersonic|quasi-ballistic)){{0,2}}"
            rf"{GAP}+(?:missiles?|systems?|complex|drones?|launcher|rocket|munitions?))?"
            rf"(?:,{GAP}+(?:an?|the|its|[A-Z][a-z]+[’']s){GAP}+(?:(?!{any_of(lexicon['function'])}\b)[\w-]+{GAP}+){{0,4}}?"
            rf"(?:missile|system|drone|rocket|munition|weapon|bomb|launcher)s?(?=,|{GAP}+(?:with|that|which|whose|able|capable)))?,?"
            rf"(?:{GAP}+(?:which|that|with|has|have|had|whose|is|are|was|were|its|their|an?|the|maximum|estimated|reported|claimed"
            rf"|operational|effective|first|originally|and)){{0,5}}{GAP}+",
            0,
        ),
        "condition": (
            rf"(?:{GAP}+[a-z-]+){{0,2}}?{GAP}+(?:if|unless|once|when|until|whenever|as{GAP}+soon|provided|so{GAP}+long|in{GAP}+name)\b|(?:{GAP}+[a-z-]+)?{GAP}+(?:it|they){GAP}+(?:is|was|are|were|never)\b",
            ignore,
        ),
        "owner-gap": (
            rf"s?{_QUOTE}?(?:{GAP}+(?!{any_of(lexicon['function'])}\b)[a-z-]+){{0,2}}{GAP}+(?:of|belonging{GAP}+to|flown{GAP}+by|operated{GAP}+by|in){GAP}+(?:the{GAP}+)?",
            0,
        ),
        "type-gap": (
            rf"(?:{GAP}+(?:ballistic|cruise|guided|main|battle))?(?:{GAP}+(?:missiles?|weapons?|tanks?|jets?|aircraft|boats?|ships?))?"
            rf"{GAP}+of{GAP}+the{GAP}+",
            0,
        ),
        "type": (rf"{GAP}+(?:type|class|family|kind|series)\b", 0),
        "fired-gap": (
            rf"{GAP}+(?:from|(?:fired|launched|shot|lobbed){GAP}+(?:from|by)){GAP}+(?:an?|the|its|one|two|three|four){GAP}+",
            0,
        ),
        "told-more": (  # behind a plural in apposition: what it is for, and then the sentence goes on
            rf"(?:(?<=s)|{GAP}+(?:ballistic{GAP}+)?(?:missiles|weapons|rockets|jets|vehicles|systems)){GAP}+"
            rf"(?:(?:that|which)\b{told}{{3,90}}(?:[.;)–—]|{goes_on})|(?:with|of|by|armed|launched|fired|built|made|designed|developed"
            rf"|capable|able|carrying|used|supplied|mounted|given|sent|donated|bought|lent|left|captured)\b"
            rf"(?:{told}{{3,90}}{goes_on}|(?:(?!{finite}){told}){{3,90}}[.;)–—]))",
            0,
        ),
        "fronted-name": (  # “Behind the Bradleys, tanks with ploughs …”: a list or a beginning, no description
            rf"(?:^|[,;:.!?(–—\n’”]){GAP}*(?:to|at|by|for|of|[a-z]*ing|[A-Z][a-z]*(?:ing|ed))\b[^,;:.(–—]*$"
            rf"|\b(?:behind|beside|besides|alongside|like|unlike|against|ahead|past|near|than|before|after|beyond|among|between|with|without|while"
            rf"|when|as|if|where|because|but|except|despite|in|inside|from|on|under|around)\b[^,;:.(–—]*$"
            rf"|,{GAP}+(?:(?:{any_of(lexicon['cardinals'])}|\d+){GAP}+)?$",
            ignore,
        ),
        "opening-article": (
            rf"[\s“\"'‘]*(?:An?|The){GAP}+(?:(?!{any_of(lexicon['function'])}\b)[\w-]+,?{GAP}+){{0,3}}",
            0,
        ),
        "fronted-gap": (
            rf"(?:(?:{GAP}+(?:ballistic|cruise|guided|main|battle|attack|rocket))?{GAP}+(?:missiles?|weapons?|systems?|rockets?|launchers?|drones?|tanks?|howitzers?|guns?|aircraft|jets?|fighters?|bombers?))?"
            rf"(?:{GAP}+(?:with|capable|able|designed|developed|built|made|powered|armed|weighing|meant|fired|launched|based){GAP}[^,;:.()\n]{{2,60}})?"
            rf",{GAP}+(?:(?:the|its|[A-Z][a-z]+[’']s){GAP}+)?[‘“\"']?",
            0,
        ),
        "definite": (
            rf"(?<![\w-])(?:[Tt]he|[Tt]his|[Tt]hese|[Ii]ts|[Tt]heir){GAP}+(?:(?:new|newest|mobile|modern|old|two|three|four|six){GAP}+)?$",
            0,
        ),
        "description-gap": (
            rf"s?{_QUOTE}?((?:{GAP}+(?!(?:is|was|are|were|remains|an?|the|its|their|which|that)\b)[a-zA-Z-]+){{0,3}}){_QUOTE}?"
            rf"(,{GAP}+|{GAP}*\(|{GAP}+[–—-]{GAP}+|{GAP}+)(?:(?:which|that){GAP}+)?"
            rf"(?:(is|was|are|were|remains){GAP}+)?((?:an?|the|its|their|[A-Z][a-z]+[’']s){GAP}+)?"
            rf"((?:(?:NATO|named|known|to|as|the|by|designated|called|calls){GAP}+){{0,5}})"
            rf"((?:[\w-]+(?:[’']s)?,?{GAP}+){{0,4}}?)[‘“\"'«(]?",
            0,
        ),
        "ignore": (
            r"(?:<!--\s*|\[)factlint:\s*(ignore-file|ignore)"
            r"(?:\[([A-Z0-9, ]{0,200})\]|\s+([A-Z]\d{0,3}(?:,\s?[A-Z]\d{0,3})*))?[^\]\n>]{0,300}?(?:-->|\]|$)",
            re.MULTILINE,
        ),
    }
