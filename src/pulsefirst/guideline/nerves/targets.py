"""The nerves of the leg: what acts are aimed at."""

from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import loinc
from pulsefirst.model.recommendations import Category, Target

protective_sensation_test = Target(title="test of protective sensation", category=Category.EXAMINATION)
motor_examination = Target(title="strength and reflexes", category=Category.EXAMINATION)
protein_electrophoresis = Target(
    title="serum protein electrophoresis with immunofixation",
    category=Category.LABORATORY,
    synonyms=("SPEP",),
    codes=(loinc("24351-9", LOINC_TABLE),),
)
careful_titration = Target(title="lower start and slow titration", category=Category.ADVICE)
nerve_examination = Target(title="inversion of the ankle and abduction of the hip", category=Category.EXAMINATION)
ankle_foot_orthosis = Target(title="ankle-foot orthosis", category=Category.ADVICE, synonyms=("AFO",))
breathing_measurement = Target(
    title="vital capacity and pressures of breathing",
    category=Category.EXAMINATION,
    synonyms=("spirometry", "FVC", "single-breath count"),
)
baseline_of_an_old_weakness = Target(title="comparison with what was known before", category=Category.ADVICE)
protection_of_numb_feet = Target(title="protection of feet that feel less", category=Category.ADVICE)
muscle_and_its_nerves = Target(title="the root and nerve of a weak muscle", category=Category.EXAMINATION)
conduction_studies = Target(
    title="nerve conduction",
    category=Category.EXAMINATION,
    synonyms=("EMG", "electrodiagnosis", "nerve conduction studies", "NCS", "nerve test"),
)
neuropathy_workup = Target(title="work-up of a neuropathy", category=Category.SERVICE, synonyms=("polyneuropathy clinic",))
ct_of_belly_and_pelvis = Target(
    title="CT of belly and pelvis", category=Category.PROCEDURE, synonyms=("CT abdomen and pelvis", "abdominal CT")
)
