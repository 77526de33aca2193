"""Salts, hormones and vitamins: what acts are aimed at."""

from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import loinc
from pulsefirst.model.recommendations import Category, Target

diabetes_screen = Target(
    title="fasting glucose and HbA1c", category=Category.LABORATORY, synonyms=("glucose", "blood sugar", "HbA1c")
)
blood_count_and_metabolic_panel = Target(
    title="blood count and metabolic panel with kidney function, calcium and magnesium",
    category=Category.LABORATORY,
    codes=(loinc("58410-2", LOINC_TABLE), loinc("24323-8", LOINC_TABLE)),
)
calcium_test = Target(title="calcium", category=Category.LABORATORY)
calcium_today = Target(title="calcium, magnesium and potassium today, with an ECG", category=Category.LABORATORY)
salts_and_cells = Target(title="sodium, potassium, phosphate, glucose, eGFR, platelets", category=Category.LABORATORY)
thyroid_test = Target(
    title="thyroid-stimulating hormone", category=Category.LABORATORY, synonyms=("TSH", "thyroid function")
)
b12_test = Target(title="vitamin B12", category=Category.LABORATORY, synonyms=("B12", "cobalamin"))
diabetes_control = Target(title="diabetes control", category=Category.ADVICE)
potassium_test = Target(title="potassium, with an ECG", category=Category.LABORATORY, codes=(loinc("2823-3", LOINC_TABLE),))
heart_tracing = Target(title="ECG and a watched rhythm", category=Category.EXAMINATION)
calcium_by_vein = Target(title="calcium by vein for a high potassium", category=Category.ADVICE)
sugar = Target(title="sugar", category=Category.ADVICE)
