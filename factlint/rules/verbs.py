"""Words in, the sources of patterns for verb groups out. Runs when the set is compiled.

`never` are verbs that a pattern for any verb passes over.
"""

from __future__ import annotations

from factlint.fragments import GAP, any_of

# A word of a clause that is no gerund; some nouns look like one.
_NOUNS = r"(?:spring|morning|evening|building|hearing|meeting|wedding|housing|shipping)\b"
WORD = rf"(?:{GAP}+(?:{_NOUNS}|(?![a-z]{{3,}}ing\b)[^\s,;:()“”\"—]+))"


def to_come(never: list[str], idioms: list[str]) -> str:
    """“will arrive”, “is due to be opened”, “is scheduled”; and one of the idioms: “will go on sale”."""
    ahead = (
        rf"\b(?:will|shall|(?:is|are)(?:{GAP}+(?:due|set|scheduled|expected|going|planned|slated))?{GAP}+to"
        rf"|(?:plans|hopes|intends|aims){GAP}+to)(?:{GAP}+(?:also|then|finally|now|soon|first|formally|officially))?"
        rf"(?:{GAP}+be)?{GAP}+"
    )
    fixed = (
        rf"\b(?:(?:is|are)(?:{GAP}+(?:now|still))?{GAP}+(?:due(?:{GAP}+(?:for{GAP}+release|out|back|in{GAP}+court))?"
        rf"|scheduled|set|slated|planned|fixed|booked|timed|expected)|[Ss]till{GAP}+to{GAP}+come)"
    )
    any_verb = rf"{_other(never)}[a-z]{{2,}}"
    return rf"(?:{ahead}(?:{any_of(idioms)}|{any_verb})|{fixed})\b" if idioms else rf"(?:{ahead}{any_verb}|{fixed})\b"


def happened(verbs: list[str], never: list[str]) -> str:
    """One of the verbs, or any in a group that tells the past: “was ratified”."""
    group = rf"(?:was|were|had|been){GAP}+(?:[a-z]+ly{GAP}+)?{_other(never)}[a-z]+ed"
    return rf"\b(?:{any_of(verbs)}|{group})\b"


def beside(never: list[str]) -> str:
    """Any verb of the past right before a date, as a group: “ratified on”, “jailed him on”."""
    return rf"\b({_other(never)}[a-z]{{2,}}ed(?:{GAP}+(?:him|her|them|it))?)(?={GAP}+(?:on|in|during)\b)"


def clearly(never: list[str]) -> str:
    """Any verb of the past that its subject or object shows to be no participle: “they hauled”, “hauled the net”."""
    verb = rf"{_other(never)}[a-z]{{2,}}ed"
    thing = r"(?:an?|the|its|his|her|their|him|them|it|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)"
    return rf"\b(?:(?<=\bhe ){verb}|(?<=\bshe ){verb}|(?<=\bthey ){verb}|(?<=\bwe ){verb}|{verb}(?={GAP}+{thing}\b))"


def _other(never: list[str]) -> str:
    return rf"(?!{any_of(never)}\b)" if never else ""
