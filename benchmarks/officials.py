"""Random days of the table's offices: the right holder must pass, the ones before and after must be told.

    python benchmarks/officials.py [--days N] [--seed N] [--show]

For every office with one holder at a time and `--days` random days from 2010 to 2025 on which its list is complete,
the holder of that day and the nearest other people who held it are put into sentences of several shapes, dated that
day. The holder must give no error or warning. Somebody whose terms all ended, or all begin, more than two weeks away
from the day must be told, at whatever severity (presidents keep their title by courtesy, so that is advice). Left out
of what must be told is who holds the same role elsewhere on that day, whose name is the holder's too (Idriss Deby), and
whose dates the table prints no closer than the year. The answers are computed from the cards themselves, not from
the compiled set.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from factlint import Linter
from factlint.reference.load import Cards, load
from factlint.reference.models import Holder
from factlint.reference.values import days

SHAPES = (
    "{area} {role} {name} said on {weekday} that the talks would go on.",
    "The talks would go on, {area} {role} {name} told reporters on {weekday}.",
    "{name}, {area}’s {role}, told reporters on {weekday} that the talks would go on.",
    "On {weekday} {area} {role} {name} met his guests and spoke of the talks.",
)
FIRST, LAST = date(2010, 1, 1).toordinal(), date(2025, 12, 31).toordinal()
GRACE = 14  # days around a change on which nothing need be told
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def titles(cards: Cards, role: str) -> list[str]:
    """What a holder is called, as it is printed: PM in capitals; what one does (“heads the staff”) is no title."""
    found = [title for title in cards.roles.get(role) or [role] if title.split()[0] not in ("heads", "leads")]
    return [title.upper() if len(title) < 3 else title for title in found]


def span(holder: Holder) -> tuple[int, int]:
    """The days that a term may include."""
    return days(holder.since)[0], days(holder.until)[1] if holder.until else 10**7


def exact(holder: Holder) -> bool:
    """Whether both ends are printed to the month at least."""
    return len(holder.since) > 4 and (holder.until is None or len(holder.until) > 4)


def main() -> int:
    """Prints how many right ones passed and how many wrong ones were told; 1 unless all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    cards = load([Path(__file__).parent.parent / "reference"])
    linter = Linter(extend_select=["O104"])
    counts: Counter[str] = Counter()
    for office_id in sorted(cards.records):
        office = cards.records[office_id]
        if (
            office.kind != "office"
            or not getattr(office, "single", False)
            or not getattr(office, "complete_from", None)
        ):
            continue
        low = max(FIRST, days(office.complete_from)[0])  # type: ignore[attr-defined]
        high = min(LAST, days(office.as_of)[1]) if getattr(office, "as_of", None) else 0  # type: ignore[attr-defined]
        if low > high:
            continue
        for _ in range(options.days):
            judge(cards, office_id, chance.randint(low, high), linter, counts, chance, options.show)
    for name, count in sorted(counts.items()):
        sys.stdout.write(f"{name:<32}{count:>7}\n")
    return int(any(name.startswith("WRONG") for name in counts))


def judge(
    cards: Cards, office_id: str, day: int, linter: Linter, counts: Counter[str], chance: random.Random, show: bool
) -> None:
    """One day of one office."""
    office = cards.records[office_id]
    terms = sorted(office.holders, key=lambda holder: span(holder)[0])  # type: ignore[attr-defined]
    inside = [holder for holder in terms if span(holder)[0] <= day <= span(holder)[1]]
    sure = all(days(holder.since)[1] <= day and (not holder.until or day <= days(holder.until)[0]) for holder in inside)
    if not sure or len({holder.person for holder in inside}) != 1 or any(holder.acting for holder in inside):
        counts["days without one sure holder"] += 1
        return
    before = [holder for holder in terms if span(holder)[1] < day]
    after = [holder for holder in terms if span(holder)[0] > day]
    for holder, wrong in ((inside[0], False), *((near[0], True) for near in (before[-1:], after[:1]) if near)):
        namesakes = wrong and cards.records[holder.person].name in spellings(cards, inside[0].person)
        if namesakes or (wrong and not plainly_wrong(cards, office_id, holder, day)):
            counts["neighbours left out"] += 1
            continue
        text = sentence(cards, office_id, holder.person, day, chance)
        found = linter.lint(text, date=date.fromordinal(day)).findings
        told = any(finding.code.startswith("O1") for finding in found)
        key = (
            ("neighbour told" if told else "WRONG neighbour missed")
            if wrong
            else (
                "holder silent" if not any(finding.severity != "advice" for finding in found) else "WRONG holder told"
            )
        )
        counts[key] += 1
        if show and key.startswith("WRONG"):
            sys.stdout.write(f"{date.fromordinal(day)} {office_id}: {key[6:]}: {text}\n")


def spellings(cards: Cards, person: str) -> list[str]:
    """Every name under which somebody is known."""
    return [cards.records[person].name, *cards.records[person].aliases]


def plainly_wrong(cards: Cards, office_id: str, holder: Holder, day: int) -> bool:
    """Whether the person held no office of this role near that day, by dates printed to the month at least."""
    role = cards.records[office_id].role  # type: ignore[attr-defined]
    for record in cards.records.values():
        if record.kind != "office" or record.role != role:  # type: ignore[attr-defined]
            continue
        for term in record.holders or []:  # type: ignore[attr-defined]
            if term.person == holder.person:
                low, high = span(term)
                if not exact(term) or low - GRACE <= day <= high + GRACE:
                    return False
    return True


def sentence(cards: Cards, office_id: str, person: str, day: int, chance: random.Random) -> str:
    """A sentence that gives the person the office on that day."""
    office = cards.records[office_id]
    area = office.country or office.body  # type: ignore[attr-defined]
    title = chance.choice(titles(cards, office.role))  # type: ignore[attr-defined]
    shape = chance.choice(SHAPES)
    if area in cards.bodies:
        names = cards.bodies[area]
        if any(name.lower() in title for name in names):  # “European Council president” needs no further body
            shape, area = shape.replace("{area}’s", "{area}").replace("{area} {role}", "{role}"), ""
        else:
            area = chance.choice(names)
    elif "’s" not in shape:
        country = next(card for card in cards.records.values() if card.kind == "country" and card.name == area)
        demonyms = [item if isinstance(item, str) else item.value for item in country.demonyms or []]  # type: ignore[attr-defined]
        area = demonyms[0] if demonyms else f"{area}’s"
    weekday = WEEKDAYS[date.fromordinal(day).weekday()]
    return shape.format(area=area, role=title, name=cards.records[person].name, weekday=weekday)


if __name__ == "__main__":
    sys.exit(main())
