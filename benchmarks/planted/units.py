"""The units of this benchmark: a name as printed in, its dimension and every factor it may honestly have out."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit's dimension and its possible sizes (miles may be nautical, tons short, long or metric)."""

    dimension: str
    factors: tuple[Fraction, ...]


def _unit(dimension: str, *factors: str) -> Unit:
    return Unit(dimension, tuple(Fraction(factor) for factor in factors))


_TABLE: dict[str, Unit] = {
    "mm|millimet(?:re|er)s?": _unit("length", "0.001"),
    "cm|centimet(?:re|er)s?": _unit("length", "0.01"),
    "m|met(?:re|er)s?": _unit("length", "1"),
    "kms?|kilomet(?:re|er)s?": _unit("length", "1000"),
    "in|inch|inches": _unit("length", "0.0254"),
    "ft|foot|feet": _unit("length", "0.3048"),
    "yd|yds|yards?": _unit("length", "0.9144"),
    "miles?|mi": _unit("length", "1609.344", "1852"),
    "nautical miles?|nmi": _unit("length", "1852"),
    "grams?|g": _unit("mass", "0.001"),
    "kgs?|kilos?|kilogram(?:me)?s?": _unit("mass", "1"),
    "tonnes?|metric tons?": _unit("mass", "1000"),
    "tons?": _unit("mass", "1000", "907.18474", "1016.0469088"),
    "oz|ounces?": _unit("mass", "0.028349523", "0.0311034768"),
    "lbs?|pounds?": _unit("mass", "0.45359237"),
    "km/h|kph|kmh|kilomet(?:re|er)s per hour|kilomet(?:re|er)s an hour": _unit("speed", "1000"),
    "mph|miles per hour|miles an hour": _unit("speed", "1609.344"),
    "knots?|kn|kts?": _unit("speed", "1852"),
    "m/s|met(?:re|er)s per second|met(?:re|er)s a second": _unit("speed", "3600"),
    "ha|hectares?": _unit("area", "10000"),
    "acres?": _unit("area", "4046.8564224"),
    "km²|km2|sq km|square kilomet(?:re|er)s?": _unit("area", "1000000"),
    "sq mi|square miles?": _unit("area", "2589988.110336"),
    "m²|m2|sq m|square met(?:re|er)s?": _unit("area", "1"),
    "sq ft|square (?:feet|foot)": _unit("area", "0.09290304"),
    "lit(?:re|er)s?|l": _unit("volume", "1"),
    "gallons?|gal": _unit("volume", "3.785411784", "4.54609"),
    "pints?": _unit("volume", "0.473176473", "0.56826125"),
    "barrels?|bbl": _unit("volume", "158.987294928"),
    "cu m|cubic met(?:re|er)s?": _unit("volume", "1000"),
    "cu ft|cubic (?:feet|foot)": _unit("volume", "28.316846592"),
    "°C|C|degrees C|degrees Celsius|degrees centigrade|Celsius": _unit("temperature", "1"),
    "°F|F|degrees F|degrees Fahrenheit|Fahrenheit": _unit("temperature", "5/9"),
}
_PATTERNS = {re.compile(pattern): unit for pattern, unit in _TABLE.items()}
UNIT = f"(?:{'|'.join(sorted(_TABLE, key=len, reverse=True))})(?![\\w²³/])"  # what is longer, first: “km” of “km/h”


def unit(name: str) -> Unit:
    """The unit that UNIT matched."""
    return next(unit for pattern, unit in _PATTERNS.items() if pattern.fullmatch(name))
