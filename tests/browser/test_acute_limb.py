"""An acute limb, from the first tap to what is said on the phone: by mouse, by keys alone, by finger. And how many taps it takes."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import TOUCH, Visit
from tests.browser.hands import Hand, answered, bring_in, by_id, case_of, held, interview, saying, truth_of

LIMB = (
    "left.dorsalis_pedis=absent",
    "left.posterior_tibial=absent",
    "left.numbness=new, or more than usual",
)


def acute_limb_to_sbar(hand: Hand) -> None:
    """The limb, its onset, and the hand-over."""
    page = hand.page
    for entry in LIMB:
        hand.say(entry)
    expect(page.locator("#now")).to_have_text("EMERGENCY")
    expect(page.locator(".call")).to_contain_text("vascular surgery")
    expect(page.locator(".clock")).to_contain_text("Left leg: onset unknown")
    by_id(page, "v-left.onset").fill("3 h")
    hand.tap("left.onset-enter")
    expect(page.locator(".clock")).to_contain_text("3 h used, 1 to 3 h left")
    hand.look("take")
    hand.tap("form-sbar")
    read_sbar(page)


def read_sbar(page: Page) -> None:
    document = page.locator("#document")
    expect(document.locator("h2")).to_contain_text("SBAR")
    for words in (
        "EMERGENCY, LEFT LEG",
        "To: vascular surgery",
        "Left leg, since ",
        "no dorsalis pedis or posterior tibial pulses",
        "Not examined: ",
        "Please read back: left leg.",
    ):
        expect(document).to_contain_text(words)
    recorded = case_of(page)["left"]
    assert recorded.pop("onset").endswith(" h")
    assert {f"left.{name}={value}" for name, value in recorded.items()} >= set(LIMB)


# --- three ways of working ----------------------------------------------------------------------------------------------


def test_by_mouse(visit: Visit) -> None:
    acute_limb_to_sbar(Hand(visit()))


def test_by_finger_on_a_phone(visit: Visit) -> None:
    acute_limb_to_sbar(Hand(visit(**TOUCH), way="finger"))


KEYS = (
    "1", "3", "1", "3",  # dorsalis pedis and posterior tibial, right and left: present and absent
    *["ArrowDown"] * 3, "ArrowRight", "Enter",  # down the left leg to what is numb, and that it is new
    *["ArrowDown"] * 5, "3", " ", "h", "Enter",  # since when
    *["Shift+Tab"] * 93, "Enter", *["Tab"] * 6, "Enter",  # take away: the hand-over
)  # fmt: skip
"""The keyboard alone, from opening the page to the text."""
ON_THE_WAY = {
    4: ("left.posterior_tibial-3", "Nothing demanded yet"),
    7: ("left.numbness-2", "Nothing demanded yet"),
    9: ("left.numbness-3", "EMERGENCY"),
    14: ("v-left.onset", "EMERGENCY"),
    111: ("to-take", "EMERGENCY"),
}
"""What has the focus, and what is demanded, after so many keys."""


def test_by_keys_alone(visit: Visit) -> None:
    page = visit()
    for place, key in enumerate(KEYS, start=1):
        page.keyboard.press(key)
        answered(page)
        if place in ON_THE_WAY:
            focus, now = ON_THE_WAY[place]
            expect(page.locator(":focus")).to_have_id(focus)
            expect(page.locator("#now")).to_have_text(now)
    expect(page.locator(".clock")).to_contain_text("3 h used")
    read_sbar(page)


def test_typing_ahead_answers_each_question_once(visit: Visit) -> None:
    page = visit()
    with held(page):
        for key in "1313":
            page.keyboard.press(key)
    expect(saying(page, "set", "left.posterior_tibial=absent")).to_have_attribute("aria-pressed", "true")
    pulses = {"dorsalis_pedis": "present", "posterior_tibial": "present"}
    assert case_of(page) == {"right": pulses, "left": dict.fromkeys(pulses, "absent")}


def test_a_digit_held_down_is_one_answer(visit: Visit) -> None:
    page = visit()
    for _ in range(3):
        page.keyboard.down("1")  # the second and the third are repeats
        answered(page)
    page.keyboard.up("1")
    expect(saying(page, "set", "right.dorsalis_pedis=present")).to_have_attribute("aria-pressed", "true")
    assert case_of(page) == {"right": {"dorsalis_pedis": "present"}}


def test_digits_can_be_turned_off(visit: Visit) -> None:
    page = visit()
    Hand(page).tap("digits")
    expect(page.locator("#digits")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("1")
    page.click("#to-examine")
    expect(page.locator("#view")).to_have_attribute("data-view", "examine")
    assert case_of(page) == {}
    expect(page.locator("#digits")).to_have_attribute("aria-pressed", "false")


def test_the_clock_runs_while_nobody_taps(visit: Visit) -> None:
    page = visit(ready=False)
    page.clock.install()
    page.goto("/")
    hand = Hand(page)
    for entry in LIMB:
        hand.say(entry)
    by_id(page, "v-left.onset").fill("3 h")
    by_id(page, "v-left.onset").press("Enter")
    expect(page.locator(".clock")).to_contain_text("3 h used, 1 to 3 h left")
    page.clock.fast_forward("01:30:00")
    expect(page.locator(".clock")).to_contain_text("4 h 30 min used, at most 1 h 30 min left")
    page.clock.fast_forward("02:00:00")
    expect(page.locator(".clock")).to_contain_text("6 h 30 min used, beyond 4 to 6 h")


# --- how many taps ------------------------------------------------------------------------------------------------------


def test_a_limb_emergency_is_settled_within_four_taps(visit: Visit) -> None:
    hand = Hand(visit(**TOUCH), way="finger")
    for entry in LIMB:
        hand.say(entry)
    expect(hand.page.locator("#now")).to_have_text("EMERGENCY")
    expect(hand.page.locator("#could")).to_have_text("Settled")
    assert len(hand.taps) <= 4, hand.taps


def test_a_plain_nocturnal_cramp_is_settled_as_routine_within_sixteen_taps(visit: Visit) -> None:
    hand = Hand(visit(**TOUCH), way="finger")
    hand.look("ask")
    interview(hand, truth_of("10-nocturnal-cramp"))
    expect(hand.page.locator("#now")).to_have_text("Routine")
    expect(hand.page.locator("#could")).to_have_text("Settled")
    assert len(hand.taps) <= 10, hand.taps


def test_routine_is_never_said_before_it_is_settled(visit: Visit) -> None:
    page = visit()
    page.evaluate(
        """() => {
          window.said = [];
          const note = () => said.push([document.getElementById("now").textContent, document.getElementById("could")?.textContent ?? ""]);
          document.addEventListener("htmx:after:swap", note);
          note();
        }"""
    )
    hand = Hand(page)
    hand.look("ask")
    interview(hand, truth_of("10-nocturnal-cramp"))
    said = page.evaluate("said.map(pair => pair.map(one => one.trim()))")
    assert len(said) > len(hand.taps)
    assert said[-1] == ["Routine", "Settled"]
    assert all("Routine" not in now and could != "Settled" for now, could in said[:-1])


FULL_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
LONG_CALLS = (
    ("saddle_numbness=new or changed", "urinary_retention=new or changed"),
    ("right.pain_out_of_proportion=yes", "right.compartment_cause=yes", "right.numbness=new, or more than usual"),
)
FELT_AND_WARM = {"dorsalis_pedis": "present", "posterior_tibial": "present", "pallor": "none", "coolness": "none"}


def test_the_bar_takes_a_fifth_of_a_phone_at_most_at_every_screen_that_it_names(visit: Visit) -> None:
    page = visit(**FULL_PHONE)
    bring_in(page, {"left": {**FELT_AND_WARM, "numbness": "new, or more than usual"}, "right": FELT_AND_WARM})
    hand = Hand(page, "finger")
    hand.look("ask")
    for _ in range(5):
        box = page.locator(".top").bounding_box()
        assert box is not None
        assert box["height"] <= 844 / 5, page.locator("#order").inner_text()
        none = page.locator('#view [name="none"]')
        if not none.count():
            break
        hand.tap(str(none.first.get_attribute("id")))
        answered(page)


@pytest.mark.parametrize("entries", LONG_CALLS, ids=["spine", "compartment"])
def test_the_bar_takes_a_fifth_of_a_phone_at_most_and_holds_the_whole_call(visit: Visit, entries: tuple[str, ...]) -> None:
    page = visit(**FULL_PHONE)
    case: dict[str, Any] = {}
    for entry in entries:
        place, _, said = entry.partition("=")
        leg, _, name = place.rpartition(".")
        (case.setdefault(leg, {}) if leg else case)[name] = said == "yes" or said
    bring_in(page, case)
    expect(page.locator(".verdict.is-emergency")).to_be_visible()
    box = page.locator(".top").bounding_box()
    assert box is not None
    assert box["height"] <= 844 / 5
    order = page.locator(".verdict .call strong").first
    assert order.evaluate("one => one.scrollWidth <= one.clientWidth + 1 || getComputedStyle(one).display === 'inline'")
    page.locator("#more-said summary").tap()
    expect(page.locator("#more-said .what", has_text="Why")).to_be_visible()


def test_what_could_forbid_a_medicine_is_answered_one_after_the_other_by_keys_and_then_it_is_asked_about(
    visit: Visit,
) -> None:
    page = visit()
    of_the_leg = {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "new, or more than usual"}
    bring_in(page, {"left": {**of_the_leg, "coolness": "new or changed", "onset": "3 h"}})
    group = page.locator(".unknown .decides", has_text="heparin")
    expect(group).to_be_visible()
    page.locator(".unknown summary").first.focus()
    for _ in range(9):
        if not group.count():
            break
        assert page.evaluate("document.activeElement.matches('.unknown summary')"), "the next one has the focus"
        page.keyboard.press("Enter")
        answer = page.locator(".unknown details[open] .choices button").first
        answer.press("Enter")
        expect(answer).to_have_count(0)
        answered(page)
    expect(page.locator('[aria-label="Meanwhile"]')).to_contain_text("unfractionated heparin")
