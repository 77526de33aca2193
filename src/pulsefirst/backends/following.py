"""What is asked once triage is settled: what tells the first causes apart, then what their treatment needs, and then nothing."""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import NOTHING, Ask, Finish, Keys, Stage
from pulsefirst.engine.rank import Ranking
from pulsefirst.engine.separate import separate
from pulsefirst.model.case import Key, key_of
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Need, Plan, Status


def next_after_settling(evaluation: Evaluation, ranking: Ranking, passed: Keys = NOTHING) -> Ask | Finish:
    """The next question once triage is settled. `passed` are places that were asked and passed over."""
    for step in following(evaluation, ranking):
        keys = tuple(key for key in step.keys if key not in passed)
        if keys:
            return Ask(stage=step.stage, finding=step.finding, keys=keys, why=step.why)
    return Finish()


def following(evaluation: Evaluation, ranking: Ranking) -> Iterator[Ask]:
    """All of them, in the order in which they are asked."""
    found = separate(evaluation, ranking.causes)
    told_apart = " and ".join(cause.title for cause in found.causes[:2])
    for row in found.rows:
        keys = tuple(key_of(row.finding, leg) for leg in row.legs)
        yield Ask(stage=Stage.CAUSES, finding=row.finding, keys=keys, why=f"it helps to tell apart {told_apart}")
    for needed, why in _of_treatment(ranking.plan, evaluation.guideline).items():
        finding = evaluation.guideline.findings[needed.finding]
        yield Ask(stage=Stage.CAUSES, finding=finding, keys=(needed,), why=why)


def _of_treatment(plan: Plan, guideline: Guideline) -> dict[Key, str]:
    """What the doses of proposed medicines wait for, and that can be answered at the bedside."""
    wanted: dict[Key, str] = {}
    for line in plan.with_status(Status.RECOMMENDED):
        if line.dosing is not None:
            title = guideline.targets[line.target].title
            for need in (*line.dosing.needs, *(need for reason in line.dosing.unchecked for need in reason.needs)):
                if _is_asked(need, guideline):
                    wanted.setdefault(Key(need.finding, need.leg), f"the treatment needs it: {title}")
    return wanted


def _is_asked(need: Need, guideline: Guideline) -> bool:
    return not guideline.findings[need.finding].burden.is_test
