"""The second opinion in full: every combination of the red flags' own findings through the whole engine (minutes)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pulsefirst import guideline
from pulsefirst.checks.second_opinion import in_markdown, second_opinion

HEAD = """# Second opinion on the red flags

Written by `make opinion`; a run takes minutes, so this page is not checked to be current: it says of which content it is.
"""


def main() -> None:
    """Run it and write docs/second-opinion.md (or another file); exit 1 when anything was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=200_000, help="states of one flag beyond which they are sampled")
    parser.add_argument("--seed", type=int, default=1, help="where the sample begins")
    parser.add_argument("--out", default="docs/second-opinion.md", help="where the page is written")
    given = parser.parse_args()
    content = guideline()
    report = second_opinion(content, given.limit, given.seed)
    of = f"Guideline {content.version}, content {content.hash[:12]}; seed {given.seed}."
    Path(given.out).write_text("\n".join([HEAD, of, "", *in_markdown(report)]) + "\n", encoding="utf-8")
    print(f"written: {given.out}")
    sys.exit(1 if any(one.misses for one in report.opinions) else 0)


if __name__ == "__main__":
    main()
