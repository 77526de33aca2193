"""Spine and cord: the cauda equina. What calms one of these by age stands in `alarms_calmed`, by name."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.interpretations import said_or_examined_reading, stated_emergency_reading
from pulsefirst.guideline.shared.pictures import strength_below_five
from pulsefirst.guideline.shared.targets import spinal_emergency_service
from pulsefirst.guideline.spine.citations import (
    abscess_first_steps,
    cauda_equina_imaging_time,
    cord_compression_signs,
    false_level,
    girft_cauda_equina,
    lothian_red_flags,
    nice_cord_compression_2008,
)
from pulsefirst.guideline.spine.findings import back_pain
from pulsefirst.guideline.spine.findings_cauda_equina import (
    anal_tone_reduced,
    sexual_change,
    stated_cauda_equina,
    urinary_incontinence,
)
from pulsefirst.guideline.spine.interpretations import both_legs_weak_reading, sphincter_reading
from pulsefirst.guideline.spine.pictures import (
    both_legs_weak,
    saddle_or_sphincter_change,
    sciatica,
    sciatica_of_both_legs,
)
from pulsefirst.guideline.spine.pictures_of_the_cord import NEW_DEFICIT, weak_legs_from_above_the_cauda
from pulsefirst.guideline.spine.targets import lumbar_mri, whole_spine_mri
from pulsefirst.language import (
    EMERGENCY,
    URGENT,
    all_of,
    any_of,
    hours,
    in_both_legs,
    in_either_leg,
    order,
    reads,
    refer,
    rule,
)

cauda_equina_by_sphincter = rule(
    reads=reads("B9", "F4"),
    when=saddle_or_sphincter_change,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: new or worse bladder, bowel or saddle trouble, as in cauda equina syndrome",
        urgency=EMERGENCY,
    ),
    interprets=sphincter_reading,
)
cauda_equina_by_leak = rule(
    reads=reads("B9"),
    when=urinary_incontinence,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: urine leaks, and nobody knows it to be old",
        urgency=EMERGENCY,
    ),
    interprets=sphincter_reading,
)
cauda_equina_by_weakness = rule(
    reads=reads("F4"),
    when=both_legs_weak,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: both legs are newly weak",
        urgency=EMERGENCY,
    ),
    interprets=(both_legs_weak_reading, said_or_examined_reading),
)
stated_cauda_equina_call = rule(
    reads=reads("B9", "F4"),
    when=stated_cauda_equina,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now; diagnosis: cauda equina syndrome",
        urgency=EMERGENCY,
    ),
    interprets=stated_emergency_reading,
)
cauda_equina_by_anal_tone = rule(
    cites=(girft_cauda_equina, lothian_red_flags),
    when=anal_tone_reduced,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: reduced anal tone or squeeze",
        urgency=EMERGENCY,
    ),
)
cauda_equina_by_sciatica_of_both_legs = rule(
    cites=(lothian_red_flags, girft_cauda_equina),
    when=sciatica_of_both_legs,
    do=refer(
        spinal_emergency_service,
        "Discuss with the spinal service today: back pain with sciatica of both legs; examine bladder, saddle and strength first",
        urgency=URGENT,
        within=hours(24),
    ),
)
both_legs_test_weak_with_back_pain = rule(
    cites=(girft_cauda_equina, cord_compression_signs),
    when=all_of(back_pain, in_both_legs(strength_below_five)),
    do=refer(
        spinal_emergency_service,
        "Discuss with the spinal service today: back pain, and both legs test weak; ask since when, examine bladder and saddle first",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=said_or_examined_reading,
)
sexual_change_with_a_root = rule(
    cites=(girft_cauda_equina,),
    when=all_of(sexual_change.among(Change.NEW), back_pain, any_of(in_either_leg(sciatica), NEW_DEFICIT)),
    do=refer(
        spinal_emergency_service,
        "Discuss with the spinal service today: sexual function newly changed, with back pain and sciatica or a deficit",
        urgency=URGENT,
        within=hours(24),
    ),
)
cauda_equina_imaging = rule(
    cites=(cauda_equina_imaging_time, girft_cauda_equina),
    when=saddle_or_sphincter_change,
    do=order(
        lumbar_mri,
        "MRI of the lumbosacral spine at once, within 4 hours, through spinal surgery or neurosurgery on call: the cauda equina",
        urgency=EMERGENCY,
    ),
)
cauda_equina_imaging_for_leak = rule(
    cites=(cauda_equina_imaging_time, girft_cauda_equina),
    when=urinary_incontinence,
    do=order(
        lumbar_mri,
        "MRI of the lumbosacral spine at once, within 4 hours, through spinal surgery or neurosurgery on call: a leak of urine",
        urgency=EMERGENCY,
    ),
)
imaging_for_weak_legs = rule(
    cites=(cauda_equina_imaging_time, cord_compression_signs),
    when=both_legs_weak,
    do=order(
        lumbar_mri,
        "MRI of the spine at once, through spinal surgery or neurosurgery on call: both legs newly weak; all of it where the lumbar part does not explain it",
        urgency=EMERGENCY,
    ),
)
whole_spine_imaging_for_weak_legs = rule(
    cites=(nice_cord_compression_2008, abscess_first_steps, false_level),
    when=weak_legs_from_above_the_cauda,
    do=order(
        whole_spine_mri,
        "MRI of the whole spine at once, through spinal surgery or neurosurgery on call: both legs newly weak, with a tender spine or back pain at "
        "night, between the shoulder blades or on straining",
        urgency=EMERGENCY,
    ),
    interprets=both_legs_weak_reading,
)
