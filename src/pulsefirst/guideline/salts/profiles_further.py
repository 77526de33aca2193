"""Salts, hormones and breath: what each further cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.nerves.features import hands_too, walking_changed
from pulsefirst.guideline.salts.causes_further import hyperventilation, periodic_paralysis, weak_on_both_sides_by_attacks
from pulsefirst.guideline.salts.citations import thyrotoxic_paralysis
from pulsefirst.guideline.salts.citations_further import hyperventilation_summary, overbreathing_tingles
from pulsefirst.guideline.salts.features import potassium_is_off, tetany_or_tingling_lips, thyroid_hormone_is_off
from pulsefirst.guideline.salts.findings import tingling_of_lips_or_fingertips
from pulsefirst.guideline.salts.pictures import calcium_low
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    leg_cramps,
    leg_numb,
    leg_weak,
    legs_weak_on_both_sides,
    one_leg_alone,
    reflex_lost,
    sudden_beginning,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import feeling_lost, weak
from pulsefirst.guideline.spine.features import rising_is_hard
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.guideline.trunk.findings import breathless
from pulsefirst.language import all_of, in_either_leg, profile

periodic_paralysis_profile = profile(
    periodic_paralysis,
    gate=weak_on_both_sides_by_attacks,
    expects=(legs_weak_on_both_sides, both_legs_troubled, sudden_beginning),
    explains=(
        leg_weak,
        begun_within_two_weeks,
        troubled_for_weeks,
        potassium_is_off,
        thyroid_hormone_is_off,
        walking_changed,
        rising_is_hard,
        leg_cramps,
        reflex_lost,
    ),
    cannot_explain=(upper_signs_new, in_either_leg(feeling_lost)),
    cites=(thyrotoxic_paralysis, unverified),
)
hyperventilation_profile = profile(
    hyperventilation,
    gate=all_of(tingling_of_lips_or_fingertips, breathless.among(Change.NEW)),
    expects=(tetany_or_tingling_lips,),
    explains=(
        leg_numb,
        both_legs_troubled,
        one_leg_alone,
        begun_within_two_weeks,
        leg_cramps,
        hands_too,
        sudden_beginning,
        troubled_for_weeks,
    ),
    cannot_explain=(calcium_low, upper_signs_new, in_either_leg(weak), in_either_leg(feeling_lost)),
    cites=(overbreathing_tingles, hyperventilation_summary, unverified),
)
