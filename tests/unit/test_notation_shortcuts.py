"""Sides as people write them, and one answer that stands for several ordinary findings."""

import pytest

import pulsefirst
from conftest import GUIDELINE
from pulsefirst.backends.prose import label
from pulsefirst.model.answers import is_abnormal
from pulsefirst.model.case import Key
from pulsefirst.model.errors import CaseError, MalformedCase
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.notation import read_case, read_file, write_case
from pulsefirst.notation.shortcuts import ShortcutRead

NEVER = {
    "saddle_numbness",
    "sensory_level",
    "upper_motor_neuron_signs",
    "lhermitte",
    "dorsalis_pedis_doppler",
    "posterior_tibial_doppler",
    "bladder_change",
    "bowel_change",
}
"""What no shortcut may ever answer."""


@pytest.mark.parametrize("left", ["L", "l", "lt", "Lt", "left leg", "Left-Leg", "left side"])
@pytest.mark.parametrize("right", ["R", "rt", "right leg", "right side"])
def test_a_leg_goes_by_the_names_people_give_it(left, right):
    case = read_case(f"{left}: {{pain: yes}}\n{right}: {{pain: no}}", GUIDELINE)
    assert case == read_case("left: {pain: yes}\nright: {pain: no}", GUIDELINE)


@pytest.mark.parametrize("both", ["bilateral", "both legs", "both sides", "Bilaterally"])
def test_both_legs_go_by_other_names_too(both):
    assert read_case(f"{both}: {{cramp: yes}}", GUIDELINE) == read_case("both: {cramp: yes}", GUIDELINE)


def test_a_leg_written_twice_by_two_names_is_one_leg():
    assert len(read_case("left: {pain: yes}\nL: {cramp: yes}", GUIDELINE).facts) == 2
    with pytest.raises(MalformedCase, match="pain of the left leg is written twice"):
        read_case("left: {pain: yes}\nL: {pain: yes}", GUIDELINE)


@pytest.mark.parametrize(
    ("line", "guess"),
    [
        ("left_pain: yes", "did you mean 'pain'?"),
        ("bilateral swelling: yes", "did you mean 'leg_swelling'?"),
        ("legs: {}", ""),
    ],
)
def test_a_side_in_the_name_of_a_finding_is_told_where_to_write_it(line, guess):
    with pytest.raises(CaseError, match="what is found in a leg stands under left, right or both") as caught:
        read_case(line, GUIDELINE)
    assert guess in str(caught.value)


def test_a_side_is_no_answer():
    with pytest.raises(MalformedCase, match="bilateral holds the findings of a leg"):
        read_case("bilateral: yes", GUIDELINE)


# --- shortcuts ----------------------------------------------------------------------------------------------------------


def test_foot_pulses_felt_are_both_pulses_of_that_foot():
    case = read_case("left: {foot_pulses: both felt}", GUIDELINE)
    assert case == read_case("left: {dorsalis_pedis: present, posterior_tibial: present}", GUIDELINE)


def test_what_a_shortcut_was_read_as_is_told():
    found = read_file("right:\n  foot_pulses: both felt", GUIDELINE)
    assert found.shortcuts == (
        "case:2: 'foot_pulses: both felt' was read as dorsalis_pedis: present, posterior_tibial: present",
    )
    with pytest.warns(ShortcutRead, match="was read as dorsalis_pedis: present"):
        pulsefirst.load_case({"right": {"foot_pulses": "both felt"}})


def test_what_is_answered_by_itself_stands_wherever_it_is_written():
    case = read_case("both: {foot_pulses: both felt}\nleft: {dorsalis_pedis: absent}", GUIDELINE)
    assert write_case(case, GUIDELINE) == (
        "left:\n  dorsalis_pedis: absent\n  posterior_tibial: present\n"
        "right:\n  dorsalis_pedis: present\n  posterior_tibial: present\n"
    )
    again = read_case("left: {dorsalis_pedis: not assessed, foot_pulses: both felt}", GUIDELINE)
    assert again == read_case("left: {dorsalis_pedis: not assessed, posterior_tibial: present}", GUIDELINE)


def test_a_shortcut_of_a_leg_says_which_leg():
    with pytest.raises(CaseError, match="foot_pulses is recorded per leg: write it under left, right or both"):
        read_case("foot_pulses: both felt", GUIDELINE)
    top = read_case("neurological examination of both legs: normal", GUIDELINE)
    assert top == read_case("both: {neurological_examination: normal}", GUIDELINE)
    with pytest.raises(CaseError, match="medicines is recorded for the patient: write it at the top"):
        read_case("left: {medicines: none}", GUIDELINE)


@pytest.mark.parametrize(
    "line", ["medicines: some", "vital_signs: abnormal", "left: {foot_pulses: absent}", "medicines: [a]"]
)
def test_a_shortcut_says_only_what_is_ordinary(line):
    with pytest.raises(CaseError, match="record what was found by itself"):
        read_case(line, GUIDELINE)


def test_medicines_none_is_no_to_each_of_them_but_for_what_was_taken():
    case = read_case("medicines: none\ntakes_statin: yes", GUIDELINE)
    assert case.facts[Key("takes_statin", None)] is True
    assert case.facts[Key("takes_anticoagulant", None)] is False


@pytest.mark.parametrize("shortcut", GUIDELINE.shortcuts.values(), ids=lambda one: one.name)
def test_every_shortcut_is_ordinary_complete_and_honest(shortcut):
    names = {finding.name for finding, _ in shortcut.expands}
    assert not names & NEVER
    assert all(finding.scope is shortcut.scope for finding, _ in shortcut.expands)
    assert not any(is_abnormal(finding, value) or finding.stated for finding, value in shortcut.expands)
    assert not {*shortcut.words, *shortcut.words_for_both} & {label(one) for one in GUIDELINE.findings.values()}
    for word in shortcut.words:
        for says in shortcut.says:
            line = f"{word}: {says}" if shortcut.scope is Scope.PATIENT else f"left: {{'{word}': {says}}}"
            case = read_case(line, GUIDELINE)
            leg = None if shortcut.scope is Scope.PATIENT else Leg.LEFT
            assert {key: case.facts[key] for key in case.facts if key.finding in names} == {
                Key(finding.name, leg): value for finding, value in shortcut.expands
            }
            assert read_case(write_case(case, GUIDELINE), GUIDELINE) == case


def test_the_source_alone_reads_the_same_shortcuts():
    line = "medicines: none"
    assert read_case(line, pulsefirst.guideline(source_only=True)) == read_case(line, GUIDELINE)
