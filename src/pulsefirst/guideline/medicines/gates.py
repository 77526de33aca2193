"""Medicines: reasons against a medicine whose dose is not shown."""

from pulsefirst.guideline.limb.findings import atrial_fibrillation, coronary_disease
from pulsefirst.guideline.medicines.citations import (
    fda_quinine,
    kidney_and_nsaids,
    magnesium_aspartate,
    magnesium_in_kidney_disease,
    magnesium_oxide_levels,
    nsaid_age,
    nsaid_glasgow,
    nsaid_guide,
    nsaid_heart,
    nsaid_polypharmacy,
    nsaid_pregnancy,
    nsaid_summary,
    quinine_label,
    quinine_summary,
    quinine_warnings,
)
from pulsefirst.guideline.medicines.dose_bases import clearance_30_to_60, clearance_reading, kidneys_failing, not_adult
from pulsefirst.guideline.medicines.findings import (
    quinine_reaction,
    takes_ace_inhibitor_or_arb,
    takes_anticoagulant,
    takes_antiplatelet,
    takes_corticosteroid,
    takes_digoxin,
    takes_qt_medicine,
    takes_serotonergic,
)
from pulsefirst.guideline.medicines.findings_diuretics import any_diuretic
from pulsefirst.guideline.medicines.targets import magnesium_supplement, nsaids, quinine
from pulsefirst.guideline.patient.findings import (
    age,
    aspirin_sensitive_asthma,
    chronic_kidney_disease,
    chronic_liver_disease,
    cirrhosis_or_liver_failure,
    g6pd_deficiency,
    heart_block,
    heart_failure,
    myasthenia_gravis,
    optic_neuritis,
    pregnant,
    qt_prolonged,
    recent_heart_attack,
    tinnitus_or_hemolysis,
    ulcer_or_gut_bleed,
    weeks_pregnant,
)
from pulsefirst.guideline.patient.kidney import creatinine_clearance
from pulsefirst.guideline.salts.findings import losing_fluid
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.language import any_of, at_least
from pulsefirst.model.doses import DoseTable, against, sparing

