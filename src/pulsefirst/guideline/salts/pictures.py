"""Salts, hormones and vitamins: the criteria that rules read."""

from pulsefirst.guideline.medicines.findings_diuretics import any_diuretic
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.patient.findings import chronic_kidney_disease, on_dialysis, sex
from pulsefirst.guideline.salts.findings import (
    deletion_22q11,
    losing_fluid,
    neck_surgery,
    seizure_or_stridor,
    stated_b12_deficiency,
    stated_hypocalcemia,
    stated_hypomagnesemia,
    tetany,
    tingling_of_lips_or_fingertips,
)
from pulsefirst.guideline.salts.interpretations import (
    b12_reading,
    calcium_reading,
    laboratory_flag_reading,
    potassium_reading,
    result_reading,
    severe_calcium_reading,
    target_hba1c_reading,
)
from pulsefirst.guideline.salts.measurements import (
    HIGH,
    LOW,
    b12,
    b12_flag,
    calcium,
    calcium_flag,
    fasting_glucose_flag,
    hba1c,
    hemoglobin,
    hemoglobin_flag,
    magnesium,
    magnesium_flag,
    potassium,
    potassium_flag,
)
from pulsefirst.guideline.salts.measurements_of_blood import (
    ionized_calcium,
    ionized_calcium_flag,
    platelets,
    platelets_flag,
    random_glucose_flag,
)
from pulsefirst.guideline.shared.answers import Change, LaboratoryFlag, Numbness, Sex
from pulsefirst.guideline.shared.complaint import cramp, numbness
from pulsefirst.guideline.shared.interpretations import diagnosis_reading
from pulsefirst.guideline.shared.pictures import newly_numb, newly_weak, newly_weak_or_numb
from pulsefirst.guideline.shared.tempo import deficit_old_and_no_worse, old_and_no_worse
from pulsefirst.guideline.spine.findings_cauda_equina import (
    bladder_change,
    lhermitte,
    sensory_level,
    upper_motor_neuron_signs,
)
from pulsefirst.language import (
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    criterion,
    in_both_legs,
    in_either_leg,
    not_,
    reads,
)

