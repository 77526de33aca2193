"""Spine and cord: both legs newly weak in trouble of months, where nobody asked whether they are worse of late."""

from pulsefirst.guideline.nerves.alarms import both_legs_weak_to_neurology
from pulsefirst.guideline.nerves.citations import nice_weakness
from pulsefirst.guideline.shared.answers import Trend
from pulsefirst.guideline.shared.complaint import weakness_trend
from pulsefirst.guideline.shared.targets import monitored_neurology, neurology, spinal_emergency_service
from pulsefirst.guideline.shared.tempo import deficit_within_4_weeks, since_onset, worse_within_14_days
from pulsefirst.guideline.spine.alarms_cauda_equina import (
    cauda_equina_by_weakness,
    imaging_for_weak_legs,
    whole_spine_imaging_for_weak_legs,
)
from pulsefirst.guideline.spine.citations import cord_compression_signs
from pulsefirst.guideline.spine.interpretations import both_legs_weak_reading
from pulsefirst.guideline.spine.pictures import both_legs_weak
from pulsefirst.language import EMERGENCY, SOON, above, all_of, any_of, days, in_both_legs, in_either_leg, refer, rule

WORSE_OF_LATE = in_either_leg(any_of(worse_within_14_days, deficit_within_4_weeks, weakness_trend.among(Trend.WORSENING)))
weak_legs_worse_of_late = rule(
    cites=(cord_compression_signs,),
    when=all_of(both_legs_weak, WORSE_OF_LATE),
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: both legs are newly weak, and worse of late",
        urgency=EMERGENCY,
    ),
    interprets=both_legs_weak_reading,
)
weak_legs_worse_of_late_to_neurology = rule(
    cites=(nice_weakness,),
    when=all_of(both_legs_weak, WORSE_OF_LATE),
    do=refer(
        monitored_neurology,
        "Call neurology now, for a monitored bed with breathing checks: both legs are newly weak, and worse of late",
        urgency=EMERGENCY,
    ),
    interprets=both_legs_weak_reading,
)
weak_legs_in_trouble_of_months = rule(
    cites=(cord_compression_signs, nice_weakness),
    when=all_of(both_legs_weak, in_both_legs(above(since_onset, "56"))),
    do=refer(
        neurology,
        "Refer to neurology: both legs weak in trouble of more than 8 weeks",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(
        cauda_equina_by_weakness,
        imaging_for_weak_legs,
        whole_spine_imaging_for_weak_legs,
        both_legs_weak_to_neurology,
    ),
    interprets=both_legs_weak_reading,
)
