"""What is true of each patient, from columns of the cohort itself or of a second table: causes by name, or yes and no."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from pulsefirst.interfaces.cli.cohort.blocks import batches, names_of
from pulsefirst.interfaces.cli.cohort.mapping import IDENTIFIERS, Mapping
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.words import nearest

CAUSE_COLUMNS: Final = ("cause", "second_cause")
"""What is read where nobody says which columns hold the truth: as `pulsefirst synth --rows` writes them."""
NO_CAUSE: Final = ("none", "other")
"""What a cell may say of a patient who has none of the causes that the guideline knows."""
YES, NO = ("yes", "y", "true", "1"), ("no", "n", "false", "0")
AT_ONCE: Final = 1 << 16
NOT_TOLD, NO_ROW = "nothing is said", "no row of this patient"
Array = Any


@dataclass(frozen=True)
class TrueOf:
    """What is true of the patients of a batch: of whom anything is known, and of whom each thing is true."""

    known: Array
    by: dict[str, Array]


@dataclass
class Truth:
    """Where the truth stands. `columns` are of the table of its own, or of the cohort where there is none (`table` is None)."""

    columns: tuple[str, ...]
    causes: frozenset[str]
    table: Any = None
    identifiers: Any = None
    identifier: str | None = None
    is_cause: bool = True
    left_out: Counter[str] = field(default_factory=Counter)
    """Of whom nothing could be told, by reason."""

    @property
    def read_with_patients(self) -> tuple[str, ...]:
        """The columns of the cohort that hold the truth."""
        return self.columns if self.table is None else ()

    def of(self, batch: Any) -> TrueOf:
        """What is true of these patients. Counts those of whom it is not known."""
        if self.table is None:
            return self._read({name: batch.column(name) for name in self.columns}, None)
        places = pc.index_in(as_text(batch.column(self.identifier)), self.identifiers)
        return self._read({name: self.table.column(name).take(places) for name in self.columns}, places)

    def _read(self, cells: dict[str, Any], places: Any) -> TrueOf:
        texts = {name: as_text(column) for name, column in cells.items()}
        told = pc.not_equal(pc.fill_null(texts[self.columns[0]], ""), "")
        untold = pc.invert(told)
        if places is not None:
            gone = pc.is_null(places)
            self._leave_out(NO_ROW, gone)
            untold = pc.and_not(untold, gone)
        self._leave_out(NOT_TOLD, untold)
        known, by = told, dict[str, Any]()
        for name, column in texts.items():
            words = pc.utf8_lower(column)
            strange = pc.and_(told, self._is_strange(words))
            for value, count in Counter(column.filter(strange).to_pylist()).items():
                self.left_out[f"{name} {value!r} is not understood"] += count
            known = pc.and_not(known, strange)
            for value in pc.unique(words).to_pylist():
                if value in (self.causes if self.is_cause else YES):
                    what = value if self.is_cause else self.columns[0]
                    true = pc.fill_null(pc.equal(words, value), False)
                    by[what] = pc.or_(by[what], true) if what in by else true
        return TrueOf(_array(known), {what: _array(true) for what, true in by.items()})

    def _is_strange(self, words: Any) -> Any:
        accepted = [*self.causes, *NO_CAUSE] if self.is_cause else [*YES, *NO]
        return pc.invert(pc.is_in(pc.fill_null(words, ""), pa.array([*accepted, ""])))

    def _leave_out(self, why: str, who: Any) -> None:
        count = int(pc.sum(who).as_py() or 0)
        if count:
            self.left_out[why] += count


def truth_of(guideline: Guideline, path: Path, mapping: Mapping, table: str | None, column: str | None) -> Truth:
    """Where the truth stands: in `table` (by the patients' identifiers), else in the cohort. Raises BadInput.

    `column` names one column, of causes or of yes and no; without it the columns are those that `pulsefirst synth --rows` writes.
    """
    where = path if table is None else Path(table)
    names = names_of(where)
    if column is not None and column not in names:
        near = nearest(column, dict.fromkeys(names, ()))
        raise BadInput(f"--column {column!r}: {where} has no such column" + (f"; was {near} meant?" if near else ""))
    columns = tuple(name for name in CAUSE_COLUMNS if name in names) if column is None else (column,)
    if not columns or (column is None and columns[0] != CAUSE_COLUMNS[0]):
        raise BadInput(
            f"{where} has no column {CAUSE_COLUMNS[0]!r}: name the column that says what is true with --column NAME"
        )
    found = Truth(columns, frozenset(guideline.hypotheses))
    sample = next(batches(path, columns, AT_ONCE), None) if table is None else _join(found, where, mapping)
    if sample is not None and column is not None:
        found.is_cause = not _says_yes_or_no(sample.column(column), found.causes)
    return found


def _join(found: Truth, where: Path, mapping: Mapping) -> Any:
    """Reads the table of the truth, by which patients are found in it."""
    if mapping.identifier is None:
        raise BadInput("the patients have no column that tells them apart, so that no second table fits: name one with --id")
    names = names_of(where)
    own = next((name for name in (mapping.identifier, *IDENTIFIERS) if name in names), None)
    if own is None:
        raise BadInput(f"{where} has no column {mapping.identifier!r}: that is how its rows are found")
    parts = list(batches(where, (own, *found.columns), AT_ONCE))
    if not parts:
        raise BadInput(f"{where} has no rows")
    found.table = pa.Table.from_batches(parts).combine_chunks()
    found.identifier = mapping.identifier
    found.identifiers = as_text(found.table.column(own))
    if pc.count_distinct(found.identifiers).as_py() != int(pc.sum(found.identifiers.is_valid()).as_py() or 0):
        raise BadInput(f"{where} has several rows of one patient: one row each says what is true")
    return found.table


def _says_yes_or_no(column: Any, causes: frozenset[str]) -> bool:
    """Whether a column says yes and no of patients, and names no cause."""
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    if pa.types.is_boolean(kind) or pa.types.is_integer(kind):
        return True
    values = {str(value).strip().lower() for value in pc.unique(column).to_pylist() if value is not None}
    return not values.isdisjoint((*YES, *NO)) and values.isdisjoint(causes)


def as_text(column: Any) -> Any:
    """A column as one array of texts."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    return pc.utf8_trim_whitespace(array.cast(pa.string()))


def _array(truths: Any) -> Array:
    return truths.to_numpy(zero_copy_only=False)
