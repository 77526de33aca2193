"""The leg at night: what acts are aimed at."""

from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import loinc
from pulsefirst.model.recommendations import Category, Target

calf_stretching = Target(
    title="stretching and massage of the calf", category=Category.ADVICE, synonyms=("stretching", "stretches", "massage")
)
iron_tests = Target(
    title="ferritin and transferrin saturation",
    category=Category.LABORATORY,
    codes=(loinc("2276-4", LOINC_TABLE), loinc("2502-3", LOINC_TABLE)),
    synonyms=("ferritin", "iron", "iron deficiency"),
)
