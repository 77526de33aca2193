"""Six of ten visits, from the first tap to what is taken away: their taps, what must be on the screen and what must never be.

Each by finger on a phone, and at a desk by mouse and by keys alone. Typing is no tap, entering is one. Patients are invented.
"""

from __future__ import annotations

import re

from playwright.sync_api import expect
from tests.browser.hands import (
    FELT,
    Hand,
    answer_screen,
    by_id,
    case_of,
    interview,
    is_told_never,
    part,
)

NEVER_IN_AN_EMERGENCY = ("thyroid", "hammertoe", "bed rest", "within 2 weeks", "UTC", "+00:00")


def test_1_a_cold_white_numb_leg_of_three_hours(hand: Hand) -> None:
    page = hand.page
    for entry in ("left.dorsalis_pedis=absent", "left.posterior_tibial=absent", "left.numbness=new, or more than usual"):
        hand.say(entry)
    expect(page.locator(".verdict.is-emergency")).to_contain_text("Call vascular surgery now")
    assert len(hand.taps) <= 4
    for entry in (
        "left.pallor=new or changed",
        "left.coolness=new or changed",
        "left.weakness=none",
        "left.sensory_loss=beyond the toes",
    ):
        hand.say(entry)
    hand.enter("left.onset", "3 h")
    expect(page.locator(".verdict .clock")).to_contain_text("3 h")
    hand.find("atrial fibrillation", "atrial_fibrillation=yes")
    hand.look("plan")
    now = part(page, "Now")
    expect(now).to_contain_text("Vascular surgery")
    expect(now).to_contain_text("newly cold")
    expect(now.locator(".bar")).to_be_visible()
    expect(part(page, "Meanwhile")).to_contain_text("analgesia")
    expect(part(page, "Avoid now")).to_contain_text("Do not raise the leg")
    assert not is_told_never(page, NEVER_IN_AN_EMERGENCY)
    size = page.viewport_size
    assert size is not None
    below = page.locator("#to-sbar-below")
    if hand.way == "finger":
        assert below.bounding_box()["y"] < size["height"] - 56, "above the bar of views"  # type: ignore[index]
    hand.tap("to-sbar-below" if below.is_visible() else "to-sbar")
    sheet = page.locator(".document.form-sbar")
    expect(sheet).to_contain_text("EMERGENCY, LEFT LEG")
    expect(sheet).to_contain_text("atrial fibrillation", ignore_case=True)
    assert len(hand.taps) <= 15, hand.taps
    assert not is_told_never(page, ("thyroid", "hammertoe", "bed rest", "UTC", "+00:00"))


def test_3_burning_feet_and_a_kidney(hand: Hand) -> None:
    page = hand.page
    for leg in ("right", "left"):
        hand.tap(f"ordinary-{leg}")
        hand.say(f"{leg}.pain=yes")
        hand.enter(f"{leg}.onset", "1 year")
        hand.say(f"{leg}.worse_within_14_days=no")
    hand.find("diabetes", "diabetes=yes")
    hand.find("neuropathic pain", "painful_neuropathy=yes")
    hand.find("monofilament", "left.monofilament=not felt")
    hand.say("right.monofilament=not felt")
    page.fill("#search", "egfr")
    hand.taps.append("search egfr")
    hand.enter("egfr", "40")
    expect(page.locator("#now")).not_to_have_text("EMERGENCY")
    hand.look("plan")
    ahead = part(page, "If confirmed")
    expect(ahead).to_contain_text("If confirmed: diabetic peripheral neuropathy")
    expect(ahead).to_contain_text("duloxetine, no more than 60 mg a day")
    assert page.locator("dl.dose").count() == 0, "a dose before the kidney is known"
    by_id(page, "f-age").fill("58")
    by_id(page, "f-body_weight").fill("82")
    by_id(page, "f-sex").select_option("male")
    by_id(page, "f-creatinine").fill("150")
    hand.tap("enter-dose")
    hand.taps += ["age", "weight", "sex", "creatinine"]
    expect(page.locator(".dose-form output")).to_contain_text("mL/min")
    expect(page.locator("dl.dose").first).to_contain_text("mg")
    assert len(hand.taps) <= 25, hand.taps
    assert "stated_diabetic_neuropathy" not in case_of(page)
    assert not is_told_never(page, ("diagnosed",))
    hand.look("take")
    hand.tap("form-letter")
    expect(page.locator("#document")).to_contain_text("year")
    assert not is_told_never(page, ("newly",))


