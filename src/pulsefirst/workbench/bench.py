"""How fast it is, here and now: whole processes and the engine, each as a ratio against a named peer in the same run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from pulsefirst import assess, guideline
from pulsefirst.backends.compiled import Compiled
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluate, Evaluation
from pulsefirst.engine.index import legs_of
from pulsefirst.model.case import Case
from pulsefirst.notation.read import read_case

AT = datetime(2027, 1, 2, 3, 4, tzinfo=UTC)
"""After every example was recorded."""
ROOT = Path(__file__).parents[3]
PROCESS_RUNS, ENGINE_RUNS = 7, 60


def main() -> None:
    """Print the figures: median of several runs, the peer in the same run, and the ratio."""
    examples = sorted((ROOT / "examples").glob("*.yaml"))
    cases = [_case_text(path) for path in examples]
    print(f"guideline {guideline().version}, Python {sys.version.split()[0]}, {len(cases)} examples")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.yaml"
        path.write_text(cases[0], encoding="utf-8")
        shell = _process([sys.executable, "-m", "pulsefirst", "assess", str(path)])
        alone = _process([sys.executable, "-m", "pulsefirst", "assess", "--source-only", str(path)])
    bare = _process([sys.executable, "-c", "import typer, yaml"])
    _report("pulsefirst assess, one case, whole process", shell, "python importing typer and PyYAML", bare)
    _report("the same by the source alone", alone, "python importing typer and PyYAML", bare)

    read = [read_case(text, guideline()) for text in cases]
    plans = statistics.median(_time(partial(assess, case, at=AT)) for case in read)
    parse = statistics.median(_time(partial(read_case, text, guideline())) for text in cases)
    _report("one plan, questions included, in the process", plans, "PyYAML reading the same case", parse)
    shorter = statistics.median(_time(partial(assess, case, at=AT, source_only=True)) for case in read)
    _report("the same plan by the source alone", shorter, "by the whole guideline", plans)
    settled = [settle(guideline(), case)[0].case for case in read]
    compiled, referee = (
        statistics.median(_time(partial(_every_rule, evaluate, case)) for case in settled)
        for evaluate in (Compiled, Evaluation)
    )
    _report("the truth of every rule, compiled", compiled, "as the referee finds it", referee)


def _every_rule(evaluate: Evaluate, case: Case) -> None:
    """Whether each rule of the guideline holds, for each leg."""
    evaluation = evaluate(guideline(), case)
    for rule in guideline().recommendations.values():
        for leg in legs_of(rule):
            evaluation.truths(rule.when, leg)


def _case_text(path: Path) -> str:
    from pulsefirst.checks.examples import read_example
    from pulsefirst.notation.write import write_case

    example = read_example(path.read_text(encoding="utf-8"), guideline(), path.name)
    return write_case(example.case, guideline())


def _process(command: list[str]) -> float:
    def run() -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    return _time(run, PROCESS_RUNS)


def _time(action: Callable[[], object], runs: int = ENGINE_RUNS) -> float:
    """Median seconds of one run, after one that warms up."""
    action()
    spent = []
    for _ in range(runs):
        begun = time.perf_counter()
        action()
        spent.append(time.perf_counter() - begun)
    return statistics.median(spent)


def _report(what: str, seconds: float, peer: str, peer_seconds: float) -> None:
    print(f"{what}: {seconds * 1000:.1f} ms, {seconds / peer_seconds:.1f} x {peer} ({peer_seconds * 1000:.1f} ms)")


if __name__ == "__main__":
    main()
