"""The veins: how a health record says it. The D-dimer is read by the laboratory's own flag, never by its number: two units share it."""

from pulsefirst.guideline.shared.codes import CODE_PRINTED, CODE_SEEN_IN_PUBLIC_FILES, ICD_RELEASE, LOINC_TABLE
from pulsefirst.guideline.shared.record import SALT
from pulsefirst.guideline.veins.answers import Dimer
from pulsefirst.guideline.veins.findings import d_dimer, earlier_thrombosis
from pulsefirst.language import icd10cm, loinc
from pulsefirst.model.record import AnswerRow, DiagnosisRow

RECORD = (
    AnswerRow(
        finding=d_dimer,
        codes=(
            loinc("48065-7", CODE_PRINTED),
            loinc("71427-9", LOINC_TABLE),
            loinc("48058-2", CODE_SEEN_IN_PUBLIC_FILES),
            loinc("48066-5", LOINC_TABLE),
            loinc("91556-1", LOINC_TABLE),
        ),
        by_flag={"H": Dimer.RAISED, "HH": Dimer.RAISED, "N": Dimer.NOT_RAISED},
        within=SALT,
    ),
    DiagnosisRow(finding=earlier_thrombosis, codes=(icd10cm("Z86.71", ICD_RELEASE),), past=True),
)
