"""Numbers as they stand in copy: text in, exact value and printed precision out, and back in the same manner."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def spelled(number: int) -> str:
    """A number below 100 in words."""
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def ordinal_spelled(number: int) -> str:
    """An ordinal below 100 in words."""
    head, dash, last = spelled(number).rpartition("-")
    last = _IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{head}{dash}{last}"


def suffix(number: int) -> str:
    """The ending of an ordinal in digits."""
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


CARDINALS = {spelled(number): number for number in range(1, 100)}
ORDINALS = {ordinal_spelled(number): number for number in range(1, 100)}
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?)(?!\d|[.,]\d)"
WORD = rf"(?i:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES[1:10])}))?|{'|'.join(reversed(_ONES[1:]))})\b"
NUMBER = rf"(?:(?<![\w.,/–-]){DIGITS}|(?<![\w-]){WORD})"
_ORDINAL_WORD = "|".join(sorted(ORDINALS, key=len, reverse=True))
ORDINAL = rf"(?:(?<![\w.,-])\d{{1,3}}(?:st|nd|rd|th)\b|(?<![\w-])(?i:{_ORDINAL_WORD})\b)"
PERCENT = r"(?:%|[ -]?(?:percent|per cent|pct)\b)"
SCALES = {"thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9, "tn": 12, "trillion": 12}
SCALE = r"(?:[ -]?(?:thousand|million|billion|trillion)\b|(?:bn|mn|tn|m)\b)"


class Figure(NamedTuple):
    """`value`; `step`, the place of its last printed digit; `coarse`, the place of its last digit that is not 0."""

    value: Fraction
    step: Fraction
    coarse: Fraction


def figure(text: str, scale: str = "") -> Figure:
    """Reads what NUMBER matched, times a scale word."""
    factor = Fraction(10) ** SCALES.get(scale.strip(" -").lower(), 0)
    if text[0].isalpha():
        whole = Fraction(CARDINALS[text.lower()])
        return Figure(whole * factor, factor, factor)
    plain = text.replace(",", "")
    decimals = len(plain.partition(".")[2])
    step = coarse = Fraction(1, 10**decimals)
    if not decimals:
        coarse *= 10 ** (len(plain) - len(plain.rstrip("0"))) if plain.strip("0") else 1
    return Figure(Fraction(plain) * factor, step * factor, coarse * factor)


def written(value: Fraction | int, like: str) -> str:
    """A value in the manner of another number: words or digits, as many decimals, commas or none."""
    if like[0].isalpha():
        in_words = value < (100 if CARDINALS[like.lower()] > 12 else 13)
        text = spelled(int(value)) if in_words else f"{int(value):,}"
        return text.capitalize() if like[0].isupper() else text
    decimals = len(like.partition(".")[2])
    whole, part = divmod(round(value * 10**decimals), 10**decimals)
    head = f"{whole:,}" if "," in like or whole >= 10_000 else str(whole)
    return f"{head}.{part:0{decimals}}" if decimals else head


def ordinal(text: str) -> int:
    """Reads what ORDINAL matched."""
    return ORDINALS[text.lower()] if text[0].isalpha() else int(text[:-2])


def ordinal_written(number: int, like: str) -> str:
    """An ordinal in the manner of another."""
    if like[0].isalpha() and number < 100:
        text = ordinal_spelled(number)
        return text.capitalize() if like[0].isupper() else text
    return f"{number}{suffix(number)}"


def one_digit_off(text: str) -> list[str]:
    """The number with one of its first two digits changed, the larger changes first."""
    places = [at for at, letter in enumerate(text) if letter.isdigit()][:2]
    shifts = (3, -3, 4, -4, 2, -2, 5, -5, 1, -1)
    return [
        f"{text[:at]}{digit}{text[at + 1 :]}"
        for shift in shifts
        for at in places
        for digit in [int(text[at]) + shift]
        if (0 if at else 1) <= digit <= 9
    ]


def small_count(text: str) -> bool:
    """Whether a number is a plain count: whole, and not to be taken for a year."""
    return "." not in text and not re.fullmatch(r"1[0-9]\d\d|20\d\d", text)
