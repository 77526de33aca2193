"""Muscle and compartment: causes and the reasons for and against them."""

from pulsefirst.guideline.muscle.citations import boast_compartment, rhabdomyolysis_review
from pulsefirst.guideline.muscle.findings import dark_urine
from pulsefirst.guideline.muscle.pictures import compartment_suspected, creatine_kinase_critical
from pulsefirst.language import STRONG, argue_for, cause
from pulsefirst.model.legs import Scope

compartment_syndrome = cause(
    "acute compartment syndrome",
    scope=Scope.LEG,
    cites=(boast_compartment,),
    synonyms=("compartment", "tight calf", "fasciotomy"),
)
muscle_breakdown_cause = cause(
    "rhabdomyolysis",
    cites=(rhabdomyolysis_review,),
    confirmed=creatine_kinase_critical,
    synonyms=("rhabdo", "rhabdomyolysis", "crush syndrome", "muscle breakdown"),
)
compartment_by_signs = argue_for(compartment_syndrome, compartment_suspected, cites=(boast_compartment,), strength=STRONG)
breakdown_by_urine = argue_for(muscle_breakdown_cause, dark_urine, cites=(rhabdomyolysis_review,))
