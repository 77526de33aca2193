"""A place does without a rule: only by its site file, with a reason, said on every plan, and never without a red flag of the source."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from random import Random
from textwrap import dedent

import pytest
from jsonschema import Draft202012Validator

import pulsefirst
from conftest import AT, GUIDELINE, ROOT, SOURCE_ONLY
from generative.cases import random_case
from pulsefirst.backends.cards import Cards, Setting, Subject
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.cql import library_of
from pulsefirst.backends.fhir_package import resources_of
from pulsefirst.backends.fhir_plan import About, plan_bundle
from pulsefirst.backends.headline import special_scope
from pulsefirst.backends.letters import Form, document_as_text, handover
from pulsefirst.checks.cases import read_vignettes
from pulsefirst.checks.examples import Example, read_example
from pulsefirst.engine.apply import apply, outlook_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.index import legs_of
from pulsefirst.engine.judge import judge
from pulsefirst.interfaces.cli.serve import canaries_of
from pulsefirst.interfaces.http.schemas import schemas
from pulsefirst.interfaces.web.page_files import PageFiles
from pulsefirst.interfaces.web.pages import about_page, case_page
from pulsefirst.interfaces.web.state import VIEWS, Tab
from pulsefirst.model.case import Case
from pulsefirst.model.errors import CaseError, ContentError, MalformedCase, UnknownName, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan, Status
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import SwitchedOff, Urgency
from pulsefirst.model.select import why_it_stays, without
from pulsefirst.model.texts import Site
from pulsefirst.notation.about import guideline_to_json
from pulsefirst.notation.explained import explained
from pulsefirst.notation.plan import plan_to_json
from pulsefirst.notation.schemas import alone
from pulsefirst.notation.site import LONGEST_REASON, read_site

TODAY = date(2026, 11, 22)
SAID = "{reason: The stroke team sees all of them, by: medical director, on: 2026-03-05}"
STROKE_CALL = "stroke_by_sudden_leg_deficit"
"""The one rule by which example 22 is an emergency; it is beyond the source."""
TOLD = (
    f"Switched off here: {GUIDELINE.recommendations[STROKE_CALL].do.title} (The stroke team sees all of them; medical director, "
    "5 March 2026; beyond the pathway)"
)
VALID = {name: Draft202012Validator(alone(name, schemas())) for name in ("plan", "guideline")}
RED_FLAGS = [
    name for name, rule in GUIDELINE.recommendations.items() if "red flag of the source" in why_it_stays(rule, GUIDELINE)
]


def read(text: str) -> Site:
    return read_site(text, GUIDELINE, name="here.yaml", today=TODAY)


def off(*names: str, of: Guideline = GUIDELINE) -> Guideline:
    """The guideline of a place that does without these rules, as its site file has it."""
    return without(of, read("switched_off:\n" + "".join(f"  {name}: {SAID}\n" for name in names)).switched_off)


@cache
def example(number: str) -> Example:
    (path,) = (ROOT / "examples").glob(f"{number}-*.yaml")
    return read_example(path.read_bytes(), GUIDELINE, path.name)


def plan_of(number: str, guideline: Guideline) -> Plan:
    return apply(guideline, example(number).case, example(number).at, evaluate=Compiled)


# --- what a site file says ------------------------------------------------------------------------------------------------


def test_the_example_that_the_operations_page_shows_can_be_read() -> None:
    text = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^  ```yaml\n(.*?)^  ```", text, re.DOTALL | re.MULTILINE)
    assert [off.by for off in read_site(dedent(shown), GUIDELINE, today=TODAY).switched_off] == ["medical director"]


def test_a_rule_is_switched_off_by_its_name_with_why_by_whom_and_when() -> None:
    assert read(f"switched_off: {{{STROKE_CALL}: {SAID}}}").switched_off == (
        SwitchedOff(
            rule=GUIDELINE.recommendations[STROKE_CALL],
            reason="The stroke team sees all of them",
            by="medical director",
            on=date(2026, 3, 5),
        ),
    )


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        (
            f"switched_off:\n  stroke_by_suden_leg_deficit: {SAID}",
            UnknownName,
            "here.yaml:2: there is no rule 'stroke_by_suden_leg_deficit'; did you mean 'stroke_by_sudden_leg_deficit'?",
        ),
        (f"switched_off:\n  ankle_brachial_index: {SAID}", UnknownName, "here.yaml:2: there is no rule 'ankle_brachial_index'"),
        (f"switched_off:\n  {STROKE_CALL}: {{by: a, on: 2026-03-05}}", WrongValue, "here.yaml:2: stroke_by_sudden_leg_deficit is switched off without reason: write why"),
        (f"switched_off:\n  {STROKE_CALL}: {{reason: '', by: a, on: 2026-03-05}}", WrongValue, "without reason"),
        (f"switched_off:\n  {STROKE_CALL}: {{reason: a, on: 2026-03-05}}", WrongValue, "without by: write the role that decided it"),
        (f"switched_off:\n  {STROKE_CALL}: {{reason: a, by: b}}", WrongValue, "without on: write the day, such as 2026-01-31"),
        (f"switched_off:\n  {STROKE_CALL}:", WrongValue, "without reason"),
        (f"switched_off:\n  {STROKE_CALL}: yes", MalformedCase, "here.yaml:2: stroke_by_sudden_leg_deficit is written as 'key: value' lines"),
        (f"switched_off:\n  {STROKE_CALL}: {{reason: a, by: b, on: 2026-03-05, until: x}}", UnknownName, "has reason, by, on, not 'until'"),
        (f"switched_off:\n  {STROKE_CALL}: {{reason: a, by: b, on: 5 March}}", WrongValue, "here.yaml:2: on is a day such as 2026-01-31, not '5 March'"),
        (f"switched_off:\n  {STROKE_CALL}: {{reason: a, by: b, on: 2026-11-23}}", WrongValue, "here.yaml:2: on is a day that has come, not '2026-11-23'"),
        (f"switched_off:\n  {STROKE_CALL}: {{reason: {'a' * (LONGEST_REASON + 1)}, by: b, on: 2026-03-05}}", WrongValue, "reason is one line of at most 160 characters"),
        (f"switched_off: [{STROKE_CALL}]", MalformedCase, "here.yaml:1: switched_off is written as 'key: value' lines"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_with_its_line(text: str, error: type[CaseError], says: str) -> None:
    with pytest.raises(error) as caught:
        read(text)
    assert says in str(caught.value)


def test_what_is_switched_off_as_of_today_is_taken() -> None:
    assert read(f"switched_off: {{{STROKE_CALL}: {{reason: a, by: b, on: 2026-11-22}}}}").switched_off[0].on == TODAY


# --- what no place can do without ---------------------------------------------------------------------------------------


def test_the_red_flags_that_stay_are_all_that_the_source_demands_within_the_day() -> None:
    demanded = {
        name
        for name, rule in SOURCE_ONLY.recommendations.items()
        if rule.provenance is Provenance.SOURCE and rule.do.urgency >= Urgency.URGENT
    }
    assert demanded
    assert demanded <= set(RED_FLAGS)


@pytest.mark.parametrize("name", RED_FLAGS)
def test_a_red_flag_of_the_source_is_never_switched_off_and_it_is_said_why(name: str) -> None:
    with pytest.raises(WrongValue, match=rf"here.yaml:2: {name} cannot be switched off: .*a red flag of the source"):
        read(f"switched_off:\n  {name}: {SAID}")


def test_not_even_by_a_program_that_reads_no_site_file() -> None:
    sneaked = SwitchedOff(rule=GUIDELINE.recommendations["absent_pulses"], reason="a", by="b", on=TODAY)
    with pytest.raises(ContentError, match="it is a red flag of the source"):
        without(GUIDELINE, (sneaked,))


def test_what_obtains_a_test_that_a_red_flag_of_the_source_reads_stays_too() -> None:
    with pytest.raises(WrongValue, match="a red flag of the source waits for what it obtains"):
        read(f"switched_off: {{toe_pressure_today_in_diabetes: {SAID}}}")


# --- what it does to a plan -----------------------------------------------------------------------------------------------


def test_the_rule_is_gone_and_the_plan_says_so_by_name_with_why_by_whom_and_when() -> None:
    whole, here = plan_of("22", GUIDELINE), plan_of("22", off(STROKE_CALL))
    assert (whole.triage.now.level, here.triage.now.level) == (Urgency.EMERGENCY, Urgency.URGENT)
    assert all(line.id != STROKE_CALL for line in here.proposals)
    assert here.triage.outside == (f"{TOLD}; its condition holds for this patient.",)
    assert f"{TOLD}." in here.scope


def test_where_it_would_have_demanded_something_the_level_is_not_settled() -> None:
    assert not plan_of("22", off(STROKE_CALL)).triage.settled
    assert plan_of("03", off(STROKE_CALL)).triage.outside == ()


def test_a_rule_that_is_off_and_would_not_have_applied_is_told_among_the_limits_alone() -> None:
    here = plan_of("03", off(STROKE_CALL))
    assert [text for text in here.scope if text.startswith("Switched off here")] == [f"{TOLD}."]
    assert here.triage == plan_of("03", GUIDELINE).triage


def test_what_a_calming_rule_withheld_is_no_longer_withheld() -> None:
    path = ROOT / "cases" / "beyond" / "flow.yaml"
    name = "a newly pale leg that hurts since yesterday, its flow proven"
    (calmed,) = (one.case for one in read_vignettes(path.read_bytes(), GUIDELINE, path.name) if one.name == name)
    looks_ischemic = apply(GUIDELINE, calmed, AT).proposal("ischemic_looking_limb", Leg.LEFT)
    assert (looks_ischemic.status, looks_ischemic.withheld_by) == (Status.WITHHELD, ("flow_is_proven",))
    here = apply(off("flow_is_proven"), calmed, AT)
    assert here.proposal("ischemic_looking_limb", Leg.LEFT).status is Status.RECOMMENDED
    assert here.triage.now.level is Urgency.EMERGENCY


def test_under_an_emergency_a_rule_that_demands_nothing_is_not_told_before_the_call() -> None:
    whole = plan_of("01", GUIDELINE)
    quiet = next(
        line.id
        for line in whole.with_status(Status.RECOMMENDED)
        if line.urgency is Urgency.NONE and GUIDELINE.recommendations[line.id].when is not None
    )
    here = off(quiet)
    plan = plan_of("01", here)
    assert any(text.endswith("its condition holds for this patient.") for text in plan.scope)
    assert special_scope(plan, here) == special_scope(whole, GUIDELINE)


def test_the_hash_tells_what_is_off_and_why() -> None:
    here, there = off(STROKE_CALL), off("flow_is_proven")
    (switched,) = here.switched_off
    for_another_reason = without(GUIDELINE, (replace(switched, reason="Another"),))
    assert len({GUIDELINE.hash, here.hash, there.hash, for_another_reason.hash}) == 4
    assert off(STROKE_CALL) is here


def test_the_source_alone_is_as_it_was_where_only_what_is_beyond_it_is_off() -> None:
    assert off(STROKE_CALL, of=SOURCE_ONLY) is SOURCE_ONLY
    alone = pulsefirst.guideline(source_only=True, site=read(f"switched_off: {{refer_claudication: {SAID}}}"))
    assert "refer_claudication" not in alone.recommendations
    assert alone.banner == SOURCE_ONLY.banner


def test_without_a_site_and_with_one_that_switches_nothing_off_the_guideline_is_the_one_that_is_written() -> None:
    assert pulsefirst.guideline(site=Site()) is GUIDELINE
    assert pulsefirst.assess(example("03").case, at=AT, site=Site()).guideline_hash == GUIDELINE.hash


# --- wherever a plan is read ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [Form.SBAR, Form.LETTER, Form.NOTE])
def test_a_document_says_it_where_the_rule_would_have_applied_and_nowhere_else(form: Form) -> None:
    here = off(STROKE_CALL)
    for number, times in (("22", 1), ("03", 0)):
        document = handover(form, plan_of(number, here), example(number).case, here)
        assert " ".join(document_as_text(document).split()).count("Switched off here") == times
        assert document.hash == here.hash


def test_the_plan_as_data_tells_each_rule_and_whether_its_condition_holds() -> None:
    here = off(STROKE_CALL, "refer_claudication")
    for number, holds in (
        ("22", {STROKE_CALL: True, "refer_claudication": False}),
        ("03", {STROKE_CALL: False, "refer_claudication": True}),
    ):
        for everything in (False, True):
            data = json.loads(json.dumps(plan_to_json(plan_of(number, here), here, everything=everything)))
            assert {one["id"]: one["holds"] for one in data["switched_off"]} == holds
            assert list(VALID["plan"].iter_errors(data)) == []
    first = data["switched_off"][0]
    assert (first["provenance"], first["urgency"]) == ("supplement", "emergency")
    assert (first["reason"], first["by"], first["on"]) == (
        "The stroke team sees all of them",
        "medical director",
        "2026-03-05",
    )
    assert data["switched_off"][1]["provenance"] == "source"


def test_a_plan_from_which_nothing_is_left_out_has_no_such_part() -> None:
    assert "switched_off" not in plan_to_json(plan_of("22", GUIDELINE), GUIDELINE)


def test_the_guideline_as_data_tells_it() -> None:
    data = json.loads(json.dumps(guideline_to_json(off(STROKE_CALL))))
    assert [one["id"] for one in data["switched_off"]] == [STROKE_CALL]
    assert list(VALID["guideline"].iter_errors(data)) == []
    assert guideline_to_json(GUIDELINE)["switched_off"] == []


def test_a_card_says_it_in_its_detail() -> None:
    here = off("d_dimer_for_swelling")
    plan, case = plan_of("28", here), example("28").case
    (card,) = (
        one
        for one in Cards(here, plan, case, Setting(subject=Subject(patient="p1"))).on_opening()
        if "ultrasound" in one.summary
    )
    assert "Switched off here" in card.detail
    assert "its condition holds for this patient" in card.detail
    assert all("d_dimer_for_swelling" not in rules for rules in card.rules)


def test_the_page_says_it_above_every_view_and_the_conditions_of_use_say_it_first() -> None:
    here, look = off(STROKE_CALL), PageFiles()
    for view in VIEWS:
        page = case_page(look, here, Site(), Tab(case=example("22").case, view=view), example("22").at, whole=True)
        assert f'<p class="message" role="note">{TOLD}; its condition holds for this patient.</p>' in page
    plan = case_page(look, here, Site(), Tab(case=example("03").case, view="plan"), example("03").at, whole=True)
    assert f"<p>{TOLD}.</p>" in plan.partition("<h2>Limits</h2>")[2]
    assert f"<h2>Left out here</h2>\n<p>{TOLD}.</p>" in about_page(look, here, Site())
    assert "Left out here" not in about_page(look, GUIDELINE, Site())


def test_who_asks_why_a_rule_says_nothing_is_told_that_it_is_off() -> None:
    with pytest.raises(UnknownName, match=f"{STROKE_CALL} is switched off here: The stroke team sees all of them"):
        explained(off(STROKE_CALL), example("22").case, AT, STROKE_CALL)


def test_canaries_are_those_whose_level_is_still_the_one_of_the_example() -> None:
    every = {path.stem for path in (ROOT / "examples").glob("*.yaml")}
    asked = {canary.name for canary in canaries_of(off(STROKE_CALL))}
    assert every - asked == {"22-monoparesis"}


# --- whatever is off ------------------------------------------------------------------------------------------------------


def red_flags_up(case: Case) -> Urgency:
    """What the red flags of the source demand of this case, by the whole guideline."""
    evaluation, _ = settle(GUIDELINE, case, Compiled)
    rules = [GUIDELINE.recommendations[name] for name in RED_FLAGS]
    up = (rule.do.urgency for rule in rules for leg in legs_of(rule) if judge(evaluation, rule, leg).demanded)
    return max(up, default=Urgency.NONE)


@cache
def barest() -> Guideline:
    """The guideline of a place that does without everything that a place can do without."""
    return off(*(name for name, rule in GUIDELINE.recommendations.items() if not why_it_stays(rule, GUIDELINE)))


def cases_of_all_kinds() -> list[tuple[Case, datetime]]:
    random = Random(11)
    return [(example(f"{nth:02}").case, example(f"{nth:02}").at) for nth in range(1, 41)] + [
        (random_case(random), AT) for _ in range(20)
    ]


def test_with_all_off_that_can_be_off_now_is_never_below_what_red_flags_of_the_source_demand() -> None:
    demanded = []
    for case, at in cases_of_all_kinds():
        demanded.append(red_flags_up(case))
        assert outlook_of(barest(), case, at, Compiled).triage.now.level >= demanded[-1]
    assert {Urgency.NONE, Urgency.URGENT, Urgency.EMERGENCY} <= {*demanded}


def test_with_all_off_that_can_be_off_no_red_flag_of_the_source_falls_silent() -> None:
    """What it could be falls only by what is switched off itself: whatever a red flag waits for is still open."""
    flags = [
        (GUIDELINE.recommendations[name], leg) for name in RED_FLAGS for leg in legs_of(GUIDELINE.recommendations[name])
    ]
    for case, _ in cases_of_all_kinds():
        whole, here = (settle(guideline, case, Compiled)[0] for guideline in (GUIDELINE, barest()))
        waiting = [flag for flag in flags if judge(whole, *flag).can_be_demanded]
        assert [flag for flag in waiting if not judge(here, *flag).can_be_demanded] == []


def test_with_any_one_rule_off_every_example_has_a_plan_and_its_red_flags() -> None:
    """One rule of each example's plan, chosen at random: one that acts there or withholds."""
    random, lowered = Random(13), 0
    for nth in range(1, 41):
        number = f"{nth:02}"
        whole = plan_of(number, GUIDELINE)
        acting = [line.id for line in whole.with_status(Status.RECOMMENDED)]
        withholding = [name for line in whole.with_status(Status.WITHHELD) for name in line.withheld_by]
        free = [name for name in (*acting, *withholding) if not why_it_stays(GUIDELINE.recommendations[name], GUIDELINE)]
        name = random.choice(free)
        here = off(name)
        plan = apply(here, example(number).case, example(number).at)
        assert len(plan.line_keys()) == sum(rule != name for rule, _, _ in whole.line_keys())
        assert plan.triage.now.level >= red_flags_up(example(number).case)
        lowered += plan.triage.now.level < whole.triage.now.level
    assert lowered < 40


def test_with_all_off_that_can_be_off_everything_that_shows_a_plan_still_does() -> None:
    here, look = barest(), PageFiles()
    for number in ("01", "06", "22", "28", "33"):
        case, at, plan = example(number).case, example(number).at, plan_of(number, here)
        assert all(case_page(look, here, Site(), Tab(case=case, view=view), at, whole=True) for view in VIEWS)
        assert all(document_as_text(handover(form, plan, case, here)) for form in Form)
        assert list(VALID["plan"].iter_errors(json.loads(json.dumps(plan_to_json(plan, here))))) == []
        assert plan_bundle(here, plan, case, About(subject="Patient/p")).bundle["entry"]
        cards = Cards(here, plan, case, Setting(subject=Subject(patient="p1")))
        assert all(card.detail for card in (*cards.on_opening(), *cards.on_orders(), *cards.on_leaving()))
    assert list(resources_of(here))
    assert library_of(here)
