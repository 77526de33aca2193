"""What is asked once triage is settled: what separates the causes that are left, then what the treatment of the first needs; then it ends.

Patients are invented.
"""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

import pulsefirst
from conftest import AT, GUIDELINE, SOURCE_ONLY
from generative import laws
from generative.cases import random_case
from pulsefirst.engine.apply import apply, outlook_of
from pulsefirst.engine.interview import (
    Ask,
    AskScreen,
    Finish,
    Stage,
    answer_from,
    next_step,
    none_of_these,
    steps_after_triage,
)
from pulsefirst.engine.rank import rank
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import EMERGENCY, advise, all_of, at_least, feature, prescribe, profile, refer, rule
from pulsefirst.model.case import NOT_ASSESSED, Key
from pulsefirst.model.conditions import Burden, Flag, Measured
from pulsefirst.model.doses import DoseBand, DoseTable, against
from pulsefirst.model.legs import Leg
from pulsefirst.model.provenance import Checked, Citation
from pulsefirst.model.recommendations import Category, Hypothesis, Target
from spec.small import LEFT, LEG, READS, case, guideline, target

paper = Citation(title="a paper", checked=Checked.PRIMARY, address="https://example.org/paper")
NAMES = ("opens_one", "opens_other", "alarm", "ache", "night", "lasting", "ulcer", "allergy", "bleeding")
sign = {name: Flag(question=f"{name}?") for name in NAMES}
lump = Flag(question="Lump?", burden=Burden.TOUCH)
rash = Flag(question="Rash?", scope=LEG, burden=Burden.TOUCH, abnormal=True)
blister = Flag(question="Blister?", scope=LEG)
scan = Flag(question="Scan?", burden=Burden.IMAGING)
is_one = Flag(question="Is it the one?", stated=True)
weight = Measured(question="Weight?", unit="kg", low=Decimal(1), high=Decimal(300), burden=Burden.DEVICE)
salt = Measured(question="Salt?", unit="mmol/L", low=Decimal(1), high=Decimal(9), burden=Burden.LABORATORY)
one = Hypothesis(title="one cause", reads=READS, stated=is_one)
other = Hypothesis(title="another cause", reads=READS)
service, rest = target("a service"), target("rest")
pill = Target(title="a pill", category=Category.MEDICINE)
aching = feature("an ache", Cluster.PAIN, all_of(sign["ache"]))
nightly = feature("at night", Cluster.NIGHT, all_of(sign["night"]))
lumpy = feature("a lump", Cluster.SWELLING, all_of(lump))
rashy = feature("a rash", Cluster.SKIN, all_of(rash))
blistered = feature("a blister", Cluster.SKIN, all_of(blister))
scanned = feature("a scan that shows it", Cluster.LABORATORY, all_of(scan))
OURS = guideline(
    paper=paper,
    **sign,
    lump=lump,
    rash=rash,
    blister=blister,
    blistered=blistered,
    scan=scan,
    is_one=is_one,
    weight=weight,
    salt=salt,
    one=one,
    other=other,
    service=service,
    rest=rest,
    pill=pill,
    aching=aching,
    nightly=nightly,
    lumpy=lumpy,
    rashy=rashy,
    scanned=scanned,
    call=rule(reads=READS, when=sign["alarm"], do=refer(service, "Call", urgency=EMERGENCY)),
    take=rule(reads=READS, when=is_one, do=prescribe(pill, "Take the pill"), treats=one),
    rest_long=rule(reads=READS, when=all_of(is_one, sign["lasting"]), do=advise(rest, "Rest"), treats=one),
    pill_doses=DoseTable(
        medicine=pill,
        guards=(
            against(sign["ulcer"], "An ulcer.", paper),
            against(sign["allergy"], "An allergy.", paper),
            against(at_least(salt, "5"), "Too much salt.", paper),
        ),
        bands=(DoseBand(when=at_least(weight, "50"), start="1", titration="", usual="1", most=Decimal(1), cites=(paper,)),),
    ),
    one_profile=profile(one, gate=sign["opens_one"], expects=(aching, lumpy), cites=(paper,)),
    other_profile=profile(
        other, gate=sign["opens_other"], expects=(nightly, rashy, scanned), cannot_explain=(sign["ache"],), cites=(paper,)
    ),
)
BOTH_OPEN = {"alarm": False, "opens_one": True, "opens_other": True}
TOLD_APART = {**BOTH_OPEN, "ache": False, "night": False, "lump": True, "left": {"rash": True}, "right": {"rash": False}}
TREATED = {**TOLD_APART, "lasting": True}


