"""Muscle and compartment: what cannot wait."""

from pulsefirst.guideline.muscle.citations import (
    boast_compartment,
    compartment_pressure,
    compartment_signs,
    compartment_under_anticoagulant,
    enzyme_interval,
    enzyme_limits,
    exertional_compartment,
    rhabdomyolysis_enzyme,
    rhabdomyolysis_review,
)
from pulsefirst.guideline.muscle.findings import (
    leg_tense,
    pain_on_passive_stretch,
    pain_out_of_proportion,
    tightness_goes_with_rest,
)
from pulsefirst.guideline.muscle.interpretations import compartment_reading, severe_muscle_reading
from pulsefirst.guideline.muscle.pictures import (
    compartment_sign,
    compartment_suspected,
    creatine_kinase_critical,
    creatine_kinase_high,
    creatine_kinase_raised,
    muscle_breakdown_suspected,
)
from pulsefirst.guideline.muscle.targets import (
    exertional_clinic,
    muscle_assessment,
    release_of_the_limb,
    watch_the_tense_leg,
)
from pulsefirst.guideline.shared.pictures import newly_weak
from pulsefirst.guideline.shared.targets import emergency_department, limb_surgery
from pulsefirst.guideline.shared.tempo import old_and_no_worse
from pulsefirst.language import (
    EMERGENCY,
    MEANWHILE,
    SOON,
    URGENT,
    advise,
    all_of,
    any_of,
    days,
    hours,
    in_either_leg,
    refer,
    rule,
)

compartment_syndrome_call = rule(
    cites=(boast_compartment, compartment_pressure, compartment_signs, compartment_under_anticoagulant),
    when=compartment_suspected,
    do=refer(
        limb_surgery,
        "Call the surgeon for the limb now: compartment syndrome suspected; pulses are usually present",
        urgency=EMERGENCY,
    ),
    interprets=compartment_reading,
)
compartment_pain_today = rule(
    cites=(boast_compartment, compartment_signs),
    when=any_of(pain_on_passive_stretch, pain_out_of_proportion),
    do=refer(
        limb_surgery,
        "Have a surgeon look today: pain on passive stretch, or far out of proportion",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=compartment_reading,
)
tense_leg_today = rule(
    cites=(boast_compartment, compartment_signs),
    when=leg_tense,
    do=refer(
        limb_surgery,
        "Have a surgeon look today: a tight, tense leg; a thrombosis is looked for beside it",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=compartment_reading,
)
release_the_limb = rule(
    cites=(boast_compartment, compartment_pressure),
    when=compartment_suspected,
    do=advise(
        release_of_the_limb,
        "Every dressing, splint and plaster off down to the skin; the limb level with the heart, not raised; look again every hour",
        turn=MEANWHILE,
    ),
    interprets=compartment_reading,
)
old_tense_leg = rule(
    cites=(exertional_compartment, compartment_signs),
    when=all_of(compartment_sign, old_and_no_worse),
    do=advise(
        watch_the_tense_leg,
        "Not the acute form, which is of hours to days: come back at once when the leg hurts more, grows numb or weak",
    ),
    overrides=(compartment_syndrome_call, compartment_pain_today, tense_leg_today, release_the_limb),
    interprets=compartment_reading,
)
old_tense_leg_soon = rule(
    cites=(compartment_signs,),
    when=all_of(compartment_sign, old_and_no_worse),
    do=refer(
        exertional_clinic,
        "See within two weeks: a tight or painful leg of long standing without an explanation",
        urgency=SOON,
        within=days(14),
    ),
    interprets=compartment_reading,
)
exertional_tightness = rule(
    cites=(exertional_compartment,),
    when=all_of(compartment_sign, tightness_goes_with_rest, old_and_no_worse),
    do=refer(
        exertional_clinic,
        "Refer, not urgently: tightness that comes with effort and goes with rest each time; pressures after effort",
    ),
    overrides=(old_tense_leg_soon,),
    interprets=compartment_reading,
)
muscle_breakdown = rule(
    cites=(rhabdomyolysis_review,),
    when=muscle_breakdown_suspected,
    do=refer(
        emergency_department,
        "Call the emergency team now: dark urine with a painful, cramping or weak leg; creatine kinase, potassium, creatinine, ECG",
        urgency=EMERGENCY,
    ),
    interprets=severe_muscle_reading,
)
muscle_enzyme_high = rule(
    cites=(rhabdomyolysis_enzyme, enzyme_limits),
    when=creatine_kinase_critical,
    do=refer(
        emergency_department,
        "Call the emergency team now: muscle is breaking down by the creatine kinase; potassium, creatinine, ECG, and what caused it",
        urgency=EMERGENCY,
    ),
    interprets=severe_muscle_reading,
)
muscle_enzyme_and_weakness = rule(
    cites=(rhabdomyolysis_enzyme, enzyme_interval),
    when=all_of(creatine_kinase_high, in_either_leg(newly_weak)),
    do=refer(
        emergency_department,
        "Call the emergency team now: creatine kinase above 5 times the limit with a newly weak leg; potassium, creatinine, ECG",
        urgency=EMERGENCY,
    ),
    interprets=severe_muscle_reading,
)
muscle_enzyme_today = rule(
    cites=(rhabdomyolysis_enzyme, enzyme_interval),
    when=creatine_kinase_high,
    do=refer(
        muscle_assessment,
        "See today: creatine kinase of 1,000 to 4,999 U/L; potassium and creatinine the same day, medicines and effort, repeat it",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=severe_muscle_reading,
)
muscle_enzyme_raised = rule(
    cites=(enzyme_interval,),
    when=creatine_kinase_raised,
    do=refer(
        muscle_assessment,
        "Repeat the creatine kinase within two weeks, after rest: raised, below 5 times the limit; medicines, thyroid",
        urgency=SOON,
        within=days(14),
    ),
)
