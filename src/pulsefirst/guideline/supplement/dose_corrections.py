"""Dose tables of what is corrected or given in an emergency: magnesium, calcium, vitamin B12, heparin."""

from pulsefirst.guideline.background import pregnant, takes_anticoagulant, takes_antiplatelet
from pulsefirst.guideline.history import age, major_injury_today, numbness, weakness
from pulsefirst.guideline.measurements import calcium, magnesium
from pulsefirst.guideline.supplement.citations import (
    dissection_and_anticoagulants,
    heparin_label,
    hypocalcemia_care,
    hypocalcemia_causes,
    hypocalcemia_threshold,
    magnesium_in_kidney_disease,
    unverified,
)
from pulsefirst.guideline.supplement.citations_doses import (
    b12_allergy,
    b12_regimen,
    b12_us_label,
    b12_warnings,
    calcium_bands,
    calcium_emergency,
    calcium_label,
    cockcroft_gault,
    heparin_dose,
    heparin_monitoring,
    heparin_us_dose,
    heparin_warnings,
    magnesium_aspartate,
    magnesium_by_vein,
    magnesium_glycerophosphate,
    magnesium_highland,
    magnesium_pharmacy,
)
from pulsefirst.guideline.supplement.dose_bases import clearance_30_to_60, clearance_below_30, clearance_reading, not_adult
from pulsefirst.guideline.supplement.kidney import creatinine_clearance
from pulsefirst.guideline.supplement.patient import (
    cobalamin_allergy,
    heart_block,
    heparin_or_pork_allergy,
    leber_optic_atrophy,
    myasthenia_gravis,
    takes_digoxin,
    uncontrolled_hypertension,
)
from pulsefirst.guideline.supplement.signs import (
    low_platelets_or_bleeding,
    on_dialysis,
    pulsatile_mass,
    recent_spinal_procedure,
    sudden_trunk_pain,
    tetany,
)
from pulsefirst.guideline.supplement.suspicions_beyond import brain_signs_new
from pulsefirst.guideline.supplement.targets_beyond import heparin
from pulsefirst.guideline.targets import b12_replacement, calcium_correction, magnesium_correction
from pulsefirst.guideline.vocabulary import Change, Numbness
from pulsefirst.language import above, all_of, any_of, at_most, below, in_either_leg, no_less_than, not_, number
from pulsefirst.model.doses import DoseBand, DoseTable, against, sparing

# --- correction of magnesium --------------------------------------------------------------------------------------------

magnesium_low = at_most(magnesium, "0.70")
magnesium_severe = any_of(below(magnesium, "0.5"), tetany)
magnesium_mild = all_of(no_less_than(magnesium, "0.5"), not_(tetany))
clearance_30_or_more = no_less_than(creatinine_clearance, "30")

magnesium_doses = DoseTable(
    medicine=magnesium_correction,
    by=creatinine_clearance,
    given=magnesium_low,
    unit="mmol of magnesium a day",
    assumes=(clearance_reading,),
    guards=(
        against(
            heart_block,
            "Heart block or a damaged heart muscle: not by vein, and not before a cardiologist was asked.",
            magnesium_highland,
            magnesium_aspartate,
        ),
        sparing(
            on_dialysis,
            "On dialysis no dose is shown: magnesium leaves by the kidneys alone. The kidney team doses it.",
            magnesium_highland,
            unverified,
            silences=True,
        ),
        sparing(
            clearance_below_30,
            "Clearance below 30 mL/min: half the dose, the level before each next one; some preparations are contraindicated.",
            magnesium_highland,
            magnesium_aspartate,
        ),
        sparing(clearance_30_to_60, "Clearance of 30 to 60 mL/min: less may do; the level watched.", magnesium_pharmacy),
        sparing(myasthenia_gravis, "Myasthenia gravis: magnesium weakens muscles.", unverified),
        sparing(pregnant, "Pregnancy: with caution, where the benefit outweighs it.", magnesium_in_kidney_disease),
        not_adult,
    ),
    bands=(
        DoseBand(
            when=all_of(magnesium_mild, clearance_30_or_more),
            start="by mouth, 10 to 12 mmol a day in divided doses",
            titration="slowly, for diarrhea; the cause sought (acid suppressant, diuretic, alcohol)",
            usual="10 to 24 mmol a day in divided doses",
            most=number("24"),
            cites=(magnesium_pharmacy, magnesium_glycerophosphate, cockcroft_gault),
        ),
        DoseBand(
            when=all_of(magnesium_mild, clearance_below_30),
            start="by mouth, 5 to 6 mmol a day in divided doses",
            titration="slowly, the level watched",
            usual="5 to 12 mmol a day: half of the usual dose",
            most=number("12"),
            cites=(magnesium_highland, magnesium_pharmacy, cockcroft_gault),
        ),
        DoseBand(
            when=all_of(magnesium_severe, clearance_30_or_more),
            start="by vein in hospital; if urgent 8 mmol (2 g of sulfate) over 20 minutes first",
            titration="by the level; regimens differ between hospitals",
            usual="about 24 mmol (6 g) in 24 hours",
            most=number("24"),
            cites=(magnesium_by_vein, magnesium_highland, magnesium_pharmacy, cockcroft_gault),
        ),
        DoseBand(
            when=all_of(magnesium_severe, clearance_below_30),
            start="by vein in hospital, with the kidney team",
            titration="by the level, taken before each next dose",
            usual="about 12 mmol (3 g) in 24 hours: half of the usual dose",
            most=number("12"),
            cites=(magnesium_by_vein, magnesium_highland, cockcroft_gault),
        ),
    ),
)

