"""Spine and cord: causes and the reasons for and against them."""

from pulsefirst.guideline.limb.findings import eased_by_standing_still
from pulsefirst.guideline.nerves.citations import (
    dropped_foot_steps,
    dropped_foot_table,
    peroneal_review,
    root_table,
    slimmers_paralysis,
)
from pulsefirst.guideline.nerves.findings import ankle_inversion, fibular_neck_pressure, hip_abduction
from pulsefirst.guideline.nerves.pictures import foot_lift_weak
from pulsefirst.guideline.patient.findings import fever
from pulsefirst.guideline.shared.answers import Change, Deficit
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.codes import ICD_RELEASE
from pulsefirst.guideline.shared.interpretations import said_or_examined_reading
from pulsefirst.guideline.shared.pictures import strength_below_five
from pulsefirst.guideline.spine.citations import (
    cord_compression_signs,
    cord_compression_words,
    darouiche,
    reihsaus,
    upper_motor_neuron_table,
)
from pulsefirst.guideline.spine.findings import (
    buttocks_and_backs_of_both_legs,
    spinal_posture_abnormal,
    spine_tenderness,
    stated_mechanical_spinal_pain,
    stated_radiculopathy,
    stated_spinal_stenosis,
    straight_leg_raise,
    trouble_rising,
)
from pulsefirst.guideline.spine.findings_cauda_equina import sensory_level, stated_cauda_equina
from pulsefirst.guideline.spine.findings_imaging import mri_canal_narrow, mri_root_compressed
from pulsefirst.guideline.spine.interpretations import radiculopathy_suspicion_reading
from pulsefirst.guideline.spine.pictures import (
    both_legs_weak,
    dermatomal_one_side,
    neurogenic_claudication,
    numb_foot_without_its_ankle_reflex,
    numb_shin_without_its_knee_reflex,
    saddle_or_sphincter_change,
)
from pulsefirst.guideline.spine.pictures_of_the_cord import cancer_ever, new_upper_motor_neuron_signs
from pulsefirst.language import (
    STRONG,
    all_of,
    argue_against,
    argue_for,
    cause,
    icd10cm,
    in_either_leg,
    not_,
    reads,
)
from pulsefirst.model.legs import Scope

