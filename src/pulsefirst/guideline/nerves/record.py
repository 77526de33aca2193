"""The nerves: how a health record says it."""

from pulsefirst.guideline.nerves.findings import stated_diabetic_neuropathy, stated_guillain_barre
from pulsefirst.guideline.shared.codes import CODE_SEEN_IN_PUBLIC_FILES, ICD_RELEASE
from pulsefirst.language import days, icd10cm, snomed
from pulsefirst.model.record import DiagnosisRow

RECORD = (
    DiagnosisRow(
        finding=stated_guillain_barre,
        codes=(icd10cm("G61.0", ICD_RELEASE), snomed("40956001", CODE_SEEN_IN_PUBLIC_FILES)),
        within=days(28),
    ),
    DiagnosisRow(
        finding=stated_diabetic_neuropathy,
        codes=(
            icd10cm("E11.42", ICD_RELEASE),
            icd10cm("E10.42", ICD_RELEASE),
            snomed("230572002", CODE_SEEN_IN_PUBLIC_FILES),
        ),
    ),
)
