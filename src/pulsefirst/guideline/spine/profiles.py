"""Spine and cord: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.infection.features import feverish_picture
from pulsefirst.guideline.infection.pictures import feverish
from pulsefirst.guideline.limb.features import walking_brings_it_on
from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.nerves.features import (
    foot_drops,
    hands_too,
    numb_like_stockings,
    vibration_or_position_lost,
    walking_changed,
    weakness_climbs,
)
from pulsefirst.guideline.nerves.pictures import reflexes_reduced
from pulsefirst.guideline.nights.features import worse_at_night
from pulsefirst.guideline.patient.findings import alcohol_excess, chronic_liver_disease, diabetes, obesity, on_dialysis
from pulsefirst.guideline.patient.pictures import older_patient
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import new_deficit, pain
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
from pulsefirst.guideline.shared.pictures import newly_numb, weak
from pulsefirst.guideline.shared.tempo import deficit_began_suddenly
from pulsefirst.guideline.spine.causes import (
    cauda_equina,
    cord_disease,
    mechanical_spinal_pain,
    radiculopathy,
    spinal_infection,
    spinal_stenosis,
)
from pulsefirst.guideline.spine.citations import (
    abscess_and_controls,
    abscess_risks,
    cauda_equina_series,
    cluster_of_myelopathy,
    cord_compression_fast_fact,
    cord_infarction,
    cord_infarction_at_its_worst,
    cord_infarction_pattern,
    discitis,
    dural_fistula,
    fistula_taken_for_stenosis,
    half_of_the_cord,
    levels_of_the_root,
    nadeau,
    reihsaus,
    root_compression_on_mri,
    root_or_peroneal_nerve,
    saddle_numbness_and_mri,
    sciatica_in_primary_care,
    signs_of_myelopathy,
    suri,
    van_der_windt,
)
from pulsefirst.guideline.spine.features import (
    back_hurts,
    band_along_a_root,
    bladder_bowel_or_saddle,
    level_of_feeling,
    lhermitte_sign,
    rising_is_hard,
    standing_brings_it_on,
    upper_motor_neuron_picture,
    upper_signs_of_both_legs,
)
from pulsefirst.guideline.spine.findings import (
    back_pain,
    buttocks_and_backs_of_both_legs,
    eased_by_sitting_or_leaning_forward,
    injects_drugs,
    recent_spinal_procedure,
    spinal_posture_abnormal,
    spine_pain_at_night_or_thoracic,
    spine_tenderness,
    trouble_rising,
    worse_standing_or_walking,
)
from pulsefirst.guideline.spine.findings_cauda_equina import anal_tone_reduced, sensory_level, urinary_incontinence
from pulsefirst.guideline.spine.findings_imaging import mri_canal_narrow, mri_root_compressed
from pulsefirst.guideline.spine.pictures import (
    dermatomal_one_side,
    neurogenic_claudication,
    numb_foot_without_its_ankle_reflex,
    numb_shin_without_its_knee_reflex,
    saddle_or_retention_of_long_standing,
    saddle_or_sphincter_change,
    sciatica,
)
from pulsefirst.guideline.spine.pictures_of_the_cord import (
    cancer_ever,
    cancer_with_new_deficit,
    half_of_the_cord_picture,
    new_upper_motor_neuron_signs,
    old_cord_signs,
    upper_signs_new,
)
from pulsefirst.language import all_of, any_of, in_both_legs, in_either_leg, profile

spinal_stenosis_profile = profile(
    spinal_stenosis,
    gate=any_of(
        neurogenic_claudication,
        eased_by_sitting_or_leaning_forward,
        buttocks_and_backs_of_both_legs,
        all_of(worse_standing_or_walking, back_pain),
        mri_canal_narrow,
    ),
    expects=(standing_brings_it_on, leg_hurts, troubled_for_weeks),
    explains=(
        both_legs_troubled,
        one_leg_alone,
        back_hurts,
        walking_brings_it_on,
        leg_numb,
        leg_weak,
        legs_weak_on_both_sides,
        reflex_lost,
        walking_changed,
        band_along_a_root,
        leg_cramps,
        vibration_or_position_lost,
        numb_like_stockings,
    ),
    settings=(older_patient,),
    cannot_explain=(upper_signs_new, sensory_level.among(Change.NEW)),
    cites=(suri, nadeau, fistula_taken_for_stenosis, unverified),
)
radiculopathy_profile = profile(
    radiculopathy,
    gate=any_of(
        sciatica,
        dermatomal_one_side,
        mri_root_compressed,
        all_of(back_pain, any_of(pain, newly_numb, weak)),
        numb_foot_without_its_ankle_reflex,
        numb_shin_without_its_knee_reflex,
    ),
    expects=(band_along_a_root, leg_hurts, leg_numb, one_leg_alone, back_hurts),
    explains=(
        leg_weak,
        reflex_lost,
        begun_within_two_weeks,
        troubled_for_weeks,
        foot_drops,
        hurts_at_rest,
        worse_at_night,
        sudden_beginning,
    ),
    cannot_explain=(upper_signs_new,),
    cites=(
        sciatica_in_primary_care,
        root_compression_on_mri,
        levels_of_the_root,
        root_or_peroneal_nerve,
        van_der_windt,
        unverified,
    ),
    common=True,
)
cauda_equina_profile = profile(
    cauda_equina,
    gate=any_of(
        saddle_or_sphincter_change,
        anal_tone_reduced,
        saddle_or_retention_of_long_standing,
        all_of(urinary_incontinence, any_of(back_pain, in_either_leg(any_of(new_deficit, sciatica)))),
        all_of(in_both_legs(weak), back_pain),
    ),
    expects=(bladder_bowel_or_saddle, back_hurts),
    explains=(
        leg_numb,
        leg_weak,
        leg_hurts,
        legs_weak_on_both_sides,
        both_legs_troubled,
        one_leg_alone,
        band_along_a_root,
        reflex_lost,
        begun_within_two_weeks,
        sudden_beginning,
        troubled_for_weeks,
        walking_changed,
        foot_drops,
    ),
    cannot_explain=(upper_signs_new, sensory_level.among(Change.NEW)),
    settings=(takes_anticoagulant, recent_spinal_procedure),
    cites=(cauda_equina_series, saddle_numbness_and_mri, unverified),
)
mechanical_spinal_pain_profile = profile(
    mechanical_spinal_pain,
    gate=any_of(back_pain, all_of(spine_tenderness, trouble_rising), spinal_posture_abnormal),
    expects=(back_hurts,),
    explains=(
        leg_hurts,
        rising_is_hard,
        begun_within_two_weeks,
        troubled_for_weeks,
        sudden_beginning,
        one_leg_alone,
        both_legs_troubled,
    ),
    cannot_explain=(new_deficit, upper_signs_new, saddle_or_sphincter_change, feverish, reflexes_reduced),
    cites=(sciatica_in_primary_care, unverified),
)
cord_disease_profile = profile(
    cord_disease,
    gate=any_of(
        new_upper_motor_neuron_signs,
        old_cord_signs,
        sensory_level.among(Change.NEW),
        all_of(in_both_legs(any_of(weak, newly_numb)), any_of(back_pain, saddle_or_sphincter_change)),
        in_both_legs(all_of(weak, deficit_began_suddenly)),
        cancer_with_new_deficit,
        in_either_leg(half_of_the_cord_picture),
    ),
    expects=(leg_weak, leg_numb),
    explains=(
        upper_signs_of_both_legs,
        upper_motor_neuron_picture,
        level_of_feeling,
        both_legs_troubled,
        legs_weak_on_both_sides,
        one_leg_alone,
        back_hurts,
        bladder_bowel_or_saddle,
        walking_changed,
        begun_within_two_weeks,
        troubled_for_weeks,
        sudden_beginning,
        leg_hurts,
        band_along_a_root,
        vibration_or_position_lost,
        foot_drops,
        hands_too,
        weakness_climbs,
        lhermitte_sign,
    ),
    settings=(cancer_ever, spine_pain_at_night_or_thoracic, takes_anticoagulant),
    cites=(
        cord_compression_fast_fact,
        cluster_of_myelopathy,
        signs_of_myelopathy,
        cord_infarction,
        cord_infarction_at_its_worst,
        cord_infarction_pattern,
        dural_fistula,
        half_of_the_cord,
        unverified,
    ),
)
spinal_infection_profile = profile(
    spinal_infection,
    gate=any_of(
        all_of(any_of(back_pain, spine_tenderness), any_of(feverish, injects_drugs, recent_spinal_procedure)),
        all_of(back_pain, spine_tenderness),
    ),
    expects=(back_hurts, feverish_picture),
    explains=(
        upper_signs_of_both_legs,
        upper_motor_neuron_picture,
        level_of_feeling,
        walking_changed,
        reflex_lost,
        leg_weak,
        legs_weak_on_both_sides,
        leg_numb,
        bladder_bowel_or_saddle,
        leg_hurts,
        begun_within_two_weeks,
        troubled_for_weeks,
        both_legs_troubled,
        one_leg_alone,
        band_along_a_root,
    ),
    settings=(spine_tenderness, diabetes, injects_drugs, on_dialysis, alcohol_excess, obesity, chronic_liver_disease),
    cites=(reihsaus, abscess_and_controls, abscess_risks, discitis, unverified),
)
