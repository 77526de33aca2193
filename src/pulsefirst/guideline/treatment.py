"""Treatment by diagnosis: under a diagnosis that is stated or confirmed, never under a suspicion alone."""

from pulsefirst.guideline.causes import (
    diabetic_neuropathy,
    hypocalcemia,
    hypomagnesemia,
    idiopathic_nocturnal_cramp,
    peripheral_artery_disease,
    spinal_stenosis,
    vitamin_b12_deficiency,
)
from pulsefirst.guideline.diagnoses import (
    artery_disease_established,
    b12_deficiency_established,
    diabetic_neuropathy_established,
    hba1c_above_target,
    high_risk_foot,
    hypocalcemia_established,
    hypomagnesemia_established,
    nocturnal_cramp_established,
    older_patient,
    stenosis_established,
)
from pulsefirst.guideline.history import (
    conservative_care,
    cramps_refractory,
    diabetes,
    painful_neuropathy,
    severe_despite_conservative_care,
    smokes,
)
from pulsefirst.guideline.ischemia import deficit_worsening
from pulsefirst.guideline.readings import (
    claudication_reading,
    diagnosis_reading,
    high_risk_foot_reading,
    index_reading,
    laboratory_flag_reading,
    medicines_reading,
    month_reading,
    nocturnal_reading,
    older_patient_reading,
    referral_urgency_reading,
    target_hba1c_reading,
)
from pulsefirst.guideline.suspicions import claudication, index_low
from pulsefirst.guideline.targets import (
    b12_replacement,
    calcium_correction,
    calf_stretching,
    careful_titration,
    diabetes_control,
    duloxetine,
    exercise_program,
    flexion_physiotherapy,
    foot_care,
    gabapentin,
    lipid_management,
    magnesium_correction,
    magnesium_supplement,
    nsaids,
    physical_activity,
    posture,
    pregabalin,
    quinine,
    rehabilitation,
    simple_analgesics,
    smoking_cessation,
    spinal_surgery,
    therapeutic_footwear,
    vascular_specialist,
)
from pulsefirst.language import (
    SOON,
    URGENT,
    advise,
    all_of,
    any_of,
    days,
    hours,
    in_either_leg,
    no_less_than,
    prescribe,
    reads,
    refer,
    rule,
)

NO_DOSE_CHECK = "Named by the source; no dose or safety check is made here."
QUININE_WARNING = (
    "Beyond the source: the US regulator has not approved quinine for leg cramps; its boxed warning tells of serious and "
    "life-threatening blood reactions and says that, without proof of benefit, the risk outweighs it "
    "(http://www.fda.gov/Safety/MedWatch/SafetyInformation/ucm194391.htm). No dose or safety check is made here."
)

# --- peripheral artery disease ------------------------------------------------------------------------------------------

refer_low_index = rule(
    reads=reads("E1"),
    when=index_low,
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: ankle-brachial index 0.90 or less",
        urgency=SOON,
        within=days(14),
    ),
    assumes=(index_reading, referral_urgency_reading),
)
refer_claudication = rule(
    reads=reads("E1", "B1"),
    when=claudication,
    do=refer(vascular_specialist, "Refer to a vascular specialist: claudication", urgency=SOON, within=days(14)),
    assumes=(claudication_reading, referral_urgency_reading),
)
stop_smoking = rule(
    reads=reads("E2"),
    when=all_of(artery_disease_established, smokes),
    do=advise(smoking_cessation, "Help to stop smoking"),
    assumes=diagnosis_reading,
    under=peripheral_artery_disease,
)
artery_disease_diabetes_control = rule(
    reads=reads("E2"),
    when=all_of(artery_disease_established, any_of(diabetes, hba1c_above_target)),
    do=advise(diabetes_control, "Diabetes control: HbA1c under 7 %"),
    assumes=(diagnosis_reading, target_hba1c_reading),
    under=peripheral_artery_disease,
)
artery_disease_lipids = rule(
    reads=reads("E2"),
    when=artery_disease_established,
    do=advise(lipid_management, "Lipid management"),
    assumes=diagnosis_reading,
    under=peripheral_artery_disease,
)
artery_disease_exercise = rule(
    reads=reads("E3"),
    when=artery_disease_established,
    do=advise(exercise_program, "Structured exercise program"),
    assumes=diagnosis_reading,
    under=peripheral_artery_disease,
)

# --- diabetic neuropathy ------------------------------------------------------------------------------------------------

