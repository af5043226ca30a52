"""Rules are data: each proves itself by its own texts, and a desk adds its own in YAML alone."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from conftest import DESK, ROOT, Command

from factlint import Linter, yamlfile
from factlint.errors import FactlintError
from factlint.rules.load import RuleSet, load
from factlint.rules.models import kinds, schema
from factlint.rules.proof import marked, prove, thin
from factlint.store import knowledge

RULES = load([ROOT / "rules"])


@pytest.mark.parametrize("code", sorted(RULES.rules))
def test_every_rule_treats_its_own_texts_as_it_says(code: str) -> None:
    only = RuleSet()
    only.rules[code] = RULES.rules[code]
    failures = prove(only, knowledge())
    assert not failures, [(failure.problem, failure.text) for failure in failures]


def test_every_rule_has_a_text_to_flag_and_two_to_pass() -> None:
    assert not thin(RULES)


def test_the_kinds_that_the_design_names_are_there() -> None:
    lexical = {"existence", "substitution", "consistency", "occurrence", "repetition", "conditional"}
    facts = {
        "spelling",
        "designation",
        "attribute",
        "measure",
        "holder",
        "relation",
        "lifetime",
        "agreement",
        "calendar",
    }
    assert lexical | facts <= set(kinds())


def test_every_kind_is_used_by_a_rule() -> None:
    assert {rule.kind for rule in RULES.rules.values()} == set(kinds())


def test_our_own_set_refuses_a_rule_that_proves_too_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = "- {code: X901, name: x, kind: existence, severity: error, message: never, why: because of it, tokens: [x], "
    (tmp_path / "r.yaml").write_text(rule + "flags: ['[[x]]'], passes: [y]}\n", encoding="utf-8")
    assert load([tmp_path]).rules
    monkeypatch.setattr("factlint.rules.load.builtin_folders", lambda: (str(tmp_path), ""))
    with pytest.raises(FactlintError, match=r"r\.yaml:1: X901: has 1 flags and 1 passes"):
        load([tmp_path])


def test_a_rule_whose_text_is_not_flagged_fails_its_proof() -> None:
    broken = RuleSet()
    rule = RULES.rules["T101"].model_copy(deep=True)
    rule.flags[0].text = "The parade was held on [[Thursday]], 21 November 2024, in Minsk."
    rule.passes[0].text = "The parade was held on Wednesday, 21 November 2024."
    broken.rules["T101"] = rule
    assert len(prove(broken, knowledge())) == 2


def test_marks_are_taken_out_and_their_spans_told() -> None:
    assert marked("a [[b c]] d [[e]]") == ("a b c d e", [(2, 5), (8, 9)])


def test_our_rule_files_fit_the_schema_that_editors_use() -> None:
    validator = jsonschema.Draft202012Validator(schema())
    for path in sorted((ROOT / "rules").glob("*.yaml")):
        data, _ = yamlfile.read(path)
        plain = json.loads(json.dumps(data, default=str))
        assert not [error.message[:200] for error in validator.iter_errors(plain)], path.name


def test_the_schema_refuses_an_unknown_key() -> None:
    rule = {"code": "X999", "name": "x", "kind": "existence", "tokens": ["x"], "severity": "error"}
    rule |= {"message": "no {text}", "why": "because of it", "tokns": []}
    assert list(jsonschema.Draft202012Validator(schema()).iter_errors([rule]))


def test_a_football_desk_needs_no_python(desk: Linter) -> None:
    text = "Tarnmoor United were formed in 1910. The Ashwik manager went to Harrow Park, home of Ashwick Rovers."
    found = [(finding.code, text[finding.start : finding.end]) for finding in desk.lint(text).findings]
    assert found == [("X102", "1910"), ("X103", "Ashwik"), ("X101", "Harrow Park")]


def test_the_football_desks_rules_prove_themselves(factlint: Command, tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text(f'rules = ["{DESK / "rules"}"]\nreference = ["{DESK / "reference"}"]\n')
    done = factlint("rules", "test")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all as they say" in done.stdout


def test_explain_prints_a_rules_reason_and_texts(factlint: Command) -> None:
    done = factlint("explain", "T201")
    assert done.returncode == 0
    assert "anniversary-duration" in done.stdout
    assert "nearly five decades" in done.stdout
