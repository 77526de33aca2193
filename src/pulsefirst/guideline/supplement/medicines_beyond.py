"""Medicines beyond the source: what is held back, what is missing, what causes cramp or numbness; and splints with a reason."""

from pulsefirst.guideline.background import (
    alcohol_excess,
    stated_acute_limb_ischemia,
    takes_beta_agonist,
    takes_metformin,
    takes_quinine,
    takes_statin,
)
from pulsefirst.guideline.causes import idiopathic_nocturnal_cramp
from pulsefirst.guideline.diagnoses import nocturnal_cramp_established
from pulsefirst.guideline.history import cramp, cramps_refractory, major_injury_today, numbness, symptomatic
from pulsefirst.guideline.ischemia import acute_ischemia_in_question
from pulsefirst.guideline.pitfalls import no_long_immobilization, no_splint
from pulsefirst.guideline.supplement.citations import (
    b12_medicines,
    dissection_and_anticoagulants,
    fda_quinine,
    functional_disorder_consensus,
    garrison_drugs,
    heparin_in_limb_ischemia,
    heparin_label,
    neurotoxic_medicines,
    nitrous_oxide,
    orthosis_for_foot_drop,
    unverified,
)
from pulsefirst.guideline.supplement.readings_beyond import heparin_reading, splint_purpose_reading
from pulsefirst.guideline.supplement.signs import (
    foot_drop,
    low_platelets_or_bleeding,
    nitrous_oxide_use,
    pulsatile_mass,
    recent_spinal_procedure,
    splint_for_a_reason,
    sudden_trunk_pain,
    takes_acid_suppressant,
    takes_loop_diuretic,
    takes_medicine_that_harms_nerves,
    takes_potassium_sparing_diuretic,
    takes_thiazide,
)
from pulsefirst.guideline.supplement.suspicions_beyond import brain_signs_new
from pulsefirst.guideline.supplement.targets_beyond import (
    alcohol_advice,
    ankle_foot_orthosis,
    heparin,
    medicine_review,
)
from pulsefirst.guideline.targets import quinine
from pulsefirst.guideline.treatment import consider_quinine
from pulsefirst.guideline.vocabulary import Numbness
from pulsefirst.language import advise, all_of, any_of, avoid, beyond, criterion, in_either_leg, prescribe

numb = in_either_leg(numbness.among(Numbness.LONG_STANDING, Numbness.NEW, Numbness.WITH_WALKING))
cramping = in_either_leg(cramp)
ASK_ABOUT_HEPARIN = (
    "Ask the vascular surgeon about unfractionated heparin while you call: the source leaves it out; check what forbids it"
)
HOLD_HEPARIN = (
    "Heparin is held back: dissection, bleeding, low platelets, signs of the brain, a pulsating belly or an injury are in question; "
    "the vascular surgeon decides"
)
holds_heparin = criterion(
    "a reason to hold heparin",
    any_of(
        sudden_trunk_pain,
        low_platelets_or_bleeding,
        recent_spinal_procedure,
        brain_signs_new,
        pulsatile_mass,
        major_injury_today,
    ),
    assumes=heparin_reading,
)

# --- held back, and missing ---------------------------------------------------------------------------------------------

stop_quinine = beyond(
    cites=(fda_quinine,),
    when=all_of(nocturnal_cramp_established, cramps_refractory),
    do=avoid(
        quinine,
        "Quinine is held back: the US regulator has not approved it for cramps, and its boxed warning tells of serious and "
        "life-threatening blood reactions that outweigh it where benefit is unproven",
    ),
    overrides=(consider_quinine,),
    under=idiopathic_nocturnal_cramp,
)
ask_about_heparin = beyond(
    cites=(heparin_in_limb_ischemia,),
    when=in_either_leg(acute_ischemia_in_question),
    do=prescribe(heparin, ASK_ABOUT_HEPARIN),
    assumes=heparin_reading,
)
ask_about_heparin_when_stated = beyond(
    cites=(heparin_in_limb_ischemia,),
    when=in_either_leg(stated_acute_limb_ischemia),
    do=prescribe(heparin, ASK_ABOUT_HEPARIN),
    assumes=heparin_reading,
)
hold_heparin = beyond(
    cites=(heparin_label, dissection_and_anticoagulants),
    when=all_of(in_either_leg(acute_ischemia_in_question), holds_heparin),
    do=avoid(heparin, HOLD_HEPARIN),
    overrides=(ask_about_heparin, ask_about_heparin_when_stated),
    assumes=heparin_reading,
)
hold_heparin_when_stated = beyond(
    cites=(heparin_label, dissection_and_anticoagulants),
    when=all_of(in_either_leg(stated_acute_limb_ischemia), holds_heparin),
    do=avoid(heparin, HOLD_HEPARIN),
    overrides=(ask_about_heparin, ask_about_heparin_when_stated),
    assumes=heparin_reading,
)

