"""The patterns around offices and the people named in them. Runs when the set is compiled."""

from __future__ import annotations

import re
from typing import Any

from factlint.fragments import AGE, GAP, any_of

_HONORIFIC = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Gen|General|Lt|Lieutenant|Col|Colonel|Maj|Major|Adm|Admiral|Marshal|Army|Air"
    r"|Chief|Vice|Rear|Fleet|Field|Brig|Brigadier|Sen|Senator|Sheikh|Prince|the|a|retired)\b\.?" + GAP + "+){0,4}"
)
_ADVERB = rf"(?:(?:also|again|later|then|now|once{GAP}+again|[a-z]{{2,12}}ly){GAP}+)?"
_SPEECH = (
    "say said told tell warn announce add claim confirm declare deny describe express inform insist note pledge promise"
    " reiterate repeat report respond reveal state stress tweet urge vow write wrote argue demand accuse acknowledge"
    " admit call comment complain condemn criticise criticize defend dismiss explain hail hint hope praise predict"
    " propose reject remark suggest thank voice ask signal underline underscore emphasise emphasize highlight"
)
_DEEDS = (
    "arrive attend discuss flew fly meet met order visit sign chair speak spoke inspect travel open host welcome invite"
    " receive address plan want believe think tour hold held greet unveil launch lead decide decline refuse cancel"
)
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = (
    rf"(?:late{GAP}+|early{GAP}+|earlier{GAP}+)?(?:on{GAP}+)?(?:{_WEEKDAY}|today|yesterday)"
    rf"(?:{GAP}+(?:morning|afternoon|evening|night))?"
)
_PLACE = r"(?:in|at|after|during|by|via|before|alongside)" + rf"(?:{GAP}+[\w’'-]+){{1,5}}?"
_OBJECT = (
    rf"(?:reporters|journalists|parliament|lawmakers|legislators|MPs|senators|viewers|voters|readers|supporters|members"
    rf"|soldiers|troops|(?:the|a|an|his|her|state|local|national){GAP}+[\w’'-]+(?:{GAP}+[\w’'-]+)?|[A-Z][\w’'-]+(?:{GAP}+[A-Z][\w’'-]+)?)"
)


# What follows a participle (“accused of”), and what is told of people who are gone.
_PASSIVE = r"(?:by|of|as|in|at|on|from|with|to|for|and|or|but|into|over|after|before|until|when|since|during|under)"
_FATES = (
    r"(?:elected|appointed|named|chosen|sworn|killed|assassinated|ousted|toppled|deposed|overthrown|removed|jailed|sacked"
    r"|fired|nominated|succeeded|replaced|re-elected|reelected|inaugurated|supposed|expected|called|born|buried|followed"
    r"|convicted|sentenced|executed|hanged|educated|married|created|raised|used)"
)
# What is said of somebody, who may be long gone: “the inquiry criticised the prime minister”.
_OF_OTHERS = (
    r"(?:accus|criticis|criticiz|condemn|defend|dismiss|hail|prais|describ|blam|acknowledg|recogni[sz]|reveal|report|reject)"
    r"(?:es?d?|s|ed)"
)
# Simple past forms that are no participles, those that are, and verbs without an object, before what goes with them.
_PAST = (
    r"(?:took|gave|saw|began|broke|chose|drew|drove|grew|ran|rose|shook|sat|swore|threw|withdrew|wore|woke|ate|drank|sang|swam"
    r"|knelt|wept|went)"
)
_PAST_TOO = (
    r"(?:made|kept|led|sent|brought|built|fought|found|got|hid|laid|paid|sold|taught|caught|sought|struck|put|set|cut|hit|shut|cast"
    r"|bought)"
)
_BESIDE = (
    r"(?:voted|travelled|traveled|arrived|landed|appeared|walked|campaigned|pushed|appealed|apologised|apologized|headed|joked|smiled"
    r"|clashed|hurried|rushed|lobbied|marched|prayed|posed|called|agreed|refused|declined|shrugged|nodded|waved|laughed)"
)
_DATELINE = rf"\s*(?:[A-ZÀ-Ž][^\n,;:!?]{{1,40}}(?:,{GAP}[A-Z][\w. ]{{2,20}})?{GAP}?[–—-]{{1,2}}{GAP}+)?"


