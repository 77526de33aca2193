"""What every room reads: when it began, how it began, and how it went on."""

from pulsefirst.guideline.shared.answers import Change, Manner, Numbness
from pulsefirst.guideline.shared.complaint import numbness, symptomatic, weakness
from pulsefirst.guideline.shared.interpretations import deficit_age_reading, tempo_reading
from pulsefirst.language import above, all_of, any_of, at_most, bounded, criterion, elapsed, not_
from pulsefirst.model.conditions import Coded, Flag, Since
from pulsefirst.model.legs import Scope

WEAK_OR_NUMB = any_of(
    weakness.among(Change.LONG_STANDING, Change.NEW),
    numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
)
deficit_came_slowly = Flag(
    question="Has this weakness or numbness itself come on gradually over more than 14 days, without any sudden step?",
    label="weakness or numbness came slowly",
    elicit="The deficit, not the older trouble that it belongs to.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("slow progression",),
    only_if=WEAK_OR_NUMB,
)
onset = Since(
    question="When did the trouble in this leg begin?",
    elicit="In the patient's words: 3 hours, 2 to 3 weeks, 14:30, yesterday, since Tuesday, or a date.",
    scope=Scope.LEG,
    section="onset",
    synonyms=("duration", "since when", "start", "when did it start", "how long"),
    only_if=symptomatic,
)
last_known_well = Since(
    question="When was this leg last known to be well?",
    elicit="When the patient woke with it: the time they went to bed.",
    scope=Scope.LEG,
    section="onset",
    synonyms=("last seen well", "woke with it"),
    only_if=symptomatic,
)
deficit_onset = Since(
    question="When did this weakness or numbness itself begin?",
    label="onset of the weakness or numbness",
    elicit="Only where it began later than the trouble of the leg.",
    scope=Scope.LEG,
    section="onset",
    synonyms=("weak since", "numb since"),
    only_if=WEAK_OR_NUMB,
)
deficit_began_with_the_leg = Flag(
    question="Did this weakness or numbness begin together with the trouble of the leg?",
    label="weakness or numbness began with the leg's trouble",
    scope=Scope.LEG,
    section="onset",
    only_if=WEAK_OR_NUMB,
)
deficit_was_sudden = Flag(
    question="Did this weakness or numbness itself begin within seconds or minutes, or was it found on waking?",
    label="weakness or numbness was sudden",
    elicit="Only where it began otherwise than the trouble of the leg.",
    scope=Scope.LEG,
    section="onset",
    only_if=WEAK_OR_NUMB,
)
onset_manner = Coded(
    question="Did it begin suddenly, or gradually and without any sudden step?",
    label="how it began",
    elicit="Within seconds or minutes is sudden. Found on waking counts as sudden from when the leg was last well.",
    scope=Scope.LEG,
    section="onset",
    synonyms=("sudden onset", "gradual onset", "abrupt"),
    values=Manner,
    only_if=symptomatic,
)
worse_within_14_days = Flag(
    question="Has this leg changed for the worse in the last 14 days?",
    scope=Scope.LEG,
    section="onset",
    synonyms=("recent change", "deterioration", "course"),
    only_if=symptomatic,
)
symptom_age = elapsed("age of the symptoms", onset)
well_since = elapsed("time since the leg was last well", last_known_well)
since_onset = bounded("age of the leg's trouble", symptom_age, well_since, unit="days")
deficit_age = elapsed("time since the weakness or numbness began", deficit_onset)
since_deficit = bounded("age of the weakness or numbness", deficit_age, since_onset, unit="days")

began_suddenly = criterion(
    "sudden, or found on waking",
    onset_manner.among(Manner.SUDDEN, Manner.WOKE_WITH_IT),
    interprets=tempo_reading,
)
deficit_began_suddenly = criterion(
    "weak or numb suddenly, or found so on waking",
    any_of(began_suddenly, deficit_was_sudden),
    interprets=tempo_reading,
)
older_than_14_days = criterion("older than 14 days", above(since_onset, "14"), interprets=tempo_reading)
begun_over_8_weeks_ago = criterion("older than 8 weeks", above(since_onset, "56"), interprets=tempo_reading)
within_14_days = criterion("of the last 14 days", at_most(since_onset, "14"), interprets=tempo_reading)
within_24_hours = criterion("of the last 24 hours", at_most(since_onset, "1"), interprets=tempo_reading)
recent = criterion(
    "began or got worse within 14 days", any_of(within_14_days, worse_within_14_days), interprets=tempo_reading
)
old_and_no_worse = criterion(
    "known to be older than 14 days, and known to be no worse within 14 days",
    all_of(older_than_14_days, not_(worse_within_14_days)),
    interprets=tempo_reading,
)
deficit_within_24_hours = criterion(
    "weak or numb for 24 hours or less", at_most(since_deficit, "1"), interprets=deficit_age_reading
)
deficit_within_7_days = criterion(
    "weak or numb for 7 days or less", at_most(since_deficit, "7"), interprets=deficit_age_reading
)
deficit_within_14_days = criterion(
    "weak or numb for 14 days or less", at_most(since_deficit, "14"), interprets=deficit_age_reading
)
deficit_within_4_weeks = criterion(
    "weak or numb for 4 weeks or less", at_most(since_deficit, "28"), interprets=deficit_age_reading
)
deficit_within_8_weeks = criterion(
    "weak or numb for 8 weeks or less", at_most(since_deficit, "56"), interprets=deficit_age_reading
)
deficit_older_than_7_days = criterion(
    "weakness or numbness known to be older than 7 days",
    any_of(
        above(since_deficit, "7"),
        all_of(above(since_onset, "7"), deficit_began_with_the_leg),
        old_and_no_worse,
    ),
    interprets=deficit_age_reading,
)
deficit_old_and_no_worse = criterion(
    "weakness or numbness known to be older than 14 days and no worse since",
    any_of(
        all_of(
            any_of(above(since_deficit, "14"), all_of(older_than_14_days, deficit_began_with_the_leg)),
            not_(worse_within_14_days),
        ),
        old_and_no_worse,
    ),
    interprets=deficit_age_reading,
)
slow_and_gradual = criterion(
    "a deficit known to be gradual over more than 14 days, without a sudden step",
    all_of(older_than_14_days, deficit_came_slowly),
)
