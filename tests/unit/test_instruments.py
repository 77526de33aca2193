"""The instruments: published vectors, every edge, and that they say one thing of each case that is complete."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise, product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pulsefirst
from conftest import GUIDELINE
from pulsefirst.backends.proof import Decider, Obligation, SolverAnswer, both, either, implies, no
from pulsefirst.checks.proofs import World
from pulsefirst.checks.proofs.tables import falls, holes, tables_never_fall
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import inputs
from pulsefirst.engine.rails import KNOWN
from pulsefirst.engine.score import legs_of_instrument, result_of, score
from pulsefirst.model.case import Case, Key, key_of
from pulsefirst.model.conditions import Coded, Compared, Condition, Finding, Flag, Grid, Measured
from pulsefirst.model.instruments import Force, Instrument
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Need
from pulsefirst.model.provenance import Checked
from pulsefirst.model.scores import Result, State
from pulsefirst.model.walk import everything, findings_read, scope_of_condition

INSTRUMENTS = GUIDELINE.instruments
every_instrument = pytest.mark.parametrize("one", INSTRUMENTS.values(), ids=list(INSTRUMENTS))


def outcome(name: str, leg: Leg | None = None, **facts: Any) -> str:
    """The outcome of an instrument for a case as it is written; else what came of it."""
    found = result(name, leg, **facts)
    return found.state if found.outcome is None else found.outcome.title


def result(name: str, leg: Leg | None = None, **facts: Any) -> Result:
    """The result of an instrument; of a leg, the left one."""
    side = Leg.LEFT if leg is None and INSTRUMENTS[name].scope is Scope.LEG else leg
    results = score(GUIDELINE, pulsefirst.load_case(facts), [name]).results
    return next(one for one in results if one.leg is side)


def needed(name: str, leg: Leg | None = None, **facts: Any) -> list[str]:
    return [need.finding for need in result(name, leg, **facts).needs]


# --- every instrument ---------------------------------------------------------------------------------------------------


def test_the_instruments_asked_for_are_built_and_the_others_are_named_with_a_reason() -> None:
    titles = " ".join(one.title for one in INSTRUMENTS.values())
    for word in ("WIfI", "Fontaine", "Rutherford", "Wells", "Edinburgh", "Sugioka", "IRLSSG", "Brighton", "20/30/40"):
        assert word in titles
    for word in ("single-breath", "trend", "Toronto", "questionnaire", "examination", "after exercise", "toe-brachial"):
        assert word in titles
    named = " ".join(one.title for one in GUIDELINE.not_built)
    assert "Konno" in named
    assert "EGRIS" in named
    assert all(one.why.endswith(".") for one in GUIDELINE.not_built)


@every_instrument
def test_each_says_what_it_is_for_what_it_is_not_for_and_what_it_stands_on(one: Instrument) -> None:
    assert one.purpose
    assert one.limits
    assert all(outcome.meaning for outcome in one.outcomes)
    assert all(citation.checked is not Checked.UNVERIFIED for citation in one.cites), "its items and weights were read"
    assert len({outcome.title for outcome in one.outcomes}) == len(one.outcomes) > 1


@every_instrument
def test_each_speaks_of_whom_its_scope_says(one: Instrument) -> None:
    conditions = [outcome.when for outcome in one.outcomes]
    if one.scope is Scope.PATIENT:
        assert all(scope_of_condition(part) is Scope.PATIENT for part in (*conditions, *(bar.when for bar in one.not_for)))
    else:
        assert any(scope_of_condition(part) is Scope.LEG for part in conditions)


@every_instrument
def test_no_result_commands_diagnoses_or_reassures(one: Instrument) -> None:
    said = " ".join((one.limits, *(f"{outcome.title} {outcome.meaning}" for outcome in one.outcomes))).lower()
    for word in ("routine", "must ", "safe to", "no need", "nothing to worry", "reassur", "order the", "give the"):
        assert word not in said


@every_instrument
def test_nothing_known_is_never_a_result(one: Instrument) -> None:
    for leg in legs_of_instrument(one):
        found = result_of(Evaluation(GUIDELINE, Case()), one, leg)
        assert found.state is State.INCOMPLETE
        assert found.needs


def test_what_instruments_ask_moves_no_line_of_the_source_and_is_known_to_the_source_alone_too() -> None:
    from pulsefirst.guideline.source_only import SOURCE_ONLY

    own = [one for one in GUIDELINE.findings.values() if one.section == "instruments"]
    assert own
    whens = [rule.when for rule in SOURCE_ONLY.recommendations.values() if rule.when is not None]
    whens += [one.when for one in SOURCE_ONLY.arguments.values()]
    assert {finding for when in whens for finding in findings_read(when)}.isdisjoint(own)
    assert [one.name for one in own if one.name not in SOURCE_ONLY.findings] == []
    read = {finding for one in INSTRUMENTS.values() for finding, _ in gates_and_inputs(one)}
    assert [one.name for one in own if one not in read] == []
    assert not SOURCE_ONLY.instruments


# --- one thing of each complete case, proved by the solver ----------------------------------------------------------------

NOT_IN_ARITHMETIC = {"exercise_index", "stenosis_history_score"}
"""Read quantities that the solver's terms refuse; the generated cases below judge them all the same."""


@cache
def world() -> World:
    return World(GUIDELINE)


def gates_and_inputs(one: Instrument) -> list[tuple[Finding, Leg | None]]:
    """What its outcomes and the bars that must be ruled out first read, each after what it is asked under."""
    found: dict[Key, tuple[Finding, Leg | None]] = {}
    seen: set[Key] = set()

    def visit(condition: Condition, leg: Leg | None) -> None:
        for finding, side in inputs(condition, leg):
            key = key_of(finding, side)
            if key not in seen:
                seen.add(key)
                if finding.only_if is not None:
                    visit(finding.only_if, side)
                found[key] = (finding, side)

    for leg in legs_of_instrument(one):
        for outcome in one.outcomes:
            visit(outcome.when, leg)
        for bar in one.not_for:
            if bar.force is not Force.BESIDE:
                visit(bar.when, leg)
    return list(found.values())


