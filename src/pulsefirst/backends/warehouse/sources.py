"""What the table of patients has to have: a column for each finding, as docs/cohort.md says, each read to a value or to null.

What cannot be read is not known: nothing is guessed, cut or moved into range. `unread` counts the cells of a patient of which that is so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, StrEnum
from functools import reduce
from math import inf
from typing import Any, Final

import ibis

from pulsefirst.backends.kernel.calls import DECIMALS
from pulsefirst.backends.kernel.columns import A_LIFETIME, Reader, rounded
from pulsefirst.backends.kernel.facts import Shape, column_of, steps_of
from pulsefirst.backends.warehouse.calls import Value, as_number, nothing, number, so
from pulsefirst.model.case import NOT_ASSESSED, CaseAct, Key, Recorded, keys_of
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since, Span
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.notation.words import NO, UNASSESSED, YES, member_text

SILENT: Final = "not_assessed"
DONE: Final = "done"
MOST_WORDS: Final = 200
"""So many different texts of one column are told apart."""


class Kind(StrEnum):
    """What the cells of a column are, by the name that a database has for it here."""

    TRUTH = "boolean"
    TEXT = "string"
    NUMBER = "float64"


@dataclass(frozen=True)
class Source:
    """The columns of one finding for one leg, or for the patient.

    `value` is the column of its values; a number that is known only to lie between two has `low` and `high` instead. `unit_said` is
    whether the column names the finding's own unit: a number without one is read only where it can be meant in no other. `infinite`
    says that infinity is a result (a vessel that cannot be compressed). Of text `words` says what each records; what is not among them
    is not read.
    """

    finding: Finding
    key: Key
    kind: Kind
    value: str = ""
    low: str = ""
    high: str = ""
    not_assessed: str = ""
    unit_said: bool = True
    infinite: bool = False
    words: Mapping[str, Recorded] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the column of what was read is called."""
        return column_of(self.key.finding, self.key.leg)

    def schema(self) -> dict[str, str]:
        """The columns with their types."""
        names = {name: str(self.kind) for name in (self.value, self.low, self.high) if name}
        return names | ({self.not_assessed: str(Kind.TRUTH)} if self.not_assessed else {})

    @property
    def may_be_span(self) -> bool:
        """Whether a number may be known only to lie between two."""
        return is_number(self.finding) and bool(self.low or any(isinstance(said, Span) for said in self.words.values()))

    @property
    def may_be_silent(self) -> bool:
        """Whether it may be said that it could not be assessed."""
        return bool(self.not_assessed) or any(said is NOT_ASSESSED for said in self.words.values())


def is_number(finding: Finding) -> bool:
    """Whether a finding is a number or a time."""
    return isinstance(finding, Measured | Since)


def has_infinite(finding: Finding) -> bool:
    """Whether a finding has a word for a result beyond measure."""
    return isinstance(finding, Measured) and any(not value.is_finite() for value in finding.words.values())


def columns_of(finding: Finding, key: Key, shape: Shape) -> dict[str, str]:
    """The columns of what was read of a finding, with their types: its value, both ends where it may be a span, and its silence."""
    name, found = column_of(key.finding, key.leg), dict[str, str]()
    if key in shape.values:
        kind = Kind.TRUTH if isinstance(finding, Flag) else Kind.NUMBER if is_number(finding) else Kind.TEXT
        found |= {end: str(kind) for end in ((f"{name}.low", f"{name}.high") if key in shape.spans else (name,))}
    if key in shape.unassessed:
        found[f"{name}.{SILENT}"] = str(Kind.TRUTH)
    return found


def words_of(finding: Finding, key: Key, texts: Iterable[str], unit: str = "") -> dict[str, Recorded]:
    """What each of these texts records, by the reader of case files; those that it cannot read are left out."""
    reader = Reader(finding, key, unit)
    read: dict[str, Any] = {text: reader.read(text) for text in texts}
    # An answer may be an enum of texts: what cannot be read is told by a plain one.
    return {text: said for text, said in read.items() if said is not None and type(said) is not str}


def sources_of(guideline: Guideline) -> dict[Key, Source]:
    """A column for every finding there is, of the type that suits it, and one that says of whom it could not be assessed."""
    return {key: _source(finding, key) for finding in guideline.findings.values() for key in keys_of(finding)}


def _source(finding: Finding, key: Key) -> Source:
    name = column_of(key.finding, key.leg)
    kind = Kind.TRUTH if isinstance(finding, Flag) else Kind.NUMBER if is_number(finding) else Kind.TEXT
    words = words_of(finding, key, _as_written(finding)) if isinstance(finding, Coded) else {}
    return Source(
        finding, key, kind, value=name, not_assessed=f"{name}.{SILENT}", infinite=has_infinite(finding), words=words
    )


def _as_written(finding: Coded[Any]) -> Iterator[str]:
    """How the answers of a finding are written."""
    for member in finding.values:
        yield member_text(member)
        yield member.name.lower()
    yield from sorted((*YES, *NO, *UNASSESSED))


def act_column(act: CaseAct) -> str:
    """What the column of an act is called."""
    return column_of(f"{DONE}.{act.target}", act.leg)


def acts_of(guideline: Guideline) -> dict[CaseAct, str]:
    """A column for every act that can be done."""
    return {CaseAct(target, leg): act_column(CaseAct(target, leg)) for target in guideline.targets for leg in (None, *Leg)}


