"""Moves in, what is told of them out: “from 70 to 56, a 14% drop”, “fell 14% from 70 to 56”, “560, 12% more than 500”.

An amount is told of a move only where words of change bind the two: a verb before the amount (“fell by 14%”), a noun
around it (“a fall of 14%”, “a 14% fall”), or “or”, “by”, “up”, “less” beside it. What follows the amount and makes it
the amount of something else (“14% of its size”, “14% a year”, “14% for children”) unbinds it.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from factlint.claims.amounts import Number, Percentage
from factlint.claims.moves import Move, alike, bare, figures, joined, moves
from factlint.claims.sizes import sizes, unsigned

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from factlint.claims.extract import Claims
    from factlint.knowledge import Knowledge

_REACH = 130  # characters between a move and its amount


class Told:
    """A move and the amount told of it; `direction` is 1 for a rise, -1 for a fall, 0 where no word says.

    The amount counts per cents, or with `points` percentage points.
    """

    __slots__ = ("amount", "direction", "move", "points")

    def __init__(self, move: Move, amount: Number, direction: int, points: bool) -> None:
        self.move = move
        self.amount = amount
        self.direction = direction
        self.points = points

    @property
    def span(self) -> tuple[int, int]:
        return self.amount.start, self.amount.end


def told(claims: Claims, knowledge: Knowledge) -> list[Told]:
    """The moves of a document that have an amount."""
    found: list[Told] = []
    for move in claims.once(moves, knowledge):
        low, high = claims.document.sentence(move.start)
        found += _before(claims, knowledge, move, max(low, move.start - _REACH))
        found += _after(claims, knowledge, move, min(high, move.end + _REACH))
    taken = {change.amount.start for change in found}
    found += [change for change in _amid(claims, knowledge) if change.amount.start not in taken]
    return found + _gaps(claims, knowledge)


def _before(claims: Claims, knowledge: Knowledge, move: Move, low: int) -> list[Told]:
    """“fell 14% last year, from 70 to 56”, “an increase of 20%, from 10 to 12”, “a 6% fall in sales from 50 to 47”."""
    text = claims.document.text
    found = sizes(claims, knowledge, low, move.start)
    if not found:
        return []
    amount, points = found[-1]
    if move.form != "from":
        # “fell 15% to 56 from 66”; but in “fell 2% on Monday to 70, down from 90 in June” the base is another
        if text[amount.end : move.start].strip(" ,\n\u00a0") or not knowledge.pattern("told-to").fullmatch(
            text, move.last.end, move.first.start
        ):
            return []
    elif _between(claims, amount.end, move.start) or not knowledge.pattern("told-up-to").fullmatch(
        text, amount.end, move.start
    ):
        return []
    noun = knowledge.pattern("told-noun").match(text, amount.end)
    if noun is not None and knowledge.pattern("told-article").search(text, max(0, amount.start - 40), amount.start):
        return [Told(move, amount, knowledge.lexicon["directions"]["nouns"][noun[1].lower()], points)]
    verb = knowledge.pattern("told-verb").search(text, max(0, amount.start - 60), amount.start)
    if verb is None or knowledge.pattern("told-apart").match(text, amount.end):
        return []
    if verb["moved"] and not _of_object(text, knowledge, move, amount):
        return []
    return [Told(move, amount, _direction(verb, knowledge), points)]


def _of_object(text: str, knowledge: Knowledge, move: Move, amount: Number) -> bool:
    """“cut its staff by 20%, from 50 to 40”; but not “cut spending by 5%, from 100 projects to 80”."""
    if not knowledge.pattern("told-own").fullmatch(text, amount.end, move.start):
        return False
    counted = type(move.last) is Number and text[move.first.end : move.last.start].split() != ["to"]
    return not counted and knowledge.pattern("told-closed").match(text, move.last.end) is not None


def _after(claims: Claims, knowledge: Knowledge, move: Move, high: int) -> list[Told]:
    """“from 70 to 56, a fall of 14%”, “…, a 14% fall”, “…, or 14%”, “…, by 14%”, “…, 14% less”, “… (14%)”."""
    text = claims.document.text
    for amount, points in sizes(claims, knowledge, move.end, high)[:1]:
        cue = knowledge.pattern("told-cue").fullmatch(text, move.end, amount.start)
        if cue is None or _between(claims, move.end, amount.start):
            continue
        words = knowledge.lexicon["directions"]
        end, direction = amount.end, 0
        if cue["article"]:
            behind = knowledge.pattern("told-noun").match(text, end)
            if behind is None:
                continue
            end, direction = behind.end(), words["nouns"][behind[1].lower()]
        elif cue["noun"]:
            direction = words["nouns"][cue["noun"].lower()]
        elif cue["verb"]:
            verb = " ".join(cue["verb"].lower().split())
            subject = text[move.end : cue.start("verb")].strip(" \n\u00a0")
            if not verb.endswith(("ing", "up", "down")) and subject and subject[-1] not in ",([" and subject != "or":
                continue  # “lowering the limit from 60 to 50 km/h saw deaths fall 20%”
            direction = words["verbs"][verb]
        else:
            behind = knowledge.pattern("told-compared").match(text, end)
            if behind is not None:
                end, direction = behind.end(), words["compared"][behind[1].lower()]
            elif not cue["bare"] and not (_signed(text, amount) and cue["open"] and text[end : end + 1] in ")]"):
                continue
        if knowledge.pattern("told-apart").match(text, end) is None:
            return [Told(move, amount, direction, points)]
    return []


def _amid(claims: Claims, knowledge: Knowledge) -> list[Told]:
    """Amounts between the two: “560, 12% more than the 500”, “to 560, up 12% from 500”, “from 500 up 12% to 560”."""
    text = claims.document.text
    found: list[Told] = []
    shares = [unsigned(claim, knowledge) for claim in claims.of("percentage")]
    for amount, points in shares + (_all_points(claims, knowledge) if shares else []):
        behind = knowledge.pattern("told-link").match(text, amount.end)
        if behind is None:
            continue
        every = claims.once(figures, knowledge)
        at = bisect_left(every, amount.start, key=lambda claim: claim.start)
        before = every[at - 1] if at else None
        after = next((claim for claim in every[at : at + 2] if claim.at >= behind.end()), None)
        if before is None or after is None or after.at - behind.end() > _REACH or amount.start - before.end > _REACH:
            continue
        if knowledge.pattern("told-base").fullmatch(text, behind.end(), after.at) is None or not alike(after, before):
            continue
        direction = _amid_direction(claims, knowledge, before, amount, behind)
        if direction is None:
            continue
        plain = bare(after, knowledge)
        first, last = (before, plain) if behind["onward"] else (plain, before)
        found.append(
            Told(joined(text, knowledge, before.start, after.end, first, last, "than"), amount, direction, points)
        )
    return found


def _amid_direction(
    claims: Claims, knowledge: Knowledge, before: Number, amount: Number, behind: re.Match[str]
) -> int | None:
    """The direction of an amount that stands between its figures; None where no word binds it to them."""
    text = claims.document.text
    words = knowledge.lexicon["directions"]
    if behind["compared"]:
        bound = knowledge.pattern("told-beside").fullmatch(text, before.end, amount.start)
        return None if bound is None else int(words["compared"][behind["compared"].lower()])
    if behind["onward"]:
        opened = knowledge.pattern("move-from").search(text, max(0, before.start - 40), before.start)
        verb = knowledge.pattern("told-risen").fullmatch(text, before.end, amount.start)
        return None if opened is None or verb is None else int(words["verbs"][" ".join(verb[1].lower().split())])
    low = before.end
    at = text[low : low + 1] == "," and text[max(0, before.start - 3) : before.start].lower() == "at "
    cue = knowledge.pattern("told-cue").fullmatch(text, low + at, amount.start)
    if cue is None or (cue["article"] is None) != (behind["noun"] is None):
        return None
    if cue["verb"]:
        # “At 560, sales were up 12%”, “560, up 12%”; but “a profit of 560 with sales up 12%”
        if not at and not set(text[low : cue.start("verb")]) & set(",(["):
            return None
        return int(words["verbs"][" ".join(cue["verb"].lower().split())])
    noun = cue["noun"] or behind["noun"]
    return int(words["nouns"][noun.lower()]) if noun else None


def _all_points(claims: Claims, knowledge: Knowledge) -> list[tuple[Number, bool]]:
    """“8 points”, which are no percentages to the readers."""
    text, unit = claims.document.text, knowledge.pattern("told-points")
    return [
        found
        for claim in claims.of("number")
        if unit.match(text, claim.end)
        for found in sizes(claims, knowledge, claim.start, claim.end)
    ]


def _gaps(claims: Claims, knowledge: Knowledge) -> list[Told]:
    """“The left had 33% and the right 44%, a gap of 11 points”."""
    text = claims.document.text
    found = []
    for one, other in pairwise(claims.of("percentage")):
        assert isinstance(one, Percentage)
        assert isinstance(other, Percentage)
        if one.points or other.points or other.start - one.end > _REACH:
            continue
        opened = knowledge.pattern("told-gap").match(text, other.end)
        if opened is None or not knowledge.pattern("told-rivals").fullmatch(text, one.end, other.start):
            continue
        for amount, points in sizes(claims, knowledge, opened.end(), opened.end() + 40)[:1]:
            if points and amount.start == opened.end() and text[amount.end : amount.end + 1] in ("", *".,;)"):
                move = joined(text, knowledge, one.start, other.end, one, other, "beside")
                found.append(Told(move, amount, 0, True))
    return found


def _signed(text: str, amount: Number) -> bool:
    """“(+14%)”: a bare percentage in brackets may be a share of anything."""
    return text[amount.start] in "+-−–" or text[amount.start - 1] in "+-−–"


def _between(claims: Claims, low: int, high: int) -> bool:
    """Whether another figure stands in a stretch."""
    return any(claims.within(type_, low, high) for type_ in ("number", "money", "quantity", "percentage"))


def _direction(match: re.Match[str], knowledge: Knowledge) -> int:
    words = knowledge.lexicon["directions"]
    if match["noun"]:
        return int(words["nouns"][match["noun"].lower()])
    return int(words["verbs"][" ".join((match["verb"] or match["moved"]).lower().split())])
