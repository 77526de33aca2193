"""What is compared with what, and what was aimed at: each comparison gives its figures and the targets that they decide."""

from __future__ import annotations

import gc
import os
import statistics
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

import pyarrow.parquet as pa_parquet

from bench import alone, many, whole
from bench.decision import Decision
from bench.report import FLOOR, OURS, PEER, Comparison, Measured, Target, in_short
from conftest import AT, GUIDELINE
from pulsefirst import assess
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.kernel import Kernel
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, shape_in
from pulsefirst.interfaces.cli.cohort.inventing import write_patients
from pulsefirst.interfaces.cli.cohort.mapping import mapping_of
from pulsefirst.model.case import Case

PATIENTS: Final = 300
"""So many are judged one at a time."""
TIMES_ALONE, MILLISECOND, PERCENTILE = 40, 0.001, 99
KERNEL_RATE, TIMES_SQL = 3_000_000, 8
MEMORY, TIMES_COPIED = 1_500_000_000, 3
KERNEL_OVER_ARROW, DUCKDB_OVER_ARROW, ONE_PASS = (
    "kernel, from Arrow",
    "DuckDB by hand, over Arrow",
    "one pass over the columns",
)
Found = tuple[Comparison | None, Sequence[Target]]


def one_patient(folder: Path) -> Found:
    """The whole guideline for one patient, beside the same as CQL."""
    cases = alone.settled_cases(GUIDELINE, alone.drawn_cases(GUIDELINE, PATIENTS))
    cql = _each(alone.by_cql_execution(GUIDELINE, cases, folder))
    compiled, referee = (
        _each(alone.each_timed(lambda n, by=by: alone.answers_of_all(by(GUIDELINE, cases[n])), len(cases)))
        for by in (Compiled, Evaluation)
    )
    count = len(alone.names_of_all(GUIDELINE))
    comparison = Comparison(
        "one-patient",
        "One patient, the whole guideline",
        f"Every criterion, rule, argument and gate, and what is demanded: {count:,} answers for each of {PATIENTS} invented patients. "
        "`cql-execution` works out our own export (docs/cql.md), in Node, its parameters made ready before the clock starts.",
        (
            Measured("compiled Python", compiled, OURS),
            Measured("the referee", referee, OURS, "plain Python, the measure of every other"),
            Measured("cql-execution (npm)", cql),
        ),
    )
    return comparison, [
        Target(
            f"compiled at least {TIMES_ALONE} times `cql-execution` for one patient",
            f"{in_short(compiled / cql)} times",
            compiled / cql / TIMES_ALONE,
            WHY["cql"],
        )
    ]


def red_flags_of_one() -> Found:
    """The red flags of one patient, beside the same as a decision model."""
    guideline = alone.red_flags_alone(GUIDELINE)
    cases, decision = alone.settled_cases(GUIDELINE, alone.drawn_cases(GUIDELINE, PATIENTS)), Decision(guideline)
    zen = _each(alone.by_zen(decision, cases))
    ready = [alone.with_numbers_ready(guideline, case, decision) for case in cases]
    compiled = _each(alone.each_timed(lambda n: decision.right(Compiled(guideline, cases[n])), len(cases)))
    without = _each(alone.each_timed(lambda n: decision.right(ready[n](Compiled(guideline, cases[n]))), len(cases)))
    comparison = Comparison(
        "red-flags-of-one",
        "One patient, the red flags",
        f"All {len(guideline.red_flags)} red flags, of each leg where they speak of one: {len(decision.flags)} answers, known true, known false "
        f"or not known, for each of {PATIENTS} invented patients. `zen-engine` has no third value, so that it works out two expressions for "
        "each; what is computed of several findings it gets ready made. Ready made for the compiled conditions too is the second row.",
        (
            Measured("compiled Python", compiled, OURS, "with the numbers worked out"),
            Measured("compiled, numbers ready made", without, OURS),
            Measured("zen-engine (PyPI)", zen),
        ),
    )
    return comparison, [
        Target(
            f"compiled at least {TIMES_ALONE} times `zen-engine` for one patient",
            f"{in_short(without / zen)} times, with numbers ready made for both; {in_short(compiled / zen)} times with ours worked out",
            without / zen / TIMES_ALONE,
            WHY["zen"],
        )
    ]


