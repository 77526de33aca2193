"""Muscle and compartment: pairs of facts that cannot both hold."""

from pulsefirst.guideline.muscle.findings import creatine_kinase_very_high
from pulsefirst.guideline.muscle.measurements import creatine_kinase
from pulsefirst.language import all_of, at_least, not_
from pulsefirst.model.recommendations import Conflict

enzyme_not_very_high_but_measured_so = Conflict(
    title="a creatine kinase that is not very high, and 5,000 U/L or more",
    when=all_of(not_(creatine_kinase_very_high), at_least(creatine_kinase, "5000")),
    set_aside=(creatine_kinase_very_high,),
)
