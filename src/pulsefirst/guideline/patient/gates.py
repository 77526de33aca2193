"""The patient: what has to be so before vital signs and weight hold an alarm open."""

from pulsefirst.guideline.foot.findings import gangrene_wet
from pulsefirst.guideline.infection.citations import sepsis_guideline
from pulsefirst.guideline.infection.findings import hot_joint, red_and_warm, skin_dying, wound_infected
from pulsefirst.guideline.infection.pictures import feverish
from pulsefirst.guideline.patient.findings import (
    breathing_rate,
    diastolic_blood_pressure,
    fever,
    heart_rate,
    low_pressure,
    mottled_or_ashen,
    newly_confused,
    no_urine_for_18_hours,
    oxygen_saturation,
    pregnant,
    systolic_blood_pressure,
    weight_loss,
)
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.trunk.citations import warning_score
from pulsefirst.guideline.trunk.findings import (
    breathless,
    breathless_or_chest_pain,
    chest_pain,
    collapse,
    pulsatile_mass,
    sudden_trunk_pain,
)
from pulsefirst.guideline.veins.pictures import both_legs_swollen
from pulsefirst.language import all_of, any_of, gate, in_either_leg

LOOKS_INFECTED = any_of(
    feverish,
    in_either_leg(any_of(red_and_warm, wound_infected, hot_joint, skin_dying, gangrene_wet)),
)
CHEST_OR_TRUNK = any_of(
    breathless_or_chest_pain,
    breathless.among(Change.NEW),
    chest_pain.among(Change.NEW),
    collapse,
    sudden_trunk_pain,
    pulsatile_mass,
)
vital_signs_gate = gate(
    "vital signs",
    breathing_rate,
    oxygen_saturation,
    heart_rate,
    newly_confused,
    mottled_or_ashen,
    no_urine_for_18_hours,
    opened_by=any_of(LOOKS_INFECTED, CHEST_OR_TRUNK),
    why="They are taken where an infection is suspected, a normal temperature notwithstanding, and with breathlessness, chest or trunk pain, "
    "collapse or a pulsating belly. They belong to every examination all the same, and count whenever they are recorded.",
    cites=(sepsis_guideline, warning_score),
)
pressure_gate = gate(
    "blood pressure",
    systolic_blood_pressure,
    diastolic_blood_pressure,
    low_pressure,
    opened_by=any_of(LOOKS_INFECTED, CHEST_OR_TRUNK, all_of(pregnant, both_legs_swollen)),
    why="As the other vital signs, and in pregnancy with both legs swollen.",
    cites=(sepsis_guideline, warning_score),
)
weight_gate = gate(
    "weight loss",
    weight_loss,
    opened_by=any_of(cancer_history, fever),
    why="Without cancer or fever, weight that is lost changes the workup of the coming weeks and not the day; it counts whenever it is recorded.",
)
