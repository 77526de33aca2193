"""The laws, on thousands of invented cases of the real guideline."""

import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain
from random import Random

import pytest
from hypothesis import given, settings

import pulsefirst
from conftest import AT, GUIDELINE, JUDGED_BY, SOURCE_ONLY, vignettes_of
from generative import laws
from generative.cases import case_about, cases, cases_in_any_state, in_conflict, random_case, records_in_random_order
from pulsefirst.checks.cases import JudgedCase
from pulsefirst.checks.deciding_conditions import conditions_of
from pulsefirst.engine.apply import apply
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.index import legs_of, legs_of_condition
from pulsefirst.language import all_of
from pulsefirst.model.answers import is_abnormal
from pulsefirst.model.case import NOT_ASSESSED, Case, keys_of
from pulsefirst.model.conditions import Flag
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Status
from pulsefirst.model.recommendations import ActivityKind, Urgency
from pulsefirst.model.walk import findings_read

SOAK = bool(os.environ.get("PULSEFIRST_SOAK"))
CASES = 120
"""How many cases of each kind."""
ABOUT_RULES = 1 if SOAK else 5
"""Every how manyth of the cases that aim at a rule each law is held against: all of them by `make soak`."""


@cache
def case(seed: int, conflicts: bool = False) -> Case:
    return random_case(Random(seed), conflicts=conflicts)


def peaceful(count: int) -> Iterator[tuple[Case]]:
    return ((case(seed),) for seed in range(count))


def in_any_state(count: int) -> Iterator[tuple[Case]]:
    return ((case(seed, conflicts=True),) for seed in range(count))


@cache
def about_each_rule() -> tuple[tuple[Case], ...]:
    """Cases that aim at each rule in turn, in one leg or the other, so that none is met by luck alone."""
    conditional = (rule for rule in GUIDELINE.recommendations.values() if rule.when is not None)
    lines = [(rule.when, legs_of(rule)[number % len(legs_of(rule))]) for number, rule in enumerate(conditional)]
    return tuple((case_about(Random(seed), *line),) for seed, line in enumerate(lines))


def about_each_conflict(seeds: int) -> Iterator[tuple[Case]]:
    """Cases that aim at each pair of facts that cannot both hold."""
    for conflict in GUIDELINE.conflicts.values():
        for leg in legs_of_condition(conflict.when):
            yield from ((case_about(Random(seed), conflict.when, leg, conflicts=True),) for seed in range(seeds))


def steps(count: int, each: int) -> Iterator[tuple]:
    """Some steps of the way on which each case is learned."""
    random = Random(1)
    for (of,) in peaceful(count):
        way = list(records_in_random_order(random, of))
        yield from random.sample(way, min(each, len(way)))


def lines(count: int, each: int) -> Iterator[tuple]:
    """A few lines of each plan, those first whose rule was seen least in this status."""
    seen = Counter()
    for (of,) in in_any_state(count):
        for line in sorted(laws.plan_of(GUIDELINE, of).proposals, key=lambda one: seen[one.id, one.status])[:each]:
            seen[line.id, line.status] += 1
            yield of, line.id, line.leg


# --- the laws ----------------------------------------------------------------------------------------------------------------


def test_laws_of_a_plan():
    laws.hold(laws.OF_A_PLAN, GUIDELINE, in_any_state(2 * CASES if SOAK else CASES))


def test_laws_of_a_plan_about_each_rule():
    laws.hold(laws.OF_A_PLAN, GUIDELINE, (*about_each_rule()[::ABOUT_RULES], *about_each_conflict(1)))


def test_laws_of_learning():
    laws.hold(laws.OF_LEARNING, GUIDELINE, steps(CASES, 4))


