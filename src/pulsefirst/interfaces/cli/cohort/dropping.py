"""What a finding is worth to a cohort: how many emergencies would still be seen if nobody had it recorded."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pulsefirst.backends.kernel import Kernel
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, batches, shape_of
from pulsefirst.interfaces.cli.cohort.running import Job
from pulsefirst.interfaces.cli.cohort.shares import Share, in_short
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation.words import nearest

ALL: Final = "all"
MOST_TOLD: Final = 15


@dataclass
class Dropped:
    """Without one finding: emergencies that are still seen, patients of whom less is demanded now, and more."""

    still_seen: int = 0
    less: int = 0
    more: int = 0


def drop(job: Job, asked: list[str]) -> dict[str, Any]:
    """Judges a file again without each of these findings (`all`: without each that has a column), as plain data. Raises BadInput.

    A finding of a leg is left out of both. It is a pass over the file for each.
    """
    path, mapping = Path(job.path), job.mapping
    recorded = list(dict.fromkeys(key.finding for key in mapping.sources))
    names = recorded if ALL in asked else list(dict.fromkeys(asked))
    for name in names:
        if name not in recorded:
            near = nearest(name, dict.fromkeys(recorded, ()))
            raise BadInput(
                f"--drop {name!r}: no column of {path} has this finding" + (f"; was {near} meant?" if near else "")
            )
    kernel = Kernel(job.guideline, shape_of(path, mapping), job.size, with_causes=False, with_needs=False)
    reader = BlockReader(job.guideline, mapping, job.size)
    found = {name: Dropped() for name in names}
    emergencies = 0
    for batch in batches(path, mapping.columns, job.size):
        # Judging settles a block in place, so that each time it is of a copy.
        whole = reader.block(batch)
        now = kernel.run(deepcopy(whole)).now.copy()
        emergencies += int((now == Urgency.EMERGENCY).sum())
        for name, counts in found.items():
            without = deepcopy(whole)
            for key in whole.columns:
                if key.finding == name:
                    without.columns[key] = without.new_column(job.guideline.findings[name])
            then = kernel.run(without).now
            counts.still_seen += int(((now == Urgency.EMERGENCY) & (then == Urgency.EMERGENCY)).sum())
            counts.less += int((then < now).sum())
            counts.more += int((then > now).sum())
    return {
        "emergencies": emergencies,
        "findings": [
            {
                "finding": name,
                "still_seen": Share(counts.still_seen, emergencies).as_data(),
                "lost": emergencies - counts.still_seen,
                "less_urgent": counts.less,
                "more_urgent": counts.more,
            }
            for name, counts in sorted(found.items(), key=lambda one: (one[1].still_seen, -one[1].less, one[0]))
        ],
    }


def report(found: dict[str, Any]) -> str:
    """The same in words, those that cost most first."""
    lines = [f"of {found['emergencies']:,} emergencies so many are still seen (exact 95 % interval) if nobody had recorded:"]
    for one in found["findings"][:MOST_TOLD]:
        share = Share(one["still_seen"]["count"], one["still_seen"]["of"])
        lines.append(
            f"  {in_short(share):<24}{one['finding']}: {one['lost']:,} lost, less urgent for {one['less_urgent']:,}"
        )
    return "\n".join(lines) + "\n"
