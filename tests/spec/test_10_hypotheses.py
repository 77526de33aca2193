"""Chapter 10. Hypotheses: arguments for and against; confirmed and excluded by conditions. The guideline suspects."""

import pytest

from pulsefirst.language import advise, argue_against, argue_for, not_, rule
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.recommendations import Hypothesis
from spec.small import LEFT, LEG, READS, case, guideline, plan, rows, target

NAMES = ("stated", "proof", "first", "second", "contrary")
stated = Flag(question="Stated?", stated=True)
proof = Flag(question="Proof?", burden=Burden.LABORATORY)
first, second, contrary = (Flag(question=f"{name}?") for name in NAMES[2:])
sore = Flag(question="Sore?", scope=LEG)
cause = Hypothesis(title="a cause", reads=READS, stated=stated, confirmed=proof, excluded=not_(proof))
of_a_leg = Hypothesis(title="a cause in a leg", reads=READS, scope=LEG)
advice = target()
OURS = guideline(
    stated=stated,
    proof=proof,
    first=first,
    second=second,
    contrary=contrary,
    sore=sore,
    cause=cause,
    of_a_leg=of_a_leg,
    advice=advice,
    first_argues=argue_for(cause, first, reads=READS),
    second_argues=argue_for(cause, second, reads=READS),
    contrary_argues=argue_against(cause, contrary, reads=READS),
    sore_argues=argue_for(of_a_leg, sore, reads=READS),
    treat=rule(reads=READS, when=stated, do=advise(advice, "Treat"), treats=cause),
)

STANDINGS = """
| stated | proof | first | second | contrary | standing  |
|--------|-------|-------|--------|----------|-----------|
| -      | -     | -     | -      | -        | possible  |
| -      | -     | yes   | -      | -        | supported |
| -      | -     | yes   | -      | yes      | possible  |
| -      | -     | yes   | yes    | yes      | supported |
| -      | -     | -     | -      | yes      | opposed   |
| -      | -     | no    | no     | no       | possible  |
| -      | yes   | -     | -      | yes      | confirmed |
| -      | no    | yes   | yes    | -        | excluded  |
| yes    | -     | -     | -      | yes      | confirmed |
| no     | -     | yes   | -      | -        | supported |
"""


def facts_of(words):
    return case(**{name: word == "yes" for name, word in zip(NAMES, words, strict=True) if word != "-"})


@pytest.mark.parametrize("row", rows(STANDINGS))
def test_standings(row):
    (suspicion,) = (one for one in plan(OURS, facts_of(row[:5])).hypotheses if one.id == "cause")
    assert suspicion.standing.value == row[5]


def test_an_argument_carries_its_facts_and_its_statement():
    suspicion = plan(OURS, case(first=True)).hypotheses[0]
    (argument,) = suspicion.for_
    assert argument.id == "first_argues"
    assert [fact.finding for fact in argument.facts] == ["first"]
    assert argument.statements == ("S1",)
    assert not suspicion.against


def test_a_cause_in_a_leg_stands_for_each_leg():
    suspicions = {(one.id, one.leg): one.standing.value for one in plan(OURS, case(left={"sore": True})).hypotheses}
    assert suspicions["of_a_leg", LEFT] == "supported"
    assert suspicions["of_a_leg", LEFT.other] == "possible"


def test_a_diagnosis_is_never_inferred():
    """However strong the suspicion, the treatment waits for a diagnosis; the line names the cause it would treat."""
    line = plan(OURS, case(first=True, second=True)).proposal("treat")
    assert (line.status.value, line.treats) == ("undetermined", "cause")
    assert plan(OURS, case(stated=True)).proposal("treat").status.value == "recommended"
