"""Nerves: causes that one question or sign gives away: what each is made of, what it explains, and what it cannot."""

from pulsefirst.guideline.brain.features import sign_of_the_brain
from pulsefirst.guideline.limb.features import walking_brings_it_on
from pulsefirst.guideline.nerves.causes_by_a_sign import (
    functional_weakness,
    morton_neuroma,
    nitrous_oxide_damage,
    tick_paralysis,
    toxic_neuropathy,
)
from pulsefirst.guideline.nerves.citations import nitrous_oxide_cord, nitrous_oxide_series
from pulsefirst.guideline.nerves.citations_further import (
    hoover_sign,
    lead_long_and_low,
    lead_short_and_high,
    morton_review,
    morton_signs,
    tick_paralysis_criteria,
    tick_paralysis_review,
)
from pulsefirst.guideline.nerves.features import (
    both_feet_numb,
    breathing_or_swallowing_weak,
    foot_drops,
    hands_too,
    muscles_waste_or_twitch,
    numb_like_stockings,
    protective_feeling_lost,
    vibration_or_position_lost,
    walking_changed,
    weakness_climbs,
)
from pulsefirst.guideline.nerves.features_further import (
    a_tick_was_there,
    leg_pushes_unasked,
    squeeze_of_forefoot_hurts,
)
from pulsefirst.guideline.nerves.findings import gait_disturbance, nitrous_oxide_use, wasting_or_twitching
from pulsefirst.guideline.nerves.findings_further import (
    forefoot_squeeze_hurts,
    nerve_poison_or_starvation,
    pushes_down_only_with_the_other_lifted,
    tick_attached,
)
from pulsefirst.guideline.nerves.pictures import reflexes_reduced
from pulsefirst.guideline.patient.findings import age, alcohol_excess, weight_loss
from pulsefirst.guideline.salts.features import b12_is_low
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    leg_hurts,
    leg_numb,
    leg_weak,
    legs_weak_on_both_sides,
    one_leg_alone,
    reflex_lost,
    sudden_beginning,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import feeling_lost, weak
from pulsefirst.guideline.spine.features import (
    bladder_bowel_or_saddle,
    lhermitte_sign,
    upper_motor_neuron_picture,
    upper_signs_of_both_legs,
)
from pulsefirst.guideline.spine.findings_cauda_equina import sensory_level
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.language import all_of, any_of, at_most, in_both_legs, in_either_leg, profile

morton_neuroma_profile = profile(
    morton_neuroma,
    gate=forefoot_squeeze_hurts,
    key=(squeeze_of_forefoot_hurts,),
    expects=(leg_hurts, one_leg_alone),
    explains=(leg_numb, walking_brings_it_on, troubled_for_weeks, begun_within_two_weeks),
    cannot_explain=(upper_signs_new, weak),
    cites=(morton_signs, morton_review, unverified),
)
tick_paralysis_profile = profile(
    tick_paralysis,
    gate=all_of(tick_attached, in_both_legs(weak)),
    key=(legs_weak_on_both_sides,),
    expects=(a_tick_was_there, both_legs_troubled, begun_within_two_weeks, reflex_lost),
    explains=(
        leg_weak,
        weakness_climbs,
        walking_changed,
        breathing_or_swallowing_weak,
        sudden_beginning,
        foot_drops,
        hands_too,
    ),
    cannot_explain=(upper_signs_new, in_either_leg(feeling_lost), sensory_level.among(Change.NEW)),
    cites=(tick_paralysis_review, tick_paralysis_criteria, unverified),
)
toxic_neuropathy_profile = profile(
    toxic_neuropathy,
    gate=all_of(nerve_poison_or_starvation, any_of(both_feet_numb, in_both_legs(weak))),
    expects=(both_legs_troubled, leg_numb),
    explains=(
        leg_weak,
        legs_weak_on_both_sides,
        foot_drops,
        hands_too,
        sign_of_the_brain,
        numb_like_stockings,
        protective_feeling_lost,
        vibration_or_position_lost,
        reflex_lost,
        muscles_waste_or_twitch,
        leg_hurts,
        walking_changed,
        troubled_for_weeks,
        begun_within_two_weeks,
    ),
    settings=(alcohol_excess, weight_loss),
    cannot_explain=(upper_signs_new, sensory_level.among(Change.NEW)),
    cites=(lead_short_and_high, lead_long_and_low, unverified),
)
functional_weakness_profile = profile(
    functional_weakness,
    gate=pushes_down_only_with_the_other_lifted,
    key=(leg_pushes_unasked,),
    expects=(leg_weak, one_leg_alone),
    explains=(
        leg_numb,
        sudden_beginning,
        begun_within_two_weeks,
        troubled_for_weeks,
        walking_changed,
        both_legs_troubled,
        legs_weak_on_both_sides,
    ),
    cannot_explain=(upper_signs_new, reflexes_reduced, wasting_or_twitching),
    cites=(hoover_sign, unverified),
)
nitrous_oxide_damage_profile = profile(
    nitrous_oxide_damage,
    gate=all_of(
        nitrous_oxide_use,
        any_of(both_feet_numb, in_both_legs(weak), gait_disturbance.among(Change.NEW, Change.LONG_STANDING)),
    ),
    expects=(leg_numb, both_legs_troubled, walking_changed),
    explains=(
        vibration_or_position_lost,
        upper_signs_of_both_legs,
        upper_motor_neuron_picture,
        lhermitte_sign,
        bladder_bowel_or_saddle,
        numb_like_stockings,
        protective_feeling_lost,
        reflex_lost,
        leg_weak,
        legs_weak_on_both_sides,
        weakness_climbs,
        hands_too,
        b12_is_low,
        begun_within_two_weeks,
        troubled_for_weeks,
    ),
    settings=(at_most(age, "30"),),
    cannot_explain=(sensory_level.among(Change.NEW),),
    cites=(nitrous_oxide_series, nitrous_oxide_cord, unverified),
)
