"""Four of ten visits, from the first tap to what is taken away: the quiet ones, a doubt, a mistake and an open question.

Each by finger on a phone, and at a desk by mouse and by keys alone. Typing is no tap, entering is one. Patients are invented.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.hands import (
    FELT,
    Hand,
    answer_screen,
    answered,
    by_id,
    case_of,
    interview,
    is_told_never,
    part,
    words,
)

CRAMP = {**FELT, "cramp": True, "onset": "8 months", "worse_within_14_days": False}
A_DEAD_LEG = ("dorsalis_pedis=absent", "posterior_tibial=absent", "numbness=new, or more than usual")


def test_2_night_cramps_and_nothing_else(hand: Hand) -> None:
    page = hand.page
    hand.look("ask")
    interview(hand, {"left": CRAMP, "right": CRAMP})
    expect(page.locator("#now")).to_have_text("Routine")
    expect(page.locator("#could")).to_have_text("Settled")
    assert len(hand.taps) <= 10, hand.taps
    assert not is_told_never(page, ("22q11",))
    hand.say("worse_in_bed_at_night=yes")
    hand.say("right.confined_to_calf=yes;left.confined_to_calf=yes")
    hand.look("take")
    hand.tap("form-leaflet")
    assert len(hand.taps) <= 14, hand.taps
    leaflet = page.locator("#document")
    expect(leaflet).to_contain_text("leg cramps at night")
    expect(leaflet).to_contain_text("Keep that heel on the floor and that knee straight.")
    expect(leaflet).to_contain_text("We felt the pulses in both feet.")
    expect(leaflet).to_contain_text("We did not check the feeling in your feet with a thin thread or your reflexes today.")
    hand.tap("form-note")
    note = page.locator("#document")
    expect(note).to_contain_text("Not examined: femoral and popliteal pulses, 10-g monofilament")
    expect(note).not_to_contain_text("22q11")
    expect(note).not_to_contain_text("splint")
    hand.look("causes")
    expect(page.locator(".cause").first).to_contain_text("Idiopathic nocturnal leg cramp")


@pytest.mark.parametrize("heard", ["multiphasic", "audible", "monophasic", "silent"])
def test_5_a_foot_pulse_in_doubt_and_a_doppler_in_hand(hand: Hand, heard: str) -> None:
    page = hand.page
    hand.tap("ordinary-right")
    hand.say("left.posterior_tibial=present")
    hand.say("left.dorsalis_pedis=uncertain")
    expect(page.locator("#order")).to_have_text("Doppler on top of the foot: left leg.")
    expect(page.locator("#now")).not_to_have_text("EMERGENCY")
    assert page.locator('[id^="row-"][id*="doppler"]').count() == 1, "the Doppler is asked of the artery in doubt alone"
    hand.say(f"left.dorsalis_pedis_doppler={heard}")
    expect(page.locator("#now")).not_to_have_text("EMERGENCY")
    hand.look("plan")
    assert len(hand.taps) <= 6, hand.taps
    today = part(page, "Today")
    if heard in ("multiphasic", "audible"):
        assert not today.count() or "index" not in today.inner_text(), "a good signal calls for no index today"
    else:
        expect(today).to_contain_text("Measure the ankle-brachial index first")
    hand.look("ask")
    expect(page.locator("#asked")).to_contain_text("Ask about both legs")
    answer_screen(hand, {})
    expect(page.locator("#view [name=none]")).to_be_visible()
    expect(page.locator("#now")).not_to_have_text("EMERGENCY")
    if heard == "multiphasic":
        answered(page)
        interview(hand, {"left": FELT, "right": FELT})
        expect(page.locator("#could")).to_have_text("Settled")
        assert not any("femoral" in tap for tap in hand.taps), "what is heard well at the foot asks nothing of the groin"


def test_8_the_wrong_side_is_swapped_and_a_second_patient_is_another(hand: Hand) -> None:
    page = hand.page
    for entry in A_DEAD_LEG:
        hand.say(f"right.{entry}")
    hand.enter("right.onset", "3 h")
    expect(page.locator(".verdict.is-emergency")).to_contain_text("right leg")
    wrong, taps = case_of(page), len(hand.taps)
    hand.tap("swap-here")
    assert len(hand.taps) - taps == 1
    expect(page.locator(".verdict.is-emergency")).to_contain_text("left leg")
    expect(page.locator(".verdict .clock")).to_contain_text("Left leg: 3 h")
    assert case_of(page) == {"left": wrong["right"]}
    page.reload()
    expect(page.locator(".verdict.is-emergency")).to_contain_text("left leg")
    assert case_of(page) == {"left": wrong["right"]}
    hand.press(page.locator("#who > summary"))
    by_id(page, "label").fill("A.B.")
    hand.tap("relabel")
    expect(page).to_have_title("A.B.: pulsefirst")
    other = page.context.new_page()
    other.goto("/")
    other.wait_for_selector("#page[data-htmx-powered]")
    assert other.title() == "pulsefirst"
    assert case_of(other) == {}
    expect(other.locator(".verdict")).not_to_contain_text("vascular surgery")
    other.close()
    hand.look("take")
    hand.tap("form-sbar")
    expect(page.locator("#document")).to_contain_text("Patient: A.B.")
    expect(page.locator("#document")).to_contain_text("EMERGENCY, LEFT LEG")
    expect(page.locator("#document")).not_to_contain_text("RIGHT LEG")
    page.emulate_media(media="print")
    assert page.locator(".top, nav, .foot-of-page").evaluate_all("all => all.every(one => !one.checkVisibility())")
    page.emulate_media(media="screen")
    hand.press(page.locator("#who > summary"))
    hand.tap("new")
    hand.tap("new-now")
    expect(page.locator("#view")).to_have_attribute("data-view", "minute")
    assert case_of(page) == {}
    expect(page.locator(".verdict.is-emergency")).to_have_count(0)
    expect(page).to_have_title("pulsefirst")
    assert page.locator("#undo").is_disabled()
    assert "absent" not in " ".join(page.locator('[aria-pressed="true"]').all_inner_texts())


def test_10_a_tingling_foot_since_yesterday(hand: Hand) -> None:
    page = hand.page
    hand.say("left.numbness=new, or more than usual")
    hand.enter("left.onset", "yesterday")
    assert len(hand.taps) <= 3
    expect(by_id(page, "n-left.onset")).to_contain_text(re.compile(r"1 day ago\s*change"))
    expect(page.locator(".verdict.is-could")).to_contain_text("Feel the foot pulses: left leg.")
    expect(page.locator("#now")).to_have_text("Nothing demanded yet")
    expect(page.locator("#could")).to_have_text("Emergency")
    hand.enter("left.onset", "a while")
    refused = by_id(page, "n-left.onset")
    expect(refused).to_contain_text("“a while”")
    expect(refused).to_contain_text("Still recorded: yesterday")
    by_id(page, "v-left.onset").fill("")
    for leg in ("right", "left"):
        hand.tap(f"ordinary-{leg}")
        hand.say(f"{leg}.pallor=none")
        hand.say(f"{leg}.coolness=none")
    assert case_of(page)["left"]["onset"]
    hand.look("causes")
    told = words(page)
    assert re.search(r"radiculopathy|neuropathy|nerve", told)
    for cause in page.locator(".cause").all_inner_texts():
        assert not ("cute limb ischemia" in cause and "supported" in cause)
    expect(page.locator(".verdict.is-emergency")).to_have_count(0)
    answered(page)
