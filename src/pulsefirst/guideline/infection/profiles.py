"""Infection: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.infection.causes import necrotizing_infection
from pulsefirst.guideline.infection.citations import necrotizing_signs
from pulsefirst.guideline.infection.features import feverish_picture, red_and_warm_skin, wound_is_infected
from pulsefirst.guideline.infection.findings import red_and_warm, skin_dying
from pulsefirst.guideline.limb.features import wound_or_gangrene
from pulsefirst.guideline.muscle.features import pain_beyond_proportion, tense_leg
from pulsefirst.guideline.muscle.findings import pain_out_of_proportion
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import begun_within_two_weeks, leg_hurts, leg_numb, one_leg_alone
from pulsefirst.guideline.veins.features import leg_swells
from pulsefirst.language import all_of, any_of, profile

necrotizing_infection_profile = profile(
    necrotizing_infection,
    gate=any_of(skin_dying, all_of(red_and_warm, pain_out_of_proportion)),
    expects=(red_and_warm_skin, leg_hurts, leg_swells),
    explains=(
        pain_beyond_proportion,
        feverish_picture,
        one_leg_alone,
        begun_within_two_weeks,
        leg_numb,
        wound_or_gangrene,
        wound_is_infected,
        tense_leg,
    ),
    cites=(necrotizing_signs, unverified),
)
