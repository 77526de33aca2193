"""The screens of the whole guideline, by how a clinician asks: each is answered with one "none of these"."""

from pulsefirst.guideline.background import (
    back_pain,
    calf_tenderness,
    cancer_history,
    chronic_kidney_disease,
    fever,
    gait_disturbance,
    leg_swelling,
    takes_anticoagulant,
    takes_diuretic,
    takes_statin,
)
from pulsefirst.guideline.examination import coolness, hair_loss, pallor
from pulsefirst.guideline.history import (
    bladder_change,
    bowel_change,
    comes_with_walking,
    cramp,
    gangrene,
    numbness,
    pain,
    rest_pain,
    saddle_numbness,
    sexual_change,
    urinary_retention,
    weakness,
    worse_standing_or_walking,
    wound,
)
from pulsefirst.guideline.supplement.signs import (
    arm_weakness,
    breathless_or_chest_pain,
    compartment_cause,
    dark_urine,
    face_droop,
    injects_drugs,
    leg_blue,
    leg_tense,
    losing_fluid,
    on_dialysis,
    pain_on_passive_stretch,
    pain_out_of_proportion,
    pulsatile_mass,
    recent_spinal_procedure,
    sensory_level,
    skin_dying,
    speech_or_sight_trouble,
    spine_tenderness,
    sudden_trunk_pain,
    takes_loop_diuretic,
    takes_potassium_sparing_diuretic,
    takes_thiazide,
    tetany,
    upper_motor_neuron_signs,
)
from pulsefirst.model.recommendations import Screen

leg_screen = Screen(
    question="Look at both legs and ask. Which of these does either leg have, or what brings it on?",
    findings=(
        numbness,
        weakness,
        rest_pain,
        pallor,
        coolness,
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
)
swelling_screen = Screen(
    question="Look at both legs again, feel the calves, stretch the toes. Which of these does either leg have?",
    findings=(
        leg_swelling,
        leg_blue,
        leg_tense,
        pain_on_passive_stretch,
        pain_out_of_proportion,
        compartment_cause,
        skin_dying,
        calf_tenderness,
    ),
)
trunk_screen = Screen(
    question="Ask about chest, back, belly and breath, and feel the belly. Which of these is there?",
    findings=(sudden_trunk_pain, pulsatile_mass, breathless_or_chest_pain),
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
)