neuropathy_diabetes_control = rule(
    reads=reads("E4"),
    when=diabetic_neuropathy_established,
    do=advise(diabetes_control, "HbA1c under 7 %, to slow progression"),
    assumes=(diagnosis_reading, target_hba1c_reading),
    under=diabetic_neuropathy,
)
neuropathy_duloxetine = rule(
    reads=reads("E5"),
    when=all_of(diabetic_neuropathy_established, painful_neuropathy),
    do=prescribe(duloxetine, "An option for painful neuropathy: duloxetine; the source names 60 to 120 mg a day"),
    assumes=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    under=diabetic_neuropathy,
)
neuropathy_gabapentin = rule(
    reads=reads("E5"),
    when=all_of(diabetic_neuropathy_established, painful_neuropathy),
    do=prescribe(gabapentin, "An option for painful neuropathy: gabapentin"),
    assumes=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    under=diabetic_neuropathy,
)
neuropathy_pregabalin = rule(
    reads=reads("E5"),
    when=all_of(diabetic_neuropathy_established, painful_neuropathy),
    do=prescribe(pregabalin, "An option for painful neuropathy: pregabalin"),
    assumes=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    under=diabetic_neuropathy,
)
titrate_in_older_patients = rule(
    reads=reads("E6"),
    when=all_of(diabetic_neuropathy_established, painful_neuropathy, older_patient),
    do=advise(careful_titration, "In an older patient: start lower, raise slowly"),
    assumes=(diagnosis_reading, older_patient_reading),
    under=diabetic_neuropathy,
)
daily_foot_care = rule(
    reads=reads("E7"),
    when=diabetic_neuropathy_established,
    do=advise(foot_care, "Foot care: well-fitted shoes, a look at the feet every day"),
    assumes=diagnosis_reading,
    under=diabetic_neuropathy,
)
footwear_at_high_risk = rule(
    reads=reads("E7", "C9", "C5"),
    when=all_of(diabetic_neuropathy_established, high_risk_foot),
    do=advise(therapeutic_footwear, "Therapeutic footwear: the foot is at high risk"),
    assumes=(diagnosis_reading, high_risk_foot_reading),
    under=diabetic_neuropathy,
)

# --- spinal stenosis ----------------------------------------------------------------------------------------------------

stay_active = rule(
    reads=reads("E8"),
    when=stenosis_established,
    do=advise(physical_activity, "Stay physically active"),
    assumes=diagnosis_reading,
    under=spinal_stenosis,
)
keep_good_posture = rule(
    reads=reads("E9"),
    when=stenosis_established,
    do=advise(posture, "Posture: good alignment, no long end-range positions, limbs supported by pillows or furniture"),
    assumes=diagnosis_reading,
    under=spinal_stenosis,
)
stenosis_simple_analgesics = rule(
    reads=reads("E10"),
    when=stenosis_established,
    do=prescribe(simple_analgesics, "An option for pain: simple analgesics"),
    assumes=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    under=spinal_stenosis,
)
stenosis_nsaids = rule(
    reads=reads("E10"),
    when=stenosis_established,
    do=prescribe(nsaids, "An option for pain: NSAIDs"),
    assumes=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    under=spinal_stenosis,
)
lumbar_flexion_physiotherapy = rule(
    reads=reads("E11"),
    when=stenosis_established,
    do=advise(flexion_physiotherapy, "Physical therapy built on lumbar flexion"),
    assumes=diagnosis_reading,
    under=spinal_stenosis,
)
multidisciplinary_rehabilitation = rule(
    reads=reads("E12"),
    when=all_of(stenosis_established, no_less_than(conservative_care, "28")),
    do=advise(rehabilitation, "Multidisciplinary rehabilitation: symptoms persist"),
    assumes=(diagnosis_reading, month_reading),
    under=spinal_stenosis,
)
stenosis_surgery_for_deficit = rule(
    reads=reads("E13"),
    when=all_of(stenosis_established, in_either_leg(deficit_worsening)),
    do=refer(
        spinal_surgery,
        "Spinal surgery today: a worsening neurological deficit in stenosis",
        urgency=URGENT,
        within=hours(24),
    ),
    assumes=(diagnosis_reading, referral_urgency_reading),
    under=spinal_stenosis,
)
stenosis_surgery_for_symptoms = rule(
    reads=reads("E13"),
    when=all_of(stenosis_established, severe_despite_conservative_care),
    do=refer(
        spinal_surgery,
        "Refer to spinal surgery: severe symptoms that resist conservative care",
        urgency=SOON,
        within=days(14),
    ),
    assumes=(diagnosis_reading, referral_urgency_reading),
    under=spinal_stenosis,
)

# --- nocturnal cramps ---------------------------------------------------------------------------------------------------

stretch_calves = rule(
    reads=reads("E14"),
    when=nocturnal_cramp_established,
    do=advise(calf_stretching, "First: stretch and massage the calf"),
    assumes=(diagnosis_reading, nocturnal_reading),
    under=idiopathic_nocturnal_cramp,
)
consider_magnesium = rule(
    reads=reads("E15"),
    when=nocturnal_cramp_established,
    do=prescribe(magnesium_supplement, "Magnesium may be considered"),
    assumes=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    under=idiopathic_nocturnal_cramp,
)
consider_quinine = rule(
    reads=reads("E16"),
    when=all_of(nocturnal_cramp_established, cramps_refractory),
    do=prescribe(
        quinine, "The source says quinine may be considered when cramps are refractory; its benefit is not settled"
    ),
    assumes=(diagnosis_reading, medicines_reading),
    warning=QUININE_WARNING,
    under=idiopathic_nocturnal_cramp,
)

# --- metabolic ----------------------------------------------------------------------------------------------------------

replace_b12 = rule(
    reads=reads("E17", "D4"),
    when=b12_deficiency_established,
    do=prescribe(b12_replacement, "Replace vitamin B12"),
    assumes=(diagnosis_reading, laboratory_flag_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    under=vitamin_b12_deficiency,
)
correct_calcium = rule(
    reads=reads("E18", "D2"),
    when=hypocalcemia_established,
    do=prescribe(calcium_correction, "Correct the calcium"),
    assumes=(diagnosis_reading, laboratory_flag_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    under=hypocalcemia,
)
correct_magnesium = rule(
    reads=reads("E18", "D2"),
    when=hypomagnesemia_established,
    do=prescribe(magnesium_correction, "Correct the magnesium"),
    assumes=(diagnosis_reading, laboratory_flag_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    under=hypomagnesemia,
)
