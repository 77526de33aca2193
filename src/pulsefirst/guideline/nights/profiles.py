"""The leg at night: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.limb.features import calf_alone
from pulsefirst.guideline.limb.findings import comes_with_walking, confined_to_calf
from pulsefirst.guideline.medicines.findings import takes_diuretic
from pulsefirst.guideline.nerves.features import walking_changed
from pulsefirst.guideline.nights.causes import idiopathic_nocturnal_cramp, restless_legs
from pulsefirst.guideline.nights.citations import (
    legs_when_pressure_falls,
    night_cramps_in_practice,
    restless_legs_consensus,
    restless_legs_mimics,
    restless_legs_series,
    what_a_night_cramp_is,
)
from pulsefirst.guideline.nights.features import pressure_falls_on_standing, urge_to_move, worse_at_night
from pulsefirst.guideline.nights.findings import urge_to_move_legs, worse_in_bed_at_night
from pulsefirst.guideline.patient.blood_pressure import postural_drop, postural_hypotension
from pulsefirst.guideline.patient.citations import orthostatic_consensus
from pulsefirst.guideline.patient.findings import age, chronic_kidney_disease, pregnant
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import cramp
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    leg_cramps,
    leg_hurts,
    leg_weak,
    legs_weak_on_both_sides,
    one_leg_alone,
    sudden_beginning,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import feeling_lost, weak
from pulsefirst.guideline.spine.features import standing_brings_it_on
from pulsefirst.language import all_of, any_of, at_least, in_either_leg, not_, profile

restless_legs_profile = profile(
    restless_legs,
    gate=urge_to_move_legs,
    key=(urge_to_move,),
    expects=(worse_at_night,),
    explains=(both_legs_troubled, troubled_for_weeks, leg_hurts, one_leg_alone),
    cannot_explain=(in_either_leg(weak), in_either_leg(feeling_lost)),
    settings=(pregnant, chronic_kidney_disease),
    cites=(restless_legs_series, restless_legs_mimics, restless_legs_consensus, unverified),
)
idiopathic_nocturnal_cramp_profile = profile(
    idiopathic_nocturnal_cramp,
    gate=all_of(
        in_either_leg(cramp),
        any_of(worse_in_bed_at_night, pregnant, in_either_leg(all_of(confined_to_calf, not_(comes_with_walking)))),
    ),
    key=(leg_cramps,),
    expects=(worse_at_night,),
    explains=(
        leg_hurts,
        calf_alone,
        one_leg_alone,
        both_legs_troubled,
        troubled_for_weeks,
        begun_within_two_weeks,
        sudden_beginning,
    ),
    cannot_explain=(in_either_leg(weak), in_either_leg(feeling_lost)),
    settings=(at_least(age, "60"),),
    cites=(night_cramps_in_practice, what_a_night_cramp_is, unverified),
    common=True,
)
postural_hypotension_profile = profile(
    postural_hypotension,
    gate=postural_drop,
    key=(pressure_falls_on_standing,),
    explains=(
        leg_weak,
        both_legs_troubled,
        walking_changed,
        standing_brings_it_on,
        troubled_for_weeks,
        legs_weak_on_both_sides,
    ),
    settings=(takes_diuretic,),
    cites=(orthostatic_consensus, legs_when_pressure_falls, unverified),
)