def test_settled_statuses_stay():
    laws.hold(laws.settled_statuses_stay, GUIDELINE, steps(CASES // 2, 1))


def test_what_could_not_be_assessed_never_reassures():
    laws.hold(laws.what_could_not_be_assessed_never_reassures, GUIDELINE, peaceful(CASES // 2))


def test_the_supplement_only_adds():
    """On cases that aim at rules and on others: no line of the source is another with it, and triage is never lower."""
    examples = (*peaceful(CASES), *in_any_state(CASES), *about_each_rule()[::ABOUT_RULES])
    laws.hold(laws.the_supplement_only_adds, GUIDELINE, ((of, SOURCE_ONLY) for (of,) in examples))


def test_the_source_alone_keeps_the_laws_of_a_plan():
    laws.hold(laws.OF_A_PLAN, SOURCE_ONLY, in_any_state(CASES // 2))


def test_the_order_of_records_is_irrelevant():
    laws.hold(laws.the_order_of_records_is_irrelevant, GUIDELINE, in_any_state(CASES // 2))


def test_the_clock_changes_no_status():
    laws.hold(laws.the_clock_changes_no_status, GUIDELINE, in_any_state(CASES // 4))


def test_explanations_replay():
    laws.hold(laws.explanations_replay, GUIDELINE, lines(CASES // 2, 3))


def test_an_interview_ends():
    begun = ((case(seed).forget(frozenset(list(case(seed).facts)[seed % 4 :])), seed) for seed in range(CASES // 10))
    laws.hold(laws.an_interview_ends, GUIDELINE, begun)


def test_a_plan_is_plain_data():
    laws.hold(laws.the_plan_is_plain_data, GUIDELINE, in_any_state(CASES // 2))


def test_a_case_reads_back_as_it_was_written():
    laws.hold(laws.a_case_reads_back_as_it_was_written, GUIDELINE, in_any_state(CASES // 4))


# --- the same, on cases that are found and shrunk by a strategy -----------------------------------------------------------------

searching = settings(max_examples=60, deadline=None, derandomize=True)


@searching
@given(cases_in_any_state)
def test_searched_laws_of_a_plan(found):
    for law in laws.OF_A_PLAN:
        law(GUIDELINE, found)


@searching
@given(cases_in_any_state)
def test_searched_the_supplement_only_adds(found):
    laws.the_supplement_only_adds(GUIDELINE, found, SOURCE_ONLY)


@searching
@given(cases)
def test_searched_laws_of_learning(found):
    for step in records_in_random_order(Random(0), found):
        for law in laws.OF_LEARNING:
            law(GUIDELINE, *step)


@searching
@given(cases_in_any_state)
def test_searched_round_trip(found):
    laws.a_case_reads_back_as_it_was_written(GUIDELINE, found)


# --- what was invented -----------------------------------------------------------------------------------------------------------


def test_every_answer_of_every_finding_was_given():
    given = {(key, value) for (of,) in in_any_state(6 * CASES) for key, value in of.facts.items()}
    for finding in GUIDELINE.findings.values():
        for key in keys_of(finding):
            values = {value for of, value in given if of == key} - {NOT_ASSESSED}
            assert len(values) > 2 or values in ({True, False}, set(getattr(finding, "values", ()))), key
    assert {finding for (finding, _), value in given if value is NOT_ASSESSED} == set(GUIDELINE.findings)


NEVER_WITHHELD = {"swelling_in_pregnancy"}
"""What another rule withholds and no plan shows so: once the pressure is known its test is done, and only triage hears it."""
ALWAYS_WITHHELD = {"consider_quinine"}
"""The supplement holds it back wherever the source offers it."""


def statuses_of(rule):
    """The statuses of one rule in cases that aim at it; few cases are made where all soon appear."""
    seen = set()
    for seed in range(12):
        leg = legs_of(rule)[seed % len(legs_of(rule))]
        seen.add(JudgedCase(case_about(Random(seed), rule.when, leg), GUIDELINE).judged(rule.name, leg).status)
        if {Status.RECOMMENDED, Status.UNDETERMINED} <= seen:
            break
    told = (
        one for folder in JUDGED_BY for one in vignettes_of(folder) if any(each.name == rule.name for each in one.expects)
    )
    # Where few cases are met by luck, such as between two ages, a vignette says it.
    seen |= {JudgedCase(one.case, GUIDELINE).judged(rule.name, leg).status for one in told for leg in legs_of(rule)}
    return seen


def is_withheld_in_some_case(rule):
    """Whether it is withheld in a case that aims at it together with a rule that withholds it, or in a vignette."""
    for seed in range(25):
        for other in (one for one in GUIDELINE.recommendations.values() if rule in one.overrides):
            leg = max(legs_of(rule)[:1] + legs_of(other)[:1], key=lambda leg: leg is not None)
            judged = JudgedCase(case_about(Random(seed), all_of(rule.when, other.when), leg), GUIDELINE)
            if any(judged.judged(rule.name, side).status is Status.WITHHELD for side in legs_of(rule)):
                return True
    every = (one.case for folder in JUDGED_BY for one in vignettes_of(folder))
    return any(
        JudgedCase(each, GUIDELINE).judged(rule.name, leg).status is Status.WITHHELD
        for each in every
        for leg in legs_of(rule)
    )


def test_every_rule_was_recommended_and_every_status_seen():
    plans = [apply(GUIDELINE, of, AT) for (of,) in in_any_state(CASES)]
    seen = {(line.id, line.status) for plan in plans for line in plan.proposals}
    withheld = {other.name for rule in GUIDELINE.recommendations.values() for other in rule.overrides}
    for rule in GUIDELINE.recommendations.values():
        wanted = Status.WITHHELD if rule.name in ALWAYS_WITHHELD else Status.RECOMMENDED
        if rule.when is not None and not {(rule.name, wanted), (rule.name, Status.UNDETERMINED)} <= seen:
            seen |= {(rule.name, status) for status in statuses_of(rule)}
        if rule.name in withheld and (rule.name, Status.WITHHELD) not in seen and is_withheld_in_some_case(rule):
            seen.add((rule.name, Status.WITHHELD))
        assert (rule.name, wanted) in seen, rule.name
        assert rule.do.kind is ActivityKind.OBTAIN or (rule.name, Status.UNDETERMINED) in seen, rule.name
    assert {status for _, status in seen} == set(Status)
    assert {name for name, status in seen if status is Status.WITHHELD} == withheld - NEVER_WITHHELD


def test_every_conflict_arose_and_peaceful_cases_have_none():
    clashing = (*in_any_state(2 * CASES), *about_each_conflict(CASES // 4))
    found = {clash.id for (of,) in clashing for clash in settle(GUIDELINE, of)[1]}
    assert set(GUIDELINE.conflicts) <= found
    assert any(name.startswith("answered_") for name in found)
    assert any(name.startswith("stated_") for name in found)
    assert not any(in_conflict(of) for (of,) in peaceful(CASES))


def test_every_level_of_triage_was_reached():
    """What known facts demand, at every level. A settled triage is rare where facts are drawn by lot, and vignettes show each of it."""
    found = [apply(GUIDELINE, of, AT).triage for (of,) in chain(in_any_state(CASES), peaceful(2 * CASES))]
    assert {triage.now.level for triage in found} == set(Urgency)
    assert {None, "emergency"} < {triage.level for triage in found}


# --- a patient in whom everything was looked at and nothing is wrong --------------------------------------------------------------

NORMAL = {
    "numbness": "none",
    "weakness": "none",
    "rest_pain": "none",
    "pallor": "none",
    "coolness": "none",
    "sensory_loss": "none",
    "dorsalis_pedis": "present",
    "posterior_tibial": "present",
    "popliteal": "present",
    "femoral": "present",
    "dorsalis_pedis_doppler": "audible",
    "posterior_tibial_doppler": "audible",
    "popliteal_doppler": "audible",
    "femoral_doppler": "audible",
    "venous_doppler": "audible",
    "monofilament": "felt",
    "pinprick": "felt",
    "temperature_sense": "felt",
    "vibration": "felt",
    "knee_reflex": "normal",
    "ankle_reflex": "normal",
    "knee_extension_strength": "5",
    "great_toe_strength": "5",
    "foot_dorsiflexion_strength": "5",
    "plantarflexion_strength": "5",
    "arm_systolic": "120 mmHg",
}
NORMAL_NUMBERS = {
    "age": "50 years",
    "conservative_care": "0 days",
    "supine_systolic": "120",
    "standing_systolic": "120",
    "supine_diastolic": "80",
    "standing_diastolic": "80",
    "heart_rate": "70",
    "temperature": "37",
    "walking_distance": "20000",
    "sex": "male",
    "walking": "normal",
    "systolic_blood_pressure": "120",
    "diastolic_blood_pressure": "80",
    "vital_capacity": "70 mL/kg",
    "first_vital_capacity": "70 mL/kg",
    "inspiratory_pressure": "100 cmH2O",
    "first_inspiratory_pressure": "100 cmH2O",
    "expiratory_pressure": "120 cmH2O",
    "first_expiratory_pressure": "120 cmH2O",
    "single_breath_count": "40",
    "breathing_rate": "14",
    "oxygen_saturation": "98",
}
ASKED = frozenset(finding for condition in conditions_of(GUIDELINE) for finding in findings_read(condition))
"""What rules, arguments and causes read: a score or a dose may ask for more."""


def asked_here(finding):
    """Whether it can be answered at the bedside, whatever else is known."""
    here = not finding.burden.is_test and not finding.stated and finding.only_if is None
    return here and finding in ASKED


def normal_answer(finding):
    """The plain answer that is not abnormal; None where there is none, as for a detail of something present."""
    if isinstance(finding, Flag):
        return "yes" if is_abnormal(finding, False) else "no"
    plain = getattr(finding, "no", None)
    return None if plain is None or is_abnormal(finding, plain) else "no"


def normal_patient():
    """Every finding of talk, touch and device that arises, known and normal."""
    known = NORMAL | NORMAL_NUMBERS
    answers = {one: normal_answer(one) for one in GUIDELINE.findings.values() if asked_here(one) and one.name not in known}
    patient, leg = (
        {one.name: answer for one, answer in answers.items() if answer and one.scope is scope}
        for scope in (Scope.PATIENT, Scope.LEG)
    )
    return patient | NORMAL_NUMBERS | {"both": NORMAL | leg}


def test_the_normal_patient_is_complete():
    """Whatever is asked of anybody is answered; what is left is behind a gate that something abnormal opens."""
    known = pulsefirst.load_case(normal_patient())
    plan = pulsefirst.assess(known, at=AT)
    assert not plan.conflicts
    left = {
        key.finding
        for one in filter(asked_here, GUIDELINE.findings.values())
        for key in keys_of(one)
        if key not in known.facts
    }
    assert left <= {finding.name for gate in GUIDELINE.gates.values() for finding in gate.closes}


def test_no_alarm_is_undetermined_where_everything_is_known_and_normal():
    plan = pulsefirst.assess(pulsefirst.load_case(normal_patient()), at=AT)
    alarms = [line for line in plan.proposals if line.urgency >= Urgency.URGENT]
    assert {line.status for line in alarms} <= {Status.NOT_APPLICABLE, Status.UNDETERMINED}
    for line in alarms:
        for need in line.needs:
            finding = GUIDELINE.findings[need.finding]
            assert not need.open or finding.burden.is_test, f"{line.id} waits for {need.finding}"
    assert plan.triage.level == "routine"
    assert not plan.clocks
    alone = pulsefirst.assess(pulsefirst.load_case(normal_patient()), at=AT, source_only=True)
    assert alone.triage.level == "routine"


@pytest.mark.parametrize("leg", Leg)
def test_one_unfelt_pulse_is_enough_to_take_the_word_back(leg):
    patient = normal_patient()
    legs = {one.value: dict(patient["both"]) for one in Leg}
    del patient["both"]
    for name in ("dorsalis_pedis", "dorsalis_pedis_doppler", "posterior_tibial", "posterior_tibial_doppler"):
        del legs[leg.value][name]
    legs[leg.value]["pain"] = "yes"
    plan = pulsefirst.assess(pulsefirst.load_case(patient | legs), at=AT)
    assert (plan.triage.now.level, plan.triage.could_be.level) == (Urgency.NONE, Urgency.EMERGENCY)
    assert plan.triage.level is None
