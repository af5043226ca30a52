"""`measure`: a figure tied to a name lies outside the record's band: “Oreshnik, with a range of 550 km”.

`cue` are the phrases that say which property the figure is of (“a range of”), behind which it follows within a few
words; before one of `nouns` it stands (“a 550-km range”), or behind it in brackets (“(range: 550 km)”) or on a line of
its own (“Range: 550 km”). Whose figure it is, `checks/_owner.py` tells. `unit` is the unit of the field; `slack` is
how many times beyond the band a figure must lie (a factor, 1 for none), `below` how many times at most, where a graver
rule takes over. For a field of years leave `unit` out. Bounds such as “up to” and “more than” are judged only on the
side that they state; with `most` the figure is itself a highest one, and “up to” hedges nothing: “a range of up to 500
km”. Words of `silent` in the sentence, of `other` between cue and figure or right behind it, and a named variant are
silent.
"""

from __future__ import annotations

from bisect import bisect_right

from factlint.checks import _owner as owner
from factlint.claims.amounts import Number, Quantity
from factlint.claims.guards import sentence_guards
from factlint.claims.times import Date
from factlint.finding import Evidence, Related
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval, spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.mentions import Phrase
    from factlint.claims.model import Claim, Mention
    from factlint.document.document import Document
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.records import Record
    from factlint.rules.rule import Rule

NEEDS = ("listed",)
SLOTS = ("text", "name", "value")
_SILENT = ("negation", "hypothesis", "past", "fiction")
_REACH = 30  # characters between the cue and its figure
_AROUND = 120  # characters to either side that a word of `silent` may stand in
_BEHIND = 15  # characters behind the figure that a word of `other` may stand in


class Params:
    """The record kind and field, and the words that bind a figure to it."""

    of: str
    field: str
    cue: list[str]
    nouns: list[str] = []
    unit: str | None = None
    slack: float = 1.0
    below: float = 0.0
    most: bool = False
    beliefs: bool = False  # whether what is believed of a thing is judged, too
    silent: list[str] = []
    other: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """The words that silence, and those that make the figure one of something else."""
    silent, other = (rf"\b{any_of(words)}\b" if words else r"(?!)" for words in (rule.silent, rule.other))
    return {
        "silent": (silent, IGNORECASE),
        "other": (other, IGNORECASE),
        "before-noun": (
            rf"(?:-(?:man|person|member|strong))?(?:-|{GAP}+)(?:(?:maximum|max|operational|effective|flight|firing|strike){GAP}+)?",
            IGNORECASE,
        ),
        "noun-goes-on": (
            rf"(?:-|{GAP}+)(?:band|class|limit|category|ring|threshold|increase|extension|target|ceiling|cap|of)",
            IGNORECASE,
        ),
        "label": (
            rf"(?:\A|[(\[]|[(\[][^()\[\]]{{1,60}}[,;]{GAP}*|[.:;!?–—\n]\s*|[-•*]\s+|:[^:\n]{{1,60}}[,;]{GAP}+"
            rf"|,{GAP}+(?=max|listed|stated|official|operational|effective))"
            rf"(?:(?:the|max(?:imum)?\.?|operational|effective|listed|stated|official){GAP}+){{0,2}}$",
            IGNORECASE,
        ),
        "labelled": (rf"[:,=]?{GAP}*", 0),
        **owner.grammar(lexicon),
    }


