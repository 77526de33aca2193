"""Infection of the leg: the criteria that rules read."""

from pulsefirst.guideline.foot.answers import InfectionGrade
from pulsefirst.guideline.foot.findings import foot_infection_grade, gangrene_wet
from pulsefirst.guideline.infection.findings import (
    hip_held_bent,
    hot_joint,
    red_and_warm,
    redness_spreading,
    skin_dying,
    wound_infected,
)
from pulsefirst.guideline.infection.interpretations import fever_reading, sepsis_reading
from pulsefirst.guideline.infection.measurements import white_cells
from pulsefirst.guideline.patient.findings import (
    breathing_rate,
    fever,
    heart_rate,
    immune_suppressed,
    mottled_or_ashen,
    newly_confused,
    no_urine_for_18_hours,
    oxygen_saturation,
    systolic_blood_pressure,
    temperature,
)
from pulsefirst.guideline.shared.complaint import tissue_loss
from pulsefirst.guideline.shared.pictures import hurts, newly_weak
from pulsefirst.guideline.veins.findings import leg_swelling
from pulsefirst.language import above, all_of, any_of, at_least, at_most, below, criterion, in_either_leg

feverish = criterion(
    "fever, 38.0 degrees C or more, or below 36",
    any_of(fever, at_least(temperature, "38.0"), below(temperature, "36")),
    interprets=fever_reading,
)
foot_infected = criterion(
    "an infected wound or foot",
    any_of(
        wound_infected,
        foot_infection_grade.among(InfectionGrade.ONE, InfectionGrade.TWO, InfectionGrade.THREE),
    ),
)
leg_infected = criterion(
    "this leg looks infected",
    any_of(red_and_warm, redness_spreading, foot_infected, hot_joint, gangrene_wet, skin_dying, hip_held_bent),
    interprets=sepsis_reading,
)
painful_swollen_weak_or_broken = any_of(hurts, leg_swelling, newly_weak, tissue_loss)
infection_suspected = criterion(
    "an infection of a leg suspected",
    any_of(
        all_of(feverish, in_either_leg(painful_swollen_weak_or_broken)),
        in_either_leg(leg_infected),
    ),
    interprets=sepsis_reading,
)
high_risk_sign = criterion(
    "a sign of high risk",
    any_of(
        newly_confused,
        mottled_or_ashen,
        no_urine_for_18_hours,
        at_least(breathing_rate, "25"),
        at_most(oxygen_saturation, "91"),
        at_most(systolic_blood_pressure, "90"),
        above(heart_rate, "130"),
    ),
    interprets=sepsis_reading,
)
moderate_risk_sign = criterion(
    "a sign of moderate risk",
    any_of(
        at_least(breathing_rate, "21"),
        at_most(systolic_blood_pressure, "100"),
        above(heart_rate, "90"),
        below(temperature, "36"),
        immune_suppressed,
        above(white_cells, "12"),
        below(white_cells, "4"),
    ),
    interprets=sepsis_reading,
)
