"""The guideline in the warehouse held against the referee: every output that it emits, patient by patient, as DuckDB answers.

`PYTHONPATH=tests python -m generative.warehouse 100000` does so for many generated partial patients, and says how many disagreed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

import duckdb
import pyarrow as pa

from conftest import AT, GUIDELINE
from generative.kernel import agree, ends_of_triage
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.kernel.facts import Shape, block_of, column_of, everything, shape_of
from pulsefirst.backends.kernel.run import judge_all
from pulsefirst.backends.warehouse import PARTS, Statement, sql_of
from pulsefirst.backends.warehouse.sources import Kind, Source, act_column, is_number
from pulsefirst.engine.apply import triage_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.conditions import Coded, Condition, Flag, Span
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation.words import member_text

Row = Mapping[str, Any]
ALWAYS: Final = ("now", "outside", "conflicts", "unread")
PART_OF: Final = {
    "could_be": "could_be",
    "settled": "could_be",
    "criterion": "conditions",
    "when": "conditions",
    "missing": "missing",
    "flag": "flags",
    "status": "statuses",
}
"""In which part a column, or a kind of column, is written."""


class Warehouse:
    """A guideline as one statement over patients of whom this may be known, in a database of its own."""

    def __init__(self, guideline: Guideline, shape: Shape, parts: tuple[str, ...] = PARTS) -> None:
        self.guideline, self.shape = guideline, shape
        acts = {act: act_column(act) for act in shape.done}
        self.sources = {key: self._source(key) for key in sorted(shape.values | shape.unassessed)}
        self.statement = Statement(
            guideline, "patients", self.sources, acts, identifier_type="int64", parts=frozenset(PARTS)
        )
        self.sql = sql_of(self.statement, pretty=False)

    def _source(self, key: Key) -> Source:
        finding, name = self.guideline.findings[key.finding], column_of(key.finding, key.leg)
        silent = f"{name}.not_assessed" if key in self.shape.unassessed else ""
        if isinstance(finding, Flag):
            return Source(finding, key, Kind.TRUTH, value=name, not_assessed=silent)
        if isinstance(finding, Coded):
            words = {member_text(member): member for member in finding.values}
            return Source(finding, key, Kind.TEXT, value=name, not_assessed=silent, words=words)
        return Source(finding, key, Kind.NUMBER, low=f"{name}.low", high=f"{name}.high", not_assessed=silent, infinite=True)

    def ask(self, cases: Sequence[Case]) -> list[Row]:
        """What it says of each patient, as DuckDB answers."""
        with duckdb.connect() as database:
            database.execute("SET threads = 1")
            database.register("patients", self.table(cases))
            return database.sql(f'{self.sql} ORDER BY "id"').arrow().read_all().to_pylist()

    def table(self, cases: Sequence[Case]) -> Any:
        """These patients in its columns."""
        columns: dict[str, Any] = {"id": pa.array(range(len(cases)), pa.int64())}
        for key, source in self.sources.items():
            recorded = [case.facts.get(key) for case in cases]
            silent = [one is NOT_ASSESSED for one in recorded]
            known = [None if one is NOT_ASSESSED else one for one in recorded]
            if source.not_assessed:
                columns[source.not_assessed] = pa.array(silent)
            if is_number(source.finding):
                for name, end in ((source.low, "low"), (source.high, "high")):
                    ends = [getattr(one, end) if isinstance(one, Span) else one for one in known]
                    columns[name] = pa.array([None if one is None else float(one) for one in ends], pa.float64())
            elif isinstance(source.finding, Flag):
                columns[source.value] = pa.array(known, pa.bool_())
            else:
                columns[source.value] = pa.array([None if one is None else member_text(one) for one in known], pa.string())
        for act, name in self.statement.acts.items():
            columns[name] = pa.array([act in case.done for case in cases])
        return pa.table(columns)


def differences(
    guideline: Guideline,
    cases: Sequence[Case],
    seen: Counter[object],
    ask: Callable[[Warehouse, Sequence[Case]], list[Row]] = Warehouse.ask,
    warehouse: Warehouse | None = None,
) -> list[str]:
    """What the warehouse says of these patients that the referee does not; counts in `seen` what was said at all."""
    if warehouse is None:
        warehouse = Warehouse(guideline, shape_of([block_of(cases, guideline)]))
    found: list[str] = []
    for number, (row, case) in enumerate(zip(ask(warehouse, cases), cases, strict=True)):
        if row["alone"]:
            seen["alone"] += 1
            said = [name for name, value in row.items() if value is not None and name not in ("id", "alone", "unread")]
            found += [f"{name} of {number} is said, though it is alone" for name in said]
            continue
        theirs = {
            name: said
            for name, said in said_by_referee(guideline, case, row).items()
            if name in ALWAYS or PART_OF.get(name, PART_OF[kind_of(name)]) in warehouse.statement.parts
        }
        seen["clash"] += row["conflicts"] is not None
        seen["settled"] += row.get("settled") is True
        seen["left to the referee"] += row.get("settled", True) is None
        seen.update((kind_of(name), said) for name, said in theirs.items())
        found += [
            f"{name} of {number}: {row.get(name)!r} is not {said!r}; {case.facts}"
            for name, said in theirs.items()
            if name not in row or row[name] != said
        ]
        found += [f"{name} of {number} is said by nobody else" for name in row.keys() - theirs.keys() - {"id", "alone"}]
    return found


def kind_of(name: str) -> str:
    """What a column is about: a flag, a criterion, the condition of a rule, what is missing; else a status, or triage."""
    kind, *rest = name.removeprefix("left.").removeprefix("right.").split(".")
    return kind if rest or kind in ("now", "could_be") else "status"


def said_by_referee(guideline: Guideline, case: Case, row: Row) -> dict[str, object]:
    """What the referee says, by the columns of the warehouse. What only the referee says has no value there."""
    evaluation, clashes = settle(guideline, case, Compiled)
    judged = tuple(judge_all(evaluation))
    now, could_be, needed = ends_of_triage(evaluation, judged)
    triage = triage_of(evaluation, judged, AT)
    criteria = dict[str, Condition](guideline.criteria)
    flags = {name: flag.when for name, flag in guideline.red_flags.items()}
    rules = {name: rule.when for name, rule in guideline.recommendations.items() if rule.when is not None}
    said: dict[str, object] = {
        "now": now.word,
        "could_be": could_be.word,
        "settled": triage.settled,
        "outside": bool(triage.outside),
        "conflicts": ", ".join(clash.id for clash in clashes) or None,
        "unread": 0,
    }
    if row.get("settled", True) is None and now is could_be is not Urgency.EMERGENCY and not triage.outside:
        said["settled"] = None
    for kind, whens in (("flag", flags), ("criterion", criteria), ("when", rules)):
        for name, when in whens.items():
            for leg in legs_of_condition(when):
                known = True if evaluation.is_true(when, leg) else False if evaluation.is_false(when, leg) else None
                said[column_of(f"{kind}.{name}", leg)] = known
    said |= {column_of(line.rule.name, line.leg): str(line.status) for line in judged}
    missing = {name: False for name in row if name.removeprefix("left.").removeprefix("right.").startswith("missing.")}
    return said | missing | {column_of(f"missing.{key.finding}", key.leg): True for key in needed}


def main(count: int, seed: int = 1, at_once: int = 2000) -> int:
    """The warehouse against the referee. Gives the exit code."""
    # Where anything may be known the text is long, and slow to write: it is written once.
    warehouse = Warehouse(GUIDELINE, everything(GUIDELINE))
    return agree(count, partial(differences, GUIDELINE, warehouse=warehouse), seed, at_once)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