@pytest.mark.parametrize("name", [name for name in INSTRUMENTS if name not in NOT_IN_ARITHMETIC])
def test_outcomes_exclude_each_other_and_leave_no_complete_case_out(name: str) -> None:
    one, terms, domain = INSTRUMENTS[name], world().terms, world().domain
    decider = Decider((domain,))

    def holds(claim: Any) -> bool:
        return decider.decide(Obligation(name, (domain,), claim), 60).answer is SolverAnswer.PROVED

    leg = legs_of_instrument(one)[0]
    pairs = [terms.pair(outcome.when, leg) for outcome in one.outcomes]
    for first, then in combinations(pairs, 2):
        assert holds(no(both(first.yes, then.yes)))
    known = [
        either(terms.unknowns(key_of(finding, side)).known_exactly, terms.under(finding, side, KNOWN).no)
        for finding, side in gates_and_inputs(one)
    ]
    assert holds(implies(both(*known), either(*(pair.yes for pair in pairs))))
    assert not holds(no(both(*known))), "complete cases are possible, so that nothing is proved of no case"


# --- the same and more on generated cases ---------------------------------------------------------------------------------

STEPS = (Decimal("-1"), Decimal("-0.01"), Decimal(0), Decimal("0.01"), Decimal(1))


@cache
def limits_of(one: Instrument) -> tuple[Decimal, ...]:
    conditions = [outcome.when for outcome in one.outcomes]
    conditions += [bar.when for bar in one.not_for]
    compared = [part for when in conditions for part in everything(when) if isinstance(part, Compared)]
    return tuple(sorted({part.limit for part in compared}))


def values_of(one: Instrument, finding: Finding) -> st.SearchStrategy[Any]:
    """Any answer; of numbers mostly those at the limits that the instrument compares with."""
    match finding:
        case Flag():
            return st.booleans()
        case Coded():
            return st.sampled_from(list(finding.values))
        case Measured():
            near = [limit + step for limit in limits_of(one) for step in STEPS]
            within = [number for number in (*near, finding.low, finding.high) if finding.low <= number <= finding.high]
            return st.sampled_from([*dict.fromkeys(within), *finding.words.values()])
        case _:
            return st.sampled_from([Decimal(hours) for hours in (0, 24, 24 * 183, 24 * 183 + 1, 24 * 400)])


@st.composite
def complete_cases(draw: st.DrawFn, name: str) -> Case:
    """A case in which everything that an instrument reads is known, or known not to arise.

    The index is worked out from the pressures; a recorded one would mostly clash with them. A denial that clashes with what is recorded
    beside it is answered the other way.
    """
    one, case = INSTRUMENTS[name], Case()
    for finding, leg in gates_and_inputs(one):
        if finding.name != "ankle_brachial_index" and Evaluation(GUIDELINE, case).arises(finding, leg):
            case = case.learn(finding, leg, draw(values_of(one, finding)))
    for clash in settle(GUIDELINE, case)[1]:
        for denied in clash.set_aside:
            case = case.learn(GUIDELINE.findings[denied.finding], denied.leg, True)
    assert not settle(GUIDELINE, case)[1]
    return case


generated = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", INSTRUMENTS)
@generated
@given(data=st.data())
def test_of_a_complete_case_it_says_one_thing(name: str, data: st.DataObject) -> None:
    one, case = INSTRUMENTS[name], data.draw(complete_cases(name))
    evaluation = Evaluation(GUIDELINE, case)
    for leg in legs_of_instrument(one):
        assert len([outcome for outcome in one.outcomes if evaluation.is_true(outcome.when, leg)]) == 1
        assert all(
            evaluation.is_true(outcome.when, leg) or evaluation.is_false(outcome.when, leg) for outcome in one.outcomes
        )
        found = result_of(evaluation, one, leg)
        assert found.state is not State.INCOMPLETE
        assert found.needs == ()
        assert found.score is None or found.score.exact


@pytest.mark.parametrize("name", INSTRUMENTS)
@generated
@given(data=st.data())
def test_learning_takes_no_result_back_and_facts_alone_give_it_again(name: str, data: st.DataObject) -> None:
    one, case = INSTRUMENTS[name], data.draw(complete_cases(name))
    kept = data.draw(st.sets(st.sampled_from(sorted(case.facts))))
    part = Evaluation(GUIDELINE, Case({key: case.facts[key] for key in kept}))
    whole = Evaluation(GUIDELINE, case)
    for leg in legs_of_instrument(one):
        early, late = result_of(part, one, leg), result_of(whole, one, leg)
        assert late.outcome is None or late.outcome in early.possible
        if early.score is not None and late.score is not None:
            assert early.score.low <= late.score.low <= late.score.high <= early.score.high
        if early.outcome is not None and late.state is State.RESULT:
            assert late.outcome is early.outcome
        if early.state is State.NOT_FOR:
            assert late.state is State.NOT_FOR
        if early.state is not State.INCOMPLETE:
            alone = Case({Key(fact.finding, fact.leg): fact.value for fact in early.facts})
            again = result_of(Evaluation(GUIDELINE, alone), one, leg)
            assert (again.state, again.outcome) == (early.state, early.outcome)


@pytest.mark.parametrize("name", INSTRUMENTS)
@generated
@given(data=st.data())
def test_answering_what_is_needed_completes_it(name: str, data: st.DataObject) -> None:
    one, case = INSTRUMENTS[name], data.draw(complete_cases(name))
    leg = data.draw(st.sampled_from(legs_of_instrument(one)))
    known, asked = Case(), set[Need]()
    while (found := result_of(Evaluation(GUIDELINE, known), one, leg)).state is State.INCOMPLETE:
        need = data.draw(st.sampled_from(found.needs))
        assert need not in asked, "nothing is asked twice"
        asked.add(need)
        finding, key = GUIDELINE.findings[need.finding], Key(need.finding, need.leg)
        value = case.facts[key] if key in case.facts else data.draw(values_of(one, finding))
        known = known.learn(finding, need.leg, value)
    assert found.needs == ()


# --- WIfI ---------------------------------------------------------------------------------------------------------------

TABLE = """
    W0: 1123 1234 2234 2334
    W1: 1123 1234 2344 3344
    W2: 2234 3344 3444 4444
    W3: 3344 4444 4444 4444
"""
"""Rows by wound, groups by ischemia, digits by infection: the stage, written a second time."""
WOUNDS = ({"wound": "no", "gangrene": "no"}, *({"wound": "yes", "gangrene": "no", "wound_grade": n} for n in "123"))
TOES = ("60", "59", "39", "29")
ANKLES = ("101", "100", "70", "49")
INDICES = ("0.80", "0.79", "0.59", "0.39")
TITLES = {"1": "stage 1, very low", "2": "stage 2, low", "3": "stage 3, moderate", "4": "stage 4, high"}


