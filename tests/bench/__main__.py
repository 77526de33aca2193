"""`make bench`: everything beside its peers in one run, written to docs/bench.md with its plots. `--rows N`: so many patients in the file."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Final

from bench import comparing
from bench.report import in_short, page, plot, plot_name
from conftest import GUIDELINE, ROOT

PEERS: Final = ("duckdb", "polars", "zen-engine", "pyarrow", "numpy")
NOTES: Final = (
    "how fast a peer is at what it was made for: each does here what this guideline needs, as plainly as its own language has it;",
    "what an expert in one of them would still get out of it;",
    "anything of a network, a disk under load, or more than this machine's cores.",
)


def main() -> None:
    """Measure and write."""
    arguments = argparse.ArgumentParser(prog="bench", description=__doc__)
    arguments.add_argument(
        "--rows", type=int, default=1_000_000, help="patients of the file that is judged, Parquet to Parquet"
    )
    arguments.add_argument("--docs", type=Path, default=ROOT / "docs", help="where the report is written")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = [
            _told(measure())
            for measure in (
                lambda: comparing.one_patient(folder),
                comparing.red_flags_of_one,
                comparing.plans,
                comparing.red_flags_of_many,
                lambda: comparing.whole_of_many(folder),
                lambda: comparing.parquet(folder, asked.rows),
            )
        ]
    comparisons = [comparison for comparison, _ in found if comparison is not None]
    targets = [target for _, several in found for target in several]
    (asked.docs / "bench.md").write_text(page(machine(), targets, comparisons, NOTES), encoding="utf-8")
    for comparison in comparisons:
        (asked.docs / plot_name(comparison)).write_text(plot(comparison), encoding="utf-8")


def _told(found: comparing.Found) -> comparing.Found:
    """What was found, said at once: all of it takes minutes."""
    comparison, targets = found
    for one in () if comparison is None else comparison.measured:
        print(f"{comparison.title}: {one.what}: {in_short(one.rate)} patients a second {one.note}".rstrip(), flush=True)
    for target in targets:
        print(f"{target.aim}: {target.found}: {target.verdict}", flush=True)
    return found


def machine() -> str:
    """What kind of machine it is, and what ran on it."""
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    cql = json.loads((ROOT / "node_modules" / "cql-execution" / "package.json").read_text(encoding="utf-8"))["version"]
    peers = ", ".join(f"{peer} {version(peer)}" for peer in PEERS)
    return (
        f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}; Python {platform.python_version()}, {peers}, "
        f"cql-execution {cql} on Node {node.removeprefix('v')}; guideline {GUIDELINE.version}."
    )


if __name__ == "__main__":
    main()
