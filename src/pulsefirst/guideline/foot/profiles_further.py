"""The foot: what each further cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.foot.causes_further import charcot_foot
from pulsefirst.guideline.foot.citations_of_triage import charcot_guideline
from pulsefirst.guideline.infection.features import red_and_warm_skin
from pulsefirst.guideline.infection.findings import red_and_warm
from pulsefirst.guideline.nerves.features import (
    numb_like_stockings,
    protective_feeling_lost,
    vibration_or_position_lost,
)
from pulsefirst.guideline.nerves.pictures import protective_sensation_lost
from pulsefirst.guideline.patient.findings import chronic_kidney_disease, diabetes
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    leg_hurts,
    leg_numb,
    one_leg_alone,
    reflex_lost,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import feeling_lost, weak
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.guideline.veins.features import leg_swells
from pulsefirst.language import all_of, any_of, profile

charcot_foot_profile = profile(
    charcot_foot,
    gate=all_of(red_and_warm, any_of(protective_sensation_lost, all_of(diabetes, feeling_lost))),
    expects=(red_and_warm_skin, leg_swells, one_leg_alone),
    explains=(
        protective_feeling_lost,
        leg_numb,
        numb_like_stockings,
        vibration_or_position_lost,
        reflex_lost,
        leg_hurts,
        begun_within_two_weeks,
        troubled_for_weeks,
    ),
    settings=(diabetes, chronic_kidney_disease),
    cannot_explain=(upper_signs_new, weak),
    cites=(charcot_guideline, unverified),
)
