"""What must not get lost at the page: case files, taps in a hurry, a reload, and what a server does not answer. It is said."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Dialog, Locator, Page, Route, expect
from tests.browser.conftest import TOUCH, Visit
from tests.browser.hands import CASE, Hand, answered, bring_in, by_id, case_of, held, new_patient, saying, truth_of

from pulsefirst.guideline import GUIDELINE

FAILED = ("Failed to load resource", "htmx:error")
"""What the browser and htmx say of an answer that is none."""


# --- case files ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_a_saved_case_is_the_same_when_it_is_brought_in_again(visit: Visit, kind: str) -> None:
    page = visit(accept_downloads=True)
    bring_in(page, truth_of("18-stenosis-and-artery-disease"))
    hand = Hand(page)
    hand.look("minute")
    hand.say("left.cramp=no")
    before = json.loads(page.locator(CASE).input_value())
    hand.look("take")
    with page.expect_download() as saved:
        hand.tap(f"save-{kind}")
    assert saved.value.suggested_filename == f"case.{kind}"
    file = saved.value.path().read_bytes()
    new_patient(page)
    expect(page.locator("#undo")).to_be_disabled()
    assert case_of(page) == {}
    bring_in(page, file, saved.value.suggested_filename)
    expect(page.locator("#view")).to_have_attribute("data-view", "plan")
    assert json.loads(page.locator(CASE).input_value()) == before


BAD_FILES = {
    "no case at all": b"[]",
    "broken": b"left: {cramp: yes",
    "no text": bytes(range(256)),
    "an unknown finding": b"left: {nothing_such: yes}",
    "an impossible number": b"left: {toe_pressure: 9999 mmHg}",
    "a wrong unit": b"age: 3 kg",
    "a script": b'<script>document.title = "taken"</script>',
    "a script as a value": b"left: {cramp: '<img src=x onerror=alert(1)>'}",
    "nothing in it": b"",
    "deeper than any case": b"[" * 50_000,
}


def test_a_bad_file_is_refused_politely_and_changes_nothing(visit: Visit) -> None:
    page = visit()
    Hand(page).say("left.cramp=yes")
    for what, content in BAD_FILES.items():
        bring_in(page, content, "case.yaml")
        answered(page)
        message = page.locator("#page > .message")
        expect(message).to_contain_text("Not recorded:")
        assert message.get_attribute("role") == "alert"
        assert "Traceback" not in message.inner_text(), what
        assert case_of(page) == {"left": {"cramp": True}}, what
        assert page.title() == "pulsefirst", what
        page.click("#to-plan")
        expect(message).to_have_count(0)


def test_a_file_that_is_far_too_large_is_refused_and_changes_nothing(visit: Visit) -> None:
    page = visit(expected=FAILED)
    Hand(page).say("left.cramp=yes")
    bring_in(page, b"#" * 10_000_000)
    expect(page.locator("#trouble")).to_contain_text("Not recorded:")
    assert case_of(page) == {"left": {"cramp": True}}


# --- nothing gets lost --------------------------------------------------------------------------------------------------


def test_undo_takes_back_step_by_step(visit: Visit) -> None:
    page = visit()
    hand = Hand(page)
    for entry in ("right.cramp=yes", "left.cramp=yes", "left.cramp=no"):
        hand.say(entry)
    for before in ({"right": {"cramp": True}, "left": {"cramp": True}}, {"right": {"cramp": True}}, {}):
        hand.tap("undo")
        answered(page)
        assert case_of(page) == before
    expect(page.locator("#undo")).to_be_disabled()


def test_a_new_patient_is_asked_for_once_and_forgets_the_last_one(visit: Visit) -> None:
    page = visit()
    hand = Hand(page)
    hand.say("left.cramp=yes")
    hand.tap("new")
    hand.tap("keep")
    answered(page)
    assert case_of(page) == {"left": {"cramp": True}}
    name(page, "Bed 12")
    new_patient(page)
    assert case_of(page) == {}
    expect(page.locator("#undo")).to_be_disabled()
    assert page.title() == "pulsefirst"
    assert "Bed 12" not in page.content()
    assert "Bed 12" not in str(page.evaluate("sessionStorage.pulsefirst"))


def name(page: Page, label: str) -> None:
    """Say in this tab who its patient is."""
    page.click("#who > summary")
    page.fill("#label", label)
    page.press("#label", "Enter")
    expect(page.locator("#who > summary")).to_have_text(label)


def test_two_tabs_are_told_apart_by_their_label_over_a_reload_too(visit: Visit) -> None:
    page = visit()
    name(page, "Bed 12")
    other = page.context.new_page()
    other.goto("/")
    other.wait_for_selector("#page[data-htmx-powered]")
    name(other, "J W")
    Hand(page).say("left.cramp=yes")
    page.reload()
    expect(page.locator("#who > summary")).to_have_text("Bed 12")
    assert (page.title(), other.title()) == ("Bed 12: pulsefirst", "J W: pulsefirst")
    assert case_of(other) == {}


def test_right_and_left_are_swapped_in_one_tap_and_back_by_undo(visit: Visit) -> None:
    page = visit()
    hand = Hand(page)
    for entry in ("left.dorsalis_pedis=absent", "left.posterior_tibial=absent", "left.pallor=new or changed"):
        hand.say(entry)
    expect(page.locator(".call")).to_contain_text("left leg")
    hand.tap("swap")
    expect(page.locator(".call")).to_contain_text("right leg")
    assert set(case_of(page)) == {"right"}
    hand.tap("undo")
    expect(page.locator(".call")).to_contain_text("left leg")
    assert set(case_of(page)) == {"left"}


def test_back_undoes_a_step(visit: Visit) -> None:
    page = visit()
    hand = Hand(page)
    hand.say("right.cramp=yes")
    hand.say("left.cramp=yes")
    hand.look("plan")
    for before in ({"right": {"cramp": True}}, {}):
        page.evaluate("history.back()")
        expect(page.locator(CASE)).not_to_have_value(page.locator(CASE).input_value())
        assert case_of(page) == before


def test_leaving_with_entries_that_are_kept_nowhere_asks_once(visit: Visit) -> None:
    page = visit()
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.close(run_before_unload=True)
    page = visit()
    page.on("dialog", stay)
    Hand(page).say("left.cramp=yes")
    page.close(run_before_unload=True)
    page.wait_for_timeout(200)
    assert asked == ["beforeunload"]
    assert not page.is_closed()


def test_a_time_that_was_typed_is_entered_on_leaving_its_field(visit: Visit) -> None:
    page = visit()
    by_id(page, "v-left.onset").fill("3 h")
    Hand(page).say("left.cramp=yes")
    expect(by_id(page, "n-left.onset")).to_contain_text("3 h ago")
    assert case_of(page)["left"]["onset"].startswith("3 h"), "a second more where the machine is slow"


def test_a_refused_time_stays_in_its_field_has_the_focus_and_names_what_is_recorded(visit: Visit) -> None:
    page = visit(**TOUCH)
    field, note = by_id(page, "v-left.onset"), by_id(page, "n-left.onset")
    field.fill("3 weeks")
    field.press("Enter")
    expect(note).to_contain_text("3 weeks ago")
    field.fill("a while")
    field.press("Enter")
    expect(note).to_contain_text("“a while” has no time in it that has passed. Try 3 weeks, yesterday or 14:30.")
    expect(note).to_contain_text("Still recorded: 3 weeks")
    expect(note).to_be_in_viewport(ratio=1)
    expect(field).to_be_focused()
    expect(field).to_have_value("a while")
    Hand(page).say("left.cramp=yes")
    expect(note).to_contain_text("Still recorded: 3 weeks")
    field.fill("2 days")
    field.press("Enter")
    expect(note).to_contain_text("2 days ago")
    assert field.input_value() == ""


def test_a_reload_keeps_the_case_and_the_view_and_another_tab_has_neither(visit: Visit) -> None:
    page = visit()
    hand = Hand(page)
    hand.say("left.dorsalis_pedis=absent")
    hand.say("left.pallor=new or changed")
    hand.look("plan")
    before = page.locator(CASE).input_value()
    for _ in range(2):
        page.reload()
        expect(page.locator("#view")).to_have_attribute("data-view", "plan")
        expect(page.locator("#now")).to_have_text("EMERGENCY")
        assert page.locator(CASE).input_value() == before
    assert page.evaluate("performance.getEntriesByType('navigation')[0].type") == "reload"
    hand.tap("undo")
    answered(page)
    assert case_of(page) == {"left": {"dorsalis_pedis": "absent"}}
    other = page.context.new_page()
    other.goto("/")
    other.wait_for_selector("#page[data-htmx-powered]")
    assert case_of(other) == {}


def test_after_a_reload_a_new_patient_is_new(visit: Visit) -> None:
    page = visit()
    Hand(page).say("left.cramp=yes")
    new_patient(page)
    page.reload()
    page.wait_for_selector("#page[data-htmx-powered]")
    answered(page)
    assert case_of(page) == {}


MANY = [
    f"{leg}.{name}={said}"
    for leg in ("right", "left")
    for name, said in (
        ("dorsalis_pedis", "present"),
        ("posterior_tibial", "diminished"),
        ("pain", "yes"),
        ("pallor", "none"),
        ("cramp", "no"),
    )
]
AT_ONCE = """entries => {
  for (const one of entries) [...document.querySelectorAll('#view [name="set"]')].find(button => button.value === one).click();
}"""


def test_taps_in_quick_succession_are_all_recorded(visit: Visit) -> None:
    page = visit()
    page.evaluate(AT_ONCE, MANY)
    expect(saying(page, "set", MANY[-1])).to_have_attribute("aria-pressed", "true")
    leg = {"dorsalis_pedis": "present", "posterior_tibial": "diminished", "pain": True, "pallor": "none", "cramp": False}
    assert case_of(page) == {"right": leg, "left": leg}


def test_both_legs_tapped_at_once_are_both_recorded_though_the_question_changes(visit: Visit) -> None:
    page = visit()
    Hand(page).look("ask")
    page.evaluate(AT_ONCE, ["right.dorsalis_pedis=present", "left.dorsalis_pedis=absent"])
    expect(page.locator("#asked")).not_to_have_text("Dorsalis pedis pulse?")
    answered(page)
    assert case_of(page) == {"right": {"dorsalis_pedis": "present"}, "left": {"dorsalis_pedis": "absent"}}
    expect(page.locator("#trouble")).to_be_hidden()


def first_screen(page: Page) -> str:
    """Go to the first screen that is asked; its question."""
    hand = Hand(page)
    for place in ("right.dorsalis_pedis", "left.dorsalis_pedis", "right.posterior_tibial", "left.posterior_tibial"):
        hand.say(f"{place}=present")
    hand.look("ask")
    expect(page.locator('#view [name="none"]')).to_have_count(1)
    return page.locator("#asked").inner_text()


@pytest.mark.parametrize("finger", [False, True])
def test_a_double_tap_on_none_of_these_answers_one_screen(visit: Visit, finger: bool) -> None:
    page = visit(**TOUCH) if finger else visit()
    first = first_screen(page)
    none = page.locator('#view [name="none"]').first
    screen = str(none.get_attribute("value"))
    if finger:
        none.tap(trial=True)
        box = none.bounding_box()
        assert box is not None
        for _ in range(2):
            page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    else:
        none.dblclick()
    expect(page.locator("#asked")).not_to_have_text(first)
    answered(page)
    asked = {finding.name for finding in GUIDELINE.screens[screen].findings}
    known = {name for leg in ("right", "left") for name in case_of(page)[leg]}
    assert known - {"dorsalis_pedis", "posterior_tibial"} <= asked
    assert not set(case_of(page)) - {"right", "left"} - asked
    expect(page.locator("#trouble")).to_be_hidden()


UNDER_THE_FINGER = """([id, x, y]) => new Promise(done => {
  document.addEventListener("htmx:after:swap", () => done(document.elementFromPoint(x, y).closest("button")?.id ?? ""), {once: true});
  document.getElementById(id).click();
})"""


def test_where_one_screen_gave_way_to_the_next_no_button_is_at_once_under_the_finger(visit: Visit) -> None:
    page = visit(**TOUCH)
    first_screen(page)
    none = page.locator('#view [name="none"]').first
    none.tap(trial=True)
    box = none.bounding_box()
    assert box is not None
    place = [none.get_attribute("id"), box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
    assert page.evaluate(UNDER_THE_FINGER, place) == ""
    page.locator('#view [name="none"]').first.tap(trial=True)  # a moment later there is one


@pytest.mark.parametrize("last", ["left.posterior_tibial=absent", "left.cramp=yes"])
@pytest.mark.parametrize("options", [{}, TOUCH], ids=["desktop", "phone"])
def test_nothing_moves_under_the_finger_when_the_bar_turns_red(visit: Visit, options: dict[str, Any], last: str) -> None:
    page = visit(**options)
    hand = Hand(page)
    for entry in ("left.cramp=yes", "left.dorsalis_pedis=absent", "left.posterior_tibial=absent"):
        if entry != last:
            hand.say(entry)
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    button = saying(page, "set", last)
    button.scroll_into_view_if_needed()
    place = top(button)
    hand.say(last)
    expect(page.locator("#now")).to_have_text("EMERGENCY")
    assert abs(top(button) - place) < 2


def top(one: Locator) -> float:
    box = one.bounding_box()
    assert box is not None
    return box["y"]


def test_a_tap_while_the_server_is_slow_waits(visit: Visit) -> None:
    page = visit()
    with held(page) as sent:
        page.evaluate(AT_ONCE, ["left.pain=yes"])
        page.evaluate(AT_ONCE, ["left.cramp=yes"])
        page.click("#to-plan")
        page.wait_for_selector("#page.htmx-request")
        assert len(sent) == 1
        assert case_of(page) == {}
    expect(page.locator("#view")).to_have_attribute("data-view", "plan")
    assert case_of(page) == {"left": {"pain": True, "cramp": True}}


def test_what_is_typed_while_the_server_is_slow_stays(visit: Visit) -> None:
    page = visit()
    with held(page):
        page.evaluate(AT_ONCE, ["left.pain=yes"])
        by_id(page, "v-left.onset").press_sequentially("3 da")
    answered(page)
    by_id(page, "v-left.onset").press_sequentially("ys")
    by_id(page, "v-left.onset").press("Enter")
    expect(page.locator(".recorded")).to_contain_text("3 days ago")
    assert by_id(page, "v-left.onset").input_value() == "", "what is recorded is not typed twice"


def test_a_menu_that_was_opened_while_the_server_is_slow_stays_open(visit: Visit) -> None:
    page = visit()
    with held(page):
        page.evaluate(AT_ONCE, ["left.pain=yes"])
        page.click("#who > summary")
    answered(page)
    expect(page.locator("#new")).to_be_visible()


def test_searching_loses_no_tap_and_no_letter(visit: Visit) -> None:
    page = visit()
    Hand(page).look("examine")
    with held(page):
        page.fill("#search", "numb")
        page.wait_for_selector("#page.htmx-request")
        page.click('#view [name="set"][value="major_injury_today=no"]')
        page.press("#search", "End")
        page.locator("#search").press_sequentially("ness")
    expect(page.locator("#view")).to_have_attribute("data-view", "search")
    expect(page.locator("#view [role=status]").first).to_contain_text("for “numbness”")
    answered(page)
    assert page.locator("#search").input_value() == "numbness"
    assert case_of(page) == {"major_injury_today": False}


def test_what_was_typed_for_one_patient_is_not_there_for_the_next(visit: Visit) -> None:
    page = visit()
    Hand(page).say("left.cramp=yes")
    by_id(page, "v-left.onset").fill("3 h")
    new_patient(page)
    assert by_id(page, "v-left.onset").input_value() == ""


# --- what goes wrong is said --------------------------------------------------------------------------------------------


def fails(page: Page, how: str, times: int) -> None:
    """The next answers of the server are no answers."""

    def fail(route: Route) -> None:
        if how == "no network":
            route.abort()
        else:
            route.fulfill(status=500, body="<p>broken</p>")

    page.route("**/*", fail, times=times)


@pytest.mark.parametrize("how", ["server error", "no network"])
def test_an_error_leaves_the_page_as_it_was_and_says_so(visit: Visit, how: str) -> None:
    page = visit(expected=FAILED)
    hand = Hand(page)
    hand.say("left.cramp=yes")
    fails(page, how, times=1)
    hand.tap("set", "left.pain=yes")
    trouble = page.locator("#trouble")
    expect(trouble).to_contain_text("Not recorded")
    expect(trouble).to_be_in_viewport(ratio=1)
    assert case_of(page) == {"left": {"cramp": True}}
    expect(page.locator("#view")).to_have_attribute("data-view", "minute")
    expect(saying(page, "set", "left.pain=yes")).to_have_attribute("aria-pressed", "false")
    hand.say("left.pain=yes")
    expect(trouble).to_be_hidden()
    assert case_of(page) == {"left": {"cramp": True, "pain": True}}


def test_a_tap_that_got_lost_is_said_also_when_the_next_one_is_recorded(visit: Visit) -> None:
    page = visit(expected=FAILED)
    fails(page, "server error", times=1)
    page.evaluate(AT_ONCE, ["left.pain=yes", "left.cramp=yes"])
    expect(saying(page, "set", "left.cramp=yes")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#trouble")).to_contain_text("Not recorded")
    assert case_of(page) == {"left": {"cramp": True}}


def test_a_server_that_never_answers_is_given_up(visit: Visit) -> None:
    page = visit(expected=FAILED)
    page.clock.install()
    with held(page):
        page.evaluate(AT_ONCE, ["left.pain=yes"])
        page.wait_for_selector("#page.htmx-request")
        page.clock.fast_forward(20_000)
        expect(page.locator("#trouble")).to_contain_text("Not recorded: there was no proper answer")
    assert case_of(page) == {}


def test_a_number_that_was_converted_stands_beside_the_unit_it_was_converted_to(visit: Visit) -> None:
    page = visit()
    bring_in(page, {"stated_diabetic_neuropathy": True, "painful_neuropathy": True})
    by_id(page, "f-creatinine").fill("1.7")
    page.locator('[name="unit:creatinine"]').select_option("mg/dL")
    Hand(page).tap("enter-dose")
    expect(by_id(page, "f-creatinine")).to_have_value("150.3")
    expect(page.locator('[name="unit:creatinine"]')).to_have_value("umol/L")


def test_what_is_read_back_or_refused_is_in_sight_above_the_thumb_bar(visit: Visit) -> None:
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    hand = Hand(page, "finger")
    hand.enter("left.onset", "yesterday")
    read_back, bar = by_id(page, "n-left.onset"), page.locator(".nav")
    expect(read_back).to_contain_text("1 day ago")
    for _ in ("read back", "refused"):
        below, above = read_back.bounding_box(), bar.bounding_box()
        assert below is not None
        assert above is not None
        assert below["y"] + below["height"] <= above["y"]
        hand.enter("left.onset", "a while")


def test_what_the_dose_form_refuses_has_the_focus(visit: Visit) -> None:
    page = visit()
    bring_in(page, {"stated_diabetic_neuropathy": True, "painful_neuropathy": True})
    by_id(page, "f-body_weight").fill("8200")
    Hand(page).tap("enter-dose")
    expect(by_id(page, "f-body_weight")).to_be_focused()
    expect(by_id(page, "n-body_weight")).to_be_in_viewport()
