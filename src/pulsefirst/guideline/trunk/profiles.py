"""Trunk: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.limb.features import pale_or_cold_anew, pressure_low, pulse_missing, walking_brings_it_on
from pulsefirst.guideline.limb.findings import atrial_fibrillation
from pulsefirst.guideline.patient.findings import hypertension
from pulsefirst.guideline.shared.citations import unverified
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
)
from pulsefirst.guideline.spine.features import back_hurts
from pulsefirst.guideline.trunk.causes import aortic_disease
from pulsefirst.guideline.trunk.citations import (
    aneurysm_rupture_review,
    aneurysm_triad,
    aortic_occlusion_cases,
    dissection_registry,
)
from pulsefirst.guideline.trunk.features import pain_or_mass_of_the_trunk
from pulsefirst.guideline.trunk.findings import known_aortic_disease, pulsatile_mass, sudden_trunk_pain
from pulsefirst.guideline.trunk.pictures import both_legs_without_flow
from pulsefirst.language import any_of, profile

aortic_disease_profile = profile(
    aortic_disease,
    gate=any_of(sudden_trunk_pain, pulsatile_mass, both_legs_without_flow),
    expects=(pain_or_mass_of_the_trunk, sudden_beginning),
    explains=(
        pulse_missing,
        pale_or_cold_anew,
        leg_weak,
        legs_weak_on_both_sides,
        leg_numb,
        both_legs_troubled,
        one_leg_alone,
        back_hurts,
        leg_hurts,
        begun_within_two_weeks,
        pressure_low,
        walking_brings_it_on,
        leg_cramps,
    ),
    settings=(known_aortic_disease, hypertension, atrial_fibrillation),
    cites=(aneurysm_rupture_review, aneurysm_triad, dissection_registry, aortic_occlusion_cases, unverified),
)
