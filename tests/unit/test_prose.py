"""Conditions, rules and the whole guideline in plain English."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

from made_up import guideline_of, statement
from pulsefirst import language as say
from pulsefirst.backends import prose
from pulsefirst.backends.prose import document
from pulsefirst.model.conditions import Coded, Condition, Elapsed, Flag, Highest, Lookup, Measured, OfLeg, Ratio, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Scope, Side
from pulsefirst.model.provenance import Interpretation
from pulsefirst.model.recommendations import Category, Hypothesis, Target


class Pulse(StrEnum):
    PRESENT = "present"
    DIMINISHED = "diminished"
    ABSENT = "absent"


class Doppler(StrEnum):
    AUDIBLE = "audible"
    SILENT = "silent"


pedal_pulse = Coded(question="Pedal pulse?", scope=Scope.LEG, values=Pulse)
wound = Flag(question="Is there a wound?", scope=Scope.LEG)
cramp = Flag(question="Does this leg cramp?", scope=Scope.LEG)
diabetes = Flag(question="Does the patient have diabetes?")
pregnant = Flag(question="Is the patient pregnant?")
onset = Since(question="When did it begin?", scope=Scope.LEG)
ankle_pressure = Measured(question="Ankle?", scope=Scope.LEG, unit="mmHg", low=Decimal(0), high=Decimal(300))
arm_pressure = Measured(question="Arm?", unit="mmHg", low=Decimal(50), high=Decimal(300))
doppler = Coded(question="Signal?", scope=Scope.LEG, values=Doppler)
flow = Lookup(
    (pedal_pulse, doppler),
    {
        (Pulse.PRESENT, Doppler.AUDIBLE): Decimal(2),
        (Pulse.DIMINISHED, Doppler.AUDIBLE): Decimal(1),
        (Pulse.DIMINISHED, Doppler.SILENT): Decimal(0),
        (Pulse.ABSENT, Doppler.AUDIBLE): Decimal(0),
    },
    title="flow in the foot",
)
ankle_brachial_index = Ratio(ankle_pressure, arm_pressure, title="ankle brachial index")
duration = Elapsed(onset)
pulse_absent = say.criterion("pulse absent", pedal_pulse.among(Pulse.ABSENT), reads=say.reads("A1"))
wounded = say.criterion("wound of this leg", wound)
walks_and_rests = say.criterion("comes with walking, goes with rest", pregnant)
symptoms = say.criterion("symptoms", say.any_of(wound, cramp))
surgeon = Target(title="vascular surgery", category=Category.SERVICE)
stockings = Target(title="compression stockings", category=Category.ADVICE)
ischemia = Hypothesis(title="acute limb ischemia", reads=say.reads("A1"), scope=Scope.LEG, confirmed=pulse_absent)
blocked = say.argue_for(ischemia, pulse_absent, reads=say.reads("A1"))
walking = Interpretation("One leg counts as both.", say.reads("A1"))
walk_daily = say.rule(reads=say.reads("A2"), do=say.advise(stockings, "walk daily"))
wear_stockings = say.rule(reads=say.reads("A2"), when=wound, do=say.advise(stockings, "wear compression stockings."))
call_surgeon = say.rule(
    reads=say.reads("A1"),
    when=say.all_of(pulse_absent, symptoms),
    do=say.refer(surgeon, "call vascular surgery now", urgency=say.EMERGENCY),
    overrides=(wear_stockings,),
    interprets=walking,
    warning="Do not wait for a picture.",
)


@pytest.fixture(scope="module", autouse=True)
def guideline() -> Guideline:
    """The content of this file, collected as a guideline."""
    statements = (
        statement("A1", "No pulse: <call>.", section="A. First"),
        statement("A2", "Stockings help.", refs="", section="A. First", line=2),
        statement("B1", "Background.", refs="", section="B. Then", line=3),
    )
    return guideline_of(globals(), statements, title="Legs & pulses", version="1.0")


SENTENCES: dict[str, tuple[Condition, str]] = {
    "a fact of the patient": (diabetes, "diabetes"),
    "a fact of a leg": (wound, "wound in this leg"),
    "a value": (pedal_pulse.among(Pulse.ABSENT), "pedal pulse is absent in this leg"),
    "values in their own order": (
        pedal_pulse.among(Pulse.ABSENT, Pulse.DIMINISHED),
        "pedal pulse is diminished or absent in this leg",
    ),
    "a quantity by its title": (
        say.at_most(ankle_brachial_index, "0.90"),
        "ankle brachial index is 0.90 or less in this leg",
    ),
    "a quantity with its unit": (say.below(arm_pressure, "90"), "arm pressure is less than 90 mmHg"),
    "the highest of two": (
        say.at_least(Highest((arm_pressure, ankle_pressure)), "50"),
        "the highest of arm pressure and ankle pressure is 50 mmHg or more in this leg",
    ),
    "time": (say.above(duration, "14"), "time since onset is more than 14 days in this leg"),
    "a table by its rows": (
        say.at_most(flow, "0"),
        "flow in the foot is absent or (diminished with doppler silent) in this leg",
    ),
    "a table's row as one": (say.at_most(flow, "1"), "flow in the foot is diminished or absent in this leg"),
    "a criterion that names its leg itself": (wounded, "wound of this leg"),
    "a criterion by its name": (pulse_absent, "pulse absent in this leg"),
    "the leg is said once": (say.all_of(wound, cramp), "in this leg: wound and cramp"),
    "the leg's facts stand together": (say.all_of(wound, diabetes, cramp), "(in this leg: wound and cramp) and diabetes"),
    "brackets keep and from or": (
        say.all_of(diabetes, say.any_of(wound, cramp)),
        "diabetes and (in this leg: wound or cramp)",
    ),
    "a comma keeps an or apart": (
        say.all_of(pedal_pulse.among(Pulse.ABSENT, Pulse.DIMINISHED), wound),
        "in this leg: pedal pulse is diminished or absent, and wound",
    ),
    "the other leg": (say.in_other_leg(wound), "wound in the other leg"),
    "a named leg": (OfLeg(Side.LEFT, say.any_of(wound, cramp)), "in the left leg: wound or cramp"),
    "both legs": (say.in_both_legs(wound), "wound in both legs"),
    "both legs, more than one thing": (say.in_both_legs(say.any_of(wound, cramp)), "in both legs: wound or cramp"),
    "either leg": (say.in_either_leg(say.all_of(wound, cramp)), "in either leg: wound and cramp"),
    "neither leg": (say.not_(say.in_either_leg(wound)), "wound in neither leg"),
    "unlike legs": (
        say.all_of(OfLeg(Side.LEFT, wound), OfLeg(Side.RIGHT, cramp)),
        "wound in the left leg and cramp in the right leg",
    ),
    "none of": (say.none_of(wound, cramp), "in this leg: none of: wound or cramp"),
    "not there": (say.not_(wound), "no wound in this leg"),
    "not so": (say.not_(pregnant), "not pregnant"),
    "not a value": (say.not_(pedal_pulse.among(Pulse.ABSENT)), "pedal pulse is not absent in this leg"),
    "not a criterion": (say.not_(say.in_other_leg(symptoms)), "not “symptoms” in the other leg"),
    "not not": (say.not_(say.not_(diabetes)), "diabetes"),
    "a name with an and of its own stands in quotes": (
        say.all_of(diabetes, say.not_(walks_and_rests)),
        "diabetes and not “comes with walking, goes with rest”",
    ),
    "a name that speaks of this leg is turned": (say.in_either_leg(wounded), "wound of either leg"),
    "not all": (say.not_(say.all_of(diabetes, pregnant)), "not all of: diabetes and pregnant"),
    "so many of": (
        say.at_least_n_of(2, diabetes, pregnant, wound),
        "at least 2 of: diabetes, pregnant and wound in this leg",
    ),
}


@pytest.mark.parametrize("about", SENTENCES)
def test_a_condition_reads_as_one_would_say_it(about: str) -> None:
    """Each condition against its sentence."""
    condition, sentence = SENTENCES[about]
    assert prose.condition_in_english(condition) == sentence


def test_an_outline_says_what_stands_behind_a_name_once() -> None:
    """The second time a criterion is met, its name is enough."""
    condition = say.any_of(say.all_of(symptoms, diabetes), say.in_other_leg(symptoms))
    assert [f"{'  ' * line.depth}{line.text}" for line in prose.outline(condition)] == [
        "any of:",
        "  all of:",
        "    symptoms in this leg, that is:",
        "      any of:",
        "        wound",
        "        cramp",
        "    diabetes",
        "  symptoms in the other leg (as above)",
    ]


def test_an_outline_keeps_a_not_apart_from_what_a_name_stands_for() -> None:
    """What stands behind the name is said of the name, not of its denial."""
    assert [line.text for line in prose.outline(say.not_(pulse_absent))] == [
        "not:",
        "pulse absent in this leg, that is:",
        "pedal pulse is absent",
    ]


def test_a_rule_says_its_condition_its_act_its_urgency_and_what_it_withholds() -> None:
    """All of it in a few sentences."""
    assert prose.rule_in_english(call_surgeon) == (
        "When, in this leg, pulse absent and symptoms: Call vascular surgery now (emergency). "
        "When this is known, it withholds: wear compression stockings."
    )


def test_a_rule_without_a_condition_is_for_always() -> None:
    """Its act is all there is to say."""
    assert prose.rule_in_english(walk_daily) == "Always: Walk daily."


def test_a_rule_can_say_what_withholds_it(guideline: Guideline) -> None:
    """Who withholds is known to the guideline, not to the rule."""
    assert prose.rule_in_english(wear_stockings, prose.withholders(guideline)[wear_stockings]) == (
        "When wound in this leg: Wear compression stockings. Withheld, when known, by: call vascular surgery now."
    )


def test_an_argument_and_a_hypothesis_read_as_sentences() -> None:
    """Which way it weighs, and what confirms."""
    assert prose.argument_in_english(blocked) == "For acute limb ischemia: pulse absent in this leg."
    assert prose.hypothesis_in_english(ischemia) == "Acute limb ischemia. Confirmed by: pulse absent in this leg."


def test_a_span_is_said_in_days_beyond_two() -> None:
    """48 hours stay hours; 14 days are days."""
    spans = [timedelta(hours=1), timedelta(hours=48), timedelta(days=14)]
    assert [prose.span_in_english(span) for span in spans] == ["1 hour", "48 hours", "14 days"]


def test_the_whole_guideline_names_every_statement_and_rule(guideline: Guideline) -> None:
    """By section of the source, with Markdown's own signs left plain."""
    text = document.guideline_in_english(guideline)
    everything: list[Any] = [*guideline.statements, *guideline.recommendations, "## A. First", "## B. Then"]
    assert [name for name in everything if name not in text] == []
    assert "&lt;call>" in text
    assert text.count("Do not wait for a picture.") == 1
