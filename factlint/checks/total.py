"""`total`: parts that do not make their total: “12 aircraft: four in 2019, four in 2020 and five in 2021”.

A total is followed by a list of its parts, behind a colon or dash, “consists of”, a bracket or a comma; “a total of”
also behind a semicolon. The parts must exclude each other, which is certain in three ways. All are named by words of
one line of `parts`, of the sort that `wholes` names for the total's noun (a sort without nouns is anything behind “of
the”). Or none has a noun of its own and all stand with words of one line of `parallel` (“three from Cork, four from
Kerry”). Or the total's people, ships … are listed behind a colon, under other names; of other things, three kinds or
more, as a warning. Or it is `dealt` out (“Of the 90 seats, the left won 50, …”). Money and quantities of one unit are
judged behind a colon or dash.

Parts that make more than the total are flagged, as a warning where only prepositions behind a comma part them; parts
that make less as a warning, where a colon or dash opens the list and nothing follows it. Silent where a part is as
large as the total, where some of the parts make the total, where an earlier figure may be the total or the total is one
of the list, where it counts `groups` or tells `prices`, and where a word of `shared` says that things count twice.
"""

from __future__ import annotations

from factlint.checks._apart import apart, complete, nearly, of_kinds, plain, spent
from factlint.claims.figures import UNSAID, figures, finest, meant, range_ends, unit, vouched
from factlint.claims.parts import ITEM, TAIL, Listing, forward, some_make, told, total
from factlint.finding import Related
from factlint.fragments import GAP, IGNORECASE, any_of
from factlint.interval import figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.claims.amounts import Number
    from factlint.claims.extract import Claims
    from factlint.finding import Finding
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule

NEEDS = ("3 number|money|quantity|percentage",)
SLOTS = ("text", "parts", "sum", "total")
_REACH = 90  # characters between a total and its first part
_BEHIND = 160  # characters behind the list that may say that things are counted twice


class Params:
    """What may be divided into what, and the words that bind and unbind."""

    wholes: dict[str, list[str]]
    parts: dict[str, list[list[str]]]
    parallel: list[list[str]]
    trades: list[str]
    shared: list[str]
    groups: list[str]
    prices: list[str]
    tallies: list[str]
    dealt: list[str]
    unsaid: list[str] = UNSAID


