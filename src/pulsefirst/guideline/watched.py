"""Causes that no order may hide: each with the red flags that speak of it, up or not ruled out yet.

A red flag that is of no cause here (a failing circulation, a sepsis) is triage alone.
"""

from pulsefirst.guideline.brain.causes import stroke
from pulsefirst.guideline.infection.causes import necrotizing_infection
from pulsefirst.guideline.limb.causes import acute_limb_ischemia, chronic_limb_threat
from pulsefirst.guideline.muscle.causes import compartment_syndrome, muscle_breakdown_cause
from pulsefirst.guideline.nerves.causes import guillain_barre
from pulsefirst.guideline.safety.brain_and_nerves import (
    flag_ascending_weakness,
    flag_both_legs_newly_weak,
    flag_breathing_measured,
    flag_breathing_weak,
    flag_face_arm_speech,
    flag_sudden_leg,
    flag_sudden_leg_and_artery,
    flag_throat_weak,
)
from pulsefirst.guideline.safety.limb import (
    flag_both_legs_without_flow,
    flag_cold_pale_pain,
    flag_getting_worse,
    flag_immediately_threatened,
    flag_looks_ischemic,
    flag_pulses_absent,
    flag_reduced_and_recent,
)
from pulsefirst.guideline.safety.muscle_and_skin import (
    flag_blue_leg,
    flag_compartment,
    flag_dark_urine,
    flag_dying_skin,
    flag_fever_and_great_pain,
    flag_gangrene_in_diabetes,
    flag_ischemic_ulcer_in_diabetes,
    flag_two_blue_legs,
    flag_wet_gangrene,
)
from pulsefirst.guideline.safety.spine import (
    flag_anal_tone,
    flag_both_legs_weak,
    flag_cancer_and_radicular_pain,
    flag_cancer_and_weakness,
    flag_fever_and_tender_spine,
    flag_leak_of_urine,
    flag_saddle_or_sphincter,
    flag_sensory_level,
    flag_spinal_bleeding,
    flag_spinal_infection_risk,
    flag_spine_on_imaging,
    flag_stated_cauda_equina,
    flag_upper_signs_with_deficit,
    flag_weak_after_spinal_procedure,
)
from pulsefirst.guideline.safety.trunk import (
    flag_both_legs_within_a_day,
    flag_both_legs_without_pulses,
    flag_breathless,
    flag_pulsating_belly,
    flag_tetany,
    flag_trunk_pain,
)
from pulsefirst.guideline.salts.causes import hypocalcemia
from pulsefirst.guideline.spine.causes import cauda_equina, cord_disease, spinal_infection
from pulsefirst.guideline.trunk.causes import aortic_disease
from pulsefirst.guideline.veins.causes import deep_vein_thrombosis
from pulsefirst.model.recommendations import Watched

WATCHED = (
    Watched(
        cause=acute_limb_ischemia,
        flags=(
            flag_pulses_absent,
            flag_reduced_and_recent,
            flag_looks_ischemic,
            flag_getting_worse,
            flag_cold_pale_pain,
            flag_immediately_threatened,
            flag_sudden_leg_and_artery,
            flag_both_legs_without_flow,
            flag_both_legs_without_pulses,
        ),
    ),
    Watched(
        cause=chronic_limb_threat,
        flags=(
            flag_wet_gangrene,
            flag_gangrene_in_diabetes,
            flag_ischemic_ulcer_in_diabetes,
        ),
    ),
    Watched(
        cause=cauda_equina,
        flags=(
            flag_saddle_or_sphincter,
            flag_leak_of_urine,
            flag_both_legs_weak,
            flag_stated_cauda_equina,
            flag_anal_tone,
            flag_spine_on_imaging,
        ),
    ),
    Watched(
        cause=cord_disease,
        flags=(
            flag_sensory_level,
            flag_upper_signs_with_deficit,
            flag_both_legs_weak,
            flag_cancer_and_weakness,
            flag_cancer_and_radicular_pain,
            flag_spinal_bleeding,
            flag_weak_after_spinal_procedure,
            flag_spine_on_imaging,
        ),
    ),
    Watched(
        cause=spinal_infection,
        flags=(
            flag_fever_and_tender_spine,
            flag_spinal_infection_risk,
            flag_spine_on_imaging,
        ),
    ),
    Watched(
        cause=stroke,
        flags=(
            flag_face_arm_speech,
            flag_sudden_leg,
        ),
    ),
    Watched(
        cause=guillain_barre,
        flags=(
            flag_ascending_weakness,
            flag_both_legs_newly_weak,
            flag_breathing_measured,
            flag_breathing_weak,
            flag_throat_weak,
        ),
    ),
    Watched(cause=compartment_syndrome, flags=(flag_compartment,)),
    Watched(cause=muscle_breakdown_cause, flags=(flag_dark_urine,)),
    Watched(
        cause=necrotizing_infection,
        flags=(
            flag_dying_skin,
            flag_fever_and_great_pain,
        ),
    ),
    Watched(
        cause=deep_vein_thrombosis,
        flags=(
            flag_blue_leg,
            flag_two_blue_legs,
            flag_breathless,
        ),
    ),
    Watched(
        cause=aortic_disease,
        flags=(
            flag_trunk_pain,
            flag_both_legs_within_a_day,
            flag_both_legs_without_pulses,
            flag_pulsating_belly,
        ),
    ),
    Watched(cause=hypocalcemia, flags=(flag_tetany,)),
)
