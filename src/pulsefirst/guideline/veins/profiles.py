"""The veins: what each cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.infection.features import red_and_warm_skin
from pulsefirst.guideline.limb.features import calf_alone
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    leg_cramps,
    leg_hurts,
    one_leg_alone,
    sudden_beginning,
)
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.guideline.veins.causes import deep_vein_thrombosis
from pulsefirst.guideline.veins.citations import goodacre, left_leg_rule, pregnancy_left_leg, thrombosis_tenderness
from pulsefirst.guideline.veins.features import leg_swells, leg_turns_blue
from pulsefirst.guideline.veins.pictures import swollen, tender_along_the_veins, vein_risk
from pulsefirst.language import any_of, profile

deep_vein_thrombosis_profile = profile(
    deep_vein_thrombosis,
    gate=any_of(swollen, tender_along_the_veins),
    expects=(leg_swells, one_leg_alone, leg_hurts),
    explains=(calf_alone, begun_within_two_weeks, leg_turns_blue, sudden_beginning, leg_cramps, red_and_warm_skin),
    settings=(vein_risk,),
    cannot_explain=(upper_signs_new,),
    cites=(goodacre, pregnancy_left_leg, left_leg_rule, thrombosis_tenderness, unverified),
)