def grammar(rule: Params, lexicon: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """How a total leads to its parts, and what the parts are told apart by."""
    word = "[^\\W\\d_][\\w’'-]{0,30}"
    dash = rf"{GAP}+[–—-]{{1,2}}{GAP}+"
    made = rf"(?:(consist(?:s|ed|ing)|made up|composed|compris(?:es|ed|ing))|divided|split)(?:{GAP}+(?:of|into))?"
    summed = any_of(["in all", "in total", "altogether", "all told"])
    subject = rf"(?:{word}{GAP}+){{1,5}}"
    plural = "(?:[a-z-]{1,30}[^s\\W]s|[a-z-]{0,30}(?:men|people|children))"
    preps = any_of([prep for line in rule.parallel for prep in line])
    them = rf"(?:of{GAP}+(?:them|whom|these|those|which){GAP}+)?"
    found = {
        "unsaid": (rf"\b{any_of(rule.unsaid)}\b", IGNORECASE),
        "item": (ITEM, 0),
        "tail": (TAIL, 0),
        "opens": (
            rf"[^,;:()\d“”]{{0,70}}?(?:((?:,{GAP}+[^,;:()\d“”]{{1,40}})?:{GAP}+|{dash}|[,:]?{GAP}+{made}:?{GAP}+"
            rf"|,?{GAP}+{summed}[,:]{GAP}+)"
            rf"|(;){GAP}+|,{GAP}+(?:(including|among{GAP}+them|with){GAP}+)?|{GAP}*(\())(?:(?:an?|the|some){GAP}+)?",
            IGNORECASE,
        ),
        "summed": (rf"\btotal{GAP}+of{GAP}+$", IGNORECASE),
        "shared": (rf"\b{any_of(rule.shared)}\b", IGNORECASE),
        "group": (rf"(?:[-–]|{GAP}+)(?:{word}{GAP}+)?{any_of(rule.groups)}\b", IGNORECASE),
        "noun": (rf"(?:[-–]|{GAP}+)(?:[a-z-]+{GAP}+){{0,2}}?{plural}\b", 0),
        "prices": (rf"\b{any_of(rule.prices)}\b", IGNORECASE),
        "of-before": (rf"\bof{GAP}+(?:(?:the|its|their|those){GAP}+)?$", IGNORECASE),
        "of-front": (rf"(?:\bOf|\bOut{GAP}+of|[,;:]{GAP}+of){GAP}+(?:{word}{GAP}+){{0,5}}$", 0),
        "dealt": (rf"(?:[-–]?{word})?(?:{GAP}+{word}){{0,4}},{GAP}+{subject}{any_of(rule.dealt)}{GAP}+", IGNORECASE),
        "subjects": (rf"((?:{GAP}+{word}){{0,2}})(?:,{GAP}+(?:and{GAP}+)?|{GAP}+and{GAP}+){subject}", IGNORECASE),
        "plain": (
            rf"{GAP}+(?!(?:[\w-]+{GAP}+)?{any_of(rule.tallies)}\b)"
            rf"(?:[A-Za-z-]+{GAP}+){{0,2}}(?:[A-Za-z-]{{1,30}}[^s\W]s|[a-z-]{{0,30}}(?:men|people|children))",
            0,
        ),
        "loose": (rf"{GAP}+(?:of|with|who|under|over|aged|also)\b", IGNORECASE),
        "them": (rf"{GAP}+of{GAP}+(?:them|whom|these|those|which)\b", IGNORECASE),
        "elliptic": (
            rf"{GAP}+{them}(?:(?:were|was|are|is){GAP}+)?(?!of{GAP}+(?:the|them|whom|which|these|those)\b)({preps})\b",
            IGNORECASE,
        ),
        "spent": (
            rf"{GAP}+(?:(?:is|was|will|would){GAP}+)?(?:(?:go|goes|went|going|be|being|set{GAP}+aside|[a-z]{{2,30}}ed){GAP}+)?"
            rf"(to|for|on|from)\b",
            IGNORECASE,
        ),
        "own-end": (r"\b(?:on|for|to|in|from|at|by)\b", IGNORECASE),
        "clause": (r"\b(?:is|are|was|were|has|have|had|will|remain|remained)\b", IGNORECASE),
        "people": (rf"{GAP}+(?:[a-z-]+{GAP}+)?(?:people|persons|passengers|victims|others|civilians|foreigners)\b", 0),
        "trade": (rf"{GAP}+(?:[a-z-]+{GAP}+){{0,2}}?(?:{any_of(rule.trades)}s|[a-z]{{3,30}}(?<!wo)men)", 0),
        "agent": (rf"{GAP}+(?:[a-z-]+{GAP}+){{0,2}}?[a-z]{{2,30}}(?:ers|ors|ists|ians|ants|ees)", 0),
        "nation": (rf"{GAP}+(?:[A-Z][a-z]+{GAP}+)?[A-Z][a-z]{{1,30}}(?:[^s\W]s|ese)", 0),
        "crafts": (rf"(?:[-–]|{GAP}+)(?:[a-z-]+{GAP}+){{0,2}}?(?:{plural}|(?:air)?craft)(?=,)", 0),
        "name": (rf"(?:{GAP}+[A-Z][\w-]{{1,30}}){{1,2}}(?<!s)", 0),
        "apposed": (rf"{GAP}*[,.;)–—]", 0),
        "compared": (rf"{GAP}+(?:less|more|lower|higher|below|above|short|up|down|than|extra|an?)\b", IGNORECASE),
        "closed": (rf"{GAP}*(?:[.;)]|[–—]|-{{1,2}}\s|\Z)", 0),
    }
    for sort, nouns in rule.wholes.items():
        if nouns:
            found[f"behind {sort}"] = (rf"(?:[-–]|{GAP}+)(?:{word}{GAP}+)?{any_of(nouns)}(?:s|es)?\b", IGNORECASE)
            found[f"before {sort}"] = (rf"\b{any_of(nouns)}(?:{GAP}+by|{GAP}+of)?{GAP}+$", IGNORECASE)
        for number, line in enumerate(rule.parts[sort]):
            named = rf"\b{any_of(line)}(?:s|es)?\b"
            found[f"{sort} {number}"] = (named, IGNORECASE)
            found[f"part {sort} {number}"] = (rf"{GAP}+{them}(?:{word}{GAP}+){{0,3}}?{named}", IGNORECASE)
    return found


def check(rule: Rule, claims: Claims, knowledge: Knowledge) -> Iterator[Finding]:
    """Flags the last part, and names the total and the other parts."""
    text, ends = claims.document.text, range_ends(claims)
    near = [claim for claim in figures(claims, 0, len(text)) if id(claim) not in ends]
    opens, item, tail = (rule.pattern(knowledge, name) for name in ("opens", "item", "tail"))
    for at, whole in enumerate(near[:-2]):
        first = near[at + 1]
        if unit(first) != unit(whole) or whole.type == "percentage" or first.start - whole.end > _REACH:
            continue
        opening = opens.fullmatch(text, whole.end, first.start)
        split = opening is not None and opening[3] is not None
        if split and not rule.pattern(knowledge, "summed").search(text, max(0, whole.start - 12), whole.start):
            continue
        dealt = opening is None and _dealt(rule, claims, knowledge, whole, first)
        if (opening is None and not dealt) or not 0 < first.printed < whole.printed:
            continue
        subjects = dealt and whole.type == "number"
        listing = forward(near, at + 1, text, rule.pattern(knowledge, "subjects") if subjects else item, tail)
        parts = listing.figures
        if len(parts) < 2 or any(not 0 < part.printed < whole.printed for part in parts):
            continue
        firm = dealt or split or (opening is not None and opening[1] is not None)
        boxed = opening is not None and opening[5] is not None and text.startswith(")", listing.end)
        how = apart(rule, claims, knowledge, whole, listing, firm) if not subjects else "named"
        if split and how != "named":
            continue
        if not how and (firm or boxed) and whole.type == "number":
            how = plain(rule, knowledge, text, whole, listing, opening is not None and opening[2] is not None)
        if not how and not firm:
            told_of = opening is not None and opening[4] is not None
            how = of_kinds(rule, knowledge, text, whole, listing, boxed) or spent(
                rule, knowledge, text, whole, listing, told_of
            )
        step = finest([*parts, whole] if whole.printed < 1000 * whole.step else parts)
        made, said = total(parts, step), meant(whole, step if whole.printed < 1000 * whole.step else None)
        if not how or made.meets(said) or some_make(parts, said):
            continue
        over = said.before(made)
        whole_list = firm and how not in ("listed", "plain") and complete(rule, knowledge, text, listing)
        if (
            over
            or whole_list
            or (how == "named" and (boxed or split) and nearly(rule, knowledge, text, whole, listing))
        ):
            sure = how == "named" or (firm and (how != "listed" or len(parts) > 2))
            proven = over and how != "plain" and sure and not total(parts).meets(meant(whole))
            earlier = [] if boxed else near[max(0, at - 4) : at]
            yield from _finding(rule, claims, knowledge, earlier, whole, listing, proven)


def _dealt(rule: Rule, claims: Claims, knowledge: Knowledge, whole: Number, first: Number) -> bool:
    """Whether a total is dealt out: “Of the 120 seats, the left won 60, …”."""
    text, (low, _) = claims.document.text, claims.document.sentence(whole.start)
    before = max(low, whole.start - 60)
    if text.find("f ", before, whole.start) < 0 or not rule.pattern(knowledge, "of-front").search(
        text, before, whole.start
    ):
        return False
    return rule.pattern(knowledge, "dealt").fullmatch(text, whole.end, first.start) is not None


def _finding(
    rule: Rule,
    claims: Claims,
    knowledge: Knowledge,
    earlier: list[Number],
    whole: Number,
    listing: Listing,
    proven: bool,
) -> Iterator[Finding]:
    """The finding, unless an earlier figure of the sentence may be the total or things are counted twice."""
    document, text, parts = claims.document, claims.document.text, listing.figures
    low, high = document.sentence(whole.start)
    made = total(parts)
    others = [claim for claim in earlier if claim.start >= low and unit(claim) == unit(whole)]
    if any(not meant(other).before(made) for other in others):
        return
    if rule.pattern(knowledge, "shared").search(text, max(low, whole.start - 60), min(high, listing.end + _BEHIND)):
        return
    if not vouched(document, knowledge, rule.pattern(knowledge, "unsaid"), whole.start, listing.end):
        return
    last, (shown, sum_, evidence) = parts[-1], told(text, parts, whole)
    related = tuple(Related(at.start, at.end, f"“{text[at.start : at.end]}” here") for at in (whole, *parts[:-1]))
    slots = {"text": text[last.start : last.end], "parts": shown, "sum": sum_, "total": figure(whole.printed)}
    yield from rule.finding(document, (last.start, last.end), slots, evidence, related, proven=proven)
