"""How many black-box cases of another tool (Recognizers-Text, MIT) the claim readers get right.

    python benchmarks/recognisers.py FOLDER [--show MODEL]

FOLDER holds the tool's `*.json` files. Cases that do not fit news are listed with a reason in `recognisers.yaml`. An
input passes when every expected claim is found with the right span and the right value; where nothing is expected,
when nothing of that type is found. `--show` prints each failing input of one file with what was expected and read.

Span: a claim's core or its whole span ends where theirs ends, and begins where theirs begins or differs only by
leading articles, prepositions and hedges (“the”, “in”, “less than”). A number or ordinal may also stand anywhere
inside a claim of another type that holds that figure, and a measure at one end of a range.

Value: figures are equal to a millionth. The unit is the same, or the currency where theirs is certain. Durations are
compared as calendar months and seconds. A date has their past or their future reading; one that the calendar lacks
stays unresolved. A period's last day is the day before their end, or, where its end is printed, that day, month or
year to its last day. Where their bounds are but a convention (“early next year”) ours must lie within the period
named; seasons are not asked for bounds of their own. An expectation without a figure (“dollars”) is not asked for.
"""

from __future__ import annotations

import argparse
import json
import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Protocol, cast

import yaml

from factlint import Linter

HEDGES = """a an the some in on at by of for from between within during until till to since before after about around
    approximately estimated roughly nearly almost over under above below up least most more less fewer than no not as
    many much just only"""
TYPES = "number ordinal percentage money quantity duration age anniversary date clock range"
LEADING, KINDS = frozenset(HEDGES.split()), frozenset(TYPES.split())
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600}
MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
TIMEX = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
SAME = {"pence": "penny", "metric ton": "tonne", "age": "year"}
PARTS = ("number", "low", "high", "year", "month", "day", "hour", "minute")
DAY = timedelta(days=1)
Case = dict[str, Any]


class Read(Protocol):
    """A claim of the linter."""

    type: str
    start: int
    end: int

    @property
    def core(self) -> tuple[int, int]:
        """The figure itself, without its hedge."""

    def fields(self) -> dict[str, Any]:
        """The normalised value."""


def equal(one: object, other: object) -> bool:
    """Whether two figures are the same but for rounding; theirs may end in a percent sign."""
    try:
        left, right = (Decimal(str(value).rstrip("%")) for value in (one, other))
    except InvalidOperation:
        return False
    return abs(left - right) <= abs(right) * Decimal("1e-6")


def span(expected: Case) -> tuple[int, int]:
    """Start and exclusive end of what a case expects."""
    start = int(expected["Start"])
    return start, expected["End"] + 1 if "End" in expected else start + expected["Length"]


def inside(claim: Read, expected: Case) -> bool:
    """Whether a claim holds the span of what is expected."""
    start, end = span(expected)
    return claim.start <= start and end <= claim.end


def spanned(claim: Read, expected: Case, text: str) -> bool:
    """Whether a claim stands where one is expected, by the rule above."""
    start, end = span(expected)
    return any(
        high == end and LEADING.issuperset(re.findall(r"\w+", text[min(low, start) : max(low, start)].lower()))
        for low, high in (claim.core, (claim.start, claim.end))
    )


def number(claim: Read, expected: Case, text: str, kind: str) -> bool:
    """A number or ordinal, bare or in a bigger claim."""
    bigger = claim.type not in ("number", "ordinal") and inside(claim, expected)
    fields, value = claim.fields(), expected["Resolution"]["value"]
    placed = spanned(claim, expected, text) if claim.type == kind else bigger
    return placed and any(equal(fields.get(part), value) for part in PARTS)


def measure(claim: Read, expected: Case, text: str, kind: str) -> bool:
    """A figure with its unit: percentage, age, quantity or money; or a range that it ends."""
    fields, value = claim.fields(), expected["Resolution"]
    if claim.type == kind:
        right = spanned(claim, expected, text) and equal(fields.get("number"), value["value"])
    else:
        ends = (equal(fields.get(side), value["value"]) for side in ("low", "high"))
        right = claim.type == "range" and inside(claim, expected) and any(ends)
    got = {fields.get("unit"), fields.get("currency")}
    unit = value.get("unit", "").lower().replace("meter", "metre").replace("liter", "litre")
    return right and (
        value["isoCurrency"] in got if "isoCurrency" in value else not unit or SAME.get(unit, unit) in got
    )


def length(amounts: Iterable[tuple[object, str]]) -> tuple[Decimal, Decimal]:
    """Calendar months, and seconds, of amounts with their units."""
    months = seconds = Decimal(0)
    for amount, unit in amounts:
        months += Decimal(str(amount)) * MONTHS.get(unit, 0)
        seconds += Decimal(str(amount)) * SECONDS.get(unit, 0)
    return months, seconds


def duration(claim: Read, expected: Case, text: str, kind: str) -> bool:
    """A length of time."""
    if claim.type != kind or not spanned(claim, expected, text):
        return False
    days, _, clock = expected["Value"]["Timex"][1:].partition("T")
    parts = [(re.findall(r"([\d.]+)([A-Z])", days), ""), (re.findall(r"([\d.]+)([A-Z])", clock), "T")]
    asked = length((amount, TIMEX[time + letter]) for found, time in parts for amount, letter in found)
    return length([(claim.fields()["number"], claim.fields()["unit"])]) == asked


