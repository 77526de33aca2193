"""The nerves of the leg: weakness and numbness by their course, as rules read them."""

from pulsefirst.guideline.medicines.findings import takes_medicine_that_harms_nerves
from pulsefirst.guideline.nerves.findings import ascending_weakness, gait_disturbance
from pulsefirst.guideline.nerves.findings_breathing import (
    expiratory_pressure,
    flaccid_weakness_of_both_sides,
    inspiratory_pressure,
    single_breath_count,
    swallowing_trouble,
    vital_capacity,
)
from pulsefirst.guideline.nerves.interpretations import (
    ascending_reading,
    breathing_reading,
    medicine_reading,
    tempo_of_nerves_reading,
    tingling_reading,
)
from pulsefirst.guideline.nerves.measurements import (
    expiratory_pressure_left,
    inspiratory_pressure_left,
    vital_capacity_left,
)
from pulsefirst.guideline.nerves.pictures import reflexes_reduced
from pulsefirst.guideline.nerves.skin import numb_stocking
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import weakness
from pulsefirst.guideline.shared.pictures import both_legs_newly_weak, newly_numb, newly_weak, weak
from pulsefirst.guideline.shared.tempo import (
    deficit_began_with_the_leg,
    deficit_came_slowly,
    since_deficit,
    since_onset,
    worse_within_14_days,
)
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_most,
    below,
    criterion,
    in_both_legs,
    in_either_leg,
    not_,
    reads,
)

weak_over_4_weeks = criterion(
    "weak for more than 4 weeks, and no worse within 14 days",
    all_of(
        newly_weak,
        not_(worse_within_14_days),
        any_of(
            above(since_deficit, "28"),
            all_of(above(since_onset, "28"), any_of(deficit_began_with_the_leg, deficit_came_slowly)),
        ),
    ),
    interprets=tempo_of_nerves_reading,
)
no_leg_newly_weak_within_4_weeks = criterion(
    "no leg newly weak within 4 weeks",
    in_both_legs(any_of(not_(newly_weak), weak_over_4_weeks)),
    interprets=tempo_of_nerves_reading,
)
climbing_weakness = criterion(
    "weakness that climbs, with a reflex reduced or absent",
    all_of(ascending_weakness, reflexes_reduced),
    reads=reads("C8", "F5"),
    interprets=ascending_reading,
)
weak_on_both_sides = criterion(
    "both legs newly weak, or limbs of both sides weak and flaccid",
    any_of(both_legs_newly_weak, flaccid_weakness_of_both_sides),
    interprets=tempo_of_nerves_reading,
)
tingling_of_both_sides = criterion(
    "both legs newly numb or tingling, with a reflex lost or walking changed",
    all_of(in_both_legs(newly_numb), any_of(reflexes_reduced, gait_disturbance.among(Change.NEW))),
    interprets=tingling_reading,
)
tingling_without_reflexes = criterion(
    "both legs newly numb or tingling, with a reflex lost",
    all_of(in_both_legs(newly_numb), reflexes_reduced),
    interprets=tingling_reading,
)
weak_and_unchanged_for_years = criterion(
    "both legs weak for more than 5 years, long-standing and unchanged",
    in_both_legs(all_of(weakness.among(Change.LONG_STANDING), above(since_onset, "1826"))),
    interprets=tempo_of_nerves_reading,
)
stocking_under_a_medicine = criterion(
    "a stocking of numbness on both sides under a medicine that harms nerves",
    all_of(takes_medicine_that_harms_nerves, in_both_legs(numb_stocking)),
    interprets=medicine_reading,
)
numb_over_4_weeks = criterion(
    "numb for more than 4 weeks, and no worse within 14 days",
    all_of(newly_numb, above(since_onset, "28"), not_(worse_within_14_days)),
    interprets=tingling_reading,
)
numb_over_8_weeks = criterion(
    "numb for more than 8 weeks, and no worse within 14 days",
    all_of(newly_numb, above(since_onset, "56"), not_(worse_within_14_days)),
    interprets=tingling_reading,
)
breathing_limit_crossed = criterion(
    "vital capacity below 20 mL/kg, pressure of breathing in below 30 or out below 40 cmH2O, a fall of more than 30 %, or a count of "
    "15 or less in one breath",
    any_of(
        below(vital_capacity, "20"),
        below(inspiratory_pressure, "30"),
        below(expiratory_pressure, "40"),
        below(vital_capacity_left, "0.70"),
        below(inspiratory_pressure_left, "0.70"),
        below(expiratory_pressure_left, "0.70"),
        at_most(single_breath_count, "15"),
    ),
    interprets=breathing_reading,
)
breathing_to_watch = criterion(
    "a picture in which breathing can fail",
    any_of(
        weak_on_both_sides,
        all_of(climbing_weakness, in_either_leg(newly_weak)),
        all_of(swallowing_trouble.among(Change.NEW), in_either_leg(weak)),
    ),
    interprets=breathing_reading,
)
