"""Muscle and compartment: newer guidance beside a line."""

from pulsefirst.guideline.medicines.workup import cramp_under_statin
from pulsefirst.guideline.muscle.citations import boast_compartment, statin_muscle
from pulsefirst.guideline.muscle.pictures import compartment_suspected
from pulsefirst.guideline.nerves.treatment import splint_for_fracture_or_ulcer
from pulsefirst.model.recommendations import Remark

no_splint_on_a_compartment = Remark(
    on=(splint_for_fracture_or_ulcer,),
    text="While compartment syndrome is suspected every splint, cast and dressing comes off.",
    cites=(boast_compartment,),
    when=compartment_suspected,
)
statin_and_enzyme = Remark(
    on=(cramp_under_statin,),
    text="Weak or aching muscles under a statin: creatine kinase; above 10 times the limit it is myopathy.",
    cites=(statin_muscle,),
)
