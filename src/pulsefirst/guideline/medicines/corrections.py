"""Medicines: doses that correct magnesium, calcium and vitamin B12."""

from pulsefirst.guideline.medicines.citations import (
    b12_allergy,
    b12_regimen,
    b12_us_label,
    b12_warnings,
    calcium_bands,
    calcium_emergency,
    calcium_label,
    cockcroft_gault,
    magnesium_aspartate,
    magnesium_by_vein,
    magnesium_glycerophosphate,
    magnesium_highland,
    magnesium_in_kidney_disease,
    magnesium_pharmacy,
)
from pulsefirst.guideline.medicines.dose_bases import clearance_30_to_60, clearance_below_30, clearance_reading, not_adult
from pulsefirst.guideline.medicines.findings import cobalamin_allergy, takes_digoxin
from pulsefirst.guideline.medicines.targets import b12_replacement, calcium_correction, magnesium_correction
from pulsefirst.guideline.patient.findings import heart_block, leber_optic_atrophy, myasthenia_gravis, on_dialysis, pregnant
from pulsefirst.guideline.patient.kidney import creatinine_clearance
from pulsefirst.guideline.salts.citations import hypocalcemia_care, hypocalcemia_causes, hypocalcemia_threshold
from pulsefirst.guideline.salts.findings import tetany
from pulsefirst.guideline.salts.measurements import calcium, magnesium
from pulsefirst.guideline.shared.answers import Change, Numbness
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import numbness, weakness
from pulsefirst.language import above, all_of, any_of, at_least, at_most, below, in_either_leg, not_, number
from pulsefirst.model.doses import DoseBand, DoseTable, against, sparing

magnesium_low = at_most(magnesium, "0.70")
magnesium_severe = any_of(below(magnesium, "0.5"), tetany)
magnesium_mild = all_of(at_least(magnesium, "0.5"), not_(tetany))
clearance_30_or_more = at_least(creatinine_clearance, "30")
magnesium_doses = DoseTable(
    medicine=magnesium_correction,
    by=creatinine_clearance,
    given=magnesium_low,
    unit="mmol of magnesium a day",
    interprets=(clearance_reading,),
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
