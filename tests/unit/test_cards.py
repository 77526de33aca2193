"""A plan as cards: what is demanded is said, what is unknown is never taken as normal, and the same card has the same name."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import pulsefirst
from conftest import AT, GUIDELINE, ROOT
from pulsefirst.backends.acts import Demand
from pulsefirst.backends.cards import (
    Card,
    Cards,
    Indicator,
    Setting,
    Subject,
    cards_as_json,
    has_something_to_say,
    speaks_of_a_leg,
)
from pulsefirst.backends.cards.markdown import fitting, plain
from pulsefirst.backends.cards.orders import service_request
from pulsefirst.backends.cards.silence import demands_action, plan_demands_action
from pulsefirst.backends.fhir import read_resources
from pulsefirst.engine.apply import apply
from pulsefirst.model.case import Case, CaseAct
from pulsefirst.model.legs import Leg
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import Contact, Site

SUBJECT = Subject(patient="p1", encounter="e1")
ACUTE = {
    "left": {
        "dorsalis_pedis": "absent",
        "posterior_tibial": "absent",
        "numbness": "new, or more than usual",
        "pallor": "new or changed",
    }
}
CRAMP = {"left": {"cramp": "yes"}}


def case_of(written: dict[str, Any]) -> Case:
    return pulsefirst.load_case(written)


def cards_of(case: Case | dict[str, Any], *, at: Any = AT, **setting: Any) -> Cards:
    read = case if isinstance(case, Case) else case_of(case)
    return Cards(GUIDELINE, apply(GUIDELINE, read, at), read, Setting(**{"subject": SUBJECT, **setting}))


def every_card(cards: Cards) -> list[Card]:
    return [*cards.on_opening(), *cards.on_orders(), *cards.on_leaving()]


CLAUDICANT = {
    "left": {"pain": "yes", "comes_with_walking": "yes", "gone_within_10_minutes_of_rest": "yes", "onset": "1 year"}
}
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


# --- urgency ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_critical_is_an_emergency_that_known_facts_demand_and_nothing_else(path: Path) -> None:
    case = pulsefirst.load_case(path)
    at = case.recorded_at + timedelta(hours=1) if case.recorded_at else AT
    cards = cards_of(case, at=at)
    critical = [card for card in every_card(cards) if card.indicator is Indicator.CRITICAL]
    assert bool(critical) is (cards.plan.triage.now.level is Urgency.EMERGENCY)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_card_reassures(path: Path) -> None:
    case = pulsefirst.load_case(path)
    at = case.recorded_at + timedelta(hours=1) if case.recorded_at else AT
    for card in every_card(cards_of(case, at=at)):
        said = f"{card.summary} {card.detail}".lower()
        assert not re.search(r"\broutine\b|nothing (is )?demanded|ruled out|all clear|reassur", said)


def test_an_emergency_that_is_only_possible_is_what_to_examine_first_and_never_an_alarm() -> None:
    (card, *_) = cards_of(CRAMP).on_opening()
    assert card.indicator is Indicator.WARNING
    assert card.summary.startswith("Not yet excluded: EMERGENCY; examine first: dorsalis pedis")
    assert "Dorsalis pedis pulse?" in card.detail


def test_an_emergency_says_whom_to_call_why_and_where_that_comes_from() -> None:
    (card, *_) = cards_of(ACUTE).on_opening()
    assert card.indicator is Indicator.CRITICAL
    assert "Call vascular surgery now (left leg)" in card.summary
    assert "pathway statements A1, " in card.detail
    known = pulsefirst.load_case(EXAMPLES[0])
    assert known.recorded_at is not None
    assert "beyond the pathway: " in cards_of(known, at=known.recorded_at + timedelta(hours=1)).on_opening()[0].detail
    assert "- dorsalis pedis: absent (left leg)" in card.detail
    assert "the clinician decides" in card.detail
    assert "Made 22 November 2026, 10:30." in card.detail


def test_a_service_is_called_what_the_site_calls_it() -> None:
    site = Site(services={"vascular_surgery": Contact(called="Vascular registrar", number="bleep 0000")})
    assert "Vascular registrar (bleep 0000)" in cards_of(ACUTE, site=site).on_opening()[0].summary


# --- silence ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        {},
        {"age": "70", "diabetes": "yes"},
        {"left": {"dorsalis_pedis": "present", "posterior_tibial": "present"}},
        {"stated_peripheral_artery_disease": "yes"},
    ],
)
def test_a_record_that_speaks_of_no_leg_gives_no_card(written: dict[str, Any]) -> None:
    cards = cards_of(written, missing=("results: not sent",))
    assert not speaks_of_a_leg(GUIDELINE, cards.case)
    assert every_card(cards) == []


@pytest.mark.parametrize(
    "fact", [{"cramp": "yes"}, {"onset": "2 days"}, {"dorsalis_pedis": "absent"}, {"weakness": "new or changed"}]
)
def test_a_complaint_a_beginning_or_an_abnormal_finding_of_a_leg_speaks_of_it(fact: dict[str, str]) -> None:
    assert speaks_of_a_leg(GUIDELINE, case_of({"left": fact}))


def test_an_emergency_by_facts_of_the_patient_is_said_though_no_leg_is_spoken_of() -> None:
    cards = cards_of({"potassium": "6.9"})
    if cards.plan.triage.now.level is not Urgency.EMERGENCY:
        pytest.fail("a potassium of 6.9 is no emergency any more: choose another fact for this test")
    assert cards.on_opening()[0].indicator is Indicator.CRITICAL


def test_a_diagnosis_that_has_a_leg_seen_today_is_said_though_nobody_complains() -> None:
    cards = cards_of({"left": {"stated_chronic_limb_threat": "yes"}})
    assert not speaks_of_a_leg(GUIDELINE, cards.case)
    assert has_something_to_say(GUIDELINE, cards.case)
    assert cards.on_opening()[0].indicator is Indicator.WARNING
    assert cards.on_leaving()[0].indicator is Indicator.WARNING


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_whether_there_is_anything_to_say_is_known_before_the_plan(path: Path) -> None:
    case = pulsefirst.load_case(path)
    at = case.recorded_at + timedelta(hours=1) if case.recorded_at else AT
    by_leg = {key: value for key, value in case.facts.items() if key.leg is None}
    for one in (case, replace(case, facts=by_leg)):
        cards = cards_of(one, at=at)
        assert demands_action(GUIDELINE, one) is plan_demands_action(cards.plan)
        if not has_something_to_say(GUIDELINE, one):
            assert [*cards.on_opening(), *cards.on_leaving()] == []


# --- names --------------------------------------------------------------------------------------------------------------


def test_the_same_card_has_the_same_name_while_it_stands_and_another_once_it_changes() -> None:
    def names(cards: Cards) -> list[str]:
        return [card.uuid for card in cards.on_opening()]

    before = names(cards_of(ACUTE))
    assert names(cards_of(ACUTE, at=AT + timedelta(hours=5))) == before
    assert names(cards_of(ACUTE, subject=Subject(patient="p2"))) != before
    worse = {"left": {**ACUTE["left"], "weakness": "new or changed"}}
    assert names(cards_of(worse)) != before


def test_no_two_cards_of_a_plan_share_a_name() -> None:
    cards = [*cards_of(CRAMP).on_opening(), *cards_of({**CRAMP, "considering": ["gabapentin"]}).on_orders()]
    assert len({card.uuid for card in cards}) == len(cards) > 2


# --- text ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_summary_is_shorter_than_140_characters_and_a_detail_holds_no_html(path: Path) -> None:
    case = pulsefirst.load_case(path)
    at = case.recorded_at + timedelta(hours=1) if case.recorded_at else AT
    for card in every_card(cards_of(case, at=at)):
        assert 0 < len(card.summary) < 140
        assert not re.search(r"(?<!\\)<", card.detail)


def test_text_of_a_record_is_text_in_a_card() -> None:
    unread = ("<script>alert(1)</script> [x](http://bad.example) *bold*\n# heading",)
    detail = cards_of(ACUTE, unread=unread).on_opening()[0].detail
    assert "\\<script\\>alert(1)\\</script\\> \\[x\\](http://bad.example) \\*bold\\* # heading" in detail


@pytest.mark.parametrize(
    ("text", "most", "fits"),
    [("short", 10, "short"), ("one two three", 9, "one two…"), ("abcdefghij", 5, "abcd…"), (" a\n b ", 10, "a b")],
)
def test_a_text_is_cut_between_words(text: str, most: int, fits: str) -> None:
    assert fitting(text, most) == fits
    assert len(fits) <= most


def test_a_control_character_becomes_a_space() -> None:
    assert plain("a\x00b\u2028c") == "a b c"


# --- what is missing ----------------------------------------------------------------------------------------------------


def test_what_was_not_read_stands_on_every_card_and_on_one_of_its_own_where_there_is_no_other() -> None:
    missing = ("results and examinations: not sent",)
    assert all("Not read: unknown, and not normal" in card.detail for card in cards_of(CRAMP, missing=missing).on_opening())
    claudication = {"left": {"comes_with_walking": "yes"}, "considering": ["thyroid_test"]}
    proposed = {**claudication, "left": {"comes_with_walking": "yes", "gone_within_10_minutes_of_rest": "yes"}}
    (alone,) = cards_of(proposed, missing=missing).on_orders()
    assert "counts as unknown, not as normal" in alone.summary


# --- drafts and leaving -------------------------------------------------------------------------------------------------


def test_a_draft_that_is_not_borne_out_is_cautioned_against() -> None:
    written = {"left": {"comes_with_walking": "yes"}, "considering": ["ct_or_mr_angiography"]}
    (card,) = cards_of(written).on_orders()
    assert card.indicator is Indicator.WARNING
    assert card.summary.startswith("Draft order: CT or MR angiography")
    assert card.suggestions == ()


def test_a_medicine_for_a_patient_of_whose_legs_nothing_is_on_record_is_none_of_this_pathways_business() -> None:
    assert cards_of({"considering": ["gabapentin"]}).on_orders() == []
    assert cards_of({"considering": ["ct_or_mr_angiography"]}).on_orders() != []


def test_before_discharge_red_flags_that_are_not_decided_are_named() -> None:
    (card,) = cards_of(CRAMP).on_leaving()
    assert card.summary.startswith("Before discharge: an emergency is not yet excluded")
    assert "Vascular surgery" in card.detail
    assert cards_of(ACUTE).on_leaving()[0].indicator is Indicator.CRITICAL


# --- suggestions --------------------------------------------------------------------------------------------------------


def test_a_call_can_be_drafted_and_once_it_is_it_is_not_suggested_again() -> None:
    (card, *_) = cards_of(ACUTE).on_opening()
    assert card.suggestions[0].label == "Vascular surgery, left leg"
    resource = card.suggestions[0].actions[0].resource
    for change, done in ({}, False), ({"status": "active", "intent": "order"}, True):
        read = read_resources(GUIDELINE, [{**resource, **change}], at=AT).case
        assert CaseAct("vascular_surgery", Leg.LEFT) in (read.done if done else read.considering)
        case = replace(case_of(ACUTE), done=read.done, considering=read.considering)
        after = cards_of(case).on_opening()
        assert after[0].indicator is Indicator.CRITICAL, "what was called lowers no urgency"
        assert ("(done)" in after[0].summary) is done
        assert "Vascular surgery, left leg" not in [one.label for card in after for one in card.suggestions]


def test_what_both_legs_need_is_one_draft_that_names_both() -> None:
    both = dict.fromkeys(("left", "right"), ACUTE["left"])
    (suggestion, *_) = cards_of(both).on_opening()[0].suggestions
    assert suggestion.label == "Vascular surgery, both legs"
    sites = suggestion.actions[0].resource["bodySite"]
    assert [site["text"] for site in sites] == ["left leg", "right leg"]
    read = read_resources(GUIDELINE, [suggestion.actions[0].resource], at=AT).case
    assert read.considering == {CaseAct("vascular_surgery", leg) for leg in Leg}


@pytest.mark.parametrize(
    ("target", "systems"),
    [
        ("creatine_kinase_test", ["http://loinc.org"]),
        ("blood_count_and_metabolic_panel", []),  # a count and a panel are two codes, and neither means both
        ("protein_electrophoresis", []),  # no row reads an order by this code
        ("vascular_surgery", []),
    ],
)
def test_a_draft_stands_under_a_terminology_only_where_one_code_means_all_of_it(target: str, systems: list[str]) -> None:
    line = replace(cards_of(ACUTE).plan.proposals[0], target=target, leg=None)
    plan = cards_of(ACUTE).plan
    own, *others = service_request(Demand(target, (line,)), plan, GUIDELINE, SUBJECT)["code"]["coding"]
    assert own["code"] == target
    assert [coding["system"] for coding in others] == systems


def test_a_medicine_is_said_in_words_and_never_drafted() -> None:
    for path in EXAMPLES:
        case = pulsefirst.load_case(path)
        at = case.recorded_at + timedelta(hours=1) if case.recorded_at else AT
        for card in cards_of(case, at=at).on_opening():
            kinds = {action.resource["resourceType"] for one in card.suggestions for action in one.actions}
            assert kinds <= {"ServiceRequest"}


def test_json_leaves_out_what_is_empty() -> None:
    written = cards_as_json(cards_of({**CRAMP, "considering": ["gabapentin"]}).on_orders())

    def empties(data: Any) -> list[Any]:
        inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else []
        return [one for one in inner if one in (None, "", [], {})] + [found for one in inner for found in empties(one)]

    assert written["cards"]
    assert empties(written) == []
    assert "links" not in written["cards"][0]
    json.dumps(written)


def test_a_link_stands_only_where_the_site_has_a_page() -> None:
    (card, *_) = cards_of(ACUTE, page="https://cds.example.org/#case=%7B%7D").on_opening()
    assert [link.url for link in card.links] == ["https://cds.example.org/#case=%7B%7D"]


def test_a_card_warns_of_a_splint_only_where_one_is_in_question() -> None:
    in_plaster = {"left": {**CLAUDICANT["left"], "leg_in_plaster": "yes"}}
    plain_leg, cast = (" ".join(card.detail for card in cards_of(case).on_opening()) for case in (CLAUDICANT, in_plaster))
    assert "splint" not in plain_leg
    assert "Avoid a splint; avoid long immobilization: deconditioning" in cast