def step_of(passed=frozenset(), **facts):
    known = case(**facts)
    return next_step(OURS, known, apply(OURS, known, AT), passed)


def findings_of(step):
    return [key.finding for key in step.keys]


# --- what separates causes ------------------------------------------------------------------------------------------------


def test_nothing_of_it_is_asked_while_triage_is_open() -> None:
    assert step_of(opens_one=True, opens_other=True).stage is Stage.TRIAGE


def test_what_can_be_told_and_separates_the_first_two_comes_first_and_at_once() -> None:
    step = step_of(**BOTH_OPEN)
    assert isinstance(step, AskScreen)
    assert (step.stage, findings_of(step), step.beyond) == (Stage.CAUSES, ["ache", "night"], True)
    assert step.why == "it helps to tell one cause from another cause"
    assert none_of_these(OURS, case(**BOTH_OPEN), step).facts[Key("ache", None)] is False


def test_then_what_is_felt() -> None:
    known = {**BOTH_OPEN, "ache": False, "night": True}
    assert findings_of(step_of(**known)) == ["lump", "rash", "rash"]
    alone = step_of(**known, lump=False)
    assert isinstance(alone, Ask)
    assert findings_of(alone) == ["rash", "rash"]


def test_then_what_is_expected_of_the_first_and_was_not_looked_for() -> None:
    known = {"alarm": False, "opens_one": True, "opens_other": False}
    step = step_of(**known)
    assert (findings_of(step), step.why) == (["ache"], "it is expected of one cause")
    assert findings_of(step_of(**known, ache=True)) == ["lump"]
    assert step_of(**known, ache=True, lump=False).stage is Stage.TREATMENT


def test_a_well_leg_is_not_examined_for_it() -> None:
    step = step_of(**BOTH_OPEN, ache=False, night=True, lump=False, left={"blister": True})
    assert step.keys == (Key("rash", LEFT),)


def test_a_cause_that_can_no_longer_be_is_separated_from_nothing() -> None:
    assert step_of(alarm=False, opens_one=True, opens_other=False, ache=False, lump=True).stage is Stage.TREATMENT
    assert step_of(**{**BOTH_OPEN, "ache": True, "lump": True}).stage is Stage.TREATMENT, "it cannot explain the ache"


def test_a_cause_that_could_still_be_is_asked_for_what_would_make_it_so() -> None:
    step = step_of(alarm=False, opens_one=True, night=True)
    assert (step.stage, findings_of(step)) == (Stage.CAUSES, ["opens_other", "ache"])


def test_what_was_answered_passed_over_or_could_not_be_assessed_is_not_asked_again() -> None:
    step = step_of(**BOTH_OPEN, ache=NOT_ASSESSED)
    assert findings_of(step) == ["night"]
    assert findings_of(step_of(passed=frozenset(step.keys), **BOTH_OPEN, ache=NOT_ASSESSED)) == ["lump", "rash", "rash"]


def test_a_test_separates_but_is_not_asked_for() -> None:
    left = case(**{**TOLD_APART, "lasting": False, "ulcer": True})
    called = guideline_with_a_scan()
    end = next_step(called, left, apply(called, left, AT))
    assert end == Finish(left=("one cause", "another cause"), tests=end.tests)
    assert [need.finding for need in end.tests] == ["scan"]


def guideline_with_a_scan():
    from pulsefirst.language import obtain

    look = target("looking")
    order = rule(reads=READS, do=obtain(look, "Scan", scan))
    for name, piece in {"look": look, "order": order}.items():
        object.__setattr__(piece, "name", name)
    return replace(OURS, targets={**OURS.targets, "look": look}, recommendations={**OURS.recommendations, "order": order})


def test_what_would_separate_them_beside_their_order_is_what_is_asked_next() -> None:
    known = case(**{**BOTH_OPEN, "ache": False, "night": True})
    separator = rank(OURS, known, AT).beside.separator
    assert separator is not None
    assert separator.finding == findings_of(step_of(**{**BOTH_OPEN, "ache": False, "night": True}))[0]


# --- what treatment needs -------------------------------------------------------------------------------------------------

LEADS = {"alarm": False, "opens_one": True, "opens_other": False, "ache": True, "lump": True}


