"""What is particular to a form: the call of an emergency, the letter, the leaflet, the about page; and the command."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

import pulsefirst
from conftest import AT
from pulsefirst.backends.letters import Document, Form, conditions_of_use, document_as_data, document_as_text, handover
from pulsefirst.model.case import Case, CaseAct
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan, Standing, Status
from pulsefirst.model.recommendations import ActivityKind, Urgency
from pulsefirst.model.texts import AtLevel, Contact, Leaflet, Site, texts_of
from pulsefirst.notation.read import case_from
from unit.cli_runner import AT as AT_TEXT
from unit.cli_runner import run
from unit.handed_over import (
    COLD_RIGHT_LEG,
    EACH_CLINICAL,
    EACH_EXAMPLE,
    EACH_FORM,
    GUIDELINE,
    PATHS,
    ROOT,
    SEEDS,
    SITE,
    SITE_FILE,
    calm,
    example,
    flat,
    invented,
    made,
    of,
)

# --- an emergency -----------------------------------------------------------------------------------------------------


def in_emergency() -> list[tuple[Case, Plan]]:
    several = [example(path) for path in PATHS] + [invented(seed) for seed in range(SEEDS)]
    return [(case, plan) for case, plan in several if plan.triage.now.level is Urgency.EMERGENCY]


def test_the_leaflet_of_an_emergency_says_only_that_and_what_to_do_now() -> None:
    cases = in_emergency()
    assert len(cases) > 10
    told = next(text for text in texts_of(GUIDELINE.texts, AtLevel) if text.level is Urgency.EMERGENCY)
    for case, plan in cases:
        document = made(Form.LEAFLET, case, plan)
        (section,) = document.sections
        assert section.heading == told.heading
        said = [line.text for line in section.lines]
        assert said[: len(told.lines)] == list(told.lines)
        rest = said[len(told.lines) :]
        assert rest[0] == f"If you are not with the staff, call {SITE.emergency_number} now."
        assert all(line.startswith("You need: ") for line in rest[1:])
        for text in texts_of(GUIDELINE.texts, Leaflet):
            assert not text.called or text.called not in flat(document)


def test_without_a_site_the_leaflet_names_no_number_and_says_so_to_the_clinician() -> None:
    document = made(Form.LEAFLET, *of(**COLD_RIGHT_LEG), None)
    assert not re.search(r"call \d", flat(document))
    assert "call for help now" in flat(document)
    assert any("no emergency number" in aside for aside in document.asides)


@EACH_CLINICAL
def test_every_call_of_an_emergency_names_the_service_as_it_is_called_here_and_its_number(form: Form) -> None:
    for case, plan in in_emergency():
        said = flat(made(form, case, plan))
        demanded = {(reason.id, reason.leg) for reason in plan.triage.now.why}
        for proposal in plan.proposals:
            if (proposal.id, proposal.leg) in demanded and proposal.kind == ActivityKind.REFER:
                contact = SITE.services[proposal.target]
                assert f"{contact.called}: {contact.number}" in said


def test_without_a_site_a_call_goes_by_the_title_of_the_service() -> None:
    said = flat(made(Form.SBAR, *of(**COLD_RIGHT_LEG), None))
    assert "To: vascular surgery" in said
    assert "EMERGENCY, RIGHT LEG: suspected acute limb ischemia: no foot pulses" in said
    letter = flat(made(Form.LETTER, *of(**COLD_RIGHT_LEG), None))
    assert "Please see this patient now: suspected acute limb ischemia" in letter
    assert not re.search(r" by \d{4}-", letter)


def test_a_contact_without_a_name_keeps_the_title_and_without_a_number_has_none() -> None:
    numbered = Site(services={"vascular_surgery": Contact(number="0007")})
    assert "To: vascular surgery: 0007" in flat(made(Form.NOTE, *of(**COLD_RIGHT_LEG), numbered))
    assert "To: vascular surgery: 0007" in flat(made(Form.SBAR, *of(**COLD_RIGHT_LEG), numbered))
    named = Site(services={"vascular_surgery": Contact(called="Dr. Invented")})
    assert "To: Dr. Invented" in flat(made(Form.NOTE, *of(**COLD_RIGHT_LEG), named))


@EACH_CLINICAL
@pytest.mark.parametrize("leg", Leg)
def test_the_leg_is_named_whichever_it_is(form: Form, leg: Leg) -> None:
    document = made(form, *of(**{leg: COLD_RIGHT_LEG["right"]}))
    said = flat(document)
    named = {Form.SBAR: f"EMERGENCY, {leg.upper()} LEG", Form.LETTER: f", {leg} leg.", Form.NOTE: f"EMERGENCY, {leg} leg"}
    assert named[form] in said
    assert f"{leg.capitalize()} leg" in said
    assert not [line for line in document.sections[0].lines if f"{leg.other} leg" in line.text.lower()]


def test_both_legs_are_named_as_both() -> None:
    assert "EMERGENCY, BOTH LEGS" in flat(made(Form.SBAR, *of(both=COLD_RIGHT_LEG["right"])))


# --- medicines --------------------------------------------------------------------------------------------------------


def test_a_medicine_with_a_reason_against_it_says_so_before_its_name_and_comes_last() -> None:
    barred = 0
    for path in PATHS:
        case, plan = example(path)
        kidneys = case.learn(GUIDELINE.findings["creatinine"], None, GUIDELINE.findings["creatinine"].high)
        ill = pulsefirst.assess(kidneys.learn(GUIDELINE.findings["pregnant"], None, True), at=plan.at)
        for one in ill.with_status(Status.RECOMMENDED):
            if one.dosing is not None and one.dosing.verdict.word == "do not":
                barred += 1
                note = made(Form.NOTE, kidneys, ill)
                (treat,) = [section for section in note.sections if section.heading == "Treat and advise"]
                heads = [line.text.startswith("DO NOT, as things stand: ") for line in treat.lines]
                assert heads == sorted(heads)
                assert f"DO NOT, as things stand: {GUIDELINE.targets[one.target].title}" in flat(note)
                assert GUIDELINE.targets[one.target].title not in flat(made(Form.SBAR, kidneys, ill))
    assert barred


# --- units ------------------------------------------------------------------------------------------------------------


def test_values_are_shown_in_the_units_of_the_site() -> None:
    case, plan = of(calcium="2.1 mmol/L")
    assert "Calcium 2.1 mmol/L" in flat(made(Form.NOTE, case, plan, Site()))
    assert "Calcium 8.416 mg/dL" in flat(made(Form.NOTE, case, plan, Site(units="US")))


# --- the leaflet ------------------------------------------------------------------------------------------------------

STENOSIS = ROOT / "examples" / "04-neurogenic-claudication.yaml"


def headings(document: Document) -> list[str]:
    return [section.heading for section in document.sections]


def test_a_supported_cause_may_be_and_a_confirmed_one_is_called_by_its_name() -> None:
    case, plan = example(STENOSIS)
    called = next(text.called for text in texts_of(GUIDELINE.texts, Leaflet) if text.about.name == "spinal_stenosis")
    unsure = made(Form.LEAFLET, case, plan)
    assert unsure.title == f"It may be: {called[:1].lower()}{called[1:]}"
    assert "What it may be" in headings(unsure)
    stated = case.learn(GUIDELINE.findings["stated_spinal_stenosis"], None, True)
    sure = made(Form.LEAFLET, stated, pulsefirst.assess(stated, at=plan.at))
    assert sure.title == called
    assert "What we think it is" in headings(sure)


def test_advice_is_told_only_while_its_rule_is_recommended() -> None:
    case, plan = example(ROOT / "examples" / "03-claudication.yaml")
    smokes = GUIDELINE.findings["smokes"]
    assert "Stop smoking." in flat(made(Form.LEAFLET, case, plan))
    other = case.learn(smokes, None, False)
    assert "Stop smoking." not in flat(made(Form.LEAFLET, other, pulsefirst.assess(other, at=plan.at)))


def test_while_it_could_be_an_emergency_no_cause_and_no_advice_is_told() -> None:
    case, plan = of(stated_spinal_stenosis=True)
    document = made(Form.LEAFLET, case, plan)
    assert plan.triage.could_be.level is Urgency.EMERGENCY
    assert [
        text.called for text in texts_of(GUIDELINE.texts, Leaflet) if text.called and text.called in flat(document)
    ] == []
    assert not {how.heading for text in texts_of(GUIDELINE.texts, Leaflet) for how in text.do} & set(headings(document))
    assert any("could still be an emergency" in aside for aside in document.asides)


def test_a_clinician_chooses_which_causes_a_leaflet_tells_of_and_the_rest_is_named_to_them() -> None:
    case, plan = example(ROOT / "examples" / "13-hypomagnesemia.yaml")
    told = handover(Form.LEAFLET, plan, case, GUIDELINE, SITE, frozenset({"hypomagnesemia"}))
    assert told.title == "Too little magnesium in the blood"
    assert any(aside.startswith("Not told in the leaflet") and aside.endswith("It was not chosen.") for aside in told.asides)
    with pytest.raises(ValueError, match="cauda_equina is neither confirmed nor supported"):
        handover(Form.LEAFLET, plan, case, GUIDELINE, SITE, frozenset({"cauda_equina"}))


def test_where_the_same_day_is_in_question_only_confirmed_causes_are_told_unless_chosen() -> None:
    case, plan = example(ROOT / "examples" / "28-deep-vein-thrombosis.yaml")
    assert plan.triage.now.level is Urgency.URGENT
    document = made(Form.LEAFLET, case, plan)
    assert document.title == "For you to take with you"
    assert not {how.heading for text in texts_of(GUIDELINE.texts, Leaflet) for how in text.do} & set(headings(document))
    assert any("deep vein thrombosis (supported). It is only supported" in aside for aside in document.asides)
    chosen = handover(Form.LEAFLET, plan, case, GUIDELINE, SITE, frozenset({"deep_vein_thrombosis"}))
    assert chosen.title == "It may be: a blood clot in a deep vein of the leg"


@EACH_EXAMPLE
def test_every_cause_that_stands_is_told_or_named_to_the_clinician_as_untold(path: Path) -> None:
    case, plan = example(path)
    if plan.triage.could_be.level is Urgency.EMERGENCY:
        return
    document = made(Form.LEAFLET, case, plan)
    called = {text.about.name: text.called for text in texts_of(GUIDELINE.texts, Leaflet) if text.called}
    for one in plan.hypotheses:
        if one.standing in (Standing.CONFIRMED, Standing.SUPPORTED):
            told = one.id in called and called[one.id].lower() in document.title.lower()
            assert told or any(one.title in aside for aside in document.asides), one.id


def test_when_to_come_back_has_the_numbers_of_the_site() -> None:
    said = flat(made(Form.LEAFLET, *calm()))
    assert f"NOW: call {SITE.emergency_number}. TODAY: call {SITE.advice_number}. VISIT: book one." in said
    without = flat(made(Form.LEAFLET, *calm(), None))
    assert "NOW: call for emergency help. TODAY: get help the same day. VISIT: book one." in without


@EACH_EXAMPLE
def test_a_leaflet_has_seven_reasons_to_come_back_at_most_worst_first_and_all_of_its_cause(path: Path) -> None:
    document = made(Form.LEAFLET, *example(path), None)
    reasons = [
        line.text
        for section in document.sections
        if section.heading == "Get help, worst first"
        for line in section.lines[1:]
    ]
    assert len(reasons) <= 7
    order = ["NOW", "TODAY", "VISIT"]
    said = [order.index(text.partition(". ")[2].partition(":")[0]) for text in reasons]
    assert said == sorted(said)
    signs = [text.partition(": ")[2] for text in reasons]
    own = [
        text for text in texts_of(GUIDELINE.texts, Leaflet) if text.called and text.called.lower() in document.title.lower()
    ]
    for text in own:
        assert signs == [reason.sign.text for reason in text.back]


def test_a_night_cramp_is_told_how_to_stretch() -> None:
    document = made(Form.LEAFLET, *example(ROOT / "examples" / "10-nocturnal-cramp.yaml"))
    (stretch,) = [section for section in document.sections if section.heading.startswith("How to stretch")]
    assert [line.text[:2] for line in stretch.lines] == ["1.", "2.", "3.", "4."]


def test_results_that_are_there_are_not_asked_for_again_in_the_same_breath() -> None:
    case, plan = example(ROOT / "examples" / "10-nocturnal-cramp.yaml")
    assert any(line.status is Status.DONE and line.urgency is Urgency.SOON for line in plan.proposals)
    assert "Calcium and magnesium within days" not in flat(made(Form.SBAR, case, plan))


def test_a_leaflet_says_what_was_checked_and_what_was_not() -> None:
    case, plan = example(ROOT / "examples" / "10-nocturnal-cramp.yaml")
    assert "We felt the pulses in both feet." in flat(made(Form.LEAFLET, case, plan))
    felt = GUIDELINE.findings["ankle_reflex"]
    unknown = case.forget(frozenset(key for key in case.facts if key.finding == felt.name))
    again = pulsefirst.assess(unknown, at=plan.at)
    assert "We did not check" in flat(made(Form.LEAFLET, unknown, again))
    assert "Your ankle reflexes are there." not in flat(made(Form.LEAFLET, unknown, again))


def test_who_should_see_the_patient_is_said_with_the_day() -> None:
    case, plan = example(ROOT / "examples" / "03-claudication.yaml")
    (section,) = [one for one in made(Form.LEAFLET, case, plan).sections if one.heading == "Who should see you"]
    assert [line.text for line in section.lines] == ["A doctor for blood vessels, within 2 weeks: by 19 May."]


@EACH_EXAMPLE
def test_the_leaflet_as_a_whole_can_be_read_at_twelve(path: Path) -> None:
    import textstat

    document = made(Form.LEAFLET, *example(path), None)
    read = [text for one in document.sections for text in (f"{one.heading}.", *(line.text for line in one.lines))]
    said = " ".join([*read, *document.foot[:-1]]).replace("*", "")
    assert textstat.flesch_kincaid_grade(said) <= 7
    assert [one for one in re.split(r"(?<=[.?!])\s+", said) if len(one.split()) > 25] == []


# --- the letter -------------------------------------------------------------------------------------------------------


def test_a_letter_goes_to_whoever_is_called_for_what_is_most_urgent() -> None:
    document = made(Form.LETTER, *of(**COLD_RIGHT_LEG))
    assert document.head[0] == "To: Vascular surgeon on call: 000-0001 (invented)"
    (letter,) = document.sections
    assert [line.text for line in letter.lines][:2][1].startswith(
        "Please see this patient now: suspected acute limb ischaemia"
    )
    assert letter.listed is False


def test_a_letter_of_a_plan_without_a_referral_leaves_the_address_blank() -> None:
    document = made(Form.LETTER, *calm())
    assert document.head[0] == f"To: {'_' * 24}"
    assert "Please advise on this " in flat(document)


def test_a_draft_order_that_is_held_is_told_with_what_holds_it() -> None:
    case, plan = example(ROOT / "examples" / "03-claudication.yaml")
    pressures = {"arm_systolic", "dorsalis_pedis_pressure", "posterior_tibial_pressure"}
    bare = case.forget(frozenset(key for key in case.facts if key.finding in pressures))
    drafted = replace(bare, considering=frozenset({CaseAct("ct_or_mr_angiography", Leg.LEFT)}))
    said = flat(made(Form.LETTER, drafted, pulsefirst.assess(drafted, at=plan.at)))
    cautions = [one.text for one in pulsefirst.assess(drafted, at=plan.at).cautions if one.draft]
    assert ("I had considered CT or MR angiography, and hold it: " in said) is bool(cautions)


# --- conditions of use ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source_only", [False, True])
def test_the_about_page_has_every_line_of_the_scope_and_of_the_conditions(source_only: bool) -> None:
    guideline = pulsefirst.guideline(source_only=source_only)
    said = [line.text for section in conditions_of_use(guideline) for line in section.lines]
    assert {line.text for line in guideline.scope} <= set(said)
    assert (guideline.banner in said) is source_only
    assert len(said) == len(set(said))


# --- the command ------------------------------------------------------------------------------------------------------

CASE = "left: {numbness: new, dorsalis_pedis: absent, posterior_tibial: absent}"


@EACH_FORM
def test_the_command_prints_what_the_library_gives(monkeypatch, capsys, form: Form) -> None:

    case = case_from({"left": COLD_RIGHT_LEG["right"]}, GUIDELINE)
    expected = made(form, case, pulsefirst.assess(case, at=AT))
    words = ("handover", "-", "--as", form, "--at", AT_TEXT, "--site", SITE_FILE)
    ran = run(monkeypatch, capsys, *words, stdin=CASE)
    assert (ran.code, ran.out) == (0, document_as_text(expected))
    assert ran.err.splitlines() == list(expected.asides)
    ran = run(monkeypatch, capsys, *words, "--json", stdin=CASE)
    assert (ran.code, json.loads(ran.out), ran.err) == (0, document_as_data(expected), "")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--as", "fax"), "--as is sbar, letter, note, leaflet, not 'fax'"),
        (("--as", "note", "--site", "nowhere.yaml"), "nowhere.yaml: No such file"),
        (("--as", "note", "--at", "noon"), "--at 'noon' is not a moment"),
        (("--as", "note", "--tell", "stroke"), "--tell is for a leaflet"),
        (("--as", "leaflet", "--tell", "stroke"), "--tell: stroke is neither confirmed nor supported"),
    ],
)
def test_the_command_refuses_with_what_to_write_instead(monkeypatch, capsys, words: tuple[str, ...], says: str) -> None:
    ran = run(monkeypatch, capsys, "handover", "-", *words, stdin=CASE)
    assert ran.code == 2
    assert ran.out == ""
    assert says in ran.err


def test_the_command_refuses_a_bad_site_with_its_line(monkeypatch, capsys, tmp_path: Path) -> None:
    site = tmp_path / "site.yaml"
    site.write_text("name: x\nrules: y\n")
    ran = run(monkeypatch, capsys, "handover", "-", "--as", "note", "--site", site, stdin=CASE)
    assert ran.code == 2
    assert f"{site}:2: a site has" in ran.err


# --- what a receiver would trip over ----------------------------------------------------------------------------------


def test_what_was_looked_at_in_one_leg_alone_is_said_of_that_leg() -> None:
    said = flat(made(Form.SBAR, *of(left=dict(COLD_RIGHT_LEG["right"], weakness="none"))))
    assert "Left leg: no weakness." in said


def test_a_plan_that_demands_nothing_opens_with_the_likely_cause_and_never_with_this_patient() -> None:
    for path in PATHS:
        said = flat(made(Form.SBAR, *example(path)))
        assert "This patient." not in said, path.stem
    assert "Likely idiopathic nocturnal leg cramp." in flat(
        made(Form.SBAR, *of(worse_in_bed_at_night=True, **{leg: {"cramp": True} for leg in Leg}))
    )


def test_what_waits_for_another_test_is_not_planned_and_the_record_says_what_it_waits_for() -> None:
    walks = {"pain": True, "comes_with_walking": True, "onset": "1 year", "worse_within_14_days": False}
    weak = {"dorsalis_pedis": "diminished", "posterior_tibial": "diminished"}
    case, _ = of(left={**walks, **weak, "gone_within_10_minutes_of_rest": True})
    drafted = replace(case, considering=frozenset({CaseAct("ct_or_mr_angiography", Leg.LEFT)}))
    plan = pulsefirst.assess(drafted, at=AT)
    letter = flat(made(Form.LETTER, drafted, plan))
    assert "angiography" not in letter.partition("Planned: ")[2].partition(". ")[0]
    assert "and hold it: another test comes before it. Measure the ABPI first, left leg." in letter
    assert "CT or MR angiography, left leg, only after ABPI" in flat(made(Form.NOTE, drafted, plan))


def test_a_day_that_was_named_is_said_as_a_day_and_one_beginning_of_both_legs_once() -> None:
    told = {"numbness": "new", "onset": "yesterday"}
    said = flat(made(Form.NOTE, *of(recorded_at=AT.isoformat(), left=told)))
    assert "since yesterday" in said
    assert "00:00" not in said.partition("Seen:")[2].partition("Assessed")[0].replace(f"{AT:%H:%M}", "")
    nearly = {leg: {"pain": True, "onset": f"{8760 + seconds / 3600:.5f} h"} for leg, seconds in (("left", 0), ("right", 9))}
    assert flat(made(Form.NOTE, *of(**nearly))).count("for 1 year") == 1


def test_a_cause_is_not_named_twice_in_one_breath_and_what_is_measured_meanwhile_is_planned() -> None:
    said = flat(made(Form.SBAR, *of(saddle_numbness="new", urinary_retention="new", back_pain=True)))
    assert said.count("cauda equina syndrome") == 1
    assert "Planned: Scan the bladder" in said


def test_a_letter_of_the_same_day_plans_no_test_that_everybody_has_and_lists_none_of_it_as_not_examined() -> None:
    case, plan = example(ROOT / "examples" / "30-thrombosis-in-pregnancy.yaml")
    for form in (Form.SBAR, Form.LETTER):
        said = flat(made(form, case, plan))
        for routine in ("thyroid-stimulating", "monofilament", "spinal posture"):
            assert routine not in said


def test_a_diagnosis_that_is_known_opens_the_hand_over_and_what_is_avoided_is_said_once() -> None:
    said = flat(made(Form.SBAR, *example(ROOT / "examples" / "08-diabetic-neuropathy.yaml")))
    assert "66-year-old man with diabetic peripheral neuropathy. Nothing is demanded" in said
    letter = flat(made(Form.LETTER, *example(ROOT / "examples" / "25-spinal-hematoma.yaml")))
    assert "Avoid: No" not in letter
    assert "No heparin" in letter


def test_heparin_is_a_question_only_where_a_leg_is_known_to_be_ischemic() -> None:
    cold = {**COLD_RIGHT_LEG["right"], "coolness": "new", "onset": "3 h"}
    assert "Unfractionated heparin: yes or no? Not asked yet: " in flat(made(Form.SBAR, *of(left=cold)))
    for name in ("24-epidural-abscess", "06-cauda-equina", "21-stroke", "26-compartment-syndrome-fracture"):
        assert "heparin: yes or no" not in flat(made(Form.SBAR, *example(ROOT / "examples" / f"{name}.yaml"))), name


@pytest.mark.parametrize(
    ("found", "stage"),
    [
        ({"sensory_loss": "beyond the toes", "weakness": "none"}, "immediately threatened (Rutherford IIb)"),
        ({"sensory_loss": "toes", "weakness": "none"}, "marginally threatened (Rutherford IIa)"),
        ({"weakness": "new", "weakness_extent": "complete"}, "immediately threatened or worse (Rutherford IIb or III)"),
        (
            {"weakness": "new", "weakness_extent": "complete", "sensory_loss": "complete", "venous_doppler": "silent"},
            "probably beyond saving (Rutherford III)",
        ),
        ({}, ""),
    ],
)
def test_the_class_of_an_ischemic_limb_is_said_as_far_as_it_is_examined(found: dict[str, str], stage: str) -> None:
    cold = {**COLD_RIGHT_LEG["right"], "coolness": "new", "onset": "3 h"}
    said = flat(made(Form.SBAR, *of(left={**cold, **found})))
    assert (f"Left leg: {stage}" in said) if stage else ("Rutherford" not in said)


def test_a_finding_that_holds_several_is_said_as_one_of_them_in_a_row_of_facts() -> None:
    said = flat(made(Form.SBAR, *of(left={"pain_out_of_proportion": True, "compartment_cause": True, "numbness": "new"})))
    assert "a cause of compartment syndrome (fracture, crush, cast or recent revasculari" in said


# --- what is named only where it is in question -----------------------------------------------------------------------

NO_SPLINT = "Avoid a splint; avoid long immobilisation: deconditioning, more pain, learned non-use"


@EACH_FORM
def test_no_text_of_a_cramping_leg_speaks_of_a_splint(form: Form) -> None:
    case, plan = of(left={"cramp": True})
    assert {"no_splint", "no_long_immobilization"} <= {one.id for one in plan.cautions}, "the plan keeps the source's line"
    said = flat(made(form, case, plan)).lower()
    assert "splint" not in said
    assert "immobili" not in said


@pytest.mark.parametrize("found", [{"leg_in_plaster": True}, {"weakness": "new", "foot_drop": True, "onset": "1 year"}])
def test_the_record_warns_of_splints_where_a_cast_or_a_dropped_foot_is_recorded(found: dict[str, object]) -> None:
    said = flat(made(Form.NOTE, *of(left={"cramp": True, **found})))
    assert NO_SPLINT in said or "avoid long immobilisation" in said.lower()
    assert ("Avoid a splint [G4]. Withheld by: An ankle-foot orthosis" in said) == ("foot_drop" in found)


def test_a_drafted_splint_is_told_what_speaks_against_it_and_is_told_once() -> None:
    case, _ = of(left={"cramp": True, "leg_in_plaster": True})
    drafted = replace(case, considering=frozenset({CaseAct("splint", Leg.LEFT)}))
    said = flat(made(Form.NOTE, drafted, pulsefirst.assess(drafted, at=AT)))
    assert said.count("Avoid a splint") == 1
    assert "splint is being considered. Avoid a splint" in said


def test_the_source_alone_warns_of_splints_wherever_it_says_so() -> None:
    alone = pulsefirst.guideline(source_only=True)
    case = case_from({"left": {"cramp": True}}, alone)
    note = handover(Form.NOTE, pulsefirst.assess(case, at=AT, source_only=True), case, alone, SITE)
    assert NO_SPLINT in flat(note)


def test_what_everybody_is_examined_for_is_one_line_of_the_record() -> None:
    case, plan = calm()
    lines = [line for section in made(Form.NOTE, case, plan).sections for line in section.lines]
    (workup,) = [line for line in lines if line.text.startswith("Of every workup, not complete: ")]
    assert "inspection of the feet" in workup.text
    assert {"C9", "C10"} <= set(workup.tag.split())
    assert not any("Look at the feet" in line.text for line in lines)


def test_newer_guidance_heads_what_it_argues_against_and_the_record_keeps_what_the_source_says() -> None:
    case, plan = example(ROOT / "examples" / "10-nocturnal-cramp.yaml")
    note, letter = (flat(made(form, case, plan)) for form in (Form.NOTE, Form.LETTER))
    newer = "Magnesium: not advised, little or no benefit unless the level is low"
    assert f"{newer} (the source says: Magnesium may be considered" in note
    assert newer in letter
    assert "Magnesium may be considered" not in letter
    assert "Medicine to consider" not in letter


def test_what_is_done_by_a_result_is_not_told_with_a_reason_that_nobody_recorded() -> None:
    """The calcium is there; that lips or fingertips tingle, for which it would be sent for, nobody said."""
    case, plan = example(ROOT / "examples" / "10-nocturnal-cramp.yaml")
    assert "tingle" not in flat(made(Form.NOTE, case, plan))
    tingling = case.learn(GUIDELINE.findings["tingling_of_lips_or_fingertips"], None, True)
    assert "lips or fingertips tingle" in flat(made(Form.NOTE, tingling, pulsefirst.assess(tingling, at=plan.at)))


def test_of_a_clot_in_one_leg_nothing_is_told_as_not_examined_in_the_other() -> None:
    letter = flat(made(Form.LETTER, *example(ROOT / "examples" / "28-deep-vein-thrombosis.yaml")))
    assert "Not examined: left leg" not in letter
    assert "Not asked: left leg" not in letter


def test_signs_and_where_they_lead_are_no_treatment() -> None:
    sections = {
        section.heading: " ".join(line.text for line in section.lines)
        for section in made(Form.NOTE, *example(ROOT / "examples" / "08-diabetic-neuropathy.yaml")).sections
    }
    assert "The ankle reflex is reduced" in sections["Signs, and where they lead"]
    assert "Numbness of long standing" in sections["Signs, and where they lead"]
    assert "Numbness of long standing" not in sections["Treat and advise"]
    assert "Foot care" in sections["Treat and advise"]


def test_a_reason_that_two_calls_share_is_said_once() -> None:
    case, plan = example(ROOT / "examples" / "33-hypokalemia.yaml")
    for form in (Form.SBAR, Form.NOTE):
        assert flat(made(form, case, plan)).count("ECG at once") == 1
