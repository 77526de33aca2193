"""The patient: how a health record says it."""

from pulsefirst.guideline.patient.blood_pressure import (
    standing_diastolic,
    standing_systolic,
    stated_postural_hypotension,
    supine_diastolic,
    supine_systolic,
)
from pulsefirst.guideline.patient.findings import (
    age,
    alcohol_excess,
    body_weight,
    breathing_disease,
    breathing_rate,
    chronic_kidney_disease,
    chronic_liver_disease,
    cirrhosis_or_liver_failure,
    creatinine,
    diabetes,
    diastolic_blood_pressure,
    egfr,
    g6pd_deficiency,
    heart_failure,
    heart_rate,
    hypertension,
    immune_suppressed,
    leber_optic_atrophy,
    myasthenia_gravis,
    narrow_angle_glaucoma,
    obesity,
    on_dialysis,
    optic_neuritis,
    oxygen_saturation,
    pregnant,
    qt_prolonged,
    sex,
    smokes,
    systolic_blood_pressure,
    temperature,
    ulcer_or_gut_bleed,
)
from pulsefirst.guideline.patient.history import Amputation, amputation, blood_borne_infection, earlier_polio
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.patient.targets import orthostatic_pressures
from pulsefirst.guideline.shared.answers import Sex
from pulsefirst.guideline.shared.codes import (
    CODE_PRINTED,
    CODE_SEEN_IN_PUBLIC_FILES,
    ICD_RELEASE,
    LOINC_TABLE,
)
from pulsefirst.guideline.shared.record import BLOOD, FELT_OR_HEARD, MG_PER_DL, MMHG, ORDERED, PERCENT, PRESSURE, WEIGHT
from pulsefirst.language import icd10cm, loinc, snomed
from pulsefirst.model.legs import Leg
from pulsefirst.model.record import Demographics, DiagnosisRow, OrderRow, ResultRow

WHO = (Demographics(age=age, sex=sex, sexes={"female": Sex.FEMALE, "male": Sex.MALE, "other": Sex.OTHER}),)

# --- vital signs ------------------------------------------------------------------------------------------------------

BEATS = {"/min": "1/min", "{beats}/min": "1/min", "beats/min": "1/min", "1/min": "1/min", "bpm": "1/min"}
BREATHS = {"/min": "1/min", "{breaths}/min": "1/min", "breaths/min": "1/min", "1/min": "1/min"}
DEGREES = {"Cel": "degC", "degC": "degC", "\u00b0C": "degC", "[degF]": "degF", "degF": "degF", "\u00b0F": "degF"}
KILOGRAMS = {"kg": "kg", "[lb_av]": "lb", "lb": "lb", "lbs": "lb"}
VITAL_SIGNS = (
    ResultRow(finding=temperature, codes=(loinc("8310-5", LOINC_TABLE),), units=DEGREES, within=FELT_OR_HEARD),
    ResultRow(finding=heart_rate, codes=(loinc("8867-4", LOINC_TABLE),), units=BEATS, within=FELT_OR_HEARD),
    ResultRow(finding=breathing_rate, codes=(loinc("9279-1", LOINC_TABLE),), units=BREATHS, within=FELT_OR_HEARD),
    ResultRow(
        finding=oxygen_saturation,
        codes=(loinc("59408-5", LOINC_TABLE), loinc("2708-6", LOINC_TABLE)),
        units=PERCENT,
        within=FELT_OR_HEARD,
    ),
    ResultRow(finding=systolic_blood_pressure, codes=(loinc("8480-6", LOINC_TABLE),), units=MMHG, within=FELT_OR_HEARD),
    ResultRow(finding=diastolic_blood_pressure, codes=(loinc("8462-4", LOINC_TABLE),), units=MMHG, within=FELT_OR_HEARD),
    ResultRow(finding=supine_systolic, codes=(loinc("8461-6", LOINC_TABLE),), units=MMHG, within=PRESSURE),
    ResultRow(finding=standing_systolic, codes=(loinc("8460-8", LOINC_TABLE),), units=MMHG, within=PRESSURE),
    ResultRow(finding=supine_diastolic, codes=(loinc("8455-8", LOINC_TABLE),), units=MMHG, within=PRESSURE),
    ResultRow(finding=standing_diastolic, codes=(loinc("8454-1", LOINC_TABLE),), units=MMHG, within=PRESSURE),
    ResultRow(finding=body_weight, codes=(loinc("29463-7", LOINC_TABLE),), units=KILOGRAMS, within=WEIGHT),
    OrderRow(target=orthostatic_pressures, codes=(loinc("34553-8", LOINC_TABLE),), within=ORDERED),
)

