"""Folders of YAML in, validated rules and the lexicon out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from factlint import yamlfile
from factlint.errors import FactlintError
from factlint.reference.load import Place, yaml_files
from factlint.rules.lexicon import merged
from factlint.rules.models import BaseRule, kind_module, kinds, rule_model
from factlint.rules.patterns import UnsafePattern, anchors, frozen_safely
from factlint.rules.word_lists import LEXICON
from factlint.store import builtin_folders

LEAST_FLAGS = 1  # texts that prove a rule
LEAST_PASSES = 2
_SLOT = re.compile(r"\{([^{}]*)\}")


class RuleSet:
    """Rules by code with where each stands, and the lexicon."""

    def __init__(self) -> None:
        self.rules: dict[str, BaseRule] = {}
        self.places: dict[str, Place] = {}
        self.lexicon: dict[str, Any] = {}


def load(folders: list[Path]) -> RuleSet:
    """Reads every rule and word list below the folders.

    Raises:
        FactlintError: naming the first broken file, its line and the mend.
    """
    found = RuleSet()
    ours = Path(builtin_folders()[0]).resolve()
    models = {kind: rule_model(kind) for kind in kinds()}
    for folder in folders:
        for path in yaml_files(folder):
            if path.parent.name == "lexicon":
                model = LEXICON.get(path.stem)
                if model is None:
                    known = ", ".join(f"{name}.yaml" for name in LEXICON)
                    raise FactlintError(str(path), "", "is not a word list that factlint knows", f"use {known}")
                data, lines = yamlfile.read(path)
                merged(found.lexicon, path.stem, yamlfile.validated(model, data, path, lines))
            else:
                _rules(path, found, models, folder.resolve() == ours)
    return found


def _rules(path: Path, found: RuleSet, models: dict[str, type[BaseRule]], ours: bool) -> None:
    data, lines = yamlfile.read(path)
    if data is None:
        return
    if not isinstance(data, list):
        raise FactlintError(str(path), "1", "does not hold a list of rules", "begin each rule with “- code: …”")
    for at, item in enumerate(data):
        place = Place(path, lines.at((at,)))
        if not isinstance(item, dict):
            raise place.error("holds something that is no rule", "begin each rule with “- code: …”")
        what = str(item.get("code", f"rule {at + 1}"))
        kind = item.get("kind")
        if not isinstance(kind, str) or kind not in models:
            mend = yamlfile.suggestion(str(kind), list(models)) or f"kinds are {', '.join(models)}"
            raise Place(path, lines.at((at, "kind"))).error(f"{what}: unknown kind {kind!r}", mend)
        rule = yamlfile.validated(models[kind], item, path, lines, (at,), what)
        if rule.code in found.rules:
            other = found.places[rule.code]
            raise place.error(f"{rule.code} is also the code of {other.path}:{other.line}", "give one a free code")
        if ours and (len(rule.flags) < LEAST_FLAGS or len(rule.passes) < LEAST_PASSES):
            told = f"{rule.code}: has {len(rule.flags)} flags and {len(rule.passes)} passes"
            raise place.error(told, f"a rule of ours needs {LEAST_FLAGS} and {LEAST_PASSES} at least")
        slots = kind_module(kind).SLOTS
        for slot in _SLOT.findall(rule.message):
            if slot not in slots:
                where = Place(path, lines.at((at, "message")))
                known = ", ".join(f"{{{name}}}" for name in slots)
                raise where.error(f"{rule.code}: message has no slot {{{slot}}}", f"slots are {known}")
        for key, source, flags in kind_patterns(rule):
            try:
                frozen_safely(source, flags)
            except (UnsafePattern, re.error, DeprecationWarning, FutureWarning, OverflowError) as wrong:
                where = Place(path, lines.at((at,)))
                reason = str(wrong) if isinstance(wrong, UnsafePattern) else f"is no pattern: {wrong}"
                raise where.error(f"{rule.code}: pattern {key!r} {reason}", "mend the pattern") from None
        found.rules[rule.code] = rule
        found.places[rule.code] = place


def kind_patterns(rule: BaseRule) -> list[tuple[str, str, int]]:
    """The lexical patterns of a rule: (key, source, flags); none for fact kinds."""
    make = getattr(kind_module(rule.kind), "patterns", None)
    made: list[tuple[str, str, int]] = make(rule) if make else []
    return made


def anchor_words(source: str, flags: int) -> list[str] | None:
    """The first words at which a pattern need be tried; None for everywhere."""
    return anchors(source, flags)
