"""Criteria of diagnoses that are stated or confirmed, and thresholds of treatment."""

from pulsefirst.guideline.background import (
    stated_b12_deficiency,
    stated_diabetic_neuropathy,
    stated_hypocalcemia,
    stated_hypomagnesemia,
    stated_nocturnal_cramp,
    stated_peripheral_artery_disease,
    stated_spinal_stenosis,
)
from pulsefirst.guideline.examination import foot_deformity
from pulsefirst.guideline.history import age
from pulsefirst.guideline.measurements import b12_flag, calcium_flag, hba1c, magnesium_flag
from pulsefirst.guideline.readings import (
    diagnosis_reading,
    high_risk_foot_reading,
    laboratory_flag_reading,
    older_patient_reading,
    target_hba1c_reading,
    young_adult_reading,
)
from pulsefirst.guideline.suspicions import index_low, protective_sensation_lost, tissue_loss
from pulsefirst.guideline.vocabulary import LaboratoryFlag
from pulsefirst.language import all_of, any_of, at_most, below, criterion, in_either_leg, no_less_than, reads

# --- diagnoses that are stated, or that the source's own criterion confirms -------------------------------------------

artery_disease_established = criterion(
    "peripheral artery disease, stated or confirmed by the index",
    any_of(stated_peripheral_artery_disease, in_either_leg(index_low)),
    reads=reads("C3"),
    assumes=diagnosis_reading,
)
diabetic_neuropathy_established = criterion(
    "diabetic neuropathy, stated", stated_diabetic_neuropathy, assumes=diagnosis_reading
)
stenosis_established = criterion("spinal stenosis, stated", stated_spinal_stenosis, assumes=diagnosis_reading)
nocturnal_cramp_established = criterion(
    "idiopathic nocturnal cramps, stated", stated_nocturnal_cramp, assumes=diagnosis_reading
)
b12_deficiency_established = criterion(
    "vitamin B12 deficiency, stated or flagged by the laboratory",
    any_of(stated_b12_deficiency, b12_flag.among(LaboratoryFlag.LOW)),
    reads=reads("D4", "E17"),
    assumes=(diagnosis_reading, laboratory_flag_reading),
)
hypocalcemia_established = criterion(
    "hypocalcemia, stated or flagged by the laboratory",
    any_of(stated_hypocalcemia, calcium_flag.among(LaboratoryFlag.LOW)),
    reads=reads("D2", "E18"),
    assumes=(diagnosis_reading, laboratory_flag_reading),
)
hypomagnesemia_established = criterion(
    "hypomagnesemia, stated or flagged by the laboratory",
    any_of(stated_hypomagnesemia, magnesium_flag.among(LaboratoryFlag.LOW)),
    reads=reads("D2", "E18"),
    assumes=(diagnosis_reading, laboratory_flag_reading),
)

# --- thresholds of treatment ------------------------------------------------------------------------------------------

hba1c_on_target = criterion("HbA1c under 7 %", below(hba1c, "7"), assumes=target_hba1c_reading)
hba1c_above_target = criterion(
    "HbA1c 7 % or more", no_less_than(hba1c, "7"), reads=reads("D1", "E2", "E4"), assumes=target_hba1c_reading
)
older_patient = criterion("65 years or more", no_less_than(age, "65"), reads=reads("E6"), assumes=older_patient_reading)
adolescent_or_young_adult = criterion(
    "10 to 25 years",
    all_of(no_less_than(age, "10"), at_most(age, "25")),
    reads=reads("C11"),
    assumes=young_adult_reading,
)
high_risk_foot = criterion(
    "foot at high risk",
    in_either_leg(any_of(protective_sensation_lost, foot_deformity, tissue_loss)),
    reads=reads("C9", "E7"),
    assumes=high_risk_foot_reading,
)
