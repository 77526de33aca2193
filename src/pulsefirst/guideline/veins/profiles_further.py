"""The veins: what each further cause is made of: what has to be there before it may lead, what it explains, and what it cannot."""

from pulsefirst.guideline.infection.features import red_and_warm_skin
from pulsefirst.guideline.patient.findings import obesity
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.features import (
    begun_within_two_weeks,
    both_legs_troubled,
    leg_hurts,
    one_leg_alone,
    troubled_for_weeks,
)
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.guideline.shared.tempo import begun_over_8_weeks_ago
from pulsefirst.guideline.spine.features import standing_brings_it_on
from pulsefirst.guideline.spine.pictures_of_the_cord import upper_signs_new
from pulsefirst.guideline.veins.causes_further import superficial_vein_thrombosis, venous_insufficiency
from pulsefirst.guideline.veins.citations import edema_of_long_standing
from pulsefirst.guideline.veins.citations_further import edinburgh_vein_study
from pulsefirst.guideline.veins.features import leg_swells
from pulsefirst.guideline.veins.features_further import vein_of_the_skin_tender
from pulsefirst.guideline.veins.findings import earlier_thrombosis, leg_swelling
from pulsefirst.guideline.veins.findings_further import tender_cord
from pulsefirst.language import all_of, profile

venous_insufficiency_profile = profile(
    venous_insufficiency,
    gate=all_of(leg_swelling, begun_over_8_weeks_ago),
    expects=(leg_swells, troubled_for_weeks),
    explains=(leg_hurts, one_leg_alone, both_legs_troubled, standing_brings_it_on),
    settings=(earlier_thrombosis, obesity),
    cannot_explain=(upper_signs_new, weak),
    cites=(edema_of_long_standing, edinburgh_vein_study, unverified),
)
superficial_vein_thrombosis_profile = profile(
    superficial_vein_thrombosis,
    gate=tender_cord,
    key=(vein_of_the_skin_tender,),
    expects=(leg_hurts, one_leg_alone),
    explains=(red_and_warm_skin, leg_swells, begun_within_two_weeks, troubled_for_weeks),
    settings=(earlier_thrombosis, obesity),
    cannot_explain=(upper_signs_new, weak),
    cites=(unverified,),
)
