"""Sixteen possible causes, and what speaks for and against each."""

from pulsefirst.guideline.background import (
    stated_acute_limb_ischemia,
    stated_b12_deficiency,
    stated_cauda_equina,
    stated_chronic_limb_threat,
    stated_diabetic_neuropathy,
    stated_guillain_barre,
    stated_hypocalcemia,
    stated_hypomagnesemia,
    stated_mechanical_spinal_pain,
    stated_nocturnal_cramp,
    stated_peripheral_artery_disease,
    stated_postural_hypotension,
    stated_radiculopathy,
    stated_restless_legs,
    stated_spinal_stenosis,
    stated_thyroid_disorder,
)
from pulsefirst.guideline.examination import postural_drop
from pulsefirst.guideline.measurements import b12_flag, calcium_flag, magnesium_flag, tsh_flag
from pulsefirst.guideline.quantities import diastolic_fall, systolic_fall
from pulsefirst.guideline.readings import index_reading, laboratory_flag_reading
from pulsefirst.guideline.suspicions import index_low
from pulsefirst.guideline.vocabulary import LaboratoryFlag
from pulsefirst.language import all_of, any_of, at_most, icd10cm, not_, reads
from pulsefirst.model.findings import Scope
from pulsefirst.model.recommendations import Hypothesis

CHECKED = "checked against the April 2026 release"

acute_limb_ischemia = Hypothesis(
    title="acute limb ischemia",
    reads=reads("A1"),
    scope=Scope.LEG,
    stated=stated_acute_limb_ischemia,
    codes=(icd10cm("I74.3", CHECKED),),
)
chronic_limb_threat = Hypothesis(
    title="chronic limb-threatening ischemia",
    reads=reads("C4"),
    scope=Scope.LEG,
    stated=stated_chronic_limb_threat,
)
peripheral_artery_disease = Hypothesis(
    title="peripheral artery disease",
    reads=reads("C3"),
    scope=Scope.LEG,
    stated=stated_peripheral_artery_disease,
    confirmed=index_low,
    assumes=(index_reading,),
    codes=(icd10cm("I73.9", CHECKED),),
)
spinal_stenosis = Hypothesis(
    title="lumbar spinal stenosis",
    reads=reads("B2"),
    stated=stated_spinal_stenosis,
    codes=(icd10cm("M48.062", CHECKED), icd10cm("M48.061", CHECKED)),
)
radiculopathy = Hypothesis(
    title="lumbar radiculopathy",
    reads=reads("B5"),
    scope=Scope.LEG,
    stated=stated_radiculopathy,
    codes=(icd10cm("M54.16", CHECKED), icd10cm("M54.17", CHECKED)),
)
cauda_equina = Hypothesis(
    title="cauda equina syndrome",
    reads=reads("B9", "F4"),
    stated=stated_cauda_equina,
    codes=(icd10cm("G83.4", CHECKED),),
)
guillain_barre = Hypothesis(
    title="Guillain-Barre syndrome",
    reads=reads("F5"),
    stated=stated_guillain_barre,
    codes=(icd10cm("G61.0", CHECKED),),
)
diabetic_neuropathy = Hypothesis(
    title="diabetic peripheral neuropathy",
    reads=reads("C5"),
    stated=stated_diabetic_neuropathy,
    codes=(icd10cm("E11.42", CHECKED), icd10cm("E10.42", CHECKED)),
)
restless_legs = Hypothesis(
    title="restless legs syndrome",
    reads=reads("B8"),
    stated=stated_restless_legs,
    codes=(icd10cm("G25.81", CHECKED),),
)
idiopathic_nocturnal_cramp = Hypothesis(
    title="idiopathic nocturnal leg cramp",
    reads=reads("B3"),
    stated=stated_nocturnal_cramp,
    codes=(icd10cm("G47.62", CHECKED),),
)
vitamin_b12_deficiency = Hypothesis(
    title="vitamin B12 deficiency",
    reads=reads("D4"),
    stated=stated_b12_deficiency,
    confirmed=b12_flag.among(LaboratoryFlag.LOW),
    excluded=b12_flag.among(LaboratoryFlag.NORMAL, LaboratoryFlag.HIGH),
    assumes=(laboratory_flag_reading,),
    codes=(icd10cm("E53.8", CHECKED),),
)
hypocalcemia = Hypothesis(
    title="hypocalcemia",
    reads=reads("G5"),
    stated=stated_hypocalcemia,
    confirmed=calcium_flag.among(LaboratoryFlag.LOW),
    excluded=calcium_flag.among(LaboratoryFlag.NORMAL, LaboratoryFlag.HIGH),
    assumes=(laboratory_flag_reading,),
    codes=(icd10cm("E83.51", CHECKED),),
)
hypomagnesemia = Hypothesis(
    title="hypomagnesemia",
    reads=reads("E18"),
    stated=stated_hypomagnesemia,
    confirmed=magnesium_flag.among(LaboratoryFlag.LOW),
    excluded=magnesium_flag.among(LaboratoryFlag.NORMAL, LaboratoryFlag.HIGH),
    assumes=(laboratory_flag_reading,),
    codes=(icd10cm("E83.42", CHECKED),),
)
thyroid_disorder = Hypothesis(
    title="thyroid disorder",
    reads=reads("D3"),
    stated=stated_thyroid_disorder,
    excluded=tsh_flag.among(LaboratoryFlag.NORMAL),
    assumes=(laboratory_flag_reading,),
    codes=(icd10cm("E03.9", CHECKED),),
)
mechanical_spinal_pain = Hypothesis(
    title="mechanical spinal pain",
    reads=reads("B4"),
    stated=stated_mechanical_spinal_pain,
)
postural_hypotension = Hypothesis(
    title="postural hypotension",
    reads=reads("C12"),
    stated=stated_postural_hypotension,
    confirmed=postural_drop,
    excluded=any_of(
        not_(postural_drop),
        all_of(at_most(systolic_fall, "0"), at_most(diastolic_fall, "0")),
    ),
    assumes=(laboratory_flag_reading,),
    codes=(icd10cm("I95.1", CHECKED),),
)
