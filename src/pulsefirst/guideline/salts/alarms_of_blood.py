"""Salts, hormones and vitamins: what cannot wait, of glucose, blood count, kidneys, thyroid and B12."""

from pulsefirst.guideline.nights.targets import iron_tests
from pulsefirst.guideline.patient.findings import creatinine_flag, diabetes, egfr, on_dialysis
from pulsefirst.guideline.patient.targets import result_review
from pulsefirst.guideline.salts.citations import (
    adult_intervals,
    b12_guideline,
    blood_count_limits,
    glucose_low,
    glucose_very_high_state,
    hypocalcemia_care,
    telephone_limits,
)
from pulsefirst.guideline.salts.interpretations import b12_reading, result_reading
from pulsefirst.guideline.salts.measurements import (
    HIGH,
    LOW,
    b12,
    b12_flag,
    fasting_glucose,
    fasting_glucose_flag,
    hba1c,
    hemoglobin_flag,
    tsh_flag,
)
from pulsefirst.guideline.salts.measurements_of_blood import (
    mean_cell_volume_flag,
    parathyroid_hormone_flag,
    platelets_flag,
    random_glucose,
    random_glucose_flag,
)
from pulsefirst.guideline.salts.pictures import (
    GLUCOSE_SEVERELY_LOW,
    b12_low_or_indeterminate,
    hemoglobin_low,
    hemoglobin_very_low,
    magnesium_very_low,
    nerves_troubled,
    platelets_very_low,
    potassium_off,
    signs_of_the_cord,
)
from pulsefirst.guideline.salts.targets import b12_test, diabetes_screen
from pulsefirst.guideline.shared.answers import Change, LaboratoryFlag
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.targets import emergency_department, neurological_assessment
from pulsefirst.guideline.trunk.findings import breathless, chest_pain, collapse
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    all_of,
    any_of,
    at_least,
    at_least_n_of,
    at_most,
    below,
    days,
    hours,
    not_,
    order,
    refer,
    rule,
)

