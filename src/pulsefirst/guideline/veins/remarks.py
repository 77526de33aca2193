"""The veins: newer guidance beside a line."""

from pulsefirst.guideline.patient.findings import pregnant
from pulsefirst.guideline.veins.alarms import vein_ultrasound
from pulsefirst.guideline.veins.citations import pregnancy_left_leg
from pulsefirst.model.recommendations import Remark

thrombosis_in_pregnancy = Remark(
    on=(vein_ultrasound,),
    text="In pregnancy: ultrasound, not a Wells score; most are in the left leg and may lie above the groin, where a plain leg "
    "ultrasound misses them.",
    cites=(pregnancy_left_leg,),
    when=pregnant,
)
