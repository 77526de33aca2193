"""When a record system is told nothing, found before a plan is worked out: most patients have no trouble of a leg."""

from __future__ import annotations

from pulsefirst.backends.compiled import Compiled
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluate
from pulsefirst.engine.index import legs_of
from pulsefirst.engine.judge import judge
from pulsefirst.model.answers import is_abnormal
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Finding, Flag, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan
from pulsefirst.model.recommendations import Urgency


def has_something_to_say(guideline: Guideline, case: Case, evaluate: Evaluate = Compiled) -> bool:
    """Whether anything of a leg asks for a look, or known facts demand that somebody acts though no complaint is on record."""
    return speaks_of_a_leg(guideline, case) or demands_action(guideline, case, evaluate)


def demands_action(guideline: Guideline, case: Case, evaluate: Evaluate = Compiled) -> bool:
    """Whether known facts demand an emergency, or something of a leg on the same day: what the plan of this case says, without it."""
    evaluation, _ = settle(guideline, case, evaluate)
    return any(
        judge(evaluation, rule, leg).demanded
        for rule in guideline.recommendations.values()
        for leg in legs_of(rule)
        if demands(rule.do.urgency, leg)
    )


def plan_demands_action(plan: Plan) -> bool:
    """The same of a plan."""
    now = plan.triage.now
    return any(demands(now.level, reason.leg) for reason in now.why)


def demands(level: Urgency, leg: Leg | None) -> bool:
    """Whether what is demanded at this level, of this leg or of the patient, is said though nobody complains."""
    return level is Urgency.EMERGENCY or (leg is not None and level >= Urgency.URGENT)


def speaks_of_a_leg(guideline: Guideline, case: Case) -> bool:
    """Whether anything on record of a leg asks for a look: an abnormal answer, a complaint, a beginning.

    A normal examination does not, and neither does a diagnosis that stands: it is no complaint of today. What it demands is
    another matter (`demands_action`).
    """
    return any(
        key.leg is not None and calls_for_a_look(guideline.findings[key.finding], value) for key, value in case.facts.items()
    )


def calls_for_a_look(finding: Finding, value: object) -> bool:
    """Whether an answer is abnormal, tells of a complaint, or says when one began; a stated diagnosis does not."""
    if finding.stated:
        return False
    described = isinstance(finding, Flag) and finding.abnormal is None and value is True
    return described or isinstance(finding, Since) or is_abnormal(finding, value)
