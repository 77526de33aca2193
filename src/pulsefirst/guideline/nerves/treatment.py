"""The nerves of the leg: treatment by diagnosis."""

from pulsefirst.guideline.medicines.interpretations import medicines_reading
from pulsefirst.guideline.medicines.targets import duloxetine, gabapentin, pregabalin
from pulsefirst.guideline.nerves.causes import diabetic_neuropathy
from pulsefirst.guideline.nerves.citations import functional_disorder_consensus, orthosis_for_foot_drop
from pulsefirst.guideline.nerves.findings import foot_drop, painful_neuropathy
from pulsefirst.guideline.nerves.interpretations import splint_purpose_reading, splint_reading
from pulsefirst.guideline.nerves.pictures import diabetic_neuropathy_established
from pulsefirst.guideline.nerves.targets import ankle_foot_orthosis, careful_titration
from pulsefirst.guideline.patient.interpretations import older_patient_reading
from pulsefirst.guideline.patient.pictures import older_patient
from pulsefirst.guideline.salts.interpretations import target_hba1c_reading
from pulsefirst.guideline.salts.targets import diabetes_control
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.codes import NO_DOSE_CHECK
from pulsefirst.guideline.shared.complaint import symptomatic
from pulsefirst.guideline.shared.interpretations import diagnosis_reading
from pulsefirst.guideline.shared.targets import immobilization, splint
from pulsefirst.language import advise, all_of, avoid, in_either_leg, prescribe, reads, rule
from pulsefirst.model.conditions import Flag

neuropathy_diabetes_control = rule(
    reads=reads("E4"),
    when=diabetic_neuropathy_established,
    do=advise(diabetes_control, "HbA1c under 7 %, to slow progression"),
    interprets=(diagnosis_reading, target_hba1c_reading),
    treats=diabetic_neuropathy,
)
neuropathy_duloxetine = rule(
    reads=reads("E5"),
    when=all_of(diabetic_neuropathy_established, painful_neuropathy),
    do=prescribe(duloxetine, "An option for painful neuropathy: duloxetine; the source names 60 to 120 mg a day"),
    interprets=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    treats=diabetic_neuropathy,
)
neuropathy_gabapentin = rule(
    reads=reads("E5"),
    when=all_of(diabetic_neuropathy_established, painful_neuropathy),
    do=prescribe(gabapentin, "An option for painful neuropathy: gabapentin"),
    interprets=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    treats=diabetic_neuropathy,
)
neuropathy_pregabalin = rule(
    reads=reads("E5"),
    when=all_of(diabetic_neuropathy_established, painful_neuropathy),
    do=prescribe(pregabalin, "An option for painful neuropathy: pregabalin"),
    interprets=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    treats=diabetic_neuropathy,
)
titrate_in_older_patients = rule(
    reads=reads("E6"),
    when=all_of(diabetic_neuropathy_established, painful_neuropathy, older_patient),
    do=advise(careful_titration, "In an older patient: start lower, raise slowly"),
    interprets=(diagnosis_reading, older_patient_reading),
    treats=diabetic_neuropathy,
)
no_splint = rule(
    reads=reads("G4"),
    when=in_either_leg(symptomatic),
    do=avoid(splint, "Avoid a splint: deconditioning, more pain, learned non-use"),
    interprets=splint_reading,
)
no_long_immobilization = rule(
    reads=reads("G4"),
    when=in_either_leg(symptomatic),
    do=avoid(immobilization, "Avoid long immobilization: deconditioning, more pain, learned non-use"),
    interprets=splint_reading,
)
splint_for_a_reason = Flag(
    question="Is a splint or boot meant for a fracture, or to take the load off a foot ulcer?",
    section="nerves of the leg",
    synonyms=("off-loading", "fracture", "total contact cast"),
)
orthosis_for_dropped_foot = rule(
    cites=(orthosis_for_foot_drop, functional_disorder_consensus),
    when=in_either_leg(foot_drop),
    do=advise(ankle_foot_orthosis, "An ankle-foot orthosis is worth considering for a dropped foot; protect the foot"),
    overrides=(no_splint,),
    interprets=splint_purpose_reading,
)
splint_for_fracture_or_ulcer = rule(
    cites=(functional_disorder_consensus, unverified),
    when=splint_for_a_reason,
    do=advise(ankle_foot_orthosis, "A splint or boot for a fracture, or to take the load off an ulcer, keeps its place"),
    overrides=(no_splint, no_long_immobilization),
    interprets=splint_purpose_reading,
)
