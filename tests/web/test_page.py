"""The bedside page behind a real server: what a tap does, what is refused, and that nothing is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from tests.serving import Tab, ask, running

from pulsefirst.backends.prose import rule_in_english
from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.rows import place_in_form
from pulsefirst.interfaces.web.typed import began_in_short, began_in_words
from pulsefirst.model.case import keys_of
from pulsefirst.model.conditions import Coded
from pulsefirst.notation.times import hours_before
from pulsefirst.notation.tree import Words

EXAMPLES = Path(__file__).parents[2] / "examples"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PULSELESS = ("left.dorsalis_pedis=absent", "left.posterior_tibial=absent", "left.numbness=new, or more than usual")
HOSTILE = '"><script>alert(1)</script>{{ 7 * 7 }}'


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running(application(GUIDELINE)) as at:
        yield at


@pytest.fixture
def tab(address: str) -> Tab:
    return Tab(address).open()


def case_of(tab: Tab) -> dict[str, object]:
    case = json.loads(tab.fields["case"])
    case.pop("recorded_at", None)
    return dict(case)


# --- the verdict --------------------------------------------------------------------------------------------------------


def test_nothing_known_is_not_reassuring(tab: Tab) -> None:
    assert "Now Nothing demanded yet" in tab.words
    assert "Could be Emergency" in tab.words
    assert "Routine" not in tab.words
    assert 'class="verdict is-could"' in tab.text


def test_what_to_do_first_is_one_whole_instruction_with_its_reason(tab: Tab) -> None:
    group = GUIDELINE.settling[0]
    assert f'<strong id="order">{group.first}</strong>' in tab.text
    assert group.because in tab.words
    for leg in ("right", "left"):
        assert group.title in tab.words
        tab.tap(ordinary=f"foot_pulses@{leg}")
    assert group.first not in tab.words


def test_the_doppler_is_asked_of_the_artery_in_doubt_alone_and_by_its_name(tab: Tab) -> None:
    assert "Doppler" not in tab.text.partition('class="card second"')[2]
    for place in ("right.dorsalis_pedis", "right.posterior_tibial", "left.posterior_tibial"):
        tab.tap(set=f"{place}=present")
    tab.tap(set="left.dorsalis_pedis=uncertain")
    assert re.findall(r'id="row-(\w+_doppler-\w+)"', tab.text) == ["dorsalis_pedis_doppler-left"]
    assert "Doppler on top of the foot: left leg." in tab.words
    tab.tap(set="left.dorsalis_pedis_doppler=multiphasic")
    assert "Doppler on top of the foot: left leg." not in tab.words


def test_two_absent_pulses_in_a_numb_leg_call_the_surgeon(tab: Tab) -> None:
    tab.tap(set="left.dorsalis_pedis=absent").tap(set="left.posterior_tibial=absent")
    tab.tap(set="left.numbness=new, or more than usual")
    assert "Now EMERGENCY" in tab.words
    assert "Call vascular surgery" in tab.words


def test_a_changed_entry_that_lowers_it_says_what_it_said_before(tab: Tab) -> None:
    tab.tap(set="left.dorsalis_pedis=absent").tap(set="left.posterior_tibial=absent")
    tab.tap(set="left.numbness=new, or more than usual")
    assert "Now EMERGENCY" in tab.words
    tab.tap(set="left.dorsalis_pedis=present")
    assert "Before this change it said Emergency." in tab.words
    tab.tap(view="plan")
    assert "Before this change" not in tab.words


# --- entries ------------------------------------------------------------------------------------------------------------


def test_tapping_an_answer_again_takes_it_back(tab: Tab) -> None:
    tab.tap(set="right.pallor=none")
    assert case_of(tab) == {"right": {"pallor": "none"}}
    tab.tap(set="right.pallor=none")
    assert case_of(tab) == {}


def test_undo_goes_back_step_by_step_and_stops_at_the_beginning(tab: Tab) -> None:
    tab.tap(set="right.cramp=yes").tap(set="right.cramp=no").tap(set="left.cramp=yes").tap(clear="right.cramp")
    assert case_of(tab) == {"left": {"cramp": True}}
    seen = []
    for _ in range(6):
        seen.append(case_of(tab.tap(undo="1")))
    assert seen == [
        {"left": {"cramp": True}, "right": {"cramp": False}},
        {"right": {"cramp": False}},
        {"right": {"cramp": True}},
        {},
        {},
        {},
    ]


def test_a_number_with_its_unit_is_recorded_in_the_unit_of_the_guideline(tab: Tab) -> None:
    tab.tap(("value:calcium", "7.2"), ("unit:calcium", "mg/dL"), enter="calcium")
    assert str(case_of(tab)["calcium"]).endswith("mmol/L")


@pytest.mark.parametrize(
    ("place", "value", "complaint"),
    [
        ("left.toe_pressure", "9999 mmHg", "Not recorded"),
        ("left.toe_pressure", "30 kg", "Not recorded"),
        ("left.toe_pressure", HOSTILE, "Not recorded"),
        (
            "left.onset",
            "in three days",
            "“in three days” has no time in it that has passed. Try 3 weeks, yesterday or 14:30.",
        ),
        ("left.onset", "", "Nothing was typed. Try 3 weeks, yesterday or 14:30."),
        ("age", "", "Nothing was typed"),
        ("nothing_such", "3", "Not recorded"),
        ("middle.cramp", "yes", "Not recorded"),
    ],
)
def test_what_cannot_be_recorded_is_said_and_changes_nothing(tab: Tab, place: str, value: str, complaint: str) -> None:
    tab.tap(set="right.cramp=yes")
    tab.tap((f"value:{place}", value), enter=place)
    assert complaint in tab.words
    assert case_of(tab) == {"right": {"cramp": True}}
    assert "<script>alert" not in tab.text


def test_a_refusal_stands_at_its_field_beside_what_is_still_recorded_until_it_is_mended(tab: Tab) -> None:
    tab.tap(set="left.cramp=yes").tap(("value:left.onset", "3 weeks"), enter="left.onset")
    tab.tap(("value:left.onset", "a while"), enter="left.onset")
    for taps in ({}, {"set": "right.cramp=no"}):
        if taps:
            tab.tap(("value:left.onset", "a while"), **taps)
        field = tab.text.partition('id="v-left.onset"')[2].partition("</small>")[0]
        assert 'value="a while"' in field
        assert 'aria-invalid="true" aria-describedby="n-left.onset"' in field
        assert 'id="n-left.onset"' in field
        assert "Still recorded: <b>3 weeks</b>" in field
    tab.tap(("value:left.onset", "4 days"), enter="left.onset")
    assert "Still recorded" not in tab.words
    assert case_of(tab)["left"] == {"cramp": True, "onset": "4 days"}


@pytest.mark.parametrize(
    ("typed", "shown", "back"),
    [
        ("3 h", "3 h", "18:40 today, 3 h ago"),
        ("19:00", "2 h 40 min", "19:00 today, 2 h 40 min ago"),
        ("22:00", "23 h 40 min", "22:00 yesterday, 23 h 40 min ago"),
        ("yesterday", "yesterday", "Sun 1 Mar, 1 day ago"),
        ("last night", "15 to 27 h 40 min", "18:00 yesterday to 06:00 today"),
        ("this morning", "today", "00:00 to 12:00 today"),
        ("2 days", "2 days", "Sat 28 Feb, 2 days ago"),
        ("3 weeks", "3 weeks", "9 Feb, 3 weeks ago"),
        ("2 to 3 weeks", "2 to 3 weeks", "9 Feb to 16 Feb"),
        ("12 March", "12 Mar 2025", "12 Mar 2025, 12 months ago"),
        ("1 year", "1 year", "2 Mar 2025, 1 year ago"),
        ("less than 14 days", "up to 14 days", "16 Feb to Mon 2 Mar"),
        ("more than 3 months", "more than 3 months", "before 2 Dec 2025, more than 3 months ago"),
    ],
)
def test_a_beginning_is_read_back_as_a_person_would_say_it(typed: str, shown: str, back: str) -> None:
    at = datetime.fromisoformat("2026-03-02T21:40:00+01:00")
    value = hours_before(GUIDELINE.findings["onset"], Words(typed, ""), at)  # type: ignore[arg-type]
    assert began_in_short(value, at) == shown
    assert began_in_words(value, at) == back


def test_a_point_steps_through_the_answers_of_its_artery_and_back_to_none(tab: Tab) -> None:
    seen = []
    for _ in range(5):
        tab.tap(step="left.dorsalis_pedis")
        seen.append(case_of(tab).get("left"))
    words = ("present", "diminished", "absent", "uncertain")
    assert seen == [*({"dorsalis_pedis": word} for word in words), None]


def test_one_tap_a_foot_says_both_pulses_felt_and_the_same_tap_takes_it_back(tab: Tab) -> None:
    felt = {"dorsalis_pedis": "present", "posterior_tibial": "present"}
    assert case_of(tab.tap(ordinary="foot_pulses@right")) == {"right": felt}
    tab.tap(set="right.dorsalis_pedis=diminished")
    assert 'id="ordinary-right" name="ordinary" value="foot_pulses@right" aria-pressed="false"' in tab.text
    assert case_of(tab.tap(ordinary="foot_pulses@right")) == {"right": felt}
    assert case_of(tab.tap(ordinary="foot_pulses@right")) == {}


def test_a_cast_is_said_once_for_all_pulses_of_its_foot(tab: Tab) -> None:
    tab.tap(unreached="foot_pulses@left")
    assert case_of(tab) == {"left": {"dorsalis_pedis": "not assessed", "posterior_tibial": "not assessed"}}
    assert "Could be Emergency" in tab.words
    assert case_of(tab.tap(unreached="foot_pulses@left")) == {}


def test_no_to_all_says_before_what_it_records_and_leaves_what_was_answered(tab: Tab) -> None:
    assert "No to all five records 5 answers, each as asked and absent" in tab.words
    tab.tap(set="bladder_change=new or changed")
    assert "No to all five records 4 answers, each as asked and absent" in tab.words
    tab.tap(no="saddle_and_bladder")
    panel = GUIDELINE.panels["saddle_and_bladder"]
    assert case_of(tab) == dict.fromkeys((one.name for one in panel.findings), "none") | {"bladder_change": "new or changed"}


def test_an_answer_of_two_things_records_both(tab: Tab) -> None:
    tab.tap(set="left.weakness=new or changed;left.deficit_now=gone now")
    assert case_of(tab) == {"left": {"weakness": "new or changed", "deficit_now": "gone now"}}
    assert 'id="row-deficit_now"' in tab.text


def test_every_answer_of_the_vocabulary_can_be_tapped_on_the_first_screen(tab: Tab) -> None:
    tab.tap(set="left.pain=yes").tap(set="left.numbness=only with walking").tap(set="left.weakness=new or changed")
    for leg in ("right", "left"):
        for artery in ("dorsalis_pedis", "posterior_tibial"):
            tab.tap(set=f"{leg}.{artery}=uncertain")
    offered = set(re.findall(r'name="set" value="([^"]*)"', unescape(tab.text)))
    for panel in GUIDELINE.panels.values():
        for finding in panel.findings:
            if isinstance(finding, Coded):
                for key in keys_of(finding):
                    for member in finding.values:
                        if finding.name != "deficit_now":
                            assert f"{place_in_form(key)}={member.value}" in offered


# --- sides, patients, tabs ----------------------------------------------------------------------------------------------


def test_right_and_left_are_swapped_in_one_tap_that_can_be_undone(tab: Tab) -> None:
    for entry in PULSELESS:
        tab.tap(set=entry)
    before = case_of(tab)
    assert "(left leg)" in tab.words
    tab.tap(swap="1")
    assert case_of(tab) == {"right": before["left"]}
    assert "Call vascular surgery now: right leg" in tab.words
    assert case_of(tab.tap(undo="1")) == before


def test_a_new_patient_is_asked_for_once_and_forgets_everything(tab: Tab) -> None:
    tab.tap(("label", "Bed 12"), set="left.cramp=yes")
    tab.tap(("label", "Bed 12"), new="ask")
    assert "Start a new patient? What is recorded here is forgotten, undo included." in tab.words
    assert case_of(tab) == {"left": {"cramp": True}}
    assert "Start a new patient?" not in tab.tap(("label", "Bed 12"), open="new").words
    tab.tap(("label", "Bed 12"), new="now")
    assert case_of(tab) == {}
    assert tab.fields["past"] == "[]"
    assert "Bed 12" not in tab.text
    assert case_of(tab.tap(undo="1")) == {}


def test_a_label_stands_in_the_title_of_its_tab(tab: Tab) -> None:
    assert "<title>pulsefirst</title>" in tab.text
    tab.tap(("label", " <b>Bed 12</b>  J W and more than fits "), relabel="1")
    assert "<title>&lt;b&gt;Bed 12&lt;/b&gt; J W and mo: pulsefirst</title>" in tab.text


def test_none_of_these_answers_every_place_of_a_screen_once(tab: Tab) -> None:
    tab.tap(set="left.cramp=yes").tap(none="legs_asked_screen").tap(none="legs_seen_screen")
    left, right = case_of(tab)["left"], case_of(tab)["right"]
    assert isinstance(left, dict)
    assert isinstance(right, dict)
    assert left["cramp"] is True
    assert right["cramp"] is False
    assert left["pallor"] == right["pallor"] == "none"
    assert left["leg_blue"] == right["leg_blue"] == "none"


def test_onset_grows_older_while_the_page_stands_open(tab: Tab) -> None:
    tab.tap(set="left.cramp=yes").tap(("value:left.onset", "3 h"), enter="left.onset")
    case = json.loads(tab.fields["case"])
    earlier = datetime.fromisoformat(case["recorded_at"]) - timedelta(hours=1)
    tab.fields["case"] = json.dumps({**case, "recorded_at": earlier.isoformat()})
    tab.tap(set="right.cramp=no")
    left = case_of(tab)["left"]
    assert isinstance(left, dict)
    assert str(left["onset"]).startswith("4")


# --- views --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_can_be_brought_in_and_seen_in_every_view(tab: Tab, path: Path) -> None:
    import yaml

    example = yaml.safe_load(path.read_text(encoding="utf-8"))
    tab.fields["case"] = json.dumps(example["case"], default=str)
    for view in ("minute", "ask", "examine", "numb", "causes", "plan", "scores", "take"):
        tab.tap(view=view)
        assert f'data-view="{view}"' in tab.text


def test_one_call_is_one_line_with_all_its_reasons(tab: Tab) -> None:
    for entry in (*PULSELESS, "left.pallor=new or changed"):
        tab.tap(set=entry)
    tab.tap(view="plan")
    heads = re.findall(r"<h3>(Call vascular surgery now: [^<]*?) <small>", tab.text)
    first = "Call vascular surgery now: no foot pulses in a leg with symptoms; reduced flow with a recent change in the leg"
    assert heads[0].partition(" (and ")[0] == first
    reasons = re.findall(r"<h4>(Call vascular surgery now: [^<]*?) <span", tab.text)
    assert len(reasons) > 2
    assert "; ".join(reason.partition(": ")[2] for reason in reasons).startswith(first.partition(": ")[2])


def test_an_emergency_holds_what_is_done_now_and_folds_the_rest(tab: Tab) -> None:
    for entry in PULSELESS:
        tab.tap(set=entry)
    tab.tap(("value:left.onset", "3 h"), enter="left.onset").tap(view="plan")
    panels = re.findall(r'<section class="[^"]*" aria-label="([^"]*)"', tab.text)
    assert panels[:4] == ["Now", "Meanwhile", "Avoid now", "Not known yet"]
    assert not {"Today", "Still to examine", "This week", "Later", "Cautions"} & set(panels)
    assert "Once the emergency is dealt with" in panels
    assert "thyroid" not in tab.words.lower()
    assert "thyroid" in tab.tap(open="Once the emergency is dealt with").words.lower()


def test_a_remark_that_several_lines_share_is_said_once(tab: Tab) -> None:
    for entry in (*PULSELESS, "right.dorsalis_pedis=absent", "right.numbness=new, or more than usual"):
        tab.tap(set=entry)
    tab.tap(view="plan")
    now = tab.text.partition('aria-label="Now"')[2].partition("</section>")[0]
    remarks = re.findall(r'<p class="remark">.*?</p>', now, re.DOTALL)
    assert remarks
    assert len(remarks) == len(set(remarks))


def test_the_why_of_a_line_says_its_rule_in_english(tab: Tab) -> None:
    for entry in PULSELESS:
        tab.tap(set=entry)
    tab.tap(view="plan")
    rule = GUIDELINE.recommendations["absent_pulses"]
    assert unescape(tab.words).count(rule_in_english(rule)) == 1


def test_what_holds_for_both_legs_rests_on_the_facts_of_both(tab: Tab) -> None:
    for entry in PULSELESS:
        tab.tap(set=entry).tap(set=entry.replace("left", "right"))
    tab.tap(view="plan")
    reason = tab.text.partition("no foot pulses in a leg with symptoms <span")[2].partition("</div>")[0]
    for fact in ("dorsalis pedis: absent", "posterior tibial: absent", "numbness: “new, or more than usual”"):
        assert f"{fact} (both legs)" in unescape(reason)


def test_what_was_done_stands_apart_from_what_is_still_to_do(tab: Tab) -> None:
    for entry in PULSELESS:
        tab.tap(set=entry)
    tab.tap(view="plan")
    before = tab.text.count("status-done")
    tab.tap(done="vascular_surgery@left")
    assert tab.text.count("status-done") > before
    assert "(done)" in tab.words


def test_ask_next_says_when_triage_is_settled(tab: Tab) -> None:
    assert "Triage is settled" not in tab.tap(view="ask").words
    for entry in PULSELESS:
        tab.tap(set=entry)
    assert "The call comes first." in tab.words


def test_a_question_stays_until_it_is_answered_for_both_legs(tab: Tab) -> None:
    tab.tap(view="ask")
    assert 'id="row-dorsalis_pedis"' in tab.text
    tab.tap(set="right.dorsalis_pedis=present", asked="foot_pulses_screen")
    assert 'value="right.dorsalis_pedis=present" aria-pressed="true"' in tab.text
    assert 'value="left.dorsalis_pedis=present" aria-pressed="false"' in tab.text
    tab.tap(set="left.dorsalis_pedis=not assessed", asked="foot_pulses_screen")
    assert 'id="row-dorsalis_pedis"' in tab.text
    tab.tap(none="foot_pulses_screen", asked="foot_pulses_screen")
    assert 'id="row-dorsalis_pedis"' not in tab.text


def test_a_conflict_comes_before_the_other_leg(tab: Tab) -> None:
    tab.tap(set="temperature=39 degC").tap(set="fever=no").tap(view="ask")
    assert "Conflict:" in tab.words
    tab.tap(set="right.dorsalis_pedis=present", asked="dorsalis_pedis")
    assert 'id="row-fever"' in tab.text
    assert 'id="row-dorsalis_pedis"' not in tab.text


# --- what goes beyond the source ----------------------------------------------------------------------------------------

BEYOND = "beyond the source"


def test_a_call_of_the_supplement_alone_says_so_in_the_bar(tab: Tab) -> None:
    tab.tap(set="face_droop=new or changed")
    assert f"Call stroke service now {BEYOND}" in tab.words
    for entry in PULSELESS:
        tab.tap(set=entry)
    assert f"Call vascular surgery now: left leg {BEYOND}" not in tab.words


def test_an_argument_of_the_supplement_for_a_cause_of_the_source_says_so(tab: Tab) -> None:
    tab.tap(set="buttocks_and_backs_of_both_legs=yes").tap(view="causes")
    chips = re.findall(r'<li class="chip [^"]*">.*?</li>', tab.text, re.DOTALL)
    told = [BEYOND in chip for chip in chips if "felt in the buttocks and backs of both legs" in chip]
    assert sorted(told) == [False, True]


def settled_cramp(tab: Tab) -> Tab:
    """A cramp of both calves at night for months, and nothing else of all that triage asks."""
    for leg in ("right", "left"):
        tab.tap(set=f"{leg}.dorsalis_pedis=present").tap(set=f"{leg}.posterior_tibial=present").tap(set=f"{leg}.cramp=yes")
        tab.tap(("value:" + leg + ".onset", "90 days"), enter=f"{leg}.onset")
    tab.tap(set="worse_in_bed_at_night=yes").tap(set="sex=female").tap(("value:age", "70"), enter="age")
    for screen in GUIDELINE.screens:
        tab.tap(none=screen)
    return tab.tap(view="ask")


def test_once_triage_is_settled_the_page_asks_what_separates_the_causes_and_then_ends(tab: Tab) -> None:
    settled_cramp(tab)
    assert "Triage is settled" in tab.words
    for _ in range(12):
        asked = re.search(r'id="none-([\w.+]+)"', tab.text)
        place = re.search(r'name="set" value="([\w.]+)=no"', tab.text)
        if "It helps to dose" in tab.words and asked is not None:
            break
        assert any(f"It {why}" in tab.words for why in ("helps to tell", "is expected of", "helps to decide, if confirmed"))
        assert asked is not None or place is not None
        tab.tap(none=asked[1]) if asked is not None else tab.tap(set=f"{place[1]}=no")  # type: ignore[index]
    assert asked is not None
    before = len(case_of(tab))
    tab.tap(none=asked[1])
    assert len(case_of(tab)) > before, "a screen made for this patient is answered by one tap"


def test_a_screen_that_is_not_there_is_refused(tab: Tab) -> None:
    assert "there is no screen" in tab.tap(none="dose_of_nothing").words


def test_what_a_first_cause_would_bring_is_folded_below_it_and_marked(tab: Tab) -> None:
    for name in ("worse_standing_or_walking", "no_pain_when_seated", "wide_based_gait", "heart_failure"):
        tab.tap(set=f"{name}=yes")
    tab.tap(view="causes")
    block = re.search(
        r'<details class="why if-confirmed" id="if-confirmed-spinal_stenosis">.*?</details>', tab.text, re.DOTALL
    )
    assert block is not None
    assert "Not on the plan" in block[0]
    assert "Stay physically active" in block[0]
    assert "<strong>do not</strong>" in block[0]
    tab.tap(view="plan")
    assert "Stay physically active" not in tab.text.partition("If confirmed: ")[0]


def test_under_an_emergency_no_cause_says_what_it_would_bring(tab: Tab) -> None:
    for name in ("worse_standing_or_walking", "no_pain_when_seated", "wide_based_gait"):
        tab.tap(set=f"{name}=yes")
    tab.tap(set="saddle_numbness=new or changed").tap(view="causes")
    assert "lumbar spinal stenosis" in tab.words
    assert "If confirmed" not in tab.words


def test_a_question_for_the_supplement_says_so(tab: Tab) -> None:
    tab.tap(view="ask")
    assert BEYOND not in tab.text.partition('class="page-head"')[2].partition("</div>\n<section")[0]
    for leg in ("right", "left"):
        tab.tap(set=f"{leg}.dorsalis_pedis=present").tap(set=f"{leg}.posterior_tibial=present").tap(set=f"{leg}.cramp=yes")
    for screen in ("legs_asked_screen", "legs_seen_screen", "saddle_and_brain_screen"):
        tab.tap(none=screen)
    assert BEYOND in tab.text.partition('class="page-head"')[2].partition("</div>\n<section")[0]
    assert "as absent" in tab.text


def test_the_foot_pulses_are_one_screen_with_every_answer_and_one_for_all(tab: Tab) -> None:
    tab.tap(view="ask")
    assert "Record all 4: all four felt" in tab.words
    assert "as absent" not in tab.text
    assert 'value="left.posterior_tibial=absent"' in tab.text
    tab.tap(set="left.dorsalis_pedis=absent").tap(none="foot_pulses_screen")
    felt = {"dorsalis_pedis": "present", "posterior_tibial": "present"}
    assert case_of(tab) == {"left": {**felt, "dorsalis_pedis": "absent"}, "right": felt}


# --- what is refused ----------------------------------------------------------------------------------------------------


def test_a_stranger_host_is_not_answered(address: str) -> None:
    assert ask(address, headers={"Host": "evil.example"}).status == 421


@pytest.mark.parametrize("header", [{"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}])
def test_a_form_from_elsewhere_is_refused(address: str, header: dict[str, str]) -> None:
    assert ask(address, "POST", "/", "set=age=3", {**FORM, **header}).status == 403


def test_ten_megabytes_are_refused_politely(address: str) -> None:
    answer = ask(address, "POST", "/", b"a=" + b"x" * 10_000_000, FORM)
    assert answer.status == 413
    assert "Nothing was changed" in answer.text


@pytest.mark.parametrize("case", ["[]", "{", '{"left": 3}', '{"cramp": true}', '{"left": {"nothing": true}}', "null"])
def test_a_form_that_was_not_made_here_starts_again_empty_and_says_so(tab: Tab, case: str) -> None:
    tab.fields["case"] = case
    tab.tap(view="plan")
    assert "starts again empty" in tab.words
    assert tab.fields["case"] == "{}"


def test_text_in_every_field_is_shown_as_text(tab: Tab) -> None:
    fields = dict.fromkeys(("set", "clear", "none", "open", "section", "search", "doc", "done", "considering"), HOSTILE)
    for name, value in fields.items():
        tab.open().tap(**{name: value})
        assert "<script>alert" not in tab.text
        assert "49" not in tab.words.replace("0.49", "")[:400]


def test_each_answer_says_what_may_run_and_that_nothing_is_kept(address: str) -> None:
    for method, path in (("GET", "/"), ("POST", "/"), ("GET", "/about"), ("GET", "/static/page.css")):
        headers = ask(address, method, path, headers=FORM if method == "POST" else {}).headers
        policy = headers["content-security-policy"]
        assert "unsafe-inline" not in policy
        assert "unsafe-eval" not in policy
        assert headers["x-content-type-options"] == "nosniff"
    assert ask(address).headers["cache-control"] == "no-store"


def test_an_unknown_file_is_not_there(address: str) -> None:
    assert ask(address, path="/static/nothing.js").status == 404
    assert ask(address, path="/static/..%2f..%2fapp.py").status == 404


def test_the_page_without_python_is_light(address: str) -> None:
    weight = sum(
        len(ask(address, path=path).text.encode())
        for path in ("/", "/static/page.css", "/static/page.js", "/static/htmx.min.js", "/static/icon.svg")
    )
    assert weight < 160_000


def test_the_bar_says_the_side_before_by_when(tab: Tab) -> None:
    walks = {"pain": True, "comes_with_walking": True, "onset": "1 year", "worse_within_14_days": False}
    weak = {"dorsalis_pedis": "diminished", "posterior_tibial": "diminished"}
    tab.fields["case"] = json.dumps({"left": {**walks, **weak, "gone_within_10_minutes_of_rest": True}})
    tab.tap(view="minute")
    call = re.findall(r'<p class="call"><strong>([^<]*)', tab.text)[0]
    assert re.fullmatch(r"Refer to vascular specialist: left leg, within 2 weeks, by \d+ \w+", call)
