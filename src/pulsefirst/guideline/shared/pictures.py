"""What every room reads: weakness and numbness, said or examined, and whether the leg hurts."""

from pulsefirst.guideline.shared.answers import Change, Numbness, SensoryLoss
from pulsefirst.guideline.shared.complaint import (
    cramp,
    numbness,
    pain,
    rest_pain,
    sensory_loss,
    weakness,
)
from pulsefirst.guideline.shared.examination import (
    eversion_strength,
    foot_dorsiflexion_strength,
    great_toe_strength,
    hip_flexion_strength,
    knee_extension_strength,
    knee_flexion_strength,
    plantarflexion_strength,
    weak_on_testing,
)
from pulsefirst.guideline.shared.interpretations import said_or_examined_reading
from pulsefirst.guideline.shared.tempo import (
    deficit_began_suddenly,
    deficit_within_24_hours,
    old_and_no_worse,
    within_24_hours,
)
from pulsefirst.language import all_of, any_of, at_most, below, criterion, in_both_legs, not_

strength_below_five = criterion(
    "a muscle of this leg below grade 5",
    any_of(
        below(knee_extension_strength, "5"),
        below(great_toe_strength, "5"),
        below(foot_dorsiflexion_strength, "5"),
        below(plantarflexion_strength, "5"),
        below(hip_flexion_strength, "5"),
        below(knee_flexion_strength, "5"),
        below(eversion_strength, "5"),
        weak_on_testing,
    ),
    interprets=said_or_examined_reading,
)
strength_three_or_less = criterion(
    "a muscle of this leg at grade 3 or less",
    any_of(
        at_most(knee_extension_strength, "3"),
        at_most(great_toe_strength, "3"),
        at_most(foot_dorsiflexion_strength, "3"),
        at_most(plantarflexion_strength, "3"),
        at_most(hip_flexion_strength, "3"),
        at_most(knee_flexion_strength, "3"),
        at_most(eversion_strength, "3"),
    ),
    interprets=said_or_examined_reading,
)
weak = criterion(
    "this leg is weak, said or examined",
    any_of(weakness.among(Change.LONG_STANDING, Change.NEW), strength_below_five),
    interprets=said_or_examined_reading,
)
newly_weak = criterion(
    "this leg is newly weak, said or examined",
    any_of(
        weakness.among(Change.NEW),
        all_of(strength_below_five, not_(weakness.among(Change.LONG_STANDING))),
    ),
    interprets=said_or_examined_reading,
)
feeling_lost = criterion(
    "feeling lost in this leg on examination",
    sensory_loss.among(SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
    interprets=said_or_examined_reading,
)
newly_numb = criterion(
    "this leg is newly numb, said or examined",
    any_of(numbness.among(Numbness.NEW), feeling_lost),
    interprets=said_or_examined_reading,
)
newly_weak_or_numb = criterion("newly weak or numb", any_of(newly_weak, newly_numb), interprets=said_or_examined_reading)
hurts = criterion(
    "this leg hurts or cramps",
    any_of(pain, cramp, rest_pain.among(Change.LONG_STANDING, Change.NEW)),
)
hurts_numb_or_weak = criterion(
    "this leg hurts, is numb or is weak",
    any_of(
        hurts,
        weak,
        numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
        feeling_lost,
    ),
)
sudden_deficit = criterion(
    "weakness or numbness that came suddenly, within 24 hours",
    # In a leg that was well a day ago a loss that only the examination shows is of that day too.
    all_of(
        deficit_began_suddenly,
        newly_weak_or_numb,
        any_of(within_24_hours, all_of(deficit_within_24_hours, not_(old_and_no_worse))),
    ),
    interprets=said_or_examined_reading,
)
both_legs_newly_weak = criterion("both legs newly weak", in_both_legs(newly_weak), interprets=said_or_examined_reading)
said_newly_weak = criterion("said to be newly weak", weakness.among(Change.NEW))
said_weak = criterion("said to be weak", weakness.among(Change.LONG_STANDING, Change.NEW))
said_newly_numb = criterion("said to be newly numb", numbness.among(Numbness.NEW))
