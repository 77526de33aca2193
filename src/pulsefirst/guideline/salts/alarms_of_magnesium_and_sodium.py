"""Salts, hormones and vitamins: what cannot wait, of magnesium, sodium and phosphate."""

from pulsefirst.guideline.nerves.findings import falls
from pulsefirst.guideline.patient.findings import newly_confused
from pulsefirst.guideline.patient.targets import result_review
from pulsefirst.guideline.salts.citations import (
    adult_intervals,
    hyponatremia_guideline,
    hyponatremia_symptoms,
    magnesium_bands,
    phosphate_bands,
    telephone_limits,
)
from pulsefirst.guideline.salts.findings import seizure_or_stridor, tetany
from pulsefirst.guideline.salts.interpretations import result_reading
from pulsefirst.guideline.salts.measurements import HIGH, LOW, magnesium_flag
from pulsefirst.guideline.salts.measurements_of_blood import phosphate_flag, sodium, sodium_flag
from pulsefirst.guideline.salts.pictures import magnesium_very_low
from pulsefirst.guideline.shared.answers import LaboratoryFlag
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import newly_weak
from pulsefirst.guideline.shared.targets import emergency_department
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    days,
    hours,
    in_either_leg,
    refer,
    rule,
)

hypomagnesemia_today = rule(
    cites=(
        magnesium_bands,
        telephone_limits,
    ),
    when=magnesium_very_low,
    do=refer(
        emergency_department,
        "Assess today with an ECG: magnesium below 0.5 mmol/L; calcium and potassium with it",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=result_reading,
)
magnesium_low_with_tetany = rule(
    cites=(
        magnesium_bands,
        unverified,
    ),
    when=all_of(any_of(tetany, seizure_or_stridor, in_either_leg(newly_weak)), magnesium_very_low),
    do=refer(
        emergency_department,
        "Call the emergency team now: magnesium below 0.5 mmol/L with tetany, a seizure or new weakness; ECG",
        urgency=EMERGENCY,
    ),
    interprets=result_reading,
)
magnesium_in_days = rule(
    cites=(
        magnesium_bands,
        adult_intervals,
    ),
    when=magnesium_flag.among(*LOW),
    do=refer(
        result_review,
        "Low magnesium: within two weeks calcium and potassium with it; review acid suppressant and diuretic",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
hypermagnesemia_today = rule(
    cites=(unverified,),
    when=magnesium_flag.among(LaboratoryFlag.SEVERELY_HIGH),
    do=refer(
        emergency_department,
        "Assess today with an ECG: magnesium very high; kidney function, reflexes, and stop what contains it",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=result_reading,
)
hypermagnesemia_in_days = rule(
    cites=(adult_intervals,),
    when=magnesium_flag.among(*HIGH),
    do=refer(
        result_review,
        "High magnesium: within a week kidney function, and stop what contains it",
        urgency=SOON,
        within=days(7),
    ),
    interprets=result_reading,
)
sodium_today = rule(
    cites=(
        telephone_limits,
        hyponatremia_guideline,
    ),
    when=any_of(
        below(sodium, "125"),
        at_least(sodium, "155"),
        sodium_flag.among(LaboratoryFlag.SEVERELY_LOW, LaboratoryFlag.SEVERELY_HIGH),
    ),
    do=refer(
        emergency_department,
        "Assess today: sodium below 125 or from 155 mmol/L",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=result_reading,
)
sodium_with_signs = rule(
    cites=(
        telephone_limits,
        hyponatremia_guideline,
        hyponatremia_symptoms,
    ),
    when=any_of(
        all_of(falls, any_of(at_most(sodium, "120"), sodium_flag.among(LaboratoryFlag.SEVERELY_LOW))),
        all_of(
            any_of(seizure_or_stridor, newly_confused),
            any_of(below(sodium, "125"), sodium_flag.among(LaboratoryFlag.SEVERELY_LOW)),
        ),
    ),
    do=refer(
        emergency_department,
        "Call the emergency team now: a very low sodium with a seizure, confusion or falls",
        urgency=EMERGENCY,
    ),
    interprets=result_reading,
)
sodium_in_days = rule(
    cites=(
        hyponatremia_guideline,
        adult_intervals,
    ),
    when=sodium_flag.among(*LOW, *HIGH),
    do=refer(
        result_review,
        "Sodium outside its interval: repeat within a week; review diuretic and antidepressant",
        urgency=SOON,
        within=days(7),
    ),
    interprets=result_reading,
)
phosphate_today = rule(
    cites=(
        phosphate_bands,
        telephone_limits,
    ),
    when=phosphate_flag.among(LaboratoryFlag.SEVERELY_LOW),
    do=refer(
        emergency_department,
        "Assess today: phosphate below 0.3 mmol/L; breathing, ECG, creatine kinase",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=result_reading,
)
phosphate_with_weakness = rule(
    cites=(phosphate_bands,),
    when=all_of(in_either_leg(newly_weak), phosphate_flag.among(LaboratoryFlag.SEVERELY_LOW)),
    do=refer(
        emergency_department,
        "Call the emergency team now: phosphate below 0.3 mmol/L with new weakness; breathing, ECG, creatine kinase",
        urgency=EMERGENCY,
    ),
    interprets=result_reading,
)
phosphate_in_days = rule(
    cites=(
        phosphate_bands,
        adult_intervals,
    ),
    when=phosphate_flag.among(*LOW, *HIGH),
    do=refer(
        result_review,
        "Phosphate outside its interval: within a week with calcium, kidney function and parathyroid hormone",
        urgency=SOON,
        within=days(7),
    ),
    interprets=result_reading,
)
