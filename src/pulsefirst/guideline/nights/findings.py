"""The leg at night: what is asked and looked for."""

from pulsefirst.guideline.shared.complaint import cramp
from pulsefirst.language import in_either_leg
from pulsefirst.model.conditions import Flag

worse_in_bed_at_night = Flag(
    question="Is it worse in bed at night?",
    section="night",
    synonyms=("nocturnal", "night cramps", "night", "nights", "at night"),
)
urge_to_move_legs = Flag(
    question="Is there an urge to move the legs, with an uncomfortable feeling in them?",
    section="night",
    synonyms=("restless legs", "RLS", "fidgety legs", "jumpy legs"),
)
worse_at_rest_or_in_the_evening = Flag(
    question="Is that urge worse at rest or in the evening?",
    section="night",
    only_if=urge_to_move_legs,
)
cramps_refractory = Flag(
    question="Do the cramps persist in spite of stretching and massage?",
    label="refractory cramps",
    section="night",
    synonyms=("refractory cramps",),
    only_if=in_either_leg(cramp),
)
stated_restless_legs = Flag(
    question="Restless legs syndrome, stated by a clinician?",
    label="a stated diagnosis of restless legs",
    section="stated diagnoses",
    stated=True,
)
stated_nocturnal_cramp = Flag(
    question="Idiopathic nocturnal leg cramps, stated by a clinician?",
    label="a stated diagnosis of idiopathic nocturnal cramp",
    section="stated diagnoses",
    stated=True,
)
urge_begins_at_rest = Flag(
    question="Does the urge to move the legs begin, or get worse, while resting?",
    section="instruments",
    only_if=worse_at_rest_or_in_the_evening,
)
urge_eased_by_moving = Flag(
    question="Does moving ease the urge, for as long as it goes on?",
    elicit="In a severe course: did it do so earlier?",
    section="instruments",
    only_if=urge_to_move_legs,
)
urge_in_the_evening = Flag(
    question="Is the urge there only, or mainly, in the evening or at night?",
    elicit="In a severe course: was it so earlier?",
    section="instruments",
    only_if=worse_at_rest_or_in_the_evening,
)
urge_has_another_cause = Flag(
    question="Does another condition explain all of it?",
    elicit="Muscle pain, venous stasis, edema, arthritis, cramps, an uncomfortable posture, foot tapping.",
    section="instruments",
    only_if=urge_to_move_legs,
)
