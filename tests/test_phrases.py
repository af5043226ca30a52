"""Phrases: what editors write in shapes, and what it finds in the outline of a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factlint import Linter
from factlint.claims.outline import DAY, FIGURE, YEAR, outline, stretch
from factlint.errors import FactlintError
from factlint.rules.phrases import pattern

WORDS = {"begun": ["founded", "set up"], "when": ["[in|on] {start}"], "thing": ["{begun} {when}"]}


def found(phrase: str, text: str) -> str | None:
    """What a phrase finds; Y, F and D in the text stand for a date, the figure and a day."""
    signs = str.maketrans({"Y": YEAR, "F": FIGURE, "D": DAY})
    match = re.search(pattern([phrase], WORDS), text.translate(signs))
    back = str.maketrans({YEAR: "Y", FIGURE: "F", DAY: "D"})
    return None if match is None else match[0].translate(back)


@pytest.mark.parametrize(
    ("phrase", "text", "hit"),
    [
        ("founded in {start}", "it was founded in Y", "founded in Y"),
        ("(founded|built) in {start}", "it was built in Y", "built in Y"),
        ("{thing}", "it was set up Y", "set up Y"),
        ("[the|its] {figure}", "for the F", "the F"),
        ("[the|its] {figure}", "for F", "F"),
        ("{start}[,] {figure}", "in Y, F", "Y, F"),
        ("{start}[,] {figure}", "in Y F", "Y F"),
        ("founded … in {start}", "founded by two poor brothers in Y", "founded by two poor brothers in Y"),
        ("founded {clause} in {start}", "founded by two very poor old men of it in Y",
         "founded by two very poor old men of it in Y"),
        ("{figure}{stop}", "after F.", "F"),
        ("{opening}founded", "founded by", "founded"),
        ("{figure} … {day}", "the F fell on D", "F fell on D"),
        ("{noun} grew. the {same} {begun}", "its base grew. the base founded", "base grew. the base founded"),
        ("\\({start}\\)", "the fair (Y)", "(Y)"),
    ],
)  # fmt: skip
def test_a_phrase_finds_what_it_says(phrase: str, text: str, hit: str) -> None:
    assert found(phrase, text) == hit


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("founded in {start}", "it was refounded in Y"),
        ("(its|their) {figure}", "of visits F"),
        ("founded … in {start}", "founded by two very poor brothers from Zadar in Y"),
        ("founded … in {start}", "founded by brothers who left in Y"),
        ("founded … in {start}", "founded by brothers, in Y"),
        ("{figure}{stop}", "after F of it"),
        ("{opening}founded", "it was founded"),
        ("{figure} … {day}", "F, she said on D"),
        ("{day} {figure}", "said D F"),
        ("{noun} grew. the {same} {begun}", "its base grew. the fair founded"),
    ],
)
def test_a_phrase_does_not_run_over_what_ends_it(phrase: str, text: str) -> None:
    assert found(phrase, text) is None


@pytest.mark.parametrize("phrase", ["{strat}", "[the {figure}", "the] {figure}", "(the] {figure}"])
def test_a_slip_in_a_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="has"):
        pattern([phrase], WORDS)


def test_an_editor_is_told_the_rule_and_the_slip(tmp_path: Path) -> None:
    rule = (
        "- {code: X901, name: x, kind: elapsed, severity: error, message: never, why: because of it, claim: duration, "
    )
    (tmp_path / "r.yaml").write_text(rule + "shapes: [['{strat} {figure}']]}\n", encoding="utf-8")
    with pytest.raises(FactlintError, match=r"r\.yaml:1: X901: has \{strat\}"):
        Linter(rules=[str(tmp_path)], cache_dir=str(tmp_path / "cache"))


def test_an_outline_is_plain_and_knows_its_claims(linter: Linter) -> None:
    text = "The U.S. base – “the Rock” – was\u00a0founded in May 1976; a six-year war followed."
    claims = linter.claims(text)
    figure = claims.of("duration")[0]
    told = outline(claims, figure, [stretch(claims.document, figure)])
    assert told.text == f"the us base - “the rock” - was founded in {YEAR}; {FIGURE}- war followed"
    assert [claim.value() for claim in told.claims.values()] == ["1976-05", "5.5 to 6.5 years"]
