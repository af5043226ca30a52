"""Lexicon in, the named patterns of the readers of changes out; see `factlint.rules.grammar`."""

from __future__ import annotations

import re
from typing import Any

from factlint.fragments import GAP, any_plain


def patterns(lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The source and flags of each pattern."""
    ignore = re.IGNORECASE
    directions = lexicon["directions"]
    verbs, nouns, compared = (any_plain(directions[sort]) for sort in ("verbs", "nouns", "compared"))
    parts = any_plain(
        [
            *lexicon["denominators"],
            *(f"{word}{end}" for word, n in lexicon["ordinals"].items() if 2 < n < 21 for end in ("", "s")),
        ]
    )
    breaks = any_plain(lexicon["breaks"])
    that_is = f"that{GAP}+is|which{GAP}+(?:is|was)|representing|meaning|(?:equivalent|equal|amounting){GAP}+to"
    # An adjective that leaves the size a size of the change itself: “a sharp fall”, but not “a real increase”.
    plain = r"(?!(?:real|average|mean|annual|yearly|monthly|weekly|further|additional|extra|nominal|relative)\b)[a-z-]+"
    months = any_plain(name.capitalize() for name in lexicon["months"])
    # Words of one clause, and what may stand between a preposition and its figure.
    words = rf"(?:{GAP}+(?!(?:{breaks})\b)[\w’'-]+)"
    led = "the|an?|its|their|just|only|record|last|previous|(?:year|month|week)[’']s|high|low|peak|level|of"
    lead = rf"(?:(?:{led}){GAP}+)"
    # The same without a verb of change, which would have figures of its own.
    still = rf"(?:{GAP}+(?!(?:{breaks}|{verbs}|by)\b)[\w’'-]+)"
    return {
        "move-from": (
            rf"\b(from|compared{GAP}+(?:with|to)|against){GAP}+(?:(?:the|an?|its|their|just|only|some){GAP}+){{0,2}}$",
            ignore,
        ),
        "move-onward": (rf"{words}{{0,8}}?{GAP}+(?:to|(there{GAP}+(?:was|were))){GAP}+{lead}{{0,3}}", ignore),
        "move-now": (
            rf"{GAP}+(?:last{GAP}+\w+|an?{GAP}+\w+{GAP}+(?:ago|earlier)|in{GAP}+\d{{4}}),{GAP}+(?:is|are|stands?){GAP}+"
            rf"(?:now|today)(?:{GAP}+at)?{GAP}+",
            ignore,
        ),
        "move-to": (rf"\b(?:to|at){GAP}+{lead}{{0,3}}$", ignore),
        "move-back": (
            rf"{words}{{0,6}}?,?{GAP}+(?:from|((?:up|down){GAP}+from|against|versus|compared{GAP}+(?:with|to)))"
            rf"{GAP}+{lead}{{0,4}}",
            ignore,
        ),
        "told-part": (
            rf"\b(?:(?:an?|(one|two|three|four))[- \u00a0\n]+)({parts})\b(?!-)|\b(half)\b(?!-)",
            ignore,
        ),
        "told-points": (rf"(?:{GAP}|-)(?:percentage[- ]|(basis{GAP}+))?points?\b", ignore),
        "told-part-point": (rf"(?:{GAP}|-)(?:(?:of{GAP}+)?an?{GAP}+)?(?:percentage{GAP}+)?point\b", ignore),
        "told-gap": (
            rf"(?:(?:,|{GAP}*[–—]){GAP}+(?:(?:giving|leaving)(?:{GAP}+\w+){{1,2}}?{GAP}+)?(?:an?|the)(?:{GAP}+{plain})?"
            rf"{GAP}+(?:gap|lead|margin|difference|edge|advantage){GAP}+of){GAP}+",
            ignore,
        ),
        "told-rivals": (
            rf"(?:,?{GAP}+(?!(?:from|than|of|by|on|in|last|this|next|now|then|later|ago|year|month|week)\b)[\w’'-]+){{1,7}}?{GAP}+",
            ignore,
        ),
        "told-closed": (
            rf"\s*(?:[.,;:)—–]|\Z)|{GAP}+(?:in|last|this|over|since|by|on|at|for|and|after|before)\b",
            ignore,
        ),
        "told-up-to": (
            rf"{words}{{0,9}}?(?:,|:|{GAP}+[–—-])?{GAP}+(?:(?:going|moving|rising|falling|climbing|dropping"
            rf"|which{GAP}+(?:has{GAP}+|have{GAP}+)?(?:{verbs})){GAP}+)?",
            ignore,
        ),
        "told-own": (
            rf"(?:{GAP}+(?:last|this|over|in|since|within)(?:{GAP}+(?!from\b)[\w’-]+){{1,4}}?)?,?{GAP}+",
            ignore,
        ),
        "told-to": (
            rf"{words}{{0,6}}?,?{GAP}+(?:from|against|compared{GAP}+(?:with|to)){GAP}+(?:(?:the|an?|its|just|only){GAP}+)*",
            ignore,
        ),
        "told-noun": (rf"(?:{GAP}|-)(?:{plain}{GAP}+)??({nouns})\b", ignore),
        "told-article": (rf"\b(?:an?|the|its|their|this|that|another){GAP}+(?:{plain}{GAP}+){{0,2}}$", ignore),
        "told-verb": (
            rf"\b(?:(?P<verb>{verbs})(?:{GAP}+[a-z]+ly|{GAP}+(?:back|again|further|only|just))?(?:{GAP}+by)?"
            rf"|(?P<noun>{nouns}){GAP}+of){GAP}+(?:an?{GAP}+[a-z]+{GAP}+)?$"
            rf"|\b(?P<moved>{verbs}){still}{{1,6}}(?:{GAP}+by){GAP}+$",
            ignore,
        ),
        "told-cue": (
            rf"{still}{{0,7}}?(?:(?P<open>{GAP}*[(\[][+–−-]?)"
            rf"|(?P<bare>,?{GAP}+(?:or|i\.e\.,?|{that_is},?)(?:{GAP}+(?:by|of))?|,?{GAP}+by){GAP}+"
            rf"|(?:,?{GAP}+(?:or{GAP}+)?|{GAP}*[(\[])(?P<verb>{verbs})(?:{GAP}+by)?{GAP}+"
            rf"|(?:,|{GAP}*[–—]|{GAP}+-){GAP}+(?:(?:or|{that_is}){GAP}+)?"
            rf"(?:(?:(?:an?|the)(?:{GAP}+{plain}){{0,2}}?{GAP}+)?(?P<noun>{nouns}){GAP}+of{GAP}+"
            rf"|(?P<article>an?|the){GAP}+(?:{plain}{GAP}+){{0,2}})?)",
            ignore,
        ),
        "told-compared": (rf"{GAP}+({compared})\b", ignore),
        "told-apart": (
            rf"{GAP}+(?:(?:an?|per|each|every|at{GAP}+an?){GAP}+[a-z]+|annual(?:ly)?|(?:month|quarter|week|year)ly|since"
            rf"|of|(?:for|among|in|on)(?!{GAP}+(?:(?:the|an?|its|just|only|about|some|single|last|past|previous|this|first"
            rf"|one|two|three|four|five|six|ten){GAP}+){{0,3}}(?:\d|hours?|days?|weeks?|months?|quarters?|years?|decades?|period"
            rf"|value|total|all|{months})\b))\b",
            ignore,
        ),
        "told-link": (
            rf"{GAP}+(?P<compared>{compared})(?:{GAP}+(?:in{GAP}+)?[a-z]+)?{GAP}+(?:than|on)\b"
            rf"|(?:(?:{GAP}|-)(?P<noun>{nouns}))?(?:{GAP}+last{GAP}+(?:year|month|week|quarter))?,?{GAP}+"
            rf"(?:from|on|over|against|compared{GAP}+(?:with|to)|(?P<onward>to))\b",
            ignore,
        ),
        "told-base": (rf"{GAP}+(?:(?!(?:{breaks}|to|from|by|at)\b)[\w’'-]+{GAP}+){{0,4}}?", ignore),
        "told-beside": (rf"{words}{{0,6}}?(?:,|{GAP}+[–—-])?{GAP}+(?:(?:is|was|were|are|or){GAP}+)?", ignore),
        "told-risen": (rf",?{words}{{0,10}}?{GAP}+({verbs})(?:{GAP}+by)?{GAP}+", ignore),
        "multiple-again": (
            rf",?{GAP}+(?:twice|again|every|each|(?:three|four|several){GAP}+times|in{GAP}+(?:two|three|four|several){GAP}+(?:steps|stages|phases)"
            rf"|(?:of{GAP}+)?an?{GAP}+(?:percentage{GAP}+)?(?:point|cent|per{GAP}?cent|million|billion|dozen|second|hour|mile))\b",
            ignore,
        ),
    }
