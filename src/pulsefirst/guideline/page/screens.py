"""The page: questions that are asked at once, answered by one "none of these"."""

from pulsefirst.guideline.brain.findings import arm_weakness, face_droop, speech_or_sight_trouble
from pulsefirst.guideline.infection.findings import skin_dying
from pulsefirst.guideline.limb.findings import comes_with_walking, coolness, hair_loss, pallor
from pulsefirst.guideline.medicines.findings import (
    takes_anticoagulant,
    takes_diuretic,
    takes_loop_diuretic,
    takes_potassium_sparing_diuretic,
    takes_statin,
    takes_thiazide,
)
from pulsefirst.guideline.muscle.findings import (
    compartment_cause,
    dark_urine,
    leg_tense,
    pain_on_passive_stretch,
    pain_out_of_proportion,
)
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.patient.findings import chronic_kidney_disease, fever, on_dialysis
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.salts.findings import losing_fluid, tetany
from pulsefirst.guideline.shared.complaint import cramp, gangrene, numbness, pain, rest_pain, sensory_loss, weakness, wound
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

spine_screen = Screen(
    question="Ask about bladder, bowel and saddle. Which of these is new or changed?",
    findings=(saddle_numbness, bladder_change, urinary_retention, bowel_change),
    only=SOURCE_ALONE,
)
leg_screen = Screen(
    question="Look at both legs, touch the feet, and ask. Which of these does either leg have, or what brings it on?",
    findings=(
        numbness,
        sensory_loss,
        weakness,
        rest_pain,
        pallor,
        coolness,
        leg_blue,
        wound,
        gangrene,
        hair_loss,
        pain,
        cramp,
        comes_with_walking,
        worse_standing_or_walking,
    ),
)
brain_screen = Screen(
    question="Look at face, arms, speech and sight. Which of these is new?",
    findings=(face_droop, arm_weakness, speech_or_sight_trouble),
    only=WITH_SUPPLEMENT,
)
spine_and_cord_screen = Screen(
    question="Ask about bladder, bowel and saddle; examine for signs of the cord. Which of these is there, new or changed?",
    findings=(
        saddle_numbness,
        bladder_change,
        urinary_retention,
        bowel_change,
        sexual_change,
        sensory_level,
        upper_motor_neuron_signs,
        gait_disturbance,
        back_pain,
        spine_tenderness,
    ),
    only=WITH_SUPPLEMENT,
)
illness_screen = Screen(
    question="Ask about illness, and take the temperature. Which of these does the patient have?",
    findings=(
        fever,
        cancer_history,
        injects_drugs,
        recent_spinal_procedure,
        on_dialysis,
        takes_anticoagulant,
        dark_urine,
        tetany,
    ),
    only=WITH_SUPPLEMENT,
)
swelling_screen = Screen(
    question="Look at both legs again, feel the calves, stretch the toes. Which of these does either leg have?",
    findings=(
        leg_swelling,
        leg_tense,
        pain_on_passive_stretch,
        pain_out_of_proportion,
        compartment_cause,
        skin_dying,
        calf_tenderness,
    ),
    only=WITH_SUPPLEMENT,
)
trunk_screen = Screen(
    question="Ask about chest, back, belly and breath, and feel the belly. Which of these is there?",
    findings=(sudden_trunk_pain, pulsatile_mass, breathless_or_chest_pain),
    only=WITH_SUPPLEMENT,
)
salts_and_medicines_screen = Screen(
    question="Ask about fluids and medicines. Which of these is there?",
    findings=(
        losing_fluid,
        chronic_kidney_disease,
        takes_diuretic,
        takes_thiazide,
        takes_loop_diuretic,
        takes_potassium_sparing_diuretic,
        takes_statin,
    ),
    only=WITH_SUPPLEMENT,
)