def cells() -> Iterator[tuple[int, int, int, str]]:
    for wound, row in enumerate(line.split(":")[1].split() for line in TABLE.strip().splitlines()):
        for ischemia, group in enumerate(row):
            for infection, stage in enumerate(group):
                yield wound, ischemia, infection, stage


@pytest.mark.parametrize(("wound", "ischemia", "infection", "stage"), list(cells()))
def test_the_64_cells_of_wifi_in_its_three_variants(wound: int, ischemia: int, infection: int, stage: str) -> None:
    foot = {**WOUNDS[wound], "foot_infection_grade": str(infection)}
    assert outcome("wifi_by_toe_pressure", left={**foot, "toe_pressure": TOES[ischemia]}) == TITLES[stage]
    ankle = {"dorsalis_pedis_pressure": ANKLES[ischemia], "posterior_tibial_pressure": "30"}
    assert outcome("wifi_by_ankle_pressure", left={**foot, **ankle}, diabetes="no") == TITLES[stage]
    index = {"ankle_brachial_index": INDICES[ischemia]}
    assert outcome("wifi_by_ankle_brachial_index", left={**foot, **index}, diabetes="no") == TITLES[stage]


WIFI_TABLES = [one for one in GUIDELINE.quantities.values() if isinstance(one, Grid)]


@pytest.mark.parametrize("table", WIFI_TABLES, ids=lambda table: table.name)
def test_the_wifi_table_never_falls_on_any_axis(table: Grid) -> None:
    assert len(table.cells) == 64
    for axis in range(3):
        for rest in product(range(4), repeat=2):
            line = [table.cells[*rest[:axis], step, *rest[axis:]] for step in range(4)]
            assert all(low <= high for low, high in pairwise(line))


def test_the_check_of_tables_finds_a_fall_and_a_hole() -> None:
    assert list(tables_never_fall(GUIDELINE)) == []
    good = WIFI_TABLES[0]
    doubted = Grid(good.axes, {**good.cells, (0, 2, 3): Decimal(3)})
    assert [one.split(" falls from ")[1] for one in falls(doubted)] == ["4 at (0, 1, 3) to 3 at (0, 2, 3)"]
    pierced = Grid(good.axes, {cell: value for cell, value in good.cells.items() if cell != (1, 1, 1)})
    assert [one.split(" has ")[1] for one in holes(pierced)] == ["no cell (1, 1, 1)"]


def grade(quantity: str, **leg: Any) -> tuple[int, int]:
    evaluation = Evaluation(GUIDELINE, pulsefirst.load_case({"left": leg}))
    interval = evaluation.interval(GUIDELINE.quantities[quantity], Leg.LEFT)
    assert interval is not None
    return int(interval.low), int(interval.high)


@pytest.mark.parametrize(
    ("pressure", "expected"),
    [("60", 0), ("59.9", 1), ("59", 1), ("40", 1), ("39", 2), ("30", 2), ("29", 3), ("no signal", 3), ("8 kPa", 0)],
)
def test_ischemia_by_toe_pressure(pressure: str, expected: int) -> None:
    assert grade("wifi_ischemia_by_toe", toe_pressure=pressure) == (expected, expected)


@pytest.mark.parametrize(
    ("pressure", "expected"),
    [("101", 0), ("100.1", 0), ("100", 1), ("71", 1), ("70", 2), ("50", 2), ("49", 3), ("no signal", 3)],
)
def test_ischemia_by_ankle_pressure_takes_the_worse_band_where_two_overlap(pressure: str, expected: int) -> None:
    found = grade("wifi_ischemia_by_ankle", dorsalis_pedis_pressure=pressure, posterior_tibial_pressure="no signal")
    assert found == (expected, expected)


@pytest.mark.parametrize(
    ("index", "expected"),
    [("0.80", 0), ("0.795", 0), ("0.794", 1), ("0.79", 1), ("0.60", 1), ("0.59", 2), ("0.40", 2), ("0.39", 3)],
)
def test_ischemia_by_index_is_graded_after_rounding(index: str, expected: int) -> None:
    assert grade("wifi_ischemia_by_index", ankle_brachial_index=index) == (expected, expected)


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ({"wound": "no", "gangrene": "no"}, (0, 0)),
        ({"wound": "yes", "gangrene": "no"}, (1, 3)),
        ({"wound": "no", "gangrene": "yes"}, (2, 3)),
        ({"wound": "yes", "gangrene": "yes", "wound_grade": "1"}, (2, 2)),
        ({"wound": "yes", "wound_grade": "3"}, (3, 3)),
        ({"wound": "no"}, (0, 3)),
    ],
)
def test_the_grade_of_a_wound_fills_from_what_is_known(foot: dict[str, str], expected: tuple[int, int]) -> None:
    assert grade("wifi_wound", **foot) == expected


FOOT = {"wound": "yes", "gangrene": "no", "wound_grade": "1", "foot_infection_grade": "no"}


def test_part_of_wifi_is_incomplete_and_says_what_is_still_possible() -> None:
    found = result("wifi_by_toe_pressure", left={"gangrene": "yes", "toe_pressure": "45"})
    assert found.state is State.INCOMPLETE
    assert [one.title for one in found.possible] == [TITLES["3"], TITLES["4"]]
    assert [need.finding for need in found.needs] == ["wound_grade", "foot_infection_grade"]


def test_a_stage_that_nothing_unknown_can_change_is_known() -> None:
    """Wound 2 and ischemia 3 are high whatever the infection."""
    found = {"gangrene": "yes", "wound": "yes", "wound_grade": "2", "toe_pressure": "20"}
    assert outcome("wifi_by_toe_pressure", left=found) == TITLES["4"]


