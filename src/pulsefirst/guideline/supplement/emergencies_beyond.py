"""Emergencies and same-day calls that the source omits: limb, aorta, salts, muscle. Brain and cord are in a file of their own."""

from pulsefirst.guideline.background import fever, leg_swelling
from pulsefirst.guideline.supplement.citations import (
    boast_compartment,
    compartment_pressure,
    dissection_and_anticoagulants,
    dissection_in_a_leg,
    dissection_markers,
    goodacre,
    hypocalcemia_care,
    hypocalcemia_threshold,
    necrotizing_guideline,
    necrotizing_signs,
    nice_thrombosis,
    phlegmasia_abstract,
    potassium_high_bands,
    potassium_low_bands,
    rhabdomyolysis_enzyme,
    rhabdomyolysis_review,
    unverified,
)
from pulsefirst.guideline.supplement.readings_beyond import (
    compartment_reading,
    potassium_reading,
    severe_calcium_reading,
    severe_muscle_reading,
    trunk_pain_reading,
    vein_reading,
)
from pulsefirst.guideline.supplement.signs import (
    breathless_or_chest_pain,
    creatine_kinase_very_high,
    leg_blue,
    pain_on_passive_stretch,
    pain_out_of_proportion,
    pulsatile_mass,
    skin_dying,
    sudden_trunk_pain,
)
from pulsefirst.guideline.supplement.suspicions_beyond import (
    both_legs_without_flow,
    compartment_suspected,
    muscle_breakdown_suspected,
    potassium_dangerous,
    potassium_disturbed_with_weakness,
    potassium_off,
    severe_hypocalcemia,
    vein_thrombosis_suspected,
)
from pulsefirst.guideline.supplement.targets_beyond import (
    emergency_department,
    limb_surgery,
    vein_service,
)
from pulsefirst.guideline.targets import vascular_surgery
from pulsefirst.guideline.vocabulary import Change
from pulsefirst.language import EMERGENCY, URGENT, all_of, any_of, beyond, hours, in_both_legs, refer

# --- a tense, blue, dying or swollen leg --------------------------------------------------------------------------------

compartment_syndrome_call = beyond(
    cites=(boast_compartment, compartment_pressure),
    when=compartment_suspected,
    do=refer(
        limb_surgery,
        "Call the surgeon now: compartment syndrome suspected; open every dressing, keep the limb at heart level; pulses are "
        "usually present",
        urgency=EMERGENCY,
    ),
    assumes=compartment_reading,
)
compartment_pain_today = beyond(
    cites=(boast_compartment,),
    when=any_of(pain_on_passive_stretch, pain_out_of_proportion),
    do=refer(
        limb_surgery,
        "Have a surgeon look today: pain on passive stretch, or out of proportion, in a leg",
        urgency=URGENT,
        within=hours(24),
    ),
    assumes=compartment_reading,
)
blue_leg = beyond(
    cites=(unverified,),
    when=leg_blue.among(Change.NEW),
    do=refer(vascular_surgery, "Vascular surgery today: a leg that has turned blue", urgency=URGENT, within=hours(24)),
)
two_blue_legs = beyond(
    cites=(unverified,),
    when=in_both_legs(leg_blue.among(Change.NEW)),
    do=refer(
        vascular_surgery, "Call vascular surgery now: both legs have turned blue; think of the aorta", urgency=EMERGENCY
    ),
)
blue_swollen_leg = beyond(
    cites=(phlegmasia_abstract,),
    when=all_of(leg_swelling, leg_blue.among(Change.NEW)),
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: a swollen leg that has turned blue; a massive venous thrombosis endangers life and limb",
        urgency=EMERGENCY,
    ),
)
dying_skin = beyond(
    cites=(necrotizing_signs, necrotizing_guideline),
    when=skin_dying,
    do=refer(
        limb_surgery,
        "Call the surgeon now: crackling, blistered or numb dusky skin; think of a necrotizing infection, and do not wait for imaging",
        urgency=EMERGENCY,
    ),
)
fever_and_great_pain = beyond(
    cites=(necrotizing_signs,),
    when=all_of(fever, pain_out_of_proportion),
    do=refer(
        limb_surgery,
        "Call the surgeon now: fever with pain out of proportion in a leg; a necrotizing infection may show little else at first",
        urgency=EMERGENCY,
    ),
)
vein_ultrasound = beyond(
    cites=(nice_thrombosis, goodacre),
    when=vein_thrombosis_suspected,
    do=refer(
        vein_service,
        "Ultrasound of the leg veins within 4 hours, else today: deep vein thrombosis suspected",
        urgency=URGENT,
        within=hours(4),
    ),
    assumes=vein_reading,
)