def patterns(lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The source and flags of each pattern."""
    speech, deeds = _forms(_SPEECH), _forms(_DEEDS)
    now = any_of(lexicon["guards"]["doing_now"])
    ended = any_of([*lexicon["guards"]["ended"], *lexicon["guards"]["leavings"]])
    openers = any_of(lexicon["guards"]["fronting"] | lexicon["guards"]["timing"])
    tail = rf"(?:{GAP}+{_OBJECT})?(?:{GAP}+{_WHEN})?(?:{GAP}+{_PLACE})?(?:{GAP}+{_WHEN})?"
    return {
        "title-gap": (rf",?{GAP}+\(?{_HONORIFIC}", 0),
        "apposition-gap": (
            rf"{AGE}(?:,{GAP}+(?:who{GAP}+(?:(?:is|has{GAP}+been){GAP}+)?)?|{GAP}+(?:is|remains){GAP}+|{GAP}?\()"
            rf"(?:the{GAP}+|a{GAP}+)?"
            rf"(?:(?:current|incumbent|sitting|long-serving){GAP}+)?",
            0,
        ),
        "area-gap": (
            rf"(?:[’']s?)?{GAP}+(?:(?:current|incumbent|sitting|long-serving|powerful|hardline|veteran){GAP}+)?",
            0,
        ),
        "of-gap": (rf"{GAP}+(?:of|for){GAP}+(?:the{GAP}+)?", 0),
        "home-gap": (rf",?{GAP}+of{GAP}+(?:the{GAP}+)?", 0),
        # “the widow of French President Chirac”: of somebody else, often of then
        "of-before": (rf"\bof{GAP}+(?:the{GAP}+)?$", 0),
        # whose title it is, where no area of the table stands before it: “the club’s president”, “Bundestag President”
        "owner-before": (rf"([^\W\d_][\w.-]*?)([’']s?)?(?:{GAP}+|-)$", 0),
        "said-by": (
            rf"\b(?!{_OF_OTHERS}\b)(?:{speech}|[Aa]ccording{GAP}+to)(?:{GAP}+(?:the|[a-z]+[’']s|the{GAP}+[a-z]+[’']s))?{GAP}+$",
            0,
        ),
        # whom the news is done to: “held talks with President Macron”
        "acts-on": (
            rf"(?<!had )(?<!who )(?<!that )\b(?:{deeds}|thanked|told|urged|joined|talks|meeting)"
            rf"(?:{GAP}+(?:with|to))?(?:{GAP}+the)?{GAP}+$",
            0,
        ),
        "speech": (
            rf"{AGE},?{GAP}+{_ADVERB}(?:(?:has|have|had){GAP}+)?{_ADVERB}(?:{speech})\b{tail}",
            0,
        ),
        "speech-ends": (rf"{GAP}*(?:[.,;:!?”\"’\n]|\Z)", 0),
        "acts": (
            rf"{AGE}(?:[’']s)?\)?,?{GAP}+(?:who{GAP}+)?{_ADVERB}(?:(?:has|have){GAP}+{_ADVERB}(?:[a-z]+ed|{speech}|{deeds})"
            rf"|{speech}|{deeds}|will|is)\b",
            0,
        ),
        # in the first sentences: “awarded two medals”, “was inoculated on television”, not “accused of”, “was elected”
        "news": (
            rf"{AGE}(?:[’']s)?\)?,?{GAP}+{_ADVERB}(?:(?:[a-z]{{2,}}ed|{speech}|{deeds}){GAP}+(?!{_PASSIVE}\b)[^\W_]"
            rf"|(?:was|were|has{GAP}+been){GAP}+{_ADVERB}(?!{_FATES}\b)[a-z]{{2,}}ed\b(?!{GAP}+(?:by|in|as){GAP}))",
            0,
        ),
        # what nobody but a subject does: told of whoever opens the sentence
        "told-in-lead": (
            rf"{AGE}(?:[’']s)?\)?,?{GAP}+{_ADVERB}(?:{_PAST}\b(?!{GAP}+(?:over{GAP}+from|office|power))"
            rf"|{_PAST_TOO}{GAP}+(?!{_PASSIVE}\b)[^\W_]|{_BESIDE}{GAP}+(?:in|at|on|for|to|with|into|against|that|before|over)\b)",
            0,
        ),
        # “Under fire at home, the” before the subject
        "fronted": (
            rf"{_DATELINE}((?:(?i:{openers})|[A-Z][a-z]+(?:ing|ed|ous))(?:{GAP}+[^\s,;:.!?()“”\"—–]+){{0,30}},{GAP}+)(?:the{GAP}+)?",
            0,
        ),
        "opens-clause": (
            rf"{_DATELINE}(?:[Tt]he{GAP}+)?|.*(?:[\w%’']{GAP}+(?:as|while)|[a-z%]{{3,}}[:;]){GAP}+(?:the{GAP}+)?",
            re.DOTALL,
        ),
        "while-before": (rf"[\w%’'],?{GAP}+(?:as|while){GAP}+(?:the{GAP}+)?$", 0),
        # what is done now, whatever stands before it: “… while the prime minister answers questions”
        "now": (rf"{AGE},?{GAP}+{_ADVERB}(?:is|will|has{GAP}+yet|{now})\b", 0),
        "done-to": (rf"(?<!had )(?<!who )(?<!that )\b(?!{_FATES})[a-z]{{3,}}ed{GAP}+(?:the{GAP}+)?$", 0),
        # “was presented by the”: of now or of then
        "done-by": (
            rf"\b(?:was|were|been){GAP}+(?:[a-z]+ly{GAP}+)?(?!{_FATES}\b)(?:[a-z]{{2,}}e[dn]|{_PAST_TOO})"
            rf"(?:{GAP}+(?:over|out|up|off|down|in|on))?{GAP}+by{GAP}+(?:the{GAP}+)?$",
            0,
        ),
        # “is led by the”: of now
        "is-done-by": (
            rf"\b(?:is|are|being){GAP}+(?:[a-z]+{GAP}+)?(?:[a-z]{{2,}}ed|{_PAST_TOO}){GAP}+by{GAP}+(?:the{GAP}+)?$",
            0,
        ),
        # who speaks for whoever is in office: nobody speaks for a former one
        "spoken-for": (rf"\bspokes(?:man|woman|person){GAP}+for{GAP}+(?:the{GAP}+)?$", 0),
        # what is said between a name and its verb
        "between": (rf"{AGE},{GAP}+(?:[a-z]{{2,}}ing|on|in|at){GAP}+[^,.;:()\n]{{2,60}}(?=,{GAP})", 0),
        # whose deed it is not: “a letter from the prime minister shocked the town”
        "governed-before": (
            r"\b(?:of|with|from|by|to|for|against|about|on|under|behind|near|at|in|after|before|between|and|or|over|than"
            rf"|as|like|when|while|without|that|how|why|where|which|who|what|whom|whose|said|says|found|finds|shows|showed|alleges"
            rf"|alleged|claims|claimed|reveals|revealed|concluded|believes){GAP}+(?:(?:the|[A-Z][a-z]+\.?){GAP}+){{0,3}}$",
            re.IGNORECASE,
        ),
        "circumstance": (
            rf",?{GAP}+(?:after|during){GAP}+(?:the|an?|(?:his|her|their)(?!(?:{GAP}+[a-z-]+)?{GAP}+{ended}\b))\b",
            0,
        ),
        "goes-on": (
            rf"(?:{GAP}+(?:for|until|till|between|during|since|from|in|when|who|whose|under|at|to|of|before|after|over|with|by|as)\b"
            rf"|,?{GAP}+and\b|-|[’'])",
            0,
        ),
        "designate": (
            rf"(?:-|{GAP}+)(?:designate|elect|nominee|in[- ]waiting|candidate|hopeful|designee|pick|contender)\b",
            re.IGNORECASE,
        ),
        "days-around": (rf"\b(?:{_WEEKDAY}|yesterday|tomorrow|(?:this|next){GAP}+week)\b", 0),
        "place-before": (
            r"\b(?:in|to|from|of|at|visit(?:s|ed|ing)?|left|leaves|leaving|near|against|for|into|across|outside"
            r"|through|tour(?:s|ed|ing)|reach(?:es|ed|ing)|enter(?:s|ed|ing)|cross(?:es|ed|ing))$",
            re.IGNORECASE,
        ),
    }


def _forms(verbs: str) -> str:
    """Every present and past form of verbs that are printed in their plain one; irregular ones are listed."""
    found = set()
    for verb in verbs.split():
        stem = verb[:-1] if verb.endswith(("e", "y")) else verb
        if verb in ("said", "told", "flew", "met", "spoke", "wrote", "held"):
            found.add(verb)
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            found |= {f"{stem}ies", f"{stem}ied"}
        elif verb.endswith(("s", "sh", "ch")):
            found |= {f"{verb}es", f"{verb}ed"}
        else:
            found |= {f"{verb}s", f"{stem}ed" if verb.endswith("e") else f"{verb}ed"}
    for doubled in ("plan", "admit"):
        found |= {f"{doubled}{doubled[-1]}ed"}
    return any_of(sorted(found))
