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
    assert "Record all 9: 2 there, 7 absent" in tab.words
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
