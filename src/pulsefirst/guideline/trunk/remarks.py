"""Aorta and lung: newer guidance beside a line."""

from pulsefirst.guideline.limb.alarms import (
    arteriography_for_absent_pulses,
    arteriography_for_recent_change,
    theatre_now,
)
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.trunk.citations import dissection_in_a_leg
from pulsefirst.guideline.trunk.findings import sudden_trunk_pain
from pulsefirst.model.recommendations import Remark

dissection_before_embolectomy = Remark(
    on=(theatre_now, arteriography_for_absent_pulses, arteriography_for_recent_change),
    text="Not before dissection is ruled out: with sudden trunk pain it may be what blocks the leg, and CT of the whole aorta comes first.",
    cites=(dissection_in_a_leg, unverified),
    when=sudden_trunk_pain,
)