# --- medicines that cause it --------------------------------------------------------------------------------------------

cramp_under_beta_agonist = beyond(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_beta_agonist),
    do=advise(
        medicine_review, "Review the long-acting beta agonist: sequence ratio for cramp treatment 2.42 (2.02 to 2.89)"
    ),
)
cramp_under_potassium_sparing_diuretic = beyond(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_potassium_sparing_diuretic),
    do=advise(
        medicine_review, "Review the potassium-sparing diuretic: sequence ratio for cramp treatment 2.12 (1.61 to 2.78)"
    ),
)
cramp_under_thiazide = beyond(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_thiazide),
    do=advise(medicine_review, "Review the thiazide: sequence ratio for cramp treatment 1.48 (1.29 to 1.68)"),
)
cramp_under_loop_diuretic = beyond(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_loop_diuretic),
    do=advise(medicine_review, "Review the loop diuretic: sequence ratio for cramp treatment 1.20 (1.00 to 1.44)"),
)
cramp_under_statin = beyond(
    cites=(garrison_drugs,),
    when=all_of(cramping, takes_statin),
    do=advise(
        medicine_review,
        "Think of the statin: sequence ratio for cramp treatment 1.16 (1.04 to 1.29); creatine kinase where muscles ache or weaken",
    ),
)
numb_under_neurotoxic_medicine = beyond(
    cites=(neurotoxic_medicines,),
    when=all_of(numb, takes_medicine_that_harms_nerves),
    do=advise(medicine_review, "Review the medicine that can harm nerves with whoever gives it; no ratio is published here"),
)
numb_under_nitrous_oxide = beyond(
    cites=(nitrous_oxide,),
    when=all_of(numb, nitrous_oxide_use),
    do=advise(
        medicine_review,
        "Ask about stopping nitrous oxide; homocysteine and methylmalonic acid, as the B12 level may look normal",
    ),
)
quinine_taken = beyond(
    cites=(fda_quinine,),
    when=takes_quinine,
    do=advise(
        medicine_review, "Takes quinine: review it; the regulator warns of serious and life-threatening blood reactions"
    ),
)
numb_under_b12_lowering_medicine = beyond(
    cites=(b12_medicines,),
    when=all_of(numb, any_of(takes_metformin, takes_acid_suppressant)),
    do=advise(medicine_review, "Metformin and acid suppressants lower B12: read the B12 result with that in mind"),
)
alcohol_and_nerves = beyond(
    cites=(unverified,),
    when=all_of(in_either_leg(symptomatic), alcohol_excess),
    do=advise(
        alcohol_advice,
        "Alcohol: think of thiamine, folate, magnesium and liver; it harms nerves and lets them be compressed",
    ),
)

# --- splints with a reason ----------------------------------------------------------------------------------------------

orthosis_for_dropped_foot = beyond(
    cites=(orthosis_for_foot_drop, functional_disorder_consensus),
    when=in_either_leg(foot_drop),
    do=advise(ankle_foot_orthosis, "An ankle-foot orthosis is worth considering for a dropped foot; protect the foot"),
    overrides=(no_splint,),
    assumes=splint_purpose_reading,
)
splint_for_fracture_or_ulcer = beyond(
    cites=(functional_disorder_consensus, unverified),
    when=splint_for_a_reason,
    do=advise(ankle_foot_orthosis, "A splint or boot for a fracture, or to take the load off an ulcer, keeps its place"),
    overrides=(no_splint, no_long_immobilization),
    assumes=splint_purpose_reading,
)