# --- chest, back and aorta ----------------------------------------------------------------------------------------------

aortic_emergency_call = beyond(
    cites=(dissection_in_a_leg, dissection_markers, dissection_and_anticoagulants),
    when=sudden_trunk_pain,
    do=refer(
        emergency_department,
        "Call the emergency team now: sudden trunk pain with a leg complaint; CT of the whole aorta, and no heparin before it",
        urgency=EMERGENCY,
    ),
    assumes=trunk_pain_reading,
)
pulsating_belly = beyond(
    cites=(unverified,),
    when=pulsatile_mass,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: a pulsating swelling of the belly with a leg complaint; ultrasound at the bedside",
        urgency=EMERGENCY,
    ),
)
aortic_block = beyond(
    cites=(unverified,),
    when=both_legs_without_flow,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: reduced pulses and something new in both legs; think of the aorta",
        urgency=EMERGENCY,
    ),
)
clot_in_the_lung = beyond(
    cites=(nice_thrombosis,),
    when=breathless_or_chest_pain,
    do=refer(
        emergency_department,
        "Call the emergency team now: new breathlessness, chest pain or collapse with a leg complaint; think of a clot in the lung",
        urgency=EMERGENCY,
    ),
    assumes=trunk_pain_reading,
)

# --- salts and muscle ---------------------------------------------------------------------------------------------------

dangerous_potassium = beyond(
    cites=(potassium_high_bands, potassium_low_bands),
    when=potassium_dangerous,
    do=refer(
        emergency_department,
        "Call the emergency team now: potassium dangerously low or high; ECG at once",
        urgency=EMERGENCY,
    ),
    assumes=potassium_reading,
)
potassium_and_weakness = beyond(
    cites=(potassium_low_bands, potassium_high_bands),
    when=potassium_disturbed_with_weakness,
    do=refer(
        emergency_department,
        "Call the emergency team now: disturbed potassium in a newly weak leg; ECG at once",
        urgency=EMERGENCY,
    ),
    assumes=potassium_reading,
)
potassium_today = beyond(
    cites=(potassium_high_bands, potassium_low_bands),
    when=potassium_off,
    do=refer(
        emergency_department,
        "Assess today with an ECG: potassium below 3.0 or from 6.0 mmol/L",
        urgency=URGENT,
        within=hours(24),
    ),
    assumes=potassium_reading,
)
severe_hypocalcemia_call = beyond(
    cites=(hypocalcemia_threshold, hypocalcemia_care),
    when=severe_hypocalcemia,
    do=refer(
        emergency_department,
        "Call the emergency team now: severe or symptomatic hypocalcemia; ECG, and magnesium with it",
        urgency=EMERGENCY,
    ),
    assumes=severe_calcium_reading,
)
muscle_breakdown = beyond(
    cites=(rhabdomyolysis_review,),
    when=muscle_breakdown_suspected,
    do=refer(
        emergency_department,
        "Call the emergency team now: dark urine with a painful, cramping or weak leg; creatine kinase, potassium, creatinine",
        urgency=EMERGENCY,
    ),
    assumes=severe_muscle_reading,
)
muscle_enzyme_high = beyond(
    cites=(rhabdomyolysis_enzyme,),
    when=creatine_kinase_very_high,
    do=refer(
        emergency_department,
        "Call the emergency team now: creatine kinase above 5 times the limit; potassium, creatinine, and what caused it",
        urgency=EMERGENCY,
    ),
    assumes=severe_muscle_reading,
)