def test_in_diabetes_only_the_toe_pressure_grades() -> None:
    facts = {**FOOT, "dorsalis_pedis_pressure": "130", "posterior_tibial_pressure": "120", "ankle_brachial_index": "1.0"}
    for name in ("wifi_by_ankle_pressure", "wifi_by_ankle_brachial_index"):
        assert outcome(name, left=facts, diabetes="yes") == State.NOT_FOR
        assert needed(name, left=facts) == ["diabetes"]
        assert outcome(name, left=facts, diabetes="no") == TITLES["1"]
    assert outcome("wifi_by_toe_pressure", left={**FOOT, "toe_pressure": "35"}, diabetes="yes") == TITLES["2"]


def test_arteries_that_do_not_compress_are_not_graded_by_the_ankle() -> None:
    stiff = {**FOOT, "dorsalis_pedis_pressure": "not compressible", "posterior_tibial_pressure": "90"}
    assert outcome("wifi_by_ankle_pressure", left=stiff, diabetes="no") == State.NOT_FOR
    high = {**FOOT, "ankle_brachial_index": "1.41"}
    assert outcome("wifi_by_ankle_brachial_index", left=high, diabetes="no") == State.NOT_FOR
    assert (
        outcome("wifi_by_ankle_brachial_index", left={**high, "ankle_brachial_index": "1.40"}, diabetes="no") == TITLES["1"]
    )


def test_where_toe_and_ankle_disagree_the_toe_is_said_to_stand() -> None:
    facts = {**FOOT, "dorsalis_pedis_pressure": "130", "posterior_tibial_pressure": "90", "toe_pressure": "20"}
    found = result("wifi_by_ankle_pressure", left=facts, diabetes="no")
    assert [bar.why for bar in found.beside] == ["The toe pressure gives another stage, and that one stands."]
    assert not result("wifi_by_ankle_pressure", left={**facts, "toe_pressure": "70"}, diabetes="no").beside


@pytest.mark.parametrize("fact", ["limb_outside_wifi", "stated_acute_limb_ischemia"])
def test_wifi_is_not_for_an_acute_limb(fact: str) -> None:
    assert outcome("wifi_by_toe_pressure", left={**FOOT, "toe_pressure": "35", fact: "yes"}) == State.NOT_FOR


# --- indices --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("index", "title"),
    [
        ("not compressible", "above 1.40, not compressible"),
        ("1.41", "above 1.40, not compressible"),
        ("1.404", "1.00 to 1.40"),
        ("1.40", "1.00 to 1.40"),
        ("1.00", "1.00 to 1.40"),
        ("0.995", "1.00 to 1.40"),
        ("0.99", "0.91 to 0.99, borderline"),
        ("0.905", "0.91 to 0.99, borderline"),
        ("0.904", "0.70 to 0.90, low (mild)"),
        ("0.90", "0.70 to 0.90, low (mild)"),
        ("0.70", "0.70 to 0.90, low (mild)"),
        ("0.69", "0.50 to 0.69, low (moderate)"),
        ("0.50", "0.50 to 0.69, low (moderate)"),
        ("0.49", "below 0.50, low (severe)"),
        ("0", "below 0.50, low (severe)"),
    ],
)
def test_bands_of_the_index(index: str, title: str) -> None:
    assert outcome("ankle_index_bands", left={"ankle_brachial_index": index}) == title


@pytest.mark.parametrize(
    ("toe", "title"), [("70", "0.70 or less, low"), ("71", "0.71 or more"), ("70.4", "0.70 or less, low")]
)
def test_the_toe_index_at_its_limit(toe: str, title: str) -> None:
    facts = {"left": {"toe_pressure": toe, "arm_systolic": "95"}, "right": {"arm_systolic": "100"}}
    assert outcome("toe_index", **facts) == title
    assert needed("toe_index", left={"toe_pressure": toe}) == ["arm_systolic", "arm_systolic"]


REST = {"ankle_brachial_index": "1.00", "dorsalis_pedis_pressure": "130", "posterior_tibial_pressure": "100"}


@pytest.mark.parametrize(
    ("index", "pressure", "title"),
    [
        ("0.80", "100", "negative"),
        ("0.79", "100", "positive"),
        ("0.80", "99", "positive"),
        ("1.00", "130", "negative"),
        ("0.80", "no signal", "positive"),
    ],
)
def test_after_exercise_one_fall_is_enough_and_the_very_edge_is_none(index: str, pressure: str, title: str) -> None:
    facts = {**REST, "index_after_exercise": index, "ankle_pressure_after_exercise": pressure}
    assert outcome("exercise_index", left=facts) == title


def test_after_exercise_one_measure_can_settle_it_one_way_only() -> None:
    assert outcome("exercise_index", left={**REST, "index_after_exercise": "0.70"}) == "positive"
    assert needed("exercise_index", left={**REST, "index_after_exercise": "0.95"}) == ["ankle_pressure_after_exercise"]
    stiff = {"ankle_brachial_index": "not compressible", "index_after_exercise": "0.70"}
    assert outcome("exercise_index", left=stiff) == State.NOT_FOR


# --- chronic stages -------------------------------------------------------------------------------------------------------

CALM = {"wound": "no", "gangrene": "no", "rest_pain": "none", "comes_with_walking": "no"}


@pytest.mark.parametrize(
    ("leg", "distance", "fontaine", "rutherford"),
    [
        ({}, "500", "stage I", "category 0"),
        ({"comes_with_walking": "yes", "claudication_severity": "mild"}, "201", "stage IIa", "category 1"),
        ({"comes_with_walking": "yes", "claudication_severity": "moderate"}, "200", "stage IIb", "category 2"),
        ({"comes_with_walking": "yes", "claudication_severity": "severe"}, "50", "stage IIb", "category 3"),
        ({"rest_pain": "long-standing and unchanged"}, "500", "stage III", "category 4"),
        ({"wound": "yes", "tissue_loss_extent": "minor"}, "500", "stage IV", "category 5"),
        ({"gangrene": "yes", "tissue_loss_extent": "major"}, "500", "stage IV", "category 6"),
    ],
)
def test_chronic_stages(leg: dict[str, str], distance: str, fontaine: str, rutherford: str) -> None:
    facts = {"left": {**CALM, **leg, "ankle_brachial_index": "0.85"}, "walking_distance": f"{distance} m"}
    assert outcome("fontaine", **facts) == fontaine
    assert outcome("rutherford_chronic", **facts) == rutherford


