"""Aorta and lung: what cannot wait."""

from pulsefirst.guideline.patient.findings import (
    breathing_disease,
    breathing_rate,
    heart_rate,
    oxygen_saturation,
    systolic_blood_pressure,
)
from pulsefirst.guideline.patient.targets import result_review
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.targets import emergency_department, vascular_specialist, vascular_surgery
from pulsefirst.guideline.trunk.citations import (
    aneurysm_guideline,
    dissection_and_anticoagulants,
    dissection_in_a_leg,
    dissection_markers,
    leg_symptoms_of_dissection,
    lung_clot_signs,
    warning_score,
)
from pulsefirst.guideline.trunk.findings import pulsatile_mass, sudden_trunk_pain
from pulsefirst.guideline.trunk.interpretations import (
    belly_reading,
    lung_reading,
    trunk_pain_reading,
    vital_signs_reading,
)
from pulsefirst.guideline.trunk.meanwhile import access_meanwhile, no_antithrombotic_meanwhile, oxygen_meanwhile
from pulsefirst.guideline.trunk.pictures import (
    aneurysm_threatens,
    aorta_in_question,
    back_strain,
    both_legs_within_a_day,
    both_legs_without_flow,
    both_legs_without_flow_of_old,
    breath_and_chest_of_old,
    lung_in_question,
    pain_with_a_known_aorta,
    pain_with_a_known_aorta_of_old,
    shock,
    trunk_pain_is_old,
)
from pulsefirst.guideline.veins.citations import nice_thrombosis
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    all_of,
    any_of,
    at_least,
    at_most,
    days,
    hours,
    refer,
    rule,
)

