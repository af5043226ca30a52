"""The patterns of `belonging`: what puts a value to a name, in either order."""

from __future__ import annotations

from factlint.fragments import GAP, IGNORECASE, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.checks.belonging import Params

_OPEN = r"[‘“\"'«]?"
_SHUT = r"[’'”\"»)]?"
_THINGS = (
    "missile",
    "missiles",
    "system",
    "systems",
    "launcher",
    "launchers",
    "tank",
    "tanks",
    "howitzer",
    "howitzers",
    "vehicle",
    "vehicles",
    "weapon",
)
# who else may be meant by what stands behind a name
_OTHERS = (
    "by",
    "with",
    "and",
    "or",
    "beside",
    "alongside",
    "like",
    "unlike",
    "than",
    "against",
    "behind",
    "type",
    "model",
    "one",
)
_DESIGNATION = r"[A-Z]+-[A-Z0-9-]*[0-9][A-Z0-9]*"


def puts(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between a name and the value behind it, and between a value and a name in brackets."""
    heads = rf"s?(?:{GAP}+{any_of(sorted(lexicon['heads']))}){{0,3}}{_SHUT}"
    word = rf"(?:{any_of(rule.words)}{GAP}+)"
    code = rf"(?:{_DESIGNATION}{GAP}+)?"
    # “, known to NATO as the”, behind a whole noun phrase too: “Tor short-range launcher, known …”
    function = rf"(?!{any_of(lexicon['function'])}\b)"
    such = rf"(?:{GAP}+{function}[a-z][a-z-]*){{0,4}}(?=,|{GAP}*[(–—])"
    # “, a Soviet design of 1952 that NATO calls”
    apposed = rf"s?,{GAP}+(?:an?{GAP}+|the{GAP}+)?(?:(?:{function}|(?=of\b))\w[\w-]*{GAP}+){{1,6}}?"
    bracketed = rf"s?(?:{GAP}+[a-z][a-z-]*){{0,2}}{GAP}+{any_of(sorted(lexicon['heads']))}"
    opens = rf"(?:,|{GAP}*[–—]|{GAP}*\(|{GAP}+-)?{GAP}*"
    cued = rf"(?:{such}|){opens}{word}{{0,6}}{any_of(rule.cues)}:?{GAP}+{word}{{0,5}}{code}{_OPEN}"
    cued += rf"|{apposed}{word}{{0,6}}{any_of(rule.cues)}{GAP}+{word}{{0,5}}{code}{_OPEN}"
    if rule.asides:
        other = rf"(?!(?:{any_of(sorted(lexicon['heads']))}|{any_of(_OTHERS)})s?\b)"
        aside = rf"\((?:the{GAP}+)?{any_of(rule.asides)}:?{GAP}+(?:is{GAP}+)?{code}{_OPEN}"
        cued += rf"|(?:{GAP}+{other}[\w.’'-]+){{1,8}}?{GAP}*{aside}"
    plain = rf"|{heads}{GAP}+{_OPEN}{code}{_OPEN}|(?:{heads}|{bracketed}){GAP}*\({word}{{0,3}}{code}{_OPEN}"
    return {
        "link": (rf"{heads}(?:{cued}){plain if rule.plain else ''}", 0),
        "owned": (
            rf"[’']s?{GAP}+(?:[a-z][a-z-]*{GAP}+){{0,3}}?{any_of(rule.owns)}(?=[,.;:)]|{GAP}+[a-z])"
            if rule.owns
            else r"(?!)",
            0,
        ),
        "followed": (rf"{GAP}+{any_of(rule.owns)}\b(?![-’'])" if rule.owns else r"(?!)", 0),
        "owns": (rf"(?:[’']s?)?{GAP}+" if rule.owns else r"(?!)", 0),
        "ahead": (
            rf",?{GAP}+(?:(?:the|a|an){GAP}+)?(?:(?:US|American|chief|main|sole|prime|original){GAP}+)?{any_of(rule.ahead)}"
            rf"{GAP}+(?:(?:the|its){GAP}+)?{_OPEN}"
            if rule.ahead
            else r"(?!)",
            0,
        ),
        "beside": (rf"{heads}{GAP}+{any_of(rule.beside)}{GAP}+" if rule.beside else r"(?!)", 0),
        "subject": (
            rf"{heads},?{GAP}+(?:(?:the|an?){GAP}+(?:{function}[\w-]+{GAP}+){{0,3}}?"
            rf"{any_of([*rule.owns, *_THINGS])}{GAP}+(?:(?:that|which){GAP}+)?|(?:that|which){GAP}+){word}{{0,3}}"
            if rule.does
            else r"(?!)",
            0,
        ),
        "does": (
            rf"{GAP}+(?:(?:also|still|now|has|had|once|first){GAP}+)?{any_of(rule.does)}"
            rf"(?:[,.;:)]|{GAP}*[–—]|{GAP}+(?:in|at|near|on|outside|since)\b)"
            if rule.does
            else r"(?!)",
            0,
        ),
        "aside": (
            rf"{heads}(?:,?{GAP}+or{GAP}+|,{GAP}+|{GAP}+[–—-]{GAP}+|{GAP}*\()(?:(?:the|an?){GAP}+)?{code}{_OPEN}"
            if rule.behind
            else r"(?!)",
            0,
        ),
        "behind": (rf"{_SHUT}{GAP}+{any_of(rule.behind)}\b" if rule.behind else r"(?!)", 0),
        "back": (rf"{_SHUT}{heads}{GAP}*\((?:the{GAP}+)?", 0),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
    }
