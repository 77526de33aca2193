"""Muscle and compartment: what has to be so before something is looked for."""

from pulsefirst.guideline.limb.findings import comes_with_walking
from pulsefirst.guideline.muscle.citations import boast_compartment, rhabdomyolysis_review
from pulsefirst.guideline.muscle.findings import (
    compartment_cause,
    creatine_kinase_very_high,
    dark_urine,
    leg_tense,
    pain_on_passive_stretch,
    pain_out_of_proportion,
    tightness_goes_with_rest,
)
from pulsefirst.guideline.muscle.measurements import creatine_kinase
from pulsefirst.guideline.patient.findings import diabetes
from pulsefirst.guideline.shared.answers import Change, Feeling, Numbness, SensoryLoss
from pulsefirst.guideline.shared.complaint import numbness, rest_pain, sensory_loss
from pulsefirst.guideline.shared.examination import monofilament
from pulsefirst.guideline.shared.pictures import hurts, newly_weak, newly_weak_or_numb
from pulsefirst.guideline.shared.tempo import deficit_old_and_no_worse, recent
from pulsefirst.guideline.veins.findings import leg_swelling
from pulsefirst.guideline.veins.pictures import swelling_recent
from pulsefirst.language import all_of, any_of, gate, in_both_legs, in_either_leg, not_

PAIN_CANNOT_BE_TRUSTED = any_of(
    numbness.among(Numbness.LONG_STANDING),
    sensory_loss.among(SensoryLoss.LONG_STANDING),
    all_of(diabetes, monofilament.among(Feeling.NOT_FELT)),
)
compartment_gate = gate(
    "a tense compartment",
    leg_tense,
    pain_on_passive_stretch,
    pain_out_of_proportion,
    compartment_cause,
    opened_by=any_of(
        all_of(
            recent,
            any_of(rest_pain.among(Change.NEW), newly_weak_or_numb, leg_swelling, PAIN_CANNOT_BE_TRUSTED),
        ),
        swelling_recent,
    ),
    why="A compartment syndrome is of hours to days, hurts at rest, swells, or takes strength or feeling; in a leg that feels little it is looked for "
    "whenever something is recent.",
    cites=(boast_compartment,),
)
exertional_gate = gate(
    "tightness that goes with rest",
    tightness_goes_with_rest,
    opened_by=comes_with_walking,
    why="A compartment that tightens on exertion and is well at rest does so on walking or running; a leg that is tense otherwise is judged without it.",
)
dark_urine_gate = gate(
    "dark urine",
    dark_urine,
    opened_by=any_of(
        in_both_legs(all_of(hurts, recent)),
        in_either_leg(all_of(newly_weak, recent)),
        in_either_leg(all_of(recent, any_of(rest_pain.among(Change.NEW), leg_swelling))),
    ),
    why="Muscle breaks down within days, in both legs at once, with weakness, or in one leg that swells or hurts at rest.",
    cites=(rhabdomyolysis_review,),
)
enzyme_gate = gate(
    "creatine kinase",
    creatine_kinase,
    creatine_kinase_very_high,
    opened_by=any_of(dark_urine, in_both_legs(all_of(newly_weak, not_(deficit_old_and_no_worse)))),
    why="It decides an urgency with dark urine or new weakness of both legs; pain alone under a statin is tested in days.",
    cites=(rhabdomyolysis_review,),
)
