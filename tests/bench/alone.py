"""One patient at a time: the compiled conditions, and engines that nobody here wrote over the same patients."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from bench.decision import Decision
from bench.many import Disagrees
from conftest import ROOT
from contract.test_cql import HERE, translated
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.cql import definitions_of, demanded_name, library_of, parameters_of
from pulsefirst.backends.cql.facts import with_leg
from pulsefirst.backends.kernel.drawing import Drawing, block_of_drawn
from pulsefirst.backends.kernel.facts import case_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import index_of, legs_of, seen_of_rule
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Criterion
from pulsefirst.model.guideline import Guideline

WARM: Final = 20
"""So many patients are judged before any is timed: engines compile what they meet often."""


def drawn_cases(guideline: Guideline, count: int) -> list[Case]:
    """Invented patients, one by one."""
    block = block_of_drawn(guideline, Drawing(guideline, 1).draw(0, count), -(-count // 64) * 64)
    return [case_of(block, row, guideline) for row in range(count)]


def settled_cases(guideline: Guideline, cases: Sequence[Case]) -> list[Case]:
    """The same without what is set aside where facts clash."""
    return [settle(guideline, case)[0].case for case in cases]


# --- the whole guideline, as CQL ----------------------------------------------------------------------------------------


def answers_of_all(evaluation: Evaluation) -> str:
    """A letter for everything that the library defines: each criterion, rule, argument and gate, and what is demanded."""
    conditions, demands = _asked(evaluation.guideline)
    known = [
        "t" if evaluation.is_true(when, leg) else "f" if evaluation.is_false(when, leg) else "n" for when, leg in conditions
    ]
    demanded = ("f" if any(known[other] == "t" for other in others) else known[rule] for rule, others in demands)
    return "".join((*known, *demanded))


@cache
def _asked(guideline: Guideline) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """The conditions, each with its leg; and of what is demanded the place of the rule among them, and of those that withhold it."""
    asked = definitions_of(guideline)
    place = {each.name: number for number, each in enumerate(asked)}
    overriders = index_of(guideline).overriders
    demands = tuple(
        (
            place[with_leg(f"rule {rule.name}", leg)],
            [place[with_leg(f"rule {other.name}", seen_of_rule(other, leg))] for other in overriders.get(rule, ())],
        )
        for rule in guideline.recommendations.values()
        for leg in legs_of(rule)
    )
    return tuple((each.condition, each.leg) for each in asked), demands


def names_of_all(guideline: Guideline) -> list[str]:
    """What the library calls these."""
    rules = guideline.recommendations.values()
    defined = [each.name for each in definitions_of(guideline)]
    return defined + [demanded_name(rule.name, leg) for rule in rules for leg in legs_of(rule)]


def by_cql_execution(guideline: Guideline, cases: Sequence[Case], folder: Path) -> list[float]:
    """Seconds that npm cql-execution takes for each patient, over the library that is exported. Raises Disagrees."""
    elm, complaints = translated(library_of(guideline), folder)
    if complaints:
        raise Disagrees(f"the translator of CQL complains: {complaints[0]}")
    asked, times = folder / "asked.json", folder / "times.json"
    asked.write_text(json.dumps(names_of_all(guideline)), encoding="utf-8")
    lines = "".join(json.dumps(_parameters(guideline, case)) + "\n" for case in cases)
    said = subprocess.run(
        ["node", HERE / "run.mjs", elm, asked, times], cwd=ROOT, input=lines, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    refuse("cql-execution", said, [answers_of_all(Compiled(guideline, case)) for case in cases], names_of_all(guideline))
    return list(json.loads(times.read_text(encoding="utf-8")))[WARM:]


def _parameters(guideline: Guideline, case: Case) -> dict[str, Any]:
    several = parameters_of(Evaluation(guideline, case)).items()
    return {name: [float(end) for end in value] if isinstance(value, tuple) else value for name, value in several}


# --- the red flags, as a decision ---------------------------------------------------------------------------------------


def red_flags_alone(guideline: Guideline) -> Guideline:
    """A guideline of nothing but the red flags, so that what is compiled of it is what the other engine is given."""
    flags = {name: Criterion(title=flag.title, when=flag.when) for name, flag in guideline.red_flags.items()}
    for name, flag in flags.items():
        object.__setattr__(flag, "name", name)
    nothing: dict[str, Any] = {
        kind: {} for kind in ("recommendations", "arguments", "gates", "conflicts", "remarks", "precedences")
    }
    nothing |= {"dose_tables": {}, "features": {}, "profiles": {}, "scope": (), "timers": ()}
    return replace(guideline, criteria=flags, **nothing)


def with_numbers_ready(guideline: Guideline, case: Case, decision: Decision) -> Callable[[Compiled], Compiled]:
    """Gives an evaluation of this case the ends of each quantity, as the other engine has them."""
    worked_out = Compiled(guideline, case)
    decision.right(worked_out)
    ends = dict(worked_out._interval_cache)

    def made_ready(evaluation: Compiled) -> Compiled:
        evaluation._interval_cache.update(ends)
        return evaluation

    return made_ready


def by_zen(decision: Decision, cases: Sequence[Case]) -> list[float]:
    """Seconds that zen-engine takes for each patient, over the red flags. Raises Disagrees."""
    import zen

    evaluations = [Evaluation(decision.guideline, case) for case in cases]
    facts = [decision.facts(evaluation) for evaluation in evaluations]
    engine = zen.ZenEngine().create_decision(decision.model)
    said = [decision.said(engine.evaluate(each)["result"]) for each in facts]
    refuse("zen-engine", said, [decision.right(evaluation) for evaluation in evaluations], list(decision.flags))
    return each_timed(lambda number: engine.evaluate(facts[number]), len(facts))


# --- refusing, and timing -----------------------------------------------------------------------------------------------


def refuse(peer: str, said: Sequence[str], right: Sequence[str], names: Sequence[str]) -> None:
    """Raises Disagrees where a peer says something else of any patient than is right; answers are a letter for each name."""
    if len(said) != len(right):
        raise Disagrees(f"{peer} is not timed: it says something of {len(said)} patients, and there are {len(right)}")
    for number, (found, known) in enumerate(zip(said, right, strict=True)):
        if found != known:
            wrong = [name for name, one, other in zip(names, found, known, strict=True) if one != other]
            raise Disagrees(f"{peer} is not timed: of patient {number} it says something else of {', '.join(wrong[:5])}")


def each_timed(action: Callable[[int], object], count: int) -> list[float]:
    """Seconds of the processor for each patient by number, without the first ones."""
    spent = []
    for number in range(count):
        begun = time.process_time()
        action(number)
        spent.append(time.process_time() - begun)
    return spent[WARM:]
