"""Medicines: heparin, when to ask the surgeon about it, when to hold it, its doses."""

from pulsefirst.guideline.brain.pictures import brain_signs_new
from pulsefirst.guideline.limb.findings import stated_acute_limb_ischemia
from pulsefirst.guideline.limb.pictures import acute_ischemia_in_question, acute_ischemia_suspected
from pulsefirst.guideline.medicines.citations import (
    heparin_dose,
    heparin_in_limb_ischemia,
    heparin_label,
    heparin_monitoring,
    heparin_us_dose,
    heparin_warnings,
)
from pulsefirst.guideline.medicines.dose_bases import not_adult
from pulsefirst.guideline.medicines.findings import heparin_or_pork_allergy, takes_anticoagulant, takes_antiplatelet
from pulsefirst.guideline.medicines.interpretations import heparin_reading
from pulsefirst.guideline.medicines.targets import heparin
from pulsefirst.guideline.patient.findings import (
    age,
    low_platelets_or_bleeding,
    major_injury_today,
    uncontrolled_hypertension,
)
from pulsefirst.guideline.salts.pictures import platelets_very_low
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.spine.findings import recent_spinal_procedure
from pulsefirst.guideline.trunk.citations import dissection_and_anticoagulants
from pulsefirst.guideline.trunk.findings import pulsatile_mass, sudden_trunk_pain
from pulsefirst.guideline.trunk.pictures import both_legs_without_flow
from pulsefirst.language import (
    MEANWHILE,
    all_of,
    any_of,
    at_least,
    avoid,
    criterion,
    in_either_leg,
    not_,
    number,
    prescribe,
    rule,
)
from pulsefirst.model.doses import DoseBand, DoseTable, against, sparing

ASK_ABOUT_HEPARIN = "Ask the vascular surgeon whether to give unfractionated heparin before transfer; check what forbids it"
HOLD_HEPARIN = "No heparin for now: dissection, bleeding, low platelets, a stroke, the aorta or an injury is in question; the vascular surgeon decides"
holds_heparin = criterion(
    "a reason to hold heparin",
    any_of(
        sudden_trunk_pain,
        low_platelets_or_bleeding,
        recent_spinal_procedure,
        brain_signs_new,
        pulsatile_mass,
        major_injury_today,
        platelets_very_low,
        both_legs_without_flow,
    ),
    interprets=heparin_reading,
)
# Not while stroke, dissection, bleeding about the spine or low platelets are undecided.
nothing_holds_heparin = criterion(
    "known: no sudden trunk pain, no bleeding or low platelets, no spinal procedure, no sign of the brain",
    all_of(
        not_(sudden_trunk_pain),
        not_(low_platelets_or_bleeding),
        not_(recent_spinal_procedure),
        not_(brain_signs_new),
    ),
    interprets=heparin_reading,
)
ask_about_heparin = rule(
    cites=(heparin_in_limb_ischemia,),
    when=all_of(in_either_leg(acute_ischemia_in_question), nothing_holds_heparin),
    do=prescribe(heparin, ASK_ABOUT_HEPARIN, turn=MEANWHILE),
    interprets=heparin_reading,
)
ask_about_heparin_when_stated = rule(
    cites=(heparin_in_limb_ischemia,),
    when=all_of(in_either_leg(stated_acute_limb_ischemia), nothing_holds_heparin),
    do=prescribe(heparin, ASK_ABOUT_HEPARIN, turn=MEANWHILE),
    interprets=heparin_reading,
)
hold_heparin = rule(
    cites=(heparin_label, dissection_and_anticoagulants),
    when=all_of(in_either_leg(acute_ischemia_suspected), holds_heparin),
    do=avoid(heparin, HOLD_HEPARIN, turn=MEANWHILE),
    overrides=(ask_about_heparin, ask_about_heparin_when_stated),
    interprets=heparin_reading,
)
hold_heparin_when_stated = rule(
    cites=(heparin_label, dissection_and_anticoagulants),
    when=all_of(in_either_leg(stated_acute_limb_ischemia), holds_heparin),
    do=avoid(heparin, HOLD_HEPARIN, turn=MEANWHILE),
    overrides=(ask_about_heparin, ask_about_heparin_when_stated),
    interprets=heparin_reading,
)
heparin_doses = DoseTable(
    medicine=heparin,
    unit="units a day",
    guards=(
        against(
            any_of(low_platelets_or_bleeding, platelets_very_low),
            "Bleeding, heparin-induced thrombocytopenia, very low platelets, or a bleed or operation of the head or spine: not before "
            "the vascular surgeon has decided.",
            heparin_label,
            heparin_warnings,
            silences=True,
        ),
        against(
            sudden_trunk_pain,
            "Sudden trunk pain: not before dissection is ruled out.",
            dissection_and_anticoagulants,
            silences=True,
        ),
        against(
            any_of(brain_signs_new, pulsatile_mass, major_injury_today),
            "Signs of the brain, a pulsating belly or an injury today: not before bleeding is ruled out.",
            unverified,
        ),
        against(heparin_or_pork_allergy, "Allergy to heparin or pork products: contraindicated.", heparin_label),
        sparing(
            recent_spinal_procedure,
            "A spinal procedure lately: bleeding into the canal; the surgeon is told first.",
            heparin_warnings,
        ),
        sparing(
            any_of(takes_anticoagulant, takes_antiplatelet),
            "An anticoagulant or antiplatelet already: how much of it is still at work is told to the surgeon first.",
            unverified,
        ),
        sparing(uncontrolled_hypertension, "Severe hypertension: more bleeding.", heparin_warnings),
        sparing(at_least(age, "60"), "60 years or more: less may be needed.", heparin_dose),
        not_adult,
    ),
    bands=(
        DoseBand(
            when=None,
            start="5,000 units by vein; a small adult 50 units/kg",
            titration="then an infusion from 1,000 units an hour (a small adult 15 to 25 units/kg an hour), to an aPTT of 1.5 to 2 times "
            "normal, taken about every 4 hours at first; platelets watched",
            usual="20,000 to 40,000 units in 24 hours for 68 kg; sources differ, and the vascular surgeon decides",
            most=number("40000"),
            cites=(heparin_dose, heparin_us_dose, heparin_monitoring),
        ),
    ),
)
