"""Salts, hormones and vitamins: what cannot wait, of calcium and potassium."""

from pulsefirst.guideline.patient.targets import result_review
from pulsefirst.guideline.salts.citations import (
    adult_intervals,
    hypercalcemia_bands,
    hypocalcemia_bands,
    hypocalcemia_care,
    hypocalcemia_threshold,
    potassium_high_bands,
    potassium_in_the_community,
    potassium_low_bands,
    telephone_limits,
)
from pulsefirst.guideline.salts.findings import (
    seizure_or_stridor,
    tetany,
    tingling_of_lips_or_fingertips,
)
from pulsefirst.guideline.salts.interpretations import (
    calcium_reading,
    potassium_reading,
    result_reading,
    severe_calcium_reading,
)
from pulsefirst.guideline.salts.measurements import HIGH, LOW, calcium, calcium_flag
from pulsefirst.guideline.salts.measurements_of_blood import ionized_calcium_flag
from pulsefirst.guideline.salts.pictures import (
    cramp_or_tingling,
    cramp_or_tingling_of_old,
    hypocalcemia_of_the_day,
    potassium_abnormal,
    potassium_dangerous,
    potassium_disturbed_with_weakness,
    potassium_off,
    reason_for_low_calcium,
    severe_hypercalcemia,
    severe_hypocalcemia,
)
from pulsefirst.guideline.shared.pictures import newly_weak
from pulsefirst.guideline.shared.targets import emergency_department
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    all_of,
    any_of,
    at_least,
    days,
    hours,
    in_either_leg,
    refer,
    rule,
)

