"""Criteria beyond the source that raise a suspicion."""

from pulsefirst.guideline.background import (
    back_pain,
    calf_tenderness,
    cancer_history,
    chronic_kidney_disease,
    earlier_thrombosis,
    fever,
    gait_disturbance,
    leg_swelling,
    potassium,
    pregnant,
    recent_surgery,
    takes_anticoagulant,
    takes_diuretic,
)
from pulsefirst.guideline.examination import (
    ankle_reflex,
    coolness,
    foot_dorsiflexion_strength,
    great_toe_strength,
    knee_extension_strength,
    knee_reflex,
    pallor,
    plantarflexion_strength,
    straight_leg_raise,
)
from pulsefirst.guideline.history import (
    cramp,
    dermatomal,
    diabetes,
    numbness,
    onset_manner,
    pain,
    weakness,
    worse_within_14_days,
)
from pulsefirst.guideline.ischemia import pedal_pulses_present, pulses_reduced
from pulsefirst.guideline.measurements import calcium, calcium_flag, calcium_very_low
from pulsefirst.guideline.quantities import symptom_age
from pulsefirst.guideline.supplement.readings_beyond import (
    cancer_reading,
    compartment_reading,
    cord_reading,
    potassium_reading,
    severe_calcium_reading,
    severe_muscle_reading,
    spinal_infection_reading,
    stroke_reading,
    trunk_pain_reading,
    vein_reading,
)
from pulsefirst.guideline.supplement.signs import (
    arm_weakness,
    compartment_cause,
    dark_urine,
    estrogen_or_childbirth,
    face_droop,
    immobile_lately,
    injects_drugs,
    leg_tense,
    losing_fluid,
    on_dialysis,
    pain_on_passive_stretch,
    pain_out_of_proportion,
    recent_spinal_procedure,
    speech_or_sight_trouble,
    spine_pain_at_night_or_thoracic,
    spine_tenderness,
    sudden_trunk_pain,
    takes_loop_diuretic,
    takes_potassium_sparing_diuretic,
    takes_thiazide,
    tetany,
    upper_motor_neuron_signs,
)
from pulsefirst.guideline.vocabulary import Change, LaboratoryFlag, Manner, Numbness, Reflex
from pulsefirst.language import (
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    criterion,
    in_both_legs,
    in_either_leg,
    in_other_leg,
    no_less_than,
    not_,
)

new_deficit = criterion(
    "new weakness or numbness of this leg",
    any_of(weakness.among(Change.NEW), numbness.among(Numbness.NEW)),
)

# --- brain and cord -----------------------------------------------------------------------------------------------------

brain_signs_new = criterion(
    "a new sign of face, arm, speech or sight",
    any_of(
        face_droop.among(Change.NEW),
        arm_weakness.among(Change.NEW),
        speech_or_sight_trouble.among(Change.NEW),
    ),
    assumes=stroke_reading,
)
sudden_deficit_in_perfused_leg = criterion(
    "sudden new weakness of a leg with plain foot pulses, or sudden new numbness of it without back pain",
    all_of(
        onset_manner.among(Manner.SUDDEN),
        any_of(weakness.among(Change.NEW), all_of(numbness.among(Numbness.NEW), not_(back_pain))),
        pedal_pulses_present,
    ),
    assumes=stroke_reading,
)
brisk_reflex = criterion(
    "a brisk reflex of a leg",
    in_either_leg(any_of(knee_reflex.among(Reflex.BRISK), ankle_reflex.among(Reflex.BRISK))),
    assumes=cord_reading,
)
new_upper_motor_neuron_signs = criterion(
    "new upper motor neuron signs",
    any_of(
        in_either_leg(upper_motor_neuron_signs.among(Change.NEW)),
        all_of(any_of(in_either_leg(new_deficit), gait_disturbance.among(Change.NEW)), brisk_reflex),
    ),
    assumes=cord_reading,
)
cord_signs_with_deficit = criterion(
    "new upper motor neuron signs with a new deficit, unsteady walking or back pain",
    any_of(
        all_of(
            in_either_leg(upper_motor_neuron_signs.among(Change.NEW)),
            any_of(in_either_leg(new_deficit), gait_disturbance.among(Change.NEW), back_pain),
        ),
        all_of(brisk_reflex, in_either_leg(new_deficit), any_of(gait_disturbance.among(Change.NEW), back_pain)),
    ),
    assumes=cord_reading,
)
cancer_with_new_deficit = criterion(
    "cancer with new weakness, numbness or unsteady walking",
    all_of(cancer_history, any_of(in_either_leg(new_deficit), gait_disturbance.among(Change.NEW))),
    assumes=cancer_reading,
)
cancer_with_radicular_pain = criterion(
    "cancer with pain along a nerve root",
    all_of(cancer_history, in_either_leg(any_of(dermatomal, straight_leg_raise))),
    assumes=cancer_reading,
)
cancer_with_spine_pain = criterion(
    "cancer with a tender spine, or back pain at night or between the shoulder blades",
    all_of(cancer_history, any_of(spine_pain_at_night_or_thoracic, spine_tenderness)),
    assumes=cancer_reading,
)
spinal_infection_risk = criterion(
    "fever, injected drugs, a spinal procedure or dialysis",
    any_of(fever, injects_drugs, recent_spinal_procedure, on_dialysis),
    assumes=spinal_infection_reading,
)
tender_spine_with_infection_risk = criterion(
    "a tender spine with fever or a risk of spinal infection",
    any_of(
        all_of(spine_tenderness, spinal_infection_risk),
        all_of(spine_tenderness, diabetes, back_pain, in_either_leg(new_deficit)),
    ),
    assumes=spinal_infection_reading,
)
spinal_infection_risk_with_deficit = criterion(
    "back pain and a new deficit with fever or a risk of spinal infection",
    all_of(spinal_infection_risk, back_pain, in_either_leg(new_deficit)),
    assumes=spinal_infection_reading,
)
back_pain_with_infection_risk = criterion(
    "back pain with fever or a risk of spinal infection",
    all_of(spinal_infection_risk, back_pain),
    assumes=spinal_infection_reading,
)
spinal_bleeding_suspected = criterion(
    "a new deficit with trunk or back pain, or both legs newly numb or weak, under an anticoagulant or after a spinal procedure",
    all_of(
        any_of(takes_anticoagulant, recent_spinal_procedure),
        any_of(
            all_of(any_of(sudden_trunk_pain, back_pain), in_either_leg(new_deficit)),
            in_both_legs(new_deficit),
        ),
    ),
    assumes=trunk_pain_reading,
)

