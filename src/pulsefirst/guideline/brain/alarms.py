"""The brain: what cannot wait."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.brain.citations import (
    drop_foot_by_stroke,
    glucose_first,
    leg_weakness_in_stroke,
    mayo_fast,
    monoparetic_stroke,
    nice_numb_limb,
    nice_stroke,
    nice_weak_limb,
    stroke_guideline,
)
from pulsefirst.guideline.brain.findings import arm_weakness, face_droop, speech_or_sight_trouble
from pulsefirst.guideline.brain.interpretations import limb_or_brain_reading, stroke_reading, stroke_tempo_reading
from pulsefirst.guideline.brain.pictures import (
    arms_and_both_legs_for_weeks,
    brain_signs_gone,
    brain_signs_new,
    brain_signs_old_and_no_worse,
    brain_signs_older_than_a_week,
    ischemia_explains_the_deficit,
    perfused_and_painless,
    root_or_nerve_explains_it,
    stuttering_weakness,
    sudden_and_new,
    sudden_deficit_gone,
    sudden_deficit_older_than_a_week,
    warm_and_pink,
)
from pulsefirst.guideline.brain.targets import capillary_glucose, foot_pulses_now, return_of_the_deficit
from pulsefirst.guideline.limb.findings import coolness, dorsalis_pedis, pallor, posterior_tibial
from pulsefirst.guideline.nerves.citations import polyneuropathy_tempo
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import sudden_deficit
from pulsefirst.guideline.shared.targets import (
    neurological_assessment,
    neurology,
    stroke_clinic,
    stroke_service,
    vascular_surgery,
)
from pulsefirst.guideline.shared.tempo import (
    deficit_older_than_7_days,
    deficit_within_7_days,
    worse_within_14_days,
)
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
    not_,
    obtain,
    order,
    refer,
    rule,
)

stroke_by_face_arm_speech = rule(
    cites=(nice_stroke, mayo_fast),
    when=any_of(face_droop.among(BrainSign.NEW), speech_or_sight_trouble.among(BrainSign.NEW)),
    do=refer(
        stroke_service,
        "Make the stroke call now: face, speech or sight is newly disturbed; say when the patient was last well",
        urgency=EMERGENCY,
    ),
    interprets=stroke_reading,
)
stroke_by_arm = rule(
    cites=(nice_stroke, mayo_fast),
    when=arm_weakness.among(BrainSign.NEW),
    do=refer(
        stroke_service,
        "Make the stroke call now: an arm is newly weak or numb; say when the patient was last well",
        urgency=EMERGENCY,
    ),
    interprets=stroke_reading,
)
arm_in_a_disease_of_both_legs = rule(
    cites=(polyneuropathy_tempo,),
    when=arms_and_both_legs_for_weeks,
    do=refer(
        neurology,
        "Neurology today: arms and both legs weak or numb in trouble of more than 8 weeks; one disease of the nerves rather than a stroke",
        urgency=URGENT,
        within=hours(24),
    ),
    overrides=(stroke_by_arm,),
    interprets=stroke_reading,
)
arm_newly_weak_of_late = rule(
    cites=(nice_stroke,),
    when=all_of(arm_weakness.among(BrainSign.NEW), in_either_leg(any_of(worse_within_14_days, deficit_within_7_days))),
    do=refer(
        stroke_service,
        "Make the stroke call now: an arm is newly weak or numb, and a leg has changed of late",
        urgency=EMERGENCY,
    ),
    interprets=stroke_reading,
)
stroke_by_sudden_leg_deficit = rule(
    cites=(nice_weak_limb, leg_weakness_in_stroke, monoparetic_stroke, drop_foot_by_stroke),
    when=sudden_deficit,
    do=refer(
        stroke_service,
        "Make the stroke call now: sudden weakness or numbness of a leg; face and arm may be spared",
        urgency=EMERGENCY,
    ),
    interprets=limb_or_brain_reading,
)
vascular_for_sudden_deficit = rule(
    cites=(leg_weakness_in_stroke, unverified),
    when=sudden_deficit,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: sudden weakness or numbness of a leg that is not known to be perfused",
        urgency=EMERGENCY,
    ),
    interprets=limb_or_brain_reading,
)
perfused_so_the_brain = rule(
    cites=(leg_weakness_in_stroke, drop_foot_by_stroke),
    when=all_of(sudden_deficit, perfused_and_painless),
    do=advise(
        foot_pulses_now,
        "Think of the brain, and feel the foot again while you wait: the leg is warm, pink and painless and has foot pulses",
        turn=MEANWHILE,
    ),
    overrides=(vascular_for_sudden_deficit,),
    interprets=limb_or_brain_reading,
)
stroke_team_today = rule(
    cites=(nice_weak_limb, nice_stroke),
    when=sudden_and_new,
    do=refer(
        stroke_service,
        "Stroke team today: sudden weakness or numbness of a leg, still there and not known to be older than a week",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=stroke_tempo_reading,
)
sudden_deficit_of_an_ischemic_leg = rule(
    cites=(unverified,),
    when=all_of(sudden_deficit, ischemia_explains_the_deficit),
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: sudden weakness or numbness of an ischemic leg, and the leg explains it",
        urgency=EMERGENCY,
    ),
    overrides=(stroke_by_sudden_leg_deficit, stroke_team_today),
    interprets=limb_or_brain_reading,
)
stroke_by_stuttering = rule(
    cites=(nice_weak_limb, drop_foot_by_stroke),
    when=stuttering_weakness,
    do=refer(
        stroke_service,
        "Stroke team today: painless weakness of one leg that has come in steps or worsened within days",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=stroke_tempo_reading,
)
stroke_clinic_within_a_week = rule(
    cites=(stroke_guideline,),
    when=sudden_deficit_older_than_a_week,
    do=refer(
        stroke_clinic,
        "TIA and stroke clinic within 7 days: sudden painless weakness or numbness more than a week ago, no worse since",
        urgency=SOON,
        within=days(7),
    ),
    interprets=stroke_tempo_reading,
)
sudden_deficit_known_to_be_old = rule(
    cites=(stroke_guideline, unverified),
    when=all_of(sudden_and_new, deficit_older_than_7_days),
    do=refer(
        neurological_assessment,
        "Refer sudden weakness or numbness that is known to be older than 7 days",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(stroke_team_today,),
    interprets=stroke_tempo_reading,
)
root_or_nerve_rather_than_brain = rule(
    cites=(unverified,),
    when=all_of(sudden_and_new, root_or_nerve_explains_it),
    do=refer(
        neurological_assessment,
        "Root or nerve, rather than brain: sudden weakness or numbness of a painful leg with both foot pulses and a cause at the back or "
        "the nerve",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(stroke_by_sudden_leg_deficit, stroke_team_today),
    interprets=limb_or_brain_reading,
)
root_or_nerve_rather_than_artery = rule(
    cites=(unverified,),
    when=all_of(sudden_and_new, root_or_nerve_explains_it, warm_and_pink),
    do=refer(
        neurological_assessment,
        "Root or nerve, rather than artery: the painful weak or numb leg is warm and pink and has both foot pulses",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(vascular_for_sudden_deficit,),
    interprets=limb_or_brain_reading,
)
tia_by_leg = rule(
    cites=(nice_stroke, nice_numb_limb, nice_weak_limb),
    when=all_of(sudden_deficit_gone, not_(deficit_older_than_7_days)),
    do=refer(
        stroke_clinic,
        "TIA: to be seen by a stroke specialist within 24 hours; sudden weakness or numbness of a leg that is gone",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=stroke_tempo_reading,
)
tia_by_face_arm_speech = rule(
    cites=(nice_stroke,),
    when=brain_signs_gone,
    do=refer(
        stroke_clinic,
        "TIA: to be seen by a stroke specialist within 24 hours; face, arm, speech or sight was disturbed and is well again",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=stroke_reading,
)
tia_of_the_leg_within_a_week = rule(
    cites=(stroke_guideline,),
    when=sudden_deficit_gone,
    do=refer(
        stroke_clinic,
        "TIA and stroke clinic as soon as possible within 7 days: a sudden deficit of a leg that is gone; within 24 hours if it was "
        "in the last week",
        urgency=SOON,
        within=days(7),
    ),
    interprets=stroke_tempo_reading,
)
brain_signs_more_than_a_week_ago = rule(
    cites=(stroke_guideline,),
    when=any_of(
        all_of(brain_signs_gone, not_(brain_signs_new), brain_signs_older_than_a_week),
        all_of(brain_signs_new, brain_signs_old_and_no_worse),
    ),
    do=refer(
        stroke_clinic,
        "TIA and stroke clinic as soon as possible within 7 days: face, arm, speech or sight disturbed more than a week ago, no worse since",
        urgency=SOON,
        within=days(7),
    ),
    overrides=(tia_by_face_arm_speech, stroke_by_face_arm_speech),
    interprets=stroke_reading,
)
deficit_that_is_gone = rule(
    cites=(nice_stroke, glucose_first),
    when=sudden_deficit_gone,
    do=advise(
        return_of_the_deficit,
        "The weakness or numbness is gone: no stroke call for it now; if anything of it comes back, make the call at once",
        turn=MEANWHILE,
    ),
    overrides=(stroke_by_sudden_leg_deficit, stroke_team_today, vascular_for_sudden_deficit),
    interprets=stroke_tempo_reading,
)
glucose_before_the_stroke_call = rule(
    cites=(glucose_first,),
    when=any_of(brain_signs_new, in_either_leg(sudden_deficit)),
    do=order(
        capillary_glucose,
        "Check a capillary glucose at the bedside now: if it is low, treat it and look again; the call does not wait",
        turn=MEANWHILE,
    ),
)
feel_the_pulses_now = rule(
    cites=(leg_weakness_in_stroke, unverified),
    when=sudden_deficit,
    do=obtain(
        foot_pulses_now,
        "Feel both foot pulses of the weak or numb leg now, and its warmth and color: they decide between brain and artery",
        dorsalis_pedis,
        posterior_tibial,
        pallor,
        coolness,
        turn=MEANWHILE,
    ),
    interprets=limb_or_brain_reading,
)
