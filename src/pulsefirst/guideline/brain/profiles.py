"""The brain: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.brain.causes import demyelination, old_stroke, stroke
from pulsefirst.guideline.brain.citations import (
    anterior_cerebral_artery,
    course_of_an_attack,
    first_symptoms_of_multiple_sclerosis,
    leg_weakness_in_stroke,
    monoparetic_stroke,
    myelitis_in_the_emergency_department,
    symptoms_of_stroke,
)
from pulsefirst.guideline.brain.features import sign_of_the_brain
from pulsefirst.guideline.brain.findings import earlier_neurological_attack, speech_or_sight_trouble
from pulsefirst.guideline.brain.pictures import (
    arms_and_both_legs_for_weeks,
    brain_signs_gone,
    brain_signs_new,
    ischemia_explains_the_deficit,
    old_stiff_weakness_of_one_side,
    stuttering_weakness,
    sudden_and_new,
    sudden_deficit_gone,
)
from pulsefirst.guideline.limb.findings import atrial_fibrillation
from pulsefirst.guideline.nerves.citations import polyneuropathy_tempo
from pulsefirst.guideline.nerves.features import (
    foot_drops,
    hands_too,
    vibration_or_position_lost,
    walking_changed,
    weakness_climbs,
)
from pulsefirst.guideline.nights.features import worse_at_night
from pulsefirst.guideline.patient.findings import age, hypertension, smokes
from pulsefirst.guideline.patient.history import earlier_stroke
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import new_deficit, pain, weakness
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    leg_cramps,
    leg_hurts,
    leg_numb,
    leg_weak,
    legs_weak_on_both_sides,
    one_leg_alone,
    sudden_beginning,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import newly_numb, sudden_deficit
from pulsefirst.guideline.shared.tempo import recent
from pulsefirst.guideline.spine.features import (
    back_hurts,
    bladder_bowel_or_saddle,
    level_of_feeling,
    lhermitte_sign,
    upper_motor_neuron_picture,
    upper_signs_of_both_legs,
)
from pulsefirst.guideline.spine.findings_cauda_equina import lhermitte, sensory_level
from pulsefirst.guideline.spine.pictures import saddle_or_sphincter_change
from pulsefirst.guideline.spine.pictures_of_the_cord import new_upper_motor_neuron_signs, upper_signs_new
from pulsefirst.language import all_of, any_of, at_most, in_either_leg, not_, profile

stroke_profile = profile(
    stroke,
    gate=any_of(
        brain_signs_new,
        brain_signs_gone,
        in_either_leg(any_of(sudden_deficit, all_of(sudden_and_new, not_(pain)), sudden_deficit_gone, stuttering_weakness)),
    ),
    expects=(one_leg_alone, sudden_beginning, sign_of_the_brain),
    explains=(
        leg_weak,
        leg_numb,
        upper_motor_neuron_picture,
        walking_changed,
        begun_within_two_weeks,
        foot_drops,
        hands_too,
        bladder_bowel_or_saddle,
    ),
    settings=(atrial_fibrillation, hypertension, smokes),
    cannot_explain=(
        all_of(in_either_leg(all_of(sudden_deficit, ischemia_explains_the_deficit)), not_(brain_signs_new)),
        arms_and_both_legs_for_weeks,
    ),
    cites=(
        leg_weakness_in_stroke,
        monoparetic_stroke,
        anterior_cerebral_artery,
        symptoms_of_stroke,
        polyneuropathy_tempo,
        unverified,
    ),
)
demyelination_profile = profile(
    demyelination,
    gate=all_of(
        in_either_leg(any_of(new_deficit, newly_numb)),
        any_of(
            lhermitte,
            earlier_neurological_attack,
            all_of(
                any_of(sensory_level.among(Change.NEW), new_upper_motor_neuron_signs),
                in_either_leg(recent),
                any_of(saddle_or_sphincter_change, speech_or_sight_trouble.among(BrainSign.NEW, BrainSign.GONE)),
            ),
        ),
    ),
    expects=(leg_numb,),
    explains=(
        leg_weak,
        upper_motor_neuron_picture,
        upper_signs_of_both_legs,
        level_of_feeling,
        lhermitte_sign,
        sign_of_the_brain,
        bladder_bowel_or_saddle,
        both_legs_troubled,
        one_leg_alone,
        legs_weak_on_both_sides,
        walking_changed,
        begun_within_two_weeks,
        troubled_for_weeks,
        weakness_climbs,
        foot_drops,
        hands_too,
        vibration_or_position_lost,
        back_hurts,
    ),
    settings=(at_most(age, "50"), earlier_neurological_attack),
    cites=(myelitis_in_the_emergency_department, first_symptoms_of_multiple_sclerosis, course_of_an_attack, unverified),
)
old_stroke_profile = profile(
    old_stroke,
    gate=in_either_leg(
        any_of(
            old_stiff_weakness_of_one_side,
            all_of(earlier_stroke, weakness.among(Change.LONG_STANDING)),
        )
    ),
    expects=(leg_weak, upper_motor_neuron_picture, one_leg_alone),
    explains=(
        troubled_for_weeks,
        sudden_beginning,
        leg_cramps,
        leg_numb,
        leg_hurts,
        walking_changed,
        foot_drops,
        worse_at_night,
    ),
    settings=(earlier_stroke, atrial_fibrillation, hypertension),
    cannot_explain=(upper_signs_new, in_either_leg(new_deficit), brain_signs_new),
    cites=(unverified,),
)
