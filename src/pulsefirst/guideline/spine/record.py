"""The spine: how a health record says it."""

from pulsefirst.guideline.shared.codes import CODE_SEEN_IN_PUBLIC_FILES, ICD_RELEASE, LOINC_TABLE
from pulsefirst.guideline.shared.record import ACUTE, FELT_OR_HEARD
from pulsefirst.guideline.spine.findings import stated_radiculopathy, stated_spinal_stenosis
from pulsefirst.guideline.spine.findings_cauda_equina import post_void_residual, stated_cauda_equina
from pulsefirst.language import icd10cm, loinc, snomed
from pulsefirst.model.record import DiagnosisRow, ResultRow

RECORD = (
    ResultRow(
        finding=post_void_residual,
        codes=(loinc("12168-1", LOINC_TABLE),),
        units={"mL": "mL", "ml": "mL"},
        within=FELT_OR_HEARD,
        provisional=True,
    ),
    DiagnosisRow(
        finding=stated_cauda_equina,
        codes=(icd10cm("G83.4", ICD_RELEASE), snomed("192970008", CODE_SEEN_IN_PUBLIC_FILES)),
        within=ACUTE,
    ),
    DiagnosisRow(finding=stated_spinal_stenosis, codes=(icd10cm("M48.061", ICD_RELEASE), icd10cm("M48.062", ICD_RELEASE))),
    DiagnosisRow(
        finding=stated_radiculopathy,
        codes=(
            icd10cm("M54.16", ICD_RELEASE),
            icd10cm("M54.17", ICD_RELEASE),
            icd10cm("M51.16", ICD_RELEASE),
            icd10cm("M51.17", ICD_RELEASE),
        ),
    ),
)
