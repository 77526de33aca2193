"""Salts, hormones and vitamins: a number beyond an action limit against its flag; the number stands."""

from pulsefirst.guideline.patient.findings import creatinine, creatinine_flag
from pulsefirst.guideline.salts.measurements import (
    HIGH,
    LOW,
    b12,
    b12_flag,
    calcium,
    calcium_flag,
    fasting_glucose,
    fasting_glucose_flag,
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
    phosphate,
    phosphate_flag,
    platelets,
    platelets_flag,
    random_glucose,
    random_glucose_flag,
    sodium,
    sodium_flag,
)
from pulsefirst.guideline.shared.answers import LaboratoryFlag
from pulsefirst.language import above, all_of, at_least, at_most, below, flag_against_number
from pulsefirst.model.recommendations import Conflict

NOT_LOW = (LaboratoryFlag.NORMAL, *HIGH)
NOT_HIGH = (LaboratoryFlag.NORMAL, *LOW)
calcium_low_against_its_flag = flag_against_number(
    "a calcium below 2.0 mmol/L, and a flag that says otherwise",
    calcium_flag,
    *NOT_LOW,
    when=below(calcium, "2.0"),
)
calcium_high_against_its_flag = flag_against_number(
    "a calcium from 3.0 mmol/L, and a flag that says otherwise",
    calcium_flag,
    *NOT_HIGH,
    when=at_least(calcium, "3.0"),
)
ionized_calcium_low_against_its_flag = flag_against_number(
    "an ionized calcium at or below 0.9 mmol/L, and a flag that says otherwise",
    ionized_calcium_flag,
    *NOT_LOW,
    when=at_most(ionized_calcium, "0.9"),
)
ionized_calcium_high_against_its_flag = flag_against_number(
    "an ionized calcium from 1.6 mmol/L, and a flag that says otherwise",
    ionized_calcium_flag,
    *NOT_HIGH,
    when=at_least(ionized_calcium, "1.6"),
)
potassium_low_against_its_flag = flag_against_number(
    "a potassium below 3.0 mmol/L, and a flag that says otherwise",
    potassium_flag,
    *NOT_LOW,
    when=below(potassium, "3.0"),
)
potassium_high_against_its_flag = flag_against_number(
    "a potassium from 6.0 mmol/L, and a flag that says otherwise",
    potassium_flag,
    *NOT_HIGH,
    when=at_least(potassium, "6.0"),
)
magnesium_low_against_its_flag = flag_against_number(
    "a magnesium below 0.5 mmol/L, and a flag that says otherwise",
    magnesium_flag,
    *NOT_LOW,
    when=below(magnesium, "0.5"),
)
magnesium_high_against_its_flag = flag_against_number(
    "a magnesium from 2.0 mmol/L, and a flag that says otherwise",
    magnesium_flag,
    *NOT_HIGH,
    when=at_least(magnesium, "2.0"),
)
sodium_low_against_its_flag = flag_against_number(
    "a sodium below 125 mmol/L, and a flag that says otherwise",
    sodium_flag,
    *NOT_LOW,
    when=below(sodium, "125"),
)
sodium_high_against_its_flag = flag_against_number(
    "a sodium from 155 mmol/L, and a flag that says otherwise",
    sodium_flag,
    *NOT_HIGH,
    when=at_least(sodium, "155"),
)
phosphate_low_against_its_flag = flag_against_number(
    "a phosphate below 0.3 mmol/L, and a flag that says otherwise",
    phosphate_flag,
    *NOT_LOW,
    when=below(phosphate, "0.3"),
)
fasting_glucose_low_against_its_flag = flag_against_number(
    "a fasting glucose below 3.0 mmol/L, and a flag that says otherwise",
    fasting_glucose_flag,
    *NOT_LOW,
    when=below(fasting_glucose, "3.0"),
)
fasting_glucose_high_against_its_flag = flag_against_number(
    "a fasting glucose from 25 mmol/L, and a flag that says otherwise",
    fasting_glucose_flag,
    *NOT_HIGH,
    when=at_least(fasting_glucose, "25"),
)
random_glucose_low_against_its_flag = flag_against_number(
    "a glucose below 3.0 mmol/L, and a flag that says otherwise",
    random_glucose_flag,
    *NOT_LOW,
    when=below(random_glucose, "3.0"),
)
random_glucose_high_against_its_flag = flag_against_number(
    "a glucose from 25 mmol/L, and a flag that says otherwise",
    random_glucose_flag,
    *NOT_HIGH,
    when=at_least(random_glucose, "25"),
)
hemoglobin_low_against_its_flag = flag_against_number(
    "a hemoglobin below 80 g/L, and a flag that says otherwise",
    hemoglobin_flag,
    *NOT_LOW,
    when=below(hemoglobin, "80"),
)
hemoglobin_high_against_its_flag = flag_against_number(
    "a hemoglobin from 200 g/L, and a flag that says otherwise",
    hemoglobin_flag,
    *NOT_HIGH,
    when=at_least(hemoglobin, "200"),
)
platelets_low_against_its_flag = flag_against_number(
    "a platelet count below 50 10^9/L, and a flag that says otherwise",
    platelets_flag,
    *NOT_LOW,
    when=below(platelets, "50"),
)
platelets_high_against_its_flag = flag_against_number(
    "a platelet count from 1000 10^9/L, and a flag that says otherwise",
    platelets_flag,
    *NOT_HIGH,
    when=at_least(platelets, "1000"),
)
creatinine_high_against_its_flag = flag_against_number(
    "a creatinine from 354 umol/L, and a flag that says otherwise",
    creatinine_flag,
    *NOT_HIGH,
    when=at_least(creatinine, "354"),
)
b12_low_against_its_flag = flag_against_number(
    "a vitamin B12 below 133 pmol/L, and a flag that says otherwise",
    b12_flag,
    *NOT_LOW,
    when=below(b12, "133"),
)
calcium_flag_against_its_number = Conflict(
    title="a severely low calcium by its flag, and a number that is not low",
    when=all_of(calcium_flag.among(LaboratoryFlag.SEVERELY_LOW), above(calcium, "2.2")),
    set_aside=(calcium,),
)
potassium_flag_against_its_number = Conflict(
    title="a severely abnormal potassium by its flag, and an ordinary number",
    when=all_of(
        potassium_flag.among(LaboratoryFlag.SEVERELY_LOW, LaboratoryFlag.SEVERELY_HIGH),
        above(potassium, "3.5"),
        below(potassium, "5.3"),
    ),
    set_aside=(potassium,),
)
