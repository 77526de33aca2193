"""Spine and cord: compression of the cord, infection and bleeding. What calms one of these stands in `alarms_calmed`, by name."""

from pulsefirst.guideline.infection.measurements import c_reactive_protein, sedimentation_rate
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import newly_weak_or_numb
from pulsefirst.guideline.shared.targets import neurological_assessment, neurology, spinal_emergency_service
from pulsefirst.guideline.spine.citations import (
    abscess_first_steps,
    block_that_does_not_wear_off,
    compression_first_steps,
    cord_compression_signs,
    cord_compression_words,
    darouiche,
    davis_abscess,
    epidural_abscess_imaging,
    false_level,
    hematoma_first_steps,
    nice_cord_compression_2008,
    reihsaus,
    spinal_hematoma_review,
    spinal_hematoma_series,
    upper_motor_neuron_table,
)
from pulsefirst.guideline.spine.findings import back_pain
from pulsefirst.guideline.spine.findings_cauda_equina import lhermitte, sensory_level
from pulsefirst.guideline.spine.interpretations import (
    both_legs_weak_reading,
    cancer_reading,
    cord_reading,
    spinal_bleeding_reading,
    spinal_infection_reading,
)
from pulsefirst.guideline.spine.pictures import both_legs_weak
from pulsefirst.guideline.spine.pictures_of_the_cord import (
    back_pain_with_infection_risk,
    brisk_reflex,
    brisk_reflex_with_deficit,
    cancer_with_new_deficit,
    cancer_with_radicular_pain,
    cancer_with_spine_pain,
    cord_signs_with_deficit,
    old_cord_signs,
    spinal_bleeding_suspected,
    spinal_infection_risk_with_deficit,
    sudden_pain_may_be_blood,
    tender_spine_with_infection_risk,
    upper_signs_new,
)
from pulsefirst.guideline.spine.targets import whole_spine_mri
from pulsefirst.language import EMERGENCY, SOON, URGENT, all_of, any_of, at_least, days, hours, order, refer, rule

