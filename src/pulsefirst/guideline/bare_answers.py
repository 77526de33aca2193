"""Answers that say too little by themselves, and the rules that read them all the same, each register with its reason.

A pulse is weighed with what else is known of the flow, "sudden" and "new" with when it was, a grade of strength with what is
said of weakness. Rules read the pictures that do so.
"""

from pulsefirst.guideline.brain.alarms import (
    arm_newly_weak_of_late,
    stroke_by_arm,
    stroke_by_face_arm_speech,
)
from pulsefirst.guideline.brain.findings import arm_weakness, face_droop, speech_or_sight_trouble
from pulsefirst.guideline.brain.workup import demyelination_referral
from pulsefirst.guideline.limb.alarms import chronic_limb_threat_referral, limb_threat_by_wider_limits
from pulsefirst.guideline.limb.alarms_at_rest import pain_at_rest_in_artery_disease
from pulsefirst.guideline.limb.findings import coolness, dorsalis_pedis, femoral, pallor, popliteal, posterior_tibial
from pulsefirst.guideline.limb.meanwhile import swollen_blue_leg_meanwhile
from pulsefirst.guideline.limb.workup import (
    listen_again_where_silence_meets_a_pulse,
    listen_where_a_pulse_is_missing,
    listen_where_pulses_disagree,
    listen_with_doppler,
    measure_limb_pressures,
)
from pulsefirst.guideline.nerves.alarms import (
    dropped_foot_that_lifts,
    falls_with_a_leg_weak_of_late,
    new_unsteady_walking,
    walking_lost_today,
)
from pulsefirst.guideline.nerves.alarms_of_strength import (
    bleed_about_the_hip,
    bleed_about_the_hip_with_anemia,
    scan_for_a_bleed_about_the_hip,
)
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.nerves.workup import nitrous_oxide_deficit, nitrous_oxide_with_cord_signs
from pulsefirst.guideline.nerves.workup_of_signs import (
    foot_dorsiflexion_weak,
    great_toe_weak,
    knee_extension_weak,
    plantarflexion_weak,
)
from pulsefirst.guideline.shared.answers import Change, Manner
from pulsefirst.guideline.shared.complaint import rest_pain, weakness
from pulsefirst.guideline.shared.examination import (
    foot_dorsiflexion_strength,
    great_toe_strength,
    knee_extension_strength,
    plantarflexion_strength,
)
from pulsefirst.guideline.shared.tempo import onset_manner
from pulsefirst.guideline.spine.alarms import (
    brisk_reflex_and_unsteady,
    cord_compression_by_level,
    leave_the_peripheral_pathway,
    whole_spine_imaging,
)
from pulsefirst.guideline.spine.alarms_by_imaging import read_the_imaging
from pulsefirst.guideline.spine.alarms_cauda_equina import sexual_change_with_a_root
from pulsefirst.guideline.spine.alarms_meanwhile import dexamethasone_meanwhile, spinal_precautions_meanwhile
from pulsefirst.guideline.spine.alarms_old_saddle import retention_today
from pulsefirst.guideline.spine.findings_cauda_equina import (
    bladder_change,
    bowel_change,
    saddle_numbness,
    sensory_level,
    sexual_change,
    upper_motor_neuron_signs,
    urinary_retention,
)
from pulsefirst.guideline.spine.workup import ask_beside_sexual_change, ask_whether_old_trouble_changed
from pulsefirst.guideline.veins.alarms import blue_leg, blue_swollen_leg, two_blue_legs
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.model.promises import Bare

BARE_ANSWERS = (
    Bare(
        findings=(
            dorsalis_pedis,
            posterior_tibial,
            popliteal,
            femoral,
        ),
        by=(
            listen_with_doppler,
            listen_where_a_pulse_is_missing,
            listen_where_pulses_disagree,
            listen_again_where_silence_meets_a_pulse,
        ),
        why="One pulse that is missing is common in health, and a pulse that is felt excludes little. Only what sends for the Doppler reads "
        "a pulse bare.",
    ),
    Bare(findings=(onset_manner,), answers=(Manner.SUDDEN,), why="What began suddenly years ago is history."),
    Bare(
        findings=(
            weakness,
            rest_pain,
            pallor,
            coolness,
            face_droop,
            arm_weakness,
            speech_or_sight_trouble,
            saddle_numbness,
            bladder_change,
            urinary_retention,
            bowel_change,
            sexual_change,
            sensory_level,
            upper_motor_neuron_signs,
            gait_disturbance,
            leg_blue,
        ),
        answers=(Change.NEW,),
        by=(
            # Pain at rest over poor flow threatens the limb whatever its age.
            chronic_limb_threat_referral,
            limb_threat_by_wider_limits,
            pain_at_rest_in_artery_disease,
            measure_limb_pressures,
            # Calls that are calmed by name where the sign is known to be old.
            stroke_by_face_arm_speech,
            stroke_by_arm,
            arm_newly_weak_of_late,
            two_blue_legs,
            blue_swollen_leg,
            swollen_blue_leg_meanwhile,
            blue_leg,
            # A level of feeling is of the cord at any age that is called new; a cord in question is handled gently.
            cord_compression_by_level,
            whole_spine_imaging,
            leave_the_peripheral_pathway,
            spinal_precautions_meanwhile,
            dexamethasone_meanwhile,
            read_the_imaging,
            # Retained urine, and a numb saddle with bladder or bowel, are of the day at any age that is called new.
            retention_today,
            # Unsteady walking beside a second sign, or a matter of days or of the same day by itself.
            demyelination_referral,
            nitrous_oxide_with_cord_signs,
            nitrous_oxide_deficit,
            brisk_reflex_and_unsteady,
            walking_lost_today,
            falls_with_a_leg_weak_of_late,
            new_unsteady_walking,
            # They ask since when.
            sexual_change_with_a_root,
            ask_whether_old_trouble_changed,
            ask_beside_sexual_change,
        ),
        why="New may be of this morning or of last spring. What reads it bare asks for its age, is calmed by name once that is known, or "
        "would be no other at any age.",
    ),
    Bare(
        findings=(
            knee_extension_strength,
            great_toe_strength,
            foot_dorsiflexion_strength,
            plantarflexion_strength,
        ),
        by=(
            dropped_foot_that_lifts,
            knee_extension_weak,
            bleed_about_the_hip,
            bleed_about_the_hip_with_anemia,
            scan_for_a_bleed_about_the_hip,
            foot_dorsiflexion_weak,
            great_toe_weak,
            plantarflexion_weak,
        ),
        why="A grade and what is said of weakness are one fact. Only what tells a muscle's root and nerve reads a grade by itself.",
    ),
)
