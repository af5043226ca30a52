"""Word lists in, the plain tables that the claim readers use out, and the single words at which a claim may begin."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from factlint.rules.word_lists import Beside, Changes, Currencies, Guards, Numbers, Time, Units, Words


def merged(lexicon: dict[str, Any], name: str, model: BaseModel) -> None:
    """Adds a word list to the plain lexicon; a desk's own lists add to ours."""
    if isinstance(model, Numbers):
        for table in ("cardinals", "ordinals", "denominators", "magnitudes"):
            lexicon.setdefault(table, {}).update(getattr(model, table))
        for hedge in model.hedges:
            bands = {"fine": hedge.fine.plain(), "possible": hedge.possible.plain()}
            lexicon.setdefault("hedges", {})[hedge.name] = bands
            phrases = lexicon.setdefault("hedge_phrases", {})
            phrases.update({phrase.lower(): hedge.name for phrase in hedge.phrases})
        spans = lexicon.setdefault("year_phrases", {})
        spans.update({phrase: (span.years, span.step) for span in model.year_phrases for phrase in span.phrases})
        lexicon["decade"] = {"fine": model.decade.fine.plain(), "possible": model.decade.possible.plain()}
    elif isinstance(model, Time):
        lexicon.setdefault("months", {}).update({name.lower(): n for name, n in model.months.items()})
        lexicon.setdefault("weekdays", {}).update({name.lower(): n for name, n in model.weekdays.items()})
        lexicon.setdefault("seasons", {}).update(
            {name: (span.since, span.until) for name, span in model.seasons.items()}
        )
        lexicon.setdefault("relative_days", {}).update(model.relative_days)
        for name, unit in model.durations.items():
            lexicon.setdefault("durations", {})[name] = unit.seconds
            for form in unit.forms:
                _unit_word(lexicon, form, "duration", name, "")
        lexicon.setdefault("anniversaries", []).extend(model.anniversaries)
        lexicon.setdefault("jubilees", {}).update(model.jubilees)
        lexicon.setdefault("metals", {}).update(model.metals)
        lexicon.setdefault("editions", []).extend(model.editions)
        for name in _DATE_WORDS:
            lexicon.setdefault(name, []).extend(getattr(model, name))
        lexicon.setdefault("stretches", {}).update(_stretches(model))
        lexicon.setdefault("zones", {}).update({name: int(hours * 60) for name, hours in model.zones.items()})
        lexicon.setdefault("clocks", {}).update(model.clocks)
        lexicon.setdefault("loose_zones", {}).update(model.loose_zones)
        lexicon.setdefault("midday", {}).update(model.midday)
        if model.metadata is not None:
            lexicon["apart"] = model.metadata.apart
            stamps = lexicon.setdefault("stamps", {})
            for role in ("published", "updated"):
                for rank, key in enumerate(getattr(model.metadata, role)):
                    stamps["".join(char for char in key.lower() if char.isalnum())] = (role, rank)
        lexicon["measured_from"] = frozenset(lexicon.get("measured_from", ())) | set(model.measured_from)
    elif isinstance(model, Guards):
        guards = lexicon.setdefault("guards", {})
        for guard, words in model.model_dump().items():
            guards[guard] = frozenset(guards.get(guard, ())) | {word.lower() for word in words}
    elif isinstance(model, Units):
        table = lexicon.setdefault("measures", {})
        for dimension, units in model.root.items():
            for measure in units:
                plural = measure.plural or f"{measure.name}s"
                sizes = [_ratio(size) for size in (measure.size, *measure.also)]
                table[measure.name] = (dimension, sizes, plural, _ratio(measure.zero), measure.near)
                for form in measure.forms:
                    _unit_word(lexicon, form, dimension, measure.name, "")
                for form in measure.symbols:
                    _unit_word(lexicon, form, dimension, measure.name, form)
                for form in measure.bracketed:
                    _unit_word(lexicon, form, dimension, measure.name, f"{form})")
    elif isinstance(model, Currencies):
        words, signs = lexicon.setdefault("currency_words", {}), lexicon.setdefault("signs", {})
        for currency in model.root:
            name = currency.unit or (currency.names[0].split()[-1] if currency.names else currency.code)
            for form in currency.names:
                first, rest = _split(form)
                words.setdefault(first, []).append((rest, currency.code, name, currency.part))
                words[first].sort(key=lambda entry: -len(entry[0]))
            signs.update({sign.lower(): (currency.code, name) for sign in currency.signs})
    elif isinstance(model, Beside):
        beside = lexicon.setdefault("beside", {})
        for place, phrases in model.model_dump().items():
            beside[place] = [*beside.get(place, ()), *(phrase.lower() for phrase in phrases)]
    elif isinstance(model, Words):
        lexicon["function"] = frozenset(lexicon.get("function", ())) | set(model.function)
        for name in ("verbs", "deeds", "leaders", "latin"):
            lexicon[name] = frozenset(lexicon.get(name, ())) | set(getattr(model, name))
        alike = {ord(letter): latin for letter, latin in model.lookalike.items()}
        lexicon["lookalike"] = lexicon.get("lookalike", {}) | alike
    elif isinstance(model, Changes):
        directions = lexicon.setdefault("directions", {})
        for sign, words in ((1, model.rise), (-1, model.fall)):
            for sort in ("verbs", "nouns", "compared"):
                for word in getattr(words, sort):
                    directions.setdefault(sort, {})[word.lower()] = sign
        directions["verbs"].update(dict.fromkeys(model.level, 0))
        lexicon["breaks"] = [*lexicon.get("breaks", ()), *model.breaks]


