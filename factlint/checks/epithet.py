"""`epithet`: a figure right beside a name that the record denies: “155mm D-30 howitzers”.

The figure stands before the name or behind it with nothing but head nouns between (and one of `links`), and behind it
in brackets or before one of `nouns`, or with `loosed` before the name (“220mm rockets from a Grad”), or behind words
`told` (“with a calibre of”); `units` are those that it may be printed in. It is judged as `measure` judges, against the
band of `field` in `unit`; or against `limits`, lowest and highest, where no card needs to say so (a launcher does not
fly). With `only`, a figure outside these two is of something else. `where` limits the rule to records
with certain values; words of `silent` in the sentence, and another name that the figure may be of, make it silent.
"""

from __future__ import annotations

from bisect import bisect_left

from factlint.checks.measure import judge
from factlint.claims.amounts import Quantity
from factlint.claims.follow import ends_phrase
from factlint.claims.guards import sentence_guards
from factlint.finding import Related
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import SCALE, Interval

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.extract import Claims
    from factlint.claims.model import Mention
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("quantity", "mention")
SLOTS = ("text", "name", "value")
_SILENT = ("negation", "belief", "hypothesis", "mistake", "fiction")
_REACH = 50  # characters between figure and name
_FEW = r"(?:an?|the|its|their|his|her|our|some|several|two|three|four|five|six)"
_AROUND = 100  # characters to either side that a word of `silent` may stand in


class Params:
    """The record kind, its field or limits, and how the figure is tied to the name."""

    of: str
    field: str = ""
    unit: str
    units: list[str]
    limits: list[int] = []
    only: list[int] = []
    slack: float = 1.0
    below: float = 0.0
    most: bool = False
    links: list[str] = []
    nouns: list[str] = []
    loosed: list[str] = []  # what stands between the nouns and a name behind them: “220mm rockets from a Grad”
    told: list[str] = []  # what ties a figure without a noun to the name before it: “with a calibre of”
    before: bool = True
    fed: list[str] = []  # what a thing is fed with, of which a figure behind the name may be: “howitzer shells”
    where: dict[str, list[str]] = {}
    silent: list[str] = []


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """What may stand between a figure and a name, and behind the figure."""
    nouns = any_of([*rule.nouns, *lexicon["heads"]]) if rule.nouns else any_of(sorted(lexicon["heads"]))
    heads = rf"(?:{GAP}+{nouns}){{0,3}}" if not rule.limits else ""  # of a rocket or shell other things are true
    tie = rf"(?:{GAP}+|{GAP}*\(|,{GAP}+an?{GAP}+|{GAP}+of{GAP}+)"
    if rule.links:
        tie = rf",?{GAP}+(?:(?:an?|the){GAP}+)?(?:[\w]+-[\w]+{GAP}+)?{any_of(rule.links)}{GAP}+"
        tie = rf"(?:{tie}|[’']s{GAP}+(?:own{GAP}+)?)" if rule.nouns else tie
    but = rf"(?!{GAP}+{any_of(rule.fed)}\b)" if rule.fed else ""
    behind = rf"(?:-|{GAP}*)(?:calibre{GAP}+|caliber{GAP}+)?{any_of(rule.nouns)}\b{but}|\)" if rule.nouns else ""
    word = rf"(?!{any_of(lexicon['function'])}\b)[\w’'-]+"
    before = rf"-?{heads}{GAP}+[‘“\"']?"
    if rule.loosed:
        before = (
            rf"-?{GAP}*{any_of(rule.nouns)}{GAP}+{any_of(rule.loosed)}{GAP}+(?:{_FEW}{GAP}+)?(?:{word}{GAP}+){{0,2}}?"
        )
    return {
        "before": (before, 0),
        "after": (rf"s?[’”\"']?{heads}{tie}", 0),
        "behind": (behind, 0),
        "told": (rf"s?[’”\"']?{heads},?{GAP}+{any_of(rule.told)}{GAP}+" if rule.told else r"(?!)", 0),
        "silent": (rf"\b{any_of(rule.silent)}\b" if rule.silent else r"(?!)", IGNORECASE),
    }


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the figure."""
    document, params = claims.document, rule.params
    mentions = [mention for mention in claims.mentions("exact") if mention.records[0].kind == params.of]
    starts = [mention.start for mention in mentions]
    if not mentions:
        return
    for claim in claims.of("quantity"):
        assert isinstance(claim, Quantity)
        if claim.unit not in params.units or (params.only and not _within(rule, knowledge, claim, params.only)):
            continue
        at = bisect_left(starts, claim.start)
        mention = _beside(rule, claims, knowledge, claim, mentions[at - 1 : at] if at else [], mentions[at : at + 1])
        if mention is None or mention.record is None:
            continue
        record = mention.record
        if any(set(values).isdisjoint(record.texts(field)) for field, values in params.where.items()):
            continue
        low, high = document.sentence(claim.start)
        low, high = max(low, claim.start - _AROUND), min(high, claim.end + _AROUND)
        if rule.pattern(knowledge, "silent").search(document.text, low, high):
            continue
        low, high = min(claim.start, mention.start), max(claim.end, mention.end)
        if not set(_SILENT).isdisjoint(sentence_guards(document, knowledge, low, high)):
            continue
        if params.field:
            yield from judge(rule, document, knowledge, claim, mention, record)
        elif not _within(rule, knowledge, claim, params.limits):
            text = document.text[claim.start : claim.end]
            shown = " to ".join(str(end) for end in params.limits) + f" {knowledge.lexicon['measures'][params.unit][2]}"
            related = (Related(mention.start, mention.end, f"“{document.text[mention.start : mention.end]}” here"),)
            slots = {"text": text, "name": record.name, "value": shown}
            yield from rule.finding(document, (claim.start, claim.end), slots, (), related)


def _beside(
    rule: Rule, claims: Claims, knowledge: Knowledge, claim: Quantity, before: list[Mention], after: list[Mention]
) -> Mention | None:
    """The name that the figure stands right before, or right behind."""
    text = claims.document.text
    for mention in after:
        near = rule.params.before and mention.start - claim.end <= _REACH
        if near and rule.pattern(knowledge, "before").fullmatch(text, claim.end, mention.start):
            end = mention.end + text.startswith("s", mention.end)
            return mention if not rule.params.loosed or ends_phrase(text, end, knowledge) else None  # a Grad factory
    for mention in before:
        if 0 <= claim.start - mention.end <= _REACH:
            tied = rule.pattern(knowledge, "after").fullmatch(text, mention.end, claim.start)
            if tied and rule.pattern(knowledge, "behind").match(text, claim.end):
                return mention
            if rule.pattern(knowledge, "told").fullmatch(text, mention.end, claim.start):
                return mention
    return None


def _within(rule: Rule, knowledge: Knowledge, claim: Quantity, limits: list[int]) -> bool:
    """Whether the figure meets limits in the rule's unit."""
    measures = knowledge.lexicon["measures"]
    size, printed = measures[rule.params.unit][1][0], measures[claim.unit][1][0]
    low, high = limits
    said = claim.possible.scaled(printed[0] * size[1], printed[1] * size[0])
    return bool(said.meets(Interval(low * SCALE, high * SCALE)))
