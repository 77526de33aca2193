"""Dose tables for nerve pain: what stands against each medicine, and how it is dosed for these kidneys. Nothing is ordered."""

from pulsefirst.guideline.background import (
    alcohol_excess,
    falls,
    heart_failure,
    pregnant,
    stated_restless_legs,
    takes_anticoagulant,
    takes_antiplatelet,
)
from pulsefirst.guideline.history import age, urinary_retention
from pulsefirst.guideline.supplement.citations import duloxetine_label, fda_gabapentinoids, restless_legs_summary, unverified
from pulsefirst.guideline.supplement.citations_doses import (
    cockcroft_gault,
    duloxetine_contraindications,
    duloxetine_counseling,
    duloxetine_falls,
    duloxetine_glaucoma,
    duloxetine_interactions,
    duloxetine_kidney,
    duloxetine_liver,
    duloxetine_maoi,
    duloxetine_most,
    duloxetine_retention,
    gabapentin_kidney,
    gabapentin_pregnancy,
    gabapentin_start,
    pregabalin_extended,
    pregabalin_heart,
    pregabalin_kidney,
    pregabalin_pregnancy,
    pregabalin_start,
    pregabalin_warnings,
    snri_before_delivery,
)
from pulsefirst.guideline.supplement.dose_bases import (
    breathing_and_gabapentinoid,
    clearance_15_to_30,
    clearance_30_to_60,
    clearance_60_or_more,
    clearance_below_15,
    clearance_reading,
    clearance_too_high,
    derived_dose_reading,
    falls_and_gabapentinoid,
    falls_at_65_and_gabapentinoid,
    kidneys_failing,
    kidneys_may_be_worse,
    misuse_of_gabapentinoid,
    not_adult,
    opioid_and_gabapentinoid,
    opioid_at_65_and_gabapentinoid,
    sciatica_and_gabapentinoid,
    sedative_and_gabapentinoid,
)
from pulsefirst.guideline.supplement.kidney import creatinine_clearance
from pulsefirst.guideline.supplement.patient import (
    chronic_liver_disease,
    gabapentinoid_reaction,
    narrow_angle_glaucoma,
    takes_ace_inhibitor_or_arb,
    takes_cyp1a2_inhibitor,
    takes_cyp2d6_medicine,
    takes_glitazone,
    takes_maoi,
    takes_serotonergic,
    uncontrolled_hypertension,
)
from pulsefirst.guideline.supplement.signs import on_dialysis
from pulsefirst.guideline.targets import duloxetine, gabapentin, pregabalin
from pulsefirst.guideline.vocabulary import Change
from pulsefirst.language import all_of, any_of, below, no_less_than, number
from pulsefirst.model.doses import DoseBand, DoseTable, against, sparing

# --- duloxetine ---------------------------------------------------------------------------------------------------------

