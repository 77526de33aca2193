"""The arteries of the limb, and the limb that is missing: what each further cause is made of, and what has to be there before it may lead."""

from pulsefirst.guideline.limb.causes_further import (
    aortoiliac_disease,
    cholesterol_embolism,
    pain_after_amputation,
    phantom_pain,
    popliteal_entrapment,
)
from pulsefirst.guideline.limb.citations_further import (
    cholesterol_emboli,
    exertional_leg_pain_table,
    leriche_summaries,
    popliteal_entrapment_series,
)
from pulsefirst.guideline.limb.features import (
    calf_alone,
    pale_or_cold_anew,
    pressure_low,
    pulse_missing,
    skin_of_poor_flow,
    standing_still_eases_it,
    walking_brings_it_on,
    wound_or_gangrene,
)
from pulsefirst.guideline.limb.findings import comes_with_walking, confined_to_calf, coronary_disease, femoral
from pulsefirst.guideline.limb.flow import pedal_pulses_present
from pulsefirst.guideline.limb.instruments import walking_pain_in_calf, walking_pain_in_thigh_or_buttock
from pulsefirst.guideline.limb.pictures import any_leg_pulse_reduced
from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.nights.features import worse_at_night
from pulsefirst.guideline.patient.findings import age, smokes
from pulsefirst.guideline.shared.answers import Change, Pulse
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    hurts_at_rest,
    leg_cramps,
    leg_hurts,
    leg_numb,
    one_leg_alone,
    sudden_beginning,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.guideline.veins.features import leg_turns_blue
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.language import above, all_of, any_of, at_most, profile

cholesterol_embolism_profile = profile(
    cholesterol_embolism,
    gate=all_of(leg_blue.among(Change.NEW), pedal_pulses_present),
    expects=(leg_turns_blue,),
    explains=(
        leg_hurts,
        leg_numb,
        pale_or_cold_anew,
        wound_or_gangrene,
        one_leg_alone,
        both_legs_troubled,
        begun_within_two_weeks,
        troubled_for_weeks,
        sudden_beginning,
        hurts_at_rest,
    ),
    settings=(takes_anticoagulant, coronary_disease, above(age, "50")),
    cannot_explain=(upper_signs_new, weak),
    cites=(cholesterol_emboli, unverified),
)
popliteal_entrapment_profile = profile(
    popliteal_entrapment,
    gate=all_of(at_most(age, "45"), comes_with_walking, any_of(confined_to_calf, walking_pain_in_calf)),
    expects=(walking_brings_it_on, calf_alone),
    explains=(
        leg_hurts,
        leg_cramps,
        standing_still_eases_it,
        pulse_missing,
        pressure_low,
        one_leg_alone,
        both_legs_troubled,
        troubled_for_weeks,
    ),
    cannot_explain=(upper_signs_new, weak),
    cites=(popliteal_entrapment_series, exertional_leg_pain_table, unverified),
)
aortoiliac_disease_profile = profile(
    aortoiliac_disease,
    gate=any_of(
        all_of(comes_with_walking, femoral.among(Pulse.DIMINISHED, Pulse.ABSENT)),
        all_of(walking_pain_in_thigh_or_buttock, any_leg_pulse_reduced),
    ),
    expects=(walking_brings_it_on, pulse_missing, both_legs_troubled),
    explains=(
        leg_hurts,
        standing_still_eases_it,
        calf_alone,
        one_leg_alone,
        troubled_for_weeks,
        pressure_low,
        skin_of_poor_flow,
    ),
    settings=(smokes,),
    cannot_explain=(upper_signs_new, weak),
    cites=(leriche_summaries, unverified),
)
phantom_pain_profile = profile(
    phantom_pain,
    gate=pain_after_amputation,
    explains=(leg_hurts, leg_numb, leg_cramps, hurts_at_rest, worse_at_night, one_leg_alone, troubled_for_weeks),
    cannot_explain=(upper_signs_new, weak),
    cites=(unverified,),
)
