"""Muscle and compartment: the criteria that rules read."""

from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.muscle.findings import (
    compartment_cause,
    creatine_kinase_very_high,
    dark_urine,
    leg_tense,
    pain_on_passive_stretch,
    pain_out_of_proportion,
)
from pulsefirst.guideline.muscle.interpretations import compartment_reading, severe_muscle_reading
from pulsefirst.guideline.muscle.measurements import creatine_kinase
from pulsefirst.guideline.shared.complaint import cramp, pain
from pulsefirst.guideline.shared.pictures import hurts, newly_weak, newly_weak_or_numb
from pulsefirst.guideline.veins.findings import leg_in_plaster
from pulsefirst.language import (
    all_of,
    any_of,
    at_least,
    at_least_n_of,
    below,
    criterion,
    in_either_leg,
)

compartment_sign = any_of(leg_tense, pain_on_passive_stretch, pain_out_of_proportion)
# A plaster is a cause, also where it was recorded for the veins alone.
compartment_at_risk = any_of(compartment_cause, leg_in_plaster)
compartment_suspected = criterion(
    "compartment syndrome suspected",
    any_of(
        at_least_n_of(2, leg_tense, pain_on_passive_stretch, pain_out_of_proportion),
        all_of(compartment_at_risk, compartment_sign),
        all_of(any_of(leg_tense, pain_on_passive_stretch), newly_weak_or_numb),
        # A bleed into the muscle needs no blow; nobody has to have moved the toes yet.
        all_of(leg_tense, hurts, takes_anticoagulant),
    ),
    interprets=compartment_reading,
)
muscle_breakdown_suspected = criterion(
    "dark urine with a painful, cramping or newly weak leg",
    all_of(dark_urine, in_either_leg(any_of(pain, cramp, newly_weak))),
    interprets=severe_muscle_reading,
)
creatine_kinase_critical = criterion(
    "creatine kinase of 5,000 U/L or more, or said to be above 5 times the limit",
    any_of(creatine_kinase_very_high, at_least(creatine_kinase, "5000")),
    interprets=severe_muscle_reading,
)
creatine_kinase_high = criterion(
    "creatine kinase of 1,000 to 4,999 U/L",
    all_of(at_least(creatine_kinase, "1000"), below(creatine_kinase, "5000")),
    interprets=severe_muscle_reading,
)
creatine_kinase_raised = criterion(
    "creatine kinase of 320 to 999 U/L",
    all_of(at_least(creatine_kinase, "320"), below(creatine_kinase, "1000")),
)