@pytest.mark.parametrize("name", ["fontaine", "rutherford_chronic"])
def test_a_stage_needs_arterial_disease_to_be_known(name: str) -> None:
    assert "stated_peripheral_artery_disease" in needed(name, left=CALM)
    assert outcome(name, left=CALM, stated_peripheral_artery_disease="yes") in ("stage I", "category 0")
    assert outcome(name, left={**CALM, "ankle_brachial_index": "0.91"}) == State.INCOMPLETE


@pytest.mark.parametrize("name", ["fontaine", "rutherford_chronic"])
def test_an_acute_limb_is_not_staged_as_chronic(name: str) -> None:
    acute = {**CALM, "ankle_brachial_index": "0.30", "stated_acute_limb_ischemia": "yes"}
    assert outcome(name, left=acute) == State.NOT_FOR


# --- Edinburgh claudication questionnaire -----------------------------------------------------------------------------------

ECQ = {
    "comes_with_walking": "yes",
    "walking_pain_begins_at_rest": "no",
    "walking_pain_uphill": "yes",
    "walking_pain_on_the_level": "no",
    "gone_within_10_minutes_of_rest": "yes",
    "walking_pain_in_calf": "yes",
    "walking_pain_in_thigh_or_buttock": "no",
}
NOT_CLAUDICATION = "not claudication by this questionnaire"


@pytest.mark.parametrize(
    ("changed", "title"),
    [
        ({}, "definite claudication, grade 1"),
        ({"walking_pain_on_the_level": "yes"}, "definite claudication, grade 2"),
        ({"walking_pain_in_thigh_or_buttock": "yes"}, "definite claudication, grade 1"),
        (
            {"walking_pain_in_calf": "no", "walking_pain_in_thigh_or_buttock": "yes"},
            "atypical claudication, grade 1",
        ),
        (
            {
                "walking_pain_in_calf": "no",
                "walking_pain_in_thigh_or_buttock": "yes",
                "walking_pain_on_the_level": "yes",
            },
            "atypical claudication, grade 2",
        ),
        ({"walking_pain_in_calf": "no"}, NOT_CLAUDICATION),
        ({"walking_pain_begins_at_rest": "yes"}, NOT_CLAUDICATION),
        ({"walking_pain_uphill": "no"}, NOT_CLAUDICATION),
        ({"gone_within_10_minutes_of_rest": "no"}, NOT_CLAUDICATION),
    ],
)
def test_each_rule_of_the_edinburgh_questionnaire(changed: dict[str, str], title: str) -> None:
    assert outcome("edinburgh_claudication", left={**ECQ, **changed}) == title


def test_no_pain_on_walking_ends_the_questionnaire() -> None:
    assert outcome("edinburgh_claudication", left={"comes_with_walking": "no"}) == NOT_CLAUDICATION


def test_a_negative_questionnaire_does_not_stand_against_the_index() -> None:
    found = result("edinburgh_claudication", left={"comes_with_walking": "no"})
    assert found.outcome is not None
    assert "does not stand against an ankle-brachial index" in found.outcome.meaning


# --- Wells ------------------------------------------------------------------------------------------------------------------

LIKELY, UNLIKELY = "likely (2 or more)", "unlikely (1 or less)"
NO_POINT: dict[str, Any] = {
    "sex": "male",
    "cancer_history": "no",
    "immobile_lately": "no",
    "recent_surgery": "no",
    "earlier_thrombosis": "no",
    "left": {
        "pain": "yes",
        "leg_in_plaster": "no",
        "weakness": "none",
        "calf_tenderness": "no",
        "thigh_vein_tenderness": "no",
        "leg_swelling": "no",
        "calf_girth": "35 cm",
        "collateral_veins": "no",
        "other_cause_as_likely_as_clot": "no",
    },
    "right": {"calf_girth": "35 cm", "leg_swelling": "no"},
}


def wells(**changed: Any) -> Result:
    left = {**NO_POINT["left"], **changed.pop("left", {})}
    right = {**NO_POINT["right"], **changed.pop("right", {})}
    return result("wells_deep_vein", **{**NO_POINT, **changed, "left": left, "right": right})


def points_of(found: Result) -> Decimal:
    assert found.score is not None
    assert found.score.exact
    return found.score.low


@pytest.mark.parametrize(
    ("changed", "points"),
    [
        ({}, 0),
        ({"cancer_history": "yes", "active_cancer": "yes"}, 1),
        ({"cancer_history": "yes", "active_cancer": "no"}, 0),
        ({"left": {"leg_in_plaster": "yes"}}, 1),
        ({"left": {"weakness": "new or changed"}}, 1),
        ({"immobile_lately": "yes"}, 1),
        ({"recent_surgery": "yes"}, 1),
        ({"immobile_lately": "yes", "recent_surgery": "yes"}, 1),
        ({"left": {"thigh_vein_tenderness": "yes"}}, 1),
        ({"left": {"calf_tenderness": "yes"}}, 1),
        ({"left": {"leg_swelling": "yes", "whole_leg_swollen": "yes", "pitting_edema": "no"}}, 1),
        ({"left": {"calf_girth": "38 cm"}}, 1),
        ({"left": {"calf_girth": "37.9 cm"}}, 0),
        ({"left": {"calf_girth": "380 mm"}}, 1),
        ({"left": {"leg_swelling": "yes", "whole_leg_swollen": "no", "pitting_edema": "yes"}}, 1),
        (
            {
                "left": {"leg_swelling": "yes", "whole_leg_swollen": "no", "pitting_edema": "yes"},
                "right": {"leg_swelling": "yes", "pitting_edema": "yes"},
            },
            0,
        ),
        ({"left": {"collateral_veins": "yes"}}, 1),
        ({"earlier_thrombosis": "yes"}, 1),
        ({"left": {"other_cause_as_likely_as_clot": "yes"}}, -2),
    ],
)
def test_each_point_of_wells(changed: dict[str, Any], points: int) -> None:
    found = wells(**changed)
    assert points_of(found) == points
    assert found.outcome is not None
    assert found.outcome.title == UNLIKELY


def test_two_points_are_likely_and_one_is_unlikely() -> None:
    one = wells(immobile_lately="yes")
    two = wells(immobile_lately="yes", earlier_thrombosis="yes")
    assert one.outcome is not None
    assert two.outcome is not None
    assert (points_of(one), one.outcome.title) == (1, UNLIKELY)
    assert (points_of(two), two.outcome.title) == (2, LIKELY)


