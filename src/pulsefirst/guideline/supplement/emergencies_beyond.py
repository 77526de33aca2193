"""Emergencies and same-day calls that the source omits: brain, cord, limb, aorta, salts, muscle."""

from pulsefirst.guideline.background import fever, leg_swelling
from pulsefirst.guideline.supplement.citations import (
    boast_compartment,
    cauda_equina_flags,
    compartment_pressure,
    cord_compression_signs,
    cord_compression_words,
    darouiche,
    dissection_and_anticoagulants,
    dissection_in_a_leg,
    dissection_markers,
    epidural_abscess_imaging,
    false_level,
    goodacre,
    hypocalcemia_care,
    hypocalcemia_threshold,
    leg_weakness_in_stroke,
    mayo_fast,
    monoparetic_stroke,
    necrotizing_guideline,
    necrotizing_signs,
    nice_cord_compression_2008,
    nice_stroke_2008,
    nice_thrombosis,
    phlegmasia_abstract,
    potassium_high_bands,
    potassium_low_bands,
    reihsaus,
    rhabdomyolysis_enzyme,
    rhabdomyolysis_review,
    unverified,
    upper_motor_neuron_table,
)
from pulsefirst.guideline.supplement.readings_beyond import (
    cancer_reading,
    compartment_reading,
    cord_reading,
    potassium_reading,
    severe_calcium_reading,
    severe_muscle_reading,
    spinal_infection_reading,
    stroke_reading,
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
    sensory_level,
    skin_dying,
    sudden_trunk_pain,
)
from pulsefirst.guideline.supplement.suspicions_beyond import (
    back_pain_with_infection_risk,
    both_legs_without_flow,
    brain_signs_new,
    cancer_with_new_deficit,
    cancer_with_radicular_pain,
    cancer_with_spine_pain,
    compartment_suspected,
    cord_signs_with_deficit,
    muscle_breakdown_suspected,
    new_upper_motor_neuron_signs,
    potassium_dangerous,
    potassium_disturbed_with_weakness,
    potassium_off,
    sciatica_of_both_legs,
    severe_hypocalcemia,
    spinal_bleeding_suspected,
    spinal_infection_risk_with_deficit,
    sudden_deficit_in_perfused_leg,
    tender_spine_with_infection_risk,
    vein_thrombosis_suspected,
)
from pulsefirst.guideline.supplement.targets_beyond import (
    emergency_department,
    limb_surgery,
    stroke_service,
    vein_service,
    whole_spine_mri,
)
from pulsefirst.guideline.targets import neurological_assessment, spinal_emergency_service, vascular_surgery
from pulsefirst.guideline.vocabulary import Change
from pulsefirst.language import EMERGENCY, URGENT, all_of, any_of, beyond, hours, in_both_legs, order, refer

# --- sudden signs of the brain ------------------------------------------------------------------------------------------

stroke_by_face_arm_speech = beyond(
    cites=(nice_stroke_2008, mayo_fast),
    when=brain_signs_new,
    do=refer(
        stroke_service,
        "Make the stroke call now: face, arm, speech or sight is newly disturbed; ask when the patient was last well",
        urgency=EMERGENCY,
    ),
    assumes=stroke_reading,
)
stroke_by_sudden_leg_deficit = beyond(
    cites=(leg_weakness_in_stroke, monoparetic_stroke),
    when=sudden_deficit_in_perfused_leg,
    do=refer(
        stroke_service,
        "Make the stroke call now: sudden weakness or numbness of a leg whose foot pulses are plain; face and arm may be spared",
        urgency=EMERGENCY,
    ),
    assumes=stroke_reading,
)

# --- the cord -----------------------------------------------------------------------------------------------------------

