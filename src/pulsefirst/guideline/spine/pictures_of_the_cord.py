"""Spine and cord: the pictures of compression, infection and bleeding."""

from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.patient.findings import diabetes, fever, on_dialysis
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.shared.answers import Change, Feeling, Reflex
from pulsefirst.guideline.shared.complaint import symptomatic
from pulsefirst.guideline.shared.examination import ankle_reflex, knee_reflex, pinprick, temperature_sense, vibration
from pulsefirst.guideline.shared.pictures import newly_weak, newly_weak_or_numb, weak
from pulsefirst.guideline.shared.tempo import deficit_within_7_days
from pulsefirst.guideline.spine.findings import (
    back_pain,
    back_pain_began_suddenly,
    injects_drugs,
    recent_spinal_procedure,
    spine_pain_at_night_or_thoracic,
    spine_tenderness,
)
from pulsefirst.guideline.spine.findings_cauda_equina import sensory_level, upper_motor_neuron_signs
from pulsefirst.guideline.spine.interpretations import (
    both_legs_weak_reading,
    cancer_reading,
    cord_reading,
    spinal_bleeding_reading,
    spinal_infection_reading,
)
from pulsefirst.guideline.spine.pictures import LEG_TROUBLE_NOT_KNOWN_TO_BE_OLD, both_legs_weak, sciatica
from pulsefirst.guideline.trunk.findings import sudden_trunk_pain
from pulsefirst.guideline.veins.findings import active_cancer
from pulsefirst.language import all_of, any_of, criterion, in_either_leg, in_other_leg, not_

NEW_DEFICIT = in_either_leg(newly_weak_or_numb)
brisk_reflex = criterion(
    "a brisk reflex of a leg",
    in_either_leg(any_of(knee_reflex.among(Reflex.BRISK), ankle_reflex.among(Reflex.BRISK))),
    interprets=cord_reading,
)
upper_signs_new = criterion(
    "new upper motor neuron signs of a leg",
    in_either_leg(upper_motor_neuron_signs.among(Change.NEW)),
    interprets=cord_reading,
)
brisk_reflex_with_deficit = criterion(
    "a brisk reflex of either leg, and this leg newly weak or numb",
    all_of(brisk_reflex, newly_weak_or_numb),
    interprets=cord_reading,
)
new_upper_motor_neuron_signs = criterion(
    "new upper motor neuron signs, or brisk reflexes with a new deficit or unsteady walking",
    any_of(upper_signs_new, all_of(brisk_reflex, any_of(NEW_DEFICIT, gait_disturbance.among(Change.NEW)))),
    interprets=cord_reading,
)
old_cord_signs = criterion(
    "long-standing upper motor neuron signs, or a long-standing level of feeling",
    any_of(
        in_either_leg(upper_motor_neuron_signs.among(Change.LONG_STANDING)),
        sensory_level.among(Change.LONG_STANDING),
    ),
    interprets=cord_reading,
)
cord_signs_with_deficit = criterion(
    "new upper motor neuron signs with a new deficit, unsteady walking or back pain",
    any_of(
        all_of(upper_signs_new, any_of(NEW_DEFICIT, gait_disturbance.among(Change.NEW), back_pain)),
        all_of(brisk_reflex, NEW_DEFICIT, gait_disturbance.among(Change.NEW)),
    ),
    interprets=cord_reading,
)
half_of_the_cord_picture = criterion(
    "a weak leg, and pain or temperature lost in the other",
    all_of(
        weak,
        in_other_leg(
            any_of(
                pinprick.among(Feeling.REDUCED, Feeling.NOT_FELT), temperature_sense.among(Feeling.REDUCED, Feeling.NOT_FELT)
            )
        ),
        any_of(pinprick.among(Feeling.FELT), in_other_leg(not_(weak)), vibration.among(Feeling.REDUCED, Feeling.NOT_FELT)),
    ),
    interprets=cord_reading,
)
cancer_ever = criterion("cancer, now or before", any_of(cancer_history, active_cancer), interprets=cancer_reading)
cancer_with_new_deficit = criterion(
    "cancer with new weakness, numbness or unsteady walking",
    all_of(cancer_ever, any_of(NEW_DEFICIT, gait_disturbance.among(Change.NEW))),
    interprets=cancer_reading,
)
cancer_with_radicular_pain = criterion(
    "cancer with pain along a nerve root",
    all_of(cancer_ever, in_either_leg(sciatica)),
    interprets=cancer_reading,
)
cancer_with_spine_pain = criterion(
    "cancer with a tender spine, or back pain at night, between the shoulder blades or on straining",
    all_of(cancer_ever, any_of(spine_pain_at_night_or_thoracic, spine_tenderness)),
    interprets=cancer_reading,
)
weak_legs_from_above_the_cauda = criterion(
    "both legs newly weak with a tender spine, or back pain at night, between the shoulder blades or on straining",
    all_of(both_legs_weak, any_of(spine_pain_at_night_or_thoracic, spine_tenderness)),
    interprets=both_legs_weak_reading,
)
spinal_infection_risk = criterion(
    "fever, injected drugs, a spinal procedure or dialysis",
    any_of(fever, injects_drugs, recent_spinal_procedure, on_dialysis),
    interprets=spinal_infection_reading,
)
tender_spine_with_infection_risk = criterion(
    "a tender spine with fever or a risk of spinal infection",
    any_of(
        all_of(spine_tenderness, spinal_infection_risk),
        all_of(spine_tenderness, diabetes, back_pain, NEW_DEFICIT),
    ),
    interprets=spinal_infection_reading,
)
spinal_infection_risk_with_deficit = criterion(
    "back pain and a new deficit with fever or a risk of spinal infection",
    all_of(spinal_infection_risk, back_pain, NEW_DEFICIT),
    interprets=spinal_infection_reading,
)
back_pain_with_infection_risk = criterion(
    "back pain with fever or a risk of spinal infection",
    all_of(spinal_infection_risk, back_pain),
    interprets=spinal_infection_reading,
)
old_trouble_without_fever = criterion(
    "no fever, and trouble of the legs known to be older than 8 weeks and no worse",
    all_of(not_(fever), in_either_leg(symptomatic), not_(LEG_TROUBLE_NOT_KNOWN_TO_BE_OLD)),
    interprets=spinal_infection_reading,
)
may_bleed_about_the_spine = criterion(
    "an anticoagulant, or a spinal procedure in the last 12 weeks",
    any_of(takes_anticoagulant, recent_spinal_procedure),
    interprets=spinal_bleeding_reading,
)
spinal_bleeding_suspected = criterion(
    "this leg newly weak or numb with sudden pain, or for at most 7 days with back pain or like the other, under an anticoagulant or after a "
    "spinal procedure; or weak for at most 7 days after one",
    all_of(
        may_bleed_about_the_spine,
        newly_weak_or_numb,
        any_of(
            sudden_trunk_pain,
            back_pain_began_suddenly,
            all_of(deficit_within_7_days, any_of(back_pain, in_other_leg(newly_weak_or_numb))),
            # A block that does not wear off, or comes back, is told by the leg alone: the back need not hurt.
            all_of(recent_spinal_procedure, newly_weak, deficit_within_7_days),
        ),
    ),
    interprets=spinal_bleeding_reading,
)
sudden_pain_may_be_blood = criterion(
    "sudden back pain under an anticoagulant or after a spinal procedure",
    all_of(may_bleed_about_the_spine, back_pain_began_suddenly),
    interprets=spinal_bleeding_reading,
)