duloxetine_doses = DoseTable(
    medicine=duloxetine,
    by=creatinine_clearance,
    assumes=(clearance_reading,),
    guards=(
        against(
            takes_maoi,
            "A monoamine oxidase inhibitor within 14 days, linezolid or methylene blue: contraindicated.",
            duloxetine_maoi,
            duloxetine_liver,
        ),
        against(
            takes_cyp1a2_inhibitor,
            "Fluvoxamine, ciprofloxacin or enoxacin raise its level: to be avoided.",
            duloxetine_interactions,
            duloxetine_contraindications,
        ),
        against(
            any_of(chronic_liver_disease, alcohol_excess),
            "Liver disease or heavy alcohol: the label advises against it.",
            duloxetine_liver,
            duloxetine_contraindications,
        ),
        against(
            kidneys_failing,
            "Clearance below 30 mL/min or dialysis: to be avoided.",
            duloxetine_contraindications,
            duloxetine_kidney,
        ),
        against(
            narrow_angle_glaucoma,
            "Narrow-angle glaucoma: an attack may follow; older labels forbid it, the present one warns.",
            duloxetine_glaucoma,
            duloxetine_maoi,
        ),
        against(
            uncontrolled_hypertension,
            "Uncontrolled blood pressure: not to be begun by the EU summary.",
            duloxetine_contraindications,
        ),
        sparing(
            any_of(takes_anticoagulant, takes_antiplatelet),
            "With an anticoagulant or antiplatelet there is more bleeding.",
            duloxetine_counseling,
        ),
        sparing(
            takes_serotonergic,
            "With another serotonergic medicine: serotonin syndrome is possible.",
            duloxetine_counseling,
        ),
        sparing(
            no_less_than(age, "65"),
            "65 years or more: 30 mg for the first week is a usual start; falls and low sodium grow with age.",
            duloxetine_falls,
            unverified,
        ),
        against(
            all_of(falls, no_less_than(age, "65")),
            "Falls at 65 years or more: criteria for older adults advise against it.",
            duloxetine_falls,
            unverified,
        ),
        sparing(falls, "Falls: standing pressure may drop, and falls with fractures are reported.", duloxetine_falls),
        sparing(
            takes_cyp2d6_medicine,
            "It raises the level of medicines that go by CYP2D6: tricyclics, metoprolol, flecainide.",
            duloxetine_interactions,
        ),
        sparing(below(age, "25"), "Under 25 years: thoughts of suicide may grow; a close watch.", unverified),
        sparing(
            urinary_retention.among(Change.LONG_STANDING, Change.NEW),
            "Retained urine: it may hold urine back.",
            duloxetine_retention,
        ),
        against(
            pregnant,
            "Pregnancy: to be avoided; bleeding after birth and withdrawal in the newborn.",
            snri_before_delivery,
            duloxetine_interactions,
        ),
        sparing(stated_restless_legs, "Restless legs may get worse.", restless_legs_summary),
        clearance_too_high,
        not_adult,
    ),
    bands=(
        DoseBand(
            when=clearance_60_or_more,
            start="60 mg once a day; 30 mg for the first week where tolerability is a concern",
            titration="from 30 to 60 mg after a week",
            usual="60 mg once a day; more brings no added benefit and is less well tolerated",
            most=number("60"),
            cites=(duloxetine_label, duloxetine_most, cockcroft_gault),
        ),
        DoseBand(
            when=clearance_30_to_60,
            start="30 mg once a day",
            titration="slowly to 60 mg",
            usual="up to 60 mg once a day",
            most=number("60"),
            cites=(duloxetine_label, duloxetine_most, cockcroft_gault),
        ),
    ),
)

# --- gabapentin ---------------------------------------------------------------------------------------------------------

gabapentin_doses = DoseTable(
    medicine=gabapentin,
    by=creatinine_clearance,
    assumes=(clearance_reading,),
    guards=(
        against(gabapentinoid_reaction, "An earlier reaction to it, or angioedema.", unverified),
        sparing(
            on_dialysis,
            "On dialysis the computed clearance means nothing, so no dose is shown: the label adds 125 to 350 mg after each session "
            "of 4 hours to a dose by what clearance is left. The kidney team doses it.",
            gabapentin_kidney,
            silences=True,
        ),
        opioid_at_65_and_gabapentinoid,
        falls_at_65_and_gabapentinoid,
        opioid_and_gabapentinoid,
        sedative_and_gabapentinoid,
        breathing_and_gabapentinoid,
        sparing(
            no_less_than(age, "65"),
            "65 years or more: more trouble with breathing; 100 mg at night is a usual start.",
            fda_gabapentinoids,
            unverified,
        ),
        falls_and_gabapentinoid,
        sparing(heart_failure, "Heart failure: it may bring edema.", unverified),
        sparing(
            pregnant,
            "Pregnancy: only where the benefit clearly outweighs it; withdrawal in the newborn, more so with opioids.",
            gabapentin_pregnancy,
        ),
        misuse_of_gabapentinoid,
        sciatica_and_gabapentinoid,
        clearance_too_high,
        kidneys_may_be_worse,
        not_adult,
    ),
    bands=(
        DoseBand(
            when=clearance_60_or_more,
            start="300 mg on day 1, 300 mg twice on day 2, 300 mg three times on day 3",
            titration="by 300 mg every 1 to 7 days as needed; stopped over a week or more",
            usual="1,800 mg a day in 3 doses; above it no added benefit was shown",
            most=number("3600"),
            cites=(gabapentin_start, gabapentin_kidney, cockcroft_gault),
        ),
        DoseBand(
            when=clearance_30_to_60,
            start="200 mg twice a day",
            titration="slowly; stopped over a week or more",
            usual="400 to 1,400 mg a day in 2 doses",
            most=number("1400"),
            cites=(gabapentin_kidney, cockcroft_gault),
        ),
        DoseBand(
            when=clearance_15_to_30,
            start="200 mg once a day",
            titration="slowly; stopped over a week or more",
            usual="200 to 700 mg once a day",
            most=number("700"),
            cites=(gabapentin_kidney, cockcroft_gault),
        ),
        DoseBand(
            when=clearance_below_15,
            start="100 mg once a day, less in proportion to the clearance",
            titration="slowly; stopped over a week or more",
            usual="100 to 300 mg once a day at 15 mL/min, and in proportion below: half of it at 7.5",
            most=number("300"),
            cites=(gabapentin_kidney, cockcroft_gault),
        ),
    ),
)

