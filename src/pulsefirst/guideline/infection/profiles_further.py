"""Infection and inflammation: what each further cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.infection.causes_further import cellulitis_of_the_leg, gout
from pulsefirst.guideline.infection.citations_further import alt_70
from pulsefirst.guideline.infection.features import feverish_picture, red_and_warm_skin, wound_is_infected
from pulsefirst.guideline.infection.findings import hot_joint, red_and_warm, skin_dying
from pulsefirst.guideline.infection.pictures import foot_infected
from pulsefirst.guideline.limb.features import walking_brings_it_on, wound_or_gangrene
from pulsefirst.guideline.medicines.findings import takes_diuretic
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    hurts_at_rest,
    leg_hurts,
    one_leg_alone,
    sudden_beginning,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.guideline.veins.features import leg_swells
from pulsefirst.language import any_of, profile

cellulitis_of_the_leg_profile = profile(
    cellulitis_of_the_leg,
    gate=any_of(red_and_warm, foot_infected),
    expects=(red_and_warm_skin, one_leg_alone, leg_hurts),
    explains=(
        wound_is_infected,
        troubled_for_weeks,
        leg_swells,
        feverish_picture,
        begun_within_two_weeks,
        wound_or_gangrene,
    ),
    cannot_explain=(skin_dying, upper_signs_new, weak),
    cites=(alt_70, unverified),
)
gout_profile = profile(
    gout,
    gate=hot_joint,
    expects=(leg_hurts, one_leg_alone),
    explains=(
        red_and_warm_skin,
        leg_swells,
        begun_within_two_weeks,
        sudden_beginning,
        hurts_at_rest,
        walking_brings_it_on,
    ),
    settings=(takes_diuretic,),
    cannot_explain=(upper_signs_new, weak),
    cites=(unverified,),
)
