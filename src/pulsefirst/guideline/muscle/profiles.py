"""Muscle and compartment: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.medicines.findings import takes_anticoagulant, takes_statin
from pulsefirst.guideline.muscle.causes import compartment_syndrome, muscle_breakdown_cause
from pulsefirst.guideline.muscle.citations import (
    boast_compartment,
    compartment_signs,
    rhabdomyolysis_review,
    rhabdomyolysis_triad,
    statin_complaints,
    statin_muscle,
    steroid_myopathy,
)
from pulsefirst.guideline.muscle.features import creatine_kinase_up, pain_beyond_proportion, tense_leg, urine_dark
from pulsefirst.guideline.muscle.findings import (
    compartment_cause,
    dark_urine,
    leg_tense,
    pain_on_passive_stretch,
    pain_out_of_proportion,
)
from pulsefirst.guideline.muscle.pictures import (
    compartment_at_risk,
    compartment_suspected,
    creatine_kinase_critical,
    creatine_kinase_high,
    creatine_kinase_raised,
)
from pulsefirst.guideline.nerves.features import foot_drops
from pulsefirst.guideline.salts.features import potassium_is_off
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import pain
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
    sudden_beginning,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import newly_weak
from pulsefirst.guideline.spine.features import rising_is_hard
from pulsefirst.guideline.veins.features import leg_swells
from pulsefirst.guideline.veins.pictures import swollen
from pulsefirst.language import all_of, any_of, in_either_leg, profile

compartment_syndrome_profile = profile(
    compartment_syndrome,
    gate=any_of(
        compartment_suspected,
        all_of(compartment_at_risk, any_of(pain_out_of_proportion, leg_tense, pain_on_passive_stretch)),
        all_of(swollen, any_of(pain_out_of_proportion, pain_on_passive_stretch)),
    ),
    expects=(leg_hurts,),
    explains=(
        pain_beyond_proportion,
        tense_leg,
        leg_numb,
        leg_weak,
        leg_swells,
        one_leg_alone,
        begun_within_two_weeks,
        sudden_beginning,
        hurts_at_rest,
        foot_drops,
    ),
    settings=(takes_anticoagulant,),
    cites=(boast_compartment, compartment_signs, unverified),
)
muscle_breakdown_cause_profile = profile(
    muscle_breakdown_cause,
    gate=any_of(
        dark_urine,
        creatine_kinase_critical,
        creatine_kinase_high,
        creatine_kinase_raised,
        in_either_leg(all_of(compartment_cause, pain, newly_weak)),
    ),
    expects=(creatine_kinase_up,),
    explains=(
        leg_hurts,
        urine_dark,
        leg_weak,
        legs_weak_on_both_sides,
        both_legs_troubled,
        leg_swells,
        leg_cramps,
        begun_within_two_weeks,
        potassium_is_off,
        rising_is_hard,
        troubled_for_weeks,
        one_leg_alone,
    ),
    settings=(takes_statin,),
    cites=(rhabdomyolysis_review, rhabdomyolysis_triad, statin_complaints, statin_muscle, steroid_myopathy, unverified),
)
