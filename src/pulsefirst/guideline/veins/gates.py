"""The veins: what has to be so before something is looked for."""

from pulsefirst.guideline.patient.findings import age, pregnant, protein_in_urine
from pulsefirst.guideline.shared.tempo import old_and_no_worse
from pulsefirst.guideline.veins.citations import nice_thrombosis
from pulsefirst.guideline.veins.findings import (
    calf_girth,
    calf_tenderness,
    collateral_veins,
    earlier_thrombosis,
    immobile_lately,
    leg_in_plaster,
    leg_swelling,
    other_cause_as_likely_as_clot,
    pitting_edema,
    recent_surgery,
    swelling_onset,
    thigh_vein_tenderness,
    whole_leg_swollen,
)
from pulsefirst.guideline.veins.pictures import both_legs_swollen
from pulsefirst.language import all_of, any_of, at_most, gate, in_either_leg, not_

wells_gate = gate(
    "the items of the Wells score",
    calf_girth,
    collateral_veins,
    leg_in_plaster,
    other_cause_as_likely_as_clot,
    pitting_edema,
    thigh_vein_tenderness,
    whole_leg_swollen,
    immobile_lately,
    recent_surgery,
    earlier_thrombosis,
    opened_by=in_either_leg(all_of(any_of(leg_swelling, calf_tenderness), not_(old_and_no_worse))),
    why="A leg that is neither swollen nor tender at the calf, or is known to be older than 14 days and no worse, raises no question of thrombosis; the "
    "score is for those who are suspected.",
    cites=(nice_thrombosis,),
)
swelling_age_gate = gate(
    "when the swelling began",
    swelling_onset,
    opened_by=not_(old_and_no_worse),
    why="A leg known to be no worse within 14 days has no swelling that came or grew in them.",
)
pregnancy_pressure_gate = gate(
    "urine in pregnancy",
    protein_in_urine,
    opened_by=all_of(pregnant, both_legs_swollen),
    why="It is asked here for the swelling of both legs in pregnancy alone.",
)
pregnancy_gate = gate(
    "pregnancy",
    pregnant,
    opened_by=at_most(age, "55"),
    why="Above 55 years it is not asked.",
)
