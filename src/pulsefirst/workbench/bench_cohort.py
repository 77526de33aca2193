"""How fast a cohort is judged, here and now: the kernel in memory, against one pass over the same columns and against one patient at a time.

Seconds are the processor's, so that what else runs here changes little.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from pulsefirst import guideline
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.kernel import Block, Kernel, Outcome
from pulsefirst.backends.kernel.drawing import Drawing, block_of_drawn
from pulsefirst.backends.kernel.facts import case_of, shape_of
from pulsefirst.backends.kernel.run import judge_all
from pulsefirst.engine.conflicts import settle
from pulsefirst.model.case import Case

SIZE: Final = 1 << 16
ALONE: Final = 60
RUNS: Final = 5


def main() -> None:
    """Print the figures: median of several runs, the peers in the same run, and the ratios."""
    content = guideline()
    block = block_of_drawn(content, Drawing(content, 1).draw(0, SIZE), SIZE)
    cases = [settle(content, case_of(block, row, content))[0].case for row in range(ALONE)]
    shape = shape_of([block])
    begun = time.process_time()
    kernel = Kernel(content, shape, SIZE, with_causes=False, with_needs=False)
    print(
        f"guideline {content.version}, {SIZE:,} invented patients, {len(block.columns)} columns; the program has "
        f"{kernel.program.operations:,} steps and is written in {time.process_time() - begun:.1f} s"
    )
    # The first run settles the block, in place: what is timed afterwards is judging.
    begun = time.process_time()
    outcome = kernel.run(block)
    settling = time.process_time() - begun
    judging = _median(partial(kernel.run, block))
    floor = _median(partial(_one_pass, block))
    told = _median(partial(_told, kernel.run(block)))
    alone = _median(partial(_one_by_one, cases)) / ALONE
    print(f"first run, with {outcome.settled.alone:,} patients settled one by one: {SIZE / settling:,.0f} patients a second")
    print(f"judged, in memory, one core: {SIZE / judging:,.0f} patients a second")
    print(f"  {judging / floor:.1f} x one pass over the columns, read and written again ({SIZE / floor:,.0f} a second)")
    print(
        f"  {alone * SIZE / judging:,.0f} x as many as one at a time by the compiled conditions ({1 / alone:,.0f} a second)"
    )
    print(f"every status of every line told as a byte: {SIZE / told:,.0f} patients a second more")


def _one_pass(block: Block) -> list[Any]:
    """Every column copied once: the least that any judging of them can take."""
    copies = []
    for column in block.columns.values():
        several = [column.has, column.unassessed, *column.answers]
        if column.low is not None:
            several += [column.low] if column.high is column.low else [column.low, column.high]
        copies += [array.copy() for array in several]
    return copies


def _told(outcome: Outcome) -> int:
    return sum(len(outcome.statuses(place)) for place in outcome.kernel.places)


def _one_by_one(cases: list[Case]) -> None:
    for case in cases:
        for _ in judge_all(Compiled(guideline(), case)):
            pass


def _median(action: Callable[[], object]) -> float:
    """Median seconds of the processor for one run, after one that warms up."""
    action()
    spent = []
    for _ in range(RUNS):
        begun = time.process_time()
        action()
        spent.append(time.process_time() - begun)
    return statistics.median(spent)


if __name__ == "__main__":
    main()
