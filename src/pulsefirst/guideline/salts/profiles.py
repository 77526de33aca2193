"""Salts and hormones: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.medicines.findings import takes_acid_suppressant, takes_diuretic, takes_metformin
from pulsefirst.guideline.muscle.features import creatine_kinase_up
from pulsefirst.guideline.nerves.features import (
    both_feet_numb,
    hands_too,
    muscles_waste_or_twitch,
    numb_like_stockings,
    protective_feeling_lost,
    vibration_or_position_lost,
    walking_changed,
    weakness_climbs,
)
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.nerves.pictures import vibration_or_position_reduced
from pulsefirst.guideline.nights.features import worse_at_night
from pulsefirst.guideline.patient.findings import alcohol_excess
from pulsefirst.guideline.salts.causes import (
    hypocalcemia,
    hypomagnesemia,
    potassium_disorder,
    thyroid_disorder,
    vitamin_b12_deficiency,
)
from pulsefirst.guideline.salts.citations import (
    b12_and_nerves,
    b12_hands,
    b12_without_anemia,
    hypocalcemia_symptoms,
    hypocalcemia_threshold,
    hypomagnesemia_summary,
    magnesium_bands,
    thyroid_and_muscle,
    thyrotoxic_paralysis,
)
from pulsefirst.guideline.salts.features import (
    b12_is_low,
    calcium_is_low,
    magnesium_is_low,
    potassium_is_off,
    slow_and_cold_lately,
    tetany_or_tingling_lips,
    thyroid_hormone_is_off,
)
from pulsefirst.guideline.salts.findings import losing_fluid, slow_and_cold, tetany, tingling_of_lips_or_fingertips
from pulsefirst.guideline.salts.measurements import b12_flag, magnesium_flag, tsh_flag
from pulsefirst.guideline.salts.pictures import (
    b12_deficiency_established,
    calcium_low,
    hemoglobin_low,
    potassium_abnormal,
    potassium_at_risk,
    reason_for_low_calcium,
)
from pulsefirst.guideline.shared.answers import Change, LaboratoryFlag, Reflex
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.examination import ankle_reflex
from pulsefirst.guideline.shared.features import (
    a_leg_weak,
    begun_within_two_weeks,
    both_legs_troubled,
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
from pulsefirst.guideline.shared.legs import bilateral
from pulsefirst.guideline.shared.pictures import feeling_lost, weak
from pulsefirst.guideline.shared.tempo import began_suddenly
from pulsefirst.guideline.spine.features import (
    lhermitte_sign,
    rising_is_hard,
    upper_motor_neuron_picture,
    upper_signs_of_both_legs,
)
from pulsefirst.guideline.spine.findings import unsteady_with_eyes_closed
from pulsefirst.guideline.spine.findings_cauda_equina import sensory_level
from pulsefirst.guideline.spine.pictures_of_the_cord import brisk_reflex, upper_signs_new
from pulsefirst.language import all_of, any_of, in_both_legs, in_either_leg, not_, profile

vitamin_b12_deficiency_profile = profile(
    vitamin_b12_deficiency,
    gate=any_of(
        b12_deficiency_established,
        all_of(
            both_feet_numb,
            any_of(
                in_either_leg(vibration_or_position_reduced),
                unsteady_with_eyes_closed,
                gait_disturbance.among(Change.NEW, Change.LONG_STANDING),
                b12_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.SEVERELY_LOW),
                all_of(brisk_reflex, in_either_leg(ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT))),
            ),
        ),
    ),
    expects=(leg_numb, both_legs_troubled, numb_like_stockings, vibration_or_position_lost),
    explains=(
        b12_is_low,
        protective_feeling_lost,
        walking_changed,
        reflex_lost,
        troubled_for_weeks,
        upper_signs_of_both_legs,
        upper_motor_neuron_picture,
        leg_weak,
        legs_weak_on_both_sides,
        hands_too,
        leg_hurts,
        lhermitte_sign,
    ),
    settings=(takes_metformin, hemoglobin_low, takes_acid_suppressant),
    cannot_explain=(not_(in_either_leg(bilateral)),),
    cites=(b12_and_nerves, b12_without_anemia, b12_hands, unverified),
)
potassium_disorder_profile = profile(
    potassium_disorder,
    gate=any_of(
        potassium_abnormal,
        all_of(in_both_legs(weak), in_both_legs(began_suddenly)),
    ),
    expects=(leg_weak, both_legs_troubled),
    explains=(
        potassium_is_off,
        legs_weak_on_both_sides,
        leg_cramps,
        begun_within_two_weeks,
        troubled_for_weeks,
        sudden_beginning,
        weakness_climbs,
        rising_is_hard,
        reflex_lost,
        creatine_kinase_up,
    ),
    settings=(potassium_at_risk,),
    cannot_explain=(upper_signs_new, sensory_level.among(Change.NEW), in_either_leg(feeling_lost)),
    cites=(thyrotoxic_paralysis, unverified),
)
hypocalcemia_profile = profile(
    hypocalcemia,
    gate=any_of(calcium_low, tetany, tingling_of_lips_or_fingertips),
    expects=(tetany_or_tingling_lips,),
    explains=(
        leg_cramps,
        calcium_is_low,
        leg_numb,
        both_legs_troubled,
        hands_too,
        begun_within_two_weeks,
        troubled_for_weeks,
        worse_at_night,
        leg_hurts,
        sudden_beginning,
    ),
    settings=(reason_for_low_calcium,),
    cannot_explain=(a_leg_weak,),
    cites=(hypocalcemia_threshold, hypocalcemia_symptoms, unverified),
)
hypomagnesemia_profile = profile(
    hypomagnesemia,
    gate=any_of(
        magnesium_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.SEVERELY_LOW),
        all_of(calcium_low, potassium_abnormal),
    ),
    expects=(leg_cramps,),
    explains=(
        magnesium_is_low,
        calcium_is_low,
        potassium_is_off,
        both_legs_troubled,
        one_leg_alone,
        worse_at_night,
        troubled_for_weeks,
        begun_within_two_weeks,
        leg_hurts,
        muscles_waste_or_twitch,
        tetany_or_tingling_lips,
        leg_weak,
        legs_weak_on_both_sides,
    ),
    settings=(takes_diuretic, losing_fluid, takes_acid_suppressant, alcohol_excess),
    cites=(hypomagnesemia_summary, magnesium_bands, unverified),
)
thyroid_disorder_profile = profile(
    thyroid_disorder,
    gate=any_of(
        tsh_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.SEVERELY_LOW, LaboratoryFlag.HIGH, LaboratoryFlag.SEVERELY_HIGH),
        all_of(slow_and_cold, in_either_leg(bilateral)),
    ),
    explains=(
        thyroid_hormone_is_off,
        slow_and_cold_lately,
        leg_cramps,
        both_legs_troubled,
        numb_like_stockings,
        worse_at_night,
        troubled_for_weeks,
        leg_hurts,
        rising_is_hard,
        leg_weak,
        legs_weak_on_both_sides,
        leg_numb,
        reflex_lost,
        creatine_kinase_up,
        protective_feeling_lost,
        vibration_or_position_lost,
    ),
    cites=(thyroid_and_muscle, unverified),
)