# The lists of words by which dates are told.
_DATE_WORDS = (
    "uncapitalised", "plain_months", "before_years", "before_months", "before_dates", "after_dates", "moved",
)  # fmt: skip


def _stretches(model: Time) -> dict[str, tuple[str, Any]]:
    """The words that name a stretch of time, or a part of one: what kind each is, and which."""
    words: dict[str, tuple[str, Any]] = {season: ("season", season) for season in model.seasons}
    words |= {tens: ("tens", n) for tens, n in model.decades.items()}
    words |= {share: ("share", share) for share in ("quarter", "half")}
    words |= {edge: ("edge", edge) for edge in ("rest", "end", "start", "beginning", "middle")}
    return words | {"week": ("week", ""), "weekend": ("weekend", "")}


def _split(form: str) -> tuple[str, str]:
    """A form's first run of letters (or its first sign) and what follows, in lower case."""
    lower = form.lower()
    end = 1
    while end < len(lower) and lower[:1].isalpha() and lower[end].isalpha():
        end += 1
    return lower[:end], lower[end:]


def _unit_word(lexicon: dict[str, Any], form: str, dimension: str, name: str, symbol: str) -> None:
    first, rest = _split(form)
    entries = lexicon.setdefault("unit_words", {}).setdefault(first, [])
    entries.append((rest, dimension, name, symbol))
    entries.sort(key=lambda entry: -len(entry[0]))


def _ratio(size: str) -> tuple[int, int]:
    """An exact size (“0.3048”, “5/9”) as numerator and denominator."""
    exact = Fraction(size)
    return exact.numerator, exact.denominator


def word_triggers(lexicon: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    """The single words at which a claim of number or time may begin."""
    words: dict[str, tuple[str, Any]] = {}
    for ordinal, n in lexicon["ordinals"].items():
        words[ordinal] = ("ordinal", n)
    for tens, n in lexicon["cardinals"].items():
        words[tens] = ("number", n)
    for part, n in lexicon["denominators"].items():
        if not part.endswith("s"):
            words[part] = ("number", n)
    for magnitude, n in lexicon["magnitudes"].items():
        if len(magnitude) > 3:  # “a dozen”, “a hundred”; m, bn and k need a figure in front
            words[magnitude] = ("number", n)
    for name in lexicon["durations"]:
        if name not in words:
            words[name] = ("unit", name)
    for jubilee, n in lexicon["jubilees"].items():
        words[jubilee] = ("jubilee", n)
    for metal, n in lexicon["metals"].items():
        words[metal] = ("metal", n)
    for step in ("last", "past", "previous", "next", "coming", "this"):
        words[step] = ("step", step)
    for name, hour in lexicon["midday"].items():
        words[name] = ("hour", hour)
    for day, n in lexicon["relative_days"].items():
        words[day] = ("relative-day", n)
    for weekday, n in lexicon["weekdays"].items():
        words[weekday] = ("weekday", n)
    for share in ("q1", "q2", "q3", "q4", "h1", "h2"):
        words[share] = ("short-share", share)
    for month, n in lexicon["months"].items():
        words[month] = ("month", n)
    for stretch, meaning in lexicon["stretches"].items():
        words.setdefault(stretch, meaning)  # “quarter” and “week” are figures or units too: `scan` looks for both
    return words