nsaid_gates = DoseTable(
    medicine=nsaids,
    by=creatinine_clearance,
    interprets=(clearance_reading,),
    guards=(
        against(kidneys_failing, "Clearance below 30 mL/min or dialysis: to be avoided.", kidney_and_nsaids, nsaid_summary),
        against(
            takes_anticoagulant,
            "With an anticoagulant bleeding is likely: to be avoided; if there is no way round, short and with an acid suppressant.",
            nsaid_guide,
            unverified,
        ),
        against(
            ulcer_or_gut_bleed, "An ulcer or a bleed from the gut, now or before: to be avoided.", nsaid_summary, nsaid_guide
        ),
        against(aspirin_sensitive_asthma, "A reaction to aspirin or its like: contraindicated.", nsaid_guide, nsaid_summary),
        against(
            heart_failure, "Heart failure: to be avoided where it causes symptoms.", nsaid_summary, nsaid_glasgow, unverified
        ),
        against(
            recent_heart_attack,
            "A heart attack or bypass operation lately: to be avoided; around a bypass contraindicated.",
            nsaid_guide,
        ),
        against(cirrhosis_or_liver_failure, "Cirrhosis or a failing liver: to be avoided.", nsaid_summary, unverified),
        against(
            at_least(weeks_pregnant, "20"),
            "From 20 weeks of pregnancy: to be avoided for the kidneys of the child, from 30 for its heart too.",
            nsaid_pregnancy,
        ),
        against(losing_fluid, "Vomiting, diarrhea or little intake: not until it is over.", nsaid_polypharmacy),
        sparing(pregnant, "Pregnancy: the week decides, see above; before 20 weeks short and little.", nsaid_pregnancy),
        sparing(
            any_of(clearance_30_to_60, chronic_kidney_disease),
            "Kidney disease, or a clearance of 30 to 60 mL/min: least and shortest, creatinine watched.",
            nsaid_glasgow,
            unverified,
        ),
        sparing(
            any_of(takes_ace_inhibitor_or_arb, any_diuretic),
            "With an ACE inhibitor, receptor blocker or diuretic the kidneys may fail, most of all with two of them.",
            nsaid_glasgow,
            nsaid_polypharmacy,
        ),
        sparing(
            any_of(takes_corticosteroid, takes_serotonergic, takes_antiplatelet),
            "With a steroid, an SSRI or an antiplatelet there is more bleeding: an acid suppressant beside it; two antiplatelets, avoid.",
            nsaid_guide,
            unverified,
        ),
        sparing(
            at_least(age, "65"),
            "65 years or more: ulcers and kidney injury are more frequent; from 75 not for long, and with an acid suppressant.",
            nsaid_polypharmacy,
            nsaid_age,
        ),
        sparing(
            coronary_disease,
            "Coronary disease: least and shortest; up to 1,200 mg of ibuprofen or 1,000 mg of naproxen a day is least harmful.",
            nsaid_heart,
            nsaid_guide,
        ),
        sparing(chronic_liver_disease, "Liver disease: least and shortest.", nsaid_guide),
        not_adult,
    ),
)
quinine_gates = DoseTable(
    medicine=quinine,
    guards=(
        against(
            None,
            "Not approved for leg cramps in the US: its boxed warning tells of serious and life-threatening blood reactions, and where "
            "benefit is unproven the risk outweighs it.",
            fda_quinine,
            quinine_label,
        ),
        against(
            any_of(qt_prolonged, takes_qt_medicine),
            "A long QT interval, or a medicine that prolongs it: torsades de pointes.",
            quinine_label,
            quinine_summary,
        ),
        against(myasthenia_gravis, "Myasthenia gravis: contraindicated.", quinine_label, quinine_summary),
        against(optic_neuritis, "Optic neuritis: contraindicated.", quinine_label, quinine_summary),
        against(
            quinine_reaction,
            "An earlier reaction to quinine, quinidine or mefloquine: contraindicated.",
            quinine_label,
        ),
        against(
            g6pd_deficiency,
            "G6PD deficiency: hemolysis; a contraindication of the US label until June 2019, a warning since.",
            quinine_label,
        ),
        against(tinnitus_or_hemolysis, "Tinnitus, hemolysis or hemoglobinuria: contraindicated in the UK.", quinine_summary),
        against(pregnant, "Pregnancy: not for cramps.", unverified),
        sparing(heart_block, "Heart block or a damaged heart: conduction gets slower.", quinine_summary),
        sparing(atrial_fibrillation, "Atrial fibrillation: the ventricles may go faster.", quinine_warnings),
        sparing(takes_digoxin, "Digoxin: its level rises.", quinine_warnings),
        sparing(takes_anticoagulant, "Warfarin: its effect may grow.", unverified),
    ),
)
magnesium_gates = DoseTable(
    medicine=magnesium_supplement,
    by=creatinine_clearance,
    interprets=(clearance_reading,),
    guards=(
        against(
            kidneys_failing,
            "Clearance below 30 mL/min or dialysis: magnesium builds up; contraindicated.",
            magnesium_aspartate,
            magnesium_in_kidney_disease,
        ),
        against(heart_block, "Heart block or a very slow heart: contraindicated for one preparation.", magnesium_aspartate),
        sparing(
            any_of(clearance_30_to_60, chronic_kidney_disease),
            "Kidney disease, or a clearance of 30 to 60 mL/min: high levels are frequent; the level watched.",
            magnesium_oxide_levels,
        ),
        sparing(pregnant, "Pregnancy: with caution, where the benefit outweighs it.", magnesium_in_kidney_disease),
        sparing(myasthenia_gravis, "Myasthenia gravis: magnesium weakens muscles.", unverified),
    ),
)
