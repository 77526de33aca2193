"""The nerves of the leg: pairs of facts that cannot both hold."""

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
from pulsefirst.language import all_of, any_of, at_most, reads
from pulsefirst.model.recommendations import Conflict

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
