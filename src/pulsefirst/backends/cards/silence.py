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
from pulsefirst.model.recommendations import Urgency


def has_something_to_say(guideline: Guideline, case: Case, evaluate: Evaluate = Compiled) -> bool:
    """Whether anything of a leg asks for a look, or known facts demand an emergency though no leg is spoken of."""
    return speaks_of_a_leg(guideline, case) or demands_an_emergency(guideline, case, evaluate)


def demands_an_emergency(guideline: Guideline, case: Case, evaluate: Evaluate = Compiled) -> bool:
    """Whether known facts demand an emergency: what the plan of this case says, without the plan."""
    evaluation, _ = settle(guideline, case, evaluate)
    rules = (rule for rule in guideline.recommendations.values() if rule.do.urgency is Urgency.EMERGENCY)
    return any(judge(evaluation, rule, leg).demanded for rule in rules for leg in legs_of(rule))


def speaks_of_a_leg(guideline: Guideline, case: Case) -> bool:
    """Whether anything on record of a leg asks for a look: an abnormal answer, a complaint, a beginning.

    A normal examination does not, and neither does a diagnosis that stands: it is no complaint of today.
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
