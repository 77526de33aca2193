"""Facts beyond the source that cannot both hold."""

from pulsefirst.guideline.background import fever, temperature
from pulsefirst.language import all_of, no_less_than, not_
from pulsefirst.model.recommendations import Conflict

no_fever_but_hot = Conflict(
    title="no fever, and a temperature of 38.0 degrees C or more",
    when=all_of(not_(fever), no_less_than(temperature, "38.0")),
    set_aside=(fever,),
)