def phrases(rule: Params, table: object) -> list[tuple[str, str, bool]]:
    """(phrase, value, whether case counts) for the name index."""
    return [(cue, rule.field, False) for cue in (*rule.cue, *rule.nouns)]


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the figure."""
    document = claims.document
    cues = claims.listed(rule.code)
    if not cues:
        return
    kind = rule.params.of
    mentions = [one for one in claims.mentions() if one.how != "part" and one.records[0].kind == kind]
    starts = [mention.start for mention in mentions]
    figures = claims.of("quantity") if rule.params.unit else _figures(claims)
    figure_starts = [claim.start for claim in figures]
    for cue in cues:
        claim = _figure(rule, document, knowledge, cue, figures, figure_starts)
        if claim is None:
            continue
        assert isinstance(claim, (Number, Date))
        begin, end = min(cue.start, claim.start), max(cue.end, claim.end)
        inside = (cue.end, claim.start) if cue.end < claim.start else None
        mention = owner.of(rule, claims, knowledge, mentions, starts, (begin, end), inside)
        if mention is None or mention.record is None:
            continue
        first, last = min(mention.start, begin), max(mention.end, end)
        low, high = document.sentence(first)[0], document.sentence(last)[1]
        low, high = max(low, first - _AROUND), min(high, last + _AROUND)
        if rule.pattern(knowledge, "silent").search(document.text, low, high):
            continue
        if rule.pattern(knowledge, "other").search(document.text, cue.end, min(high, claim.end + _BEHIND)):
            continue
        guards = _SILENT if rule.params.beliefs else (*_SILENT, "belief")
        if not set(guards).isdisjoint(sentence_guards(document, knowledge, first, last)):
            continue
        yield from judge(rule, document, knowledge, claim, mention, mention.record)


def _figure(
    rule: Rule, document: Document, knowledge: Knowledge, cue: Phrase, figures: list[Claim], starts: list[int]
) -> Claim | None:
    """The figure that a cue tells of: behind it, or right before a noun."""
    text = document.text
    at = bisect_right(starts, cue.start)  # a hedge of the figure may be the end of the cue: “flies up to”
    behind = figures[at] if at < len(figures) and figures[at].start - cue.end <= _REACH else None
    said = text[cue.start : cue.end].lower()
    noun = next((noun for noun in rule.params.nouns if f"{said} ".startswith(f"{noun} ")), None)
    if noun is None or (noun != said and behind is not None):
        return behind
    before = figures[at - 1] if at else None
    if (
        before is not None
        and rule.pattern(knowledge, "before-noun").fullmatch(text, before.end, cue.start)
        and not rule.pattern(knowledge, "noun-goes-on").match(text, cue.start + len(noun))
    ):
        return before
    labelled = (
        behind is not None
        and noun == said
        and rule.pattern(knowledge, "label").search(text, max(0, cue.start - 90), cue.start)
        and rule.pattern(knowledge, "labelled").fullmatch(text, cue.end, behind.start)
    )
    return behind if labelled else None


def _figures(claims: Claims) -> list[Claim]:
    """Bare numbers, and years that stand alone."""
    years = [claim for claim in claims.of("date") if isinstance(claim, Date) and claim.year and not claim.month]
    named = {mention.end for mention in claims.mentions()}  # the figure of a Leopard 2 is part of its name
    found = [*claims.of("number"), *(year for year in years if not year.role)]
    return sorted((claim for claim in found if claim.end not in named), key=lambda claim: claim.start)


def judge(
    rule: Rule, document: Document, knowledge: Knowledge, claim: Number | Date, mention: Mention, record: Record
) -> Iterator[Finding]:
    """Flags a figure that lies outside the record's band."""
    params = rule.params
    facts = record.facts(params.field)
    if not facts or mention.variant:
        return
    band = _band(facts[0])
    said = Interval((claim.year or 0) * SCALE, (claim.year or 0) * SCALE) if isinstance(claim, Date) else claim.possible
    if params.unit:
        assert isinstance(claim, Quantity)
        measures = knowledge.lexicon["measures"]
        dimension, size = measures[params.unit][0], measures[params.unit][1][0]
        if claim.dimension != dimension:
            return
        printed = measures[claim.unit][1][0]
        said = said.scaled(printed[0] * size[1], printed[1] * size[0])
    if params.most and said.high is not None and isinstance(claim, Number) and claim.hedge in ("up to", "under"):
        said = Interval(said.high, said.high)
    if said.meets(_widened(band, params.slack)) or (params.below and not said.meets(_widened(band, params.below))):
        return
    text = document.text[claim.start : claim.end]
    years = dict.fromkeys(str(end // SCALE) for end in (band.low, band.high) if end)
    value = spoken(band) if params.unit else " to ".join(years)
    shown = f"{value} {knowledge.lexicon['measures'][params.unit][2]}" if params.unit else value
    evidence = (Evidence(record.id, params.field, shown, sources=record.sources_of(params.field)),)
    related = (Related(mention.start, mention.end, f"“{document.text[mention.start : mention.end]}” here"),)
    slots = {"text": text, "name": record.name, "value": shown}
    proven = record.publishers(params.field) >= 2
    yield from rule.finding(document, (claim.start, claim.end), slots, evidence, related, proven=proven)


def _widened(band: Interval, slack: float) -> Interval:
    """The band with its ends so many times as far out."""
    times = int(slack * 1000)
    low = None if band.low is None else band.low * 1000 // times
    high = None if band.high is None else band.high * times // 1000
    return Interval(low, high)


def _band(fact: dict[str, Any]) -> Interval:
    value = fact["value"]
    if isinstance(value, dict):
        return Interval(value["min"], value["max"])
    years = int(str(value)[:4]) * SCALE if isinstance(value, str) else int(str(value))
    return Interval(years, years)
