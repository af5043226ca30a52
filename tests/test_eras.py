"""A state that is no more does nothing after its end; what it did in its time, and what became of it, is history."""

from __future__ import annotations

import pytest

from factlint import Linter


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 1999 the Soviet Union sent tanks to the island.", ["Soviet Union"]),
        ("In 1979 the Soviet Union sent tanks to the island.", []),
        ("The Warsaw Pact held an exercise in Poland in 1995.", ["Warsaw Pact"]),
        ("The Warsaw Pact held an exercise in Poland in 1985.", []),
        ("The Soviet Union built the mill and a bank sold it in 2005.", []),
        ("The Soviet Union made a promise broken in 2014.", []),
        ("Monuments the Soviet Union built were pulled down in 2022.", []),
        ("The Zaire government said on Monday that it had won.", ["Zaire"]),
        ("A Zaire government lorry was sold on Monday.", []),
        ("Two men were hanged in Rhodesia in 2003.", ["Rhodesia"]),
        ("Two men who were born in Rhodesia died in 2003.", []),
        ("He fought in Zaire and died in 2005.", []),
        ("The border guards of East Germany were issued rifles in 1994.", ["East Germany"]),
        ("Two men were shot in East Germany in 1994.", []),  # still a name of the ground
    ],
)
def test_states_that_are_no_more(linter: Linter, text: str, found: list[str]) -> None:
    findings = linter.lint(text, date="2020-03-04").findings
    assert [text[one.start : one.end] for one in findings if one.code == "T307"] == found


def test_a_clause_that_tells_what_was_in_a_year(linter: Linter) -> None:
    def codes(text: str) -> list[str]:
        return [finding.code for finding in linter.lint(text, date="2025-03-04").findings]

    assert codes("In 1991, when the Oreshnik launchers stood there, nobody fished.") == ["T302"]
    assert codes("In 1991, as I said when the Oreshnik launchers stood there, nobody fished.") == []
