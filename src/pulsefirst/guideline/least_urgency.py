"""What each outcome of an instrument asks of triage at the least. Triage is raised to it; an outcome is never lowered to fit.

No published table turns a WIfI stage, or a Fontaine or Rutherford grade, into hours: those rows are proposals and say so.
"""

from pulsefirst.guideline.foot.wifi import wifi_by_ankle_brachial_index, wifi_by_ankle_pressure, wifi_by_toe_pressure
from pulsefirst.guideline.limb.instruments import fontaine, rutherford_chronic
from pulsefirst.guideline.nerves.citations import lawn, ventilation_guideline
from pulsefirst.guideline.nerves.instruments_guillain_barre import (
    breath_count,
    breathing_limits,
    breathing_trend,
    brighton_levels,
)
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.veins.citations import nice_thrombosis
from pulsefirst.guideline.veins.instruments import wells_deep_vein
from pulsefirst.language import EMERGENCY, SOON, URGENT, WITH_SUPPLEMENT
from pulsefirst.model.promises import LeastUrgency
from pulsefirst.model.recommendations import Urgency

NO_URGENCY = Urgency.NONE

LEAST_URGENCIES = (
    LeastUrgency(
        instrument=wifi_by_toe_pressure,
        outcome="stage 1, very low",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=wifi_by_toe_pressure, outcome="stage 2, low", urgency=SOON, cites=(unverified,), only=WITH_SUPPLEMENT
    ),
    LeastUrgency(
        instrument=wifi_by_toe_pressure, outcome="stage 3, moderate", urgency=SOON, cites=(unverified,), only=WITH_SUPPLEMENT
    ),
    LeastUrgency(
        instrument=wifi_by_toe_pressure, outcome="stage 4, high", urgency=URGENT, cites=(unverified,), only=WITH_SUPPLEMENT
    ),
    LeastUrgency(
        instrument=wifi_by_ankle_pressure,
        outcome="stage 1, very low",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=wifi_by_ankle_pressure, outcome="stage 2, low", urgency=SOON, cites=(unverified,), only=WITH_SUPPLEMENT
    ),
    LeastUrgency(
        instrument=wifi_by_ankle_pressure,
        outcome="stage 3, moderate",
        urgency=SOON,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=wifi_by_ankle_pressure, outcome="stage 4, high", urgency=URGENT, cites=(unverified,), only=WITH_SUPPLEMENT
    ),
    LeastUrgency(
        instrument=wifi_by_ankle_brachial_index,
        outcome="stage 1, very low",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=wifi_by_ankle_brachial_index,
        outcome="stage 2, low",
        urgency=SOON,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=wifi_by_ankle_brachial_index,
        outcome="stage 3, moderate",
        urgency=SOON,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=wifi_by_ankle_brachial_index,
        outcome="stage 4, high",
        urgency=URGENT,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(instrument=fontaine, outcome="stage IV", urgency=SOON, cites=(unverified,), only=WITH_SUPPLEMENT),
    LeastUrgency(instrument=fontaine, outcome="stage III", urgency=SOON, cites=(unverified,), only=WITH_SUPPLEMENT),
    LeastUrgency(
        instrument=fontaine,
        outcome="stage IIb",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=fontaine,
        outcome="stage IIa",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(instrument=fontaine, outcome="stage I", urgency=NO_URGENCY, cites=(unverified,), only=WITH_SUPPLEMENT),
    LeastUrgency(
        instrument=rutherford_chronic,
        outcome="category 6",
        urgency=SOON,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=rutherford_chronic,
        outcome="category 5",
        urgency=SOON,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=rutherford_chronic,
        outcome="category 4",
        urgency=SOON,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=rutherford_chronic,
        outcome="category 3",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=rutherford_chronic,
        outcome="category 2",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=rutherford_chronic,
        outcome="category 1",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=rutherford_chronic,
        outcome="category 0",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    # The score chooses the first test of a leg that is suspected; whether it is, and what the tests then say, is the rules' to judge.
    LeastUrgency(
        instrument=wells_deep_vein,
        outcome="likely (2 or more)",
        urgency=NO_URGENCY,
        cites=(nice_thrombosis,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=wells_deep_vein,
        outcome="unlikely (1 or less)",
        urgency=NO_URGENCY,
        cites=(nice_thrombosis,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=brighton_levels,
        outcome="level 1",
        urgency=URGENT,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=brighton_levels,
        outcome="level 2",
        urgency=URGENT,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=brighton_levels,
        outcome="level 3",
        urgency=URGENT,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=brighton_levels,
        outcome="level 3 by the picture alone, with 50 cells or more",
        urgency=URGENT,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=brighton_levels,
        outcome="no level from 1 to 3",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=breathing_limits,
        outcome="a limit is crossed",
        urgency=EMERGENCY,
        cites=(lawn, ventilation_guideline),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=breathing_limits,
        outcome="no limit is crossed",
        urgency=NO_URGENCY,
        cites=(lawn, ventilation_guideline),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=breathing_trend,
        outcome="a fall of more than 30 %",
        urgency=EMERGENCY,
        cites=(lawn,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=breathing_trend,
        outcome="no fall of more than 30 %",
        urgency=NO_URGENCY,
        cites=(lawn,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=breath_count,
        outcome="15 or less",
        urgency=EMERGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=breath_count,
        outcome="16 to 19",
        urgency=URGENT,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
    LeastUrgency(
        instrument=breath_count,
        outcome="20 or more",
        urgency=NO_URGENCY,
        cites=(unverified,),
        only=WITH_SUPPLEMENT,
    ),
)
