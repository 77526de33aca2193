"""The nerves of the leg: what has to be so before it is looked for."""

from pulsefirst.guideline.medicines.findings import takes_medicine_that_harms_nerves
from pulsefirst.guideline.nerves.findings import (
    ankle_inversion,
    ascending_weakness,
    gait_disturbance,
    hands_affected,
    hip_abduction,
    infection_within_6_weeks,
    nitrous_oxide_use,
    walking,
    wasting_or_twitching,
)
from pulsefirst.guideline.nerves.findings_breathing import (
    expiratory_pressure,
    first_expiratory_pressure,
    first_inspiratory_pressure,
    first_vital_capacity,
    flaccid_weakness_of_both_sides,
    inspiratory_pressure,
    single_breath_count,
    swallowing_trouble,
    vital_capacity,
    weak_breathing,
)
from pulsefirst.guideline.patient.findings import age
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import weakness
from pulsefirst.guideline.shared.examination import (
    eversion_strength,
    foot_dorsiflexion_strength,
    great_toe_strength,
    hip_flexion_strength,
    knee_extension_strength,
    knee_flexion_strength,
    plantarflexion_strength,
    position_sense,
    weak_on_testing,
)
from pulsefirst.guideline.shared.pictures import hurts, said_newly_numb, said_newly_weak, said_weak
from pulsefirst.guideline.shared.tempo import deficit_old_and_no_worse, old_and_no_worse, recent
from pulsefirst.guideline.spine.findings import unsteady_with_eyes_closed, wide_based_gait
from pulsefirst.guideline.trunk.findings import breathless_or_chest_pain
from pulsefirst.language import all_of, any_of, at_least, gate, in_both_legs, in_either_leg, not_

breathing_and_throat = gate(
    "breathing and swallowing",
    weak_breathing,
    swallowing_trouble,
    flaccid_weakness_of_both_sides,
    opened_by=any_of(
        in_both_legs(all_of(said_newly_weak, not_(deficit_old_and_no_worse))),
        in_both_legs(all_of(said_newly_numb, not_(deficit_old_and_no_worse))),
    ),
    why="A disease of the nerves that reaches breathing and throat makes both legs weak or tingling first; weakness known to be older than 14 days "
    "and no worse is not on its way there. Said without being asked, it calls all the same.",
)
breath_measured = gate(
    "measures of breathing",
    vital_capacity,
    inspiratory_pressure,
    expiratory_pressure,
    first_vital_capacity,
    first_inspiratory_pressure,
    first_expiratory_pressure,
    single_breath_count,
    opened_by=any_of(
        weak_breathing.among(Change.NEW),
        swallowing_trouble.among(Change.NEW),
        all_of(breathless_or_chest_pain, infection_within_6_weeks),
        in_both_legs(all_of(said_newly_weak, not_(deficit_old_and_no_worse))),
        in_both_legs(all_of(said_newly_numb, not_(deficit_old_and_no_worse))),
    ),
    why="Breathing is measured where weakness is recent or still changing, where breathing or swallowing is said to be weak, and in new breathlessness after "
    "an infection.",
)
walking_gate = gate(
    "walking",
    walking,
    opened_by=any_of(
        gait_disturbance.among(Change.NEW, Change.LONG_STANDING),
        in_both_legs(any_of(said_newly_weak, said_newly_numb)),
        all_of(at_least(age, "65"), in_either_leg(all_of(hurts, recent))),
    ),
    why="A few steps tell why walking is unsteady, how far a deficit of both legs reaches, and whether a leg that has lately begun to hurt still carries someone "
    "of 65 years or more: a broken hip is missed where nobody is asked to stand.",
)
walking_and_balance = gate(
    "balance",
    position_sense,
    unsteady_with_eyes_closed,
    wide_based_gait,
    opened_by=any_of(
        gait_disturbance.among(Change.NEW, Change.LONG_STANDING),
        in_both_legs(any_of(said_newly_weak, said_newly_numb)),
    ),
    why="They tell why walking is unsteady, or how far a deficit of both legs reaches.",
)
poisons_of_the_nerves = gate(
    "what harms nerves",
    nitrous_oxide_use,
    takes_medicine_that_harms_nerves,
    hands_affected,
    opened_by=any_of(
        gait_disturbance.among(Change.NEW),
        in_both_legs(all_of(any_of(said_newly_weak, said_newly_numb), not_(deficit_old_and_no_worse))),
    ),
    why="A poison of the nerves shows in both legs, or in walking; what is known to be older than 14 days and no worse can wait for the workup.",
)
wasting_and_twitching = gate(
    "wasting and twitching",
    wasting_or_twitching,
    opened_by=in_either_leg(said_newly_weak),
    why="Twitching without weakness is common in health; it is looked for where a leg is weak.",
)
root_or_nerve = gate(
    "what tells root from nerve",
    ankle_inversion,
    hip_abduction,
    opened_by=said_weak,
    why="They separate the causes of a weak leg.",
)
strength_by_muscle = gate(
    "strength, muscle by muscle",
    hip_flexion_strength,
    knee_extension_strength,
    knee_flexion_strength,
    foot_dorsiflexion_strength,
    great_toe_strength,
    eversion_strength,
    plantarflexion_strength,
    weak_on_testing,
    opened_by=all_of(said_weak, not_(old_and_no_worse), not_(weakness.among(Change.LONG_STANDING))),
    why="Whether a leg is weak is asked, and tested against the hand, first; it is graded where that is new, recent or still changing.",
)
weakness_that_climbs = gate(
    "weakness that climbs",
    ascending_weakness,
    opened_by=in_both_legs(any_of(said_weak, said_newly_numb)),
    why="A weakness that climbs from the feet is in both legs; strictly one-sided it is another disease.",
)