GLUCOSE_SEVERELY_HIGH = any_of(
    at_least(fasting_glucose, "25"),
    at_least(random_glucose, "25"),
    fasting_glucose_flag.among(LaboratoryFlag.SEVERELY_HIGH),
    random_glucose_flag.among(LaboratoryFlag.SEVERELY_HIGH),
)
glucose_very_low = rule(
    cites=(
        glucose_low,
        telephone_limits,
    ),
    when=any_of(below(fasting_glucose, "3.0"), below(random_glucose, "3.0"), GLUCOSE_SEVERELY_LOW),
    do=refer(
        emergency_department,
        "Treat and call now: glucose below 3.0 mmol/L",
        urgency=EMERGENCY,
    ),
    interprets=result_reading,
)
glucose_very_high = rule(
    cites=(glucose_very_high_state,),
    when=any_of(at_least(fasting_glucose, "30"), at_least(random_glucose, "30")),
    do=refer(
        emergency_department,
        "Call the emergency team now: glucose 30 mmol/L or more; ketones, sodium, potassium, fluids",
        urgency=EMERGENCY,
    ),
    interprets=result_reading,
)
glucose_today = rule(
    cites=(
        telephone_limits,
        glucose_very_high_state,
    ),
    when=GLUCOSE_SEVERELY_HIGH,
    do=refer(
        emergency_department,
        "Assess today: glucose 25 mmol/L or more; ketones, sodium, potassium",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=result_reading,
)
glucose_low_in_days = rule(
    cites=(glucose_low,),
    when=fasting_glucose_flag.among(*LOW),
    do=refer(
        result_review,
        "Low glucose: repeat it now at the bedside; within a week review what lowers it",
        urgency=SOON,
        within=days(7),
    ),
    interprets=result_reading,
)
glucose_low_in_days_not_fasting = rule(
    cites=(glucose_low,),
    when=random_glucose_flag.among(*LOW),
    do=refer(
        result_review,
        "Low glucose: repeat it now at the bedside; within a week review what lowers it",
        urgency=SOON,
        within=days(7),
    ),
    interprets=result_reading,
)
glucose_high_in_days = rule(
    cites=(adult_intervals,),
    when=fasting_glucose_flag.among(*HIGH),
    do=refer(
        result_review,
        "High glucose: within two weeks HbA1c; diabetes, or diabetes out of control",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
glucose_high_in_days_not_fasting = rule(
    cites=(adult_intervals,),
    when=random_glucose_flag.among(*HIGH),
    do=refer(
        result_review,
        "High glucose: within two weeks HbA1c; diabetes, or diabetes out of control",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
hemoglobin_today = rule(
    cites=(blood_count_limits,),
    when=any_of(hemoglobin_very_low, hemoglobin_flag.among(LaboratoryFlag.SEVERELY_HIGH)),
    do=refer(
        emergency_department,
        "Assess today: hemoglobin below 80 or from 200 g/L; look for a bleed",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=result_reading,
)
hemoglobin_with_signs = rule(
    cites=(
        blood_count_limits,
        unverified,
    ),
    when=all_of(any_of(breathless.among(Change.NEW), chest_pain.among(Change.NEW), collapse), hemoglobin_very_low),
    do=refer(
        emergency_department,
        "Call the emergency team now: hemoglobin below 80 g/L with breathlessness, chest pain or collapse",
        urgency=EMERGENCY,
    ),
    interprets=result_reading,
)
anemia_in_days = rule(
    cites=(
        blood_count_limits,
        adult_intervals,
    ),
    when=hemoglobin_low,
    do=refer(
        result_review,
        "Anemia: within two weeks ferritin, B12 and folate, kidney function, and where blood is lost",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
hemoglobin_high_in_days = rule(
    cites=(blood_count_limits,),
    when=hemoglobin_flag.among(*HIGH),
    do=refer(
        result_review,
        "High hemoglobin: repeat it within two weeks; a thick blood clots",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
platelets_today = rule(
    cites=(blood_count_limits,),
    when=any_of(platelets_very_low, platelets_flag.among(LaboratoryFlag.SEVERELY_HIGH)),
    do=refer(
        emergency_department,
        "Assess today: platelets below 50 or from 1,000; bleeding or clotting; no heparin, needle or anti-inflammatory before it is judged",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=result_reading,
)
platelets_in_days = rule(
    cites=(blood_count_limits,),
    when=platelets_flag.among(*LOW, *HIGH),
    do=refer(
        result_review,
        "Platelets outside their interval: repeat with a film within two weeks",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
kidneys_today = rule(
    cites=(telephone_limits,),
    when=all_of(any_of(creatinine_flag.among(LaboratoryFlag.SEVERELY_HIGH), below(egfr, "15")), not_(on_dialysis)),
    do=refer(
        emergency_department,
        "Assess today: the kidneys fail (creatinine 354 umol/L or more, or eGFR below 15), unless this is known; potassium and ECG with it",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=result_reading,
)
kidneys_in_days = rule(
    cites=(
        adult_intervals,
        unverified,
    ),
    when=creatinine_flag.among(*HIGH),
    do=refer(
        result_review,
        "Reduced kidney function: compare with earlier results, repeat within two weeks, and dose by it",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
kidneys_in_days_by_rate = rule(
    cites=(
        adult_intervals,
        unverified,
    ),
    when=below(egfr, "60"),
    do=refer(
        result_review,
        "Reduced kidney function: compare with earlier results, repeat within two weeks, and dose by it",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
several_dangerous_results = rule(
    cites=(
        telephone_limits,
        unverified,
    ),
    when=at_least_n_of(
        2,
        creatinine_flag.among(LaboratoryFlag.SEVERELY_HIGH),
        hemoglobin_very_low,
        GLUCOSE_SEVERELY_HIGH,
        platelets_very_low,
        magnesium_very_low,
        potassium_off,
    ),
    do=refer(
        emergency_department,
        "Call the emergency team now: two results at once at the limit where a laboratory telephones; potassium and ECG",
        urgency=EMERGENCY,
    ),
    interprets=result_reading,
)
thyroid_in_days = rule(
    cites=(adult_intervals,),
    when=tsh_flag.among(*LOW, *HIGH),
    do=refer(
        result_review,
        "Thyroid-stimulating hormone outside its interval: free thyroxine within two weeks",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
b12_within_days = rule(
    cites=(b12_guideline,),
    when=all_of(nerves_troubled, b12_low_or_indeterminate),
    do=refer(
        result_review,
        "Low or indeterminate B12 with nerves troubled: treat within days by injection, without waiting for antibodies; methylmalonic acid or homocysteine where it is not plainly low",
        urgency=SOON,
        within=days(7),
    ),
    interprets=b12_reading,
)
b12_and_the_cord = rule(
    cites=(
        b12_guideline,
        unverified,
    ),
    when=all_of(signs_of_the_cord, b12_low_or_indeterminate),
    do=refer(
        neurological_assessment,
        "Assess nerves and cord today and treat today: low or indeterminate B12 with a sign of the cord",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=b12_reading,
)
b12_low_in_days = rule(
    cites=(b12_guideline,),
    when=any_of(b12_flag.among(*LOW), all_of(at_most(b12, "258"), mean_cell_volume_flag.among(*HIGH))),
    do=refer(
        result_review,
        "Low B12: within two weeks its cause, and replacement",
        urgency=SOON,
        within=days(14),
    ),
    interprets=b12_reading,
)
large_cells = rule(
    cites=(
        b12_guideline,
        unverified,
    ),
    when=mean_cell_volume_flag.among(*HIGH),
    do=order(
        b12_test,
        "Large red cells: B12, folate, alcohol, thyroid, liver; medicines",
    ),
    interprets=b12_reading,
)
small_cells = rule(
    cites=(
        adult_intervals,
        unverified,
    ),
    when=mean_cell_volume_flag.among(*LOW),
    do=order(
        iron_tests,
        "Small red cells: ferritin, and where blood is lost",
    ),
    interprets=result_reading,
)
parathyroid_in_days = rule(
    cites=(hypocalcemia_care,),
    when=parathyroid_hormone_flag.among(*LOW, *HIGH),
    do=refer(
        result_review,
        "Parathyroid hormone outside its interval: within two weeks, read with calcium, magnesium, vitamin D and kidney function",
        urgency=SOON,
        within=days(14),
    ),
    interprets=result_reading,
)
sugar_of_the_last_months = rule(
    cites=(adult_intervals,),
    when=all_of(at_least(hba1c, "6.5"), not_(diabetes)),
    do=order(
        diabetes_screen,
        "HbA1c 6.5 % (48 mmol/mol) or more without known diabetes: repeat it, and treat as diabetes",
    ),
    interprets=result_reading,
)