# --- the kidney -------------------------------------------------------------------------------------------------------

MICROMOLAR = {"umol/L": "umol/L", "umol/l": "umol/L", "\u00b5mol/L": "umol/L", "\u03bcmol/L": "umol/L"}
FILTRATION = {
    "mL/min/{1.73_m2}": "mL/min/1.73m2",
    "mL/min/1.73m2": "mL/min/1.73m2",
    "mL/min/1.73 m2": "mL/min/1.73m2",
    "mL/min": "mL/min",
}
KIDNEY = (
    ResultRow(
        finding=creatinine,
        codes=(loinc("2160-0", CODE_PRINTED), loinc("38483-4", CODE_PRINTED)),
        units=MG_PER_DL,
        within=BLOOD,
    ),
    ResultRow(
        finding=creatinine,
        codes=(loinc("14682-9", CODE_PRINTED), loinc("59826-8", CODE_PRINTED)),
        units=MICROMOLAR,
        within=BLOOD,
    ),
    ResultRow(
        finding=egfr,
        codes=(loinc("98979-8", CODE_PRINTED), loinc("98980-6", CODE_PRINTED)),
        units=FILTRATION,
        within=BLOOD,
        prefer=True,
    ),
    ResultRow(
        finding=egfr,
        codes=(
            loinc("62238-1", CODE_PRINTED),
            loinc("33914-3", CODE_PRINTED),
            loinc("77147-7", CODE_PRINTED),
            loinc("76633-7", CODE_PRINTED),
            loinc("69405-9", CODE_PRINTED),
            loinc("50210-4", CODE_PRINTED),
            loinc("94677-2", CODE_PRINTED),
        ),
        units=FILTRATION,
        within=BLOOD,
    ),
)

# --- conditions -------------------------------------------------------------------------------------------------------