def test_the_other_diagnosis_is_a_judgment_that_nothing_fills_in() -> None:
    finding = GUIDELINE.findings["other_cause_as_likely_as_clot"]
    assert isinstance(finding, Flag)
    assert finding.only_if is None
    left = {k: v for k, v in NO_POINT["left"].items() if k != "other_cause_as_likely_as_clot"}
    everything_else = {**NO_POINT, "left": left, "immobile_lately": "yes", "earlier_thrombosis": "yes"}
    found = result("wells_deep_vein", **everything_else, stated_nocturnal_cramp="yes", stated_spinal_stenosis="yes")
    assert found.state is State.INCOMPLETE
    assert [need.finding for need in found.needs] == ["other_cause_as_likely_as_clot"]


def test_wells_is_not_for_pregnancy_which_must_be_ruled_out() -> None:
    female = {**NO_POINT, "sex": "female"}
    assert needed("wells_deep_vein", **female) == ["age"], "whether pregnancy can be is asked first"
    assert needed("wells_deep_vein", **female, age="30") == ["pregnant"]
    assert outcome("wells_deep_vein", **female, age="30", pregnant="yes") == State.NOT_FOR
    assert outcome("wells_deep_vein", **female, age="30", pregnant="no") == UNLIKELY
    assert outcome("wells_deep_vein", **female, age="60") == UNLIKELY
    assert "sex" in needed("wells_deep_vein", **{k: v for k, v in NO_POINT.items() if k != "sex"})


def test_wells_is_of_a_leg_with_symptoms_or_swelling() -> None:
    well = dict.fromkeys(("cramp", "pain", "wound", "gangrene", "leg_swelling"), "no")
    well |= {"numbness": "none", "weakness": "none", "rest_pain": "none"}
    assert outcome("wells_deep_vein", left=well) == State.NOT_FOR
    assert outcome("wells_deep_vein", left={**well, "leg_swelling": "yes"}) == State.INCOMPLETE


# --- spinal canal and restless legs -----------------------------------------------------------------------------------------

STENOSIS: dict[str, Any] = {
    "age": "50",
    "worse_standing_or_walking": "yes",
    "worse_standing": "no",
    "eased_by_sitting_or_leaning_forward": "no",
    "eased_by_bending_backward": "no",
    "bladder_change": "none",
    "left": {"pain": "yes", "onset": "3 months", "comes_with_walking": "no"},
    "right": {"comes_with_walking": "no", "onset": "3 months", "pain": "yes"},
}


@pytest.mark.parametrize(
    ("changed", "points"),
    [
        ({}, 0),
        ({"age": "59"}, 0),
        ({"age": "60"}, 2),
        ({"age": "70"}, 2),
        ({"age": "71"}, 3),
        ({"left": {"pain": "yes", "onset": "183 days", "comes_with_walking": "no"}}, 0),
        ({"left": {"pain": "yes", "onset": "184 days", "comes_with_walking": "no"}}, 1),
        ({"eased_by_sitting_or_leaning_forward": "yes", "eased_by_bending_forward": "yes"}, 2),
        ({"eased_by_bending_backward": "yes"}, -2),
        ({"worse_standing": "yes"}, 2),
        (
            {
                "left": {
                    "pain": "yes",
                    "onset": "3 months",
                    "comes_with_walking": "yes",
                    "gone_within_10_minutes_of_rest": "yes",
                }
            },
            1,
        ),
        ({"bladder_change": "long-standing and unchanged", "urinary_incontinence": "yes"}, 1),
    ],
)
def test_each_point_of_the_stenosis_history_score(changed: dict[str, Any], points: int) -> None:
    assert points_of(result("stenosis_history_score", **{**STENOSIS, **changed})) == points


HIGH = {
    "age": "75",
    "worse_standing": "yes",
    "eased_by_sitting_or_leaning_forward": "yes",
    "eased_by_bending_forward": "yes",
}


@pytest.mark.parametrize(
    ("changed", "points", "title"),
    [
        (HIGH, 7, "7 or more"),
        ({**HIGH, "age": "65"}, 6, "5 or 6"),
        ({**HIGH, "eased_by_bending_backward": "yes"}, 5, "5 or 6"),
        ({**HIGH, "age": "65", "eased_by_bending_backward": "yes"}, 4, "below 5"),
    ],
)
def test_both_cut_offs_of_the_stenosis_history_score(changed: dict[str, Any], points: int, title: str) -> None:
    found = result("stenosis_history_score", **{**STENOSIS, **changed})
    assert found.outcome is not None
    assert (points_of(found), found.outcome.title) == (points, title)


@pytest.mark.parametrize("name", ["stenosis_history_score", "stenosis_cluster"])
def test_no_score_of_stenosis_closes_the_vascular_branch(name: str) -> None:
    assert "never stands against a vascular cause" in INSTRUMENTS[name].limits


@pytest.mark.parametrize(
    ("yes", "title"),
    [(0, "0 of 5"), (1, "1 or 2 of 5"), (2, "1 or 2 of 5"), (3, "3 of 5"), (4, "4 or 5 of 5"), (5, "4 or 5 of 5")],
)
def test_the_stenosis_cluster_counts_its_five_items(yes: int, title: str) -> None:
    said = ["yes" if place < yes else "no" for place in range(5)]
    well = dict.fromkeys(("cramp", "wound", "gangrene"), "no")
    well |= {"numbness": "none", "weakness": "none", "rest_pain": "none"}
    facts = {
        "age": "49" if yes >= 1 else "48",
        "leg_pain_exceeds_back_pain": said[1],
        "left": {"pain": "yes"},
        "right": {**well, "pain": said[2]},
        "worse_standing_or_walking": said[3],
    }
    # Whether sitting eases it is asked only where standing or walking brings it on.
    facts |= {"eased_by_sitting_or_leaning_forward": said[4]} if yes >= 4 else {}
    facts |= {"eased_by_sitting": "yes"} if yes == 5 else {}
    assert outcome("stenosis_cluster", **facts) == title


RESTLESS = {
    "urge_to_move_legs": "yes",
    "worse_at_rest_or_in_the_evening": "yes",
    "urge_begins_at_rest": "yes",
    "urge_eased_by_moving": "yes",
    "urge_in_the_evening": "yes",
    "urge_has_another_cause": "no",
}


