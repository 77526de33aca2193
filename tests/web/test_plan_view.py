"""The plan and the causes behind a real server: phases, what comes first, what the source says, doses, drafts, if confirmed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from tests.serving import Tab, running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application

CLAUDICATION = {
    "comes_with_walking": True,
    "gone_within_10_minutes_of_rest": True,
    "onset": "1 year",
    "worse_within_14_days": False,
}
WEAK = {"dorsalis_pedis": "diminished", "posterior_tibial": "diminished"}
FELT = {"dorsalis_pedis": "present", "posterior_tibial": "present"}
CLAUDICANT = {"left": {**CLAUDICATION, **WEAK}, "right": FELT}
NEUROPATHY = {"stated_diabetic_neuropathy": True, "painful_neuropathy": True, "age": "58 years", "egfr": "40 mL/min/1.73m2"}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running(application(GUIDELINE)) as at:
        yield at


@pytest.fixture
def tab(address: str) -> Tab:
    return Tab(address).open()


def view_of(tab: Tab, case: object, view: str = "plan") -> Tab:
    tab.fields["case"] = json.dumps(case)
    return tab.tap(view=view)


def section_of(tab: Tab, label: str) -> str:
    return tab.text.partition(f'aria-label="{label}"')[2].partition("</section>")[0]


def test_a_plan_stands_in_phases(tab: Tab) -> None:
    view_of(tab, CLAUDICANT)
    headings = re.findall(r'<div class="phase"><h2>([^<]*)</h2>', tab.text)
    assert [one for one in headings if not one.startswith("If confirmed")] == ["Today", "This week", "Later"]


def test_what_heads_an_emergency_is_done_and_whoever_is_called_is_called(tab: Tab) -> None:
    weak = {"weakness": "new", "onset": "5 hours", "onset_manner": "gradual"}
    view_of(tab, {"on_dialysis": True, "left": weak, "right": weak})
    now = section_of(tab, "Now")
    assert re.findall(r"<h2>(\S[^<]*?) *<", now)[:2] == ["Potassium, with an ECG", "Spinal surgery or neurosurgery on call"]
    assert re.findall(r'name="done"[^>]*>(Mark as \w+)', now)[:2] == ["Mark as done", "Mark as called"]
    assert (
        "ECG, and potassium with the first blood, before any scan"
        in tab.text.partition('class="call"')[2].partition("</p>")[0]
    )


def test_the_index_stands_today_and_the_angiography_later_behind_it(tab: Tab) -> None:
    view_of(tab, CLAUDICANT)
    assert "Measure the ankle-brachial index first" in section_of(tab, "Today")
    assert "CT or MR angiography" not in re.findall(r"<h3>([^<]*)", section_of(tab, "Today"))
    later = section_of(tab, "Later")
    assert "CT or MR angiography for the anatomy" in later
    assert "Only after" in later


def test_a_draft_is_a_line_to_copy_with_its_cautions_only(tab: Tab) -> None:
    view_of(tab, CLAUDICANT).tap(considering="ct_or_mr_angiography@left")
    line = section_of(tab, "Later")
    assert 'value="CT or MR angiography, left leg. Reason: comes with walking' in line
    assert "another test comes before it. Measure the ankle-brachial index first" in line
    assert tab.text.count("warning caution") == line.count("warning caution") == 1


def test_what_the_evidence_argues_against_is_headed_by_newer_guidance_with_the_source_beside_it(tab: Tab) -> None:
    view_of(tab, {"stated_nocturnal_cramp": True})
    line = tab.text.partition("<h3>Magnesium: not advised")[2].partition("</article>")[0]
    assert "The source says" in line
    assert "Magnesium may be considered" in line
    assert not re.search(r"<h3>Magnesium may be considered", tab.text)


def test_doses_ask_in_one_form_for_what_they_lack_and_follow_what_is_entered(tab: Tab) -> None:
    view_of(tab, NEUROPATHY)
    form = tab.text.partition('id="dose-form"')[2].partition("</section>")[0]
    fields = re.findall(r'name="value:([a-z_]+)"', form)
    assert fields[:4] == ["age", "body_weight", "sex", "creatinine"]
    assert "egfr" in fields
    assert re.search(r'name="value:age"[^>]*value="58"', form)
    assert "on_dialysis" in fields, "what could silence a dose is asked at once"
    assert '<option value="mg/dL">mg/dL</option>' in form, "the other unit is one tap away"
    assert "µmol/L" in form
    assert "eGFR leaves out the weight" in tab.text, "why an eGFR does not do"
    assert "Still needed for a dose" in form
    assert "<dt>start</dt>" not in tab.text
    places = re.findall(r'name="enter_all" value="([^"]*)"', form)[0]
    entered = (("value:age", "58 years"), ("value:body_weight", "82"), ("value:sex", "male"), ("value:creatinine", "150"))
    tab.tap(*entered, ("value:egfr", "40 mL/min/1.73m2"), enter_all=places)
    assert "creatinine clearance by Cockcroft and Gault" in tab.text
    assert "<dt>start</dt>" in tab.text
    case = json.loads(tab.fields["case"])
    assert case["sex"] == "male"
    assert case["body_weight"].startswith("82")
    assert case["egfr"].startswith("40")


def test_a_number_in_the_form_that_cannot_be_is_refused_and_nothing_is_recorded(tab: Tab) -> None:
    view_of(tab, NEUROPATHY | {"body_weight": "82 kg"})
    tab.tap(("value:body_weight", "8200"), ("value:sex", "male"), enter_all="body_weight sex")
    case = json.loads(tab.fields["case"])
    assert case["body_weight"] == "82 kg"
    assert case["sex"] == "male", "what could be read is not lost"
    at_the_field = re.findall(r'<small id="n-body_weight"[^>]*>(.*?)</small>', tab.text, re.DOTALL)[0]
    assert "“8200” is no number from" in at_the_field
    assert "Still recorded: <b>82 kg</b>" in at_the_field
    assert 'value="8200"' in tab.text


def test_a_number_is_entered_in_the_other_unit_of_the_form(tab: Tab) -> None:
    view_of(tab, NEUROPATHY)
    tab.tap(("value:creatinine", "1.7"), ("unit:creatinine", "mg/dL"), enter_all="creatinine")
    assert json.loads(tab.fields["case"])["creatinine"].startswith("150")
    tab.tap(("value:creatinine", "1.8 mg/dL"), ("unit:creatinine", "umol/L"), enter_all="creatinine")
    assert json.loads(tab.fields["case"])["creatinine"].startswith("159")


def test_nothing_is_asked_for_a_dose_of_what_newer_guidance_argues_against(tab: Tab) -> None:
    view_of(tab, {"stated_nocturnal_cramp": True})
    assert "Magnesium: not advised" in tab.text
    assert 'id="dose-form"' not in tab.text


def test_an_emergency_says_whom_to_call_why_and_what_meanwhile_with_the_hand_over_one_tap_away(tab: Tab) -> None:
    cold = {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "new, or more than usual", "onset": "3 h"}
    view_of(tab, {"left": {**cold, "coolness": "new or changed"}})
    now = section_of(tab, "Now")
    assert "Vascular surgery" in now
    assert "No dorsalis pedis or posterior tibial pulses, newly or more numb, newly cold." in now
    assert "newly cold" in now
    assert 'class="bar"' in now
    assert 'name="doc" value="sbar"' in now
    for said in ("Meanwhile", "Not known yet"):
        assert section_of(tab, said)
    assert "Doppler" in section_of(tab, "Not known yet") or "doppler" in section_of(tab, "Not known yet")
    tab.tap(doc="sbar")
    assert 'data-view="take"' in tab.text
    assert 'class="sheet document form-sbar"' in tab.text


def test_what_is_not_known_stands_under_what_it_decides_which_is_said_once_and_a_medicine_says_what_could_forbid_it(
    tab: Tab,
) -> None:
    cold = {**dict.fromkeys(FELT, "absent"), "numbness": "new, or more than usual", "coolness": "new or changed"}
    view_of(tab, {"left": {**cold, "onset": "3 h"}})
    unknown = section_of(tab, "Not known yet")
    reasons = re.findall(r'<p class="small decides">([^<]*)</p>', unknown)
    assert len(reasons) == len(set(reasons)) >= 2
    heparin = unknown.partition("unfractionated heparin")[2].partition('class="small decides"')[0]
    for name in ("low_platelets_or_bleeding", "face_droop"):
        assert f'id="unknown-{name}"' in heparin
    tab.tap(doc="sbar")
    assert "Unfractionated heparin: yes or no? Not asked yet: " in tab.text
    view_of(tab, {"saddle_numbness": "new or changed", "urinary_retention": "new or changed"})
    assert "heparin" not in section_of(tab, "Not known yet")


def test_what_two_rules_hold_back_alike_is_one_withheld_line(tab: Tab) -> None:
    cold = {**dict.fromkeys(FELT, "absent"), "numbness": "new, or more than usual", "coolness": "new or changed"}
    view_of(tab, {"left": {**cold, "pallor": "new or changed", "sensory_loss": "beyond the toes", "onset": "3 h"}})
    assert section_of(tab, "Withheld").count("<h3>CT angiography first") == 1


def test_what_is_ticked_as_done_meanwhile_stands_as_done(tab: Tab) -> None:
    view_of(tab, {"left": {**dict.fromkeys(FELT, "absent"), "numbness": "new, or more than usual"}})
    place = re.findall(r'name="done" value="(analgesia_and_fasting@[a-z]*)"', section_of(tab, "Meanwhile"))[0]
    tab.tap(done=place)
    box = re.findall(rf'<button[^>]*value="{place}"[^>]*>', section_of(tab, "Meanwhile"))[0]
    assert 'aria-pressed="true"' in box


def test_the_treatment_of_the_leading_cause_is_seen_without_stating_it(tab: Tab) -> None:
    view_of(tab, CLAUDICANT)
    ahead = section_of(tab, "If confirmed")
    assert "If confirmed: peripheral artery disease (left leg)" in ahead
    assert "Structured exercise program" in ahead
    assert "not on the plan yet" in ahead
    assert "stated" not in json.loads(tab.fields["case"]).get("left", {})


def test_feeling_that_is_lost_on_testing_counts_as_numb_feet_for_the_order_of_causes(tab: Tab) -> None:
    of_a_leg = {**FELT, "pain": True, "onset": "1 year", "worse_within_14_days": False, "monofilament": "not felt"}
    view_of(tab, {"diabetes": True, "painful_neuropathy": True, "left": of_a_leg, "right": of_a_leg}, "causes")
    first = tab.words.partition("What explains the picture")[2].partition(" 2 ")[0]
    assert "Diabetic peripheral neuropathy supported" in first.replace("· ", "")


def test_a_diagnosis_that_is_stated_is_called_a_working_diagnosis_and_never_confirmed(tab: Tab) -> None:
    view_of(tab, {"stated_nocturnal_cramp": True}, "causes")
    first = tab.text.partition('<article class="cause"')[2].partition("</article>")[0]
    assert "working diagnosis" in first
    assert "confirm" not in re.sub(r'(id|class)="[^"]*"', "", first).lower()


def test_causes_are_three_with_a_table_the_quickest_first_and_red_flags_beside(tab: Tab) -> None:
    heavy = {"onset": "8 months", "pain": True, "comes_with_walking": True, "worse_within_14_days": False}
    view_of(tab, {"age": "74 years", "worse_standing_or_walking": True, "left": heavy, "right": heavy}, "causes")
    assert tab.text.count('<article class="cause"') == 3
    assert re.search(r'<tr class="cheap">', tab.text)
    assert "Red flags still open" in tab.words
    asked = re.findall(r'id="separate" name="ask" value="([a-z_]+)"', tab.text)[0]
    tab.tap(ask=asked)
    assert 'data-view="ask"' in tab.text


def test_the_class_of_an_ischemic_limb_stands_on_its_plan_as_far_as_it_is_examined(tab: Tab) -> None:
    cold = {**dict.fromkeys(FELT, "absent"), "numbness": "new, or more than usual", "coolness": "new or changed"}
    view_of(tab, {"left": {**cold, "weakness": "none", "sensory_loss": "beyond the toes", "onset": "3 h"}})
    assert "Left leg: immediately threatened (Rutherford IIb)" in section_of(tab, "Now")
    view_of(tab, {"left": {**cold, "onset": "3 h"}})
    assert "Rutherford" not in section_of(tab, "Now").partition("Why this is demanded")[0]


def test_each_cause_explains_so_many_of_the_same_picture(tab: Tab) -> None:
    cold = {**dict.fromkeys(FELT, "absent"), "numbness": "new, or more than usual", "coolness": "new or changed"}
    view_of(tab, {"left": {**cold, "onset": "3 h"}}, "causes")
    told = re.findall(r"Explains (?:all (\d+)|\d+ of (\d+))", tab.text)
    assert len(told) == 3
    assert len({every or whole for every, whole in told}) == 1
