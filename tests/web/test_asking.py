"""Ask next behind a real server: what a button records, what is left, what was left unknown, and that there is never a dead end."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from tests.serving import Tab, running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running(application(GUIDELINE)) as at:
        yield at


@pytest.fixture
def tab(address: str) -> Tab:
    return Tab(address).open()


def case_of(tab: Tab) -> dict[str, object]:
    case: dict[str, object] = json.loads(tab.fields["case"])
    case.pop("recorded_at", None)
    return case


def with_case(tab: Tab, **case: object) -> Tab:
    tab.fields["case"] = json.dumps(case)
    return tab


FELT = {"dorsalis_pedis": "present", "posterior_tibial": "present"}


def test_a_button_says_before_the_tap_what_it_records(tab: Tab) -> None:
    with_case(tab, left={**FELT, "cramp": True}, right={**FELT, "numbness": "the patient's usual"}).tap(view="ask")
    assert "Record all 10: 2 there, 8 absent" in tab.words
    assert "Record only the 2 ticked" in tab.words
    named = re.findall(r'id="would-legs_asked_screen".*?</details>', tab.text, re.DOTALL)[0]
    assert "cramp (right leg)" in named
    assert "numbness (left leg)" in named
    assert "back pain" in named
    tab.tap(none="legs_asked_screen")
    case = case_of(tab)
    assert case["back_pain"] is False
    assert case["left"]["cramp"] is True  # type: ignore[index]
    assert case["right"]["cramp"] is False  # type: ignore[index]
    assert case["right"]["numbness"] == "the patient's usual"  # type: ignore[index]


def test_nothing_that_was_not_tapped_is_recorded_by_leaving_the_rest_unknown(tab: Tab) -> None:
    with_case(tab, left={**FELT, "cramp": True}, right=FELT).tap(view="ask")
    before = case_of(tab)
    tab.tap(**{"pass": "legs_asked_screen", "asked": "legs_asked_screen"})
    assert case_of(tab) == before
    assert 'id="none-legs_asked_screen"' not in tab.text
    assert tab.fields["asked"] == "legs_seen_screen"


def test_what_was_left_unknown_is_asked_again_and_never_a_dead_end(tab: Tab) -> None:
    tab.tap(view="ask")
    for _ in range(60):
        if "asked" not in tab.fields:
            break
        tab.tap(**{"pass": tab.fields["asked"]})
    assert "What is still open" in tab.words
    assert 'id="ask-legs_asked_screen"' in tab.text
    assert "ROUTINE" not in tab.words
    tab.tap(ask="legs_asked_screen")
    assert tab.fields["asked"] == "legs_asked_screen"
    assert case_of(tab) == {}


def test_a_measurement_that_holds_it_open_can_be_entered_or_planned_there(tab: Tab) -> None:
    with_case(tab, left={"wound": True, **FELT}, right=FELT, diabetes=True).tap(view="ask")
    for _ in range(60):
        if "asked" not in tab.fields:
            break
        tab.tap(none=tab.fields["asked"]) if tab.fields["asked"] in GUIDELINE.screens else tab.tap(
            **{"pass": tab.fields["asked"]}
        )
    if "What is still open" in tab.words and "Needs a measurement" in tab.words:
        assert re.search(r'name="considering" value="[a-z_]+@', tab.text)
    assert re.search(r"What is still open|Triage is settled|The call comes first", tab.words)


def test_the_progress_line_says_how_many_screens_are_left_at_most(tab: Tab) -> None:
    tab.tap(view="ask")
    seen = []
    while found := re.search(r"Screen (\d+) of at most (\d+)", tab.words):
        seen.append((int(found[1]), int(found[2])))
        tab.tap(none=tab.fields["asked"])
    assert seen == [(place, len(seen)) for place in range(1, len(seen) + 1)]


def test_asked_and_examined_are_said_apart(tab: Tab) -> None:
    tab.tap(view="ask")
    assert "Examined, not asked" in tab.words
    tab.tap(none="foot_pulses_screen")
    assert "Asked, not examined" in tab.words


def test_every_answer_of_the_vocabulary_can_be_given_once_a_thing_is_there(tab: Tab) -> None:
    with_case(tab, left={**FELT, "numbness": "new, or more than usual"}, right=FELT).tap(view="ask")
    for said in ("only with walking", "the patient&#39;s usual", "new, or more than usual"):
        assert f'value="left.numbness={said}"' in tab.text


def test_a_second_tap_takes_a_tick_back_whatever_it_says(tab: Tab) -> None:
    with_case(tab, left={**FELT, "numbness": "the patient's usual"}, right=FELT).tap(view="ask")
    box = re.findall(r'<button[^>]*id="left.numbness-yes"[^>]*>', tab.text)[0]
    assert 'name="clear" value="left.numbness"' in box
    tab.tap(clear="left.numbness", asked="legs_asked_screen")
    assert "numbness" not in case_of(tab)["left"]  # type: ignore[operator]


def test_what_is_carried_and_was_not_made_here_is_refused(tab: Tab) -> None:
    tab.fields["at_passed"] = '["left.no_such_thing"]'
    assert "could not be read" in tab.tap(view="ask").words


# --- both legs by one tap -----------------------------------------------------------------------------------------------


def test_one_tap_ticks_both_legs_and_the_same_tap_takes_it_back(tab: Tab) -> None:
    with_case(tab, left=FELT, right=FELT).tap(view="ask")
    (said,) = re.findall(r'id="cramp-both"[^>]*value="([^"]*)"', tab.text)
    tab.tap(set=said, asked="legs_asked_screen")
    assert [case_of(tab)[leg]["cramp"] for leg in ("left", "right")] == [True, True]  # type: ignore[index]
    assert re.search(r'id="cramp-both"[^>]*aria-pressed="true"', tab.text)
    tab.tap(set=said, asked="legs_asked_screen")
    assert "cramp" not in json.dumps(case_of(tab))


def test_what_is_asked_of_one_leg_alone_or_of_the_patient_has_no_tap_for_both(tab: Tab) -> None:
    with_case(tab, left=FELT, right=FELT).tap(view="ask")
    assert 'id="back_pain-yes"' in tab.text
    assert 'id="back_pain-both"' not in tab.text


@pytest.fixture
def asks_onset(tab: Tab) -> Tab:
    with_case(tab, left={**FELT, "cramp": True}, right={**FELT, "cramp": True})
    return tab.tap(ask="onset")


def test_a_time_is_entered_for_both_legs_at_once(asks_onset: Tab) -> None:
    assert 'id="onset-both"' in asks_onset.text
    asks_onset.tap(("value:right.onset", "8 months"), ("value:left.onset", ""), enter_both="onset", asked="onset")
    case = case_of(asks_onset)
    assert case["left"]["onset"] == case["right"]["onset"]  # type: ignore[index]


def test_a_time_recorded_of_one_leg_is_copied_to_the_other(asks_onset: Tab) -> None:
    asks_onset.tap(("value:right.onset", "8 months"), enter="right.onset", asked="onset")
    assert "onset" not in case_of(asks_onset)["left"]  # type: ignore[operator]
    asks_onset.tap(enter_both="onset", asked="onset")
    case = case_of(asks_onset)
    assert case["left"]["onset"] == case["right"]["onset"]  # type: ignore[index]


def test_two_times_entered_at_once_stay_two(asks_onset: Tab) -> None:
    asks_onset.tap(("value:right.onset", "8 months"), ("value:left.onset", "2 years"), enter_both="onset", asked="onset")
    case = case_of(asks_onset)
    assert case["left"]["onset"] != case["right"]["onset"]  # type: ignore[index]


def test_a_time_for_both_legs_that_cannot_be_read_is_refused_at_its_field(asks_onset: Tab) -> None:
    asks_onset.tap(("value:left.onset", "a while"), enter_both="onset", asked="onset")
    assert "onset" not in json.dumps(case_of(asks_onset))
    assert re.search(r'id="n-left.onset"><span><span class="refused" role="alert">“a while”', asks_onset.text)


def test_nothing_typed_for_both_legs_records_nothing_and_says_so(asks_onset: Tab) -> None:
    asks_onset.tap(enter_both="onset", asked="onset")
    assert "onset" not in json.dumps(case_of(asks_onset))
    assert "nothing was typed" in asks_onset.words


# --- a screen that is made for this patient -------------------------------------------------------------------------------


@pytest.fixture
def asks_after_triage(tab: Tab) -> Tab:
    """A settled cramp of both calves, at the screen that tells its causes apart."""
    with_case(tab).tap(view="ask")
    tab.tap(none="foot_pulses_screen").tap(set="right.cramp=yes;left.cramp=yes", asked="legs_asked_screen")
    while name := next(iter(re.findall(r'name="none" value="(\w+_screen)"', tab.text)), ""):
        tab.tap(none=name)
    tab.tap(("value:right.onset", "8 months"), enter_both="onset", asked="onset")
    assert "Triage is settled" in tab.words
    return tab


def offered(tab: Tab) -> list[str]:
    return re.findall(r'class="tick-row" id="row-(\w+)"', tab.text)


def test_a_screen_made_for_a_patient_stays_until_it_is_recorded(asks_after_triage: Tab) -> None:
    tab = asks_after_triage
    before = offered(tab)
    assert "worse_in_bed_at_night" in before
    tab.tap(set="worse_in_bed_at_night=yes")
    assert offered(tab) == before, "it was taken from under the hand"
    name = re.findall(r'name="none" value="([^"]*)"', tab.text)[0]
    tab.tap(none=name)
    case = case_of(tab)
    assert case["worse_in_bed_at_night"] is True
    assert case["trouble_rising"] is False
    assert offered(tab) != before


def test_a_screen_made_for_a_patient_can_be_left_unknown(asks_after_triage: Tab) -> None:
    tab = asks_after_triage
    before, case = offered(tab), case_of(tab)
    tab.tap(**{"pass": re.findall(r'name="pass" value="([^"]*)"', tab.text)[0]})
    assert case_of(tab) == case
    assert offered(tab) != before


@pytest.mark.parametrize("name", ["nothing+here", "left.age+age", "up.numbness+fever", "creatinine+age"])
def test_a_screen_of_places_that_take_no_yes_and_no_is_refused(tab: Tab, name: str) -> None:
    before = case_of(tab.tap(view="ask"))
    tab.tap(none=name)
    assert case_of(tab) == before
    assert "there is no" in tab.words


# --- Enter in a field, where no script says what it means -------------------------------------------------------------------


def test_enter_in_the_search_finds_without_a_script(tab: Tab) -> None:
    tab.tap(("search", "magnesium"), stay="1")
    assert "Search" in tab.words
    assert "for “magnesium”" in tab.words


def test_enter_in_a_field_records_what_was_typed_without_a_script(asks_onset: Tab) -> None:
    asks_onset.tap(("value:left.onset", "3 weeks"), ("value:right.onset", ""), stay="1")
    case = case_of(asks_onset)
    assert "onset" in case["left"]  # type: ignore[operator]
    assert "onset" not in case["right"]  # type: ignore[operator]
    before = case_of(asks_onset)
    asks_onset.tap(("value:right.onset", "a while"), stay="1")
    assert case_of(asks_onset) == before
    assert "Not recorded" in asks_onset.words


def test_what_the_bar_says_first_is_what_is_asked_next(tab: Tab) -> None:
    felt = {"dorsalis_pedis": "present", "posterior_tibial": "present", "pallor": "none", "coolness": "none"}
    tab.fields["case"] = json.dumps({"left": {**felt, "numbness": "new, or more than usual"}, "right": felt})
    tab.tap(view="ask")
    order = re.findall(r'<strong id="order">([^<]*)</strong>', tab.text)[0]
    asked = re.findall(r'id="asked"[^>]*>([^<]*)<', tab.text)[0]
    assert asked.startswith(order.rstrip("."))
