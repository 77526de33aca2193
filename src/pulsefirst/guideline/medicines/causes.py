"""Medicines: causes and the reasons for and against them."""

from pulsefirst.guideline.medicines.citations import garrison_drugs
from pulsefirst.guideline.medicines.findings import (
    takes_beta_agonist,
    takes_loop_diuretic,
    takes_potassium_sparing_diuretic,
    takes_statin,
    takes_thiazide,
)
from pulsefirst.guideline.shared.complaint import cramp
from pulsefirst.language import all_of, any_of, argue_for, cause, in_either_leg

cramp_from_a_medicine = cause(
    "cramp from a medicine", cites=(garrison_drugs,), synonyms=("statin cramp", "drug side effect")
)
cramp_by_medicine = argue_for(
    cramp_from_a_medicine,
    all_of(
        in_either_leg(cramp),
        any_of(takes_beta_agonist, takes_potassium_sparing_diuretic, takes_thiazide, takes_loop_diuretic, takes_statin),
    ),
    cites=(garrison_drugs,),
)