def shape_of(sources: Mapping[Key, Source], acts: Mapping[CaseAct, str]) -> Shape:
    """What may be known at all where these columns are there."""
    return Shape(
        frozenset(key for key, source in sources.items() if source.value or source.low),
        frozenset(key for key, source in sources.items() if source.may_be_span),
        frozenset(key for key, source in sources.items() if source.may_be_silent),
        frozenset(acts),
    )


# --- reading ----------------------------------------------------------------------------------------------------------


def read(source: Source, table: Any, shape: Shape) -> dict[str, Value]:
    """What the columns of a finding say of each patient."""
    silent = [so(table[source.not_assessed])] if source.not_assessed else []
    silent += [table[source.value] == text for text, said in source.words.items() if said is NOT_ASSESSED]
    unassessed = so(ibis.or_(*silent)) if silent else ibis.literal(False)
    ends = _ends(source, table)
    found = dict(
        zip(
            (name for name in columns_of(source.finding, source.key, shape) if not name.endswith(f".{SILENT}")),
            (ibis.ifelse(unassessed, ibis.null(end.type()), end) if silent else end for end in ends),
            strict=False,
        )
    )
    if source.key in shape.unassessed:
        found[f"{source.name}.{SILENT}"] = unassessed
    return found


def given(source: Source, table: Any) -> Value:
    """Whether anything stands in the cells of a finding."""
    there = ibis.or_(*(table[name].notnull() for name in (source.value, source.low, source.high) if name))
    return there | so(table[source.not_assessed]) if source.not_assessed else there


def _ends(source: Source, table: Any) -> tuple[Value, ...]:
    """What a cell says: one value, or both ends of a span."""
    if not is_number(source.finding):
        return (_answer(source, table[source.value]),)
    if source.low:
        low, high = (_steps(source, table[name]) for name in (source.low, source.high))
        is_span = so(low <= high)
        return tuple(ibis.ifelse(is_span, end, nothing()) for end in (low, high))
    if source.kind is not Kind.TEXT:
        return (_steps(source, table[source.value]),) * (2 if source.may_be_span else 1)
    ends = {text: _both_ends(source.finding, said) for text, said in source.words.items() if said is not NOT_ASSESSED}
    column = table[source.value]
    return tuple(
        _by_text(column, {text: number(both[end]) for text, both in ends.items()}) for end in range(1 + source.may_be_span)
    )


def _both_ends(finding: Finding, said: Any) -> tuple[float, float]:
    low, high = (said.low, said.high) if isinstance(said, Span) else (said, said)
    return rounded(low, steps_of(finding)), rounded(high, steps_of(finding))


def _by_text(column: Value, values: Mapping[str, Value]) -> Value:
    return (
        as_number(ibis.cases(*((column == text, value) for text, value in values.items()), else_=nothing()))
        if values
        else nothing()
    )


def _answer(source: Source, column: Value) -> Value:
    """The answer to a question of yes or no as a truth, a choice as its word."""
    if isinstance(source.finding, Flag):
        match source.kind:
            case Kind.TRUTH:
                return column
            case Kind.NUMBER:
                return ibis.cases((column == number(1), True), (column == number(0), False), else_=ibis.null("boolean"))
            case Kind.TEXT:
                said = {answer: [text for text, read in source.words.items() if read is answer] for answer in (True, False)}
                found = [(column.isin(texts), answer) for answer, texts in said.items() if texts]
                return ibis.cases(*found, else_=ibis.null("boolean")) if found else ibis.null("boolean")
    words = {
        text: member_text(said) for text, said in source.words.items() if isinstance(said, Enum) and said is not NOT_ASSESSED
    }
    as_it_is = [text for text, word in words.items() if text == word]
    others = {word: [text for text, other in words.items() if other == word != text] for word in words.values()}
    if source.kind is not Kind.TEXT or not words:
        return ibis.null("string")
    cases: list[tuple[Value, Value]] = [(column.isin(as_it_is), column)] if as_it_is else []
    cases += [(column.isin(texts), ibis.literal(word)) for word, texts in others.items() if texts]
    return ibis.cases(*cases, else_=ibis.null("string"))


def _steps(source: Source, column: Value) -> Value:
    """A number in whole steps; null where no patient can have it, or where it could be meant in another unit."""
    finding = source.finding
    low, high = Decimal(0), Decimal(A_LIFETIME)
    if isinstance(finding, Measured):
        low, high = finding.low, finding.high
        if not source.unit_said and finding.bare_range is not None:
            low, high = max(low, finding.bare_range[0]), min(high, finding.bare_range[1])
    can_be = (column >= number(float(low))) & (column <= number(float(high))) & (column < number(inf))
    per_unit = steps_of(finding) // 10**DECIMALS
    steps = (column * number(10**DECIMALS)).round().cast("float64") * number(per_unit)
    beyond = [(column == number(inf), number(inf))] if source.infinite else []
    return ibis.cases((can_be, steps), *beyond, else_=nothing())


def count(truths: Iterable[Value]) -> Value:
    """How many of these hold."""
    return reduce(lambda total, one: total + one, (truth.ifelse(1, 0) for truth in truths), ibis.literal(0))
