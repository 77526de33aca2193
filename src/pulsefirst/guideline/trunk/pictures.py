"""Aorta and lung: the criteria that rules read."""

from pulsefirst.guideline.limb.measurements import arm_systolic
from pulsefirst.guideline.limb.pictures import limb_looks_ischemic, pulses_reduced, skin_ischemic_anew
from pulsefirst.guideline.patient.findings import low_pressure, systolic_blood_pressure
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import symptomatic
from pulsefirst.guideline.shared.pictures import newly_weak_or_numb
from pulsefirst.guideline.shared.tempo import deficit_within_24_hours, old_and_no_worse
from pulsefirst.guideline.spine.findings import back_pain
from pulsefirst.guideline.spine.pictures import LEG_TROUBLE_NOT_KNOWN_TO_BE_OLD
from pulsefirst.guideline.trunk.findings import (
    breathless,
    breathless_or_chest_pain,
    chest_pain,
    collapse,
    known_aortic_disease,
    low_back_pain_on_lifting,
    pulsatile_mass,
    sudden_trunk_pain,
    tearing_or_moving_pain,
    trunk_pain_began,
)
from pulsefirst.guideline.trunk.interpretations import belly_reading, lung_reading, trunk_pain_reading
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_most,
    criterion,
    difference,
    elapsed,
    in_both_legs,
    in_either_leg,
    not_,
    on_the_other_side,
)

trunk_pain_age = elapsed("age of the trunk pain", trunk_pain_began)
between_the_arms = difference(
    "systolic difference between the arms", arm_systolic, on_the_other_side(arm_systolic), unit="mmHg"
)
shock = criterion("systolic pressure of 90 mmHg or less", any_of(at_most(systolic_blood_pressure, "90"), low_pressure))
arms_differ = criterion("arms more than 20 mmHg apart", in_either_leg(above(between_the_arms, "20")))
leg_without_flow = criterion("a leg with poor flow", in_either_leg(any_of(pulses_reduced, limb_looks_ischemic)))
aorta_in_question = criterion(
    "sudden trunk pain with a sign of the aorta",
    all_of(
        sudden_trunk_pain,
        any_of(
            leg_without_flow,
            in_either_leg(newly_weak_or_numb),
            arms_differ,
            collapse,
            shock,
            known_aortic_disease,
            tearing_or_moving_pain,
        ),
    ),
    interprets=trunk_pain_reading,
)
trunk_pain_is_old = criterion(
    "trunk pain known to be older than 14 days",
    all_of(sudden_trunk_pain, above(trunk_pain_age, "14")),
    interprets=trunk_pain_reading,
)
back_strain = criterion(
    "low back pain on lifting, neither tearing nor moving, with all foot pulses felt",
    all_of(
        sudden_trunk_pain,
        low_back_pain_on_lifting,
        not_(tearing_or_moving_pain),
        in_both_legs(not_(pulses_reduced)),
    ),
    interprets=trunk_pain_reading,
)
pain_with_a_known_aorta = criterion(
    "back pain with known disease of the aorta",
    all_of(known_aortic_disease, back_pain),
    interprets=belly_reading,
)
pain_with_a_known_aorta_of_old = criterion(
    "back pain with known disease of the aorta, and trouble of the legs known to be older than 8 weeks and no worse",
    all_of(pain_with_a_known_aorta, in_either_leg(symptomatic), not_(LEG_TROUBLE_NOT_KNOWN_TO_BE_OLD)),
    interprets=belly_reading,
)
aneurysm_threatens = criterion(
    "a pulsating belly with pain, collapse, shock or an ischemic leg",
    all_of(pulsatile_mass, any_of(sudden_trunk_pain, back_pain, collapse, shock, leg_without_flow)),
    interprets=belly_reading,
)
both_legs_without_flow = criterion(
    "reduced pulses and something new in both legs",
    all_of(in_both_legs(pulses_reduced), in_both_legs(any_of(newly_weak_or_numb, skin_ischemic_anew))),
)
both_legs_without_flow_of_old = criterion(
    "reduced pulses of both legs, known to be older than 14 days and no worse",
    all_of(both_legs_without_flow, in_both_legs(old_and_no_worse)),
)
both_legs_within_a_day = criterion(
    "both legs newly weak or numb within 24 hours, with pain of back or trunk",
    all_of(
        in_both_legs(all_of(newly_weak_or_numb, deficit_within_24_hours)),
        any_of(back_pain, sudden_trunk_pain),
    ),
    interprets=trunk_pain_reading,
)
lung_in_question = criterion(
    "new breathlessness, chest pain or collapse",
    any_of(breathless_or_chest_pain, breathless.among(Change.NEW), chest_pain.among(Change.NEW), collapse),
    interprets=lung_reading,
)
breath_and_chest_of_old = criterion(
    "neither breathlessness nor chest pain is new, and no collapse",
    all_of(
        breathless_or_chest_pain,
        breathless.among(Change.NONE, Change.LONG_STANDING),
        chest_pain.among(Change.NONE, Change.LONG_STANDING),
        not_(collapse),
    ),
    interprets=lung_reading,
)
