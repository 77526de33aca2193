"""Medicines: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.medicines.causes import cramp_from_a_medicine
from pulsefirst.guideline.medicines.citations import garrison_drugs
from pulsefirst.guideline.medicines.findings import (
    takes_beta_agonist,
    takes_diuretic,
    takes_potassium_sparing_diuretic,
    takes_statin,
    takes_thiazide,
)
from pulsefirst.guideline.muscle.citations import statin_complaints
from pulsefirst.guideline.muscle.features import creatine_kinase_up
from pulsefirst.guideline.nights.features import worse_at_night
from pulsefirst.guideline.salts.features import magnesium_is_low, potassium_is_off
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import cramp, pain
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    leg_cramps,
    leg_hurts,
    one_leg_alone,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.language import all_of, any_of, in_either_leg, profile

cramp_from_a_medicine_profile = profile(
    cramp_from_a_medicine,
    gate=all_of(
        in_either_leg(any_of(cramp, all_of(pain, takes_statin))),
        any_of(takes_beta_agonist, takes_potassium_sparing_diuretic, takes_statin, takes_diuretic, takes_thiazide),
    ),
    expects=(leg_cramps,),
    explains=(
        worse_at_night,
        leg_hurts,
        one_leg_alone,
        both_legs_troubled,
        troubled_for_weeks,
        begun_within_two_weeks,
        magnesium_is_low,
        potassium_is_off,
        creatine_kinase_up,
    ),
    cannot_explain=(in_either_leg(weak),),
    cites=(garrison_drugs, statin_complaints, unverified),
)