dangerous_potassium = rule(
    cites=(
        potassium_high_bands,
        potassium_low_bands,
        telephone_limits,
    ),
    when=potassium_dangerous,
    do=refer(
        emergency_department,
        "Call the emergency team now: potassium dangerously low or high; ECG at once",
        urgency=EMERGENCY,
    ),
    interprets=potassium_reading,
)
potassium_and_weakness = rule(
    cites=(
        potassium_low_bands,
        potassium_high_bands,
    ),
    when=potassium_disturbed_with_weakness,
    do=refer(
        emergency_department,
        "Call the emergency team now: disturbed potassium with newly weak legs; ECG at once",
        urgency=EMERGENCY,
    ),
    interprets=potassium_reading,
)
potassium_today = rule(
    cites=(
        potassium_high_bands,
        potassium_in_the_community,
    ),
    when=any_of(potassium_off, all_of(in_either_leg(newly_weak), potassium_abnormal)),
    do=refer(
        emergency_department,
        "Assess today with an ECG: potassium below 3.0 or from 6.0 mmol/L, or outside its interval with a newly weak leg",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=potassium_reading,
)
potassium_in_days = rule(
    cites=(
        potassium_in_the_community,
        potassium_high_bands,
        adult_intervals,
    ),
    when=potassium_abnormal,
    do=refer(
        result_review,
        "Repeat the potassium within a week, with magnesium and kidney function; ECG where it is high; review the medicines",
        urgency=SOON,
        within=days(7),
    ),
    interprets=(potassium_reading, result_reading),
)
severe_hypocalcemia_call = rule(
    cites=(
        hypocalcemia_threshold,
        hypocalcemia_care,
    ),
    when=severe_hypocalcemia,
    do=refer(
        emergency_department,
        "Call the emergency team now: severe or symptomatic hypocalcemia; ECG, and magnesium with it",
        urgency=EMERGENCY,
    ),
    interprets=severe_calcium_reading,
)
hypocalcemia_today = rule(
    cites=(
        hypocalcemia_threshold,
        hypocalcemia_bands,
    ),
    when=hypocalcemia_of_the_day,
    do=refer(
        emergency_department,
        "Assess today with an ECG: low calcium with cramps or tingling, or below 2.0 mmol/L; repeat it with magnesium and parathyroid hormone",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=severe_calcium_reading,
)
hypocalcemia_in_days = rule(
    cites=(hypocalcemia_bands,),
    when=calcium_flag.among(*LOW),
    do=refer(
        result_review,
        "Low calcium: within a week repeat it with magnesium, phosphate, kidney function, parathyroid hormone and vitamin D",
        urgency=SOON,
        within=days(7),
    ),
    interprets=severe_calcium_reading,
)
hypocalcemia_in_days_ionized = rule(
    cites=(hypocalcemia_bands,),
    when=ionized_calcium_flag.among(*LOW),
    do=refer(
        result_review,
        "Low calcium: within a week repeat it with magnesium, phosphate, kidney function, parathyroid hormone and vitamin D",
        urgency=SOON,
        within=days(7),
    ),
    interprets=severe_calcium_reading,
)
tetany_today = rule(
    cites=(hypocalcemia_threshold,),
    when=any_of(tetany, seizure_or_stridor),
    do=refer(
        emergency_department,
        "Assess today, before the number is back: tetany; calcium, ionized calcium, magnesium, potassium, and an ECG",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=calcium_reading,
)
tetany_after_neck_surgery = rule(
    cites=(hypocalcemia_threshold,),
    when=any_of(all_of(tetany, reason_for_low_calcium), seizure_or_stridor),
    do=refer(
        emergency_department,
        "Call the emergency team now: tetany after neck surgery or with 22q11.2 deletion, or a seizure or stridor; ECG, calcium by vein at hand",
        urgency=EMERGENCY,
    ),
    interprets=calcium_reading,
)
cramp_with_a_reason_today = rule(
    cites=(hypocalcemia_threshold,),
    when=all_of(any_of(cramp_or_tingling, tingling_of_lips_or_fingertips), reason_for_low_calcium),
    do=refer(
        emergency_department,
        "Assess today, before the number is back: cramp or tingling after neck surgery or with 22q11.2 deletion; calcium, magnesium, ECG",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=calcium_reading,
)
cramp_of_old_with_a_reason = rule(
    cites=(hypocalcemia_bands,),
    when=all_of(cramp_or_tingling_of_old, reason_for_low_calcium),
    do=refer(
        result_review,
        "Within a week: calcium, magnesium, parathyroid hormone and an ECG, for long-standing cramp or tingling after neck surgery or with "
        "22q11.2 deletion",
        urgency=SOON,
        within=days(7),
    ),
    overrides=(cramp_with_a_reason_today,),
    interprets=calcium_reading,
)
severe_hypercalcemia_call = rule(
    cites=(hypercalcemia_bands,),
    when=severe_hypercalcemia,
    do=refer(
        emergency_department,
        "Call the emergency team now: calcium 3.5 mmol/L or more; ECG, fluids",
        urgency=EMERGENCY,
    ),
    interprets=result_reading,
)
hypercalcemia_today = rule(
    cites=(hypercalcemia_bands,),
    when=at_least(calcium, "3.0"),
    do=refer(
        emergency_department,
        "Assess today: calcium 3.0 mmol/L or more; ECG, fluids, and what caused it",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=result_reading,
)
hypercalcemia_in_days = rule(
    cites=(
        hypercalcemia_bands,
        adult_intervals,
    ),
    when=calcium_flag.among(*HIGH),
    do=refer(
        result_review,
        "High calcium: within a week repeat it with parathyroid hormone; review thiazide, lithium and vitamin D; think of cancer",
        urgency=SOON,
        within=days(7),
    ),
    interprets=result_reading,
)
hypercalcemia_in_days_ionized = rule(
    cites=(
        hypercalcemia_bands,
        adult_intervals,
    ),
    when=ionized_calcium_flag.among(*HIGH),
    do=refer(
        result_review,
        "High calcium: within a week repeat it with parathyroid hormone; review thiazide, lithium and vitamin D; think of cancer",
        urgency=SOON,
        within=days(7),
    ),
    interprets=result_reading,
)
