"""The veins: causes and the reasons for and against them."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.veins.citations import goodacre
from pulsefirst.guideline.veins.findings import leg_blue, leg_swelling
from pulsefirst.guideline.veins.pictures import vein_risk
from pulsefirst.language import STRONG, all_of, argue_for, cause
from pulsefirst.model.legs import Scope

deep_vein_thrombosis = cause(
    "deep vein thrombosis",
    scope=Scope.LEG,
    cites=(goodacre,),
    synonyms=("DVT", "blood clot", "clot", "clot in the leg", "venous thrombosis", "thrombus", "VTE", "phlegmasia"),
)
thrombosis_by_swelling = argue_for(deep_vein_thrombosis, leg_swelling, cites=(goodacre,))
thrombosis_by_risk = argue_for(deep_vein_thrombosis, all_of(leg_swelling, vein_risk), cites=(goodacre,))
thrombosis_by_blue_leg = argue_for(
    deep_vein_thrombosis, all_of(leg_swelling, leg_blue.among(Change.NEW)), cites=(unverified,), strength=STRONG
)
