"""The second opinion in full: every combination of the red flags' own findings through the whole engine (minutes)."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from pulsefirst import guideline
from pulsefirst.checks.second_opinion import LIMIT, Opinion, OpinionReport, opinion_on
from pulsefirst.checks.second_opinion_report import opinions_as_markdown

HEAD = """# Second opinion on the red flags

Written by `make opinion`; a run takes minutes, so this page is not checked to be current: it says of which content it is.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run it and write docs/second-opinion.md (or another file); 1 when anything was missed."""
    parser = argparse.ArgumentParser(prog="opinion", description=__doc__)
    parser.add_argument("--limit", type=int, default=LIMIT, help="states of one flag beyond which they are sampled")
    parser.add_argument("--seed", type=int, default=1, help="where the sample begins")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    parser.add_argument("--out", default="docs/second-opinion.md", help="where the page is written")
    given = parser.parse_args(arguments)
    content = guideline()
    report = OpinionReport(opinions=_opinions(given.limit, given.seed, given.jobs), seed=given.seed)
    of = f"Guideline {content.version}, content {content.hash[:12]}; seed {given.seed}."
    Path(given.out).write_text("\n".join([HEAD, of, "", *opinions_as_markdown(report)]) + "\n", encoding="utf-8")
    print(f"written: {given.out}")
    return 1 if any(opinion.missed for opinion in report.opinions) else 0


def opinion(name: str, limit: int, seed: int) -> Opinion:
    """The opinion on one flag, by its name: what a process of the pool is asked."""
    content = guideline()
    return opinion_on(content, content.red_flags[name], limit, seed)


def _opinions(limit: int, seed: int, jobs: int) -> tuple[Opinion, ...]:
    """The opinion on every flag, in order, with progress on the error stream. Every process reads the guideline for itself."""
    found = []
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for opinion_on_flag in pool.map(partial(opinion, limit=limit, seed=seed), guideline().red_flags):
            print(
                f"{opinion_on_flag.flag.name}: {opinion_on_flag.run:,} of {opinion_on_flag.states:,} states, {opinion_on_flag.missed} missed",
                file=sys.stderr,
            )
            found.append(opinion_on_flag)
    return tuple(found)


if __name__ == "__main__":
    sys.exit(main())