# --- correction of calcium ----------------------------------------------------------------------------------------------

calcium_severe = any_of(at_most(calcium, "1.9"), tetany)
calcium_mild = all_of(above(calcium, "1.9"), not_(tetany))

calcium_doses = DoseTable(
    medicine=calcium_correction,
    given=at_most(calcium, "2.2"),
    guards=(
        sparing(
            takes_digoxin,
            "Digoxin: calcium by vein may bring arrhythmia; only slowly, little, under an ECG, with a specialist.",
            calcium_label,
        ),
        not_adult,
    ),
    bands=(
        DoseBand(
            when=calcium_severe,
            start="10 to 20 mL of calcium gluconate 10 % in 50 to 100 mL of glucose 5 % by vein over 10 minutes, under an ECG",
            titration="again until symptoms are gone; then 100 mL of the 10 % solution in 1 L at 50 to 100 mL an hour, by the level",
            usual="in hospital, as an emergency; low magnesium makes it fail, so magnesium is looked for",
            most=None,
            cites=(calcium_emergency, hypocalcemia_threshold, calcium_bands),
        ),
        DoseBand(
            when=calcium_mild,
            start="by mouth, with vitamin D where it is lacking; no amount is given here",
            titration="by the level",
            usual="the cause treated; magnesium, parathyroid hormone, phosphate, vitamin D and an ECG looked at",
            most=None,
            cites=(calcium_bands, hypocalcemia_care, hypocalcemia_causes),
        ),
    ),
)

# --- vitamin B12 --------------------------------------------------------------------------------------------------------

nerves_affected = in_either_leg(
    any_of(
        numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
        weakness.among(Change.LONG_STANDING, Change.NEW),
    )
)

b12_doses = DoseTable(
    medicine=b12_replacement,
    guards=(
        against(cobalamin_allergy, "Allergy to cobalamin or cobalt: contraindicated.", b12_allergy),
        sparing(
            leber_optic_atrophy,
            "Leber's optic atrophy: cyanocobalamin may destroy sight; another form with a specialist.",
            b12_allergy,
        ),
        not_adult,
    ),
    bands=(
        DoseBand(
            when=nerves_affected,
            start="hydroxocobalamin 1 mg into the muscle every second day, with a specialist (UK)",
            titration="until nothing improves further; potassium watched in the first 48 hours; folate never alone before it",
            usual="then 1 mg every 2 months. The US label of cyanocobalamin begins with 100 micrograms a day for 6 to 7 days",
            most=number("1"),
            cites=(b12_regimen, b12_us_label, b12_warnings),
        ),
        DoseBand(
            when=not_(nerves_affected),
            start="hydroxocobalamin 1 mg into the muscle 3 times a week for 2 weeks (UK)",
            titration="potassium watched in the first 48 hours; folate never alone before it",
            usual="then 1 mg every 2 to 3 months. The US label of cyanocobalamin begins with 100 micrograms a day for 6 to 7 days",
            most=number("1"),
            cites=(b12_regimen, b12_us_label, b12_warnings),
        ),
    ),
)

# --- heparin ------------------------------------------------------------------------------------------------------------

heparin_doses = DoseTable(
    medicine=heparin,
    unit="units a day",
    guards=(
        against(
            low_platelets_or_bleeding,
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
        sparing(no_less_than(age, "60"), "60 years or more: less may be needed.", heparin_dose),
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