# --- pregabalin ---------------------------------------------------------------------------------------------------------

pregabalin_doses = DoseTable(
    medicine=pregabalin,
    by=creatinine_clearance,
    assumes=(clearance_reading, derived_dose_reading),
    guards=(
        against(gabapentinoid_reaction, "An earlier reaction to it, or angioedema.", pregabalin_warnings),
        sparing(
            on_dialysis,
            "On dialysis the computed clearance means nothing, so no dose is shown: 25 to 100 mg after each session are published "
            "beside a small daily dose. The kidney team doses it.",
            pregabalin_kidney,
            silences=True,
        ),
        opioid_at_65_and_gabapentinoid,
        falls_at_65_and_gabapentinoid,
        opioid_and_gabapentinoid,
        sedative_and_gabapentinoid,
        breathing_and_gabapentinoid,
        sparing(
            no_less_than(age, "65"),
            "65 years or more: more trouble with breathing, and weaker kidneys; 25 to 75 mg a day is a usual start.",
            fda_gabapentinoids,
            pregabalin_heart,
            unverified,
        ),
        falls_and_gabapentinoid,
        sparing(
            any_of(heart_failure, takes_glitazone),
            "Heart failure or a glitazone: edema, and failure may worsen.",
            pregabalin_heart,
        ),
        sparing(takes_ace_inhibitor_or_arb, "With an ACE inhibitor angioedema is likelier.", pregabalin_warnings),
        sparing(
            pregnant,
            "Pregnancy: only if clearly necessary, at the lowest dose; malformations may be slightly more frequent.",
            pregabalin_pregnancy,
        ),
        misuse_of_gabapentinoid,
        sciatica_and_gabapentinoid,
        clearance_too_high,
        kidneys_may_be_worse,
        not_adult,
    ),
    bands=(
        DoseBand(
            when=clearance_60_or_more,
            start="50 mg three times a day",
            titration="to 100 mg three times a day within a week; stopped over a week or more",
            usual="300 mg a day in 3 doses; more is not more effective and less well tolerated",
            most=number("300"),
            cites=(pregabalin_start, pregabalin_extended, cockcroft_gault),
        ),
        DoseBand(
            when=clearance_30_to_60,
            start="75 mg a day",
            titration="slowly; stopped over a week or more",
            usual="75 to 150 mg a day in 1 or 2 doses (derived: half of the full dose)",
            most=number("150"),
            cites=(pregabalin_start, pregabalin_kidney, cockcroft_gault),
        ),
        DoseBand(
            when=clearance_15_to_30,
            start="25 mg a day",
            titration="slowly; stopped over a week or more",
            usual="25 to 75 mg a day in 1 or 2 doses (derived: a quarter of the full dose)",
            most=number("75"),
            cites=(pregabalin_start, pregabalin_kidney, cockcroft_gault),
        ),
        DoseBand(
            when=clearance_below_15,
            start="25 mg once a day",
            titration="slowly; stopped over a week or more",
            usual="25 to 50 mg once a day (derived: an eighth of the full dose lies between these capsules)",
            most=number("50"),
            cites=(pregabalin_start, pregabalin_kidney, cockcroft_gault),
        ),
    ),
)
