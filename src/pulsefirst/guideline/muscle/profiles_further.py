"""Muscle and compartment: what each further cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.limb.citations_further import exertional_leg_pain_table
from pulsefirst.guideline.limb.features import standing_still_eases_it, walking_brings_it_on
from pulsefirst.guideline.medicines.findings import takes_corticosteroid, takes_statin
from pulsefirst.guideline.muscle.causes_further import exertional_compartment_syndrome, myopathy
from pulsefirst.guideline.muscle.citations import statin_complaints, steroid_myopathy
from pulsefirst.guideline.muscle.citations_further import exertional_compartment_review
from pulsefirst.guideline.muscle.features import creatine_kinase_up, tense_leg
from pulsefirst.guideline.muscle.findings import tightness_goes_with_rest
from pulsefirst.guideline.nerves.features import walking_changed
from pulsefirst.guideline.salts.citations import thyroid_and_muscle
from pulsefirst.guideline.salts.features import slow_and_cold_lately, thyroid_hormone_is_off
from pulsefirst.guideline.salts.measurements import HIGH, LOW, tsh_flag
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import (
    both_legs_troubled,
    leg_cramps,
    leg_hurts,
    leg_numb,
    leg_weak,
    legs_weak_on_both_sides,
    one_leg_alone,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.guideline.shared.tempo import older_than_14_days
from pulsefirst.guideline.spine.features import rising_is_hard
from pulsefirst.guideline.spine.findings import trouble_rising
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.language import all_of, any_of, in_both_legs, in_either_leg, profile

myopathy_profile = profile(
    myopathy,
    gate=all_of(
        any_of(in_both_legs(weak), trouble_rising),
        any_of(takes_statin, takes_corticosteroid, tsh_flag.among(*LOW, *HIGH)),
        in_either_leg(older_than_14_days),
    ),
    expects=(legs_weak_on_both_sides, rising_is_hard, both_legs_troubled),
    explains=(
        leg_weak,
        leg_hurts,
        leg_cramps,
        troubled_for_weeks,
        creatine_kinase_up,
        walking_changed,
        thyroid_hormone_is_off,
        slow_and_cold_lately,
    ),
    cannot_explain=(upper_signs_new,),
    cites=(statin_complaints, steroid_myopathy, thyroid_and_muscle, unverified),
    common=True,
)
exertional_compartment_syndrome_profile = profile(
    exertional_compartment_syndrome,
    gate=tightness_goes_with_rest,
    expects=(walking_brings_it_on, both_legs_troubled),
    explains=(
        leg_hurts,
        leg_cramps,
        leg_numb,
        tense_leg,
        standing_still_eases_it,
        one_leg_alone,
        troubled_for_weeks,
    ),
    cannot_explain=(upper_signs_new,),
    cites=(exertional_compartment_review, exertional_leg_pain_table, unverified),
)
