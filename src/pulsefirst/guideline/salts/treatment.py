"""Salts, hormones and vitamins: treatment by diagnosis."""

from pulsefirst.guideline.medicines.interpretations import medicines_reading
from pulsefirst.guideline.medicines.targets import b12_replacement, calcium_correction, magnesium_correction
from pulsefirst.guideline.salts.causes import hypocalcemia, hypomagnesemia, vitamin_b12_deficiency
from pulsefirst.guideline.salts.interpretations import laboratory_flag_reading
from pulsefirst.guideline.salts.pictures import (
    b12_deficiency_established,
    hypocalcemia_established,
    hypomagnesemia_established,
)
from pulsefirst.guideline.shared.codes import NO_DOSE_CHECK
from pulsefirst.guideline.shared.interpretations import diagnosis_reading
from pulsefirst.language import prescribe, reads, rule

replace_b12 = rule(
    reads=reads("E17", "D4"),
    when=b12_deficiency_established,
    do=prescribe(b12_replacement, "Replace vitamin B12"),
    interprets=(diagnosis_reading, laboratory_flag_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    treats=vitamin_b12_deficiency,
)
correct_calcium = rule(
    reads=reads("E18", "D2"),
    when=hypocalcemia_established,
    do=prescribe(calcium_correction, "Correct the calcium"),
    interprets=(diagnosis_reading, laboratory_flag_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    treats=hypocalcemia,
)
correct_magnesium = rule(
    reads=reads("E18", "D2"),
    when=hypomagnesemia_established,
    do=prescribe(magnesium_correction, "Correct the magnesium"),
    interprets=(diagnosis_reading, laboratory_flag_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    treats=hypomagnesemia,
)
