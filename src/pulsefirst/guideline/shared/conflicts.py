"""What every room reads: beginnings that exclude each other."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import pain, rest_pain
from pulsefirst.guideline.shared.tempo import deficit_age, deficit_onset, onset, since_onset, symptom_age, well_since
from pulsefirst.language import above, all_of, difference, not_, reads
from pulsefirst.model.recommendations import Conflict

began_before_well = difference(
    "age of the symptoms less time since the leg was last well", symptom_age, well_since, unit="days"
)
began_and_was_well_later = Conflict(
    title="it began before the leg was last known to be well: the more recent stands",
    when=above(began_before_well, "0"),
    set_aside=(onset,),
    reads=reads("A4"),
)
weak_before_the_leg = difference(
    "age of the weakness or numbness less age of the leg's trouble", deficit_age, since_onset, unit="days"
)
weak_or_numb_before_the_leg = Conflict(
    title="the weakness or numbness began before the trouble of the leg: the more recent stands",
    when=above(weak_before_the_leg, "0"),
    set_aside=(deficit_onset,),
    reads=reads("A4"),
)
pain_at_rest_is_pain = Conflict(
    title="pain was denied, and pain at rest recorded: the pain stands",
    when=all_of(not_(pain), rest_pain.among(Change.LONG_STANDING, Change.NEW)),
    set_aside=(pain,),
)
