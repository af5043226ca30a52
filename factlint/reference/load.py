"""Folders of YAML in, validated cards out: kinds, roles, look-alikes, romanisation schemes and records."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, create_model

from factlint import yamlfile
from factlint.errors import FactlintError
from factlint.reference.houses import Houses
from factlint.reference.models import (
    BaseRecord,
    Dated,
    FieldSpec,
    Kind,
    KindFile,
    LookalikeFile,
    RolesFile,
    SourceFile,
    Variant,
    check_date,
    field_type,
)
from factlint.reference.overlay import Overlay, overlaid
from factlint.reference.romanise import Romaniser


class Place:
    """Where a card stands, for messages."""

    __slots__ = ("line", "path")

    def __init__(self, path: Path, line: int) -> None:
        self.path = path
        self.line = line

    def error(self, problem: str, mend: str) -> FactlintError:
        """An error that names this place."""
        return FactlintError(str(self.path), str(self.line), problem, mend)


class Cards:
    """The whole table as cards, by id, with where each stands."""

    def __init__(self, folders: list[Path]) -> None:
        self.folders = folders
        self.kinds: dict[str, Kind] = {}
        self.models: dict[str, type[BaseRecord]] = {}
        self.records: dict[str, BaseRecord] = {}
        self.places: dict[str, Place] = {}
        self.written: dict[str, dict[str, Any]] = {}  # every card as it is written, overlays included, by id
        self.roles: dict[str, list[str]] = {}
        self.titles: set[str] = set()
        self.bodies: dict[str, list[str]] = {}
        self.shared: dict[str, dict[str, Any]] = {}  # sources of many cards, by key
        self.lookalikes: dict[str, bool] = {}  # word: whether it is protected always
        self.houses = Houses()
        self.romaniser = Romaniser()


def load(folders: list[Path]) -> Cards:
    """Reads every card below the folders; kinds and schemes first, so that file order does not matter.

    Raises:
        FactlintError: naming the first broken file, its line and the mend.
    """
    cards = Cards(folders)
    files = [path for folder in folders for path in yaml_files(folder)]
    special = {"kinds.yaml": _kinds, "roles.yaml": _roles, "lookalikes.yaml": _lookalikes, "sources.yaml": _shared}
    for path in files:
        if path.name in special:
            special[path.name](path, cards)
        elif path.parent.name == "romanisation":
            cards.romaniser.add(path)
    for kind in cards.kinds.values():
        cards.models[kind.kind] = record_model(kind)
    overlays: list[tuple[Overlay, Place]] = []
    for path in files:
        if path.name not in special and path.parent.name != "romanisation":
            _records(path, cards, overlays)
    for change, place in overlays:
        _overlay(change, place, cards)
    _references(cards)
    return cards


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files below a folder, sorted by path.

    Raises:
        FactlintError: when there is no such folder.
    """
    if not folder.is_dir():
        raise FactlintError(str(folder), "", "is not a folder", "check the path in the configuration")
    found = [path for pattern in ("*.yaml", "*.yml") for path in folder.rglob(pattern) if path.is_file()]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def record_model(kind: Kind) -> type[BaseRecord]:
    """The pydantic model of a declared kind."""
    fields: dict[str, Any] = {}
    for name, spec in kind.fields.items():
        if name in BaseRecord.model_fields:
            raise FactlintError("kinds.yaml", "", f"kind {kind.kind}: {name!r} is a field of every card", "rename it")
        shape = field_type(spec)
        fields[name] = (shape, ...) if spec.required else (shape | None, None)
    model: type[BaseRecord] = create_model(f"{kind.kind}-record", __base__=BaseRecord, __doc__=kind.about, **fields)
    return model


def _kinds(path: Path, cards: Cards) -> None:
    data, lines = yamlfile.read(path)
    for at, kind in enumerate(yamlfile.validated(KindFile, data, path, lines).kinds):
        if kind.kind in cards.kinds:
            line = lines.at(("kinds", at))
            raise FactlintError(str(path), str(line), f"kind {kind.kind!r} is declared twice", "rename one")
        cards.kinds[kind.kind] = kind


def _roles(path: Path, cards: Cards) -> None:
    data, lines = yamlfile.read(path)
    file = yamlfile.validated(RolesFile, data, path, lines)
    for role, phrases in file.roles.items():
        cards.roles.setdefault(role, []).extend(phrases)
    cards.titles.update(file.titles)
    for body, names in file.bodies.items():
        cards.bodies.setdefault(body, []).extend(names)


def _shared(path: Path, cards: Cards) -> None:
    data, lines = yamlfile.read(path)
    file = yamlfile.validated(SourceFile, data, path, lines)
    cards.shared.update(file.sources)
    cards.houses.add(file.houses)


