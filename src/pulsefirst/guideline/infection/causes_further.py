"""Infection and inflammation of the leg: further causes, and the reasons for and against them."""

from pulsefirst.guideline.infection.citations import cellulitis_guideline, hot_joint_guideline
from pulsefirst.guideline.infection.citations_further import alt_70
from pulsefirst.guideline.infection.findings import hot_joint, red_and_warm
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.language import all_of, argue_against, argue_for, cause, in_other_leg
from pulsefirst.model.legs import Scope

cellulitis_of_the_leg = cause(
    "cellulitis", scope=Scope.LEG, cites=(cellulitis_guideline, alt_70), synonyms=("erysipelas", "skin infection", "red leg")
)
gout = cause(
    "gout, or another inflamed joint",
    scope=Scope.LEG,
    cites=(unverified,),
    synonyms=("podagra", "septic arthritis", "pseudogout", "crystal arthritis", "inflamed joint"),
)
cellulitis_by_redness = argue_for(cellulitis_of_the_leg, red_and_warm, cites=(alt_70,))
cellulitis_against_both_legs = argue_against(
    cellulitis_of_the_leg, all_of(red_and_warm, in_other_leg(red_and_warm)), cites=(alt_70,)
)
gout_by_hot_joint = argue_for(gout, hot_joint, cites=(hot_joint_guideline, unverified))