def test_first_what_decides_a_line_then_reasons_against_a_medicine_at_once_then_numbers_and_results_last_and_then_it_ends() -> (
    None
):
    known, asked = case(**LEADS), []
    truth = replace(
        known, facts={**known.facts, **case(lasting=True, ulcer=False, allergy=False, weight="70", salt="2").facts}
    )
    while not isinstance(step := next_step(OURS, known, apply(OURS, known, AT)), Finish):
        asked.append((step.stage.value, findings_of(step), step.why))
        known = answer_from(OURS, truth, known, step)
    assert asked == [
        ("treatment", ["lasting"], "it helps to decide, if confirmed: Rest"),
        ("treatment", ["ulcer", "allergy"], "it helps to dose, if confirmed: a pill"),
        ("treatment", ["weight"], "it helps to dose, if confirmed: a pill"),
        ("treatment", ["salt"], "it helps to dose, if confirmed: a pill"),
    ]
    assert step == Finish(left=("one cause",))


def test_of_a_medicine_that_is_ruled_out_nothing_more_is_asked() -> None:
    assert step_of(**LEADS, lasting=True, ulcer=True) == Finish(left=("one cause",))


def test_once_the_cause_is_stated_nothing_is_separated_and_its_treatment_is_no_condition() -> None:
    step = step_of(**BOTH_OPEN, is_one=True)
    assert (step.stage, step.why) == (Stage.TREATMENT, "it helps to decide: Rest")


def test_where_nothing_specific_is_known_no_treatment_is_asked_about() -> None:
    assert step_of(alarm=False, opens_one=False, opens_other=False, ache=True) == Finish(left=("one cause",))


def test_under_an_emergency_it_ends() -> None:
    assert step_of(alarm=True, opens_one=True, opens_other=True) == Finish()


# --- the guideline --------------------------------------------------------------------------------------------------------

PULSES = {"dorsalis_pedis": "present", "posterior_tibial": "present"}


@pytest.mark.parametrize("content", [GUIDELINE, SOURCE_ONLY], ids=["whole", "source alone"])
def test_on_generated_cases_it_waits_for_triage_asks_nothing_twice_ends_and_mirrors(content) -> None:
    random = Random(77)
    cases = [
        (replace(random_case(random, density=0.3, guideline=content), done=frozenset(), considering=frozenset()),)
        for _ in range(8)
    ]
    laws.hold(laws.a_mirrored_patient_is_asked_the_mirrored_questions, content, cases)
    laws.hold(laws.what_comes_after_triage_waits_for_it_and_ends, content, [(*one, seed) for seed, one in enumerate(cases)])


def walk(facts):
    """Every step after triage for a patient of whom this is known, and of all else that is asked nothing is found."""
    known, steps = pulsefirst.load_case(facts), []
    for _ in range(80):
        step = next_step(GUIDELINE, known, outlook_of(GUIDELINE, known, AT))
        if isinstance(step, Finish):
            return steps, step
        if step.stage.is_after_triage:
            steps.append(step)
        if isinstance(step, AskScreen):
            known = none_of_these(GUIDELINE, known, step)
        else:
            for key in step.keys:
                known = known.learn(step.finding, key.leg, laws.plain_no(step.finding))
    raise AssertionError("it does not end")


def asked_in(steps):
    return [key.finding for step in steps for key in step.keys]


OF_MONTHS = {"onset": "6 months", "onset_manner": "gradual", "worse_within_14_days": "no"}


def test_of_night_cramps_the_medicines_that_cramp_come_before_the_kidneys_and_then_it_ends() -> None:
    steps, end = walk({"both": {**PULSES, "cramp": "yes", **OF_MONTHS}, "worse_in_bed_at_night": "yes", "age": "70"})
    asked = asked_in(steps)
    assert asked.index("takes_beta_agonist") < asked.index("cramps_refractory") < asked.index("creatinine")
    assert end.left == ("idiopathic nocturnal leg cramp",)
    assert len(steps) <= 10


def test_of_a_foot_drop_the_nerve_is_told_from_plexus_or_root() -> None:
    facts = {
        "left": {
            **PULSES,
            "foot_drop": "yes",
            "weakness": "long-standing and unchanged",
            "numbness": "the patient's usual",
            "numb_top_of_foot": "yes",
            **OF_MONTHS,
        },
        "right": PULSES,
    }
    steps, _ = walk(facts)
    assert steps[0].stage is Stage.CAUSES
    assert {key.leg for step in steps for key in step.keys} <= {None, Leg.LEFT}


def test_an_emergency_is_asked_nothing_of_causes() -> None:
    known = pulsefirst.load_case({"left": {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "new"}})
    assert next_step(GUIDELINE, known, apply(GUIDELINE, known, AT)) == Finish()
    assert list(steps_after_triage(GUIDELINE, known, apply(GUIDELINE, known, AT))), "there would be something to ask"
