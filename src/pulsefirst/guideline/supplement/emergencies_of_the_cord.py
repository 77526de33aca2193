"""Emergencies and same-day calls that the source omits: brain, cord, and what infects or bleeds about the spine."""

from pulsefirst.guideline.supplement.citations import (
    cauda_equina_flags,
    cord_compression_signs,
    cord_compression_words,
    darouiche,
    epidural_abscess_imaging,
    false_level,
    leg_weakness_in_stroke,
    mayo_fast,
    monoparetic_stroke,
    nice_cord_compression_2008,
    nice_stroke_2008,
    reihsaus,
    unverified,
    upper_motor_neuron_table,
)
from pulsefirst.guideline.supplement.readings_beyond import (
    cancer_reading,
    cord_reading,
    spinal_infection_reading,
    stroke_reading,
    trunk_pain_reading,
)
from pulsefirst.guideline.supplement.signs import (
    sensory_level,
)
from pulsefirst.guideline.supplement.suspicions_beyond import (
    back_pain_with_infection_risk,
    brain_signs_new,
    cancer_with_new_deficit,
    cancer_with_radicular_pain,
    cancer_with_spine_pain,
    cord_signs_with_deficit,
    new_upper_motor_neuron_signs,
    sciatica_of_both_legs,
    spinal_bleeding_suspected,
    spinal_infection_risk_with_deficit,
    sudden_deficit_in_perfused_leg,
    tender_spine_with_infection_risk,
)
from pulsefirst.guideline.supplement.targets_beyond import (
    stroke_service,
    whole_spine_mri,
)
from pulsefirst.guideline.targets import neurological_assessment, spinal_emergency_service
from pulsefirst.guideline.vocabulary import Change
from pulsefirst.language import EMERGENCY, URGENT, any_of, beyond, hours, order, refer

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
