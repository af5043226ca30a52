"""Units of measure: their sizes are those of the pint package, and they are read however they are written."""

from __future__ import annotations

from fractions import Fraction

import pint
import pytest
import yaml
from conftest import ROOT

from factlint import Linter

UNITS = yaml.safe_load((ROOT / "rules" / "lexicon" / "units.yaml").read_text(encoding="utf-8"))
EXACT = pint.UnitRegistry(non_int_type=Fraction)

BASES = {
    "length": "metre",
    "mass": "kilogram",
    "area": "metre ** 2",
    "volume": "litre",
    "speed": "kilometre / hour",
    "energy": "joule",
    "power": "watt",
    "pressure": "pascal",
    "frequency": "hertz",
    "information": "bit",
    "angle": "degree",
}
# What pint calls our units, where it is not what we call them; all the sizes that the word may have, the first first.
PINT = {
    "light year": ["light_year"],
    "mile": ["mile", "nautical_mile"],
    "nautical mile": ["nautical_mile"],
    "fathom": ["2 * yard"],  # pint's fathom and furlong are those of the US survey foot, as its acre
    "furlong": ["mile / 8"],
    "quintal": ["100 * kilogram"],
    "tonne": ["metric_ton"],
    "ton": ["short_ton", "metric_ton", "long_ton"],
    "short ton": ["short_ton"],
    "long ton": ["long_ton"],
    "hundredweight": ["long_hundredweight", "short_hundredweight"],
    "troy ounce": ["troy_ounce"],
    "ounce": ["ounce", "troy_ounce"],
    "square centimetre": ["centimetre ** 2"],
    "square metre": ["metre ** 2"],
    "square kilometre": ["kilometre ** 2"],
    "acre": ["mile ** 2 / 640"],
    "square foot": ["foot ** 2"],
    "square yard": ["yard ** 2"],
    "square inch": ["inch ** 2"],
    "square mile": ["mile ** 2"],
    "cubic centimetre": ["centimetre ** 3"],
    "cubic metre": ["metre ** 3"],
    "cubic kilometre": ["kilometre ** 3"],
    "cubic foot": ["foot ** 3"],
    "cubic yard": ["yard ** 3"],
    "cubic inch": ["inch ** 3"],
    "gallon": ["gallon", "imperial_gallon"],
    "US gallon": ["gallon"],
    "imperial gallon": ["imperial_gallon"],
    "quart": ["quart", "imperial_quart"],
    "pint": ["pint", "imperial_pint"],
    "fluid ounce": ["fluid_ounce", "imperial_fluid_ounce"],
    "barrel": ["oil_barrel", "beer_barrel", "imperial_barrel"],
    "acre-foot": ["mile ** 2 / 640 * foot"],
    "kilometre per hour": ["kilometre / hour"],
    "mile per hour": ["mile / hour"],
    "metre per second": ["metre / second"],
    "kilometre per second": ["kilometre / second"],
    "mile per second": ["mile / second"],
    "foot per second": ["foot / second"],
    "calorie": ["calorie", "kilocalorie"],
    "watt-hour": ["watt * hour"],
    "kilowatt-hour": ["kilowatt * hour"],
    "megawatt-hour": ["megawatt * hour"],
    "gigawatt-hour": ["gigawatt * hour"],
    "terawatt-hour": ["terawatt * hour"],
    "British thermal unit": ["international_british_thermal_unit"],
    "horsepower": ["horsepower", "metric_horsepower"],
    "pound per square inch": ["psi"],
    "kilobyte": ["kilobyte", "kibibyte"],
    "megabyte": ["megabyte", "mebibyte"],
    "gigabyte": ["gigabyte", "gibibyte"],
    "terabyte": ["terabyte", "tebibyte"],
    "megabit": ["megabit", "mebibit"],
    "gigabit": ["gigabit", "gibibit"],
}


EVERY = [(dimension, unit) for dimension, units in UNITS.items() for unit in units]
FORMS = [
    (unit["name"], form, form in unit.get("symbols", ()))
    for _, unit in EVERY
    for form in [*unit["forms"], *unit.get("symbols", [])]
]


def magnitude(expression: str, base: str) -> Fraction:
    """The size of a unit by pint, exactly."""
    size = (Fraction(1) * EXACT.parse_expression(expression)).to(base).magnitude
    assert isinstance(size, (Fraction, int))
    return Fraction(size)


@pytest.mark.parametrize(
    ("dimension", "unit"),
    [pytest.param(dimension, unit, id=unit["name"]) for dimension, unit in EVERY if dimension in BASES],
)
def test_every_size_of_a_unit_is_exactly_that_of_pint(dimension: str, unit: dict[str, object]) -> None:
    name = str(unit["name"])
    ours = [Fraction(str(unit["size"])), *map(Fraction, unit.get("also", []))]  # type: ignore[call-overload]
    assert ours == [magnitude(known, BASES[dimension]) for known in PINT.get(name, [name])]


def test_scales_of_temperature_begin_where_pint_says() -> None:
    for unit, known in zip(UNITS["temperature"], ("degC", "degF", "kelvin"), strict=True):
        zero = EXACT.Quantity(Fraction(0), known).to("kelvin").magnitude
        one = EXACT.Quantity(Fraction(1), known).to("kelvin").magnitude
        assert (Fraction(unit.get("zero", "0")), Fraction(unit["size"])) == (zero, one - zero), unit["name"]


def test_every_dimension_is_held_against_pint_but_mach() -> None:
    assert set(UNITS) == {*BASES, "temperature", "speed of sound"}


def test_no_form_is_written_twice() -> None:
    exact = [form for _, form, symbol in FORMS if symbol]
    loose = [form.lower() for _, form, symbol in FORMS if not symbol]
    assert len(set(exact)) == len(exact)
    assert len(set(loose)) == len(loose)
    assert not {form for form in exact if form.lower() in loose}


@pytest.mark.parametrize("shape", ["12 {}", "12\u00a0{}", "12{}", "12-{}", "1,200 {}", "0.5 {}", "12\n{}"])
@pytest.mark.parametrize(("name", "form", "symbol"), FORMS)
def test_a_unit_is_read_in_every_form(linter: Linter, name: str, form: str, symbol: bool, shape: str) -> None:
    if shape == "12-{}" and symbol and len(form) == 1:
        pytest.skip("20 F-16s, a 5-m run: a single letter behind a hyphen is no unit")
    if (shape, form) == ("12{}", "m"):
        pytest.skip("12m may be metres, minutes or millions; see test_claims.py")
    figure = shape.format(form)
    text = f"It was a load of {figure} that day."
    found = [(claim.unit, text[claim.start : claim.end]) for claim in linter.claims(text).of("quantity")]  # type: ignore[attr-defined]
    assert found == [(name, figure)]


@pytest.mark.parametrize(("name", "form", "symbol"), [case for case in FORMS if not case[2]])
def test_a_word_is_a_unit_in_capitals_too(linter: Linter, name: str, form: str, symbol: bool) -> None:
    found = linter.claims(f"A LOAD OF 12 {form.upper()}, SAY").of("quantity")
    assert [claim.unit for claim in found] == [name]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text", ["20 F-16s", "12 St James Street", "a 5-m run", "12 Clubs", "100m people", "12 Inventors"]
)
def test_what_only_looks_like_a_unit_is_none(linter: Linter, text: str) -> None:
    assert linter.claims(f"There were {text} here.").of("quantity") == []
