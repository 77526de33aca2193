"""The patient: pairs of facts that cannot both hold."""

from pulsefirst.guideline.patient.findings import fever, temperature
from pulsefirst.language import all_of, at_least, not_
from pulsefirst.model.recommendations import Conflict

no_fever_but_hot = Conflict(
    title="no fever, and a temperature of 38.0 degrees C or more",
    when=all_of(not_(fever), at_least(temperature, "38.0")),
    set_aside=(fever,),
)
