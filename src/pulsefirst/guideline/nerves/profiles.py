"""Nerves: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.brain.features import sign_of_the_brain
from pulsefirst.guideline.limb.features import walking_brings_it_on, wound_or_gangrene
from pulsefirst.guideline.medicines.citations import neurotoxic_medicines
from pulsefirst.guideline.medicines.findings import takes_medicine_that_harms_nerves
from pulsefirst.guideline.nerves.causes import (
    alcohol_neuropathy,
    diabetic_neuropathy,
    guillain_barre,
    motor_neuron_disease,
    neuropathy_from_a_medicine,
)
from pulsefirst.guideline.nerves.citations import (
    alcohol_neuropathy_clinic,
    alcohol_neuropathy_review,
    cells_speak_against,
    chemotherapy_neuropathy,
    cramps_in_motor_neuron_disease,
    dropped_foot_clinic,
    feeling_in_motor_neuron_disease,
    feet_and_hands_after_chemotherapy,
    fokke,
    kept_reflexes,
    meralgia_clinic,
    meralgia_conditions,
    meralgia_series,
    motor_neuron_registry,
    numb_toes_and_soles,
    onset_of_motor_neuron_disease,
    pain_in_guillain_barre,
    pain_of_back_and_thighs,
    painful_symptoms_in_diabetes,
    painless_dropped_foot,
    peroneal_clinic,
    plexus_course,
    plexus_or_root,
    plexus_population,
    plexus_review,
    stocking_neuropathy,
    symmetric_neuropathy,
    tingling_in_guillain_barre,
)
from pulsefirst.guideline.nerves.features import (
    both_feet_numb,
    breathing_or_swallowing_weak,
    foot_drops,
    hands_too,
    infection_before,
    muscles_waste_or_twitch,
    numb_like_stockings,
    outer_thigh_numb,
    protective_feeling_lost,
    thigh_pain_came_first,
    vibration_or_position_lost,
    walking_changed,
    weakness_climbs,
)
from pulsefirst.guideline.nerves.findings import (
    ankle_inversion,
    ascending_weakness,
    fibular_neck_pressure,
    hip_abduction,
    severe_thigh_pain_first,
    wasting_or_twitching,
)
from pulsefirst.guideline.nerves.findings_breathing import flaccid_weakness_of_both_sides
from pulsefirst.guideline.nerves.pictures import foot_lift_weak, numb_below_the_knee, wound_that_is_not_felt
from pulsefirst.guideline.nerves.pictures_of_weakness import tingling_without_reflexes
from pulsefirst.guideline.nerves.single_nerves import common_peroneal_palsy, lumbosacral_plexopathy, meralgia_paresthetica
from pulsefirst.guideline.nerves.skin import numb_inner_thigh, numb_outer_thigh
from pulsefirst.guideline.nights.features import worse_at_night
from pulsefirst.guideline.patient.findings import alcohol_excess, diabetes, obesity, pregnant, weight_loss
from pulsefirst.guideline.salts.pictures import hba1c_above_target
from pulsefirst.guideline.shared.answers import Change, Deficit, Reflex
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    foot_dorsiflexion_strength,
    hip_flexion_strength,
    knee_extension_strength,
    knee_reflex,
    plantarflexion_strength,
)
from pulsefirst.guideline.shared.features import (
    a_leg_weak,
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
from pulsefirst.guideline.shared.legs import bilateral, unilateral
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.guideline.shared.tempo import deficit_within_4_weeks, within_14_days
from pulsefirst.guideline.spine.citations import root_or_peroneal_nerve
from pulsefirst.guideline.spine.features import (
    back_hurts,
    standing_brings_it_on,
    upper_motor_neuron_picture,
    upper_signs_of_both_legs,
)
from pulsefirst.guideline.spine.findings_cauda_equina import sensory_level
from pulsefirst.guideline.spine.pictures import saddle_or_sphincter_change
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.guideline.veins.findings import recent_surgery
from pulsefirst.language import all_of, any_of, below, in_both_legs, in_either_leg, none_of, profile

guillain_barre_profile = profile(
    guillain_barre,
    gate=all_of(
        any_of(in_both_legs(weak), ascending_weakness, flaccid_weakness_of_both_sides, tingling_without_reflexes),
        in_either_leg(any_of(within_14_days, deficit_within_4_weeks)),
    ),
    expects=(legs_weak_on_both_sides, leg_numb, both_legs_troubled, begun_within_two_weeks, reflex_lost),
    explains=(
        weakness_climbs,
        troubled_for_weeks,
        breathing_or_swallowing_weak,
        leg_weak,
        leg_hurts,
        back_hurts,
        infection_before,
        walking_changed,
        hands_too,
        foot_drops,
        sudden_beginning,
        sign_of_the_brain,
    ),
    cannot_explain=(
        sensory_level.among(Change.NEW),
        upper_signs_new,
        none_of(in_both_legs(weak), tingling_without_reflexes),
    ),
    cites=(
        fokke,
        pain_in_guillain_barre,
        pain_of_back_and_thighs,
        kept_reflexes,
        cells_speak_against,
        tingling_in_guillain_barre,
        unverified,
    ),
)
diabetic_neuropathy_profile = profile(
    diabetic_neuropathy,
    gate=all_of(
        any_of(diabetes, hba1c_above_target),
        any_of(both_feet_numb, in_either_leg(wound_that_is_not_felt)),
    ),
    expects=(both_legs_troubled, leg_numb, numb_like_stockings),
    explains=(
        protective_feeling_lost,
        vibration_or_position_lost,
        reflex_lost,
        troubled_for_weeks,
        leg_hurts,
        worse_at_night,
        walking_changed,
        wound_or_gangrene,
        hands_too,
        hurts_at_rest,
    ),
    cannot_explain=(upper_signs_new, none_of(in_either_leg(bilateral), in_either_leg(wound_that_is_not_felt))),
    settings=(diabetes, hba1c_above_target),
    cites=(symmetric_neuropathy, stocking_neuropathy, numb_toes_and_soles, painful_symptoms_in_diabetes, unverified),
)
neuropathy_from_a_medicine_profile = profile(
    neuropathy_from_a_medicine,
    gate=all_of(both_feet_numb, takes_medicine_that_harms_nerves),
    expects=(leg_numb, both_legs_troubled, numb_like_stockings),
    explains=(
        protective_feeling_lost,
        vibration_or_position_lost,
        reflex_lost,
        troubled_for_weeks,
        leg_hurts,
        walking_changed,
        leg_weak,
        legs_weak_on_both_sides,
        hands_too,
        worse_at_night,
    ),
    cannot_explain=(upper_signs_new,),
    cites=(
        chemotherapy_neuropathy,
        feet_and_hands_after_chemotherapy,
        neurotoxic_medicines,
        unverified,
    ),
)
alcohol_neuropathy_profile = profile(
    alcohol_neuropathy,
    gate=all_of(both_feet_numb, alcohol_excess),
    expects=(leg_numb, both_legs_troubled, numb_like_stockings),
    explains=(
        protective_feeling_lost,
        vibration_or_position_lost,
        reflex_lost,
        troubled_for_weeks,
        leg_hurts,
        walking_changed,
        leg_cramps,
        worse_at_night,
    ),
    cannot_explain=(upper_signs_new,),
    cites=(alcohol_neuropathy_review, alcohol_neuropathy_clinic, unverified),
)
motor_neuron_disease_profile = profile(
    motor_neuron_disease,
    gate=all_of(a_leg_weak, wasting_or_twitching),
    expects=(leg_weak, muscles_waste_or_twitch),
    explains=(
        upper_signs_of_both_legs,
        upper_motor_neuron_picture,
        leg_cramps,
        foot_drops,
        troubled_for_weeks,
        one_leg_alone,
        both_legs_troubled,
        legs_weak_on_both_sides,
        walking_changed,
        breathing_or_swallowing_weak,
        hands_too,
        sign_of_the_brain,
    ),
    cannot_explain=(saddle_or_sphincter_change,),
    cites=(
        onset_of_motor_neuron_disease,
        motor_neuron_registry,
        cramps_in_motor_neuron_disease,
        feeling_in_motor_neuron_disease,
        unverified,
    ),
)
common_peroneal_palsy_profile = profile(
    common_peroneal_palsy,
    gate=foot_lift_weak,
    key=(foot_drops,),
    expects=(leg_weak, one_leg_alone),
    explains=(leg_numb, begun_within_two_weeks, troubled_for_weeks, sudden_beginning, walking_changed),
    settings=(fibular_neck_pressure, weight_loss),
    cannot_explain=(
        upper_signs_new,
        ankle_inversion.among(Deficit.WEAK),
        hip_abduction.among(Deficit.WEAK),
        below(plantarflexion_strength, "5"),
        below(hip_flexion_strength, "5"),
        below(knee_extension_strength, "5"),
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
        saddle_or_sphincter_change,
    ),
    cites=(root_or_peroneal_nerve, dropped_foot_clinic, peroneal_clinic, painless_dropped_foot, unverified),
)
meralgia_paresthetica_profile = profile(
    meralgia_paresthetica,
    gate=numb_outer_thigh,
    key=(outer_thigh_numb,),
    expects=(one_leg_alone, leg_numb),
    explains=(
        leg_hurts,
        troubled_for_weeks,
        begun_within_two_weeks,
        both_legs_troubled,
        standing_brings_it_on,
        walking_brings_it_on,
    ),
    settings=(obesity, diabetes, pregnant, recent_surgery),
    cannot_explain=(weak, numb_below_the_knee, numb_inner_thigh, knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT)),
    cites=(meralgia_clinic, meralgia_conditions, meralgia_series, unverified),
)
lumbosacral_plexopathy_profile = profile(
    lumbosacral_plexopathy,
    gate=any_of(
        all_of(severe_thigh_pain_first, any_of(weak, diabetes, weight_loss)),
        all_of(
            unilateral,
            below(knee_extension_strength, "5"),
            any_of(below(foot_dorsiflexion_strength, "5"), below(plantarflexion_strength, "5")),
        ),
    ),
    expects=(leg_hurts, leg_weak),
    explains=(
        thigh_pain_came_first,
        one_leg_alone,
        leg_numb,
        reflex_lost,
        troubled_for_weeks,
        begun_within_two_weeks,
        muscles_waste_or_twitch,
        worse_at_night,
        hurts_at_rest,
        foot_drops,
        both_legs_troubled,
        legs_weak_on_both_sides,
        sudden_beginning,
    ),
    settings=(diabetes, weight_loss),
    cannot_explain=(upper_signs_new,),
    cites=(plexus_population, plexus_course, plexus_review, plexus_or_root, unverified),
)
