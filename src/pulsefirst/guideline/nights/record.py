"""The nights: how a health record says it."""

from pulsefirst.guideline.nights.findings import stated_nocturnal_cramp, stated_restless_legs
from pulsefirst.guideline.shared.codes import CODE_SEEN_IN_PUBLIC_FILES, ICD_RELEASE
from pulsefirst.language import icd10cm, snomed
from pulsefirst.model.record import DiagnosisRow

RECORD = (
    DiagnosisRow(
        finding=stated_restless_legs,
        codes=(icd10cm("G25.81", ICD_RELEASE), snomed("32914008", CODE_SEEN_IN_PUBLIC_FILES)),
    ),
    DiagnosisRow(finding=stated_nocturnal_cramp, codes=(icd10cm("G47.62", ICD_RELEASE),)),
)
