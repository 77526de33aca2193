"""The leg at night: the criteria that rules read."""

from pulsefirst.guideline.nights.findings import stated_nocturnal_cramp
from pulsefirst.guideline.shared.complaint import cramp
from pulsefirst.guideline.shared.interpretations import diagnosis_reading
from pulsefirst.language import criterion, in_either_leg

nocturnal_cramp_established = criterion(
    "idiopathic nocturnal cramps, stated", stated_nocturnal_cramp, interprets=diagnosis_reading
)
cramping = in_either_leg(cramp)
