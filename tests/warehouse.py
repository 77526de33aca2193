"""A warehouse in small: a runner of ViewDefinitions that nobody here wrote, and the mapping and its SQL in SQLite."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from conftest import GUIDELINE, ROOT
from pulsefirst.backends.views.definitions import columns_of_view, views_of
from pulsefirst.model.case import Case, Key, Recorded
from pulsefirst.model.legs import Leg
from pulsefirst.model.marks import with_marks
from pulsefirst.notation.tree import Words
from pulsefirst.notation.values import records_of

RUNNER = ROOT / "tests" / "contract" / "sql_on_fhir.mjs"
Rows = list[dict[str, Any]]
VIEWS = list(views_of(GUIDELINE))


def run_views(asked: Iterable[tuple[Mapping[str, Any], Sequence[Any]]]) -> list[Rows | str]:
    """The rows of each view over its resources; what the runner says where it refuses one."""
    lines = "".join(json.dumps({"view": view, "resources": resources}) + "\n" for view, resources in asked)
    command = ["node", "--experimental-websocket", str(RUNNER)]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=120, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr[-2000:]
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return [answer["error"] if "error" in answer else answer["rows"] for answer in answers]


def facts_of(resources: Sequence[Mapping[str, Any]], files: Mapping[str, str]) -> sqlite3.Connection:
    """A database with the views of these resources as the runner makes them, the mapping, and what the SQL says of both."""
    here = sqlite3.connect(":memory:")
    here.executescript(files["mapping.sql"])
    kinds = [[one for one in resources if one["resourceType"] == view["resource"]] for view in VIEWS]
    for view, rows in zip(VIEWS, run_views(zip(VIEWS, kinds, strict=True)), strict=True):
        assert not isinstance(rows, str), rows
        columns = columns_of_view(view)
        here.execute(f"CREATE TABLE {view['name']} ({', '.join(columns)})")
        told = [[row.get(column) for column in columns] for row in rows]
        here.executemany(f"INSERT INTO {view['name']} VALUES ({', '.join('?' * len(columns))})", told)
    here.executescript(files["facts.sql"])
    here.execute("CREATE TABLE facts AS SELECT * FROM pulsefirst_facts")
    return here


def case_at(here: sqlite3.Connection, patient: str, at: datetime) -> Case:
    """What the facts of one patient come to at a time of assessment: in their window, and of each finding the newest."""
    newest: dict[Key, datetime] = {}
    facts: dict[Key, Recorded] = {}
    asked = (
        "SELECT finding, leg, answer, number, comparator, unit, found, until, within_hours FROM facts WHERE patient_id = ?"
    )
    for name, leg, answer, number, comparator, unit, found, until, hours in here.execute(asked, [patient]):
        when = datetime.fromisoformat(found) if found else at
        if (until and datetime.fromisoformat(until) < at) or (hours is not None and not found):
            continue
        if hours is not None and at - when > timedelta(hours=hours):
            continue
        said = answer if number is None else f"{comparator or ''}{number:.10g} {unit or ''}".strip()
        for finding, value in records_of(GUIDELINE.findings[name], Words(said, ""), when):
            key = Key(finding.name, Leg(leg) if leg else None)
            if when > newest.get(key, datetime.min.replace(tzinfo=at.tzinfo)):
                newest[key], facts[key] = when, value
    return with_marks(Case(facts, recorded_at=at), GUIDELINE.findings)