cord_compression_by_level = beyond(
    cites=(cord_compression_signs, false_level),
    when=sensory_level.among(Change.NEW),
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: a new level of feeling on the trunk",
        urgency=EMERGENCY,
    ),
    assumes=cord_reading,
)
cord_compression_by_signs = beyond(
    cites=(upper_motor_neuron_table, cord_compression_signs),
    when=cord_signs_with_deficit,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: new upper motor neuron signs with a deficit or back pain",
        urgency=EMERGENCY,
    ),
    assumes=cord_reading,
)
cord_compression_by_cancer = beyond(
    cites=(cord_compression_words, nice_cord_compression_2008),
    when=cancer_with_new_deficit,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: cancer with new weakness, numbness or unsteady walking",
        urgency=EMERGENCY,
    ),
    assumes=cancer_reading,
)
cord_compression_by_radicular_pain = beyond(
    cites=(cord_compression_words,),
    when=cancer_with_radicular_pain,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: cancer with pain along a nerve root",
        urgency=EMERGENCY,
    ),
    assumes=cancer_reading,
)
spinal_metastasis_by_pain = beyond(
    cites=(cord_compression_words,),
    when=cancer_with_spine_pain,
    do=refer(
        spinal_emergency_service,
        "Contact the spinal service today: cancer with a tender spine, or back pain at night or between the shoulder blades",
        urgency=URGENT,
        within=hours(24),
    ),
    assumes=cancer_reading,
)
leave_the_peripheral_pathway = beyond(
    cites=(upper_motor_neuron_table,),
    when=any_of(new_upper_motor_neuron_signs, sensory_level.among(Change.NEW)),
    do=refer(
        neurological_assessment,
        "Leave the peripheral pathway: these signs come from brain or cord; assess them today",
        urgency=URGENT,
        within=hours(24),
    ),
    assumes=cord_reading,
)

# --- infection and bleeding about the spine -----------------------------------------------------------------------------

spinal_infection_by_tenderness = beyond(
    cites=(reihsaus, epidural_abscess_imaging),
    when=tender_spine_with_infection_risk,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: a tender spine with fever or a risk of infection; CRP or ESR, blood cultures",
        urgency=EMERGENCY,
    ),
    assumes=spinal_infection_reading,
)
spinal_infection_by_risk = beyond(
    cites=(darouiche, epidural_abscess_imaging),
    when=spinal_infection_risk_with_deficit,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: back pain and a new deficit with fever or a risk of infection",
        urgency=EMERGENCY,
    ),
    assumes=spinal_infection_reading,
)
bleeding_about_the_spine = beyond(
    cites=(unverified,),
    when=spinal_bleeding_suspected,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: a new deficit under an anticoagulant or after a spinal procedure; think of blood about the spine or in the psoas, and of reversing the anticoagulant",
        urgency=EMERGENCY,
    ),
    assumes=trunk_pain_reading,
)
spinal_infection_today = beyond(
    cites=(reihsaus, epidural_abscess_imaging),
    when=back_pain_with_infection_risk,
    do=refer(
        spinal_emergency_service,
        "Discuss with the spinal service today: back pain with fever or a risk of infection; CRP or ESR, blood cultures",
        urgency=URGENT,
        within=hours(24),
    ),
    assumes=spinal_infection_reading,
)
cauda_equina_by_sciatica_of_both_legs = beyond(
    cites=(cauda_equina_flags,),
    when=sciatica_of_both_legs,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: back pain with sciatica of both legs, new or worse",
        urgency=EMERGENCY,
    ),
)
whole_spine_imaging = beyond(
    cites=(nice_cord_compression_2008, false_level, epidural_abscess_imaging),
    when=any_of(
        sensory_level.among(Change.NEW),
        cord_signs_with_deficit,
        cancer_with_new_deficit,
        tender_spine_with_infection_risk,
        spinal_infection_risk_with_deficit,
        spinal_bleeding_suspected,
    ),
    do=order(
        whole_spine_mri,
        "MRI of the whole spine at once, through spinal surgery or neurosurgery on call: with contrast where infection is suspected",
        urgency=EMERGENCY,
    ),
    assumes=(cord_reading, cancer_reading, spinal_infection_reading, trunk_pain_reading),
)

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