def plans() -> Found:
    """How long a full plan takes, with its reasons and its questions."""
    cases = alone.drawn_cases(GUIDELINE, PATIENTS)
    collected, uncollected = (_plans(cases, collect=collect) for collect in (True, False))
    target = Target(
        f"a full plan with explanation under 1 ms at the {PERCENTILE}th percentile",
        f"{in_short(_high(collected) * 1000)} ms, median {in_short(statistics.median(collected) * 1000)} ms; "
        f"{in_short(_high(uncollected) * 1000)} ms with Python's garbage collector off",
        MILLISECOND / _high(collected),
        WHY["plan"],
    )
    return None, [target]


def _plans(cases: Sequence[Case], *, collect: bool) -> list[float]:
    gc.collect()
    if not collect:
        gc.disable()
    try:
        return alone.each_timed(lambda number: assess(cases[number], at=AT), len(cases))
    finally:
        gc.enable()


def _high(spent: Sequence[float]) -> float:
    return statistics.quantiles(spent, n=100)[PERCENTILE - 1]


def red_flags_of_many() -> Found:
    """Some red flags of many patients, beside hand-written SQL and Polars."""
    blocks = [
        many.settled_block(GUIDELINE, number * many.A_BLOCK, many.A_BLOCK, many.A_BLOCK) for number in range(many.BLOCKS)
    ]
    table = many.joined([many.table_of(block, GUIDELINE) for block in blocks])
    flags = many.Flags(GUIDELINE, table.schema, many.A_BLOCK)
    right = flags.judged(flags.blocks(table))
    ready = list(flags.blocks(table))
    actions = {
        KERNEL_OVER_ARROW: (OURS, lambda: flags.judged(flags.blocks(table))),
        "Polars by hand, over Arrow": (PEER, many.by_polars(table)),
        DUCKDB_OVER_ARROW: (PEER, many.by_duckdb(table)),
        "kernel, its own bits": (OURS, lambda: flags.judged(ready)),
        "Polars by hand, its own frame": (PEER, many.by_polars_on_its_own(table)),
        "DuckDB by hand, its own table": (PEER, many.by_duckdb_on_its_own(table)),
        ONE_PASS: (FLOOR, partial(many.one_pass, table)),
    }
    for name, (whose, action) in actions.items():
        if whose is PEER:
            many.refuse_what_disagrees(name, action(), right)
    rates = {name: table.num_rows / many.seconds(action) for name, (_, action) in actions.items()}
    ratio = rates[KERNEL_OVER_ARROW] / rates[DUCKDB_OVER_ARROW]
    own = rates["kernel, its own bits"] / rates["DuckDB by hand, its own table"]
    comparison = Comparison(
        "red-flags-of-many",
        "Many patients, some red flags",
        f"{len(many.flags_by_hand(GUIDELINE))} of the {len(GUIDELINE.red_flags)} red flags: those that read recorded answers and measured "
        "numbers alone, none of them asked only under a condition, so that they can be written by hand and mean the same "
        f"(tests/bench/by_hand.sql, tests/bench/by_hand.py). {len(right.column_names)} answers, null where not known, for each of "
        f"{table.num_rows:,} invented patients in a table of {table.num_columns} columns. Each begins with that table of Arrow, or with what it "
        "made of it, and gives a table of Arrow.",
        tuple(Measured(name, rates[name], whose) for name, (whose, _) in actions.items()),
    )
    return comparison, [
        Target(
            f"the kernel at least {TIMES_SQL} times hand-written DuckDB SQL",
            f"{in_short(ratio)} times from the same table of Arrow; {in_short(own)} times where each begins with its own form of it",
            ratio / TIMES_SQL,
            WHY["duckdb"],
        )
    ]


