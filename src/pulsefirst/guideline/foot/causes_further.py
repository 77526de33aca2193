"""The foot: further causes, and the reasons for and against them."""

from pulsefirst.guideline.foot.citations_of_triage import charcot_guideline
from pulsefirst.guideline.infection.findings import red_and_warm
from pulsefirst.guideline.nerves.pictures import protective_sensation_lost
from pulsefirst.guideline.patient.findings import diabetes
from pulsefirst.language import all_of, any_of, argue_for, cause
from pulsefirst.model.legs import Scope

charcot_foot = cause(
    "Charcot foot", scope=Scope.LEG, cites=(charcot_guideline,), synonyms=("neuroarthropathy", "Charcot arthropathy")
)
charcot_by_warmth = argue_for(
    charcot_foot,
    all_of(red_and_warm, any_of(diabetes, protective_sensation_lost)),
    cites=(charcot_guideline,),
)
