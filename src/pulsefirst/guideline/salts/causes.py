"""Salts, hormones and vitamins: causes and the reasons for and against them."""

from pulsefirst.guideline.nerves.pictures import another_test_abnormal
from pulsefirst.guideline.nights.findings import worse_in_bed_at_night
from pulsefirst.guideline.nights.interpretations import nocturnal_reading
from pulsefirst.guideline.salts.citations import potassium_low_bands
from pulsefirst.guideline.salts.findings import (
    deletion_22q11,
    endocrine_disorder,
    slow_and_cold,
    stated_b12_deficiency,
    stated_hypocalcemia,
    stated_hypomagnesemia,
    stated_thyroid_disorder,
)
from pulsefirst.guideline.salts.interpretations import laboratory_flag_reading
from pulsefirst.guideline.salts.measurements import (
    HIGH,
    LOW,
    b12,
    b12_flag,
    calcium_flag,
    magnesium_flag,
    potassium_flag,
    tsh_flag,
)
from pulsefirst.guideline.salts.pictures import potassium_at_risk
from pulsefirst.guideline.shared.answers import LaboratoryFlag
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.codes import ICD_RELEASE
from pulsefirst.guideline.shared.complaint import cramp
from pulsefirst.guideline.shared.pictures import newly_weak
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    argue_for,
    cause,
    icd10cm,
    in_both_legs,
    in_either_leg,
    reads,
)

vitamin_b12_deficiency = cause(
    "vitamin B12 deficiency",
    reads=reads("D4"),
    stated=stated_b12_deficiency,
    confirmed=b12_flag.among(*LOW),
    # A flag without its number excludes nothing: up to 258 pmol/L the number is indeterminate.
    excluded=above(b12, "258"),
    interprets=(laboratory_flag_reading,),
    codes=(icd10cm("E53.8", ICD_RELEASE),),
    synonyms=("B12 deficiency", "pernicious anemia", "subacute combined degeneration", "cobalamin deficiency"),
)
hypocalcemia = cause(
    "hypocalcemia",
    reads=reads("G5"),
    stated=stated_hypocalcemia,
    confirmed=calcium_flag.among(*LOW),
    excluded=calcium_flag.among(LaboratoryFlag.NORMAL, *HIGH),
    interprets=(laboratory_flag_reading,),
    codes=(icd10cm("E83.51", ICD_RELEASE),),
    synonyms=("low calcium", "tetany"),
)
hypomagnesemia = cause(
    "hypomagnesemia",
    reads=reads("E18"),
    stated=stated_hypomagnesemia,
    confirmed=magnesium_flag.among(*LOW),
    excluded=magnesium_flag.among(LaboratoryFlag.NORMAL, *HIGH),
    interprets=(laboratory_flag_reading,),
    codes=(icd10cm("E83.42", ICD_RELEASE),),
    synonyms=("low magnesium",),
)
thyroid_disorder = cause(
    "thyroid disorder",
    reads=reads("D3"),
    stated=stated_thyroid_disorder,
    excluded=tsh_flag.among(LaboratoryFlag.NORMAL),
    interprets=(laboratory_flag_reading,),
    codes=(icd10cm("E03.9", ICD_RELEASE),),
    synonyms=("hypothyroidism", "hyperthyroidism", "underactive thyroid", "overactive thyroid"),
)
night_argues_for_calcium = argue_for(
    hypocalcemia, all_of(in_either_leg(cramp), worse_in_bed_at_night), reads=reads("B3"), interprets=nocturnal_reading
)
endocrine_argues_for_calcium = argue_for(hypocalcemia, any_of(deletion_22q11, endocrine_disorder), reads=reads("G5"))
night_argues_for_magnesium = argue_for(
    hypomagnesemia, all_of(in_either_leg(cramp), worse_in_bed_at_night), reads=reads("B3"), interprets=nocturnal_reading
)
night_argues_for_thyroid = argue_for(
    thyroid_disorder, all_of(in_either_leg(cramp), worse_in_bed_at_night), reads=reads("B3"), interprets=nocturnal_reading
)
hormone_argues = argue_for(thyroid_disorder, tsh_flag.among(*LOW, *HIGH), reads=reads("D3"))
abnormal_feeling_argues_for_b12 = argue_for(
    vitamin_b12_deficiency, in_both_legs(another_test_abnormal), reads=reads("D4", "C5")
)
potassium_disorder = cause(
    "disturbed potassium",
    cites=(potassium_low_bands,),
    confirmed=potassium_flag.among(*LOW, *HIGH),
    excluded=potassium_flag.among(LaboratoryFlag.NORMAL),
    synonyms=("hypokalemia", "hyperkalemia", "low potassium", "high potassium"),
)
potassium_by_risk = argue_for(
    potassium_disorder,
    all_of(potassium_at_risk, in_either_leg(any_of(cramp, newly_weak))),
    cites=(potassium_low_bands,),
)
thyroid_by_slowness = argue_for(thyroid_disorder, slow_and_cold, cites=(unverified,))
