"""Phrases in, patterns over outlines out; runs when the set is compiled, never on the article path.

A phrase is what an editor may write instead of a pattern: plain lower-case words in which

- `(by|at)` is one of several, `[by|at]` one of them or nothing, each with the space behind it;
- `…` is up to four words, `{clause}` up to twelve, `{text}` whatever else the sentence says for a while; neither words
  nor clause run over a comma, a date or a word that opens another clause;
- `{figure}`, `{start}`, `{end}`, `{span}` (both ends), `{day}` (told from the article's date, and not when somebody
  said it) and `{any day}` are claims; `{any}` is any word, `{word}` one that is no preposition;
- `{opening}` is where a sentence begins, `{stop}` where a phrase ends; `{noun}` is a word that comes again at `{same}`;
- any other name in braces is one of the rule's own lists, which may use the lists above them.
"""

from __future__ import annotations

import re

from factlint.claims.outline import DAY, FIGURE, OTHER, SPAN, YEAR, YEARLESS

_OPENS = (
    "and|but|or|who|whom|whose|which|that|where|when|while|after|before|since|until|till|if|than|because|though"
    "|born|died"
)
_PREPOSITIONS = "in|on|at|of|by|for|with|from|to|when|and|as|is|was|were"
_ANY = rf"[^\s,;:().!?\"“”{FIGURE}-{OTHER}]+"
_WORDS = rf"(?:(?!(?:{_OPENS}) ){_ANY} ){{0,%d}}"
_SAID = "".join(rf"(?<!\b{verb} )(?<!\b{verb} on )" for verb in ("said", "says", "told", "added", "announced", "wrote"))
_POINT = rf"(?:{_WORDS % 5}(?:of|in|on) )?"
_BUILT_IN = {
    "clause": _WORDS % 12,
    "text": r"[^.;]{0,120}?",
    "any": _ANY,
    "word": rf"(?!(?:{_OPENS}|{_PREPOSITIONS})\b)[a-z]",
    "opening": r"(?:^|(?<=\. ))",
    "stop": r"(?=[,;:.)]|$| -)",
    "figure": f"(?P<figure#>{FIGURE})",
    "start": f"(?P<start#>{YEAR})",
    "end": f"(?P<end#>[{YEAR}{YEARLESS}])",
    "day": f"{_SAID}(?P<day#>{DAY})",
    "any day": f"(?P<day#>{DAY})",
    "noun": r"(?P<noun#>[a-z][^\s,;:().!?\"“”']{2,40})",
    "same": "(?P=noun@)",
    "span": (
        rf"(?:between {_POINT}(?P<start#>{YEAR}) and {_POINT}(?P<end#>{YEAR})|(?P<years#>{SPAN})"
        rf"|(?:from {_POINT})?(?P<start#>{YEAR})(?: - | (?:up )?to | until | till | through ){_POINT}(?P<end#>{YEAR}))"
    ),
}


def pattern(phrases: list[str], words: dict[str, list[str]]) -> str:
    """One pattern for several phrases.

    Raises:
        ValueError: when a name in braces is not known, or a bracket has no other.
    """
    lists: dict[str, str] = {}
    for name, items in words.items():
        lists[name] = f"(?:{'|'.join(_source(item, lists) for item in items)})"
    return _numbered("|".join(_source(phrase, lists) for phrase in phrases))


def _source(phrase: str, lists: dict[str, str]) -> str:
    """The pattern of a phrase, its groups not yet numbered."""
    found = [r"\b"] if phrase.lstrip("(")[:1].isalpha() else []
    tokens = [match[0] for match in re.finditer(r"\{[^}]*\}|\\.|.", phrase)]
    brackets: list[str] = []
    for at, token in enumerate(tokens):
        if token in "([":
            brackets.append(token)
            found.append("(?:" if token == "(" else "(?:(?:")
        elif token in ")]":
            found.append(_edge(tokens, at))
            if not brackets or brackets.pop() != {")": "(", "]": "["}[token]:
                raise ValueError(f"has a {token} without its other in {phrase!r}")
            found.append(")" if token == ")" else ") )?" if _worded(tokens, at) else "))?")
        elif token == " ":
            before = tokens[at - 1] if at else ""
            if before not in _SPACED and not (before == "]" and _worded(tokens, at - 1)):
                found.append(" ")
        elif token == "…":
            found.append(_WORDS % 4)
        elif token[0] == "{":
            if token[1:-1] not in lists and token[1:-1] not in _BUILT_IN:
                raise ValueError(f"has {token} in {phrase!r}, which is no list of its own and none of ours")
            found.append(lists.get(token[1:-1]) or _BUILT_IN[token[1:-1]])
        elif token == "|":
            found.append(_edge(tokens, at) + "|")
        else:
            found.append(re.escape(token[-1]))
    if brackets:
        raise ValueError(f"has a {brackets[-1]} without its other in {phrase!r}")
    return "".join([*found, _edge(tokens, len(tokens))])


_SPACED = ("…", "{clause}")  # what brings the space behind it along


def _edge(tokens: list[str], at: int) -> str:
    """The end of a word, where one ends before a token."""
    return r"\b" if tokens[at - 1].isalpha() else ""


def _worded(tokens: list[str], at: int) -> bool:
    """Whether the space behind an optional word belongs to it: “[the] {figure}”, but not “{start}[,] {figure}”."""
    return tokens[at + 1 : at + 2] == [" "] and tokens[at - 1] not in ",;:-'"


def _numbered(source: str) -> str:
    """Groups of one name get numbers; `{same}` means the noun before it."""
    counts: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        name, mark = match[1], match[2]
        if mark == "#":
            counts[name] = counts.get(name, -1) + 1
        return f"{name}{counts[name]}"

    return re.sub(r"(?<=[<=])(start|end|years|figure|day|noun)([#@])", number, source)
