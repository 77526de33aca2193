"""What the instruments promise about themselves."""

from pulsefirst.guideline.supplement.wifi import wifi_stage_by_ankle, wifi_stage_by_index, wifi_stage_by_toe
from pulsefirst.model.promises import Monotone

PROMISES_OF_INSTRUMENTS = (Monotone(property="S19", tables=(wifi_stage_by_toe, wifi_stage_by_ankle, wifi_stage_by_index)),)
