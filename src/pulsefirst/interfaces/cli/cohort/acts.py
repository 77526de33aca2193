"""Acts that were done since the index time: from columns `done_at.TARGET` of the cohort, and from a second table, a row for each act."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pyarrow.compute as pc

from pulsefirst.backends.kernel.timely import Deeds
from pulsefirst.interfaces.cli.cohort.blocks import batches, names_of
from pulsefirst.interfaces.cli.cohort.mapping import IDENTIFIERS, Mapping
from pulsefirst.interfaces.cli.cohort.moments import moments_of
from pulsefirst.interfaces.cli.cohort.truth import as_text
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.case import CaseAct
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.notation.words import nearest

ACT, LEG, AT = "act", "leg", "at"
AN_HOUR: Final = 3600.0
AT_ONCE: Final = 1 << 16
UNKNOWN: Final = float("nan")
NO_MOMENT = "its time is not understood"
Ends = tuple[float, float]


@dataclass
class Acts:
    """What is known of acts: in columns, and by patient from the table. `refused` are rows and cells that were not understood."""

    columns: dict[CaseAct, str]
    by_patient: dict[str, list[tuple[CaseAct, Ends]]] = field(default_factory=dict)
    in_table: frozenset[str] = frozenset()
    refused: Counter[str] = field(default_factory=Counter)

    @property
    def targets(self) -> frozenset[str]:
        """The acts of which anything is recorded of anybody: what is not among them cannot be judged."""
        return self.in_table | {act.target for act in self.columns}

    def of(self, batch: Any, index: tuple[Any, Any], identifier: str | None) -> dict[CaseAct, Deeds]:
        """What was done to the patients of a batch; `index` are both ends of their index times, in seconds."""
        found: dict[CaseAct, Deeds] = {}
        for act, name in self.columns.items():
            column = batch.column(name)
            moments = moments_of(column)
            if moments.refusals:
                self.refused[f"{name}: {NO_MOMENT}"] += moments.refusals
            low = _hours(pc.subtract(moments.low, index[1]))
            high = _hours(pc.subtract(moments.high, index[0]))
            deeds = found.setdefault(act, Deeds(batch.num_rows))
            deeds.unclear |= moments.refused.to_numpy(zero_copy_only=False)
            deeds.add_all(low, high, pc.is_valid(moments.low).to_numpy(zero_copy_only=False))
        if self.by_patient and identifier is not None:
            self._of_table(found, batch, index, identifier)
        return found

    def _of_table(self, found: dict[CaseAct, Deeds], batch: Any, index: tuple[Any, Any], identifier: str) -> None:
        ends = zip(*(column.to_pylist() for column in index), strict=True)
        patients = as_text(batch.column(identifier)).to_pylist()
        for row, (patient, (first, last)) in enumerate(zip(patients, ends, strict=True)):
            for act, (low, high) in self.by_patient.get(patient, ()):
                deeds = found.setdefault(act, Deeds(batch.num_rows))
                if first is None:
                    deeds.add(row, UNKNOWN, UNKNOWN)
                else:
                    deeds.add(row, (low - last) / AN_HOUR, (high - first) / AN_HOUR)


def _hours(seconds: Any) -> Any:
    return pc.divide(seconds, AN_HOUR).fill_null(UNKNOWN).to_numpy(zero_copy_only=False)


def acts_of(guideline: Guideline, mapping: Mapping, table: str | None) -> Acts:
    """What is recorded of acts. Raises BadInput where nothing is."""
    found = Acts(mapping.times)
    if table is not None:
        _read_table(found, guideline, Path(table), mapping)
    if not found.targets:
        raise BadInput(
            "nothing says what was done since: name a table with --acts FILE, or give columns like done_at.NAME (docs/cohort.md)"
        )
    return found


def _read_table(found: Acts, guideline: Guideline, path: Path, mapping: Mapping) -> None:
    if mapping.identifier is None:
        raise BadInput(
            "the patients have no column that tells them apart, so that no table of acts fits: name one with --id"
        )
    names = names_of(path)
    own = next((name for name in (mapping.identifier, *IDENTIFIERS) if name in names), None)
    if own is None or ACT not in names or AT not in names:
        raise BadInput(
            f"{path} is no table of acts: its columns are {mapping.identifier}, {ACT}, {AT}, and {LEG} where it is of a leg"
        )
    columns = (own, ACT, AT, *((LEG,) if LEG in names else ()))
    targets: set[str] = set()
    for batch in batches(path, columns, AT_ONCE):
        moments = moments_of(batch.column(AT))
        if moments.refusals:
            found.refused[f"{AT}: {NO_MOMENT}"] += moments.refusals
        legs = as_text(batch.column(LEG)).to_pylist() if LEG in names else [None] * batch.num_rows
        cells = (as_text(batch.column(own)), as_text(batch.column(ACT)), moments.low, moments.high)
        for patient, target, low, high, leg in zip(*(cell.to_pylist() for cell in cells), legs, strict=True):
            if target not in guideline.targets:
                near = nearest(target or "", dict.fromkeys(guideline.targets, ()))
                found.refused[f"{ACT} {target!r} is not known" + (f"; was {near} meant?" if near else "")] += 1
            elif leg and leg not in tuple(Leg):
                found.refused[f"{LEG} {leg!r} is neither left nor right"] += 1
            elif patient:
                targets.add(target)
                ends = (UNKNOWN, UNKNOWN) if low is None else (low, high)
                found.by_patient.setdefault(patient, []).append((CaseAct(target, Leg(leg) if leg else None), ends))
            else:
                found.refused["whose act it is is not said"] += 1
    found.in_table = frozenset(targets)
