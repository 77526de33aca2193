"""Medicines: what to examine, to test and to refer."""

from pulsefirst.guideline.medicines.citations import b12_medicines, garrison_drugs, neurotoxic_medicines, nitrous_oxide
from pulsefirst.guideline.medicines.findings import (
    takes_acid_suppressant,
    takes_beta_agonist,
    takes_loop_diuretic,
    takes_medicine_that_harms_nerves,
    takes_metformin,
    takes_potassium_sparing_diuretic,
    takes_statin,
    takes_thiazide,
)
from pulsefirst.guideline.medicines.findings_diuretics import numb
from pulsefirst.guideline.medicines.targets import alcohol_advice, medicine_review
from pulsefirst.guideline.nerves.findings import nitrous_oxide_use
from pulsefirst.guideline.nights.pictures import cramping
from pulsefirst.guideline.patient.findings import alcohol_excess
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import symptomatic
from pulsefirst.language import advise, all_of, any_of, in_either_leg, rule

cramp_under_beta_agonist = rule(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_beta_agonist),
    do=advise(
        medicine_review, "Review the long-acting beta agonist: sequence ratio for cramp treatment 2.42 (2.02 to 2.89)"
    ),
)
cramp_under_potassium_sparing_diuretic = rule(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_potassium_sparing_diuretic),
    do=advise(
        medicine_review, "Review the potassium-sparing diuretic: sequence ratio for cramp treatment 2.12 (1.61 to 2.78)"
    ),
)
cramp_under_thiazide = rule(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_thiazide),
    do=advise(medicine_review, "Review the thiazide: sequence ratio for cramp treatment 1.48 (1.29 to 1.68)"),
)
cramp_under_loop_diuretic = rule(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_loop_diuretic),
    do=advise(medicine_review, "Review the loop diuretic: sequence ratio for cramp treatment 1.20 (1.00 to 1.44)"),
)
cramp_under_statin = rule(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_statin),
    do=advise(
        medicine_review,
        "Think of the statin: sequence ratio for cramp treatment 1.16 (1.04 to 1.29); creatine kinase where muscles ache or weaken",
    ),
)
numb_under_neurotoxic_medicine = rule(
    cites=(neurotoxic_medicines,),
    when=all_of(numb, takes_medicine_that_harms_nerves),
    do=advise(medicine_review, "Review the medicine that can harm nerves with whoever gives it; no ratio is published here"),
)
numb_under_nitrous_oxide = rule(
    cites=(nitrous_oxide,),
    when=all_of(numb, nitrous_oxide_use),
    do=advise(
        medicine_review,
        "Ask about stopping nitrous oxide; homocysteine and methylmalonic acid, as the B12 level may look normal",
    ),
)
numb_under_b12_lowering_medicine = rule(
    cites=(b12_medicines,),
    when=all_of(numb, any_of(takes_metformin, takes_acid_suppressant)),
    do=advise(medicine_review, "Metformin and acid suppressants lower B12: read the B12 result with that in mind"),
)
alcohol_and_nerves = rule(
    cites=(unverified,),
    when=all_of(in_either_leg(symptomatic), alcohol_excess),
    do=advise(
        alcohol_advice,
        "Alcohol: think of thiamine, folate, magnesium and liver; it harms nerves and lets them be compressed",
    ),
)
