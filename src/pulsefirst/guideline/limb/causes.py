"""The arteries of the limb: causes and the reasons for and against them."""

from pulsefirst.guideline.limb.citations import tests_that_exclude_artery_disease
from pulsefirst.guideline.limb.findings import (
    confined_to_calf,
    stated_acute_limb_ischemia,
    stated_chronic_limb_threat,
    stated_peripheral_artery_disease,
)
from pulsefirst.guideline.limb.flow import flow
from pulsefirst.guideline.limb.interpretations import (
    index_reading,
    proven_flow_reading,
    recent_change_reading,
    six_ps_reading,
    vascular_suspicion_reading,
)
from pulsefirst.guideline.limb.pictures import (
    another_p_is_new,
    any_leg_pulse_reduced,
    claudication,
    cold_pale_pain_above_ankle,
    index_low,
    pedal_pulses_present,
    pressures_low,
    pulses_absent,
    pulses_reduced,
    recent_change,
    skin_suggests_artery,
    skin_warm_and_pink,
)
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.codes import ICD_RELEASE
from pulsefirst.guideline.shared.complaint import deficit_worsening, rest_pain, tissue_loss
from pulsefirst.guideline.shared.legs import bilateral
from pulsefirst.guideline.spine.findings import eased_by_sitting_or_leaning_forward
from pulsefirst.language import all_of, argue_against, argue_for, at_least, cause, icd10cm, reads
from pulsefirst.model.legs import Scope

acute_limb_ischemia = cause(
    "acute limb ischemia",
    reads=reads("A1"),
    scope=Scope.LEG,
    stated=stated_acute_limb_ischemia,
    codes=(icd10cm("I74.3", ICD_RELEASE),),
    synonyms=(
        "ALI",
        "blocked artery",
        "embolus",
        "acute ischaemia",
        "cold leg",
        "arterial clot",
        "clot in an artery",
        "arterial thrombosis",
        "limb ischemia",
    ),
)
chronic_limb_threat = cause(
    "chronic limb-threatening ischemia",
    reads=reads("C4"),
    scope=Scope.LEG,
    stated=stated_chronic_limb_threat,
    synonyms=("critical ischemia", "gangrene", "rest pain"),
)
peripheral_artery_disease = cause(
    "peripheral artery disease",
    reads=reads("C3"),
    scope=Scope.LEG,
    stated=stated_peripheral_artery_disease,
    confirmed=index_low,
    interprets=(index_reading,),
    codes=(icd10cm("I73.9", ICD_RELEASE),),
    synonyms=(
        "PAD",
        "PVD",
        "peripheral vascular disease",
        "poor circulation",
        "hardening of the arteries",
        "claudication",
        "atherosclerosis",
        "intermittent claudication",
    ),
)
absent_pulses_argue = argue_for(acute_limb_ischemia, pulses_absent, reads=reads("A1", "A5"))
reduced_pulses_argue = argue_for(acute_limb_ischemia, pulses_reduced, reads=reads("A5"))
new_ps_argue = argue_for(acute_limb_ischemia, another_p_is_new, reads=reads("A3"), interprets=six_ps_reading)
sudden_onset_argues = argue_for(
    acute_limb_ischemia,
    recent_change,
    reads=reads("A4", "A5"),
    interprets=recent_change_reading,
)
worsening_deficit_argues = argue_for(acute_limb_ischemia, deficit_worsening, reads=reads("A4"))
cold_pale_pain_argues = argue_for(acute_limb_ischemia, cold_pale_pain_above_ankle, reads=reads("F3"))
perfused_limb_argues = argue_against(
    acute_limb_ischemia, all_of(pedal_pulses_present, skin_warm_and_pink), reads=reads("A1", "A3")
)
proven_flow_argues = argue_against(
    acute_limb_ischemia, at_least(flow, "4"), cites=(tests_that_exclude_artery_disease,), interprets=proven_flow_reading
)
low_pressures_argue = argue_for(chronic_limb_threat, pressures_low, reads=reads("C4"))
pain_at_rest_argues = argue_for(
    chronic_limb_threat, rest_pain.among(Change.LONG_STANDING, Change.NEW), reads=reads("C4", "A3")
)
tissue_loss_argues = argue_for(chronic_limb_threat, tissue_loss, reads=reads("C2", "G3"))
claudication_argues = argue_for(peripheral_artery_disease, claudication, reads=reads("B1"))
weak_pulse_argues = argue_for(peripheral_artery_disease, any_leg_pulse_reduced, reads=reads("C1", "E1"))
skin_argues = argue_for(peripheral_artery_disease, skin_suggests_artery, reads=reads("C2"))
calf_argues_for_artery = argue_for(
    peripheral_artery_disease, confined_to_calf, reads=reads("B7"), interprets=vascular_suspicion_reading
)
flexion_relief_argues_against_artery = argue_against(
    peripheral_artery_disease, eased_by_sitting_or_leaning_forward, reads=reads("G1", "B2")
)
both_legs_argue_against_artery = argue_against(peripheral_artery_disease, bilateral, reads=reads("G1"))
