"""What a file of patients holds for the guideline: which columns are read, what is missing, and what that costs in settled cases."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from pulsefirst.interfaces.cli.cohort.blocks import batches
from pulsefirst.interfaces.cli.cohort.inventing import are_invented
from pulsefirst.interfaces.cli.cohort.outputs import flat
from pulsefirst.interfaces.cli.cohort.results import MISSING, name_of
from pulsefirst.interfaces.cli.cohort.running import A_BLOCK, Job, Judge, Tally
from pulsefirst.model.case import keys_of

MOST_TOLD: Final = 15
A_MISSING: Final = "missing "


def check_file(file: str, identifier: str | None, source_only: bool, rows: int | None) -> dict[str, Any]:
    """What the file holds, as plain data. Raises BadInput."""
    judge = Judge(Job(file, identifier, (MISSING,), source_only))
    mapping, tally = judge.mapping, Tally()
    several = batches(Path(file), mapping.columns, min(A_BLOCK, rows or A_BLOCK))
    for _ in judge.tables(islice(several, None if rows is None else -(-rows // A_BLOCK)), 0, tally):
        pass
    counts = dict(tally.counts)
    missing = {key.removeprefix(A_MISSING): n for key, n in counts.items() if key.startswith(A_MISSING) and n}
    here = {name_of(key) for key in mapping.sources}
    every = [name_of(key) for finding in judge.guideline.findings.values() for key in keys_of(finding)]
    return {
        "patients": counts.get("patients", 0),
        "settled": counts.get("settled", 0),
        "levels": {key: n for key, n in counts.items() if key.startswith(("now", "could be"))},
        "in_conflict": counts.get("in conflict", 0),
        "read": {name_of(key): list(source.parts.values()) for key, source in mapping.sources.items()},
        "acts": list((mapping.acts | mapping.times).values()),
        "unread": mapping.unread,
        "refused": {name: dict(reasons) for name, reasons in tally.refused.items()},
        "without_a_column": [name for name in every if name not in here],
        "holds_open": dict(sorted(missing.items(), key=lambda item: (-item[1], item[0]))),
        "holds_open_without_a_column": sum(1 for name in missing if name not in here),
        "invented": are_invented(Path(file)),
    }


def rows(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What triage waits for, as rows."""
    for name, count in found["holds_open"].items():
        leg, _, finding = name.rpartition(".")
        yield {
            "what": "held open by",
            "finding": finding,
            "leg": leg or None,
            "patients_waiting": count,
            "has_a_column": name in found["read"],
        }
    for one in found.get("dropped", {}).get("findings", ()):
        yield flat({"what": "dropped", **one})


def report(found: dict[str, Any]) -> str:
    """The same in words."""
    count, settled = found["patients"], found["settled"]
    lines = [
        f"{count:,} patients; {len(found['read'])} findings have a column, {len(found['without_a_column'])} have none",
        f"triage is settled for {settled:,} of {count:,}; in conflict: {found['in_conflict']:,}",
        *(f"not read: {column}: {hint}" for column, hint in found["unread"].items()),
        *(
            f"{name}: {n:,} cells not read ({why})"
            for name, reasons in found["refused"].items()
            for why, n in reasons.items()
        ),
    ]
    return "\n".join(lines) + "\n" + report_missing(found)


def report_missing(found: dict[str, Any]) -> str:
    """What is missing, in words."""
    lines = []
    if found["holds_open"]:
        lines.append(f"what most patients' triage waits for (of {len(found['holds_open'])} findings):")
    else:
        lines.append("nobody's triage waits for anything")
    for name, n in list(found["holds_open"].items())[:MOST_TOLD]:
        lines.append(f"  {name}: {n:,}" + ("" if name in found["read"] else ", and has no column"))
    return "\n".join(lines) + "\n"
