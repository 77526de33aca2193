"""Medicines: how a health record says it. By ingredient: a record that codes only the packed product is shown and not counted."""

from pulsefirst.guideline.medicines.findings import (
    gabapentinoid_reaction,
    takes_anticoagulant,
    takes_antiplatelet,
    takes_corticosteroid,
    takes_gabapentinoid,
    takes_opioid,
    takes_serotonergic,
    takes_statin,
)
from pulsefirst.guideline.medicines.targets import duloxetine, gabapentin, pregabalin
from pulsefirst.guideline.shared.codes import CODE_IN_ONE_PUBLIC_SOURCE, CODE_SEEN_IN_PUBLIC_FILES, ICD_RELEASE
from pulsefirst.guideline.shared.record import ORDERED
from pulsefirst.language import icd10cm, rxnorm
from pulsefirst.model.record import DiagnosisRow, MedicineRow, OrderRow, ReactionRow

DULOXETINE = (rxnorm("72625", CODE_SEEN_IN_PUBLIC_FILES),)
GABAPENTIN = (rxnorm("25480", CODE_SEEN_IN_PUBLIC_FILES),)
PREGABALIN = (rxnorm("187832", CODE_SEEN_IN_PUBLIC_FILES),)
RECORD = (
    MedicineRow(finding=takes_gabapentinoid, codes=(*GABAPENTIN, *PREGABALIN)),
    MedicineRow(finding=takes_serotonergic, codes=DULOXETINE),
    MedicineRow(finding=takes_statin, codes=(rxnorm("83367", CODE_SEEN_IN_PUBLIC_FILES),)),
    MedicineRow(
        finding=takes_antiplatelet,
        codes=(rxnorm("1191", CODE_IN_ONE_PUBLIC_SOURCE), rxnorm("32968", CODE_IN_ONE_PUBLIC_SOURCE)),
        provisional=True,
    ),
    DiagnosisRow(finding=takes_anticoagulant, codes=(icd10cm("Z79.01", ICD_RELEASE),)),
    DiagnosisRow(finding=takes_antiplatelet, codes=(icd10cm("Z79.02", ICD_RELEASE),)),
    DiagnosisRow(finding=takes_opioid, codes=(icd10cm("Z79.891", ICD_RELEASE),)),
    DiagnosisRow(finding=takes_corticosteroid, codes=(icd10cm("Z79.52", ICD_RELEASE),)),
    ReactionRow(finding=gabapentinoid_reaction, codes=(*GABAPENTIN, *PREGABALIN)),
    OrderRow(target=duloxetine, codes=DULOXETINE, within=ORDERED),
    OrderRow(target=gabapentin, codes=GABAPENTIN, within=ORDERED),
    OrderRow(target=pregabalin, codes=PREGABALIN, within=ORDERED),
)