spinal_stenosis = cause(
    "lumbar spinal stenosis",
    reads=reads("B2"),
    stated=stated_spinal_stenosis,
    codes=(icd10cm("M48.062", ICD_RELEASE), icd10cm("M48.061", ICD_RELEASE)),
    synonyms=("narrow spine", "neurogenic claudication", "spinal claudication", "lumbar stenosis", "LSS"),
)
radiculopathy = cause(
    "lumbar radiculopathy",
    reads=reads("B5"),
    scope=Scope.LEG,
    stated=stated_radiculopathy,
    codes=(icd10cm("M54.16", ICD_RELEASE), icd10cm("M54.17", ICD_RELEASE)),
    synonyms=(
        "slipped disc",
        "disc prolapse",
        "herniated disc",
        "sciatica",
        "trapped nerve",
        "pinched nerve",
        "nerve root",
        "disc herniation",
        "prolapsed disc",
    ),
)
cauda_equina = cause(
    "cauda equina syndrome",
    reads=reads("B9", "F4"),
    stated=stated_cauda_equina,
    codes=(icd10cm("G83.4", ICD_RELEASE),),
    synonyms=("CES", "saddle numbness", "cauda equina compression"),
)
mechanical_spinal_pain = cause(
    "mechanical spinal pain",
    reads=reads("B4"),
    stated=stated_mechanical_spinal_pain,
    synonyms=("back strain", "lumbago", "mechanical back pain"),
)
neurogenic_claudication_argues = argue_for(spinal_stenosis, neurogenic_claudication, reads=reads("B2"))
buttocks_argue = argue_for(spinal_stenosis, buttocks_and_backs_of_both_legs, reads=reads("B6"))
standing_relief_argues_against_stenosis = argue_against(
    spinal_stenosis, in_either_leg(eased_by_standing_still), reads=reads("G1", "B2")
)
dermatome_argues = argue_for(radiculopathy, dermatomal_one_side, reads=reads("B5"))
raised_leg_argues = argue_for(
    radiculopathy, straight_leg_raise, reads=reads("C7"), interprets=radiculopathy_suspicion_reading
)
raised_leg_argues_against = argue_against(radiculopathy, not_(straight_leg_raise), reads=reads("C7"))
weak_muscle_argues = argue_for(
    radiculopathy,
    strength_below_five,
    reads=reads("C6"),
    interprets=said_or_examined_reading,
)
narrow_canal_argues = argue_for(spinal_stenosis, mri_canal_narrow, cites=(unverified,))
compressed_root_argues = argue_for(radiculopathy, mri_root_compressed, cites=(unverified,))
sphincter_argues = argue_for(cauda_equina, saddle_or_sphincter_change, reads=reads("B9"))
both_legs_weak_argue = argue_for(cauda_equina, both_legs_weak, reads=reads("F4"))
rising_argues = argue_for(mechanical_spinal_pain, trouble_rising, reads=reads("B4"))
posture_argues = argue_for(mechanical_spinal_pain, spinal_posture_abnormal, reads=reads("C10"))
cord_disease = cause(
    "cord compression or other disease of the cord",
    cites=(cord_compression_words, cord_compression_signs),
    codes=(icd10cm("G95.20", ICD_RELEASE),),
    synonyms=(
        "MSCC",
        "metastatic cord compression",
        "myelopathy",
        "cord compression",
        "spinal cord",
        "cervical myelopathy",
        "transverse myelitis",
    ),
)
spinal_infection = cause(
    "epidural abscess or infection of the spine",
    cites=(darouiche, reihsaus),
    codes=(icd10cm("G06.1", ICD_RELEASE),),
    synonyms=("discitis", "osteomyelitis of the spine", "spinal abscess", "epidural abscess"),
)
cord_by_level = argue_for(cord_disease, sensory_level.among(Change.NEW), cites=(cord_compression_signs,), strength=STRONG)
cord_by_upper_signs = argue_for(
    cord_disease, new_upper_motor_neuron_signs, cites=(upper_motor_neuron_table,), strength=STRONG
)
cord_by_cancer = argue_for(cord_disease, cancer_ever, cites=(cord_compression_words,))
root_against_upper_signs = argue_against(
    radiculopathy, new_upper_motor_neuron_signs, cites=(upper_motor_neuron_table,), strength=STRONG
)
stenosis_against_upper_signs = argue_against(
    spinal_stenosis, new_upper_motor_neuron_signs, cites=(upper_motor_neuron_table,), strength=STRONG
)
spinal_infection_by_fever = argue_for(spinal_infection, fever, cites=(reihsaus,))
spinal_infection_by_tender_spine = argue_for(
    spinal_infection, all_of(fever, spine_tenderness), cites=(reihsaus,), strength=STRONG
)
weak_inversion_argues_for_root = argue_for(
    radiculopathy,
    all_of(foot_lift_weak, ankle_inversion.among(Deficit.WEAK)),
    cites=(dropped_foot_table, dropped_foot_steps),
    strength=STRONG,
)
weak_abduction_argues_for_root = argue_for(
    radiculopathy,
    all_of(foot_lift_weak, hip_abduction.among(Deficit.WEAK)),
    cites=(root_table, dropped_foot_table, dropped_foot_steps),
    strength=STRONG,
)
# A root can be harmed in part: what it spares speaks against it more softly than what it weakens speaks for it.
kept_movements_argue_against_root = argue_against(
    radiculopathy,
    all_of(foot_lift_weak, ankle_inversion.among(Deficit.FULL), hip_abduction.among(Deficit.FULL)),
    cites=(dropped_foot_table, dropped_foot_steps),
)
neck_pressure_argues_against_root = argue_against(
    radiculopathy, all_of(foot_lift_weak, fibular_neck_pressure), cites=(peroneal_review, slimmers_paralysis)
)
outer_foot_and_ankle_reflex_argue_for_root = argue_for(
    radiculopathy,
    numb_foot_without_its_ankle_reflex,
    cites=(root_table,),
)
inner_shin_and_knee_reflex_argue_for_root = argue_for(
    radiculopathy,
    numb_shin_without_its_knee_reflex,
    cites=(root_table,),
)