b12_deficiency_established = criterion(
    "vitamin B12 deficiency, stated or flagged by the laboratory",
    any_of(stated_b12_deficiency, b12_flag.among(*LOW)),
    reads=reads("D4", "E17"),
    interprets=(diagnosis_reading, laboratory_flag_reading),
)
hypocalcemia_established = criterion(
    "hypocalcemia, stated or flagged by the laboratory",
    any_of(stated_hypocalcemia, calcium_flag.among(*LOW)),
    reads=reads("D2", "E18"),
    interprets=(diagnosis_reading, laboratory_flag_reading),
)
hypomagnesemia_established = criterion(
    "hypomagnesemia, stated or flagged by the laboratory",
    any_of(stated_hypomagnesemia, magnesium_flag.among(*LOW)),
    reads=reads("D2", "E18"),
    interprets=(diagnosis_reading, laboratory_flag_reading),
)
hba1c_on_target = criterion("HbA1c under 7 %", below(hba1c, "7"), interprets=target_hba1c_reading)
hba1c_above_target = criterion(
    "HbA1c 7 % or more", at_least(hba1c, "7"), reads=reads("D1", "E2", "E4"), interprets=target_hba1c_reading
)
cramp_or_tingling = in_either_leg(any_of(cramp, newly_numb))
reason_for_low_calcium = criterion(
    "neck surgery or 22q11.2 deletion", any_of(neck_surgery, deletion_22q11), interprets=calcium_reading
)
cramp_or_tingling_of_old = criterion(
    "every cramp or tingling known to be older than 14 days and no worse",
    all_of(
        in_both_legs(any_of(not_(any_of(cramp, newly_numb)), old_and_no_worse)),
        not_(tingling_of_lips_or_fingertips),
        not_(tetany),
    ),
    interprets=calcium_reading,
)
# What has cramped or tingled for long and no worse is not what a falling calcium does.
cramp_or_tingling_of_late = criterion(
    "a cramp or new tingling that is not known to be old and no worse",
    in_either_leg(all_of(any_of(cramp, newly_numb), not_(old_and_no_worse))),
    interprets=severe_calcium_reading,
)
weak_or_cramping_of_late = criterion(
    "a leg newly weak, or cramping and not known to be old and no worse",
    in_either_leg(any_of(newly_weak, all_of(cramp, not_(old_and_no_worse)))),
    interprets=potassium_reading,
)
weak_of_old = criterion(
    "every new weakness known to be older than 14 days and no worse, and no cramp of late",
    all_of(
        in_either_leg(newly_weak),
        in_both_legs(
            all_of(
                any_of(not_(newly_weak), deficit_old_and_no_worse),
                any_of(not_(cramp), old_and_no_worse),
            )
        ),
    ),
    interprets=potassium_reading,
)
potassium_at_risk = criterion(
    "a risk of disturbed potassium",
    any_of(any_diuretic, losing_fluid, on_dialysis, chronic_kidney_disease),
)
potassium_dangerous = criterion(
    "potassium 2.5 mmol/L or less, or 6.5 or more",
    any_of(
        at_most(potassium, "2.5"),
        at_least(potassium, "6.5"),
        potassium_flag.among(LaboratoryFlag.SEVERELY_LOW, LaboratoryFlag.SEVERELY_HIGH),
    ),
    interprets=potassium_reading,
)
potassium_off = criterion(
    "potassium below 3.0 or from 6.0 mmol/L",
    any_of(below(potassium, "3.0"), at_least(potassium, "6.0")),
    interprets=potassium_reading,
)
potassium_abnormal = criterion(
    "potassium low or high", potassium_flag.among(*LOW, *HIGH), interprets=(potassium_reading, result_reading)
)
potassium_disturbed_with_weakness = criterion(
    "disturbed potassium with a newly weak leg",
    any_of(
        all_of(in_either_leg(newly_weak), potassium_off),
        all_of(in_both_legs(newly_weak), potassium_abnormal),
    ),
    interprets=potassium_reading,
)
calcium_low = criterion(
    "calcium low",
    any_of(calcium_flag.among(*LOW), ionized_calcium_flag.among(*LOW)),
    interprets=severe_calcium_reading,
)
severe_hypocalcemia = criterion(
    "severe hypocalcemia, or low calcium with tetany, a seizure or stridor",
    any_of(
        at_most(calcium, "1.9"),
        at_most(ionized_calcium, "0.9"),
        calcium_flag.among(LaboratoryFlag.SEVERELY_LOW),
        ionized_calcium_flag.among(LaboratoryFlag.SEVERELY_LOW),
        all_of(any_of(tetany, seizure_or_stridor), calcium_low),
    ),
    interprets=severe_calcium_reading,
)
hypocalcemia_of_the_day = criterion(
    "calcium below 2.0 mmol/L, or low with a cramp or tingling",
    any_of(
        below(calcium, "2.0"),
        all_of(
            calcium_low,
            any_of(
                in_either_leg(any_of(cramp, numbness.among(Numbness.NEW, Numbness.LONG_STANDING))),
                tingling_of_lips_or_fingertips,
            ),
        ),
    ),
    interprets=severe_calcium_reading,
)
severe_hypercalcemia = criterion(
    "calcium 3.5 mmol/L or more",
    any_of(
        at_least(calcium, "3.5"),
        calcium_flag.among(LaboratoryFlag.SEVERELY_HIGH),
        at_least(ionized_calcium, "1.6"),
        ionized_calcium_flag.among(LaboratoryFlag.SEVERELY_HIGH),
    ),
    interprets=result_reading,
)
magnesium_very_low = criterion(
    "magnesium below 0.5 mmol/L",
    any_of(below(magnesium, "0.5"), magnesium_flag.among(LaboratoryFlag.SEVERELY_LOW)),
    interprets=result_reading,
)
hemoglobin_low = criterion(
    "anemia",
    any_of(hemoglobin_flag.among(*LOW), all_of(sex.among(Sex.MALE), below(hemoglobin, "130"))),
    interprets=result_reading,
)
hemoglobin_very_low = criterion(
    "hemoglobin below 80 g/L",
    any_of(below(hemoglobin, "80"), hemoglobin_flag.among(LaboratoryFlag.SEVERELY_LOW)),
    interprets=result_reading,
)
platelets_very_low = criterion(
    "platelets below 50",
    any_of(below(platelets, "50"), platelets_flag.among(LaboratoryFlag.SEVERELY_LOW)),
    interprets=result_reading,
)
b12_low_or_indeterminate = criterion(
    "vitamin B12 low, or not above 258 pmol/L",
    any_of(stated_b12_deficiency, b12_flag.among(*LOW), at_most(b12, "258")),
    interprets=b12_reading,
)
nerves_troubled = criterion(
    "numb, weak or unsteady",
    any_of(
        in_either_leg(any_of(newly_weak_or_numb, numbness.among(Numbness.LONG_STANDING, Numbness.WITH_WALKING))),
        gait_disturbance.among(Change.NEW, Change.LONG_STANDING),
    ),
    interprets=b12_reading,
)
signs_of_the_cord = criterion(
    "a sign of the cord, or a new change of gait or bladder",
    any_of(
        gait_disturbance.among(Change.NEW),
        bladder_change.among(Change.NEW),
        sensory_level.among(Change.NEW),
        in_either_leg(upper_motor_neuron_signs.among(Change.NEW)),
        lhermitte,
    ),
    interprets=b12_reading,
)
GLUCOSE_SEVERELY_LOW = any_of(
    fasting_glucose_flag.among(LaboratoryFlag.SEVERELY_LOW), random_glucose_flag.among(LaboratoryFlag.SEVERELY_LOW)
)