# --- the limb -----------------------------------------------------------------------------------------------------------

compartment_suspected = criterion(
    "compartment syndrome suspected",
    any_of(
        at_least(2, leg_tense, pain_on_passive_stretch, pain_out_of_proportion),
        all_of(compartment_cause, any_of(leg_tense, pain_on_passive_stretch, pain_out_of_proportion)),
        all_of(pain_on_passive_stretch, new_deficit),
    ),
    assumes=compartment_reading,
)
vein_risk = criterion(
    "a risk of venous thrombosis",
    any_of(cancer_history, earlier_thrombosis, recent_surgery, immobile_lately, pregnant, estrogen_or_childbirth),
)
vein_thrombosis_suspected = criterion(
    "deep vein thrombosis suspected",
    any_of(
        all_of(leg_swelling, in_other_leg(not_(leg_swelling))),
        all_of(any_of(leg_swelling, calf_tenderness), vein_risk),
    ),
    assumes=vein_reading,
)
both_legs_without_flow = criterion(
    "reduced pulses and something new in both legs",
    all_of(
        in_both_legs(pulses_reduced),
        in_both_legs(any_of(new_deficit, pallor.among(Change.NEW), coolness.among(Change.NEW))),
    ),
)

# --- salts and muscle ---------------------------------------------------------------------------------------------------

potassium_at_risk = criterion(
    "a risk of disturbed potassium",
    any_of(
        takes_diuretic,
        takes_thiazide,
        takes_loop_diuretic,
        takes_potassium_sparing_diuretic,
        losing_fluid,
        on_dialysis,
        chronic_kidney_disease,
    ),
)
potassium_dangerous = criterion(
    "potassium 2.5 mmol/L or less, or 6.5 or more",
    any_of(at_most(potassium, "2.5"), no_less_than(potassium, "6.5")),
    assumes=potassium_reading,
)
potassium_off = criterion(
    "potassium below 3.0 or from 6.0 mmol/L",
    any_of(below(potassium, "3.0"), no_less_than(potassium, "6.0")),
    assumes=potassium_reading,
)
potassium_disturbed_with_weakness = criterion(
    "potassium below 3.5 or from 6.0 mmol/L in a newly weak leg",
    all_of(
        in_either_leg(weakness.among(Change.NEW)),
        any_of(below(potassium, "3.5"), no_less_than(potassium, "6.0")),
    ),
    assumes=potassium_reading,
)
severe_hypocalcemia = criterion(
    "severe or symptomatic hypocalcemia",
    any_of(
        calcium_very_low,
        all_of(tetany, any_of(calcium_flag.among(LaboratoryFlag.LOW), below(calcium, "2.2"))),
    ),
    assumes=severe_calcium_reading,
)
strength_three_or_less = criterion(
    "a muscle of this leg at grade 3 or less",
    any_of(
        at_most(knee_extension_strength, "3"),
        at_most(great_toe_strength, "3"),
        at_most(foot_dorsiflexion_strength, "3"),
        at_most(plantarflexion_strength, "3"),
    ),
)
sciatica_of_both_legs = criterion(
    "back pain with sciatica of both legs, new or worse within 14 days",
    all_of(
        back_pain,
        in_both_legs(any_of(dermatomal, straight_leg_raise)),
        in_either_leg(any_of(at_most(symptom_age, "14"), worse_within_14_days)),
    ),
)
muscle_breakdown_suspected = criterion(
    "dark urine with a painful, cramping or newly weak leg",
    all_of(dark_urine, in_either_leg(any_of(pain, cramp, weakness.among(Change.NEW)))),
    assumes=severe_muscle_reading,
)