def test_4_heavy_legs_on_walking(hand: Hand) -> None:
    page = hand.page
    heavy = {**FELT, "pain": True, "comes_with_walking": True, "onset": "8 months", "worse_within_14_days": False}
    hand.look("ask")
    interview(hand, {"worse_standing_or_walking": True, "left": heavy, "right": heavy})
    expect(page.locator("#could")).to_have_text("Settled")
    assert len(hand.taps) <= 12, hand.taps
    assert sum("saddle" in tap for tap in hand.taps) == 1, "red flags are asked once"
    hand.say("eased_by_sitting_or_leaning_forward=yes")
    hand.look("causes")
    first = page.locator(".cause").first
    expect(first).to_contain_text("Lumbar spinal stenosis")
    expect(first).to_contain_text("supported")
    for cause in page.locator(".cause").all_inner_texts():
        assert not ("idiopathic" in cause.lower() and "supported" in cause)
    hand.look("plan")
    expect(part(page, "If confirmed")).to_contain_text("Stay physically active")
    expect(part(page, "If confirmed")).to_contain_text("Posture")


def test_6_a_numb_saddle_and_no_urine(hand: Hand) -> None:
    page = hand.page
    hand.say("saddle_numbness=new or changed")
    hand.say("urinary_retention=new or changed")
    expect(page.locator(".verdict.is-emergency")).to_contain_text(re.compile("Call spin", re.IGNORECASE))
    assert len(hand.taps) <= 3
    hand.look("plan")
    expect(part(page, "Now")).to_contain_text("MRI of the lumbosacral spine at once")
    expect(part(page, "Now")).to_contain_text("urinary retention")
    expect(part(page, "Meanwhile")).to_contain_text("Scan the bladder")
    assert not is_told_never(page, (*NEVER_IN_AN_EMERGENCY, "radiograph", "after a month"))


def test_7_a_leg_in_a_cast(hand: Hand) -> None:
    page = hand.page
    hand.press(page.locator('[name="unreached"][value="foot_pulses@right"]'))
    hand.taps.append("unreached")
    hand.say("right.numbness=new, or more than usual")
    assert "calm" not in str(page.locator(".verdict").get_attribute("class")), "grey"
    hand.look("ask")
    expect(page.locator("#asked")).to_contain_text("Ask about both legs")  # before the pulses of the well leg
    hand.tap("right.pain_out_of_proportion-yes")
    expect(page.locator(".verdict.is-urgent")).to_contain_text("on call for the limb")
    hand.tap("right.compartment_cause-yes")
    expect(page.locator(".verdict.is-emergency")).to_contain_text("on call for the limb")
    assert len(hand.taps) <= 5, hand.taps
    hand.look("causes")
    expect(page.locator(".flag li", has_text="compartment").first).to_be_visible()
    hand.look("plan")
    expect(part(page, "Meanwhile")).to_contain_text("plaster off down to the skin")
    assert not is_told_never(page, NEVER_IN_AN_EMERGENCY)


def test_9_a_claudicant_for_whom_an_angiography_is_wanted(hand: Hand) -> None:
    page = hand.page
    hand.tap("ordinary-right")
    for entry in (
        "left.dorsalis_pedis=diminished",
        "left.posterior_tibial=diminished",
        "left.pain=yes;left.comes_with_walking=yes",
    ):
        hand.say(entry)
    hand.enter("left.onset", "1 year")
    hand.say("left.worse_within_14_days=no")
    hand.find("relief with rest", "left.gone_within_10_minutes_of_rest=yes")
    hand.look("plan")
    later = part(page, "Later")
    expect(later).to_contain_text("Measure the ankle-brachial index first")
    hand.press(later.get_by_role("button", name="Draft order"))
    hand.taps.append("draft")
    expect(later.locator(".caution")).to_contain_text("another test comes before it")
    expect(later.locator(".draft input")).to_have_value(re.compile("^CT or MR angiography, left leg"))
    assert page.locator(".caution").count() == 1
    assert len(hand.taps) <= 12, hand.taps
    expect(part(page, "Today").locator("h3").first).to_contain_text("Measure the ankle-brachial index first")
    assert "angiography" not in " ".join(part(page, "Today").locator("h3").all_inner_texts())
    referred = [text for text in part(page, "This week").locator("h3").all_inner_texts() if "vascular specialist" in text]
    assert len(referred) == 1, "one referral, not one beside another that waits for the index"
    hand.look("ask")
    answer_screen(hand, {})
    hand.look("causes")
    expect(page.locator(".cause").first).to_contain_text("Peripheral artery disease")
    for cause in page.locator(".cause").all_inner_texts():
        assert not ("cute limb ischemia" in cause and "supported" in cause)
    hand.look("take")
    hand.tap("form-letter")
    expect(page.locator(".document.form-letter")).to_contain_text("ankle-brachial index")
    assert len(hand.taps) <= 25, hand.taps