def test_restless_legs_need_all_five() -> None:
    assert outcome("restless_legs_criteria", **RESTLESS) == "all five"
    for name, other in (
        ("urge_begins_at_rest", "no"),
        ("urge_eased_by_moving", "no"),
        ("urge_in_the_evening", "no"),
        ("urge_has_another_cause", "yes"),
    ):
        assert outcome("restless_legs_criteria", **{**RESTLESS, name: other}) == "not all five"
        assert needed("restless_legs_criteria", **{k: v for k, v in RESTLESS.items() if k != name}) == [name]
    assert outcome("restless_legs_criteria", urge_to_move_legs="no") == "not all five"


# --- acute weakness and breathing ---------------------------------------------------------------------------------------------

PICTURE: dict[str, Any] = {
    "flaccid_weakness_of_both_sides": "yes",
    "monophasic_course": "yes",
    "other_cause_of_weakness": "no",
    "both": {"ankle_reflex": "absent", "knee_reflex": "reduced"},
}
FEW, MANY = "below 50 per microliter", "50 per microliter or more"


@pytest.mark.parametrize(
    ("cells", "protein", "conduction", "title"),
    [
        (FEW, "yes", "consistent with Guillain-Barre", "level 1"),
        (FEW, "no", "consistent with Guillain-Barre", "level 2"),
        (FEW, "yes", "normal", "level 2"),
        (FEW, "no", "not done", "level 2"),
        ("not taken", None, "consistent with Guillain-Barre", "level 2"),
        ("not taken", None, "normal", "level 3"),
        ("not taken", None, "not done", "level 3"),
        (MANY, "yes", "consistent with Guillain-Barre", "level 3 by the picture alone, with 50 cells or more"),
        (MANY, "no", "not done", "level 3 by the picture alone, with 50 cells or more"),
    ],
)
def test_the_brighton_levels(cells: str, protein: str | None, conduction: str, title: str) -> None:
    tests = {"spinal_fluid_cells": cells, "nerve_conduction": conduction}
    tests |= {} if protein is None else {"spinal_fluid_protein_raised": protein}
    assert outcome("brighton_levels", **PICTURE, **tests) == title


@pytest.mark.parametrize(
    "changed",
    [
        {"flaccid_weakness_of_both_sides": "no"},
        {"monophasic_course": "no"},
        {"other_cause_of_weakness": "yes"},
        {"both": {"ankle_reflex": "normal", "knee_reflex": "brisk"}},
    ],
)
def test_without_the_whole_picture_there_is_no_level_and_nothing_is_excluded(changed: dict[str, Any]) -> None:
    found = result("brighton_levels", **{**PICTURE, **changed})
    assert found.outcome is not None
    assert found.outcome.title == "no level from 1 to 3"
    assert "excludes nothing" in found.outcome.meaning


BREATH = {"vital_capacity": "20 mL/kg", "inspiratory_pressure": "30 cmH2O", "expiratory_pressure": "40 cmH2O"}


@pytest.mark.parametrize(
    "changed",
    [
        {"vital_capacity": "19.9 mL/kg"},
        {"inspiratory_pressure": "29 cmH2O"},
        {"expiratory_pressure": "39 cmH2O"},
        {"inspiratory_pressure": "2.9 kPa"},
        {"expiratory_pressure": "29 mmHg"},
    ],
)
def test_each_limit_of_20_30_40_is_enough_alone(changed: dict[str, str]) -> None:
    assert outcome("breathing_limits", **BREATH) == "no limit is crossed"
    assert outcome("breathing_limits", **{**BREATH, **changed}) == "a limit is crossed"
    assert outcome("breathing_limits", **changed) == "a limit is crossed"


def test_no_limit_is_crossed_only_when_all_three_are_known() -> None:
    assert needed("breathing_limits", vital_capacity="60") == ["inspiratory_pressure", "expiratory_pressure"]


FIRST = {"first_vital_capacity": "60", "first_inspiratory_pressure": "100", "first_expiratory_pressure": "100"}


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ({"vital_capacity": "42", "inspiratory_pressure": "70", "expiratory_pressure": "70"}, "no fall of more than 30 %"),
        ({"vital_capacity": "41.99"}, "a fall of more than 30 %"),
        ({"inspiratory_pressure": "69.9"}, "a fall of more than 30 %"),
        ({"expiratory_pressure": "69.9"}, "a fall of more than 30 %"),
    ],
)
def test_the_trend_of_breathing(now: dict[str, str], title: str) -> None:
    assert outcome("breathing_trend", **FIRST, **now) == title


@pytest.mark.parametrize(
    ("count", "title"), [("15", "15 or less"), ("16", "16 to 19"), ("19", "16 to 19"), ("20", "20 or more")]
)
def test_the_single_breath_count(count: str, title: str) -> None:
    assert outcome("breath_count", single_breath_count=count) == title


# --- neuropathy of diabetes -----------------------------------------------------------------------------------------------------

FELT = dict.fromkeys(("monofilament", "pinprick", "temperature_sense", "vibration"), "felt")
CLEAR = {**FELT, "sensory_loss": "none", "ankle_reflex": "normal", "numbness": "none"}


@pytest.mark.parametrize(
    ("symptom", "feeling", "reflex", "conduction", "title"),
    [
        ("no", "felt", "normal", "not done", "none"),
        ("yes", "felt", "normal", "not done", "possible"),
        ("no", "not felt", "normal", "normal", "possible"),
        ("no", "felt", "absent", "normal", "possible"),
        ("yes", "reduced", "normal", "not done", "probable"),
        ("yes", "felt", "reduced", "not done", "probable"),
        ("yes", "not felt", "absent", "normal", "probable"),
        ("no", "felt", "normal", "polyneuropathy", "subclinical"),
        ("no", "felt", "absent", "polyneuropathy", "confirmed"),
        ("yes", "not felt", "absent", "polyneuropathy", "confirmed"),
        ("no", "felt", "normal", "another abnormality", "none"),
    ],
)
def test_the_toronto_criteria(symptom: str, feeling: str, reflex: str, conduction: str, title: str) -> None:
    feet = {**CLEAR, "monofilament": feeling, "ankle_reflex": reflex}
    facts = {"both": feet, "pain_in_both_feet": symptom, "nerve_conduction": conduction}
    assert outcome("toronto", **facts, diabetes="yes") == title


