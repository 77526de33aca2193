"""Salts, glucose and blood: how a health record says it."""

from pulsefirst.guideline.salts.findings import (
    deletion_22q11,
    stated_b12_deficiency,
    stated_hypocalcemia,
    stated_hypomagnesemia,
    stated_thyroid_disorder,
)
from pulsefirst.guideline.salts.measurements import (
    b12,
    calcium,
    fasting_glucose,
    hba1c,
    hemoglobin,
    magnesium,
    potassium,
    tsh,
)
from pulsefirst.guideline.salts.measurements_of_blood import (
    ionized_calcium,
    parathyroid_hormone,
    phosphate,
    platelets,
    random_glucose,
    sodium,
)
from pulsefirst.guideline.salts.targets import blood_count_and_metabolic_panel, potassium_test
from pulsefirst.guideline.shared.codes import CODE_PRINTED, CODE_SEEN_IN_PUBLIC_FILES, ICD_RELEASE, LOINC_TABLE
from pulsefirst.guideline.shared.record import (
    BLOOD,
    EQUIVALENTS,
    MG_PER_DL,
    MMOL_PER_L,
    ORDERED,
    PERCENT,
    SALT,
    SLOW,
)
from pulsefirst.language import days, icd10cm, loinc
from pulsefirst.model.record import DiagnosisRow, OrderRow, ResultRow

