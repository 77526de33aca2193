"""Infection of the leg: causes and the reasons for and against them."""

from pulsefirst.guideline.infection.citations import necrotizing_signs
from pulsefirst.guideline.infection.findings import skin_dying
from pulsefirst.language import STRONG, argue_for, cause
from pulsefirst.model.legs import Scope

necrotizing_infection = cause(
    "necrotizing infection of skin and muscle",
    scope=Scope.LEG,
    cites=(necrotizing_signs,),
    synonyms=("flesh-eating disease", "necrotizing fasciitis", "nec fasc", "gas gangrene", "Fournier"),
)
necrotizing_by_skin = argue_for(necrotizing_infection, skin_dying, cites=(necrotizing_signs,), strength=STRONG)
