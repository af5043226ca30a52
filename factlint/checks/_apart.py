"""How the items of a list exclude each other: by name, by place, by kind or purpose; for the check `total`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.claims.amounts import Number
    from factlint.claims.extract import Claims
    from factlint.claims.parts import Listing
    from factlint.knowledge import Knowledge
    from factlint.rules.rule import Rule


def apart(rule: Rule, claims: Claims, knowledge: Knowledge, whole: Number, listing: Listing, firm: bool) -> str:
    """How the items exclude each other: by name, by place, or as a list of the total's sort; "" if they may not."""
    text = claims.document.text
    begin = listing.figures[0].start
    if whole.type != "number":
        priced = rule.pattern(knowledge, "prices").search(text, max(0, whole.start - 60), whole.start)
        exact = firm and whole.hedge != "up to" and not priced
        return "named" if exact and not _any(rule, knowledge, "compared", listing.texts) else ""
    if rule.pattern(knowledge, "group").match(text, whole.end):
        return ""
    sorts = [sort for sort in rule.params.wholes if _counts(rule, knowledge, text, whole, sort, firm)]
    lines = [f"{sort} {number}" for sort in sorts for number in range(len(rule.params.parts[sort]))]
    for line in lines:
        if all(rule.pattern(knowledge, f"part {line}").match(each) for each in listing.texts):
            # “12 were killed, eight wounded and six missing”: the first figure is no total but one of the list
            word, low = (
                rule.pattern(knowledge, line),
                text.rfind(" ", max(0, whole.start - 30), max(0, whole.start - 1)) + 1,
            )
            first = word.search(text, whole.end, begin) or word.search(text, low, whole.start)
            clauses = any(rule.pattern(knowledge, "clause").search(each.partition(" ")[2], 6) for each in listing.texts)
            return "named" if firm or not (first or clauses) else ""
    if _placed(rule, claims, knowledge, whole, listing, firm):
        return "placed"
    named = firm and any(rule.params.wholes[sort] for sort in sorts)
    mixed = any(_any(rule, knowledge, f"part {line}", listing.texts) for line in lines)
    return "listed" if named and not mixed and not _any(rule, knowledge, "loose", listing.texts) else ""


def plain(rule: Rule, knowledge: Knowledge, text: str, whole: Number, listing: Listing, made: bool) -> str:
    """Whether things of any kind are listed by kind alone (“nine tanks, five trucks”) behind a colon or “consists”."""
    if rule.pattern(knowledge, "group").match(text, whole.end):
        return ""
    if not made and rule.pattern(knowledge, "plain").match(text, whole.end) is None:
        return ""
    plain, texts = rule.pattern(knowledge, "plain"), listing.texts
    if not made and len(texts) < 3 and not all(each[1:2].isupper() for each in texts):
        return ""  # “40 firms: 25 exporters and 20 start-ups” may overlap; “25 Danes and 20 Finns” may not
    return "plain" if all(plain.fullmatch(each) for each in listing.texts) else ""


def of_kinds(rule: Rule, knowledge: Knowledge, text: str, whole: Number, listing: Listing, boxed: bool) -> str:
    """Whether people are told by trade or nation, or craft by name, in an apposition that is closed again.

    “12 people, seven guards and six porters,”: where the first noun takes in the others it is no item of their list.
    """
    if whole.type != "number" or not rule.pattern(knowledge, "apposed").match(text, listing.end):
        return ""
    trade, agent, nation, name = (rule.pattern(knowledge, kind) for kind in ("trade", "agent", "nation", "name"))
    texts = listing.texts
    if (boxed or rule.pattern(knowledge, "crafts").match(text, whole.end)) and all(map(name.fullmatch, texts)):
        return "plain"
    if rule.pattern(knowledge, "people").match(text, whole.end) is None:
        return ""
    trades = [each for each in texts if trade.fullmatch(each)]
    traded = trades and all(agent.fullmatch(each) for each in texts if each not in trades)
    return "plain" if traded or all(map(nation.fullmatch, texts)) else ""


def spent(rule: Rule, knowledge: Knowledge, text: str, whole: Number, listing: Listing, told_of: bool) -> str:
    """Whether money is split by what it is for: “$9m, with $4m going to …”, “Of the $9m, $4m will go to …”."""
    low = max(0, whole.start - 60)
    if whole.type != "money" or not (told_of or rule.pattern(knowledge, "of-front").search(text, low, whole.start)):
        return ""
    if rule.pattern(knowledge, "own-end").search(text, whole.end, listing.figures[0].start):
        return ""  # “$9m on roads, with $7m for schools and $6m for parks”
    spent = [rule.pattern(knowledge, "spent").match(each) for each in listing.texts]
    return "plain" if len({match and match[1].lower() for match in spent}) == 1 and spent[0] else ""


def nearly(rule: Rule, knowledge: Knowledge, text: str, whole: Number, listing: Listing) -> bool:
    """Whether the parts, all told in one closed list, make the total but for a tenth at most."""
    sum_ = sum(part.printed for part in listing.figures)
    return sum_ * 10 >= whole.printed * 9 and rule.pattern(knowledge, "closed").match(text, listing.end) is not None


def _placed(rule: Rule, claims: Claims, knowledge: Knowledge, whole: Number, listing: Listing, firm: bool) -> bool:
    """Whether the items have no noun and stand with words of one line, which the total does not stand with itself."""
    text, begin = claims.document.text, listing.figures[0].start
    openings = [rule.pattern(knowledge, "elliptic").match(each) for each in listing.texts]
    if not all(openings) or not rule.pattern(knowledge, "noun").match(text, whole.end):
        return False
    words = {match[1].lower() for match in openings if match}
    line: list[str] = next((line for line in rule.params.parallel if words <= set(line)), [])
    own = set(text[whole.end : begin].lower().replace(",", "").split())
    return bool(line) and (firm or (own.isdisjoint(line) and not claims.within("date", whole.end, begin)))


def _counts(rule: Rule, knowledge: Knowledge, text: str, whole: Number, sort: str, firm: bool) -> bool:
    """Whether a total counts things of a sort, by the noun behind it or right before."""
    low = max(0, whole.start - 30)
    if not rule.params.wholes[sort]:
        return firm or rule.pattern(knowledge, "of-before").search(text, low, whole.start) is not None
    if rule.pattern(knowledge, f"behind {sort}").match(text, whole.end):
        return True
    return rule.pattern(knowledge, f"before {sort}").search(text, low, whole.start) is not None


def _any(rule: Rule, knowledge: Knowledge, name: str, texts: list[str]) -> bool:
    return any(rule.pattern(knowledge, name).match(each) for each in texts)


def complete(rule: Rule, knowledge: Knowledge, text: str, listing: Listing) -> bool:
    """Whether nothing can be missing from a list, as far as syntax can say."""
    if len(listing.figures) < 3 or rule.pattern(knowledge, "closed").match(text, listing.end) is None:
        return False
    return not any(" a " in each for each in listing.texts) and not _any(rule, knowledge, "them", listing.texts)
