"""The brain: newer guidance beside a line."""

from pulsefirst.guideline.brain.citations import leg_weakness_in_stroke
from pulsefirst.guideline.limb.alarms import progressive_deficit, reduced_pulses_recent_change
from pulsefirst.guideline.limb.pictures import skin_warm_and_pink
from pulsefirst.guideline.shared.pictures import newly_weak
from pulsefirst.guideline.shared.tempo import deficit_began_suddenly
from pulsefirst.language import all_of
from pulsefirst.model.recommendations import Remark

stroke_in_a_warm_leg = Remark(
    on=(reduced_pulses_recent_change, progressive_deficit),
    text="Sudden weakness of a leg that is neither pale nor cool may be a stroke, with or without a reduced pulse: look at face, arm and "
    "speech.",
    cites=(leg_weakness_in_stroke,),
    when=all_of(deficit_began_suddenly, newly_weak, skin_warm_and_pink),
)
