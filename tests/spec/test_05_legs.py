"""Chapter 5. Legs. A rule that speaks of a leg is applied to each leg in turn; nothing is called the index leg."""

import pytest

from pulsefirst.language import (
    EMERGENCY,
    all_of,
    criterion,
    in_both_legs,
    in_either_leg,
    in_other_leg,
    not_,
    refer,
    rule,
)
from pulsefirst.model.conditions import Flag
from pulsefirst.model.plan import Status
from spec.small import LEFT, LEG, READS, RIGHT, case, guideline, known, plan, rows, target

pain = Flag(question="Pain?", scope=LEG)
cold = Flag(question="Cold?", scope=LEG)
fever = Flag(question="Fever?")
one_sided = criterion("this leg alone", all_of(pain, in_other_leg(not_(pain))))
surgeon = target()
OURS = guideline(
    pain=pain,
    cold=cold,
    fever=fever,
    one_sided=one_sided,
    surgeon=surgeon,
    of_each_leg=rule(reads=READS, when=all_of(pain, cold), do=refer(surgeon, "Call", urgency=EMERGENCY)),
    of_the_patient=rule(reads=READS, when=all_of(fever, in_either_leg(pain)), do=refer(surgeon, "Call for both")),
    of_one_side=rule(reads=READS, when=one_sided, do=refer(surgeon, "Call for one side")),
)

LEGS = """
| left | right | left: this | left: other | both    | either  | left alone | right alone |
|------|-------|------------|-------------|---------|---------|------------|-------------|
| -    | -     | unknown    | unknown     | unknown | unknown | unknown    | unknown     |
| yes  | -     | true       | unknown     | unknown | true    | unknown    | false       |
| yes  | yes   | true       | true        | true    | true    | false      | false       |
| yes  | no    | true       | false       | false   | true    | true       | false       |
| no   | -     | false      | unknown     | false   | unknown | false      | unknown     |
| no   | no    | false      | false       | false   | false   | false      | false       |
"""


def pains(left, right):
    sides = {"left": left, "right": right}
    return case(**{side: {"pain": word == "yes"} for side, word in sides.items() if word != "-"})


@pytest.mark.parametrize(("left", "right", "this", "other", "both", "either", "alone", "right_alone"), rows(LEGS))
def test_this_leg_the_other_leg_both_and_either(left, right, this, other, both, either, alone, right_alone):
    """Of one leg alone: known here, and known absent in the other."""
    facts = pains(left, right)
    assert known(OURS, pain, facts, LEFT) == this
    assert known(OURS, in_other_leg(pain), facts, LEFT) == other
    assert known(OURS, in_both_legs(pain), facts) == both
    assert known(OURS, in_either_leg(pain), facts) == either
    assert known(OURS, one_sided, facts, LEFT) == alone
    assert known(OURS, one_sided, facts, RIGHT) == right_alone


def test_the_other_leg_of_the_other_leg_is_this_leg():
    assert known(OURS, in_other_leg(in_other_leg(pain)), pains("yes", "no"), LEFT) == "true"


def test_a_rule_of_a_leg_has_a_line_for_each_leg_and_a_rule_of_the_patient_one():
    lines = [(line.id, line.leg) for line in plan(OURS).proposals]
    assert sorted(lines, key=str) == sorted(
        [
            ("of_each_leg", LEFT),
            ("of_each_leg", RIGHT),
            ("of_one_side", LEFT),
            ("of_one_side", RIGHT),
            ("of_the_patient", None),
        ],
        key=str,
    )


def test_mirroring_a_case_mirrors_its_plan():
    facts = case(left={"pain": True, "cold": True}, right={"pain": False})
    ours, mirrored = plan(OURS, facts), plan(OURS, facts.mirror())
    assert ours.proposal("of_each_leg", LEFT).status is Status.RECOMMENDED
    for line in ours.proposals:
        assert mirrored.proposal(line.id, line.leg and line.leg.other).status is line.status


def test_the_same_question_of_both_legs_is_one_where_nothing_tells_them_apart():
    first = plan(OURS).questions[0]
    assert (first.finding, first.legs) == ("pain", (LEFT, RIGHT))


@pytest.mark.parametrize("leg", [LEFT, RIGHT])
def test_else_the_leg_with_symptoms_comes_first(leg):
    first = plan(OURS, case(**{leg.value: {"pain": True}})).questions[0]
    assert (first.finding, first.legs) == ("cold", (leg,))
