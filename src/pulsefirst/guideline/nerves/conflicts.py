"""The nerves of the leg: pairs of facts that cannot both hold."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.brain.findings import arm_weakness
from pulsefirst.guideline.nerves.findings_breathing import flaccid_weakness_of_both_sides
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import weakness
from pulsefirst.guideline.shared.examination import (
    eversion_strength,
    foot_dorsiflexion_strength,
    great_toe_strength,
    hip_flexion_strength,
    knee_extension_strength,
    knee_flexion_strength,
    plantarflexion_strength,
)
from pulsefirst.language import all_of, any_of, at_most, in_other_leg, reads
from pulsefirst.model.recommendations import Conflict

not_weak_but_weak_on_both_sides = Conflict(
    title="limbs of both sides weak and flaccid, but neither legs nor arms recorded as weak",
    when=all_of(
        flaccid_weakness_of_both_sides,
        arm_weakness.among(BrainSign.NONE),
        weakness.among(Change.NONE),
        in_other_leg(weakness.among(Change.NONE)),
    ),
    set_aside=(weakness,),
)
not_weak_but_weak_on_testing = Conflict(
    title="no weakness recorded, but a muscle tests weak",
    when=all_of(
        weakness.among(Change.NONE),
        any_of(
            at_most(knee_extension_strength, "3"),
            at_most(great_toe_strength, "3"),
            at_most(foot_dorsiflexion_strength, "3"),
            at_most(plantarflexion_strength, "3"),
            at_most(hip_flexion_strength, "3"),
            at_most(knee_flexion_strength, "3"),
            at_most(eversion_strength, "3"),
        ),
    ),
    set_aside=(weakness,),
    reads=reads("C6"),
)
