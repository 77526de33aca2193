"""Nerves: what each further cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.brain.features import sign_of_the_brain
from pulsefirst.guideline.brain.findings import face_droop, speech_or_sight_trouble
from pulsefirst.guideline.foot.findings import foot_deformity
from pulsefirst.guideline.infection.features import feverish_picture
from pulsefirst.guideline.limb.features import walking_brings_it_on
from pulsefirst.guideline.nerves.causes_further import (
    chronic_inflammatory_neuropathy,
    femoral_or_obturator_palsy,
    hereditary_neuropathy,
    inner_thigh_numb_after_surgery,
    knee_weak_after_bleeding_or_surgery,
    months_of_weakness_without_reflexes,
    neuromuscular_junction,
    several_nerves_and_illness,
    tarsal_tunnel,
    vasculitic_neuropathy,
)
from pulsefirst.guideline.nerves.citations import tarsal_tunnel_signs
from pulsefirst.guideline.nerves.citations_further import (
    femoral_neuropathy_series,
    first_weakness_of_the_junction,
    iliopsoas_bleed,
    inflammatory_neuropathy_signs,
    inherited_neuropathy,
    lambert_eaton_autonomic,
    lambert_eaton_constipation,
    lambert_eaton_series,
    nonsystemic_vasculitic_neuropathy,
    obturator_neuropathy_series,
    tarsal_tunnel_review,
    vasculitic_neuropathy_course,
)
from pulsefirst.guideline.nerves.features import (
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
from pulsefirst.guideline.nerves.features_further import ankle_tapped_tingles, lids_or_speech_tire
from pulsefirst.guideline.nerves.findings_further import eyelids_or_speech_tire, tapping_behind_ankle_tingles
from pulsefirst.guideline.nerves.pictures import foot_lift_weak, reflexes_reduced
from pulsefirst.guideline.nerves.pictures_of_weakness import weak_and_unchanged_for_years
from pulsefirst.guideline.nerves.skin import (
    numb_calf,
    numb_heel,
    numb_outer_shin,
    numb_sole,
    numb_top_of_foot,
)
from pulsefirst.guideline.nights.features import worse_at_night
from pulsefirst.guideline.patient.findings import myasthenia_gravis, smokes, weight_loss
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.salts.features import slow_and_cold_lately
from pulsefirst.guideline.shared.answers import Change, Reflex, SensoryLoss
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import sensory_loss
from pulsefirst.guideline.shared.examination import ankle_reflex, plantarflexion_strength
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    hurts_at_rest,
    leg_cramps,
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
from pulsefirst.guideline.shared.tempo import begun_over_8_weeks_ago
from pulsefirst.guideline.spine.features import rising_is_hard, standing_brings_it_on
from pulsefirst.guideline.spine.findings_cauda_equina import sensory_level
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.language import all_of, any_of, below, in_both_legs, in_either_leg, profile

chronic_inflammatory_neuropathy_profile = profile(
    chronic_inflammatory_neuropathy,
    gate=months_of_weakness_without_reflexes,
    expects=(legs_weak_on_both_sides, both_legs_troubled, troubled_for_weeks, reflex_lost, leg_numb),
    explains=(
        leg_weak,
        leg_hurts,
        hands_too,
        walking_changed,
        rising_is_hard,
        foot_drops,
        numb_like_stockings,
        vibration_or_position_lost,
        protective_feeling_lost,
        weakness_climbs,
        sign_of_the_brain,
    ),
    cannot_explain=(upper_signs_new, sensory_level.among(Change.NEW), weak_and_unchanged_for_years),
    cites=(inflammatory_neuropathy_signs, unverified),
)
hereditary_neuropathy_profile = profile(
    hereditary_neuropathy,
    gate=any_of(
        all_of(
            in_both_legs(foot_deformity), in_either_leg(any_of(weak, feeling_lost)), in_either_leg(begun_over_8_weeks_ago)
        ),
        all_of(weak_and_unchanged_for_years, reflexes_reduced),
    ),
    expects=(both_legs_troubled, troubled_for_weeks, leg_weak, reflex_lost),
    explains=(
        legs_weak_on_both_sides,
        weakness_climbs,
        foot_drops,
        leg_numb,
        numb_like_stockings,
        vibration_or_position_lost,
        protective_feeling_lost,
        muscles_waste_or_twitch,
        walking_changed,
        hands_too,
        leg_cramps,
    ),
    cannot_explain=(upper_signs_new,),
    cites=(inherited_neuropathy, unverified),
)
vasculitic_neuropathy_profile = profile(
    vasculitic_neuropathy,
    gate=several_nerves_and_illness,
    expects=(leg_hurts, leg_weak, foot_drops),
    explains=(
        leg_numb,
        hands_too,
        sign_of_the_brain,
        feverish_picture,
        one_leg_alone,
        both_legs_troubled,
        begun_within_two_weeks,
        troubled_for_weeks,
        sudden_beginning,
        reflex_lost,
        hurts_at_rest,
        walking_changed,
    ),
    settings=(weight_loss,),
    cannot_explain=(
        upper_signs_new,
        sensory_level.among(Change.NEW),
        face_droop.among(BrainSign.NEW),
        speech_or_sight_trouble.among(BrainSign.NEW),
    ),
    cites=(nonsystemic_vasculitic_neuropathy, vasculitic_neuropathy_course, unverified),
)
neuromuscular_junction_profile = profile(
    neuromuscular_junction,
    gate=any_of(
        all_of(any_of(myasthenia_gravis, eyelids_or_speech_tire), in_either_leg(weak)),
        all_of(
            in_both_legs(all_of(weak, sensory_loss.among(SensoryLoss.NONE))),
            in_either_leg(begun_over_8_weeks_ago),
            reflexes_reduced,
        ),
    ),
    expects=(legs_weak_on_both_sides, both_legs_troubled, troubled_for_weeks),
    explains=(
        leg_weak,
        lids_or_speech_tire,
        reflex_lost,
        rising_is_hard,
        walking_changed,
        breathing_or_swallowing_weak,
        slow_and_cold_lately,
        sign_of_the_brain,
    ),
    settings=(smokes, cancer_history),
    cannot_explain=(upper_signs_new, in_either_leg(feeling_lost)),
    cites=(
        lambert_eaton_series,
        first_weakness_of_the_junction,
        lambert_eaton_autonomic,
        lambert_eaton_constipation,
        unverified,
    ),
)
tarsal_tunnel_profile = profile(
    tarsal_tunnel,
    gate=any_of(numb_sole, numb_heel, tapping_behind_ankle_tingles),
    expects=(leg_numb, one_leg_alone),
    explains=(
        ankle_tapped_tingles,
        leg_hurts,
        troubled_for_weeks,
        worse_at_night,
        walking_brings_it_on,
        standing_brings_it_on,
    ),
    cannot_explain=(
        numb_top_of_foot,
        numb_calf,
        numb_outer_shin,
        weak,
        upper_signs_new,
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
    ),
    cites=(tarsal_tunnel_signs, tarsal_tunnel_review, unverified),
)
femoral_or_obturator_palsy_profile = profile(
    femoral_or_obturator_palsy,
    gate=any_of(
        knee_weak_after_bleeding_or_surgery,
        inner_thigh_numb_after_surgery,
    ),
    expects=(leg_weak, one_leg_alone, leg_numb),
    explains=(
        leg_hurts,
        reflex_lost,
        sudden_beginning,
        begun_within_two_weeks,
        troubled_for_weeks,
        walking_changed,
        hurts_at_rest,
    ),
    cannot_explain=(upper_signs_new, foot_lift_weak, below(plantarflexion_strength, "5")),
    cites=(femoral_neuropathy_series, obturator_neuropathy_series, iliopsoas_bleed, unverified),
)
