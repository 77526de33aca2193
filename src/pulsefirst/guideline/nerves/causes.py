"""The nerves of the leg: causes and the reasons for and against them."""

from pulsefirst.guideline.medicines.citations import neurotoxic_medicines
from pulsefirst.guideline.medicines.findings import takes_medicine_that_harms_nerves
from pulsefirst.guideline.nerves.citations import gold_coast, motor_neuron_red_flags, symmetric_neuropathy
from pulsefirst.guideline.nerves.findings import (
    ascending_weakness,
    infection_within_6_weeks,
    stated_diabetic_neuropathy,
    stated_guillain_barre,
    wasting_or_twitching,
)
from pulsefirst.guideline.nerves.interpretations import (
    ascending_reading,
    neuropathy_suspicion_reading,
    protective_sensation_reading,
)
from pulsefirst.guideline.nerves.pictures import (
    another_test_abnormal,
    protective_sensation_kept,
    protective_sensation_lost,
    reflexes_reduced,
)
from pulsefirst.guideline.nerves.skin import numb_stocking
from pulsefirst.guideline.patient.findings import alcohol_excess, diabetes
from pulsefirst.guideline.salts.interpretations import laboratory_flag_reading
from pulsefirst.guideline.salts.measurements import fasting_glucose_flag
from pulsefirst.guideline.salts.pictures import hba1c_above_target
from pulsefirst.guideline.shared.answers import Change, LaboratoryFlag, Numbness
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.codes import ICD_RELEASE
from pulsefirst.guideline.shared.complaint import numbness, weakness
from pulsefirst.guideline.shared.legs import bilateral, unilateral
from pulsefirst.guideline.spine.interpretations import both_legs_weak_reading
from pulsefirst.guideline.spine.pictures import both_legs_weak
from pulsefirst.language import all_of, any_of, argue_against, argue_for, cause, icd10cm, in_both_legs, in_either_leg, reads

guillain_barre = cause(
    "Guillain-Barre syndrome",
    reads=reads("F5"),
    stated=stated_guillain_barre,
    codes=(icd10cm("G61.0", ICD_RELEASE),),
    synonyms=("GBS", "Guillain-Barré", "AIDP", "ascending paralysis"),
)
diabetic_neuropathy = cause(
    "diabetic peripheral neuropathy",
    reads=reads("C5"),
    stated=stated_diabetic_neuropathy,
    codes=(icd10cm("E11.42", ICD_RELEASE), icd10cm("E10.42", ICD_RELEASE)),
    synonyms=("DPN", "diabetic nerve damage", "neuropathy", "polyneuropathy", "diabetic foot"),
)
ascent_argues = argue_for(guillain_barre, ascending_weakness, reads=reads("C8"))
reflexes_argue = argue_for(guillain_barre, reflexes_reduced, reads=reads("C8"))
infection_argues = argue_for(guillain_barre, infection_within_6_weeks, reads=reads("B10"), interprets=ascending_reading)
weak_legs_argue_for_nerves = argue_for(
    guillain_barre, both_legs_weak, reads=reads("F4", "F5"), interprets=both_legs_weak_reading
)
diabetes_argues = argue_for(diabetic_neuropathy, any_of(diabetes, hba1c_above_target), reads=reads("D1"))
glucose_argues = argue_for(
    diabetic_neuropathy,
    fasting_glucose_flag.among(LaboratoryFlag.HIGH, LaboratoryFlag.SEVERELY_HIGH),
    reads=reads("D1"),
    interprets=laboratory_flag_reading,
)
lost_sensation_argues = argue_for(
    diabetic_neuropathy,
    in_either_leg(protective_sensation_lost),
    reads=reads("C5"),
    interprets=protective_sensation_reading,
)
abnormal_test_argues = argue_for(
    diabetic_neuropathy,
    in_both_legs(another_test_abnormal),
    reads=reads("C5"),
    interprets=neuropathy_suspicion_reading,
)
kept_sensation_argues = argue_against(diabetic_neuropathy, in_both_legs(protective_sensation_kept), reads=reads("C5"))
motor_neuron_disease = cause(
    "motor neuron disease",
    cites=(gold_coast, motor_neuron_red_flags),
    codes=(icd10cm("G12.21", ICD_RELEASE),),
    synonyms=("MND", "ALS", "amyotrophic lateral sclerosis"),
)
neuropathy_from_a_medicine = cause(
    "neuropathy from a medicine",
    cites=(neurotoxic_medicines,),
    synonyms=("chemotherapy neuropathy",),
)
alcohol_neuropathy = cause(
    "neuropathy from alcohol",
    cites=(unverified,),
    codes=(icd10cm("G62.1", ICD_RELEASE),),
    synonyms=("alcohol", "alcoholic neuropathy"),
)
diabetic_neuropathy_against_one_leg = argue_against(
    diabetic_neuropathy,
    in_either_leg(all_of(unilateral, numbness.among(Numbness.LONG_STANDING, Numbness.NEW))),
    cites=(symmetric_neuropathy,),
)
motor_neuron_by_wasting = argue_for(
    motor_neuron_disease,
    all_of(wasting_or_twitching, in_either_leg(weakness.among(Change.LONG_STANDING, Change.NEW))),
    cites=(gold_coast, motor_neuron_red_flags),
)
motor_neuron_against_numbness = argue_against(
    motor_neuron_disease,
    in_either_leg(numbness.among(Numbness.LONG_STANDING, Numbness.NEW)),
    cites=(motor_neuron_red_flags,),
)
neuropathy_by_medicine = argue_for(
    neuropathy_from_a_medicine,
    all_of(
        in_either_leg(numbness.among(Numbness.LONG_STANDING, Numbness.NEW)),
        takes_medicine_that_harms_nerves,
    ),
    cites=(neurotoxic_medicines,),
)
neuropathy_by_alcohol = argue_for(alcohol_neuropathy, all_of(bilateral, alcohol_excess), cites=(unverified,))
stocking_argues = argue_for(diabetic_neuropathy, in_both_legs(numb_stocking), cites=(symmetric_neuropathy,))
