"""The veins: further causes, and the reasons for and against them."""

from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.tempo import begun_over_8_weeks_ago
from pulsefirst.guideline.veins.citations import edema_of_long_standing, edema_review
from pulsefirst.guideline.veins.citations_further import edinburgh_vein_study
from pulsefirst.guideline.veins.findings import leg_swelling
from pulsefirst.guideline.veins.findings_further import tender_cord
from pulsefirst.language import all_of, argue_for, cause
from pulsefirst.model.legs import Scope

venous_insufficiency = cause(
    "chronic venous insufficiency",
    scope=Scope.LEG,
    cites=(edema_of_long_standing, edinburgh_vein_study),
    synonyms=(
        "varicose veins",
        "venous disease",
        "CVI",
        "post-thrombotic syndrome",
        "thread veins",
        "spider veins",
        "brown skin",
    ),
)
insufficiency_by_old_swelling = argue_for(
    venous_insufficiency, all_of(leg_swelling, begun_over_8_weeks_ago), cites=(edema_of_long_standing, edema_review)
)
superficial_vein_thrombosis = cause(
    "thrombosis of a vein of the skin",
    scope=Scope.LEG,
    cites=(unverified,),
    synonyms=("phlebitis", "thrombophlebitis", "SVT"),
)
cord_argues = argue_for(superficial_vein_thrombosis, tender_cord, cites=(unverified,))