cord_compression_by_level = rule(
    cites=(cord_compression_signs, false_level),
    when=sensory_level.among(Change.NEW),
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: a new level of feeling on the trunk",
        urgency=EMERGENCY,
    ),
    interprets=cord_reading,
)
cord_compression_by_signs = rule(
    cites=(upper_motor_neuron_table, cord_compression_signs),
    when=cord_signs_with_deficit,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: new signs of the cord with a deficit, unsteady walking or back pain",
        urgency=EMERGENCY,
    ),
    interprets=cord_reading,
)
cord_compression_by_cancer = rule(
    cites=(cord_compression_words, nice_cord_compression_2008),
    when=cancer_with_new_deficit,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: cancer, now or before, with new weakness, numbness or unsteady walking",
        urgency=EMERGENCY,
    ),
    interprets=cancer_reading,
)
cord_compression_by_radicular_pain = rule(
    cites=(cord_compression_words,),
    when=cancer_with_radicular_pain,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: cancer, now or before, with pain along a nerve root",
        urgency=EMERGENCY,
    ),
    interprets=cancer_reading,
)
spinal_metastasis_by_pain = rule(
    cites=(cord_compression_words, nice_cord_compression_2008),
    when=cancer_with_spine_pain,
    do=refer(
        spinal_emergency_service,
        "Contact the spinal service within 24 hours: cancer, now or before, with a tender spine or back pain of its pattern",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=cancer_reading,
)
leave_the_peripheral_pathway = rule(
    cites=(upper_motor_neuron_table,),
    when=any_of(upper_signs_new, sensory_level.among(Change.NEW)),
    do=refer(
        neurological_assessment,
        "Leave the peripheral pathway: these signs come from brain or cord; assess them today",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=cord_reading,
)
brisk_reflex_and_unsteady = rule(
    cites=(cord_compression_signs, upper_motor_neuron_table),
    when=all_of(brisk_reflex, gait_disturbance.among(Change.NEW)),
    do=refer(
        neurological_assessment,
        "Assess today: a brisk reflex with new unsteady walking; think of brain and cord",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=cord_reading,
)
brisk_reflex_today = rule(
    cites=(cord_compression_signs, upper_motor_neuron_table),
    when=brisk_reflex_with_deficit,
    do=refer(
        neurological_assessment,
        "Assess today: a brisk reflex beside a newly weak or numb leg; think of brain and cord",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=cord_reading,
)
old_upper_signs_with_new_deficit = rule(
    cites=(unverified,),
    when=all_of(old_cord_signs, newly_weak_or_numb),
    do=refer(
        neurology,
        "Assess today: a newly weak or numb leg beside older signs of brain or cord",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=cord_reading,
)
long_standing_upper_signs = rule(
    cites=(unverified,),
    when=old_cord_signs,
    do=refer(
        neurological_assessment,
        "Refer: signs of brain or cord that are long-standing and, for all that is known, unexplained",
        urgency=SOON,
        within=days(14),
    ),
    interprets=cord_reading,
)
electric_shock_on_bending_the_neck = rule(
    cites=(unverified,),
    when=lhermitte,
    do=refer(
        neurological_assessment,
        "Refer: an electric shock on bending the neck; think of the cord in the neck",
        urgency=SOON,
        within=days(14),
    ),
)
spinal_infection_by_tenderness = rule(
    cites=(reihsaus, epidural_abscess_imaging, abscess_first_steps),
    when=tender_spine_with_infection_risk,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: a tender spine with fever or a risk of infection",
        urgency=EMERGENCY,
    ),
    interprets=spinal_infection_reading,
)
spinal_infection_by_risk = rule(
    cites=(darouiche, davis_abscess, epidural_abscess_imaging),
    when=spinal_infection_risk_with_deficit,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: back pain and a new deficit with fever or a risk of infection",
        urgency=EMERGENCY,
    ),
    interprets=spinal_infection_reading,
)
spinal_infection_by_blood = rule(
    cites=(davis_abscess, epidural_abscess_imaging, unverified),
    when=all_of(back_pain, any_of(at_least(c_reactive_protein, "100"), at_least(sedimentation_rate, "60"))),
    do=refer(
        spinal_emergency_service,
        "Discuss with the spinal service today: back pain with a CRP of 100 mg/L or an ESR of 60 mm/h or more, however old; blood cultures, MRI of the spine",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=spinal_infection_reading,
)
spinal_infection_today = rule(
    cites=(reihsaus, davis_abscess, epidural_abscess_imaging),
    when=back_pain_with_infection_risk,
    do=refer(
        spinal_emergency_service,
        "Discuss with the spinal service today: back pain with fever or a risk of infection; CRP or ESR, blood cultures",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=spinal_infection_reading,
)
bleeding_about_the_spine = rule(
    cites=(spinal_hematoma_series, spinal_hematoma_review, hematoma_first_steps, block_that_does_not_wear_off),
    when=spinal_bleeding_suspected,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: a new deficit under an anticoagulant or after a spinal procedure; think of blood "
        "about the spine or in the psoas",
        urgency=EMERGENCY,
    ),
    interprets=spinal_bleeding_reading,
)
sudden_back_pain_today = rule(
    cites=(spinal_hematoma_series, hematoma_first_steps),
    when=sudden_pain_may_be_blood,
    do=refer(
        spinal_emergency_service,
        "Discuss with the spinal service today: sudden back pain under an anticoagulant or after a spinal procedure",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=spinal_bleeding_reading,
)
whole_spine_imaging = rule(
    cites=(cord_compression_words, compression_first_steps, nice_cord_compression_2008, false_level),
    when=any_of(
        sensory_level.among(Change.NEW), cord_signs_with_deficit, cancer_with_new_deficit, cancer_with_radicular_pain
    ),
    do=order(
        whole_spine_mri,
        "MRI of the whole spine at once, through spinal surgery or neurosurgery on call",
        urgency=EMERGENCY,
    ),
    interprets=(cord_reading, cancer_reading),
)
whole_spine_imaging_for_infection = rule(
    cites=(epidural_abscess_imaging, abscess_first_steps),
    when=tender_spine_with_infection_risk,
    do=order(
        whole_spine_mri,
        "MRI of the whole spine at once, with contrast, through spinal surgery or neurosurgery on call: a tender spine, infection suspected",
        urgency=EMERGENCY,
    ),
    interprets=spinal_infection_reading,
)
whole_spine_imaging_for_infection_risk = rule(
    cites=(epidural_abscess_imaging, abscess_first_steps),
    when=spinal_infection_risk_with_deficit,
    do=order(
        whole_spine_mri,
        "MRI of the whole spine at once, with contrast, through spinal surgery or neurosurgery on call: a deficit, infection suspected",
        urgency=EMERGENCY,
    ),
    interprets=spinal_infection_reading,
)
whole_spine_imaging_for_bleeding = rule(
    cites=(spinal_hematoma_review, hematoma_first_steps),
    when=spinal_bleeding_suspected,
    do=order(
        whole_spine_mri,
        "MRI of the whole spine at once, through spinal surgery or neurosurgery on call: blood suspected about the spine",
        urgency=EMERGENCY,
    ),
    interprets=spinal_bleeding_reading,
)
weak_legs_of_unknown_trend = rule(
    cites=(cord_compression_signs,),
    when=both_legs_weak,
    do=refer(
        neurological_assessment,
        "Assess today: both legs are newly weak; ask since when, and whether they got worse within 14 days",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=both_legs_weak_reading,
)
