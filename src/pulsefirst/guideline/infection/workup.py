"""Infection of the leg: what to examine, to test and to refer."""

from pulsefirst.guideline.infection.citations import (
    blood_intervals,
    hot_joint_guideline,
    protein_limit,
    sepsis_guideline,
    sepsis_table,
)
from pulsefirst.guideline.infection.findings import hip_held_bent, hot_joint, red_and_warm, redness_spreading
from pulsefirst.guideline.infection.measurements import c_reactive_protein, sedimentation_rate, white_cells
from pulsefirst.guideline.infection.pictures import feverish, infection_suspected
from pulsefirst.guideline.infection.targets import infection_assessment, infection_bloods, vital_signs
from pulsefirst.guideline.patient.findings import (
    breathing_rate,
    heart_rate,
    immune_suppressed,
    mottled_or_ashen,
    newly_confused,
    no_urine_for_18_hours,
    oxygen_saturation,
    systolic_blood_pressure,
    temperature,
)
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.veins.targets import swelling_inspection
from pulsefirst.language import (
    SOON,
    URGENT,
    above,
    any_of,
    at_least,
    below,
    days,
    hours,
    obtain,
    refer,
    rule,
)

take_vital_signs = rule(
    cites=(sepsis_guideline, sepsis_table),
    when=infection_suspected,
    do=obtain(
        vital_signs,
        "Breathing rate, saturation, blood pressure, heart rate, temperature, consciousness, skin, urine: an infection of the leg is suspected",
        breathing_rate,
        oxygen_saturation,
        systolic_blood_pressure,
        heart_rate,
        temperature,
        newly_confused,
        mottled_or_ashen,
        no_urine_for_18_hours,
        immune_suppressed,
    ),
)
look_for_infection = rule(
    cites=(sepsis_guideline, hot_joint_guideline),
    do=obtain(
        swelling_inspection,
        "Look for redness and warmth, a hot joint, a hip held bent",
        red_and_warm,
        redness_spreading,
        hot_joint,
        hip_held_bent,
    ),
)
blood_tests_for_infection = rule(
    cites=(hot_joint_guideline, sepsis_guideline),
    when=any_of(infection_suspected, feverish),
    do=obtain(
        infection_bloods,
        "Blood count, C-reactive protein and sedimentation rate today: an infection is suspected",
        white_cells,
        c_reactive_protein,
        sedimentation_rate,
    ),
)
protein_very_high = rule(
    cites=(protein_limit,),
    when=at_least(c_reactive_protein, "300"),
    do=refer(
        infection_assessment,
        "See today: C-reactive protein of 300 mg/L or more",
        urgency=URGENT,
        within=hours(24),
    ),
)
protein_raised = rule(
    cites=(blood_intervals,),
    when=at_least(c_reactive_protein, "10"),
    do=refer(
        infection_assessment,
        "Explain the raised C-reactive protein within two weeks",
        urgency=SOON,
        within=days(14),
    ),
)
sedimentation_raised = rule(
    cites=(blood_intervals,),
    when=at_least(sedimentation_rate, "50"),
    do=refer(
        infection_assessment,
        "Explain the raised sedimentation rate within two weeks: infection, vasculitis, myeloma",
        urgency=SOON,
        within=days(14),
    ),
)
white_cells_abnormal = rule(
    cites=(blood_intervals,),
    when=any_of(above(white_cells, "12"), below(white_cells, "4")),
    do=refer(
        infection_assessment,
        "Explain the abnormal white cell count within two weeks",
        urgency=SOON,
        within=days(14),
    ),
)
white_cells_extreme = rule(
    cites=(unverified,),
    when=any_of(at_least(white_cells, "30"), below(white_cells, "1")),
    do=refer(
        infection_assessment,
        "See today: a white cell count of 30 or more, or below 1",
        urgency=URGENT,
        within=hours(24),
    ),
)
