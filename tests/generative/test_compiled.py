"""The compiled conditions against the referee: the same truth of every condition, from every view, and so the same plan."""

from random import Random

import pytest

from conftest import AT, GUIDELINE, SOURCE_ONLY
from generative.cases import random_case
from generative.guidelines import random_guideline
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.compiled.evaluation import program_of
from pulsefirst.engine.apply import apply, outlook_of
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.rank import rank
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg

CASES = 25


def differences(guideline: Guideline, case: Case) -> list[str]:
    """Every condition, and every finding without a value, of which the two say different things."""
    compiled, referee = Compiled(guideline, case), Evaluation(guideline, case)
    program = program_of(guideline)
    found = [
        f"{condition} seen from {leg}: {compiled.truths(condition, leg)} is not {referee.truths(condition, leg)}"
        for leg, places in program.conditions.items()
        for condition in places
        if compiled.truths(condition, leg) != referee.truths(condition, leg)
        or any(
            getattr(compiled, asked)(condition, leg) != getattr(referee, asked)(condition, leg)
            for asked in ("is_true", "is_false", "is_settled")
        )
    ]
    unanswered = [
        (finding, leg)
        for leg, places in program.unanswered.items()
        for finding in places
        if referee.value(finding, leg) is None
    ]
    found += [
        f"{finding.name} seen from {leg} without a value"
        for finding, leg in unanswered
        if compiled._truths_without_value(finding, leg) != referee._truths_without_value(finding, leg)
    ]
    return found


@pytest.mark.parametrize("guideline", [GUIDELINE, SOURCE_ONLY], ids=["whole", "source alone"])
def test_each_condition_of_the_guideline_is_what_the_referee_says(guideline):
    random = Random(14)
    for number in range(CASES):
        case = random_case(random, conflicts=number % 3 == 0, guideline=guideline, spans=True)
        assert differences(guideline, case) == []


def test_each_condition_of_small_guidelines_is_what_the_referee_says():
    for seed in range(60):
        random = Random(seed)
        guideline = random_guideline(random)
        for number in range(3):
            case = random_case(random, conflicts=number % 3 == 2, guideline=guideline, spans=True)
            assert differences(guideline, case) == []


def test_so_the_plan_the_questions_and_the_order_of_causes_are_the_same():
    random = Random(15)
    for number in range(12):
        case = random_case(random, conflicts=number % 3 == 0, spans=True)
        assert apply(GUIDELINE, case, AT, evaluate=Compiled) == apply(GUIDELINE, case, AT)
        assert outlook_of(GUIDELINE, case, AT, Compiled) == outlook_of(GUIDELINE, case, AT)
        assert rank(GUIDELINE, case, AT, evaluate=Compiled) == rank(GUIDELINE, case, AT)


def test_with_nothing_open_it_is_the_referee():
    case = random_case(Random(16), spans=True)
    compiled, referee = (read(GUIDELINE, case, nothing_open=True) for read in (Compiled, Evaluation))
    for rule in GUIDELINE.recommendations.values():
        assert all(compiled.truths(rule.when, leg) == referee.truths(rule.when, leg) for leg in Leg)


def test_most_of_the_guideline_is_in_the_program():
    """A condition that is not falls back to the referee: right, and slow."""
    program = program_of(GUIDELINE)
    assert all(rule.when is None or rule.when in program.conditions[Leg.LEFT] for rule in GUIDELINE.recommendations.values())
    assert program.size > 3000