def resolved(claim: Read) -> tuple[date, date] | None:
    """The days that a date claim means, where it is certain."""
    first, last = (claim.fields().get(name) for name in ("first", "last"))
    return (date.fromisoformat(str(first)), date.fromisoformat(str(last))) if first and last else None


def day(claim: Read, expected: Case, text: str, kind: str) -> bool:
    """A day."""
    if claim.type != kind or not spanned(claim, expected, text):
        return False
    read, days = resolved(claim), {expected["Value"][f"{way}Resolution"]["date"] for way in ("Past", "Future")}
    if days == {"0001-01-01"}:
        return read is None
    return read is not None and read[0] == read[1] and read[0].isoformat() in days


def named(timex: str) -> tuple[date, date] | None:
    """The first and last day of a year, month or week; of a season's year."""
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", timex):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday, monday + 6 * DAY
    if found := re.fullmatch(r"(\d{4})(?:-(\d\d)|-[A-Z]{2})?", timex):
        year, low, high = int(found[1]), int(found[2] or 1), int(found[2] or 12)
        return date(year, low, 1), date(year, high, monthrange(year, high)[1])
    return None


def lasts(end: date, timex: str, text: str) -> Iterator[date]:
    """The last days that an end of theirs may stand for."""
    if re.search(r"\d\s*-\s*\d|\b(?:to|until|till|through)\b|(?<!thousand )(?<!hundred )\band\b", text):
        yield end
        if end.day == 1:
            yield end.replace(day=monthrange(end.year, end.month)[1])
        if (end.month, end.day) == (1, 1):
            yield date(end.year, 12, 31)
        return
    yield end - DAY
    if timex[0] == "(" and end.day != 1:
        yield end


def period(claim: Read, expected: Case, text: str, kind: str) -> bool:
    """A stretch of days."""
    if claim.type != kind or not spanned(claim, expected, text):
        return False
    read, value = resolved(claim), expected["Value"]
    bounds = [value[way] for way in ("PastResolution", "FutureResolution") if value[way]]
    pairs = [tuple(date.fromisoformat(pair[name]) for name in ("startDate", "endDate")) for pair in bounds]
    whole = named(value["Timex"])
    if read is None:
        return not pairs
    if whole and (whole[0], whole[1] + DAY) not in pairs:
        return whole[0] <= read[0] <= read[1] <= whole[1]
    printed = expected["Text"].lower()
    return not pairs or any(read[0] == low and read[1] in lasts(high, value["Timex"], printed) for low, high in pairs)


# For each file: what the readers aim at in percent, the type of claim, and how one is compared.
MODELS: dict[str, tuple[int, str, Callable[[Read, Case, str, str], bool]]] = {
    "NumberModel": (95, "number", number),
    "OrdinalModel": (95, "ordinal", number),
    "PercentModel": (95, "percentage", measure),
    "AgeModel": (95, "age", measure),
    "DimensionModel": (90, "quantity", measure),
    "CurrencyModel": (90, "money", measure),
    "DurationParser": (90, "duration", duration),
    "DateParser": (85, "date", day),
    "DatePeriodParser": (85, "date", period),
}


def passes(model: str, case: Case, claims: list[Read]) -> bool:
    """Whether the claims of an input are those that its case asks for; temperatures have a model of their own."""
    _, kind, judge = MODELS[model]
    asked = [one for one in case["Results"] if "Resolution" not in one or one["Resolution"]["value"] is not None]
    if case["Results"]:
        return all(any(judge(claim, one, case["Input"], kind) for claim in claims) for one in asked)
    found = [claim for claim in claims if claim.type == kind and claim.fields().get("dimension") != "temperature"]
    return not [claim for claim in found if judge is not period or len(set(resolved(claim) or ())) > 1]


def main() -> None:
    """Reads every file and prints the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", choices=MODELS, metavar="MODEL", help="print the failing inputs of one file")
    options = parser.parse_args()
    misfits = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    linter = Linter(extend_select=["ALL"], select=[])
    print(f"{'file':<18}{'cases':>6}{'left out':>10}{'asked':>7}{'passed':>8}{'share':>9}{'aim':>7}")
    for model, (aim, _, _) in MODELS.items():
        cases = json.loads((options.folder / f"{model}.json").read_text(encoding="utf-8-sig"))
        out = {at for reason in misfits.get(model, {}).values() for at in reason}
        passed = 0
        for at, case in ((at, case) for at, case in enumerate(cases) if at not in out):
            told = case.get("Context", {}).get("ReferenceDateTime", "")[:10] or None
            read = cast("list[Read]", linter.claims(case["Input"], date=told).all())
            claims = [claim for claim in read if claim.type in KINDS]
            right = passes(model, case, claims)
            passed += right
            if options.show == model and not right:
                print(f"\n{at}: {case['Input']!r}" + (f" on {told}" if told else ""))
                for one in case["Results"]:
                    print(f"  expected {one['Text']!r} {span(one)} {one.get('Resolution') or one.get('Value')}")
                for claim in claims:
                    print(
                        f"  got {claim.type} {case['Input'][claim.start : claim.end]!r} {claim.core} {claim.fields()}"
                    )
        asked = len(cases) - len(out)
        print(f"{model:<18}{len(cases):>6}{len(out):>10}{asked:>7}{passed:>8}{passed / asked:>9.1%}{f'≥{aim}%':>7}")


if __name__ == "__main__":
    main()
