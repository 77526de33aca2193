"""Joint and bone: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.limb.features import walking_brings_it_on
from pulsefirst.guideline.muscle.causes_joints import osteoarthritis, plantar_heel_pain, stress_fracture
from pulsefirst.guideline.muscle.citations_joints import bone_stress_rule, hip_arthritis_signs
from pulsefirst.guideline.muscle.features_joints import (
    first_steps_hurt,
    moving_a_joint_hurts,
    point_of_bone_tender,
)
from pulsefirst.guideline.muscle.findings_joints import (
    bone_point_tender,
    heel_hurts_at_first_steps,
    joint_hurts_when_moved,
)
from pulsefirst.guideline.nights.features import worse_at_night
from pulsefirst.guideline.patient.findings import age, obesity
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    hurts_at_rest,
    leg_hurts,
    one_leg_alone,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import feeling_lost, weak
from pulsefirst.guideline.spine.features import rising_is_hard, standing_brings_it_on
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.guideline.veins.features import leg_swells
from pulsefirst.language import at_least, profile

osteoarthritis_profile = profile(
    osteoarthritis,
    gate=joint_hurts_when_moved,
    key=(moving_a_joint_hurts,),
    expects=(leg_hurts, walking_brings_it_on),
    explains=(
        standing_brings_it_on,
        rising_is_hard,
        one_leg_alone,
        both_legs_troubled,
        troubled_for_weeks,
        worse_at_night,
        hurts_at_rest,
    ),
    settings=(at_least(age, "60"), obesity),
    cannot_explain=(upper_signs_new, feeling_lost),
    cites=(hip_arthritis_signs, unverified),
)
stress_fracture_profile = profile(
    stress_fracture,
    gate=bone_point_tender,
    key=(point_of_bone_tender,),
    expects=(leg_hurts, one_leg_alone, walking_brings_it_on),
    explains=(hurts_at_rest, leg_swells, begun_within_two_weeks, troubled_for_weeks, worse_at_night),
    cannot_explain=(upper_signs_new, feeling_lost, weak),
    cites=(bone_stress_rule, unverified),
)
plantar_heel_pain_profile = profile(
    plantar_heel_pain,
    gate=heel_hurts_at_first_steps,
    key=(first_steps_hurt,),
    expects=(leg_hurts, one_leg_alone),
    explains=(walking_brings_it_on, standing_brings_it_on, both_legs_troubled, troubled_for_weeks),
    settings=(obesity,),
    cannot_explain=(upper_signs_new, feeling_lost, weak),
    cites=(unverified,),
)
