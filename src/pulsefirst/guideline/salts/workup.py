"""Salts, hormones and vitamins: what to examine, to test and to refer."""

from pulsefirst.guideline.medicines.findings_diuretics import any_diuretic
from pulsefirst.guideline.patient.findings import chronic_kidney_disease, creatinine, egfr, on_dialysis
from pulsefirst.guideline.salts.citations import (
    adult_intervals,
    hypocalcemia_bands,
    hypocalcemia_care,
    hypocalcemia_threshold,
    potassium_and_paralysis,
    potassium_high_bands,
    potassium_in_the_community,
    potassium_low_bands,
)
from pulsefirst.guideline.salts.findings import (
    cramps_beyond_the_legs,
    deletion_22q11,
    endocrine_disorder,
    losing_fluid,
    seizure_or_stridor,
    tetany,
    tingling_of_lips_or_fingertips,
)
from pulsefirst.guideline.salts.interpretations import calcium_reading, potassium_reading
from pulsefirst.guideline.salts.measurements import (
    b12,
    calcium,
    fasting_glucose,
    hba1c,
    hemoglobin,
    magnesium,
    potassium,
    tsh,
)
from pulsefirst.guideline.salts.measurements_of_blood import (
    ionized_calcium,
    mean_cell_volume,
    parathyroid_hormone,
    phosphate,
    platelets,
    random_glucose,
    sodium,
)
from pulsefirst.guideline.salts.pictures import (
    cramp_or_tingling_of_late,
    reason_for_low_calcium,
    weak_of_old,
    weak_or_cramping_of_late,
)
from pulsefirst.guideline.salts.targets import (
    b12_test,
    blood_count_and_metabolic_panel,
    calcium_test,
    calcium_today,
    diabetes_screen,
    potassium_test,
    salts_and_cells,
    thyroid_test,
)
from pulsefirst.guideline.shared.answers import Numbness
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import cramp, numbness
from pulsefirst.guideline.shared.pictures import both_legs_newly_weak, newly_weak, weak
from pulsefirst.language import MEANWHILE, SOON, all_of, any_of, days, in_both_legs, in_either_leg, obtain, reads, rule

screen_for_diabetes = rule(
    reads=reads("D1"),
    do=obtain(diabetes_screen, "Fasting glucose and HbA1c", fasting_glucose, hba1c),
)
blood_count_and_chemistry = rule(
    reads=reads("D2"),
    do=obtain(
        blood_count_and_metabolic_panel,
        "Blood count; metabolic panel with kidney function, calcium and magnesium",
        hemoglobin,
        creatinine,
        calcium,
        magnesium,
    ),
)
thyroid_function = rule(
    reads=reads("D3"),
    do=obtain(thyroid_test, "Thyroid-stimulating hormone", tsh),
)
vitamin_b12 = rule(
    reads=reads("D4"),
    do=obtain(b12_test, "Vitamin B12", b12),
)
calcium_for_cramp = rule(
    reads=reads("G5"),
    when=all_of(in_either_leg(cramp), any_of(deletion_22q11, endocrine_disorder)),
    do=obtain(calcium_test, "Calcium: cramp with 22q11.2 deletion or an endocrine disorder", calcium),
    interprets=calcium_reading,
)
calcium_before_the_number = rule(
    cites=(hypocalcemia_threshold, hypocalcemia_care),
    when=any_of(
        tetany,
        seizure_or_stridor,
        all_of(
            any_of(cramp_or_tingling_of_late, tingling_of_lips_or_fingertips),
            reason_for_low_calcium,
        ),
    ),
    do=obtain(
        calcium_today,
        "Today: calcium, ionized calcium, magnesium, potassium, phosphate, parathyroid hormone, with an ECG",
        calcium,
        ionized_calcium,
        magnesium,
        potassium,
        phosphate,
        parathyroid_hormone,
        today=True,
    ),
    interprets=calcium_reading,
)
calcium_for_tingling = rule(
    cites=(hypocalcemia_bands,),
    when=tingling_of_lips_or_fingertips,
    do=obtain(
        calcium_test,
        "Calcium and magnesium within days, through the patient's own doctor, for the results: lips or fingertips tingle",
        calcium,
        magnesium,
        urgency=SOON,
        within=days(2),
    ),
    interprets=calcium_reading,
)
potassium_for_weakness = rule(
    cites=(potassium_low_bands, potassium_high_bands),
    when=any_of(
        in_both_legs(newly_weak),
        all_of(weak_or_cramping_of_late, any_of(losing_fluid, on_dialysis)),
    ),
    do=obtain(
        potassium_test,
        "Today: potassium with an ECG, for new weakness of both legs, or weakness or cramp with loss of fluid or dialysis",
        potassium,
        today=True,
    ),
    interprets=potassium_reading,
)
potassium_before_the_scan = rule(
    cites=(potassium_and_paralysis, potassium_high_bands, potassium_low_bands, unverified),
    when=both_legs_newly_weak,
    do=obtain(
        potassium_test,
        "ECG, and potassium with the first blood, before any scan: both legs newly weak",
        potassium,
        today=True,
        turn=MEANWHILE,
    ),
    interprets=potassium_reading,
)
potassium_by_risk_in_days = rule(
    cites=(potassium_in_the_community,),
    when=any_of(
        cramps_beyond_the_legs,
        all_of(weak_or_cramping_of_late, any_of(any_diuretic, chronic_kidney_disease)),
    ),
    do=obtain(
        potassium_test,
        "Potassium, sodium, calcium, magnesium and kidney function within a week, through the patient's own doctor, for the results: generalized cramps, or a cramp or weakness with a "
        "diuretic or kidney disease",
        potassium,
        urgency=SOON,
        within=days(7),
    ),
    interprets=potassium_reading,
)
potassium_of_old_weakness = rule(
    cites=(potassium_in_the_community,),
    when=weak_of_old,
    do=obtain(
        potassium_test,
        "Potassium with the other blood: weakness older than 14 days and no worse",
        potassium,
    ),
    overrides=(potassium_for_weakness, potassium_before_the_scan),
    interprets=potassium_reading,
)
rest_of_the_blood = rule(
    cites=(adult_intervals,),
    when=in_either_leg(any_of(cramp, weak, numbness.among(Numbness.LONG_STANDING, Numbness.NEW))),
    do=obtain(
        salts_and_cells,
        "With the panel: sodium, potassium, phosphate, glucose, eGFR, platelets and cell volume",
        sodium,
        potassium,
        phosphate,
        random_glucose,
        egfr,
        platelets,
        mean_cell_volume,
    ),
)
