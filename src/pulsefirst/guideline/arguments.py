"""What speaks for and against each cause, each with the statement it comes from."""

from pulsefirst.guideline.causes import (
    acute_limb_ischemia,
    cauda_equina,
    chronic_limb_threat,
    diabetic_neuropathy,
    guillain_barre,
    hypocalcemia,
    hypomagnesemia,
    idiopathic_nocturnal_cramp,
    mechanical_spinal_pain,
    peripheral_artery_disease,
    radiculopathy,
    restless_legs,
    spinal_stenosis,
    thyroid_disorder,
    vitamin_b12_deficiency,
)
from pulsefirst.guideline.diagnoses import hba1c_above_target
from pulsefirst.guideline.examination import (
    foot_dorsiflexion_strength,
    great_toe_strength,
    knee_extension_strength,
    plantarflexion_strength,
    spinal_posture_abnormal,
    straight_leg_raise,
)
from pulsefirst.guideline.history import (
    ascending_weakness,
    buttocks_and_backs_of_both_legs,
    confined_to_calf,
    cramp,
    deletion_22q11,
    diabetes,
    eased_by_sitting_or_leaning_forward,
    eased_by_standing_still,
    endocrine_disorder,
    infection_within_6_weeks,
    rest_pain,
    trouble_rising,
    urge_to_move_legs,
    worse_at_rest_or_in_the_evening,
    worse_in_bed_at_night,
)
from pulsefirst.guideline.ischemia import (
    another_p_is_new,
    any_leg_pulse_reduced,
    bilateral,
    cold_pale_pain_above_ankle,
    deficit_worsening,
    pedal_pulses_present,
    pulses_absent,
    pulses_reduced,
    recent_change,
    skin_warm_and_pink,
)
from pulsefirst.guideline.measurements import fasting_glucose_flag, tsh_flag
from pulsefirst.guideline.readings import (
    ascending_reading,
    both_legs_weak_reading,
    laboratory_flag_reading,
    neuropathy_suspicion_reading,
    nocturnal_reading,
    protective_sensation_reading,
    radiculopathy_suspicion_reading,
    recent_change_reading,
    six_ps_reading,
    vascular_suspicion_reading,
)
from pulsefirst.guideline.suspicions import (
    another_test_abnormal,
    both_legs_weak,
    claudication,
    dermatomal_one_side,
    neurogenic_claudication,
    pressures_low,
    protective_sensation_kept,
    protective_sensation_lost,
    reflexes_reduced,
    saddle_or_sphincter_change,
    skin_suggests_artery,
    tissue_loss,
)
from pulsefirst.guideline.vocabulary import Change, LaboratoryFlag
from pulsefirst.language import (
    all_of,
    any_of,
    argue_against,
    argue_for,
    below,
    in_both_legs,
    in_either_leg,
    not_,
    reads,
)

# --- acute limb ischemia ------------------------------------------------------------------------------------------------

absent_pulses_argue = argue_for(acute_limb_ischemia, pulses_absent, reads=reads("A1", "A5"))
reduced_pulses_argue = argue_for(acute_limb_ischemia, pulses_reduced, reads=reads("A5"))
new_ps_argue = argue_for(acute_limb_ischemia, another_p_is_new, reads=reads("A3"), assumes=six_ps_reading)
sudden_onset_argues = argue_for(
    acute_limb_ischemia,
    recent_change,
    reads=reads("A4", "A5"),
    assumes=recent_change_reading,
)
worsening_deficit_argues = argue_for(acute_limb_ischemia, deficit_worsening, reads=reads("A4"))
cold_pale_pain_argues = argue_for(acute_limb_ischemia, cold_pale_pain_above_ankle, reads=reads("F3"))
perfused_limb_argues = argue_against(
    acute_limb_ischemia, all_of(pedal_pulses_present, skin_warm_and_pink), reads=reads("A1", "A3")
)

# --- chronic limb threat ------------------------------------------------------------------------------------------------

low_pressures_argue = argue_for(chronic_limb_threat, pressures_low, reads=reads("C4"))
pain_at_rest_argues = argue_for(
    chronic_limb_threat, rest_pain.among(Change.LONG_STANDING, Change.NEW), reads=reads("C4", "A3")
)
tissue_loss_argues = argue_for(chronic_limb_threat, tissue_loss, reads=reads("C2", "G3"))

# --- peripheral artery disease ------------------------------------------------------------------------------------------

claudication_argues = argue_for(peripheral_artery_disease, claudication, reads=reads("B1"))
weak_pulse_argues = argue_for(peripheral_artery_disease, any_leg_pulse_reduced, reads=reads("C1", "E1"))
skin_argues = argue_for(peripheral_artery_disease, skin_suggests_artery, reads=reads("C2"))
calf_argues_for_artery = argue_for(
    peripheral_artery_disease, confined_to_calf, reads=reads("B7"), assumes=vascular_suspicion_reading
)
flexion_relief_argues_against_artery = argue_against(
    peripheral_artery_disease, eased_by_sitting_or_leaning_forward, reads=reads("G1", "B2")
)
both_legs_argue_against_artery = argue_against(peripheral_artery_disease, bilateral, reads=reads("G1"))