def whole_of_many(folder: Path) -> Found:
    """The whole guideline for many patients in memory, beside one pass over the same columns."""
    write_patients(GUIDELINE, folder, many.A_BLOCK, 1)
    table = pa_parquet.read_table(folder / "patients.parquet")
    columns = mapping_of(table.column_names, GUIDELINE)
    kernel = Kernel(GUIDELINE, shape_in(table.schema, columns), many.A_BLOCK, with_causes=False, with_needs=False)
    reader = BlockReader(GUIDELINE, columns, many.A_BLOCK)
    (batch,) = table.combine_chunks().to_batches()
    block = reader.block(batch)
    settled = kernel.run(block).settled
    actions = {
        KERNEL_OVER_ARROW: lambda: kernel.run(reader.block(batch)),
        "of it: reading the columns": lambda: reader.block(batch),
        "of it: judging": lambda: kernel.run(block),
        ONE_PASS: partial(many.one_pass, table),
    }
    rates = {name: table.num_rows / many.seconds(action) for name, action in actions.items()}
    cores = os.cpu_count() or 1
    found = rates[KERNEL_OVER_ARROW] * cores
    comparison = Comparison(
        "whole-of-many",
        "Many patients, the whole guideline",
        f"Triage, now and what it could be, and the status of each line, for {table.num_rows:,} invented patients in {table.num_columns} columns: "
        f"{kernel.program.operations:,} steps. What is neither reading nor judging is settling: facts that clash are set aside, for one in "
        f"{table.num_rows // max(settled.alone, 1)} patients by the referee.",
        tuple(Measured(name, rate, FLOOR if name == ONE_PASS else OURS) for name, rate in rates.items()),
    )
    return comparison, [
        Target(
            f"the kernel at least {KERNEL_RATE // 1_000_000} million patients a second from Arrow in memory, on two cores",
            f"{in_short(found)} on {cores} cores; judging alone {in_short(rates['of it: judging'] * cores)}",
            found / KERNEL_RATE,
            WHY["kernel"],
        )
    ]


def parquet(folder: Path, rows: int) -> Found:
    """A file of patients to a file of what is said of them, beside the same columns read and written again."""
    file = whole.invented(folder / "invented", rows)
    copied, judged = whole.copied(file, folder / "copied.parquet"), whole.judged(file, folder / "judged")
    comparison = Comparison(
        "parquet",
        "Parquet to Parquet, the whole guideline",
        f"`pulsefirst cohort run` as anyone runs it, with the status of every line and where each cause stands, on a file of {rows:,} invented "
        f"patients ({file.stat().st_size / 1e6:,.0f} MB); the start of Python and the writing of the program are in it.",
        tuple(
            Measured(
                name,
                rows / spent.processor,
                whose,
                f"{in_short(spent.clock)} s by the clock, {spent.memory / 1e6:,.0f} MB at most",
            )
            for name, whose, spent in (
                ("pulsefirst cohort run", OURS, judged),
                ("the columns read and written again", FLOOR, copied),
            )
        ),
    )
    ratio = judged.clock / copied.clock
    return comparison, [
        Target(
            f"{rows:,} patients Parquet to Parquet under 1.5 GB",
            f"{judged.memory / 1e6:,.0f} MB, all processes together",
            MEMORY / judged.memory,
            WHY["memory"],
        ),
        Target(
            f"within {TIMES_COPIED} times of reading and writing those columns again",
            f"{in_short(judged.processor / copied.processor)} times by the processor, {in_short(ratio)} by the clock",
            TIMES_COPIED * copied.processor / judged.processor,
            WHY["parquet"],
        ),
    ]


def _each(spent: Sequence[float]) -> float:
    """Patients a second, by the median of what each took."""
    return 1 / statistics.median(spent)


WHY: Final = {
    "cql": "the aim came from a trial with a hundred small rules. Here a third of the compiled time is exact arithmetic of quantities, "
    "which are intervals, and the rest works out three rails at once (known, can still become so, can become so as a red flag); "
    "the library holds the known one alone.",
    "zen": "the engine works out the known rail alone, in native code, with its numbers ready made and every shared part once; the compiled "
    "conditions work out three rails, in Python, and each number through the referee's arithmetic.",
    "plan": "the truth of every condition is about a fifth of it. The rest is the plan: every line with its reasons and what it waits for, the "
    "questions and their order, built afresh for each patient. The slowest are those that the garbage collector falls into: it walks through the "
    "whole guideline.",
    "duckdb": "reading the columns into bits is nearly all of it, and not the judging.",
    "kernel": "settling by the referee, one patient after another, is most of it, then reading columns of text. Judging, which is all that the "
    "program of the kernel does, is the least part and misses the aim too, by less: thousands of steps over bits, and hundreds over whole columns of "
    "numbers.",
    "memory": "every process holds the guideline, the program with its arrays, and a block of patients as they are read.",
    "parquet": "as for the kernel from Arrow: settling by the referee and reading text; the causes and their order come on top, and every process "
    "first writes its own program, which weighs the more the fewer the patients.",
}
"""Why each is missed, where it is."""