def _lookalikes(path: Path, cards: Cards) -> None:
    data, lines = yamlfile.read(path)
    file = yamlfile.validated(LookalikeFile, data, path, lines)
    for word in file.words:
        cards.lookalikes[word.lower()] = file.always or cards.lookalikes.get(word.lower(), False)


def _records(path: Path, cards: Cards, overlays: list[tuple[Overlay, Place]]) -> None:
    data, lines = yamlfile.read(path)
    if data is None:
        return
    if not isinstance(data, list):
        raise FactlintError(str(path), "1", "does not hold a list of records", "begin each card with “- id: …”")
    for at, item in enumerate(data):
        place = Place(path, lines.at((at,)))
        if not isinstance(item, dict):
            raise place.error("holds something that is no card", "begin each card with “- id: …”")
        if "sources" in item:
            item = item | {"sources": _with_shared(item["sources"], cards, place)}
        if "overlay" in item:
            what = f"overlay of {item['overlay']}"
            overlays.append((yamlfile.validated(Overlay, item, path, lines, (at,), what), place))
            continue
        kind = item.get("kind")
        if not isinstance(kind, str) or kind not in cards.models:
            known = ", ".join(sorted(cards.models))
            raise place.error(f"kind {kind!r} is not declared", f"use one of {known}, or declare it in kinds.yaml")
        what = str(item.get("id", f"card {at + 1}"))
        record = yamlfile.validated(cards.models[kind], item, path, lines, (at,), what)
        if record.id in cards.records:
            other = cards.places[record.id]
            raise place.error(f"{record.id} is also at {other.path}:{other.line}", "rename, remove or overlay one")
        _keep(record, item, place, cards)


def _keep(record: BaseRecord, item: dict[str, Any], place: Place, cards: Cards) -> None:
    _dates(record, cards.kinds[record.kind], place)
    cards.records[record.id] = record
    cards.places[record.id] = place
    cards.written[record.id] = item


def _overlay(change: Overlay, place: Place, cards: Cards) -> None:
    """Puts a desk's changes over a card, and judges the whole anew."""
    card = cards.written.get(change.overlay)
    if card is None:
        raise place.error(f"there is no card {change.overlay!r} to overlay", "mend the id, or add a card of your own")
    try:
        item = overlaid(card, change, str(place.path))
    except ValueError as wrong:
        raise place.error(f"overlay of {change.overlay}: {wrong}", "mend the field") from None
    lines = yamlfile.Lines(None, place.line)
    what = f"overlay of {change.overlay}"
    record = yamlfile.validated(cards.models[card["kind"]], item, place.path, lines, (), what)
    _keep(record, item, place, cards)


def _with_shared(sources: Any, cards: Cards, place: Place) -> Any:
    """A card's sources, those that it takes from `sources.yaml` written out."""
    if not isinstance(sources, list):
        return sources
    written = []
    for source in sources:
        if isinstance(source, dict) and "shared" in source:
            key = source["shared"]
            if key not in cards.shared:
                raise place.error(f"there is no shared source {key!r}", "add it to sources.yaml or mend the key")
            source = cards.shared[key] | {"key": key} | {name: source[name] for name in source if name != "shared"}
        written.append(source)
    return written


def _dates(record: BaseRecord, kind: Kind, place: Place) -> None:
    """Refuses days that do not exist; the shape of a date is checked by the model."""
    for name, spec in kind.fields.items():
        for printed in printed_dates(getattr(record, name), spec):
            try:
                check_date(printed)
            except ValueError as wrong:
                raise place.error(f"{record.id}: {name}: {wrong}", "mend the date") from None


def printed_dates(value: Any, spec: FieldSpec) -> list[str]:
    """Every date printed in a field's value."""
    if value is None:
        return []
    if spec.type in ("date", "year"):
        return value if isinstance(value, list) else [value]
    dated = value if isinstance(value, list) else []
    return [
        printed for item in dated if isinstance(item, BaseModel) and not isinstance(item, str)
        for printed in (getattr(item, "since", None), getattr(item, "until", None)) if printed
    ]  # fmt: skip


def _references(cards: Cards) -> None:
    """Every holder's person must have a card, and every holder's source a key."""
    for record in cards.records.values():
        holders = getattr(record, "holders", None) or []
        keys = {source.key for source in record.sources}
        for holder in holders:
            place = cards.places[record.id]
            if holder.person not in cards.records:
                raise place.error(f"{record.id}: there is no card {holder.person!r}", "add it or mend the id")
            missing = [key for key in holder.sources if key not in keys]
            if missing:
                raise place.error(f"{record.id}: there is no source {missing[0]!r}", "add it or mend the key")
        for name in type(record).model_fields:
            values = getattr(record, name)
            for item in values if isinstance(values, list) else []:
                if isinstance(item, (Dated, Variant)) and any(key not in keys for key in item.sources):
                    raise cards.places[record.id].error(f"{record.id}: {name} names an unknown source", "mend the key")