def test_one_sided_numbness_is_no_criterion_of_toronto() -> None:
    facts = {"pain_in_both_feet": "no", "nerve_conduction": "not done", "diabetes": "yes"}
    left = {**CLEAR, "numbness": "new, or more than usual", "monofilament": "not felt", "ankle_reflex": "absent"}
    assert outcome("toronto", **facts, left=left, right=CLEAR) == "none"
    assert outcome("toronto", **facts, left=left, right=left) == "probable"


@pytest.mark.parametrize("name", ["toronto", "michigan_questionnaire", "michigan_foot_examination"])
def test_the_scales_of_diabetes_are_for_people_with_diabetes(name: str) -> None:
    assert outcome(name, diabetes="no") == State.NOT_FOR
    assert needed(name)[0] == "diabetes"


QUESTIONS = {
    "feet_burn": "no",
    "feet_oversensitive": "no",
    "covers_hurt": "no",
    "tells_hot_from_cold": "yes",
    "foot_sore_ever": "no",
    "told_of_neuropathy": "no",
    "worse_in_bed_at_night": "no",
    "senses_feet_walking": "yes",
    "foot_skin_cracks": "no",
    "had_amputation": "no",
    "diabetes": "yes",
}
LEGS = {"numbness": "none", "comes_with_walking": "no"}


def michigan(**changed: Any) -> Result:
    return result("michigan_questionnaire", **{"both": LEGS, **QUESTIONS, **changed})


def test_the_michigan_questionnaire_counts_no_for_7_and_13_and_yes_for_the_others() -> None:
    assert points_of(michigan()) == 0
    for name in QUESTIONS:
        if name != "diabetes":
            other = "no" if QUESTIONS[name] == "yes" else "yes"
            assert points_of(michigan(**{name: other})) == 1, name
    numb = {**LEGS, "numbness": "the patient's usual"}
    assert points_of(michigan(both=numb, feet_numb="yes", feet_prickle="no")) == 1
    assert points_of(michigan(both=numb, feet_numb="yes", feet_prickle="yes")) == 2
    assert points_of(michigan(both={**LEGS, "comes_with_walking": "yes", "pain": "yes"})) == 1


def test_cramps_and_weakness_all_over_are_not_scored() -> None:
    legs = {**LEGS, "cramp": "yes", "weakness": "long-standing and unchanged"}
    assert points_of(michigan(both=legs)) == 0


@pytest.mark.parametrize(("yes", "title"), [(3, "below 4"), (4, "4 to 6"), (6, "4 to 6"), (7, "7 or more")])
def test_both_cut_offs_of_the_michigan_questionnaire(yes: int, title: str) -> None:
    flipped = {name: "no" if said == "yes" else "yes" for name, said in QUESTIONS.items() if name != "diabetes"}
    found = michigan(**dict(list(flipped.items())[:yes]))
    assert found.outcome is not None
    assert (points_of(found), found.outcome.title) == (yes, title)


def test_the_questionnaire_has_13_points_at_most() -> None:
    legs = {"numbness": "the patient's usual", "comes_with_walking": "yes", "pain": "yes"}
    flipped = {name: "no" if said == "yes" else "yes" for name, said in QUESTIONS.items() if name != "diabetes"}
    assert points_of(michigan(both=legs, feet_numb="yes", feet_prickle="yes", **flipped)) == 13


GOOD_FOOT = {
    "foot_deformity": "no",
    "foot_skin_abnormal": "no",
    "wound": "no",
    "ankle_reflex": "normal",
    "vibration": "felt",
}
REINFORCED = {"ankle_reflex": "absent", "ankle_reflex_when_reinforced": "yes"}
GONE = {"ankle_reflex": "absent", "ankle_reflex_when_reinforced": "no"}
BAD_FOOT = {"foot_deformity": "yes", "wound": "yes", "foot_ulcer": "yes", "vibration": "not felt", **GONE}


@pytest.mark.parametrize(
    ("left", "right", "points"),
    [
        ({}, {}, "0"),
        ({"foot_deformity": "yes"}, {}, "1"),
        ({"foot_deformity": "yes", "foot_skin_abnormal": "yes"}, {}, "1"),
        ({"wound": "yes", "foot_ulcer": "yes"}, {}, "1"),
        ({"wound": "yes", "foot_ulcer": "no"}, {}, "0"),
        (REINFORCED, {}, "0.5"),
        (GONE, {}, "1"),
        ({"ankle_reflex": "reduced"}, {}, "0"),
        ({"vibration": "reduced"}, {}, "0.5"),
        ({"vibration": "not felt"}, {}, "1"),
        ({"vibration": "reduced"}, {"vibration": "reduced", "foot_skin_abnormal": "yes"}, "2"),
        ({"vibration": "reduced", **GONE}, {"foot_skin_abnormal": "yes"}, "2.5"),
        (BAD_FOOT, BAD_FOOT, "8"),
    ],
)
def test_the_michigan_examination_with_its_half_points(left: dict[str, str], right: dict[str, str], points: str) -> None:
    found = result("michigan_foot_examination", left={**GOOD_FOOT, **left}, right={**GOOD_FOOT, **right}, diabetes="yes")
    assert found.outcome is not None
    assert points_of(found) == Decimal(points)
    assert found.outcome.title == ("2.5 or more" if Decimal(points) >= Decimal("2.5") else "below 2.5")


@pytest.mark.parametrize(
    ("changed", "title"),
    [
        ({}, "ruled out"),
        ({"monofilament": "not felt"}, "lost"),
        ({"monofilament": "reduced"}, "in between"),
        ({"vibration": "reduced"}, "in between"),
        ({"ankle_reflex": "absent"}, "in between"),
        ({"monofilament": "not felt", "vibration": "not felt"}, "lost"),
    ],
)
def test_protective_sensation(changed: dict[str, str], title: str) -> None:
    assert outcome("protective_sensation", left={**FELT, "ankle_reflex": "normal", **changed}) == title


def test_a_test_that_was_not_done_does_not_rule_out_a_loss_of_protective_sensation() -> None:
    found = result("protective_sensation", left={"monofilament": "felt", "vibration": "felt"})
    assert found.state is State.INCOMPLETE
    assert [one.title for one in found.possible] == ["ruled out", "in between"]
    assert outcome("protective_sensation", left={"monofilament": "not felt"}) == "lost"
