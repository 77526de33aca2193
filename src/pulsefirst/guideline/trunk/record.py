"""The trunk: how a health record says it."""

from pulsefirst.guideline.shared.codes import ICD_RELEASE
from pulsefirst.guideline.trunk.findings import known_aortic_disease
from pulsefirst.language import icd10cm
from pulsefirst.model.record import DiagnosisRow

RECORD = (DiagnosisRow(finding=known_aortic_disease, codes=(icd10cm("I71", ICD_RELEASE),), past=True),)
