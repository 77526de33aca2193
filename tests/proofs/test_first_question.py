"""The tested half of S1: what is asked first is what an open red flag needs, or the plan says what nobody could assess.

As in the proof, a flag for which a named override is known true waits no longer. A result of the blood that is an emergency by itself has no red
flag at the bedside; where it is asked before the last flags, it is asked as the emergency that it would be.
"""

from random import Random

from conftest import AT, GUIDELINE
from generative.cases import random_case
from pulsefirst.checks.proofs.flags import overrides_of_flags
from pulsefirst.engine.apply import apply
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.index import asking_order, legs_of_condition, seen_of_rule
from pulsefirst.engine.rails import KNOWN, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.recommendations import Urgency

CASES = 400
BY_BLOOD_ALONE = {"dangerous_potassium"}


def test_the_first_question_is_one_that_an_open_red_flag_needs_or_somebody_else_must_assess() -> None:
    random, overriding = Random(1), overrides_of_flags(GUIDELINE)
    seen = 0
    for _ in range(CASES):
        case = random_case(random)
        evaluation, _ = settle(GUIDELINE, case)
        plan = apply(GUIDELINE, case, AT)
        if plan.triage.now.level is Urgency.EMERGENCY:
            continue
        waiting = [
            flag
            for flag in GUIDELINE.red_flags.values()
            for leg in legs_of_condition(flag.when)
            for verdict in [evaluation.truths(flag.when, leg)]
            if not (verdict.yes | verdict.no) & KNOWN and verdict.yes & POSSIBLE_IF_RED_FLAG
            if not any(evaluation.is_true(one.when, seen_of_rule(one, leg)) for one in overriding.get(flag, ()))
        ]
        if not waiting:
            continue
        seen += 1
        assert plan.triage.could_be.level is Urgency.EMERGENCY
        asked = plan.questions[0].finding if plan.questions else None
        needed = {name for flag in waiting for name in asking_order(GUIDELINE, flag.when)}
        stand_ins = {one.name for name in needed for one in GUIDELINE.findings[name].otherwise}
        somebody_else = [one for one in plan.not_assessed if one.holds_open]
        by_blood = plan.questions and BY_BLOOD_ALONE.intersection(plan.questions[0].settles)
        assert asked in needed | stand_ins or by_blood or somebody_else, (asked, [flag.name for flag in waiting])
    assert seen > CASES / 10