aortic_emergency_call = rule(
    cites=(dissection_in_a_leg, dissection_markers, leg_symptoms_of_dissection, dissection_and_anticoagulants),
    when=aorta_in_question,
    do=refer(
        emergency_department,
        "Call the emergency team now: sudden trunk pain with a sign of the aorta; CT of the whole aorta, and no heparin before it",
        urgency=EMERGENCY,
    ),
    interprets=trunk_pain_reading,
)
trunk_pain_today = rule(
    cites=(dissection_markers,),
    when=sudden_trunk_pain,
    do=refer(
        emergency_department,
        "Assess today: sudden severe trunk pain; both arms' pressure, every pulse, D-dimer or CT by the risk of dissection",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=trunk_pain_reading,
)
old_trunk_pain = rule(
    cites=(dissection_markers,),
    when=trunk_pain_is_old,
    do=refer(
        vascular_specialist,
        "See within two weeks: severe trunk pain of more than 14 days ago; image the aorta",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(aortic_emergency_call, trunk_pain_today, no_antithrombotic_meanwhile, access_meanwhile),
    interprets=trunk_pain_reading,
)
low_back_strain = rule(
    cites=(dissection_markers, unverified),
    when=back_strain,
    do=refer(
        result_review,
        "Look at the spine today: pain of the low back alone that came with lifting; come back at once if it tears, moves or a leg goes cold",
        urgency=URGENT,
        within=hours(24),
    ),
    overrides=(aortic_emergency_call, no_antithrombotic_meanwhile, access_meanwhile),
    interprets=trunk_pain_reading,
)
pulsating_belly = rule(
    cites=(aneurysm_guideline,),
    when=aneurysm_threatens,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: a pulsating belly with pain, collapse or an ischemic leg; ultrasound at the bedside, theatre told",
        urgency=EMERGENCY,
    ),
    interprets=belly_reading,
)
pulsating_belly_today = rule(
    cites=(aneurysm_guideline, unverified),
    when=pulsatile_mass,
    do=refer(
        vascular_surgery,
        "Ring vascular surgery today: a pulsating belly with a leg complaint; ultrasound of the aorta and the popliteal arteries",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=belly_reading,
)
known_aorta_today = rule(
    cites=(aneurysm_guideline, unverified),
    when=pain_with_a_known_aorta,
    do=refer(
        vascular_surgery,
        "Ring vascular surgery today: back pain with known disease of the aorta; feel the belly, image the aorta; at once when the pain is sudden or severe",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=belly_reading,
)
known_aorta_of_old = rule(
    cites=(aneurysm_guideline, unverified),
    when=pain_with_a_known_aorta_of_old,
    do=refer(
        vascular_specialist,
        "See within two weeks: known disease of the aorta with back and leg trouble of more than 8 weeks, no worse; is its last image recent?",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(known_aorta_today,),
    interprets=belly_reading,
)
aortic_block = rule(
    cites=(leg_symptoms_of_dissection, unverified),
    when=both_legs_without_flow,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: reduced pulses and something new in both legs; image the aorta, and heparin waits for it",
        urgency=EMERGENCY,
    ),
)
aortic_block_of_old = rule(
    cites=(unverified,),
    when=both_legs_without_flow_of_old,
    do=refer(
        vascular_specialist,
        "See within two weeks: reduced pulses of both legs, older than 14 days and no worse",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(aortic_block,),
)
aorta_cord_or_cauda = rule(
    cites=(leg_symptoms_of_dissection, unverified),
    when=both_legs_within_a_day,
    do=refer(
        emergency_department,
        "Call the emergency team now: both legs newly weak or numb within a day, with pain of back or trunk; aorta, cord and cauda equina",
        urgency=EMERGENCY,
    ),
    interprets=trunk_pain_reading,
)
clot_in_the_lung = rule(
    cites=(nice_thrombosis, lung_clot_signs),
    when=lung_in_question,
    do=refer(
        emergency_department,
        "Call the emergency team now: new breathlessness, chest pain or collapse with a leg complaint; think of a clot in the lung",
        urgency=EMERGENCY,
    ),
    interprets=lung_reading,
)
breath_and_chest_known = rule(
    cites=(lung_clot_signs,),
    when=breath_and_chest_of_old,
    do=refer(
        result_review,
        "Breathlessness or chest pain is long-standing: have heart and lungs looked at within two weeks",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(clot_in_the_lung, oxygen_meanwhile),
    interprets=lung_reading,
)
vital_signs_failing = rule(
    cites=(warning_score,),
    when=shock,
    do=refer(
        emergency_department,
        "Call the emergency team now: systolic pressure of 90 mmHg or less",
        urgency=EMERGENCY,
    ),
    interprets=vital_signs_reading,
)
vital_signs_failing_of_breathing = rule(
    cites=(warning_score,),
    when=any_of(at_least(breathing_rate, "25"), at_most(breathing_rate, "8")),
    do=refer(
        emergency_department,
        "Call the emergency team now: 25 breaths a minute or more, or 8 or fewer",
        urgency=EMERGENCY,
    ),
    interprets=vital_signs_reading,
)
vital_signs_failing_of_pulse = rule(
    cites=(warning_score,),
    when=any_of(at_least(heart_rate, "131"), at_most(heart_rate, "40")),
    do=refer(
        emergency_department,
        "Call the emergency team now: pulse of 131 or more, or 40 or less",
        urgency=EMERGENCY,
    ),
    interprets=vital_signs_reading,
)
saturation_very_low = rule(
    cites=(warning_score,),
    when=at_most(oxygen_saturation, "87"),
    do=refer(
        emergency_department,
        "Call the emergency team now: oxygen saturation of 87 % or less",
        urgency=EMERGENCY,
    ),
    interprets=vital_signs_reading,
)
saturation_low = rule(
    cites=(warning_score,),
    when=at_most(oxygen_saturation, "91"),
    do=refer(
        emergency_department,
        "Call the emergency team now: oxygen saturation of 91 % or less",
        urgency=EMERGENCY,
    ),
    interprets=vital_signs_reading,
)
saturation_of_lung_disease = rule(
    cites=(warning_score,),
    when=all_of(breathing_disease, at_least(oxygen_saturation, "88"), at_most(oxygen_saturation, "91")),
    do=refer(
        emergency_department,
        "Assess today: oxygen saturation of 88 to 91 % in known lung disease; compare with the patient's usual",
        urgency=URGENT,
        within=hours(24),
    ),
    overrides=(saturation_low,),
    interprets=vital_signs_reading,
)
vital_signs_today = rule(
    cites=(warning_score,),
    when=any_of(at_most(systolic_blood_pressure, "100"), at_least(systolic_blood_pressure, "220")),
    do=refer(
        emergency_department,
        "Assess today: systolic pressure of 100 or less, or 220 or more; repeat it, ECG, look for infection, bleeding and a clot in the lung",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=vital_signs_reading,
)
vital_signs_today_of_breathing = rule(
    cites=(warning_score,),
    when=at_least(breathing_rate, "21"),
    do=refer(
        emergency_department,
        "Assess today: 21 breaths a minute or more; repeat it, ECG, look for infection, bleeding and a clot in the lung",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=vital_signs_reading,
)
vital_signs_today_of_pulse = rule(
    cites=(warning_score,),
    when=at_least(heart_rate, "111"),
    do=refer(
        emergency_department,
        "Assess today: pulse above 110; repeat it, ECG, look for infection, bleeding and a clot in the lung",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=vital_signs_reading,
)
vital_signs_today_of_saturation = rule(
    cites=(warning_score,),
    when=at_most(oxygen_saturation, "93"),
    do=refer(
        emergency_department,
        "Assess today: oxygen saturation of 93 % or less; repeat it, ECG, look for infection, bleeding and a clot in the lung",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=vital_signs_reading,
)
