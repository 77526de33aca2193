"""The nerves of the leg: the criteria that rules read."""

from pulsefirst.guideline.nerves.findings import foot_drop, stated_diabetic_neuropathy
from pulsefirst.guideline.nerves.interpretations import (
    neuropathy_suspicion_reading,
    protective_sensation_reading,
    reflexes_reading,
)
from pulsefirst.guideline.nerves.skin import (
    numb_calf,
    numb_first_web_space,
    numb_great_toe,
    numb_heel,
    numb_inner_ankle,
    numb_inner_shin,
    numb_outer_foot,
    numb_outer_shin,
    numb_sole,
    numb_stocking,
    numb_top_of_foot,
)
from pulsefirst.guideline.shared.answers import Feeling, Reflex
from pulsefirst.guideline.shared.complaint import tissue_loss
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    foot_dorsiflexion_strength,
    knee_reflex,
    monofilament,
    pinprick,
    position_sense,
    temperature_sense,
    vibration,
)
from pulsefirst.guideline.shared.interpretations import diagnosis_reading
from pulsefirst.language import all_of, any_of, below, criterion, in_both_legs, in_either_leg, reads

reflexes_reduced = criterion(
    "a reflex reduced or absent",
    in_either_leg(
        any_of(
            ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
            knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
        )
    ),
    reads=reads("C6", "C8"),
    interprets=reflexes_reading,
)
protective_sensation_lost = criterion(
    "loss of protective sensation",
    monofilament.among(Feeling.NOT_FELT),
    reads=reads("C5"),
    interprets=protective_sensation_reading,
)
wound_that_is_not_felt = criterion(
    "a wound of a foot that has lost protective sensation", all_of(tissue_loss, protective_sensation_lost)
)
another_test_abnormal = criterion(
    "pinprick, temperature, vibration or ankle reflex abnormal",
    any_of(
        pinprick.among(Feeling.REDUCED, Feeling.NOT_FELT),
        temperature_sense.among(Feeling.REDUCED, Feeling.NOT_FELT),
        vibration.among(Feeling.REDUCED, Feeling.NOT_FELT),
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
    ),
    reads=reads("C5"),
)
protective_sensation_kept = criterion(
    "loss of protective sensation excluded",
    all_of(
        monofilament.among(Feeling.FELT),
        any_of(
            pinprick.among(Feeling.FELT),
            temperature_sense.among(Feeling.FELT),
            vibration.among(Feeling.FELT),
            ankle_reflex.among(Reflex.NORMAL, Reflex.BRISK),
        ),
    ),
    reads=reads("C5"),
    interprets=protective_sensation_reading,
)
neuropathy_suspected = criterion(
    "neuropathy suspected",
    any_of(
        in_either_leg(protective_sensation_lost),
        in_both_legs(another_test_abnormal),
        stated_diabetic_neuropathy,
    ),
    reads=reads("D5"),
    interprets=neuropathy_suspicion_reading,
)
diabetic_neuropathy_established = criterion(
    "diabetic neuropathy, stated", stated_diabetic_neuropathy, interprets=diagnosis_reading
)
foot_lift_weak = criterion(
    "the foot drops, or lifting it is weak", any_of(foot_drop, below(foot_dorsiflexion_strength, "5"))
)
numb_below_the_knee = criterion(
    "numb below the knee",
    any_of(
        numb_inner_shin,
        numb_outer_shin,
        numb_calf,
        numb_inner_ankle,
        numb_top_of_foot,
        numb_first_web_space,
        numb_great_toe,
        numb_outer_foot,
        numb_sole,
        numb_heel,
        numb_stocking,
    ),
)
vibration_or_position_reduced = any_of(
    vibration.among(Feeling.REDUCED, Feeling.NOT_FELT), position_sense.among(Feeling.REDUCED, Feeling.NOT_FELT)
)
