"""The patient: pairs of facts that cannot both hold."""

from pulsefirst.guideline.patient.blood_pressure import supine_systolic
from pulsefirst.guideline.patient.findings import fever, low_pressure, temperature
from pulsefirst.language import all_of, at_least, at_most, not_
from pulsefirst.model.recommendations import Conflict

no_fever_but_hot = Conflict(
    title="no fever, and a temperature of 38.0 degrees C or more",
    when=all_of(not_(fever), at_least(temperature, "38.0")),
    set_aside=(fever,),
)
pressure_not_low_but_measured_low = Conflict(
    title="a blood pressure that is not low, and a systolic pressure of 90 mmHg or less",
    when=all_of(not_(low_pressure), at_most(supine_systolic, "90")),
    set_aside=(low_pressure,),
)
