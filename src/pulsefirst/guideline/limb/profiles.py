"""The arteries of the limb: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.brain.pictures import foot_pulses_imperfect_at_most, warm_and_pink
from pulsefirst.guideline.foot.pictures import flow_too_poor_to_heal
from pulsefirst.guideline.infection.features import red_and_warm_skin, wound_is_infected
from pulsefirst.guideline.limb.causes import acute_limb_ischemia, chronic_limb_threat, peripheral_artery_disease
from pulsefirst.guideline.limb.citations import (
    khan_appraised,
    limb_ischemia_columns,
    limb_ischemia_definition,
    limb_ischemia_lesson,
    limb_ischemia_review,
    limb_threat_guideline,
    rest_pain_described,
    strong_pulses_in_complaints,
    symptoms_of_artery_disease,
)
from pulsefirst.guideline.limb.features import (
    calf_alone,
    flow_in_doubt,
    pale_or_cold_anew,
    pressure_low,
    pulse_missing,
    skin_of_poor_flow,
    standing_still_eases_it,
    walking_brings_it_on,
    wound_or_gangrene,
)
from pulsefirst.guideline.limb.findings import (
    atrial_fibrillation,
    bypass_or_stent,
    comes_with_walking,
    confined_to_calf,
    coronary_disease,
    eased_by_standing_still,
    pulse_known_before,
)
from pulsefirst.guideline.limb.flow import (
    a_pedal_pulse_missing,
    flow_proven,
    flow_reduced,
    pedal_pulses_present,
    skin_ischemic_anew,
)
from pulsefirst.guideline.limb.instruments import walking_pain_in_calf
from pulsefirst.guideline.limb.pictures import (
    affected,
    any_leg_pulse_reduced,
    claudication,
    index_low,
    pressures_low,
    recent_change,
    skin_warm_and_pink,
)
from pulsefirst.guideline.nerves.features import foot_drops
from pulsefirst.guideline.nights.features import worse_at_night
from pulsefirst.guideline.patient.findings import age, diabetes, hypertension, on_dialysis, smokes
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import new_deficit, pain, rest_pain, tissue_loss
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    hurts_at_rest,
    leg_cramps,
    leg_hurts,
    leg_numb,
    leg_weak,
    one_leg_alone,
    reflex_lost,
    sudden_beginning,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import hurts, newly_weak_or_numb, sudden_deficit
from pulsefirst.guideline.shared.tempo import began_suddenly, recent, within_14_days
from pulsefirst.guideline.spine.citations import nadeau
from pulsefirst.guideline.veins.features import leg_turns_blue
from pulsefirst.language import above, all_of, any_of, not_, profile

acute_limb_ischemia_profile = profile(
    acute_limb_ischemia,
    gate=any_of(
        all_of(flow_in_doubt, any_of(began_suddenly, recent, new_deficit, skin_ischemic_anew)),
        all_of(
            a_pedal_pulse_missing,
            any_of(
                sudden_deficit,
                all_of(hurts, newly_weak_or_numb, any_of(began_suddenly, within_14_days)),
                all_of(any_of(pulse_known_before, atrial_fibrillation, bypass_or_stent), affected, recent_change),
            ),
        ),
    ),
    expects=(leg_hurts, pale_or_cold_anew, pulse_missing),
    explains=(
        one_leg_alone,
        leg_numb,
        leg_weak,
        sudden_beginning,
        begun_within_two_weeks,
        pressure_low,
        hurts_at_rest,
        leg_turns_blue,
        foot_drops,
        reflex_lost,
    ),
    settings=(atrial_fibrillation, bypass_or_stent),
    cannot_explain=(
        flow_proven,
        all_of(pedal_pulses_present, skin_warm_and_pink),
        all_of(foot_pulses_imperfect_at_most, warm_and_pink, not_(pain)),
    ),
    cites=(limb_ischemia_definition, limb_ischemia_columns, limb_ischemia_review, limb_ischemia_lesson, unverified),
)
chronic_limb_threat_profile = profile(
    chronic_limb_threat,
    gate=all_of(
        any_of(rest_pain.among(Change.NEW, Change.LONG_STANDING), tissue_loss),
        any_of(any_leg_pulse_reduced, pressures_low, index_low, all_of(tissue_loss, flow_too_poor_to_heal)),
    ),
    expects=(pulse_missing,),
    explains=(
        hurts_at_rest,
        wound_or_gangrene,
        leg_hurts,
        standing_still_eases_it,
        pressure_low,
        skin_of_poor_flow,
        troubled_for_weeks,
        one_leg_alone,
        both_legs_troubled,
        leg_numb,
        walking_brings_it_on,
        worse_at_night,
        red_and_warm_skin,
        wound_is_infected,
    ),
    settings=(smokes, diabetes, on_dialysis),
    cites=(limb_threat_guideline, rest_pain_described, unverified),
)
peripheral_artery_disease_profile = profile(
    peripheral_artery_disease,
    gate=any_of(
        walking_pain_in_calf,
        claudication,
        all_of(comes_with_walking, any_of(eased_by_standing_still, confined_to_calf, any_leg_pulse_reduced)),
        flow_reduced,
        index_low,
    ),
    expects=(walking_brings_it_on, pulse_missing),
    explains=(
        leg_hurts,
        standing_still_eases_it,
        calf_alone,
        troubled_for_weeks,
        one_leg_alone,
        both_legs_troubled,
        pressure_low,
        skin_of_poor_flow,
        leg_cramps,
        worse_at_night,
    ),
    settings=(smokes, diabetes, hypertension, coronary_disease, above(age, "60")),
    cites=(symptoms_of_artery_disease, khan_appraised, strong_pulses_in_complaints, nadeau, unverified),
    common=True,
)
