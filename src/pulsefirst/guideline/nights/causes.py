"""The leg at night: causes and the reasons for and against them."""

from pulsefirst.guideline.limb.findings import confined_to_calf
from pulsefirst.guideline.medicines.citations import garrison_drugs
from pulsefirst.guideline.medicines.findings import takes_beta_agonist, takes_potassium_sparing_diuretic
from pulsefirst.guideline.nights.findings import (
    stated_nocturnal_cramp,
    stated_restless_legs,
    urge_to_move_legs,
    worse_at_rest_or_in_the_evening,
    worse_in_bed_at_night,
)
from pulsefirst.guideline.nights.interpretations import nocturnal_reading
from pulsefirst.guideline.shared.codes import ICD_RELEASE
from pulsefirst.guideline.shared.complaint import cramp
from pulsefirst.language import all_of, any_of, argue_against, argue_for, cause, icd10cm, in_either_leg, not_, reads

restless_legs = cause(
    "restless legs syndrome",
    reads=reads("B8"),
    stated=stated_restless_legs,
    codes=(icd10cm("G25.81", ICD_RELEASE),),
    synonyms=("RLS", "Willis-Ekbom", "periodic limb movements", "kicking in sleep"),
)
idiopathic_nocturnal_cramp = cause(
    "idiopathic nocturnal leg cramp",
    reads=reads("B3"),
    stated=stated_nocturnal_cramp,
    codes=(icd10cm("G47.62", ICD_RELEASE),),
    synonyms=("night cramps", "leg cramps at night", "charley horse"),
)
urge_argues = argue_for(restless_legs, all_of(urge_to_move_legs, worse_at_rest_or_in_the_evening), reads=reads("B8"))
no_urge_argues = argue_against(restless_legs, not_(urge_to_move_legs), reads=reads("B8"))
night_argues = argue_for(
    idiopathic_nocturnal_cramp,
    all_of(in_either_leg(cramp), worse_in_bed_at_night),
    reads=reads("B3"),
    interprets=nocturnal_reading,
)
calf_argues_for_cramp = argue_for(idiopathic_nocturnal_cramp, in_either_leg(confined_to_calf), reads=reads("B7"))
idiopathic_cramp_against_medicine = argue_against(
    idiopathic_nocturnal_cramp,
    all_of(in_either_leg(cramp), any_of(takes_beta_agonist, takes_potassium_sparing_diuretic)),
    cites=(garrison_drugs,),
)