# --- spinal stenosis ----------------------------------------------------------------------------------------------------

neurogenic_claudication_argues = argue_for(spinal_stenosis, neurogenic_claudication, reads=reads("B2"))
buttocks_argue = argue_for(spinal_stenosis, buttocks_and_backs_of_both_legs, reads=reads("B6"))
standing_relief_argues_against_stenosis = argue_against(
    spinal_stenosis, in_either_leg(eased_by_standing_still), reads=reads("G1", "B2")
)

# --- radiculopathy ------------------------------------------------------------------------------------------------------

dermatome_argues = argue_for(radiculopathy, dermatomal_one_side, reads=reads("B5"))
raised_leg_argues = argue_for(radiculopathy, straight_leg_raise, reads=reads("C7"), assumes=radiculopathy_suspicion_reading)
raised_leg_argues_against = argue_against(radiculopathy, not_(straight_leg_raise), reads=reads("C7"))
weak_muscle_argues = argue_for(
    radiculopathy,
    any_of(
        below(knee_extension_strength, "5"),
        below(great_toe_strength, "5"),
        below(foot_dorsiflexion_strength, "5"),
        below(plantarflexion_strength, "5"),
    ),
    reads=reads("C6"),
)

# --- cauda equina and Guillain-Barre --------------------------------------------------------------------------------------

sphincter_argues = argue_for(cauda_equina, saddle_or_sphincter_change, reads=reads("B9"))
both_legs_weak_argue = argue_for(cauda_equina, both_legs_weak, reads=reads("F4"))
ascent_argues = argue_for(guillain_barre, ascending_weakness, reads=reads("C8"))
reflexes_argue = argue_for(guillain_barre, reflexes_reduced, reads=reads("C8"))
infection_argues = argue_for(guillain_barre, infection_within_6_weeks, reads=reads("B10"), assumes=ascending_reading)
weak_legs_argue_for_nerves = argue_for(
    guillain_barre, both_legs_weak, reads=reads("F4", "F5"), assumes=both_legs_weak_reading
)

# --- diabetic neuropathy ------------------------------------------------------------------------------------------------

diabetes_argues = argue_for(diabetic_neuropathy, any_of(diabetes, hba1c_above_target), reads=reads("D1"))
glucose_argues = argue_for(
    diabetic_neuropathy, fasting_glucose_flag.among(LaboratoryFlag.HIGH), reads=reads("D1"), assumes=laboratory_flag_reading
)
lost_sensation_argues = argue_for(
    diabetic_neuropathy,
    in_either_leg(protective_sensation_lost),
    reads=reads("C5"),
    assumes=protective_sensation_reading,
)
abnormal_test_argues = argue_for(
    diabetic_neuropathy,
    in_both_legs(another_test_abnormal),
    reads=reads("C5"),
    assumes=neuropathy_suspicion_reading,
)
kept_sensation_argues = argue_against(diabetic_neuropathy, in_both_legs(protective_sensation_kept), reads=reads("C5"))

# --- restless legs, night cramps, metabolic causes ------------------------------------------------------------------------

urge_argues = argue_for(restless_legs, all_of(urge_to_move_legs, worse_at_rest_or_in_the_evening), reads=reads("B8"))
no_urge_argues = argue_against(restless_legs, not_(urge_to_move_legs), reads=reads("B8"))
night_argues = argue_for(
    idiopathic_nocturnal_cramp,
    all_of(in_either_leg(cramp), worse_in_bed_at_night),
    reads=reads("B3"),
    assumes=nocturnal_reading,
)
calf_argues_for_cramp = argue_for(idiopathic_nocturnal_cramp, in_either_leg(confined_to_calf), reads=reads("B7"))
night_argues_for_calcium = argue_for(
    hypocalcemia, all_of(in_either_leg(cramp), worse_in_bed_at_night), reads=reads("B3"), assumes=nocturnal_reading
)
endocrine_argues_for_calcium = argue_for(hypocalcemia, any_of(deletion_22q11, endocrine_disorder), reads=reads("G5"))
night_argues_for_magnesium = argue_for(
    hypomagnesemia, all_of(in_either_leg(cramp), worse_in_bed_at_night), reads=reads("B3"), assumes=nocturnal_reading
)
night_argues_for_thyroid = argue_for(
    thyroid_disorder, all_of(in_either_leg(cramp), worse_in_bed_at_night), reads=reads("B3"), assumes=nocturnal_reading
)
hormone_argues = argue_for(thyroid_disorder, tsh_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.HIGH), reads=reads("D3"))
abnormal_feeling_argues_for_b12 = argue_for(
    vitamin_b12_deficiency, in_both_legs(another_test_abnormal), reads=reads("D4", "C5")
)

# --- mechanical spinal pain -----------------------------------------------------------------------------------------------

rising_argues = argue_for(mechanical_spinal_pain, trouble_rising, reads=reads("B4"))
posture_argues = argue_for(mechanical_spinal_pain, spinal_posture_abnormal, reads=reads("C10"))