MOLES_OR_EQUIVALENTS = {**MMOL_PER_L, **EQUIVALENTS}
CELLS = {"10*9/L": "10^9/L", "10^9/L": "10^9/L", "10*3/uL": "10^3/uL", "10^3/uL": "10^3/uL"}
RESULTS = (
    ResultRow(
        finding=fasting_glucose,
        codes=(loinc("1558-6", CODE_PRINTED), loinc("1557-8", CODE_PRINTED), loinc("1556-0", CODE_PRINTED)),
        units=MG_PER_DL,
        within=SALT,
    ),
    ResultRow(
        finding=fasting_glucose,
        codes=(loinc("14771-0", CODE_PRINTED), loinc("76629-5", CODE_PRINTED), loinc("14770-2", CODE_PRINTED)),
        units=MMOL_PER_L,
        within=SALT,
    ),
    ResultRow(
        finding=random_glucose,
        codes=(
            loinc("2345-7", CODE_PRINTED),
            loinc("2339-0", CODE_PRINTED),
            loinc("32016-8", CODE_PRINTED),
            loinc("41653-7", CODE_PRINTED),
        ),
        units=MG_PER_DL,
        within=SALT,
    ),
    ResultRow(
        finding=random_glucose,
        codes=(loinc("14749-6", CODE_PRINTED), loinc("15074-8", CODE_PRINTED), loinc("14743-9", CODE_PRINTED)),
        units=MMOL_PER_L,
        within=SALT,
    ),
    ResultRow(
        finding=hba1c,
        codes=(loinc("4548-4", CODE_PRINTED), loinc("17856-6", CODE_PRINTED)),
        units=PERCENT,
        within=SLOW,
    ),
    ResultRow(finding=hba1c, codes=(loinc("59261-8", CODE_PRINTED),), units={"mmol/mol": "mmol/mol"}, within=SLOW),
    ResultRow(
        finding=calcium,
        codes=(loinc("46099-8", CODE_PRINTED),),
        units=MG_PER_DL,
        within=SALT,
        prefer=True,
    ),
    ResultRow(
        finding=calcium,
        codes=(loinc("29265-6", CODE_PRINTED),),
        units=MOLES_OR_EQUIVALENTS,
        within=SALT,
        prefer=True,
    ),
    ResultRow(
        finding=calcium,
        codes=(loinc("17861-6", CODE_PRINTED), loinc("49765-1", CODE_SEEN_IN_PUBLIC_FILES)),
        units=MG_PER_DL,
        within=SALT,
    ),
    ResultRow(finding=calcium, codes=(loinc("2000-8", CODE_PRINTED),), units=MOLES_OR_EQUIVALENTS, within=SALT),
    ResultRow(finding=ionized_calcium, codes=(loinc("17864-0", CODE_PRINTED),), units=MG_PER_DL, within=SALT),
    ResultRow(
        finding=ionized_calcium,
        codes=(loinc("1995-0", CODE_PRINTED), loinc("1994-3", CODE_PRINTED), loinc("12180-6", CODE_PRINTED)),
        units=MMOL_PER_L,
        within=SALT,
    ),
    ResultRow(
        finding=magnesium,
        codes=(loinc("19123-9", CODE_PRINTED), loinc("21377-7", CODE_PRINTED)),
        units=MG_PER_DL,
        within=SALT,
    ),
    ResultRow(finding=magnesium, codes=(loinc("2601-3", CODE_PRINTED),), units=MOLES_OR_EQUIVALENTS, within=SALT),
    ResultRow(
        finding=potassium,
        codes=(loinc("2823-3", CODE_PRINTED), loinc("6298-4", CODE_PRINTED)),
        units=MOLES_OR_EQUIVALENTS,
        within=SALT,
    ),
    ResultRow(finding=sodium, codes=(loinc("2951-2", LOINC_TABLE),), units=MOLES_OR_EQUIVALENTS, within=SALT),
    ResultRow(finding=phosphate, codes=(loinc("2777-1", CODE_SEEN_IN_PUBLIC_FILES),), units=MG_PER_DL, within=SALT),
    ResultRow(
        finding=b12,
        codes=(loinc("2132-9", CODE_PRINTED), loinc("16695-9", CODE_PRINTED)),
        units={"pg/mL": "pg/mL", "pg/ml": "pg/mL", "ng/L": "ng/L", "ng/l": "ng/L"},
        within=SLOW,
    ),
    ResultRow(
        finding=b12,
        codes=(loinc("14685-2", CODE_PRINTED),),
        units={"pmol/L": "pmol/L", "pmol/l": "pmol/L"},
        within=SLOW,
    ),
    ResultRow(
        finding=tsh,
        codes=(loinc("3016-3", CODE_PRINTED), loinc("11579-0", CODE_PRINTED), loinc("11580-8", LOINC_TABLE)),
        units={
            "m[IU]/L": "mIU/L",
            "mIU/L": "mIU/L",
            "u[IU]/mL": "uIU/mL",
            "uIU/mL": "uIU/mL",
            "mU/L": "mU/L",
        },
        within=SLOW,
    ),
    ResultRow(
        finding=hemoglobin,
        codes=(
            loinc("718-7", CODE_PRINTED),
            loinc("30350-3", CODE_PRINTED),
            loinc("30313-1", CODE_PRINTED),
            loinc("20509-6", CODE_PRINTED),
        ),
        units={"g/dL": "g/dL", "g/dl": "g/dL", "g/L": "g/L", "g/l": "g/L"},
        within=BLOOD,
    ),
    ResultRow(
        finding=platelets,
        codes=(loinc("777-3", CODE_PRINTED), loinc("26515-7", CODE_PRINTED), loinc("778-1", CODE_PRINTED)),
        units=CELLS,
        within=BLOOD,
    ),
    ResultRow(
        finding=parathyroid_hormone,
        codes=(loinc("2731-8", LOINC_TABLE),),
        units={"pg/mL": "pg/mL", "pg/ml": "pg/mL"},
        within=SLOW,
    ),
    OrderRow(target=potassium_test, codes=(loinc("2823-3", CODE_PRINTED),), within=ORDERED),
    OrderRow(
        target=blood_count_and_metabolic_panel,
        codes=(loinc("58410-2", LOINC_TABLE), loinc("24323-8", LOINC_TABLE)),
        within=ORDERED,
    ),
)
DIAGNOSES = (
    DiagnosisRow(finding=deletion_22q11, codes=(icd10cm("D82.1", ICD_RELEASE),)),
    DiagnosisRow(finding=stated_b12_deficiency, codes=(icd10cm("D51", ICD_RELEASE),)),
    DiagnosisRow(finding=stated_hypocalcemia, codes=(icd10cm("E83.51", ICD_RELEASE),), within=days(30)),
    DiagnosisRow(finding=stated_hypomagnesemia, codes=(icd10cm("E83.42", ICD_RELEASE),), within=days(30)),
    DiagnosisRow(finding=stated_thyroid_disorder, codes=(icd10cm("E03", ICD_RELEASE),)),
)
