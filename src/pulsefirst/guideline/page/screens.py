"""The page: what is asked at once, answered by one "none of these" or by a shortcut.

What the patient is asked and what is examined stand on screens of their own: who only asked records nothing as examined.
"""

from pulsefirst.guideline.brain.findings import arm_weakness, face_droop, speech_or_sight_trouble
from pulsefirst.guideline.infection.findings import skin_dying
from pulsefirst.guideline.limb.findings import (
    comes_with_walking,
    coolness,
    dorsalis_pedis,
    gone_within_10_minutes_of_rest,
    hair_loss,
    pallor,
    posterior_tibial,
)
from pulsefirst.guideline.medicines.findings import (
    takes_anticoagulant,
    takes_diuretic,
    takes_statin,
)
from pulsefirst.guideline.muscle.findings import (
    compartment_cause,
    dark_urine,
    leg_tense,
    pain_on_passive_stretch,
    pain_out_of_proportion,
)
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.page.shortcuts import both_foot_pulses_felt
from pulsefirst.guideline.patient.findings import chronic_kidney_disease, fever, on_dialysis
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.salts.findings import losing_fluid, tetany
from pulsefirst.guideline.shared.complaint import cramp, gangrene, numbness, pain, rest_pain, sensory_loss, weakness, wound
from pulsefirst.guideline.shared.tempo import worse_within_14_days
from pulsefirst.guideline.spine.findings import (
    back_pain,
    injects_drugs,
    recent_spinal_procedure,
    spine_tenderness,
    worse_standing_or_walking,
)
from pulsefirst.guideline.spine.findings_cauda_equina import (
    bladder_change,
    bowel_change,
    saddle_numbness,
    sensory_level,
    sexual_change,
    upper_motor_neuron_signs,
    urinary_retention,
)
from pulsefirst.guideline.trunk.findings import breathless_or_chest_pain, pulsatile_mass, sudden_trunk_pain
from pulsefirst.guideline.veins.findings import calf_tenderness, leg_blue, leg_swelling
from pulsefirst.language import SOURCE_ALONE, WITH_SUPPLEMENT
from pulsefirst.model.recommendations import Screen

foot_pulses_screen = Screen(
    question="Feel both pulses of both feet. Which of them is not plainly felt?",
    findings=(dorsalis_pedis, posterior_tibial),
    none="all four felt",
    rest="the others felt",
    ordinary=both_foot_pulses_felt,
)
spine_screen = Screen(
    question="Ask about bladder, bowel and saddle. Which of these is new or changed?",
    findings=(saddle_numbness, bladder_change, urinary_retention, bowel_change),
    only=SOURCE_ALONE,
)
complaint_screen = Screen(
    question="Ask about both legs. Which of these are there, and what brings them on?",
    findings=(
        pain,
        cramp,
        numbness,
        weakness,
        rest_pain,
        comes_with_walking,
        gone_within_10_minutes_of_rest,
        worse_standing_or_walking,
    ),
    only=SOURCE_ALONE,
)
skin_and_feeling_screen = Screen(
    question="Look at both legs and feel them. Which of these is there?",
    findings=(pallor, coolness, leg_blue, wound, gangrene, hair_loss, sensory_loss),
    only=SOURCE_ALONE,
)
legs_asked_screen = Screen(
    question="Ask about both legs, the back, fever and injury. Which of these are there, and has it got worse in the last two weeks?",
    findings=(
        pain,
        cramp,
        numbness,
        weakness,
        rest_pain,
        pain_out_of_proportion,
        compartment_cause,
        worse_within_14_days,
        back_pain,
        fever,
    ),
    only=WITH_SUPPLEMENT,
)
legs_seen_screen = Screen(
    question="Look at both legs and feel them. Which of these is there?",
    findings=(pallor, coolness, leg_blue, wound, gangrene, skin_dying, leg_swelling, hair_loss),
    only=WITH_SUPPLEMENT,
)
saddle_and_brain_screen = Screen(
    question="Ask about bladder, bowel and saddle, chest, back and belly, face, arm, speech and sight. Which of these is new, or was there "
    "and has gone?",
    findings=(
        saddle_numbness,
        bladder_change,
        urinary_retention,
        bowel_change,
        dark_urine,
        sudden_trunk_pain,
        breathless_or_chest_pain,
        face_droop,
        arm_weakness,
        speech_or_sight_trouble,
    ),
    only=WITH_SUPPLEMENT,
)
illness_screen = Screen(
    question="Ask about illness and treatment. Which of these does the patient have, or has had?",
    findings=(
        cancer_history,
        injects_drugs,
        recent_spinal_procedure,
        takes_anticoagulant,
        tetany,
        sexual_change,
    ),
    only=WITH_SUPPLEMENT,
)
legs_examined_screen = Screen(
    question="Examine feeling, calves, belly, spine and cord; stretch the toes. Which of these is there?",
    findings=(
        sensory_loss,
        sensory_level,
        upper_motor_neuron_signs,
        spine_tenderness,
        calf_tenderness,
        leg_tense,
        pain_on_passive_stretch,
        pulsatile_mass,
    ),
    only=WITH_SUPPLEMENT,
)
walking_salts_and_medicines_screen = Screen(
    question="Ask about walking, and about fluids, kidneys and medicines. Which of these is there?",
    findings=(
        gait_disturbance,
        comes_with_walking,
        gone_within_10_minutes_of_rest,
        worse_standing_or_walking,
        losing_fluid,
        chronic_kidney_disease,
        on_dialysis,
        takes_diuretic,
        takes_statin,
    ),
    only=WITH_SUPPLEMENT,
)
