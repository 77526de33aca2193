"""Muscle and compartment: further causes, and the reasons for and against them."""

from pulsefirst.guideline.limb.citations_further import exertional_leg_pain_table
from pulsefirst.guideline.medicines.findings import takes_corticosteroid, takes_statin
from pulsefirst.guideline.muscle.citations import statin_complaints, steroid_myopathy
from pulsefirst.guideline.muscle.citations_further import exertional_compartment_review
from pulsefirst.guideline.muscle.findings import tightness_goes_with_rest
from pulsefirst.guideline.nerves.pictures import reflexes_reduced
from pulsefirst.guideline.salts.citations import thyroid_and_muscle
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import weak
from pulsefirst.guideline.spine.findings import trouble_rising
from pulsefirst.language import all_of, any_of, argue_against, argue_for, cause, in_both_legs
from pulsefirst.model.legs import Scope

myopathy = cause(
    "disease of muscle: a statin, a corticosteroid or the thyroid",
    cites=(statin_complaints, steroid_myopathy, thyroid_and_muscle),
    synonyms=("myositis", "statin myopathy", "polymyositis", "muscle disease"),
)
exertional_compartment_syndrome = cause(
    "chronic exertional compartment syndrome",
    scope=Scope.LEG,
    cites=(exertional_compartment_review, exertional_leg_pain_table),
    synonyms=("shin splints",),
)
myopathy_by_medicine = argue_for(
    myopathy,
    all_of(any_of(in_both_legs(weak), trouble_rising), any_of(takes_statin, takes_corticosteroid)),
    cites=(statin_complaints, steroid_myopathy),
)
myopathy_against_lost_reflexes = argue_against(myopathy, reflexes_reduced, cites=(steroid_myopathy, unverified))
exertional_tightness_argues = argue_for(
    exertional_compartment_syndrome, tightness_goes_with_rest, cites=(exertional_compartment_review,)
)