CONDITIONS = (
    DiagnosisRow(
        finding=diabetes,
        codes=(
            snomed("73211009", CODE_SEEN_IN_PUBLIC_FILES),
            snomed("44054006", CODE_SEEN_IN_PUBLIC_FILES),
            snomed("46635009", CODE_SEEN_IN_PUBLIC_FILES),
            icd10cm("E08", ICD_RELEASE),
            icd10cm("E09", ICD_RELEASE),
            icd10cm("E10", ICD_RELEASE),
            icd10cm("E11", ICD_RELEASE),
            icd10cm("E13", ICD_RELEASE),
        ),
    ),
    DiagnosisRow(
        finding=hypertension,
        codes=(
            snomed("38341003", CODE_SEEN_IN_PUBLIC_FILES),
            snomed("59621000", CODE_SEEN_IN_PUBLIC_FILES),
            icd10cm("I10", ICD_RELEASE),
        ),
    ),
    DiagnosisRow(
        finding=heart_failure,
        codes=(
            snomed("84114007", CODE_SEEN_IN_PUBLIC_FILES),
            icd10cm("I50", ICD_RELEASE),
        ),
    ),
    DiagnosisRow(
        finding=chronic_kidney_disease,
        codes=(
            snomed("709044004", CODE_SEEN_IN_PUBLIC_FILES),
            icd10cm("N18", ICD_RELEASE),
        ),
    ),
    DiagnosisRow(finding=on_dialysis, codes=(icd10cm("Z99.2", ICD_RELEASE),)),
    DiagnosisRow(finding=smokes, codes=(icd10cm("F17.210", ICD_RELEASE),)),
    DiagnosisRow(finding=alcohol_excess, codes=(icd10cm("F10.20", ICD_RELEASE), icd10cm("G62.1", ICD_RELEASE))),
    DiagnosisRow(
        finding=obesity,
        codes=(
            icd10cm("E66.0", ICD_RELEASE),
            icd10cm("E66.1", ICD_RELEASE),
            icd10cm("E66.2", ICD_RELEASE),
            icd10cm("E66.8", ICD_RELEASE),
            icd10cm("E66.9", ICD_RELEASE),
        ),
    ),
    DiagnosisRow(
        finding=pregnant,
        codes=(
            snomed("77386006", CODE_SEEN_IN_PUBLIC_FILES),
            icd10cm("Z33.1", ICD_RELEASE),
        ),
    ),
    DiagnosisRow(
        finding=immune_suppressed,
        codes=(icd10cm("B20", ICD_RELEASE), icd10cm("Z94", ICD_RELEASE), icd10cm("Z90.81", ICD_RELEASE)),
    ),
    DiagnosisRow(finding=blood_borne_infection, codes=(icd10cm("B20", ICD_RELEASE),)),
    DiagnosisRow(finding=chronic_liver_disease, codes=(icd10cm("K74.6", ICD_RELEASE), icd10cm("K70.3", ICD_RELEASE))),
    DiagnosisRow(finding=cirrhosis_or_liver_failure, codes=(icd10cm("K74.6", ICD_RELEASE), icd10cm("K70.3", ICD_RELEASE))),
    DiagnosisRow(
        finding=breathing_disease,
        codes=(snomed("13645005", CODE_SEEN_IN_PUBLIC_FILES), icd10cm("J44", ICD_RELEASE), icd10cm("G47.3", ICD_RELEASE)),
    ),
    DiagnosisRow(finding=qt_prolonged, codes=(icd10cm("I45.81", ICD_RELEASE),), past=True),
    DiagnosisRow(finding=narrow_angle_glaucoma, codes=(icd10cm("H40.2", ICD_RELEASE),)),
    DiagnosisRow(finding=optic_neuritis, codes=(icd10cm("H46", ICD_RELEASE),), past=True),
    DiagnosisRow(finding=leber_optic_atrophy, codes=(icd10cm("H47.22", ICD_RELEASE),)),
    DiagnosisRow(
        finding=ulcer_or_gut_bleed,
        codes=(icd10cm("K25", ICD_RELEASE), icd10cm("K26", ICD_RELEASE), icd10cm("K27", ICD_RELEASE)),
        past=True,
    ),
    DiagnosisRow(finding=myasthenia_gravis, codes=(icd10cm("G70.0", ICD_RELEASE),)),
    DiagnosisRow(finding=g6pd_deficiency, codes=(icd10cm("D75.A", ICD_RELEASE), icd10cm("D55.0", ICD_RELEASE))),
    DiagnosisRow(finding=stated_postural_hypotension, codes=(icd10cm("I95.1", ICD_RELEASE),)),
    DiagnosisRow(finding=cancer_history, codes=(icd10cm("Z85", ICD_RELEASE),), past=True),
    DiagnosisRow(finding=earlier_polio, codes=(icd10cm("B91", ICD_RELEASE), icd10cm("G14", ICD_RELEASE)), past=True),
)
AMPUTATIONS = (
    DiagnosisRow(
        finding=amputation,
        codes=(icd10cm("Z89.412", ICD_RELEASE), icd10cm("Z89.422", ICD_RELEASE)),
        value=Amputation.TOES,
        leg=Leg.LEFT,
        past=True,
    ),
    DiagnosisRow(
        finding=amputation,
        codes=(icd10cm("Z89.411", ICD_RELEASE), icd10cm("Z89.421", ICD_RELEASE)),
        value=Amputation.TOES,
        leg=Leg.RIGHT,
        past=True,
    ),
    DiagnosisRow(
        finding=amputation,
        codes=(icd10cm("Z89.512", ICD_RELEASE),),
        value=Amputation.BELOW_THE_KNEE,
        leg=Leg.LEFT,
        past=True,
    ),
    DiagnosisRow(
        finding=amputation,
        codes=(icd10cm("Z89.511", ICD_RELEASE),),
        value=Amputation.BELOW_THE_KNEE,
        leg=Leg.RIGHT,
        past=True,
    ),
    DiagnosisRow(
        finding=amputation,
        codes=(icd10cm("Z89.612", ICD_RELEASE),),
        value=Amputation.ABOVE_THE_KNEE,
        leg=Leg.LEFT,
        past=True,
    ),
    DiagnosisRow(
        finding=amputation,
        codes=(icd10cm("Z89.611", ICD_RELEASE),),
        value=Amputation.ABOVE_THE_KNEE,
        leg=Leg.RIGHT,
        past=True,
    ),
)
