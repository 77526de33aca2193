"""What every output asks next: what can still change triage, and while an emergency stands what decides the next minutes."""

from __future__ import annotations

from collections.abc import Iterable

from pulsefirst.backends.acts import AT_ONCE, demanding, is_emergency, standing, undecided
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.reasons import needs
from pulsefirst.model.conditions import AllOf, Burden, Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Scope
from pulsefirst.model.plan import Plan, Proposal, Question
from pulsefirst.model.recommendations import ActivityKind
from pulsefirst.model.walk import findings_read


def first_to_examine(plan: Plan, guideline: Guideline) -> list[Question]:
    """What can still change triage and can be asked or examined at the bedside, the most telling first; nothing once settled."""
    if plan.triage.settled:
        return []
    return [question for question in plan.of_triage() if not _is_test(question, guideline)]


def deciding(plan: Plan, guideline: Guideline) -> list[Question]:
    """What to ask while an emergency stands: what decides the calls and acts of this emergency, and no test.

    Those are the open lines of the rooms that demand it, and what could withhold a line of it. What the first minute looks at in the
    sick leg comes first, whatever is demanded; then the sick leg, the patient; what is felt before what needs a device, and what decides
    more of it first. The well leg waits.
    """
    if not is_emergency(plan):
        return []
    sick = {line.leg for line in demanding(plan)}
    waiting = _waiting(plan, guideline)
    first_looked_at = {finding.name for panel in list(guideline.panels.values())[:1] for finding in panel.findings}

    def is_first(question: Question) -> bool:
        return question.finding in first_looked_at and bool(sick.intersection(question.legs))

    def distance(question: Question) -> tuple[bool, int, int, int]:
        near = 0 if sick.intersection(question.legs or (None,)) else 1 if not question.legs else 2
        decides = len(waiting.intersection(question.settles))
        return not is_first(question), near, max(guideline.findings[question.finding].burden, Burden.TOUCH), -decides

    asked = [question for question in plan.questions if is_first(question) or waiting.intersection(question.settles)]
    if sick != {None}:
        asked = [question for question in asked if not question.legs or sick.intersection(question.legs)]
    return sorted((question for question in asked if not _is_test(question, guideline)), key=distance)


def what_it_decides(question: Question, plan: Plan, guideline: Guideline) -> str:
    """The first line of this emergency that the question helps to decide; else why it is asked."""
    waiting = _waiting(plan, guideline)
    first = next((name for name in question.settles if name in waiting), None)
    return question.why.partition(": ")[2] if first is None else guideline.recommendations[first].do.title


def held_medicines(plan: Plan, evaluation: Evaluation) -> list[tuple[Proposal, list[Finding]]]:
    """The medicines that this emergency calls into question, each once, with what of the patient must be known before; no test.

    In question is a medicine of which everything that is read of a leg is known to hold, and only the patient is not known enough.
    """
    if not is_emergency(plan):
        return []
    asked: dict[str, tuple[Proposal, list[Finding]]] = {}
    for line in undecided(plan):
        when = evaluation.guideline.recommendations[line.id].when
        if line.kind != ActivityKind.PRESCRIBE or line.phase not in AT_ONCE or not isinstance(when, AllOf):
            continue
        held = [part for part in when.of if not evaluation.is_true(part, line.leg)]
        read = {finding for part in held for finding in findings_read(part)}
        if len(held) < len(when.of) and all(finding.scope is Scope.PATIENT for finding in read):
            # It asks for itself what triage asks only behind a gate.
            wanted = [need for part in held for need in needs(evaluation, part, line.leg, gated=False) if need.open]
            named = dict.fromkeys(evaluation.guideline.findings[need.finding] for need in wanted)
            asked.setdefault(line.target, (line, [one for one in named if not one.burden.is_test and not one.stated]))
    return [(line, still) for line, still in asked.values() if still]


def _waiting(plan: Plan, guideline: Guideline) -> set[str]:
    """The open lines that belong to this emergency, by name."""
    rooms = _rooms(demanding(plan), guideline)
    held = {line.id for line in standing(plan) if line.phase in AT_ONCE}
    return {
        line.id
        for line in undecided(plan)
        if (line.phase in AT_ONCE and _rooms([line], guideline) <= rooms)
        or held.intersection(rule.name for rule in guideline.recommendations[line.id].overrides)
    }


def _rooms(lines: Iterable[Proposal], guideline: Guideline) -> set[str]:
    return {guideline.modules.get(line.id, "").rpartition("/")[0] for line in lines}


def _is_test(question: Question, guideline: Guideline) -> bool:
    return guideline.findings[question.finding].burden.is_test
