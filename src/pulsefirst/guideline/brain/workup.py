"""The brain: what to examine, to test and to refer."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.brain.citations import mayo_fast, nice_stroke
from pulsefirst.guideline.brain.findings import (
    arm_weakness,
    earlier_neurological_attack,
    face_droop,
    speech_or_sight_trouble,
)
from pulsefirst.guideline.brain.measurements import earlier_stroke_age
from pulsefirst.guideline.brain.targets import baseline_of_an_old_stroke, brain_signs
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.patient.history import earlier_stroke
from pulsefirst.guideline.shared.answers import Change, Presence
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import deficit_now
from pulsefirst.guideline.shared.pictures import newly_weak_or_numb
from pulsefirst.guideline.shared.targets import neurological_assessment, neurology
from pulsefirst.guideline.shared.tempo import deficit_old_and_no_worse
from pulsefirst.guideline.spine.findings_cauda_equina import lhermitte
from pulsefirst.language import (
    SOON,
    URGENT,
    above,
    advise,
    all_of,
    any_of,
    days,
    hours,
    in_both_legs,
    in_either_leg,
    not_,
    obtain,
    refer,
    rule,
)

look_for_brain_signs = rule(
    cites=(mayo_fast,),
    do=obtain(
        brain_signs,
        "Look for new signs of the brain: face, arm, speech, sight",
        face_droop,
        arm_weakness,
        speech_or_sight_trouble,
    ),
)
demyelination_referral = rule(
    cites=(unverified,),
    when=all_of(
        any_of(lhermitte, earlier_neurological_attack),
        any_of(in_either_leg(newly_weak_or_numb), gait_disturbance.among(Change.NEW)),
    ),
    do=refer(
        neurology,
        "Neurology today: a new deficit with Lhermitte sign or an earlier attack; MRI of brain and cord",
        urgency=URGENT,
        within=hours(24),
    ),
)
old_deficit_after_an_earlier_attack = rule(
    cites=(unverified,),
    when=all_of(
        any_of(lhermitte, earlier_neurological_attack),
        in_either_leg(all_of(newly_weak_or_numb, deficit_old_and_no_worse)),
        in_both_legs(any_of(not_(newly_weak_or_numb), deficit_old_and_no_worse)),
        gait_disturbance.among(Change.NONE, Change.LONG_STANDING),
    ),
    do=refer(
        neurology,
        "Refer to neurology: a deficit of more than 14 days, no worse, with Lhermitte sign or an earlier attack",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(demyelination_referral,),
)
deficit_that_comes_and_goes = rule(
    cites=(unverified,),
    when=deficit_now.among(Presence.COMES_AND_GOES, Presence.GONE),
    do=refer(
        neurological_assessment,
        "Ask what brings the weakness or numbness on and how it begins: posture, walking, or out of the blue",
    ),
)
old_facial_droop = rule(
    cites=(nice_stroke, unverified),
    when=face_droop.among(BrainSign.LONG_STANDING),
    do=advise(baseline_of_an_old_stroke, "An old droop of the face: compare it with the record; only a change counts"),
)
old_arm_weakness = rule(
    cites=(nice_stroke, unverified),
    when=arm_weakness.among(BrainSign.LONG_STANDING),
    do=advise(baseline_of_an_old_stroke, "An old weakness of an arm: compare it with the record; only a change counts"),
)
old_speech_or_sight_trouble = rule(
    cites=(nice_stroke, unverified),
    when=speech_or_sight_trouble.among(BrainSign.LONG_STANDING),
    do=advise(
        baseline_of_an_old_stroke, "An old disturbance of speech or sight: compare it with the record; only a change counts"
    ),
)
earlier_stroke_baseline = rule(
    cites=(nice_stroke, unverified),
    when=all_of(earlier_stroke, above(earlier_stroke_age, "14")),
    do=advise(
        baseline_of_an_old_stroke,
        "After an earlier stroke: what it left is the baseline; a new step beside it counts as a new stroke",
    ),
)
