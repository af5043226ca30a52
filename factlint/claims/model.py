"""The types of claims about names, and what all claims share: a span (code points of the source) and a value."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factlint.records import Record


class Claim:
    """A span of the text that asserts something; `type` names what."""

    __slots__ = ("end", "start")
    type = "claim"

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    @property
    def core(self) -> tuple[int, int]:
        """The span without what only hedges it: “300 men” of “nearly 300 men”."""
        return self.start, self.end

    def value(self) -> str:
        """The normalised value in words, for people."""
        return ""

    def fields(self) -> dict[str, Any]:
        """The normalised value field by field, as plain data."""
        return {}


class Mention(Claim):
    """A name of the reference table.

    `how` is `exact` (a legal spelling), `near` (a near miss of one name only), `look-alike` (right but for letters
    of another script), or `part` (a family name alone). `spelling` is the right spelling nearest to what is written.
    """

    __slots__ = ("how", "record", "records", "spelling", "variant")
    type = "mention"

    def __init__(
        self,
        start: int,
        end: int,
        records: tuple[Record, ...],
        how: str,
        spelling: str,
        variant: bool = False,
    ) -> None:
        super().__init__(start, end)
        self.records = records
        self.record = records[0] if len(records) == 1 else None  # the record meant, if only one can be
        self.how = how
        self.spelling = spelling
        self.variant = variant

    def value(self) -> str:
        return f"{' or '.join(record.id for record in self.records)} ({self.how}: {self.spelling})"


class Designator(Claim):
    """A designation of a known family with a variant that the table does not list: Su-30 with `C2`."""

    __slots__ = ("candidates", "family", "prefix", "reading", "suffix")
    type = "designator"

    def __init__(
        self,
        start: int,
        end: int,
        family: Record,
        prefix: str,
        suffix: str,
        candidates: tuple[str, ...],
        reading: str,
    ) -> None:
        super().__init__(start, end)
        self.family = family
        self.prefix = prefix
        self.suffix = suffix
        self.candidates = candidates  # variants that it may be a corruption of
        self.reading = reading  # how the corruption came about: "look-alike" or "order"

    def value(self) -> str:
        return f"{self.family.id}: {self.prefix} + {self.suffix}"


class Office(Claim):
    """A person named with a title. The span is the title alone: “Minister of Defense”.

    `qualifiers` are the guards seen around it: former, acting, incoming, below, past, hypothesis, negation; and `acts`
    where the person says or does something now, as a verb right behind tells, `did` where only the article's first
    sentence tells a deed, `meanwhile` where it tells one beside its own (“as the president took the oath”), `object`
    where something is done to them there, `dated` where a weekday stands by, `apart` where the title ends a phrase in
    front of the sentence (“Walking beside the chancellor, Sarkozy”).
    """

    __slots__ = ("area", "area_span", "person", "person_span", "qualifiers", "role")
    type = "office"

    def __init__(
        self,
        start: int,
        end: int,
        role: str,
        area: str | None,
        area_span: tuple[int, int] | None,
        person: Mention,
        qualifiers: frozenset[str],
    ) -> None:
        super().__init__(start, end)
        self.role = role
        self.area = area  # the country or body whose office it is, where the text says so
        self.area_span = area_span
        self.person = person
        self.qualifiers = qualifiers

    def value(self) -> str:
        area = f" of {self.area}" if self.area else ""
        guards = f" [{', '.join(sorted(self.qualifiers))}]" if self.qualifiers else ""
        record = self.person.record
        return f"{self.role}{area}: {record.name if record else self.person.spelling}{guards}"


class Attribute(Claim):
    """A phrase of a rule bound to the name that it describes; `list_name` says which rule's list holds it."""

    __slots__ = ("bound", "list_name", "mention", "phrase", "qualifiers")
    type = "attribute"

    def __init__(
        self,
        start: int,
        end: int,
        list_name: str,
        phrase: str,
        mention: Mention,
        bound: str,
        qualifiers: frozenset[str],
    ) -> None:
        super().__init__(start, end)
        self.list_name = list_name
        self.phrase = phrase
        self.mention = mention
        self.bound = bound  # how it is tied: before, after, apposition, copula
        self.qualifiers = qualifiers

    def value(self) -> str:
        record = self.mention.record
        guards = f" [{', '.join(sorted(self.qualifiers))}]" if self.qualifiers else ""
        return f"{self.list_name}={self.phrase} of {record.id if record else self.mention.spelling}{guards}"


class Phrase(Claim):
    """A hit of a lexical pattern: `rule` is the code it belongs to, `key` which of its patterns."""

    __slots__ = ("key", "rule")
    type = "phrase"

    def __init__(self, start: int, end: int, rule: str, key: str) -> None:
        super().__init__(start, end)
        self.rule = rule
        self.key = key

    def value(self) -> str:
        return f"{self.rule}: {self.key}"


class Doubled(Claim):
    """A word printed twice running, one space between."""

    __slots__ = ("word",)
    type = "doubled"

    def __init__(self, start: int, end: int, word: str) -> None:
        super().__init__(start, end)
        self.word = word

    def value(self) -> str:
        return f"{self.word} twice"
