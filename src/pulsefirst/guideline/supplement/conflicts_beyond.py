"""Facts beyond the source that cannot both hold."""

from pulsefirst.guideline.background import fever, temperature
from pulsefirst.guideline.measurements import calcium, calcium_very_low
from pulsefirst.language import all_of, at_most, no_less_than, not_
from pulsefirst.model.recommendations import Conflict

no_fever_but_hot = Conflict(
    title="no fever, and a temperature of 38.0 degrees C or more",
    when=all_of(not_(fever), no_less_than(temperature, "38.0")),
    set_aside=(fever,),
)
not_very_low_but_low = Conflict(
    title="no very low calcium, and a calcium of 1.9 mmol/L or less",
    when=all_of(not_(calcium_very_low), at_most(calcium, "1.9")),
    set_aside=(calcium_very_low,),
)
